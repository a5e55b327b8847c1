"""The answer without a language model: verbatim spans, the one that answers first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Literal

from bot import wording
from bot.agenda import REMARKS
from bot.annexed import annexed
from bot.answer import Reason
from bot.claims import claimed
from bot.deadlines import (
    asks_start,
    contradicting,
    deadlines,
    due_in,
    has_passed,
    is_target,
    moments_asked,
    nearest,
    next_times,
    plan_passed,
    reckoned,
    starts,
    to_come,
)
from bot.doers import names_doer
from bot.enumerations import (
    Unlisted,
    asks_members,
    counted_noun,
    names_members,
    unlisted,
)
from bot.following import who_follows
from bot.given_nothing import given_nothing
from bot.in_part import in_part
from bot.its_article import of_its_article
from bot.labelled import labelled
from bot.levels import of_the_level
from bot.lists import Item, Listing, listing, text_of
from bot.material import Material, Read
from bot.numbered import to_the_number
from bot.own_clause import of_own_clause
from bot.particulars import particular
from bot.people import names_only, office_asked
from bot.question import Question, Want, without_numbers
from bot.ranking import Ranking, Scored, elsewhere_of, is_note, share, tokens_of
from bot.same_unit import given_elsewhere, paper_of_unit
from bot.section import section
from bot.spans import Candidate, candidates
from bot.units import asked_unit
from bot.wanted import fits, suits
from bot.whether import verdict, whether
from bot.whose import whose
from corpus.milestones import Milestone
from corpus.numbers import asked
from corpus.text import fold

MOST_STATEMENTS = 6
MOST_CHARACTERS = 900
_CLOSE_BEHIND = 0.8  # of the best score: also worth quoting
# Of the best score: a span that holds just what was asked for may stand further behind than one
# that holds something like it.
_NEAR, _NEAR_ENOUGH = 0.75, 0.45
# Readings whose answer has a form that the span must show.
_TWO_PART: tuple[Want, ...] = ("person", "signer", "signed", "date", "count", "place", "number")
_MUST_HOLD: tuple[Want, ...] = ("date", "count", "number", "signed", "signer")
_IN_FULL = 0.9
_AS_POINTED = 0.65  # of the best score, where it says as much of what is asked of the subject
_HALF = 0.5  # of the score of a span that half holds it
_BESIDE_THE_POINT = 0.4  # "ai giám sát": the body that does, before a person who does not
_OF_THE_POINT = 0.1  # of the most that a span holds of what is asked about the article's subject
_MOST_QUOTED = 3
_LOOKED_AT = 8  # spans, for yes or no
_LESS_REACH = 0.05
_REMARKED = 0.3
_TOLD_BESIDE = 0.7
_OF_A_DAY = re.compile(r"(?:han|moc|thoi han)\b(?! che| muc)")
_MOST_OWN = 0.75  # of the best article's deadline that holds most of the question
_OWN_SHARE = 0.1
_MEMBERS_OWN = 0.2  # of the question's weight that a sentence of names must hold itself
_MOST_DATES = 4
_MOST_RECKONED = 3
_FEW = 2  # items that need no line to announce them
# Words by which a digest says that its sources are silent.
_SILENT = re.compile(
    r"\b(?:khong|chua) (?:neu|thay|ghi|ro|xac nhan|cho biet|noi|biet|tim thay|xuat hien|dua vao)\b|"
    r"\bkhong (?:\w+ ){0,6}?(?:trong|o) (?:cac )?(?:trang|nguon|phan)\b|\bbi cat\b|"
    r"\bkhong (?:duoc|tu) (?:gan|suy)\b"
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


def compose(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    ranking: Ranking,
    today: date,
) -> Composition:
    """`ranked` is the material's spans, best first, and not empty."""
    numbered = of_the_level(question.text, to_the_number(question.text, ranked))
    if not numbered:
        said = [one for one in ranked if not _is_silent(one.candidate)]
        return _not_stated(material, said or ranked)
    ranked = _to_the_point(question, numbered)
    under_label = labelled(question, ranked)
    if under_label:
        return _with_passed_plan(_quoted(material, under_label), material, today)
    special = _of_its_own_form(question, material, ranked, ranking)
    if special:
        return special
    if question.asks_for_list:
        read = material.of(ranked[0].candidate.article.id)
        if question.weight("tasks"):
            read = paper_of_unit(question, read, material)
        found = listing(question, read, ranking)
        if found and (len(found.items) > 1 or question.weight("tasks")):
            drafts = _listed(found, material)
            dated = () if found.is_of_unit else _dates_of(question, read, drafts, today)
            return Composition((*drafts, *_further(question, read, material), *dated))
    if question.main_want == "deadline":
        return _deadline(question, material, ranked, ranking, today)
    ranked = to_come(question, material, ranked, today)
    told = _start(question, material, ranked) or _fact(question, material, ranked, ranking)
    told = _with_next_time(question, told, material, today)
    return _with_passed_plan(told, material, today)


def _decided(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """Yes or no, where a sentence near the best one lays it down for the very one asked about."""
    asked = whether(without_numbers(question.text, question.references))
    if asked is None:
        return None
    for one in ranked[:_LOOKED_AT]:
        said = verdict(asked, one.candidate.text, one.candidate.article.title)
        if said is not None and _is_near(one, ranked[0], _NEAR):
            quoted = _quoted(material, [one])
            told = wording.YES if said else wording.NO
            first = replace(quoted.drafts[0], text=told.format(quote=quoted.drafts[0].text))
            return replace(quoted, drafts=(first, *quoted.drafts[1:]))
    return None


def _part(question: Question, material: Material, ranked: Sequence[Scored]) -> Composition | None:
    best = ranked[0].candidate
    read = material.of(best.article.id)
    if given_nothing(question, read):
        return _not_stated(material, ranked)
    part = in_part(question, read) or annexed(question, best, read) or section(question, read)
    return Composition(_listed(Listing(None, part), material)) if part else None


def _of_its_own_form(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition | None:
    """Yes or no, a part of a document, who posted it and when, what the head of a paper says, who
    follows up, what is only named, what it is about; None for the rest."""
    decided = _decided(question, material, ranked) or _part(question, material, ranked)
    if decided:
        return decided
    if question.main_want in ("published", "author"):
        return _imprint(question, material, ranked, ranking)
    if question.main_want == "about" and _is_of_article(question, ranked[0]):
        return _about(question, material, ranked, ranking)
    titled = _titled(question, material, ranking)
    printed = particular(question, titled) if _is_of_most(titled, ranked) else None
    if printed:
        conclusion = Draft(printed.text, (printed.span,), "conclusion")
        return Composition((conclusion, _document(material, printed.span)))
    only_named = unlisted(question, material.of(ranked[0].candidate.article.id))
    if only_named:
        return _only_named(material, only_named)
    following = who_follows(question, material, ranking)
    if following:
        return _quoted(material, [following])
    return _members(question, material, ranked)


def _members(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """ "Ở những đơn vị nào": the sentence that names them, before any list of tasks."""
    if not asks_members(question):
        return None
    naming = [one for one in ranked if names_members(one.candidate.text)]
    near = naming and _is_near(naming[0], ranked[0], _NEAR_ENOUGH) and naming[0].own >= _MEMBERS_OWN
    return _quoted(material, naming) if near else None


def _only_named(material: Material, found: Unlisted) -> Composition:
    """ "10 nhiệm vụ" that the article counts and does not list."""
    carrier = wording.CARRIERS[found.span.article.kind]
    text = wording.ONLY_NAMED.format(carrier=carrier, phrase=found.phrase)
    conclusion = Draft(text, (found.span,), "conclusion")
    quote = Draft(one_line(found.span.text), (found.span,))
    return Composition((conclusion, _document(material, found.span), quote), "not_stated")


def _imprint(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition:
    """When and by whom an article was posted, from its dateline and byline; its title says which
    article is meant."""
    read = _titled(question, material, ranking)
    article = read.article
    is_author = question.main_want == "author"
    line = read.imprint("author" if is_author else "stamp") or read.imprint("stamp")
    known = article.author if is_author else article.published
    if not known:
        own = [one for one in ranked if one.candidate.article is article]
        return _not_stated(material, own or ranked)
    told = wording.imprint(article, is_author)
    conclusion = Draft(told, (line or read.headline(),), "conclusion")
    return Composition((conclusion, _document(material, read.headline())))


def _is_of_most(read: Read, ranked: Sequence[Scored]) -> bool:
    """It holds about as much of the question as the article of the best span."""
    shares = [one.reach for one in ranked if one.candidate.article.id == read.article.id]
    return max(shares, default=0.0) >= ranked[0].reach - _LESS_REACH


def _titled(question: Question, material: Material, ranking: Ranking) -> Read:
    """The article whose title holds most of the question."""
    terms = ranking.term_weights(question)
    return max(material.reads, key=lambda one: share(terms, tokens_of(one.article.title)))


def _is_of_article(question: Question, best: Scored) -> bool:
    """The article is about the very document, or the question names none."""
    own = {found.number for found in asked(best.candidate.article.so_hieu or "")}
    wanted = {reference.number for reference in question.references}
    return not wanted or bool(own & wanted)


def _to_the_point(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """Leaves out remarks on what is unknown, unless they remark on what was asked, and articles
    that hold less of the question than the best one: a right date of another unit is wrong."""
    ranked = of_its_article(question, ranked)
    least = 0.0 if question.names_nobody else ranked[0].reach - _LESS_REACH
    elsewhere = elsewhere_of(question, [one.candidate for one in ranked])
    told = max((one.own for one in ranked if not _is_silent(one.candidate)), default=0.0)
    kept = [
        one
        for one in ranked
        if one.reach >= least
        and one.candidate.article.id not in elsewhere
        and not _is_beside(question, one, told)
    ]
    return kept or list(ranked)


def _is_beside(question: Question, remark: Scored, told: float) -> bool:
    """Hardly about what was asked, or of a day that was not asked for; or a note on the sources
    where the text itself tells of it."""
    is_noted = is_note(remark.candidate)
    if is_noted and _OF_A_DAY.match(fold(remark.candidate.text)) and not _asks_day(question):
        return True
    if not _is_silent(remark.candidate):
        return False
    return remark.own < _REMARKED or (is_noted and told >= _TOLD_BESIDE * remark.own)


def _asks_day(question: Question) -> bool:
    return bool(question.weight("date") or question.weight("deadline"))


_FIRST_POINTS = 3
_SUMS_UP = re.compile(
    r"(?<!\w)(?:tom tat|tom luoc|noi dung chinh|(?:quy dinh|huong dan) (?:nhung )?gi)(?!\w)"
)


def _about(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition:
    """The line that names the document, then the first of what it asks for."""
    best = ranked[0].candidate
    read = material.of(best.article.id)
    asks_for_tasks = replace(question, wants={"tasks": 1.0}, terms=(), pairs=())
    found = listing(asks_for_tasks, read, ranking)
    most = MOST_STATEMENTS if _SUMS_UP.search(fold(question.text)) else _FIRST_POINTS
    items = found.items[:most] if found else ()
    points = [Draft(one_line(text_of(item)), item) for item in items]
    conclusion = replace(_document(material, best), role="conclusion")
    return Composition(_within_limits([conclusion, *points]))


def _listed(found: Listing, material: Material) -> tuple[Draft, ...]:
    headline = _document(material, found.items[0][0])
    labels = [item[0].passage.label for item in found.items]
    is_one_list = len(set(filter(None, labels))) == len([one for one in labels if one])
    read = material.of(headline.spans[0].article.id)
    points = tuple(
        _entry(_label(position, item, is_one_list), item, None if found.is_of_unit else read)
        for position, item in enumerate(found.items, start=1)
    )
    if found.left_out:
        more = wording.MORE_ENTRIES.format(count=found.left_out)
        points = (*points, Draft(more, points[-1].spans[:1], "note"))
    if found.is_general:
        carrier = wording.CARRIERS[headline.spans[0].article.kind]
        said = Draft(wording.NOT_BY_NAME.format(carrier=carrier), points[0].spans, "conclusion")
        return (said, headline, *points)
    if found.intro:
        return (Draft(one_line(found.intro.text), (found.intro,), "conclusion"), headline, *points)
    if len(points) <= _FEW:
        return (replace(points[0], role="conclusion"), headline, *points[1:])
    return (replace(headline, role="conclusion"), *points)


def _further(question: Question, read: Read, material: Material) -> Iterator[Draft]:
    """Each behind the name of its paper."""
    for other, found in given_elsewhere(question, read, material):
        headline = _document(material, found.items[0][0])
        for item in found.items:
            text = wording.SIDE.format(
                document=wording.called(other.article), text=one_line(text_of(item))
            )
            yield Draft(text, (*item, *headline.spans))


def _dates_of(
    question: Question, read: Read, drafts: Sequence[Draft], today: date
) -> tuple[Draft, ...]:
    """What a document requires is done by a day: its deadlines follow its tasks, those that no
    task has told already; whose they are is not known, so that one unit's tasks stand alone."""
    if not (question.references and question.weight("tasks")) or asked_unit(question):
        return ()
    told = {(span.start, span.end) for draft in drafts for span in draft.spans}
    found = [
        (span, moments)
        for passage in read.passages
        if not fold(passage.heading).startswith(REMARKS)
        for span in candidates(read.article, passage, read.relevance_of(passage))
        if (moments := due_in(read, span))
        and not any(start < span.end and span.start < end for start, end in told)
    ]
    return tuple(
        Draft(_due_line(read, span, moments, today), (span,))
        for span, moments in found[:_MOST_DATES]
    )


def _due_line(read: Read, span: Candidate, moments: Sequence[Milestone], today: date) -> str:
    if is_target(span, moments):
        return wording.TARGET.format(text=one_line(span.text))
    return wording.DUE.format(text=one_line(span.text), note=reckoned(read, moments, today))


def _label(position: int, item: Item, is_one_list: bool) -> str:
    """Keeps the source's own numbering; bullets, sentences and the entries of several lists are
    counted."""
    label = item[0].passage.label if is_one_list else ""
    return label if label[:1].isalnum() else str(position)


def _entry(label: str, item: Item, read: Read | None) -> Draft:
    """With the unit that only the heading above it names; `read` None where it was asked for."""
    unit = whose(read, item) if read else None
    if unit is None:
        return Draft(f"{label}. {one_line(text_of(item))}", item)
    text = wording.OF_UNIT.format(unit=one_line(unit.text), text=one_line(text_of(item)))
    return Draft(f"{label}. {text}", (*item, unit))


def _deadline(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    ranking: Ranking,
    today: date,
) -> Composition:
    dated = partial(moments_asked, question, material)
    due = [scored for scored in ranked if dated(scored.candidate)]
    content = set(question.content)
    weights = ranking.term_weights(question).items()
    terms = {term: weight for term, weight in weights if content.issuperset(term.split("_"))}
    fitting = [one for one in due if _is_on_subject(one, ranked, terms)]
    near = [one for one in fitting if _is_near(one, ranked[0], _NEAR_ENOUGH)]
    if question.references and fitting and not terms:
        # "Công văn 132: thời hạn?" asks of whatever is due, as the document itself has it.
        return _due(question, material, sorted(fitting, key=_as_a_note), today)
    if near:
        return _due(question, material, _fullest_first(near), today)
    if _is_silent(ranked[0].candidate):
        return _quoted(material, ranked)
    return _no_deadline(material, ranked, today)


def _as_a_note(one: Scored) -> bool:
    return is_note(one.candidate)


def _due(question: Question, material: Material, due: Sequence[Scored], today: date) -> Composition:
    """The sentence, then the last safe day and how it stands today."""
    quoted = _quoted(material, due)
    best = due[0].candidate
    read = material.of(best.article.id)
    moments = of_own_clause(question, best, moments_asked(question, material, best))
    drafts = list(quoted.drafts)
    claim = claimed(question, moments, today)
    if claim:
        drafts[0] = replace(drafts[0], text=claim.format(quote=drafts[0].text))
    told = reckoned(read, moments[:_MOST_RECKONED], today)
    if told:
        drafts.insert(1, Draft(told, (best,)))
    other = contradicting(material, due)
    if other:
        drafts.append(_two_sources(material, best, other))
    return replace(quoted, drafts=tuple(drafts))


def _fullest_first(due: Sequence[Scored]) -> list[Scored]:
    """Of the best article's deadlines, one that holds most of the question's words."""
    article = due[0].candidate.article.id
    own = [one.own for one in due if one.candidate.article.id == article]

    def is_behind(one: Scored) -> bool:
        return one.candidate.article.id != article or one.own < _MOST_OWN * max(own)

    return sorted(due, key=is_behind)


def _is_on_subject(due: Scored, ranked: Sequence[Scored], terms: Mapping[str, float]) -> bool:
    """Of the words that its article's title does not hold already, it holds nearly as many as the
    best span: a deadline in the next sentence is somebody else's."""
    article = due.candidate.article
    title = tokens_of(article.title)
    left = {term: weight for term, weight in terms.items() if term not in title}
    if not left:
        return True
    shares = (
        share(left, tokens_of(one.candidate.text))
        for one in ranked
        if one.candidate.article.id == article.id
    )
    return share(left, tokens_of(due.candidate.text)) >= _OWN_SHARE * max(shares, default=0.0)


def _two_sources(material: Material, best: Candidate, other: Candidate) -> Draft:
    one, two = (deadlines(material, span)[0].text for span in (best, other))
    return Draft(wording.TWO_SOURCES.format(one=one, other=two), (best, other), "note")


def _with_next_time(
    question: Question, composition: Composition, material: Material, today: date
) -> Composition:
    first, *rest = composition.drafts
    note = next_times(question, material, first.spans[0], today) if first.spans else ""
    if not note or composition.reason:
        return composition
    return replace(composition, drafts=(first, Draft(note, first.spans[:1]), *rest))


def _with_passed_plan(composition: Composition, material: Material, today: date) -> Composition:
    """A plan is never told as something that took place."""
    first = composition.drafts[0]
    if composition.reason or not first.spans:
        return composition
    read = material.of(first.spans[0].article.id)
    if not has_passed(read.moments(first.spans[0]), today):
        return composition
    note = Draft(plan_passed(read), first.spans[:1], "note")
    return replace(composition, drafts=(*composition.drafts, note))


def _start(question: Question, material: Material, ranked: Sequence[Scored]) -> Composition | None:
    """ "Từ khi nào" is answered by a day on which something begins."""
    if not asks_start(question):
        return None
    begun = [one for one in ranked if starts(material, one.candidate)]
    near = begun and _is_near(begun[0], ranked[0], _NEAR)
    return _quoted(material, begun) if near else None


def _counted(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition | None:
    """ "Có mấy nội dung" of a list whose text names no number: its items are counted."""
    noun = counted_noun(question)
    if not noun:
        return None
    asks = replace(question, wants={"tasks": 1.0}, terms=(), pairs=())
    found = listing(asks, material.of(ranked[0].candidate.article.id), ranking)
    if not found or not found.intro or noun not in fold(found.intro.text):
        return None
    drafts = _listed(found, material)
    points = [one for one in drafts if one.role == "point"]
    carrier = wording.CARRIERS[found.items[0][0].article.kind]
    text = wording.COUNTED.format(carrier=carrier, count=len(found.items))
    spans = (found.intro,) if found.intro else found.items[0]
    document = _document(material, found.items[0][0])
    return Composition((Draft(text, spans, "conclusion"), document, *points))


def _fact(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition:
    """Spans with the kind of thing that was asked for; "không nêu" when the near ones have none."""
    fitting = _fitting(question, ranked)
    if not fitting and _must_hold(question):
        return _counted(question, material, ranked, ranking) or _not_stated(material, ranked)
    return _quoted(material, fitting or ranked, _second(question, fitting, ranked))


def _must_hold(question: Question) -> bool:
    is_shaped = bool(question.shape and question.shape.is_strict)
    is_somebody = names_only(question.text) or bool(office_asked(question.text))
    return is_shaped or is_somebody or question.main_want in _MUST_HOLD


def _fitting(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """Those that hold the wanted kind in full, if one of them is near; else those that half do."""
    if question.main_want is None and question.shape is None:
        return list(ranked)
    most = max(one.point for one in ranked)
    is_narrow = bool(question.shape) or names_only(question.text)
    fit = [
        (suits(question, one.candidate.text), one)
        for one in ranked
        if not is_narrow
        or one.point >= _OF_THE_POINT * most
        or names_doer(question.text, one.candidate.text)
    ]
    best = max((value for value, _ in fit), default=0.0)
    full = [one for value, one in fit if value >= max(best, _IN_FULL)]
    half = [one for value, one in fit if value >= 0.5]
    is_beaten = question.main_want == "date" and full and not _is_near(full[0], half[0], _HALF)
    if full and _is_near(full[0], ranked[0], _NEAR_ENOUGH) and not is_beaten:
        is_who = question.main_want == "person"
        is_beside_it = is_who and half[0].point >= full[0].point + _BESIDE_THE_POINT
        return half if is_beside_it else full
    share = _NEAR if not half or half[0].point < ranked[0].point else _AS_POINTED
    return half if half and _is_near(half[0], ranked[0], share) else []


def _second(
    question: Question, first: Sequence[Scored], ranked: Sequence[Scored]
) -> Candidate | None:
    """The span for the other half of "bao nhiêu chi bộ và ngày nào", if the first lacks it."""
    if not first:
        return None
    others = [want for want in _TWO_PART if want != question.main_want and question.wants.get(want)]
    for want in others:
        if fits(want, question, first[0].candidate.text) < 1.0:
            found = _fitting(replace(question, wants={want: 1.0}), ranked)
            if found:
                return found[0].candidate
    return None


def _is_near(fitting: Scored, best: Scored, share: float) -> bool:
    """A span of the right kind that is about something else answers nothing."""
    return fitting.score >= share * best.score


def _not_stated(material: Material, ranked: Sequence[Scored]) -> Composition:
    best = ranked[0].candidate
    if _is_silent(best):
        return _quoted(material, ranked)
    carrier = wording.CARRIERS[best.article.kind]
    text = wording.NOT_STATED.format(carrier=carrier, phrase=one_line(best.text).rstrip("."))
    conclusion = Draft(text, (best,), "conclusion")
    return Composition((conclusion, _document(material, best)), "not_stated")


def _no_deadline(material: Material, ranked: Sequence[Scored], today: date) -> Composition:
    best = ranked[0].candidate
    carrier = wording.CARRIERS[best.article.kind]
    found = nearest(material, ranked)
    if found is None:
        text = wording.NO_DEADLINE_AT_ALL.format(carrier=carrier)
        said = Draft(one_line(best.text), (best,))
        conclusion = Draft(text, (best,), "conclusion")
        return Composition((conclusion, _document(material, best), said), "not_stated")
    span = found.scored.candidate
    text = wording.no_deadline(carrier, found.moment.text, found.moment.role)
    drafts = [Draft(text, (span,), "conclusion"), _document(material, best)]
    if has_passed([found.moment], today):
        drafts.append(Draft(plan_passed(material.of(best.article.id)), (span,), "note"))
    return Composition(tuple(drafts), "not_stated")


def _quoted(
    material: Material, ranked: Sequence[Scored], second: Candidate | None = None
) -> Composition:
    best = ranked[0]
    chosen = [scored.candidate for scored in ranked if scored.score >= _CLOSE_BEHIND * best.score][
        :_MOST_QUOTED
    ]
    conclusion = Draft(one_line(best.candidate.text), (best.candidate,), "conclusion")
    drafts = [conclusion, _document(material, best.candidate)]
    further = [second] if second else []
    further += [one for one in chosen[1:] if one != second]
    drafts += [Draft(one_line(one.text), (one,)) for one in further]
    reason: Reason | None = "not_stated" if _is_silent(best.candidate) else None
    return Composition(_within_limits(drafts), reason)


def _is_silent(candidate: Candidate) -> bool:
    return bool(_SILENT.search(fold(candidate.text)))


def _document(material: Material, candidate: Candidate) -> Draft:
    headline = material.of(candidate.article.id).headline()
    text = wording.document_line(candidate.article, one_line(headline.text))
    return Draft(text, (headline,), "document")


def one_line(text: str) -> str:
    """One line for the screen; the quote itself keeps its own white space."""
    return " ".join(text.split())


def _within_limits(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The conclusion and its document always; further points while there is room."""
    kept: list[Draft] = []
    length = 0
    for draft in drafts[:MOST_STATEMENTS]:
        length += len(draft.text)
        if length > MOST_CHARACTERS and len(kept) >= 2:
            break
        kept.append(draft)
    return tuple(kept)
