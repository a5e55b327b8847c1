"""Who suffered or won something is told by their names."""

import pytest

from bot.question import understand
from bot.those_named import lacks_names
from tests.told_span import told_span

WINNER = "Giải Nhất thuộc về chị Vương Thị Cẩm Tú."
REPORT = "Theo báo cáo do đồng chí Mai Thúy Kiều trình bày, đã khởi tố 31 bị can."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("8 đảng viên bị khai trừ là những ai?", "Trong đó 8 đảng viên bị khai trừ."),
        ("ai la nguoi bi khai tru", "Riêng trường hợp khai trừ sẽ có thông tin sau."),
        ("ai bi khoi to", REPORT),
        ("Những ai đoạt giải Ba?", WINNER),
        ("Hai ủy viên nào phải kiểm điểm bổ sung?", "Hai ủy viên phải kiểm điểm bổ sung."),
        ("tên những đảng viên bị khai trừ", "Đã kiểm tra 1.057 đảng viên."),
        ("ai trúng cử đại biểu", "Ông Dư Quốc Toàn, Ủy ban bầu cử phường, dự họp."),
        ("đơn vị nào được thuê chỉnh lý tài liệu", "Văn phòng thuê đơn vị có chức năng."),
        ("Ai là giảng viên các lớp đợt 1?", "Các xã gửi danh sách học viên đợt 1."),
    ],
    ids=[
        "counted",
        "mentioned",
        "reporter",
        "other prize",
        "two of them",
        "list",
        "chaired",
        "hired",
        "teacher",
    ],
)
def test_unnamed(question: str, told: str) -> None:
    assert lacks_names(understand(question), told_span(told))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai đoạt giải Nhất?", WINNER),
        ("ai bị cảnh cáo", "Cảnh cáo đồng chí Ngô Văn Lượm, nguyên Bí thư Đảng ủy xã."),
        ("Tập thể nào được khen thưởng?", "Khen thưởng Chi bộ Trường THPT Lê Lai."),
        ("Ai xử lý đơn thư?", "Ủy ban Kiểm tra xử lý đơn thư."),
        ("Người dự và gợi ý kiểm điểm là ai?", "Đồng chí Y Thuyên Niê dự và gợi ý kiểm điểm."),
        ("Ai là giảng viên của lớp?", "Giảng viên của lớp là đồng chí Bạch Văn Lượng."),
    ],
    ids=["prize", "warned", "body", "does it", "guest", "teacher"],
)
def test_named(question: str, told: str) -> None:
    assert not lacks_names(understand(question), told_span(told))


VANG = "Hai đồng chí vắng họp không báo cáo lý do, lần sau sẽ phê bình trong biên bản."


@pytest.mark.parametrize(
    ("question", "told", "is_unnamed"),
    [
        ("hai dang vien vang hop ten gi", VANG, True),
        ("Điều dưỡng bị chuyển vị trí tên là gì?", "Một điều dưỡng bị chuyển vị trí.", True),
        ("học sinh giỏi nhất trường tên gì", "Em Lò Thị Sen là học sinh giỏi nhất trường.", False),
        ("mô hình của hội phụ nữ tên gì", 'Mô hình "Chợ không túi" do hội lập.', False),
    ],
    ids=["absent", "moved", "named", "a thing"],
)
def test_what_somebody_is_called(question: str, told: str, is_unnamed: bool) -> None:
    assert lacks_names(understand(question), told_span(told)) is is_unnamed
