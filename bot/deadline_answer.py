"""By when: the sentence that says so, the last safe day and how it stands today; or that none is
stated."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bot import wording
from bot.another_unit import is_of_another_unit
from bot.by_number import of_its_number
from bot.claims import claimed
from bot.composition import (
    NEAR,
    NEAR_ENOUGH,
    Composition,
    Draft,
    document,
    is_near,
    is_silent,
    one_line,
    quoted,
)
from bot.day_of_other_work import of_that_work
from bot.deadlines import (
    asks_next,
    asks_start,
    contradicting,
    counts_down,
    deadlines,
    has_passed,
    moments_asked,
    nearest,
    next_times,
    plan_passed,
    reckoned,
    starts,
)
from bot.excepted_day import excepted_day
from bot.handed_in import of_the_thing
from bot.its_article import papers_first
from bot.kept_day import Kept, asks_put_off, kept_day
from bot.material import Material
from bot.named_above import with_day_below
from bot.others import less_excluded
from bot.own_clause import (
    MOMENTS,
    is_of_other_clause,
    matter,
    narrowed,
    no_other_day,
    of_issuer,
    of_own_clause,
)
from bot.put_off_day import asks_before, put_off_first
from bot.question import Question
from bot.ranking import Ranking, Scored, is_note, share, tokens_of
from bot.spans import LONGEST_QUOTE, Candidate
from bot.units import asked_unit, asked_words
from bot.work_itself import work_itself_first
from corpus.addressees import LEVELS
from corpus.text import fold

_MOST_OWN = 0.75  # of the best article's deadline that holds most of the question
_OWN_SHARE = 0.1
_HEADED = 0.5
_MOST_RECKONED = 3
_NEXT = 3  # code points between two sentences
_BARE = re.compile(
    r"\W*(?:phai )?(?:hoan (?:thanh|tat)|xong|thoi (?:gian|han)|han|cham nhat)(?!\w)"
)
_COUNTED = ("doc_date", "event_date")  # "trong vòng 15 ngày kể từ ngày ký"


def deadline(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    ranking: Ranking,
    today: date,
) -> Composition:
    """`ranked` is not empty; deadlines of the thing asked about, else that none is stated."""
    ranked = less_excluded(question, ranked) or ranked
    excepted = excepted_day(question, material, ranked)
    if excepted:
        return _due(question, material, [excepted], today)
    due = [scored for scored in ranked if _is_due(question, material, scored.candidate)]
    due = _with_its_day(ranked[0], due)
    numbered = of_its_number(question, material, due)
    is_numbered = len(numbered) < len(due)
    fitting, is_of_all = _fitting(question, due, ranked, ranking)
    near = [one for one in fitting if is_near(one, ranked[0], NEAR_ENOUGH)]
    near = numbered if is_numbered else near
    near = _again_first(question, material, near)
    if question.references and fitting and is_of_all:
        # "Công văn 132: thời hạn?" asks of whatever is due, as the document itself has it.
        return _due(question, material, sorted(fitting, key=_as_a_note), today)
    newer = ranking.put_off()
    if near and counts_down(question):
        alone = _of_one_day(question, material, _barest_first(near))
        one = put_off_first(question, material, alone, newer)
        told = _due(question, material, one, today, newer)
        return of_that_work(question, material, told, alone[0], ranked, ranking)
    first = _later_first(question, papers_first(_fullest_first(near)), newer) if near else []
    first = work_itself_first(question, material, first)
    kept = kept_day(question, material, (first or ranked)[0].candidate, newer)
    if kept:
        return told_as_kept(material, kept, today)
    if first:
        still = _still_so(question, first, ranking.later())
        still = put_off_first(question, material, first if asks_before(question) else still, newer)
        told = _due(question, material, still, today, newer)
        return of_that_work(question, material, told, first[0], ranked, ranking)
    if is_silent(ranked[0].candidate):
        return quoted(material, ranked)
    return _no_deadline(material, ranked, today)


def _with_its_day(best: Scored, due: list[Scored]) -> list[Scored]:
    """ "Chi bộ Công an phường: việc nêu gương. Hoàn thành trước ngày 30/9.": the day that the next
    words give is of what the best sentence says."""
    span = best.candidate
    named = with_day_below(best, due) if best not in due else None
    if named:
        below = named.candidate.end
        return [named, *(one for one in due if one.candidate.end != below)]
    for one in due if best not in due else ():
        follows = one.candidate.passage == span.passage and _is_next(span, one.candidate)
        whole = replace(span, end=one.candidate.end)
        if follows and _BARE.match(fold(one.candidate.text)) and len(whole.text) <= LONGEST_QUOTE:
            return [replace(best, candidate=whole), *(other for other in due if other is not one)]
    return due


# Who does it, and with what, between the work and its day.
_BETWEEN = re.compile(
    r"\W*(?:(?:(?:don vi|co quan|bo phan) )?(?:chu tri|phoi hop|thuc hien|phu trach|theo doi)"
    r"(?: thuc hien)?|nguoi phu trach|kinh phi|dia diem|thanh phan|nguon luc)\s*:[^.;]*[.;]\s*"
)


def _is_next(span: Candidate, day: Candidate) -> bool:
    between = fold(span.article.text[span.end : day.start]) if day.start >= span.end else "-"
    while found := _BETWEEN.match(between):
        between = between[found.end() :]
    return len(between) <= _NEXT and not between.strip(" .;-")


def _still_so(
    question: Question, due: Sequence[Scored], later: Mapping[int, frozenset[int]]
) -> list[Scored]:
    """Without the days of a paper that the best one's has changed since, where they are of nothing
    more than was asked and is told of that."""
    best = due[0].candidate
    wanted = matter(question, best.article)
    told = wanted & tokens_of(best.said)
    return [
        one
        for one in due
        if best.article.id not in later.get(one.candidate.article.id, ())
        or not wanted & tokens_of(one.candidate.said) <= told
    ]


def _fitting(
    question: Question, due: Sequence[Scored], ranked: Sequence[Scored], ranking: Ranking
) -> tuple[list[Scored], bool]:
    """The deadlines of what is asked about, and whether nothing narrows that."""
    due = of_the_thing(question.text, due, ranked[0])
    unit = asked_unit(question)
    level = asked_words(question) if unit and LEVELS.issuperset(unit) else frozenset()
    content = set(question.content)
    weights = ranking.term_weights(question).items()
    content -= level  # "Thành phố phải xong …", of the city's own paper
    terms = {term: weight for term, weight in weights if content.issuperset(term.split("_"))}
    return [one for one in due if _is_on_subject(one, ranked, terms)], not terms


def _is_due(question: Question, material: Material, span: Candidate) -> bool:
    read = material.of(span.article.id)
    moments = moments_asked(question, material, span)
    is_dated = bool(moments) and not is_of_other_clause(question, span, moments)
    return is_dated and not is_of_another_unit(question, read, span)


def _as_a_note(one: Scored) -> bool:
    return is_note(one.candidate)


def told_as_kept(material: Material, kept: Kept, today: date) -> Composition:
    """The day of the plan, and the words of the later paper that leave it."""
    quote = one_line(kept.said.text)
    text = wording.NO.format(quote=quote) if kept.is_denied else quote
    said = (Draft(text, (kept.said,)), document(material, kept.said))
    day = _day_of_plan(material, kept, today)
    first, *rest = (*said, *day) if kept.is_first else (*day, *said)
    return Composition((replace(first, role="conclusion"), *rest))


def _day_of_plan(material: Material, kept: Kept, today: date) -> tuple[Draft, ...]:
    if kept.span is None:
        return ()
    read = material.of(kept.span.article.id)
    day = narrowed(read, Draft(one_line(kept.span.text), (kept.span,)), kept.moments)
    told = reckoned(read, kept.moments[:_MOST_RECKONED], today)
    stands = (Draft(told, day.spans[-1:]),) if told else ()
    return (day, *stands, document(material, kept.span))


def _due(
    question: Question,
    material: Material,
    due: Sequence[Scored],
    today: date,
    newer: Mapping[int, frozenset[int]] = MappingProxyType({}),
) -> Composition:
    """The sentence, then the last safe day and how it stands today."""
    said = quoted(material, no_other_day(question, due))
    best = due[0].candidate
    read = material.of(best.article.id)
    moments = of_own_clause(question, read, best, moments_asked(question, material, best))
    drafts = list(said.drafts)
    drafts[0] = narrowed(read, drafts[0], moments)
    claim = claimed(question, moments, today)
    if claim:
        drafts[0] = replace(drafts[0], text=claim.format(quote=drafts[0].text))
    told = reckoned(read, moments[:_MOST_RECKONED], today)
    if told:
        drafts.insert(1, Draft(told, drafts[0].spans[-1:]))
    other = contradicting(material, due)
    if other and not _is_put_off(best, other, newer):
        drafts.append(_two_sources(material, best, other))
    return replace(said, drafts=tuple(drafts))


def _fullest_first(due: Sequence[Scored]) -> list[Scored]:
    """Of the best article's deadlines, one that holds most of the question's words."""
    article = due[0].candidate.article.id
    own = [one.own for one in due if one.candidate.article.id == article]

    def is_behind(one: Scored) -> bool:
        return one.candidate.article.id != article or one.own < _MOST_OWN * max(own)

    return sorted(due, key=is_behind)


def _barest_first(due: Sequence[Scored]) -> list[Scored]:
    """ "Còn mấy ngày nữa bầu cử": the sentence that tells of that day alone, before one that
    mentions it."""
    most = max(one.own for one in due)

    def told(one: Scored) -> tuple[bool, int]:
        is_behind = one.own < _MOST_OWN * most
        return is_behind, 0 if is_behind else len(one.candidate.text)

    return sorted(due, key=told)


def _again_first(question: Question, material: Material, near: list[Scored]) -> list[Scored]:
    """ "Kỳ tới": of what comes round again, where anything near does."""
    if not asks_next(question):
        return near
    ruled = [one for one in near if any(m.rrule for m in deadlines(material, one.candidate))]
    return ruled or near


def _of_one_day(question: Question, material: Material, due: Sequence[Scored]) -> list[Scored]:
    """Days are counted to one day: to that of the best, whoever says so."""

    def days(one: Scored) -> set[date | None]:
        return {each.end for each in moments_asked(question, material, one.candidate)}

    best = days(due[0])
    return [one for one in due if best & days(one)]


def _is_on_subject(due: Scored, ranked: Sequence[Scored], terms: Mapping[str, float]) -> bool:
    """Of the words that its article's title and issuer do not hold already, it holds nearly as many
    as the best span: a deadline in the next sentence is somebody else's. Below a heading that names
    the work it says as much as any sentence."""
    article = due.candidate.article
    known = tokens_of(f"{article.title}\n{of_issuer(article)}")
    left = {term: weight for term, weight in terms.items() if not known.issuperset(term.split("_"))}
    if not left:
        return True
    shares = (
        share(left, tokens_of(one.candidate.in_full))
        for one in ranked
        if one.candidate.article.id == article.id
    )
    most = max(shares, default=0.0)
    said = due.candidate.text
    headed = share(left, tokens_of(f"{said} {due.candidate.passage.heading}"))
    return share(left, tokens_of(said)) >= _OWN_SHARE * most or headed >= max(_HEADED, most)


def _later_first(
    question: Question, due: list[Scored], newer: Mapping[int, frozenset[int]]
) -> list[Scored]:
    """ "… có được gia hạn không": what a later paper says of it stands first."""
    if not asks_put_off(question):
        return due
    late = {id_ for one in due for id_ in newer.get(one.candidate.article.id, ())}
    return sorted(due, key=lambda one: one.candidate.article.id not in late)


def _is_put_off(one: Candidate, other: Candidate, newer: Mapping[int, frozenset[int]]) -> bool:
    """The later day is no contradiction; what was put off is cautioned of."""
    ids = (one.article.id, other.article.id)
    return any(late in newer.get(early, ()) for early, late in (ids, ids[::-1]))


def _two_sources(material: Material, best: Candidate, other: Candidate) -> Draft:
    one, two = (deadlines(material, span)[0].text for span in (best, other))
    return Draft(wording.TWO_SOURCES.format(one=one, other=two), (best, other), "note")


def with_own_day(question: Question, told: Composition, material: Material) -> Composition:
    """ "Ngày nào": of a quote with several days the clause that was asked about."""
    first, *rest = told.drafts
    if question.main_want != "date" or told.reason or len(first.spans) != 1:
        return told
    span = first.spans[0]
    read = material.of(span.article.id)
    moments = [one for one in read.moments(span) if one.role in MOMENTS]
    chosen = of_own_clause(question, read, span, moments)
    return replace(told, drafts=(narrowed(read, first, chosen), *rest))


def with_next_time(
    question: Question, composition: Composition, material: Material, today: date
) -> Composition:
    first, *rest = composition.drafts
    note = next_times(question, material, first.spans[-1], today) if first.spans else ""
    if not note or composition.reason:
        return composition
    return replace(composition, drafts=(first, Draft(note, first.spans[-1:]), *rest))


def with_days_left(
    question: Question, composition: Composition, material: Material, today: date
) -> Composition:
    """ "… có hiệu lực từ ngày nào, còn mấy ngày nữa": counted where the answer has not; a day asked
    for that the source only reckons ("trong vòng 15 ngày kể từ ngày ký") is reckoned, too."""
    first, *rest = composition.drafts
    counts = counts_down(question)
    if not (counts or question.main_want == "date") or composition.reason or not first.spans:
        return composition
    span = first.spans[-1]
    read = material.of(span.article.id)
    moments = of_own_clause(question, read, span, moments_asked(question, material, span))
    told = reckoned(read, [one for one in moments if counts or one.anchor in _COUNTED], today)
    if not told or any(one.text == told for one in rest):
        return composition
    return replace(composition, drafts=(first, Draft(told, (span,)), *rest))


def with_passed_plan(composition: Composition, material: Material, today: date) -> Composition:
    """A plan is never told as something that took place."""
    first = composition.drafts[0]
    if composition.reason or not first.spans:
        return composition
    read = material.of(first.spans[0].article.id)
    if not has_passed(read.moments(first.spans[0]), today):
        return composition
    note = Draft(plan_passed(read), first.spans[:1], "note")
    return replace(composition, drafts=(*composition.drafts, note))


def start(question: Question, material: Material, ranked: Sequence[Scored]) -> Composition | None:
    """ "Từ khi nào" is answered by a day on which something begins."""
    if not asks_start(question):
        return None
    begun = [one for one in ranked if starts(material, one.candidate)]
    near = begun and is_near(begun[0], ranked[0], NEAR)
    return quoted(material, begun) if near else None


def _no_deadline(material: Material, ranked: Sequence[Scored], today: date) -> Composition:
    best = ranked[0].candidate
    carrier = wording.CARRIERS[best.article.kind]
    found = nearest(material, ranked)
    if found is None:
        text = wording.NO_DEADLINE_AT_ALL.format(carrier=carrier)
        said = Draft(one_line(best.text), (best,))
        conclusion = Draft(text, (best,), "conclusion")
        return Composition((conclusion, document(material, best), said), "not_stated")
    span = found.scored.candidate
    text = wording.no_deadline(carrier, found.moment.text, found.moment.role)
    drafts = [Draft(text, (span,), "conclusion"), document(material, best)]
    drafts.append(Draft(one_line(span.text), (span,)))
    if has_passed([found.moment], today):
        drafts.append(Draft(plan_passed(material.of(best.article.id)), (span,), "note"))
    return Composition(tuple(drafts), "not_stated")
