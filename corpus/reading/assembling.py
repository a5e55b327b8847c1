"""Bytes, front matter and layout put together into an Article."""

import re
from dataclasses import replace

from corpus.article import Article, Block
from corpus.reading.encoding import decode
from corpus.reading.front_matter import FrontMatter, split_front_matter
from corpus.reading.layout import Layout
from corpus.reading.markdown import read_markdown
from corpus.reading.official import OfficialHead, official, official_article, signed_end
from corpus.reading.portal import read_portal
from corpus.reading.text_lines import meant
from corpus.reading.text_tables import with_tables
from corpus.reading.unreadable import UnreadableFile
from corpus.text import lines, stored


def article(data: bytes, file: str) -> Article:
    """What the front matter says goes before what the layout suggests."""
    text = stored(decode(data, file))
    about, body = split_front_matter(text, file)
    if not body.strip():
        raise UnreadableFile(file, "tệp không có nội dung", "kiểm tra lại tệp, hoặc bỏ tệp đi")
    body = meant(body)
    if not about and (paper := _paper(file, body)):
        return _with_rows(paper)
    about = about or FrontMatter()
    is_markdown = not file.lower().endswith(".txt")
    read = read_markdown(body, about.is_about_directive) if is_markdown else read_portal(body)
    found = _article(file, body, about, read)
    return _with_rows(_signed(found) if found.kind == "official" else found)


def _with_rows(article: Article) -> Article:
    return replace(article, blocks=with_tables(article.text, article.blocks))


def _signed(article: Article) -> Article:
    """What the front matter does not tell of an official paper stands in its head and its foot."""
    paper = _paper(article.file, article.text)
    if paper is None:
        blocks, signer = signed_end(article.text, article.blocks)
        return replace(article, blocks=blocks, signer=article.signer or signer)
    return replace(
        article,
        blocks=paper.blocks,
        so_hieu=article.so_hieu or paper.so_hieu,
        loai=article.loai or paper.loai,
        issuer=article.issuer or paper.issuer,
        issued_on=article.issued_on or paper.issued_on,
        trich_yeu=article.trich_yeu or paper.trich_yeu,
        signer=article.signer or paper.signer,
    )


def _paper(file: str, body: str) -> Article | None:
    """The text of an official paper, copied with its letterhead."""
    blocks = tuple(Block("paragraph", line.start, line.end) for line in lines(body))
    head = official(body, blocks)
    if head is None:
        return None
    plain = _without_marks(body, head)
    return (_paper(file, plain) if plain != body else None) or official_article(file, body, head)


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


def _article(file: str, body: str, about: FrontMatter, read: Layout) -> Article:
    return Article(
        file=file,
        kind=about.kind or ("summary" if about.sources else "news"),
        title=about.title or read.title,
        text=body,
        blocks=read.blocks,
        published=about.published or read.published,
        outlet=about.outlet or read.outlet,
        author=about.author or read.author,
        url=about.url,
        so_hieu=about.so_hieu,
        loai=about.loai,
        issuer=about.issuer,
        issued_on=about.issued_on,
        trich_yeu=about.trich_yeu,
        sources=about.sources,
        signer=about.signer,
        extra=about.extra,
    )
