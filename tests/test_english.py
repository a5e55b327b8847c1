"""English is told from unmarked Vietnamese and put into the library's words."""

from datetime import date

import pytest

from bot import wording
from bot.answer import Answer, Citation, Statement
from bot.english_answer import in_english
from bot.english_detection import is_english
from bot.english_question import vietnamese


@pytest.mark.parametrize(
    "question",
    [
        "Who signed Directive 45-CT/TW?",
        "When is the deadline for commune-level congresses?",
        "What does Kế hoạch 9-KH/TU require?",
        "Summarize Directive 50-CT/TW",
        "Which phone should I buy?",
        "Hello",
        "thanks a lot",
        "Write me a report on party fees",
    ],
)
def test_english_is_told(question: str) -> None:
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    [
        "the nao la chi bo",
        "do ai ky the dang vien",
        "it nhat la bao nhieu phut the",
        "han in the dang vien do ai",
        "deadline nop bao cao la khi nao",
        "Deadline của Kế hoạch 9-KH/TU?",
        "can bo nao to chuc on dinh",
        "ke hoach so 62 yeu cau gi",
        "Kế hoạch 9-KH/TU",
        "",
    ],
)
def test_vietnamese_is_not(question: str) -> None:
    assert not is_english(question)


@pytest.mark.parametrize(
    ("english", "asked"),
    [
        ("Who signed Directive 45-CT/TW?", "ai ký Chỉ thị 45-CT/TW?"),
        ("What does Plan 9-KH/TU require?", "Kế hoạch 9-KH/TU yêu cầu gì?"),
        ("Is Plan 9-KH/TU still in force?", "Kế hoạch 9-KH/TU còn hiệu lực không?"),
        ("When was Plan 9-KH/TU issued?", "Kế hoạch 9-KH/TU ký ngày nào?"),
        (
            "Please tell me the deadline for exchanging membership cards",
            "thời hạn đổi thẻ đảng viên?",
        ),
        ("How many plans about inspection in 2025?", "có bao nhiêu Kế hoạch về kiểm tra năm 2025?"),
        (
            "Is it true that Plan 9-KH/TU was signed by Trần Bình?",
            "Kế hoạch 9-KH/TU do đồng chí Trần Bình ký phải không?",
        ),
        (
            "Did Plan 9-KH/TU replace Plan 8-KH/TU?",
            "Kế hoạch 9-KH/TU thay thế Kế hoạch 8-KH/TU phải không?",
        ),
        (
            "How many polling stations does Cự Khối ward have, according to the news article?",
            "có bao nhiêu khu vực bỏ phiếu phường Cự Khối?",
        ),
        ("Was the meeting held on 30 June 2025?", "hội nghị tổ chức ngày 30/6/2025?"),
        (
            "Which earlier resolution does 9-NQ/TU on water supply follow?",
            "9-NQ/TU water supply tiếp nối văn bản nào?",
        ),
        ("Which plan follows 9-KH/TU?", "văn bản nào tiếp nối 9-KH/TU?"),
        (
            "How many ward organisations was Cự Khối district asked to keep reviewing?",
            "có bao nhiêu phường quận Cự Khối tiếp tục rà soát?",
        ),
        ("Which documents has Plan 9-KH/TU replaced?", "Kế hoạch 9-KH/TU thay thế văn bản nào?"),
        (
            "Which document was Plan 9-KH/TU replaced by?",
            "Kế hoạch 9-KH/TU được thay thế bằng văn bản nào?",
        ),
        ("What is due this month?", "tháng này có hạn gì?"),
        ("What are the deadlines in June 2025?", "tháng 6/2025 có hạn gì?"),
        ("who made you?", "bạn là ai?"),
        ("How long may a branch congress last?", "đại hội chi bộ tối đa mấy ngày?"),
        ("Who is in charge of Cự Khối ward?", "cơ quan nào chủ trì phường Cự Khối?"),
    ],
)
def test_questions_are_put_into_the_words_of_the_library(english: str, asked: str) -> None:
    assert vietnamese(english) == asked


def test_nothing_is_lost_that_has_no_english_yet() -> None:
    said = Statement("Một câu mới, chưa có tiếng Anh.", (), "conclusion")
    answer = Answer("Who?", date(2031, 1, 1), statements=(said,))
    assert in_english(answer, "ai?").statements == (said,)


def test_what_is_laid_side_by_side_keeps_its_names() -> None:
    quote = "Chi bộ họp hằng tháng."
    one = Citation(
        *(1, 7, "a", "a.md", "official", "9-KH/TU", "Kế hoạch", "Tỉnh ủy", None, "Kế hoạch A"),
        *(None, "mục 1", quote, 0, len(quote), None),
    )
    said = Statement("9-KH/TU: 1. Chi bộ họp hằng tháng.", (1,))
    head = Statement(wording.SIDE_BY_SIDE.format(left="A", right="B"), (), "conclusion")
    answer = Answer("Compare", date(2031, 1, 1), statements=(head, said), citations=(one,))
    told = in_english(answer, "so sánh").statements[1].text
    assert told == "9-KH/TU: “Chi bộ họp hằng tháng.”"
