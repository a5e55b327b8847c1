"""An official paper copied as text: by itself, or printed whole by a portal below words of its own
("Văn phòng Đảng ủy đăng toàn văn:") and above links to other pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.article import Article, Block
from corpus.reading.official import OfficialHead, official, official_article
from corpus.reading.official_lines import BODY, cells
from corpus.reading.stamps import read_stamp
from corpus.text import fold, lines

_ABOVE = 6  # lines that a portal may set above the letterhead
_OPENS = frozenset(("motto", "number", "issuer"))


def whole_paper(file: str, body: str) -> Article | None:
    """None for an article that only quotes a paper."""
    blocks = tuple(Block("paragraph", line.start, line.end) for line in lines(body))
    head = whole_head(body, blocks)
    if head is None:
        return None
    plain = _without_marks(body, head)
    return (whole_paper(file, plain) if plain != body else None) or official_article(
        file, body, head
    )


def whole_head(body: str, blocks: tuple[Block, ...]) -> OfficialHead | None:
    """As `official`, and also of a paper that begins below some lines of a portal."""
    found = official(body, blocks)
    return found or next(filter(None, _below(body, blocks)), None)


def _below(body: str, blocks: tuple[Block, ...]) -> Iterator[OfficialHead | None]:
    """From each line on that may open a letterhead; only a paper that is numbered and signed is
    one there, else an article that quotes would be."""
    for place, block in enumerate(blocks[1 : _ABOVE + 1], 1):
        signs = {cell.sign for cell in cells(body[block.start : block.end], block.start)}
        head = official(body, blocks[place:]) if signs & _OPENS else None
        if head and head.so_hieu and head.signer:
            yield replace(head, blocks=(*_words_above(body, blocks[:place]), *head.blocks))


def _words_above(body: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The portal's words are not the paper's: never quoted as such."""
    for block in blocks:
        is_stamp = read_stamp(body[block.start : block.end]) is not None
        yield replace(block, role="stamp" if is_stamp else "noise")


_ISSUER = re.compile(
    r"(?<!\w)của (?P<issuer>(?=[A-ZĐỦ])[^,.;:“”\"]{4,80}?)(?=,? (?:về|thực hiện|ngày|năm)\b|$)"
)


def issuer_in_title(title: str) -> str | None:
    """ "Kết luận của Ban Thường vụ Đảng ủy phường X về …"; None where no body is named."""
    found = _ISSUER.search(title)
    return found["issuer"] if found and BODY.match(fold(found["issuer"])) else None


# --- marks of Markdown ----------------------------------------------------------------------------

_HEADED = ("letterhead", "title")
_MARKED = re.compile(
    r"^#{1,6}[ \t]+|^(?P<sign>\*\*|__|\*)(?P<words>[^*_\n]+)(?P=sign)[ \t]*$", re.M
)


def _without_marks(body: str, head: OfficialHead) -> str:
    """The marks of Markdown off the head, so that a quoted title shows no "#"; those of the body
    say how deep a heading stands."""
    for block in reversed(head.blocks):
        if block.role in _HEADED:
            words = _MARKED.sub(lambda found: found["words"] or "", body[block.start : block.end])
            body = body[: block.start] + words + body[block.end :]
    return body
