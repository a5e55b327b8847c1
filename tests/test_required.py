"""All that a paper or a meeting asks for, however it is named and put."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.question import understand
from bot.required import asks_for_all
from tests.small_library import chatbot_over

PLAN = """---
so_hieu: 24-KH/ĐU
loai: Kế hoạch
co_quan: Đảng ủy xã Lam Khê
ngay_ban_hanh: 2026-03-05
---
# Kế hoạch số 24-KH/ĐU, ngày 05/3/2026 của Đảng ủy xã Lam Khê về xây dựng thư viện thôn

## I. Đánh giá

Xã hiện có 3 tủ sách, phần lớn đóng cửa.

## II. Phương án

1. Ghép tủ sách thôn Hạ vào nhà văn hóa.
2. Chuyển sách của trạm cũ về trường học trước ngày 15/5/2026.

## III. Tổ chức thực hiện

1. Chi bộ thôn: vận động góp ít nhất 200 cuốn.
2. Văn phòng Đảng ủy: tổng hợp, báo cáo trước ngày 20/6/2026.
"""
OTHER = PLAN.replace("24-KH/ĐU", "31-KH/ĐU").replace("thư viện thôn", "vườn thuốc nam")
NEWS = """---
title: "Lam Khê bàn cách giữ đê mùa lũ"
date: 2026-06-02
---
(LK) - Sáng 01/6, xã Lam Khê họp bàn giữ đê. Ông Tạ Văn Lượng, Chủ tịch UBND xã, chủ trì.

Báo cáo tại cuộc họp, bà Hồ Thị Nhạn cho biết đê còn 4 điểm sạt. Bà Nhạn đề nghị cấp 300 bao cát.

Kết luận cuộc họp, ông Tạ Văn Lượng yêu cầu:

Ban Chỉ huy quân sự xã lập 05 tổ canh đê trước ngày 10/6. Trạm Y tế chuẩn bị thuốc cho 30 ngày. \
Thôn trưởng gọi được người trong 15 phút.

"Đê là mạng sống của mình", ông Lượng nói.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("asked")
    files = {"thu-vien.md": PLAN, "vuon.md": OTHER, "de.md": NEWS}
    with chatbot_over(files, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("tóm tắt giúp em kế hoạch thư viện thôn của Lam Khê", ["200 cuốn", "20/6/2026"],
         ["đóng cửa"]),
        ("Kính nhờ trợ lý nêu các nội dung chủ yếu của kế hoạch xây dựng thư viện thôn ạ",
         ["thôn Hạ", "200 cuốn"], ["đóng cửa"]),
        ("xã Lam Khê tính làm thư viện thôn như thế nào, phương án cụ thể ra sao, đề nghị nêu đủ",
         ["thôn Hạ", "15/5/2026"], ["200 cuốn"]),
        ("tóm tắt văn bản của Lam Khê nói về thư viện thôn", ["200 cuốn"], ["đóng cửa"]),
        ("y/c của KH 24 xã Lam Khê là j", ["200 cuốn", "20/6/2026"], ["đóng cửa"]),
        ("cuoc hop giu de ong Luong ket luan giao viec gi cho cac ben",
         ["05 tổ canh đê", "30 ngày", "15 phút"], ["bao cát", "mạng sống"]),
        ("họp bàn giữ đê ở Lam Khê, chị Nhạn đề nghị những gì", ["300 bao cát"], ["05 tổ"]),
    ],
    ids=["summary", "courteous", "part", "of whom", "short forms", "given name", "another speaker"],
)  # fmt: skip
def test_all_that_is_asked_for(
    chatbot: Chatbot, question: str, told: list[str], untold: list[str]
) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 6, 5))
    assert all(one in answer.text for one in told), answer.text
    assert not any(one in answer.text for one in untold), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 24 giao việc gì cho các chi bộ thôn?",
        "Chỉ thị 08 đặt mục tiêu giảm bao nhiêu điện?",
        "10 nhiệm vụ trong báo cáo là những nhiệm vụ gì",
        "ai ký kế hoạch thư viện thôn",
    ],
)
def test_one_unit_or_one_figure_is_not_all(question: str) -> None:
    assert not asks_for_all(understand(question))


def test_a_paper_that_is_not_held_is_not_told_by_another(chatbot: Chatbot) -> None:
    question = "tóm tắt giúp kế hoạch trồng rừng của xã Bản Phố"
    answer = chatbot.ask(question, Conversation(), date(2026, 6, 5))
    assert "200 cuốn" not in answer.text
