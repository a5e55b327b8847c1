"""A row of a table of tasks as sentences: "X do A chủ trì, B phối hợp, hoàn thành trước ngày D"."""

import re
from collections.abc import Iterator, Sequence

from bot.told_row import cells_of, columns_of
from corpus.article import Passage
from corpus.text import canonical

_UNIT = r"(?:(?:đơn vị|cơ quan|bộ phận|đầu mối) )?"
_COLUMNS = {
    "matter": re.compile(
        r"(?:tên )?(?:nội dung|nhiệm vụ|công việc|việc|đầu việc|hoạt động|đề án|nội dung công việc|"
        r"nội dung nhiệm vụ|nội dung thực hiện|nội dung, nhiệm vụ)"
    ),
    "leads": re.compile(rf"{_UNIT}chủ trì(?: thực hiện)?"),
    "does": re.compile(rf"{_UNIT}thực hiện|người thực hiện"),
    "helps": re.compile(rf"{_UNIT}phối hợp(?: thực hiện)?"),
    "due": re.compile(
        r"(?:thời hạn|hạn)(?: hoàn thành| thực hiện)?|thời (?:gian|điểm) hoàn thành|hoàn thành"
    ),
}


def sentences_of(passages: Sequence[Passage], quote: str) -> tuple[str, ...]:
    """Of the row that is quoted whole, as far as the names of its columns say who does what."""
    rows = [one for one in passages if one.role == "row" and _bare(one.text) == _bare(quote)]
    return tuple(told for one in rows for told in _told(_by_role(one)))


def _bare(row: str) -> str:
    return row.strip().strip("|").strip()


def _by_role(row: Passage) -> dict[str, str]:
    """The cells by what their columns say of them; {} where two columns say the same."""
    names, found = columns_of(row), cells_of(row.text)
    if len(names) != len(found):
        return {}
    roles: dict[str, str] = {}
    for name, cell in zip(names, found, strict=True):
        low = canonical(name).lower().strip(" .:*")
        role = next((one for one, column in _COLUMNS.items() if column.fullmatch(low)), "")
        if role in roles:
            return {}
        if role and cell.strip(" -–/"):
            roles[role] = cell.strip().rstrip(".;")
    return roles


def _told(cells: dict[str, str]) -> Iterator[str]:
    matter, leads = cells.get("matter"), cells.get("leads")
    if not matter or ":" in matter or ";" in matter:
        return
    work = _small(matter)
    due = f", hoàn thành {_small(cells['due'])}" if "due" in cells else ""
    if leads:
        helps = cells.get("helps")
        with_them = f", phối hợp với {helps}" if helps else ""
        helped = f", {helps} phối hợp" if helps else ""
        yield f"{work} do {leads} chủ trì{helped}{due}."
        yield f"{leads} chủ trì{with_them} {work}{due}."
        if helps:
            yield f"{work} do {leads} chủ trì{due}."
            yield f"{leads} chủ trì {work}{due}."
    elif "does" in cells:
        yield f"{work} do {cells['does']} thực hiện{due}."
        yield f"{cells['does']} thực hiện {work}{due}."
    elif due:
        yield f"{work}{due}."


def _small(words: str) -> str:
    """With a small letter, unless the first word is a name."""
    others = words.split(maxsplit=2)
    is_name = (len(others) > 1 and others[1][:1].isupper()) or words[:2].isupper()
    return words if is_name else words[:1].lower() + words[1:]
