from datetime import date

import pytest

from bot.answer import Answer, Statement
from bot.evaluation import comparable, judge, scores
from bot.questions import Asked


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Ngô Mạnh Điềm", "ngo manh diem"),
        ("ngày 02/6/2023", "2/6/2023"),
        ("ngày 02 tháng 6 năm 2023", "2/6/2023"),
        ("02-06-2023", "2/6/2023"),
        ("19.908 đảng viên", "19908"),
        ("05 chi bộ", "5 chi bộ"),
        ("62 – KH/QU", "62 - kh/qu"),
        ("tháng 9 năm 2022", "tháng 9/2022"),
        ("thuỷ lợi, uỷ ban", "thuy loi, uy ban"),
    ],
)
def test_two_ways_of_writing_one_thing(said: str, wanted: str) -> None:
    assert comparable(wanted) in comparable(said)


@pytest.mark.parametrize(("said", "wanted"), [("12.500 đồng", "12.5"), ("30/6/2025", "30/7/2025")])
def test_what_differs_stays_different(said: str, wanted: str) -> None:
    assert comparable(wanted) not in comparable(said)


def answer(text: str, refused: bool = False) -> Answer:
    reason = "no_evidence" if refused else None
    return Answer("?", date(2026, 1, 1), (Statement(text, ()),), refused=refused, reason=reason)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "given", "right"),
    [
        (Asked("1", "?", must_include=("30/6",)), answer("Trước ngày 30/6/2025."), True),
        (Asked("1", "?", must_include=("30/7",)), answer("Trước ngày 30/6/2025."), False),
        (Asked("1", "?", must_not_include=("2025",)), answer("Trước ngày 30/6/2025."), False),
        (Asked("1", "?"), answer("Không có.", refused=True), False),
        (Asked("1", "?", answerable=False), answer("Không có.", refused=True), True),
        (Asked("1", "?", answerable=False), answer("Có."), False),
        (Asked("1", "?"), answer("dài " * 400), False),
        (Asked("1", "?", kind="list"), answer("dài " * 400), True),
    ],
    ids=["has", "lacks", "forbidden", "refused", "declined", "invented", "poured out", "list"],
)
def test_judging(asked: Asked, given: Answer, right: bool) -> None:
    assert (judge(asked, given, [], lambda _: None).problem == "") is right


def test_scores_by_hand() -> None:
    judged = [
        judge(Asked("1", "?", source=("a",)), answer("Có."), ["a"], lambda _: None),
        judge(Asked("2", "?", source=("a",)), answer("Có."), ["b", "a"], lambda _: None),
        judge(Asked("3", "?", answerable=False), answer("Không.", True), [], lambda _: None),
        judge(Asked("4", "?"), answer("Không.", True), [], lambda _: None),
    ]
    found = scores(judged)
    assert (found.success_at_1, found.success_at_5) == (0.5, 1.0)
    assert (found.refusal_precision, found.refusal_recall) == (0.5, 1.0)
    assert (found.answer_score, found.score) == (0.6667, 0.75)
