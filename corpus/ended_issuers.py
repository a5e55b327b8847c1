"""Issuers that no longer exist; the facts stand in ended_issuers.tsv, each with its source.

Never the other way round: an issuer that is not in the table is not thereby said to exist. In plain
words the table is itself an article that can be cited.
"""

import csv
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from corpus.article import Article, Block, Passage
from corpus.text import canonical, fold

TITLE = "Bảng cơ quan đã kết thúc hoạt động"
ID = -2  # the catalogue counts its own articles from 1
_LINE = "{name}: kết thúc hoạt động {fate} (nguồn: {source})."
_TABLE = Path(__file__).with_suffix(".tsv")
# Their committee is a Thành ủy too, but of the province's level (code TU).
_CENTRAL_CITIES = ("ha noi", "ho chi minh", "hcm", "hai phong", "da nang", "can tho", "hue")
_CITY = re.compile(r"(?<!\w)thành ủy (?!và |của |hoặc |viên )(?P<name>[^\W\d_].*)")


@dataclass(frozen=True)
class EndedIssuer:
    """`ended` is the last day; where only the month or the year is known, the last day of that,
    and `printed` says no more than is known: "30/6/2025", "tháng 02/2025", "năm 2025"."""

    name: str
    ended: date
    printed: str
    successor: str  # a clause for an answer; "" when no fact is at hand
    source: str

    @property
    def fate(self) -> str:
        """ "ngày 30/6/2025; cấp huyện không còn từ 01/7/2025": when, and what came after."""
        when = self.printed if " " in self.printed else f"ngày {self.printed}"
        return f"{when}; {self.successor}" if self.successor else when


@dataclass(frozen=True)
class _Row:
    codes: frozenset[str]
    body: re.Pattern[str]
    issuer: EndedIssuer


def ended(issuer_code: str, body: str, place: str, today: date) -> EndedIssuer | None:
    """By code where it tells, else by the body's name; `place` tells which city a bare "Thành ủy"
    belongs to. None before the day has passed."""
    found = _by_code(_plain(issuer_code)) or _by_body(_plain(issuer_code), body, place)
    return found if found and found.ended < today else None


def named(text: str, today: date) -> tuple[EndedIssuer, ...]:
    """Those that a question names, in the table's order; typed without diacritics they are found
    as well, but for those that another body's name would be ("quan uy trung uong")."""
    spelled = " ".join(canonical(text).lower().split())
    is_bare = spelled == fold(spelled)
    return tuple(
        row.issuer for row in _rows() if row.issuer.ended < today and _names(row, spelled, is_bare)
    )


def _names(row: _Row, spelled: str, is_bare: bool) -> bool:
    if row is _row_of_cities():
        return False  # which city is meant is not for a word to tell
    body = re.compile(fold(row.body.pattern)) if is_bare else row.body
    found = body.search(spelled)
    return found is not None and not fold(spelled[found.end() :]).startswith(" trung uong")


@cache
def table() -> Article:
    """A line for each of them."""
    lines = [_line(row.issuer) for row in _rows()]
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block("row", start, start + len(line)))
        start += len(line) + 1
    return Article("ended_issuers", "glossary", TITLE, "\n".join(lines), tuple(blocks), id=ID)


def _line(one: EndedIssuer) -> str:
    return _LINE.format(name=one.name, fate=one.fate, source=one.source)


def line(one: EndedIssuer) -> Passage:
    """Its line in the table."""
    at = [row.issuer for row in _rows()].index(one)
    block = table().blocks[at]
    text = table().text[block.start : block.end]
    return Passage("row", block.start, block.end, text, TITLE, f"dòng {at + 1}", article_id=ID)


def _plain(code: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", fold(code).upper())


def _by_code(code: str) -> EndedIssuer | None:
    return next((row.issuer for row in _rows() if code in row.codes), None) if code else None


def _by_body(code: str, body: str, place: str) -> EndedIssuer | None:
    """Names are read with their diacritics: Quân ủy Trung ương is no Quận ủy."""
    if code.endswith(("TW", "TU")):
        return None
    name = " ".join(canonical(body).lower().split())
    city = _CITY.search(name)
    if city or name.endswith("thành ủy"):
        named = fold(f"{city['name'] if city else ''} {place}")
        return None if _is_central(named) else _row_of_cities().issuer
    return next((row.issuer for row in _rows() if row.body.search(name)), None)


def _is_central(named: str) -> bool:
    """Thủ Đức lies in Hồ Chí Minh City and was of the district's level. Without any name the
    committee may be of either level, so that nothing is said."""
    if "thu duc" in named:
        return False
    return not named.strip() or any(re.search(rf"\b{city}\b", named) for city in _CENTRAL_CITIES)


# What the row of the cities reads: the word alone, since the name decides.
_CITIES = "thành ủy"


@cache
def _rows() -> tuple[_Row, ...]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(_row(entry) for entry in csv.DictReader(file, delimiter="\t"))


def _row_of_cities() -> _Row:
    return next(row for row in _rows() if row.body.search(_CITIES))


def _row(entry: dict[str, str]) -> _Row:
    last, printed = _day(entry["ended"])
    issuer = EndedIssuer(entry["name"], last, printed, entry["successor"], entry["source"])
    body = re.compile(rf"(?<!\w){entry['body']}(?!\w)")
    return _Row(frozenset(entry["codes"].split()), body, issuer)


def _day(written: str) -> tuple[date, str]:
    """ "2025-06-30", "2025-02" or "2025"."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31), f"năm {parts[0]}"
    year, month = parts[:2]
    if len(parts) == 2:
        return date(year, month, monthrange(year, month)[1]), f"tháng {month:02}/{year}"
    day = date(year, month, parts[2])
    # Months 1 and 2 are padded, days always below ten: 02/6/2023, 19/4/2022.
    return day, f"{day.day:02}/{month:02}/{year}" if month < 3 else f"{day.day:02}/{month}/{year}"
