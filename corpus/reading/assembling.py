"""Bytes, front matter and layout put together into an Article."""

from dataclasses import replace

from corpus.article import Article
from corpus.reading.drawn_tables import undrawn
from corpus.reading.encoding import decode
from corpus.reading.front_matter import FrontMatter, split_front_matter
from corpus.reading.layout import Layout
from corpus.reading.markdown import read_markdown
from corpus.reading.official import signed_end
from corpus.reading.portal import read_portal
from corpus.reading.printed_whole import issuer_in_title, whole_paper
from corpus.reading.text_lines import meant
from corpus.reading.text_tables import with_tables
from corpus.reading.unreadable import UnreadableFile
from corpus.text import stored


def article(data: bytes, file: str) -> Article:
    """What the front matter says goes before what the layout suggests."""
    text = stored(decode(data, file))
    about, body = split_front_matter(text, file)
    if not body.strip():
        raise UnreadableFile(file, "tệp không có nội dung", "kiểm tra lại tệp, hoặc bỏ tệp đi")
    body = undrawn(meant(body))
    about = about or FrontMatter()
    if _may_be_paper(about) and (found := whole_paper(file, body)):
        return _with_rows(_beside(found, about))
    is_markdown = not file.lower().endswith(".txt")
    read = read_markdown(body, about.is_about_directive) if is_markdown else read_portal(body)
    found = _article(file, body, about, read)
    return _with_rows(_signed(found) if found.kind == "official" else found)


def _may_be_paper(about: FrontMatter) -> bool:
    """Nobody says that it is something else; portals set their own page data above a paper."""
    return about.kind is None and not about.is_about_directive and not about.sources


def _beside(paper: Article, about: FrontMatter) -> Article:
    """What the page that prints a paper says of itself: the paper tells the rest."""
    return replace(
        paper,
        published=about.published,
        outlet=about.outlet,
        author=about.author,
        url=about.url,
        issuer=paper.issuer or about.issuer or issuer_in_title(about.title or ""),
        issued_on=paper.issued_on or about.issued_on,
        signer=paper.signer or about.signer,
        extra={**paper.extra, **about.extra},
    )


def _with_rows(article: Article) -> Article:
    return replace(article, blocks=with_tables(article.text, article.blocks))


def _signed(article: Article) -> Article:
    """What the front matter does not tell of an official paper stands in its head and its foot."""
    paper = whole_paper(article.file, article.text)
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
