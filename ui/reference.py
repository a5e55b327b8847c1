"""A citation written out in full, as it stands under copied, exported and printed answers."""

from collections.abc import Iterator

from bot.answer import Citation
from corpus.article import Source
from ui import copy


def reference(citation: Citation) -> str:
    """ "[1] Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy; Tiêu đề; …; “…”; https://…"."""
    return f"[{citation.number}] " + "; ".join(filter(None, (*lines(citation), citation.url)))


def lines(citation: Citation) -> Iterator[str]:
    """Document, title, day of posting, place, what it rests on, quote, and where a digest has its
    facts from; nothing that is unknown."""
    yield document(citation)
    yield citation.title
    if citation.published:
        yield copy.PUBLISHED.format(day=copy.written_date(citation.published))
    yield citation.place
    yield copy.STANDING[citation.kind]
    yield f"“{citation.quote}”"
    if citation.sources and not citation.url:
        yield copy.PRESS_TOLD.format(sources="; ".join(map(_press, citation.sources)))


def _press(source: Source) -> str:
    day = f" ({copy.written_date(source.published)})" if source.published else ""
    is_link = (source.url or "").startswith(("http://", "https://"))
    return f"{source.title}{day}{f', {source.url}' if is_link else ''}"


def document(citation: Citation) -> str:
    """The directive itself: "Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy"."""
    day = citation.issued_on
    name = " số ".join(part for part in (citation.loai, citation.so_hieu) if part)
    told = f"ngày {copy.written_date(day)}" if day else ""
    return ", ".join(part for part in (name, told, citation.issuer or "") if part)
