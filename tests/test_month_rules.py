"""What comes round in a month without a day is shown by its month: no day is invented."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.agenda import Wanted, agenda
from bot.build import over
from bot.calendar_files import csv_text, ics_bytes
from bot.chatbot import Chatbot, Conversation
from bot.library import Library
from bot.settings import Settings
from bot.standing_day import names_a_month, next_month
from tests.small_library import library_over

TODAY = date(2026, 8, 21)
RULES = """Quy chế 05-QC/HU của Huyện ủy Sơn Khê về chế độ báo cáo

Huyện ủy Sơn Khê ban hành Quy chế 05-QC/HU ngày 15/01/2025 về chế độ báo cáo.

Mỗi năm vào tháng 5 và tháng 11, các đảng ủy trực thuộc tổ chức đối thoại với nhân dân.

Các chi bộ gửi báo cáo tài chính vào ngày làm việc cuối cùng của quý.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_over({"quy-che.txt": RULES}, tmp_path_factory.mktemp("months")) as opened:
        yield opened


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


@pytest.mark.parametrize(
    ("rule", "today", "first"),
    [
        ("FREQ=YEARLY;BYMONTH=5,11", date(2026, 8, 21), date(2026, 11, 1)),
        ("FREQ=YEARLY;BYMONTH=5,11", date(2026, 11, 30), date(2026, 11, 1)),
        ("FREQ=YEARLY;BYMONTH=5,11", date(2026, 12, 1), date(2027, 5, 1)),
        ("FREQ=YEARLY;BYMONTH=1,2,3", date(2026, 8, 21), None),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", date(2026, 8, 21), None),
        ("FREQ=YEARLY", date(2026, 8, 21), None),
    ],
)
def test_the_next_month(rule: str, today: date, first: date | None) -> None:
    assert next_month(rule, today) == first
    assert names_a_month(rule) is (first is not None)


def test_it_stands_in_the_calendar_without_a_day(library: Library) -> None:
    entries = agenda(library.catalogue, Wanted(first=TODAY), TODAY)
    talk = next(one for one in entries if "đối thoại" in one.task)
    assert talk.standing.day is None
    assert talk.standing.month == date(2026, 11, 1)
    assert "tháng 11/2026" in csv_text([talk])
    assert b"BEGIN:VEVENT" not in ics_bytes([talk], TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sắp tới có việc gì?", "kỳ tới tháng 11/2026"),
        ("Tháng 5/2027 có việc gì?", "kỳ tới tháng 5/2027"),
        ("Lần đối thoại tới theo Quy chế 05-QC/HU là khi nào?", "kỳ tới tháng 11/2026"),
    ],
)
def test_answers_tell_the_month(chatbot: Chatbot, question: str, told: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert told in text
    assert "01/11/2026" not in text
    assert "30/11/2026" not in text


def test_other_months_do_not_show_it(chatbot: Chatbot) -> None:
    text = chatbot.ask("Tháng 9/2026 có việc gì?", Conversation(), TODAY).text
    assert "đối thoại" not in text
