"""Word counts become the tokenizer of the embedded model: a Unigram model whose tokens may span
syllables, so that nothing has to be segmented at run time."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

UNKNOWN, WORD_START = "<unk>", "▁"  # ids 0 and 1: they say nothing, their vectors are zero
SILENT_IDS = 2
_TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323"
# Below every word: fragments and letters only spell what the vocabulary lacks, in as few tokens as
# can be.
_SPELLING_LOGIT = -25.0
_FOLDED_SHARE = 0.4
_FRAGMENT_SHARE = 0.05
_FRAGMENT_LENGTHS = (2, 3, 4)
_EVERY_WORD = 1_000_000  # tokens: more than there are words
_TEXTS_AT_ONCE = 5_000
_BARE_WORD = re.compile(r"\d+|[^\W\d_]+")


def build_tokenizer(word_counts: Mapping[str, int], size: int) -> Tokenizer:
    """`size` tokens: the commonest words as written and without diacritics, then what spells all
    others: fragments of words and single letters.

    Both spellings have tokens because people also type without diacritics; one folded spelling for
    all lost 1.3 points of MRR on questions typed with them and gained nothing on the others.
    """
    normalizer = _normalizer()
    written: Counter[str] = Counter()
    for word, count in word_counts.items():
        written[normalizer.normalize_str(word)] += count
    letters = sorted(set("".join(written)) | set(folded("".join(written))))
    room = size - SILENT_IDS - len(letters)
    of_fragments = int(room * _FRAGMENT_SHARE)
    pieces = _pieces(written, room - of_fragments)
    fragments = _fragments(written, pieces, of_fragments)
    spelling = dict.fromkeys((*fragments, *(letter for letter in letters if letter != " ")))
    return _unigram(pieces, list(spelling), normalizer)


def counted_in(texts: Sequence[str], word_counts: Mapping[str, int]) -> Counter[str]:
    """How often these words, and syllables that are not among them, stand in more texts: words
    counted in news alone lack those of law and science."""
    bare: Counter[str] = Counter(word_counts)
    for text in texts:
        bare.update(_BARE_WORD.findall(_nfc(text.lower())))
    tokenizer = build_tokenizer(bare, _EVERY_WORD)
    counts: Counter[str] = Counter()
    for start in range(0, len(texts), _TEXTS_AT_ONCE):
        batch = list(texts[start : start + _TEXTS_AT_ONCE])
        for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
            counts.update(filter(_begins_a_word, encoding.tokens))
    return Counter({token[1:].replace(WORD_START, " "): n for token, n in counts.items()})


def _begins_a_word(token: str) -> bool:
    return token[0] == WORD_START != token


def folded(text: str) -> str:
    """How people type without diacritics: "Chỉ thị số 35" -> "Chi thi so 35"."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _pieces(written: Counter[str], size: int) -> dict[str, int]:
    folds: Counter[str] = Counter()
    for word, count in written.items():
        folds[folded(word)] += count
    chosen: dict[str, int] = {}
    _fill(chosen, written.most_common(), int(size * (1 - _FOLDED_SHARE)))
    _fill(chosen, folds.most_common(), size)
    _fill(chosen, written.most_common(), size)
    return chosen


def _fill(chosen: dict[str, int], candidates: Iterable[tuple[str, int]], size: int) -> None:
    for word, count in candidates:
        if len(chosen) >= size:
            return
        chosen.setdefault(word, count)


def _fragments(written: Mapping[str, int], known: Container[str], size: int) -> list[str]:
    """Runs of letters, at the start of a word or inside it, that spare most tokens in the words
    that are not known."""
    spared: Counter[str] = Counter()
    for word, count in written.items():
        if word.isalpha() and word not in known:
            for fragment in _runs(WORD_START + word):
                spared[fragment] += count * (len(fragment) - 1)
    ranked = sorted(spared, key=lambda one: (-spared[one], one))
    return [one for one in ranked if not (one[0] == WORD_START and one[1:] in known)][:size]


def _runs(word: str) -> Iterator[str]:
    for length in _FRAGMENT_LENGTHS:
        for start in range(len(word) - length + 1):
            yield word[start : start + length]


def _unigram(
    pieces: Mapping[str, int], spelling: list[str], normalizer: normalizers.Normalizer
) -> Tokenizer:
    total = sum(pieces.values())
    scored = [(UNKNOWN, 2 * _SPELLING_LOGIT), (WORD_START, _SPELLING_LOGIT)]
    scored += [(_piece(word), math.log(count / total)) for word, count in pieces.items()]
    scored += [(one, _SPELLING_LOGIT) for one in spelling]
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=0))
    tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = _pre_tokenizer()
    return tokenizer


def _piece(word: str) -> str:
    return WORD_START + word.replace(" ", WORD_START)


def _normalizer() -> normalizers.Normalizer:
    """NFC, lower case, one tone placement, single spaces."""
    return normalizers.Sequence(
        [
            normalizers.NFC(),
            normalizers.Lowercase(),
            normalizers.Replace("ð", "đ"),  # U+00F0, typed for đ by old keyboards
            *(normalizers.Replace(late, early) for late, early in _tone_placements()),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Strip(),
        ]
    )


def _tone_placements() -> list[tuple[str, str]]:
    """oà -> òa, also inside hoàn, where nobody writes so: the spelling only has to be one."""
    return [
        (_nfc(first + second + tone), _nfc(first + tone + second))
        for first, second in ("oa", "oe", "uy")
        for tone in _TONE_MARKS
    ]


def _pre_tokenizer() -> pre_tokenizers.PreTokenizer:
    """No token spans punctuation; a single space does not end one."""
    punctuation = Regex(r"[^\p{L}\p{N}]{2,}|[^\p{L}\p{N} ]")
    return pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(punctuation, "removed"),
            pre_tokenizers.Metaspace(prepend_scheme="always", split=False),
        ]
    )


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
