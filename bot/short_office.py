"""An office in short, where its body was named right before or in the title: "Chị Phạm Thị Bích,
Chủ tịch Hội, kể …", behind "Hội Liên hiệp Phụ nữ phường Cồn Sứ phát động …"."""

import re
from collections.abc import Iterator, Sequence

from bot.keystrokes import is_syllable
from bot.people import names, office_asked
from bot.question import Question
from bot.ranking import Scored, headed
from bot.spans import Candidate
from corpus.text import fold, syllables

_HEADS = (
    "bi thu|chu tich|hieu truong|giam doc|chu nhiem|truong ban|truong phong|truong tram|"
    "truong thon|to truong|doi truong|chi huy truong|chanh van phong"
)
_OFFICE = re.compile(rf"(?P<head>{_HEADS})(?!\w)")
# Behind the office stands the kind of its body, or nothing: "Bí thư Đảng ủy" is another's.
_ALONE = re.compile(
    r"(?: (?:hoi|chi bo|truong|cong ty|don vi|tram|hop tac xa|htx))?(?=\W*$|[,;:.)])"
)
_NEAR = 8  # spans
_RIGHT_BEFORE = 250  # characters
_SMALL = frozenset(
    "la ai ten gi cua o tai hien nay bay gio dong chi nguoi giu chuc lam dang".split()
)


def holder_in_short(question: Question, ranked: Sequence[Scored]) -> Scored | None:
    """The one span that says so; None for none and for several."""
    office = _OFFICE.match(office_asked(question.text))
    if office is None:
        return None
    body = _body(question, office["head"])
    found = [
        one
        for one in ranked[:_NEAR]
        if body and _holds(one.candidate, office["head"]) and body <= _setting(one.candidate)
    ]
    return found[0] if len(found) == 1 else None


def _body(question: Question, head: str) -> frozenset[str]:
    words = filter(is_syllable, syllables(question.text))  # "THCS" may be printed in full
    return frozenset(words) - frozenset(head.split()) - _SMALL


def _holds(span: Candidate, head: str) -> bool:
    folded = fold(span.text)
    return any(
        _ALONE.match(folded, end) for name in names(span.text) for end in _ends(folded, name, head)
    )


def _ends(folded: str, name: str, head: str) -> Iterator[int]:
    """Where "Lương Thị Thoa, Bí thư, Hiệu trưởng" ends."""
    before = rf"{re.escape(fold(name))}(?:, [\w ]{{3,40}})?(?:, | \()"
    for found in re.finditer(rf"{before}{head}(?!\w)", folded):
        yield found.end()


def _setting(span: Candidate) -> frozenset[str]:
    start = max(0, span.start - _RIGHT_BEFORE)
    before = span.article.text[start : span.start]
    return frozenset(syllables(f"{headed(span.article)}\n{span.passage.heading}\n{before}"))
