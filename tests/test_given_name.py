"""What something is called is told by a name."""

import pytest

from bot.given_name import lacks_name
from bot.question import understand
from tests.told_span import told_span


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("Tên chuyên đề năm 2026 là gì?", "Trường đưa chuyên đề vào chương trình.", True),
        ("ten chuyen de nam 2026 la gi", "Chuyên đề năm 2026 là “Gần dân, trọng dân”.", False),
        ("Bài hát dự thi tên gì?", 'Hội thi có chủ đề "Ánh sáng niềm tin".', True),
        ("Mô hình của Hội tên là gì?", "Hội ra mắt mô hình Tổ tự quản cổng trường.", False),
        ("Chiến dịch có tên gì?", "Chiến dịch mang tên Mùa hè xanh.", False),
        ("Bí thư chi bộ tên gì?", "Chi bộ do đồng chí Lò Thị Sen làm bí thư.", False),
    ],
    ids=["none", "in quotes", "of another", "capitals", "called", "a person"],
)
def test_lacks_name(question: str, told: str, lacks: bool) -> None:
    assert lacks_name(understand(question), told_span(told)) is lacks
