"""Deadlines asked of a small library: the sentence, the reckoning, and honest silence."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.claims import claimed
from bot.question import understand
from bot.settings import Settings
from corpus.milestones import expressions

JUNE = date(2025, 6, 10)
FILES = {
    "nop-bao-cao.txt": """Quận ủy Hoa Lư nhắc hạn nộp báo cáo sơ kết

Ngày 02/6/2025, Quận ủy Hoa Lư yêu cầu các chi bộ nộp báo cáo sơ kết phong trào dọn kênh trước
ngày 20/6/2025.
""",
    "giao-ban.txt": """Khối trường học khẩn trương làm báo cáo

Ngày 05/6/2025, hội nghị giao ban cho biết các chi bộ nộp báo cáo sơ kết phong trào dọn kênh trước
ngày 25/6/2025.
""",
    "trong-cay.txt": """Phường Bạch Lam phát động trồng cây

Sáng 03/02/2025, phường Bạch Lam phát động trồng cây ven hồ. Đồng chí Lê Văn Tám đề nghị các hộ dân
chăm cây thường xuyên. Dự kiến tháng 3/2025 phường sẽ tổng kết phong trào trồng cây.
""",
    "tap-huan.txt": """Ban Tổ chức tập huấn phần mềm quản lý đảng viên

Ban Tổ chức yêu cầu các chi bộ dùng phần mềm quản lý đảng viên từ tháng 9/2025. Hồ sơ thiếu phải bổ
sung chậm nhất sau 05 ngày làm việc kể từ ngày nhận thông báo.
""",
    "ke-hoach.md": """---
kind: summary
so_hieu: "19-KH/HU"
loai: "Kế hoạch"
co_quan_ban_hanh: "Huyện ủy Tam Nông"
ngay_ban_hanh: "2025-03-04"
trich_yeu: "tập huấn cấp ủy"
---

Kế hoạch số 19-KH/HU, ngày 04/3/2025 của Huyện ủy Tam Nông về tập huấn cấp ủy.

## Thời hạn và mốc
- Trước ngày 10 hằng tháng: chi bộ gửi danh sách người dự tập huấn.
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("bai")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [folder])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


@pytest.mark.parametrize(
    ("question", "today", "told"),
    [
        (
            "Hạn nộp báo cáo sơ kết phong trào dọn kênh là khi nào?",
            JUNE,
            ["ngày an toàn cuối cùng là 19/6/2025", "còn 9 ngày", "hai tư liệu ghi hai mốc",
             "25/6/2025"],
        ),
        ("han nop bao cao so ket don kenh con may ngay", date(2025, 6, 18), ["còn 1 ngày"]),
        ("Hạn nộp báo cáo sơ kết dọn kênh đã qua chưa?", date(2025, 7, 1), ["đã quá hạn 12 ngày"]),
        (
            "Hạn nộp báo cáo sơ kết dọn kênh của Quận ủy Hoa Lư là 15/6 phải không?",
            JUNE,
            ["Không phải 15/6", "trước"],
        ),
        (
            "Hạn nộp báo cáo sơ kết dọn kênh của Quận ủy Hoa Lư là 20/6 phải không?",
            JUNE,
            ["Đúng:"],
        ),
        (
            "Bao giờ phường Bạch Lam tổng kết phong trào trồng cây?",
            JUNE,
            ["Dự kiến tháng 3/2025", "Mốc dự kiến đã qua"],
        ),
        (
            "Hạn chót dùng phần mềm quản lý đảng viên là ngày nào?",
            JUNE,
            ["không nêu thời hạn cụ thể", "từ tháng 9/2025"],
        ),
        ("Hồ sơ thiếu phải bổ sung trong bao lâu?", JUNE, ["05 ngày làm việc"]),
        (
            "Theo Kế hoạch 19-KH/HU khi nào phải gửi danh sách người dự tập huấn?",
            JUNE,
            ["10 hằng tháng", "09/7/2025"],
        ),
    ],
    ids=["two-sources", "days-left", "overdue", "wrong-day", "right-day", "plan-passed",
         "only-a-start", "relative", "recurring"],
)  # fmt: skip
def test_a_deadline_is_told_with_its_reckoning(
    chatbot: Chatbot, question: str, today: date, told: list[str]
) -> None:
    text = chatbot.ask(question, Conversation(), today).text
    assert [words for words in told if words not in text] == [], text


def test_every_line_has_its_marker(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Hạn nộp báo cáo sơ kết dọn kênh?", Conversation(), JUNE)
    assert all(one.citations for one in answer.statements)
    for citation in answer.citations:
        article = chatbot.source(citation.article_id)
        assert article is not None
        assert article.text[citation.start : citation.end] == citation.quote


def test_a_name_at_the_end_asks_for_no_confirmation() -> None:
    question = understand("Theo Kế hoạch 7-KH/ĐU ngày 15/9/2025, hạn nộp ở xã An Khê Hạ?")
    assert claimed(question, expressions("trước ngày 20/6/2025", JUNE), JUNE) == ""
