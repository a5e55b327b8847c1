"""False claims about a quote of several sentences: what one of them says told with the head, the
day, the figure or the last words of another."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from random import Random

from benchmarks.altering import BODY
from benchmarks.claims import Claim, Quotable

_LONGEST = 900  # code points of the quote
_NEXT = 4  # sentences further on
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?")
_WHEN = re.compile(
    r"(?:(?:trước|đến|từ|vào|chậm nhất|hết|sau) )*(?:ngày )?\d{1,2}/\d{1,2}/\d{4}", re.IGNORECASE
)
_FIGURE = re.compile(r"(?<![\w/.,-])\d{1,3}(?![\w/.,%-])(?= [^\W\d])")
_LAST = re.compile(
    r", (?P<said>(?:trước|chậm nhất|hoàn thành|xong|do|hạn|thời hạn) [^,;.]{6,60})\.$"
)


def joined_claims(several: Iterable[Quotable], random: Random) -> Iterator[Claim]:
    for _file, group in groupby(several, key=lambda one: one.article.file):
        known = list(group)
        for at, one in enumerate(known[:-1]):
            other = random.choice(known[at + 1 : at + 1 + _NEXT])
            quote = _from(one, other)
            for kind, said in _ways(one.quote, other.quote) if quote else ():
                if not _stands(said, quote):
                    name = f"joined-{kind}-{one.article.file}-{at}"
                    yield Claim(name, kind, said, quote, one.article.file, False)


def _from(one: Quotable, other: Quotable) -> str:
    """What the file holds from the first to the last word of the two."""
    text = one.article.text
    start = text.index(one.quote, one.passage.start)
    last = text.index(other.quote, other.passage.start) + len(other.quote)
    return text[start:last] if start < last <= start + _LONGEST else ""


def _ways(one: str, other: str) -> Iterator[tuple[str, str]]:
    for kind, pattern in (("another's day", _DAY), ("another's figure", _FIGURE)):
        yield from ((kind, said) for said in _exchanged(one, other, pattern))
    last = _LAST.search(other)
    if last and not _LAST.search(one):
        yield "another's end", f"{one.rstrip(' .')}, {last['said']}."
    time = _WHEN.search(other)
    if time and not _DAY.search(one):
        yield "another's day added", f"{one.rstrip(' .')} {time[0].lower()}."
        yield (
            "another's day in front",
            f"{time[0][:1].upper()}{time[0][1:]}, {one[:1].lower()}{one[1:]}",
        )
    heads = [BODY.match(text) for text in (one, other)]
    if heads[0] and heads[1] and heads[0][0] != heads[1][0]:
        yield "another's head", heads[0][0] + other[heads[1].end() :]


def _exchanged(one: str, other: str, pattern: re.Pattern[str]) -> Iterator[str]:
    here, there = pattern.search(one), pattern.search(other)
    if here and there and not _is_same(here[0].lstrip("0"), there[0].lstrip("0")):
        yield one[: here.start()] + there[0] + one[here.end() :]


def _is_same(one: str, other: str) -> bool:
    """The same figure, or the same day with and without its year."""
    return one == other or (
        "/" in one and (one.startswith(f"{other}/") or other.startswith(f"{one}/"))
    )


def _stands(said: str, quote: str) -> bool:
    return said.strip(" .").lower() in quote.lower()
