"""A row that goes by its number: "lớp 4" is the class whose name stands in the fourth row. Asked
for by its name, it is told of by its number as well."""

import re
from collections.abc import Iterator, Sequence

from bot.material import Read
from bot.told_row import cells_of, columns_of, numbers_rows
from corpus.text import fold, syllables

_FEWEST = 3  # syllables of a name
_LEAST, _CLEARLY = 0.6, 0.25  # of them, in the question; more than of any other name


def with_its_number(question: str, read: Read) -> str:
    """ "lớp nghiệp vụ kiểm tra" -> "lớp 4 nghiệp vụ kiểm tra", where one row goes by that name and
    the article speaks of it by its number; as it is otherwise."""
    asked = syllables(question)
    found = sorted(_shared(asked, read), reverse=True)
    if not found or (len(found) > 1 and found[0][0] - found[1][0] < _CLEARLY):
        return question
    _, noun, number, name = found[0]
    # "tổ trưởng tổ lợp mái": right before a word of the name, and not in another word.
    places = [*re.finditer(rf"(?<!\w){noun} (?=(?:{'|'.join(name)})(?!\w))", fold(question))]
    if not places or not _is_used(f"{noun} {number}", read):
        return question
    return f"{question[: places[-1].end()]}{number} {question[places[-1].end() :]}"


def _shared(asked: Sequence[str], read: Read) -> Iterator[tuple[float, str, str, tuple[str, ...]]]:
    for noun, number, name in _rows(read):
        share = len(set(asked).intersection(name)) / len(name)
        if noun in asked and share >= _LEAST:
            yield share, noun, number, name


def _rows(read: Read) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The noun at the head of the column of names, the row's number and its name."""
    for passage in read.passages:
        columns, cells = columns_of(passage), cells_of(passage.text)
        if len(columns) != len(cells) or len(cells) < 2 or not numbers_rows(columns[0]):
            continue
        noun = re.sub(r"^ten (?:cac )?", "", fold(columns[1]).strip()).split()[:1]
        name = tuple(dict.fromkeys(one for one in syllables(cells[1]) if one not in noun))
        if noun and cells[0].strip(" .").isdigit() and len(name) >= _FEWEST:
            yield noun[0], str(int(cells[0].strip(" ."))), name


def _is_used(called: str, read: Read) -> bool:
    others = (one.text for one in read.passages if one.role != "row")
    return any(re.search(rf"(?<!\w){called}(?!\w)", fold(one)) for one in others)
