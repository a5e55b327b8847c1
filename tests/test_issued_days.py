"""The day from which news counts the days that a paper gives."""

from datetime import date

import pytest

from corpus.dates.plain import plain
from corpus.issued_days import day_counted_from, papers

ONE = "Xã làm theo Hướng dẫn số 16-HD/BTCTU ngày 12/01/2026 của Ban Tổ chức Tỉnh ủy."
TWO = f"{ONE} Trước đó có Hướng dẫn số 9-HD/BTCTU ngày 03/5/2025 của Ban Tổ chức Tỉnh ủy."
UNDATED = f"{ONE} Tỉnh còn Hướng dẫn số 21-HD/BTCTU."
PLAN_TOO = f"{ONE} Xã đã có Kế hoạch số 40-KH/ĐU ngày 20/01/2026."


@pytest.mark.parametrize(
    ("text", "sentence", "day"),
    [
        (ONE, "gửi trong vòng 30 ngày kể từ ngày ban hành hướng dẫn", date(2026, 1, 12)),
        (ONE, "gửi trong vòng 30 ngày kể từ ngày hướng dẫn được ban hành", date(2026, 1, 12)),
        (ONE, "gửi trong vòng 30 ngày kể từ ngày ban hành", date(2026, 1, 12)),
        (PLAN_TOO, "gửi trong vòng 30 ngày kể từ ngày ban hành hướng dẫn", date(2026, 1, 12)),
        (PLAN_TOO, "gửi trong vòng 30 ngày kể từ ngày ban hành kế hoạch", date(2026, 1, 20)),
        (PLAN_TOO, "gửi trong vòng 30 ngày kể từ ngày ban hành", None),
        (ONE, "gửi trong vòng 30 ngày kể từ ngày ban hành kế hoạch", None),
        (TWO, "gửi trong vòng 30 ngày kể từ ngày ban hành hướng dẫn", None),
        (UNDATED, "gửi trong vòng 30 ngày kể từ ngày ban hành hướng dẫn", None),
        (ONE, "gửi trong vòng 30 ngày kể từ ngày nhận hồ sơ", None),
    ],
)
def test_the_only_paper_that_can_be_meant(text: str, sentence: str, day: date | None) -> None:
    assert day_counted_from(plain(sentence), papers(text)) == day
