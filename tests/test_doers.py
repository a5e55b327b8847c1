"""Who did it, by a name before the verb; a remark on the sources stands behind the text itself."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.doers import names_doer
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 11, 21)
DIGEST = """---
kind: summary
so_hieu: 61-KL/TU
loai: Kết luận
co_quan_ban_hanh: Thành ủy Minh Hòa
ngay_ban_hanh: 2025-05-09
---
# Kết luận số 61-KL/TU, ngày 09/5/2025 của Thành ủy Minh Hòa về kiểm tra tài sản

## Yêu cầu / nhiệm vụ
1. Cơ quan kiểm tra: kiểm tra tài sản của cán bộ diện Ban Thường vụ Thành ủy quản lý.
2. Phần mềm kê khai: Hưng Phát xây dựng cùng Văn phòng Thành ủy; 12 doanh nghiệp dùng thử phần mềm.

## Thời hạn và mốc
- Trước ngày 20/6/2025: gửi danh sách người được kiểm tra.

## Ghi chú
Hạn này áp dụng cho cơ quan kiểm tra cán bộ diện Thành ủy; không tự suy cho người kê khai.
"""
ASKED = "Phần mềm kê khai do doanh nghiệp nào xây dựng?"


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"ket-luan.md": DIGEST}, tmp_path_factory.mktemp("doers")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (ASKED, "Hưng Phát"),
        ("ket luan 61-KL/TU ap dung cho can bo dien nao", "Ban Thường vụ Thành ủy quản lý"),
        ("Kết luận 61-KL/TU: hạn gửi danh sách?", "Trước ngày 20/6/2025"),
    ],
)
def test_the_text_itself_answers(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert told in answer.statements[0].text
    assert answer.reason is None


def test_a_name_stands_before_the_verb() -> None:
    assert names_doer(ASKED, "Viettel xây dựng cùng Văn phòng Trung ương Đảng.")
    assert not names_doer(ASKED, "Chi bộ doanh nghiệp dùng phần mềm khi xây dựng chi bộ.")
    assert names_doer("Ai ký?", "Viettel xây dựng.") is None
