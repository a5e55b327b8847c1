"""The timeline as HTML: what each mark opens and says, what is past, what is told of several."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.agenda import Entry
from tests.browser.invented_calendar import rows
from ui import copy
from ui.agenda import table_html
from ui.calendar_choice import Choice
from ui.timeline import _DOWN, timeline_html

TODAY = date(2022, 10, 5)
HOSTILE = '"><img src=x onerror="alert(1)">'
DRAWN = 1 + len(_DOWN)


def marks(html: str) -> list[str]:
    """Of the first drawing."""
    first = html[: html.index('class="scroll down')]
    return re.findall(r'<button type="button" class="mark.*?</button>', first)


def on_one_day(count: int) -> tuple[Entry, ...]:
    first = rows(TODAY)[0]
    at = range(first.milestone.start_offset, first.milestone.start_offset + count)
    return tuple(replace(first, milestone=replace(first.milestone, start_offset=n)) for n in at)


def test_each_mark_opens_what_its_row_opens() -> None:
    found = rows(TODAY)
    html = table_html(found, Choice(side="all"), TODAY)
    opened = re.findall(r'class="marker" data-cite="(\d+)" data-place="([\d-]+)"', html)
    drawn = [re.search(r'data-cite="(\d+)" data-place="([\d-]+)"', one) for one in marks(html)]
    assert [one.groups() for one in drawn if one] == opened
    assert html.count('class="mark ') == DRAWN * len(found)


def test_past_and_coming_differ_and_each_is_told_in_words() -> None:
    past, planned, coming = marks(timeline_html(rows(TODAY), TODAY, False))
    assert 'class="mark past"' in past
    assert 'class="mark past"' in planned
    assert 'class="mark coming"' in coming
    assert f"<b>31/5</b><span>{copy.SHORT_MOMENTS['DEADLINE']}</span>" in past
    assert (
        'aria-label="31/5/2022: Vận động mỗi gia đình tặng một cuốn sách (Đã quá hạn 127 ngày).'
        in past
    )


def test_one_mark_can_be_tabbed_to_the_first_to_come() -> None:
    tabbed = re.findall(
        r'tabindex="(-?\d)"', "".join(marks(timeline_html(rows(TODAY), TODAY, True)))
    )
    assert tabbed == ["-1", "-1", "0"]
    late = date(2030, 1, 1)
    assert marks(timeline_html(rows(TODAY)[:2], late, False))[0].count('tabindex="0"') == 1


def test_a_row_of_the_list_backwards_keeps_its_number() -> None:
    html = timeline_html(tuple(reversed(rows(TODAY))), TODAY, False)
    assert re.findall(r'data-cite="(\d)"', "".join(marks(html))) == ["3", "2", "1"]


def test_one_day_is_one_mark_that_counts_its_moments() -> None:
    (mark,) = marks(timeline_html(on_one_day(5), TODAY, False))
    assert "<span>5 mốc</span>" in mark
    assert copy.MORE_OF_DAY.format(count=2) in mark
    assert copy.ONE_BY_ONE in mark
    places = re.search(r'data-rows="([^"]*)"', mark)
    assert places
    assert [one.split("@")[0] for one in places[1].split()] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(("is_chosen", "words"), [(False, copy.TODAY), (True, copy.AS_OF)])
def test_the_line_of_today_says_what_day_it_is(is_chosen: bool, words: str) -> None:
    html = timeline_html(rows(TODAY), TODAY, is_chosen)
    assert html.count(f"<b>{words}</b> <b>05/10/2022</b>") == DRAWN


def test_months_are_named_and_those_between_counted() -> None:
    html = timeline_html(rows(TODAY), TODAY, False)
    assert "<b>5</b>/2022" in html
    assert copy.MONTHS_BETWEEN.format(count=3) in html  # June to August


def test_what_has_no_day_is_not_drawn() -> None:
    dayless = [replace(one, standing=replace(one.standing, day=None)) for one in rows(TODAY)]
    assert timeline_html(dayless, TODAY, False) == ""


def test_no_task_becomes_markup() -> None:
    html = timeline_html([replace(rows(TODAY)[0], task=HOSTILE)], TODAY, False)
    assert "<img" not in html
    assert 'onerror="' not in html
