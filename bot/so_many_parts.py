"""As many as were asked about, named in one sentence: "bốn dự án ì ạch là những cái nào", told by
"04 dự án gồm: chợ A, đường B, nhà C và trạm D". The number and the parts speak for a sentence,
whatever the things are called."""

import re
from collections.abc import Iterator, Sequence

from bot.composition import Composition, quoted
from bot.doubtful import hedged
from bot.material import Material
from bot.question import Question, without_numbers
from bot.ranking import Scored
from bot.superlatives import flat
from corpus.article import Role
from corpus.text import canonical, fold

_IN_WORDS = {
    "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10
}  # fmt: skip
_OTHER_WORDS = (3, 5)  # "ba" and "nam", typed without marks
_IN_MARKS = frozenset("hai ba bốn năm sáu bảy tám chín mười".split())
_NO_THING = (
    r"(?:nam|thang|ngay|gio|phut|dong|trieu|ty|nghin|tuoi|lan|phan|quy|tuan|buoi|m2|ha|km|noi bat|"
    r"va|den|nay|mot|hai|ba|bon|sau|bay|tam|chin|muoi|cap|ben|khoa|can bo la)"
)
_ASKED = re.compile(
    rf"(?<![\w/.,-])(?<!thu )(?<!so )(?<!quy )(?<!lop )(?<!doan )(?<!to )(?<!khu pho )(?<!lan )"
    rf"(?P<count>0?[2-9]|10|{'|'.join(_IN_WORDS)}) (?!{_NO_THING}(?!\w))(?P<noun>[a-z]+)"
)
_WHICH = re.compile(
    r"(?<!\w)(?:nhung|cac|ke (?:ten|ra)|liet ke|neu|gom|la) (?:\w+ ){0,3}?(?:nao|gi|dau|ten|ra)"
    r"(?!\w)|(?<!\w)(?:nhung|gom) ai(?!\w)|(?<!\w)(?:gom|la|co) (?:nhung )?gi(?!\w)|"
    r"^(?:ke|liet ke|neu)(?!\w| hoach)|"
    r"(?<!\w)(?:chuyen|viec|dieu|diem|cai|noi|cho|y|muc|loai|don vi|xa|phuong) (?:gi|nao)(?!\w)|"
    r"o (?:nhung )?(?:dau|cho nao)(?!\w)"
)
_HOW_MANY = re.compile(r"(?<!\w)(?:bao nhieu|may)(?!\w)")
_COUNTS = re.compile(
    rf"(?<![\w/.,-])(?:0?(?P<digits>\d{{1,2}})|(?P<word>{'|'.join(_IN_WORDS)}))(?= [a-z])"
)
# What may stand between the number and what leads its parts in: "04 dự án chậm tiến độ gồm:".
_LEADS = re.compile(r"(?P<between>[^.;:(,]{1,80}?)(?::|\(|(?<!\w)(?:gồm(?: có)?|là)(?!\w):?)")
_ENDS = re.compile(r"\)|[.!?](?=\s|$)")
_NEAR = 0.1  # of the share of the question in the best article
_LEAST_SAID, _LEAST_OTHERWISE = (
    0.25,
    0.45,
)  # of the question, where the things are called so, or not
_NO_TEXT: tuple[Role, ...] = ("title", "row")
_SHORTEST = 2  # code points of a part


def told_in_parts(
    question: Question, material: Material, ranked: Sequence[Scored], told: Composition | None
) -> Composition | None:
    """The sentence that names as many, and only shown what names another number of them; None where
    no number of things was asked about, none names just as many, or `told` does."""
    asked = _asked(question)
    if asked is None or not ranked:
        return None
    count, noun = asked
    is_guessed = question.text.isascii() and count in _OTHER_WORDS
    naming = _naming(count, noun, ranked, is_guessed)
    best = max(naming, key=lambda one: (one.cover, one.score), default=None)
    if best is None:
        return hedged(told) if told and _names_other(told, count, noun) else None
    return None if told and _has(told, count) else quoted(material, [best])


def _asked(question: Question) -> tuple[int, str] | None:
    """How many of what, folded."""
    text = without_numbers(question.text, question.references)
    if _HOW_MANY.search(flat(text)):
        return None
    if not _WHICH.search(flat(text)) or question.weight("deadline") or question.weight("date"):
        return None
    for match in _ASKED.finditer(fold(text)):
        typed = canonical(text[match.start("count") : match.end("count")]).lower()
        if typed.isdigit() or text.isascii() or typed in _IN_MARKS:
            return _number(match["count"]), match["noun"]
    return None


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _IN_WORDS[said]


def _naming(count: int, noun: str, ranked: Sequence[Scored], is_guessed: bool) -> Iterator[Scored]:
    """`is_guessed`: the number may be another word ("kenh Ba Sao"), so that its things must be
    called as in the question."""
    most = max(one.reach for one in ranked)
    for one in ranked:
        text = one.candidate.text
        is_near = one.reach >= most - _NEAR and one.candidate.passage.role not in _NO_TEXT
        is_noun = re.search(rf"(?<!\w){noun}(?!\w)", fold(canonical(text)))
        least = _LEAST_SAID if is_noun else _LEAST_OTHERWISE
        is_meant = bool(is_noun) or not is_guessed
        if is_near and is_meant and one.cover >= least and _names_so_many(text, count, noun):
            yield one


def _names_so_many(text: str, count: int, noun: str = "") -> bool:
    """ "04 dự án gồm: …", with as many parts behind; where `noun` itself is counted, its own."""
    said = canonical(text)
    folded = fold(said)
    found = [one for one in _COUNTS.finditer(folded) if _number(one[1] or one[2]) == count]
    own = [one for one in found if noun and folded[one.end() :].split()[0] == noun]
    for counted in own or found:
        leads = _LEADS.match(said, counted.end())
        if leads and count in set(_parts(said[leads.end() :])):
            return True
    return False


def _parts(behind: str) -> Iterator[int]:
    """How many things are named one after the other, by each mark that may part them."""
    sentence = _ENDS.split(behind)[0]
    clause = sentence.split(";")[0]
    for divides, text in ((r";", sentence), (r",", clause), (r",| và ", clause)):
        parts = [one.strip() for one in re.split(divides, text)]
        yield sum(len(one) >= _SHORTEST for one in parts)


def _names_other(told: Composition, count: int, noun: str) -> bool:
    """ "năm dự án", told of "04 dự án gồm: …"."""
    first = told.drafts[0].text
    others = [one for one in _IN_WORDS.values() if one != count and _counts(first, one, noun)]
    return not (told.reason or _counts(first, count, noun)) and any(
        _names_so_many(first, one, noun) for one in others
    )


def _counts(text: str, count: int, noun: str) -> bool:
    folded = fold(canonical(text))
    found = (one for one in _COUNTS.finditer(folded) if _number(one[1] or one[2]) == count)
    return any(folded[one.end() :].split()[0] == noun for one in found)


def _has(told: Composition, count: int) -> bool:
    """It lists as many, or its sentence names as many."""
    points = [one for one in told.drafts if one.role == "point"]
    leading = [one for one in told.drafts if one.role == "conclusion" and one.spans]
    is_list = not told.reason and count in (len(points), len(points) + len(leading))
    first = leading[0].text if leading else ""
    return is_list or (not told.reason and _names_so_many(first, count))
