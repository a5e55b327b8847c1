"""What is said before a question, and what belongs to it."""

import pytest

from bot.preambles import is_beside_the_point, without_preamble

SAID_BEFORE = {
    "Sếp hỏi gấp: hạn chót đại hội chi bộ?": "hạn chót đại hội chi bộ?",
    "Em đang vội, kế hoạch 62 ai ký ạ": "kế hoạch 62 ai ký ạ",
    "Alo. Cho hỏi chút, chi bộ phải nộp gì": "Cho hỏi chút, chi bộ phải nộp gì",
    "Kế hoạch 62 hạn nộp là khi nào, ai ký?": "",
    "Hạn nộp báo cáo": "",
    "Chi bộ nào phải nộp, nộp khi nào?": "",
    "": "",
}


@pytest.mark.parametrize("question", SAID_BEFORE, ids=list(SAID_BEFORE))
def test_the_question_itself(question: str) -> None:
    assert without_preamble(question) == SAID_BEFORE[question]


KNOWN = "Giám sát chuyên đề: 05 cuộc; họp chi bộ hằng tháng."
BESIDE = {
    "Em đang vội, ": True,
    "sep hoi gap: ": True,
    "Họp chi bộ, ": True,
    "Kinh phí kiểm tra, ": False,
    "hoc phi lop tap huan: ": False,
    "Thời tiết hôm ấy, ": False,
}


@pytest.mark.parametrize("said", BESIDE, ids=list(BESIDE))
def test_only_talk_and_what_is_told_may_be_left_out(said: str) -> None:
    assert is_beside_the_point(said, KNOWN) is BESIDE[said]
