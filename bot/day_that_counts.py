"""The day that counts: where what would be told is a day of a plan that a later paper has put off
or set anew, that paper's day is told; who asks for the day before gets that of the plan, then the
new one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.deadlines import reckoned
from bot.material import Read
from bot.own_clause import matter, narrowed, of_own_clause
from bot.put_off_day import asks_before
from bot.question import Question
from bot.quoting import Quoting
from bot.ranking import tokens_of
from bot.same_work import MOVES, Told, is_entry, is_moved_there, is_other_day, is_same_work
from bot.spans import Candidate
from corpus.catalogue import Catalogue
from corpus.graph import changed, newer_articles, superseded
from corpus.text import fold, syllables

_SET = ("DEADLINE", "PLANNED", "RECUR")
_UNIT = re.compile(r"(?<!\w)(?:chi bo|dang uy|chi uy|dang vien|uy ban|hoi dong|mat tran)(?!\w)")
_STANDING = re.compile(r"[Tt]ính đến \d")
_LEAST_HELD = 2  # words and pairs of the question
_ASKS_DAY = ("date", "deadline")
_AS_A_WHOLE = frozenset(("replaces", "repeals"))


def as_it_counts(
    question: Question, told: Composition, catalogue: Catalogue, today: date
) -> Composition:
    """`told` as it is where no other paper sets the day of that work."""
    first = told.drafts[0]
    if told.reason or question.main_want not in _ASKS_DAY or not first.spans:
        return told
    days = _Days(catalogue)
    own = _dated(question, first.spans, days)
    span = first.spans[-1]
    if asks_before(question):
        older = days.of(days.older(span.article.id))
        found = _counterpart(question, own, older, False, days.replaced)
        return _before(told, days, found) if found else _unreckoned(told)
    if question.references and not days.only_put_off(span.article.id):
        return told  # "theo Hướng dẫn 07 …" asks of that paper, whatever replaced it
    newer = days.of((*days.newer.get(span.article.id, ()), *days.retelling(own)))
    found = _counterpart(question, own, newer, True, days.replaced)
    if found:
        by_number = any(is_entry(one, found) for one in own)
        shown = first if question.references or by_number else None
        return replace(_now(days, found, shown, today), is_settled=by_number)
    retold = _there(own, days.of(days.retelling(own))) or _retold(own, newer)
    if retold:
        return _now(days, retold, first if question.references else None, today)
    reported = _moving(own, days.of(days.reported(span.article.id)))
    if reported:
        return _now(days, reported, first, today)
    told = _without_others(question, told, days)
    return _as_replaced(told, catalogue, today) or _without_older(told, days)


def _dated(question: Question, spans: Sequence[Candidate], days: "_Days") -> list[Told]:
    """Of a row the day stands in the row, and not in the header that is cited beside it."""
    return next((found for one in reversed(spans) if (found := days.within(question, one))), [])


def _without_others(question: Question, told: Composition, days: "_Days") -> Composition:
    """Nothing of another paper that says less of what is asked, and nothing that the best lacks:
    the day on which another regulation takes effect."""
    first, *rest = told.drafts
    best = first.spans[-1]
    content = set(question.content)
    wanted = content | {one for one in question.pairs if content.issuperset(one.split("_"))}
    held = wanted & _held(best)

    noted = {span.article.id for one in rest if one.role == "note" for span in one.spans}
    noted |= {*days.older(best.article.id), *days.newer.get(best.article.id, ())}

    def is_other(draft: Draft) -> bool:
        others = [one for one in draft.spans if one.article.id not in (best.article.id, *noted)]
        return any(wanted & _held(one) < held for one in others)

    return replace(told, drafts=(first, *(one for one in rest if not is_other(one))))


def _held(span: Candidate) -> frozenset[str]:
    return tokens_of(f"{span.article.title}\n{span.passage.heading}\n{span.said}")


def _as_replaced(told: Composition, catalogue: Catalogue, today: date) -> Composition | None:
    """A day that nothing sets anew, of a paper that another has replaced, is told as such."""
    first = told.drafts[0]
    document = catalogue.records.snapshot().own(first.spans[-1].article.id)
    if document is None or document.id not in superseded(catalogue.records, today):
        return None
    text = wording.OF_REPLACED.format(quote=first.text)
    return _unreckoned(replace(told, drafts=(replace(first, text=text), *told.drafts[1:])))


def _unreckoned(told: Composition) -> Composition:
    """What counts no more is neither due nor overdue."""
    kept = [one for one in told.drafts if not _STANDING.search(one.text)]
    return replace(told, drafts=tuple(kept) or told.drafts)


def _without_older(told: Composition, days: "_Days") -> Composition:
    """Nothing of a paper that the one told of has replaced stands below."""
    first, *rest = told.drafts
    older = {old for old, late in days.replaced.items() if first.spans[-1].article.id in late}
    kept = [one for one in rest if not any(span.article.id in older for span in one.spans)]
    return replace(told, drafts=(first, *kept))


class _Days:
    """The days of papers by article."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._records, self._catalogue = catalogue.records, catalogue
        known = self._records.snapshot()
        self.newer: Mapping[int, frozenset[int]] = newer_articles(known, True)
        self.replaced: Mapping[int, frozenset[int]] = newer_articles(known)
        self.quoting = Quoting(catalogue)

    def older(self, article_id: int) -> list[int]:
        return [old for old, late in self.newer.items() if article_id in late]

    def only_put_off(self, article_id: int) -> bool:
        """Or amended in some of its words, and not replaced as a whole."""
        known = self._records.snapshot()
        document = known.own(article_id)
        kinds = changed(known).get(document.id, frozenset()) if document else frozenset()
        return not kinds & _AS_A_WHOLE

    def retelling(self, own: Sequence[Told]) -> list[int]:
        """The paper itself, where it puts off the day and what would be told is the one before."""
        return [
            one.article.id
            for one in own[:1]
            if self.older(one.article.id) and not MOVES.search(fold(one.clause))
        ]

    def reported(self, article_id: int) -> list[int]:
        """News of the paper that were published after it, the latest first."""
        document = self._records.snapshot().own(article_id)
        cited = map(self._catalogue.find, document.cited) if document else ()
        news = [one for one in cited if one and one.kind == "news" and one.published]
        news.sort(key=lambda one: str(one.published), reverse=True)
        since = str(document.issued_on or "") if document else ""
        return [one.id for one in news if str(one.published) >= since]

    def within(self, question: Question, span: Candidate) -> list[Told]:
        """Those of the clause asked about."""
        read = self.read(span.article.id)
        inside = [one for one in read.moments(span) if one.role in _SET]
        chosen = of_own_clause(question, read, span, inside)
        return [one for one in self.of([span.article.id]) if one.moment in chosen]

    def of(self, articles: Iterable[int]) -> list[Told]:
        """Each with where its own words begin: behind the day before it."""
        found: list[Told] = []
        for id_ in articles:
            moments = [one for one in self._records.milestones([id_]) if one.role in _SET]
            article = self.quoting.article(id_)
            ends = [0, *(one.end_offset for one in moments)]
            found += [
                Told(one, article, one.unit, at) for one, at in zip(moments, ends, strict=False)
            ]
        return found

    def read(self, article_id: int) -> Read:
        tasks = self._records.tasks([article_id])
        moments = self._records.milestones([article_id])
        return Read(self.quoting.article(article_id), (), {}, tasks, moments)

    def quote(self, told: Told) -> Candidate:
        return self.quoting.sentence(told.article.id, told.moment.start_offset)


def _counterpart(
    question: Question,
    own: Sequence[Told],
    others: Sequence[Told],
    is_newer: bool,
    replaced: Mapping[int, frozenset[int]],
) -> Told | None:
    """Of the other paper's days the first of the same work; of papers of which one replaced the
    other, also one whose clause holds all that the told one holds of the question."""
    for one in own:
        pairs = [(one, each) if is_newer else (each, one) for each in others]
        told = 0 if is_newer else 1
        same = [pair for pair in pairs if is_other_day(*pair) and is_same_work(*pair)]
        moving = [pair for pair in same if MOVES.search(fold(pair[1].clause))]
        same = [pair for pair in same if pair[0].article.id != pair[1].article.id]
        alike = [pair for pair in pairs if _is_alike(question, pair, told, replaced)]
        alike = [] if same else alike or _opening_alike(pairs, replaced)
        for old, late in (*moving, *same, *alike):
            return late if is_newer else old
    return None


def _there(own: Sequence[Told], others: Sequence[Told]) -> Told | None:
    """ "… yêu cầu xong trước ngày 15/01. … Thời hạn được kéo dài đến 28/02", of one letter."""
    pairs = ((one, each) for one in own for each in others if is_other_day(one, each))
    return next((late for one, late in pairs if is_moved_there(one, late)), None)


def _retold(own: Sequence[Told], newer: Sequence[Told]) -> Told | None:
    """What a later paper moves that retells this very day of the one told of."""
    for one in own:
        same = [each for each in newer if _is_same_day(one.moment.end, each.moment.end)]
        beside = [each for each in newer if any(each.article.id == two.article.id for two in same)]
        found = _there(same, beside)
        if found:
            return found
    return None


def _is_same_day(one: date | None, other: date | None) -> bool:
    """ "Trước ngày 20/6" and "ngày 20/6"."""
    return one is not None and other is not None and abs((one - other).days) <= 1


def _moving(own: Sequence[Told], reported: Sequence[Told]) -> Told | None:
    """What the press says was put off, of the same work."""
    moved = [one for one in reported if MOVES.search(fold(one.clause))]
    pairs = [(one, each) for one in own for each in moved if is_other_day(one, each)]
    return next((late for one, late in pairs if is_same_work(one, late)), None)


def _opening_alike(
    pairs: Sequence[tuple[Told, Told]], replaced: Mapping[int, frozenset[int]]
) -> list[tuple[Told, Told]]:
    """ "Báo cáo kết quả trước ngày 05/6", and the only "báo cáo" of the paper that replaced it."""
    found = [
        pair
        for pair in pairs
        if pair[1].article.id in replaced.get(pair[0].article.id, ())
        and _opening(pair[0]) == _opening(pair[1])
    ]
    return [pair for pair in found if len(found) == 1 and is_other_day(*pair)]


def _opening(told: Told) -> list[str]:
    return syllables(told.work)[:2]


def _is_alike(
    question: Question,
    pair: tuple[Told, Told],
    told: int,
    replaced: Mapping[int, frozenset[int]],
) -> bool:
    """`told`: which of the two would be told; the other holds as much of the question."""
    old, late = pair
    if late.article.id not in replaced.get(old.article.id, ()) or not is_other_day(old, late):
        return False
    wanted = matter(question, old.article) - tokens_of(late.article.title)
    held = [wanted & tokens_of(one.work) for one in pair]
    units = [set(_UNIT.findall(fold(one.clause))) for one in pair]
    is_of_same = not all(units) or bool(units[0] & units[1])
    return is_of_same and held[told] <= held[1 - told] and len(held[told]) >= _LEAST_HELD


def _now(days: _Days, late: Told, old: Draft | None, today: date) -> Composition:
    """`old`: what the plan that was asked for by name says."""
    span, read = days.quote(late), days.read(late.article.id)
    first = narrowed(read, Draft(one_line(span.text), (span,), "conclusion"), [late.moment])
    stands = reckoned(read, [late.moment], today)
    drafts = [first, *((Draft(stands, (span,)),) if stands else ()), _document(days, span)]
    if old:
        drafts.append(replace(old, role="point"))
    return Composition(tuple(drafts))


def _before(told: Composition, days: _Days, old: Told) -> Composition:
    """The day of the plan, then what would have been told."""
    span = days.quote(old)
    read = days.read(old.article.id)
    first = narrowed(read, Draft(one_line(span.text), (span,), "conclusion"), [old.moment])
    new = replace(told.drafts[0], role="point")
    others = [one for one in told.drafts[1:] if one.role == "document"][:1]
    return Composition((first, _document(days, span), new, *others))


def _document(days: _Days, span: Candidate) -> Draft:
    headline = days.quoting.headline(span.article.id)
    text = wording.document_line(span.article, one_line(headline.text))
    return Draft(text, (headline,), "document")
