"""The day of one meeting is not told as that of another of the same thing."""

import pytest

from bot.question import understand
from bot.stages import is_of_other_stage, is_study_of_event
from tests.told_span import told_span

HALFWAY = "Ngày 21/4, Hội tổ chức hội nghị sơ kết quý I."


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Hội nghị tổng kết năm 2026 của Hội mở ngày nào?", HALFWAY, True),
        ("hoi nghi tong ket cua hoi to chuc o dau", HALFWAY, True),
        ("Hội nghị sơ kết quý I mở ngày nào?", HALFWAY, False),
        ("Lễ bế giảng lớp học ngày nào?", "Ngày 20/9, trung tâm khai giảng lớp học.", True),
        ("Khai giảng lớp học ngày nào?", "Ngày 20/9, trung tâm khai giảng lớp học.", False),
        ("Lễ tổng kết cuộc thi ngày nào?", "Lễ bế mạc cuộc thi ngày 3/3.", False),
        ("Hội nghị họp ngày nào?", HALFWAY, False),
        ("Hội nghị tổng kết có bao nhiêu người dự?", HALFWAY, False),
    ],
    ids=["day", "place", "same", "end", "opening", "other word", "no stage", "count"],
)
def test_stage(question: str, told: str, other: bool) -> None:
    assert is_of_other_stage(understand(question), told_span(told)) is other


@pytest.mark.parametrize(
    ("told", "title", "beside"),
    [
        ("Thời gian: ngày 20/3/2026.", "Kế hoạch học tập Nghị quyết Đại hội Đảng bộ", True),
        ("Đại hội họp ngày 20/8/2025.", "Kế hoạch học tập Nghị quyết Đại hội Đảng bộ", False),
        ("Thời gian: ngày 20/8/2025.", "Kế hoạch tổ chức Đại hội Đảng bộ", False),
    ],
    ids=["studied", "in the sentence", "its own"],
)
def test_study_of_its_papers(told: str, title: str, beside: bool) -> None:
    asked = understand("Đại hội Đảng bộ thành phố khai mạc ngày nào?")
    assert is_study_of_event(asked, told_span(told, title)) is beside
