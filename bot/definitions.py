"""What a word means: "UBMTTQ là gì", "CT nghĩa là gì", from the corpus and the glossary."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot import aside_wording as wording
from bot.composition import Composition, Draft, one_line
from bot.spans import Candidate
from bot.symbols import Symbol, several, symbol
from bot.uses import Uses
from corpus import glossary
from corpus.glossary import Entry
from corpus.numbers import asked as numbers_in
from corpus.text import fold, stored, syllables

_LEAD = (
    r"(?:(?:xin|cho|giup)(?: (?:toi|em|minh|anh|chi|duoc|phep|hoi|biet|xem))*"
    r"(?<=hoi|iet|xem|toi|inh) )?"
    r"(?:(?:(?:toi|em|e|minh|chau) )?(?:moi (?:vao|ve|nhan viec)\w* )?"
    r"(?:(?:chua|khong|ko|k) (?:biet|hieu|ro) ))?"
)
# "còn", "thế", "vậy" with their marks: bare, they may open a word ("thẻ đảng viên").
_GOES_ON = re.compile(r"^(?:còn|thế còn|thế(?! nào)|vậy|thế thì|vậy thì|con) ", re.IGNORECASE)
_KIND_OF_WORD = (
    r"(?:(?:cum )?tu viet tat|chu viet tat|viet tat|cum tu|chu|tu|thuat ngu|khai niem|ky hieu)"
)
_END = (
    r"(?: (?:vay|the|nhi|a|nhe|ha|day|(?<!chi )thi|hieu|khong|nao|z|zay|v|ta|d|ad|em|dong chi))*$"
)
_WHERE = r"(?: (?:trong|o|tren|thuoc) .{2,40}?)?"
# A question of nothing but a word's meaning, whatever the word.
_PLAINLY = (
    rf"(?P<term>.+?) (?:la )?(?:chu )?viet tat (?:(?:cua|cho|tu|la) )*"
    rf"(?:(?:{_KIND_OF_WORD}|co quan|to chuc|don vi|ban|chuc danh|van ban) )?(?:gi|nao)",
    r"(?P<term>.+?) (?:duoc )?viet tat (?:la|nhu the nao|the nao)(?: gi)?",
    r"(?P<term>.+?) (?:co )?(?:y )?nghia (?:la )?(?:gi|sao|the nao|ra sao|nhu the nao)",
    r"(?P<term>.+?) (?:co )?ten (?:goi )?(?:day du|goi)(?: (?:la )?(?:gi|sao|the nao|ra sao))?",
    r"ten (?:goi )?day du (?:cua )?(?P<term>.+?)(?: la (?:gi|sao))?",
    r"(?P<term>[^ ]+(?: [^ ]+)?) =",
    r"(?P<term>(?!(?:.* )?(?:so|ky|danh) hieu).+?) (?:duoc |nen |phai )?"
    r"hieu (?:la gi|the nao|ra sao|nhu the nao)",
    rf"(?P<term>.+?) la (?:nhung )?{_KIND_OF_WORD} (?:gi|nao)",
    r"(?P<term>.+?) viet day du (?:la gi|the nao|ra sao)",
    rf"(?:the nao|nhu the nao) (?:duoc goi )?la (?:{_KIND_OF_WORD} )?(?P<term>.+)",
    rf"(?:dinh nghia|giai nghia)"
    rf"(?: (?:cua|ve|giup(?: (?:toi|em|minh|tui|voi))?|ho|{_KIND_OF_WORD}))* (?P<term>.+)",
    rf"giai thich(?: (?:giup|cho|ho)(?: \w+)?)? {_KIND_OF_WORD} (?P<term>.+)",
    rf"y nghia (?:cua )?(?:{_KIND_OF_WORD}|so hieu|so ky hieu) (?P<term>.+)",
)
# "X là gì" may as well ask for a fact: only of a word that is known.
_PERHAPS = (
    rf"(?P<term>.+?){_WHERE} la (?:cai )?(?:gi|chi|j|sao|the nao)",
    r"(?P<term>.+?) la (?:ban|phong|hoi|co quan|to chuc|don vi|ai) (?:nao|gi)",
    r"(?P<term>.+? (?:voi|va) .+?) (?:khac|giong)(?: gi)? nhau"
    r"(?: (?:(?:cho|noi) nao|o dau|the nao|ra sao|gi))?",
    r"(?P<term>.+? khac (?:gi|chi)(?: (?:so )?voi)? .+?)",
    r"(?P<term>.+? khac .+?) (?:(?:cho|noi) nao|o dau|the nao|ra sao)",
    r"(?P<term>.+?) la (?:co quan|to chuc|don vi|loai van ban|chuc vu|chuc danh) (?:nao|gi)",
    r"(?P<term>.+?) la .+? hay (?:la )?.+?",
    r"giai thich(?: (?:giup|cho|ho)(?: \w+)?)* (?P<term>.+)",
    r"(?:the nao|nhu the nao|khi nao|truong hop nao|sao) (?:thi )?(?:duoc |bi |moi )*"
    r"(?:goi|coi|xem|hieu) (?:la )?(?P<term>.+?)(?: (?:khi|theo|doi voi|trong) .+)?",
    r"(?P<term>.+?) (?:duoc |bi )?(?:coi|goi|xem) (?:la )?(?:nhu )?(?:the nao|ra sao|sao)",
)
_LONGEST = 6  # syllables of a term
_MOST_READINGS = 6


@dataclass(frozen=True)
class Term:
    """`words` as typed; `is_plain`: nothing but a meaning can be asked for."""

    words: str
    is_plain: bool


def asked_terms(question: str) -> tuple[Term, ...]:
    """() when no word's meaning is asked for. "KL với HD là gì" asks for two."""
    if numbers_in(question):
        return _of_number(question)
    typed = re.sub(r"[\"“”'‘’?!.,;:]+(?=\s|$)|(?<!\w)[\"“”'‘’]+", " ", stored(question))
    typed = _GOES_ON.sub("", " ".join(typed.split()))
    if _is_bare(typed):
        return (Term(typed, True),)
    folded = fold(typed)
    for is_plain, patterns in ((True, _PLAINLY), (False, _PERHAPS)):
        for pattern in patterns:
            match = _whole_pattern(pattern).match(folded)
            if match:
                words = _whole(typed, match.start("term"), match.end("term"))
                terms = _parted(words, is_plain)
                return tuple(one for one in terms if _is_fit(one))
    return ()


@cache
def _whole_pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"^{_LEAD}(?:{_KIND_OF_WORD} )?{pattern}{_WHERE}{_END}")


def _is_bare(typed: str) -> bool:
    """ "BTVQU?", and nothing else: in capitals, as only abbreviations are typed."""
    is_known = bool(glossary.named(typed)) or symbol(typed) is not None
    return len(typed) > 2 and typed.isupper() and is_known


_OF_NUMBER = re.compile(
    r"\W*(?:(?:y nghia|giai nghia|giai thich|doc|hieu|cach doc|cua|so|ky|hieu|so hieu|ky hieu)\W+)*"
    r"\W*(?:(?:co )?(?:y )?nghia(?: la)?|(?:doc|hieu)(?: la)?|viet tat)?(?: (?:gi|sao|the nao|"
    rf"ra sao|nhu the nao|cua gi))?{_END}"
)
_ASKS_MEANING = re.compile(r"(?<!\w)(?:y nghia|nghia|doc|giai thich|viet tat)(?!\w)")


def _of_number(question: str) -> tuple[Term, ...]:
    """ "62-KH/QU nghĩa là gì": of a symbol, and nothing else of the document."""
    one = numbers_in(question)[0]
    rest = fold(question[: one.start] + " " + question[one.end :]).strip(" ?.!")
    is_meaning = _ASKS_MEANING.search(rest) and _OF_NUMBER.match(" ".join(rest.split()))
    words = question[one.start : one.end]
    is_known = is_meaning and symbol(words) is not None
    return (Term(words, True),) if is_known else ()


def _whole(typed: str, start: int, end: int) -> str:
    """With its first syllable, where that only looks like "chữ" or "từ": "chủ đề", "tư tưởng"."""
    before = typed[:start].split()
    if before and fold(before[-1]) in ("chu", "tu") and before[-1].lower() in ("chủ", "tư"):
        start -= len(before[-1]) + 1
    return typed[start:end]


_JOINING = re.compile(r"\s+(?:và|với|va|voi|khác gì với|khác gì|khac gi voi|khac gi|khác|khac)\s+")


def _parted(words: str, is_plain: bool) -> list[Term]:
    words = re.split(r" (?:trong|ở|o|tren|trên|thuộc) ", words)[0]
    parts = several(words) or _JOINING.split(words)
    if len(parts) > 1 and all(glossary.named(part) for part in parts):
        return [Term(part, True) for part in parts]
    return [Term(words, is_plain)]


def _is_fit(term: Term) -> bool:
    """Of a few words; a plain question apart, a known one."""
    if len(syllables(term.words)) > _LONGEST:
        return False
    is_known = bool(glossary.named(term.words)) or symbol(term.words) is not None
    return term.is_plain or is_known or len(syllables(term.words)) > 1


class Definitions:
    """`read` finds where the corpus uses some words; `frequency` counts passages with a token."""

    def __init__(self, read: Callable[[str], Uses], frequency: Callable[[str], int]) -> None:
        self._read = read
        self._frequency = frequency

    def told(self, terms: Sequence[Term]) -> Composition | None:
        """None when the question may ask for something else after all."""
        found = [self._one(term) for term in terms]
        if not found or any(one is None for one in found):
            return None
        kept = [one for one in found if one]
        drafts = tuple(draft for one in kept for draft in one.drafts)
        return Composition(drafts, kept[0].reason if len(kept) == 1 else None)

    def _one(self, term: Term) -> Composition | None:
        known = glossary.named(term.words) or glossary.named(term.words.replace(" ", ""))
        made_up = None if known else symbol(term.words)
        if made_up:
            return Composition((_taken_apart(made_up),))
        readings = tuple(dict.fromkeys(name for one in known for name in one.readings))
        uses = self._read(" ".join((term.words, *readings)))
        stated = self._stated(term, known, uses)
        if stated:
            return stated
        if known:
            drafts = self._several(term, known, readings, uses)
            return Composition(tuple(drafts))
        return self._unknown(term, uses) if term.is_plain else None

    def _stated(self, term: Term, known: Sequence[Entry], uses: Uses) -> Composition | None:
        """In the corpus's own words, the table's line after it."""
        names = [term.words, *(name for one in known for name in one.expansions)]
        span = next((found for name in names if (found := uses.defining(name))), None)
        if span is None:
            return None
        table = [line(term.words, one) for one in known[:1]]
        return Composition((Draft(one_line(span.text), (span,), "conclusion"), *table))

    def _several(
        self, term: Term, known: Sequence[Entry], readings: Sequence[str], uses: Uses
    ) -> Iterator[Draft]:
        if _is_short(term, known) and len(readings) > 1:
            yield from self._kept_open(term, known, readings, uses)
            return
        entry = known[0]
        yield line(term.words, entry, "conclusion")
        span = uses.printing(entry.abbreviation) or uses.naming(entry.expansions[0])
        if span:
            yield Draft(one_line(span.text), (span,))

    def _kept_open(
        self, term: Term, known: Sequence[Entry], readings: Sequence[str], uses: Uses
    ) -> Iterator[Draft]:
        """All readings, those the corpus uses most first."""
        usual = {name for one in known for name in one.expansions}
        uses_of = {name: self._used(name) for name in readings}
        ordered = sorted(
            readings, key=lambda one: (uses_of[one] > 0, one in usual, uses_of[one]), reverse=True
        )[:_MOST_READINGS]
        rows = tuple(_row(one) for one in known)
        text = wording.MANY_MEANINGS.format(
            term=term.words, count=len(ordered), readings="; ".join(ordered)
        )
        yield Draft(text, rows, "conclusion")
        told = ((name, uses.naming(name)) for name in ordered)
        for position, (name, span) in enumerate(((n, s) for n, s in told if s), start=1):
            quote = one_line(span.text)
            text = wording.READING.format(position=position, reading=name, quote=quote)
            yield Draft(text, (span, *rows))

    def _used(self, reading: str) -> int:
        words = syllables(reading)
        pairs = [f"{left}_{right}" for left, right in pairwise(words)]
        return min(map(self._frequency, pairs or words), default=0)

    def _unknown(self, term: Term, uses: Uses) -> Composition:
        span = uses.naming(term.words)
        if span is None:
            text = wording.UNKNOWN_TERM.format(term=term.words)
            return Composition((Draft(text, (), "conclusion"),), "no_evidence")
        quote = one_line(span.text).rstrip(".")
        text = wording.NO_DEFINITION.format(term=term.words, quote=quote)
        return Composition((Draft(text, (span,), "conclusion"),), "not_stated")


def _is_short(term: Term, known: Sequence[Entry]) -> bool:
    return any(fold(term.words) == fold(one.abbreviation) for one in known)


def line(words: str, entry: Entry, role: str = "point") -> Draft:
    """What the table says of it."""
    full = " hoặc ".join(entry.expansions)
    if entry.abbreviation and fold(words) == fold(entry.abbreviation):
        explained = f" ({entry.explanation})" if entry.explanation else ""
        text = wording.DEFINED.format(term=entry.abbreviation, full=full, explained=explained)
    else:
        explanation = entry.explanation or f"viết tắt là {entry.abbreviation}"
        text = wording.EXPLAINED.format(term=full, explanation=explanation)
    return Draft(text, (_row(entry),), "conclusion" if role == "conclusion" else "point")


def _taken_apart(one: Symbol) -> Draft:
    """ "KH/QU", "BTGQU": what its parts stand for, each from its line of the table."""
    rows = tuple(map(_row, one.parts))
    parts = "; ".join(
        wording.PART.format(short=part.abbreviation, full=part.expansions[0]) for part in one.parts
    )
    if one.kind is None:
        text = wording.PUT_TOGETHER.format(term=one.typed, parts=parts, full=one.body)
        return Draft(text, rows, "conclusion")
    number = wording.SYMBOL_NUMBER.format(number=one.number) if one.number else ""
    kind = one.kind.expansions[0]
    text = wording.SYMBOL.format(
        term=one.typed, parts=parts, kind=kind, number=number, body=one.body
    )
    return Draft(text, rows, "conclusion")


def _row(entry: Entry) -> Candidate:
    passage = glossary.row(entry)
    return Candidate(glossary.table(), passage, passage.start, passage.end, 1.0)
