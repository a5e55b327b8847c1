"""The YAML block between two lines of "---" before a Markdown text: what stands in it, and where
the text begins."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import cast, get_args

import yaml

from corpus.article import Kind, Source
from corpus.reading.stamps import VIETNAM, read_stamp
from corpus.reading.unreadable import UnreadableFile
from corpus.text import fold

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = re.compile(r"---[ \t]*\r?\n[ \t]*(?:#.*\r?\n\s*)*[\w-]+[ \t]*:(?:\s|$)")
_PARTIAL = re.compile(r"(?:19|20)\d\d(?:-\d\d)?")
_KINDS: tuple[str, ...] = get_args(Kind)
_KNOWN = (
    "title kind published outlet source author url so_hieu loai co_quan_ban_hanh ngay_ban_hanh "
    "trich_yeu nguoi_ky sources"
).split()
# What other tools call the day of publication: Jekyll and Hugo write "date".
_POSTED = frozenset(
    "date pubdate publishdate publisheddate datepublished publishedat publishedon postedon "
    "ngaydang ngaydangtin ngaydangbai ngayxuatban".split()
)


@dataclass(frozen=True)
class FrontMatter:
    """Everything optional; `is_about_directive` says that the keys of a directive were there."""

    title: str | None = None
    kind: Kind | None = None
    published: datetime | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    so_hieu: str | None = None
    loai: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    trich_yeu: str | None = None
    signer: str | None = None
    sources: tuple[Source, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)
    is_about_directive: bool = False


class _TextLoader(yaml.SafeLoader):
    """Dates stay as written: a wrong one is then named with its key instead of failing inside."""


_TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def split_front_matter(text: str, file: str) -> tuple[FrontMatter | None, str]:
    """The front matter, if the text begins with one, and the body right after it."""
    block = _BLOCK.match(text)
    if not block:
        if _OPENED.match(text):
            raise UnreadableFile(
                file, "phần khai báo mở bằng --- mà không đóng", "thêm dòng --- sau khai báo"
            )
        return None, text
    values = _parsed(block["yaml"], file)
    return _front_matter(values, file), text[block.end() :]


def _parsed(block: str, file: str) -> dict[str, object]:
    try:
        values = yaml.load(block, _TextLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f" ở dòng {mark.line + 2}" if mark else ""
        raise UnreadableFile(
            file, f"phần khai báo sai cú pháp YAML{line}", "sửa dòng đó theo mẫu khóa: giá trị"
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise UnreadableFile(
            file, "phần khai báo đầu tệp sai cú pháp YAML", "viết lại theo mẫu khóa: giá trị"
        ) from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise UnreadableFile(
            file, "phần khai báo đầu tệp không có dạng khóa: giá trị", "viết mỗi dòng một khóa"
        )
    return {str(key): value for key, value in values.items()}


def _front_matter(values: dict[str, object], file: str) -> FrontMatter:
    def text(key: str) -> str | None:
        return _text(values, key, file)

    is_about_directive = any(key in values for key in ("so_hieu", "loai", "trich_yeu"))
    posted = None if is_about_directive else _posted(values)
    return FrontMatter(
        title=text("title"),
        kind=_kind(values, file),
        published=_moment(values, "published", file) or posted,
        outlet=text("outlet") or text("source"),
        author=text("author"),
        url=text("url"),
        so_hieu=text("so_hieu"),
        loai=text("loai"),
        issuer=text("co_quan_ban_hanh"),
        issued_on=_day(values, "ngay_ban_hanh", file),
        trich_yeu=text("trich_yeu"),
        signer=text("nguoi_ky"),
        sources=_sources(values.get("sources"), file),
        extra={key: value for key, value in values.items() if key not in _KNOWN},
        is_about_directive=is_about_directive,
    )


def _posted(values: Mapping[str, object]) -> datetime | None:
    """By a name of another tool; a value that is no day is left where it stands."""
    named = (value for key, value in values.items() if re.sub(r"\W|_", "", fold(key)) in _POSTED)
    stamps = (read_stamp(str(value)) for value in named if value)
    return next((one.published for one in stamps if one), None)


def _text(values: Mapping[str, object], key: str, file: str) -> str | None:
    value = values.get(key)
    if value is None:
        return None
    if isinstance(value, (dict, list)):
        raise _wrong(file, key, value, "ghi một dòng chữ")
    return str(value).strip() or None


def _kind(values: Mapping[str, object], file: str) -> Kind | None:
    kind = _text(values, "kind", file)
    if kind is None or kind in _KINDS:
        return cast(Kind | None, kind)
    raise _wrong(file, "kind", kind, f"chọn một trong: {', '.join(_KINDS)}")


def _day(values: Mapping[str, object], key: str, file: str) -> date | None:
    moment = _moment(values, key, file)
    return moment.date() if moment else None


def _moment(values: Mapping[str, object], key: str, file: str) -> datetime | None:
    """An ISO date or date and time; without a zone it is Vietnamese time."""
    value = values.get(key)
    if value is None or value == "":
        return None
    try:
        moment = datetime.fromisoformat(str(value).strip())
    except ValueError as error:
        raise _wrong(file, key, value, "ghi ngày dạng 2025-04-14") from error
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def _sources(value: object, file: str) -> tuple[Source, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise _wrong(file, "sources", value, "ghi danh sách các mục có title, url, published")
    return tuple(
        Source(
            title=_text(entry, "title", file) or "",
            url=_text(entry, "url", file) or "",
            published=_whole_day(entry, file),
        )
        for entry in value
    )


def _whole_day(source: Mapping[str, object], file: str) -> date | None:
    """Of many sources only the month or year is known; that is no day, and no mistake."""
    known = str(source.get("published") or "")
    return None if _PARTIAL.fullmatch(known) else _day(source, "published", file)


def _wrong(file: str, key: str, value: object, remedy: str) -> UnreadableFile:
    return UnreadableFile(file, f"{key} có giá trị không dùng được: {str(value)[:80]!r}", remedy)
