"""Words of asking get their marks where others have theirs; names that look bare are no haste."""

import pytest

from bot.half_marked import with_their_marks

HASTY = {
    "hướng dẫn 11 bat dau áp dụng tu ngay nao": "hướng dẫn 11 bat dau áp dụng tu ngày nào",
    "xã Đông Hải kết nap được bao nhieu dang viên": "xã Đông Hải kết nap được bao nhieu dang viên",
    "chi bộ nao phai nop báo cáo theo 53-KH/ĐU": "chi bộ nào phải nop báo cáo theo 53-KH/ĐU",
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
    assert with_their_marks(question) == HASTY[question]


@pytest.mark.parametrize("question", KEPT)
def test_marks_and_names_stay(question: str) -> None:
    assert with_their_marks(question) == question
