import pytest

from bot.shapes import shape


@pytest.mark.parametrize(
    ("question", "name", "told", "beside"),
    [
        ("họp trong bao lâu", "length", "Buổi họp kéo dài 85 phút.", "Họp tối 03/11."),
        ("hoi nghi dien ra may ngay", "length", "Trong hai ngày 18 và 19/12.", "Ngày 5 tháng 3."),
        ("bao lâu họp một lần", "often", "Tổ họp mỗi tháng một lần.", "Tổ có 9 người."),
        ("báo trước bao lâu", "notice", "Báo trước ít nhất 15 ngày.", "Báo trước khi họp."),
        ("phát hành trước mấy giờ", "clock", "Phát hành trước 6 giờ 30.", "Phát hành sớm."),
        ("làm việc thứ mấy", "weekday", "Làm việc sáng thứ Năm.", "Làm việc cả ngày."),
        ("Tỷ lệ hộ nghèo bao nhiêu", "share", "Hộ nghèo còn 7,1%.", "Còn 12 hộ nghèo."),
        ("được thưởng bao nhiêu tiền", "money", "Trị giá 8 triệu đồng.", "Có 10 giải."),
        ("số điện thoại văn phòng", "contact", "Gọi 0912 345 678.", "Dùng điện thoại."),
        ("vì sao chậm", "reason", "Chậm do giám định lâu.", "Do đồng chí Hạnh chủ trì."),
        ("mở lớp nhằm mục đích gì", "purpose", "Mục đích là giúp cấp ủy.", "Lớp có 118 học viên."),
    ],
)
def test_the_answer_has_the_shape_asked_for(
    question: str, name: str, told: str, beside: str
) -> None:
    found = shape(question)
    assert found and found.name == name
    assert found.held(told) and not found.held(beside)


@pytest.mark.parametrize("question", ["ai chủ trì", "họp ngày nào", "có bao nhiêu đảng viên"])
def test_who_when_and_how_many_need_no_shape(question: str) -> None:
    assert shape(question) is None
