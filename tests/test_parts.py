"""One part of the question before in the place of another."""

import pytest

from bot.complete import without_name
from bot.focus import Subject
from bot.parts import attribute, in_place_of_role, unit_kinds


@pytest.mark.parametrize(
    ("core", "bare", "asked"),
    [
        (
            "phó trưởng đoàn",
            "đoàn số 3 do ai làm trưởng đoàn",
            "đoàn số 3 do ai làm phó trưởng đoàn",
        ),
        ("thu ky", "truong doan so 2 la ai", "thu ky so 2 la ai"),
        ("phó trưởng đoàn", "đoàn số 3 kiểm tra ở đâu", ""),
        ("chi bộ", "đoàn số 3 do ai làm trưởng đoàn", ""),
    ],
    ids=["deputy", "bare", "no role before", "no role"],
)
def test_in_place_of_role(core: str, bare: str, asked: str) -> None:
    assert in_place_of_role(core, bare) == asked


@pytest.mark.parametrize(
    ("phrase", "is_unit"),
    [("đoàn số 2", False), ("đoàn kiểm tra 1914", False), ("chi bộ 5", True), ("Tỉnh đoàn", True)],
    ids=["team", "of inspection", "cell", "youth"],
)
def test_a_numbered_team_is_no_unit(phrase: str, is_unit: bool) -> None:
    assert bool(unit_kinds(phrase)) is is_unit


def test_the_paper_is_left_out_of_the_middle() -> None:
    asked = "Đoàn số 1 theo Quyết định 215-QĐ/TU do ai làm trưởng đoàn"
    left = without_name(asked, Subject(1, "Quyết định 215-QĐ/TU"))
    assert left == "Đoàn số 1 do ai làm trưởng đoàn"


@pytest.mark.parametrize(
    ("core", "asked"),
    [
        ("số hóa hồ sơ", ""),
        ("so hoa ho so dang vien", ""),
        ("sổ tay đảng viên", ""),
        ("quy chế làm việc", ""),
        ("nội dung chi", ""),
        ("số máy quét", "số máy quét bao nhiêu"),
        ("quy khen thuong", "quy khen thuong bao nhiêu"),
        ("nơi họp", "nơi họp ở đâu"),
    ],
)
def test_a_noun_that_asks_by_itself(core: str, asked: str) -> None:
    assert attribute(core) == asked
