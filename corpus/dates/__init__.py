"""Expressions of time in Vietnamese: where they stand, what days they mean, what role they play."""
