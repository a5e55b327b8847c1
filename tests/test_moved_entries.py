"""A day that a letter puts off by the number of its task is told; the others keep theirs, and the
paper's own words are proof of both."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 5, 6)
HEAD = """ĐẢNG ỦY PHƯỜNG TÂN VẠN
*
Số {code}

Tân Vạn, ngày {day:02} tháng {month:02} năm 2026

{kind}
{about}

{body}

T/M BAN THƯỜNG VỤ
BÍ THƯ
Trần Thị Mơ
"""
TABLE = """I. MỤC TIÊU
1. Rõ người, rõ việc.
2. Làm thường xuyên trước ngày 30/9/2026.
II. PHÂN CÔNG

TT | Nhiệm vụ                      | Chủ trì             | Hoàn thành
---+-------------------------------+---------------------+----------------------
1  | Rà soát hồ sơ đảng viên       | Ban Xây dựng Đảng   | Trước ngày 03/6/2026
2  | Kiện toàn 14 tổ công nghệ số  | Đoàn Thanh niên     | Trước ngày 06/6/2026
3  | Lắp 22 loa thông minh         | Văn phòng Đảng ủy   | Trước ngày 12/6/2026
4  | Thí điểm họp trực tuyến cho   | Chi bộ Cảng cá      | Trước ngày 30/9/2026
   | đảng viên đi biển             | Tân Vạn             |
"""
ATTRIBUTES = """II. PHÂN CÔNG
1. Vận động 320 hộ hiến đất. Chủ trì: Ủy ban Mặt trận Tổ quốc. Hoàn thành: trước ngày 05/6/2026.
2. Sửa 09 nhà văn hóa. Chủ trì: Ủy ban nhân dân. Hoàn thành: trước ngày 14/6/2026.
"""
PLANS = {"kế hoạch 22": ("22-KH/ĐU", TABLE), "kế hoạch 41": ("41-KH/ĐU", ATTRIBUTES)}
LETTERS = (
    "1. Đồng ý gia hạn nhiệm vụ số 1 nêu tại Mục II, Kế hoạch số 22-KH/ĐU đến ngày 20/7/2026. "
    "Thời hạn của các nhiệm vụ khác giữ nguyên.",
    "Điều chỉnh mốc hoàn thành tại mục 2, phần II của Kế hoạch số 41-KH/ĐU: đến hết ngày "
    "22/7/2026.",
)


def _papers() -> Iterator[tuple[str, str]]:
    for at, (code, body) in enumerate(PLANS.values()):
        plan = {"kind": "KẾ HOẠCH", "about": "xây dựng chi bộ số", "day": 3, "month": 2}
        yield f"ke-hoach-{at}.txt", HEAD.format(code=code, body=body, **plan)
        letter = {"kind": "CÔNG VĂN", "about": "về việc điều chỉnh thời hạn", "day": 4, "month": 5}
        yield f"cv-{at}.txt", HEAD.format(code=f"{140 + at}-CV/ĐU", body=LETTERS[at], **letter)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over(dict(_papers()), tmp_path_factory.mktemp("moved")) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "day", "not_said"),
    [
        ("hạn rà soát hồ sơ đảng viên theo kế hoạch 22", "20/7/2026", "03/6/2026"),
        ("ke hoach 22 quy dinh ra soat ho so dang vien xong truoc ngay nao", "20/7/2026", "03/6"),
        ("hạn rà soát hồ sơ đảng viên ở phường Tân Vạn", "20/7/2026", "30/9/2026"),
        ("kế hoạch 22: bao giờ phải lắp xong loa thông minh?", "12/6/2026", "20/7/2026"),
        ("kế hoạch 41 quy định sửa nhà văn hóa xong trước ngày nào?", "22/7/2026", "14/6/2026"),
        ("han van dong hien dat theo ke hoach 41", "05/6/2026", "22/7/2026"),
    ],
)
def test_the_day_that_counts_stands_first(
    chatbot: Chatbot, question: str, day: str, not_said: str
) -> None:
    told = chatbot.ask(question, Conversation(), TODAY)
    assert told.reason is None, told.text
    assert day in told.statements[0].text and not_said not in told.statements[0].text, told.text


def test_what_it_was_before(chatbot: Chatbot) -> None:
    asked = "trước khi lùi hạn thì kế hoạch 22 cho rà soát hồ sơ đảng viên đến ngày nào"
    assert "03/6/2026" in chatbot.ask(asked, Conversation(), TODAY).statements[0].text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("tới hôm nay kh 22 tân vạn có việc nào quá hạn rồi?", 1),
        ("từ nay đến hết tháng 7 phường Tân Vạn còn mốc nào sắp tới hạn theo KH 22-KH/ĐU", 2),
        ("tu nay den het thang 7 phuong tan van con moc nao sap toi han theo kh 22-KH/ĐU", 2),
    ],
    ids=["overdue up to today", "of the place whose paper it is", "only the code has its mark"],
)
def test_lists_of_one_paper(chatbot: Chatbot, question: str, count: int) -> None:
    told = chatbot.ask(question, Conversation(), date(2026, 6, 11))
    entries = [one for one in told.statements if one.text[:1].isdigit()]
    assert told.reason is None and len(entries) == count, told.text
