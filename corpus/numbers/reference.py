"""One reference to a numbered document, and the one form in which references are compared."""

import unicodedata
from dataclasses import dataclass

from corpus.numbers.codes import NAMES, is_party, printed_issuer, printed_type
from corpus.text import fold


@dataclass(frozen=True)
class Reference:
    """One mention of a numbered document; `type` and `issuer` upper case as written, "" if absent.

    `noun` is the folded noun before the number ("ke hoach"); `year` stands in State numbers only.
    `flags` say what is odd about the spelling: swapped (Party number in State order or the other
    way round), separators (62-KH-QU), no_hyphen (62 KH/QU), spaced, truncated_issuer (62-KH/Q).
    """

    number: int
    type: str
    issuer: str
    start: int
    end: int
    noun: str = ""
    year: int | None = None
    spaced: bool = False  # the issuer follows a space ("62 kh qu"), so it may be another word
    flags: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str, str]:
        """What two spellings of one number share: no case, no diacritics."""
        return self.number, plain(self.type), plain(self.issuer)

    @property
    def loai(self) -> str:
        """The type by its noun ("Quy định"), never by its code; "" without a noun."""
        return NAMES.get(self.noun, "")


def plain(code: str) -> str:
    """ "QĐ" -> "qd", "TƯ" -> "tw": codes are compared without case and diacritics."""
    if unicodedata.normalize("NFC", code).upper() in ("TƯ", "T.Ư", "T.W"):
        return "tw"
    return fold(code)


def canonical(reference: Reference) -> str:
    """As the rules of drafting print it: "62/kh-qu" -> "62-KH/QU", "5 ct tw" -> "05-CT/TW",
    "30/2020/nd-cp" -> "30/2020/NĐ-CP"; what the reference lacks stays out ("Kế hoạch 62")."""
    number = f"{reference.number:02d}"
    kind = printed_type(reference.type, reference.noun) if reference.type else ""
    issuer = printed_issuer(reference.issuer)
    if not issuer:
        return f"{reference.loai} {number}".lstrip() if reference.loai else f"{number}-{kind}"
    if reference.year is not None:
        return _with_year(f"{number}/{reference.year}", kind, issuer)
    if is_party(issuer) or "truncated_issuer" in reference.flags:
        return f"{number}-{kind}/{issuer}"
    return f"{number}/{kind}-{issuer}" if kind and kind != "CV" else f"{number}/{issuer}"


def _with_year(number: str, kind: str, issuer: str) -> str:
    if not kind or fold(issuer).startswith(("qh", "ubtvqh")):
        return f"{number}/{issuer}"
    return f"{number}/{kind}-{issuer}"
