"""One spelling for corpus and question: what is stored, what is compared, what is indexed."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_DASHES = "‐‑‒–—―−"
_DOUBLE_QUOTES = "“”„‟«»″"
_SINGLE_QUOTES = "‘’‚‛′"
# Capital letters of Vietnamese for a character class; "À-Ỹ" holds small ones as well.
CAPITALS = "".join(
    letter
    for letter in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if letter.isupper()
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def stored(text: str) -> str:
    """The only change that stored text ever sees: NFC, and NBSP becomes a space."""
    return unicodedata.normalize("NFC", text).replace("\u00a0", " ")


_EVEN = str.maketrans(
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
)


class _Folding(dict[int, str]):
    """Code point -> the one code point it is compared as; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_letter(chr(code))
        return folded


def _fold_letter(letter: str) -> str:
    # Eth and African D are what legacy converters leave in place of đ.
    if letter in "đĐðÐɖƉ":
        return "d"
    even = letter.translate(_EVEN)
    plain = [
        mark for mark in unicodedata.normalize("NFKD", even) if not unicodedata.combining(mark)
    ]
    # One out for one in: what has no single plain letter (½, ﬁ, a stray mark) stays as it is.
    base = plain[0] if len(plain) == 1 else even
    lower = base.lower()
    return lower if len(lower) == 1 else base


_FOLDING = _Folding()


# Questions and sentences come back many times, whole texts do not.
_KEPT, _KEPT_LENGTH = 8192, 400  # texts, characters
T = TypeVar("T")


def _kept_if_short(of: Callable[[str], T]) -> Callable[[str], T]:
    kept = lru_cache(maxsize=_KEPT)(of)

    @wraps(of)
    def called(text: str) -> T:
        return kept(text) if len(text) <= _KEPT_LENGTH else of(text)

    return called


@_kept_if_short
def fold(text: str) -> str:
    """canonical, lower case, no diacritics, đ → d; the same length as `stored(text)`, so that an
    offset found in one is an offset into the other."""
    return stored(text).translate(_FOLDING)


@_kept_if_short
def canonical(text: str) -> str:
    """One spelling with diacritics, of the same length as `stored(text)`: "uỷ qui" -> "ủy quy".

    The tone stands on the first vowel of an open oa, oe, uy (hòa, thủy) and on the second of a
    closed one (hoàn); dashes and quotes are straight; qui, kì, lí, mĩ become quy, kỳ, lý, mỹ.
    """
    even = stored(text).translate(_EVEN)
    if even.isascii():
        return even
    for pattern, spell in _SPELLINGS:
        even = pattern.sub(spell, even)
    return even


def _toned(vowels: str) -> str:
    return "".join(
        unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in _TONES
    )


def _move_tone_left(match: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFD", match[2])
    return unicodedata.normalize("NFC", match[1] + letters[1]) + letters[0]


def _move_tone_right(match: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFD", match[1])
    return letters[0] + unicodedata.normalize("NFC", match[2] + letters[1])


def _i_to_y(match: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFD", match[2])
    changed = ("Y" if letters[0] == "I" else "y") + letters[1:]
    return match[1] + unicodedata.normalize("NFC", changed)


_LETTER = r"[^\W\d_]"
_OPEN = rf"(?!{_LETTER})"
_SPELLINGS = (
    (re.compile(rf"(?<![qQ])([oO])([{_toned('aeAE')}]){_OPEN}"), _move_tone_left),
    (re.compile(rf"(?<![qQ])([uU])([{_toned('yY')}]){_OPEN}"), _move_tone_left),
    (re.compile(rf"([{_toned('oO')}])([aeAE])(?={_LETTER})"), _move_tone_right),
    (re.compile(rf"([{_toned('uU')}])([yY])(?={_LETTER})"), _move_tone_right),
    (re.compile(rf"(?<=[qQ])([{_toned('uU')}])([yYaeAE])"), _move_tone_right),
    (re.compile(rf"(?<!{_LETTER})([qQ][uU])([iI{_toned('iI')}]){_OPEN}"), _i_to_y),
    (re.compile(rf"(?<!{_LETTER})([klKL])([iI{_toned('iI')}]){_OPEN}"), _i_to_y),
    (re.compile(rf"(?<!{_LETTER})([mM])([ĩĨ]){_OPEN}"), _i_to_y),
)


_TOKEN = re.compile(
    r"""(?P<comrade>d[/.]c(?![a-z]))
    |(?P<word>[^\W\d_]+)
    |(?P<long>\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4})(?!\d)
    |(?P<date>(?P<day>\d{1,2})\s?(?P<cut>[/.-])\s?(?P<month>\d{1,2})\s?(?P=cut)\s?(?P<year>\d{4}))(?!\d)
    |(?P<code>\d{1,5}(?:\s?-\s?[a-z]{2,6}\s?/\s?[a-z]+(?:-[a-z]+)*|(?:/\d{4})?(?:[-/][a-z]+\d*)+))
    |(?P<ratio>\d{1,4}/\d{1,4})(?!\d)
    |(?P<percent>\d+(?:[.,]\d+)*\s?%)
    |(?P<clock>\d{1,2}[:h]\d\d)(?!\d)
    |(?P<number>\d+(?:[.,]\d+)*)""",
    re.VERBOSE,
)
# Syllables written with i or y at will (kỹ/kĩ, lý/lí, tỷ/tỉ, quy/qui); y is the commoner of each.
_I_OR_Y = {onset + "i": onset + "y" for onset in ("h", "k", "l", "m", "s", "t", "qu")}


def syllables(text: str) -> list[str]:
    """Folded word tokens, as both corpus and question are indexed.

    A document number stays whole and is followed by its parts ("62-KH/QU," -> 62-kh/qu, 62, kh,
    qu), a date by its day and month, month and year, and year ("02/6/2023" -> 2/6/2023, 2/6,
    6/2023, 2023), a percentage by its number ("100%" -> 100%, 100). No number keeps leading zeros
    or thousands separators ("19.908" -> 19908), i and y are one ("kĩ" -> ky), "đ/c" is dc.
    """
    return list(_tokens(text))


@_kept_if_short
def _tokens(text: str) -> tuple[str, ...]:
    tokens: list[str] = []
    for match in _TOKEN.finditer(fold(text).replace("\u00ad", "")):
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            tokens.append(_I_OR_Y.get(word, word))
        else:
            tokens.extend(_NUMERIC[kind or ""](match))
    return tuple(tokens)


def _code(match: re.Match[str]) -> list[str]:
    parts = re.findall(r"[a-z]+|\d+", match[0])
    number = _unpadded(parts[0])
    whole = number + re.sub(r"\s", "", match[0])[len(parts[0]) :]
    return [whole, number, *parts[1:]]


def _date(day: str, month: str, year: str) -> list[str]:
    day, month = _unpadded(day), _unpadded(month)
    return [f"{day}/{month}/{year}", f"{day}/{month}", f"{month}/{year}", year]


def _long_date(match: re.Match[str]) -> list[str]:
    day, _, month, _, year = match[0].split()
    return [_unpadded(day), "thang", _unpadded(month), "nam", *_date(day, month, year)[::-1]]


def _number(written: str) -> str:
    """ "19.908" -> "19908", "8.5" and "8,5" -> "8,5", "06" -> "6"."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", written):
        written = written.replace(".", "")
    return _unpadded(written.replace(".", ","))


def _unpadded(digits: str) -> str:
    return digits.lstrip("0") or "0" if digits.isdigit() else digits


def _percent(match: re.Match[str]) -> list[str]:
    number = _number(match[0][:-1].rstrip())
    return [number + "%", number]


def _clock(match: re.Match[str]) -> list[str]:
    hour, minute = re.split("[:h]", match[0])
    return [f"{_unpadded(hour)}:{minute}"]


_NUMERIC: dict[str, Callable[[re.Match[str]], list[str]]] = {
    "comrade": lambda match: ["dc"],
    "long": _long_date,
    "date": lambda match: _date(match["day"], match["month"], match["year"]),
    "code": _code,
    "ratio": lambda match: ["/".join(_unpadded(part) for part in match[0].split("/"))],
    "percent": _percent,
    "clock": _clock,
    "number": lambda match: [_number(match[0])],
}
