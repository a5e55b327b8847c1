"""Abbreviations and symbols taken apart by the glossary."""

import pytest

from bot.symbols import several, symbol

TAKEN_APART = {
    "BTGQU": ("", "", "Ban Tuyên giáo Quận ủy"),
    "UBKTHU": ("", "", "Ủy ban Kiểm tra Huyện ủy"),
    "KH/QU": ("", "Kế hoạch", "Quận ủy"),
    "62-KH/QU": ("62", "Kế hoạch", "Quận ủy"),
    "12-HD/BTGQU": ("12", "Hướng dẫn", "Ban Tuyên giáo Quận ủy"),
    "07 kl/btvqu": None,
    "kl/btvqu": ("", "Kết luận", "Ban Thường vụ Quận ủy"),
}


@pytest.mark.parametrize("term", TAKEN_APART, ids=list(TAKEN_APART))
def test_what_its_parts_stand_for(term: str) -> None:
    found, wanted = symbol(term), TAKEN_APART[term]
    if wanted is None:
        assert found is None
        return
    assert found is not None
    kind = found.kind.expansions[0] if found.kind else ""
    assert (found.number, kind, found.body) == wanted


@pytest.mark.parametrize("term", ["XYZQU", "KH/ABC", "Quận ủy", "chi bộ", ""])
def test_what_no_table_knows_is_not_taken_apart(term: str) -> None:
    assert symbol(term) is None


def test_abbreviations_side_by_side() -> None:
    assert several("QCDC, BTV, UBKT") == ("QCDC", "BTV", "UBKT")
    assert several("BTV QU") == ()  # one body of two parts
    assert several("BTV phường") == ()
