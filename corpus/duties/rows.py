"""Duties in tables whose columns say task, who leads, who helps, and when."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.duties.units import is_unit_alone
from corpus.duties.wording import lowered
from corpus.text import Span

_COLUMNS = (
    ("label", r"^(?:stt|tt|số tt|số thứ tự|mục)$"),
    ("partners", r"phối hợp|tham gia|cùng thực hiện"),
    ("follows", r"theo dõi|đôn đốc|chỉ đạo|nơi nhận báo cáo|cơ quan nhận"),
    ("due", r"thời hạn|thời gian|tiến độ|hạn|hoàn thành|thời điểm|lộ trình|mốc"),
    ("result", r"kết quả|sản phẩm|ghi chú|kinh phí|dự toán|căn cứ|số lượng|điểm"),
    (
        "unit",
        r"chủ trì|đơn vị|cơ quan|phụ trách|thực hiện$|phân công|trách nhiệm|người làm|"
        r"bộ phận|ai làm",
    ),
    ("task", r"nhiệm vụ|nội dung|công việc|việc|hoạt động|giải pháp|đầu việc|yêu cầu"),
)
_TASK = re.compile(r"nhiệm vụ|nội dung|công việc|đầu việc|hoạt động|giải pháp|việc cần|^việc")
_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[ivxl]{1,5}|[a-hđ])[.)]?")
_NOTHING = re.compile(r"[-–—.…\s/*]*")


@dataclass
class Table:
    """One table while its rows go by; `columns` place the names above."""

    columns: Mapping[str, int] = field(default_factory=dict)
    due: str = ""  # what the column of days is called
    section: Span | None = None
    above: dict[str, Span] = field(default_factory=dict)  # cells that stand for those below, too


@dataclass(frozen=True)
class Row:
    task: Span
    label: str
    cells: Mapping[str, Span]  # "unit", "partners", "due", "follows"
    section: Span | None


def header(text: str, row: Sequence[Span]) -> Table:
    """The columns; a table without a column of tasks has none and yields nothing."""
    names = [" ".join(lowered(text[cell.start : cell.end]).split()) for cell in row]
    columns: dict[str, int] = {}
    for index, name in enumerate(names):
        kind = _column(name)
        if kind and kind not in columns:
            columns[kind] = index
    is_plan = "task" in columns and columns.keys() & {"unit", "due", "partners", "follows"}
    due = names[columns["due"]] if "due" in columns else ""
    return Table(columns, due) if is_plan else Table()


def _column(name: str) -> str:
    if not name or len(name) > 60:
        return ""
    if _TASK.match(name):
        return "task"
    return next((kind for kind, pattern in _COLUMNS if re.search(pattern, name)), "")


def read(text: str, table: Table, row: Sequence[Span]) -> Row | None:
    """A row as a duty; a row that only names a part of the table becomes `table.section`."""
    if not table.columns:
        return None
    said = [cell for cell in row if not _NOTHING.fullmatch(text[cell.start : cell.end])]
    distinct = list({text[cell.start : cell.end]: cell for cell in said}.values())
    label, rest = _labelled(text, distinct)
    if not rest:
        return None
    if len(rest) == 1 and (len(row) == 1 or _is_section(text, rest[0], label)):
        table.section, table.above = rest[0], {}
        return None
    return _duty(text, table, row, label)


def _labelled(text: str, said: Sequence[Span]) -> tuple[str, Sequence[Span]]:
    if said and _LABEL.fullmatch(lowered(text[said[0].start : said[0].end])):
        return text[said[0].start : said[0].end].rstrip(".)"), said[1:]
    return "", said


def _is_section(text: str, cell: Span, label: str) -> bool:
    words = text[cell.start : cell.end]
    return label.isupper() or words == words.upper() or not label


def _duty(text: str, table: Table, row: Sequence[Span], label: str) -> Row | None:
    place = table.columns["task"]
    if place >= len(row):
        return None
    task = row[place]
    if _NOTHING.fullmatch(text[task.start : task.end]):
        return None
    found: dict[str, Span] = {}
    for kind in ("unit", "partners", "due", "follows"):
        column = table.columns.get(kind, len(row))
        cell = row[column] if column < len(row) else None
        if cell and not _NOTHING.fullmatch(text[cell.start : cell.end]):
            table.above[kind] = found[kind] = cell
    if "unit" in table.columns and "unit" not in found and "unit" in table.above:
        found["unit"] = table.above["unit"]  # merged downwards
    if "unit" not in table.columns:
        looks = _unit_by_looks(text, table, row)
        found |= {"unit": looks} if looks else {}
    return Row(task, label, found, table.section)


def _unit_by_looks(text: str, table: Table, row: Sequence[Span]) -> Span | None:
    """In a column of another name ("Nơi làm"): the cell that holds a unit and nothing else."""
    known = set(table.columns.values())
    others = [cell for place, cell in enumerate(row) if place not in known]
    return next((c for c in others if is_unit_alone(lowered(text[c.start : c.end]))), None)
