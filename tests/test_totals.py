"""How many there are in all is not told by a figure that counts some of them."""

import pytest

from bot.question import understand
from bot.totals import tells_total, total_asked
from bot.wanted import fits


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("thôn Nà Lưa có tổng cộng bao nhiêu hộ dân?", "ho"),
        ("xa na lua co tat ca may ho", "ho"),
        ("Đảng bộ phường Cầu Sim hiện có bao nhiêu đảng viên ạ", "dang vien"),
        ("tổng số bao nhiêu chi bộ ở xã Nà Lưa", "chi bo"),
        ("xã Nà Lưa có bao nhiêu hộ trồng chè", ""),
        ("xã Nà Lưa giúp bao nhiêu hộ", ""),
        ("đợt này phường có bao nhiêu đảng viên", ""),
        ("hội nghị của xã có bao nhiêu cán bộ", ""),
        ("kế hoạch có bao nhiêu chi bộ", ""),
    ],
)
def test_where_the_whole_number_is_asked(question: str, noun: str) -> None:
    assert total_asked(question) == noun


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("Toàn xã có 1.206 hộ, trong đó 87 hộ nghèo.", True),
        ("Xã có 9 thôn, 1.206 hộ.", True),
        ("Đảng bộ có 31 tổ chức cơ sở đảng (29 chi bộ, 2 đảng bộ), 1.206 hộ.", True),
        ("Tổng số hộ toàn xã: 1.206.", True),
        ("Thôn hiện có 64 hộ thì 51 hộ làm chè.", True),
        ("Thôn có 64 hộ ở hai bên suối.", True),
        ("Cả xã có hơn 90 doanh nghiệp và trên 5 nghìn hộ, phần lớn làm nghề.", True),
        ("Tổng số hộ các thôn là 1.206.", True),
        ("26 hộ hiến đất mở đường.", False),
        ("Hội giúp 60 hộ, xong trong tháng 5.", False),
        ("Số hộ nghèo giảm còn 150 hộ.", False),
        ("Toàn xã còn 12 hộ chưa có điện.", False),
        ("Trong đó có 40 hộ.", False),
        ("Hiện còn 76 hộ ở hai thôn dùng nước giếng nhiễm phèn.", False),
    ],
)
def test_figures_of_all_and_of_some(text: str, is_whole: bool) -> None:
    assert tells_total("ho", text) is is_whole


def test_what_a_sum_is_made_of_is_whole() -> None:
    assert tells_total("chi bo", "31 tổ chức đảng trực thuộc (29 chi bộ, 2 đảng bộ).")


@pytest.mark.parametrize(
    ("question", "span", "expected"),
    [
        ("xã Nà Lưa có tổng cộng bao nhiêu hộ dân", "26 hộ hiến đất mở đường.", 0.25),
        ("xã Nà Lưa có tổng cộng bao nhiêu hộ", "Toàn xã có 1.206 hộ.", 1.0),
        ("xã Nà Lưa có bao nhiêu hộ hiến đất", "26 hộ hiến đất mở đường.", 1.0),
        ("bổ sung ít nhất bao nhiêu máy quét", "Bổ sung ít nhất 03 máy quét.", 1.0),
    ],
)
def test_a_part_is_no_answer(question: str, span: str, expected: float) -> None:
    assert fits("count", understand(question), span) == expected
