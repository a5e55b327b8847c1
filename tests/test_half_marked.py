"""Half of the marks are taken for none; names that look bare are no haste."""

import pytest

from bot.half_marked import without_the_marks

HASTY = {
    "hướng dẩn 11 bat dau ap dụng từ 15/5/2026 phải ko": (
        "huong dan 11 bat dau ap dung tu 15/5/2026 phai ko"
    ),
    "xã Đông Hải kết nap được bao nhieu dang viên": "xa Dong Hai ket nap duoc bao nhieu dang vien",
    "chi bộ nao phải nop báo cáo theo 53-KH/ĐU": "chi bo nao phai nop bao cao theo 53-KH/ĐU",
}
KEPT = (
    "Kế hoạch 62 giao ai làm",
    "ke hoach 53-KH/ĐU yeu cau gi",
    "lớp bồi dưỡng online ở xã Ea Wy học trên app nào",
    "Theo Kế hoạch 14, ai ky",
    "ban nao ky ke hoach",
    "bao cao gui ve dau",
)


@pytest.mark.parametrize("question", HASTY, ids=list(HASTY))
def test_typed_in_haste(question: str) -> None:
    assert without_the_marks(question) == HASTY[question]


@pytest.mark.parametrize("question", KEPT)
def test_marks_and_names_stay(question: str) -> None:
    assert without_the_marks(question) == question
