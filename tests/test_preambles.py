"""What is said before a question, and what belongs to it."""

import pytest

from bot.preambles import without_preamble

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
