"""`python -m bot numbers IN.jsonl OUT.jsonl`: the first document number in each text."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.files import write_lines
from corpus.errors import UserError
from corpus.numbers import first_number


class BadTexts(UserError):
    """A file of texts that cannot be used; the message names file, line and remedy."""


def number_texts(source: Path, target: Path) -> int:
    """Reads lines of `id, text`, writes lines of `id, number, type, issuer` in the same order;
    returns how many. Nothing is written when a line cannot be read."""
    texts = list(_texts(source))
    write_lines(target, (_line(ident, text) for ident, text in texts))
    return len(texts)


def _line(ident: str | int, text: str) -> str:
    return json.dumps({"id": ident, **first_number(text)}, ensure_ascii=False)


def _texts(source: Path) -> Iterator[tuple[str | int, str]]:
    try:
        lines = source.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadTexts(
            f"{source}: không đọc được ({problem}). "
            "Đề nghị kiểm tra đường dẫn và lưu tệp ở mã UTF-8."
        ) from problem
    for row, line in enumerate(lines, start=1):
        if line.strip():
            yield _text(source, row, line)


def _text(source: Path, row: int, line: str) -> tuple[str | int, str]:
    try:
        fields = json.loads(line)
        ident, text = fields["id"], fields["text"]
    except (ValueError, KeyError, TypeError) as problem:
        raise _bad(source, row, repr(problem)) from problem
    if not isinstance(ident, str | int) or not isinstance(text, str):
        raise _bad(source, row, '"id" hoặc "text" sai kiểu')
    return ident, text


def _bad(source: Path, row: int, why: str) -> BadTexts:
    return BadTexts(
        f"{source}, dòng {row}: không hợp lệ ({why}). "
        'Mỗi dòng cần là JSON có "id" và "text" (chuỗi).'
    )
