"""What is only counted, what is listed, and which sentences name members."""

import pytest

from bot.counting import counted_noun
from bot.enumerations import asks_members, names_members, unlisted
from bot.material import Read
from bot.question import understand
from corpus.article import Article, Block
from corpus.splitting import split

LISTED = (
    "Quận ủy nêu 3 nhiệm vụ sau:\n1. Dọn kênh.\n2. Trồng cây.\n3. Sửa cầu.\n"
    "Các chi bộ thực hiện 8 quy chế của Quận. Có 2 nơi chậm gồm: phường Lâm và phường Trà.\n"
    "Còn 12 hộ chưa ký ở phường Lâm, đã nhắc ba lần.\n"
    "Phạt 4 quầy tại các chợ Mơ, Sim, Trà và Ngát.\n"
    "Tổ rà soát gồm 05 người, đồng chí Lò Văn Ngấn làm tổ trưởng. Hai bến đò phải dừng."
)


def read(text: str) -> Read:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        role = "item" if line[:1].isdigit() else "paragraph"
        spans.append(Block(role, start, start + len(line.rstrip("\n"))))  # type: ignore[arg-type]
        start += len(line)
    article = Article("a.txt", "news", "Quận ủy họp", text, tuple(spans), id=1)
    return Read(article, tuple(split(article)), {})


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("8 quy chế của Quận gồm những quy chế nào?", "8 quy chế"),
        ("8 quy che la gi", "8 quy chế"),
        ("Tám quy chế trong Kế hoạch 5-KH/QU là những quy chế nào?", "8 quy chế"),
        ("8 quy chế gửi các đơn vị khối HCSN - DN của Quận cụ thể là gì?", "8 quy chế"),
        ("Quận có 8 quy chế nào?", "8 quy chế"),
        ("Kể tên 8 quy chế của Quận", "8 quy chế"),
        ("ba nhiệm vụ của Quận ủy là gì", None),
        ("Kế hoạch Nậm Khâu nêu ra bao nhiêu việc", None),
        ("3 nhiệm vụ của Quận ủy là gì?", None),
        ("2 nơi chậm gồm những nơi nào", None),
        ("9 quy chế là gì", None),
        ("bua sang 0 dong gom duoc bao nhieu", None),
        ("Ngày 8 quy định gì", None),
        ("8 quy chế ban hành ngày nào", None),
        ("tên 12 hộ chưa ký ở phường Lâm", "12 hộ"),
        ("cho xin danh sách 12 hộ chưa ký", "12 hộ"),
        ("12 hộ chưa ký ở phường Lâm là những ai", "12 hộ"),
        ("05 người trong Tổ rà soát là ai", "05 người"),
        ("hai bến đò phải dừng là bến nào", "Hai bến"),
        ("4 quầy bị phạt ở những chợ nào", None),
        ("thực hiện 8 quy chế là việc của ai", None),
        ("còn 12 hộ chưa ký vì sao", None),
    ],
)
def test_what_is_only_counted_is_said_to_be_so(question: str, phrase: str | None) -> None:
    found = unlisted(understand(question), read(LISTED))
    assert (found.phrase if found else None) == phrase


@pytest.mark.parametrize(
    ("question", "noun"),
    [("Hội nghị nêu mấy nội dung?", "noi dung"), ("có bao nhiêu nhiệm vụ", "nhiem vu"),
     ("bao nhiêu chi bộ", ""), ("có những nhiệm vụ gì", "")],
)  # fmt: skip
def test_lists_that_may_be_counted(question: str, noun: str) -> None:
    assert counted_noun(understand(question)) == noun


@pytest.mark.parametrize(
    ("question", "asks"),
    [("kiểm tra ở những đơn vị nào", True), ("ba nơi nào chưa nộp", True),
     ("gồm những ai", True), ("trường nào kết nạp", False), ("nhiệm vụ nào", False)],
)  # fmt: skip
def test_names_are_wanted(question: str, asks: bool) -> None:
    assert asks_members(understand(question)) is asks


@pytest.mark.parametrize(
    ("sentence", "names"),
    [("Ba nơi được kiểm tra gồm: phường Lâm, phường Trà và Trạm Thú y.", True),
     ("Bốn nơi: phường Lâm; phường Trà.", True),
     ("Yêu cầu: dọn kênh, trồng cây.", False),
     ("Đồng chí Lê Văn Tám chủ trì.", False)],
)  # fmt: skip
def test_sentences_that_name_members(sentence: str, names: bool) -> None:
    assert names_members(sentence) is names


def test_a_place_counts_nothing() -> None:
    text = "HUYỆN ỦY NẬM KHAU\nXử lý các trụ sở dôi dư."
    assert unlisted(understand("Kế hoạch Nậm Khau gồm những việc gì"), read(text)) is None
