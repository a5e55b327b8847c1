"""Papers that a portal prints whole are papers; articles that quote one stay articles."""

from datetime import date
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.reading import read
from corpus.reading.assembling import article
from corpus.reading.printed_whole import issuer_in_title

PAGE = """---
title: "Thông báo kết luận của Ban Thường vụ Đảng ủy xã Bãi Nhạn về thu gom rác"
source: "Trang thông tin điện tử xã Bãi Nhạn"
date: "2026-03-12"
url: "https://bainhan.example.vn/tb-31"
---

"""
PAPER = """Số 31-TB/ĐU — Bãi Nhạn, ngày 10 tháng 3 năm 2026

## THÔNG BÁO
## Kết luận của Ban Thường vụ Đảng ủy về thu gom rác ven bãi

Ngày 09/3/2026, Ban Thường vụ họp và kết luận:

1. Giao Ủy ban nhân dân xã đặt thêm 12 thùng rác trước ngày 30/4/2026.

2. Giao Đoàn Thanh niên xã mỗi tháng một buổi dọn bãi.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Vũ Thị Mơ

---
*Tin liên quan: Xã Bãi Nhạn hiến đất; Lịch cắt nước tuần 11.*
*Lượt xem: 1.208*
"""
ABOVE = "**Văn phòng Đảng ủy đăng toàn văn để các chi bộ tiện theo dõi.**\n\n"
LEAD = (
    "Ngày 10/3, Ban Thường vụ Đảng ủy xã Bãi Nhạn đã ban hành thông báo kết luận về thu gom rác. "
    "Trang tin xin giới thiệu toàn văn để bạn đọc và các chi bộ trong xã tiện theo dõi.\n\n"
)
STANDS = PAGE + ABOVE + PAPER


def roles(found: Article, role: str) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks if b.role == role]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PAGE + PAPER, id="at once"),
        pytest.param(PAGE + ABOVE + PAPER, id="below a short line"),
        pytest.param(PAGE + LEAD + PAPER, id="below a lead"),
        pytest.param(PAGE + "# Kết luận về rác\n\n" + LEAD + PAPER, id="below title and lead"),
        pytest.param(LEAD + PAPER, id="no front matter"),
        pytest.param(
            "Xã Bãi Nhạn thu gom rác ven bãi\n12/03/2026 08:15\n" + LEAD + PAPER, id="copied page"
        ),
    ],
)
@pytest.mark.parametrize("file", ["trang.md", "trang.txt"])
def test_a_paper_that_a_portal_prints_is_the_paper(text: str, file: str) -> None:
    found = article(text.encode(), file)
    assert found.kind == "official"
    assert (found.so_hieu, found.loai) == ("31-TB/ĐU", "Thông báo")
    assert found.issued_on == date(2026, 3, 10)
    assert found.signer == "Thay mặt Ban Thường vụ: Vũ Thị Mơ, Phó Bí thư"
    assert any("12 thùng rác" in words for words in roles(found, "item"))


def test_what_the_page_says_of_itself_is_kept() -> None:
    found = article(STANDS.encode(), "trang.md")
    assert found.published is not None and found.published.date() == date(2026, 3, 12)
    assert found.outlet == "Trang thông tin điện tử xã Bãi Nhạn"
    assert found.url == "https://bainhan.example.vn/tb-31"
    assert found.issuer == "Ban Thường vụ Đảng ủy xã Bãi Nhạn"


@pytest.mark.parametrize("words", ["giới thiệu toàn văn", "Tin liên quan", "Lượt xem"])
def test_words_of_the_portal_are_no_words_of_the_paper(words: str) -> None:
    found = article((PAGE + LEAD + PAPER).encode(), "trang.md")
    assert any(words in one for one in roles(found, "noise"))


QUOTED = (
    "Xã Bãi Nhạn bàn chuyện rác\n\nChiều 10/3, Đảng ủy xã họp.\n\n"
    "Thông báo số 31-TB/ĐU của Đảng ủy nêu rõ nhiều việc.\n\n"
    "THÔNG BÁO\n\nSố điện thoại đường dây nóng được niêm yết tại trụ sở.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(QUOTED, id="quotes a number and has a line in capitals"),
        pytest.param(PAGE + QUOTED, id="with front matter"),
        pytest.param(
            PAGE.replace('url: "', 'sources: [{title: "a", url: "b"}]\nurl: "') + PAPER, id="digest"
        ),
        pytest.param(PAGE.replace('url: "', 'kind: news\nurl: "') + PAPER, id="said to be news"),
    ],
)
def test_other_texts_stay_what_they_are(text: str) -> None:
    assert article(text.encode(), "trang.md").kind != "official"


def test_a_page_in_html_that_prints_a_paper(tmp_path: Path) -> None:
    plain = PAPER.replace("## ", "").split("---")[0]
    shown = "".join(f"<p>{line}</p>" for line in (LEAD + plain).splitlines() if line)
    page = f"<html><body><article><h1>Xã thu gom rác</h1>{shown}</article></body></html>"
    (tmp_path / "trang.html").write_text(page)
    found = read(tmp_path / "trang.html", "trang.html")
    assert (found.kind, found.so_hieu) == ("official", "31-TB/ĐU")


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        pytest.param(
            "Kết luận của Ban Thường vụ Đảng ủy xã Bãi Nhạn về thu gom rác",
            "Ban Thường vụ Đảng ủy xã Bãi Nhạn",
            id="before about",
        ),
        pytest.param("Kế hoạch 12 của Đảng ủy phường Cồn Sẻ", "Đảng ủy phường Cồn Sẻ", id="end"),
        pytest.param("Kết quả của phong trào thi đua về rác", None, id="no body"),
        pytest.param("Xã Bãi Nhạn thu gom rác", None, id="nobody"),
    ],
)
def test_the_issuer_that_the_title_of_the_page_names(title: str, issuer: str | None) -> None:
    assert issuer_in_title(title) == issuer
