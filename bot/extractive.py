"""The answer without a language model: verbatim spans, the one that answers first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot import wording
from bot.annexed import annexed
from bot.asked_whole import bears_number
from bot.cell_asked import in_named_cell, of_named_row
from bot.composition import (
    MOST_STATEMENTS,
    NEAR,
    NEAR_ENOUGH,
    Composition,
    Draft,
    document,
    is_near,
    is_silent,
    not_stated,
    one_line,
    quoted,
    unsaid,
    within_limits,
)
from bot.contest import contest
from bot.counted_and_named import counted_and_named
from bot.counting import counted_items, counted_rows, may_count
from bot.dated_rows import of_their_day
from bot.day_of_other_work import of_asked_work
from bot.deadline_answer import (
    deadline,
    start,
    told_as_kept,
    with_days_left,
    with_next_time,
    with_own_day,
    with_passed_plan,
)
from bot.deadlines import to_come
from bot.enumerations import (
    Unlisted,
    asks_members,
    names_members,
    naming_them,
    unlisted,
)
from bot.fact_answer import fact
from bot.following import who_follows
from bot.given_nothing import given_nothing, is_never_named
from bot.grid import with_columns
from bot.holding_now import still_holding
from bot.how_long import how_long
from bot.in_charge import with_person
from bot.in_part import in_part
from bot.its_article import of_its_article
from bot.kept_day import left_as_it_was
from bot.labelled import labelled
from bot.levels import of_the_level
from bot.list_answer import dates_of, further, listed
from bot.lists import Listing, captioned, listing, text_of
from bot.material import Material, Read
from bot.numbered import to_the_number
from bot.numbered_entries import numbered_entries
from bot.of_event import of_event
from bot.on_matter import on_matter
from bot.others import of_the_others
from bot.own_clause import matter
from bot.paper_counted import counted_of_paper
from bot.particulars import particular
from bot.question import Question, without_numbers
from bot.ranking import Ranking, Scored, elsewhere_of, is_note, share, tokens_of
from bot.required import required, whole_told
from bot.same_unit import paper_of_unit, papers_of_place
from bot.section import section
from bot.signer_of import of_signer
from bot.stages import its_stage_first
from bot.table_lists import table_list
from bot.unit_sentences import told_of_unit
from bot.units import asked_unit
from bot.whether import verdict, whether
from corpus.addressees import one_body
from corpus.text import fold

_LOOKED_AT = 8  # spans, for yes or no
_LESS_REACH = 0.05
_REMARKED = 0.3
_TOLD_BESIDE = 0.7
_OF_A_DAY = re.compile(r"(?:han|moc|thoi han)\b(?! che| muc)")
_TO_WHOM = 2.0  # "giao việc cho những đơn vị nào": each task with its unit
_MEMBERS_OWN = 0.2  # of the question's weight that a sentence of names must hold itself


def compose(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    ranking: Ranking,
    today: date,
) -> Composition:
    """`ranked` is the material's spans, best first, and not empty."""
    whole = whole_told(question, material, ranked, today)
    if whole:
        return with_columns(whole)
    told = contest(question, material, ranked) or numbered_entries(question, material)
    told = told or counted_and_named(question, material, to_the_number(question.text, ranked))
    told = told or counted_of_paper(question, material, ranked[0], ranking)
    if told:
        return told
    row = _in_cell(question, material, ranked)
    return with_columns(row or _composed(question, material, ranked, ranking, today))


def _in_cell(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """The row whose column goes by the very name of what is counted."""
    numbered = of_the_level(question.text, to_the_number(question.text, ranked))
    row = in_named_cell(question, material, numbered) if numbered else []
    return quoted(material, row) if row else None


def _composed(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    ranking: Ranking,
    today: date,
) -> Composition:
    numbered = of_the_level(question.text, to_the_number(question.text, ranked))
    numbered = of_their_day(question, material, numbered, today) if numbered else []
    if not numbered:
        said = [one for one in ranked if not is_silent(one.candidate)]
        plain = [one for one in said if one.candidate.passage.role != "row"]  # no row of another
        return not_stated(material, plain or said or ranked)
    left = left_as_it_was(question, material, ranking.put_off())
    if left:
        return told_as_kept(material, left, today)
    of_others = of_the_others(question, numbered)
    if of_others:
        return replace(quoted(material, of_others), reason=None)
    ranked = _to_the_point(question, numbered, ranking.later())
    under_label = still_holding(labelled(question, ranked), ranked[0], ranking.changed())
    if under_label:
        return with_passed_plan(quoted(material, under_label), material, today)
    special = required(question, material, ranked, ranking, today)
    special = special or _of_its_own_form(question, material, ranked, ranking)
    if special:
        return special
    told_list = _as_list(question, material, ranked, ranking, today)
    if told_list:
        return told_list
    is_of_rhythm = question.shape is not None and question.shape.name == "often"
    if question.main_want == "deadline" and not is_of_rhythm:
        return deadline(question, material, ranked, ranking, today)
    told = _fact(question, material, to_come(question, material, ranked, today), today)
    return of_asked_work(question, material, told, ranked, ranking)


def _fact(
    question: Question, material: Material, ranked: Sequence[Scored], today: date
) -> Composition:
    """A single thing: who, when, where, how many."""
    ranked, is_told = of_event(question, its_stage_first(question, ranked))
    if not is_told:
        return not_stated(material, ranked)
    signer_told = of_signer(question, ranked)
    if not signer_told:
        return unsaid(material, ranked[0].candidate, wording.NO_SIGNER)
    ranked = signer_told
    ranked = of_named_row(question, material, ranked)
    lasting = how_long(question, ranked)
    told = start(question, material, ranked) or (quoted(material, lasting) if lasting else None)
    told = told or fact(question, material, ranked)
    return finished(question, with_person(question, told, material), material, today)


def finished(question: Question, told: Composition, material: Material, today: date) -> Composition:
    """With the clause of a day that was asked about, when it comes next and how long it is."""
    told = with_own_day(question, told, material)
    told = with_next_time(question, told, material, today)
    told = with_days_left(question, told, material, today)
    return with_passed_plan(told, material, today)


def _as_list(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    ranking: Ranking,
    today: date,
) -> Composition | None:
    """Of the best article; where that is news and has no list, of a paper that says as much."""
    if not question.asks_for_list:
        return None
    read = material.of(ranked[0].candidate.article.id)
    if question.weight("tasks"):
        read = paper_of_unit(question, read, material)
    found = listing(question, read, ranking) or captioned(ranked[0].candidate, read)
    if found is None or not found.is_of_unit:
        found = told_of_unit(question, read) or found
    if not (found and found.is_of_unit) and _asks_of_nobody(question, read):
        return unsaid(material, ranked[0].candidate, wording.GIVEN_NOTHING)
    if found is None or not (len(found.items) > 1 or found.is_of_unit or question.weight("tasks")):
        return _of_paper(question, material, ranked, ranking)
    if may_count(question, found.items) and not question.weight("tasks"):
        return counted_items(question, found.items, material)
    drafts = listed(found, material)
    dated = () if found.is_of_unit else dates_of(question, read, drafts, today)
    entries = (*drafts, *further(question, read, material), *dated)
    is_for_others = found.is_general and bool(one_body(asked_unit(question)))
    return Composition(entries, "not_stated" if is_for_others else None)


def _asks_of_nobody(question: Question, read: Read) -> bool:
    """ "Hội Phụ nữ phường phải làm gì", of a text that never names it."""
    return bool(question.weight("tasks")) and is_never_named(asked_unit(question), read)


def _of_paper(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition | None:
    best = ranked[0].candidate.article
    if best.kind != "news" or question.weight("tasks"):
        return None
    ids = dict.fromkeys(one.candidate.article.id for one in ranked)
    near = (read for read in map(material.of, ids) if read.article.kind != "news")
    for read in (*near, *papers_of_place(question, material)):
        rows = table_list(question, read)
        found = Listing(None, rows) if rows else listing(question, read, ranking)
        if found and len(found.items) > 1:
            return Composition(listed(found, material))
    return None


def _decided(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """Yes or no, where a sentence near the best one lays it down for the very one asked about."""
    asked = whether(without_numbers(question.text, question.references))
    if asked is None:
        return None
    for one in ranked[:_LOOKED_AT]:
        said = verdict(asked, one.candidate.text, one.candidate.article.title)
        if said is not None and is_near(one, ranked[0], NEAR):
            whole = quoted(material, [one])
            told = wording.YES if said else wording.NO
            first = replace(whole.drafts[0], text=told.format(quote=whole.drafts[0].text))
            return replace(whole, drafts=(first, *whole.drafts[1:]))
    return None


def _part(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition | None:
    best = ranked[0].candidate
    read = material.of(best.article.id)
    if given_nothing(question, read):
        is_unknown = is_never_named(asked_unit(question), read)
        text = wording.GIVEN_NOTHING
        return unsaid(material, best, text) if is_unknown else not_stated(material, ranked)
    part = in_part(question, read) or annexed(question, best, read) or section(question, read)
    part = part or on_matter(question, read, ranking) or table_list(question, read)
    if part and may_count(question, part):
        return counted_items(question, part, material)
    if part:
        return Composition(listed(Listing(None, part), material))
    return counted_rows(question, material, read)


def _of_its_own_form(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition | None:
    """Yes or no, a part of a document, who posted it and when, what the head of a paper says, who
    follows up, what is only named, what it is about; None for the rest."""
    decided = _decided(question, material, ranked) or _part(question, material, ranked, ranking)
    if decided:
        return decided
    if question.main_want in ("published", "author"):
        return _imprint(question, material, ranked, ranking)
    is_whole = _is_of_article(question, ranked[0]) and not _is_of_entry(question, ranked[0])
    if question.main_want == "about" and is_whole:
        return _about(question, material, ranked, ranking)
    titled = _titled(question, material, ranking)
    printed = particular(question, titled) if _is_of_most(titled, ranked) else None
    if printed:
        conclusion = Draft(printed.text, (printed.span,), "conclusion")
        return Composition((conclusion, document(material, printed.span)))
    naming = naming_them(question, ranked)
    if naming:
        return quoted(material, [naming])
    only_named = unlisted(question, material.of(ranked[0].candidate.article.id))
    if only_named:
        return _only_named(material, only_named)
    following = who_follows(question, material, ranked, ranking)
    if following:
        return quoted(material, [following])
    return _members(question, material, ranked)


def _members(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """ "Ở những đơn vị nào": the sentence that names them, before any list of tasks."""
    if not asks_members(question) or question.weight("tasks") >= _TO_WHOM:
        return None
    naming = [one for one in ranked if names_members(one.candidate.text)]
    near = naming and is_near(naming[0], ranked[0], NEAR_ENOUGH) and naming[0].own >= _MEMBERS_OWN
    return quoted(material, naming) if near else None


def _only_named(material: Material, found: Unlisted) -> Composition:
    """ "10 nhiệm vụ" that the article counts and does not list."""
    carrier = wording.CARRIERS[found.span.article.kind]
    text = wording.ONLY_NAMED.format(carrier=carrier, phrase=found.phrase)
    conclusion = Draft(text, (found.span,), "conclusion")
    quote = Draft(one_line(found.span.text), (found.span,))
    return Composition((conclusion, document(material, found.span), quote), "not_stated")


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
        return not_stated(material, own or ranked)
    told = wording.imprint(article, is_author)
    conclusion = Draft(told, (line or read.headline(),), "conclusion")
    return Composition((conclusion, document(material, read.headline())))


def _is_of_most(read: Read, ranked: Sequence[Scored]) -> bool:
    """It holds about as much of the question as the article of the best span."""
    shares = [one.reach for one in ranked if one.candidate.article.id == read.article.id]
    return max(shares, default=0.0) >= ranked[0].reach - _LESS_REACH


def _titled(question: Question, material: Material, ranking: Ranking) -> Read:
    """The article whose title holds most of the question."""
    terms = ranking.term_weights(question)
    return max(material.reads, key=lambda one: share(terms, tokens_of(one.article.title)))


def _is_of_entry(question: Question, best: Scored) -> bool:
    """ "Chi bộ khu phố 3 bị kiểm tra về nội dung gì": one line of the paper says more of what is
    asked than its title."""
    span = best.candidate
    wanted = matter(question, span.article)
    said, titled = tokens_of(span.passage.text), tokens_of(span.article.title)
    is_line = span.passage.role in ("item", "row") and not question.references
    return is_line and len(wanted & said) > len(wanted & titled) + 1


def _is_of_article(question: Question, best: Scored) -> bool:
    """The article is about the very document, or the question names none."""
    return not question.references or bears_number(question, best.candidate.article)


def _to_the_point(
    question: Question, ranked: Sequence[Scored], later: Mapping[int, frozenset[int]]
) -> list[Scored]:
    """Leaves out remarks on what is unknown, unless they remark on what was asked, and articles
    that hold less of the question than the best one: a right date of another unit is wrong. A plan
    is no other's than the paper that has put off some of its days (`later`)."""
    ranked = of_its_article(question, ranked)
    least = 0.0 if question.names_nobody else ranked[0].reach - _LESS_REACH
    elsewhere = elsewhere_of(question, [one.candidate for one in ranked])
    told = max((one.own for one in ranked if not is_silent(one.candidate)), default=0.0)
    kept = [
        one
        for one in ranked
        if (one.reach >= least or ranked[0].candidate.article.id in _later(one, later))
        and one.candidate.article.id not in elsewhere
        and not _is_beside(question, one, told, is_best=one is ranked[0])
    ]
    return kept or list(ranked)


def _later(one: Scored, later: Mapping[int, frozenset[int]]) -> frozenset[int]:
    return later.get(one.candidate.article.id, frozenset())


def _is_beside(question: Question, remark: Scored, told: float, is_best: bool) -> bool:
    """Hardly about what was asked, or of a day that was not asked for; or a note on the sources,
    not the best of all spans, where the text itself tells of it."""
    is_noted = is_note(remark.candidate)
    if is_noted and _OF_A_DAY.match(fold(remark.candidate.text)) and not _asks_day(question):
        return True
    if not is_silent(remark.candidate):
        return False
    is_told = is_noted and not is_best and told >= _TOLD_BESIDE * remark.own
    return remark.own < _REMARKED or is_told


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
    found = listing(asks_for_tasks, read, ranking, targets=False)
    most = MOST_STATEMENTS if _SUMS_UP.search(fold(question.text)) else _FIRST_POINTS
    items = found.items[:most] if found else ()
    points = [Draft(one_line(text_of(item)), item) for item in items]
    conclusion = replace(document(material, best), role="conclusion")
    return Composition(within_limits([conclusion, *points]))
