"""Lists without the days that a later paper has set anew."""

from datetime import date

import pytest

from bot.agenda import Wanted, agenda
from bot.overtaken import set_anew, still_set
from tests.small_library import library_over
from tests.test_day_that_counts import LATER, PLAN

TODAY = date(2026, 5, 20)


def test_what_is_still_set(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {"ke-hoach.txt": PLAN, "cong-van.txt": LATER}
    with library_over(files, tmp_path_factory.mktemp("han")) as library:
        found = agenda(library.catalogue, Wanted(), TODAY)
        kept = still_set(found, library.catalogue, TODAY)
        anew = set_anew(found, library.catalogue, TODAY)
    days = {str(one.milestone.end) for one in kept}
    assert {"2026-06-10", "2026-09-02", "2026-05-30", "2026-06-14"} <= days
    assert not {"2026-04-29", "2026-05-19"} & days
    assert {str(one.milestone.end) for one in anew} == {"2026-06-10", "2026-09-02"}
