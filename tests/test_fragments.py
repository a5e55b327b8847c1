"""What a fragment points back to, and what it brings of its own."""

from datetime import date

import pytest

from bot.fragments import asks_a_property, fragment
from bot.question import understand
from bot.shifting import shifted

LEADS = {
    "còn chi bộ thì sao": "chi bộ",
    "con chi bo thi sao": "chi bo",
    "thế hạn nộp?": "hạn nộp",
    "trường nào rồi?": "trường nào",
    "vậy tháng sau thì sao": "tháng sau",
    "ý tôi là của quận Kim Trà": "của quận Kim Trà",
    "thẻ màu gì?": "thẻ màu gì",
    "còn hiệu lực không": "còn hiệu lực không",
    "còn bao nhiêu ngày": "còn bao nhiêu ngày",
    "thế nào là đảng viên": "thế nào là đảng viên",
    "không, tôi hỏi kế hoạch 30": "kế hoạch 30",
    "không đóng thì bị gì": "không đóng thì bị gì",
    "hội phụ nữ làm gì": "hội phụ nữ làm gì",
    "đến nay còn mấy ngày": "còn mấy ngày",
    "như vậy quá bao lâu rồi": "quá hạn bao lâu",
    "ý 4 cụ thể ra sao": "ý 4 cụ thể",
    "nhầm số rồi, 72 cơ": "72",
    "chế độ báo cáo hằng tháng thế nào?": "chế độ báo cáo hằng tháng thế nào",
    "đơn trùng lặp thì xử lý sao?": "đơn trùng lặp thì xử lý sao",
    "còn đơn nặc danh thì giải quyết thế nào": "đơn nặc danh thì giải quyết thế nào",
    "đơn nặc danh thì sao": "đơn nặc danh",
    "đảng ủy xã thế nào": "đảng ủy xã",
    "còn trạm y tế thì sao hen": "trạm y tế",
    "còn thanh toán không tiền mặt?": "thanh toán không tiền mặt",
}
POINTERS = {
    "kế hoạch đó ai ký?": ("document", "ke hoach"),
    "ke hoach do ai ky": ("document", "ke hoach"),
    "văn bản này còn hiệu lực không": ("document", "van ban"),
    "nó thay thế văn bản nào": ("document", ""),
    "kế hoạch mới ai ký": ("document", "ke hoach"),
    "đồng chí ấy giữ chức gì": ("person", "dong chi"),
    "ở đó ai chủ trì": ("place", ""),
    "việc đó giao ai": ("item", "viec"),
    "hội nghị đó ai chủ trì": ("article", "hoi nghi"),
}
NOT_POINTERS = (
    "văn bản do ai ký",
    "hôm nay có hạn gì",
    "chỉ thị mới nhất là gì",
    "độ tuổi đi học",
)
ORDINALS = {
    "nội dung thứ 3 nói rõ hơn": 3,
    "ý 2": 2,
    "y 2 la giao ai": 2,
    "văn bản thứ hai": 2,
    "thế ý cuối?": -1,
    "cái đầu tiên giao ai": 1,
}
NOT_ORDINALS = ("còn tổ 2?", "thứ 7 có họp không", "sinh hoạt thứ sáu hằng tuần", "cái năm 2024")


@pytest.mark.parametrize(("typed", "core"), LEADS.items())
def test_words_that_only_lead_in_are_left_out(typed: str, core: str) -> None:
    assert fragment(typed).core == core


@pytest.mark.parametrize(("typed", "wanted"), POINTERS.items())
def test_what_is_pointed_at(typed: str, wanted: tuple[str, str]) -> None:
    pointer = fragment(typed).pointer
    assert pointer and (pointer.at, pointer.noun) == wanted


@pytest.mark.parametrize("typed", NOT_POINTERS)
def test_look_alikes_point_at_nothing(typed: str) -> None:
    assert fragment(typed).pointer is None


@pytest.mark.parametrize(("typed", "position"), ORDINALS.items())
def test_entries_of_lists(typed: str, position: int) -> None:
    ordinal = fragment(typed).ordinal
    assert ordinal and ordinal.position == position


@pytest.mark.parametrize("typed", NOT_ORDINALS)
def test_figures_that_are_no_entries(typed: str) -> None:
    assert fragment(typed).ordinal is None


def test_words_of_asking_are_nobody_s_own() -> None:
    assert not fragment("thế hạn nộp báo cáo?").own_words
    assert fragment("còn phòng khám đa khoa?").own_words == ("phong", "kham", "da", "khoa")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("kinh phí bao nhiêu?", True), ("nguyên nhân?", True), ("kinh phí in thẻ bao nhiêu", False)],
)
def test_properties_of_what_is_talked_of(typed: str, expected: bool) -> None:
    assert asks_a_property(understand(typed)) is expected


@pytest.mark.parametrize(
    ("phrase", "before", "told"),
    [
        ("tháng sau", "Tháng này có hạn gì?", "tháng 10/2025"),
        ("tháng sau", "Tháng 12/2024 có hạn gì?", "tháng 1/2025"),
        ("quý sau", "Quý IV năm 2025 có hạn gì?", "quý I/2026"),
        ("năm trước", "Liệt kê các kế hoạch năm 2024", "năm 2023"),
        ("tuần sau", "Tuần này có gì?", "từ ngày 22/9/2025 đến ngày 28/9/2025"),
        ("tháng 12", "Tháng 10/2024 có hạn gì?", "tháng 12/2024"),
        ("chi bộ", "Tháng 10/2024 có hạn gì?", ""),
    ],
)
def test_time_is_counted_from_what_was_asked(phrase: str, before: str, told: str) -> None:
    assert shifted(phrase, before, date(2025, 9, 20)) == told
