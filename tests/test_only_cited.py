"""What a paper lays down is not told by a sentence that only names it."""

from dataclasses import replace

import pytest

from bot.composition import Composition, Draft
from bot.only_cited import is_only_cited
from bot.question import understand
from tests.told_span import told_span

CITED = "Thực hiện Kế hoạch số 55-KH/ĐTN ngày 12/5/2026, Đoàn tổ chức hiến máu."


@pytest.mark.parametrize(
    ("question", "told", "only"),
    [
        ("Nội dung Kế hoạch 55-KH/ĐTN là gì?", CITED, True),
        ("cho xin noi dung ke hoach 55-KH/ĐTN", CITED, True),
        ("Kế hoạch 55-KH/ĐTN quy định những gì?", CITED, True),
        ("xã thực hiện Kế hoạch 55-KH/ĐTN đạt kết quả gì", CITED, False),
        ("Kế hoạch 55-KH/ĐTN yêu cầu gì?", "Kế hoạch 55-KH/ĐTN yêu cầu mỗi xã lập đội.", False),
        ("Kế hoạch 55-KH/ĐTN yêu cầu gì?", "Theo Kế hoạch 55-KH/ĐTN, mỗi xã lập đội.", False),
        ("Kế hoạch 55-KH/ĐTN ban hành ngày nào?", CITED, False),
        ("Kế hoạch 55-KH/ĐTN yêu cầu nộp trước ngày nào?", CITED, False),
        ("Kế hoạch hiến máu có nội dung gì?", CITED, False),
        ("Kế hoạch 55-KH/ĐTN có mấy mục?", CITED, False),
    ],
    ids=[
        "content",
        "asked for",
        "rules",
        "done",
        "says",
        "according",
        "day",
        "deadline",
        "no number",
        "parts, of news",
    ],
)
def test_only_cited(question: str, told: str, only: bool) -> None:
    drafts = (Draft(told, (told_span(told),), "conclusion"),)
    assert is_only_cited(understand(question), Composition(drafts)) is only


def test_parts_of_another_paper_are_not_its_own() -> None:
    span = told_span("Điều 1. Sửa đổi Quy chế kèm theo Quyết định 72-QĐ/TU.", kind="official")
    other = replace(span, article=replace(span.article, so_hieu="118-QĐ/TU"))
    told = Composition((Draft(other.text, (other,), "conclusion"),))
    assert is_only_cited(understand("Quyết định 72-QĐ/TU có mấy chương, mấy điều?"), told)
    assert not is_only_cited(understand("Quyết định 118-QĐ/TU có mấy điều?"), told)
