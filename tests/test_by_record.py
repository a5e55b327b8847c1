"""The paper that a claim names first, taken off it."""

from datetime import date

import pytest

from bot.by_record import by_record
from bot.claim_tokens import tokens
from bot.grounds import Grounds, Record
from bot.source_tokens import layout

RECORD = Record(
    "Kế hoạch",
    "45-KH/TU",
    "Tỉnh ủy Hậu Long",
    date(2026, 2, 5),
    "thu, nộp, sử dụng đảng phí năm 2026",
    signed_for="Ban Thường vụ",
)
QUOTE = "Sở Xây dựng: rà soát 12 trụ sở trước ngày 30/6/2026."
REST = "Sở Xây dựng rà soát 12 trụ sở"


def rest_of(claim: str, quote: str = QUOTE, heading: str = "II. PHÂN CÔNG") -> str:
    sources = layout((Grounds(quote, headings=(heading,), record=RECORD),))
    return " ".join(one.text for one in by_record(tokens(claim), sources))


@pytest.mark.parametrize(
    "named",
    [
        "Theo Kế hoạch số 45-KH/TU,",
        "Theo Kế hoạch số 45-KH/TU ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy Hậu Long,",
        "Theo Kế hoạch số 45-KH/TU về thu, nộp, sử dụng đảng phí,",
        "Kế hoạch số 45-KH/TU của Tỉnh ủy nêu",
        "Kế hoạch số 45-KH/TU cho biết",
        "Kế hoạch số 45-KH/TU phân công",
        "Kế hoạch số 45-KH/TU:",
    ],
)
def test_the_paper_is_taken_off(named: str) -> None:
    assert rest_of(f"{named} {REST}.") == REST


@pytest.mark.parametrize(
    "named",
    [
        "Theo Kế hoạch số 54-KH/TU,",
        "Theo Kế hoạch số 45-KH/TU ngày 06/02/2026,",
        "Theo Kế hoạch số 45-KH/TU của Ban Chấp hành Tỉnh ủy Hậu Long,",
        "Theo Kế hoạch số 45-KH/TU của Hậu Long,",
        "Theo Kế hoạch số 45-KH/TU về quản lý trụ sở công,",
        "Kế hoạch số 45-KH/TU của Tỉnh ủy Sơn Khê nêu",
        "Kế hoạch số 45-KH/TU đề nghị",
        "Kế hoạch số 45-KH/TU yêu cầu",
    ],
)
def test_another_paper_or_mood_is_not(named: str) -> None:
    assert rest_of(f"{named} {REST}.") == ""


def test_nobody_is_charged_with_what_is_asked_for_or_done() -> None:
    claim = f"Kế hoạch số 45-KH/TU phân công {REST}."
    assert rest_of(claim, "Đề nghị Sở Xây dựng rà soát 12 trụ sở.") == ""
    assert rest_of(claim, heading="II. KẾT QUẢ") == ""
    assert rest_of("Kế hoạch số 45-KH/TU giao Sở Xây dựng đã rà soát 12 trụ sở.") == ""
