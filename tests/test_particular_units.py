import pytest

from bot.particular_units import is_other_body, is_particular, is_same_body


@pytest.mark.parametrize(
    ("one", "other", "is_other"),
    [
        ("Phòng Văn hóa - Xã hội", "Ban Xây dựng Đảng", True),
        ("văn phòng đảng ủy", "Ban Xây dựng Đảng", True),
        ("UBND", "Ủy ban Kiểm tra", True),
        ("Trung tâm Chính trị", "trung tam chinh tri phuong", False),
        ("Phòng Văn hóa", "Phòng Văn hóa - Xã hội", False),
        ("Phòng VH-XH", "Phòng Kinh tế", False),
        ("các phòng chuyên môn", "Phòng Kinh tế", False),
        ("Phòng Kinh tế và Phòng Văn hóa", "Trung tâm Chính trị", False),
        ("chi bộ khu phố 2", "Phòng Kinh tế", False),
    ],
)
def test_of_two_names(one: str, other: str, is_other: bool) -> None:
    assert is_other_body(one, other) is is_other
    assert is_other_body(other, one) is is_other


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Phòng Văn hóa - Xã hội", "phong van hoa - xa hoi phuong", True),
        ("Trung tâm Chính trị xã", "Trung tâm Chính trị", True),
        ("Phòng Văn hóa", "Phòng Văn hóa - Xã hội", False),
        ("các chi bộ", "các chi bộ", False),
    ],
)
def test_the_same_name(one: str, other: str, is_same: bool) -> None:
    assert is_same_body(one, other) is is_same


def test_of_several_is_of_nobody_in_particular() -> None:
    assert is_particular("Hạt Kiểm lâm khu vực 2")
    assert not is_particular("các cấp ủy, tổ chức đảng")
