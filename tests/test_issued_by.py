"""Whose document it is: a committee is not its boards, and boards with like names are two."""

import pytest

from bot.issued_by import is_issued_by
from corpus.register import Directive
from corpus.text import syllables

BODIES = {
    "btg": Directive(1, "HD", "BTGTW", "1-HD/BTGTW", body="Ban Tuyên giáo Trung ương"),
    "btgdv": Directive(
        2, "HD", "BTGDVTW", "2-HD/BTGDVTW", body="Ban Tuyên giáo và Dân vận Trung ương"
    ),
    "btv": Directive(
        3, "KH", "HU", "3-KH/HU", body="Ban Thường vụ Huyện ủy Khe Lim", place="huyện Khe Lim"
    ),
    "btghu": Directive(4, "HD", "BTGHU", "4-HD/BTGHU", body="Ban Tuyên giáo Huyện ủy Khe Lim"),
    "bch": Directive(5, "NQ", "TU", "5-NQ/TU", body="Ban Chấp hành Đảng bộ tỉnh Khe Sa"),
    "ubnd": Directive(6, "KH", "UBND", "6/KH-UBND", body="Ủy ban nhân dân tỉnh Khe Sa"),
    "ubkt": Directive(7, "KH", "UBKTTU", "7-KH/UBKTTU", body="Ủy ban Kiểm tra Tỉnh ủy Khe Sa"),
    "bare": Directive(8, "KH", "QU", "8-KH/QU"),
}


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        ("Ban Tuyên giáo Trung ương", "btg"),
        ("Ban Tuyên giáo và Dân vận Trung ương", "btgdv"),
        ("Trung ương", "btg btgdv"),
        ("Huyện ủy Khe Lim", "btv"),
        ("huyện Khe Lim", "btv btghu"),
        ("Ban Tuyên giáo Huyện ủy", "btghu"),
        ("Tỉnh ủy Khe Sa", "bch"),
        ("UBND tỉnh Khe Sa", "ubnd"),
        ("UBKT Tỉnh ủy", "ubkt"),
        ("Khe Sa", "bch ubnd ubkt"),
        ("Quận ủy", "bare"),
        ("Ban Thường vụ Quận ủy", "bare"),
        ("Ban Thường vụ Huyện ủy Khe Lim", "btv"),
        ("Ban Thường vụ Tỉnh ủy", ""),
        ("cấp huyện", "btv btghu bare"),
        ("cấp tỉnh", "bch ubnd ubkt"),
        ("", "btg btgdv btv btghu bch ubnd ubkt bare"),
    ],
)
def test_the_body_asked_for(asked: str, bodies: str) -> None:
    found = [name for name, one in BODIES.items() if is_issued_by(tuple(syllables(asked)), one)]
    assert found == bodies.split()
