"""A sum, a share or a figure that was asked for must be told."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.kind_told import _is_uncounted
from bot.question import understand
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """Xã Gò Mây kiểm tra đầu tư công
15/7/2026

Sáng 14/7/2026, tại Hội trường tầng 2, Đảng ủy xã Gò Mây họp phiên thứ sáu.
Ủy ban Kiểm tra kiểm tra 05 dự án chậm tiến độ, có dấu hiệu đội vốn; báo cáo tại phiên thứ bảy.
Kế hoạch số 18-KH/ĐU giao sửa 18 nhà văn hóa thôn.
Đoàn số 3 làm việc mười hai buổi, mỗi năm 02 lần đối thoại với nhân dân.

Quỹ Vì người nghèo của xã còn 240 triệu đồng, đạt 95% kế hoạch.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("kind")
    with chatbot_over({"go-may.txt": ARTICLE}, folder) as chatbot:
        yield chatbot


TOLD = {
    "Quỹ Vì người nghèo xã Gò Mây còn bao nhiêu tiền?": "240 triệu",
    "quy vi nguoi ngheo xa go may dat bao nhieu phan tram": "95%",
    "Kế hoạch 18-KH/ĐU giao sửa bao nhiêu nhà văn hóa thôn?": "18 nhà văn hóa",
    "Ủy ban Kiểm tra xã Gò Mây kiểm tra bao nhiêu dự án chậm tiến độ?": "05 dự án",
}


@pytest.mark.parametrize("question", TOLD, ids=list(TOLD))
def test_told(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None and TOLD[question] in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "5 dự án chậm tiến độ ở xã Gò Mây đội vốn bao nhiêu?",
        "05 du an cham tien do o xa Go May doi von bao nhieu",
        "Số tài khoản của Quỹ Vì người nghèo xã Gò Mây là gì?",
    ],
    ids=["its own figure", "no marks", "account"],
)
def test_no_sentence_without_it(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"


@pytest.mark.parametrize(
    ("question", "told", "is_uncounted"),
    [
        ("còn thiếu bao nhiêu bác sĩ", "Lúc 10 giờ, bác sĩ trưởng tua nói chuyện hai lần.", True),
        ("có bao nhiêu chi bộ trực thuộc", "Đảng bộ có 31 chi bộ trực thuộc.", False),
        ("có bao nhiêu chi bộ", "Số chi bộ trực thuộc là 31.", False),
        ("co may mo hinh duoc khen", "Khen năm mô hình.", False),
        ("lớp có bao nhiêu học viên", "Lớp có 70 người theo học.", False),
        ("bao nhiêu hộ phân loại rác", "80% số hộ phân loại rác đúng cách.", False),
        ("bao nhiêu người dự", "Người dự ngồi kín 3 dãy.", False),
    ],
    ids=[
        "only named",
        "counted",
        "counted behind",
        "in words",
        "by another word",
        "share",
        "people",
    ],
)
def test_the_very_thing_is_counted(question: str, told: str, is_uncounted: bool) -> None:
    assert _is_uncounted(understand(question), [told]) is is_uncounted
