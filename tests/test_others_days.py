"""Days that are not those of what was asked: another unit's, a contest's for its entries, one that
was put off for something else."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 6, 12)
PLAN = """---
kind: official
so_hieu: 51-KH/ĐU
loai: Kế hoạch
co_quan_ban_hanh: Đảng ủy phường Bến Mây
ngay_ban_hanh: 2026-05-12
trich_yeu: về dọn kênh
---
# Kế hoạch số 51-KH/ĐU về dọn kênh

1. Hội Nông dân phường vớt bèo trước ngày 01/7/2026.
2. Hội Liên hiệp Phụ nữ phường phổ biến cách phân loại rác ven kênh.
3. Ủy ban nhân dân phường phát lưới chắn rác cho các hộ trước ngày 25/6/2026.
4. Công an phường lắp đèn ven kênh trước ngày 30/6/2026.
5. Đoàn Thanh niên phường tổ chức hội thi ảnh kênh sạch, dự kiến tháng 10/2026.
"""
NOTICE = """---
kind: official
so_hieu: 77-TB/ĐU
loai: Thông báo
co_quan_ban_hanh: Đảng ủy phường Bến Mây
ngay_ban_hanh: 2026-06-08
trich_yeu: về thời hạn lắp đèn
---
# Thông báo số 77-TB/ĐU về thời hạn lắp đèn

1. Gia hạn việc lắp đèn ven kênh nêu tại Kế hoạch số 51-KH/ĐU: xong đến hết ngày 31/8/2026.
"""
TEAMS = """---
kind: official
so_hieu: 80-KH/ĐU
loai: Kế hoạch
co_quan_ban_hanh: Đảng ủy phường Bến Mây
ngay_ban_hanh: 2026-05-12
trich_yeu: về tổ tự quản
---
# Kế hoạch số 80-KH/ĐU về tổ tự quản

1. Các chi bộ lập tổ tự quản trong thời hạn 45 ngày kể từ ngày ký; báo cáo trước ngày 10/12 mỗi năm.
"""
NEWS = """Bến Mây ra quân dọn kênh

Sáng 31/5/2026, phường Bến Mây ra quân theo Kế hoạch số 51-KH/ĐU của Đảng ủy phường. Đồng chí Lê Thị
Hậu cho biết phường sẽ phát lưới chắn rác cho các hộ trước ngày 15/6/2026.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ke-hoach.md": PLAN, "thong-bao.md": NOTICE, "ra-quan.txt": NEWS, "to.md": TEAMS}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def asked(chatbot: Chatbot, question: str) -> str:
    answer = chatbot.ask(question, Conversation(), TODAY)
    return "\n".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        pytest.param(
            "hoi phu nu phuong phai xong theo ke hoach 51 truoc ngay nao", "01/7/2026", id="a-unit"
        ),
        pytest.param("hạn nộp ảnh dự thi kênh sạch là ngày nào", "10/2026 là", id="a-contest"),
    ],
)
def test_no_day_is_told_for_it(chatbot: Chatbot, question: str, untold: str) -> None:
    said = asked(chatbot, question)
    assert "không nêu" in said and untold not in said.split("\n")[0], said


@pytest.mark.parametrize("question", ["hạn nộp của Kế hoạch 51", "ke hoach 51 han nop la khi nao"])
def test_what_is_due_of_a_paper_is_told(chatbot: Chatbot, question: str) -> None:
    assert "25/6/2026" in asked(chatbot, question)


def test_a_part_put_off_is_told_as_a_part(chatbot: Chatbot) -> None:
    said = asked(chatbot, "Công an phường lắp đèn ven kênh xong trước ngày nào?")
    assert "31/8/2026" in said and "lắp đèn ven kênh" in said, said
    told = asked(chatbot, "Kế hoạch 51-KH/ĐU còn hiệu lực không?")
    assert "gia hạn một phần" in told and "“việc lắp đèn ven kênh”" in told, told


def test_other_days_of_the_plan_are_not_called_put_off(chatbot: Chatbot) -> None:
    said = asked(chatbot, "Theo Kế hoạch 51-KH/ĐU, phát lưới chắn rác trước ngày nào?")
    assert "25/6/2026" in said and "31/8/2026" not in said, said


def test_the_plan_goes_before_what_news_says_of_it(chatbot: Chatbot) -> None:
    said = asked(chatbot, "phat luoi chan rac o ben may, han cuoi la hom nao")
    assert "25/6/2026" in said.split("\n")[0] and "15/6/2026" in said, said


def test_a_rule_of_another_clause_hides_no_day(chatbot: Chatbot) -> None:
    said = asked(chatbot, "Theo Kế hoạch 80-KH/ĐU, chi bộ lập tổ tự quản chậm nhất khi nào?")
    assert "26/6/2026" in said and "09/12/2026" not in said, said
    told = asked(chatbot, "Theo Kế hoạch 80-KH/ĐU, chi bộ phải báo cáo trước ngày nào?")
    assert "09/12/2026" in told and "26/6/2026" not in told, told
