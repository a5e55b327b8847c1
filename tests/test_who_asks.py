"""Who asks names the unit whose part is wanted."""

import pytest

from bot.who_asks import names_unit, with_unit_asking


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (
            "Tôi là bí thư chi bộ một trường, theo KH 18 thì bên tôi phải làm gì?",
            "theo KH 18 thì chi bộ trường học phải làm gì?",
        ),
        (
            "em o tram y te, ke hoach 26 giao ben em viec gi",
            "em o tram y te, ke hoach 26 giao ben em viec gi",
        ),
        (
            "toi o cong an xa, theo ke hoach 26 thi phai lam gi",
            "theo ke hoach 26 thi cong an xa phai lam gi",
        ),
        (
            "Mình ở Phòng Kinh tế, theo thông báo 76 thì cần chuẩn bị gì?",
            "theo thông báo 76 thì Phòng Kinh tế cần chuẩn bị gì?",
        ),
        ("Tôi ở đâu, kế hoạch 18 yêu cầu gì?", "Tôi ở đâu, kế hoạch 18 yêu cầu gì?"),
        (
            "Tôi là bí thư chi bộ, kế hoạch 18 ban hành ngày nào?",
            "Tôi là bí thư chi bộ, kế hoạch 18 ban hành ngày nào?",
        ),
        ("Chi bộ trường học phải làm gì?", "Chi bộ trường học phải làm gì?"),
    ],
)
def test_the_unit_stands_in_its_place(question: str, meant: str) -> None:
    assert with_unit_asking(question) == meant


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("đoàn xã", True),
        ("bên kinh tế", True),
        ("Hạt Kiểm lâm khu vực", True),
        ("phường Cầu Đá Bạc", False),
        ("trồng cây", False),
    ],
)
def test_a_place_alone_is_no_unit(text: str, is_named: bool) -> None:
    assert names_unit(text) is is_named
