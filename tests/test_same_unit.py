"""What several papers of one place give to the unit that was asked about."""

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
