"""An English question in the words of the library."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.english_frames import CLAIMS, FRAMES
from corpus.text import CAPITALS

TERMS = Path(__file__).with_name("english_terms.tsv")
_MONTHS = {
    name: at
    for at, name in enumerate(
        "january february march april may june july august september october november "
        "december".split(),
        start=1,
    )
}
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_PLACE = r"(?P<kind>ward|commune|district|province|city|high school)"
_NAME = rf"(?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,3}})"
_ASKS_CLAIM = (
    r"is it (?:true|correct|right|the case) that (?P<claim>.+)",
    r"(?P<claim>.+?),? (?:right|correct|is that (?:right|correct|true)|isn't it|wasn't it|true)",
)
# "Is the deadline 30 June 2025?"
_IS_DEADLINE = re.compile(r"^(?:is|was) (?P<x>the deadline.*?) (?P<y>\S*\d.*)$", re.IGNORECASE)
_JOINED = re.compile(r"^(?:and|but|so|then|ok|okay|well)[, ]+(?=\w)", re.IGNORECASE)
_INVERTED = re.compile(
    r"^(?P<verb>was|is|were|did|has) "
    r"(?P<x>(?:[\w'-]+ )?\S*\d\S*(?: (?:of|in|from) \d{4})?|the .+?) "
    r"(?P<rest>(?:signed|issued|replaced|chaired|led|replace|been replaced)\b.*)$",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"^\W*(?:(?:please|kindly|hello|hi|excuse me|sorry)\W+)*(?:(?:can|could|would) you (?:please )?"
    r"(?:tell me|show me|explain|let me know)|(?:i (?:would like|want|need) to know)|tell me|"
    r"do you know|may i ask|please)?\W+(?=\w)",
    re.IGNORECASE,
)
# Where it was read says nothing of what is asked.
_AS_TOLD = re.compile(
    r",? (?:according to|as told in|in|from) (?:the |this |that )?(?:news|newspaper)"
    r"(?: (?:article|report|story|item|piece))?$",
    re.IGNORECASE,
)
_DROPPED = frozenset(
    "the a an of to for in on at by with from under and or is are was were be been being do does "
    "did must should shall will would can could may have has had it its this that these those "
    "there their they them his her he she we our us i my me you your please also any all some "
    "each every as than then so such not only according per about into out up during within "
    "between after before while which who what when where how why if whether go goes get set "
    "made make take takes place new newly just recently joined join start starting work working "
    "first read reading begin newcomer people person level use used using how's what's let know "
    "one ones been't asked".split()
)


def vietnamese(question: str) -> str:
    """As one would ask it in Vietnamese: the frame of the question in full, the rest term by
    term, names and numbers as they are."""
    text = _COURTESY.sub("", f" {question.strip()}").strip(" ?.!")
    text = _AS_TOLD.sub("", _JOINED.sub("", text))
    parts = re.split(r",? and (?=(?:which|who|when|what|how|where)\b)", text, maxsplit=1)
    return " và ".join(map(_one, parts)) + "?"


def _one(text: str) -> str:
    claim = _claim(text)
    frames, text = (CLAIMS, claim) if claim else (FRAMES, text)
    for pattern, asked in frames:
        match = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
        if match:
            return _filled(asked, match.groupdict())
    return in_terms(text)


def _claim(text: str) -> str:
    for pattern in _ASKS_CLAIM:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match:
            return match["claim"]
    if re.fullmatch(r"is (?:that|this|it) (?:right|correct|true)", text, re.IGNORECASE):
        return ""  # of the answer before
    due = _IS_DEADLINE.match(text)
    if due:
        return f"{due['x']} is {due['y']}"
    match = _INVERTED.match(text)
    if not match or re.search(r"\b(?:yet|force|valid|effect)\b|replaced$", text):
        return ""
    return f"{match['x']} {'' if match['verb'].lower() == 'did' else match['verb']} {match['rest']}"


def _filled(asked: str, groups: Mapping[str, str | None]) -> str:
    for name, value in groups.items():
        words = value or ""
        if name == "n" and "đồng chí" in asked:
            told = words.strip()
        elif name == "y" and asked.endswith("năm {y}"):
            asked, told = asked if words else asked.removesuffix("năm {y}"), words
        else:
            told = in_terms(words)
        asked = asked.replace(f"{{{name}}}", told)
    return " ".join(asked.split())


def in_terms(text: str) -> str:
    """Term by term, longest first; what the table lacks stays, unless it only binds words."""
    text = _dates(_places(text))
    words = text.split()
    told: list[str] = []
    at = 0
    while at < len(words):
        size, term = _longest(words[at : at + 6])
        told += [term] if term else []
        at += size
    return " ".join(told)


def _longest(words: list[str]) -> tuple[int, str]:
    for size in range(len(words), 0, -1):
        phrase = " ".join(words[:size]).lower().strip(" ,.;:()\"'")
        for form in _forms(phrase):
            if form in _terms():
                return size, _terms()[form]
    word = words[0].strip(",.;:()\"'")
    is_name = word[:1].isupper() and word.lower() in ("an", "me", "so", "do")  # "Nghe An"
    return 1, "" if word.lower() in _DROPPED and not is_name else word


def _forms(phrase: str) -> tuple[str, ...]:
    """As it stands, in the singular, and without -ing."""
    stems = [phrase]
    for ending, stem in (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e")):
        if phrase.endswith(ending) and len(phrase) > len(ending) + 2:
            stems.append(phrase.removesuffix(ending) + stem)
    return tuple(stems)


@cache
def _terms() -> Mapping[str, str]:
    lines = TERMS.read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def _places(text: str) -> str:
    """ "Cự Khối ward" -> "phường Cự Khối"."""
    spoken = re.compile(rf"{_NAME} {_PLACE}\b(?! party)")
    return spoken.sub(lambda one: f"{_terms()[one['kind']]} {one['name']}", text)


def _dates(text: str) -> str:
    """ "30 June 2025", "June 30, 2025" -> "ngày 30/6/2025"; "March 2025" -> "tháng 3/2025"."""

    def day(match: re.Match[str]) -> str:
        year = f"/{match['y']}" if match["y"] else ""
        return f"ngày {int(match['d'])}/{_MONTHS[match['m'].lower()]}{year}"

    def month(match: re.Match[str]) -> str:
        if match[0] == "may":
            return match[0]  # what one may do
        year = f"/{match['y']}" if match["y"] else ""
        return f"tháng {_MONTHS[match['m'].lower()]}{year}"

    year = r"(?:,? (?P<y>(?:19|20)\d\d))?"
    first = rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{_MONTH}){year}\b"
    second = rf"(?P<m>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?{year}(?!\d)"
    for pattern, told in ((first, day), (second, day)):
        text = re.sub(rf"\b{pattern}", told, text, flags=re.IGNORECASE)
    text = re.sub(rf"\b(?P<m>{_MONTH}){year}(?!\w)", month, text, flags=re.IGNORECASE)
    named = r"\b(in|during|of|since|from|to|by|until|before|after|year) ((?:19|20)\d\d)(?![/\d])"
    return re.sub(named, r"\1 năm \2", text, flags=re.IGNORECASE)
