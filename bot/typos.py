"""Slips of the finger that no input method explains ("dnag vien", "hai lonhg"): what is no syllable
of Vietnamese gives way to one that the library knows beside the word's neighbours."""

import re
from collections.abc import Iterator, Sequence

from bot.heard_alike import may_begin_so, other_beginnings
from bot.keystrokes import is_syllable
from bot.ranking import Frequencies
from corpus.text import canonical, fold
from embeddings.words import words as cut_in_words

_LETTERS = "abcdeghiklmnopqrstuvxy"
_SHORTEST = 3
_LONGEST_SYLLABLE = 8  # "nghiêng" has seven letters
_VOWEL = re.compile("[aeiouy]")
_WORD = re.compile(r"(?<![\w/.@-])[^\W\d_]+(?![\w/@]|[.-]\w)")


def mended(question: str, frequencies: Frequencies) -> str:
    """Syllables stay, known or not: a question about what the library lacks is not bent to it. One
    that begins like what it sounds like gives way only beside a neighbour that knows the other."""
    if not frequencies.size:
        return question
    text = canonical(question)
    words = list(_WORD.finditer(text))
    folded = [fold(word[0]) for word in words]
    for at in range(len(words) - 1, -1, -1):
        around = (folded[at - 1] if at else "", folded[at + 1] if at + 1 < len(words) else "")
        meant = _meant(folded[at], around, frequencies)
        if not meant and _is_no_word(folded[at], frequencies):
            meant = _parted(canonical(words[at][0]), frequencies)
        meant = meant or _heard(at, words, frequencies)
        if meant:
            meant = _with_its_marks(canonical(words[at][0]), meant)
            text = f"{text[: words[at].start()]}{meant}{text[words[at].end() :]}"
    return text


def _is_no_word(word: str, known: Frequencies) -> bool:
    is_short = len(word) < _LONGEST_SYLLABLE and is_syllable(word)
    return bool(_VOWEL.search(word)) and not (is_short or known.document_frequency(word))


def _meant(word: str, around: tuple[str, str], known: Frequencies) -> str:
    """ "" where the word may stand: an abbreviation has no vowel."""
    is_right = len(word) < _SHORTEST or is_syllable(word) or not _VOWEL.search(word)
    if is_right or known.document_frequency(word):
        return ""
    found = {one: _beside(one, around, known) for one in set(_slips(word)) if is_syllable(one)}
    best = max(found, key=lambda one: (found[one], known.document_frequency(one), one), default="")
    return best if best and found[best] else _changed_over(word, known)


def _parted(typed: str, known: Frequencies) -> str:
    """ "củaxã" is "của xã"; "" where it may be parted in several ways."""
    cuts = [(typed[:at], typed[at:]) for at in range(2, len(typed) - 1)]
    found = [pair for pair in cuts if all(_is_known(one, known) for one in pair)]
    return " ".join(found[0]) if len(found) == 1 else ""


def _is_known(part: str, known: Frequencies) -> bool:
    return is_syllable(part.lower()) and bool(known.document_frequency(fold(part)))


def _changed_over(word: str, known: Frequencies) -> str:
    """ "tine" is "tien", whatever stands beside it; "" where it may be several."""
    swapped = set(_swapped(word))
    found = [one for one in swapped if is_syllable(one) and known.document_frequency(one)]
    return found[0] if len(found) == 1 else ""


def _swapped(word: str) -> Iterator[str]:
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _with_its_marks(typed: str, meant: str) -> str:
    """ "trớưc" is "trước", "phòg" is "phòng": its marks are there, and stay on its letters."""
    forms = (*_swapped(typed), *_one_more(typed), *(_one_less(typed)))
    return next((one for one in forms if fold(one) == meant and is_syllable(one)), meant)


def _one_more(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)


def _one_less(word: str) -> Iterator[str]:
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def _heard(at: int, words: Sequence[re.Match[str]], known: Frequencies) -> str:
    """ "sử lý", of which nobody makes a word, where the library knows the word "xử lý"."""
    typed = canonical(words[at][0])
    if typed.isascii() or typed[:1].isupper() or not may_begin_so(typed):
        return ""
    pairs = [
        (words[one][0], words[one + 1][0]) for one in (at - 1, at) if 0 <= one < len(words) - 1
    ]
    if any(_is_word(*pair) for pair in pairs):
        return ""
    changed = (
        one for one in other_beginnings(typed) for pair in pairs if _joined(one, typed, pair, known)
    )
    return next(changed, "")


def _joined(meant: str, typed: str, pair: tuple[str, str], known: Frequencies) -> bool:
    left, right = (meant if canonical(one) == typed else one for one in pair)
    return bool(known.document_frequency(f"{fold(left)}_{fold(right)}")) and _is_word(left, right)


def _is_word(left: str, right: str) -> bool:
    return cut_in_words(f"{left} {right}".lower()) == [f"{left} {right}".lower()]


def _beside(word: str, around: tuple[str, str], known: Frequencies) -> int:
    left, right = around
    pairs = [f"{left}_{word}" if left else "", f"{word}_{right}" if right else ""]
    return sum(known.document_frequency(pair) for pair in pairs if pair)


def _slips(word: str) -> Iterator[str]:
    """All words one letter left out, doubled, wrong or changed over away."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _LETTERS:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]
