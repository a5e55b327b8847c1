"""The block before a Markdown text."""

from datetime import date

import pytest

from corpus.reading.front_matter import split_front_matter


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("published: 2026-05-25", date(2026, 5, 25)),
        ("date: 2026-05-25", date(2026, 5, 25)),
        ('date: "2026-05-25 08:30"', date(2026, 5, 25)),
        ("date: 25/5/2026", date(2026, 5, 25)),
        ("ngay_dang: 25/5/2026", date(2026, 5, 25)),
        ("Ngày đăng: 25/5/2026", date(2026, 5, 25)),
        ("datePublished: 2026-05-25T08:30:00+07:00", date(2026, 5, 25)),
        ("date: không rõ", None),
        ("date: 2026-05-25\nso_hieu: 12-KH/TU", None),
    ],
    ids=["own", "hugo", "with-hour", "vietnamese", "key", "written-out", "schema", "no-day",
         "of-a-paper"],
)  # fmt: skip
def test_when_it_was_posted(lines: str, day: date | None) -> None:
    about, _ = split_front_matter(f"---\ntitle: Tin\n{lines}\n---\nBài.", "tin.md")
    assert about is not None
    assert (about.published.date() if about.published else None) == day
