"""What of a question an article bears out, over the invented library."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.evidence_line import Evidence
from bot.library import Library
from bot.question import asked_about, understand
from bot.settings import Settings
from bot.support import Support, otherwise_said_by, said_by
from embeddings.words import words

TODAY = date(2026, 11, 21)
INVENTED = Path(__file__).parent / "golden" / "invented"
SURE = Support(1.0, 1.0, 1.0, 0, 0, False, False, False, False)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [INVENTED])
    library = open_library(settings)
    yield library
    library.close()


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("Ai là trưởng đoàn kiểm tra 04 của Quận ủy Thạch Vân?", True),
        ("xin hoi ai la truong doan kiem tra 04 vay", True),
        ("Đồng chí cho biết đoàn kiểm tra 04 làm việc với phường Lâm Trà ngày nào?", True),
        ("Đoàn kiểm tra 04 làm việc với phường Trúc Bạch ngày nào?", False),
        ("doan kiem tra 04 lam viec o tinh Kon Tum ngay nao", False),
        ("Năm 2031 đoàn kiểm tra 04 làm việc với phường Lâm Trà ngày nào?", False),
        ("Kinh phí đặt hòm thư góp ý ở Bạch Giang là bao nhiêu?", False),
        ("Lệ phí tập huấn số hóa hồ sơ đảng viên là bao nhiêu?", False),
        ("Quận 3 tổ chức tập huấn số hóa hồ sơ khi nào?", False),
    ],
)
def test_absent_places_years_and_facts_are_not_answered(
    chatbot: Chatbot, question: str, is_answered: bool
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert (not (answer.refused or answer.reason == "not_stated")) is is_answered


@pytest.mark.parametrize(
    "lack",
    [
        {"cover": 0.2},
        {"pairs": 0.2},
        {"spelled": 0.2},
        {"missing": 2},
        {"compounds": 1},
        {"lacks_counted": True},
        {"lacks_head": True},
        {"names_another": True},
        {"other_year": True},
        {"lacks_asked": True},
        {"other_place": True},
    ],
    ids=lambda lack: next(iter(lack)),
)
def test_each_lack_makes_an_answer_less_likely(lack: dict[str, Any]) -> None:
    worse = replace(SURE, **lack)
    assert Evidence().probability(worse) < Evidence().probability(SURE)
    assert Evidence().probability(SURE) > Evidence().least


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Xin hỏi đồng chí cho biết ai ký vậy?", ["ky"]),
        ("Đơn vị nào phải đặt hòm thư góp ý?", ["dat", "hom", "thu", "gop", "y"]),
        ("bao gio phai dat thung thu gop y a", ["dat", "thung", "thu", "gop", "y"]),
    ],
)
def test_words_of_asking_are_left_out(text: str, kept: list[str]) -> None:
    assert list(understand(text).content) == kept
    assert asked_about(text).split()
    assert len(asked_about(text)) == len(text)


def test_words_are_joined_with_and_without_diacritics() -> None:
    assert words("kinh phí ở Tây Ninh") == ["kinh phí", "ở", "tây ninh"]
    assert words("kinh phi o tay ninh") == ["kinh phi", "o", "tay ninh"]


def test_words_are_the_same_with_y_and_with_i() -> None:
    assert said_by("bác sĩ", "Đưa bác sĩ về bản") and said_by("bac si", "Đưa bác sỹ về bản")
    assert otherwise_said_by("mù chữ", "Còn 371 người chưa biết chữ.")
