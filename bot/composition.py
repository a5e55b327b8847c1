"""What an answer is made of: statements whose citations are still spans, and the sentences quoted
whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot import wording
from bot.answer import Reason
from bot.material import Material
from bot.ranking import Scored
from bot.spans import Candidate
from corpus.text import fold

MOST_STATEMENTS = 6
MOST_CHARACTERS = 900
_CLOSE_BEHIND = 0.8  # of the best score: also worth quoting
# Of the best score: a span that holds just what was asked for may stand further behind than one
# that holds something like it.
NEAR, NEAR_ENOUGH = 0.75, 0.45
_NOT_FAR = 0.6
_MOST_QUOTED = 3
# Words by which a digest says that its sources are silent.
_SILENT = re.compile(
    r"\b(?:khong|chua) (?:neu|thay|ghi|ro|xac nhan|cho biet|noi|biet(?! chu\b)|tim thay|xuat hien|"
    r"dua vao)\b|"
    r"\bkhong (?:\w+ ){0,6}?(?:trong|o) (?:cac )?(?:trang|nguon|phan)\b|\bbi cat\b|"
    r"\bkhong (?:duoc|tu) (?:gan|suy)\b|\bchua tra loi duoc\b|"
    r"\b(?:khong|chua)(?: co)? (?:nguon|tu lieu|tai lieu|trang|bai|ban|van ban) nao "
    r"(?:\w+ ){0,2}?(?:cho biet|noi|neu|ghi|nhac|xac nhan)\b"
)


# "5 hộp chưa rõ nội dung": of the things that are counted, not of the sources.
_UNCLEAR_ONES = re.compile(
    r"(?<![\d/.])\d+ (?!thang\b|nam\b|/)(?:\w+ ){1,3}?(?:con |van )?"
    r"(?:chua|khong) (?:ro|biet|xac nhan)\b"
)


@dataclass(frozen=True)
class Draft:
    """A statement whose citations are still spans."""

    text: str
    spans: tuple[Candidate, ...]
    role: Literal["conclusion", "document", "point", "note"] = "point"


@dataclass(frozen=True)
class Composition:
    drafts: tuple[Draft, ...]
    reason: Reason | None = None
    is_settled: bool = False  # which paper is meant was made sure of: nothing in it strays


def quoted(
    material: Material,
    ranked: Sequence[Scored],
    second: Candidate | None = None,
    is_broad: bool = False,
) -> Composition:
    """The best span, its document, and what stands close behind; `second` goes before those.
    `is_broad`: all that is known of the matter was asked for."""
    best = ranked[0]
    close, most = (_NOT_FAR, MOST_STATEMENTS) if is_broad else (_CLOSE_BEHIND, _MOST_QUOTED)
    chosen = [one.candidate for one in ranked if one.score >= close * best.score][:most]
    conclusion = Draft(one_line(best.candidate.text), (best.candidate,), "conclusion")
    drafts = [conclusion, document(material, best.candidate)]
    further = [second] if second and second != best.candidate else []
    further += [one for one in chosen[1:] if one != second]
    drafts += [Draft(one_line(one.text), (one,)) for one in further]
    reason: Reason | None = "not_stated" if is_silent(best.candidate) else None
    return Composition(within_limits(drafts), reason)


def told_in_order(material: Material, ranked: Sequence[Scored]) -> Composition:
    """The first, its document, and the others as they stand."""
    first, *others = (one.candidate for one in ranked)
    conclusion = Draft(one_line(first.text), (first,), "conclusion")
    points = (Draft(one_line(one.text), (one,)) for one in others)
    return Composition((conclusion, document(material, first), *points))


def not_stated(material: Material, ranked: Sequence[Scored]) -> Composition:
    """Says so, with the nearest words; a remark that the sources are silent is quoted instead."""
    best = ranked[0].candidate
    if is_silent(best):
        return quoted(material, ranked)
    carrier = wording.CARRIERS[best.article.kind]
    text = wording.NOT_STATED.format(carrier=carrier, phrase=one_line(best.text).rstrip("."))
    conclusion = Draft(text, (best,), "conclusion")
    return Composition((conclusion, document(material, best)), "not_stated")


def unsaid(material: Material, span: Candidate, text: str) -> Composition:
    """That the nearest text does not say what was asked, without what it says of others."""
    line = document(material, span)
    carrier = wording.CARRIERS[span.article.kind]
    said = Draft(text.format(carrier=carrier), line.spans, "conclusion")
    return Composition((said, line), "not_stated")


def sentence(span: Candidate) -> Composition:
    """Nothing but this."""
    return Composition((Draft(one_line(span.text), (span,), "conclusion"),))


def is_silent(candidate: Candidate) -> bool:
    return bool(_SILENT.search(_UNCLEAR_ONES.sub(" ", fold(candidate.text))))


def is_near(fitting: Scored, best: Scored, share: float) -> bool:
    """A span of the right kind that is about something else answers nothing."""
    return fitting.score >= share * best.score


def document(material: Material, candidate: Candidate) -> Draft:
    """The line that names the span's document and what kind of text it rests on."""
    headline = material.of(candidate.article.id).headline()
    text = wording.document_line(candidate.article, one_line(headline.text))
    return Draft(text, (headline,), "document")


def one_line(text: str) -> str:
    """One line for the screen; the quote itself keeps its own white space."""
    return " ".join(text.split())


def within_limits(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The conclusion and its document always; further points while there is room."""
    kept: list[Draft] = []
    length = 0
    for draft in drafts[:MOST_STATEMENTS]:
        length += len(draft.text)
        if length > MOST_CHARACTERS and len(kept) >= 2:
            break
        kept.append(draft)
    return tuple(kept)
