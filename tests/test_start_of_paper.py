import pytest

from bot.question import understand
from bot.start_of_paper import asks_own_start


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("kế hoạch 33 áp dụng từ bao giờ", True),
        ("quy dinh 01 ap dung tu khi nao", True),
        ("Quy định 294-QĐ/TW có hiệu lực khi nào?", True),
        ("công văn 132 bắt đầu thực hiện từ hôm nào", True),
        ("từ ngày nào hướng dẫn 11 có hiệu lực", True),
        ("kế hoạch 149 thực hiện khi nào", False),
        ("mức đóng mới theo quy định 01 áp dụng từ bao giờ", False),
        ("kế hoạch 33 ban hành khi nào", False),
        ("áp dụng từ bao giờ", False),
    ],
)
def test_the_start_of_a_paper_is_asked(question: str, is_asked: bool) -> None:
    assert asks_own_start(understand(question)) is is_asked
