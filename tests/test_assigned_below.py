"""Assignments that papers write below, behind or within a work: whose it is and by when."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from corpus.duties.attributes import is_attribute, names_unit
from corpus.reading.assembling import article
from corpus.splitting import split
from corpus.tasks import tasks
from tests.small_library import chatbot_over

HEAD = """ĐẢNG BỘ TỈNH LAM HÀ
ĐẢNG ỦY PHƯỜNG {WARD}
*
Số {number}-CTr/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
{ward}, ngày 14 tháng 7 năm 2026

CHƯƠNG TRÌNH HÀNH ĐỘNG
về chuyển đổi số phường {ward} giai đoạn 2026 - 2030

A. MỤC TIÊU
1. Nâng cao chất lượng phục vụ nhân dân.

BẢNG PHÂN CÔNG NHIỆM VỤ
(kèm theo Chương trình số {number}-CTr/ĐU)

"""
FOOT = """

Nơi nhận:
- Như trên.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Trần Thị Mơ
"""
FORMS = {
    "below, in one line": "Việc {n}. {work}\n   Chủ trì: {unit}. Phối hợp: {help}. Thời gian: xong "
    "trước ngày {day}.",
    "bullets": "{n}. {work}.\n- Chủ trì: {unit}.\n- Phối hợp: {help}.\n- Thời gian: trước ngày "
    "{day}.",
    "behind": "{n}. {work}. Đơn vị chủ trì: {unit}. Đơn vị phối hợp: {help}. Thời hạn: trước ngày "
    "{day}.",
    "behind, by semicolons": "{n}. {work}. Chủ trì: {unit}; phối hợp: {help}; thời gian: trước "
    "ngày {day}.",
    "in brackets": "{n}. {work} (chủ trì: {unit}; phối hợp: {help}; hoàn thành trước ngày {day}).",
    "dashes": "{n}. {work} - {unit} chủ trì - {help} phối hợp - trước ngày {day}.",
    "in words": "{n}. {work} do {unit} chủ trì, {help} phối hợp, xong trước ngày {day}.",
    "lines": "Nhiệm vụ {n}: {work}\nĐơn vị chủ trì: {unit}\nĐơn vị phối hợp: {help}\nThời hạn hoàn "
    "thành: {day}",
}
WORKS = (
    ("Lắp wifi nhà văn hóa khu phố", "Phòng Kinh tế", "Công an phường", "12/9/2026"),
    ("Số hóa hồ sơ đảng viên", "Văn phòng Đảng ủy", "Ban Xây dựng Đảng", "18/10/2026"),
    ("Mở gian hàng trực tuyến", "Hội Nông dân phường", "Trạm Y tế phường", "05/11/2026"),
)
WARDS = ("Tân Vạn", "Bãi Nhạn", "Cồn Sẻ", "Hòn Gấm", "Mỹ Lộ", "Đầm Vạc", "Thạch Lũng", "Sơn Kiều")


def paper(number: int, ward: str, form: str) -> str:
    lines = [
        FORMS[form].format(n=n, work=work, unit=unit, help=helping, day=day)
        for n, (work, unit, helping, day) in enumerate(WORKS, 1)
    ]
    head = HEAD.format(number=number, ward=ward, WARD=ward.upper())
    return head + "\n".join(lines) + FOOT


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    forms = enumerate(zip(WARDS, FORMS, strict=True))
    files = {f"{n}.txt": paper(40 + n, ward, form) for n, (ward, form) in forms}
    with chatbot_over(files, tmp_path_factory.mktemp("assigned")) as one:
        yield one


@pytest.mark.parametrize("form", FORMS)
def test_each_work_is_of_whom_its_lines_name(form: str) -> None:
    found = article(paper(40, "Tân Vạn", form).encode(), "van-ban.txt")
    given = tasks(found, split(found))
    for work, unit, _, _ in WORKS:
        assert [one.unit for one in given if work in one.text] == [unit]


@pytest.mark.parametrize("at", range(len(FORMS)), ids=FORMS)
def test_what_a_unit_leads(chatbot: Chatbot, at: int) -> None:
    asked = f"Phòng Kinh tế chủ trì việc nào trong chương trình {40 + at}?"
    answer = chatbot.ask(asked, Conversation(), date(2026, 7, 20))
    assert "Lắp wifi" in answer.text
    assert "Số hóa hồ sơ" not in answer.text


@pytest.mark.parametrize("at", range(len(FORMS)), ids=FORMS)
def test_by_when(chatbot: Chatbot, at: int) -> None:
    asked = f"số hóa hồ sơ đảng viên phải xong khi nào theo chương trình {40 + at}"
    answer = chatbot.ask(asked, Conversation(), date(2026, 7, 20))
    first = answer.statements[0].text
    assert "18/10/2026" in answer.text and not answer.refused
    assert "12/9/2026" not in first and "05/11/2026" not in first


@pytest.mark.parametrize("at", range(len(FORMS)), ids=FORMS)
def test_who_leads_it(chatbot: Chatbot, at: int) -> None:
    asked = f"đơn vị nào chủ trì mở gian hàng trực tuyến theo chương trình {40 + at}?"
    answer = chatbot.ask(asked, Conversation(), date(2026, 7, 20))
    assert "Hội Nông dân phường" in answer.text and not answer.refused


def test_when_and_where_a_meeting_is_are_no_task() -> None:
    body = "B. HỌP\n1. Thời gian, địa điểm\nThời gian: 8 giờ ngày 12/9/2026. Địa điểm: hội trường."
    text = HEAD.format(number=40, ward="Tân Vạn", WARD="TÂN VẠN") + body + FOOT
    found = article(text.encode(), "van-ban.txt")
    assert not any(
        "12/9/2026" in one.due or "địa điểm" in one.text for one in tasks(found, split(found))
    )


@pytest.mark.parametrize(
    ("line", "says_more", "is_of_unit"),
    [
        pytest.param("- Chủ trì: Công an phường.", True, True, id="who leads"),
        pytest.param("Đơn vị phối hợp: Công an phường", True, False, id="who helps"),
        pytest.param("Thời hạn hoàn thành: 05/11/2026", True, False, id="by when"),
        pytest.param("Công an phường: tuần tra.", False, False, id="a unit"),
        pytest.param("Chủ trì hội nghị là đồng chí Bí thư.", False, False, id="a sentence"),
    ],
)
def test_lines_that_say_more_of_the_line_above(
    line: str, says_more: bool, is_of_unit: bool
) -> None:
    assert (is_attribute(line), names_unit(line)) == (says_more, is_of_unit)
