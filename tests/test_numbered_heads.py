"""The matters of a bulletin, each with its number."""

from dataclasses import replace

import pytest

from corpus.article import Article
from corpus.reading.assembling import article
from corpus.reading.numbered_heads import with_numbered_heads
from corpus.splitting import split

BULLETIN = """BẢN TIN NỘI BỘ CHI BỘ TRẠM Y TẾ XÃ SUỐI MƠ
Số 06 - tháng 6/2026

Họp chi bộ tối 03/6/2026, có mặt 11/12 đảng viên.

{first}
Trạm trực 24/24 giờ. Ca đêm do đ/c Hà Văn Lượng phụ trách.

{second} Đợt 1 tiêm 240 cháu. Đ/c Hoa lập danh sách, xong trước ngày 12/6/2026.

{third}
Chi bộ giới thiệu quần chúng Trần Thị Ngọc đi học lớp cảm tình Đảng.
"""


def parted(text: str, file: str) -> Article:
    read = article(text.encode(), file)
    return replace(read, blocks=with_numbered_heads(read.text, read.blocks))


@pytest.mark.parametrize(
    "heads",
    [
        ("Việc 1: Trực hè", "Việc 2: Tiêm vắc xin cho trẻ.", "Việc 3: Phát triển đảng"),
        ("Tin 1. Trực hè", "Tin 2. Tiêm vắc xin cho trẻ.", "Tin 3. Phát triển đảng"),
        ("Mục 1: Trực hè", "Mục 2: Tiêm vắc xin cho trẻ:", "Mục 3: Phát triển đảng"),
        ("* Việc 1: Trực hè", "* Việc 2: Tiêm vắc xin cho trẻ.", "* Việc 3: Phát triển đảng"),
        ("Vấn đề 1 - Trực hè", "Vấn đề 2 - Tiêm vắc xin cho trẻ.", "Vấn đề 3 - Phát triển đảng"),
    ],
)
@pytest.mark.parametrize("file", ["a.txt", "a.md"])
def test_what_stands_below_belongs_to_its_matter(heads: tuple[str, str, str], file: str) -> None:
    text = BULLETIN.format(first=heads[0], second=heads[1], third=heads[2])
    below = {p.text.split(".")[0]: p.heading for p in split(parted(text, file))}
    assert "Trực hè" in below["Trạm trực 24/24 giờ"]
    assert "Tiêm vắc xin cho trẻ" in below["Đợt 1 tiêm 240 cháu"]
    assert "Phát triển đảng" in next(v for k, v in below.items() if k.startswith("Chi bộ giới"))


def test_one_such_line_is_no_heading() -> None:
    text = "Ba việc của xã\n\nXã làm ba việc.\n\nViệc 2: Tiêm vắc xin. Đợt 1 tiêm 240 cháu.\n"
    assert all(block.role != "heading" for block in parted(text, "a.txt").blocks)
