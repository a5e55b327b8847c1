"""A small invented library and what is asked of it; papers and news as offices lay them out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

PEOPLE = (
    "Lương Bá Khiêm|Tạ Thị Hòa|Mai Văn Thụ|Đinh Thị Xuyến|Quách Công Nghị|Hà Thị Mận|Lục Văn Bền|"
    "Phùng Thị Sen|Ngô Đức Tấn|Cao Thị Nguyệt|Trịnh Văn Lãm|Vi Thị Ngân|Thái Bá Dũng|Kiều Thị Loan"
).split("|")
PLACES = "Hạ Lũng|Bình Khê|Tân Vạn|Đồng Sậy|Vĩnh Lạch|Cẩm Duyên|Mỹ Trạch|Yên Hồ|Phú Lâm|An Sơn"
PROVINCES = "Lam Hà|Đông Lạc|Vân Hải|Sơn Trà Giang"
HEAD = """ĐẢNG BỘ TỈNH {province}
ĐẢNG ỦY {LEVEL} {PLACE}
*
Số {code}
ĐẢNG CỘNG SẢN VIỆT NAM
{place}, ngày {day:02} tháng {month:02} năm {year}

{kind}
{about}

{body}

Nơi nhận:
- Như trên,
- Lưu Văn phòng.

T/M BAN THƯỜNG VỤ
{office}
{signer}
"""
NEWS = """---
title: "{title}"
source: "Báo {province}"
date: "{issued}"
url: "https://bao.example.vn/{slug}.html"
---

{body}
"""


@dataclass(frozen=True)
class Asked:
    """`wanted`: all of it is to be said, of "a|b" one; nothing: to be declined. `other`: nothing of
    it may be said first."""

    form: str
    question: str
    wanted: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    is_list: bool = False  # nothing of `other` may be said at all


@dataclass(frozen=True)
class World:
    files: Mapping[str, str]
    asked: tuple[Asked, ...]
    today: date


Family = Callable[[Random], Iterator[World]]


def paper(
    code: str,
    kind: str,
    about: str,
    body: str,
    place: str,
    issued: date,
    signer: str = "Trần Thị Mơ",
    office: str = "BÍ THƯ",
    level: str = "phường",
) -> str:
    return HEAD.format(
        province="LAM HÀ",
        LEVEL=level.upper(),
        PLACE=place.upper(),
        place=place,
        code=code,
        day=issued.day,
        month=issued.month,
        year=issued.year,
        kind=kind.upper(),
        about=about,
        body=body,
        signer=signer,
        office=office,
    )


def news(title: str, body: str, issued: date, slug: str = "tin") -> str:
    return NEWS.format(title=title, body=body, issued=issued, slug=slug, province="Lam Hà")
