"""How many there are: as the text says, else the entries of the one list, or the rows of the one
table, that are asked about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import wording
from bot.composition import Composition, Draft, document, one_line
from bot.enumerations import groups
from bot.grid import names_above
from bot.grid_rows import rows_asked
from bot.list_answer import listed
from bot.lists import LONGEST_LIST, Item, Listing
from bot.material import Material, Read
from bot.question import Question
from bot.ranking import Scored
from bot.shapes import WORDED
from bot.spans import Candidate, whole_item
from bot.superlatives import flat
from corpus.article import Passage
from corpus.text import fold, syllables

# Entries of any list go by these; "chi bộ" are counted only where a table has them.
_ENTRIES = (
    "noi dung|nhiem vu|yeu cau|giai phap|chi tieu|nhom|viec|cong viec|dau viec|muc tieu|bien phap|"
    "de nghi|kien nghi|tieu chi|nguyen tac|hinh thuc|buoc|linh vuc|bai hoc|han che|ton tai|"
    "nguyen nhan|khau dot pha|dieu kien|tieu chuan|quy dinh|trach nhiem|hoat dong|phan viec|dieu|y"
)
_HOW_MANY = re.compile(rf"(?<!\w)(?:bao nhieu|may) (?P<noun>{_ENTRIES})(?!\w)")
_ANY = re.compile(r"(?<!\w)(?:bao nhieu|may) (?P<pair>(?P<one>\w+)(?: \w+)?)")
# Any list of duties is one of these.
_GENERAL = frozenset("viec|noi dung|nhiem vu|yeu cau|cong viec|dau viec|dieu|y".split("|"))
_ORDERS = tuple("de nghi|yeu cau|giao|phai|can|nhiem vu|thuc hien|luu y|de ra|chi dao".split("|"))


def counted_noun(question: Question) -> str:
    """ "Có mấy nội dung" -> "noi dung": a list may be counted; "" where no list is meant."""
    found = _HOW_MANY.search(fold(question.text))
    return found["noun"] if found else ""


def counted_rows(question: Question, material: Material, read: Read) -> Composition | None:
    """ "Mở mấy lớp": the rows of a table of them, where no sentence says how many."""
    found = _ANY.search(flat(question.text))
    if found is None:
        return None
    asked = rows_asked(question, (found["pair"], found["one"]), read)
    if asked is None or len(asked.rows) < 2:
        return None
    name = f" {flat(asked.table.names[asked.column])} "
    noun = found["pair"] if f" {found['pair']} " in name else found["one"]
    if any(_figure(noun).search(flat(one.text)) for one in read.passages):
        return None
    return _told(tuple((row.span,) for row in asked.rows), (asked.table.header,), material)


def _figure(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.,])(?:\d{{1,3}}|{WORDED}) {noun}(?!\w)")


def says_how_many(noun: str, read: Read) -> bool:
    """ "… gồm 7 chương, 35 điều"."""
    return any(_figure(noun).search(flat(one.text)) for one in read.passages)


def counted(question: Question, material: Material, ranked: Sequence[Scored]) -> Composition | None:
    """Of a list; None where no list is meant, or more than one may be."""
    noun = counted_noun(question)
    if not noun:
        return None
    best = ranked[0].candidate
    read = material.of(best.article.id)
    return _stated(noun, read, material, ranked) or _of_list(question, noun, read, material)


def _stated(
    noun: str, read: Read, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """The sentence that says the number, where all that do say the same."""
    said = _figure(noun)
    own = [one.candidate for one in ranked if one.candidate.article.id == read.article.id]
    held = [(one, said.search(flat(one.text))) for one in own]
    found = [(one, match[0]) for one, match in held if match]
    if len({phrase.split()[0].lstrip("0") for _, phrase in found}) != 1:
        return None
    first = found[0][0]
    return Composition(
        (Draft(one_line(first.text), (first,), "conclusion"), document(material, first))
    )


# --- lists ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _List:
    passages: tuple[Passage, ...]
    points: int


def _of_list(question: Question, noun: str, read: Read, material: Material) -> Composition | None:
    found = [_rated(question, noun, read, passages) for passages in groups(read)]
    most = max((one.points for one in found), default=0)
    best = [one for one in found if one.points == most]
    if most == 0 or len(best) != 1:
        return None
    items = tuple(whole_item(read.article, one, read.relevance_of(one)) for one in best[0].passages)
    return _told(items, (), material) if 1 < len(items) else None


# Headings stand one behind another; "I. MỤC TIÊU, NGUYÊN TẮC" is a single one.
_NEXT_HEADING = re.compile(r", (?=(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)] |(?:Phần|Chương|Mục|Điều) )")


def _rated(question: Question, noun: str, read: Read, passages: Sequence[Passage]) -> _List:
    """By what its lead and heading share with the question; 0 where they do not call its entries
    so, nor order what goes by any name."""
    first = passages[0]
    lead, heading = flat(first.lead), flat(_NEXT_HEADING.split(first.heading)[-1])
    title = set(syllables(read.article.title))
    asked = set(question.terms) - title - set(noun.split())
    words = set(f"{lead} {heading}".split())
    orders = any(f" {one} " in f" {lead} {heading} " for one in _ORDERS)
    is_called = f" {noun} " in f" {lead} " or f" {noun} " in f" {heading} "
    is_meant = is_called or (noun in _GENERAL and orders and bool(asked & set(lead.split())))
    points = (10 * is_called + len(asked & words) + 1) * is_meant
    return _List(_top(passages), points)


def _top(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Less the entries below entries: "a)" below "1."."""
    kind = _kind(passages[0].label)
    return tuple(one for one in passages if _kind(one.label) == kind)


def _kind(label: str) -> str:
    return "digit" if label[:1].isdigit() else "letter" if label.isalpha() else label


def may_count(question: Question, items: Sequence[Item]) -> bool:
    """Both number and list are wanted, and what stands above says no other number of them."""
    found = _ANY.search(flat(question.text)) if question.counts_a_list else None
    if found is None or len(items) < 2:
        return False
    above = flat(f"{items[0][0].passage.heading} {items[0][0].passage.lead}")
    said = re.search(rf"(?<!\w)(\d{{1,3}}) {found['pair']}(?!\w)", above)
    return said is None or int(said[1]) == len(items)


def counted_items(question: Question, items: tuple[Item, ...], material: Material) -> Composition:
    """ "Kiểm tra bao nhiêu chi bộ, là những chi bộ nào": how many entries, and the entries."""
    span = items[0][0]
    above = (names_above(span),) if span.passage.role == "row" else ()
    return _told(items, above, material, _as_called(question, span))


def _as_called(question: Question, span: Candidate) -> str:
    """ "mấy dự án": as the text above the entries, or one of them, calls them; "" for neither."""
    asked = _ANY.search(flat(question.text))
    texts = (span.passage.heading, span.passage.lead, span.article.title, span.text)
    for noun in (asked["pair"], asked["one"]) if asked else ():
        named = re.compile(rf"(?<!\w){noun}(?!\w)")
        if noun.split()[0] in _OPENS_COMPOUND and " " not in noun:
            continue
        for text in texts:
            if found := named.search(fold(text)):
                return text[slice(*found.span())].lower()
    return ""


_OPENS_COMPOUND = frozenset("chi dang don to co dia thanh tieu can dong doanh uy ban noi".split())


def _told(
    items: tuple[Item, ...], above: tuple[Candidate, ...], material: Material, noun: str = ""
) -> Composition:
    """The count first, then the entries counted."""
    left_out = max(0, len(items) - LONGEST_LIST)
    drafts = listed(
        Listing(None, items[:LONGEST_LIST], is_of_unit=True, left_out=left_out), material
    )
    points = [replace(one, role="point") for one in drafts if one.role != "document"]
    points = points[len(points) > len(items) :]  # the line that announces them
    first = items[0][0]
    carrier = wording.CARRIERS[first.article.kind]
    said = wording.COUNTED_ROWS if above and not noun else wording.COUNTED
    text = said.format(carrier=carrier, count=len(items), noun=noun or wording.CONTENTS)
    conclusion = Draft(text, (*items[0], *above), "conclusion")
    return Composition((conclusion, document(material, first), *points))
