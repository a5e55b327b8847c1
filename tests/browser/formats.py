"""Five invented articles, one per format, each long enough that its quote must be scrolled to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx

from tests.pdf_writer import Page, pdf

FILLER = (
    "Bà con thôn số {n} bàn việc sửa đường làng, dọn kênh mương và trồng thêm cây xanh; "
    "mỗi gia đình góp công một buổi vào sáng chủ nhật tuần thứ {n}."
)


@dataclass(frozen=True)
class Case:
    question: str
    quote: str  # what the highlighted span must hold
    told: tuple[str, ...]  # what the panel must say of the document and of the quote


CASES: Mapping[str, Case] = {
    "md": Case(
        "Kế hoạch 817-KH/HU giao mỗi chi bộ trồng bao nhiêu cây bàng?",
        "Mỗi chi bộ trồng 45 cây bàng dọc bờ kè trước ngày 20/8/2023.",
        (
            "Kế hoạch",
            "817-KH/HU",
            "Huyện ủy Cát Vàng",
            "04/5/2023",
            "Nguồn báo chí (1)",
            "Bản tóm lược",
        ),
    ),
    "txt": Case(
        "Phường Bến Gạo trao bao nhiêu xe đạp cho học sinh?",
        "trao 63 chiếc xe đạp cho học sinh",
        ("Phường Bến Gạo trao xe đạp", "Đăng 12/9/2023", "theo bài viết", "tệp ben-gao.txt"),
    ),
    "html": Case(
        "Xã Gò Dứa có bao nhiêu tủ thuốc thôn?",
        "Xã Gò Dứa đã đặt 17 tủ thuốc thôn",
        ("Xã Gò Dứa đặt tủ thuốc", "Đăng 03/10/2023", "Trang tin Gò Dứa", "Mở bài gốc"),
    ),
    "docx": Case(
        "Kế hoạch 356-KH/ĐU giao thôn Đá Bạc đón bao nhiêu đoàn khách?",
        "Thôn Đá Bạc đón 29 đoàn khách",
        ("Kế hoạch", "356-KH/ĐU", "09/6/2023", "văn bản, toàn văn", "tệp da-bac.docx"),
    ),
    "pdf": Case(
        "Kế hoạch 482-KH/ĐU giao mỗi tổ hòa giải họp bao nhiêu buổi?",
        "Mỗi tổ hòa giải họp 14 buổi",
        ("Kế hoạch", "482-KH/ĐU", "15/7/2023", "văn bản, toàn văn", "trang 2", "tệp hoa-giai.pdf"),
    ),
}


def write_library(folder: Path) -> None:
    folder.mkdir()
    for name, made in _FILES.items():
        (folder / name).write_bytes(made())


def _fillers(first: int, count: int = 14) -> list[str]:
    return [FILLER.format(n=n) for n in range(first, first + count)]


def _markdown() -> bytes:
    lines = "\n".join(f"- {line}" for line in _fillers(1))
    return f"""---
kind: summary
title: "Kế hoạch số 817-KH/HU về trồng cây ven kè"
so_hieu: "817-KH/HU"
loai: "Kế hoạch"
co_quan_ban_hanh: "Huyện ủy Cát Vàng"
ngay_ban_hanh: "2023-05-04"
trich_yeu: "về trồng cây ven kè"
sources:
  - title: "Cát Vàng trồng cây ven kè"
    url: "https://catvang.example/trong-cay"
    published: "2023-05-06"
---

# Kế hoạch số 817-KH/HU về trồng cây ven kè

## Bối cảnh
{lines}

## Nhiệm vụ
- {CASES["md"].quote}
- Chi bộ nào ở xa bờ kè thì trồng trong sân trường.
""".encode()


def _text() -> bytes:
    body = "\n\n".join(_fillers(20))
    return f"""Tin phường

Phường Bến Gạo trao xe đạp cho học sinh vượt khó

Ngày đăng 12/09/2023 | 08:12

Sáng 11/9/2023, Đảng ủy phường Bến Gạo họp mặt các mạnh thường quân.

{body}

Dịp này, Đảng ủy phường Bến Gạo trao 63 chiếc xe đạp cho học sinh vượt khó của bốn khu phố.

Buổi họp mặt kết thúc lúc 10 giờ.
""".encode()


def _html() -> bytes:
    body = "".join(f"<p>{line}</p>" for line in _fillers(40))
    title = "Xã Gò Dứa đặt tủ thuốc ở từng thôn"
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>{title} | Trang tin Gò Dứa</title><meta property="og:title" content="{title}">
<meta property="og:site_name" content="Trang tin Gò Dứa">
<meta property="article:published_time" content="2023-10-03T09:00:00+07:00">
<link rel="canonical" href="https://godua.example/tu-thuoc"></head><body>
<nav><a href="/">Trang chủ</a></nav><main><article><h1>{title}</h1>
<p>Chiều 02/10/2023, Đảng ủy xã Gò Dứa nghe báo cáo về chăm sóc sức khỏe tại thôn.</p>{body}
<p>Đến nay Xã Gò Dứa đã đặt 17 tủ thuốc thôn, giao chi hội phụ nữ giữ chìa khóa.</p>
</article></main><footer>Bản quyền thuộc Trang tin Gò Dứa</footer></body></html>""".encode()


def _word() -> bytes:
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "ĐẢNG BỘ HUYỆN CÁT VÀNG\nĐẢNG ỦY XÃ ĐÁ BẠC\n*"
    head.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    head.cell(1, 0).text = "Số 356-KH/ĐU"
    head.cell(1, 1).text = "Đá Bạc, ngày 09 tháng 6 năm 2023"
    for words in ("KẾ HOẠCH", "đón khách về làng nghề", "-----"):
        document.add_paragraph(words)
    for line in _fillers(60):
        document.add_paragraph(line)
    document.add_paragraph(
        CASES["docx"].quote + " trong mùa lễ hội, thôn Đá Xanh đón phần còn lại."
    )
    document.add_paragraph("T/M ĐẢNG ỦY\nBÍ THƯ\nMai Thị Suối")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _pdf() -> bytes:
    first, second = Page(), Page()
    first.centre("ĐẢNG CỘNG SẢN VIỆT NAM")
    first.line("ĐẢNG BỘ HUYỆN CÁT VÀNG")
    first.line("ĐẢNG ỦY XÃ BÃI CÁT")
    first.line("Số 482-KH/ĐU")
    first.line("Bãi Cát, ngày 15 tháng 7 năm 2023")
    first.centre("KẾ HOẠCH")
    first.centre("củng cố các tổ hòa giải")
    for line in _fillers(80, 9):
        first.paragraph(line)
    for line in _fillers(90, 6):
        second.paragraph(line)
    second.paragraph("Mỗi tổ hòa giải họp 14 buổi trong năm và ghi sổ từng buổi.")
    return pdf(first, second)


_FILES: Mapping[str, Callable[[], bytes]] = {
    "trong-cay.md": _markdown,
    "ben-gao.txt": _text,
    "tu-thuoc.html": _html,
    "da-bac.docx": _word,
    "hoa-giai.pdf": _pdf,
}
