"""A day of a plan that was put off, or of a paper that was replaced, never stands first where the
later paper sets that of the same work; who asks for the day before gets that, and then the new
one."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

HEAD = """ĐẢNG BỘ TỈNH TÂY HỒNG                     ĐẢNG CỘNG SẢN VIỆT NAM
{body}
*
Số {number}                    Bình Lũng, ngày {day}
"""
FOOT = """
Nơi nhận:
- Như trên,
- Lưu Văn phòng.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Nông Thị Sao
"""


def paper(body: str, number: str, day: str, text: str) -> str:
    return HEAD.format(body=body, number=number, day=day) + text + FOOT


COMMITTEE, SECTION = "ĐẢNG ỦY XÃ BÌNH LŨNG", "BAN TỔ CHỨC TỈNH ỦY"
PLAN = paper(
    COMMITTEE,
    "21-KH/ĐU",
    "05 tháng 3 năm 2026",
    """
KẾ HOẠCH
làm đường nội đồng và hồ chứa nước năm 2026

Ban Thường vụ Đảng ủy xã ban hành Kế hoạch:

1. Giải phóng mặt bằng tuyến đường nội đồng Nà Lài: xong trước ngày 30/4/2026.
2. Kiên cố hóa kênh mương thôn Bó Sao: hoàn thành trước ngày 31/5/2026.
3. Lễ khánh thành hồ Khuổi Lìn: dự kiến ngày 19/5/2026.
4. Các chi bộ báo cáo kết quả hiến đất trước ngày 15/6/2026.
""",
)
LATER = paper(
    COMMITTEE,
    "77-CV/ĐU",
    "20 tháng 4 năm 2026",
    """
CÔNG VĂN
về việc điều chỉnh một số mốc thời gian

Do mưa đá, Ban Thường vụ Đảng ủy xã có ý kiến như sau:

1. Đồng ý gia hạn giải phóng mặt bằng tuyến đường nội đồng Nà Lài đến hết ngày 10/6/2026 (thời hạn
tại Kế hoạch số 21-KH/ĐU là trước ngày 30/4/2026).
2. Lễ khánh thành hồ Khuổi Lìn: dự kiến ngày 02/9/2026.
3. Các mốc khác của Kế hoạch giữ nguyên.
""",
)
OLD = paper(
    SECTION,
    "05-HD/BTCTU",
    "10 tháng 01 năm 2025",
    """
HƯỚNG DẪN
sinh hoạt chi bộ và chế độ báo cáo

1. Chi bộ thôn sinh hoạt thường kỳ từ ngày 03 đến ngày 07 hằng tháng.
2. Đảng ủy xã gửi báo cáo năm về Ban Tổ chức Tỉnh ủy trước ngày 15/11 hằng năm.
3. Đảng viên nộp phiếu tự đánh giá trước ngày 30/4/2025.
""",
)
NEW = paper(
    SECTION,
    "14-HD/BTCTU",
    "12 tháng 02 năm 2026",
    """
HƯỚNG DẪN
sinh hoạt chi bộ và chế độ báo cáo trong tình hình mới

1. Thời gian: chi bộ sinh hoạt thường kỳ vào các ngày từ 01 đến 05 hằng tháng.
2. Đảng ủy xã gửi báo cáo năm về Ban Tổ chức Tỉnh ủy trước ngày 05/12 hằng năm.

Hướng dẫn này có hiệu lực từ ngày ký, thay thế Hướng dẫn số 05-HD/BTCTU, ngày 10/01/2025 của Ban Tổ
chức Tỉnh ủy.
""",
)
TODAY = date(2026, 5, 20)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ke-hoach.txt": PLAN, "cong-van.txt": LATER, "cu.txt": OLD, "moi.txt": NEW}
    with library_over(files, tmp_path_factory.mktemp("ngay")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("giải phóng mặt bằng đường nội đồng Nà Lài xong trước ngày nào", "10/6/2026"),
        ("giai phong mat bang duong noi dong na lai han ngay nao", "10/6/2026"),
        ("mặt bằng đường nội đồng Nà Lài còn mấy ngày", "10/6/2026"),
        ("Theo Kế hoạch 21-KH/ĐU, giải phóng mặt bằng Nà Lài xong trước ngày nào?", "10/6/2026"),
        ("trước đây mặt bằng đường nội đồng Nà Lài hạn ngày nào", "30/4/2026"),
        ("hạn cũ giải phóng mặt bằng đường nội đồng Nà Lài", "30/4/2026"),
        ("hạn ban đầu giải phóng mặt bằng tuyến Nà Lài là ngày nào", "30/4/2026"),
        ("lễ khánh thành hồ Khuổi Lìn ngày nào", "02/9/2026"),
        ("lúc đầu lễ khánh thành hồ Khuổi Lìn dự kiến ngày nào", "19/5/2026"),
        ("kiên cố hóa kênh mương Bó Sao xong trước ngày nào", "31/5/2026"),
        ("chi bộ báo cáo kết quả hiến đất trước ngày nào", "15/6/2026"),
        ("chi bộ thôn sinh hoạt thường kỳ vào ngày nào", "từ 01 đến 05"),
        ("trước đây chi bộ thôn sinh hoạt ngày nào", "từ ngày 03 đến ngày 07"),
        ("đảng ủy xã gửi báo cáo năm về Ban Tổ chức trước ngày nào", "05/12"),
        ("trước đây đảng ủy xã gửi báo cáo năm trước ngày nào", "15/11"),
        ("phiếu tự đánh giá nộp trước ngày nào", "đã được thay thế: "),
    ],
)
def test_which_day_stands_first(chatbot: Chatbot, question: str, first: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert first in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Kế hoạch 21-KH/ĐU còn mốc nào?", ("10/6/2026", "02/9/2026"), ("30/4/2026 (", "19/5")),
        ("Kế hoạch 21-KH/ĐU việc nào quá hạn?", (), ("đã quá hạn",)),
        ("xã Bình Lũng việc nào đã quá hạn?", (), ("30/4/2026 (",)),
        ("đến cuối tháng 12/2026 có hạn gì", ("10/6/2026", "trước ngày 05/12"), ("15/11",)),
    ],
    ids=["of the plan", "none is over", "of a place", "of a period"],
)
def test_lists_tell_the_days_that_count(
    chatbot: Chatbot, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert all(one in text for one in told), text
    assert not any(one in text for one in untold), text


FIRST = paper(
    COMMITTEE,
    "14-KH/ĐU",
    "20 tháng 01 năm 2026",
    """
KẾ HOẠCH
chuyển đổi số trong các chi bộ năm 2026

I. NHIỆM VỤ
1. Các chi bộ thôn lập Tổ giúp việc chuyển đổi số, xong trước ngày 10/3/2026.
2. Văn phòng Đảng ủy lắp màn hình phòng họp trước ngày 20/4/2026.
""",
)
AMENDING = paper(
    COMMITTEE,
    "18-KH/ĐU",
    "27 tháng 02 năm 2026",
    """
KẾ HOẠCH
sửa đổi, bổ sung Kế hoạch số 14-KH/ĐU, ngày 20/01/2026 của Đảng ủy xã Bình Lũng

1. Điểm 1 mục I sửa thành: Các chi bộ thôn lập Tổ giúp việc chuyển đổi số, xong trước ngày \
31/3/2026.
2. Các nội dung khác của Kế hoạch số 14-KH/ĐU giữ nguyên.
""",
)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("lập Tổ giúp việc chuyển đổi số xong trước ngày nào", "31/3/2026"),
        ("Kế hoạch 14-KH/ĐU yêu cầu lập Tổ giúp việc trước ngày nào", "31/3/2026"),
        ("theo ke hoach 14-kh/du thi lap to giup viec den bao gio", "31/3/2026"),
        ("Kế hoạch 14-KH/ĐU: lắp màn hình phòng họp hạn ngày nào", "20/4/2026"),
    ],
)
def test_the_day_of_an_amended_paper(
    question: str, day: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {"kh-14.txt": FIRST, "kh-18.txt": AMENDING}
    with library_over(files, tmp_path_factory.mktemp("sua-doi")) as library:
        answer = over(Settings(), library).ask(question, Conversation(), date(2026, 3, 2))
    assert day in answer.text.splitlines()[0]
