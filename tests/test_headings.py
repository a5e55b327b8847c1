"""Which lines head a part, and how deep."""

import pytest

from corpus.headings import level


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("I. NHIỆM VỤ", "1. VĂN PHÒNG ĐẢNG ỦY"),
        ("A. KẾT QUẢ NĂM 2025", "I. Công tác tư tưởng"),
        ("B - NHIỆM VỤ NĂM 2026", "II. CÔNG TÁC TỔ CHỨC"),
        ("B. MỤC TIÊU", "I. Mục tiêu chung"),
        ("PHỤ LỤC: PHÂN CÔNG ĐOẠN KÊNH", "D. TỔ CHỨC THỰC HIỆN"),
        ("Phụ lục 2", "A. TỔ CHỨC THỰC HIỆN"),
        ("III. PHÁT TRIỂN ĐẢNG", "Việc 4: Quỹ học bổng"),
        ("CHƯƠNG I. QUY ĐỊNH CHUNG", "Điều 2. Phạm vi"),
        ("## Nhiệm vụ", "### Văn phòng"),
    ],
)
def test_one_stands_above_the_other(higher: str, lower: str) -> None:
    assert 0 < level(higher) < level(lower)


@pytest.mark.parametrize(
    "line",
    [
        "**Sáng 09/4/2026, hơn 200 người dân xã Suối Mơ ra quân dọn sạch dòng suối Mơ.**",
        "A. Páo dự họp.",
        "1. Các chi bộ làm xong trước ngày 30/6/2025.",
        "Đ/c A. Páo",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert level(line) == 0
