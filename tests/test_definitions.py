"""Which questions ask what a word means, and which only sound so."""

import pytest

from bot.definitions import asked_terms

ASKED = {
    "BTVQU là gì": ["BTVQU"],
    "Viết tắt BTVQU là gì": ["BTVQU"],
    "chữ BTV trong văn bản là sao": ["BTV"],
    "em mới vào, chưa biết DVK là gì": ["DVK"],
    "UBMTTQ tên đầy đủ là gì": ["UBMTTQ"],
    "tên đầy đủ của BTGQU": ["BTGQU"],
    "giải nghĩa giúp: CTr": ["CTr"],
    "QCDC, BTV, UBKT là gì": ["QCDC", "BTV", "UBKT"],
    "BCĐ = ?": ["BCĐ"],
    "BTV QU là ban nào": ["BTV QU"],
    "BTCTU": ["BTCTU"],
    "tdp la gi z": ["tdp"],
    "KH/QU nghĩa là sao": ["KH/QU"],
    "ý nghĩa số hiệu 62-KH/QU": ["62-KH/QU"],
    "62-KH/QU nghĩa là gì": ["62-KH/QU"],
    "thông tri khác gì chỉ thị": ["thông tri", "chỉ thị"],
    "SHCB với SHĐ khác gì nhau": ["SHCB", "SHĐ"],
    "kế hoạch và chương trình khác nhau nơi nào": ["kế hoạch", "chương trình"],
}
OTHERS = [
    "62-KH/QU là gì",  # of the document itself
    "Kế hoạch 62-KH/QU yêu cầu gì",
    "Chỉ thị 35 và Chỉ thị 45 khác nhau chỗ nào",
    "Ý nghĩa của Chỉ thị 35-CT/TW",
    "Chi bộ phải làm gì",
]


@pytest.mark.parametrize("question", ASKED, ids=list(ASKED))
def test_the_words_that_are_asked_about(question: str) -> None:
    assert [term.words for term in asked_terms(question)] == ASKED[question]


@pytest.mark.parametrize("question", OTHERS)
def test_no_word_is_asked_about(question: str) -> None:
    assert asked_terms(question) == ()
