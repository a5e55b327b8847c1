"""What is to be handed in: the day of a contest is no day for its entries."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.ranking import Scored, tokens_of
from corpus.text import fold, syllables

_ENDS = r"(?!(?:truoc|cham nhat|muon nhat|luc|khi|bao gio|ngay|hom|han|thi|la|xong|phai)\b)"
_ASKED = re.compile(
    r"(?<!\w)(?:nop|gui|(?<!chuong )(?<!quy )(?<!cong )(?<!lo )trinh|dang ky)"
    r"(?: (?:cac|ban|ho so|du))? "
    r"(?!(?:cua|la|theo|trong|khi|truoc|vao|ve|cho|o|den|thi|ngay|han|gi|nao|bao|luc|xong|cham|"
    r"muon|con|ke|chi|cong|quyet|nghi|ket|thong|huong|quy)\b)"
    rf"(?P<what>\w+ {_ENDS}\w+(?: {_ENDS}\w+)?)"
)
_TO = re.compile(
    r"(?<!\w)(?:gui|nop|bao cao|trinh)(?: \w+){0,6}? (?:ve |cho |len |toi |den )?"
    r"(?P<body>(?:ban (?:to chuc|tuyen giao|dan van|noi chinh|thuong vu|chi dao)|van phong|"
    r"uy ban kiem tra|uy ban nhan dan|thuong truc)"
    r"(?: (?!truoc|vao|la|khi|sap|ngay|han|theo)\w+){1,2})"
)
_TOLD = re.compile(
    r"(?<!\w)(?:nop|gui|trinh|dang ky|bao cao|tiep nhan|"
    r"nhan (?:bai|tac pham|ho so|san pham)|chuyen ve|tong hop|hoan (?:thanh|tat)|xong|"
    r"ve (?:van phong|ban|co quan|dang uy|uy ban|phong))(?!\w)"
)
_RECEIVED = re.compile(r"(?<!\w)nhan (?:bai|tac pham|ho so|san pham)(?!\w)")
_MOSTLY = 0.6  # of the words of the question
_HOLDS_IT = 0.85  # of the question: nothing else is handed in
_AS_MUCH = 0.5  # of the best span's words of the question


def of_the_thing(question: str, due: Sequence[Scored], best: Scored) -> list[Scored]:
    """Those that name the thing; else those that tell of handing in and hold about as much of the
    question as the best span; all of them where nothing is handed in."""
    due = _to_whom(question, due)
    asked = _ASKED.search(" ".join(fold(question).split()))
    if asked is None:
        return list(due)
    words = list(pairwise(syllables(asked["what"])))
    if best in due and best.own >= _HOLDS_IT:
        return list(due)
    named = [one for one in due if _names(one, words)]
    rest = frozenset(syllables(question)) - {word for pair in words for word in pair}
    received = [one for one in due if _receives(one) and _is_called(rest, one)]
    near = [one for one in due if _tells(one) and one.own >= _AS_MUCH * best.own]
    return named or received or near


def _receives(one: Scored) -> bool:
    """What one hands in the other side takes in: "nhận tác phẩm đến hết ngày …"."""
    return bool(_RECEIVED.search(fold(one.candidate.text)))


def _is_called(words: frozenset[str], one: Scored) -> bool:
    """Its paper's title names most of what it is handed in for."""
    title = tokens_of(one.candidate.article.title)
    return sum(word in title for word in words) >= _MOSTLY * len(words)


def _to_whom(question: str, due: Sequence[Scored]) -> Sequence[Scored]:
    """ "… gửi Ban Tổ chức Thành ủy": what goes to that body, where anything near does."""
    found = _TO.search(" ".join(fold(question).split()))
    words = list(pairwise(syllables(found["body"]))) if found else []
    told = [one for one in due if words and _holds_all(one, words)]
    return told or due


def _holds_all(one: Scored, words: Sequence[tuple[str, str]]) -> bool:
    held = tokens_of(_around(one))
    return all(f"{left}_{right}" in held for left, right in words)


def _names(one: Scored, words: Sequence[tuple[str, str]]) -> bool:
    held = tokens_of(_around(one))
    return any(f"{left}_{right}" in held for left, right in words)


def _tells(one: Scored) -> bool:
    return bool(_TOLD.search(fold(_around(one))))


def _around(one: Scored) -> str:
    passage = one.candidate.passage
    return f"{one.candidate.text} {passage.lead} {passage.heading}"
