"""How long: the line that gives the time of the whole, not some other span of time."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

CLASS = """# Thông báo mở lớp bồi dưỡng đảng viên mới phường Hòa Sơn

**Thời gian:** 05 ngày, từ ngày 22/6 đến ngày 26/6/2026.

**Địa điểm:** Hội trường Trung tâm Chính trị phường.

**Kinh phí:** học viên không phải đóng học phí.

Học viên vắng quá 01 ngày thì không được cấp giấy chứng nhận. Báo cáo kết quả trong vòng 10 ngày.
"""
SECONDED = """# Kế hoạch biệt phái cán bộ về xã Nậm Lành

Cán bộ được cử đi phải có từ đủ 03 năm công tác trở lên.

Thời gian biệt phái 24 tháng. Cán bộ nữ nuôi con dưới 36 tháng tuổi không thuộc diện cử đi.
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("how_long")
    (folder / "in").mkdir()
    (folder / "in" / "class.md").write_text(CLASS, encoding="utf-8")
    (folder / "in" / "seconded.md").write_text(SECONDED, encoding="utf-8")
    settings = Settings(data=folder / "data")
    index_folders(settings, [folder / "in"])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("lớp bồi dưỡng đảng viên mới: học mấy ngày?", "05 ngày"),
        ("Lớp bồi dưỡng đảng viên mới kéo dài bao lâu?", "05 ngày"),
        ("lop boi duong dang vien moi hoc may ngay", "05 ngày"),
        ("Lớp đảng viên mới vắng mấy ngày thì không được cấp giấy chứng nhận?", "01 ngày"),
        ("lớp bồi dưỡng đảng viên mới học phí bao nhiêu?", "không phải đóng học phí"),
        ("Người được cử biệt phái phải ở đó mấy tháng?", "24 tháng"),
        ("Biệt phái trong bao lâu?", "24 tháng"),
        ("Cán bộ được cử đi phải công tác mấy năm?", "03 năm"),
    ],
)
def test_lasts(bot: Chatbot, question: str, told: str) -> None:
    answer = bot.ask(question, Conversation(), date(2026, 5, 1))
    assert answer.reason is None
    assert told in answer.statements[0].text
