"""What is told of something else is withheld: the model on libraries that it has not learned from,
and questions over two libraries with what is there beside what is not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.of_something_else import asks_fact
from bot.of_something_else_training import PAIRS, LeftOut, left_out, read
from bot.question import understand
from bot.settings import Settings
from tests.format_writer import build_all

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2025, 11, 20)


def _opened(name: str, folder: Path) -> Iterator[Chatbot]:
    built = folder / "built"
    built.mkdir()
    build_all(GOLDEN / name, built)
    settings = Settings(data=folder / "data")
    index_folders(settings, [built])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


@pytest.fixture(scope="module")
def women_and_cameras(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    yield from _opened("formats_13", tmp_path_factory.mktemp("formats_13"))


@pytest.fixture(scope="module")
def voters_and_summer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    yield from _opened("formats_17", tmp_path_factory.mktemp("formats_17"))


@pytest.fixture(scope="module")
def left() -> LeftOut:
    return left_out(read(PAIRS)[1])


def test_hardly_any_right_answer_is_withheld(left: LeftOut) -> None:
    assert left.right_withheld <= 0.01 * left.right


def test_of_the_wrong_ones_a_fifth_is(left: LeftOut) -> None:
    assert left.wrong_withheld >= 0.2 * left.wrong


_OF_WOMEN = (
    ("bí thư đoàn phường Bến Ngự là ai", "Phùng Khánh Vy"),
    ("mặt trận phường Kim Đồng tổng hợp bao nhiêu ý kiến", "46 ý kiến"),
    ("đỡ đầu bao nhiêu trẻ mồ côi ở Hòa Điền", "57 trẻ"),
    ("tỷ lệ nợ quá hạn của Hội phụ nữ Hòa Điền", "0,08%"),
    ("chủ tịch hội phụ nữ xã Hòa Điền là ai", "Lường Thị Ngân"),
    ("HTX Chè Suối Ngà có bao nhiêu thành viên", "32 thành viên"),
    ("doanh nghiep ho tro bao nhieu tien lap camera o phu lang", "160 triệu"),
    ("mỗi suất học bổng bao nhiêu tiền", "2 triệu"),
    ("phường nào tỷ lệ cử tri đi bầu thấp nhất", "Kim Đồng"),
    ("Bến Ngự có bao nhiêu hộ dân", ""),
    ("HTX Thổ cẩm Bản Lướt có bao nhiêu thành viên", ""),
    ("giám đốc HTX Thổ cẩm Bản Lướt là ai", ""),
    ("mỗi nhà nhân ái bao nhiêu tiền", ""),
    ("Đoàn khối Doanh nghiệp xây nhà nhân ái ở đâu", ""),
)
_OF_VOTERS = (
    ("bau may dai bieu hdnd phuong Tan Khe", "26 đại biểu"),
    ("mạo danh đòi mã OTP xảy ra ở đâu?", "tổ dân phố số 7"),
    ("hè này mở bao nhiêu lớp bơi miễn phí", "20 lớp"),
    ("trồng bao nhiêu cây giáng hương", "500 cây"),
    ("gia dat o boi thuong o yen thach bao nhieu", "14,8 triệu"),
    ("khu tái định cư Ao Sen có bao nhiêu lô", "74 lô"),
    ("Tân Khê trồng bao nhiêu cây giáng hương", ""),
    ("tổng vốn dự án nhà ở công nhân Yên Thạch bao nhiêu", ""),
)


@pytest.mark.parametrize(("question", "told"), _OF_WOMEN)
def test_one_library(women_and_cameras: Chatbot, question: str, told: str) -> None:
    _check(women_and_cameras, question, told)


@pytest.mark.parametrize(("question", "told"), _OF_VOTERS)
def test_another_library(voters_and_summer: Chatbot, question: str, told: str) -> None:
    _check(voters_and_summer, question, told)


def _check(bot: Chatbot, question: str, told: str) -> None:
    answer = bot.ask(question, Conversation(), TODAY)
    assert (answer.reason is None) is bool(told)
    assert not told or told in answer.statements[0].text


@pytest.mark.parametrize(
    ("question", "is_fact"),
    [
        ("Xã có bao nhiêu hộ nghèo?", True),
        ("Ai chủ trì hội nghị?", True),
        ("Lễ ra quân ở đâu?", True),
        ("Hạn nộp hồ sơ là ngày nào?", False),
        ("Kế hoạch yêu cầu những gì?", False),
        ("Vì sao tiến độ chậm, do đâu?", False),
        ("Tổ công tác gồm những ai?", False),
        ("Thời gian học kéo dài bao lâu?", False),
    ],
)
def test_single_facts(question: str, is_fact: bool) -> None:
    assert asks_fact(understand(question)) is is_fact
