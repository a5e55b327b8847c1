"""Stretches of time as people say them, and the words that only ask."""

import pytest

from bot.due_words import matter, plainly


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("từ giờ tới cuối năm còn gì", "từ nay đến hết năm nay còn gì"),
        ("Từ hôm nay trở đi còn hạn nào", "từ nay còn hạn nào"),
        ("tu nay het thang 3", "từ nay đến hết thang 3"),
        ("2 tuần nữa có gì", "2 tuần tới có gì"),
        ("trong 10 ngày nữa", "10 ngày tới"),
        ("việc nào đến hạn trong hai tuần", "việc nào đến hạn hai tuần tới"),
        ("nửa tháng nữa", "15 ngày tới"),
        ("còn mấy ngày nữa", "còn mấy ngày nữa"),
        ("trong tháng 6", "trong tháng 6"),
        ("trong 15 ngày kể từ ngày ký", "trong 15 ngày kể từ ngày ký"),
    ],
)
def test_as_a_paper_would_put_it(said: str, put: str) -> None:
    assert plainly(said) == put


@pytest.mark.parametrize(
    ("asked", "of"),
    [
        ("Khe Vầu về phục hồi rừng còn hạn nào phải nhớ không trợ lý", "Khe Vầu, phục hồi rừng"),
        ("phuc hoi rung con nhung han nao phia truoc", "phuc hoi rung"),
        ("xây dựng nông thôn mới sắp tới có mốc gì", "xây dựng nông thôn mới"),
        ("sắp tới có hạn gì", ""),
        ("kê khai tài sản, mốc nào đã quá hạn", "kê khai tài sản"),
        ("ke khai tai san con moc nao", "ke khai tai san"),
        ("việc nào về giải quyết việc làm sắp tới hạn", "giải quyết việc làm"),
    ],
)
def test_the_words_that_do_not_ask(asked: str, of: str) -> None:
    assert matter(asked) == of
