"""The layout that Vietnamese offices give a paper: letterhead, type, subject, body, signatures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from corpus import headings
from corpus.article import Article, Block, Role
from corpus.reading import furniture, signatures
from corpus.reading.casing import is_capitals, recased
from corpus.reading.issuers import issuer_of
from corpus.reading.official_lines import (
    BODY,
    Cell,
    cells,
    date_of,
    loose_type_of,
    number_of,
    type_of,
)
from corpus.text import CAPITALS, fold, item_label, lines, runs_on

_HEAD = 45  # lines within which the type must come
_SUBJECT = 9  # lines that a subject may take
_LONGEST_HEADING = 160
_ABOVE = 8  # lines a portal or gazette may print above the letterhead


@dataclass(frozen=True)
class OfficialHead:
    """What the paper says of itself; None or "" where it does not.

    `missing_number`: the paper leaves its number blank ("Số:    /KH-UBND"), as drafts do; `so_hieu`
    is then None. `blocks` are the given stretches with the roles of an official document.
    """

    title: str
    blocks: tuple[Block, ...]
    so_hieu: str | None = None
    missing_number: bool = False
    loai: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    trich_yeu: str | None = None
    signer: str | None = None


def official(text: str, blocks: tuple[Block, ...]) -> OfficialHead | None:
    """None for a text that is no such paper: an article that quotes one, a form, a list.

    `blocks` in reading order, a left column before the right one, each one line or a paragraph of
    several. Rows of data tables come as `row`, what is no text (page heads) as `noise`: both stay,
    and so does a short `heading` in the body. Other roles do not matter; pages are kept.
    """
    paper = _Paper(text, tuple(_cut(text, blocks)))
    if not _find_head(paper):
        return None
    _find_end(paper)
    return _record(paper)


def signed_end(text: str, blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], str | None]:
    """Of a paper whose head the front matter tells: its blocks, recipients and signatures as such,
    and who signed."""
    paper = _Paper(
        text, tuple(_cut(text, tuple(Block("paragraph", b.start, b.end) for b in blocks)))
    )
    _find_end(paper)
    ends = sorted(index for index, role in paper.roles.items() if role == "signature")
    signer = signatures.signer_of(paper.signed, text)
    if not ends or signer is None:
        return blocks, None
    first, last = paper.lines[ends[0]].block.start, paper.lines[ends[-1]].block.end
    is_end = [first <= block.start and block.end <= last for block in blocks]
    return tuple(
        replace(block, role="signature") if inside else block
        for block, inside in zip(blocks, is_end, strict=True)
    ), signer


def official_article(file: str, text: str, head: OfficialHead) -> Article:
    """The article of a paper whose layout was recognised."""
    return Article(
        file=file,
        kind="official",
        title=head.title,
        text=text,
        blocks=head.blocks,
        so_hieu=head.so_hieu,
        loai=head.loai,
        issuer=head.issuer,
        issued_on=head.issued_on,
        trich_yeu=head.trich_yeu,
        signer=head.signer,
        extra={"thieu_so_hieu": True} if head.missing_number else {},
    )


# --- lines ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Line:
    block: Block  # the line's own span, with the role and page of the block it came from
    words: str
    is_apart: bool  # an empty line stands above
    is_inside: bool  # not the first line of its block

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(cells(self.words, self.block.start)) if self.is_text else ()

    @property
    def is_text(self) -> bool:
        return self.block.role not in ("row", "noise")


@dataclass
class _Paper:
    """The lines and what was found; the roles are filled head first, then end, then body."""

    text: str
    lines: tuple[_Line, ...]
    roles: dict[int, Role] = field(default_factory=dict)
    letterhead: list[Cell] = field(default_factory=list)
    loai: str | None = None
    subject: list[str] = field(default_factory=list)
    body: int = 0  # the first line after the title
    signed: list[Cell] = field(default_factory=list)

    def has(self, *signs: str) -> bool:
        return any(cell.sign in signs for cell in self.letterhead)


def _cut(text: str, blocks: tuple[Block, ...]) -> Iterator[_Line]:
    end = 0
    for block in blocks:
        whole = text[block.start : block.end]
        if block.role in ("row", "noise"):
            yield _Line(block, whole, False, False)
            end = block.end
            continue
        for place, span in enumerate(lines(whole)):
            start = block.start + span.start
            words = whole[span.start : span.end]
            own = replace(block, start=start, end=block.start + span.end)
            is_apart = text[end:start].count("\n") > 1
            yield _Line(own, words, is_apart, place > 0)
            end = own.end


# --- the head -------------------------------------------------------------------------------------


def _find_head(paper: _Paper) -> bool:
    for index, line in enumerate(paper.lines[:_HEAD]):
        if line.block.role == "row":
            return False
        if line.block.role == "noise":
            continue
        signs = {cell.sign for cell in line.cells}
        if ("type" in signs and _may_open(paper, index)) or _is_titled(paper, line):
            _take_title(paper, index)
            return True
        if "to" in signs and _is_letterhead(paper) and paper.has("number"):
            paper.loai, paper.body = "Công văn", index
            _take_right_column(paper, index)
            return True
        if not _take_head_line(paper, index, line):
            return False
    return False


_NUMBER_WITHIN = 4  # lines from the type on


def _may_open(paper: _Paper, index: int) -> bool:
    near = [
        cell.sign for line in paper.lines[index : index + _NUMBER_WITHIN] for cell in line.cells
    ]
    is_numbered = paper.has("issuer") and "number" in near
    return is_numbered or _is_letterhead(paper) or _is_bare(paper, index)


def _is_titled(paper: _Paper, line: _Line) -> bool:
    """A title in small letters, below a whole letterhead."""
    is_below = paper.has("number") and paper.has("issuer") and not paper.subject
    is_short = len(line.words) <= _LONGEST_HEADING
    return is_below and is_short and loose_type_of(line.words.lstrip("#* ")) is not None


_RIGHT_COLUMN = 6  # lines below "Kính gửi" within which it may stand


def _take_right_column(paper: _Paper, index: int) -> None:
    """Motto, place and date that a reader of columns puts below "Kính gửi"."""
    for place, line in enumerate(paper.lines[index + 1 : index + _RIGHT_COLUMN], index + 1):
        signs = {cell.sign for cell in line.cells} - {"decor"}
        if signs and signs <= {"motto", "date"} and not paper.has("date"):
            paper.roles[place] = "letterhead"
            paper.letterhead += line.cells


def _is_letterhead(paper: _Paper) -> bool:
    points = 2 * paper.has("motto") + 2 * paper.has("number")
    return points + paper.has("date") + paper.has("issuer") >= 3


def _is_bare(paper: _Paper, index: int) -> bool:
    """No letterhead, but the type on top and recipients and signature at the end; or a draft."""
    above = [line for line in paper.lines[:index] if line.is_text]
    if above and _is_draft(above[-1].words) and len(above) <= 2:
        return True
    found = signatures.zone([line.cells for line in paper.lines], index + 1)
    if len(above) > 2 or not found:
        return False
    words = [cell.words for line in paper.lines[slice(*found)] for cell in line.cells]
    has_name = any(map(signatures.is_signer, words))
    return has_name and any(map(signatures.is_recipients, words))


def _is_draft(words: str) -> bool:
    return bool(re.match(r"\W*(?:ban )?du thao(?!\w)", fold(words))) and len(words) <= 60


def _take_head_line(paper: _Paper, index: int, line: _Line) -> bool:
    """False where the text is plainly under way, so that no letterhead comes any more."""
    signs = {cell.sign for cell in line.cells} - {"decor"}
    goes_on = _goes_on_about(paper, line)
    if signs <= {"other", "annex", "type"} and not goes_on:
        if furniture.is_prose(line.words) or len(line.words) > 200:
            return False
        paper.roles[index] = "letterhead" if paper.letterhead else "category"
        return index - len(paper.letterhead) <= _ABOVE
    paper.letterhead += [cell for cell in line.cells if cell.sign != "type"]
    paper.roles[index] = "title" if goes_on or signs == {"about"} else "letterhead"
    for cell in line.cells:
        if cell.sign == "about" or (goes_on and cell.sign in ("other", "issuer", "number")):
            paper.subject.append(cell.words)
    return True


def _goes_on_about(paper: _Paper, line: _Line) -> bool:
    """The second line of "V/v …"; a number below the paper's own is that of another paper."""
    last = next((cell for cell in reversed(paper.letterhead) if cell.sign != "date"), None)
    is_open = last is not None and bool(paper.subject) and last.words == paper.subject[-1]
    first = line.cells[0]
    is_more = first.sign in ("other", "issuer") or (first.sign == "number" and paper.has("number"))
    return is_open and is_more and not is_capitals(first.words)


def _take_title(paper: _Paper, index: int) -> None:
    words = [cell.words for cell in paper.lines[index].cells]
    found = next(filter(None, (*map(type_of, words), *map(loose_type_of, words))), None)
    paper.loai, inline = found or ("", "")
    paper.subject = [inline] if inline else []
    paper.roles[index] = "title"
    last = min(index + 1 + _SUBJECT, len(paper.lines))
    paper.body = index + 1
    for below in range(index + 1, last):
        line = paper.lines[below]
        if not line.is_text or not _is_in_title(paper, below, line):
            break
        paper.body = below + 1
    paper.letterhead += [
        cell
        for line in paper.lines[index : paper.body]
        for cell in line.cells
        if cell.sign in ("number", "date")
    ]


def _is_in_title(paper: _Paper, index: int, line: _Line) -> bool:
    signs = {cell.sign for cell in line.cells}
    if signs <= {"decor", "mark", "number", "date"}:
        paper.roles[index] = "noise" if signs == {"decor"} else "letterhead"
        return not (paper.subject and signs == {"decor"})
    if signs & {"to", "annex", "motto"} or _starts_body(paper, index, line):
        return False
    paper.roles[index] = "title"
    paper.subject.append(line.words)
    return True


_OPENERS = re.compile(
    r"(?:can cu|xet|theo|thuc hien|thi hanh|chap hanh|de (?!an)|nham|tren co so|trong|thoi gian|"
    r"ngay|hien nay|nam \d|sau khi|qua|tiep tuc|phat huy|quan triet)\b"
)
_CHAPTER = re.compile(r"(?:chuong|phan|muc)\s+(?:[ivx]+|\d+|thu\s+\w+)\s*(?:[.:–-]|$)")
_ALWAYS = re.compile(r"(?:can cu|xet (?:de nghi|to trinh)|dieu \d)\b")


def _starts_body(paper: _Paper, index: int, line: _Line) -> bool:
    words = line.words.lstrip("#* ") or line.words
    folded = fold(words)
    if _CHAPTER.match(folded):
        return True
    if item_label(words)[0] or _ALWAYS.match(folded) or words.endswith((":", ";")):
        return True
    if not paper.subject:
        return len(words) > 300 or (furniture.is_prose(words) and len(words) > 200)
    if words[0].islower() or words[0] in '(“"':
        return furniture.is_prose(words) and line.is_apart
    is_large = is_capitals(words)
    if line.is_apart or is_large != is_capitals(paper.subject[-1]):
        return True
    if words.endswith("."):
        return True
    is_body_name = is_large and bool(BODY.match(folded) or signatures.is_office(words))
    return (
        is_body_name
        or bool(_OPENERS.match(folded))
        or len(words) > 130
        or (furniture.is_prose(words))
    )


# --- the end --------------------------------------------------------------------------------------


def _find_end(paper: _Paper) -> None:
    found = signatures.zone([line.cells for line in paper.lines], paper.body)
    if not found:
        return
    for index in range(*found):
        paper.roles[index] = "signature"
        paper.signed += signatures.parted(paper.lines[index].cells)


# --- the body -------------------------------------------------------------------------------------


def _record(paper: _Paper) -> OfficialHead:
    numbers = [cell.words for cell in paper.letterhead if cell.sign == "number"]
    so_hieu = next(filter(None, map(number_of, numbers)), None)
    days = (date_of(cell.words) for cell in paper.letterhead if cell.sign == "date")
    issuers = [
        cell.words
        for cell in paper.letterhead
        if cell.sign == "issuer" and cell.words not in paper.subject
    ]
    loai = paper.loai or None
    issuer = issuer_of(issuers, paper.text)
    about = _OF_WHOM.sub("", _subject(paper)) if issuer else _subject(paper)
    is_draft = any(cell.sign == "mark" and _is_draft(cell.words) for cell in paper.letterhead)
    return OfficialHead(
        title=_title(loai or "", so_hieu, about, issuer),
        blocks=tuple(_blocks(paper)),
        so_hieu=so_hieu,
        missing_number=so_hieu is None and (bool(numbers) or is_draft),
        loai=loai,
        issuer=issuer,
        issued_on=next(filter(None, days), None),
        trich_yeu=about or None,
        signer=signatures.signer_of(paper.signed, paper.text),
    )


def _subject(paper: _Paper) -> str:
    """The lines of the subject as one sentence, in the letters that people use."""
    parts = [(is_capitals(words), words.lstrip("# ")) for words in paper.subject]
    groups = [" ".join(words for _, words in group) for _, group in groupby(parts, itemgetter(0))]
    pieces = [recased(" ".join(group.split()), paper.text) for group in groups]
    for place, (group, piece) in enumerate(zip(groups, pieces, strict=True)):
        if is_capitals(group) and (place > 0 or piece.startswith("Của ")):
            pieces[place] = piece[:1].lower() + piece[1:]
    words = _ABOUT.sub("về việc ", _unwrapped(" ".join(pieces)))
    return words.removesuffix("./.").rstrip(".").strip()


def _unwrapped(words: str) -> str:
    """Less the signs around all of it, or left over at one end; "… Cuộc thi viết “Biển quê”" keeps
    its own."""
    words = words.strip(" *_")
    for left, right in (('"', '"'), ("“", "”"), ("(", ")")):
        inner = words[1:-1]
        if words.startswith(left) and words.endswith(right) and not {left, right} & set(inner):
            words = inner.strip()
        is_even = words.count(left) == words.count(right) and not (
            left == right and words.count(left) % 2
        )
        words = words if is_even else words.strip(f"{left}{right}").strip()
    return words


# "KẾT LUẬN / của Ban Thường vụ Đảng ủy về …": the issuer is told beside the subject.
_OF_WHOM = re.compile(r"^[Cc]ủa [^,.;:]{3,90}? (?=về )")
_ABOUT = re.compile(r"^[\"“(]?\s*[Vv]\s?/\s?[Vv]\b\s*:?\s*")


def _title(loai: str, so_hieu: str | None, about: str, issuer: str | None) -> str:
    if so_hieu:
        return f"{loai} số {so_hieu}: {about}" if about else f"{loai} số {so_hieu}"
    if about:
        is_phrase = about.startswith("Về ")
        return f"{loai} {about[0].lower() + about[1:] if is_phrase else about}"
    return f"{loai} của {issuer}" if issuer else loai


def _blocks(paper: _Paper) -> Iterator[Block]:
    """Lines of one role in head and end, lines of one paragraph in the body, made one block."""
    held: Block | None = None
    for index, line in enumerate(paper.lines):
        for block in _body(paper, index) if index not in paper.roles else _given(paper, index):
            if held and _joins(paper, held, block, line):
                held = replace(held, end=block.end)
                continue
            if held:
                yield held
            held = block
    if held:
        yield held


def _given(paper: _Paper, index: int) -> list[Block]:
    return [replace(paper.lines[index].block, role=paper.roles[index])]


_JOINED = ("letterhead", "title", "signature")


def _joins(paper: _Paper, held: Block, block: Block, line: _Line) -> bool:
    if held.role in _JOINED:
        parts = held.role == "signature" and any(
            signatures.is_authority(cell.words) or signatures.is_recipients(cell.words)
            for cell in line.cells[:1]
        )
        return held.role == block.role and held.page == block.page and not parts
    if held.role not in ("paragraph", "item") or block.role != "paragraph":
        return False
    above = paper.text[held.start : held.end]
    return line.is_inside or (not line.is_apart and runs_on(above, line.words))


def _body(paper: _Paper, index: int) -> list[Block]:
    line = paper.lines[index]
    if not line.is_text:
        return [line.block]
    words = line.words
    if _is_running(paper, words) or _is_of_page(paper, index, words):
        return [replace(line.block, role="noise")]
    if found := _DIEU.match(words):
        return _article_heading(line.block, words, found.end())
    return [replace(line.block, role=_body_role(paper.lines, index, words))]


_PAGE = re.compile(r"(?:trang|tr\.)\s*\d{1,3}(?:\s*/\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]")


def _is_running(paper: _Paper, words: str) -> bool:
    """What a printer sets on every page: its number, the paper's own type and number."""
    folded = " ".join(fold(words).strip(" .:").split())
    return bool(_PAGE.fullmatch(folded)) or folded in _running(paper)


def _is_of_page(paper: _Paper, index: int, words: str) -> bool:
    """What a portal that prints the paper sets below the signature; annexes stand there too."""
    ends = [place for place, role in paper.roles.items() if role == "signature"]
    return bool(ends) and index > max(ends) and furniture.is_of_page(words)


def _running(paper: _Paper) -> tuple[str, ...]:
    numbers = [fold(cell.words) for cell in paper.letterhead if cell.sign == "number"][:1]
    return tuple(" ".join(f"{fold(paper.loai or '')} {number}".split()) for number in numbers)


_DIEU = re.compile(r"(?:Điều|ĐIỀU)\s+\d+[a-zđ]?\s*[.:]")


def _article_heading(block: Block, words: str, end: int) -> list[Block]:
    """ "Điều 2. Phạm vi" is a heading; of "Điều 2. Quyết định này …." only the number is."""
    if headings.level(words):
        return [replace(block, role="heading")]
    rest = end + len(words[end:]) - len(words[end:].lstrip())
    first = replace(block, role="heading", end=block.start + end)
    return [first, replace(block, role="paragraph", start=block.start + rest)]


def _body_role(all_lines: Sequence[_Line], index: int, words: str) -> Role:
    signs = {cell.sign for cell in all_lines[index].cells}
    if furniture.is_stray(words) or words.strip(" -–").isdigit() or signs <= {"motto", "decor"}:
        return "noise"
    below = next((line for line in all_lines[index + 1 : index + 3] if line.is_text), None)
    is_named = all_lines[index].block.role == "heading" and len(words) <= _LONGEST_HEADING
    if is_named or headings.level(words) or (signs == {"annex"} and len(words) <= 60):
        return "heading"
    label, content = item_label(words)
    if label and below and _heads(label, words[content:], below.words):
        return "heading"
    return "item" if label else "paragraph"


# Who has to do what stands below: a line that is quoted, not a heading.
_SOMEBODY = re.compile(rf"(?i:(?:các )?đồng chí|đ/c|ông|bà) [{CAPITALS}]")


def _heads(label: str, words: str, below: str) -> bool:
    """ "1. Mục đích" over paragraphs or deeper items, as distinct from one item of a list."""
    other = item_label(below)[0]
    if _SOMEBODY.match(words):
        return False
    if other.startswith(f"{label}.") and len(words) <= 100:
        return True
    if not label[:1].isdigit() or len(words) > 100 or furniture.is_closed(words):
        return False
    is_sibling = other[:1].isdigit() and label.count(".") == other.count(".")
    runs_on_below = below[:1].islower() and not other
    return words[:1].isupper() and not (is_sibling or runs_on_below or headings.level(below))
