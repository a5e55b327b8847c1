"""Sentences that only look like the answer are withheld; the answers stay."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """Hội Cựu chiến binh xã Bến Sung sơ kết 6 tháng đầu năm
15/7/2026

Sáng 14/7/2026, tại nhà văn hóa xã, Hội Cựu chiến binh xã Bến Sung tổ chức hội nghị sơ kết 6 tháng.
Thực hiện Kế hoạch số 41-KH/HCCB, các chi hội đã trồng được 1.200 cây bần ven sông.

Trong 6 tháng có 3 hội viên bị khai trừ. Số hội viên giảm do chuyển về quê sinh sống.
Nhiều bụi cây chết do nước mặn lấn sâu.
Giải Nhất hội thao thuộc về ông Kha Văn Bền; giải Nhì có 2 người.

Hội yêu cầu các chi hội sửa 12 nhà cho hội viên nghèo trước ngày 30/11/2026.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("withheld")
    with chatbot_over({"ben-sung.txt": ARTICLE}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vì sao số hội viên Hội Cựu chiến binh xã Bến Sung giảm?", "chuyển về quê"),
        ("Ai đoạt giải Nhất hội thao của Hội Cựu chiến binh xã Bến Sung?", "Kha Văn Bền"),
        ("Hội nghị sơ kết của Hội Cựu chiến binh xã Bến Sung họp ngày nào?", "14/7/2026"),
        ("Các chi hội xã Bến Sung đã trồng được bao nhiêu cây bần?", "1.200"),
    ],
    ids=["why", "who", "when", "how many"],
)
def test_told(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None and told in answer.text


@pytest.mark.parametrize(
    ("question", "hidden"),
    [
        ("Vì sao Hội Cựu chiến binh xã Bến Sung khai trừ 3 người?", "quê"),
        ("3 hội viên bị khai trừ ở Hội Cựu chiến binh xã Bến Sung là những ai?", "Kha Văn Bền"),
        ("Ai đoạt giải Nhì hội thao của Hội Cựu chiến binh xã Bến Sung?", "Kha Văn Bền"),
        ("Hội nghị tổng kết của Hội Cựu chiến binh xã Bến Sung họp ngày nào?", "14/7"),
        ("Các chi hội xã Bến Sung đã sửa được bao nhiêu nhà cho hội viên nghèo?", "12 nhà"),
    ],
    ids=["why", "names", "prize", "stage", "outcome"],
)
def test_withheld(chatbot: Chatbot, question: str, hidden: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"
    assert hidden not in answer.text


def test_a_paper_that_is_only_cited(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Nội dung Kế hoạch số 41-KH/HCCB là gì?", Conversation(), TODAY)
    assert answer.reason == "not_stated" and "chỉ được nhắc tới" in answer.text
