"""Several units in one question are asked about one by one, each with the place of the last."""

import pytest

from bot.composition import Composition, Draft
from bot.each_unit import OfUnit, each_unit, together


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Hội Phụ nữ, Mặt trận và Trạm Y tế phường Bãi Sim có những hạn nào?",
            (
                "Hội Phụ nữ phường Bãi Sim có những hạn nào?",
                "Mặt trận phường Bãi Sim có những hạn nào?",
                "Trạm Y tế phường Bãi Sim có những hạn nào?",
            ),
        ),
        (
            "hoi phu nu va tram y te phuong bai sim co han nao thang 3",
            (
                "hoi phu nu phuong bai sim co han nao thang 3",
                "tram y te phuong bai sim co han nao thang 3",
            ),
        ),
        (
            "Công an xã Lũng Cú và Hội Nông dân xã Bãi Sim phải làm gì?",
            ("Công an xã Lũng Cú phải làm gì?", "Hội Nông dân xã Bãi Sim phải làm gì?"),
        ),
        (
            "Đoàn Thanh niên xã Bãi Sim và Ban Chỉ huy Quân sự xã phải làm gì?",
            ("Đoàn Thanh niên xã Bãi Sim phải làm gì?", "Ban Chỉ huy Quân sự xã phải làm gì?"),
        ),
        (
            "cong an xa bai sim va phong kinh te xa bai sim phai lam gi",
            ("cong an xa bai sim phai lam gi", "phong kinh te xa bai sim phai lam gi"),
        ),
        (
            "Sở Nội vụ và Sở Tài chính được giao việc gì theo Kế hoạch 9-KH/TU?",
            (
                "Sở Nội vụ được giao việc gì theo Kế hoạch 9-KH/TU?",
                "Sở Tài chính được giao việc gì theo Kế hoạch 9-KH/TU?",
            ),
        ),
    ],
)
def test_one_question_for_each(question: str, asked: tuple[str, ...]) -> None:
    assert tuple(one.text for one in each_unit(question)) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Trạm Y tế phường Bãi Sim có những hạn nào?",
        "Ban Tuyên giáo và Dân vận Thành ủy phải làm gì?",
        "Mặt trận và các đoàn thể phường Bãi Sim phải làm gì?",
        "Công an phường phối hợp với Hội Phụ nữ làm việc gì?",
        "Cán bộ, đảng viên phải làm gì?",
        "Theo kế hoạch phòng cháy rừng của xã Nậm Lúa, UBKT Đảng ủy phải làm gì?",
        "Ai chủ trì hội nghị của Hội Phụ nữ và Hội Nông dân?",
    ],
)
def test_no_more_than_one_is_asked_about(question: str) -> None:
    assert each_unit(question) == ()


_ONE, _OTHER = OfUnit("Công an xã", ""), OfUnit("Trạm Y tế xã", "")


def test_what_two_units_share_is_told_once() -> None:
    told = Composition((Draft("Cả hai ra quân.", (), "conclusion"), Draft("Kế hoạch 9", ())))
    whole = together([(_ONE, told), (_OTHER, told)])
    assert whole
    assert [one.text for one in whole.drafts] == ["Cả hai ra quân.", "Kế hoạch 9"]


def test_a_unit_of_which_nothing_is_told_is_named() -> None:
    told = Composition((Draft("Công an xã ra quân.", (), "conclusion"),))
    whole = together([(_ONE, told), (_OTHER, Composition((), "not_stated"))])
    assert whole
    assert "Trạm Y tế xã" in whole.drafts[-1].text
    assert together([(_ONE, None), (_OTHER, None)]) is None
