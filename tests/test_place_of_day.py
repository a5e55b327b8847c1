"""A day is of the place where it was spent."""

import pytest

from bot.place_of_day import is_elsewhere_that_day
from bot.question import understand
from tests.told_span import told_span

THERE = "Sáng 14/7, đoàn giám sát đã làm việc tại xã Cư Đrăng."


@pytest.mark.parametrize(
    ("question", "told", "elsewhere"),
    [
        ("đoàn giám sát xã Ea Vel vào ngày nào", THERE, True),
        ("doan giam sat xa Ea Vel vao ngay nao", THERE, True),
        ("Đoàn làm việc tại phường Tân Lăng ngày nào?", THERE, True),
        ("doan giam sat xa cu drang ngay nao", THERE, False),
        ("Đoàn giám sát xã Cư Đrăng hôm nào?", THERE, False),
        ("Đoàn giám sát xã Ea Vel ngày nào?", "Sáng 14/7, đoàn đã làm việc.", False),
        ("Đoàn giám sát ở xã Ea Vel có mấy người?", THERE, False),
    ],
)
def test_is_elsewhere_that_day(question: str, told: str, elsewhere: bool) -> None:
    assert is_elsewhere_that_day(understand(question), told_span(told)) is elsewhere


def test_its_own_paper_may_be_of_the_place() -> None:
    span = told_span("Ngày 5/3, Đoàn xã tặng quà tại xã Lũng Cao.", title="Đoàn xã Ea Vel sơ kết")
    assert not is_elsewhere_that_day(understand("Đoàn xã Ea Vel tặng quà ngày nào?"), span)
