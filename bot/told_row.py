"""A row of a table in words: each cell behind the name of its column, "Gạo: 1.200 kg"."""

import re
from functools import lru_cache

from corpus.article import Passage
from corpus.cells import cells
from corpus.text import fold

_NUMBERS = re.compile(r"(?:stt|tt|so tt|so thu tu)")
_MEASURED = re.compile(
    r"(?P<name>.*\S)\s*\((?:đvt:? ?|tính bằng )?(?P<unit>(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?"
    r"(?:đồng|người|cây|hộ|suất|cuốn|quyển|cái|chiếc|lớp|buổi|cuộc|em|chi bộ|"
    r"con|lượt|giờ|ngày|tháng|năm|điểm|đảng viên|tấn|tạ|kg|km|m|m2|m²|"
    r"m3|m³|ha|lít|%))\)"
)
_FIGURE = re.compile(r"\d[\d.,]*")


@lru_cache(maxsize=4096)
def cells_of(text: str) -> tuple[str, ...]:
    """Of a row as it stands, each on one line."""
    return tuple(" ".join(text[one.start : one.end].split()) for one in cells(text, 0, len(text)))


def columns_of(passage: Passage) -> tuple[str, ...]:
    """The names above a row; () where nothing names its columns."""
    return cells_of(passage.lead.rsplit("\n", 1)[-1]) if passage.role == "row" else ()


def numbers_rows(name: str) -> bool:
    return bool(_NUMBERS.fullmatch(fold(name).strip(" .")))


@lru_cache(maxsize=4096)
def told(names: tuple[str, ...], text: str) -> str:
    """The row's last cells where its first are missing: a number that is told as a label."""
    found = cells_of(text)
    if len(names) < 2 or not 1 < len(found) <= len(names):
        return " ".join(text.split())
    pairs = zip(names[len(names) - len(found) :], found, strict=True)
    return "; ".join(_cell(*one) for one in pairs if one[1] and not numbers_rows(one[0]))


def _cell(name: str, words: str) -> str:
    """A cell that repeats the name of its column stands alone."""
    if not name or fold(words).startswith(fold(name)):
        return words
    told = value_told(name, words)
    return f"{name if told == words else bare(name)}: {told}"


def value_told(name: str, words: str) -> str:
    """A figure with the unit that the name of its column gives for all."""
    measured = _MEASURED.fullmatch(name)
    return f"{words} {measured['unit']}" if measured and _FIGURE.fullmatch(words) else words


def bare(name: str) -> str:
    """Without the unit."""
    measured = _MEASURED.fullmatch(name)
    return measured["name"] if measured else name
