"""News in the forms of portals: where title, day and writer stand differs, and each is found."""

import pytest

from corpus.reading.assembling import article
from corpus.splitting import split

TITLE = "Xã Suối Mơ ra quân dọn suối đầu mùa mưa"
OPENING = "Sáng 09/4/2026, hơn 200 người dân và đảng viên xã Suối Mơ ra quân dọn sạch dòng suối Mơ."
BODY = (
    "Đồng chí Trần Thị Mây yêu cầu các chi bộ thôn dọn xong phần suối của mình trước ngày "
    "30/4/2026.\n\nXã thưởng 5 triệu đồng cho thôn nào làm sạch nhất, theo ý kiến của nhân dân."
)
STAMP = "10/4/2026 08:15"
BY = "Hoàng Phúc"
RELATED = "Tin liên quan\n\nXã Hòa Bình sơ kết sáu tháng đầu năm"


@pytest.mark.parametrize(
    ("parts", "file"),
    [
        ((TITLE, STAMP, OPENING, BODY, BY), "a.txt"),
        ((TITLE, "Xây dựng Đảng | 10/4/2026", OPENING, BODY, BY), "a.txt"),
        ((TITLE, STAMP, OPENING, BODY, f"**{BY}**"), "a.txt"),
        ((TITLE, STAMP, OPENING, BODY, BY, RELATED), "a.txt"),
        ((f"# {TITLE}", STAMP, f"**{OPENING}**", BODY, f"**{BY}**"), "a.md"),
        ((f"# {TITLE}", STAMP, OPENING, BODY, f"*{BY}*"), "a.md"),
    ],
    ids=["plain", "section and day", "name in bold", "related below", "opening in bold",
         "name in italics"],
)  # fmt: skip
def test_what_portals_print_around_an_article(parts: tuple[str, ...], file: str) -> None:
    found = article("\n\n".join(parts).encode(), file)
    assert (found.kind, found.title, found.author) == ("news", TITLE, BY)
    assert str(found.published)[:10] == "2026-04-10"
    told = [found.text[b.start : b.end].strip("*") for b in found.blocks if b.role == "paragraph"]
    assert told[0] == OPENING
    assert BY not in told


def test_links_to_other_articles_are_none_of_its_words() -> None:
    page = """---
title: Nà Hiên giữ rừng
---

Xã lập 14 tổ bảo vệ rừng, trực ngày đêm ở các chốt.

*Tin liên quan:*
- [Cảnh báo cháy rừng cấp V](https://bao.example.vn/chay-rung)
- [Hạt Kiểm lâm ra quân](https://bao.example.vn/kiem-lam)
"""
    told = [one.text for one in split(article(page.encode(), "tin.md"))]
    assert any("14 tổ" in one for one in told)
    assert not any("Cảnh báo" in one or "ra quân" in one for one in told)
