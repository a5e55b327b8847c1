"""Of several days in one sentence those of the clause that was asked about: "đại hội chi bộ xong
trước 31/3; đại hội đảng bộ cơ sở xong trước 30/6"."""

import re
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import share, tokens_of
from bot.spans import Candidate
from corpus.milestones import Milestone
from corpus.text import fold

_BREAK = re.compile(r";|\n|(?<=\d), (?=[^\W\d])|(?<=\d) (?=và (?!ngày|tháng|\d))")
_OF_PAPER = re.compile(r"^\W*(?:theo|trong|tai) [^,]*, ")
_SEVERAL = re.compile(r", | va | hoac | cung | moi | tung | cac cap")


def of_own_clause(
    question: Question, span: Candidate, moments: Sequence[Milestone]
) -> list[Milestone]:
    """All of them where several things are asked for, or no clause holds more of the question."""
    if len(moments) < 2 or _SEVERAL.search(_OF_PAPER.sub("", fold(question.text))):
        return list(moments)
    wanted = {**dict.fromkeys(question.content, 1.0), **dict.fromkeys(question.pairs, 1.0)}
    shares = [share(wanted, tokens_of(_clause(span, one))) for one in moments]
    most = max(shares)
    return [one for one, held in zip(moments, shares, strict=True) if held == most]


def _clause(span: Candidate, one: Milestone) -> str:
    at = one.start_offset - span.start
    ends = [0, *(match.end() for match in _BREAK.finditer(span.text)), len(span.text)]
    start = max(end for end in ends if end <= at)
    return span.text[start : min(end for end in ends if end > at)]
