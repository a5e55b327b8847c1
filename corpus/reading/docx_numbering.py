"""The numbers and bullets that Word draws before paragraphs and that stand in no text."""

import re
from collections.abc import Callable
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

Element = Any  # an lxml element of WordprocessingML

_BULLETS = "-–—•●○▪■□◦‣⁃·➢►✓✔❖♦+*"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DEEPEST_STYLE = 12


def roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def letter(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, as Word goes on."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
}


class Numbering:
    """Counts as the paragraphs come by; `label` must be asked once for each, in order."""

    def __init__(self, document: WordDocument) -> None:
        self._styles = {
            style.get(qn("w:styleId")): style
            for style in document.styles.element.iterchildren(qn("w:style"))
        }
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._restarted: set[tuple[str, int]] = set()
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering") and not relation.is_external:
                self._read(relation.target_part)

    def _read(self, part: Any) -> None:  # noqa: ANN401 - python-docx names no type
        root = getattr(part, "element", None)
        if root is None:
            return
        for child in root:
            if child.tag == qn("w:abstractNum"):
                self._abstract[child.get(qn("w:abstractNumId"))] = child
            elif child.tag == qn("w:num"):
                self._nums[child.get(qn("w:numId"))] = child

    def label(self, paragraph: Element) -> str:
        """ "2.1." for a numbered paragraph, "•" for a bullet, "" for any other."""
        num_id, level = self._place(paragraph)
        num = self._nums.get(num_id or "")
        if num is None or num_id is None:
            return ""
        abstract_id = _value(num, "w:abstractNumId")
        definition = self._definition(abstract_id)
        if definition is None:
            return ""
        self._count(num_id, num, abstract_id, level, definition)
        return self._drawn(num, abstract_id, level, definition)

    def _definition(self, abstract_id: str) -> Element | None:
        definition = self._abstract.get(abstract_id)
        link = definition.find(qn("w:numStyleLink")) if definition is not None else None
        if link is None:
            return definition
        name = link.get(qn("w:val"))
        return next(
            (one for one in self._abstract.values() if _value(one, "w:styleLink") == name),
            definition,
        )

    # --- which list ---

    def _place(self, paragraph: Element) -> tuple[str | None, int]:
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        num_id, level = _numbered(own)
        style = _value(paragraph.find(qn("w:pPr")), "w:pStyle")
        for _ in range(_DEEPEST_STYLE):
            found = self._styles.get(style)
            if found is None or num_id is not None:
                break
            num_id, of_style = _numbered(found.find(f"{qn('w:pPr')}/{qn('w:numPr')}"))
            if num_id is not None and level is None:
                level = of_style if of_style is not None else self._level_of_style(num_id, style)
            style = _value(found, "w:basedOn")
        return (None if num_id == "0" else num_id), level or 0

    def _level_of_style(self, num_id: str, style: str) -> int:
        num = self._nums.get(num_id)
        definition = self._definition(_value(num, "w:abstractNumId")) if num is not None else None
        for level in definition.iterchildren(qn("w:lvl")) if definition is not None else ():
            if _value(level, "w:pStyle") == style:
                return int(level.get(qn("w:ilvl"), "0"))
        return 0

    # --- counting ---

    def _count(
        self, num_id: str, num: Element, abstract_id: str, level: int, definition: Element
    ) -> None:
        for override in num.iterchildren(qn("w:lvlOverride")):
            at = int(override.get(qn("w:ilvl"), "0"))
            anew = _value(override, "w:startOverride")
            if anew.isdigit() and (num_id, at) not in self._restarted:
                self._restarted.add((num_id, at))
                self._counts[abstract_id, at] = int(anew) - 1
        start = _start(_level(num, definition, level))
        self._counts[abstract_id, level] = self._counts.get((abstract_id, level), start - 1) + 1
        for deeper in [key for key in self._counts if key[0] == abstract_id and key[1] > level]:
            if _value(_level(num, definition, deeper[1]), "w:lvlRestart") != "0":
                del self._counts[deeper]

    def _drawn(self, num: Element, abstract_id: str, level: int, definition: Element) -> str:
        shape = _level(num, definition, level)
        pattern = _value(shape, "w:lvlText")
        if _value(shape, "w:numFmt") == "bullet":
            return _bullet(pattern)
        is_legal = shape is not None and shape.find(qn("w:isLgl")) is not None

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            of_level = _level(num, definition, at)
            count = self._counts.get((abstract_id, at), _start(of_level))
            style = "decimal" if is_legal else _value(of_level, "w:numFmt")
            if style == "none":
                return ""
            return _FORMATS.get(style, str)(count) if count > 0 else str(count)

        return re.sub(r"%([1-9])", number, pattern).strip()


def _level(num: Element, definition: Element, level: int) -> Element | None:
    for override in num.iterchildren(qn("w:lvlOverride")):
        own = override.find(qn("w:lvl"))
        if override.get(qn("w:ilvl")) == str(level) and own is not None:
            return own
    levels = (one for one in definition.iterchildren(qn("w:lvl")))
    return next((one for one in levels if one.get(qn("w:ilvl")) == str(level)), None)


def _start(level: Element | None) -> int:
    start = _value(level, "w:start")
    return int(start) if start.isdigit() else 1


def _numbered(properties: Element | None) -> tuple[str | None, int | None]:
    level = _value(properties, "w:ilvl")
    return _value(properties, "w:numId") or None, int(level) if level.isdigit() else None


def _value(element: Element | None, name: str) -> str:
    child = element.find(qn(name)) if element is not None else None
    return str(child.get(qn("w:val"), "")) if child is not None else ""


def _bullet(pattern: str) -> str:
    """Symbol fonts keep their signs in a private area: there "-" is U+F02D."""
    sign = pattern.strip()
    if len(sign) == 1 and 0xF020 <= ord(sign) <= 0xF0FF:
        plain = chr(ord(sign) - 0xF000)
        return plain if plain in "-+*" else "•"
    return sign if sign and sign in _BULLETS else "•"
