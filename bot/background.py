"""Headings of what a paper finds, explains or rests on, which asks nothing of anybody."""

import re

from corpus.text import fold

# Between the headings that stand above one another: ", II. ", ", 1) ".
PART = re.compile(
    r"(?:^|, )\W*(?:(?:(?:\d{1,2}|[IVXivx]{1,5}|[A-Za-zđ])[.)/-]+|"
    r"(?:Điều|Mục|Chương|Phần)\s+(?:\d{1,3}[a-zđ]?|[IVX]{1,5})(?!\w)[.:]?)\s*)+"
)
_NO_DUTY = re.compile(
    r"\W*(?:ve |mot so |khai quat )?(?:danh gia|tinh hinh|dac diem|thuc trang|"
    r"ket qua(?! can| phai)|giai thich|han che|uu diem|"
    r"nguyen nhan|can cu|boi canh|khai niem|tu ngu|noi nhan|dau moi|phu luc)(?!\w)"
)


def is_background(heading: str) -> bool:
    """Some heading of those above a passage ("I. ĐÁNH GIÁ TÌNH HÌNH, 1. Hạn chế") is of that
    kind."""
    return any(_NO_DUTY.match(fold(name)) for name in PART.split(heading))
