"""The same phrases in another order: who acts, what is denied and what hangs on what stay."""

import pytest

from bot.claim_tokens import tokens
from bot.rearranged import Sentence, rearranged

LENT = "Tháng 5/2025, Hội Nông dân cho 12 hộ vay vốn vì mưa lũ"
FIXED = "Đoàn Thanh niên sửa 5 căn nhà cho hộ nghèo trong tháng 7/2025"
HELD = "Đảng ủy không tổ chức liên hoan sau đại hội"
CASES = [
    (FIXED, "Trong tháng 7/2025, Đoàn Thanh niên sửa 5 căn nhà cho hộ nghèo", True),
    (FIXED, "5 căn nhà được Đoàn Thanh niên sửa cho hộ nghèo trong tháng 7/2025", True),
    (FIXED, "5 căn nhà sửa Đoàn Thanh niên cho hộ nghèo", False),
    (FIXED, "Hộ nghèo sửa 5 căn nhà cho Đoàn Thanh niên", False),
    (FIXED, "Đoàn Thanh niên được 5 căn nhà sửa cho hộ nghèo", False),
    (FIXED, "Đoàn Thanh niên cho hộ nghèo sửa 5 căn nhà", False),
    (FIXED, "Đoàn Thanh niên của hộ nghèo sửa 5 căn nhà", False),
    (FIXED, "Đoàn Thanh niên sửa 7 căn nhà trong tháng 5/2025", False),
    (FIXED, "Đoàn Thanh niên không sửa 5 căn nhà", False),
    (LENT, "Vì mưa lũ, tháng 5/2025 Hội Nông dân cho 12 hộ vay vốn", True),
    (LENT, "Do mưa lũ, Hội Nông dân cho 12 hộ vay vốn", True),
    (LENT, "12 hộ cho Hội Nông dân vay vốn vì mưa lũ", False),
    (HELD, "Đảng ủy tổ chức liên hoan sau đại hội", False),
    (HELD, "Sau đại hội, Đảng ủy tổ chức liên hoan", False),
    (HELD, "Sau đại hội, Đảng ủy không tổ chức liên hoan", True),
]


@pytest.mark.parametrize(("source", "claim", "holds"), CASES, ids=[claim for _, claim, _ in CASES])
def test_another_order_holds_only_where_it_says_the_same(
    source: str, claim: str, holds: bool
) -> None:
    assert rearranged(tokens(claim), Sentence(tokens(source))) is holds
