import pytest

from bot.question import Want, understand
from bot.wanted import fits


@pytest.mark.parametrize(
    ("want", "question", "span", "expected"),
    [
        ("person", "ai chủ trì", "Đồng chí Khương Thị Bình chủ trì hội nghị.", 1.0),
        ("person", "ai theo dõi", "Giao Ban Tổ chức Quận ủy theo dõi.", 0.5),
        ("person", "ban nào theo dõi", "Giao Ban Tổ chức Quận ủy theo dõi.", 1.0),
        ("person", "ban nào theo dõi", "Đồng chí Lê Văn Nam ban hành kế hoạch.", 0.3),
        ("person", "ai chủ trì", "Hội nghị bàn ba việc.", 0.0),
        ("signer", "ai ký", "Đồng chí Lê Văn Nam ký kế hoạch.", 1.0),
        ("signer", "ai ký", "Đồng chí Lê Văn Nam chủ trì.", 0.0),
        ("signer", "ai ký", "Đồng chí Lê Văn Nam cho biết 90% văn bản được ký số.", 0.0),
        ("place", "lớp học ở đâu", "Ban Xây dựng Đảng phường mở lớp trong tháng 3.", 0.0),
        ("place", "lớp học ở đâu", "Lớp mở cho cán bộ phường Đông Hội.", 0.5),
        ("date", "họp ngày nào", "Sáng 19/4, đoàn đến làm việc.", 1.0),
        ("date", "họp ngày nào", "Hội nghị họp trong tháng 6/2024.", 0.5),
        ("date", "họp khi nào", "Hội nghị họp trong tháng 6/2024.", 1.0),
        ("date", "họp ngày nào", "Kế hoạch số 71-KH/QU, ngày 02/6/2021 của Quận ủy.", 0.0),
        ("date", "bầu cử ngày nào", "Đảng ủy ra Kế hoạch ngày 16/5/2023, sớm hơn bầu cử.", 0.0),
        ("date", "bầu cử ngày nào", "Lễ khai mạc diễn ra ngày 16/5/2023.", 1.0),
        ("date", "ra kế hoạch ngày nào", "Đảng ủy ra Kế hoạch ngày 16/5/2023.", 1.0),
        ("date", "họp khi nào", "13/13 chi bộ đã xây dựng kế hoạch.", 0.0),
        ("date", "mở cửa ngày nào", "Mở cửa các ngày thứ Ba và thứ Bảy.", 1.0),
        ("date", "họp ngày nào", "Thứ hai, mỗi kỳ nên chọn một việc.", 0.0),
        ("count", "phường có mấy trụ sở", "Họp tại hội trường tầng 2 trụ sở phường.", 0.0),
        ("count", "có mấy chi bộ khu phố", "Ông là đảng viên Chi bộ khu phố 5.", 0.0),
        ("count", "có mấy chi bộ khu phố", "Phường có 15 chi bộ khu phố.", 1.0),
        ("count", "bao nhiêu hộ chưa có nước máy", "Đưa nước máy về 100% hộ dân.", 0.0),
        ("count", "bao nhiêu hộ phải có nước máy", "Đến 2027, 80% hộ có nước máy.", 1.0),
        ("count", "bao nhiêu công nhân", "Anh và 32 công nhân khác đã học đủ.", 0.5),
        ("person", "giám đốc Sở Nông là ai", "Ngô Thế Bách, Giám đốc Ban Quản lý cầu", 0.3),
        ("person", "giám đốc Sở Nông là ai", "Ngô Thế Bách, Giám đốc Sở Nông nghiệp", 1.0),
        ("date", "kiểm tra bao giờ kết thúc", "Kiểm tra việc thực hiện năm 2026.", 0.0),
        ("date", "kiểm tra bao giờ kết thúc", "Kiểm tra đến hết ngày 20/6/2026.", 1.0),
        ("date", "bao giờ dùng sách chung", "Từ năm học 2026-2027: dùng sách chung.", 1.0),
        ("date", "lễ kỷ niệm ngày nào", "Quận ủy ra Kế hoạch 14 ngày 04/7/2018 để lo lễ.", 0.0),
        ("date", "lễ kỷ niệm ngày nào", "Tổ chức Lễ kỷ niệm 15 năm ngày thành lập Quận.", 0.0),
        ("date", "đón huân chương ngày nào", "Đón Huân chương lần thứ hai.", 0.0),
        ("place", "ngày hội ở đâu", "Đây là việc được giao tại Chương trình số 08.", 0.5),
        ("signed", "Kế hoạch 71-KH/QU ký ngày nào", "Kế hoạch số 71-KH/QU, ngày 02/6/2021", 1.0),
        ("signed", "Kế hoạch 71-KH/QU ký ngày nào", "Kế hoạch 70-KH/QU ngày 02/6/2021", 0.0),
        ("deadline", "hạn nộp", "Gửi báo cáo trước ngày 30/6/2024.", 1.0),
        ("deadline", "hạn nộp", "Dùng sổ tay từ tháng 6/2023; đây không phải hạn.", 0.0),
        ("deadline", "hạn nộp", "Khối đã hoàn thành 72/72 chi bộ.", 0.0),
        ("deadline", "hạn nộp", "Hoàn thành trong quý III/2024.", 1.0),
        ("place", "ở đâu", "Họp tại hội trường phường.", 1.0),
        ("place", "ở đâu", "Mở 01 lớp, xong trước ngày 31/3/2026.", 0.0),
        ("place", "ở đâu", "Địa điểm: nhà văn hóa.", 1.0),
        ("count", "bao nhiêu ý kiến phát biểu", "Có 12 ý kiến phát biểu.", 1.0),
        ("count", "bao nhiêu đảng viên", "Kiểm tra 04 đảng ủy cơ sở.", 0.25),
        ("count", "bao nhiêu phần trăm", "Ít nhất 3% tổng chi.", 1.0),
        ("count", "bao nhiêu đảng viên", "Theo Kế hoạch 71-KH/QU năm 2021.", 0.0),
        ("number", "Quy định 9-QĐ/TW thay văn bản nào", "Thay Quy định 7-QĐ/TW.", 1.0),
        ("number", "Quy định 9-QĐ/TW thay văn bản nào", "Quy định 9-QĐ/TW có hiệu lực.", 0.0),
        ("list", "kiểm tra những nội dung nào", "Nội dung kiểm tra gồm: sổ thu, chứng từ.", 1.0),
        ("list", "kiểm tra những nội dung nào", "Hồ sơ gồm: sổ thu, chứng từ.", 0.0),
        ("list", "trường nào bị phạt", "Trường Mầm non Mơ; Trường Tiểu học Sim.", 1.0),
        ("list", "trường nào bị phạt", "Trường Mầm non Mơ bị nhắc.", 0.0),
        (
            "about",
            "Kế hoạch 71-KH/QU về gì",
            "Theo Kế hoạch 71-KH/QU ngày 2/6/2021 về dân vận.",
            1.0,
        ),
    ],
)
def test_does_the_span_hold_what_was_asked_for(
    want: Want, question: str, span: str, expected: float
) -> None:
    assert fits(want, understand(question), span) == expected


def test_both_ends_are_told_where_both_are_asked_for() -> None:
    asked = understand("Ngày hội tổ chức từ ngày nào đến ngày nào?")
    assert fits("date", asked, "Các tổ mở ngày hội từ ngày 08 đến ngày 18/11.") == 1.0
    assert fits("date", asked, "Chiều 30/10, Mặt trận phường họp về ngày hội.") == 0.5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kế hoạch do đồng chí Đoàn Trọng Khuê ký ngày 02/3.", 1.0),
        ("Đồng chí Lương Gia Phúc giới thiệu nhật ký khai thác điện tử.", 0.0),
        ("Đồng chí Lương Gia Phúc vận động bà con đăng ký tài khoản.", 0.0),
    ],
)
def test_a_diary_signs_nothing(text: str, told: float) -> None:
    assert fits("signer", understand("Ai ký Kế hoạch 22-KH/ĐU?"), text) == told
