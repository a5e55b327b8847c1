"""The line of a newspaper with its name, section, day and byline between bars."""

from datetime import date

import pytest

from corpus.reading.stamps import read_stamp


@pytest.mark.parametrize(
    ("line", "day", "credit"),
    [
        ("*Báo Sa Lung | Xây dựng Đảng | 06/9/2025 | Minh Khuê*", date(2025, 9, 6), "Minh Khuê"),
        ("*Trang tin phường Bến Than | Đăng ngày 15/01/2026 | 09:40 | Thanh Hà*",
         date(2026, 1, 15), ""),
        ("Cổng thông tin quận Tân Hòa | Ngày đăng 31/8/2023 | Lượt xem: 612",
         date(2023, 8, 31), ""),
        ("*Báo Lam Thủy | 12/8/2025*", date(2025, 8, 12), ""),
        ("Đăng ngày 14/5/2026 - 16:40 | Người đăng: Ban biên tập phường | Đã xem: 203",
         date(2026, 5, 14), ""),
        ("Xây dựng Đảng  |  24/04/2026 08:15  |  Lượt xem: 512", date(2026, 4, 24), ""),
        ("Đăng lúc 08:15, 22/4/2026 - Chuyên mục Đoàn thể", date(2026, 4, 22), ""),
        ("Đăng ngày 3/2/2026 bởi Nguyễn Văn Nam", date(2026, 2, 3), ""),
        ("Xây dựng Đảng | 22/4/2026", date(2026, 4, 22), ""),
        ("Hội nghị sơ kết | 22/4/2026", None, ""),
        ("Báo cáo tháng | Văn phòng Đảng ủy | 12/8/2025", None, ""),
        ("| 1 | Rà soát hồ sơ | 15/01/2026 |", None, ""),
        ("Rà soát hồ sơ | Văn phòng Đảng ủy | 15/01/2026", None, ""),
        ("*Bản tóm lược từ báo chí. Nguồn: Báo Sa Lung các số ngày 20/5/2024.*", None, ""),
    ],
    ids=["paper", "site", "portal", "day-alone", "posted-by", "counted", "section",
         "by-name", "section-alone", "cell-and-day", "a-report", "row", "row-of-text", "digest"],
)  # fmt: skip
def test_what_a_paper_prints_above(line: str, day: date | None, credit: str) -> None:
    stamp = read_stamp(line)
    assert (stamp.published.date() if stamp else None) == day
    assert (stamp.credit if stamp else "") == credit
