"""Question files: JSON lines with id, question, turn_of, today, and fields for scoring."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.errors import UserError


class BadQuestions(UserError):
    """A question file that cannot be used; the message (Vietnamese) names line and remedy."""


@dataclass(frozen=True)
class Asked:
    """One line; the fields below `today` are for scoring only."""

    id: str
    question: str
    turn_of: str | None = None
    today: date | None = None
    answerable: bool = True
    kind: str = ""
    must_include: tuple[str, ...] = ()
    must_not_include: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    reason: str | None = None


def read_questions(path: Path) -> list[Asked]:
    """In file order; BadQuestions for a broken line, a repeated id, a turn_of to nowhere."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise BadQuestions(
            f"{path}: không đọc được ({problem}). Đề nghị kiểm tra đường dẫn và lưu tệp ở mã UTF-8."
        ) from problem
    asked = [_asked(path, row, line) for row, line in enumerate(lines, start=1) if line.strip()]
    _check(path, asked)
    return asked


def _asked(path: Path, row: int, line: str) -> Asked:
    try:
        fields = json.loads(line)
        today = fields.get("today")
        return Asked(
            id=str(fields["id"]),
            question=str(fields["question"]),
            turn_of=None if fields.get("turn_of") is None else str(fields["turn_of"]),
            today=date.fromisoformat(today) if today else None,
            answerable=bool(fields.get("answerable", True)),
            kind=str(fields.get("kind") or ""),
            must_include=tuple(fields.get("must_include") or ()),
            must_not_include=tuple(fields.get("must_not_include") or ()),
            source=tuple(fields.get("source") or ()),
            reason=fields.get("reason"),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise BadQuestions(
            f"{path}, dòng {row}: không phải một câu hỏi hợp lệ ({problem!r}). "
            'Mỗi dòng cần là JSON có "id" và "question"; "today" dạng 2025-06-10 hoặc null.'
        ) from problem


def _check(path: Path, asked: Sequence[Asked]) -> None:
    ids = [one.id for one in asked]
    repeated = next((one for one in ids if ids.count(one) > 1), None)
    if repeated is not None:
        raise BadQuestions(f"{path}: id {repeated} lặp lại. Mỗi câu hỏi cần một id riêng.")
    missing = next((one for one in asked if one.turn_of and one.turn_of not in ids), None)
    if missing:
        raise BadQuestions(
            f"{path}: câu {missing.id} nối câu {missing.turn_of}, nhưng tệp không có câu đó."
        )
    by_id = {one.id: one for one in asked}
    for one in asked:
        if any(earlier is one for earlier in ancestors(one, by_id, len(asked))):
            raise BadQuestions(f"{path}: turn_of của câu {one.id} nối thành vòng tròn.")


def ancestors(one: Asked, by_id: Mapping[str, Asked], at_most: int) -> Iterator[Asked]:
    """The chain of earlier turns, nearest first; siblings are not part of it."""
    for _ in range(at_most):
        if one.turn_of is None:
            return
        one = by_id[one.turn_of]
        yield one
