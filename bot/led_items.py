"""A line that only leads to others ("1. Giao Hội Nông dân xã:") tells nothing alone: what stands
below it is told with it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.composition import Composition, Draft, one_line
from bot.material import Material, Read
from bot.question import Question
from bot.spans import Candidate, whole_item
from corpus.splitting import is_open

_MOST = 8  # items


def with_led(question: Question, told: Composition, material: Material) -> Composition:
    """`told` as it is where nothing that has items is asked for, where none of its quotes leads to
    items, or where it has them already."""
    wanted = question.weight("tasks") or question.asks_for_list
    if told.reason or (question.main_want and not wanted):
        return told
    held = {span.start for draft in told.drafts for span in draft.spans}
    drafts = [
        one
        for draft in told.drafts
        for one in (draft, *_below(draft, material, held, bool(wanted)))
    ]
    return replace(told, drafts=tuple(drafts)) if len(drafts) > len(told.drafts) else told


def _below(draft: Draft, material: Material, held: set[int], of_prose: bool) -> Iterator[Draft]:
    if draft.role in ("document", "note") or len(draft.spans) != 1:
        return
    span = draft.spans[0]
    read = next((one for one in material.reads if one.article.id == span.article.id), None)
    if read and is_open(span.text) and (of_prose or span.passage.role == "item"):
        for item in _led(span, read)[:_MOST]:
            if item[0].start not in held:
                yield Draft(one_line(" ".join(part.text for part in item)), item)


def only_leads(text: str) -> bool:
    return text.rstrip(" *_").endswith(":")


def _led(span: Candidate, read: Read) -> list[tuple[Candidate, ...]]:
    below = (
        one
        for one in read.passages
        if one.role == "item" and one.lead and span.start <= one.lead_start < span.end <= one.start
    )
    return [item for one in below if (item := whole_item(read.article, one, span.relevance))]
