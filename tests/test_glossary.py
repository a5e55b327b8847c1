"""The table as an article, and what it knows of a word."""

import pytest

from corpus import glossary
from corpus.glossary import unjoined, widened


def test_every_row_stands_where_the_table_says() -> None:
    text = glossary.table().text
    for entry in glossary.entries():
        row = glossary.row(entry)
        assert text[row.start : row.end] == row.text
        assert row.text.split("\t")[:2] == [entry.abbreviation, "; ".join(entry.expansions)]


def test_no_entry_comes_twice() -> None:
    keys = [(one.abbreviation, one.expansions) for one in glossary.entries()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("BTVQU", ["Ban Thường vụ Quận ủy"]),
        ("btvqu", ["Ban Thường vụ Quận ủy"]),
        ("QĐ", ["Quyết định", "Quy định"]),
        ("CB", ["Chi bộ", "cán bộ"]),
        ("ĐA", ["Đề án"]),
        ("DA", ["Dự án"]),
        ("da", ["Đề án", "Dự án"]),
        ("đảng phí", ["Đảng phí"]),
        ("Sân bay", []),
    ],
)
def test_readings(word: str, readings: list[str]) -> None:
    assert [name for one in glossary.named(word) for name in one.readings] == readings


def test_ambiguous_abbreviations_are_not_spelled_out() -> None:
    assert glossary.widened(["qd"]) == ["qd"]
    assert glossary.widened(["ubkt"])[1:5] == ["uy", "ban", "kiem", "tra"]


def test_a_joined_abbreviation_is_spelled_out() -> None:
    assert unjoined("Phòng GD&ĐT xã") == "Phòng Giáo dục và Đào tạo xã"
    assert unjoined("A&B") == "A&B"
    assert "dao" in widened(["so", "gd", "dt"])
