"""Days that a sentence names only as those that count no more."""

from datetime import date

import pytest

from corpus.milestones import expressions

PUBLISHED = date(2026, 8, 5)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Đồng ý gia hạn nộp báo cáo đến hết ngày 30/11/2026 (thời hạn tại Kế hoạch số "
            "18/KH-UBND là trước ngày 30/9/2026).",
            [("2026-11-30", "DEADLINE"), ("2026-09-29", "MENTION")],
        ),
        (
            "Gia hạn hoàn thành phương án đến hết ngày 05/9/2026 (thay cho mốc cũ là trước ngày "
            "15/8/2026).",
            [("2026-09-05", "DEADLINE"), ("2026-08-14", "MENTION")],
        ),
        (
            "Gia hạn nộp báo cáo đến ngày 30/11/2026 thay vì ngày 31/10/2026 như Kế hoạch.",
            [("2026-11-30", "DEADLINE"), ("2026-10-31", "MENTION")],
        ),
        (
            "Điều chỉnh thời hạn hoàn thành từ ngày 30/9/2026 thành ngày 15/10/2026.",
            [("2026-09-30", "MENTION"), ("2026-10-15", "DEADLINE")],
        ),
        (
            "Thời hạn nêu tại Kế hoạch 12 (trước ngày 30/9/2026) nay gia hạn đến hết ngày "
            "30/11/2026.",
            [("2026-09-29", "MENTION"), ("2026-11-30", "DEADLINE")],
        ),
        (
            "Gia hạn thời gian nêu tại Kế hoạch số 12-KH/ĐU đến ngày 30/11/2026.",
            [("2026-11-30", "DEADLINE")],
        ),
        (
            "Gia hạn thời gian gửi Biểu 01 đến hết ngày 29/9/2026 đối với các xã chưa gửi.",
            [("2026-09-29", "DEADLINE")],
        ),
        (
            "Cấp xét công nhận: ban thường vụ huyện ủy, thị ủy (cơ cấu trước 01/7/2027).",
            [("2027-06-30", "MENTION")],
        ),
        ("Nộp báo cáo trước ngày 30/9/2026.", [("2026-09-29", "DEADLINE")]),
    ],
    ids=[
        "in brackets",
        "mark",
        "instead",
        "into",
        "now",
        "of a plan",
        "for some",
        "state",
        "plain",
    ],
)
def test_a_day_that_counts_no_more(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(str(m.end), m.role) for m in expressions(sentence, PUBLISHED)] == told
