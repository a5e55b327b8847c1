"""The gate: may this sentence be shown with these quotes? Pure functions, no model."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.covering import uncovered
from bot.grounds import Grounds
from bot.values import values
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


def exact_quote(article_text: str, quote: str, start: int, end: int) -> bool:
    """The stored text holds exactly this quote at exactly this place."""
    return 0 <= start < end <= len(article_text) and article_text[start:end] == quote


_MARKER = re.compile(r"\s*[\[【]\s*\^?(\d{1,3}(?:\s*[,;–-]\s*\^?\d{1,3})*)\s*[\]】]")

_NO_MARKER = re.compile(r"\s*[\[【]\s*(?:-\d+|\d{4,})\s*[\]】]")


def markers(sentence: str) -> Marked:
    """ "Ông A chủ trì [2][1, 3]." -> Marked("Ông A chủ trì.", (2, 1, 3)); "[1-3]" names three."""
    found = [number for match in _MARKER.finditer(sentence) for number in _named(match[1])]
    bare = _NO_MARKER.sub("", _MARKER.sub("", sentence))
    text = re.sub(r"\s+([.,;:!?…])", r"\1", bare)
    text = re.sub(r"([.!?…])\.+$", r"\1", text.strip())  # "chủ trì. [1]."
    return Marked(text, tuple(dict.fromkeys(found)))


def _named(inside: str) -> Iterable[int]:
    for part in re.split(r"[,;]", inside):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        yield from range(ends[0], min(ends[-1], ends[0] + 20) + 1) if len(ends) == 2 else ends


def supported(sentence: str, several: Sequence[Grounds]) -> Verdict:
    """Whether `sentence` (without markers) says nothing but what its sources say: see `covering`.

    One `Grounds` per citation; a record says nothing about another citation's quote.
    """
    if not any(one.quote.strip() for one in several):
        return Verdict(False, "no quote")
    reason = uncovered(sentence, several)
    return Verdict(not reason, reason)


_ABSENT = re.compile(
    r"^(?:bài viết|bài|tư liệu|các tư liệu|văn bản|bản tóm lược|nguồn)(?: này)? (?:không|chưa) "
    r"(?:nêu|ghi|đề cập|nói|cho biết|nhắc)(?: (?:rõ|đến|cụ thể|tới|về))*"
    r" (?P<topic>[^,;:.]{2,60})\.?$"
)
_GENERIC = frozenset(
    "thời hạn gian ngày mốc tên người ai số lượng bao nhiêu cụ thể nào khi việc nội dung về của "
    "các những và cho hay là thông tin chi tiết bài viết văn bản".split()
)
_WORD = re.compile(r"[^\W_]+")
_TIME_ASKED = re.compile(r"(?<!\w)(?:hạn|thời gian|ngày|khi nào|mốc)(?!\w)")
_PERSON_ASKED = re.compile(r"(?<!\w)(?:ai|tên)(?!\w)")
_COUNT_ASKED = re.compile(r"(?<!\w)(?:bao nhiêu|số lượng|mấy)(?!\w)")
_PERSON = re.compile(r"(?:đồng chí|ông|bà|đ/c) +[A-ZĐ]", re.IGNORECASE)


def is_absence(sentence: str) -> bool:
    """ "Bài viết không nêu thời hạn." denies a statement of the source, not a fact."""
    return bool(_ABSENT.match(_even(sentence).lower()))


def is_absent(sentence: str, texts: Sequence[str]) -> bool:
    """Whether nothing in `texts` speaks against an absence: they lack every word of what is said to
    be missing, and any date, person or figure where one of these is said to be missing."""
    match = _ABSENT.match(_even(sentence).lower())
    if not match or values(match["topic"]):
        return False
    topic = match["topic"]
    known = " ".join(map(_even, texts))
    kinds = {value.kind for value in values(known)}
    if _TIME_ASKED.search(topic) and kinds & {"date", "quarter", "time"}:
        return False
    if _PERSON_ASKED.search(topic) and _PERSON.search(known):
        return False
    if _COUNT_ASKED.search(topic) and kinds & {"number", "count"}:
        return False
    words = set(_WORD.findall(topic)) - _GENERIC
    return not words & set(_WORD.findall(known.lower()))


def _even(text: str) -> str:
    return " ".join(canonical(text).split())


_INSTRUCTION = re.compile(
    r"(?:bo qua|phot lo|quen)(?: \w+){0,4} "
    r"(?:huong dan|chi dan|quy tac|lenh|chi thi|yeu cau|nguyen tac|noi dung)(?: \w+){0,3} "
    r"(?:truoc|tren|he thong|cua ban|cu)(?!\w)"
    r"|(?:ignore|disregard|forget)(?: \w+){0,4} (?:instructions?|prompts?|rules?|above|previous)"
    r"|system prompt|jailbreak|(?<!\w)prompt he thong"
    r"|(?:hay|phai|(?<!dong )chi) (?:tra loi|dap|in ra|noi|viet)(?: (?!sai|ro )\w+)? ?"
    r"(?:rang|la|dung cau|duy nhat|[:“\"'])"
    r"|ban (?:hay |bay gio |dang )?(?:la|dong vai) (?:mot )?(?:tro ly|chatbot|ai|mo hinh)(?!\w)"
    r"|you are (?:now )?(?:an? )?(?:assistant|ai|chatbot)"
    r"|(?<!\w)(?:tro ly(?: ao)?|chatbot|mo hinh(?: ngon ngu| ai))(?: \w+){0,2}? ?:? "
    r"(?:hay|phai|can|luon) (?:tra loi|noi|in|xoa|bo|ghi|dap)(?!\w)"
    r"|khi (?:duoc|bi) hoi(?: \w+){0,8},? (?:hay|phai|chi) (?:tra loi|noi|dap) (?:rang|la)(?!\w)"
    r"|(?:khi|neu|he) (?:co )?(?:ai|nguoi|cau)(?: \w+){0,3} hoi(?: \w+){0,10},? "
    r"(?:(?:hay|phai|chi|luon|thi|cu) ){1,3}(?:tra loi|noi|dap|khang dinh) (?:rang|la)(?!\w)"
    r"|(?<!\w)(?:luon|cu) (?:luon )?(?:tra loi|dap) (?:rang|la)(?!\w)"
    r"|(?:danh cho|gui|doi voi) (?:he thong|phan mem|cong cu|may|tro ly|mo hinh|ai)(?: \w+){0,4}? "
    r"(?:tra loi|tu dong|ao|ngon ngu)(?!\w)|khong can (?:trich )?dan nguon(?!\w)"
    r"|cau tra loi (?:dung |bat buoc )?(?:duy nhat )?(?:phai )?la ?:"
    r"|loi dan (?:moi|cua ban)|(?:lenh|ghi chu) cho (?:may|mo hinh|tro ly|ai)(?!\w)"
    r"|(?:hay )?dong vai(?: \w+){1,6} va (?:tuyen bo|noi|tra loi)"
    r"|</?(?:tu_lieu|cau_hoi|hoi_thoai|system)|<\|im_|\[/?inst\]"
    r"|(?:^|[.;!?] )(?:system|assistant) ?:|^(?:\w{1,2}[.)] )?he thong ?:(?=.*"
    r"(?:quy tac|tra loi|chi dan|loi dan|tro ly|thoi han))"
    r"|(?<!\w)(?:tro ly|chatbot) (?:nhe|oi|a)(?!\w)"
)  # fmt: skip


# Whoever answers by machine, and what it is told to say, or not to look at. A paper may well have
# "trợ lý ảo" answer citizens: only what it is to say, and that it must, makes an order of it.
_MACHINE = (
    r"(?:tro ly(?! (?:bi thu|chu tich|tong|giam doc|bo truong|thu truong))|chatbot|nguoi may|"
    r"(?:may|ai|phan mem|cong cu|he thong|mo hinh)(?: \w+){0,2}? (?:doc|tra loi|hoi dap|tra cuu|"
    r"tu dong|ngon ngu))"
)
_SOURCES = r"(?:nguon|tai lieu|van ban|bai viet|quy dinh|quy tac|huong dan|chi dan|chi thi)"
_SAYS_THAT = (
    r"(?:tra loi|noi|dap|khang dinh|viet|bao|thong bao)(?: \w+){0,3}? (?:rang|la|theo)(?!\w)"
)
_LEAVES = (
    rf"(?:bo qua|quen|khong (?:duoc |can |phai )?(?:dung|doc|xem|trich|dan))"
    rf"(?: \w+){{0,2}}? {_SOURCES}"
)
_TO_MACHINE = re.compile(
    rf"(?<!\w){_MACHINE}(?!\w).{{0,80}}?(?<!\w)(?:hay|phai|can|luon|chi|cu|thi|deu|nhe|khong duoc)"
    rf"(?!\w).{{0,60}}?(?:{_SAYS_THAT}|{_LEAVES})"
    rf"|(?<!\w){_MACHINE}(?!\w).{{0,60}}?{_LEAVES} (?:khac|truoc|tren|con lai|cu)(?!\w)"
    rf"|(?<!\w)bo qua (?:cac |moi |nhung |toan bo )?{_SOURCES} (?:khac|con lai)(?!\w)"
    r"|(?<!\w)cau hoi(?: \w+){0,6}? (?:deu|phai|thi|hay)(?: (?!duoc )\w+){0,2}? (?:tra loi|noi|dap)"
    r"(?!\w)"
    r"|(?<!\w)khi (?:duoc |bi |co nguoi |co ai |ai )?hoi(?: \w+){0,8}? (?:thi|hay|cu|phai) "
    r"(?:tra loi|noi|dap|bao)(?!\w)"
    r"|(?<!\w)cau tra loi (?:dung|chinh xac|duy nhat)(?: \w+)? la(?!\w)"
    rf"|(?<!\w)bat ke {_SOURCES}(?: \w+){{0,3}}? (?:ghi|noi|viet)(?!\w)"
    r"|(?<!\w)khong (?:can |phai |duoc )?(?:trich|dan)(?: dan)? nguon(?!\w)"
    r"|(?<!\w)(?:bao|noi|tra loi) (?:voi |cho )?nguoi hoi (?:rang|la)(?!\w)"
)


_AI = re.compile(r"(?<!\w)AI(?!\w)")  # in small letters it is "who"


def is_instruction(text: str) -> bool:
    """Text that speaks to the assistant instead of stating something; it supports nothing."""
    return bool(order_in(text))


def order_in(text: str) -> str:
    """The words, folded, by which a text is known to speak to the assistant; "" if it does not."""
    flat = " ".join(fold(_AI.sub("chatbot", text)).split())
    found = _INSTRUCTION.search(flat) or _TO_MACHINE.search(flat)
    return found[0] if found else ""
