import pytest

from bot.typos import mended


class Known:
    """Tokens and pairs of one sentence: "huyện có 312 đảng viên hài lòng"."""

    size = 1

    def document_frequency(self, token: str) -> int:
        known = "huyen co 312 dang vien hai long co_312 dang_vien vien_hai hai_long".split()
        known += "tien xu ly xu_ly di truyen di_truyen".split()
        return int(token in known)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bao nhieu dnag vien", "bao nhieu dang vien"),
        ("tỷ lệ hài lonhg", "tỷ lệ hài long"),
        ("bao nhieu dong vien", "bao nhieu dong vien"),
        ("UBND có bao nhiêu tnxp", "UBND có bao nhiêu tnxp"),
        ("cần bao nhiêu tine", "cần bao nhiêu tien"),
        ("huyện có bao nhiêu đảng viên tiêền", "huyện có bao nhiêu đảng viên tiêền"),
        ("hài lnòg", "hài lòng"),
        ("hài lòg", "hài lòng"),
        ("đảngviên hài lòng", "đảng viên hài lòng"),
        ("sử lý thế nào", "xử lý thế nào"),
        ("đơn vị nào di chuyển", "đơn vị nào di chuyển"),
        ("su ly the nao", "su ly the nao"),
        ("xã Sử Lý ở đâu", "xã Sử Lý ở đâu"),
        ("lịch sử xã", "lịch sử xã"),
    ],
    ids=[
        "changed over",
        "one too many",
        "a syllable stays",
        "an abbreviation stays",
        "changed over by itself",
        "several slips stay",
        "its marks change over with it",
        "a letter left out of it",
        "two run together",
        "heard alike",
        "a word of its own stays",
        "without marks it stays",
        "a name stays",
        "beside no such neighbour",
    ],
)
def test_what_is_no_syllable_becomes_a_known_word(typed: str, meant: str) -> None:
    assert mended(typed, Known()) == meant
