"""What is held against each other outside tables: the entries of a list, or what one sentence tells
of one place after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.composition import one_line
from bot.enumerations import groups
from bot.grid_rows import is_general
from bot.material import Read
from bot.measures import Measure, within
from bot.question import Question
from bot.ranking import headed
from bot.rivals import Field, Rival, Wanted, days_of, is_vague
from bot.spans import Candidate, candidates, whole_item
from bot.superlatives import words_of
from corpus.article import Passage
from corpus.text import Span, fold

_FEWEST = 2
_PARTS = re.compile(r"[,;]\s+(?:và\s+)?|\s+và\s+|:\s+")
_AMONG = re.compile(r"(?<!\w)trong do(?!\w)")
_MONEY = frozenset(("tien", "kinh", "phi"))
_CAPITAL = re.compile(r"(?<!\w)[A-ZĐÀ-Ỹ]")


def of_lists(question: Question, wanted: Wanted, read: Read) -> Iterator[Field]:
    """Those of lists, then those of sentences, which speak of what is asked about."""
    for passages in groups(read):
        field = _of_list(question, wanted, read, passages)
        if field:
            yield field
    if not wanted.is_day:
        yield from _of_sentences(question, wanted, read)


def _of_list(
    question: Question, wanted: Wanted, read: Read, passages: Sequence[Passage]
) -> Field | None:
    items = [whole_item(read.article, one, read.relevance_of(one)) for one in passages]
    texts = [fold(one.text) for one in passages]
    is_of_kind = is_general(wanted.nouns) or all(_is_named(wanted.nouns, one) for one in texts)
    setting = f"{passages[0].heading} {passages[0].lead} {' '.join(texts)}"
    is_whole = len(items) >= _FEWEST and all(len(one) == 1 for one in items)
    if not (is_of_kind and is_whole and _is_about(question, wanted, read, setting)):
        return None
    spans = [one[0] for one in items]
    rivals = _by_day(spans, read) if wanted.is_day else _by_figure(spans, wanted)
    return Field(rivals, "", by_end=True) if rivals else None


def _is_named(nouns: Sequence[str], text: str) -> bool:
    return bool(re.search(rf"(?<!\w){nouns[0]}(?!\w)", text))


def _is_about(question: Question, wanted: Wanted, read: Read, setting: str) -> bool:
    """All that is asked about stands in the list, or over it, or in the title."""
    known = words_of(f"{headed(read.article)} {setting} {_LIGHT}")
    apart = {word for noun in wanted.nouns for word in noun.split()} | {"nhat"}
    asked = {*question.content} - apart - set(wanted.adjective.split())
    return len(asked - known) <= len(asked) // 4


_LIGHT = "han moc viec noi"


def _by_day(spans: Sequence[Candidate], read: Read) -> tuple[Rival, ...]:
    """() where one of them has no day, or more than one."""
    told = []
    for span in spans:
        days = [found for one in read.moments(span) if (found := days_of(one))]
        if len(days) != 1:
            return ()
        said = one_line(span.text)
        told.append(Rival(said, "", span, days=days[0], is_vague=is_vague(said)))
    return tuple(told)


def _by_figure(spans: Sequence[Candidate], wanted: Wanted) -> tuple[Rival, ...]:
    told = [list(within(span.text)) for span in spans]
    unit = _unit(told, wanted)
    if not unit:
        return ()
    figures = [next(one for one in each if _is_in(unit, one)) for each in told]
    return tuple(
        Rival(one_line(span.text), "", span, replace(one, unit=unit))
        for span, one in zip(spans, figures, strict=True)
    )


def _unit(told: Sequence[Sequence[Measure]], wanted: Wanted) -> str:
    """The one in which each tells one figure; "" for none and for several."""
    units = [Counter(unit for one in each for unit in _units(one)) for each in told]
    shared = {unit for unit in units[0] if all(each[unit] == 1 for each in units)}
    if wanted.of:
        shared = {unit for unit in shared if _is_asked(unit, wanted)}
    whole = {
        unit for unit in shared if not any(unit != one and one.startswith(unit) for one in shared)
    }
    return whole.pop() if len(whole) == 1 else ""


def _units(one: Measure) -> set[str]:
    """ "dong vien" may be meant by "dong" or by both words."""
    words = one.unit.split()
    return {" ".join(words[:count]) for count in range(1, len(words) + 1)}


def _is_in(unit: str, one: Measure) -> bool:
    return unit in _units(one)


def _is_asked(unit: str, wanted: Wanted) -> bool:
    return bool(wanted.of & {*unit.split()}) or (unit == "dong" and bool(wanted.of & _MONEY))


# --- sentences ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Part:
    span: Span
    text: str


def _of_sentences(question: Question, wanted: Wanted, read: Read) -> Iterator[Field]:
    for passage in read.passages:
        if passage.role != "paragraph":
            continue
        for sentence in candidates(read.article, passage, read.relevance_of(passage)):
            if _is_about(question, wanted, read, f"{passage.heading} {sentence.text}"):
                yield from _of_sentence(wanted, sentence)


def _of_sentence(wanted: Wanted, sentence: Candidate) -> Iterator[Field]:
    among = _AMONG.search(fold(sentence.text))
    parts = _parts(sentence, among.end() if among else 0)
    spans = [replace(sentence, start=one.span.start, end=one.span.end) for one in parts]
    if len(spans) < _FEWEST or not all(map(_names_one, parts)):
        return
    rivals = _by_figure(spans, wanted)
    if rivals and (not among or _is_whole(rivals, sentence.text[: among.start()])):
        yield Field(rivals, "")


def _parts(sentence: Candidate, start: int) -> list[_Part]:
    """With a figure; those behind the last of these, and before the first, are none."""
    text, at, found = sentence.text, start, []
    for mark in [*_PARTS.finditer(text, start), None]:
        end = mark.start() if mark else len(text)
        words = text[at:end].strip()
        first = at + len(text[at:end]) - len(text[at:end].lstrip())
        span = Span(sentence.start + first, sentence.start + first + len(words))
        found.append(_Part(span, words))
        at = mark.end() if mark else end
    held = [any(within(one.text)) for one in found]
    if True not in held:
        return []
    return found[held.index(True) : len(held) - held[::-1].index(True)]


def _names_one(part: _Part) -> bool:
    """Something with a name of its own, and its figure behind it."""
    return bool(_CAPITAL.search(part.text)) and any(within(part.text))


def _is_whole(rivals: Sequence[Rival], total: str) -> bool:
    """ "48 triệu đồng, trong đó …": what follows makes up all of it."""
    measures = [one.measure for one in rivals if one.measure]
    summed = sum(one.amount for one in measures)
    return any(one.amount == summed and _is_in(measures[0].unit, one) for one in within(total))
