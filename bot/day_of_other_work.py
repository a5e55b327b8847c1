"""A day of another work: where a task of the paper is the very work that was asked about and has no
day, the day of a sentence that says little of it is none of its ("lập nhóm trông trẻ" is not due
when "lập danh sách người học" is)."""

import re
from collections.abc import Sequence

from bot import wording
from bot.composition import Composition, Draft, document, one_line
from bot.deadlines import deadlines
from bot.doubtful import hedged
from bot.material import Material
from bot.question import Question
from bot.ranking import Ranking, Scored, share, tokens_of
from bot.spans import Candidate
from corpus.text import fold

_LOOKED_AT = 12  # spans, best first
_SAYS_IT = 0.85  # of what the paper's title does not say
_HARDLY, _PARTLY = 0.4, 0.6  # of what the sentence says that says most


def of_that_work(
    question: Question,
    material: Material,
    told: Composition,
    due: Scored,
    ranked: Sequence[Scored],
    ranking: Ranking,
) -> Composition:
    """`told`, which tells the day of `due`, where that is of the work; in part, said to be no more
    than near; else that the work itself has no day."""
    left = _left(question, due, ranking)
    near = [one for one in ranked[:_LOOKED_AT] if _is_task(material, one.candidate)]
    best = max(near, key=lambda one: share(left, tokens_of(one.candidate.said)), default=due)
    most = share(left, tokens_of(best.candidate.said))
    if left and _reviews(question, due.candidate):
        return _none(material, best.candidate)
    if not left or most < _SAYS_IT or _is_dated(material, best.candidate):
        return told
    held = share(left, tokens_of(_with_above(due.candidate)))
    if held >= _PARTLY * most:
        return told
    return hedged(told) if held >= _HARDLY * most else _none(material, best.candidate)


# "Sơ kết 6 tháng trước ngày 10/7" shares "sơ" and "kết" with "hồ sơ kết nạp".
_REVIEW = re.compile(r"\W*(?:\w{1,4}[.)] )?(?:dinh ky |to chuc )?(?:so ket|tong ket)(?!\w)")
_REVIEW_ASKED = re.compile(
    r"(?<!\w)(?:(?<!ho )so ket|tong ket|bao cao|danh gia|nhin lai|kiem diem|ket thuc|ket qua|xong|"
    r"hoan thanh|hop|hoi nghi)(?!\w)"
)


def _reviews(question: Question, candidate: Candidate) -> bool:
    """The day of a review, which is no other work's."""
    is_one = _REVIEW.match(fold(candidate.text))
    return bool(is_one) and not _REVIEW_ASKED.search(fold(question.text))


_HAS_TO = re.compile(r"(?<!\w)(?:phai|can|xong|hoan thanh|nop)(?!\w)")
_HOW_LONG = re.compile(r"(?<!\w)bao (?:lau|nhieu ngay)(?!\w)")


def of_asked_work(
    question: Question,
    material: Material,
    told: Composition,
    ranked: Sequence[Scored],
    ranking: Ranking,
) -> Composition:
    """The same for "bao giờ phải …", which asks for any day."""
    first = told.drafts[0]
    folded = fold(question.text)
    is_asked = question.main_want == "date" and bool(_HAS_TO.search(folded))
    if not is_asked or _HOW_LONG.search(folded) or told.reason or len(first.spans) != 1:
        return told
    due = next((one for one in ranked if one.candidate == first.spans[0]), None)
    return of_that_work(question, material, told, due, ranked, ranking) if due else told


def _left(question: Question, due: Scored, ranking: Ranking) -> dict[str, float]:
    """What is asked of the paper whose day would be told, less what its title says."""
    content = set(question.content)
    titled = tokens_of(due.candidate.article.title)
    return {
        term: weight
        for term, weight in ranking.term_weights(question).items()
        if content.issuperset(term.split("_")) and not titled.issuperset(term.split("_"))
    }


_TIME = re.compile(r"(?<!\w)(?:thoi (?:han|gian)|tien do|han|moc)(?!\w)")


def _is_dated(material: Material, span: Candidate) -> bool:
    """Also by what is said elsewhere: "thực hiện đúng thời hạn đã nêu tại Kế hoạch số …"."""
    return bool(deadlines(material, span) or _TIME.search(fold(span.text)))


def _is_task(material: Material, span: Candidate) -> bool:
    tasks = material.of(span.article.id).tasks
    return any(one.start < span.end and span.start < one.end for one in tasks)


def _with_above(span: Candidate) -> str:
    return f"{span.said} {span.passage.lead} {span.passage.heading}"


def _none(material: Material, best: Candidate) -> Composition:
    text = wording.NO_DEADLINE_AT_ALL.format(carrier=wording.CARRIERS[best.article.kind])
    said = Draft(one_line(best.text), (best,))
    return Composition(
        (Draft(text, (best,), "conclusion"), document(material, best), said), "not_stated"
    )
