"""Raw text as copied from a portal, line by line: category, title, stamp, body, captions, noise."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import SequenceMatcher

from corpus import headings
from corpus.article import Block, Role
from corpus.reading import furniture
from corpus.reading.layout import Layout
from corpus.reading.stamps import read_clock, read_stamp
from corpus.text import Span, fold, item_label, lines, runs_on, sentences

_HEAD = 8  # title and stamp stand within the first lines
_LONGEST_TITLE = 220
_LONGEST_SUBTITLE = 700
_CUT_TITLE = 120
_DOCUMENT_TYPES = frozenset(
    "chi thi|nghi quyet|quyet dinh|quy dinh|ket luan|quy che|huong dan|thong bao|thong tri|bao cao|"
    "ke hoach|chuong trinh|de an|to trinh|cong van|chuong trinh hanh dong|thong cao".split("|")
)


@dataclass
class _Page:
    """The lines with the roles given so far; roles are filled from the outside in."""

    text: str
    spans: list[Span]
    roles: list[Role | None] = field(default_factory=list)
    title: str = ""
    published: datetime | None = None
    outlet: str | None = None
    author: str | None = None

    def line(self, index: int) -> str:
        return self.text[self.spans[index].start : self.spans[index].end]

    def free(self) -> list[int]:
        return [index for index, role in enumerate(self.roles) if role is None]


def read_portal(text: str) -> Layout:
    """Everything that is not plainly furniture is a paragraph: noise in the index harms less than a
    lost sentence."""
    page = _Page(text, _units(text))
    page.roles = [None] * len(page.spans)
    _mark_strays(page)
    stamp = _mark_stamps(page)
    _mark_head(page, stamp)
    _mark_tail(page)
    _mark_body(page)
    _mark_headline_runs(page)
    blocks = tuple(
        Block(role or "paragraph", span.start, span.end)
        for role, span in zip(page.roles, page.spans, strict=True)
    )
    return Layout(page.title, blocks, page.published, page.outlet, page.author)


def _units(text: str) -> list[Span]:
    """Lines, those joined that a fixed width has cut."""
    spans: list[Span] = []
    for line in lines(text):
        gap = text[spans[-1].end : line.start] if spans else ""
        if spans and gap.count("\n") <= 1 and _goes_on(text, spans[-1], line):
            spans[-1] = replace(spans[-1], end=line.end)
        else:
            spans.append(line)
    return spans


def _goes_on(text: str, above: Span, line: Span) -> bool:
    return runs_on(text[above.start : above.end], text[line.start : line.end])


# --- from the outside in --------------------------------------------------------------------------


def _mark_strays(page: _Page) -> None:
    for index in page.free():
        line = page.line(index)
        if furniture.is_stray(line) or furniture.is_button(line) or furniture.is_link(line):
            page.roles[index] = "noise"


def _mark_stamps(page: _Page) -> int | None:
    """All stamp lines; the place of the one that says when the page was published."""
    found = {index: stamp for index in page.free() if (stamp := read_stamp(page.line(index)))}
    if not found:
        return None
    for index in found:
        page.roles[index] = "stamp"
    first = min(found, key=lambda index: (index >= _HEAD, found[index].is_update, index))
    stamp = found[first]
    page.published = stamp.published
    _credit_stamp(page, stamp.credit)
    clock = read_clock(page.line(first + 1)) if first + 1 < len(page.spans) else None
    if clock and not stamp.has_time:
        page.roles[first + 1] = "stamp"
        page.published = stamp.published.replace(hour=clock.hour, minute=clock.minute)
    return first if first < _HEAD else None


def _credit_stamp(page: _Page, credit: str) -> None:
    if credit.lower().startswith("theo "):
        page.outlet = credit[5:]
    elif credit:
        page.author = credit


def _mark_head(page: _Page, stamp: int | None) -> None:
    above = [index for index in page.free() if stamp is not None and index < stamp]
    below = [index for index in page.free() if stamp is None or index > stamp]
    head = _head_lines(page, above)
    # A page may print section and time above the title.
    if (not head or all(_is_category(page.line(index)) for index in head)) and below:
        follows = _head_lines(page, below[: 1 if stamp is not None else 3])
        if stamp is None or (follows and _reads_as_title(page, follows[0])):
            head = head + follows
    head = _take_categories(page, head)
    if head:
        page.roles[head[0]] = "title"
        _take_subtitle(page, head, stamp)
    page.title = _title(page, head)


def _head_lines(page: _Page, indices: Sequence[int]) -> list[int]:
    """The leading lines that may be category, title or subtitle."""
    head: list[int] = []
    for index in indices[:_HEAD]:
        line = page.line(index)
        starts_body = furniture.is_prose(line) or furniture.lead_in(line) or item_label(line)[0]
        if starts_body or furniture.is_closed(line) or len(line) > _LONGEST_SUBTITLE:
            break
        head.append(index)
    return head


def _reads_as_title(page: _Page, index: int) -> bool:
    line = page.line(index)
    return len(line.split()) >= 3 and len(line) <= _LONGEST_TITLE


def _take_categories(page: _Page, head: list[int]) -> list[int]:
    while len(head) >= 2 and _is_category(page.line(head[0])):
        if not _reads_as_title(page, head[1]) and not _is_category(page.line(head[1])):
            break
        page.roles[head[0]] = "category"
        head = head[1:]
    return head


def _is_category(line: str) -> bool:
    """A section name: short, without figures; or a trail "Trang chủ > Tin tức"."""
    if any(sign in line for sign in (">", "»", "›")) or fold(line).startswith("trang chu"):
        return len(line) <= 120
    short = len(line.split()) <= 6 and len(line) <= 45
    return short and not any(map(str.isdigit, line)) and not _is_document_type(line)


def _is_document_type(line: str) -> bool:
    return fold(line).strip(" *:") in _DOCUMENT_TYPES


def _take_subtitle(page: _Page, head: list[int], stamp: int | None) -> None:
    for index in head[1:]:
        line = page.line(index)
        about = fold(line).startswith(("ve ", "v/v"))
        if (stamp is not None and index < stamp) or _is_document_type(page.line(head[0])) or about:
            page.roles[index] = "subtitle"
        else:
            break


def _title(page: _Page, head: list[int]) -> str:
    if head:
        words = page.line(head[0])
        subtitles = [page.line(index) for index in head[1:2] if page.roles[index] == "subtitle"]
        return _one_line(" ".join([words, *subtitles]) if _is_document_type(words) else words)
    free = page.free()
    return first_sentence(page.line(free[0])) if free else ""


def first_sentence(paragraph: str) -> str:
    """A stand-in title: the first sentence without its full stop, cut at a word."""
    spans = sentences(paragraph)
    first = _one_line(paragraph[spans[0].start : spans[0].end] if spans else paragraph)
    first = first.removesuffix("./.").rstrip(".;:,")
    if len(first) <= _CUT_TITLE:
        return first
    return first[: _CUT_TITLE - 1].rsplit(" ", 1)[0].rstrip(",;:-– ") + "…"


def _one_line(words: str) -> str:
    return " ".join(words.split())


# --- the tail -------------------------------------------------------------------------------------


def _mark_tail(page: _Page) -> None:
    """From the last line upwards: credits, bylines and galleries, until the body begins."""
    for index in reversed(_above_related(page)):
        line = page.line(index)
        said = furniture.credit(line)
        name = furniture.byline(line)
        if furniture.is_gallery(line) or (said and not said[1]):
            page.roles[index] = "noise"
        elif said:
            _take_credit(page, index, *said)
        elif name and page.author is None and _has_prose_above(page, index):
            _take_credit(page, index, "author", name)
        elif not furniture.is_caption(line):
            return


def _above_related(page: _Page) -> list[int]:
    """Less the headlines of other articles at the very end."""
    free = page.free()
    opens = (at for at, index in enumerate(free) if furniture.opens_related(page.line(index)))
    first = next(opens, len(free))
    is_last = not any(furniture.is_prose(page.line(index)) for index in free[first + 1 :])
    return free[:first] if is_last else free


def _take_credit(page: _Page, index: int, kind: str, who: str) -> None:
    page.roles[index] = "author"
    if kind == "outlet":
        page.outlet = page.outlet or who
    else:
        page.author = page.author or who


def _has_prose_above(page: _Page, index: int) -> bool:
    return any(furniture.is_prose(page.line(above)) for above in range(index))


# --- the body -------------------------------------------------------------------------------------


def _mark_body(page: _Page) -> None:
    free = page.free()
    is_related = False
    for place, index in enumerate(free):
        line = page.line(index)
        following = page.line(free[place + 1]) if place + 1 < len(free) else ""
        is_related = _is_related(line, is_related)
        page.roles[index] = "noise" if is_related else _body_role(page, index, line, following)
        if page.outlet is None and place < 2:
            page.outlet = furniture.lead_in(line)


def _is_related(line: str, was_related: bool) -> bool:
    if furniture.opens_related(line):
        return True
    return was_related and not furniture.is_prose(line)


def _body_role(page: _Page, index: int, line: str, following: str) -> Role:
    said = furniture.credit(line) if len(line) <= 60 else None
    if furniture.is_gallery(line) or furniture.is_glued_headlines(line):
        return "noise"
    if said and not furniture.is_closed(line):
        _take_credit(page, index, *said)
        return "author" if said[1] else "noise"
    if not furniture.is_closed(line) and _repeats(page, index, line):
        return "noise"
    if headings.level(line) or _heads_paragraphs(page, index, line, following):
        return "heading"
    if item_label(line)[0]:
        return "item"
    if furniture.is_caption(line) or fold(following) == fold(line):
        return "caption"
    return "paragraph"


def _repeats(page: _Page, index: int, line: str) -> bool:
    """The title or a caption printed once more, letter for letter or nearly."""
    folded = fold(line)
    return any(
        page.roles[above] in ("title", "caption") and _is_nearly(folded, fold(page.line(above)))
        for above in range(index)
    )


def _is_nearly(one: str, other: str) -> bool:
    if one == other:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.92


def _heads_paragraphs(page: _Page, index: int, line: str, following: str) -> bool:
    """ "1. Kết quả đạt được" over paragraphs, as distinct from the items of a list."""
    label, content = item_label(line)
    if not label[:1].isdigit() or len(line) > 100 or furniture.is_closed(line) or not following:
        return False
    below = item_label(following)[0]
    if below and _is_sibling(label, below):
        return False
    return line[content].isupper() and not _ends_list(page, index, label)


def _is_sibling(label: str, other: str) -> bool:
    return other[:1].isdigit() and label.count(".") == other.count(".")


def _ends_list(page: _Page, index: int, label: str) -> bool:
    above = next((i for i in reversed(range(index)) if page.roles[i] not in ("noise", None)), None)
    if above is None or page.roles[above] != "item":
        return False
    return _is_sibling(label, item_label(page.line(above))[0])


def _mark_headline_runs(page: _Page) -> None:
    """Two or more short lines without full stop between two prose paragraphs: other headlines."""
    run: list[int] = []
    seen_prose = False
    for index, role in enumerate(page.roles):
        line = page.line(index)
        if role == "paragraph" and seen_prose and _may_be_headline(line):
            run.append(index)
        elif role == "paragraph" and furniture.is_prose(line):
            if len(run) >= 2:
                for headline in run:
                    page.roles[headline] = "noise"
            seen_prose, run = not line.endswith(":"), []
        elif role not in ("noise", "caption"):
            seen_prose, run = False, []


def _may_be_headline(line: str) -> bool:
    return (
        not furniture.is_closed(line)
        and 5 <= len(line.split()) <= 30
        and len(line) <= 160
        and line[0].isupper()
    )
