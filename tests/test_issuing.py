"""Day and issuer of a document come from the register: of two in one sentence each has its own."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 11, 21)
REPLACING = """Nghị quyết 22-NQ/HU của Huyện ủy Sơn Khê về chuyển đổi số

Ngày 18/6/2025, Huyện ủy Sơn Khê ban hành Nghị quyết 22-NQ/HU về chuyển đổi số. Nghị quyết này \
thay thế Nghị quyết 07-NQ/HU ngày 04/9/2021 của Ban Thường vụ Huyện ủy Sơn Khê.

Nghị quyết giao Văn phòng Huyện ủy theo dõi.
"""
TWO = """Huyện Sơn Khê triển khai hai kế hoạch về môi trường và giao thông

Sáng 14/3/2026, huyện Sơn Khê triển khai Kế hoạch số 41/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân \
huyện về vệ sinh môi trường và Kế hoạch số 18-KH/BATGT ngày 09/3/2026 của Ban An toàn giao thông \
huyện về xử lý xe quá tải.

Các xã này phải công khai số điện thoại đường dây nóng.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"nghi-quyet.txt": REPLACING, "hai-ke-hoach.txt": TWO}
    with library_over(files, tmp_path_factory.mktemp("issuing")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghị quyết 22-NQ/HU ban hành ngày nào?", "ngày 18/6/2025."),
        ("Nghị quyết 07-NQ/HU ban hành khi nào", "ngày 04/9/2021."),
        ("Kế hoạch 41/KH-UBND ban hành ngày nào?", "ngày 02/3/2026."),
        ("Kế hoạch 18-KH/BATGT ban hành ngày nào?", "ngày 09/3/2026."),
        ("Nghị quyết 07-NQ/HU của cơ quan nào?", "do Ban Thường vụ Huyện ủy Sơn Khê ban hành."),
        ("Kế hoạch 41/KH-UBND do ai ban hành?", "do Ủy ban nhân dân huyện ban hành."),
    ],
)
def test_each_number_has_its_own_record(chatbot: Chatbot, question: str, told: str) -> None:
    first = chatbot.ask(question, Conversation(), TODAY).statements[0]
    assert first.text.endswith(told)
    assert first.citations


@pytest.mark.parametrize("asked", ["bản bị thay thế đó", "văn bản bị thay thế", "nghị quyết cũ"])
def test_what_was_replaced_has_its_own_day(chatbot: Chatbot, asked: str) -> None:
    answer = chatbot.ask("Nghị quyết 22-NQ/HU thay thế văn bản nào?", Conversation(), TODAY)
    talk = Conversation().then(answer)
    answer = chatbot.ask(f"{asked} ban hành ngày nào?", talk, TODAY)
    assert answer.statements[0].text.endswith("ngày 04/9/2021.")
    assert "18/6/2025" not in answer.statements[0].text


def test_units_pointed_at_are_no_person(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Kế hoạch 41/KH-UBND nói gì?", Conversation(), TODAY)
    talk = Conversation().then(answer)
    answer = chatbot.ask("các đơn vị này phải công khai gì?", talk, TODAY)
    assert "số điện thoại đường dây nóng" in answer.text
    assert "đồng chí" not in (answer.understood_as or "")
