"""What several papers of one place give to the unit that was asked about, and lists of papers."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

_PAPER = """---
kind: official
so_hieu: {number}
loai: Kế hoạch
co_quan: Đảng ủy xã {place}
ngay_ban_hanh: {day}
---
# Kế hoạch số {number} của Đảng ủy xã {place} về {about}

## Nhiệm vụ

1. Công an xã {police}.
2. Đoàn Thanh niên xã {youth}.
"""
FILES = {
    "a.md": _PAPER.format(
        number="12-KH/ĐU",
        place="Khe Lim",
        day="2025-09-01",
        about="an toàn đường thủy",
        police="kiểm tra 14 bến đò trước ngày 15/10/2025",
        youth="phát 200 áo phao",
    ),
    "b.md": _PAPER.format(
        number="19-KH/ĐU",
        place="Khe Lim",
        day="2025-10-01",
        about="trật tự chợ đêm",
        police="tuần tra vào tối thứ Bảy hằng tuần",
        youth="trực bãi giữ xe",
    ),
    "c.md": _PAPER.format(
        number="12-KH/ĐU",
        place="Gò Sim",
        day="2025-09-05",
        about="phòng cháy rừng",
        police="lập 06 chốt gác",
        youth="dọn đường băng cản lửa",
    ),
    "d.md": """---
kind: official
so_hieu: 31-KL/TU
loai: Kết luận
co_quan: Tỉnh ủy Sông Trà
ngay_ban_hanh: 2025-08-12
---
# Kết luận số 31-KL/TU của Tỉnh ủy Sông Trà về phòng, chống xâm nhập mặn

## II. NHIỆM VỤ

### 2. Đảng ủy các xã, phường ven sông

a) Trong vòng 10 ngày, chỉ đạo thành lập tổ trực mặn, mỗi tổ tối thiểu 07 người.

b) Hằng tuần báo cáo độ mặn về Văn phòng Tỉnh ủy.

c) Bí thư đảng ủy chịu trách nhiệm nếu để hộ nghèo thiếu nước.

### 3. Các tổ chức chính trị - xã hội

a) Hội Nông dân tỉnh vận động nông dân không xuống giống muộn.
""",
    "e.md": """---
kind: official
so_hieu: 27-KH/TU
loai: Kế hoạch
co_quan: Tỉnh ủy Sông Trà
ngay_ban_hanh: 2025-08-20
---
# Kế hoạch số 27-KH/TU của Tỉnh ủy Sông Trà về hội thi trực tuyến

## Phân công

1. Hội Nông dân tỉnh: vận động 500 hội viên dự thi.

2. Chi bộ doanh nghiệp ngoài nhà nước: dán mã dự thi ở nhà ăn.
""",
    "tin.txt": (
        "Công an xã Khe Lim kiểm tra bến đò\n\nThứ Hai, 06/10/2025 | 08:00\n\n"
        "Sáng 06/10, đồng chí Bí thư Đảng ủy xã Khe Lim đề nghị Công an xã Khe Lim tiếp tục kiểm "
        "tra các bến đò, nhắc người dân mặc áo phao.\n"
    ),
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over(FILES, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def said(chatbot: Chatbot, question: str) -> str:
    answer = chatbot.ask(question, Conversation(), date(2025, 11, 1))
    return "\n".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    "question", ["Công an xã Khe Lim phải làm những gì?", "cong an xa khe lim lam gi"]
)
def test_all_papers_of_the_place_are_told(chatbot: Chatbot, question: str) -> None:
    told = said(chatbot, question)
    assert "14 bến đò" in told
    assert "thứ Bảy hằng tuần" in told
    assert "chốt gác" not in told
    assert "áo phao" not in told


def test_a_matter_narrows_them(chatbot: Chatbot) -> None:
    told = said(chatbot, "Công an xã Khe Lim phải làm gì về trật tự chợ đêm?")
    assert "thứ Bảy hằng tuần" in told
    assert "14 bến đò" not in told


def test_a_paper_that_is_named_is_told_alone(chatbot: Chatbot) -> None:
    told = said(chatbot, "Kế hoạch 19-KH/ĐU giao Công an xã làm gì?")
    assert "thứ Bảy hằng tuần" in told
    assert "14 bến đò" not in told


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Hội Nông dân được giao việc gì trong kết luận về xâm nhập mặn?", "xuống giống muộn"),
        ("hoi nong dan lo khau nao trong hoi thi truc tuyen", "500 hội viên"),
        ("Nhiệm vụ của hội nông dân tỉnh trong kế hoạch hội thi trực tuyến", "500 hội viên"),
        ("chi bộ doanh nghiệp tư nhân làm gì trong hội thi trực tuyến", "mã dự thi"),
    ],
)
def test_the_paper_that_the_rest_of_the_question_is_about(
    chatbot: Chatbot, question: str, held: str
) -> None:
    answer = chatbot.ask(question, Conversation(), date(2025, 11, 1))
    assert answer.reason is None
    assert held in answer.text
    assert "14 bến đò" not in answer.text


def test_all_that_stands_below_the_unit_is_its_own(chatbot: Chatbot) -> None:
    told = said(chatbot, "Kết luận 31-KL/TU giao gì cho đảng ủy xã, phường ven sông?")
    assert "tổ trực mặn" in told
    assert "báo cáo độ mặn" in told
    assert "Bí thư đảng ủy" in told
    assert "Hội Nông dân" not in told


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Có những kết luận nào của Tỉnh ủy Sông Trà về hạn mặn?", "31-KL/TU"),
        ("Có những văn bản nào của Tỉnh ủy Sông Trà về độ mặn?", "31-KL/TU"),
        (
            "Trong kho có những văn bản nào do Tỉnh ủy Sông Trà ban hành, tổng cộng mấy cái? "
            "Liệt kê số ký hiệu giúp.",
            "27-KH/TU",
        ),
    ],
    ids=["as people call it", "only said inside", "with what the list should show"],
)
def test_no_list_is_said_to_be_missing(chatbot: Chatbot, question: str, held: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2025, 11, 1))
    assert answer.reason is None
    assert held in answer.text


def test_a_list_that_is_missing_is_said_to_be(chatbot: Chatbot) -> None:
    told = said(chatbot, "Có những kết luận nào của Tỉnh ủy Sông Trà về bóng đá?")
    assert "không có" in told
