"""A file of texts with their expressions of time found: one JSON line per expression."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.errors import UserError
from corpus.milestones import Milestone, expressions


class BadTexts(UserError):
    """A file of texts that cannot be used; the message (Vietnamese) names line and remedy."""


@dataclass(frozen=True)
class Dated:
    """A text and the day it was published, if that is known."""

    id: str
    text: str
    pub: date | None = None


def read_texts(path: Path) -> list[Dated]:
    """In file order; BadTexts for a file or line that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadTexts(
            f"{path}: không đọc được ({problem}). Đề nghị kiểm tra đường dẫn và lưu tệp ở mã UTF-8."
        ) from problem
    return [_dated(path, row, line) for row, line in enumerate(lines, start=1) if line.strip()]


def _dated(path: Path, row: int, line: str) -> Dated:
    try:
        fields = json.loads(line)
        pub = fields.get("pub")
        return Dated(
            id=str(fields["id"]),
            text=str(fields["text"]),
            pub=date.fromisoformat(str(pub)[:10]) if pub else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise BadTexts(
            f"{path}, dòng {row}: không phải một dòng hợp lệ ({problem!r}). "
            'Mỗi dòng cần là JSON có "id", "text" và "pub" (dạng 2025-06-10 hoặc null).'
        ) from problem


def records(texts: list[Dated]) -> Iterator[str]:
    """JSON lines in the order of the texts; none for a text without an expression of time."""
    for one in texts:
        for found in expressions(one.text, one.pub):
            yield json.dumps({"id": one.id, **fields(found)}, ensure_ascii=False)


def fields(found: Milestone) -> dict[str, str | None]:
    """Dates ISO or None; "" where there is no boundary or rule."""
    return {
        "timex": found.timex,
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "boundary": found.boundary,
        "role": found.role,
        "rrule": found.rrule,
    }
