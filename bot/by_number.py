"""What a paper calls by number: "học viên lớp 1 và lớp 2 đăng ký trước ngày 12/3", where the table
above says which class is the second."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from bot.material import Material, Read
from bot.own_clause import matter
from bot.question import Question
from bot.ranking import Scored, tokens_of
from corpus.article import Passage
from corpus.text import fold

_NOUNS = "lop|dot|nhom|doan|cum|doi|to|bang|khoi|vong|khoa"
_CALLED = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUNS}) (?:so )?(?P<first>\d{{1,2}})(?![\w/.])"
    rf"(?P<more>(?:(?:,| va|, va) (?:(?P=noun) )?(?:so )?\d{{1,2}}(?![\w/.]))*)"
)
_HOLDS_IT, _HALF = 0.7, 0.5  # of the question; of the span that holds most of it
_NUMBER = re.compile(r"\d{1,2}")


def of_its_number(question: Question, material: Material, due: Sequence[Scored]) -> list[Scored]:
    """Of spans that call things by number those of the one whose row holds most of what is asked;
    all of them where the question names the number itself or no row stands out."""
    called = [_called(one.candidate.text) for one in due]
    told = {noun for one in called for noun in one}
    if not told or any(_called(question.text)) or _is_plain(due, called):
        return list(due)
    read = material.of(due[[bool(one) for one in called].index(True)].candidate.article.id)
    number = _row_asked(question, read)
    own = [
        one
        for one, numbers in zip(due, called, strict=True)
        if one.candidate.article is read.article and any(number in numbers[x] for x in numbers)
    ]
    return own or list(due)


def _is_plain(due: Sequence[Scored], called: Sequence[Mapping[str, frozenset[int]]]) -> bool:
    """One span holds most of the question, and none that calls things by number nearly as much:
    "đăng ký 01 mô hình" is no "đợt 1" of another work."""
    best = max(due, key=lambda one: one.own)
    rest = zip(due, called, strict=True)
    by_number = (one.own for one, numbers in rest if numbers and one is not best)
    return best.own >= _HOLDS_IT and max(by_number, default=0.0) < _HALF * best.own


def _called(text: str) -> Mapping[str, frozenset[int]]:
    """By noun the numbers: "lớp 1 và lớp 2" -> {"lop": {1, 2}}."""
    found: dict[str, frozenset[int]] = {}
    for one in _CALLED.finditer(" ".join(fold(text).split())):
        numbers = map(int, _NUMBER.findall(f"{one['first']}{one['more']}"))
        found[one["noun"]] = found.get(one["noun"], frozenset()) | frozenset(numbers)
    return found


def _row_asked(question: Question, read: Read) -> int:
    """The number of the row that holds most of what is asked and no other does; 0: none."""
    rows = {number: one for one in read.passages if (number := _number(one))}
    wanted = matter(question, read.article)
    held = {at: wanted & tokens_of(one.text) for at, one in rows.items()}
    times = Counter(term for one in held.values() for term in one)
    own = {at: sum(times[term] == 1 for term in one) for at, one in held.items()}
    most = max(own.values(), default=0)
    best = [at for at, count in own.items() if count == most]
    return best[0] if most and len(best) == 1 else 0


def _number(row: Passage) -> int:
    first = row.text.split("|")[0].strip(" .") if row.role == "row" else ""
    return int(first) if first.isdigit() and len(first) < 3 else 0
