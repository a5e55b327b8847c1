"""A conversation as a file to keep or to pass on: Markdown, or a document for a word processor."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from re import sub
from typing import TYPE_CHECKING, Literal

from bot.answer import Answer, Citation, with_markers
from ui import copy
from ui.chat import cited_only
from ui.reference import lines

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

Form = Literal["docx", "md"]
FONT = "Times New Roman"  # as the rules for documents of Party bodies have it, 14 points
POINTS = 14
_MARKDOWN = r"([\\`*_{}\[\]<>#|~])"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def file_bytes(answers: Sequence[Answer], today: date, form: Form) -> bytes:
    return docx(answers, today) if form == "docx" else markdown(answers, today).encode()


def markdown(answers: Sequence[Answer], today: date) -> str:
    parts = [f"# {copy.EXPORT_TITLE}", copy.EXPORTED.format(day=copy.written_date(today))]
    for position, answer in enumerate(answers, start=1):
        parts.append(f"## {_heading(position, _plain(answer.question))}")
        parts.append(copy.ASKED_AS_OF.format(day=copy.written_date(answer.today)))
        parts += [_plain(line) for line in said(answer)]
        if cited_only(answer):
            parts.append(f"**{copy.SOURCES}**")
            parts.append("\n".join(map(_item, cited_only(answer))))
    return "\n\n".join([*parts, "---", copy.WARNING]) + "\n"


def said(answer: Answer) -> list[str]:
    """Its lines with their markers, and what the page told besides."""
    understood = answer.understood_as
    head = [copy.UNDERSTOOD.format(question=understood)] if understood else []
    notice = [answer.notice] if answer.notice else []
    return [*head, *map(with_markers, answer.statements), *notice]


def _shown(text: str) -> str:
    """Without signs that no document may hold."""
    return sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)


def _heading(position: int, question: str) -> str:
    return copy.QUESTION_NUMBERED.format(position=position, question=question)


def _item(citation: Citation) -> str:
    told = "; ".join(_plain(line) for line in lines(citation) if line)
    link = f"; <{citation.url}>" if citation.url else ""
    return f"- \\[{citation.number}\\] {told}{link}"


def _plain(text: str) -> str:
    """No sign of the text passes for Markdown; one line."""
    return sub(_MARKDOWN, r"\\\1", " ".join(text.split()))


def docx(answers: Sequence[Answer], today: date) -> bytes:
    from docx import Document

    document = Document()
    _styled(document)
    document.add_heading(copy.EXPORT_TITLE, level=1)
    document.add_paragraph(copy.EXPORTED.format(day=copy.written_date(today)))
    for position, answer in enumerate(answers, start=1):
        _add(document, position, answer)
    document.add_paragraph(copy.WARNING)
    document.core_properties.title = copy.EXPORT_TITLE
    document.core_properties.author = copy.NAME
    document.core_properties.language = "vi-VN"
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _styled(document: "Document") -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, points in (("Normal", POINTS), ("Heading 1", POINTS + 2), ("Heading 2", POINTS)):
        style = document.styles[name]
        style.font.name = FONT
        style.font.size = Pt(points)
        style.font.color.rgb = RGBColor(0, 0, 0)
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn(script), FONT)


def _add(document: "Document", position: int, answer: Answer) -> None:
    document.add_heading(_shown(_heading(position, answer.question)), level=2)
    document.add_paragraph(copy.ASKED_AS_OF.format(day=copy.written_date(answer.today)))
    for line in said(answer):
        document.add_paragraph(_shown(line))
    cited = cited_only(answer)
    if cited:
        document.add_paragraph().add_run(copy.SOURCES).bold = True
    for citation in cited:
        told = "; ".join(line for line in lines(citation) if line)
        paragraph = document.add_paragraph(_shown(f"[{citation.number}] {told}"))
        _add_link(paragraph, citation.url)


def _add_link(paragraph: "Paragraph", url: str | None) -> None:
    """A link that a word processor opens; python-docx has no call for it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if not url or not url.startswith(("http://", "https://")):
        return
    paragraph.add_run("; ")
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, _LINK, is_external=True))
    run = paragraph.add_run(url)
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)
