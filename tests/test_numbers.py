import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numbers import Reference, asked, plain, references

GOLDEN = Path(__file__).parent / "golden" / "document_numbers.jsonl"
SPELLINGS = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


def key(reference: Reference) -> tuple[int, str, str]:
    return reference.number, reference.type, reference.issuer


@pytest.mark.parametrize("row", SPELLINGS, ids=lambda row: row["text"])
def test_every_spelling_people_type(row: dict[str, object]) -> None:
    found = asked(str(row["text"]))
    expected = row["expected"]
    if expected is None:
        assert found == []
        return
    assert isinstance(expected, dict)
    wanted = (expected["number"], plain(expected["type"]), plain(expected["issuer"]))
    assert found[0].key == wanted


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("so sánh nghị quyết 18 với chỉ thị 35 năm 2024", [(18, "NQ", ""), (35, "CT", "")]),
        ("45 ct tw", [(45, "CT", "TW")]),
        ("kh 62 du kien khi nao", [(62, "KH", "")]),
        ("12-HD/BTCTU và 12-HD/BTCTW", [(12, "HD", "BTCTU"), (12, "HD", "BTCTW")]),
        ("Đề án số 27-ĐA/QU, ngày 9-7-2024", [(27, "ĐA", "QU")]),
        ("Chỉ thị số 35 ngày 30/5/2019", [(35, "CT", "")]),
        ("hướng dẫn 450 cán bộ", []),
        ("chương trình 2025 của xã", []),
        ("Nghị quyết Trung ương 4", []),
        ("Đoàn kiểm tra số 06 làm việc 2 ngày", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_numbers_in_questions(question: str, expected: list[tuple[int, str, str]]) -> None:
    assert [key(reference) for reference in asked(question)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thực hiện Kế hoạch số 71-KH/QU về Kế hoạch 70-KH/QU.", [71, 70]),
        ("13/13 chi bộ, nhiệm kỳ 2020-2025, ngày 19/4/2022", []),
        ("kế hoạch 62 của quận", []),
        ("Quyết định số 12/QĐ-UBND và Nghị định 30/2020/NĐ-CP", [12, 30]),
    ],
    ids=["chain", "no numbers", "loose form is for questions", "state"],
)
def test_articles_are_read_strictly(sentence: str, expected: list[int]) -> None:
    assert [reference.number for reference in references(sentence)] == expected


TYPES = st.sampled_from(["KH", "CTr", "CT", "NQ", "QĐ", "HD", "KL", "TB", "CV"])
ISSUERS = st.sampled_from(["QU", "TU", "TW", "HU", "ĐU", "BTCTW", "UBKTTU", "BTGDVTW"])


@given(st.integers(1, 999), TYPES, ISSUERS, st.sampled_from(["", "Kế hoạch số ", "theo "]))
def test_a_printed_number_is_found_in_any_sentence(
    number: int, code: str, issuer: str, before: str
) -> None:
    printed = f"{number:02d}-{code}/{issuer}"
    sentence = f"Đảng ủy {before}{printed}, ngày 5/6/2024 về công tác."
    for read in (references, asked):
        (found,) = read(sentence)
        assert found.key == (number, plain(code), plain(issuer))
        assert sentence[found.start : found.end] == printed


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    for reference in (*asked(text), *references(text)):
        assert 0 <= reference.start < reference.end <= len(text)
