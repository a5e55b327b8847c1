"""Capitals all through say nothing; numbers and abbreviations keep theirs."""

import pytest

from bot.shouted import in_small_letters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("PHƯỜNG BẾN ĐÁ CÒN HẠN GÌ?", "phường bến đá còn hạn gì?"),
        ("KẾ HOẠCH 62-KH/QU YÊU CẦU GÌ", "kế hoạch 62-KH/QU yêu cầu gì"),
        ("UBND PHƯỜNG PHẢI LÀM GÌ TRƯỚC 30/6", "UBND phường phải làm gì trước 30/6"),
        ("KH KTGS CỦA PHƯỜNG, (BTVQU)", "KH KTGS của phường, (BTVQU)"),
        ("QUYEETS DDINHJ 27 NOI GI", "quyeets ddinhj 27 noi gi"),
    ],
)
def test_capitals_all_through(typed: str, meant: str) -> None:
    assert in_small_letters(typed) == meant


@pytest.mark.parametrize(
    "text", ["UBND HĐND", "62-KH/QU", "Kế hoạch 62-KH/QU", "MTTQ tỉnh LÀM GÌ", "AI KÝ", ""]
)
def test_left_alone(text: str) -> None:
    assert in_small_letters(text) == text
