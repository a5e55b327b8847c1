"""Lists that stand in a table: "những chi bộ nào", "ông Tuyên phụ trách những khoản nào"."""

from bot.grid_rows import rows_asked
from bot.lists import Item
from bot.material import Read
from bot.question import Question
from bot.superlatives import things_asked

_FEWEST = 2


def table_list(question: Question, read: Read) -> tuple[Item, ...]:
    """Its rows in source order, those of whom or where is asked; () where no table has them."""
    if not question.asks_for_list or question.weight("tasks"):
        return ()
    nouns = things_asked(question)
    asked = rows_asked(question, nouns, read) if nouns else None
    if asked is None or len(asked.table.rows) < _FEWEST:
        return ()
    return tuple((row.span,) for row in asked.rows)
