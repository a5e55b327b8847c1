"""How many there are and which, asked in one: "có mấy đảng ủy, kể tên giúp", "đăng ký mấy mô hình,
gồm những mô hình nào". The sentence that counts them and names as many, or the one that counts
them with those behind it that name them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.composition import Composition, told_in_order
from bot.enumerations import goes_on, named_in_row
from bot.material import Material
from bot.question import Question
from bot.ranking import Scored
from bot.shapes import WORDED
from bot.spans import Candidate, candidates
from bot.superlatives import flat
from corpus.text import fold

_NEAR = 0.5  # of the best score
_FAR = 0.2  # for one that counts as many as a near one does, and names them
_MOST_BEHIND = 3  # sentences
_HOW_MANY = re.compile(r"(?<!\w)(?:may|bao nhieu) (?P<pair>(?P<one>[a-z]+)(?: [a-z]+)?)")
_WHICH_TOO = re.compile(
    r"(?<!\w)(?:ke (?:ten|ra|ro)|liet ke|neu ten|(?:gom|la) (?:nhung|cac|ai|gi)|(?:nhung|cac) "
    r"(?:\w+ ){1,3}nao|la (?:\w+ )?nao|ten (?:la )?gi|do la)(?!\w)"
)
_IN_WORDS = ("hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_IN_QUOTES = re.compile(r"[\"“”][^\"“”]{2,80}[\"“”]")


def counted_and_named(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """None where both are not asked for, or no near sentence tells both."""
    asked = _HOW_MANY.search(flat(question.text))
    if asked is None or not ranked or not _WHICH_TOO.search(flat(question.text)):
        return None
    told = _told(asked, material, ranked)
    return told_in_order(material, told) if told else None


def _told(asked: re.Match[str], material: Material, ranked: Sequence[Scored]) -> list[Scored]:
    for noun in (asked["pair"], asked["one"]):
        found = [(one, told) for one in ranked if (told := _count(noun, one.candidate.text))]
        near = [pair for pair in found if pair[0].score >= _NEAR * ranked[0].score]
        counts = {count for _, (count, _) in near}
        for one, (count, end) in found:
            is_meant = count in counts and one.score >= _FAR * ranked[0].score
            if is_meant and goes_on(one.candidate.text[end:], count):
                return [one]
        for one, (count, _) in near:
            behind = list(_behind(material, one.candidate, count))
            if behind:
                return [one, *(replace(one, candidate=each) for each in behind)]
    return []


def _count(noun: str, said: str) -> tuple[int, int] | None:
    """How many of them a sentence counts, two or more, and where what it counts ends."""
    pattern = rf"(?<![\w/.,])(?P<count>\d{{1,2}}|{WORDED}) {re.escape(noun)}(?!\w)"
    match = re.search(pattern, fold(said))
    if match is None:
        return None
    word = match["count"]
    count = int(word) if word.isdigit() else _worded(word)
    return (count, match.end()) if count > 1 else None


def _worded(word: str) -> int:
    return _IN_WORDS.index(word) + 2 if word in _IN_WORDS else 0


def _behind(material: Material, span: Candidate, count: int) -> Iterator[Candidate]:
    """The sentences right behind that name so many of them in all."""
    read = material.of(span.article.id)
    spans = candidates(read.article, span.passage, 0.0)
    following = [one for one in spans if one.start >= span.end][:_MOST_BEHIND]
    for size in range(1, len(following) + 1):
        told = " ".join(one.text for one in following[:size])
        if max(named_in_row(told), len(_IN_QUOTES.findall(told))) >= count:
            yield from following[:size]
            return
