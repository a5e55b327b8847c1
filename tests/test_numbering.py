import json
from pathlib import Path

import pytest

from bot.numbering import BadTexts, number_texts


def test_one_line_out_for_each_line_in(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = ["71-KH/Q nói gì", "kế hoạch 71 của quận", "05-CT/TƯ", "7/7 chi bộ", "a\u2028b 9-NQ/ĐU"]
    rows = [{"id": f"n{i}", "text": text} for i, text in enumerate(texts)]
    source.write_text(
        "\ufeff" + "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8"
    )
    assert number_texts(source, target) == 5
    assert [json.loads(line) for line in target.read_text("utf-8").split("\n") if line] == [
        {"id": "n0", "number": 71, "type": "KH", "issuer": "Q"},
        {"id": "n1", "number": 71, "type": "KH", "issuer": ""},
        {"id": "n2", "number": 5, "type": "CT", "issuer": "TƯ"},
        {"id": "n3", "number": None, "type": None, "issuer": None},
        {"id": "n4", "number": 9, "type": "NQ", "issuer": "ĐU"},
    ]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a"}', '{"id": "a", "text": 5}', '{"id": null, "text": "x"}', "3"]
)
def test_a_broken_line_is_named_and_nothing_is_written(tmp_path: Path, line: str) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a", "text": "x"}\n' + line, "utf-8")
    with pytest.raises(BadTexts, match=r"in\.jsonl, dòng 2"):
        number_texts(source, target)
    assert not target.exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTexts, match="không đọc được"):
        number_texts(tmp_path / "none.jsonl", tmp_path / "out.jsonl")
