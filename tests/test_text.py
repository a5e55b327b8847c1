import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text import canonical, clauses, fold, item_label, sentences, stored, syllables


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("uỷ ban", "ủy ban"),
        ("thuỷ", "thủy"),
        ("qui định", "quy định"),
        ("kì họp", "kỳ họp"),
        ("62 – KH/QU", "62 - KH/QU"),
        ("“Sổ tay”", '"Sổ tay"'),
    ],
)
def test_two_spellings_of_one_thing(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(canonical(text)) == len(stored(text))


@given(st.text())
def test_decomposed_text_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Đường, đương, DƯƠNG", ["duong", "duong", "duong"]),
        ("62-KH/QU,", ["62-kh/qu", "62", "kh", "qu"]),
        ("19.908 đảng viên", ["19908", "dang", "vien"]),
        ("ngày 02/6/2023", ["ngay", "2/6/2023", "2/6", "6/2023", "2023"]),
        ("100%", ["100%", "100"]),
        ("13/13 chi bộ", ["13/13", "chi", "bo"]),
        ("đ/c Lý", ["dc", "ly"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert syllables(text) == tokens


# Each row is one text, cut where the bars stand; together well over 200 boundaries.
SENTENCES = [
    "Hội nghị kết thúc ngày 30/4/2025.|Các chi bộ tiếp tục họp.",
    "Thực hiện theo Kế hoạch số 62-KH/QU.|Đảng ủy giao các chi bộ.",
    "Nội dung đã nêu./.|Nơi nhận: lưu.",
    "Đoàn làm việc tại TP. Hồ Chí Minh và TP.HCM hôm qua.|Buổi chiều đoàn về.",
    "Có đ/c. Nam và đ/c Lan dự.|Sau đó hội nghị bế mạc.",
    "Đảng bộ có 19.908 đảng viên.|Trong đó 54 chi bộ.",
    "Gồm sách, báo, v.v. và tài liệu.|Tất cả được cấp phát.",
    "Ai chủ trì?|Đồng chí Bí thư!|Thế còn thư ký…|Chưa rõ.",
    "Đồng chí nói: “Phải làm ngay.”|Mọi người đồng ý.",
    "Mức 0,5% lương hưu; 1.5 lần.|Không tính phụ cấp.",
    "Họp lúc 8 giờ 00.|Kết thúc lúc 11 giờ.",
    "Công tác tư tưởng, dân vận... phải quan tâm hơn.|Cần làm ngay.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_where_sentences_end(marked: str) -> None:
    expected = marked.split("|")
    text = " ".join(expected)
    assert [text[span.start : span.end] for span in sentences(text)] == expected


def test_two_hundred_boundaries() -> None:
    """Every row after every other: endings must not depend on what stands next to them."""
    right = wrong = 0
    for first in SENTENCES:
        for second in SENTENCES:
            expected = [*first.split("|"), *second.split("|")]
            text = " ".join(expected)
            found = [text[span.start : span.end] for span in sentences(text)]
            right += len(set(found) & set(expected))
            wrong += len(set(expected) - set(found))
    assert right + wrong >= 200
    assert right / (right + wrong) >= 0.98


@given(st.text(alphabet=st.sampled_from("aĐ1. ,;:!?…\n“”()-/"), max_size=80))
def test_sentences_lose_nothing(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@given(st.lists(st.sampled_from(["chi bộ", "62-KH/QU", "3/4/2024;", "họp,", "“a b”"]), max_size=60))
def test_clauses_lose_nothing_and_stay_short(words: list[str]) -> None:
    text = " ".join(words)
    spans = clauses(text, 60)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("1. Nội dung", "1"),
        ("  • việc", "•"),
        ("- việc", "-"),
        ("a) việc", "a"),
        ("đ) việc", "đ"),
        ("a- Việc", "a"),
        ("b, Việc", "b"),
        ("a, việc thường", ""),
        ("1.2. việc", "1.2"),
        ("(1) việc", "1"),
        ("**1.** việc", "1"),
        ("**2. Việc** lớn", "2"),
        ("1\\. việc", "1"),
        ("**3.5** tỷ đồng", ""),
        ("**Nơi nhận:** chi bộ", ""),
        ("19.908 đảng viên", ""),
        ("2/9 là ngày lễ", ""),
        ("Việc thường", ""),
    ],
)
def test_labels_of_list_items(line: str, label: str) -> None:
    found, offset = item_label(line)
    assert found == label
    assert not line[offset].isspace()
