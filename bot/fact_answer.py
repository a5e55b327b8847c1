"""Who, when, where, how many: the sentence with the kind of thing that was asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.as_it_is import as_it_is
from bot.beside_asking import untold_beside
from bot.bounds import is_unbounded, lacks_floor
from bot.composition import (
    NEAR,
    NEAR_ENOUGH,
    Composition,
    is_near,
    not_stated,
    quoted,
    unsaid,
)
from bot.counting import counted
from bot.doers import names_doer
from bot.its_article import papers_first
from bot.lists import names_paper
from bot.material import Material
from bot.one_of_a_kind import NAMED_AREA, areas
from bot.own_clause import matter
from bot.people import (
    Unit,
    asks_their_names,
    holds_office,
    names,
    names_only,
    office_asked,
    unit_of_office,
)
from bot.place_totals import owner, place, refers_back
from bot.question import Question, Want
from bot.ranking import Scored, headed, tokens_of
from bot.reported import tells_of_event
from bot.short_office import holder_in_short
from bot.spans import Candidate
from bot.support import said_by, told_of
from bot.unsaid import is_of_other_year
from bot.wanted import fits, suits
from corpus.article import Role
from corpus.text import fold, syllables

# Readings whose answer has a form that the span must show.
_TWO_PART: tuple[Want, ...] = ("person", "signer", "signed", "date", "count", "place", "number")
_MUST_HOLD: tuple[Want, ...] = ("date", "count", "number", "signed", "signer", "place")
_BY_KIND: tuple[Want, ...] = ("date", "place")
_BROAD = re.compile(r"(?<!\w)(?:can|nen|phai|muon) (?:biet|nam) (?:nhung |cac )?(?:dieu )?gi(?!\w)")
_WHO_DOES = re.compile(r"\bai (?:da |se |dang )?(?P<deed>\w+ \w+)")
_ENTRIES: tuple[Role, ...] = ("item", "row")
_IN_FULL = 0.9
_AS_POINTED = 0.65  # of the best score, where it says as much of what is asked of the subject
_HALF = 0.5  # of the score of a span that half holds it
_BESIDE_THE_POINT = 0.4  # "ai giám sát": the body that does, before a person who does not
_WHOLE_POINT = 0.8  # a span that says nearly all that is asked of the subject
_RIGHT_BEFORE = 200  # characters
_NO_POINT = 0.2
_OF_THE_POINT = 0.1  # of the most that a span holds of what is asked about the article's subject


def fact(question: Question, material: Material, ranked: Sequence[Scored]) -> Composition:
    """Spans with the kind of thing that was asked for; "không nêu" when the near ones have none."""
    of_place = _of_the_place(question, ranked)
    settled = _of_holder(question, material, ranked, is_there=bool(of_place))
    if settled:
        return settled
    ranked = of_place
    if asks_their_names(question.text):
        naming = _naming_several(question, ranked)
        return quoted(material, naming) if naming else not_stated(material, ranked)
    fitting = _fitting(question, ranked)
    if _is_of_something_else(question, fitting, ranked[0]):
        return not_stated(material, ranked)
    if not fitting and _is_untold_office(question, ranked[0]):
        return unsaid(material, ranked[0].candidate, wording.NO_HOLDER)
    if not fitting and _must_hold(question):
        return counted(question, material, ranked) or not_stated(material, ranked)
    if fitting and _BROAD.search(fold(question.text)):
        return quoted(material, ranked, is_broad=True)
    fitting = _doing_it(question, as_it_is(question, _telling(question, fitting)))
    if fitting and names_paper(question) and not tells_of_event(question):
        fitting = papers_first(fitting)
    told = _of_the_same(question, fitting) if fitting else ranked
    return quoted(material, told, _second(question, fitting, ranked))


def _of_holder(
    question: Question, material: Material, ranked: Sequence[Scored], is_there: bool
) -> Composition | None:
    """Whoever holds the office, where it is told in short; nothing where all is of other places."""
    in_short = holder_in_short(question, ranked)
    if in_short:
        return quoted(material, [in_short])
    if is_there:
        return None
    untold = wording.NO_HOLDER if office_asked(question.text) else wording.NO_TOTAL
    return unsaid(material, ranked[0].candidate, untold)


def _naming_several(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """Sentences with more than one name, or entries with a name each; none of those that say
    nothing of what is asked about, where another says it all."""
    near = [one for one in ranked if is_near(one, ranked[0], NEAR_ENOUGH)]
    told = [told_of(question, one.candidate) for one in near]
    if any(held == asked > 1 for held, asked in told):
        near = [one for one, (held, _) in zip(near, told, strict=True) if held]
    named = [(one, len(names(one.candidate.said))) for one in near]
    entries = [one for one, found in named if found and one.candidate.passage.role in _ENTRIES]
    is_list = len(entries) > 1
    return [one for one, found in named if found > 1 or (is_list and one in entries)]


def _is_of_something_else(question: Question, fitting: Sequence[Scored], best: Scored) -> bool:
    """ "Sổ tay phát hành ngày nào": the sentence on the sổ tay names no day, and the one that names
    a day does not speak of it."""
    if not fitting or question.main_want not in _BY_KIND or best.point < _WHOLE_POINT:
        return False
    first = fitting[0]
    is_same = first.candidate.article.id == best.candidate.article.id
    return is_same and first.point <= _NO_POINT * best.point


def _of_the_same(question: Question, fitting: Sequence[Scored]) -> list[Scored]:
    """Without entries that hold less of the question than the best one and nothing that it lacks:
    they tell the same of another."""
    passages = [one.candidate.passage for one in fitting]
    wanted = matter(question, fitting[0].candidate.article)
    held = [wanted & tokens_of(one.text) for one in passages]
    if passages[0].role not in _ENTRIES:
        return list(fitting)
    of_others = [
        one.role in _ENTRIES and told < held[0] for one, told in zip(passages, held, strict=True)
    ]
    return [one for one, is_of_other in zip(fitting, of_others, strict=True) if not is_of_other]


def _telling(question: Question, fitting: list[Scored]) -> list[Scored]:
    """Where the first does not say just what is asked, those that do, if one of them is near."""
    if not fitting or not _tells_other(question, fitting[0]):
        return fitting
    near = [one for one in fitting if is_near(one, fitting[0], NEAR)]
    telling = [one for one in near if not _tells_other(question, one, is_alone=True)]
    return [*telling, *(one for one in fitting if one not in telling)]


_HEADS: tuple[Role, ...] = ("title", "subtitle")


def _doing_it(question: Question, fitting: list[Scored]) -> list[Scored]:
    """ "Ai chủ trì hội nghị": of those near the first the ones that say who did just that."""
    asked = _WHO_DOES.search(" ".join(syllables(question.text)))
    if not fitting or question.main_want != "person" or asked is None:
        return fitting
    deed = asked["deed"]
    near = [one for one in fitting if is_near(one, fitting[0], NEAR_ENOUGH)]
    doing = [one for one in near if said_by(deed, one.candidate.said)]
    doing = [one for one in doing if one.candidate.passage.role not in _HEADS]  # name nobody
    if len(doing) in (0, len(near)):
        return fitting
    return [*doing, *(one for one in fitting if one not in doing)]


def _tells_other(question: Question, one: Scored, is_alone: bool = False) -> bool:
    """Of something else, of another year than the one asked about, or no limit that was asked."""
    span = one.candidate
    return (
        untold_beside(question, span, is_alone)
        or is_of_other_year(question, span)
        or is_unbounded(question.text, span.text)
        or lacks_floor(question.text, span.text)
    )


def _is_untold_office(question: Question, best: Scored) -> bool:
    """ "Tổng Bí thư làm Trưởng ban" speaks of the office and names nobody: it is quoted."""
    office = office_asked(question.text)
    return bool(office) and not holds_office(best.candidate.said, office)


def _of_the_place(question: Question, ranked: Sequence[Scored]) -> Sequence[Scored]:
    """The secretary of another phường is not the one asked about: a place that is named with an
    office must be said of the span."""
    if not office_asked(question.text):
        return _of_owner(question, ranked)
    unit = unit_of_office(question.text)
    named = areas(question)
    return [
        one
        for one in ranked
        if (not named or _is_of_place(named, one)) and (not unit or _is_of_unit(unit, one))
    ]


def _is_of_unit(unit: Unit, one: Scored) -> bool:
    """What it is called together with its place: "khóm 5" of an article that knows Bình Kiều."""
    article = one.candidate.article
    known = " ".join(syllables(f"{headed(article)}\n{article.text}")) if unit.of else ""
    return unit.is_named_in(_setting(one), known) or unit.is_told_of(_until(one))


def _until(one: Scored) -> str:
    """What stands ahead of the sentence and in it, with its capitals."""
    return one.candidate.article.text[: one.candidate.end]


def _of_owner(question: Question, ranked: Sequence[Scored]) -> Sequence[Scored]:
    """How many there are in a place: what is told of another, or of no place, is not asked."""
    names = owner(question.text) if question.main_want == "count" else frozenset()
    if not names:
        return ranked
    called = place(question.text)
    return [
        one for one in ranked if names <= tokens_of(_setting(one)) or _is_there(names, called, one)
    ]


def _is_there(names: frozenset[str], called: str, one: Scored) -> bool:
    """Told of the place that is named last before it, or in so many words right before it."""
    span = one.candidate
    start = max(span.passage.start, span.start - _RIGHT_BEFORE)
    before = syllables(span.article.text[start : span.end])
    if f" {called} " in f" {' '.join(before)} ":
        return True
    if refers_back(span.text) and names <= set(before):
        return True
    ahead = [*NAMED_AREA.finditer(span.article.text[: span.end])]
    return bool(ahead) and names <= set(syllables(ahead[-1][0]))


def _is_of_place(named: Sequence[str], one: Scored) -> bool:
    """By what stands above it; or, where the span says "xã" alone, by the place told of last."""
    if any(area in _setting(one) for area in named):
        return True
    span = one.candidate
    ahead = [*NAMED_AREA.finditer(span.article.text[: span.end])]
    return bool(ahead) and any(area in " ".join(syllables(ahead[-1][0])) for area in named)


def _setting(one: Scored) -> str:
    span = one.candidate
    above = (headed(span.article), span.article.title, span.passage.heading, span.passage.lead)
    return " ".join(syllables("\n".join((*above, span.text))))


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
        (suits(question, one.candidate.said), one)
        for one in ranked
        if not is_narrow
        or one.point >= _OF_THE_POINT * most
        or names_doer(question.text, one.candidate.said)
    ]
    best = max((value for value, _ in fit), default=0.0)
    full = [one for value, one in fit if value >= max(best, _IN_FULL)]
    half = [one for value, one in fit if value >= 0.5]
    is_beaten = question.main_want == "date" and full and not is_near(full[0], half[0], _HALF)
    if full and is_near(full[0], ranked[0], NEAR_ENOUGH) and not is_beaten:
        is_who = question.main_want == "person"
        is_beside_it = (
            is_who
            and half[0].point >= full[0].point + _BESIDE_THE_POINT
            and not _does_it(question, full[0], half[0])
        )
        return half if is_beside_it else full
    share = NEAR if not half or half[0].point < ranked[0].point else _AS_POINTED
    return half if half and is_near(half[0], ranked[0], share) else []


def _does_it(question: Question, one: Scored, other: Scored) -> bool:
    """ "Ai báo cáo kết quả": the deed stands there, and not in the other."""
    deed = _WHO_DOES.search(" ".join(syllables(question.text)))
    if deed is None:
        return False
    told, untold = (" ".join(syllables(each.candidate.text)) for each in (one, other))
    return deed["deed"] in told and deed["deed"] not in untold


def _second(
    question: Question, first: Sequence[Scored], ranked: Sequence[Scored]
) -> Candidate | None:
    """The span for the other half of "bao nhiêu chi bộ và ngày nào", if the first lacks it."""
    if not first:
        return None
    others = [want for want in _TWO_PART if want != question.main_want and question.wants.get(want)]
    for want in others:
        if fits(want, question, first[0].candidate.said) < 1.0:
            found = _fitting(replace(question, wants={want: 1.0}), ranked)
            if found:
                return found[0].candidate
    return None
