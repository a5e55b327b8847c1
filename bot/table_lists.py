"""Lists that stand in a table: "những chi bộ nào", "ông Tuyên phụ trách những khoản nào", "hồ sơ
gồm những gì"."""

import re

from bot.grid import Grid, GridRow, grids
from bot.grid_rows import rows_asked
from bot.lists import Item, name_of
from bot.material import Read
from bot.question import Question
from bot.superlatives import flat, things_asked

_FEWEST = 2
_MADE_OF = re.compile(
    r"(?<!\w)(?:gom|can|co) (?:co )?(?:nhung |cac )?(?:gi|giay to(?: gi| nao)?)(?!\w)"
)
_NONE = re.compile(r"(?:khong(?: \w+){0,2}|0+|[-–x]?)")


def table_list(question: Question, read: Read) -> tuple[Item, ...]:
    """Its rows in source order, those of whom or where is asked; () where no table has them."""
    if not question.asks_for_list or question.weight("tasks"):
        return ()
    nouns = things_asked(question)
    if nouns and not question.subject and _has_list_of(nouns[0], read):
        return ()
    asked = rows_asked(question, nouns, read) if nouns else None
    if asked is None or len(asked.table.rows) < _FEWEST:
        return _made_of(question, read)
    return tuple((row.span,) for row in asked.rows)


def _has_list_of(noun: str, read: Read) -> bool:
    """ "I. NỘI DUNG" and below it a list: "gồm những nội dung nào" asks for that."""
    headings = {one.heading.rsplit(", ", 1)[-1] for one in read.passages if one.role == "item"}
    return any(flat(name_of(heading)) == noun for heading in headings)


def _made_of(question: Question, read: Read) -> tuple[Item, ...]:
    """ "Hồ sơ của học sinh gồm những gì": the only table below the heading "IV. HỒ SƠ", less what
    its column "Học sinh" says is not needed."""
    asked = f" {flat(question.text)} "
    if not _MADE_OF.search(asked):
        return ()
    found = [one for one in grids(read) if _is_called(one, asked)]
    if len(found) != 1:
        return ()
    rows = [row for row in found[0].rows if not _is_denied(found[0], row, asked)]
    return tuple((row.span,) for row in rows) if len(rows) >= _FEWEST else ()


def _is_called(table: Grid, asked: str) -> bool:
    heading = table.rows[0].span.passage.heading.rsplit(", ", 1)[-1]
    name = name_of(heading)
    return " " in name and f" {flat(name)} " in asked


def _is_denied(table: Grid, row: GridRow, asked: str) -> bool:
    columns = [at for at, name in enumerate(table.names) if f" {flat(name)} " in asked]
    named = [at for at in columns if " " in flat(table.names[at])]
    return any(_NONE.fullmatch(flat(row.cells[at])) for at in named)
