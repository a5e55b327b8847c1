"""What is told holds a value of the kind that was asked for, or nothing is told."""

from datetime import date
from pathlib import Path

import pytest

from bot import wording
from bot.chatbot import Conversation
from bot.composition import Composition, Draft
from bot.question import understand
from bot.value_told import lacks_value
from tests.small_library import chatbot_over


def _told(text: str) -> Composition:
    return Composition((Draft(text, (), "conclusion"),))


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("Camera nhìn rạch mua hết bao nhiêu?", "Lắp 12 camera ở các điểm.", wording.NO_FIGURE),
        ("Camera nhìn rạch mua hết bao nhiêu?", "Lắp 12 camera, hết 96 triệu đồng.", ""),
        ("tổng kinh phí của kế hoạch?", "Trường lập danh sách từng em.", wording.NO_FIGURE),
        ("Bí thư Đảng ủy Cảng Sò tên gì?", "Đảng bộ Cảng Sò ra mắt mô hình.", wording.NO_NAMES),
        ("Bí thư Đảng ủy Cảng Sò tên gì?", "Đồng chí Lê Văn Tám, Bí thư, phát biểu.", ""),
        ("Bí thư Huyện ủy tên gì", "Bí thư Huyện ủy Giang A Tống chủ trì.", ""),
        ("ai sẽ làm bí thư chi bộ Hai Sông", "Sắp ra mắt chi bộ Hai Sông.", wording.NO_NAMES),
        ("sư trụ trì tên gì", "Đại đức Danh Sóc Kha nhận dạy chữ Khmer.", ""),
        ("hộ nghèo được bao nhiêu % tiền giống", "Mức hỗ trợ giống: 70% với hộ nghèo.", ""),
        ("vì sao cần quy chế mẫu", "Cần quy chế mẫu khi không còn hội đồng.", ""),
        ("cho xin số đt của tổ công tác", "Tổ công tác đã họp.", wording.NO_FIGURE),
        ("cho xin số đt của tổ công tác", "Liên hệ số 0266.385.1147.", ""),
        ("gửi tên, số điện thoại người phụ trách trước ngày mấy", "Gửi trước ngày 12/02.", ""),
        ("Mắc gì bốn chi bộ gửi muộn?", "Bốn chi bộ gửi muộn.", wording.NO_CAUSE),
        ("Mắc gì bốn chi bộ gửi muộn?", "Bốn chi bộ gửi muộn do mưa lũ.", ""),
        ("hai hộ xài tiền sai mục đích bị lấy lại bao nhiêu", "Đã thu hồi 60 triệu đồng.", ""),
        ("đợt này có mấy chi bộ được khen", "Khen 12 chi bộ.", ""),
    ],
)
def test_what_lacks_it_is_not_told(question: str, text: str, said: str) -> None:
    assert lacks_value(understand(question), _told(text)) == said


def test_what_code_has_made_sure_of_stands() -> None:
    told = Composition((Draft("Có 3 văn bản.", (), "conclusion"),), is_settled=True)
    assert lacks_value(understand("mua hết bao nhiêu tiền"), told) == ""


def test_the_sum_that_stands_further_on_is_told(tmp_path: Path) -> None:
    news = (
        "---\ntitle: Quận Hà Lam bàn đề án vỉa hè văn minh\nsource: Báo Hà Lam\ndate: 2026-05-17\n"
        "---\n\nSáng nay, Mặt trận quận họp phản biện dự thảo Đề án vỉa hè văn minh.\n\n"
        "Quận dự kiến thu 9 tỷ đồng phí mỗi năm.\n\n"
        "Tổng kinh phí thực hiện là 41 tỷ đồng, lấy từ ngân sách quận.\n"
    )
    with chatbot_over({"via-he.md": news}, tmp_path) as chatbot:
        question = "Tổng kinh phí thực hiện Đề án vỉa hè văn minh?"
        answer = chatbot.ask(question, Conversation(), date(2026, 6, 1))
    assert "41 tỷ" in answer.statements[0].text
