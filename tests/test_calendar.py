"""The calendar narrowed as the page does it, over a small library that holds all kinds of rows."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.calendar import Calendar, Chosen
from bot.entries import Entries
from bot.proved_sheet import proved_sheet
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

FILES = {
    "ke-hoach-71.md": """---
kind: summary
so_hieu: "71-KH/HU"
loai: "Kế hoạch"
co_quan_ban_hanh: "Huyện ủy Đầm Dơi"
ngay_ban_hanh: "2025-04-02"
trich_yeu: "dọn kênh"
---

Kế hoạch số 71-KH/HU, ngày 02/4/2025 của Huyện ủy Đầm Dơi về dọn kênh.

## Thời hạn và mốc
- Trước ngày 30/6/2025: các chi bộ dọn xong kênh cấp ba.
- Từ ngày 01/5/2025: trường học trực nhật mỗi sáng.
- Chậm nhất ngày 15/8/2025: Ban Tổ chức Huyện ủy tổng hợp kết quả.
- Trước ngày 20 hằng tháng: đảng ủy xã báo cáo Huyện ủy.
- Dự kiến tháng 9/2025: Huyện ủy sơ kết.
""",
    "tin-phuong.txt": """Phường Gò Mây triển khai Kế hoạch số 208-KH/QU

Kế hoạch số 208-KH/QU của Quận ủy yêu cầu các trường học nộp danh sách tủ sách trước ngày 12/7/2025.
""",
}
JUNE = date(2025, 6, 10)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    folder = tmp_path_factory.mktemp("bai")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    data = tmp_path_factory.mktemp("data") / "catalogue.sqlite"
    with closing(Catalogue(f"sqlite:///{data}")) as catalogue:
        ingest([folder], catalogue)
        yield catalogue


@pytest.fixture(scope="module")
def calendar(catalogue: Catalogue) -> Calendar:
    return Calendar(catalogue, Entries(catalogue))


@pytest.mark.parametrize(
    ("chosen", "days"),
    [
        (Chosen(), ["1/5", "19/6", "29/6", "11/7", "15/8", "30/9"]),
        (Chosen("ahead"), ["19/6", "29/6", "11/7", "15/8", "30/9"]),
        (Chosen("behind"), ["1/5"]),
        (Chosen(unit="chi bo"), ["29/6"]),
        (Chosen(unit="Trường học"), ["1/5", "11/7"]),
        (Chosen(unit="nha truong"), ["1/5", "11/7"]),
        (Chosen(unit="kiểm lâm"), []),
        (Chosen(document="71"), ["1/5", "19/6", "29/6", "15/8", "30/9"]),
        (Chosen(document="kế hoạch số 71"), ["1/5", "19/6", "29/6", "15/8", "30/9"]),
        (Chosen(document="208-kh/qu"), ["11/7"]),
        (Chosen(document="go may"), ["11/7"]),
        (Chosen(document="don kenh", unit="chi bo"), ["29/6"]),
        (Chosen(document="7"), []),
        (Chosen(first=date(2025, 7, 1), last=date(2025, 7, 31)), ["19/6", "11/7"]),
        (Chosen("behind", first=date(2025, 7, 1)), []),
        (Chosen(roles=("PLANNED",)), ["30/9"]),
        (Chosen(roles=("START", "PLANNED")), ["1/5", "30/9"]),
    ],
    ids=str,
)
def test_what_was_chosen_is_shown_by_date(
    calendar: Calendar, chosen: Chosen, days: list[str]
) -> None:
    found = [one.standing.day for one in calendar.moments(chosen, JUNE)]
    assert [f"{day.day}/{day.month}" for day in found if day] == days


def test_what_has_passed_begins_with_the_latest(calendar: Calendar) -> None:
    found = [one.standing.day for one in calendar.moments(Chosen("behind"), date(2026, 1, 1))]
    assert found == sorted(filter(None, found), reverse=True)
    assert len(found) > 3


def test_the_day_decides_what_is_still_to_come(calendar: Calendar) -> None:
    for today in (date(2025, 1, 1), JUNE, date(2025, 6, 29), date(2030, 1, 1)):
        both = [len(calendar.moments(Chosen(side), today)) for side in ("ahead", "behind")]
        assert sum(both) == len(calendar.moments(Chosen(), today))
        ahead = calendar.moments(Chosen("ahead"), today)
        assert all(one.standing.day is None or one.standing.day >= today for one in ahead)


def test_each_row_is_proved_by_its_sentence(calendar: Calendar, catalogue: Catalogue) -> None:
    for one in calendar.moments(Chosen(), JUNE):
        proof = calendar.proof(one.article.id, one.milestone.start_offset)
        assert proof is not None
        assert one.milestone.text in proof.quote
        assert catalogue.article(one.article.id).text[proof.start : proof.end] == proof.quote


@pytest.mark.parametrize(("article", "at"), [(10**9, 0), (1, -1), (1, 10**9)])
def test_a_place_that_is_gone_has_no_proof(calendar: Calendar, article: int, at: int) -> None:
    assert calendar.proof(article, at) is None


def test_a_sheet_tells_the_moments_of_its_document(
    calendar: Calendar, catalogue: Catalogue
) -> None:
    (directive,) = catalogue.records.directives(71)
    sheet = proved_sheet(directive, catalogue, JUNE)
    assert sheet.calendar == calendar.moments(Chosen(document="71-KH/HU"), JUNE)
    quotes = {one.number: one.quote for one in sheet.citations}
    for row, statement in zip(sheet.calendar, sheet.moments, strict=True):
        assert row.milestone.text in quotes[statement.citations[0]]


def test_the_calendar_is_read_again_when_the_corpus_has_changed(tmp_path: Path) -> None:
    folder = tmp_path / "kho"
    folder.mkdir()
    with closing(Catalogue(f"sqlite:///{tmp_path / 'c.sqlite'}")) as catalogue:
        calendar = Calendar(catalogue, Entries(catalogue))
        assert calendar.moments(Chosen(), JUNE) == ()
        (folder / "tin.txt").write_text(FILES["tin-phuong.txt"], encoding="utf-8")
        ingest([folder], catalogue)
        assert len(calendar.moments(Chosen(), JUNE)) == 1
