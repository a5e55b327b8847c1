import pytest

from bot.shapes import in_its_unit, shape


@pytest.mark.parametrize(
    ("question", "name", "told", "beside"),
    [
        ("họp trong bao lâu", "length", "Buổi họp kéo dài 85 phút.", "Họp tối 03/11."),
        ("hoi nghi dien ra may ngay", "length", "Trong hai ngày 18 và 19/12.", "Ngày 5 tháng 3."),
        ("hẻm rộng chừng bao nhiêu", "extent", "Mở hẻm từ 1,8 m thành 3,5 m.", "Có 16 hộ lùi."),
        ("nhà phải rộng bao nhiêu mét", "extent", "Rộng tối thiểu 36 m2.", "Cách 500 mét."),
        ("bản xa nhất cách trạm mấy cây số", "distance", "Cách trạm 27 km.", "Có 13 bản, 27 m2."),
        ("khu tai dinh cu rong may hec ta", "area", "Rộng 1,7 ha.", "Có 74 lô, dài 2 km."),
        ("dành bao nhiêu hecta đất", "area", "Dành 15 héc-ta đất.", "Dành 15 triệu đồng."),
        ("thôn hiến bao nhiêu đất", "area", "Hiến hơn 1.900 m2 đất.", "26 hộ hiến đất."),
        ("ong Bay cho may met dat", "area", "Hiến 12 mét vuông đất.", "Mở từ 1,8 mét."),
        ("thu gom bao nhiêu tấn rác", "weight", "Thu 12 tấn rác.", "Thu 12 triệu đồng."),
        ("rút xuống còn mấy ngày", "length", "Còn 05 ngày làm việc.", "Còn 5 hồ sơ."),
        ("biệt phái mấy tháng", "length", "Biệt phái 24 tháng.", "Con dưới 36 tháng tuổi."),
        ("học phí bao nhiêu", "money", "Học viên không phải đóng học phí.", "Học phí do quỹ lo."),
        ("chậm là do đâu", "reason", "Vì mưa.", "Chậm hai tháng."),
        ("bao lâu họp một lần", "often", "Tổ họp mỗi tháng một lần.", "Tổ có 9 người."),
        ("bao lâu tổ công tác báo cáo một lần", "often", "Họp mỗi tuần.", "Họp lúc 7 giờ."),
        ("báo trước bao lâu", "notice", "Báo trước ít nhất 15 ngày.", "Báo trước khi họp."),
        ("phát hành trước mấy giờ", "clock", "Phát hành trước 6 giờ 30.", "Phát hành sớm."),
        ("làm việc thứ mấy", "weekday", "Làm việc sáng thứ Năm.", "Làm việc cả ngày."),
        ("Tỷ lệ hộ nghèo bao nhiêu", "share", "Hộ nghèo còn 7,1%.", "Còn 12 hộ nghèo."),
        ("được thưởng bao nhiêu tiền", "money", "Trị giá 8 triệu đồng.", "Có 10 giải."),
        ("quầy gom được bao nhiêu?", "money", "Góp 60 triệu đồng.", "Quầy 0 đồng có 74 hộ."),
        ("bị phạt bao nhiêu tiền", "money", "Phạt 3 triệu.", "Hơn 5,3 triệu đảng viên dùng."),
        ("góp bao nhiêu tiền", "money", "Góp 500 nghìn mỗi tháng.", "Có 5 đồng chí góp."),
        ("lương bí thư bao nhiêu", "money", "Lương 9 triệu đồng.", "Nhân 100 năm thành lập."),
        ("dân số của xã bao nhiêu người", "population", "Xã có 9.120 dân.", "48 người dự."),
        ("người ký bao nhiêu tuổi", "age", "Bà Lụa 45 tuổi.", "Được 50 năm tuổi Đảng."),
        ("số điện thoại văn phòng", "contact", "Gọi 0912 345 678.", "Dùng điện thoại."),
        (
            "đường dây nóng số mấy",
            "contact",
            "Gọi 1900 6868.",
            "Có 940.000 doanh nghiệp và trên 5 xã.",
        ),
        ("mã số thuế của công ty", "contact", "Mã số thuế 0312345678.", "Số 35/KH-UBND."),
        ("biển số xe là gì", "contact", "Xe 14A-123.45 chở rác.", "Xe chở 14 tấn."),
        ("số tài khoản ủng hộ", "account", "Tài khoản 1234567890.", "Đã gọi 0912345678."),
        ("so tai khoan nhan tien la gi", "account", "STK: 102 0304 0506.", "Thu 3.240.000 đồng."),
        ("nhà thầu nào làm cầu", "company", "Giao BLX làm cầu.", "Chiếm 35% GDP; Đại hội XIII."),
        ("vì sao chậm", "reason", "Chậm do giám định lâu.", "Do đồng chí Hạnh chủ trì."),
        ("bà Hoa vào Đảng năm nào", "joined", "Bà vào Đảng năm 1985.", "Năm 2023 bà ký."),
        ("ông ấy sinh năm nào", "born", "Ông sinh năm 1960.", "Ngày 02/02/2026 ông chủ trì."),
        ("đồng chí Lê Mạnh quê ở đâu", "native", "Ông quê ở Vĩnh Lạc.", "Họp ở Vĩnh Lạc."),
        ("do công ty nào làm", "company", "Công ty Điện lực Hà Khê làm.", "UBND phường làm."),
        ("doanh nghiep nao xay dung", "company", "Do VNPX xây dựng.", "Do MTTQ xây dựng."),
        ("giám sát bếp ăn trường nào", "which", "Tại Trường THCS Lê Lai.", "Tại trường học."),
        ("xa Lèn nhập từ những xã nào", "which", "Từ xã Pắc Ma và xã Nậm.", "Xã Lèn có 9 bản."),
        ("mở lớp nhằm mục đích gì", "purpose", "Mục đích là giúp cấp ủy.", "Lớp có 118 học viên."),
    ],
)
def test_the_answer_has_the_shape_asked_for(
    question: str, name: str, told: str, beside: str
) -> None:
    found = shape(question)
    assert found and found.name == name
    assert found.held(told) and not found.held(beside)


@pytest.mark.parametrize(
    "question",
    [
        "ai chủ trì",
        "đỡ đầu bao nhiêu trẻ mồ côi",
        "nhan do dau it nhat may hoc sinh",
        "phát sinh ngày nào",
        "dong chi phi van sung khen bao nhieu to",
        "Hướng dẫn số 42 nói gì",
        "Đại hội thường bao nhiêu nội dung",
        "tên hai hộ dùng tiền sai mục đích",
        "họp ngày nào",
        "có bao nhiêu đảng viên",
        "kiểm tra 3 đảng bộ có đơn thư kéo dài xong khi nào",
        "han ra soat ma dinh danh hoc sinh la ngay nao",
        "số lượng cấp ủy viên bao nhiêu",
    ],
)
def test_who_when_and_how_many_need_no_shape(question: str) -> None:
    assert shape(question) is None


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("hồ sơ lưu bao nhiêu năm", "Lưu 5 năm.", True),
        ("hồ sơ lưu bao nhiêu năm", "Tối thiểu 01 ngày.", False),
        ("được nghỉ mấy ngày", "Sau 5 năm thi hành.", False),
        ("được nghỉ mấy ngày", "Nghỉ hai tuần.", True),
        ("họp bao lâu", "Sau 5 năm thi hành.", True),
        ("họp ít nhất bao nhiêu phút", "Tối thiểu 90 phút.", True),
        ("họp ít nhất bao nhiêu phút", "Ít nhất 01 ngày trước buổi họp.", False),
        ("họp mấy tiếng", "Họp trong một buổi.", True),
    ],
)
def test_a_length_is_told_in_a_unit_like_the_one_asked_for(
    question: str, text: str, fits: bool
) -> None:
    assert in_its_unit(question, text) is fits
