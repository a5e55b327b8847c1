"""The answer with a language model: a prompt of evidence goes in, verified statements come out.

The model only phrases. What it may say, and which marker is real, is decided by `bot.checking`.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bot.answer import Statement
from bot.checking import Checked, checked
from bot.evidence import Evidence
from bot.language_model import ModelFailed, ModelUnavailable, Request, open_model, reply
from bot.packing import as_data, packed
from bot.verify import is_instruction
from bot.window import budget_of
from corpus.text import sentences
from prompts import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

__all__ = ["GenerativeComposer", "ModelFailed", "ModelUnavailable", "as_data", "open_model"]

MOST_LOST = 0.5  # share of a reply's sentences that may fail before the rest is not trusted either
_log = logging.getLogger(__name__)


class GenerativeComposer:
    """`timeout_s` bounds each silence of the model; `budget`, the characters of the prompt, is
    asked of the model's server at the first question where it is not given."""

    def __init__(
        self,
        model: "BaseChatModel",
        prompt: Prompt,
        timeout_s: float = 60.0,
        budget: int | None = None,
    ) -> None:
        from langchain_core.prompts import ChatPromptTemplate

        self._model = model
        self._prompt = ChatPromptTemplate.from_messages(
            [("system", prompt.system), ("human", prompt.user)]
        )
        self._timeout_s = timeout_s
        self._budget = budget

    def compose(
        self,
        question: str,
        evidence: Sequence[Evidence],
        today: date,
        history: Sequence[tuple[str, str]],
    ) -> Iterator[Statement]:
        """Statements as the model writes them, each verified; their citations are the numbers of
        `evidence`. `history` holds earlier questions with their answers, oldest first.

        Raises ModelFailed when nothing verified came, when too little of it was true, and when the
        reply broke off after some.
        """
        offered = [one for one in evidence if not _speaks_to_us(one)]
        try:
            yield from self._composed(question, offered, today, history)
        except ModelFailed as failure:
            if not failure.is_overflow or len(offered) < 2:
                raise
            _log.warning("prompt over the model's window, evidence halved: %s", failure)
            yield from self._composed(question, offered[: len(offered) // 2], today, [])

    def _composed(
        self,
        question: str,
        offered: Sequence[Evidence],
        today: date,
        history: Sequence[tuple[str, str]],
    ) -> Iterator[Statement]:
        found = packed(question, offered, today, history, self._fits)
        if found is None:
            raise ModelFailed("câu hỏi hoặc tư liệu không đưa được vào mô hình", "no evidence fits")
        variables, shown = found
        request = Request(self._prompt, self._model, variables, self._timeout_s)
        yield from verified(written(reply(request)), shown, today)

    def _fits(self, variables: Mapping[str, str]) -> bool:
        if self._budget is None:
            self._budget = budget_of(self._model, self._timeout_s)
        return len(self._prompt.format(**variables)) <= self._budget


def verified(told: Iterable[str], offered: Sequence[Evidence], today: date) -> Iterator[Statement]:
    """The sentences that stand, each once and as soon as it is written."""
    given: set[str] = set()
    fates: Counter[str] = Counter()
    for sentence in told:
        one = checked(sentence, offered, today)
        fates[one.fate] += 1
        if one.reason:
            _log.info("%s: %s", one.fate, one.reason)
        if one.statement and one.statement.text not in given:
            statement = _placed(one, is_first=not given)
            given.add(statement.text)
            yield statement
    lost = fates["dropped"] + fates["quoted"]
    if not given:
        raise ModelFailed("câu trả lời không khớp với tư liệu", "no verified sentence")
    if lost > MOST_LOST * fates.total() and fates.total() > 2:
        raise ModelFailed("câu trả lời phần lớn không khớp với tư liệu", f"{dict(fates)}")


def _placed(one: Checked, is_first: bool) -> Statement:
    assert one.statement is not None
    if one.statement.role == "note" or not is_first:
        return one.statement
    return replace(one.statement, role="conclusion")


_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_BULLET = re.compile(r"^\s*(?:(?:[-*•+–#>]+|\(?\d{1,2}[.)]|\(?[a-zđ]\))\s+)+")
_MARKUP = re.compile(r"\*\*|__|`")
_LATE_MARKERS = re.compile(r"([.!?…]+)((?:\s*\[[\d,;\s–-]+\])+)")


def written(pieces: Iterable[str]) -> Iterator[str]:
    """Whole sentences, markers included, each as soon as the next one or a new line has begun."""
    rest = ""
    for piece in pieces:
        rest = _THOUGHT.sub("", rest + piece)
        ready, thinking, thought = rest.partition("<think>")
        *whole, unfinished = _cut(ready)
        yield from whole
        rest = unfinished + thinking + thought
    for line in rest.partition("<think>")[0].split("\n"):
        yield from _sentences(line)


def _cut(text: str) -> list[str]:
    """Sentences; the last one may go on, and is "" after a line break."""
    *lines, last = text.split("\n")
    whole = [sentence for line in lines for sentence in _sentences(line)]
    open_ones = _sentences(last)
    if len(open_ones) > 1 and open_ones[-1][0].isalnum():  # "[" may still mark the one before
        return [*whole, *open_ones]
    return [*whole, last]


def _sentences(line: str) -> list[str]:
    """ "A chủ trì. [1] B báo cáo [2]." -> ["A chủ trì [1].", "B báo cáo [2]."]."""
    plain = _MARKUP.sub("", _BULLET.sub("", line))
    plain = _LATE_MARKERS.sub(r"\2\1", plain)
    return [plain[span.start : span.end] for span in sentences(plain)]


def _speaks_to_us(evidence: Evidence) -> bool:
    return is_instruction(f"{evidence.article.title} | {evidence.passage.text}")
