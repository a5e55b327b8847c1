"""What people ask next: of things only counted, of which comes first, of another unit, of a meeting
about a paper, of a paper that shares its number with another."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.answer import Answer
from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from bot.those_counted import with_count_named
from bot.which_first import asks_which_first
from tests.small_library import library_over

TODAY = date(2026, 4, 10)
PLAN = """---
kind: official
so_hieu: 37-KH/HU
loai: Kế hoạch
co_quan_ban_hanh: Huyện ủy Nậm Sào
ngay_ban_hanh: 2026-03-20
trich_yeu: về sửa chữa hồ chứa nước
---
# Kế hoạch số 37-KH/HU về sửa chữa hồ chứa nước

Toàn huyện còn 29 hồ chứa bị rò; 412 hộ ở ba bản Nà Lìn, Pác Ngàm và Khau Mò thiếu nước tưới.

1. Phòng Nông nghiệp huyện khảo sát các hồ, xong trước ngày 25/4/2026.
2. Công an huyện cắm biển cấm tắm ở mặt hồ, hoàn thành trước ngày 05/5/2026.
3. Chi bộ các bản vận động mỗi hộ góp 02 ngày công, riêng hộ neo đơn góp 01 ngày công.
4. Chi bộ báo cáo kết quả về Huyện ủy trước ngày 15 hằng tháng.
"""
OTHER = """---
kind: official
so_hieu: 37-KH/HU
loai: Kế hoạch
co_quan_ban_hanh: Huyện ủy Tà Gia
ngay_ban_hanh: 2026-03-11
trich_yeu: về tổ chức sinh hoạt chi bộ ở bản xa
---
# Kế hoạch số 37-KH/HU về tổ chức sinh hoạt chi bộ ở bản xa

1. Chi bộ bản xa họp vào ngày 03 hằng tháng, xong trước ngày 30/6/2026 việc lập tổ đảng.
"""
DIRECTIVE = """---
kind: official
so_hieu: 19-CT/TU
loai: Chỉ thị
co_quan_ban_hanh: Tỉnh ủy Sơn Khê
ngay_ban_hanh: 2025-09-01
trich_yeu: về giữ rừng
---
# Chỉ thị số 19-CT/TU về giữ rừng

1. Các huyện ủy giao từng cánh rừng cho từng chi bộ.
2. Văn phòng Tỉnh ủy tham mưu sơ kết 06 tháng thực hiện Chỉ thị trong tháng 3/2026.
"""
NEWS = """# Sơn Khê: Sơ kết 06 tháng thực hiện Chỉ thị 19-CT/TU về giữ rừng

*Báo Sơn Khê | 26/3/2026*

Ngày 25/3/2026, Tỉnh ủy Sơn Khê tổ chức hội nghị sơ kết 06 tháng thực hiện Chỉ thị số 19-CT/TU.

Đồng chí Vì Thị Pản, Phó Bí thư Tỉnh ủy chủ trì hội nghị.

Chi bộ bản Hua Nà hiện có 17 đảng viên, do đồng chí Lường Văn Ún làm bí thư.
"""
RULE = """---
kind: official
so_hieu: 41-QĐ/TU
loai: Quy định
co_quan_ban_hanh: Tỉnh ủy Sơn Khê
ngay_ban_hanh: 2024-02-02
trich_yeu: về tiếp dân
---
# Quy định số 41-QĐ/TU về tiếp dân

1. Bí thư Tỉnh ủy tiếp dân vào ngày 15 hằng tháng tại nhà số 7 đường Bến Lở.
2. Bí thư đảng ủy xã, phường tiếp dân ít nhất 04 buổi trong một tháng.
"""
FILES = {"ho-chua.md": PLAN, "ban-xa.md": OTHER, "giu-rung.md": DIRECTIVE, "so-ket.md": NEWS}
FILES["tiep-dan.md"] = RULE


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over(FILES, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def last(chatbot: Chatbot, *questions: str) -> Answer:
    talk = Conversation()
    for question in questions:
        talk = talk.then(chatbot.ask(question, talk, TODAY))
    return talk.answers[-1]


LAKES = "Kế hoạch 37 Nậm Sào: toàn huyện còn bao nhiêu hồ chứa bị rò?"
SURVEY = "Kế hoạch 37 Nậm Sào: Phòng Nông nghiệp huyện khảo sát xong trước ngày nào?"
SIGNS = "Công an huyện cắm biển cấm tắm xong trước ngày nào?"
HEARS = "Quy định 41-QĐ/TU: Bí thư Tỉnh ủy tiếp dân ngày nào?"
MEETING = "Hội nghị sơ kết Chỉ thị 19-CT/TU tổ chức ngày nào?"


@pytest.mark.parametrize(
    ("questions", "told", "others"),
    [
        pytest.param(
            (SURVEY, SIGNS, "cái nào trước?"), "trước hết (trước ngày 25/4", "", id="first"
        ),
        pytest.param((SURVEY, SIGNS, "cái nào sau?"), "sau cùng (trước ngày 05/5", "", id="last"),
        pytest.param((SURVEY, "còn công an huyện thì sao?"), "05/5/2026", "25/4", id="unit"),
        pytest.param((SURVEY, "còn chi bộ thì sao?"), "15 hằng tháng", "30/6", id="no sibling"),
        pytest.param((SURVEY, "hết hạn ngày nào?"), "25/4/2026", "05/5", id="end of the term"),
        pytest.param(
            (
                "ke hoach 37 nam sao: chi bo cac ban van dong gop may ngay cong",
                "hộ neo đơn thì sao?",
            ),
            "01 ngày công",
            "",
            id="set apart",
        ),
        pytest.param((MEETING, "ai chủ trì?"), "Vì Thị Pản", "", id="who led the meeting"),
        pytest.param(
            (HEARS, "Chỉ thị 19-CT/TU ai ký?", "cái nào ban hành trước?"),
            "ban hành trước (02/02/2024)",
            "",
            id="issued first",
        ),
        pytest.param(
            (HEARS, "ở đâu?", "còn bí thư xã, phường?"), "04 buổi", "", id="where, then whose"
        ),
        pytest.param((LAKES, "chế độ báo cáo của chi bộ thế nào?"), "15 hằng tháng", "", id="how"),
        pytest.param(
            ("Chi bộ bản Hua Nà có bao nhiêu đảng viên?", "ai là bí thư chi bộ?"),
            "Lường Văn Ún",
            "",
            id="secretary",
        ),
    ],
)
def test_what_is_asked_next(
    chatbot: Chatbot, questions: tuple[str, ...], told: str, others: str
) -> None:
    answer = last(chatbot, *questions)
    text = answer.text.replace("\n", " ")
    assert told in text, text
    assert not others or others not in text, text


def test_a_meeting_about_a_paper_is_told_by_its_news(chatbot: Chatbot) -> None:
    assert "25/3/2026" in last(chatbot, MEETING).text
    assert "tháng 3/2026" in last(chatbot, "Khi nào sơ kết Chỉ thị 19-CT/TU?").text


def test_what_is_only_counted_has_no_names(chatbot: Chatbot) -> None:
    answer = last(chatbot, LAKES, "kể tên các hồ chứa đó")
    assert answer.reason == "not_stated", answer.text
    assert "29 hồ chứa" in answer.text


def test_what_is_counted_and_named_is_told(chatbot: Chatbot) -> None:
    thirsty = "Theo Kế hoạch 37 Nậm Sào bao nhiêu hộ thiếu nước tưới?"
    answer = last(chatbot, thirsty, "những bản nào?")
    assert answer.reason is None
    assert "Pác Ngàm" in answer.text


QUOTE = "Hiện xã còn 38 trụ sở dôi dư; 587 hộ ở ba ấp Cồn Trên, Cồn Dưới và Rạch Dừa."


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kể tên các trụ sở đó", "38 trụ sở là những trụ sở nào?"),
        ("ke ten cac tru so do", "38 trụ sở là những trụ sở nào?"),
        ("đó là những ấp nào?", "ba ấp là những ấp nào?"),
        ("tên các ấp là gì?", "ba ấp là những ấp nào?"),
        ("những hộ nào?", "587 hộ là những hộ nào?"),
        ("những chi bộ nào?", "những chi bộ nào?"),
        ("trụ sở ở đâu?", "trụ sở ở đâu?"),
    ],
)
def test_the_count_is_put_in(text: str, meant: str) -> None:
    assert with_count_named(text, QUOTE) == meant


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("cái nào trước?", True),
        ("vậy hạn nào gần nhất?", True),
        ("viec nao phai xong truoc", True),
        ("trong đó việc nào gấp nhất?", True),
        ("cái nào đắt hơn?", False),
        ("chi bộ nào họp trước ngày 25/4?", False),
    ],
)
def test_which_comes_first(text: str, is_asked: bool) -> None:
    assert asks_which_first(text) is is_asked
