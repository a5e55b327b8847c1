"""What many write one for the other."""

import pytest

from bot.heard_alike import may_begin_so, other_beginnings, other_tone


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sỡ", "sở"),
        ("trử", "trữ"),
        ("bảo", "bão"),
        ("hướng dẩn", "hướng dẫn"),
        ("lể", "lễ"),
        ("nghĩ hưu", "nghỉ hưu"),
        ("tiền", ""),
        ("hoàn", ""),
    ],
)
def test_other_tone(typed: str, meant: str) -> None:
    assert other_tone(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("su", ["xu"]),
        ("xuat", ["suat"]),
        ("danh", ["gianh"]),
        ("gianh", ["danh"]),
        ("trin", ["chin"]),
        ("chu", ["tru"]),
        ("ban", []),
        ("sử", ["xử"]),
        ("trín", ["chín"]),
    ],
)
def test_other_beginnings(typed: str, meant: list[str]) -> None:
    assert list(other_beginnings(typed)) == meant


def test_d_with_its_bar_sounds_like_neither() -> None:
    assert may_begin_so("dành") and not may_begin_so("đánh")
