"""Names by their capitals."""

import pytest

from bot.proper_names import proper_names
from bot.question import understand


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("báo cáo kết quả Tháng Công nhân hạn cuối", ["thang cong"]),
        ("trạm bơm Rạch Dừa vận hành khi nào", ["rach dua"]),
        ("Chi bộ nộp đảng phí ngày nào?", []),
        ("UBND Thành phố báo cáo khi nào", []),
        ("HẠN NỘP BÁO CÁO LÀ NGÀY NÀO", []),
        ("trạm bơm rạch dừa vận hành khi nào", []),
    ],
    ids=["month", "place", "none", "abbreviation", "all capitals", "typed small"],
)
def test_proper_names(question: str, names: list[str]) -> None:
    assert proper_names(understand(question)) == names
