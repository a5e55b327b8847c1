"""The day from which a paper holds, and what is counted from it."""

from datetime import date

import pytest

from corpus.article import Article, Block
from corpus.dates.effect import day_of_effect
from corpus.milestones import milestones

SIGNED = date(2031, 5, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hướng dẫn này có hiệu lực từ ngày 01/6/2031 và thay thế Hướng dẫn 09.", date(2031, 6, 1)),
        (
            "Hướng dẫn này thay thế Hướng dẫn số 05-HD/BTGDVTU, ngày 12/01/2031 của Ban Tuyên giáo "
            "và có hiệu lực từ ngày 15/6/2031./.",
            date(2031, 6, 15),
        ),
        ("Quy định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031.", date(2031, 7, 1)),
        ("Hướng dẫn này áp dụng từ ngày 01/6/2031.", date(2031, 6, 1)),
        ("1. Quy chế này được áp dụng kể từ 10/6/2031.", date(2031, 6, 10)),
        ("Quyết định này có hiệu lực kể từ ngày ký.", SIGNED),
        ("Quyết định này có hiệu lực từ ngày ký ban hành và thay thế Quyết định 12.", SIGNED),
        ("Quyết định này hết hiệu lực từ ngày 31/12/2031.", None),
        ("Kế hoạch này thực hiện đến năm 2035.", None),
        ("Nghị quyết sáp nhập có hiệu lực từ ngày 01/7/2031.", None),
        ("Quy định này có hiệu lực từ ngày 31/6/2031.", None),
        (
            "Quy định này có hiệu lực từ ngày 01/6/2031. Quy định này áp dụng từ ngày 01/7/2031.",
            None,
        ),
    ],
)
def test_the_day_is_the_one_that_the_paper_states(text: str, day: date | None) -> None:
    assert day_of_effect(text, SIGNED) == day


@pytest.mark.parametrize(
    ("counts", "ends", "last"),
    [
        (
            "Trong vòng 30 ngày kể từ ngày Hướng dẫn này có hiệu lực, đảng ủy xã đối chiếu quỹ.",
            "Hướng dẫn này có hiệu lực từ ngày 01/6/2031.",
            date(2031, 7, 1),
        ),
        (
            "Chậm nhất 15 ngày kể từ ngày có hiệu lực thi hành, các chi bộ gửi danh sách.",
            "Hướng dẫn này áp dụng từ ngày 01/6/2031.",
            date(2031, 6, 16),
        ),
        (
            "Các chi bộ gửi danh sách sau 15 ngày kể từ khi Hướng dẫn này có hiệu lực.",
            "Hướng dẫn này có hiệu lực kể từ ngày ký.",
            date(2031, 6, 4),
        ),
        (
            "Trong 10 ngày làm việc kể từ ngày Hướng dẫn này có hiệu lực, các chi bộ báo cáo.",
            "Đề nghị các chi bộ thực hiện.",
            None,
        ),
        (
            "Chậm nhất 45 ngày sau khi nghị quyết sáp nhập có hiệu lực, các chi bộ báo cáo.",
            "Hướng dẫn này có hiệu lực từ ngày 01/6/2031.",
            None,
        ),
        (
            "Trong vòng 30 ngày kể từ ngày ký, các chi bộ báo cáo.",
            "Hướng dẫn này có hiệu lực từ ngày 01/6/2031.",
            date(2031, 6, 19),
        ),
    ],
)
def test_days_are_counted_from_the_day_that_is_named(
    counts: str, ends: str, last: date | None
) -> None:
    text = f"{counts}\n{ends}"
    blocks = (
        Block("paragraph", 0, len(counts)),
        Block("paragraph", len(counts) + 1, len(text)),
    )
    paper = Article("hd", "official", "Hướng dẫn", text, blocks, issued_on=SIGNED)
    due = [one for one in milestones(paper) if one.start_offset < len(counts)]
    assert [one.end for one in due] == [last]
    assert due[0].reckoned_from in (None, SIGNED, date(2031, 6, 1))
