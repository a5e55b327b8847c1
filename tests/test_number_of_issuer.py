"""The number of another body's paper is not told."""

import pytest

from bot.number_of_issuer import is_number_of_other
from bot.question import understand
from tests.told_span import told_span

PROVINCE = "Tổ công tác họp theo Kế hoạch 27-KH/TU của Ban Thường vụ Tỉnh ủy."
OWN = "Đảng ủy phường ban hành Kế hoạch số 12-KH/ĐU."


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Đảng ủy phường Yên Thạch ban hành kế hoạch số mấy?", PROVINCE, True),
        ("ubnd phuong yen thach ban hanh quyet dinh so may", OWN, True),
        ("Đảng ủy phường Yên Thạch ban hành kế hoạch số mấy?", OWN, False),
        ("Tỉnh ủy Vĩnh Hà ban hành kế hoạch số mấy?", PROVINCE, False),
        ("Đảng ủy phường họp theo kế hoạch số mấy?", PROVINCE, False),
        ("Đảng ủy phường Yên Thạch ban hành kế hoạch số mấy?", "Đảng ủy đã họp.", False),
    ],
    ids=["province", "committee", "own", "of the province", "not issued", "no number"],
)
def test_number(question: str, told: str, other: bool) -> None:
    assert is_number_of_other(understand(question), told_span(told)) is other
