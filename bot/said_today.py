"""The day that a question starts from: "Hôm nay 10/11/2024, chi bộ phải xong trước tháng nào?"."""

import re
from datetime import date

from corpus.text import fold, stored

_SAID = re.compile(
    r"^\s*(?:(?P<now>hom nay|bay gio|gia su hom nay)|tinh den)(?: la| dang la)?(?: ngay)? "
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
    r"(?:\s*[,;:.]\s*(?=\w)|(?(now) (?!la |co phai )(?=\w)|(?!)))"
)


def said_today(question: str) -> tuple[date | None, str]:
    """The day, and the question without it; None and all of it where none is said."""
    text = stored(question)
    found = _SAID.match(fold(text))
    if found is None:
        return None, question
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None, question
    return day, text[found.end() :]
