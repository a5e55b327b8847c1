"""The whole list of what one person signed, from sentences and from the feet of papers."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2025, 6, 10)
DIGEST = """---
kind: summary
so_hieu: "{number}"
loai: "{noun}"
co_quan_ban_hanh: "Huyện ủy Khe Lim"
ngay_ban_hanh: "{day}"
trich_yeu: "{about}"
---

{noun} số {number} của Huyện ủy Khe Lim {about}.

{told}
"""
FILES = (
    (
        "21-KH/HU",
        "Kế hoạch",
        "2023-03-01",
        "về nước sạch",
        "Đồng chí Tạ Văn Sáng đã ký kế hoạch này.",
    ),
    ("22-KH/HU", "Kế hoạch", "2024-03-01", "về đường thôn", "Kế hoạch do đồng chí Tạ Văn Sáng ký."),
    ("5-CT/HU", "Chỉ thị", "2024-05-01", "về chợ quê", "Chỉ thị do ông Tạ Văn Sáng ký."),
    (
        "23-KH/HU",
        "Kế hoạch",
        "2024-06-01",
        "về tre",
        "Ông Tạ Văn Sáng dự hội nghị; ông Lò Văn Pó ký.",
    ),
    (
        "24-KH/HU",
        "Kế hoạch",
        "2024-07-01",
        "về cá",
        "Ông Tạ Văn Sáng ghi chữ ký số vào sổ của huyện Khe Lim hôm đó.",
    ),
)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {
        f"{at}.md": DIGEST.format(number=number, noun=noun, day=day, about=about, told=told)
        for at, (number, noun, day, about, told) in enumerate(FILES)
    }
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Đồng chí Tạ Văn Sáng ký những văn bản nào?", "21-KH/HU 22-KH/HU 5-CT/HU"),
        ("ta van sang ky bao nhieu van ban", "21-KH/HU 22-KH/HU 5-CT/HU"),
        ("Các kế hoạch do ông Tạ Văn Sáng ký", "21-KH/HU 22-KH/HU"),
        ("Tạ Văn Sáng ký những văn bản nào năm 2024?", "22-KH/HU 5-CT/HU"),
        ("Lò Văn Pó ký văn bản nào?", "23-KH/HU"),
    ],
)
def test_the_whole_list(chatbot: Chatbot, question: str, numbers: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    points = [one for one in answer.statements if one.role == "point"]
    listed = {number for number, *_ in FILES if any(number in one.text for one in points)}
    assert listed == set(numbers.split())
    for one in points:
        assert any(" ký" in answer.citations[number - 1].quote for number in one.citations)


def test_somebody_who_signed_nothing(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Đồng chí Hà Thị Sen ký những văn bản nào?", Conversation(), TODAY)
    assert answer.reason in ("no_evidence", "not_stated")
