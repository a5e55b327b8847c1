"""Which articles a document number in a question means; the register decides, never a search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from corpus.errors import UserError
from corpus.numbers import Reference, asked, plain
from corpus.numbers.codes import NOUN_CODES
from corpus.register import Directive, cut_short, family

Thing = TypeVar("Thing")


class Register(Protocol):
    """The catalogue's record of every numbered document in the corpus."""

    def directives(self, number: int) -> Sequence[Directive]: ...

    def all_directives(self) -> Sequence[Directive]: ...


@dataclass(frozen=True)
class Resolution:
    """`directives` are those that the numbers asked for may mean, in the order asked."""

    directives: tuple[Directive, ...] = ()
    unknown: tuple[Reference, ...] = ()
    nearest: tuple[str, ...] = ()  # printed numbers close to the unknown one

    @property
    def own(self) -> tuple[int, ...]:
        """Articles that are about the numbers asked for."""
        return _unique(article for one in self.directives for article in one.own)

    @property
    def citing(self) -> tuple[int, ...]:
        """Articles that print them."""
        return _unique(article for one in self.directives for article in one.cited)

    @property
    def printed(self) -> tuple[str, ...]:
        """The numbers as the corpus spells them."""
        return _unique(one.so_hieu for one in self.directives)

    @property
    def articles(self) -> tuple[int, ...]:
        return self.own or self.citing


class UnknownNumber(UserError):
    """A number on the command line that no document in the corpus bears."""


def known(so_hieu: str, register: Register) -> tuple[Directive, ...]:
    """Every document that the number may mean; UnknownNumber when there is none."""
    found = resolve(asked(so_hieu)[:1], register)
    if not found.directives:
        near = f" Gần nhất: {', '.join(found.nearest)}." if found.nearest else ""
        raise UnknownNumber(f"Không có văn bản số {so_hieu} trong kho tư liệu.{near}")
    return found.directives


def resolve(references: Sequence[Reference], register: Register) -> Resolution:
    found = {reference: _matching(reference, register) for reference in references}
    unknown = tuple(reference for reference in references if not found[reference])
    return Resolution(
        directives=_unique(one for group in found.values() for one in group),
        unknown=unknown,
        nearest=_nearest(unknown[0], register) if unknown else (),
    )


_PROGRAMMES = frozenset(("CTHĐ", "CTRHĐ", "CTR"))
_TWO_KINDS = frozenset(("KL", "TB"))  # a kết luận and a thông báo may bear one number


def _other_codes(reference: Reference) -> frozenset[str]:
    """ "Chương trình hành động số 03" is printed 03-CTr as often as 03-CTHĐ; what is asked for by
    its code is of that code."""
    if reference.noun:
        return frozenset(NOUN_CODES.get(reference.noun, ())) - _TWO_KINDS
    return _PROGRAMMES if reference.type in _PROGRAMMES else frozenset()


def _matching(reference: Reference, register: Register) -> list[Directive]:
    """Exact issuer first; then one letter off ("62-KH/Q" for 62-KH/QU); never another number."""
    numbered = [one for one in register.directives(reference.number) if _same_year(reference, one)]
    same = [one for one in numbered if _same_type(reference.type, one.type)]
    same = same or [one for one in numbered if one.type in _other_codes(reference)]
    if not reference.issuer:
        return same
    exact = [one for one in same if plain(one.issuer) == plain(reference.issuer)]
    near = [one for one in same if cut_short(reference.issuer, one.issuer)]
    return exact or near or (same if reference.spaced else [])


def _same_year(reference: Reference, directive: Directive) -> bool:
    """State numbers start again each year and may carry it: "30/2020/NĐ-CP"."""
    year = directive.issued_on.year if directive.issued_on else reference.year
    return reference.year in (None, year)


def _same_type(asked: str, printed: str) -> bool:
    """No type asked fits any; the letter of a State body ("88/UBND-VX") prints none."""
    same = family(asked) in (family(printed), family(printed.removesuffix("LT")))
    return not asked or same or (asked == "CV" and not printed)


def _nearest(reference: Reference, register: Register) -> tuple[str, ...]:
    """Up to 3 printed numbers: same number and type, then same number, then one digit away."""
    wanted = f"{reference.number}-{plain(reference.type)}/{plain(reference.issuer)}"
    numbered = [one for one in register.all_directives() if one.number is not None]
    ranked = sorted(numbered, key=lambda one: (_distance(reference, one), not one.own, one.so_hieu))
    close = [one for one in ranked if _distance(reference, one) < len(wanted)]
    return _unique(one.so_hieu for one in close)[:3]


def _distance(reference: Reference, directive: Directive) -> int:
    digits = _edits(str(reference.number), str(directive.number))
    types = 0 if _same_type(reference.type, directive.type) else 2
    issuer = _edits(plain(reference.issuer), plain(directive.issuer)) if reference.issuer else 0
    return 3 * digits + types + issuer


def _edits(left: str, right: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(right, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def _unique(things: Iterable[Thing]) -> tuple[Thing, ...]:
    return tuple(dict.fromkeys(things))
