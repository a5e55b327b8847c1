"""Whose moments they are: by the words of the clause, of the document's name, of its opening."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.agenda import Wanted, agenda
from bot.library import Library
from bot.matter_of_days import of_its_matter
from bot.schedule import Asked
from tests.small_library import library_over
from tests.test_due_of_matter import NEWS, PLAN

TODAY = date(2026, 2, 10)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    files = {"ke-hoach.txt": PLAN, "tin.md": NEWS}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        (Asked("all", matter="cắm mốc khu rừng"), ["2026-04-14"]),
        (Asked("all", matter="luân chuyển sách"), ["2026-04-04", "2026-04-25"]),
        (Asked("all", matter="trồng rừng"), ["2026-05-09"]),
        (Asked("all", matter="phục hồi rừng", unit="Trạm Kiểm lâm"), ["2026-04-14"]),
        (Asked("all", matter="an toàn thực phẩm"), []),
    ],
    ids=["clause", "opening", "both", "unit", "nothing"],
)
def test_of_its_matter(library: Library, asked: Asked, days: list[str]) -> None:
    found = agenda(library.catalogue, Wanted(), TODAY)
    told = of_its_matter(asked, found, library.catalogue)
    assert [str(one.standing.day) for one in told if not one.milestone.rrule] == days
