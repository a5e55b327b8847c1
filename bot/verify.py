"""The gate: may this sentence be shown with these quotes? Pure functions, no model.

`supported` is a list of checks, each of which names the first thing that it cannot find; another
check is one more function in `_CHECKS`.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.values import Value, stands, values
from corpus.text import canonical, fold


@dataclass(frozen=True)
class Verdict:
    """`reason` names the first unsupported thing, "" when `ok`; for tests and logs, not users."""

    ok: bool
    reason: str = ""


@dataclass(frozen=True)
class Marked:
    """A sentence and the evidence numbers that its markers named, in order, each once."""

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class _Claim:
    """`quotes` must hold the values; `context` (title, heading, lead, number and issuer of the
    document) may also hold names and document numbers."""

    sentence: str
    quotes: tuple[str, ...]
    context: tuple[str, ...]


def exact_quote(article_text: str, quote: str, start: int, end: int) -> bool:
    """The stored text holds exactly this quote at exactly this place."""
    return 0 <= start < end <= len(article_text) and article_text[start:end] == quote


_MARKER = re.compile(r"\s*[\[【]\s*\^?(\d{1,3}(?:\s*[,;–-]\s*\^?\d{1,3})*)\s*[\]】]")


def markers(sentence: str) -> Marked:
    """ "Ông A chủ trì [2][1, 3]." -> Marked("Ông A chủ trì.", (2, 1, 3)); "[1-3]" names three."""
    found = [number for match in _MARKER.finditer(sentence) for number in _named(match[1])]
    text = re.sub(r"\s+([.,;:!?…])", r"\1", _MARKER.sub("", sentence))
    text = re.sub(r"([.!?…])\.+$", r"\1", text.strip())  # "chủ trì. [1]."
    return Marked(text, tuple(dict.fromkeys(found)))


def _named(inside: str) -> Iterable[int]:
    for part in re.split(r"[,;]", inside):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        yield from range(ends[0], min(ends[-1], ends[0] + 20) + 1) if len(ends) == 2 else ends


def supported(sentence: str, quotes: Sequence[str], context: Sequence[str] = ()) -> Verdict:
    """Whether everything checkable in `sentence` (without markers) stands in its sources.

    Numbers and dates must stand in `quotes`, document numbers and names in `quotes` or `context`;
    negations agree; no deadline word is added and no "dự kiến" lost; and most of its words are the
    sources' own, so that a claim without any value cannot lean on an unrelated quote.
    """
    claim = _Claim(_even(sentence), tuple(map(_even, quotes)), tuple(map(_even, context)))
    if not claim.quotes:
        return Verdict(False, "no quote")
    reasons = (check(claim) for check in _CHECKS)
    reason = next((reason for reason in reasons if reason), "")
    return Verdict(not reason, reason)


def _even(text: str) -> str:
    return " ".join(canonical(text).split())


def _values_stand(claim: _Claim) -> str:
    quoted = _all_values(claim.quotes)
    around = {value for value in _all_values(claim.context) if value.kind == "code"}
    wanted = sorted(values(claim.sentence), key=str)
    missing = (value for value in wanted if not stands(value, quoted | around))
    return next((f"{value.kind} {value.parts} not in the quotes" for value in missing), "")


def _all_values(texts: Iterable[str]) -> set[Value]:
    return {value for text in texts for value in values(text)}


_WORD = re.compile(r"[^\W_]+")
_OPENS = re.compile(
    r"(?:^|[:;“\"(–-]\s*|[.!?…]\s+)$"
)  # a capital here is the sentence's, no name's
_STRETCH = re.compile(r"[^\W_]+(?: [^\W_]+)*")  # words with nothing but spaces between them
_OPENERS = frozenset(
    "theo tại ngày sáng chiều tối trong khi do vào để từ về các những riêng đối với giao ông bà "
    "tới đến cả nay hiện".split()
)
# Bodies stand at the start of sentences, where capitals say nothing.
_BODY = re.compile(
    r"(?<!\w)(?:trung ương|bộ chính trị|ban bí thư|ban thường vụ|ban chấp hành|thường trực"
    r"|(?:tỉnh|thành|huyện|quận|thị|đảng|quân|chi) ủy|(?:đảng|chi) bộ|ủy ban \w+ \w+"
    r"|mặt trận tổ quốc|văn phòng \w+|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|chỉ đạo))(?!\w)",
    re.IGNORECASE,
)


def _names_stand(claim: _Claim) -> str:
    known = _spaced(claim.quotes + claim.context)
    bodies = (match[0] for match in _BODY.finditer(claim.sentence))
    wanted = (*_names(claim.sentence), *bodies)
    missing = (name for name in wanted if name and not _is_in(name, known))
    return next((f"name {name!r} not in the sources" for name in missing), "")


def _names(sentence: str) -> Iterable[str]:
    for stretch in _STRETCH.finditer(sentence):
        words = list(enumerate(stretch[0].split()))
        opens = bool(_OPENS.search(sentence, 0, stretch.start()))
        for is_name, run in groupby(words, key=lambda pair: pair[1][0].isupper()):
            yield _name(list(run), opens) if is_name else ""


def _name(run: list[tuple[int, str]], opens: bool) -> str:
    """ "Theo Kế hoạch" -> "Kế", "Nguyễn Văn Phong" whole, although it opens the sentence."""
    words = [word for _, word in run]
    if opens and run[0][0] == 0 and (len(words) == 1 or words[0].lower() in _OPENERS):
        words = words[1:]
    return " ".join(words)


def _spaced(texts: Iterable[str]) -> str:
    return " | ".join(" ".join(_WORD.findall(text)) for text in texts).lower()


def _is_in(words: str, known: str) -> bool:
    return f" {words.lower()} " in f" {known} "


_NOT = r"(?:không|chưa|chẳng|chớ|đừng|cấm)"
_NEGATED = re.compile(
    rf"(?<!\w){_NOT} (?:(?:được|phải|có|thể|nên|cần|để|được phép) )*(\w+(?: \w+)?)"
)
# Fixed phrases in which "không" denies nothing.
_HARMLESS = re.compile(r"(?<!\w)không (?:ngừng|chỉ|những|gian)(?!\w)")


def _negations_agree(claim: _Claim) -> str:
    """What is denied was denied by a quote; what the quotes only deny is not affirmed."""
    if is_absence(claim.sentence):
        return ""
    said, quoted = _plain_words([claim.sentence]), _plain_words(claim.quotes)
    added = sorted(_denied(said) - _denied(quoted))
    lost = sorted(_denied(quoted) - _denied(said))
    lost = [phrase for phrase in lost if _affirms(said, phrase) and not _affirms(quoted, phrase)]
    return next((f"negation of {phrase!r} differs" for phrase in (*added, *lost)), "")


def _plain_words(texts: Iterable[str]) -> str:
    return _HARMLESS.sub("", _spaced(texts))


def _denied(text: str) -> set[str]:
    return {match[1] for match in _NEGATED.finditer(text)}


def _affirms(text: str, phrase: str) -> bool:
    return _is_in(phrase, _NEGATED.sub("", text))


_ADDED = ("chậm nhất", "muộn nhất", "hạn chót", "hạn cuối", "trước ngày", "trước tháng", "bắt buộc")
_KEPT = ("dự kiến",)


def _force_is_kept(claim: _Claim) -> str:
    """A start or a plan must not become a deadline: the text decides, not the model."""
    said, quoted = _spaced([claim.sentence]), _spaced(claim.quotes)
    added = next((word for word in _ADDED if _is_in(word, said) and not _is_in(word, quoted)), "")
    if added:
        return f"{added!r} is not in the quotes"
    dated = any(value.kind in ("date", "quarter") for value in values(claim.sentence))
    lost = (word for word in _KEPT if all(_is_in(word, _spaced([one])) for one in claim.quotes))
    return next((f"{word!r} is lost" for word in lost if dated and not _is_in(word, said)), "")


_MOST = 0.6  # share of the words that the sources hold
_MUCH = 0.4  # share that the quotes themselves hold
_LINKING = frozenset(
    "và của các là được có cho về trong theo tại này đó những với để từ đến một thì mà bài viết "
    "văn bản nêu gồm như sau ở bởi do vào khi cũng đã sẽ".split()
)


def _words_are_theirs(claim: _Claim) -> str:
    words = {word for word in _spaced([claim.sentence]).split() if word not in _LINKING}
    quoted, around = (set(_spaced(texts).split()) for texts in (claim.quotes, claim.context))
    if is_absence(claim.sentence):
        return ""
    if len(words & (quoted | around)) < _MOST * len(words):
        return "too few words of the sources"
    return "too few words of the quotes" if len(words & quoted) < _MUCH * len(words) else ""


_ABSENT = re.compile(
    r"(?<!\w)(?:không|chưa) (?:nêu|ghi|đề cập|nói|cho biết|nhắc)(?: (?:rõ|đến|cụ thể|tới))*"
)
_TIME_ASKED = re.compile(r"(?<!\w)(?:hạn|thời gian|ngày|khi nào|mốc)(?!\w)")


def is_absence(sentence: str) -> bool:
    """ "Bài viết không nêu thời hạn." denies a statement of the source, not a fact."""
    return bool(_ABSENT.search(canonical(sentence).lower()))


def is_absent(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether nothing in `quotes` speaks against an absence: they lack the phrase that is said to
    be missing and, where a time is said to be missing, any date."""
    said, quoted = _even(sentence).lower(), _spaced(map(_even, quotes))
    missing = _spaced([_ABSENT.split(said, maxsplit=1)[-1]])
    if _TIME_ASKED.search(missing):
        kinds = {value.kind for value in _all_values(quotes)}
        return not kinds & {"date", "quarter", "time"}
    return bool(missing) and not _is_in(missing, quoted)


_INSTRUCTION = re.compile(
    r"(?:bo qua|phot lo|quen)(?: \w+){0,4} "
    r"(?:huong dan|chi dan|quy tac|lenh|chi thi|yeu cau|nguyen tac|noi dung)(?: \w+){0,3} "
    r"(?:truoc|tren|he thong|cua ban|cu)(?!\w)"
    r"|(?:ignore|disregard|forget)(?: \w+){0,4} (?:instructions?|prompts?|rules?|above|previous)"
    r"|system prompt|jailbreak|(?<!\w)prompt he thong"
    r"|(?:hay|phai|chi) (?:tra loi|dap|in ra|noi|viet)(?: \w+)? ?"
    r"(?:rang|la|dung cau|duy nhat|[:“\"'])"
    r"|ban (?:hay |bay gio |dang )?(?:la|dong vai) (?:mot )?(?:tro ly|chatbot|ai|mo hinh)(?!\w)"
    r"|you are (?:now )?(?:an? )?(?:assistant|ai|chatbot)"
)  # fmt: skip


def is_instruction(text: str) -> bool:
    """Text that speaks to the assistant instead of stating something; it supports nothing."""
    return bool(_INSTRUCTION.search(" ".join(fold(text).split())))


_CHECKS: tuple[Callable[[_Claim], str], ...] = (
    _values_stand,
    _names_stand,
    _negations_agree,
    _force_is_kept,
    _words_are_theirs,
)
