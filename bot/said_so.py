"""The sentence that says a claim word for word, or gives the very same work to somebody else. The
claim is looked for in the papers that the answer quotes, so it is judged whatever else was quoted
first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answer import Answer
from bot.aside_wording import RIGHT, WRONG
from bot.citing import with_drafts
from bot.composition import Draft, one_line
from bot.confirming import Said, conditions, less_source
from bot.grounds import Grounds, Record
from bot.quoting import Quoting
from bot.spans import Candidate
from corpus.addressees import kinds
from corpus.article import Article
from corpus.text import canonical, fold

_LEAST, _LEAST_WORK = 4, 5  # words of a claim; of the work that another unit is claimed to do
_KEY = 3  # words by which a sentence is found
_MOST = 3  # articles
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+")
_LEAD = re.compile(
    r"^\W*(?:(?:theo|trong|tai|o|va|thi|rang|la|co|da|giao(?: cho)?|yeu cau|quy dinh|neu(?: ro)?|"
    r"ghi(?: ro)?|noi(?: ro)?|de nghi|phan cong(?: cho)?)(?!\w)|[,:;.–-])\s*",
)
_OF_UNIT = re.compile(
    r"^(?:viec |nhiem vu )?(?P<work>.+?),? (?:la )?(?:(?:viec |nhiem vu |phan viec |trach nhiem )?"
    r"(?:cua|thuoc ve|thuoc)|do) (?P<unit>[^,;:]+?)"
    r"(?: (?:lam|thuc hien|phu trach|chu tri|dam nhiem|chiu trach nhiem))?$"
)
_LIGHT = frozenset("cac nhung cua va cho voi o tai xa phuong tinh huyen quan ban uy dang".split())
_OF_NAMES = frozenset("xa phuong tinh huyen quan thanh uy dang truc thuoc".split())
_LEVELS = frozenset(("xã, phường", "tỉnh, thành phố", "quận, huyện", "thôn, tổ dân phố"))


@dataclass(frozen=True)
class _Found:
    """`claimed`: who was claimed to do it, where the sentence says another; "" where it says all of
    the claim."""

    span: Candidate
    claimed: str = ""


def said_so(
    statement: str, answer: Answer, quoting: Quoting, papers: Sequence[int] = ()
) -> Answer | None:
    """With the verdict and that sentence first; None where no sentence says so much. `papers`: the
    articles that the statement names."""
    cited = [one.article_id for one in answer.citations]
    articles = list(dict.fromkeys((*papers, *cited)))[:_MOST]
    found = None
    for article_id in articles:
        held = list(_of_article(statement, quoting.article(article_id), quoting))
        said = [one for one in held if not one.claimed]
        found = next(iter((*said, *((found,) if found else ()), *held)), None)
        if found and not found.claimed:
            break
    return first_told(found.claimed, found.span, answer) if found else None


def first_told(claimed: str, span: Candidate, answer: Answer) -> Answer:
    """The answer with this sentence first: what is claimed is not so, or "" where it is."""
    pattern = WRONG if claimed else RIGHT
    text = pattern.format(claimed=claimed, quote=one_line(span.text))
    told = with_drafts(
        replace(answer, statements=(), reason=None, refused=False),
        [Draft(text, (span,), "conclusion")],
    )
    (first,) = told.statements
    known = one_line(span.text)
    rest = [one for one in answer.statements if one.role != "conclusion" and known not in one.text]
    return replace(told, statements=(first, *rest))


def _of_article(statement: str, article: Article, quoting: Quoting) -> Iterator[_Found]:
    record = Record(number=article.so_hieu or "", issuer=article.issuer or "")
    under = f"{article.title} {article.so_hieu or ''} {article.issuer or ''}"
    plain = less_source(statement, Said(article.text, under, Grounds("", record=record)))
    if plain is None:
        return
    plain = _bare(plain)
    words = tokens(plain)
    if len(words) < _LEAST:
        return
    folded = fold(article.text)
    yield from _whole(plain, words, folded, article, quoting)
    yield from _by_another(plain, words, folded, article, quoting)


def _bare(plain: str) -> str:
    while match := _LEAD.match(fold(plain)):
        plain = plain[match.end() :]
    return plain.strip(" ,.;:")


def tokens(text: str) -> list[str]:
    """Folded; "03" is 3, "01/7" and "1/7" are one."""
    return [
        one.lstrip("0") or "0" if one[0].isdigit() else one for one in _TOKEN.findall(fold(text))
    ]


def _spans(
    key: Sequence[str], folded: str, article: Article, quoting: Quoting
) -> Iterator[Candidate]:
    """The sentences that hold these words side by side."""
    pattern = r"(?<!\w)" + r"[\W_]+".join(rf"0*{re.escape(one)}" for one in key) + r"(?!\w)"
    seen = set()
    for match in re.finditer(pattern, folded):
        span = quoting.sentence(article.id, match.start())
        if span.start not in seen and span.start <= match.start() < span.end:
            seen.add(span.start)
            yield span


def _whole(
    plain: str, words: list[str], folded: str, article: Article, quoting: Quoting
) -> Iterator[_Found]:
    for span in _spans(words[:_KEY], folded, article, quoting):
        at = _find(words, tokens(span.text))
        if at is not None and _is_spelled(plain, span.text) and _opens(span.text, at):
            if not conditions(plain, _clause(span.text, at, len(words))):
                yield _Found(span)


def _opens(text: str, at: int) -> bool:
    """Nothing before them in the clause says of whom or of what else they are said."""
    found = list(_TOKEN.finditer(text))
    if not at:
        return True
    between = text[found[at - 1].end() : found[at].start()]
    return bool(between.strip()) or fold(found[at - 1][0]) in _BEFORE


_BEFORE = frozenset("cac nhung va giao yeu cau de nghi rang thi la viec ro".split())


def _clause(text: str, at: int, size: int) -> str:
    """Between the semicolons around these words."""
    found = list(_TOKEN.finditer(text))
    start, end = found[at].start(), found[at + size - 1].end()
    after = text.find(";", end)
    return text[text.rfind(";", 0, start) + 1 : after if after >= 0 else len(text)]


def _is_spelled(plain: str, text: str) -> bool:
    """With its marks, where it was typed with them."""
    if plain.isascii():
        return True
    words, told = (_TOKEN.findall(canonical(one).lower()) for one in (plain, text))
    return {one for one in words if not one[0].isdigit()} <= set(told)


def _find(words: Sequence[str], told: Sequence[str]) -> int | None:
    """Where they stand side by side, and no "phó" before the first makes it somebody else."""
    size = len(words)
    found = (at for at in range(len(told) - size + 1) if told[at : at + size] == list(words))
    return next((at for at in found if not (at and _is_narrower(told[at - 1], words[0]))), None)


def _is_narrower(before: str, first: str) -> bool:
    return before in ("pho", "nguyen", "quyen", "cuu") and first in _OFFICES


_OFFICES = frozenset("bi chu truong giam chanh hieu tong vien".split())


def _by_another(
    plain: str, words: list[str], folded: str, article: Article, quoting: Quoting
) -> Iterator[_Found]:
    of_unit = _OF_UNIT.fullmatch(fold(plain))
    if of_unit and len(fold(plain)) == len(plain):
        unit, work = (plain[slice(*of_unit.span(one))] for one in ("unit", "work"))
        yield from _given(unit, tokens(_bare(work)), folded, article, quoting, may_be_so=True)
    for span in _spans(words[-_KEY:], folded, article, quoting):
        told = tokens(span.text)
        size = _longest(words, told)
        if _LEAST_WORK <= size < len(words):
            while size > _LEAST_WORK and words[-size] in _OF_NAMES:
                size -= 1
            unit = _head(plain, len(words) - size)
            yield from _given(unit, words[-size:], folded, article, quoting)


def _head(plain: str, size: int) -> str:
    ends = [one.end() for one in _TOKEN.finditer(plain)]
    return plain[: ends[size - 1]].strip(" ,:;")


def _longest(words: Sequence[str], told: Sequence[str]) -> int:
    """Of the last words, how many stand side by side."""
    sizes = range(len(words), 0, -1)
    return next((one for one in sizes if _find(words[-one:], told) is not None), 0)


def _given(
    unit: str,
    work: list[str],
    folded: str,
    article: Article,
    quoting: Quoting,
    may_be_so: bool = False,
) -> Iterator[_Found]:
    """The work as the sentence gives it: to this unit, or to another one."""
    own = [one for one in work if one not in _OF_NAMES]
    if min(len(work), len(own) + 1) < _LEAST_WORK or "la" in tokens(unit) or not kinds(unit):
        return  # "… là Bí thư Đảng ủy xã Bản Chom" tells of no work
    for span in _spans(work[:_KEY], folded, article, quoting):
        at = _find(work, tokens(span.text))
        if at is None or conditions(" ".join(work), _clause(span.text, at, len(work))):
            continue
        doer = _head(span.text, at).rpartition(";")[2] if at else ""
        if _find(tokens(unit), tokens(doer)) is not None:
            if may_be_so and tokens(doer) == tokens(unit):
                yield _Found(span)
        elif _is_other(unit, doer):
            yield _Found(span, unit)


def _is_other(unit: str, doer: str) -> bool:
    """The doer is a unit of another kind, and none of the claimed one's name is in its name."""
    asked, told = set(kinds(unit)) - _LEVELS, set(kinds(doer)) - _LEVELS
    shared = set(tokens(unit)) & set(tokens(doer)) - _LIGHT
    return bool(asked and kinds(doer)) and not shared and not asked & told
