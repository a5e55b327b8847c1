import pytest

from bot.one_of_a_kind import (
    areas,
    named_areas,
    numbered_otherwise,
    other_number,
    other_ordinal,
    other_turn,
)
from bot.question import understand


@pytest.mark.parametrize(
    ("question", "article", "is_other"),
    [
        ("Lớp khóa IV khai giảng khi nào", "khai giang khoa iii nam 2023", True),
        ("Lớp khóa 3 khai giảng khi nào", "khai giang khoa iii nam 2023", False),
        ("hội thi lần thứ 3", "hoi thi lan thu 4.", True),
        ("hội thi lần thứ tư có gì", "hoi thi lan thu 4.", False),
        ("hội thi lần thứ 3", "hoi thi viet", False),
        ("ngày hội lần thứ nhất", "lan thu xviii; lan thu nhat nam 2026", False),
    ],
)
def test_another_one_of_the_same_kind(question: str, article: str, is_other: bool) -> None:
    assert other_ordinal(question, article) is is_other


@pytest.mark.parametrize(
    ("question", "article", "is_other"),
    [
        ("khu dân cư số 6 có bao nhiêu hộ", "khu dan cu so 5, phuong tay", True),
        ("khu dân cư số 5 có bao nhiêu hộ", "khu dan cu so 5, phuong tay", False),
        ("huy hiệu 80 năm tuổi Đảng", "huy hieu 75 nam tuoi dang", True),
        ("lễ kỷ niệm 20 năm thành lập", "le ky niem 15 nam ngay thanh lap", True),
        ("mấy người nhận huy hiệu 30 năm", "2 nguoi nhan huy hieu 60 nam tuoi dang", True),
        ("kế hoạch ngày 5/6", "ke hoach ngay 7/6", False),
    ],
)
def test_another_number_beside_the_same_words(question: str, article: str, is_other: bool) -> None:
    assert other_number(question, article) is is_other


def test_places_that_are_named() -> None:
    assert areas(understand("xã Phú Lâm họp ngày nào")) == ["phu lam"]
    assert areas(understand("xa phu lam hop ngay nao")) == ["phu lam"]
    assert areas(understand("xã mình họp ngày nào")) == []
    assert areas(understand("xã Phú Lâm Công an xã làm gì")) == ["phu lam"]
    assert areas(understand("xã Phú Lâm Đông làm gì")) == ["phu lam dong"]
    assert areas(understand("xa Phu Lam hop ngay nao")) == ["phu lam"]
    assert areas(understand("các xã, phường gửi kế hoạch ngày nào")) == []
    assert areas(understand("ban tuyên giáo tỉnh ủy sắp làm gì")) == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("xã Phú Lâm được giao gì", ["phu lam"]),
        ("Huyện Sơn Hạ năm 2022 có mấy chi bộ", ["son ha"]),
        ("ở thành phố Vinh ai chủ trì", ["thanh pho vinh"]),
        ("lap may to o ca mau", ["ca mau"]),
        ("20 huyen uy truoc khi sap xep xa, 20 to", []),
        ("đại hội cấp xã Chỉ thị 45-CT/TW", []),
    ],
)
def test_places_plainly_named(question: str, names: list[str]) -> None:
    assert named_areas(understand(question)) == names


def test_a_number_has_two_forms() -> None:
    assert list(numbered_otherwise("bau cu khoa 16 quy iii".split())) == [
        ("khoa", "xvi"),
        ("quy", "3"),
    ]


@pytest.mark.parametrize(
    ("question", "is_other"),
    [
        ("trưởng đoàn kiểm tra số 5 là ai", True),
        ("truong doan so 3 la ai", False),
        ("tổ công tác số 2 do ai phụ trách", False),
    ],
)
def test_a_team_is_known_by_its_number(question: str, is_other: bool) -> None:
    article = "doan so 1: truong doan la dong chi an. doan so 3: truong doan la dong chi binh."
    assert other_number(question, article) is is_other


@pytest.mark.parametrize(
    ("question", "text", "is_other"),
    [
        ("phiên đổi pin kỳ thứ nhì gom mấy ký", "Phiên lần đầu chỉ thu được 40 ký.", True),
        ("dot 2 co may chi bo", "Đợt 1 gồm 04 chi bộ; đợt 2 gồm 03 chi bộ.", False),
        ("đợt 2 khai giảng ngày nào", "Đợt 1 khai giảng ngày 05/10/2026.", True),
        ("họp vào thứ hai", "Lần đầu họp vào thứ Hai.", False),
        ("lần đầu thu được mấy ký", "Cả buổi thu được 186 ký.", False),
    ],
)
def test_another_turn(question: str, text: str, is_other: bool) -> None:
    assert other_turn(question, text) is is_other
