"""What falls due in one matter, at one place or by one paper."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.due_of_matter import asked_of_matter
from bot.library import Library
from bot.periods import periods
from bot.question import understand
from bot.settings import Settings
from tests.small_library import library_over

PLAN = """ĐẢNG BỘ TỈNH SƠN HÀ                            ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ KHE VẦU
*
Số 36-KH/ĐU                                    Khe Vầu, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
phục hồi rừng đầu nguồn năm 2026

Ban Thường vụ Đảng ủy xã Khe Vầu ban hành Kế hoạch như sau:

1. Văn phòng Đảng ủy: trình danh sách Tổ công tác trước ngày 20/02/2026.
2. Trạm Kiểm lâm: cắm mốc 14 khu rừng, xong trước ngày 15/4/2026.
3. Các chi bộ bản: trồng xong 40 ha trước ngày 10/5/2026.
4. Đoàn Thanh niên xã: báo cáo kết quả trước ngày 24 hằng tháng.

Nơi nhận:                                      T/M BAN THƯỜNG VỤ
- Các chi bộ,                                        BÍ THƯ
- Lưu Văn phòng.                               Lò Văn Tưởng
"""
NEWS = """# Đưa sách về bản

Ngày đăng: 20/3/2026

Đó là nhờ Kế hoạch số 12/KH-SVH ngày 10/3/2026 của Sở Văn hóa về luân chuyển sách.

Các trường nhận danh mục trước ngày 05/4/2026. Thư viện tỉnh giao sách chậm nhất ngày 25/4/2026.
"""
TODAY = date(2026, 4, 2)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    files = {"ke-hoach.txt": PLAN, "tin.md": NEWS}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield library


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "matter", "side"),
    [
        ("luân chuyển sách sắp tới có hạn gì", "luân chuyển sách", "ahead"),
        ("luan chuyen sach sap toi co han gi", "luan chuyen sach", "ahead"),
        ("rừng đầu nguồn có việc nào quá hạn chưa", "rừng đầu nguồn", "behind"),
        ("Tháng 5/2026 rừng đầu nguồn phải xong việc gì?", "rừng đầu nguồn", "all"),
        ("Sắp tới Khe Vầu có mốc nào về sáp nhập?", "Khe Vầu, sáp nhập", "ahead"),
        ("Từ giờ tới cuối năm phục hồi rừng còn hạn nào chưa tới?", "phục hồi rừng", "ahead"),
        ("2 tuần nữa phục hồi rừng có gì đến hạn", "phục hồi rừng", "all"),
        ("phục hồi rừng hạn gần nhất là việc gì", "phục hồi rừng", "ahead"),
        ("sắp tới có hạn gì", "", "ahead"),
    ],
)
def test_the_matter_of_a_calendar(question: str, matter: str, side: str) -> None:
    found = asked_of_matter(understand(question), lambda text: periods(text, TODAY), TODAY)
    assert found is not None
    assert (found.matter, found.side) == (matter, side)


@pytest.mark.parametrize(
    "question",
    [
        "Hạn nộp danh mục sách là ngày nào?",
        "Rừng đầu nguồn có những khu nào?",
        "Tháng 5/2026 ai trồng rừng đầu nguồn?",
    ],
)
def test_other_questions_are_of_no_matter(question: str) -> None:
    assert asked_of_matter(understand(question), lambda text: periods(text, TODAY), TODAY) is None


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("luân chuyển sách sắp tới có hạn gì", ("05/4/2026", "25/4/2026"), ("15/4/2026",)),
        ("thang nay khe vau con han nao", ("15/4/2026", "24 hằng tháng"), ("20/02/2026",)),
        ("Xã Khe Vầu có việc nào quá hạn chưa?", ("20/02/2026",), ("24 hằng tháng", "15/4")),
        ("Tháng sau Khe Vầu có mốc nào theo KH 36 về phục hồi rừng?", ("10/5/2026",), ("15/4",)),
        ("Kế hoạch phục hồi rừng từ hôm nay trở đi còn những hạn nào?",
         ("15/4/2026", "10/5/2026"), ("20/02/2026", "25/4/2026")),
        ("2 tuần tới có những hạn gì, liệt kê giúp", ("05/4/2026", "15/4/2026"), ("10/5/2026",)),
        ("Việc nào trong kế hoạch phục hồi rừng đến hạn gần nhất?", ("15/4/2026",), ("10/5/2026",)),
        ("Kế hoạch an toàn rừng phòng hộ còn hạn nào?", (), ("15/4/2026", "10/5/2026")),
        ("Trong kế hoạch 36 hạn nào đã qua rồi?", ("20/02/2026",), ("15/4/2026",)),
    ],
)  # fmt: skip
def test_what_falls_due(
    chatbot: Chatbot, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert all(one in answer.text for one in told)
    assert not any(one in answer.text for one in untold)


def test_nothing_on_the_days_asked_about(chatbot: Chatbot) -> None:
    """No day of another matter; what is next in this one."""
    answer = chatbot.ask("Tháng 6 luân chuyển sách có hạn gì?", Conversation(), TODAY)
    assert answer.reason == "not_stated"
    assert "05/4/2026" in answer.text and "10/5/2026" not in answer.text


def test_the_only_plan_of_the_place_that_is_meant(chatbot: Chatbot) -> None:
    asked = (
        "Từ hôm nay đến hết tháng 4, theo kế hoạch giữ rừng của xã Khe Vầu còn việc nào đến hạn?"
    )
    told = chatbot.ask(asked, Conversation(), TODAY)
    assert told.reason is None and "15/4/2026" in told.text, told.text
    assert "10/5/2026" not in told.text
    assert "36-KH/ĐU" in told.text  # which one was taken


def test_no_other_plan_of_the_place_is_taken(chatbot: Chatbot) -> None:
    asked = (
        "Từ nay đến hết tháng 4, theo kế hoạch chuyển đổi số của xã Khe Vầu còn việc nào đến hạn?"
    )
    told = chatbot.ask(asked, Conversation(), TODAY)
    assert "15/4/2026" not in told.statements[0].text
