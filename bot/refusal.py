"""Saying no so that it helps: what was looked for, what is nearest, what can be asked."""

import re
from collections.abc import Sequence

from bot import wording
from bot.answer import Reason, Statement
from bot.aside_wording import SMALL_TALK
from bot.documents import Resolution
from bot.question import Question, asked_about, without_numbers
from bot.routes import Route

_SAID: dict[Route, str] = {
    "empty": wording.EMPTY_QUESTION,
    "instruction": wording.INSTRUCTION,
    "secret": wording.SECRET,
    "personal": wording.PERSONAL,
    "drafting": wording.DRAFTING,
    "judgement": wording.JUDGEMENT,
    "foreign": wording.OUT_OF_SCOPE,
    "identity": SMALL_TALK["identity"],
}


# Nobody's pasted text becomes a sentence of ours: what is more than a question is not repeated.
_CARRIES_MORE = re.compile(r"\n|://|[?.!]\s+\S+(?:\s+\S+){2}")


def declined(kind: Route) -> tuple[Reason, tuple[Statement, ...]]:
    reason: Reason = "instruction" if kind == "instruction" else "out_of_scope"
    return reason, (Statement(_SAID[kind], (), "conclusion"),)


def no_evidence(
    question: Question, nearest_titles: Sequence[str], articles: int
) -> tuple[Statement, ...]:
    """`articles`: how many were searched."""
    lines = [wording.NO_EVIDENCE]
    looked_for = searched(question)
    if looked_for and not _CARRIES_MORE.search(question.text):
        lines.append(wording.SEARCHED.format(words=looked_for, count=articles))
    elif looked_for:
        lines.append(wording.SEARCHED_ALL.format(count=articles))
    if nearest_titles:
        quoted = "; ".join(f"“{title.rstrip('. ')}”" for title in nearest_titles)
        lines.append(wording.NEAREST.format(titles=quoted))
    lines.append(wording.ADVICE)
    return tuple(
        Statement(line, (), "conclusion" if position == 0 else "note")
        for position, line in enumerate(lines)
    )


def searched(question: Question) -> str:
    """The words that were looked for, as typed: "lương cơ sở, 2026"."""
    left = asked_about(without_numbers(question.text, question.references))
    runs = (
        run.strip(" .,;:?!“”\"'()")
        for run in re.split(r"\s{2,}|[,;:?!]", _as_typed(question, left))
    )
    return ", ".join(dict.fromkeys(run for run in runs if run))


def _as_typed(question: Question, left: str) -> str:
    """`left` has lost its capitals; as long as nothing was cut out, they stand in the question."""
    text = question.text
    if question.references or len(text) != len(left):
        return left
    return "".join(a if b != " " else " " for a, b in zip(text, left, strict=True))


def unknown_number(question: Question, resolution: Resolution) -> tuple[Statement, ...]:
    """Names the number as it was typed, and up to 3 printed ones that are near."""
    reference = resolution.unknown[0]
    typed = question.text[reference.start : reference.end]
    lines = [Statement(wording.UNKNOWN_NUMBER.format(so_hieu=typed), (), "conclusion")]
    if resolution.nearest:
        choices = " hoặc ".join(resolution.nearest)
        lines.append(Statement(wording.DID_YOU_MEAN.format(nearest=choices), (), "note"))
    return tuple(lines)
