"""A person whom the source names once and then calls "đồng chí": the claim may name him there."""

from collections.abc import Iterator

from bot import gate_words as words
from bot.clauses import Told, begins
from bot.gate_verbs import VERBS
from bot.source_tokens import Layout
from bot.stretches import bound, put, word

_SAID_OF = VERBS | words.REPORTS
_PRONOUNS = (("đồng", "chí"), ("ông",), ("bà",))
_SEVERAL = frozenset("các những mỗi từng một hai ba nhiều".split())


def called_again(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí Nguyễn Văn A, Bí thư Đảng ủy, yêu cầu …" -> "đồng chí yêu cầu …", where the
    source names nobody else before it says so."""
    start = _title(claim)
    for named in _addressed(sources):
        end = start + _as_in_source(claim[start:], named, sources)
        title = _again(named, sources)
        if end >= start + 2 and title and end < len(claim) and begins(claim, end, _SAID_OF):
            yield put(tuple(map(word, title)), bound(claim[end:], 0))


def _title(claim: Told) -> int:
    spoken = tuple(one.word for one in claim[:2])
    return next((len(one) for one in _PRONOUNS if spoken[: len(one)] == one), 0)


def _as_in_source(told: Told, place: int, sources: Layout) -> int:
    """How many words stand in the source just so from `place` on."""
    pairs = zip(told, sources.tokens[place:], strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one.key != other.key), len(told))


def _addressed(sources: Layout) -> list[int]:
    """Where somebody is named, or told by an office, behind a title."""
    behind = (at + len(title) for at, title in _titles(sources))
    return [at for at in behind if _is_name(at, sources)]


def _again(named: int, sources: Layout) -> tuple[str, ...]:
    """What he is called where he is spoken of again, with nobody else named up to there."""
    stop = next((at for at in _addressed(sources) if at > named), len(sources.tokens))
    return next(
        (title for at, title in _titles(sources)
         if named < at < stop and not _is_name(at + len(title), sources)
         and sources.groups[at] == sources.groups[named]),
        (),
    )  # fmt: skip


def _titles(sources: Layout) -> list[tuple[int, tuple[str, ...]]]:
    """Of one person each, in the order of the text."""
    return sorted(
        (at, title)
        for title in _PRONOUNS
        for at in sources.places.get(title[0], ())
        if sources.kinds[at] in ("quote", "lead")
        and (len(title) == 1 or sources.word(at + 1) == title[1])
        and sources.word(at - 1) not in _SEVERAL
    )


def _is_name(at: int, sources: Layout) -> bool:
    return at < len(sources.tokens) and sources.tokens[at].is_name
