"""A unit with the bare name of its place is that of the phường, of the xã that is known by it."""

import pytest

from bot.places import with_level

PLACES = {"bai sim": "phường", "lung cu": "xã", "dai giang": "tỉnh"}


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Hội Phụ nữ Bãi Sim phải làm gì?", "Hội Phụ nữ phường Bãi Sim phải làm gì?"),
        ("tram y te lung cu co han nao", "tram y te xa lung cu co han nao"),
        ("Hội Phụ nữ phường Bãi Sim phải làm gì?", "Hội Phụ nữ phường Bãi Sim phải làm gì?"),
        ("Chi bộ Trường Tiểu học Bãi Sim làm gì?", "Chi bộ Trường Tiểu học Bãi Sim làm gì?"),
        ("Chi bộ Bãi Sim Thượng phải làm gì?", "Chi bộ Bãi Sim Thượng phải làm gì?"),
        ("bao nhiêu đảng viên Bãi Sim được khen", "bao nhiêu đảng viên Bãi Sim được khen"),
        ("Tỉnh ủy Đại Giang yêu cầu gì?", "Tỉnh ủy Đại Giang yêu cầu gì?"),
        ("Chi bộ nhà trường ở Bãi Sim làm gì?", "Chi bộ nhà trường ở phường Bãi Sim làm gì?"),
        ("UBKT Đảng ủy Lũng Cú làm gì?", "UBKT Đảng ủy xã Lũng Cú làm gì?"),
        ("Tổ số hóa ở Bãi Sim là gì?", "Tổ số hóa ở Bãi Sim là gì?"),
        ("Hội Phụ nữ Cầu Đơ phải làm gì?", "Hội Phụ nữ Cầu Đơ phải làm gì?"),
    ],
)
def test_the_level_is_put_in(question: str, read: str) -> None:
    assert with_level(question, PLACES) == read
