"""Who must do what: requirements with their place in the text, the source's verb and the unit."""

from collections.abc import Sequence

from corpus.addressees import kinds
from corpus.article import Article, Passage
from corpus.cells import cells
from corpus.duties import details, outline, prose, reading, rows
from corpus.duties.heads import heading
from corpus.duties.items import item
from corpus.duties.outline import Line
from corpus.duties.paragraphs import paragraph
from corpus.duties.task import Task
from corpus.duties.walk import Walk, words_of
from corpus.text import Span

__all__ = ["Task", "tasks"]


def tasks(article: Article, passages: Sequence[Passage]) -> list[Task]:
    """Requirements in text order; `passages` as `split(article)` gives them.

    A plan ("dự kiến") or a goal ("phấn đấu") keeps its verb; results, attendance and what a
    document regulates are none.
    """
    if article.kind == "glossary":
        return []
    page = reading.page(article)
    walk = Walk(article, page, prose.talk(page))
    known = outline.lines(article, list(passages))
    for line, below in zip(known, [*known[1:], None], strict=True):
        _line(walk, line, below)
    return _without_leads(walk.found)


def _line(walk: Walk, line: Line, below: Line | None) -> None:
    role = line.block.role
    if role not in ("row", "noise"):
        walk.table = None
    if role in ("heading", "item"):
        walk.above = Span(line.content, line.end)
    if role == "heading":
        heading(walk, line)
    elif role == "item":
        item(walk, line, below)
    elif role == "row":
        _row(walk, line)
    elif role == "paragraph":
        paragraph(walk, line, below)


def _row(walk: Walk, line: Line) -> None:
    text = walk.article.text
    row = cells(text, line.block.start, line.block.end)
    if walk.table is None or line.group != walk.group:
        walk.table, walk.group = rows.header(text, row), line.group
        return
    read = rows.read(text, walk.table, row)
    if read:
        walk.found.append(_task(walk, read))


def _task(walk: Walk, row: rows.Row) -> Task:
    """The columns go before what the words of the task itself say."""
    low, at = walk.page.low, row.task
    said = {kind: words_of(walk, cell) for kind, cell in row.cells.items()}
    return Task(
        start=at.start,
        end=at.end,
        text=walk.article.text[at.start : at.end],
        label=row.label,
        unit=said.get("unit", ""),
        kinds=kinds(f"{said.get('unit', '')}; {said.get('partners', '')}"),
        follows=said.get("follows", ""),
        condition=words_of(walk, details.condition(low, at.start, at.end)),
        due=said.get("due", "") or words_of(walk, details.due(low, at.start, at.end)),
        lead_start=row.section.start if row.section else 0,
        lead_end=row.section.end if row.section else 0,
        article_id=walk.article.id,
    )


def _without_leads(found: list[Task]) -> list[Task]:
    """Less the items that only introduce other tasks."""
    leads = {(task.lead_start, task.lead_end) for task in found}
    return [task for task in found if (task.start, task.end) not in leads]
