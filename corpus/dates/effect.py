"""The day from which a paper holds, as it says itself: "Hướng dẫn này có hiệu lực từ ngày …"."""

import re
from collections.abc import Iterator
from datetime import date

from corpus.text import fold, sentences

_HOLDS = re.compile(
    r"^\W*(?:(?:dieu )?\d+[.)]\s*)?(?:ke hoach|chi thi|van ban|huong dan|quyet dinh|nghi quyet|"
    r"quy dinh|quy che|thong bao|ket luan|chuong trinh|thong tri|cong van) nay\s"
    r"(?P<between>[^;]*?)(?<!het )(?:co hieu luc|(?:duoc )?ap dung|(?:duoc )?thi hanh)"
    r"(?: thi hanh| ap dung| thuc hien| chinh thuc)*,? (?:bat dau )?(?:ke |tinh )?tu (?:ngay )?"
    r"(?:(?P<signed>ky(?! luat)|ban hanh)(?!\w)|(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})"
    r"\s?[/.-]\s?(?P<year>\d{4})|(?P<day_>\d{1,2}) thang (?P<month_>\d{1,2}) "
    r"nam (?P<year_>\d{4}))"
)


def day_of_effect(text: str, signed: date | None) -> date | None:
    """None where no day is stated, or more than one; `signed` where it holds "kể từ ngày ký"."""
    days = set(_days(text, signed))
    return days.pop() if len(days) == 1 else None


def _days(text: str, signed: date | None) -> Iterator[date | None]:
    for span in sentences(text):
        told = _HOLDS.search(fold(text[span.start : span.end]))
        if told:
            yield signed if told["signed"] else _day(told)


def _day(told: re.Match[str]) -> date | None:
    named = (told[name] or told[f"{name}_"] for name in ("year", "month", "day"))
    try:
        return date(*map(int, named))
    except ValueError:
        return None
