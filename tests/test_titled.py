"""The question before, asked of another document, entry, place or unit: each is completed from what
was said, and the articles decide between the readings."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.parts import exchanged, renamed, unit_kinds
from bot.question import understand
from bot.settings import Settings
from bot.titled import called_so
from bot.unit_meant import with_thing_named
from tests.small_library import library_over

TODAY = date(2026, 3, 21)
HEAD = """ĐẢNG BỘ TỈNH KHE SẬY                       ĐẢNG CỘNG SẢN VIỆT NAM
{body}
*
Số {number}                        {place}, ngày {day}

{kind}
{about}
-----

"""
FOOT = """

T/M BAN THƯỜNG VỤ
BÍ THƯ
{signer}
"""


def paper(text: str, **head: str) -> str:
    return f"{HEAD.format(**head)}{text}{FOOT.format(**head)}"


LIBRARY = {
    "so-hoa.txt": paper(
        """Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:

1. Chi bộ thôn Đồi Chè nộp 14 bộ hồ sơ, chi bộ thôn Bãi Sim nộp 22 bộ hồ sơ.
2. Chi bộ Công an xã bảo đảm an toàn thông tin.
3. Các chi bộ trường học cử 01 giáo viên tin học giúp chi bộ thôn.
4. Kinh phí: 95 triệu đồng từ ngân sách đảng.
5. Văn phòng Đảng ủy mua 02 máy quét trước ngày 15/4/2026.""",
        body="ĐẢNG ỦY XÃ LÈN MÂY",
        number="27-KH/ĐU",
        place="Lèn Mây",
        day="12 tháng 01 năm 2026",
        kind="KẾ HOẠCH",
        about="số hóa hồ sơ đảng viên năm 2026",
        signer="Vi Thị Thoa",
    ),
    "kiem-tra.txt": paper(
        """Ban Thường vụ Đảng ủy phường xây dựng Kế hoạch như sau:

TT | Cuộc | Thời gian | Chủ trì
1 | Kiểm tra việc thu, nộp đảng phí | tháng 4/2026 | Ủy ban Kiểm tra Đảng ủy
2 | Giám sát việc quản lý đất công | tháng 6/2026 | Ban Thường vụ Đảng ủy

Kinh phí: 41 triệu đồng.""",
        body="ĐẢNG ỦY PHƯỜNG CỬA SÓNG",
        number="27-KH/ĐU",
        place="Cửa Sóng",
        day="05 tháng 02 năm 2026",
        kind="KẾ HOẠCH",
        about="kiểm tra, giám sát năm 2026",
        signer="Cao Bá Lợi",
    ),
    "giam-sat.txt": paper(
        """Ban Thường vụ Đảng ủy phường xây dựng Chương trình như sau:

1. Chi bộ khu phố 3: việc giữ nền nếp sinh hoạt. Thời gian: quý II/2026. Trưởng đoàn: Vũ Thị Hạnh.
2. Chi bộ Công ty Dệt Lam: việc thu đảng phí. Thời gian: quý III/2026. Trưởng đoàn: Phan Quốc Đạt.
3. Chi bộ khu phố 3 và khu phố 5 gửi sổ đảng phí về Ban Dân vận Đảng ủy.
4. Giao Ủy ban Kiểm tra Đảng ủy theo dõi, tổng hợp kết quả.""",
        body="ĐẢNG ỦY PHƯỜNG BẾN TRÀ",
        number="14-CTr/ĐU",
        place="Bến Trà",
        day="02 tháng 02 năm 2026",
        kind="CHƯƠNG TRÌNH",
        about="kiểm tra, giám sát năm 2026",
        signer="Lý Văn Hợi",
    ),
    "huong-dan-cu.txt": paper(
        "1. Báo cáo chuyên đề gửi đảng viên trước buổi họp ít nhất 02 ngày.",
        body="ĐẢNG ỦY XÃ LÈN MÂY",
        number="05-HD/ĐU",
        place="Lèn Mây",
        day="20 tháng 8 năm 2025",
        kind="HƯỚNG DẪN",
        about="sinh hoạt chuyên đề ở chi bộ",
        signer="Vi Thị Thoa",
    ),
    "huong-dan-moi.txt": paper(
        """1. Báo cáo chuyên đề gửi đảng viên trước buổi họp ít nhất 04 ngày.
2. Hướng dẫn này thay thế Hướng dẫn số 05-HD/ĐU, ngày 20/8/2025 của Đảng ủy xã Lèn Mây.""",
        body="ĐẢNG ỦY XÃ LÈN MÂY",
        number="11-HD/ĐU",
        place="Lèn Mây",
        day="03 tháng 02 năm 2026",
        kind="HƯỚNG DẪN",
        about="nâng cao chất lượng sinh hoạt chuyên đề ở chi bộ",
        signer="Lục Văn Sơn",
    ),
}
DIALOGUES = {
    "of the same number, not the other that a note adds": (
        ("Kế hoạch 27 của xã Lèn Mây về việc gì?", "ai ký?"),
        "Vi Thị Thoa",
    ),
    "signer of a paper named with its own day": (
        ("Kế hoạch 27-KH/ĐU ngày 05/02/2026 của Đảng ủy phường Cửa Sóng ai ký?",),
        "Cao Bá Lợi",
    ),
    "a unit, no document that shares two of its words": (
        (
            "Các chi bộ trường học phải làm gì theo Kế hoạch 27 của xã Lèn Mây?",
            "thế chi bộ công an?",
        ),
        "an toàn thông tin",
    ),
    "a document by its kind and title": (
        (
            "Kế hoạch 27 của phường Cửa Sóng kinh phí bao nhiêu?",
            "thế kế hoạch số hóa hồ sơ đảng viên?",
        ),
        "95 triệu",
    ),
    "typed without diacritics": (
        (
            "ke hoach 27 cua phuong Cua Song kinh phi bao nhieu",
            "the ke hoach so hoa ho so dang vien",
        ),
        "95 triệu",
    ),
    "a number and a place beside it": (
        ("Ai ký Kế hoạch 27 của xã Lèn Mây?", "thế còn kế hoạch 27 phường Cửa Sóng?"),
        "Cao Bá Lợi",
    ),
    "the unit just told, not another entry": (
        (
            "Trưởng đoàn kiểm tra Chi bộ khu phố 3 phường Bến Trà là ai?",
            "kiểm tra chi bộ đó vào quý mấy?",
        ),
        "quý II/2026",
    ),
    "what one entry is about": (
        ("Chi bộ Công ty Dệt Lam phường Bến Trà bị kiểm tra về nội dung gì?",),
        "thu đảng phí",
    ),
    "who follows up, not who is sent the books": (
        ("Chương trình 14-CTr/ĐU giao ban nào theo dõi, tổng hợp?",),
        "Giao Ủy ban Kiểm tra Đảng ủy",
    ),
    "an entry of the list of a paper that is not named by number": (
        ("Việc thứ 4 mà chương trình của phường Bến Trà yêu cầu là gì?",),
        "Ủy ban Kiểm tra Đảng ủy",
    ),
    "and the next one": (
        (
            "Việc thứ 4 mà chương trình của phường Bến Trà yêu cầu là gì?",
            "còn việc thứ 2?",
        ),
        "Dệt Lam",
    ),
    "what came in its place": (
        ("Hướng dẫn 05-HD/ĐU cho gửi báo cáo trước mấy ngày?", "thế hướng dẫn mới thay nó?"),
        "04 ngày",
    ),
    "a month is asked for again, not a day": (
        (
            "Kế hoạch 27 của phường Cửa Sóng: kiểm tra việc thu, nộp đảng phí vào tháng mấy?",
            "thế giám sát đất công?",
        ),
        "tháng 6/2026",
    ),
    "by whom": (
        (
            "Kế hoạch 27 của phường Cửa Sóng: kiểm tra việc thu, nộp đảng phí do ai chủ trì?",
            "còn giám sát đất công?",
        ),
        "Ban Thường vụ Đảng ủy",
    ),
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over(LIBRARY, tmp_path_factory.mktemp("titled")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(("turns", "told"), DIALOGUES.values(), ids=DIALOGUES)
def test_a_fragment_is_completed(chatbot: Chatbot, turns: tuple[str, ...], told: str) -> None:
    talk = Conversation()
    for turn in turns:
        talk = talk.then(chatbot.ask(turn, talk, TODAY))
    last = talk.answers[-1]
    assert told in last.text, (last.understood_as, last.text)


def test_no_other_entry_is_told_beside(chatbot: Chatbot) -> None:
    asked = "Trưởng đoàn kiểm tra Chi bộ khu phố 3 phường Bến Trà là ai?"
    told = chatbot.ask(asked, Conversation(), TODAY).text
    assert "Vũ Thị Hạnh" in told and "Phan Quốc Đạt" not in told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("kế hoạch số hóa hồ sơ đảng viên của Lèn Mây", "27-KH/ĐU"),
        ("ke hoach kiem tra, giam sat", "27-KH/ĐU"),
        ("kế hoạch trồng rừng ngập mặn", None),
        ("kế hoạch đó", None),
        ("hướng dẫn sinh hoạt chuyên đề", None),  # two are
    ],
)
def test_a_title_names_one_document(
    text: str, number: str | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with library_over(LIBRARY, tmp_path_factory.mktemp("called")) as library:
        found = called_so(text, library.catalogue.records)
        assert (found and found.so_hieu) == number


@pytest.mark.parametrize(
    ("text", "questions", "read"),
    [
        ("ai làm chủ nhiệm lớp đó", ("Lớp 4 học ở đâu?",), "ai làm chủ nhiệm Lớp 4"),
        (
            "kiểm tra chi bộ đó vào quý mấy",
            (
                "số điện thoại của ai",
                "Trưởng đoàn kiểm tra Chi bộ khu phố 3 phường Cửa Sóng là ai?",
            ),
            "kiểm tra Chi bộ khu phố 3 phường Cửa Sóng vào quý mấy",
        ),
        ("kế hoạch đó ai ký", ("Kế hoạch 27 về việc gì?",), "kế hoạch đó ai ký"),
        ("ngày đó họp ở đâu", ("Họp ngày 12 ở đâu?",), "ngày đó họp ở đâu"),
        ("thôn đó có mấy hộ", ("Thôn nào xong trước?",), "thôn đó có mấy hộ"),
    ],
)
def test_a_noun_is_told_by_its_name(text: str, questions: tuple[str, ...], read: str) -> None:
    assert with_thing_named(text, questions) == read


@pytest.mark.parametrize(
    ("core", "before", "read"),
    [
        ("xã Lèn Mây", "giao phường Cửa Sóng kết nạp mấy học sinh", "giao xã Lèn Mây kết nạp mấy"),
        ("Lèn Mây", "giao phường Cửa Sóng kết nạp mấy học sinh", "giao phường Lèn Mây kết nạp"),
        ("Lèn Mây", "kinh phí bao nhiêu", ""),
        ("chi bộ", "giao phường Cửa Sóng kết nạp mấy học sinh", ""),
    ],
)
def test_a_place_takes_the_place_of_another(core: str, before: str, read: str) -> None:
    assert renamed(core, before).startswith(read) and bool(renamed(core, before)) == bool(read)


@pytest.mark.parametrize(
    ("core", "before", "read"),
    [
        ("giám sát đất công", "kiểm tra đảng phí vào tháng mấy", "giám sát đất công vào tháng mấy"),
        ("cấp thùng rác", "lắp camera do ai chủ trì", "cấp thùng rác do ai chủ trì"),
        ("bài dự thi", "có bao nhiêu mô hình được khen", "có bao nhiêu bài dự thi"),
        ("các thôn còn lại", "ai phụ trách thôn Đồi Chè", "ai phụ trách các thôn còn lại"),
        ("trạm y tế", "chi bộ trường học gợi ý chuyên đề gì", "trạm y tế gợi ý chuyên đề gì"),
    ],
)
def test_the_words_of_asking_are_kept(core: str, before: str, read: str) -> None:
    assert next(filter(None, exchanged(core, before, understand(before), False))) == read


def test_a_deed_is_no_unit() -> None:
    assert unit_kinds("hợp tác xã Bãi Sim") and not unit_kinds("thành lập hợp tác xã trồng sen")
