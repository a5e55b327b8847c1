"""The day of one work is none of another, and no limit is lost to a day of something else."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PAPER = """ĐẢNG BỘ TỈNH SƠN MỘC                       ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ PÀ KHOANG
*
Số 41-KH/ĐU                      Pà Khoang, ngày 06 tháng 4 năm 2026

KẾ HOẠCH
lãnh đạo công tác xóa mù chữ trên địa bàn xã năm 2026

1. Hội Liên hiệp Phụ nữ xã lập nhóm trông trẻ tại các điểm học để chị em yên tâm đến lớp.
2. Ban Xây dựng Đảng lập xong danh sách người học trước ngày 15/5/2026.
3. Trạm Y tế xã vận động 150 bồn chứa nước cho các điểm học.
4. Đoàn Thanh niên xã đăng ký 01 mô hình "Ánh sáng bản xa" trước ngày 20/5/2026.
5. Lớp học mở 02 đợt: đợt 1 khai giảng trước ngày 15/6/2026, đợt 2 khai giảng trước ngày 15/9/2026.
6. Văn phòng Đảng ủy ban hành thông báo kết luận trong vòng 05 ngày làm việc kể từ ngày kết thúc \
cuộc họp.
7. Chi bộ trực thuộc gửi báo cáo tháng về Văn phòng Đảng ủy trước ngày 18 hằng tháng.
8. Ủy ban nhân dân xã công bố danh mục thủ tục không cần nộp bản giấy trước ngày 30/6/2026.
9. Ủy ban Kiểm tra Đảng ủy kiểm tra 03 chi bộ có đơn thư kéo dài, xong trước ngày 10/7/2026.
10. Văn phòng Đảng ủy gửi danh sách chi bộ thuộc diện lập tổ đảng về Ban Tổ chức Tỉnh ủy trước \
ngày 25/5/2026.
11. Trường Chính trị tỉnh tập huấn an toàn thông tin cho 32 cán bộ văn phòng cấp ủy trước ngày \
05/8/2026.
12. Hội Cựu chiến binh xã nhận đỡ đầu 06 học viên lớn tuổi, bảo đảm các lớp học đúng thời hạn.
13. Chi bộ thẩm định hồ sơ kết nạp của quần chúng ưu tú trong lớp học.
14. Sơ kết 6 tháng trước ngày 12/7/2026; tổng kết trước ngày 05/12/2026.

Nơi nhận:
- Như trên.

T/M ĐẢNG ỦY
BÍ THƯ
Lò Văn Mễ
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"kh.txt": PAPER}, tmp_path_factory.mktemp("viec-khac")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    "question",
    [
        "lập nhóm trông trẻ tại các điểm học chậm nhất ngày nào",
        "bao gio phai lap nhom trong tre tai cac diem hoc",
        "theo Kế hoạch 41-KH/ĐU thì lập nhóm trông trẻ đến bao giờ",
        "còn mấy ngày nữa thì hết hạn vận động 150 bồn chứa nước",
        "Trạm Y tế xã phải vận động 150 bồn chứa nước trước ngày nào",
        "hạn vận động bồn chứa nước cho các điểm học là khi nào",
        "Bao giờ phải lập nhóm trông trẻ tại các điểm học?",
        "Khi nào cần vận động xong 150 bồn chứa nước?",
        "hạn nộp hồ sơ kết nạp ở Pà Khoang là ngày nào?",
        "han nop ho so ket nap o pa khoang la ngay nao",
    ],
)
def test_a_work_without_a_day_is_given_none(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 1))
    assert answer.reason == "not_stated"
    assert "/2026" not in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("bao giờ phải lập danh sách người học", "15/5/2026"),
        ("bao giờ sơ kết kế hoạch xóa mù chữ", "12/7/2026"),
        ("đăng ký 01 mô hình trước ngày mấy", "20/5/2026"),
        ("thoi han dang ky 01 mo hinh", "20/5/2026"),
        ("đợt 2 khai giảng trước ngày nào", "15/9/2026"),
        ("ngày mấy là hạn chót ban hành thông báo kết luận vậy", "05 ngày làm việc"),
        ("ban hành thông báo kết luận hạn đến ngày mấy", "05 ngày làm việc"),
        ("gửi báo cáo tháng chậm nhất ngày nào", "ngày 18 hằng tháng"),
        ("công bố danh mục thủ tục không cần nộp bản giấy chậm nhất ngày nào", "30/6/2026"),
        ("cong bo danh muc thu tuc khong can nop ban giay cham nhat ngay nao", "30/6/2026"),
        ("kiểm tra chi bộ có đơn thư kéo dài xong khi nào", "10/7/2026"),
        ("ngày mấy là hạn chót kiểm tra 3 chi bộ có đơn thư kéo dài", "10/7/2026"),
        ("gửi danh sách chi bộ thuộc diện lập tổ đảng phải xong trước hôm nào", "25/5/2026"),
        ("tập huấn an toàn thông tin cho cán bộ văn phòng cấp ủy phải xong khi nào", "05/8/2026"),
        ("Kế hoạch 41-KH/ĐU yêu cầu tập huấn cho cấp ủy trước ngày nào", "05/8/2026"),
    ],
)
def test_the_limit_of_the_work_itself(chatbot: Chatbot, question: str, day: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 1))
    assert not answer.reason
    assert day in answer.text.splitlines()[0]
