"""A fragment that asks for what the last answer only counted: "kể tên các trụ sở đó", "những ấp
nào?" after "38 trụ sở", "ba ấp"."""

import re

from corpus.text import fold

_BACK = r"(?: (?:do|nay|ay|tren|kia|vua neu))?"
_NOUN = r"[^\W\d_]+(?: [^\W\d_]+){0,2}?"
_TALK = r"(?: (?:vay|the|a|nhi|di|giup|toi|minh|em|voi|ra))*"
_ASKS = re.compile(
    r"\W*(?:(?:con|the|vay|vay thi|the thi) )?(?:"
    rf"(?:(?:hay |xin )?(?:ke|neu|liet ke|cho biet)(?: (?:ro|ten|ra|cu the|het))*|ten)"
    rf"(?: (?:cua )?(?:cac|nhung|tung|ca|tat ca|toan bo))* (?P<told>{_NOUN}){_BACK}"
    r"(?: (?:la gi|gom nhung gi))?|"
    rf"(?:(?:do|day|cu the) )?(?:la |gom |o )?(?:nhung|cac) (?P<which>{_NOUN}){_BACK} nao"
    rf"){_TALK}\W*"
)
_FIGURE = r"(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"


def with_count_named(text: str, quote: str) -> str:
    """The fragment with as many as the quote counts: "38 trụ sở là những trụ sở nào"; as it is
    where the quote counts none."""
    asked = _ASKS.fullmatch(fold(text))
    if asked is None:
        return text
    folded = asked["told"] or asked["which"]
    pattern = rf"(?<![\w/.,-]){_FIGURE} (?={re.escape(folded)}(?!\w))"
    counted = re.search(pattern, _with_figures(quote))
    if counted is None:
        return text
    end = counted.end() + len(folded)
    noun = quote[counted.end() : end]
    return f"{quote[counted.start() : end]} là những {noun} nào?"


def _with_figures(quote: str) -> str:
    """Folded, but for the numbers in words, which are other words without their marks."""
    kept = {one.span() for one in re.finditer(rf"(?<!\w){_FIGURE}(?!\w)", quote)}
    folded = list(fold(quote))
    for start, end in kept:
        folded[start:end] = quote[start:end]
    return "".join(folded)
