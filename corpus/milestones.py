"""Every moment that an article names, with its days, its role, and what it was reckoned from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, cast

from corpus.article import Article, Block
from corpus.cells import cells
from corpus.dates.effect import day_of_effect
from corpus.dates.plain import plain
from corpus.dates.reading import Found, Known, read_sentence
from corpus.dates.replaced import as_it_counts
from corpus.dates.roles import Role
from corpus.duties.rows import header
from corpus.issued_days import Paper, day_counted_from, papers
from corpus.text import Span, fold, item_label, sentences, stored

AnchorKind = Literal["explicit", "pub_date", "event_date", "doc_date", "other_event", "none"]

_NOWHERE = Span(0, 0)


@dataclass(frozen=True)
class Milestone:
    """`text == article.text[start_offset:end_offset]`, with the words that bound it ("trước ngày").

    `start` and `end` are inclusive; "trước ngày 30/6" ends on 29 June with boundary "exclusive",
    "trước 16 giờ ngày 14/6" on 14 June with that hour. What recurs has `rrule` and no days; its
    last safe days where it is a deadline with "trước". What no date can be given has neither.
    """

    start_offset: int
    end_offset: int
    text: str
    timex: str
    start: date | None
    end: date | None
    boundary: str = ""  # "exclusive", "inclusive"
    time_of_day: str = ""  # "16:00", or TMO, TMI, TAF, TEV, TNI
    rrule: str = ""
    role: Role = "MENTION"
    anchor: AnchorKind = "explicit"  # what the days were reckoned from
    reckoned_from: date | None = None
    how: str = ""  # the reckoning in words to show, "" where the text says the date itself
    tentative: bool = False
    sentence_start: int = 0
    sentence_end: int = 0
    task: Span = field(
        default=_NOWHERE
    )  # the list item, or the clause of the sentence, that it belongs to
    unit: str = ""  # as written: "các chi bộ trực thuộc"
    article_id: int = 0


@dataclass(frozen=True)
class Names:
    """What the columns of a table are called; `due` is that of the days of a table of tasks."""

    all: tuple[str, ...]
    due: int | None


_UNSEARCHED = frozenset(
    {"stamp", "author", "caption", "noise", "signature", "letterhead", "category"}
)


def expressions(text: str, pub: date | None) -> list[Milestone]:
    """Of a bare text; `pub` is also the day of signing and of the event."""
    text = stored(text)
    known = Known(pub=pub, signed=pub, event=pub)
    return list(_of_stretch(text, plain(text), Span(0, len(text)), known))


def milestones(article: Article) -> list[Milestone]:
    """In the order of the text; what a portal prints around the article is not searched."""
    view = plain(article.text)
    known = _known(article)
    named = papers(article.text) if article.kind == "news" else ()
    found: list[Milestone] = []
    table: Names | None = None
    for block in article.blocks:
        if block.role in _UNSEARCHED:
            continue
        table = _table(article.text, block, table)
        inside = list(_of_block(article.text, view, block, known, named))
        for one in (_in_column(article.text, block, table, one) for one in inside):
            one = _gone_by(view, known, one)
            found.append(replace(one, article_id=article.id))
            known = _learnt(known, one)
        if block.role == "heading":
            known = replace(known, year=_year_of(inside))
    return found


def _table(text: str, block: Block, above: Names | None) -> Names | None:
    """The columns of the table that a block is a row of; its first row names them."""
    if block.role != "row":
        return None
    return above or _names(text, cells(text, block.start, block.end))


def _names(text: str, row: Sequence[Span]) -> Names:
    names = tuple(fold(text[cell.start : cell.end]) for cell in row)
    return Names(names, header(text, row).columns.get("due"))


_LIMITS = re.compile(r"(?<!\w)(?:thoi han|han|hoan thanh|tien do|xong|cham nhat)(?!\w)")
_LIMIT = re.compile(r"(?:thoi han|han(?! che| muc| ngach)|cham nhat)(?!\w)")


def _in_column(text: str, block: Block, names: Names | None, one: Milestone) -> Milestone:
    """A bare day below "Thời hạn", "Hạn nộp" is the last day of what its row says, unless it is
    only foreseen there ("dự kiến tháng 10"); in a table of tasks also one below "Hoàn thành"."""
    if names is None or one.tentative or one.role not in ("PLANNED", "PERIOD", "MENTION"):
        return one
    row = cells(text, block.start, block.end)
    places = (at for at, cell in enumerate(row) if cell.start <= one.start_offset < cell.end)
    place = next(places, len(names.all))
    name = names.all[place] if place < len(names.all) else ""
    is_limit = _LIMIT.match(name) or (place == names.due and _LIMITS.search(name))
    is_day = one.end is not None and not one.rrule
    return replace(one, role="DEADLINE") if is_limit and is_day else one


_DUE = re.compile(
    r"(?<!\w)(?:hoan (?:thanh|tat)|xong|gui|nop|trinh|bao cao|cham nhat|muon nhat|"
    r"thoi han|han)(?!\w)"
)


def _gone_by(view: str, known: Known, one: Milestone) -> Milestone:
    """ "Trước ngày 01/7/2025 cơ cấu còn chồng chéo": a paper sets no limit before its own day,
    unless it speaks of handing in, where its year may be a slip."""
    is_limit = one.role == "DEADLINE" and one.end is not None and known.signed is not None
    if not is_limit or not known.is_generic or one.end >= known.signed:  # type: ignore[operator]
        return one
    says = _DUE.search(view, one.sentence_start, one.sentence_end)
    return one if says else replace(one, role="PAST")


def _known(article: Article) -> Known:
    """What has not happened when a paper is signed is planned by it; a digest of it says no more
    than the press did when it wrote."""
    published = article.published.date() if article.published else None
    told = max((s.published for s in article.sources if s.published), default=None)
    pub = published or article.issued_on or told or _opening_day(article)
    signed = article.issued_on or (pub if article.kind == "official" else None)
    return Known(
        pub=pub,
        signed=signed,
        effect=day_of_effect(article.text, signed) if article.kind != "news" else None,
        event=None if article.kind == "official" else pub,
        compared=article.issued_on or pub,
        is_generic=article.kind == "official",
    )


_OPENING_BLOCKS = 4
_HAPPENED = re.compile(
    r"(?:[^\w(]*\([^)]{2,20}\)\W*|\W*)(?:(?:rang )?(?:sang|trua|chieu|toi|ngay|hom nay|chu nhat|"
    r"thu (?:hai|ba|tu|nam|sau|bay)|trong (?:hai|ba|\d+) ngay)\W+){1,3}"
    r"(?:\d{1,2}(?:/\d{1,2})?(?:\W+|,? va )(?:ngay )?)?(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)"
)


def _opening_day(article: Article) -> date | None:
    """ "Chiều 03/3/2026, Đảng ủy xã … mở hội nghị": news that does not say when it was posted opens
    with the day that it reports."""
    if article.kind != "news":
        return None
    told = [one for one in article.blocks if one.role == "paragraph"][:_OPENING_BLOCKS]
    found = (_HAPPENED.match(fold(article.text[one.start : one.end])) for one in told)
    return next((day for each in found if each and (day := _day(each))), None)


def _day(told: re.Match[str]) -> date | None:
    day, month, year = map(int, told.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_of(heading: list[Milestone]) -> int | None:
    """ "Kết quả năm 2020": the year of what stands below it."""
    years = {one.end.year for one in heading if one.end and one.anchor == "explicit"}
    return years.pop() if len(years) == 1 else None


_LONG_EVENT = timedelta(days=3)


def _learnt(known: Known, one: Milestone) -> Known:
    """The first day that news reports is the day of its event, which may last for some days."""
    if one.role != "PAST" or one.end is None or one.start is None or one.rrule:
        return known
    if one.end - one.start > _LONG_EVENT:
        return known
    event = known.event if known.event != known.pub else one.end
    return replace(known, event=event, last_event=one.end)


def _of_block(
    text: str, view: str, block: Block, known: Known, named: Sequence[Paper]
) -> Iterator[Milestone]:
    stretch = Span(block.start, block.end)
    for one in _of_stretch(text, view, stretch, known, named, block.role == "title"):
        whole = block.role in ("item", "row")
        yield replace(one, task=_without_label(text, block)) if whole else one


def _without_label(text: str, block: Block) -> Span:
    _, skip = item_label(text[block.start : block.end])
    return Span(block.start + skip, block.end)


def _of_stretch(
    text: str,
    view: str,
    stretch: Span,
    known: Known,
    named: Sequence[Paper] = (),
    is_one: bool = False,
) -> Iterator[Milestone]:
    """`is_one`: a title over several lines is one phrase."""
    whole = text[stretch.start : stretch.end]
    for span in [Span(0, len(whole))] if is_one else sentences(whole):
        begin, end = stretch.start + span.start, stretch.start + span.end
        signed = known.signed or day_counted_from(view[begin:end], named)
        found = read_sentence(view[begin:end], text[begin:end], replace(known, signed=signed))
        for one in found:
            written = text[begin + one.start : begin + one.end]
            counted = as_it_counts(view[begin:end], written, one)
            yield _milestone(counted, text, begin, end)
        known = _after_sentence(known, found)


def _after_sentence(known: Known, found: Iterable[Found]) -> Known:
    for one in found:
        if one.kind == "year" and one.first and one.anchor == "explicit":
            known = replace(known, year=one.first.year)
        if one.role == "PAST" and one.kind in ("day", "now", "range") and one.last:
            known = replace(known, last_event=one.last)
    return known


def _milestone(found: Found, text: str, begin: int, end: int) -> Milestone:
    start, stop = begin + found.start, begin + found.end
    return Milestone(
        start_offset=start,
        end_offset=stop,
        text=text[start:stop],
        timex=found.timex,
        start=found.first,
        end=found.last,
        boundary=found.boundary,
        time_of_day=found.clock,
        rrule=found.rrule,
        role=found.role,
        anchor=cast(AnchorKind, found.anchor),
        reckoned_from=found.reckoned_from,
        how=found.how,
        tentative=found.tentative,
        sentence_start=begin,
        sentence_end=end,
        task=_clause(text, begin, end, start, stop),
    )


def _clause(text: str, begin: int, end: int, start: int, stop: int) -> Span:
    """From the semicolon before to the semicolon after."""
    left, right = text.rfind(";", begin, start), text.find(";", stop, end)
    first = begin if left < 0 else left + 1
    last = end if right < 0 else right
    stretch = text[first:last]
    return Span(first + len(stretch) - len(stretch.lstrip()), first + len(stretch.rstrip()))
