"""A follow-up that the rules leave open, put as a complete question by the language model.

The model only puts together what was said: a question that holds a figure, a day, a name, a
document or any other word that neither the talk nor the follow-up has is not asked.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bot.answer import Answer
from bot.focus import complete
from bot.fragments import Fragment, fragment, own_words
from bot.language_model import ModelFailed, Request, reply
from bot.packing import LONGEST_QUESTION, as_data, told
from bot.question import understand
from bot.routes import route
from bot.values import stands, values
from bot.verify import is_instruction
from corpus.text import canonical, syllables
from prompts import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

PATIENCE_S = 8.0  # nobody waits longer only to be understood
_TURNS = 3
_LONGEST = 300
_LEAST_KEPT = 0.5  # share of the follow-up's own words that the complete question must have
# A complete question may have them although nobody has said them yet.
_OF_ASKING = frozenset(
    "đồng chí ông bà ai gì nào khi bao giờ nhiêu mấy đâu sao thế vì tại có không phải là của "
    "về theo trong ở cho và những các được do bởi ngày hạn thời thì này đó với đến từ ra hãy "
    "nêu số văn bản kế hoạch chỉ thị hướng dẫn kết luận quy định nghị quyết thông báo công "
    "văn".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_ANSWER_MARKS = re.compile(r"\s*\[\d+\]")
_log = logging.getLogger(__name__)


class Rewriter:
    def __init__(self, model: "BaseChatModel", prompt: Prompt, timeout_s: float) -> None:
        from langchain_core.prompts import ChatPromptTemplate

        self._model = model
        self._prompt = ChatPromptTemplate.from_messages(
            [("system", prompt.system), ("human", prompt.user)]
        )
        self._timeout_s = min(timeout_s, PATIENCE_S)

    def complete(self, question: str, answers: Sequence[Answer]) -> str | None:
        """None where the model fails, and where what it says is not what was said."""
        turns = [(complete(one), one.text) for one in answers[-_TURNS:]]
        variables = {"history": told(turns), "question": as_data(question)[:LONGEST_QUESTION]}
        request = Request(self._prompt, self._model, variables, self._timeout_s)
        try:
            said = _only_line("".join(reply(request)))
        except ModelFailed as failure:
            _log.warning("follow-up not rewritten: %s", failure)
            return None
        if is_same_talk(said, question, known(answers)):
            return said
        _log.info("rewritten follow-up not accepted: %r", said)
        return None


def known(answers: Sequence[Answer]) -> str:
    """All that was said in the turns that the model is shown."""
    said = [
        part
        for one in answers[-_TURNS:]
        for part in (
            one.question,
            one.understood_as or "",
            one.text,
            *(citation.title for citation in one.citations),
            *(citation.so_hieu or "" for citation in one.citations),
        )
    ]
    return _ANSWER_MARKS.sub("", "\n".join(said))


def is_same_talk(said: str, question: str, talk: str) -> bool:
    """Whether a rewritten question brings nothing of its own and keeps what was asked."""
    if not said or len(said) > _LONGEST or is_instruction(said) or route(said):
        return False
    ground = canonical(f"{talk}\n{question}")
    return _brings_nothing(said, ground) and _keeps(said, question)


def _brings_nothing(said: str, ground: str) -> bool:
    given = values(ground)
    if not all(stands(one, given) for one in values(said)):
        return False
    spoken = _words(ground)
    if any(word not in spoken and word not in _OF_ASKING for word in _words(said)):
        return False
    flat = f" {' '.join(syllables(ground.lower()))} "
    return all(f" {' '.join(syllables(name.lower()))} " in flat for name in _names(said))


def _names(text: str) -> Iterator[str]:
    """Runs of words written large, but for the first word of the question."""
    words = _WORD.findall(canonical(text))
    for is_name, run in groupby(words[1:], key=lambda word: word[0].isupper()):
        if is_name:
            yield " ".join(run)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(canonical(text).lower()))


def _keeps(said: str, question: str) -> bool:
    """Most of what the follow-up says for itself, and neither more nor less denied."""
    own = set(own_words(understand(_without_pointer(fragment(question)))))
    kept = own & set(understand(said).content)
    denials = [len(_DENIAL.findall(canonical(one).lower())) for one in (said, question)]
    return denials[0] <= denials[1] and len(kept) >= _LEAST_KEPT * len(own)


def _without_pointer(one: Fragment) -> str:
    """ "hạn của nó là khi nào" -> "hạn của là khi nào"."""
    if one.pointer is None:
        return one.core
    return f"{one.core[: one.pointer.start]} {one.core[one.pointer.end :]}"


_DENIAL = re.compile(r"(?<!\w)(?:không|chưa)(?!\w)(?!\s*\??$)")


def _only_line(text: str) -> str:
    """ "Câu hỏi đủ ý: “…?”" -> "…?"; "" where the model says more than one line."""
    plain = re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)
    lines = [line.strip() for line in plain.splitlines() if line.strip()]
    if len(lines) != 1:
        return ""
    return re.sub(r"^(?:Câu hỏi đủ ý|Câu hỏi)\s*:\s*", "", lines[0]).strip(' "“”*')
