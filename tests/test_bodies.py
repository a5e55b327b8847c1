"""What became of a body, from the table of those that have ended."""

from datetime import date

import pytest

from bot.bodies import told
from corpus import ended_issuers

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("quận ủy hết hoạt động từ khi nào", "30/6/2025"),
        ("quan uy con hoat dong khong", "30/6/2025"),
        ("Huyện ủy Khe Lim còn tồn tại không?", "30/6/2025"),
        ("ban dan van trung uong bay gio la co quan nao", "02/2025"),
        ("Ban Kinh tế Trung ương đổi tên thành gì?", "2025"),
        ("cấp huyện bỏ từ ngày nào", "30/6/2025"),
        ("khi nào cấp huyện kết thúc hoạt động", "30/6/2025"),
        ("tu bao gio khong con cap huyen", "30/6/2025"),
        ("Huyện Khe Lim còn không?", "30/6/2025"),
    ],
)
def test_what_has_ended(question: str, day: str) -> None:
    found = told(question, TODAY)
    assert found
    assert day in found.drafts[0].text
    for draft in found.drafts:
        for span in draft.spans:
            assert span.article == ended_issuers.table()
            assert day in span.text


@pytest.mark.parametrize(
    "question",
    [
        "Quân ủy Trung ương còn hoạt động không?",
        "quan uy trung uong con hoat dong khong",
        "Đảng ủy phường còn hoạt động không?",
        "Quận ủy Quận 11 kiểm tra đơn vị nào?",
        "Kế hoạch 62-KH/QU của Quận ủy còn hiệu lực không?",
        "Thành ủy Hà Nội còn hoạt động không?",
        "Khi nào huyện Khe Lim bỏ phiếu?",
        "Đại hội đảng bộ cấp huyện khi nào kết thúc đại hội?",
        "Hội nghị của huyện kết thúc lúc nào?",
        "Đảng ủy xã Khe Lim, huyện Khe Sâu bao giờ hết hạn báo cáo?",
    ],
)
def test_nothing_is_said(question: str) -> None:
    assert told(question, TODAY) is None


def test_nothing_is_said_before_the_day() -> None:
    assert told("quận ủy còn hoạt động không", date(2025, 6, 30)) is None


def test_each_row_can_be_quoted() -> None:
    table = ended_issuers.table()
    lines = [table.text[block.start : block.end] for block in table.blocks]
    assert lines == table.text.splitlines()
    assert all("nguồn:" in line for line in lines)
