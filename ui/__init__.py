"""PAGES: what a person sees; nothing is decided here."""
