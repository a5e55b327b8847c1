import pytest

from bot.full_names import with_full_name

TEXTS = (
    "Thành lập Tổ công tác do đồng chí Tô Minh Nguyệt, Phó Bí thư làm Tổ trưởng.",
    "Đồng chí Lê Văn An phát biểu; bà Trần Thị An và ông Châu Ngọc Bình cùng dự.",
)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("chị Nguyệt giữ chức gì", "chị Tô Minh Nguyệt giữ chức gì"),
        ("chị nguyệt giữ chức gì", "chị Tô Minh Nguyệt giữ chức gì"),
        ("chi nguyet giu chuc gi", "chi to minh nguyet giu chuc gi"),
        ("ông Bình là ai", "ông Châu Ngọc Bình là ai"),
        ("ông An nói gì", "ông An nói gì"),  # two of that name
        ("đồng chí Lê Văn An nói gì", "đồng chí Lê Văn An nói gì"),
        ("chi bo lam gi", "chi bo lam gi"),
        ("bà Hoa là ai", "bà Hoa là ai"),
        ("ông Bình Minh là ai", "ông Bình Minh là ai"),
    ],
)
def test_a_given_name(question: str, read: str) -> None:
    assert with_full_name(question, TEXTS) == read
