"""Yes or no only where the sentence's own modality says so of the very one who was asked about."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from bot.whether import verdict, whether
from tests.small_library import library_over

TODAY = date(2026, 11, 21)
TITLE = "Quy định về đóng góp quỹ khuyến học"
WAGE = "Đảng viên hưởng lương phải đóng hằng tháng; quần chúng tham gia tự nguyện."
PROBATION = "Đảng viên dự bị được dự đại hội chi bộ nhưng không có quyền biểu quyết."
GUESTS = "Đảng viên được biểu quyết; khách mời không được biểu quyết."
LENT = "Nghiêm cấm cán bộ cho mượn thẻ."
BADGE = "Cán bộ phải đeo thẻ trong giờ làm việc."
FREE = "Không bắt buộc đảng viên dự bị đóng góp."
POOR = "Hộ nghèo không phải nộp phí vệ sinh."
TIED = "Đảng viên được đóng tại nơi tạm trú nếu chi bộ nơi đó đồng ý."
DONE = "Đảng viên hoàn thành nhiệm vụ được khen thưởng."


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Có bắt buộc đảng viên dự bị đóng góp không?", FREE, False),
        ("Đảng viên hưởng lương có phải đóng quỹ khuyến học không?", WAGE, True),
        ("Quần chúng có phải đóng không?", WAGE, None),
        ("Đảng viên có phải đóng không?", WAGE, None),
        ("Đảng viên dự bị có được biểu quyết tại đại hội chi bộ không?", PROBATION, False),
        ("Đảng viên dự bị có được dự đại hội chi bộ không?", PROBATION, True),
        ("Khách mời có được biểu quyết không?", GUESTS, False),
        ("Đảng viên có được biểu quyết không?", GUESTS, True),
        ("can bo co phai deo the khong", BADGE, True),
        ("Có bắt buộc đeo thẻ không?", BADGE, None),
        ("Cán bộ có phải đeo thẻ không?", LENT, None),
        ("Cán bộ có được cho mượn thẻ không?", LENT, False),
        ("Hộ nghèo có phải nộp phí không?", POOR, False),
        ("Hộ cận nghèo có phải nộp phí không?", POOR, None),
        ("Đảng viên có được đóng tại nơi tạm trú không?", TIED, None),
        ("Đảng viên có được khen thưởng không?", DONE, None),
    ],
)
def test_the_clause_decides(question: str, sentence: str, said: bool | None) -> None:
    asked = whether(question)
    assert asked is not None
    assert verdict(asked, sentence, TITLE) is said


@pytest.mark.parametrize("question", ["Có những ai?", "Ai phải đóng?", "Quy định có gì mới không?"])
def test_other_questions_are_none(question: str) -> None:
    assert whether(question) is None


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    text = "\n\n".join((f"{TITLE} ở xã Thanh Vĩnh", FREE, WAGE, TIED, POOR))
    with library_over({"quy-dinh.txt": text}, tmp_path_factory.mktemp("whether")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Có bắt buộc đảng viên dự bị đóng góp quỹ khuyến học không?", "Không: Không bắt buộc"),
        ("Đảng viên hưởng lương có phải đóng quỹ khuyến học không?", "Có: Đảng viên hưởng"),
        ("Quần chúng có phải đóng quỹ khuyến học không?", "Đảng viên hưởng lương phải"),
    ],
)
def test_the_answer_begins_so(chatbot: Chatbot, question: str, first: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.statements[0].text.startswith(first)
    assert answer.statements[0].citations
