"""Entries of a part that is called by its name."""

import pytest

from bot.fragments import fragment
from bot.material import Read
from bot.named_part import entries_of_part, part_named
from corpus.article import Article, Passage


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("noi dung thu 4 phan nhiem vu noi ro hon", "nhiem vu"),
        ("nội dung thứ 3 của phần phân công nói rõ hơn", "phan cong"),
        ("ý 2 trong mục III là gì", "iii"),
        ("chỉ tiêu thứ 2 là gì", "chi tieu"),
        ("nội dung thứ 3 nói rõ hơn", ""),
        ("phần nhiệm vụ có gì", ""),
    ],
    ids=["bare", "marked", "by number", "of itself", "no part", "no entry"],
)
def test_part_named(text: str, part: str) -> None:
    assert part_named(fragment(text)) == part


def read(*rows: tuple[str, str, str]) -> Read:
    """Each: heading, label, text."""
    passages = [
        Passage("item", at * 40, at * 40 + len(text), text, "", "ý", heading, label=label)
        for at, (heading, label, text) in enumerate(rows)
    ]
    text = "".join(one.text.ljust(40) for one in passages)
    return Read(Article("bai", "official", "Kết luận", text, ()), tuple(passages), {})


DUTIES = "II. NHIỆM VỤ, 1. Ban Tổ chức", "II. NHIỆM VỤ, 2. Ủy ban Kiểm tra, các đảng ủy"
UNITS = read(
    ("I. TÌNH HÌNH", "1", "Có 31 điểm."),
    (DUTIES[0], "-", "Rà soát."),
    (DUTIES[0], "-", "Báo cáo."),
    (DUTIES[1], "-", "Giám sát."),
    (DUTIES[1], "3", "Mặt trận vận động."),
)


@pytest.mark.parametrize(
    ("given", "part", "told"),
    [
        (UNITS, "nhiem vu", [("1", 2), ("2", 1), ("3", 1)]),
        (UNITS, "kinh phi", []),
        (
            read(("4. Phân công", "4.1", "Một."), ("4. Phân công", "4.2", "Hai.")),
            "phan cong",
            [("1", 1), ("2", 1)],
        ),
        (
            read(("B. CHỈ TIÊU", "", "(1) Bốn mô hình. (2) Sạch 7 km.")),
            "chi tieu",
            [("1", 1), ("2", 1)],
        ),
    ],
    ids=["units as headings", "no such part", "numbered lines", "in one line"],
)
def test_entries(given: Read, part: str, told: list[tuple[str, int]]) -> None:
    found = entries_of_part(given, part)
    assert [(one.label, len(one.places)) for one in found] == told
    assert all(given.article.text[slice(*place)].strip() for one in found for place in one.places)
