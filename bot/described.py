"""A paper that is asked about as a whole by its matter and not by its number: "văn bản của phường
Tân Vạn về phân loại rác yêu cầu gì" is that of the only paper of the place with that title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot import wording
from bot.asked_whole import ASKING
from bot.focus import in_full
from bot.identity import name_of_place
from bot.synonyms import SAME
from corpus.addressees import stretches_of_kinds
from corpus.graph import changed
from corpus.numbers import asked as numbers_in
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, stored, syllables

_SHORT = {
    "kh": "ke hoach",
    "hd": "huong dan",
    "ct": "chi thi",
    "kl": "ket luan",
    "tb": "thong bao",
    "cv": "cong van",
    "nq": "nghi quyet",
    "qd": "quyet dinh",
}
_KIND = (
    r"(?:ke hoach|huong dan|chi thi|ket luan|thong bao|cong van|nghi quyet|quyet dinh|quy dinh|"
    r"chuong trinh(?: hanh dong)?|thong tri|quy che|van ban|kh|hd|ct|kl|tb|cv|nq|qd)"
)
_NAMED = re.compile(rf"(?<!\w)(?P<kind>{_KIND})(?!\w)(?! (?:viec|lam|cho|tai|trong) )")
_WORK = r"(?:viec|nhiem vu|noi dung|yeu cau|dieu|chuyen|diem|y|giai phap|cong viec)"
_MAIN = r"(?:(?<!dieu )chinh|chu yeu|trong tam|co ban|quan trong|cu the|can lam|phai lam|lon)"
_ENDS = re.compile(
    r",? (?:(?:trong do|o do|thi|co|la) )*(?:phai |can |se )?"
    r"(?:yeu cau|de ra|dat ra|neu(?: ra)?|giao|bat(?: buoc)?|quy dinh|noi|doi hoi|co|gom|keu|"
    r"(?<!huong )dan|chi dao|bao|phai lam|can lam|trien khai|phan cong)"
    r"(?: (?:lam|ve|cho (?:cac|tung|moi) (?:noi|don vi|ben)))*"
    rf"(?: (?:nhung|cac|may|cai))*(?: {_WORK})?(?: {_MAIN})*"
    r"(?: (?:gi|nao|j|chi|ra sao|the nao))(?: (?:moi|vay|the|a|nhi|ha|v|day|ta))*[\s.?!]*$"
)
_BEGINS = re.compile(
    r"^\W*(?:.{0,60}?(?<!\w))?(?:(?:tom tat|tom luoc|khai quat|doc nhanh)(?: giup| gium| ho)?|"
    rf"(?:(?:cac|nhung|toan bo) )?{_WORK} {_MAIN}(?: {_MAIN})*)(?!\w)"
)
_SAID_OF_IT = frozenset("moi nhat cu chuyen van de nhan duoc vua ve lam qua ma tai ra".split())
_AGE = re.compile(r"(?<!\w)(?:moi(?: nhat)?|cu)(?!\w)(?! quan| lien)")
_SEVERAL = 2
_TIME = frozenset("nam thang quy ngay".split())
_LEAST = 0.5  # of the words of the matter that the title says
_AHEAD = 0.25  # of the next paper
_OTHERWISE = 0.8  # a word of the title in another word for the same
_PART = re.compile(
    r"(?<!\w)(?:muc (?:tieu|dich)|chi tieu|kinh phi|thoi (?:han|gian)|doi tuong|thanh phan|can cu|"
    r"giai phap|ket qua|quan diem|phu luc)(?!\w)"
)


@dataclass(frozen=True)
class _Fit:
    directive: Directive
    share: float


def as_numbered(question: str, records: Records) -> str | None:
    """The question by the paper's number; None where more is asked than the paper as a whole, or it
    is not certain which paper is meant."""
    text = " ".join(stored(question).split())
    described = _description(text)
    if described is None or numbers_in(text):
        return None
    fits = [one for one in _fits(described, records) if one.share >= _LEAST]
    found = _of_age(described, fits) if _AGE.search(described) else _best(fits)
    if found is None or _names_unit(described, found):
        return None
    is_current = bool(_AGE.search(described)) or found.id not in changed(records.snapshot())
    return f"{in_full(found)} {wording.WHAT_ASKED}" if is_current else None


def _best(fits: Sequence[_Fit]) -> Directive | None:
    """Where it is well ahead of the next."""
    best = max(fits, key=lambda one: one.share, default=None)
    others = [one for one in fits if best and one is not best]
    is_ahead = best and not any(one.share > best.share - _AHEAD for one in others)
    return best.directive if best and is_ahead else None


def _of_age(described: str, fits: Sequence[_Fit]) -> Directive | None:
    """The newest or the oldest of several; None of one, which may not be it."""
    dated = sorted((one.directive for one in fits), key=lambda one: one.issued_on or date.min)
    if len(dated) < _SEVERAL:
        return None
    asked = _AGE.search(described)
    return dated[0] if asked and asked[0] == "cu" else dated[-1]


def _description(text: str) -> str | None:
    """What is said of the paper, folded; None where the question does not ask for all of it."""
    folded = fold(text)
    ends, begins = _ENDS.search(folded), _BEGINS.match(folded)
    if ends is None and begins is None:
        return None
    described = folded[: ends.start()] if ends else folded[begins.end() if begins else 0 :]
    named = _NAMED.search(described)
    if named is None:
        return None
    is_of_part = ends is None and _PART.search(described[: named.start()])
    return None if is_of_part else described


def _names_unit(described: str, directive: Directive) -> bool:
    """What one party has to do is asked, and that party is not the paper's issuer or matter."""
    known = f"{directive.body} {directive.place} {directive.loai} {directive.trich_yeu}"
    said = f" {' '.join(syllables(known))} dang uy phuong xa tinh "
    named = [described[start:end] for start, end, _ in stretches_of_kinds(described)]
    party = _PARTY.search(described)
    named += (
        [party["name"]] if party and not set(syllables(party["name"])) <= set(said.split()) else []
    )
    return any(f" {' '.join(syllables(one))} " not in said for one in named)


# Whose part is asked for: "… thì phòng kinh tế", "… các bác cựu chiến binh".
_PARTY = re.compile(
    r"(?:^|[ ,:])(?P<name>(?:phong(?! chay| chong| trao| ngua)|van phong|ban(?! hanh)|ben|phia|hat|"
    r"tram|trung tam|chi cuc|doi|luc luong|nganh|anh em|chi em|may chu|cac chu|cac bac|may bac|cb|"
    r"phu nu|thanh nien|kiem lam|bien phong|dan quan|doan tn|"
    r"cuu chien binh|nong dan)(?: \w+){0,5})\s*$"
)


def _fits(described: str, records: Records) -> Iterator[_Fit]:
    named = _NAMED.search(described)
    kind = _SHORT.get(named["kind"], named["kind"]) if named else ""
    held = [one for one in records.snapshot().all if one.own and one.so_hieu]
    places = {name_of_place(one.place) for one in held if one.place}
    words = f" {' '.join(syllables(described))} "
    told = {one for one in places if f" {one} " in words}
    for one in held:
        is_kind = kind == "van ban" or fold(one.loai).startswith(kind)
        if is_kind and told <= {name_of_place(one.place), *_named_in(one, told)}:
            share = _share(words.split(), one)
            if share:
                yield _Fit(one, share)


def _named_in(directive: Directive, places: set[str]) -> set[str]:
    title = f" {' '.join(syllables(directive.trich_yeu))} "
    return {one for one in places if f" {one} " in title}


def _share(words: Sequence[str], directive: Directive) -> float:
    """Of the words that are of its matter."""
    about = {*syllables(f"{directive.body} {directive.place} {directive.loai} {directive.issuer}")}
    known = about | ASKING | _SAID_OF_IT | {*_SHORT, "van", "ban", "cua", "dang", "uy"}
    titled = syllables(directive.trich_yeu)
    paired = {one for pair in {*pairwise(words)} & {*pairwise(titled)} for one in pair}
    paired -= {*syllables(f"{directive.loai} văn bản")}
    matter = [one for one in dict.fromkeys(words) if one in paired or one not in known]
    matter = [] if all(one.isdigit() or one in _TIME for one in matter) else matter
    title = f" {' '.join(titled)} "
    said = [_said(one, title) for one in matter]
    return sum(said) / len(matter) if matter else 0.0


def _said(word: str, title: str) -> float:
    if f" {word} " in title:
        return 1.0
    return _OTHERWISE * any(f" {one} " in title for one in SAME.get(word, ()))
