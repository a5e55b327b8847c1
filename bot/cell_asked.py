"""One cell of a table: the row is named by the question, and the column, too: "Thôn Trung được cấp
mấy cuốn sách" is told from the row of Thôn Trung, whatever else speaks of books."""

from collections.abc import Sequence

from bot.grid import Grid, GridRow, grids
from bot.grid_rows import row_named
from bot.material import Read
from bot.question import Question, Want
from bot.ranking import Scored
from bot.superlatives import flat
from bot.wanted import suits

_LEAST = 0.4  # of the best score
_FITS = 0.5  # the row holds the kind of thing that is asked for
# What a cell is asked for; days to be kept are reckoned elsewhere.
_WANTS: tuple[Want, ...] = ("count", "date", "person", "place")


def of_named_row(question: Question, read: Read, ranked: Sequence[Scored]) -> list[Scored]:
    """That row first, where no text says it better; all as they are where none is named."""
    if question.main_want not in _WANTS:
        return list(ranked)
    rows = [row for table in grids(read) if (row := _row(question, table))]
    if len(rows) != 1:
        return list(ranked)
    own = [one for one in ranked if one.candidate.passage.id == rows[0].span.passage.id]
    is_near = own and own[0].score >= _LEAST * ranked[0].score
    return own[:1] if is_near and suits(question, own[0].candidate.said) >= _FITS else list(ranked)


def _row(question: Question, table: Grid) -> GridRow | None:
    """With a column whose name the question says, beside the row's own words."""
    row = row_named(question, table)
    if row is None:
        return None
    said = set(question.content) - set(flat(" ".join(row.cells)).split())
    columns = [name for name, cell in zip(table.names, row.cells, strict=True) if cell]
    return row if any(said & set(flat(name).split()) for name in columns) else None
