"""Claims of whose work something is, in other words than the paper's. All texts are invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.unit_claims import claimed_unit
from tests.phu_lang import conclusion, paper
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 1)
TEXTS = {
    "ket-luan-15.txt": conclusion(
        "Gia hạn thời gian kiểm đếm từ ngày 20/4/2026 đến ngày 31/5/2026.",
        "Đoàn Thanh niên xã vận động 50 đoàn viên hiến đất; Hội Phụ nữ xã vận động 30 hội viên "
        "hiến đất.",
        subject="về tiếp tục thực hiện Nghị quyết số 03-NQ/ĐU về dồn điền đổi thửa",
    ),
    "nghi-quyet-03.txt": paper(
        "03-NQ/ĐU",
        "ngày 10 tháng 4 năm 2025",
        "NGHỊ QUYẾT\nvề dồn điền đổi thửa",
        "1. Công an xã giữ trật tự khi đo đạc đất.",
    ),
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("unit-claims")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Xã đoàn phải dọn rác bờ sông đúng không", "Đúng: Đoàn Thanh niên xã dọn rác"),
        ("việc dọn rác do Hội Phụ nữ làm phải không", "Không phải Hội Phụ nữ: Đoàn Thanh niên"),
        ("nghe nói đoàn thanh niên trồng đường hoa, đúng k", "Không phải đoàn thanh niên: Hội Phụ"),
        ("theo kết luận 15, công an xã dọn rác phải không", "Không phải công an xã: Đoàn"),
        ("các đoàn thể dọn rác ở bờ sông đúng không", "Chưa thấy"),
        ("Kết luận 15 tiếp tục thực hiện Nghị quyết 03 phải không", "Đúng: Kết luận số 15"),
        ("Nghị quyết 03 tiếp tục thực hiện Kết luận 15 phải không", "Không phải Nghị quyết 03"),
        ("Kiểm đếm được gia hạn từ 20/4/2026 đến 31/5/2026 phải không", "Đúng: Gia hạn"),
        ("hạn kiểm đếm là 20/4/2026 đúng không", "Không phải 20/4/2026: "),
    ],
)
def test_a_claim_of_somebodys_work(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text


def test_what_another_unit_is_given_behind_a_semicolon(chatbot: Chatbot) -> None:
    asked = "Đoàn Thanh niên vận động hội viên hiến đất phải không"
    assert not chatbot.ask(asked, Conversation(), TODAY).text.startswith("Đúng")


@pytest.mark.parametrize(
    ("statement", "unit", "question"),
    [
        ("Hội Phụ nữ lo dọn rác", "Hội Phụ nữ", "ai dọn rác"),
        ("việc dọn rác do xã đoàn làm", "xã đoàn", "ai dọn rác"),
        ("thôn Bản Vèn dọn rác", "thôn Bản Vèn", "ai dọn rác"),
        ("kế hoạch 12 giao công an xã dọn rác", "công an xã", "theo kế hoạch 12, ai dọn rác"),
        ("công an xã chủ trì dọn rác theo KH 12", "công an xã", "theo KH 12, ai dọn rác"),
        (
            "dọn rác theo kế hoạch 12 là việc của công an xã",
            "công an xã",
            "theo kế hoạch 12, ai dọn rác",
        ),
        ("Phòng Kinh tế chủ trì dọn rác", "Phòng Kinh tế", "ai dọn rác"),
    ],
)
def test_who_is_left_open(statement: str, unit: str, question: str) -> None:
    claim = claimed_unit(statement)
    assert claim is not None and (claim.unit, claim.question) == (unit, question)


@pytest.mark.parametrize(
    "statement", ["hạn nộp là 30/6", "Hội Phụ nữ và xã đoàn dọn rác", "Hội Phụ nữ có 5 chi hội"]
)
def test_no_claim_of_work(statement: str) -> None:
    assert claimed_unit(statement) is None


PLAN = """ĐẢNG ỦY PHƯỜNG AN SƠN
*
Số 45-KH/ĐU
An Sơn, ngày 02 tháng 02 năm 2026
KẾ HOẠCH
xây dựng chi bộ số
I. NHIỆM VỤ
1. Giao Phòng Văn hóa - Xã hội lắp 38 loa thông minh, hoàn thành trước ngày 19/7/2026.
2. Mở 23 lớp tập huấn cho bí thư. Chủ trì: Trung tâm Chính trị. Hoàn thành: trước ngày 06/6/2026.
3. Văn phòng Đảng ủy có trách nhiệm số hóa 30 trang tài liệu trước ngày 22/7/2026.
"""


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"ke-hoach.txt": PLAN}, tmp_path_factory.mktemp("plan")) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Phòng Văn hóa - Xã hội chủ trì lắp loa thông minh phải không?",
            "Đúng: Giao Phòng Văn hóa",
        ),
        ("lắp loa thông minh theo KH 45 là việc của Văn phòng Đảng ủy à?", "Không phải Văn phòng"),
        (
            "có phải Ban Xây dựng Đảng mở lớp tập huấn bí thư không?",
            "Không phải Ban Xây dựng Đảng: Mở",
        ),
        ("kh 45 giao van phong dang uy so hoa tai lieu dung khong", "Đúng: Văn phòng Đảng ủy"),
        ("hạn mở lớp tập huấn bí thư là 06/6/2026 à?", "Đúng: Mở 23 lớp"),
        ("nghe nói KH 45 giao lắp loa thông minh, tất cả 40 loa, đúng không", "Không phải 40 loa"),
    ],
)
def test_units_of_no_kind_we_know(planned: Chatbot, question: str, opens: str) -> None:
    told = planned.ask(question, Conversation(), date(2026, 5, 6))
    assert told.statements[0].text.startswith(opens), told.text


def test_the_quote_names_who_does_it(planned: Chatbot) -> None:
    question = "có phải Ban Xây dựng Đảng mở lớp tập huấn bí thư không?"
    told = planned.ask(question, Conversation(), date(2026, 5, 6))
    assert "Trung tâm Chính trị" in told.statements[0].text
