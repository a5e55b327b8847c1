"""A place that the paper names, and counts nothing of."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

NEWS = """# Lễ ra quân mùa hè xanh ở xã Thạch Liễu

Sáng 31/5/2026, tại nhà văn hóa xã Thạch Liễu, Tỉnh đoàn tổ chức lễ ra quân Chiến dịch Thanh niên
tình nguyện hè năm 2026, có hơn một nghìn đoàn viên của các xã, phường trong tỉnh dự.

Phường Tân Khê và phường Yên Thạch mở lớp bơi cho con công nhân.

Dự lễ có lãnh đạo Tỉnh đoàn.

Ngay sau lễ, các bạn trẻ trồng 500 cây giáng hương và tặng 30 suất quà cho gia đình chính sách.

Hợp tác xã Suối Ngà có 32 thành viên; Hợp tác xã Bản Lướt mới thành lập.

Giám đốc Hợp tác xã Suối Ngà cho biết đơn vị đã ủng hộ 200 áo phao.
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("named_elsewhere")
    (folder / "in").mkdir()
    (folder / "in" / "news.md").write_text(NEWS, encoding="utf-8")
    settings = Settings(data=folder / "data")
    index_folders(settings, [folder / "in"])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Thạch Liễu trồng bao nhiêu cây giáng hương?", "500 cây"),
        ("trồng bao nhiêu cây giáng hương", "500 cây"),
        ("Hợp tác xã Suối Ngà có bao nhiêu thành viên?", "32 thành viên"),
        ("Hợp tác xã Suối Ngà ủng hộ bao nhiêu áo phao?", "200 áo phao"),
        ("Phường Tân Khê trồng bao nhiêu cây giáng hương?", ""),
        ("Tân Khê tặng bao nhiêu suất quà cho gia đình chính sách?", ""),
        ("Hợp tác xã Bản Lướt ủng hộ bao nhiêu áo phao?", ""),
    ],
)
def test_counted(bot: Chatbot, question: str, told: str) -> None:
    answer = bot.ask(question, Conversation(), date(2026, 6, 1))
    assert (answer.reason is None) is bool(told)
    assert not told or told in answer.statements[0].text
