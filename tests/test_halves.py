"""Two questions in one are parted, and each stands on its own or on the other."""

import pytest

from bot.halves import Half, halves


@pytest.mark.parametrize(
    ("question", "first", "second", "follows"),
    [
        (
            "Ai chủ trì hội nghị xã Đồng Lạc và kinh phí bao nhiêu?",
            "Ai chủ trì hội nghị xã Đồng Lạc",
            "kinh phí bao nhiêu",
            True,
        ),
        (
            "Kế hoạch 9-KH/TU ai ký và hạn nộp khi nào?",
            "Kế hoạch 9-KH/TU ai ký",
            "Kế hoạch 9-KH/TU hạn nộp khi nào",
            False,
        ),
        (
            "Kế hoạch 9-KH/TU tổ chức lễ kỷ niệm ở đâu, khi nào?",
            "Kế hoạch 9-KH/TU tổ chức lễ kỷ niệm ở đâu",
            "khi nào Kế hoạch 9-KH/TU tổ chức lễ kỷ niệm",
            False,
        ),
        (
            "Chỉ thị 9-CT/TU ai ký, ngày nào?",
            "Chỉ thị 9-CT/TU ai ký",
            "Chỉ thị 9-CT/TU ngày nào",
            False,
        ),
        (
            "xa Dong Lac co bao nhieu chi bo, dai hoi ngay nao",
            "xa Dong Lac co bao nhieu chi bo",
            "dai hoi ngay nao",
            True,
        ),
    ],
)
def test_halves(question: str, first: str, second: str, follows: bool) -> None:
    parts = halves(question)
    assert parts
    assert (parts[0].text, parts[1].text, parts[1].follows) == (first, second, follows)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch về kiểm tra, giám sát do ai ký?",
        "Chi bộ và đảng bộ phải làm gì?",
        "Kế hoạch nào thay thế Kế hoạch 8 và Kế hoạch 9?",
        "Hạn nộp là khi nào?",
        "Chỉ thị có hiệu lực từ ngày nào, còn mấy ngày nữa?",
        "Chương trình 8-CTr/TU giao những việc gì, cho ai?",
    ],
)
def test_one_thing_is_asked(question: str) -> None:
    assert halves(question) is None


def test_a_half_without_words_of_its_own_takes_the_others() -> None:
    parts = halves("Ai và khi nào tổ chức hội nghị xã Đồng Lạc?")
    assert parts
    assert parts[0] == Half("Ai tổ chức hội nghị xã Đồng Lạc", "Ai")
