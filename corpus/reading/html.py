"""Web pages: the article without what the portal prints around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Any

from corpus import headings
from corpus.article import Article, Block, Role
from corpus.reading import furniture
from corpus.reading.official import official_article
from corpus.reading.page_encoding import decode_page
from corpus.reading.page_facts import (
    PageFacts,
    page_facts,
    parts_of_title,
    read_moment,
    without_outlet,
)
from corpus.reading.page_lines import PageLine, page_lines
from corpus.reading.page_tree import lines_after, main_part, prune, prune_surroundings, shown_title
from corpus.reading.portal import first_sentence
from corpus.reading.printed_whole import whole_head
from corpus.reading.stamps import Stamp, is_name, read_stamp
from corpus.reading.unreadable import UnreadableFile
from corpus.text import fold, item_label, stored

_LARGEST = 30_000_000  # bytes
_SAVED = "mở trang bằng trình duyệt, chờ hiện đủ chữ, chép nội dung vào tệp .docx hoặc .txt"
_STAMPED_WITHIN = 120  # elements around the title
_LONGEST_STAMP = 140
_DATA_ROWS, _DATA_CELLS = 3, 3  # of a table that does not just lay out the page
_END = re.compile(
    r"(?:binh luan|y kien ban doc|gui y kien|ban doc binh luan|tags?|tu khoa|chu de|"
    r"lien ket website|so luot truy cap|tong luot truy cap|danh gia bai viet)\b"
)
_ABOUT = re.compile(
    r"(?:•\s*)?(?:(?P<writer>viet boi|duoc viet boi|nguoi (?:viet|dang)|tac gia|dang boi)\s*:|"
    r"(?:duoc )?(?:dang|xuat ban|cap nhat)(?: (?:ngay|luc|lan cuoi))?\s*:|"
    r"(?:ngay (?:dang|cap nhat)|chuyen muc|danh muc|luot xem|so lan xem|co chu|font size)\s*:|"
    r"(?:chi tiet|in|email|print|in trang|chia se)$)"
)
_XML = re.compile(r"\s*<\?xml[^>]*\?>")


def read_html(content: bytes, file: str) -> Article:
    """UnreadableFile for what is no web page and for pages without an article: login pages, pages
    that a script fills, lists of links."""
    if len(content) > _LARGEST:
        raise UnreadableFile(file, "trang HTML lớn hơn 30 MB", _SAVED)
    root = _parsed(decode_page(content, file), file)
    facts = page_facts(root)
    signs = _signs(root)
    prune(root)
    title = shown_title(root, [part for t in facts.titles for part in parts_of_title(t)])
    order = {part: place for place, part in enumerate(root.iter())}
    stamps = _stamps(order)
    prune_surroundings(root)
    title = title if title is not None and title.getroottree().getroot() is root else None
    main = main_part(root, title)
    if main is None:
        raise _no_article(signs, file)
    stamp = _nearest(stamps, order[main.first])
    return _article(file, facts, stamp, page_lines(main), lines_after(main))


def _parsed(text: str, file: str) -> Any:  # noqa: ANN401
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = _XML.sub("", text, count=1).encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableFile(
            file, "trang HTML trống", "kiểm tra lại tệp, hoặc bỏ tệp đi"
        ) from error


def _signs(root: Any) -> str:  # noqa: ANN401
    """Why a page may hold no article."""
    if any((part.get("type") or "").lower() == "password" for part in root.iter("input")):
        return "trang đăng nhập, không có nội dung bài"
    if len(list(root.iter("script"))) and len(" ".join(root.text_content().split())) > 0:
        return "trang không có nội dung bài (có thể nội dung chỉ hiện khi chạy JavaScript)"
    return "trang không có nội dung bài"


def _no_article(signs: str, file: str) -> UnreadableFile:
    return UnreadableFile(file, signs, _SAVED)


def _stamps(order: dict[Any, int]) -> list[tuple[int, Stamp]]:
    """Of all small elements that say nothing but a date."""
    stamps: list[tuple[int, Stamp]] = []
    for part, place in order.items():
        if _is_of_data(part) or len(part) >= 6 or sum(1 for _ in islice(part.iter(), 12)) >= 12:
            continue
        words = " ".join(stored(part.text_content()).split())
        stamp = read_stamp(words) if 8 <= len(words) <= _LONGEST_STAMP else None
        if stamp:
            stamps.append((place, stamp))
    return stamps


def _is_of_data(part: Any) -> bool:  # noqa: ANN401
    """A day in a cell says when something of its row is, not when the page was posted."""
    if part.tag not in ("td", "th"):
        return False
    table = next(part.iterancestors("table"), None)
    rows = islice(table.iter("tr"), _DATA_ROWS) if table is not None else ()
    return sum(len(row) >= _DATA_CELLS for row in rows) == _DATA_ROWS


def _nearest(stamps: list[tuple[int, Stamp]], where: int) -> Stamp | None:
    """To the title, rather below than above, rather the first publication than an update."""

    def distance(entry: tuple[int, Stamp]) -> tuple[bool, int]:
        place, stamp = entry
        return stamp.is_update, place - where if place >= where else 3 * (where - place)

    near = [entry for entry in stamps if distance(entry)[1] <= _STAMPED_WITHIN]
    return min(near, key=distance)[1] if near else None


# --- roles ----------------------------------------------------------------------------------------


@dataclass
class _Reading:
    """The roles of the lines so far."""

    title: str
    roles: list[Role | None] = field(default_factory=list)
    author: str | None = None
    outlet: str | None = None
    stamp: datetime | None = None


def _article(
    file: str,
    facts: PageFacts,
    stamp: Stamp | None,
    lines: Sequence[PageLine],
    below: Sequence[str],
) -> Article:
    reading = _Reading(_title(facts, lines))
    lines = _kept(reading, lines)
    text, blocks = _blocks(lines, reading.roles)
    head = whole_head(text, blocks)
    published = facts.published or (stamp.published if stamp else reading.stamp)
    signed = next((name for name in map(furniture.byline, below) if name), None)
    author = facts.author or (stamp.credit if stamp else "") or reading.author or signed
    outlet = facts.outlet or reading.outlet
    if head:
        paper = official_article(file, text, head)
        return replace(paper, published=published, outlet=facts.outlet, url=facts.url)
    return Article(
        file=file,
        kind="news",
        title=reading.title or first_sentence(text),
        text=text,
        blocks=blocks,
        published=published,
        outlet=outlet,
        author=author or None,
        url=facts.url,
    )


def _title(facts: PageFacts, lines: Sequence[PageLine]) -> str:
    shown = next((line.text for line in lines if line.shape == "title"), "")
    named = [without_outlet(title, facts.outlet) for title in facts.titles]
    whole = [title for title in named if len(title.split()) >= 3]
    return shown or next(iter(whole), "")


def _kept(reading: _Reading, lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines of the article; `reading.roles` then says what each is."""
    kept: list[PageLine] = []
    is_related = False
    opens = next((place for place, line in enumerate(lines) if furniture.is_prose(line.text)), 0)
    for place, line in enumerate(lines):
        if place < opens and _is_about_page(reading, line):
            continue
        if kept and _ends(line, lines[place:]):
            break
        is_related = _is_related(line, is_related)
        if is_related or _is_noise(line):
            continue
        kept.append(line)
    reading.roles = [_role(reading, kept, place) for place in range(len(kept))]
    return kept


def _is_about_page(reading: _Reading, line: PageLine) -> bool:
    """ "Viết bởi: Lê Ba", "Chuyên mục: Tin tức", "Chi tiết" between the title and the text."""
    found = _ABOUT.match(fold(line.text))
    if line.shape in ("title", "row", "caption", "heading") or len(line.text) > 80 or not found:
        return False
    rest = line.text[found.end() :].strip(" :|-–")
    stamp = read_moment(rest)
    if stamp:
        reading.stamp = reading.stamp or stamp
    elif found["writer"] and is_name(rest):
        reading.author = reading.author or rest
    return not furniture.is_prose(line.text)


def _ends(line: PageLine, rest: Sequence[PageLine]) -> bool:
    """ "Bình luận (3)" and its like, below the article."""
    return (
        len(line.text) <= 60
        and line.shape in ("text", "heading")
        and bool(_END.match(fold(line.text)))
        and not furniture.is_prose(line.text)
        and sum(map(_is_body, rest)) <= 3
    )


def _is_body(line: PageLine) -> bool:
    return len(line.text) >= 150 and furniture.is_prose(line.text) and line.links < 20


def _is_related(line: PageLine, was_related: bool) -> bool:
    if line.shape != "title" and furniture.opens_related(line.text):
        return True
    is_prose = furniture.is_prose(line.text) and line.links < 0.5 * len(line.text)
    return was_related and not is_prose and line.shape not in ("title", "row", "caption")


def _is_noise(line: PageLine) -> bool:
    if line.shape == "title":
        return False
    is_link = line.links > 0.75 * len(line.text) and not furniture.is_prose(line.text)
    return is_link or furniture.is_button(line.text) or furniture.is_stray(line.text)


def _role(reading: _Reading, lines: Sequence[PageLine], place: int) -> Role:
    line = lines[place]
    if line.shape == "title":
        return "title"
    if line.shape == "row":
        return "row"
    outer = _outer_role(reading, lines, place)
    if outer:
        return outer
    return _inner_role(line, lines[place + 1] if place + 1 < len(lines) else None)


def _outer_role(reading: _Reading, lines: Sequence[PageLine], place: int) -> Role | None:
    """Stamps, bylines and credits stand above or below the text."""
    line = lines[place]
    stamp = read_stamp(line.text)
    if stamp and place < 6:
        reading.stamp = reading.stamp or stamp.published
        reading.author = reading.author or stamp.credit or None
        return "stamp"
    if (place < len(lines) - 6 and place > 3) or line.shape != "text":
        return None
    said = furniture.credit(line.text) if len(line.text) <= 60 else None
    if said and said[1]:
        setattr(reading, said[0], getattr(reading, said[0]) or said[1])
        return "author"
    name = furniture.byline(line.text) if place >= len(lines) - 4 and place > 1 else None
    if name:
        reading.author = reading.author or name
        return "author"
    return None


def _inner_role(line: PageLine, below: PageLine | None) -> Role:
    words = line.text
    if line.shape == "caption" or (line.shape == "text" and furniture.is_caption(words)):
        return "caption"
    if furniture.is_gallery(words) or furniture.is_glued_headlines(words):
        return "noise"
    if line.shape == "item":
        return "item"
    if line.shape == "heading" or headings.level(words) or _is_bold_heading(line, below):
        return "heading"
    return "item" if item_label(words)[0] else "paragraph"


def _is_bold_heading(line: PageLine, below: PageLine | None) -> bool:
    return (
        line.bold
        and len(line.text) <= 110
        and not furniture.is_closed(line.text)
        and below is not None
        and below.shape != "title"
    )


def _blocks(
    lines: Sequence[PageLine], roles: Sequence[Role | None]
) -> tuple[str, tuple[Block, ...]]:
    text = "\n".join(line.text for line in lines)
    blocks: list[Block] = []
    start = 0
    for line, role in zip(lines, roles, strict=True):
        blocks.append(Block(role or "paragraph", start, start + len(line.text)))
        start += len(line.text) + 1
    return text, tuple(blocks)
