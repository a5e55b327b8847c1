"""ANSWERS: a question becomes a cited answer."""
