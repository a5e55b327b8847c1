"""What kind of value a question asks for, in words that it has not learned, and what texts hold."""

import pytest

from bot.asked_value import answers, asked, asks_why, held


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("trưởng thôn Bản Vèn tên chi rứa", "person"),
        ("ai đứng lớp xóa mù ở Nà Lạ", "person"),
        ("sửa cái cống ấy tốn bao nhiêu tiền", "money"),
        ("dot hai duoc ho tro bao nhieu tien mot ho", "money"),
        ("tới đâu rồi, được mấy phần trăm", "share"),
        ("bữa nào thì khai giảng", "day"),
        ("bao gio phai gui danh sach", "day"),
        ("gom được mấy bao rác", "count"),
        ("xã có bao nhiêu hộ làm nghề mắm", "count"),
    ],
)
def test_what_is_asked_for(question: str, value: str) -> None:
    shares = asked(question)
    assert max(shares, key=lambda one: shares[one]) == value


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kinh phí 3,2 tỷ đồng", {"money", "number"}),
        ("đạt 82% kế hoạch", {"share", "number"}),
        ("xong trước ngày 15/6/2026", {"day", "number"}),
        ("trong vòng 12 ngày làm việc", {"length", "number"}),
        ("do đồng chí Lò Thị Hiền chủ trì", {"person", "name", "cause"}),
        ("tại nhà văn hóa thôn Nà Lạ", {"place", "name"}),
    ],
)
def test_what_a_text_holds(text: str, kinds: set[str]) -> None:
    assert kinds <= held(text)


def test_a_figure_is_no_name() -> None:
    kinds = held("Kinh phí 3,2 tỷ đồng.")
    assert answers("money", kinds)
    assert not answers("person", kinds)
    assert answers("text", kinds)


@pytest.mark.parametrize("question", ["vì sao hoãn", "mac gi nop tre", "lý do dời hạn là gì"])
def test_why(question: str) -> None:
    assert asks_why(question)


def test_who_is_no_why() -> None:
    assert not asks_why("ai ký kế hoạch 12")
