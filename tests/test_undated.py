"""Documents that are named beside a refusal to tell a day."""

import pytest

from bot.composition import Composition, Draft
from bot.question import understand
from bot.undated import undated, without_day

DAY = understand("bao giờ phải ban hành kế hoạch")
COUNT = understand("có mấy hộ nghèo")
LINE = "Kết luận số 09-KL/ĐU, ngày 17/4/2026 của Đảng ủy xã Bàu Sậy về sinh hoạt chi bộ (văn bản)."
NEWS = "Bài viết “Bình Khê: Tọa đàm”, đăng 04/02/2026 (theo bài viết, chưa có toàn văn)."
SAID = Draft("Văn bản không nêu thời hạn cụ thể.", (), "conclusion")


def _told(line: str, is_silent: bool = True) -> Composition:
    drafts = (SAID, Draft(line, (), "document"))
    return Composition(drafts, "not_stated" if is_silent else None)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (LINE, "Kết luận số 09-KL/ĐU của Đảng ủy xã Bàu Sậy về sinh hoạt chi bộ (văn bản)."),
        (NEWS, "Bài viết “Bình Khê: Tọa đàm” (theo bài viết, chưa có toàn văn)."),
        ("Kế hoạch thực hiện Chỉ thị ngày 02/3/2024 (văn bản).",) * 2,
    ],
    ids=["paper", "news", "day within a title"],
)
def test_the_own_day_is_left_out(line: str, left: str) -> None:
    told = undated(DAY, _told(line))
    assert [one.text for one in told.drafts] == [SAID.text, left]


def test_it_stands_where_something_is_told_or_no_day_was_asked_for() -> None:
    assert undated(DAY, _told(LINE, is_silent=False)) == _told(LINE, is_silent=False)
    assert undated(COUNT, _told(LINE)) == _told(LINE)


def test_titles_that_are_only_near() -> None:
    title = "Kế hoạch số 01-KH/ĐU, ngày 01/7/2025 của Đảng ủy xã Na Sang"
    assert without_day(DAY, title) == "Kế hoạch số 01-KH/ĐU của Đảng ủy xã Na Sang"
    assert without_day(COUNT, title) == title
