"""What stands in a text file only because of how it was typed or saved."""

from textwrap import fill

import pytest

from corpus.reading.assembling import article
from corpus.reading.text_lines import meant

PARAGRAPHS = [
    "Thực hiện Nghị quyết số 12-NQ/TU, ngày 15/12/2025 của Ban Chấp hành Đảng bộ tỉnh về giữ sạch "
    "dòng suối, Ban Thường vụ Đảng ủy xã Suối Mơ ban hành Kế hoạch với các nội dung như sau:",
    "1. Văn phòng Đảng ủy trang bị thùng rác cho chín chi bộ thôn, hoàn thành trước ngày 31/5/2026"
    ".",
    "2. Đề nghị Ủy ban nhân dân xã kéo lưới chắn rác; Hội Phụ nữ xã, Đoàn Thanh niên xã cùng làm.",
    "3. Mỗi chi bộ cử một đảng viên làm đầu mối; gửi danh sách về Ban Xây dựng Đảng chậm nhất ngày "
    "05 tháng 5 năm 2026 để tổng hợp.",
]


@pytest.mark.parametrize("width", [50, 60, 72, 80, 90])
@pytest.mark.parametrize("hanging", ["", "   "])
def test_lines_cut_at_a_width_are_put_together(width: int, hanging: str) -> None:
    rows = [
        fill(words, width, subsequent_indent=hanging if words[0].isdigit() else "")
        for words in PARAGRAPHS
    ]
    assert meant("\n".join(rows)) == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "ĐẢNG ỦY XÃ SUỐI MƠ\nSố 07-KH/ĐU\nSuối Mơ, ngày 09 tháng 5 năm 2025\n\nKẾ HOẠCH\ndọn suối",
        "Hội trường đông đủ.\nBí thư phát biểu.\nSau đó\ncả xã ra quân\nlàm sạch suối.",
        "| Việc | Đơn vị làm việc này từ đầu năm |\n| dọn suối | các chi bộ của toàn xã Suối Mơ |",
        "1 / Thi viết về dòng suối quê / Báo và phát thanh tỉnh / Hội Văn học\n"
        "2 / Hội thảo về dòng suối / Trường Chính trị / Ban Tuyên giáo Suối Mơ\n"
        "3 / Triển lãm ảnh tại quảng trường / Sở Văn hóa / Hội Nhiếp ảnh tỉnh",
        "Nơi nhận:\n- Huyện ủy,\n- Các chi bộ trực thuộc Đảng bộ xã Suối Mơ,\n- Lưu Văn phòng.",
    ],
    ids=["whole paragraphs", "letterhead", "short lines", "table", "rows", "recipients"],
)
def test_lines_that_were_ended_stay(text: str) -> None:
    assert meant(text) == text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Các chi bộ gửi danh sách về Ban trước ngày\n30/6/2026.", "trước ngày 30/6/2026."),
        ("họp lúc 8 giờ, ngày \u200b12/5/2026", "ngày 12/5/2026"),
        ("Sáng: họp.<br>Chiều: đi cơ sở.<br/>Tối: nghỉ.", "họp.\nChiều: đi cơ sở.\nTối: nghỉ."),
        ("| dọn suối<br>quét đường | 3 |\n| a | b |", "| dọn suối quét đường | 3 |"),
    ],
    ids=["a day below", "unseen sign", "break", "break in a cell"],
)
def test_one_line(typed: str, told: str) -> None:
    assert told in meant(typed)


def test_a_letterhead_in_two_cells() -> None:
    found = article(
        "| ĐẢNG BỘ TỈNH A<br>**ĐẢNG ỦY XÃ SUỐI MƠ**<br>Số 07-KH/ĐU | **ĐẢNG CỘNG SẢN VIỆT NAM**<br>"
        "*Suối Mơ, ngày 09 tháng 5 năm 2025* |\n|---|---|\n\n# KẾ HOẠCH\n**dọn suối**\n\n"
        "1. Các chi bộ làm xong trước ngày 30/6/2025.\n".encode(),
        "a.md",
    )
    assert (found.so_hieu, found.issuer, str(found.issued_on)) == (
        "07-KH/ĐU",
        "Đảng ủy xã Suối Mơ",
        "2025-05-09",
    )
