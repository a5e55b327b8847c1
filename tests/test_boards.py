"""Who sits on a board, of papers that list its members in several ways."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 20)
HEAD = """ĐẢNG BỘ TỈNH LAM HÀ
ĐẢNG ỦY PHƯỜNG {WARD}
*
Số {number}-QĐ/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
{ward}, ngày 14 tháng 7 năm 2026

QUYẾT ĐỊNH
Thành lập Ban Chỉ đạo chuyển đổi số

Ban Thường vụ Đảng ủy quyết định:

Điều 1. Thành lập Ban Chỉ đạo gồm các đồng chí sau:
"""
FOOT = """
Điều 2. Ban Chỉ đạo họp mỗi quý một lần.

Nơi nhận:
- Như Điều 1.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Cao Thị Hạnh
"""
PEOPLE = (
    ("Lê Thị Nga", "Bí thư Đảng ủy", "Trưởng ban"),
    ("Trần Văn Đạt", "Chủ tịch Ủy ban nhân dân phường", "Phó Trưởng ban Thường trực"),
    ("Phạm Thị Lụa", "Trưởng Ban Xây dựng Đảng", "Phó Trưởng ban"),
    ("Hoàng Minh Khải", "Trưởng Công an phường", "Ủy viên"),
)
FORMS = {
    "numbered": "{n}. Đồng chí {who}, {office} - {role}.",
    "role first": "- {role}: Đồng chí {who}, {office}.",
    "in words": "- Đồng chí {who}, {office}, là {role} Ban Chỉ đạo.",
    "row": "| {n} | {who} | {office} | {role} |",
}
ROWS = "\n| STT | Họ và tên | Chức vụ | Chức danh trong Ban Chỉ đạo |\n|---|---|---|---|\n"
WARDS = ("Tân Vạn", "Bãi Nhạn", "Cồn Sẻ", "Hòn Gấm")


def paper(number: int, ward: str, form: str) -> str:
    lines = [
        FORMS[form].format(n=n, who=who, office=office, role=role)
        for n, (who, office, role) in enumerate(PEOPLE, 1)
    ]
    above = ROWS if form == "row" else ""
    head = HEAD.format(number=number, ward=ward, WARD=ward.upper())
    return head + above + "\n".join(lines) + "\n" + FOOT


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {
        f"{n}.txt": paper(40 + n, ward, form)
        for n, (ward, form) in enumerate(zip(WARDS, FORMS, strict=True))
    }
    with chatbot_over(files, tmp_path_factory.mktemp("boards")) as one:
        yield one


def first(chatbot: Chatbot, question: str) -> str:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert not answer.refused, answer.text
    return answer.statements[0].text


def others(*own: str) -> list[str]:
    return [who for who, _, _ in PEOPLE if who not in own]


@pytest.mark.parametrize("ward", WARDS)
@pytest.mark.parametrize(
    "question",
    [
        "Trưởng ban chỉ đạo chuyển đổi số phường {ward} là ai?",
        "ai lam truong ban chi dao chuyen doi so o {ward}",
    ],
)
def test_who_leads_it(chatbot: Chatbot, ward: str, question: str) -> None:
    told = first(chatbot, question.format(ward=ward))
    assert "Lê Thị Nga" in told
    assert not any(who in told for who in others("Lê Thị Nga"))


@pytest.mark.parametrize("ward", WARDS)
def test_how_many_and_who(chatbot: Chatbot, ward: str) -> None:
    asked = f"Ban chỉ đạo chuyển đổi số phường {ward} có mấy người?"
    assert " 4 " in first(chatbot, asked)
    asked = f"ban chi dao chuyen doi so phuong {ward} gom nhung ai"
    answer = chatbot.ask(asked, Conversation(), TODAY)
    assert all(who in answer.text for who in others())


@pytest.mark.parametrize("ward", WARDS)
def test_what_somebody_is_on_it(chatbot: Chatbot, ward: str) -> None:
    asked = f"Phạm Thị Lụa giữ vai trò gì trong ban chỉ đạo chuyển đổi số {ward}"
    assert "Phó Trưởng ban" in first(chatbot, asked)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Trưởng ban chỉ đạo phòng chống ma túy phường Tân Vạn là ai?", id="board"),
        pytest.param("Trưởng ban chỉ đạo chuyển đổi số phường Kênh Xáng là ai?", id="place"),
        pytest.param("Ai là thư ký ban chỉ đạo chuyển đổi số phường Tân Vạn?", id="role"),
        pytest.param("Tổ trưởng tổ công tác chuyển đổi số phường Tân Vạn là ai?", id="kind"),
    ],
)
def test_nobody_of_another_board_is_told(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"
    assert not any(who in answer.text for who in others())
