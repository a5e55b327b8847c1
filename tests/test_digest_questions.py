"""What is asked of a digest: days to an event, what is checked, all that one should know, where a
newcomer begins."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 3, 1)
FESTIVAL = """---
kind: summary
so_hieu: 58-CT/TU
loai: Chỉ thị
co_quan: Tỉnh ủy Khe Lim
ngay_ban_hanh: 2025-09-16
---
# Chỉ thị số 58-CT/TU, ngày 16/9/2025 của Tỉnh ủy Khe Lim về hội thi các đội dân vũ mùa thu

Tỉnh ủy ra Chỉ thị nửa năm trước hội thi dân vũ, vì lần trước thiếu trọng tài. Hội thi dân vũ
là việc lớn năm 2026.

## Yêu cầu / nhiệm vụ
1. Hội đồng hội thi dân vũ tỉnh: hội nghị theo Kế hoạch 49.
2. Cấp ủy xã: tạm hoãn hội diễn cấp thôn; giữ lớp tập buổi tối.

## Thời hạn và mốc
- Từ ngày 04/02/2026 đến ngày 08/02/2026: chấm vòng loại ở thôn.
- Vào ngày 15/3/2026: ngày hội thi (Chủ nhật).
"""
CHECKS = """---
kind: summary
---
# Quyết định kiểm tra của Tỉnh ủy Khe Lim thành lập các tổ công tác rừng năm 2025

Tỉnh ủy Khe Lim cho nhiều tổ công tác rừng đi kiểm tra cùng lúc.

## Yêu cầu / nhiệm vụ
1. Nội dung kiểm tra thứ nhất: sơ kết Nghị quyết 21-NQ/TU về rừng đầu nguồn.
2. Thứ hai: giao khoán theo Chỉ thị 33-CT/TU.

## Thời hạn và mốc
- Vào ngày 20/02/2025: công bố tổ công tác kiểm tra rừng ở Đảng ủy Bản Mun.
- Vào ngày 22/02/2025: công bố tại Khe Vàng (Tổ công tác 14).
"""
MEETINGS = """---
kind: summary
so_hieu: 42-HD/BTCTU
loai: Hướng dẫn
co_quan: Ban Tổ chức Tỉnh ủy Khe Lim
ngay_ban_hanh: 2025-10-28
---
# Hướng dẫn số 42-HD/BTCTU, ngày 28/10/2025 của Ban Tổ chức Tỉnh ủy Khe Lim về sinh hoạt tổ đảng

Người làm công tác tổ chức mới nên đọc văn bản này trước tiên.

## Thời hạn và mốc
- Ít nhất 02 ngày trước buổi họp: tài liệu sinh hoạt tổ đảng phải gửi xong.
- Tối thiểu 60 phút: thời lượng một buổi sinh hoạt tổ đảng.
- Tối thiểu 75 phút: khi gộp hai buổi sinh hoạt tổ đảng làm một.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"hoi-thi.md": FESTIVAL, "to-cong-tac.md": CHECKS, "sinh-hoat.md": MEETINGS}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param(
            "Còn mấy ngày nữa đến ngày hội thi dân vũ mùa thu?",
            ["15/3/2026", "còn 14 ngày"],
            ["không nêu"],
            id="days-to-an-event",
        ),
        pytest.param(
            "con bao nhieu ngay nua la hoi thi dan vu",
            ["15/3/2026", "còn 14 ngày"],
            ["không nêu"],
            id="days-to-an-event-unmarked",
        ),
        pytest.param(
            "Chỉ thị 58 yêu cầu các xã làm gì với hội diễn cấp thôn?",
            ["tạm hoãn hội diễn"],
            ["quan hệ"],
            id="what-to-do-with-something-is-no-relation",
        ),
        pytest.param(
            "Các tổ công tác rừng năm 2025 kiểm tra việc thực hiện những văn bản nào?",
            ["21-NQ/TU", "33-CT/TU"],
            ["Khe Vàng"],
            id="the-papers-whose-carrying-out-is-checked",
        ),
        pytest.param(
            "Tổ công tác rừng năm 2025 kiểm tra những nội dung gì?",
            ["21-NQ/TU", "33-CT/TU"],
            ["22/02/2025"],
            id="days-are-no-matters",
        ),
        pytest.param(
            "Cán bộ mới cần biết gì về thời lượng và tài liệu buổi sinh hoạt tổ đảng?",
            ["60 phút", "75 phút", "02 ngày"],
            [],
            id="all-one-should-know",
        ),
        pytest.param(
            "Tôi mới về Ban Tổ chức, nên đọc văn bản nào trước?",
            ["42-HD/BTCTU", "nên đọc văn bản này trước tiên"],
            [],
            id="what-says-of-itself-that-newcomers-read-it",
        ),
    ],
)
def test_it_is_told(chatbot: Chatbot, question: str, told: list[str], untold: list[str]) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    said = "\n".join(statement.text for statement in answer.statements)
    assert [one for one in told if one not in said] == [], said
    assert [one for one in untold if one in said] == [], said
