"""The lines of a text file as its writer meant them: no unseen signs, `<br>` as the end of a line,
and lines that a fixed width has cut put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.cells import GAP, NUMBERED
from corpus.text import fold, item_label

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), "")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_HEAD_ROW = re.compile(r"(?<!\w)(?:dang cong san viet nam|cong hoa xa hoi|so\s*[:.]?\s*\d|ngay \d)")
_WIDEST, _NARROWEST = 130, 45
_LONG_ROW = 30
_OUTSIDE = 0.1  # of the lines may be longer
_FEWEST = 3  # lines that end in the midst of a sentence
_FULL_SHARE = 0.6  # of them: the next word would not have fitted
_LOW_SHARE = 0.4  # of them: the line below opens in small letters
_CLOSED = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_WAITS_NUMBER = re.compile(r"(?<!\w)(?:ngày|tháng|năm|số|quý|khoản|điều)\s*$", re.IGNORECASE)
_WAITS = re.compile(r"(?:(?<!\w)(?:ngày|tháng|năm|số|quý|khoản|điều|đến|từ|trước|và)|[,(–-])$")


def meant(body: str) -> str:
    return _unwrapped(_without_breaks(body.translate(_UNSEEN)))


# --- <br> -----------------------------------------------------------------------------------------


def _without_breaks(body: str) -> str:
    if "<br" not in body.lower():
        return body
    return "\n".join(map(_row_without_breaks, body.split("\n")))


def _row_without_breaks(row: str) -> str:
    """The two cells of a letterhead become its lines; a cell of another table stays one line."""
    if "|" not in row:
        return _BREAK.sub("\n", row)
    if not _BREAK.search(row) or not _HEAD_ROW.search(fold(row)):
        return _BREAK.sub(" ", row)
    return "\n".join(cell.strip() for cell in _BREAK.sub("\n", row).strip(" |").split("|"))


# --- lines cut at a width -------------------------------------------------------------------------


@dataclass(frozen=True)
class _Shape:
    """`is_parted`: an empty line or a label stands wherever a paragraph surely ends."""

    width: int
    is_parted: bool


def _unwrapped(body: str) -> str:
    rows = body.split("\n")
    shape = _shape(rows)
    made: list[str] = []
    last = ""  # the line as it stood
    for row in rows:
        is_cut = shape is not None and _goes_on(made[-1] if made else "", last, row, shape)
        if is_cut or _waits(last, row):
            made[-1] = f"{made[-1].rstrip()} {row.strip()}"
        else:
            made.append(row)
        last = row
    return "\n".join(made)


def _shape(rows: Sequence[str]) -> _Shape | None:
    """None where lines end where their writer ended them."""
    opens = [(row, below) for row, below in pairwise(rows) if _is_open(row, below)]
    widths = (width for width in _widths(rows) if _is_cut(opens, width))
    width = next(widths, None)
    return _Shape(width, _is_parted(rows, width)) if width else None


def _widths(rows: Sequence[str]) -> list[int]:
    """What the width may be: a few lines, a title or an address, may be longer."""
    lengths = sorted(len(row.rstrip()) for row in rows if row.strip() and not _is_columns(row))
    longest = lengths[int((1 - _OUTSIDE) * len(lengths)) - 1 :] if lengths else []
    return [one for one in sorted({*longest}, reverse=True) if _NARROWEST <= one <= _WIDEST]


def _is_cut(opens: Sequence[tuple[str, str]], width: int) -> bool:
    full = [below for row, below in opens if _is_full(row, below, width)]
    low = sum(below.lstrip()[0].islower() or below.lstrip()[0].isdigit() for below in full)
    are_many = len(full) >= max(_FEWEST, _FULL_SHARE * len(opens))
    return are_many and low >= _LOW_SHARE * len(full)


def _is_open(row: str, below: str) -> bool:
    are_text = below.strip() and not _is_columns(row) and not _is_columns(below)
    return bool(are_text) and len(row.strip()) > _LONG_ROW and not _CLOSED.search(row.rstrip())


def _is_parted(rows: Sequence[str], width: int) -> bool:
    ends = [
        below
        for row, below in pairwise(rows)
        if len(row) > _LONG_ROW and _CLOSED.search(row.rstrip()) and not _is_full(row, below, width)
    ]
    return all(not below.strip() or item_label(below)[0] for below in ends)


def _is_columns(row: str) -> bool:
    words = row.strip()
    is_row = bool(GAP.search(words) or NUMBERED.match(words)) or words.count(" / ") > 1
    return "|" in words or "\t" in words or is_row


def _is_full(row: str, below: str, width: int) -> bool:
    """The first word below would not have fitted."""
    word = below.split()[0] if below.strip() else ""
    return bool(word) and width >= len(row.rstrip()) >= width - len(word)


def _goes_on(paragraph: str, row: str, below: str, shape: _Shape) -> bool:
    is_text = row.strip() and below.strip() and not (_is_columns(row) or _is_columns(below))
    if not is_text or not _is_full(row, below, shape.width) or row.endswith("  "):
        return False
    if below.lstrip().startswith(("#", ">", "**")) or _is_set_in(paragraph, row, below):
        return False
    if item_label(below)[0]:
        return bool(_WAITS.search(row.rstrip().lower()))
    if row.rstrip()[-1] in ";," and below.lstrip()[0].islower():
        return True
    ends = (":",) if item_label(paragraph)[0] else (":", ";")
    return not _CLOSED.search(row.rstrip()) or (shape.is_parted and not row.rstrip().endswith(ends))


def _waits(row: str, below: str) -> bool:
    """ "… hoàn thành trước ngày" over "15/4/2026.": whatever the width, the line goes on."""
    is_long = len(row.strip()) > _LONG_ROW and not (_is_columns(row) or _is_columns(below))
    return is_long and below.lstrip()[:1].isdigit() and bool(_WAITS_NUMBER.search(row))


def _is_set_in(paragraph: str, row: str, below: str) -> bool:
    """As the first line of a paragraph is; below a label the other lines are set in too."""
    step = len(below) - len(below.lstrip()) - (len(row) - len(row.lstrip()))
    label, content = item_label(paragraph)
    hanging = content + 1 if label else 0
    return step > hanging
