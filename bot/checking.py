"""One sentence of a model against the evidence it was offered: shown, credited to the right source,
replaced by the quote itself, or dropped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.answer import Statement
from bot.evidence import Evidence
from bot.grounds import Grounds, grounds
from bot.packing import computed
from bot.verify import is_absence, is_absent, is_instruction, markers, supported
from corpus.text import canonical

Fate = Literal["kept", "re-pointed", "quoted", "dropped"]

_ALIKE = 0.6  # share of a sentence's words that the quote has, for the quote to stand in
_MOST_TRIED = 12


@dataclass(frozen=True)
class Checked:
    """`statement` is None when the sentence is dropped; `reason` is for the log."""

    fate: Fate
    statement: Statement | None = None
    reason: str = ""


def checked(sentence: str, offered: Sequence[Evidence], today: date) -> Checked:
    marked = markers(sentence)
    text = marked.text
    if not any(map(str.isalpha, text)) or is_instruction(text):
        return Checked("dropped", reason="no statement")
    cited = [one for number in marked.numbers for one in offered if one.number == number]
    verdict = supported(text, [_grounds(one, today) for one in cited])
    right = _right_source(text, cited if verdict.ok else (), offered, today)
    if verdict.ok and right is None:
        return Checked("kept", _statement(text, cited))
    if right:
        return Checked("re-pointed", _statement(text, [right]), verdict.reason)
    if is_absence(text):
        return _absence(text, cited, offered)
    likest = next((one for one in cited if _is_alike(text, one.quote)), None)
    if likest:
        return Checked("quoted", _statement(_shown(likest.quote), [likest]), verdict.reason)
    return Checked("dropped", reason=verdict.reason)


def _right_source(
    text: str, cited: Sequence[Evidence], offered: Sequence[Evidence], today: date
) -> Evidence | None:
    """A quote that says the sentence itself, where those cited only come from the same document;
    with nothing cited, whatever supports it best."""
    said = _line(text)
    if any(said in _line(one.quote) for one in cited):
        return None
    literal = [one for one in offered if said in _line(one.quote)]
    likest = sorted(offered, key=lambda one: -_likeness(text, one.quote))[:_MOST_TRIED]
    tried = literal if cited else (*literal, *likest)
    return next((one for one in tried if supported(text, [_grounds(one, today)]).ok), None)


def _absence(text: str, cited: Sequence[Evidence], offered: Sequence[Evidence]) -> Checked:
    """It is said of the whole article, and of all that was offered."""
    read = [one.article.text for one in cited] + [one.quote for one in offered]
    if not cited or not is_absent(text, read):
        return Checked("dropped", reason="absence not shown")
    return Checked("kept", Statement(text, _numbers(cited), "note"))


def _grounds(evidence: Evidence, today: date) -> Grounds:
    reckoned = computed(evidence, today)
    return grounds(evidence.article, evidence.quote, [evidence.passage], reckoned)


def _statement(text: str, cited: Sequence[Evidence]) -> Statement:
    return Statement(text, _numbers(cited))


def _numbers(cited: Sequence[Evidence]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.number for one in cited))


def _is_alike(text: str, quote: str) -> bool:
    return _likeness(text, quote) >= _ALIKE


def _likeness(text: str, quote: str) -> float:
    said, known = set(_line(text).split()), set(_line(quote).split())
    return len(said & known) / max(1, len(said))


def _line(text: str) -> str:
    return " ".join(re.findall(r"\w+", canonical(text).lower()))


def _shown(quote: str) -> str:
    """A quote as a line of its own: "đ/c A chủ trì;" -> "Đ/c A chủ trì."."""
    line = " ".join(quote.split()).rstrip(" ;,:")
    closed = line if line.endswith((".", "!", "?", "…")) else f"{line}."
    return f"{closed[:1].upper()}{closed[1:]}"
