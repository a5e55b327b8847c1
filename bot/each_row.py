"""A figure or day of each: "mỗi bản hiến bao nhiêu đất", "chỉ tiêu giao từng ấp". Every row of the
table that has a column for them and says the rest of the question in its names."""

import re
from collections.abc import Iterator, Sequence

from bot.composition import Composition
from bot.grid import Grid, grids, with_columns
from bot.list_answer import listed
from bot.lists import Listing
from bot.material import Material, Read
from bot.question import Question, without_numbers
from bot.superlatives import flat
from bot.support import said_by, subject_of, words_asked
from corpus.text import canonical

_EACH = re.compile(r"(?<!\w)(?:moi|tung|moi mot) (?P<noun>[a-z]+)(?: (?P<second>[a-z]+))?")
_NO_NOUN = frozenset(
    "nam thang quy tuan ngay lan ky buoi nguoi dong chi chuyen dot khi luc ho bao may".split()
)
_NEW = re.compile(r"(?<!\w)(?:mới|mời|môi|mọi|tùng)(?!\w)")
_BOUNDS = re.compile(r"(?<!\w)(?:toi da|toi thieu|it nhat|nhieu nhat|khong qua)(?!\w)")
_LEAST_SAID = 0.6  # of the other words of the question
_FEWEST, _MOST = 2, 20  # rows


def told_of_each(
    question: Question, material: Material, told: Composition | None
) -> Composition | None:
    """None where no column goes by what "each" stands before, or little else is said there, or
    `told` lays it down for all: "mỗi đơn vị không quá 03 ngày"."""
    asked = _asked(without_numbers(question.text, question.references))
    if asked is None:
        return None
    if told and re.search(rf"(?<!\w)(?:moi|tung) {asked['noun']}", flat(told.drafts[0].text)):
        return None
    found = [
        (_said(question, read, table, asked), table)
        for read in material.reads
        for table in grids(read)
        if _FEWEST <= len(table.rows) <= _MOST and _has_column(table, asked)
    ]
    share, best = max(found, key=lambda each: each[0], default=(0.0, None))
    if best is None or share < _LEAST_SAID:
        return None
    listing = Listing(None, tuple((row.span,) for row in best.rows))
    return with_columns(Composition(listed(listing, material), is_settled=True))


def _asked(text: str) -> re.Match[str] | None:
    """What "mỗi" or "từng" stands before, folded; with its marks "mới" is another word."""
    if _BOUNDS.search(flat(text)):
        return None
    said = text if text.isascii() else _NEW.sub(" ", canonical(text).lower())
    found = _EACH.search(flat(said))
    return None if found is None or found["noun"] in _NO_NOUN else found


def _has_column(table: Grid, asked: re.Match[str]) -> bool:
    """ "Bản", "Tên lớp", "Lớp bồi dưỡng" for "mỗi bản", "mỗi lớp"."""
    names = [flat(name).split() for name in table.names]
    return any(asked["noun"] in name for name in names) or _opens_rows(table, asked["noun"])


def _opens_rows(table: Grid, noun: str) -> bool:
    """ "Khu phố 2", "Khu phố 7" in one of its columns."""
    return any(
        all(flat(cell).split()[:1] == [noun] for cell in table.column(at))
        for at in range(len(table.names))
    )


def _said(question: Question, read: Read, table: Grid, asked: re.Match[str]) -> float:
    own = {asked["noun"], asked["second"]}
    words = [one for one in words_asked(question) if not set(one.split()) & own]
    known = f"{' '.join(table.names)}\n{table.setting}\n{subject_of(read.article)}"
    beside = " ".join(table.names)
    if not words or not any(said_by(part, beside) for part in _parts(words)):
        return 0.0
    return sum(said_by(one, known) for one in words) / len(words)


def _parts(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield word
        yield from word.split()
