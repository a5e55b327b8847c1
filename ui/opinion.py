"""Thumbs under an answer, and what is kept of them."""

from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from typing import Protocol

from bot.answer import Answer
from corpus.opinions import Opinion, Verdict
from ui import copy

# Refusals that more documents, or a better search, would have spared; the rest are no questions.
LACKING = ("no_evidence", "unknown_number")


class Noting(Protocol):
    """What it needs of a chatbot."""

    def note(self, opinion: Opinion) -> None: ...


def buttons_html() -> str:
    return "".join(
        f'<button type="button" data-verdict="{verdict}" aria-pressed="false">{words}</button>'
        for verdict, words in (("good", copy.GOOD), ("bad", copy.BAD))
    )


def form_html() -> str:
    """Shown once the answer has been called wrong."""
    choices = "".join(map(_choice, map(escape, copy.REASONS)))
    return (
        f'<form class="why" hidden><fieldset><legend>{copy.WHY}</legend>{choices}</fieldset>'
        f'<label class="remark">{copy.REMARK}<textarea name="remark" maxlength="2000"></textarea>'
        f'</label><button type="submit">{copy.SEND_OPINION}</button></form>'
        f'<p class="noted" role="status"></p>'
    )


def _choice(reason: str) -> str:
    return f'<label><input type="radio" name="reason" value="{reason}"> {reason}</label>'


def words() -> dict[str, str]:
    """What opinion.js says."""
    return {"address": copy.OPINION_ADDRESS, "thanks": copy.THANKS, "failed": copy.NOT_NOTED}


def of_answer(answer: Answer, verdict: Verdict) -> Opinion:
    used = {number for one in answer.statements for number in one.citations}
    cited = [one for one in answer.citations if one.number in used]
    places = tuple(dict.fromkeys(f"{one.file}, {one.place}" for one in cited))
    now = datetime.now(UTC)
    return Opinion(now, verdict, answer.question, answer.today, answer.text, places)


def unanswered(answer: Answer) -> Opinion | None:
    """None for what was answered, and for what is no question to this corpus."""
    if not answer.refused or answer.reason not in LACKING:
        return None
    return replace(of_answer(answer, "unanswered"), reason=answer.reason)
