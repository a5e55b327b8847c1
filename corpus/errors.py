"""Errors whose message is written for the person at the keyboard."""


class UserError(Exception):
    """The message is Vietnamese and says what, where, and how to mend it; shown without a
    traceback."""
