"""Things that a text counts: "10 nhiệm vụ", "6 QCDC". Asked what they are, an article that only
names their number says so; asked how many there are, a list is counted."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.material import Read
from bot.question import Question, without_numbers
from bot.ranking import Scored
from bot.spans import Candidate, candidates
from bot.superlatives import flat
from bot.support import said_by, subject_of, words_asked
from corpus.article import Passage
from corpus.text import CAPITALS, canonical, fold

_COUNTED = re.compile(
    r"(?<![\w/.,-])(?P<count>[1-9]\d{0,2}|0[1-9]) "
    r"(?P<noun>(?!(?:nam|thang|ngay|gio|phut|dong(?! chi)|trieu|ty|nghin|tuoi)(?!\w))"
    r"[a-z]+(?: [a-z]+)?)(?![\w/])"
)
_IN_WORDS = {
    "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10
}  # fmt: skip
_NUMERALS = frozenset("hai ba bốn tư năm sáu bảy tám chín mười".split())
# What papers count in words; "ba" and "nam" are other words before most nouns.
_SPELLED = re.compile(
    rf"(?<!\w)(?P<count>{'|'.join(_IN_WORDS)}) (?P<noun>nhiem vu|giai phap|nhom|noi dung|"
    r"chien luoc|yeu cau|muc tieu|tieu chi|tieu chuan|chi tieu|khau|dot pha|linh vuc|buoc|"
    r"nguyen tac|quan diem|bien phap|tru cot|phong trao|mo hinh|quy che|du an|de an|van de|"
    r"hinh thuc|dieu kien)(?!\w)"
)
_IN_MARKS = re.compile(r"(?<!\w)(?<!thứ )(?:hai|bốn|sáu|bảy|tám|chín|mười)(?= [^\W\d_])")
_ANY_NOUN = re.compile(rf"(?P<count>{'|'.join(_IN_WORDS)}) (?P<noun>[a-z]+(?: [a-z]+)?)(?!\w)")
# Right after what is counted, or some words later: "… là gì", "… gồm những quy chế nào".
_WHAT = re.compile(
    r"^ nao(?!\w)|^(?: \w+){0,16}? (?:la (?:(?:nhung|cac) )?(?:\w+ ){0,3}?(?:gi|nao)|"
    r"(?:bao )?gom(?! (?:duoc|gop|bao))|nhung gi|(?:nhung|cac) (?:\w+ ){1,3}nao|"
    r"ke (?:ten|ra)|liet ke|cu the (?:la|gom|ra sao|the nao)|(?:la|gom) (?:nhung )?ai|cua nhung ai|"
    r"ten (?:la )?gi|la \w+(?: \w+)? nao)(?!\w)"
)
_NAME_THEM = re.compile(
    r"(?:ke (?:ten|ra|ro|lai)|ke(?! hoach)|liet ke|neu (?:ten|ro|cu the|lai)|neu|cho biet|ten|"
    r"danh sach)"
    r"(?: (?:cua|cac|ca|day|du|nhung|ten|ro|ra)){0,2} $"
)
# Nouns that any name may stand for; "trường nào" is answered by a school and by no list of others.
_BODY = r"(?:don vi|co quan|dia phuong|noi(?! dung)|thanh phan|to chuc)"
_MEMBERS = re.compile(
    rf"(?<!\w)(?:(?:nhung|cac|gom|\d+|hai|ba|bon|nam|sau|bay|tam) {_BODY}(?: \w+)? nao|"
    r"gom (?:co )?(?:nhung )?ai|nhung ai)(?!\w)"
)
# "gồm: phường A, phường B và Tòa án", "là Trạm C, Trung tâm D".
_NAMES_ON = re.compile(r"(?:\bgồm(?: có)?|(?<=ơi) là|(?<=vị) là|:)\s*:?\s*(?P<names>[^.]+)")
_NAME = re.compile(r"\b[A-ZĐÀ-Ỹ][\wÀ-ỹ]*")
_CAPITAL = re.compile(rf"(?<!\w)[{CAPITALS}]\w")
_SMALL = frozenset(
    "cua va o tai theo la gom trong do ve cho duoc chua khong da bi dang phai moi vua".split()
)
_NEAR = 0.5  # of the best score
_LISTS_ON = re.compile(r"\s*(?:[^.;\n]{0,80}?)(?::|\bgom\b|\bla\b)")


@dataclass(frozen=True)
class Unlisted:
    """`phrase` as printed: "10 nhiệm vụ"; `span` is the sentence that names it."""

    phrase: str
    span: Candidate


def unlisted(question: Question, read: Read) -> Unlisted | None:
    """None when nothing counted is asked about, or the article lists it."""
    found = (_named(read, count, noun) for count, noun in _asked_for(question))
    return next(filter(None, found), None)


def naming_them(question: Question, ranked: Sequence[Scored]) -> Scored | None:
    """The sentence that counts just as many and names them: "04 dự án gồm: chợ A, đường B, …"."""
    asked = _asked_for(question)
    for one in ranked:
        said = one.candidate.text
        is_near = one.score >= _NEAR * ranked[0].score
        if is_near and any(_names_so_many(said, count, noun) for count, noun in asked):
            return one
    near = (one for one in ranked if one.score >= _NEAR * ranked[0].score)
    return next((one for one in near if _names_kind(question, one.candidate)), None)


_WHICH = re.compile(r"(?<!\w)(?:nhung|cac) (?P<noun>[a-z]+(?: [a-z]+)?) nao(?!\w)")
_LEAST_NAMED = 3


def _names_kind(question: Question, span: Candidate) -> bool:
    """ "Còn thiếu những tiêu chí nào": "Sáu tiêu chí chưa đạt gồm: giao thông, nhà ở, …"."""
    asked = _WHICH.search(flat(question.text))
    if asked is None or question.weight("tasks") or span.passage.role == "row":
        return False
    row = re.search(
        rf"(?<!\w){asked['noun']}(?!\w)(?P<which>[^.;:]{{0,50}}?)(?:\bgom\b(?: co)?|:)"
        r"(?P<names>[^.;]+)",
        fold(span.text),
    )
    if row is None or _is_name(span.text[slice(*row.span("which"))]):
        return False
    if len(re.split(r",| va ", row["names"])) < _LEAST_NAMED:
        return False
    noun = asked["noun"].split()
    rest = [one for one in words_asked(question) if not set(one.split()) <= set(noun)]
    known = f"{span.text}\n{subject_of(span.article)}"
    return all(said_by(one, known) for one in rest)


def _is_name(behind: str) -> bool:
    """ "Chi bộ Công ty Dệt: thu, nộp đảng phí" tells of one of them."""
    return any(word[0].isupper() for word in behind.split())


def _names_so_many(said: str, count: int, noun: str) -> bool:
    found = _so_many(count, noun).search(fold(said))
    return found is not None and goes_on(said[found.end() :], count)


def _asked_for(question: Question) -> list[tuple[int, str]]:
    """How many of what, the longer noun first."""
    if question.weight("deadline") or question.weight("date"):
        return []
    text = without_numbers(question.text, question.references)
    folded = fold(text)
    asked = _COUNTED.search(folded) or _SPELLED.search(folded) or _spelled(text)
    if (
        not asked
        or not _is_number(text[asked.start() : asked.end()])
        or not _wants_them(folded, asked)
    ):
        return []
    count = int(_IN_WORDS.get(asked["count"], asked["count"]))
    words = asked["noun"].split()
    nouns = (" ".join(words[:length]) for length in dict.fromkeys((len(words), 1)))
    return [(count, noun) for noun in nouns if noun.split()[-1] not in _SMALL]


def _spelled(typed: str) -> re.Match[str] | None:
    """ "hai thôn", whatever is counted: with their marks these words are no others."""
    found = _IN_MARKS.search(typed.lower())
    return _ANY_NOUN.match(fold(typed), found.start()) if found else None


def _wants_them(folded: str, asked: re.Match[str]) -> bool:
    """ "3 chiến lược … là gì", "kể tên 3 chiến lược"."""
    tail = " ".join(["", *re.findall(r"\w+", folded[asked.end() :])])
    return bool(_WHAT.search(tail) or _NAME_THEM.search(folded[: asked.start()]))


def _named(read: Read, count: int, noun: str) -> Unlisted | None:
    folded = fold(read.article.text)
    found = (match.span() for match in _so_many(count, noun).finditer(folded))
    places = [one for one in found if _is_number(read.article.text[slice(*one)])]
    if not places or any(_is_listed(read, end, count, noun) for _, end in places):
        return None
    for passage in read.passages:
        for span in candidates(read.article, passage, read.relevance_of(passage)):
            for start, end in places:
                if span.start <= start < span.end:
                    return Unlisted(read.article.text[start:end], span)
    return None


def _is_number(printed: str) -> bool:
    """ "năm khâu", and no place called Nậm Khau."""
    first = canonical(printed).split()[0].lower()
    return first.isascii() or first in _NUMERALS


def _so_many(count: int, noun: str) -> re.Pattern[str]:
    spelled = [word for word, number in _IN_WORDS.items() if number == count]
    number = "|".join((f"0?{count}", *spelled))
    return re.compile(rf"(?<![\w/.,-])(?:{number}) {re.escape(noun)}(?!\w)")


def _is_listed(read: Read, end: int, count: int, noun: str) -> bool:
    """A list of as many items under a lead that names them, or as many parts in the sentence."""
    leads = (f" {flat(items[0].lead)} " for items in groups(read) if len(items) == count)
    if any(f" {noun} " in lead for lead in leads):
        return True
    return goes_on(read.article.text[end : end + 1200], count)


def goes_on(behind: str, count: int) -> bool:
    """By so many names in a row, or so many parts."""
    sentence = re.split(r"[.\n](?=\s|$)", behind)[0]
    parts = re.split(r";|,| va |\(\d\)", fold(sentence))
    is_row = named_in_row(sentence) >= count
    return is_row or (bool(_LISTS_ON.match(fold(sentence))) and len(parts) >= count)


def named_in_row(sentence: str) -> int:
    """How many names stand one after the other: "tại các cửa rừng A, B, C và D" -> 4."""
    longest = run = 0
    for part in re.split(r";|,| và ", sentence):
        run = run + 1 if _CAPITAL.search(part) else 0
        longest = max(longest, run)
    return longest


def groups(read: Read) -> list[list[Passage]]:
    """The lists of an article, each with its items in order."""
    found: dict[int, list[Passage]] = defaultdict(list)
    for passage in read.passages:
        if passage.group and passage.role == "item":
            found[passage.group].append(passage)
    return list(found.values())


def asks_members(question: Question) -> bool:
    """ "Ở những đơn vị nào", "ba nơi nào", "gồm những ai": names are wanted, not tasks."""
    return bool(_MEMBERS.search(fold(question.text)))


def names_members(text: str) -> bool:
    """A sentence that names at least two of something, one after the other."""
    return any(_is_row_of_names(match["names"]) for match in _NAMES_ON.finditer(text))


def _is_row_of_names(names: str) -> bool:
    parts = re.split(r"[,;]| và ", names)
    return len(parts) > 1 and sum(bool(_NAME.search(part)) for part in parts) > 1
