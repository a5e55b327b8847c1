"""What is told of how papers stand to each other, over a library read from files."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

HEAD = """{issuer}
*
Số {code}
Bến Lưới, ngày {day:02} tháng 3 năm {year}
{kind}
về {matter}
"""
END = """
T/M BAN THƯỜNG VỤ
BÍ THƯ
Hồ Sĩ Vượng
"""
WORK = "I. NHIỆM VỤ\n1. Các chi bộ sinh hoạt hằng quý.\n2. Văn phòng cấp ủy tổng hợp.\n"


def _paper(code: str, issuer: str, kind: str, matter: str, year: int, body: str) -> str:
    head = HEAD.format(issuer=issuer, code=code, day=14, year=year, kind=kind, matter=matter)
    return f"{head}{body}{END}"


WARD = "ĐẢNG ỦY PHƯỜNG BẾN LƯỚI"
FILES = {
    "cu": _paper("18-KH/QU", "QUẬN ỦY BẾN LƯỚI", "KẾ HOẠCH", "chuyển đổi số", 2025, WORK),
    "moi": _paper(
        "31-KH/ĐU",
        WARD,
        "KẾ HOẠCH",
        "xây dựng chi bộ số",
        2026,
        f"{WORK}3. Kế hoạch này thay thế Kế hoạch số 18-KH/QU của Quận ủy Bến Lưới.\n",
    ),
    "chi-thi": _paper("4-CT/TU", "TỈNH ỦY SƠN HÀ", "CHỈ THỊ", "thu đảng phí", 2025, WORK),
    "theo": _paper(
        "33-KH/ĐU",
        WARD,
        "KẾ HOẠCH",
        "thu đảng phí",
        2026,
        "Căn cứ Chỉ thị số 4-CT/TU của Tỉnh ủy; Đảng ủy phường xây dựng Kế hoạch với các nội dung "
        f"sau:\n{WORK}",
    ),
    "khac": _paper("77-KH/ĐU", WARD, "KẾ HOẠCH", "phòng, chống bão lũ", 2026, WORK),
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("papers")
    for name, text in FILES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [folder])
    with closing(open_library(settings)) as library:
        yield over(settings, library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("18-KH/QU bị cái nào thay rồi", "31-KH/ĐU"),
        ("kế hoạch chuyển đổi số cũ của quận ủy (18-KH/QU) bị cái nào thế chỗ?", "31-KH/ĐU"),
        ("ke hoach 31 thay cho cai nao", "18-KH/QU"),
        ("phường triển khai Chỉ thị 4-CT/TU bằng kế hoạch nào?", "33-KH/ĐU"),
        ("4-ct/tu duoc cu the hoa bang van ban nao", "33-KH/ĐU"),
    ],
)
def test_told(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 6))
    assert told in answer.statements[0].text
    assert answer.reason is None


@pytest.mark.parametrize(
    "question", ["kế hoạch 77 thay thế văn bản nào?", "ke hoach 77 bai bo van ban nao"]
)
def test_a_paper_that_changes_nothing_is_said_to_change_nothing(
    chatbot: Chatbot, question: str
) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 6))
    assert answer.reason == "not_stated"
    assert "không ghi Kế hoạch 77-KH/ĐU" in answer.statements[0].text
