"""The answer with a language model: a prompt of evidence goes in, verified statements come out.

The model only phrases. What it may say, and which marker is real, is decided by `bot.verify`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.answer import Statement
from bot.evidence import Evidence
from bot.grounds import grounds
from bot.language_model import ModelFailed, ModelUnavailable, Request, open_model, reply
from bot.verify import is_absence, is_absent, is_instruction, markers, supported
from bot.wording import CARRIERS, vietnamese_date
from corpus.article import Article
from corpus.text import sentences
from prompts import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

__all__ = ["GenerativeComposer", "ModelFailed", "ModelUnavailable", "open_model"]

BUDGET = 8000  # characters of the whole prompt; about 3,200 tokens, so that 4,096 also hold a reply
TURNS = 2  # earlier questions and answers that the model is shown
TURN_LENGTH = 300


class GenerativeComposer:
    """`timeout_s` bounds each silence of the model, `budget` the characters of the prompt."""

    def __init__(
        self,
        model: "BaseChatModel",
        prompt: Prompt,
        timeout_s: float = 60.0,
        budget: int = BUDGET,
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

        Raises ModelFailed when nothing verified came, and when the reply broke off after some.
        """
        offered = [one for one in evidence if not _speaks_to_us(one)]
        variables, offered = self._fitted(question, offered, today, history)
        request = Request(self._prompt, self._model, variables, self._timeout_s)
        given: set[str] = set()
        for sentence in written(reply(request)):
            statement = checked(sentence, offered, is_first=not given)
            if statement and statement.text not in given:
                given.add(statement.text)
                yield statement
        if not given:
            raise ModelFailed("câu trả lời không khớp với tư liệu", "no verified sentence")

    def _fitted(
        self,
        question: str,
        offered: list[Evidence],
        today: date,
        history: Sequence[tuple[str, str]],
    ) -> tuple[Mapping[str, str], list[Evidence]]:
        """The last evidence goes first, until the prompt keeps within its budget."""
        while offered:
            variables = {
                "today": vietnamese_date(today),
                "evidence": "\n\n".join(map(_shown, offered)),
                "history": _told(history),
                "question": as_data(question),
            }
            if len(self._prompt.format(**variables)) <= self._budget:
                return variables, offered
            offered = offered[:-1]
        raise ModelFailed("câu hỏi hoặc tư liệu không đưa được vào mô hình", "no evidence fits")


def checked(sentence: str, offered: Sequence[Evidence], is_first: bool) -> Statement | None:
    """The sentence as a statement with those of its markers that exist, or None."""
    marked = markers(sentence)
    cited = [one for number in marked.numbers for one in offered if one.number == number]
    if not cited or not any(map(str.isalpha, marked.text)) or is_instruction(marked.text):
        return None
    numbers = tuple(one.number for one in cited)
    if is_absence(marked.text):
        read = [one.article.text for one in cited] + [one.quote for one in offered]
        return Statement(marked.text, numbers, "note") if is_absent(marked.text, read) else None
    rests_on = [grounds(one.article, one.quote, [one.passage]) for one in cited]
    if not supported(marked.text, rests_on).ok:
        return None
    return Statement(marked.text, numbers, "conclusion" if is_first else "point")


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


def as_data(text: str) -> str:
    """One line without anything that could end a data block, open a role or pass for a marker."""
    visible = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(visible.translate(_DELIMITERS).split())


_DELIMITERS = str.maketrans("<>[]【】", "‹›()()")


def _speaks_to_us(evidence: Evidence) -> bool:
    return is_instruction(f"{evidence.article.title} | {evidence.passage.text}")


def _shown(evidence: Evidence) -> str:
    passage, article = evidence.passage, evidence.article
    lines = {
        "Nguồn": f"{CARRIERS[article.kind]} “{article.title}”",
        "Văn bản": _document(article),
        "Ngày đăng": vietnamese_date(article.published.date()) if article.published else "",
        "Mục": passage.heading,
        "Lời dẫn": passage.lead,
        "Trích": evidence.quote,
    }
    body = "\n".join(f"{name}: {as_data(text)}" for name, text in lines.items() if text)
    return f'<tu_lieu so="{evidence.number}">\n{body}\n</tu_lieu>'


def _document(article: Article) -> str:
    """ "Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy", as far as it is known."""
    numbered = f"{article.loai or 'Văn bản'} số {article.so_hieu}" if article.so_hieu else ""
    dated = f"ngày {vietnamese_date(article.issued_on)}" if article.issued_on else ""
    return ", ".join(filter(None, (numbered, dated, article.issuer)))


def _told(history: Sequence[tuple[str, str]]) -> str:
    lines = (
        f"Hỏi: {as_data(question)[:TURN_LENGTH]}\nĐáp: {as_data(answer)[:TURN_LENGTH]}"
        for question, answer in history[-TURNS:]
    )
    return "\n".join(lines) or "(chưa có)"
