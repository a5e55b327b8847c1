"""A paper asked about as a whole, in whatever words, and what only looks like it."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from bot.chatbot import Chatbot, Conversation
from corpus.text import fold
from tests.small_library import chatbot_over

PLAN = """---
so_hieu: 24-KH/ĐU
loai: Kế hoạch
co_quan: Đảng ủy xã Lam Khê
ngay_ban_hanh: 2026-03-05
---
# Kế hoạch số 24-KH/ĐU, ngày 05/3/2026 của Đảng ủy xã Lam Khê về xây dựng thư viện thôn và chi bộ đọc sách

## I. Mục tiêu

Mở 12 thư viện thôn trong hai năm, chia làm hai đợt:

1. Đợt 1: 5 thôn ven đê, xong trước ngày 30/9/2026.
2. Đợt 2: 7 thôn còn lại, xong trước ngày 30/9/2027.

## II. Tổ chức thực hiện

1. Chi bộ thôn: vận động góp ít nhất 200 cuốn.
2. Hội Cựu chiến binh: trực phòng đọc tối thứ Năm hằng tuần.
3. Văn phòng Đảng ủy: tổng hợp, báo cáo trước ngày 20/6/2026.
"""  # noqa: E501
OTHER = """---
so_hieu: 31-CT/ĐU
loai: Chỉ thị
co_quan: Đảng ủy xã Lam Khê
ngay_ban_hanh: 2026-04-02
---
# Chỉ thị số 31-CT/ĐU, ngày 02/4/2026 của Đảng ủy xã Lam Khê về trồng vườn thuốc nam

1. Mỗi thôn dành một sào đất công.
2. Trạm Y tế cấp giống trước ngày 01/6/2026.
"""
DAY = date(2026, 5, 1)
NAMES = {
    "number": "Kế hoạch 24-KH/ĐU",
    "issuer": "kế hoạch số 24 của Đảng ủy xã Lam Khê",
    "topic": "Kế hoạch xây dựng thư viện thôn",
    "both": "kế hoạch của Đảng ủy xã Lam Khê về xây dựng thư viện thôn và chi bộ đọc sách",
    "short": "KH thư viện thôn",
    "the asker's own name": "Kế hoạch 24 về tủ sách thôn",
}
WORDINGS = (
    "{p} yêu cầu gì",
    "{p} đặt ra những yêu cầu nào",
    "nội dung chính của {p}",
    "cho tôi xin các ý chính của {p}",
    "{p} nói gì",
    "{p} gồm những nội dung gì",
    "tóm tắt {p}",
    "theo {p} phải làm gì",
    "thực hiện {p} cần làm những gì",
    "{p} bắt làm những việc gì",
    "{p} triển khai những gì",
    "đọc {p} thấy phải làm những gì",
    "{p} có những điểm gì cần lưu ý",
    "cho biết những nội dung chủ yếu của {p}",
    "nội dung chính của {p} là gì",
    "{p} đặt ra những yêu cầu nào đối với các cấp ủy, sở ngành và chi bộ",
)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    data = tmp_path_factory.mktemp("library")
    with chatbot_over({"mot.md": PLAN, "hai.md": OTHER}, data) as chatbot:
        yield chatbot


@pytest.mark.parametrize("is_bare", [False, True], ids=["marked", "bare"])
@pytest.mark.parametrize(
    ("wording", "name"),
    [
        pytest.param(one, named, id=f"{at}-{named}")
        for (at, one), named in product(enumerate(WORDINGS), NAMES)
    ],
)
def test_every_point_is_told(chatbot: Chatbot, wording: str, name: str, is_bare: bool) -> None:
    asked = wording.format(p=NAMES[name])
    answer = chatbot.ask(fold(asked) if is_bare else asked, Conversation(), DAY)
    for point in ("12 thư viện", "30/9/2026", "30/9/2027", "200 cuốn", "thứ Năm", "20/6/2026"):
        assert point in answer.text, answer.text
    assert "sào đất" not in answer.text


OF_UNIT = (
    "{u} phải làm gì theo {p}",
    "{p} giao {u} việc gì",
    "nhiệm vụ của {u} trong {p}",
    "{u} lo khâu nào trong {p}",
    "{p} bắt {u} làm gì",
    "{p} chỉ đạo {u} những gì",
    "{p} dặn {u} điều gì",
    "trong {p}, {u} làm gì",
    "trách nhiệm của {u} theo {p}",
    "{p}: phần việc của {u} là gì",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("wording", OF_UNIT)
def test_one_unit_is_told_its_part(chatbot: Chatbot, wording: str, name: str) -> None:
    for unit, told in (("Hội Cựu chiến binh", "phòng đọc"), ("chi bộ thôn", "200 cuốn")):
        answer = chatbot.ask(wording.format(u=unit, p=NAMES[name]), Conversation(), DAY)
        assert told in answer.text, answer.text
        assert "20/6/2026" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Kế hoạch 24-KH/ĐU giao Hội Cựu chiến binh việc gì", "phòng đọc", "200 cuốn"),
        ("ke hoach thu vien thon yeu cau chi bo thon lam gi", "200 cuốn", "thứ Năm"),
        ("Kế hoạch xây dựng thư viện thôn chia mấy đợt", "", "thứ Năm"),
        ("đợt 1 kế hoạch thư viện thôn xong khi nào", "30/9/2026", "thứ Năm"),
        ("Kế hoạch 24-KH/ĐU về việc gì", "thư viện thôn", "12 thư viện"),
        ("ai ký kế hoạch thư viện thôn", "", "thứ Năm"),
        ("Kế hoạch 24-KH/ĐU quy định gì về lương cán bộ thư viện", "", "thứ Năm"),
        ("Kế hoạch 24-KH/ĐU giao gì cho chi bộ thôn, xóm ven đê", "200 cuốn", "20/6/2026"),
        ("Kế hoạch 24-KH/ĐU là gì", "thư viện thôn", "12 thư viện"),
        ("Kế hoạch 24-KH/ĐU thư viện gì", "", "thứ Năm"),
        ("Chỉ thị về trồng vườn thuốc nam yêu cầu gì", "sào đất", "200 cuốn"),
    ],
    ids=[
        "unit",
        "unit of title",
        "count",
        "part",
        "about",
        "who",
        "matter",
        "one unit of two levels",
        "what it is",
        "what sort",
        "other paper",
    ],
)
def test_what_is_narrower(chatbot: Chatbot, question: str, told: str, not_told: str) -> None:
    answer = chatbot.ask(question, Conversation(), DAY)
    assert told in answer.text, answer.text
    assert not_told not in answer.text, answer.text
