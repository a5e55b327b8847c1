"""Tables drawn with signs become rows of one line."""

import pytest

from corpus.reading.assembling import article
from corpus.reading.drawn_tables import undrawn
from corpus.splitting import split

GRID = """III. PHÂN CÔNG

+----+------------------------+---------------+------------------+
| TT | Nội dung               | Chủ trì       | Thời hạn         |
+----+------------------------+---------------+------------------+
| 1  | Rà soát, phân loại     | Phòng Kinh tế | Trước 20/12/2025 |
|    | hộ kinh doanh          |               |                  |
+----+------------------------+---------------+------------------+
| 2  | Tập huấn chữa cháy     | Công an xã    | Trước 15/4/2026  |
+----+------------------------+---------------+------------------+

IV. TRÁCH NHIỆM
"""
FRAMED = """+----+-----------+-----------+
| TT | Nội dung  | Chủ trì   |
+----+-----------+-----------+
| 1  | Kẻ vạch   | Công an   |
|    | các hẻm   |           |
| 2  | Trồng cây | Hội Phụ nữ|
+----+-----------+-----------+
"""
UNDERLINED = """Đợt phát thẻ       Nộp hồ sơ về Ban
-------------      ----------------
03/02              trước ngày 31/12/2025
19/5               trước ngày 31/3/2026

Hết.
"""
CROSSED = """STT | Nội dung             | Chủ trì        | Thời hạn
----+----------------------+----------------+---------------------
 1  | Kiện toàn Ban Chỉ    | UBND xã        | Trước 30/01/2026
    | huy phòng thủ        |                |
 2  | Ký cam kết           | Mặt trận xã    | Trước ngày 18
    |                      |                | hằng tháng

Hết.
"""
CROSSED_ROWS = """| Nội dung   | Chủ trì    |
|------------+------------|
| Kẻ vạch    | Công an    |
| các hẻm    |            |
|------------+------------|
| Trồng cây  | Hội Phụ nữ |
|------------+------------|
"""
PLAIN = (
    "1. Việc một\n---\n2. Việc hai\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "Kính gửi:     Đảng ủy\n-----\nNội dung\n",
    "+--- gạch đầu dòng\nmột dòng\n",
    "Họ tên       Chức vụ\n------       -------\n",
    "Điểm | sơ kết\n--+--\n",
    "Một câu\n----+----\nhai câu\n",
)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            GRID,
            [
                "| TT | Nội dung | Chủ trì | Thời hạn |",
                "| 1 | Rà soát, phân loại hộ kinh doanh | Phòng Kinh tế | Trước 20/12/2025 |",
                "| 2 | Tập huấn chữa cháy | Công an xã | Trước 15/4/2026 |",
            ],
        ),
        (
            FRAMED,
            [
                "| TT | Nội dung | Chủ trì |",
                "| 1 | Kẻ vạch các hẻm | Công an |",
                "| 2 | Trồng cây | Hội Phụ nữ |",
            ],
        ),
        (
            UNDERLINED,
            [
                "| Đợt phát thẻ | Nộp hồ sơ về Ban |",
                "| 03/02 | trước ngày 31/12/2025 |",
                "| 19/5 | trước ngày 31/3/2026 |",
            ],
        ),
        (
            CROSSED,
            [
                "| STT | Nội dung | Chủ trì | Thời hạn |",
                "| 1 | Kiện toàn Ban Chỉ huy phòng thủ | UBND xã | Trước 30/01/2026 |",
                "| 2 | Ký cam kết | Mặt trận xã | Trước ngày 18 hằng tháng |",
            ],
        ),
        (
            CROSSED_ROWS,
            [
                "| Nội dung | Chủ trì |",
                "| Kẻ vạch các hẻm | Công an |",
                "| Trồng cây | Hội Phụ nữ |",
            ],
        ),
    ],
    ids=["ruled", "framed", "underlined", "crossed below the header", "crossed between rows"],
)
def test_one_line_a_row(text: str, rows: list[str]) -> None:
    written = [line for line in undrawn(text).split("\n") if line.startswith("| ")]
    assert written == rows
    found = article(text.encode(), "bang.txt")
    told = [" ".join(one.text.split()) for one in split(found) if one.role == "row"]
    assert told == [row.strip("| ") for row in rows]


@pytest.mark.parametrize("text", PLAIN)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert undrawn(text) == text


def test_what_stands_around_a_table_stays() -> None:
    lines = undrawn(GRID).split("\n")
    assert lines[0] == "III. PHÂN CÔNG" and lines[-2] == "IV. TRÁCH NHIỆM"
