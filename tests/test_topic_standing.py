from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

OLD = """ĐẢNG BỘ TỈNH LÂM HẢI
VĂN PHÒNG TỈNH ỦY
Số 11-HD/VPTU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Hải, ngày 10 tháng 3 năm 2025

HƯỚNG DẪN
thu, nộp đảng phí qua tài khoản

1. Chi bộ thôn để lại 30% số thu.
2. Chi bộ nộp đảng phí trước ngày 20 hằng tháng.

CHÁNH VĂN PHÒNG
Lê Văn Tám
"""
NEW = """ĐẢNG BỘ TỈNH LÂM HẢI
VĂN PHÒNG TỈNH ỦY
Số 03-HD/VPTU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Hải, ngày 26 tháng 01 năm 2026

HƯỚNG DẪN
thu, nộp và sử dụng đảng phí

1. Chi bộ thôn để lại 50% số thu.
2. Chi bộ nộp đảng phí trước ngày 15 hằng tháng.
Hướng dẫn này áp dụng từ kỳ thu tháng 02/2026 và thay thế Hướng dẫn số 11-HD/VPTU, ngày 10/3/2025.

CHÁNH VĂN PHÒNG
Lê Văn Tám
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("papers")
    (folder / "cu.txt").write_text(OLD, encoding="utf-8")
    (folder / "moi.txt").write_text(NEW, encoding="utf-8")
    settings = Settings(data=folder / "data")
    index_folders(settings, [folder])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


@pytest.mark.parametrize(
    "question",
    [
        "hướng dẫn thu đảng phí cũ còn dùng không",
        "huong dan thu dang phi nam 2025 con hieu luc khong",
        "văn bản nào thay hướng dẫn đảng phí năm 2025",
        "hướng dẫn mới về đảng phí thay cho cái nào",
        "Hướng dẫn nộp đảng phí qua tài khoản đã bị thay chưa?",
    ],
)
def test_a_paper_named_by_its_matter_is_told_as_replaced(bot: Chatbot, question: str) -> None:
    answer = bot.ask(question, Conversation(), date(2026, 3, 1))
    assert "11-HD/VPTU" in answer.text
    assert "đã được thay thế bằng Hướng dẫn 03-HD/VPTU" in answer.text
    assert "áp dụng từ kỳ thu tháng 02/2026" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "chi bộ thôn còn được để lại bao nhiêu phần trăm số thu",
        "thẻ đảng cũ còn dùng được không",
        "hướng dẫn làm thẻ đảng cũ còn dùng không",
    ],
)
def test_what_asks_of_something_else_is_left_alone(bot: Chatbot, question: str) -> None:
    answer = bot.ask(question, Conversation(), date(2026, 3, 1))
    first = answer.text.splitlines()[0]
    assert "đã được thay thế" not in first
