"""What further papers of a place give to the unit asked about, where no paper was named: "Trạm Y tế
xã phải làm những gì?" is asked of all of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.lists import Listing, given, name_within, names_paper, tasks_of, unit_within
from bot.material import Material, Read
from bot.one_of_a_kind import areas
from bot.question import Question, without_numbers
from bot.ranking import headed
from bot.superlatives import flat
from bot.support import said_by, subject_of, whole, words_asked
from bot.units import asked_body, asked_person, asked_phrase, asked_unit, asked_words
from corpus.addressees import one_body
from corpus.text import CAPITALS, fold, syllables

_MOST_PAPERS = 3
# "… của Cồn Sứ giao Hội Cựu chiến binh": a paper that never speaks of Cồn Sứ gives nothing there.
_NAMED = re.compile(rf"(?<!\w)[{CAPITALS}][^\W\d_{CAPITALS}]+(?: [{CAPITALS}][^\W\d_{CAPITALS}]+)+")


def paper_of_unit(question: Question, read: Read, material: Material) -> Read:
    """`read` is the article of the best span; a paper that gives the unit something by name goes
    before news that only repeat some of it."""
    if not (asked_unit(question) or asked_body(question)) or question.references:
        return read
    of_matter = _paper_of_matter(question, material)
    return of_matter or next((one for one, _ in _giving(question, [read, *material.reads])), read)


def is_given_in_matter(question: Question, material: Material) -> bool:
    """ "… làm gì trong cuộc thi trực tuyến": a paper or article that says all the rest of the
    question but a word gives the unit something by name."""
    return giving_in_matter(question, material) is not None


def giving_in_matter(question: Question, material: Material) -> Read | None:
    is_asked = question.weight("tasks") and not question.references
    return _paper_of_matter(question, material) if is_asked else None


_MOST_UNSAID = 1  # word of the rest


def _paper_of_matter(question: Question, material: Material) -> Read | None:
    """The one that says most of what is asked beside the unit, in its title first, a paper before
    news; None where nothing but the unit is asked, or none says it."""
    rest = _beside_unit(question)
    if not rest:
        return None
    scored = [
        (_held(rest, whole(one.article)), _held(rest, subject_of(one.article)), one)
        for one in material.reads
        if _gives_by_name(question, one)
    ]
    scored = [one for one in scored if one[0] >= max(1, len(rest) - _MOST_UNSAID)]
    name = flat(asked_phrase(question))
    best = max(
        scored,
        key=lambda one: (_prints(name, one[2]), one[0], one[1], one[2].article.kind != "news"),
        default=None,
    )
    return best[2] if best else None


def _prints(name: str, read: Read) -> bool:
    """In these very words: "Tỉnh đoàn" is no "Đoàn Thanh niên phường"."""
    return bool(name) and any(f" {name} " in f" {flat(one.unit)} " for one in read.tasks)


def _beside_unit(question: Question) -> list[str]:
    own = asked_words(question) | set(" ".join(asked_body(question)).split())
    return [word for word in words_asked(question) if not own.issuperset(word.split())]


def _held(words: Sequence[str], text: str) -> int:
    return sum(said_by(word, text) for word in words)


def _gives_by_name(question: Question, read: Read) -> bool:
    names = [" ".join(fold(one).split()) for one in _NAMED.findall(question.text)]
    places = (*areas(question), *names)
    known = fold(whole(read.article)) if places else ""
    if not all(place in known for place in places):
        return False
    found = _given_by(question, read)
    return bool(found and found.is_of_unit)


def is_given_by_place(question: Question, material: Material) -> bool:
    """ "Văn phòng Đảng ủy phường … phải làm gì": a paper of that very place gives it something by
    name, whatever else stands nearer to the words of the question."""
    is_asked = question.weight("tasks") and areas(question) and one_body(asked_unit(question))
    return bool(is_asked) and any(True for _ in _giving(question, material.reads))


def papers_of_place(question: Question, material: Material) -> Iterator[Read]:
    """No news; none where no place is named."""
    places = areas(question)
    return (read for read in material.reads if places and _is_of(read, places))


def given_elsewhere(
    question: Question, read: Read, material: Material
) -> Iterator[tuple[Read, Listing]]:
    """Of papers beside `read`, which has answered already. Only where the question names a place,
    and nothing that would narrow it."""
    if not areas(question) or names_paper(question) or not _asks_of_all(question):
        return
    others = [one for one in material.reads if one is not read]
    yield from islice(_giving(question, others), _MOST_PAPERS)


def _giving(question: Question, reads: Sequence[Read]) -> Iterator[tuple[Read, Listing]]:
    """Papers of the place, if one is named, with what they give the unit by name."""
    places = areas(question)
    for read in _of_year(question, reads):
        found = _given_by(question, read) if _is_of(read, places) else None
        if found and found.is_of_unit:
            yield read, found


_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")


def _of_year(question: Question, reads: Sequence[Read]) -> Sequence[Read]:
    """Those of the year that the question names, where there are any."""
    years = set(_YEAR.findall(without_numbers(question.text, question.references)))
    of_it = [one for one in reads if years & _years(one)]
    return of_it or reads


def _years(read: Read) -> set[str]:
    article = read.article
    issued = {str(article.issued_on.year)} if article.issued_on else set()
    return issued | set(_YEAR.findall(article.title))


def _given_by(question: Question, read: Read) -> Listing | None:
    if not asked_unit(question) or asked_person(question):
        return given(question, read)
    return tasks_of(unit_within(question, read), read, name_within(question, read))


def _asks_of_all(question: Question) -> bool:
    """Nothing but the unit and its place is left of the question."""
    told = frozenset(syllables(" ".join(areas(question)))) | asked_words(question)
    return not set(question.subject) - told


def _is_of(read: Read, places: Sequence[str]) -> bool:
    head = fold(headed(read.article))
    return read.article.kind != "news" and all(place in head for place in places)
