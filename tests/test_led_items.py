"""What a paper shares out below lines that only name a unit, asked for in several ways."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.led_items import only_leads
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 20)
HEAD = """ĐẢNG BỘ TỈNH LAM HÀ
ĐẢNG ỦY PHƯỜNG {WARD}
*
Số {number}-TB/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
{ward}, ngày 14 tháng 7 năm 2026

THÔNG BÁO
Kết luận của Ban Thường vụ Đảng ủy về tuyến đường ven sông

Ngày 13/7/2026, Ban Thường vụ họp, nghe báo cáo tiến độ và kết luận:

"""
FOOT = """

Nơi nhận:
- Như trên.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Trần Thị Mơ
"""
GIVEN = """1. Giao Ủy ban nhân dân phường:
   - Trong vòng 15 ngày, xác minh xong nguồn gốc đất.
   - Kiểm kê cây cối trên đất thu hồi.
2. Giao các chi bộ khu phố:
   - In tờ rơi và phát tận nhà.
3. Giao Phòng Văn hóa - Xã hội phường các việc sau:
   - Ghi chép biên bản từng buổi họp.
   - Mở chuyên mục trên trang tin điện tử."""
LED = """- Trạm Y tế phường chủ trì, phối hợp với các khu phố:
+ Khám bệnh cho người cao tuổi;
+ Trồng cây hai bên đường.
- Phòng Kinh tế, Hạ tầng và Đô thị phường chịu trách nhiệm:
+ Đối chiếu sổ sách với kho bạc.
- Nhiệm vụ của Công an phường gồm:
+ Tuần tra ban đêm dọc tuyến đường mới."""
ALL = (
    "xác minh xong nguồn gốc đất|Kiểm kê cây cối|In tờ rơi|Ghi chép biên bản|Mở chuyên mục|"
    "Khám bệnh|Trồng cây|Đối chiếu sổ sách|Tuần tra ban đêm"
).split("|")


def paper(number: int, ward: str, body: str) -> str:
    return HEAD.format(number=number, ward=ward, WARD=ward.upper()) + body + FOOT


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"a.txt": paper(64, "Tân Vạn", GIVEN), "b.txt": paper(71, "Đầm Vạc", LED)}
    with chatbot_over(files, tmp_path_factory.mktemp("led")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "own"),
    [
        pytest.param("UBND phường phải làm gì theo Thông báo 64?", (0, 1), id="must do"),
        pytest.param("thong bao 64 giao gi cho ubnd phuong", (0, 1), id="no marks"),
        pytest.param("viec cua UBND phường trong thông báo 64", (0, 1), id="its work"),
        pytest.param("Thông báo 64 giao UBND phường việc gì?", (0, 1), id="which work"),
        pytest.param("chi bộ khu phố được giao việc gì trong thông báo 64?", (2,), id="is given"),
        pytest.param("phòng VH-XH phải làm gì theo thông báo 64", (3, 4), id="abbreviated"),
        pytest.param(
            "trạm y tế phải làm gì theo thông báo 71?", (5, 6), id="bullets below bullets"
        ),
        pytest.param(
            "ở phường Đầm Vạc, phòng kinh tế hạ tầng được giao việc gì trong thông báo 71?",
            (7,),
            id="place first",
        ),
        pytest.param(
            "Phòng Kinh tế, Hạ tầng và Đô thị phường phải làm gì theo thông báo 71?",
            (7,),
            id="name with commas",
        ),
        pytest.param(
            "thông báo 71 Đảng ủy phường Đầm Vạc giao gì cho công an phường?", (8,), id="who gives"
        ),
    ],
)
def test_the_unit_has_what_stands_below_its_line(
    chatbot: Chatbot, question: str, own: tuple[int, ...]
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert not answer.refused
    for place, work in enumerate(ALL):
        assert (work in answer.text) == (place in own), work


def test_what_is_due_below_a_line_is_of_its_unit(chatbot: Chatbot) -> None:
    answer = chatbot.ask("hạn xác minh nguồn gốc đất của UBND phường", Conversation(), TODAY)
    assert "15 ngày" in answer.text


@pytest.mark.parametrize(
    ("line", "is_lead"),
    [
        pytest.param("1. Giao Hội Nông dân xã:", True, id="colon"),
        pytest.param("**Công an xã:**", True, id="bold"),
        pytest.param("1. Hội Nông dân xã: trồng cây.", False, id="says it"),
    ],
)
def test_a_line_that_only_leads(line: str, is_lead: bool) -> None:
    assert only_leads(line) == is_lead
