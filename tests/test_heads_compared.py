"""Two papers by what their heads say: signer, day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over
from tests.test_paper_claims import TEXTS

TODAY = date(2026, 7, 1)
DAYS = "Kế hoạch 12-KH/ĐU của Đảng ủy xã Phù Lãng ban hành trước (06/3/2026), Thông báo 40-TB/ĐU"
PEOPLE = "Hai người ký khác nhau: Kế hoạch 12-KH/ĐU của Đảng ủy xã Phù Lãng: "


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("heads")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens", "holds"),
    [
        ("Kế hoạch 12 và thông báo 40 cái nào ban hành trước?", DAYS, "chênh 12 ngày"),
        ("12-KH/ĐU hay 40-TB/ĐU mới hơn", DAYS, "18/3/2026"),
        ("ke hoach 12 voi thong bao 40 chenh nhau may ngay", DAYS, "chênh 12 ngày"),
        ("so sánh ngày ban hành kế hoạch 12 và thông báo 40", DAYS, "06/3/2026"),
        ("Kế hoạch 12 và thông báo 40 của Đảng ủy xã Phù Lãng ai ký?", PEOPLE, "Hà Quang Vịnh"),
        ("kế hoạch 12 với thông báo 40 có cùng người ký không", PEOPLE, "Lò Thị Hiền"),
    ],
)
def test_both_are_told_side_by_side(
    chatbot: Chatbot, question: str, opens: str, holds: str
) -> None:
    first = chatbot.ask(question, Conversation(), TODAY).text.splitlines()[0]
    assert first.startswith(opens)
    assert holds in first


@pytest.mark.parametrize(
    "question",
    [
        "vì sao thông báo 40 được gia hạn đến 30/9/2026",
        "văn bản thay thế thông báo 40 ban hành ngày nào",
    ],
)
def test_what_no_record_knows_is_not_presupposed(chatbot: Chatbot, question: str) -> None:
    assert chatbot.ask(question, Conversation(), TODAY).text.startswith("Kho tư liệu không ghi")
