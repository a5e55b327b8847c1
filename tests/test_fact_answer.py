"""The sentence on the thing names no day; another sentence's day is not told for it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

NEWS = """# Khe Sấu: Tọa đàm về sinh hoạt chi bộ thôn

*Trang tin xã Khe Sấu | 05/02/2026 | Ảnh: Lò Mây*

Sáng 04/02, Đảng ủy xã Khe Sấu tổ chức tọa đàm về sinh hoạt chi bộ thôn.

Ban Xây dựng Đảng xã được giao biên soạn cẩm nang điều hành, phát hành trong thời gian tới. Các \
chi bộ thôn mở lớp tập huấn ghi biên bản trong tháng 3/2026 tại nhà văn hóa thôn Nà Lưa.
"""

PLAN = """ĐẢNG BỘ TỈNH SA LUNG              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ GÒ VẮP
*
Số 46-KH/ĐU                    Gò Vắp, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
kiểm kê sách của các tủ sách chi bộ
-----

1. Lập danh mục. Các chi bộ gửi danh mục sách về Văn phòng Đảng ủy trong vòng 15 ngày kể từ \
ngày ký Kế hoạch này.
2. Sửa tủ. Hoàn thành trước ngày 20/4/2026.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("thing")
    with chatbot_over({"khe-sau.md": NEWS, "go-vap.txt": PLAN}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Cẩm nang điều hành phát hành ngày nào?", "không nêu", "04/02"),
        ("cam nang dieu hanh phat hanh ngay nao", "không nêu", "04/02"),
        ("Tọa đàm về sinh hoạt chi bộ thôn tổ chức ngày nào?", "04/02", "không nêu"),
        ("Lớp tập huấn ghi biên bản mở ở đâu?", "nhà văn hóa thôn Nà Lưa", "không nêu"),
    ],
)
def test_whose_day_it_is(chatbot: Chatbot, question: str, told: str, untold: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 3, 1))
    conclusion = answer.statements[0].text
    assert told in conclusion
    assert untold not in conclusion


@pytest.mark.parametrize(
    "question",
    ["Kế hoạch 46-KH/ĐU gửi danh mục sách ngày nào?", "ke hoach 46 gui danh muc sach la ngay may"],
)
def test_a_day_that_is_only_reckoned_is_told(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 1, 20))
    assert "27/01/2026" in answer.text
