"""As many things as were asked about, told by the sentence that names as many."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 6, 15)
NEWS = """---
title: Xã Cư Lăng bàn việc cuối năm
source: Báo Đắk Hạ
date: 2026-06-03
---

Sáng 02/6, Đảng ủy xã Cư Lăng họp bàn nhiệm vụ sáu tháng cuối năm.

Đến nay xã đạt 13/19 tiêu chí. Sáu tiêu chí chưa đạt gồm: giao thông, nhà ở, thu nhập, nghèo đa \
chiều, y tế và môi trường.

Chủ tịch UBND xã, ông Mai Xuân Trung, nêu ba cái khó: máy siêu âm hỏng từ tháng 4; thuốc về chậm; \
bác sĩ luân phiên phải thuê nhà.

Xã yêu cầu báo cáo nguyên nhân chậm tiến độ đối với 04 dự án gồm: chợ trung tâm, đường Bản Hẻo, \
nhà văn hóa Sín Thầu và trạm cấp nước Khe Sộp trước ngày 10/7/2026.

Trong số 58 đại biểu có 19 nữ, 8 người dưới 40 tuổi và 5 người ngoài Đảng.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"cu-lang.md": NEWS}, tmp_path_factory.mktemp("parts")) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Bốn dự án ì ạch ở Cư Lăng là những cái nào?", "trạm cấp nước Khe Sộp"),
        ("kể giùm bốn dự án ì ạch của Cư Lăng", "trạm cấp nước Khe Sộp"),
        ("sáu tiêu chí Cư Lăng còn hụt là những cái nào", "nghèo đa chiều"),
        ("Chủ tịch Cư Lăng than ba chuyện khó, đó là những chuyện nào?", "máy siêu âm"),
    ],
)
def test_the_sentence_that_names_as_many(chatbot: Chatbot, question: str, held: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert held in answer.statements[0].text
    assert answer.reason is None and not answer.refused


@pytest.mark.parametrize(
    "question",
    [
        "3 đại biểu ngoài Đảng ở Cư Lăng là những ai",
        "năm dự án được khen ở Cư Lăng là những cái nào?",
        "kể tên ba vị lãnh đạo tỉnh về dự họp ở Cư Lăng",
    ],
)
def test_no_other_number_will_do(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"
