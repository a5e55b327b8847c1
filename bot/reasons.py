"""Why something was done: "sao lại thế?", "lý do là gì?", from what the document or article itself
tells of causes, or of what went before."""

import re
from collections.abc import Sequence

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.material import Material
from bot.question import Question
from bot.ranking import Ranking, Scored
from bot.spans import Candidate
from corpus.text import canonical, fold

_ASKS = re.compile(
    r"(?:(?:the|vay|ma|nhung|a|vi) )*(?:tai sao|vi sao|lam sao|sao|vi ly do gi|"
    r"ly do(?: gi| (?:la )?(?:sao|gi))?|nguyen nhan(?: (?:la )?(?:do )?(?:dau|gi))?|vi dau|do dau)"
    r"(?: (?:lai|phai|co|la|thay doi|nhu|the|vay|do|nay|nhi|a))*"
    # "lại lùi hạn", "sớm thế": what was just told, and nothing else.
    r"(?:(?: (?:lui|gia|gian|keo dai|hoan|doi|sua|sua doi|bo|dung|tam dung|rut ngan|dieu chinh|"
    r"cham|som|muon|lau|it|nhieu|gap))"
    r"(?: (?:han|lich|ngay|thoi gian|tien do|no|di|lai|the|vay|nhi|a|qua))*)?"
    r"(?: (?:la )?(?:do )?(?:dau|gi|sao))?"
)
_ASKS_CAUSE = re.compile(r"(?:(?:the|vay|ma|nhung|roi) )*(?:vi sao|tai sao|sao lai|do dau)(?!\w)")
_CAUSE = re.compile(
    r"(?<!\w)(?:vì(?! vậy| thế)|bởi(?= |,)|(?<!giải trình )(?<!làm rõ )nguyên nhân|"
    r"lý do|nhằm|xuất phát từ|trước (?:tình hình|"
    r"tình trạng|yêu cầu)|do (?!đồng chí|đ/c|ông |bà |ban |bộ |tỉnh |quận |huyện |đảng |ủy |tổng |"
    r"trưởng |phó |bí thư|chủ tịch))"
)
_BACKGROUND = frozenset(("boi canh", "su can thiet", "ly do", "can cu", "nguyen nhan"))
_LEADS_IN = re.compile(r"\bnhu sau:?\s*$")
_MOST = 2


def asks_why(text: str) -> bool:
    """Asks it of what was said, and says nothing else."""
    return bool(_ASKS.fullmatch(" ".join(re.findall(r"\w+", fold(text)))))


def asks_cause(text: str) -> bool:
    """Opens with asking it, of whatever is named behind."""
    return bool(_ASKS_CAUSE.match(fold(text)))


def reasons(matter: Question, material: Material, ranking: Ranking) -> Composition:
    """`matter`: what the reason is asked for; `material`: the one article that may tell it."""
    read = material.reads[0]
    ranked = ranking.rank(matter, material.candidates())
    spans = [one.candidate for one in ranked]
    causes = [one for one in spans if _CAUSE.search(canonical(one.text).lower())]
    told = [*_ahead(causes, ranked), *_background(ranked)] or _preamble(spans)
    headline = read.headline()
    line = wording.document_line(read.article, one_line(headline.text))
    document = Draft(line, (headline,), "document")
    if told:
        first, *further = (Draft(one_line(span.text), (span,)) for span in _unique(told))
        return Composition((Draft(first.text, first.spans, "conclusion"), document, *further))
    missing = wording.NO_REASON.format(carrier=wording.CARRIERS[read.article.kind])
    return Composition((Draft(missing, (headline,), "conclusion"), document), "not_stated")


def _ahead(causes: Sequence[Candidate], ranked: Sequence[Scored]) -> list[Candidate]:
    """Causes that the document gives for itself come first."""
    background = [one.start for one in _background(ranked)]
    return sorted(causes, key=lambda one: one.start not in background)[:1]


def _preamble(spans: Sequence[Candidate]) -> list[Candidate]:
    """What a paper says before its duties: "… chưa bàn giao xong. Vì thế … có ý kiến như sau:"."""
    found = [one for one in spans if _LEADS_IN.search(fold(one.passage.text))]
    return sorted(found, key=lambda one: one.start)[:1]


def _unique(spans: Sequence[Candidate]) -> list[Candidate]:
    return list({one.start: one for one in spans}.values())[:_MOST]


def _background(ranked: Sequence[Scored]) -> list[Candidate]:
    found = [one.candidate for one in ranked if fold(one.candidate.passage.heading) in _BACKGROUND]
    return sorted(found, key=lambda one: one.start)
