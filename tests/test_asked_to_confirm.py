"""A statement that is only to be confirmed is found in whatever words it is asked."""

import pytest

from bot.asked_to_confirm import plainly

STATEMENT = "kế hoạch 5 do Trần Nam ký"


@pytest.mark.parametrize(
    "question",
    [
        "có phải kế hoạch 5 do Trần Nam ký không vậy",
        "Nghe nói kế hoạch 5 do Trần Nam ký, có phải thế không?",
        "tôi nhớ là kế hoạch 5 do Trần Nam ký, đúng không",
        "kế hoạch 5 do Trần Nam ký không phải hả?",
        "hình như kế hoạch 5 do Trần Nam ký thì phải",
        "kế hoạch 5 do Trần Nam ký, nhờ đồng chí xác nhận giúp",
        "kế hoạch 5 do Trần Nam ký, như vậy có đúng không ạ?",
        "kế hoạch 5 do Trần Nam ký. Đúng hay sai?",
        "tui nghe kế hoạch 5 do Trần Nam ký phải hôn",
        "kế hoạch 5 do Trần Nam ký, chính xác chưa?",
        "Chẳng phải kế hoạch 5 do Trần Nam ký sao?",
        "mình hiểu kế hoạch 5 do Trần Nam ký là đúng chứ?",
        "kế hoạch 5 do Trần Nam ký, thông tin này đúng không?",
        "có thật kế hoạch 5 do Trần Nam ký không",
        "có phải kế hoạch 5 do Trần Nam ký hay không",
    ],
)
def test_a_statement_is_put_plainly(question: str) -> None:
    assert plainly(question) == f"{STATEMENT} phải không?"


def test_without_marks_it_stays_without() -> None:
    asked = "nghe bao ke hoach 5 do tran nam ky phai vay khong"
    assert plainly(asked) == "ke hoach 5 do tran nam ky phai khong?"


@pytest.mark.parametrize(
    "question",
    [
        "hạn nộp là khi nào, đúng không",
        "việc này có đúng không",
        "chắc chắn đúng không",
        "kế hoạch 5 có được gia hạn không",
        "ai ký kế hoạch 5",
        "Quyết định 12 của xã còn áp dụng không?",
        "quyet dinh 12 cua xa con dung khong",
        "thế hạn nộp báo cáo tự kiểm tra?",
        "đảng viên dự bị có phải dự đủ 4 buổi không",
    ],
)
def test_what_is_asked_openly_stays(question: str) -> None:
    assert plainly(question) == question
