"""A citation written out in full, as it stands under copied, exported and printed answers."""

from collections.abc import Iterator

from bot.answer import Citation
from ui import copy


def reference(citation: Citation) -> str:
    """ "[1] Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy; Tiêu đề; …; “…”; https://…"."""
    return f"[{citation.number}] " + "; ".join(filter(None, (*lines(citation), citation.url)))


def lines(citation: Citation) -> Iterator[str]:
    """Document, title, day of posting, place, what it rests on, quote; nothing that is unknown."""
    yield document(citation)
    yield citation.title
    if citation.published:
        yield copy.PUBLISHED.format(day=copy.written_date(citation.published))
    yield citation.place
    yield copy.STANDING[citation.kind]
    yield f"“{citation.quote}”"


def document(citation: Citation) -> str:
    """The directive itself: "Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy"."""
    day = citation.issued_on
    name = " số ".join(part for part in (citation.loai, citation.so_hieu) if part)
    told = f"ngày {copy.written_date(day)}" if day else ""
    return ", ".join(part for part in (name, told, citation.issuer or "") if part)
