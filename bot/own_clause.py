"""Of several days in one sentence those of the clause that was asked about: "đại hội chi bộ xong
trước 31/3; đại hội đảng bộ cơ sở xong trước 30/6". What else the sentence sets is not told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.composition import Draft, one_line
from bot.material import Read
from bot.question import Question
from bot.ranking import Scored, share, tokens_of
from bot.spans import Candidate
from corpus.article import Article
from corpus.milestones import Milestone
from corpus.text import fold

_ONE_MORE_DAY = r"(?:và )?(?:(?:trước|chậm nhất|muộn nhất|đến|vào|từ)(?: hết)? )?(?:ngày|tháng|\d)"
_BREAK = re.compile(
    rf";|\n|(?<=\d), (?=[^\W\d])(?!{_ONE_MORE_DAY})|(?<=\d) (?=và )(?!{_ONE_MORE_DAY})"
)
_OF_PAPER = re.compile(r"^\W*(?:theo|trong|tai) [^,]*, ")
_SEVERAL = re.compile(r", | va | hoac | cung | moi | tung | cac cap")
_ALL = re.compile(r"(?<!\w)(?:nhung|cac) (?:\w+ )?(?:thoi han|han|moc|ngay)(?!\w)")
_HEAD = re.compile(r"[^;:.]{3,120}:(?= )")
_QUALIFIES = re.compile(r"(?:riêng|trừ|trường hợp|nếu|còn)(?!\w)", re.IGNORECASE)
_MOMENTS = ("DEADLINE", "PLANNED", "START", "RECUR")


def of_own_clause(
    question: Question, span: Candidate, moments: Sequence[Milestone]
) -> list[Milestone]:
    """All of them where several things are asked for, or no clause holds more of the question."""
    if len(moments) < 2:
        return list(moments)
    wanted = dict.fromkeys(matter(question, span.article), 1.0)
    opening = _HEAD.match(span.text)
    head = tokens_of(opening[0]) if opening else frozenset()  # said of every clause
    held = [tokens_of(_clause(span, one)) | head for one in moments]
    if _asks_several(question, [frozenset(wanted) & one for one in held]):
        return list(moments)
    shares = [share(wanted, one) for one in held]
    return [one for one, told in zip(moments, shares, strict=True) if told == max(shares)]


def matter(question: Question, article: Article) -> set[str]:
    """What is asked about, less whose paper it is: "xã Nà Hương" is no "thôn Nà Hương"."""
    known = tokens_of(f"{article.issuer or ''}\n{article.extra.get('place') or ''}")
    content = set(question.content) - known
    return content | {one for one in question.pairs if content.intersection(one.split("_"))}


def _asks_several(question: Question, held: Sequence[frozenset[str]]) -> bool:
    """Two clauses at least hold something of the question (`held`) that no other does."""
    if not _SEVERAL.search(_OF_PAPER.sub("", fold(question.text))):
        return False
    clauses = list(dict.fromkeys(held))
    own = (one - frozenset().union(*(x for x in clauses if x is not one)) for one in clauses)
    return sum(map(bool, own)) > 1


def narrowed(read: Read, draft: Draft, chosen: Sequence[Milestone]) -> Draft:
    """The quote less its clauses on other days; whole where nobody would be left to act."""
    span = draft.spans[0]
    dated = [one for one in read.moments(span) if one.role in _MOMENTS]
    clauses = _clauses(span, dated)
    kept = [one for one in clauses if any(_holds(one, each) for each in chosen)]
    kept = [one for one in clauses if one in kept or (kept and _QUALIFIES.match(one.text))]
    left = [one for one in clauses if one not in kept]
    if not kept or not any(_holds(one, each) for one in left for each in dated):
        return draft
    first = kept[0]
    if first.start == span.start:
        spans = tuple(kept)
    elif head := _headed(read, span):
        spans = (head, *kept)
    else:
        return draft
    text = " ".join(one_line(one.text).rstrip(" ;,.") + ";" for one in kept)
    text = f"{one_line(spans[0].text)} {text}" if spans[0] is not first else text
    return replace(draft, text=f"{text[:-1]}.", spans=spans)


def no_other_day(question: Question, due: Sequence[Scored]) -> list[Scored]:
    """Without those that hold less of the question than the best and nothing that it lacks: they
    are due for something else or for somebody else."""
    if _ALL.search(fold(question.text)):
        return list(due)
    wanted = matter(question, due[0].candidate.article)
    held = [wanted & tokens_of(one.candidate.said) for one in due]
    return [one for one, told in zip(due, held, strict=True) if not told < held[0]]


def _headed(read: Read, span: Candidate) -> Candidate | None:
    """ "Các chi bộ thôn:" or the unit that opens the sentence."""
    named = _HEAD.match(span.text)
    if named:
        return replace(span, end=span.start + named.end())
    units = (one.unit for one in read.tasks if span.start <= one.start < span.end and one.unit)
    opening = next((one for one in units if span.text.startswith(one)), "")
    return replace(span, end=span.start + len(opening)) if opening else None


def _clauses(span: Candidate, dated: Sequence[Milestone]) -> list[Candidate]:
    """Cut at semicolons, and elsewhere only where the next clause has a day of its own."""
    cut: list[Candidate] = []
    for start, end in _pieces(span.text):
        piece = replace(span, start=span.start + start, end=span.start + end)
        is_apart = all(any(_holds(at, one) for one in dated) for at in (piece, *cut[-1:]))
        if cut and not is_apart and not span.text[:start].rstrip(" ").endswith((";", "\n")):
            cut[-1] = replace(cut[-1], end=piece.end)
        else:
            cut.append(piece)
    return cut


def _pieces(text: str) -> list[tuple[int, int]]:
    """Without the marks and blanks around."""
    ends = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(ends):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        found.append((left, start + len(piece.rstrip(" ;,\n"))))
    return [(start, end) for start, end in found if start < end]


def _holds(piece: Candidate, one: Milestone) -> bool:
    return piece.start <= one.start_offset < piece.end


def _clause(span: Candidate, one: Milestone) -> str:
    at = one.start_offset - span.start
    ends = [0, *(match.end() for match in _BREAK.finditer(span.text)), len(span.text)]
    start = max(end for end in ends if end <= at)
    return span.text[start : min(end for end in ends if end > at)]
