"""Text as HTML in which the number of a document stands on one line: "42-HD/BTCTW"."""

from html import escape
from re import compile

_NUMBER = compile(r"\d+[A-ZĐ]?[-/][A-ZĐƯÔ]{2,}\d*(?:[-/][A-ZĐƯÔ]{2,}\d*)*")


def unbroken(text: str) -> str:
    return _NUMBER.sub(r'<span class="one">\g<0></span>', escape(text))
