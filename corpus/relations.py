"""How documents stand to each other, as the text says it; `inferred` where it does not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile, takewhile

from corpus.article import Article, Block
from corpus.ended_issuers import ended
from corpus.mentions import Mention
from corpus.named_documents import Document, documents
from corpus.numbers import asked
from corpus.rank import is_above, rank
from corpus.relation_phrases import CHANGES, RelationKind
from corpus.relation_sentences import Sentence, Statement, statements
from corpus.text import Span, canonical, fold, lines, sentences

__all__ = ["Party", "Relation", "RelationKind", "party_key", "relations"]


@dataclass(frozen=True)
class Party:
    """One side: a numbered document (`so_hieu` as printed), or what the text calls it.

    Both empty: the article's own event or document is meant.
    """

    so_hieu: str = ""
    name: str = ""  # "Nghị quyết Trung ương 4", "Đoàn kiểm tra số 06"


@dataclass(frozen=True)
class Relation:
    """`article.text[start:end]` is the sentence that shows it; 0, 0: it stands in front matter."""

    kind: RelationKind
    source: Party
    target: Party
    start: int = 0
    end: int = 0
    inferred: bool = False
    article_id: int = 0


def relations(article: Article, mentions: Sequence[Mention]) -> list[Relation]:
    """Each relation once: in the order of the text, then what only front matter tells."""
    once: dict[tuple[object, ...], Relation] = {}
    for relation in (*_stated(article, mentions), *_listed(article)):
        if _is_possible(relation, _day(article)):
            once.setdefault(_identity(relation), relation)
    return list(once.values())


# --- the text -------------------------------------------------------------------------------------


def _stated(article: Article, mentions: Sequence[Mention]) -> Iterable[Relation]:
    even = canonical(article.text)
    cited = documents(article, even, mentions)
    if not cited:
        return
    found = [
        _relation(article, statement, sentence.span)
        for sentence in _sentences(article, even, cited)
        for statement in statements(sentence)
        if _is_in_time(statement)
    ]
    yield from found
    if not any(one.kind == "extends" for one in found):
        yield from _put_off(article, even, cited)


_PUTS_OFF = re.compile(
    r"(?<!\w)(?:gia hạn|(?:lùi|kéo dài|giãn|rút ngắn|dời|điều chỉnh|thay đổi)\s+(?:các\s+)?"
    r"(?:thời\s+(?:gian|hạn|điểm)|hạn|mốc|tiến độ))(?!\w)",
    re.IGNORECASE,
)
_IS_PUT_OFF = re.compile(
    r"(?<!\w)(?:gia hạn|lùi|kéo dài|giãn|rút ngắn|dời|điều chỉnh|thay đổi|"
    r"thay(?: thế)?(?= (?:thời|mốc|hạn|cụm từ)))(?!\w)[^.;]*?(?<!\w)"
    r"(?:đến|tới|sang|thành|trước|là|bằng|chậm nhất)\s+(?:hết\s+|trước\s+)?[“\"]?"
    r"(?:ngày|tháng|quý|cuối|\d)",
    re.IGNORECASE,
)
_ALLOWS = re.compile(
    r"(?<!\w)(?:cho phép|đồng ý|nhất trí|chấp thuận)(?!\w)[^.;]*?"
    r"(?<!\w)(?:đến|chậm nhất|muộn nhất|trước|sang)\s+(?:\w+\s+){0,2}?(?:ngày|tháng|quý)\s+\d",
    re.IGNORECASE,
)
# "2.1. Đồng ý gia hạn …", in whatever paper; a plan's own "gia hạn …" is work still to be done.
_AGREES = re.compile(
    r"[\W\d]*(?:[a-zđ][.)]\s*)?(?:(?!không|chưa|đề nghị|xem xét)[^.;:\s]+\s+){0,12}?"
    r"(?:đồng ý|thống nhất|nhất trí|chấp thuận|cho phép)\s+(?:cho\s+)?"
    r"(?:gia hạn|lùi|kéo dài|giãn|điều chỉnh\s+(?:thời\s+(?:gian|hạn|điểm)|hạn|mốc|tiến độ))(?!\w)",
    re.IGNORECASE,
)
_PLANS = ("kế hoạch", "chương trình", "chỉ thị", "hướng dẫn", "quyết định", "đề án", "nghị quyết")
_SET_DAYS = (*_PLANS, "kết luận", "thông báo", "công văn")


def _put_off(article: Article, even: str, cited: Sequence[Document]) -> Iterable[Relation]:
    """A paper on putting off, by its title or by what it agrees to, that cites a single plan: the
    sentence with the new day is of that plan, though it does not name it again."""
    if not _own_number(article):
        return
    own = Party(so_hieu=_own_number(article))
    is_titled = bool(_PUTS_OFF.search(canonical(article.title)))
    for span in _putting_off(article, even, is_titled):
        within = [one for one in cited if span.start <= one.start < span.end]
        lower = _plans(article, within, own, _SET_DAYS) or _plans(article, cited, own)
        if len(lower) == 1:
            yield Relation("extends", own, lower[0], span.start, span.end, article_id=article.id)
            return


def _putting_off(article: Article, even: str, is_titled: bool) -> Iterator[Span]:
    body = [one for one in sentences(article.text) if one.start >= _body(article)]
    for pattern in (_IS_PUT_OFF, _ALLOWS) if is_titled else (_IS_PUT_OFF,):
        for span in body:
            agreed = is_titled or _AGREES.match(even, span.start, span.end)
            if agreed and pattern.search(even, span.start, span.end):
                yield span


def _plans(
    article: Article, cited: Sequence[Document], own: Party, nouns: Sequence[str] = _PLANS
) -> list[Party]:
    """The plans among them that the paper may put off."""
    plans = {
        party_key(one): one
        for one in (_party(article, each) for each in cited if each.noun in nouns)
        if one.so_hieu and party_key(one) != party_key(own)
    }
    return [one for one in plans.values() if _may_put_off(own, one)]


def _may_put_off(own: Party, plan: Party) -> bool:
    """What its own committee or a lower one has set; an office speaks for its committee."""
    return not is_above(_rank(plan), _rank(own)) or _is_of_its_office(own, plan)


def _is_of_its_office(own: Party, plan: Party) -> bool:
    """ "88-CV/VPĐU" of "25-KH/ĐU"."""
    issuers = [found[0].issuer for one in (own, plan) if (found := asked(one.so_hieu))]
    return len(issuers) == 2 and issuers[1] != "" and issuers[0].endswith(issuers[1])


def _body(article: Article) -> int:
    """Where the text below the title begins."""
    return max((one.end for one in article.blocks if one.role in _TITLES), default=0)


def _sentences(article: Article, even: str, cited: Sequence[Document]) -> Iterable[Sentence]:
    official = _own_number(article) != "" or article.kind in ("official", "summary")
    opening = _opening(article)
    for span in _spans(article):
        inside = tuple(one for one in cited if span.start <= one.start and one.end <= span.end)
        if inside:
            yield Sentence(
                even,
                span,
                inside,
                opens=any(block.start <= span.start < block.end for block in opening),
                titled=any(
                    block.start <= span.start < block.end
                    for block in opening
                    if block.role in _TITLES
                ),
                official=official,
                own_noun=(article.loai or "").lower(),
            )


_TITLES = ("title", "subtitle")


def _spans(article: Article) -> Iterable[Span]:
    """The sentences; what a title says below its type is one, over however many lines."""
    titles = [_about(article, block) for block in article.blocks if block.role in _TITLES]
    for span in sentences(article.text):
        around = next((one for one in titles if one.start <= span.start < one.end), span)
        if span.start == around.start:
            yield around


def _about(article: Article, block: Block) -> Span:
    """Of a title over several lines, those in small letters."""
    text = article.text[block.start : block.end]
    known = [one for one in lines(text) if not text[one.start : one.end].isupper()]
    if len(known) < 2:
        return Span(block.start, block.start)
    return Span(block.start + known[0].start, block.start + known[-1].end)


_OPENING_PARAGRAPHS = 3


def _opening(article: Article) -> list[Block]:
    """Title, subtitle and the first paragraphs; of an official paper all that stand before its
    first heading or item, since its grounds (căn cứ) are a paragraph each."""
    titles = [block for block in article.blocks if block.role in _TITLES]
    paragraphs = [block for block in article.blocks if block.role == "paragraph"]
    return [*titles, *paragraphs[: max(_OPENING_PARAGRAPHS, _grounds(article))]]


def _grounds(article: Article) -> int:
    if article.kind != "official":
        return 0
    body = dropwhile(lambda block: block.role != "paragraph", article.blocks)
    return sum(1 for _ in takewhile(lambda block: block.role == "paragraph", body))


def _own_number(article: Article) -> str:
    return article.so_hieu or ""


def _relation(article: Article, statement: Statement, span: Span) -> Relation:
    return Relation(
        kind=statement.kind,
        source=_party(article, statement.source),
        target=_party(article, statement.target),
        start=span.start,
        end=span.end,
        inferred=statement.inferred,
        article_id=article.id,
    )


def _party(article: Article, document: Document | None) -> Party:
    if document is None or not (document.so_hieu or document.name):
        return Party(so_hieu=_own_number(article))
    return Party(document.so_hieu, document.name)


def _is_in_time(statement: Statement) -> bool:
    """Nothing replaces or checks what was issued after it."""
    source, target = statement.source, statement.target
    if statement.kind not in CHANGES or source is None:
        return True
    if source.issued_on and target.issued_on:
        return source.issued_on >= target.issued_on
    years = _year(source), _year(target)
    return None in years or str(years[0]) >= str(years[1])


_YEAR = re.compile(r"/((?:19|20)\d\d)/")


def _year(document: Document) -> str | None:
    in_number = _YEAR.search(document.so_hieu)
    if in_number:
        return in_number[1]
    return str(document.issued_on.year) if document.issued_on else None


# --- front matter ---------------------------------------------------------------------------------

_ACTIVE: dict[str, RelationKind] = {
    "implements": "implements",
    "checks": "checks",
    "guides": "guides",
    "based_on": "based_on",
    "concretises": "concretises",
    "replaces": "replaces",
    "amends": "amends",
    "repeals": "repeals",
    "extends": "extends",
    "attached_to": "attached_to",
    "reviews": "reviews",
    "continues": "continues",
}
_INVERTED: dict[str, RelationKind] = {
    "implemented_by": "implements",
    "checked_by": "checks",
    "guided_by": "guides",
    "concretised_by": "concretises",
    "replaced_by": "replaces",
    "amended_by": "amends",
    "repealed_by": "repeals",
    "extended_by": "extends",
    "reviewed_by": "reviews",
    "continued_by": "continues",
}


def _listed(article: Article) -> Iterable[Relation]:
    """`quan_he` of the front matter; a kind we do not know only links."""
    entries = article.extra.get("quan_he")
    own = Party(so_hieu=_own_number(article))
    for entry in entries if isinstance(entries, Sequence) else ():
        if not isinstance(entry, Mapping):
            continue
        kind, other = str(entry.get("kind") or ""), _listed_party(entry)
        if other == Party():
            continue
        if kind in _INVERTED:
            yield Relation(_INVERTED[kind], other, own, article_id=article.id)
        else:
            yield Relation(_ACTIVE.get(kind, "linked"), own, other, article_id=article.id)


_UNKNOWN_NUMBER = re.compile(r"\s*\(chưa rõ số hiệu\)")


def _listed_party(entry: Mapping[object, object]) -> Party:
    named = str(entry.get("so_hieu") or "")
    if named and _key(named) is not None:
        return Party(so_hieu=named)
    name = named or str(entry.get("note") or "") or str(entry.get("noi") or "")
    return Party(name=_UNKNOWN_NUMBER.sub("", name))


# --- one relation, said twice ---------------------------------------------------------------------


def _identity(relation: Relation) -> tuple[object, ...]:
    sides = (party_key(relation.source), party_key(relation.target))
    return relation.kind, *(sorted(sides, key=str) if relation.kind == "linked" else sides)


def party_key(party: Party) -> tuple[object, ...]:
    """What two spellings of one document share; () for the article's own event or document."""
    key = _key(party.so_hieu) if party.so_hieu else None
    if key is not None:
        return key
    words = _FILLERS.sub(" ", fold(party.so_hieu or party.name)).split()
    return (" ".join(words),) if words else ()


_FILLERS = re.compile(r"\b(?:dai bieu|toan quoc|lan thu|cua dang|hoi nghi|so|cua|nam)\b|[,()]")


def _key(so_hieu: str) -> tuple[object, ...] | None:
    found = asked(so_hieu)
    is_whole = found and found[0].issuer and len(so_hieu) - (found[0].end - found[0].start) <= 1
    year = (found[0].year,) if is_whole and found[0].year else ()
    return (*found[0].key, *year) if is_whole else None


def _is_possible(relation: Relation, on: date | None) -> bool:
    """Not to itself; a lower body changes nothing of a higher one's that is still there on the day
    (what a quận ủy left, the phường's own committee replaces), a higher one carries out nothing of
    a lower one's."""
    source, target = relation.source, relation.target
    if party_key(source) == party_key(target):
        return False
    if relation.kind == "extends":
        return _may_put_off(source, target)
    if relation.kind in CHANGES:
        return not is_above(_rank(target), _rank(source)) or _has_ended(target, on)
    if relation.kind in _UPWARDS:
        return not is_above(_rank(source), _rank(target))
    return True


def _day(article: Article) -> date | None:
    return article.issued_on or (article.published.date() if article.published else None)


def _has_ended(party: Party, on: date | None) -> bool:
    found = asked(party.so_hieu) if on and party.so_hieu else []
    return bool(on and found and ended(found[0].issuer, "", "", on))


_UPWARDS: frozenset[RelationKind] = frozenset({"implements", "guides", "concretises"})


def _rank(party: Party) -> int | None:
    found = asked(party.so_hieu) if party.so_hieu else []
    return rank(found[0].issuer if found else "", party.name)
