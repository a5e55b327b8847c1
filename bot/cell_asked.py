"""One cell of a table: the row is named by the question, and the column, too: "Thôn Trung được cấp
mấy cuốn sách" is told from the row of Thôn Trung, whatever else speaks of books."""

from collections.abc import Sequence

from bot.grid import Grid, GridRow, grids
from bot.grid_rows import row_named
from bot.material import Material, Read
from bot.question import Question, Want
from bot.ranking import Scored
from bot.superlatives import flat
from bot.wanted import suits

_LEAST = 0.4  # of the best score
_FITS = 0.5  # the row holds the kind of thing that is asked for
# What a cell is asked for; days to be kept are reckoned elsewhere.
_WANTS: tuple[Want, ...] = ("count", "date", "person", "place")


def of_named_row(question: Question, material: Material, ranked: Sequence[Scored]) -> list[Scored]:
    """That row first, of the best article that has one, where no text says it better; all as they
    are where none is named."""
    if question.main_want not in _WANTS:
        return list(ranked)
    ids = dict.fromkeys(one.candidate.article.id for one in ranked)
    told = (_in_table(question, material.of(one), ranked) for one in ids)
    return next(filter(None, told), list(ranked))


def _in_table(question: Question, read: Read, ranked: Sequence[Scored]) -> list[Scored]:
    found = [(table, row) for table in grids(read) if (row := _row(question, table))]
    if len(found) != 1:
        return []
    table, row = found[0]
    own = [one for one in ranked if one.candidate.passage.id == row.span.passage.id]
    if not own or own[0].score < _LEAST * ranked[0].score:
        return []
    is_told = suits(question, own[0].candidate.said) >= _FITS or _counts(question, table, row)
    return own[:1] if is_told else []


def in_named_cell(question: Question, material: Material, ranked: Sequence[Scored]) -> list[Scored]:
    """The row whose column bears the very name of what is counted; [] where none does."""
    if question.main_want != "count":
        return []
    rows = [
        row.span.passage.id
        for read in material.reads
        for table in grids(read)
        if (row := _row(question, table)) and _counts(question, table, row)
    ]
    own = [one for one in ranked if one.candidate.passage.id in rows]
    is_near = own and own[0].score >= _LEAST * ranked[0].score
    return own[:1] if is_near and len(rows) == 1 else []


def _counts(question: Question, table: Grid, row: GridRow) -> bool:
    """ "Xã Khuổi Sao xây mấy phòng học": a figure in the column of that very name."""
    asked = f" {flat(question.text)} "
    named = (
        cell
        for name, cell in zip(table.names, row.cells, strict=True)
        if " " in flat(name) and f" {flat(name)} " in asked
    )
    return question.main_want == "count" and any(cell[:1].isdigit() for cell in named)


def _row(question: Question, table: Grid) -> GridRow | None:
    """With a column whose name the question says, beside the row's own words."""
    row = row_named(question, table)
    if row is None:
        return None
    said = set(question.content) - set(flat(" ".join(row.cells)).split())
    columns = [name for name, cell in zip(table.names, row.cells, strict=True) if cell]
    return row if any(said & set(flat(name).split()) for name in columns) else None
