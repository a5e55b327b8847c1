"""Whose day it is: of a row of a table, of news that name their place in the first lines, and of
several units asked about at once or one after the other."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

TODAY = date(2026, 3, 2)
FILES = {
    "tin-lung-cu.md": """# Vỉa hè đã thông, giữ được mới khó

*Trang tin | 27/02/2026 | Lượt xem: 20*

Chiều 26/02/2026, Đảng ủy xã Lũng Cú họp giao ban. Đồng chí Lò Văn Pản, Bí thư Đảng ủy xã, chủ trì.

Kết luận hội nghị, đồng chí Bí thư giao nhiệm vụ cho từng đơn vị:

Công an xã kiểm tra 12 nhà trọ, xong trước ngày 15/3.

Trạm Y tế xã lập danh sách trẻ chưa tiêm đủ mũi, hoàn thành chậm nhất ngày 22/3.

Trường Tiểu học Lũng Cú tổ chức ngày hội đọc sách trong sân trường.
""",
    "cong-van-21.txt": """ĐẢNG BỘ TỈNH ĐẠI GIANG
ĐẢNG ỦY PHƯỜNG BÃI SIM
*
Số 21-CV/ĐU
V/v gia hạn nộp phiếu khảo sát

ĐẢNG CỘNG SẢN VIỆT NAM

Bãi Sim, ngày 26 tháng 02 năm 2026

Kính gửi: Các chi bộ khu phố.

1. Gia hạn thời gian nộp phiếu khảo sát hộ ven kênh quy định tại Kế hoạch số 9-KH/ĐU ngày \
10/02/2026 của Đảng ủy phường đến hết ngày 24/3/2026.

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Lò Thị Mây
""",
    "ke-hoach-9-lung-cu.txt": """ĐẢNG BỘ TỈNH ĐẠI GIANG
ĐẢNG ỦY XÃ LŨNG CÚ
*
Số 9-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

Lũng Cú, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
đại hội chi bộ nhiệm kỳ 2026 - 2028

I. NHIỆM VỤ
1. Văn phòng Đảng ủy in tài liệu đại hội chi bộ.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lò Văn Pản
""",
    "ke-hoach-9.txt": """ĐẢNG BỘ TỈNH ĐẠI GIANG
ĐẢNG ỦY PHƯỜNG BÃI SIM
*
Số 9-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

Bãi Sim, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
dọn kênh năm 2026

Ban Thường vụ Đảng ủy phường ban hành Kế hoạch như sau:

I. PHÂN CÔNG
| TT | Nội dung công việc | Đơn vị chủ trì | Thời hạn hoàn thành |
| 1 | Vớt bèo kênh Tư | Đoàn Thanh niên phường | 12/3/2026 |
| 2 | Phát tờ gấp đến các hộ ven kênh | Hội Liên hiệp Phụ nữ phường | 18/3/2026 |

II. TỔ CHỨC THỰC HIỆN
1. Các chi bộ khu phố nộp phiếu khảo sát hộ ven kênh về Văn phòng Đảng ủy trước ngày 05/3/2026.
2. Trạm Y tế phường
- Lấy mẫu nước 03 giếng công cộng, xong trước ngày 30/4/2026.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Hồ Thị Lựu
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("bai")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [Path(folder)])
    with closing(open_library(settings)) as library:
        yield over(settings, library)


def _told(chatbot: Chatbot, *questions: str) -> str:
    conversation = Conversation()
    for question in questions:
        answer = chatbot.ask(question, conversation, TODAY)
        conversation = conversation.then(answer)
    return answer.text


QUESTIONS = {
    "a row of a table": (
        ("Hội Phụ nữ phường Bãi Sim có hạn nào trong tháng 3/2026?",),
        ("18/3/2026",),
        ("12/3/2026",),
    ),
    "the place in the first lines of news": (
        ("Công an xã Lũng Cú có hạn nào trong tháng 3/2026?",),
        ("15/3",),
        ("22/3",),
    ),
    "typed without diacritics and level": (
        ("tram y te lung cu duoc giao viec gi thang 3",),
        ("22/3",),
        ("15/3",),
    ),
    "several units": (
        ("Công an và Trạm Y tế xã Lũng Cú có những hạn nào?",),
        ("15/3", "22/3"),
        ("12/3/2026", "18/3/2026"),
    ),
    "the next unit, of the same place": (
        ("Công an xã Lũng Cú có hạn nào trong tháng 3/2026?", "còn trạm y tế?"),
        ("Trạm y tế xã Lũng Cú", "22/3"),
        ("15/3",),
    ),
    "the next unit after one without any": (
        ("Hội Nông dân xã Lũng Cú có hạn nào trong tháng 3/2026?", "thế còn công an xã"),
        ("15/3",),
        ("22/3", "12/3/2026"),
    ),
    "the next unit of the same paper, with an office before it": (
        (
            "KH 9 bai sim giao doan thanh nien lam gi",
            "còn trạm y tế phường thì sao",
            "còn chi bộ thì sao?",
        ),
        ("phiếu khảo sát",),
        ("in tài liệu",),
    ),
    "by when, of one body": (
        ("Hội Phụ nữ phường Bãi Sim phải xong việc trước ngày nào?",),
        ("18/3/2026",),
        ("12/3/2026",),
    ),
    "whose it is where only the line above says so": (
        ("Những đơn vị nào của phường Bãi Sim có việc trong tháng 4/2026?",),
        ("Trạm Y tế phường: Lấy mẫu nước", "30/4/2026"),
        ("18/3/2026",),
    ),
    "the day that was put off for them": (
        ("cac chi bo khu pho bai sim co han nao thang 3/2026",),
        ("24/3/2026",),
        ("12/3/2026", "18/3/2026"),
    ),
    "all units of a place": (
        ("Những đơn vị nào của Lũng Cú có việc trong tháng 3/2026?",),
        ("15/3", "22/3"),
        ("12/3/2026", "18/3/2026"),
    ),
}


@pytest.mark.parametrize(("questions", "said", "unsaid"), QUESTIONS.values(), ids=QUESTIONS)
def test_whose_days(
    chatbot: Chatbot, questions: tuple[str, ...], said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    told = _told(chatbot, *questions)
    assert all(one in told for one in said), told
    assert not any(one in told for one in unsaid), told
