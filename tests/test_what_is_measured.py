"""What is measured, and what is asked of a matter."""

import pytest

from bot.what_is_measured import kind_of, measures


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Thời lượng tối thiểu 60 phút.", {"minutes"}),
        ("xem xét trong 20 ngày làm việc", {"days"}),
        ("được hỗ trợ 300.000 đồng/người/tháng", {"money"}),
        ("không quá 18% tổng số", {"share"}),
        ("trước ngày 31/5/2026", {"day"}),
        ("ít nhất mỗi quý 02 lần", {"often"}),
        ("37/37 chi bộ dùng phần mềm", set()),
        ("Báo cáo định kỳ hằng tháng", {"often"}),
    ],
)
def test_what_a_sentence_measures(text: str, kinds: set[str]) -> None:
    assert measures(text) == kinds


@pytest.mark.parametrize(
    ("matter", "kinds"),
    [
        ("thời lượng một buổi họp", {"minutes"}),
        ("thời gian họp chi bộ", {"minutes"}),
        ("thời gian xét kết nạp", {"minutes", "days"}),
        ("tiền cho cộng tác viên", {"money"}),
        ("tỷ lệ xuất sắc", {"share"}),
        ("chế độ báo cáo", {"day", "often"}),
        ("hạn đăng ký chuyên đề", {"day"}),
        ("điều kiện lập tổ đảng", None),
    ],
)
def test_what_is_asked_of_a_matter(matter: str, kinds: set[str] | None) -> None:
    assert kind_of(matter) == kinds
