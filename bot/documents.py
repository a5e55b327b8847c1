"""Which articles a document number in a question means; the register decides, never a search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.mentions import Mention
from corpus.numbers import Reference, plain


class Register(Protocol):
    """The catalogue's record of every number printed in the corpus."""

    def mentions(self, number: int) -> Sequence[Mention]: ...

    def numbers(self) -> Sequence[Mention]: ...


@dataclass(frozen=True)
class Resolution:
    """`own`: articles that are about the numbers asked for; `citing`: articles that print them."""

    own: tuple[int, ...] = ()
    printed: tuple[str, ...] = ()  # the numbers as the corpus spells them
    citing: tuple[int, ...] = ()
    unknown: tuple[Reference, ...] = ()
    nearest: tuple[str, ...] = ()  # printed numbers close to the unknown one

    @property
    def articles(self) -> tuple[int, ...]:
        return self.own or self.citing


def resolve(references: Sequence[Reference], register: Register) -> Resolution:
    found = {reference: _matching(reference, register) for reference in references}
    unknown = tuple(reference for reference in references if not found[reference])
    mentions = [mention for group in found.values() for mention in group]
    return Resolution(
        own=_unique(mention.article_id for mention in mentions if mention.own),
        printed=_unique_texts(mention.so_hieu for mention in mentions),
        citing=_unique(mention.article_id for mention in mentions if not mention.own),
        unknown=unknown,
        nearest=_nearest(unknown[0], register) if unknown else (),
    )


def _matching(reference: Reference, register: Register) -> list[Mention]:
    """Exact issuer first; then one letter off ("62-KH/Q" for 62-KH/QU); never another number."""
    same = [
        mention
        for mention in register.mentions(reference.number)
        if _same_type(reference.type, mention.type)
    ]
    if not reference.issuer:
        return same
    exact = [mention for mention in same if plain(mention.issuer) == plain(reference.issuer)]
    near = [mention for mention in same if _cut_short(reference.issuer, mention.issuer)]
    return exact or near or (same if reference.spaced else [])


def _same_type(asked: str, printed: str) -> bool:
    """QĐ covers QĐi and QyĐ (Quyết định and Quy định share a code); no type asked fits any."""
    families = {"qdi": "qd", "qyd": "qd", "ctrhd": "cthd"}
    left, right = (families.get(plain(code), plain(code)) for code in (asked, printed))
    return not asked or left == right


def _cut_short(asked: str, printed: str) -> bool:
    """One letter missing at the end, as in the wild: Q for QU, BTCT for BTCTW."""
    return plain(printed).startswith(plain(asked)) and len(printed) - len(asked) == 1


def _nearest(reference: Reference, register: Register) -> tuple[str, ...]:
    """Up to 3 printed numbers: same number and type, then same number, then one digit away."""
    wanted = f"{reference.number}-{plain(reference.type)}/{plain(reference.issuer)}"
    ranked = sorted(
        register.numbers(),
        key=lambda mention: (_distance(reference, mention), not mention.own, mention.so_hieu),
    )
    close = [mention for mention in ranked if _distance(reference, mention) < len(wanted)]
    return _unique_texts(mention.so_hieu for mention in close)[:3]


def _distance(reference: Reference, mention: Mention) -> int:
    digits = _edits(str(reference.number), str(mention.number))
    types = 0 if _same_type(reference.type, mention.type) else 2
    issuer = _edits(plain(reference.issuer), plain(mention.issuer)) if reference.issuer else 0
    return 3 * digits + types + issuer


def _edits(left: str, right: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(right, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def _unique(ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))


def _unique_texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
