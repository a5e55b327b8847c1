"""The words of a Word paragraph as a reader sees them: insertions kept, deletions and hidden text
left out, text boxes apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

Element = Any

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_GONE = {
    qn(name)
    for name in (
        "w:del w:moveFrom w:pPr w:rPr w:instrText w:delText w:sdtPr w:sdtEndPr w:tblPr w:tblGrid "
        "w:rt w:delInstrText"
    ).split()
} | {f"{_MC}Fallback"}
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_BOX = qn("w:txbxContent")


@dataclass
class Words:
    """`boxes` are the text boxes anchored in the paragraph; they stand apart from its text."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)


def words_of(paragraph: Element) -> Words:
    words = Words()
    words.text = "".join(_parts(paragraph, words.boxes))
    return words


def _parts(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _GONE or not isinstance(tag, str) or _is_hidden(child):
            continue
        if tag == qn("w:t") or tag == _MATH:
            yield child.text or ""
        elif tag in _SIGNS:
            yield "" if child.get(qn("w:type")) == "page" else _SIGNS[tag]
        elif tag == qn("w:sym"):
            yield _symbol(child.get(qn("w:char"), ""))
        elif tag == _BOX:
            boxes.append(child)
        else:
            yield from _parts(child, boxes)


def fonts(holder: Element) -> dict[str, str]:
    """The text by the font that its run names, where it names one."""
    found: dict[str, list[str]] = {}
    for run in holder.iter(qn("w:r")):
        name = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        font = name is not None and (name.get(qn("w:ascii")) or name.get(qn("w:hAnsi")))
        if font:
            found.setdefault(font, []).extend(_parts(run, []))
    return {font: "".join(parts) for font, parts in found.items()}


def notes(holder: Element) -> list[tuple[str, str]]:
    """("footnote", id) and ("endnote", id) in the order in which the text refers to them."""
    found = []
    for element in holder.iter(qn("w:footnoteReference"), qn("w:endnoteReference")):
        if next(element.iterancestors(qn("w:del")), None) is None:
            kind = "footnote" if element.tag == qn("w:footnoteReference") else "endnote"
            found.append((kind, str(element.get(qn("w:id"), ""))))
    return found


def _is_hidden(run: Element) -> bool:
    sign = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return sign is not None and sign.get(qn("w:val"), "1") not in ("0", "false", "off")


def _symbol(code: str) -> str:
    """Signs of symbol fonts; arrows, ticks and the like say nothing that a bullet does not."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    number -= 0xF000 if 0xF020 <= number <= 0xF0FF else 0
    return chr(number) if chr(number) in "-+*/()<>=.,:;" else "•"
