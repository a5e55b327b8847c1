import json
from pathlib import Path

import pytest

from bot.dating import BadTexts, read_texts, records


def written(folder: Path, *lines: str) -> Path:
    path = folder / "in.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_one_line_per_expression_and_none_without(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '{"id": "a", "text": "nộp trước ngày 30/6", "pub": "2023-06-02"}',
        '{"id": "b", "text": "4/4 đơn vị đã làm", "pub": "2023-06-02"}',
        "",
        '{"id": 3, "text": "họp hằng tuần; từ 01/7/2023 áp dụng", "pub": null}',
    )
    found = [json.loads(line) for line in records(read_texts(path))]
    assert found == [
        {
            "id": "a",
            "timex": "2023-06-30",
            "start": None,
            "end": "2023-06-29",
            "boundary": "exclusive",
            "role": "DEADLINE",
            "rrule": "",
        },
        {
            "id": "3",
            "timex": "P1W",
            "start": None,
            "end": None,
            "boundary": "",
            "role": "RECUR",
            "rrule": "FREQ=WEEKLY",
        },
        {
            "id": "3",
            "timex": "2023-07-01",
            "start": "2023-07-01",
            "end": None,
            "boundary": "",
            "role": "START",
            "rrule": "",
        },
    ]


@pytest.mark.parametrize(
    "line",
    ["{", '["a"]', '{"id": "a"}', '{"id": "a", "text": "x", "pub": "hôm qua"}'],
    ids=["broken", "no object", "no text", "no date"],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(BadTexts, match="dòng 1"):
        read_texts(written(tmp_path, line))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTexts, match="không đọc được"):
        read_texts(tmp_path / "none.jsonl")
