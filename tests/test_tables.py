"""Tables: rows in every text format, told with the names of their columns, compared where whole."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.measures import alone, within, written
from bot.proving import is_difference
from bot.question import understand
from bot.superlatives import asked_more, asked_most
from bot.told_row import told
from bot.values import Value
from corpus.article import Block
from corpus.cells import cells
from corpus.reading.assembling import article
from corpus.reading.text_tables import with_tables
from corpus.splitting import split
from tests.small_library import chatbot_over

MARKDOWN = """# Xã Cồn Lá chi hội xuân

Chi tiết như sau:

| TT | Khoản | Số tiền (đồng) |
|---|---|---|
| 1 | Thuê loa | 900.000 |
|  | Nước uống |  |

Xã lo phần còn lại.
"""
TABS = """Thôn nào trồng được nhiều cây ở xã Cồn Lá

Thôn\tSố cây\tTrưởng thôn
Trám\t450\tLò Văn A
Cọ\t620\tVì Thị B

Xã khen cả hai thôn.
"""
LETTERHEAD = """ĐẢNG ỦY XÃ CỒN LÁ\tĐẢNG CỘNG SẢN VIỆT NAM
*\tCồn Lá, ngày 02 tháng 3 năm 2026
Số 05-KH/ĐU\t

KẾ HOẠCH
làm sạch đường làng

Các chi bộ ra quân ngày 10/3/2026.

Nơi nhận:\tT/M BAN THƯỜNG VỤ
- Các chi bộ,\tBÍ THƯ
- Lưu.\tLò Thị Sen
"""


def rows_of(text: str, name: str) -> list[str]:
    read = article(text.encode(), name)
    return [read.text[one.start : one.end] for one in read.blocks if one.role == "row"]


@pytest.mark.parametrize(
    ("text", "name", "rows"),
    [
        pytest.param(
            MARKDOWN,
            "chi.md",
            ["TT | Khoản | Số tiền (đồng)", "1 | Thuê loa | 900.000", "|  | Nước uống |"],
            id="bars",
        ),
        pytest.param(
            MARKDOWN.removeprefix("# "),
            "chi.txt",
            ["TT | Khoản | Số tiền (đồng)", "1 | Thuê loa | 900.000", "|  | Nước uống |"],
            id="bars in a text",
        ),
        pytest.param(
            TABS,
            "cay.txt",
            ["Thôn\tSố cây\tTrưởng thôn", "Trám\t450\tLò Văn A", "Cọ\t620\tVì Thị B"],
            id="tabs",
        ),
        pytest.param(
            TABS.replace("\t", "     "),
            "cay.txt",
            TABS.replace("\t", "     ").splitlines()[2:5],
            id="gaps",
        ),
        pytest.param(LETTERHEAD, "ke-hoach.txt", [], id="head and foot of a paper"),
        pytest.param("Tin tức | Sự kiện | Xã hội\n\nXã họp sáng 2/3.\n", "tin.txt", [], id="menu"),
    ],
)
def test_lines_of_cells_are_rows(text: str, name: str, rows: list[str]) -> None:
    found = rows_of(text, name)
    assert [one.strip("| ") for one in found] == [one.strip("| ") for one in rows]


@pytest.mark.parametrize("text", [MARKDOWN, TABS, LETTERHEAD])
def test_blocks_with_rows_cover_every_visible_character_once(text: str) -> None:
    whole = (Block("paragraph", 0, len(text.rstrip())),)
    spans = [(one.start, one.end) for one in with_tables(text, whole)]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    shown = "".join("".join(text[start:end].split()) for start, end in spans)
    assert shown == "".join(text.split())


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("a | b | c", ["a", "b", "c"]),
        ("| b | c", ["", "b", "c"]),
        ("a |  | c |", ["a", "", "c", ""]),
        ("a\t\tc", ["a", "", "c"]),
        ("a     b c", ["a", "b c"]),
        ("a b", ["a b"]),
    ],
)
def test_cells(row: str, found: list[str]) -> None:
    assert [row[one.start : one.end] for one in cells(row, 0, len(row))] == found


def test_a_row_knows_caption_and_columns_and_quotes_exactly() -> None:
    read = article(MARKDOWN.encode(), "chi.md")
    row = next(one for one in split(read) if "Thuê loa" in one.text)
    assert row.lead.startswith("Chi tiết như sau:") and row.lead.endswith("Số tiền (đồng)")
    assert read.text[row.lead_start :].startswith(row.lead)
    assert read.text[row.start : row.end] == row.text == "1 | Thuê loa | 900.000"


@pytest.mark.parametrize(
    ("names", "row", "text"),
    [
        (("TT", "Khoản", "Số tiền (đồng)"), "1 | Loa | 900", "Khoản: Loa; Số tiền: 900 đồng"),
        (("TT", "Khoản", "Số tiền (đồng)"), "Loa | 900", "Khoản: Loa; Số tiền: 900 đồng"),
        (("Chi bộ", "Hạn"), "Chi bộ thôn Cọ | 02/3", "Chi bộ thôn Cọ; Hạn: 02/3"),
        (("Xã", "Gạo (kg)"), "Cồn Lá | chưa gửi", "Xã: Cồn Lá; Gạo (kg): chưa gửi"),
        (("Xã", "Gạo (kg)"), "Cồn Lá | ", "Xã: Cồn Lá"),
        ((), "a | b", "a | b"),
    ],
)
def test_a_row_told(names: tuple[str, ...], row: str, text: str) -> None:
    assert told(names, row) == text


# --- figures --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "amount", "unit"),
    [
        ("4.500.000", "4500000", ""),
        ("1,8", "1.8", ""),
        ("02 tủ hồ sơ", "2", "tu ho so"),
        ("48 triệu đồng", "48000000", "dong"),
        ("2,5 tỷ", "2500000000", "dong"),
        ("75%", "75", "%"),
    ],
)
def test_a_cell_with_a_figure(cell: str, amount: str, unit: str) -> None:
    found = alone(cell)
    assert found and (found.amount, found.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize("cell", ["", "khoảng 40", "612/640", "1,200", "3 - 5 người", "Nà Tấu"])
def test_a_cell_without_a_sure_figure(cell: str) -> None:
    assert alone(cell) is None


def test_figures_within_a_clause() -> None:
    found = [(one.figure, one.unit) for one in within("Khu phố 2 thu 11 triệu đồng, 3/4 tổ")]
    assert found == [("2", "thu"), ("11", "dong")]


def test_an_amount_is_written_as_papers_do() -> None:
    assert [written(Decimal(one)) for one in ("1200.5", "0.9", "170.0")] == [
        "1.200,5",
        "0,9",
        "170",
    ]


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("A hơn B: 620 − 450 = 170.", True),
        ("A hơn B: 620 − 450 = 180.", False),
        ("A hơn B 170.", False),
    ],
)
def test_a_difference_is_proved_by_its_reckoning(text: str, is_shown: bool) -> None:
    (left,) = {"170", "180"} & set(text.replace(".", " ").split())
    assert is_difference(Value("number", (left,)), text) is is_shown


# --- what is asked --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "noun", "said", "is_day"),
    [
        ("Xã nào nộp trễ nhất?", "xa", "trễ nhất", True),
        ("Đơn vị nào ủng hộ nhiều nhất?", "don vi", "nhiều nhất", False),
        ("chi bo nao it dang vien nhat", "chi bo", "ít nhất", False),
        ("Chi bộ nào có hạn gần nhất?", "chi bo", "gần nhất", True),
        ("Thôn nào gần trụ sở nhất?", "thon", "gần nhất", False),
        ("Lớp nào khai giảng đầu tiên?", "lop", "đầu tiên", True),
        ("Tốn nhất là khoản gì?", "khoan", "tốn nhất", False),
    ],
)
def test_which_is_the_most(question: str, noun: str, said: str, is_day: bool) -> None:
    found = asked_most(understand(question))
    assert found and noun in found.nouns and (found.said, found.is_day) == (said, is_day)


@pytest.mark.parametrize(
    "question",
    [
        "Phải nộp chậm nhất là khi nào?",
        "Chi bộ nào phải kiểm tra ít nhất 03 lần?",
        "Muộn nhất ngày nào phải nộp?",
        "Họp trước ít nhất bao nhiêu ngày?",
        "Đơn vị nào thống nhất với kế hoạch?",
        "Chi bộ nào nộp báo cáo?",
    ],
)
def test_what_only_bounds_chooses_nothing(question: str) -> None:
    assert asked_most(understand(question)) is None


@pytest.mark.parametrize(
    ("question", "is_day"),
    [
        ("Thôn Cọ trồng hơn thôn Trám bao nhiêu cây?", False),
        ("Lớp A và lớp B, lớp nào khai giảng trước?", True),
        ("So với xã A thì xã B muộn hơn mấy ngày?", True),
    ],
)
def test_which_of_two(question: str, is_day: bool) -> None:
    found = asked_more(understand(question))
    assert found and found.is_day is is_day


def test_before_a_day_compares_nothing() -> None:
    assert asked_more(understand("Phải nộp trước ngày 30/6 hay sau ngày đó?")) is None


# --- answers --------------------------------------------------------------------------------------

PLAN = """# Xã Cồn Lá giao chỉ tiêu trồng cây

Chỉ tiêu của các thôn:

| TT | Thôn | Số cây (cây) | Kinh phí | Hạn trồng | Ghi chú |
|---|---|---|---|---|---|
| 1 | Thôn Trám | 450 | 02 triệu đồng | 10/6/2026 | |
| 2 | Thôn Cọ | 620 | 900.000 đồng | 02/6/2026 | trồng keo |
| 3 | Thôn Gạo | 380 | 30 bao phân | trong tháng 6/2026 | |
| 4 | Thôn Mít | 620 | 1,5 triệu đồng | 20/6/2026 | |
| | Tổng cộng | 2.070 | | | |

Trong đợt này xã thu 30 triệu đồng, trong đó Thôn Trám góp 12 triệu đồng, Thôn Cọ góp 18 triệu đồng.
Về giống, xã cấp 90 bó hom, trong đó Thôn Trám nhận 20 bó hom, Thôn Gạo nhận 30 bó hom.
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("tables")
    with chatbot_over({"con-la-trong-cay.md": PLAN}, folder) as chatbot:
        yield chatbot


def answered(bot: Chatbot, question: str) -> tuple[str, str | None]:
    answer = bot.ask(question, Conversation(), date(2026, 5, 4))
    return answer.text, answer.reason


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Thôn nào ở Cồn Lá phải trồng ít cây nhất?", "Ít nhất: Thôn Gạo (380 cây)."),
        (
            "Thôn nào ở Cồn Lá phải trồng nhiều cây nhất?",
            "Nhiều nhất: Thôn Cọ (620 cây); Thôn Mít (620 cây).",
        ),
        ("Thôn Cọ trồng hơn thôn Trám ở Cồn Lá bao nhiêu cây?", "620 − 450 = 170"),
        (
            "Thôn Trám và thôn Mít ở Cồn Lá, thôn nào có hạn trồng trước?",
            "Thôn Trám trước (10/6/2026), Thôn Mít sau (20/6/2026).",
        ),
        ("Ở Cồn Lá thôn nào góp tiền nhiều nhất?", "Thôn Cọ góp 18 triệu đồng"),
    ],
)
def test_what_is_compared_whole(bot: Chatbot, question: str, said: str) -> None:
    text, reason = answered(bot, question)
    assert said in text and reason is None


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Thôn nào ở Cồn Lá được cấp kinh phí nhiều nhất?", id="several units"),
        pytest.param("Thôn nào ở Cồn Lá có hạn trồng sớm nhất?", id="a month against a day"),
    ],
)
def test_what_cannot_be_compared_is_said(bot: Chatbot, question: str) -> None:
    text, reason = answered(bot, question)
    assert text.startswith("Không so được") and reason == "not_stated"


def test_some_of_a_sum_are_not_compared(bot: Chatbot) -> None:
    text, _ = answered(bot, "Ở Cồn Lá thôn nào nhận nhiều hom nhất?")
    assert "Nhiều nhất:" not in text


def test_the_rows_compared_are_quoted(bot: Chatbot) -> None:
    answer = bot.ask("Thôn nào ở Cồn Lá phải trồng ít cây nhất?", Conversation(), date(2026, 5, 4))
    quotes = {one.quote for one in answer.citations}
    rows = [quote for quote in quotes if "| Thôn" in quote and "TT" not in quote]
    assert len(rows) == 4
    assert not any("Tổng cộng" in quote for quote in quotes)


# --- one row ----------------------------------------------------------------------------------

ROTA = """# Xã Cồn Lá phân công trực lũ

Lịch trực lũ của xã Cồn Lá như sau:

| Ngày trực | Lãnh đạo trực | Trực ban |
|---|---|---|
| 16/9/2026 | Bùi Xuân Cường | Phạm Hải Yến |
| 17/9/2026 | Đào Thị Lụa | Trần Quốc Đạt |
| 18/9/2026 | Bùi Xuân Cường | Vũ Thị Thắm |

Xã Cồn Lá đề nghị các thôn:

1. Chằng chống nhà cửa.
   a) Nhà tạm làm trước.
2. Sơ tán người già.
3. Dự trữ nước.

Xã nêu năm bài học sau đợt lũ năm ngoái, trong đó có việc giữ liên lạc.
"""


@pytest.fixture(scope="module")
def rota(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("rota")
    with chatbot_over({"con-la-truc-lu.md": ROTA, "con-la.md": PLAN}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        pytest.param(
            "Ngày 17/9 ai trực lũ ở Cồn Lá?", ["Đào Thị Lụa"], ["Bùi Xuân Cường"], id="its day"
        ),
        pytest.param(
            "Ngày 25/9 ai trực lũ ở Cồn Lá?", [], ["Đào Thị Lụa", "Bùi Xuân"], id="no such day"
        ),
        pytest.param(
            "Ông Bùi Xuân Cường trực lũ ở Cồn Lá những ngày nào?",
            ["16/9/2026", "18/9/2026"],
            ["17/9/2026"],
            id="those of a person",
        ),
        pytest.param(
            "Lịch trực lũ của Cồn Lá có mấy ngày trực?", ["liệt kê 3 mục"], [], id="rows counted"
        ),
        pytest.param(
            "Cồn Lá đề nghị các thôn mấy việc?",
            ["liệt kê 3 nội dung"],
            ["Nhà tạm"],
            id="entries counted",
        ),
        pytest.param("Thôn Gạo ở Cồn Lá trồng mấy cây?", ["Số cây: 380 cây"], ["620"], id="a cell"),
        pytest.param(
            "Xã Cồn Lá nêu mấy bài học sau đợt lũ?", ["năm bài học"], [], id="the text counts"
        ),
        pytest.param(
            "Những thôn nào ở Cồn Lá trồng trên 400 cây?", [], ["4. "], id="a bound is no list"
        ),
    ],
)
def test_the_rows_that_are_meant(
    rota: Chatbot, question: str, said: list[str], unsaid: list[str]
) -> None:
    text = rota.ask(question, Conversation(), date(2026, 9, 1)).text
    assert all(one in text for one in said) and not any(one in text for one in unsaid), text


@pytest.mark.parametrize(
    ("total", "are_rows"),
    [
        pytest.param("Cộng        05        119", True, id="nothing below the last"),
        pytest.param("Cộng                  119", False, id="nothing below one between"),
        pytest.param("Huổi Ca     05        119", False, id="no total"),
    ],
)
def test_a_total_may_end_before_the_last_column(total: str, are_rows: bool) -> None:
    lines = (
        "Bản         Số lớp    Học viên    Điểm học",
        "Pá Lông     02        46          Nhà văn hóa bản",
        "Sín Thào    03        73          Trường Tiểu học",
    )
    text = "\n".join((*lines, total))
    blocks = with_tables(text, (Block("paragraph", 0, len(text)),))
    assert (sum(one.role == "row" for one in blocks) == 4) is are_rows


NUMBERED_ROWS = """Xã Cồn Lá phân bổ chỉ tiêu làm nhà

STT {0} Địa phương {0} Xây mới {0} Sửa chữa
1 {0} Xã Thạch Bàn {0} 83 {0} 35
2 {0} Xã Đồng Vọng {0} 61 {0} 35

1 {0} Làm tốt việc này {0} nhé.
2 {0} Làm tốt việc kia {0} nhé.
"""


@pytest.mark.parametrize("sign", ["-", "–", "/", ";"])
def test_rows_behind_numbers_below_the_names_of_columns(sign: str) -> None:
    read = article(NUMBERED_ROWS.format(sign).encode(), "chi.txt")
    rows = [read.text[one.start : one.end] for one in read.blocks if one.role == "row"]
    assert len(rows) == 3
    assert [rows[2][one.start : one.end] for one in cells(rows[2], 0, len(rows[2]))] == [
        "2",
        "Xã Đồng Vọng",
        "61",
        "35",
    ]


def test_a_total_below_fewer_columns_keeps_no_rows_from_being_a_table() -> None:
    text = (
        "PHỤ LỤC\n\nTT | Địa bàn  | Kết nạp | Phụ trách\n1  | Ấp Trám  | 7       | đ/c An\n"
        "2  | Ấp Cọ    | 5       | đ/c Bình\n   | Cộng     | 12      |\n"
    )
    rows = [one for one in article(text.encode(), "a.txt").blocks if one.role == "row"]
    assert [text[one.start : one.end].split("|")[1].strip() for one in rows] == [
        "Địa bàn",
        "Ấp Trám",
        "Ấp Cọ",
    ]
