"""A reason is told by words of a cause, beside the very thing."""

import pytest

from bot.cause_told import leaves_cause_open, speaks_of_it
from bot.question import understand
from tests.told_span import told_span

FACT = "Trong quý có 8 đảng viên bị khai trừ."


@pytest.mark.parametrize(
    ("question", "told", "beside"),
    [
        ("Vì sao 72 đảng viên chưa xếp loại?", "Còn 72 đảng viên chưa xếp loại vì mới đến.", ""),
        ("vi sao lui han", "Hạn được lùi do mưa lũ.", ""),
        ("Vì sao 28 hộ chưa ký?", "28 hộ chưa ký.", "Nguyên nhân là đi làm ăn xa."),
        ("Vì sao giải phóng mặt bằng nhanh?", "Đồng chí Toàn: Vì đảng viên làm trước.", ""),
        ("Nguyên nhân chậm báo cáo trước ngày nào?", "Báo cáo trước ngày 20/5/2026.", ""),
        ("Bao nhiêu đảng viên bị khai trừ?", FACT, ""),
    ],
    ids=["because", "plain", "next sentence", "interview", "a day is asked", "no reason asked"],
)
def test_told(question: str, told: str, beside: str) -> None:
    assert not leaves_cause_open(understand(question), told_span(told, beside=beside))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vì sao 8 đảng viên bị khai trừ?", FACT),
        ("tai sao 8 dang vien bi khai tru", FACT),
        ("Lý do 8 đảng viên bị khai trừ là gì?", FACT),
        ("Vì sao ba đảng viên vắng họp?", "Ba đảng viên vắng có lý do."),
        ("Vì sao bà Hạnh được điều động?", "Quyết định do đồng chí Bí thư ký điều động bà Hạnh."),
        ("Vì sao tỷ lệ của phường Hòn Nồm cao nhất?", "Cao nhất là phường Hòn Nồm 88,1%."),
    ],
    ids=["fact alone", "without marks", "ly do", "some reason", "by whom", "a share"],
)
def test_left_open(question: str, told: str) -> None:
    asked, span = understand(question), told_span(told)
    assert leaves_cause_open(asked, span) and speaks_of_it(asked, span)


def test_cause_of_another_thing() -> None:
    asked = understand("Vì sao Ban Chỉ đạo kết thúc theo dõi vụ án Bến Gỗ?")
    span = told_span("Tiến độ chậm chủ yếu do giám định kéo dài.", title="Phiên họp thứ 9")
    other = told_span("Ban Chỉ đạo kết thúc theo dõi vụ án Bến Gỗ.", title="Phiên họp thứ 9")
    assert leaves_cause_open(asked, span, [other]) and not speaks_of_it(asked, span)
