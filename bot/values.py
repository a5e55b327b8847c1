"""The numbers, dates and document numbers of a text, each in one normal form.

Compared for equality and never guessed: "02/6/2023", "2/6/2023" and "ngày 02 tháng 6 năm 2023" are
one value, "tháng 6/2023" is another. Knows nothing of deadlines or of what a value means.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from corpus.text import canonical

Kind = Literal["code", "date", "quarter", "time", "number", "count"]


@dataclass(frozen=True)
class Value:
    """`parts` of a date are day, month, year, None where left out; a "count" is a number in words.

    "ngày 30/6" -> Value("date", (30, 6, None)); "03 cuộc" -> Value("number", ("3",)).
    """

    kind: Kind
    parts: tuple[int | str | None, ...]


@dataclass(frozen=True)
class Placed:
    """A value and the code points that it was read from."""

    value: Value
    start: int
    end: int


def values(text: str) -> frozenset[Value]:
    return frozenset(one.value for one in placed_values(text))


def placed_values(text: str) -> list[Placed]:
    """In the order of the text. Longer forms are read first, and what one form has read no later
    form sees again: the 17 of "17/3/2022" is no number of its own."""
    return placed_in(canonical(text))


def placed_in(even: str) -> list[Placed]:
    """Of a text that is spelled canonically."""
    return sorted(_read(even), key=lambda one: one.start)


def stands(value: Value, given: Iterable[Value]) -> bool:
    """Whether `value` was said: equal, or equal but for a year that it leaves out.

    A month does not follow from a day in it: "trước tháng 6" is not "trước 30/6".
    """
    known = frozenset(given)
    if value in known:
        return True
    if value.kind == "count":
        return Value("number", value.parts) in known
    day, month, year = value.parts if value.kind == "date" else (None, None, 0)
    return year is None and any(
        one.kind == "date" and one.parts[:2] == (day, month) for one in known
    )


def _read(text: str) -> Iterator[Placed]:
    for pattern, value_of in _FORMS:
        found = [(value_of(match), *match.span()) for match in pattern.finditer(text)]
        for value, start, end in found:
            yield Placed(value, start, end)
            text = f"{text[:start]}{'|' * (end - start)}{text[end:]}"


def _code(match: re.Match[str]) -> Value:
    parts = re.sub(r"\s", "", match[0]).upper()
    return Value("code", (parts.lstrip("0"),))


def _date(match: re.Match[str]) -> Value:
    groups = match.groupdict()
    day, month, year = (int(groups[name]) if groups.get(name) else None for name in "dmy")
    return Value("date", (day, month, year))


def _quarter(match: re.Match[str]) -> Value:
    quarter = _ROMAN.get(match["q"].upper()) or int(match["q"])
    return Value("quarter", (quarter, int(match["y"]) if match["y"] else None))


def _time(match: re.Match[str]) -> Value:
    return Value("time", (int(match["h"]), int(match["min"] or match["minutes"] or 0)))


def _number(match: re.Match[str]) -> Value:
    percent = "%" if match["percent"] else ""
    return Value("number", (_plain(match["number"]) + (match["unit"] or "") + percent,))


def _plain(number: str) -> str:
    """Vietnamese separators: "1.250.000" -> "1250000", "03" -> "3", "3,50" -> "3.5".

    A lone comma is always a decimal one, so that no reading turns one value into another.
    """
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        number = number.replace(".", "")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", number):
        number = number.replace(",", "")
    if not re.fullmatch(r"\d+(?:,\d+)?", number):
        return f"={number}"  # "3.5", "1,2,3": compared as written
    return f"{Decimal(number.replace(',', '.')).normalize():f}"


def _count(match: re.Match[str]) -> Value:
    return Value("count", (str(_WORDS[match[0].lower()]),))


_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
# Not "một", "năm" and "tư": mostly "a", "year" and "private".
_WORDS = {
    **{word: number for number, word in enumerate("hai ba bốn".split(), start=2)},
    **{word: number for number, word in enumerate("sáu bảy tám chín mười".split(), start=6)},
    **{"bẩy": 7, "mươi": "x10", "trăm": 100, "nghìn": 10**3, "ngàn": 10**3},
    **{"triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
}
_D, _M = r"(?P<d>0?[1-9]|[12]\d|3[01])", r"(?P<m>0?[1-9]|1[0-2])"
_Y = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_LETTER = r"[^\W\d_]"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Value]], ...] = (
    # 62 - KH / QU (spaces only where both separators stand), then any number glued to letters.
    (re.compile(r"(?<![\w/-])\d+\s?-\s?[A-ZĐ]{1,4}[a-zđ]{0,2}\s?/\s?[A-ZĐƯ]{2,}(?!\w)"), _code),
    (_form(rf"(?<![\w/-])\d+(?:[-/]\w+)*[-/]{_LETTER}\w*(?:[-/]\w+)*"), _code),
    (_form(rf"(?<![\d/-]){_Y}-{_M}-{_D}(?!\d)"), _date),
    (_form(rf"(?<!\d){_D}\s+tháng\s+{_M}(?!\d)(?:(?:,?\s+năm\s+|\s?/\s?){_Y})?"), _date),
    (_form(rf"(?<![\d/]){_D}\s?[/.-]\s?{_M}\s?[/.-]\s?{_Y}"), _date),
    (_form(rf"tháng\s+{_M}(?:,?\s+năm\s+|\s?[/-]\s?){_Y}"), _date),
    (_form(rf"(?:quý|quí)\s+(?P<q>IV|I{{1,3}}|[1-4])(?!\w)(?:(?:\s+năm\s+|\s?[/-]\s?){_Y})?"),
     _quarter),
    (_form(rf"(?<![\d/]){_M}\s?/\s?{_Y}"), _date),
    (_form(rf"(?<![\d/.,]){_D}/{_M}(?![\d/])"), _date),
    (_form(rf"tháng\s+{_M}(?!\d)"), _date),
    (_form(rf"(?<![\d:])(?P<h>\d{{1,2}})(?:\s?(?:giờ|h)(?!{_LETTER})\s?(?P<min>\d\d)?(?:\s?phút)?"
           r"|:(?P<minutes>\d\d)(?!\d))"), _time),
    (_form(rf"(?<!\w)(?P<number>\d+(?:[.,]\d+)*)(?P<unit>{_LETTER}+)?"
           r"(?P<percent>\s?%|\sphần trăm(?!\w))?"), _number),
    (_form(rf"(?<!\w)(?:{'|'.join(_WORDS)})(?!\w)(?! (?:lệ|trọng|số))"), _count),
)  # fmt: skip
