"""Two documents side by side, each quoted for itself."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.comparing import compared, put_to
from bot.library import Library
from bot.question import understand
from bot.settings import Settings
from tests.small_library import chatbot_over, library_over

TODAY = date(2025, 6, 10)
OLD = """---
so_hieu: 31-KH/HU
loai: Kế hoạch
co_quan: Ban Thường vụ Huyện ủy Khe Lim
ngay_ban_hanh: 2023-02-03
---
# Kế hoạch số 31-KH/HU, ngày 03/02/2023 của Ban Thường vụ Huyện ủy Khe Lim về sinh hoạt hè

## Nhiệm vụ

1. Chi bộ trường học lập danh sách thiếu nhi.
2. Đoàn xã tổ chức trại hè. Hạn báo cáo: trước ngày 15/7/2023.
"""
NEW = """---
so_hieu: 47-KH/HU
loai: Kế hoạch
co_quan: Ban Thường vụ Huyện ủy Khe Lim
ngay_ban_hanh: 2024-03-05
---
# Kế hoạch số 47-KH/HU, ngày 05/3/2024 của Ban Thường vụ Huyện ủy Khe Lim về sinh hoạt hè

Kế hoạch này thay thế Kế hoạch số 31-KH/HU, ngày 03/02/2023 của Ban Thường vụ Huyện ủy Khe Lim.

## Nhiệm vụ

1. Hội Phụ nữ mở lớp dạy bơi.
2. Đoàn xã báo cáo kết quả trước ngày 20/8/2024.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    files = {"cu.md": OLD, "moi.md": NEW}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield library


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


@pytest.mark.parametrize(
    "question",
    [
        "So sánh Kế hoạch 31-KH/HU và Kế hoạch 47-KH/HU",
        "ke hoach 47 khac gi ke hoach 31",
        "Kế hoạch 31 với kế hoạch 47 khác nhau thế nào?",
        "giữa KH 31 và KH 47 có điểm gì giống nhau",
        "Kế hoạch 47 có gì mới so với kế hoạch 31?",
    ],
)
def test_each_is_quoted_for_itself(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    points = [one.text for one in answer.statements if one.role == "point"]
    assert any(one.startswith("31-KH/HU: ") and "lập danh sách thiếu nhi" in one for one in points)
    assert any(one.startswith("47-KH/HU: ") and "dạy bơi" in one for one in points)
    assert not any(one.startswith("31") and "dạy bơi" in one for one in points)
    assert all(one.citations for one in answer.statements)
    assert "thay thế" in answer.statements[-1].text


@pytest.mark.parametrize(
    "question",
    [
        "Hạn báo cáo theo kế hoạch 31 và kế hoạch 47 khác nhau thế nào?",
        "So với kế hoạch 31 thì kế hoạch 47 đổi hạn báo cáo ra sao?",
        "tu ke hoach 31 sang ke hoach 47, han bao cao thay doi the nao",
        "Kế hoạch sinh hoạt hè mới của Khe Lim khác kế hoạch cũ ở hạn báo cáo thế nào?",
    ],
)
def test_one_matter_of_both(chatbot: Chatbot, question: str) -> None:
    points = [one.text for one in chatbot.ask(question, Conversation(), TODAY).statements]
    assert any(one.startswith("31-KH/HU: ") and "15/7/2023" in one for one in points)
    assert any(one.startswith("47-KH/HU: ") and "20/8/2024" in one for one in points)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 47 thay thế kế hoạch nào khác?",
        "Kế hoạch 31 có gì khác không?",
        "Kế hoạch 31 và kế hoạch 47 ai ký?",
        "So sánh kế hoạch 31 và kế hoạch 99",
    ],
)
def test_nothing_is_compared(library: Library, question: str) -> None:
    assert compared(understand(question), library.catalogue.records) is None


def test_what_is_compared_is_asked_of_each(library: Library) -> None:
    question = understand("Hạn báo cáo theo kế hoạch 31 và kế hoạch 47 khác nhau thế nào?")
    pair = compared(question, library.catalogue.records)
    assert pair
    assert put_to(question, pair[0]).startswith("Hạn báo cáo theo Kế hoạch 31-KH/HU")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Kế hoạch 31-KH/HU và Kế hoạch 47-KH/HU, cái nào ban hành trước?",
            "31-KH/HU của Ban Thường vụ Huyện ủy Khe Lim ban hành trước (03/02/2023)",
        ),
        (
            "31-KH/HU với 52-KH/HU, kế hoạch nào phải xong sau?",
            "52-KH/HU của Ban Thường vụ Huyện ủy Khe Lim sau (trước ngày 30/9/2024)",
        ),
    ],
)
def test_which_comes_first(ordered: Chatbot, question: str, said: str) -> None:
    assert said in ordered.ask(question, Conversation(), TODAY).text


def test_days_of_single_tasks_order_no_documents(ordered: Chatbot) -> None:
    question = "Kế hoạch 47-KH/HU và Kế hoạch 52-KH/HU, cái nào phải xong trước?"
    text = ordered.ask(question, Conversation(), TODAY).text
    assert "Theo mốc hoàn thành" not in text and "20/8/2024" in text


@pytest.fixture(scope="module")
def ordered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    done = OLD.replace("2. Đoàn xã", "2. Hoàn thành kế hoạch trước ngày 30/8/2023.\n3. Đoàn xã")
    last = (
        NEW.replace("47-KH/HU", "52-KH/HU")
        .replace("05/3/2024", "06/5/2024")
        .replace("2024-03-05", "2024-05-06")
        .replace("## Nhiệm vụ", "Mọi việc kết thúc trước ngày 30/9/2024.\n\n## Nhiệm vụ")
    )
    files = {"cu.md": done, "moi.md": NEW, "sau.md": last}
    with library_over(files, tmp_path_factory.mktemp("thu-tu")) as library:
        yield over(Settings(), library)


OLDER_GUIDE = """TỈNH ỦY SƠN HÀ                                 ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*
Số 06-HD/BTCTU                                 Sơn Hà, ngày 12 tháng 5 năm 2024

HƯỚNG DẪN
về sinh hoạt tổ đảng

Ban Tổ chức Tỉnh ủy hướng dẫn như sau:

1. Họp tổ đảng: mỗi tháng 02 lần.
2. Tổ đảng có từ 05 đảng viên trở lên bầu 01 tổ trưởng.
3. Các đảng ủy kiểm tra đối với 04 tổ đảng.

Nơi nhận:                                      TRƯỞNG BAN
- Lưu Ban.                                     Vi Văn Lược
"""
NEWER_GUIDE = """TỈNH ỦY SƠN HÀ                                 ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*
Số 17-HD/BTCTU                                 Sơn Hà, ngày 03 tháng 02 năm 2025

HƯỚNG DẪN
về sinh hoạt tổ đảng
(thay thế Hướng dẫn số 06-HD/BTCTU, ngày 12/5/2024)

Ban Tổ chức Tỉnh ủy hướng dẫn như sau:

1. Họp tổ đảng là buổi họp do tổ trưởng chủ trì.
2. Họp tổ đảng: mỗi tháng 01 lần.
3. Tổ đảng có từ 07 đảng viên trở lên bầu 01 tổ trưởng, 01 tổ phó.
4. Các đảng ủy kiểm tra đối với 09 tổ đảng.

Nơi nhận:                                      TRƯỞNG BAN
- Lưu Ban.                                     Vi Văn Lược
"""
REPORT = """# Sơn Hà chấn chỉnh sinh hoạt tổ đảng

Ngày đăng: 10/02/2025

Ban Tổ chức Tỉnh ủy Sơn Hà vừa ban hành Hướng dẫn số 17-HD/BTCTU về sinh hoạt tổ đảng.

Theo đó, các đảng ủy kiểm tra đối với 08 tổ đảng. Công nghệ được dùng để ghi biên bản.
"""


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"cu.txt": OLDER_GUIDE, "moi.txt": NEWER_GUIDE, "tin.md": REPORT}
    with library_over(files, tmp_path_factory.mktemp("guides")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "hd 06 va hd 17 khac nhau the nao ve hop to dang",
            ("Họp tổ đảng: mỗi tháng 02 lần.", "Họp tổ đảng: mỗi tháng 01 lần."),
        ),
        (
            "HD 06 và HD 17, các đảng ủy kiểm tra mấy tổ đảng?",
            ("kiểm tra đối với 04 tổ đảng.", "kiểm tra đối với 09 tổ đảng."),
        ),
        (
            "số tổ đảng được kiểm tra: HD 17 với bài báo khác nhau sao",
            ("kiểm tra đối với 09 tổ đảng.", "kiểm tra đối với 08 tổ đảng."),
        ),
    ],
    ids=["of the replaced and of the new", "without a word of comparing", "of the press"],
)
def test_the_one_sentence_of_each(guides: Chatbot, question: str, said: tuple[str, str]) -> None:
    points = [
        one.text
        for one in guides.ask(question, Conversation(), TODAY).statements
        if one.role == "point"
    ]
    assert len(points) == 2
    assert all(one in point for one, point in zip(said, points, strict=True))


PLACED = """---
so_hieu: 18-KH/ĐU
loai: Kế hoạch
co_quan: Đảng ủy xã {place}
ngay_ban_hanh: {day}
---
# Kế hoạch số 18-KH/ĐU, ngày {told} của Đảng ủy xã {place} về {matter}

## Nhiệm vụ

1. Chi bộ thôn vận động từng nhà.
2. Đoàn xã báo cáo kết quả trước ngày {due}.
"""


@pytest.fixture(scope="module")
def of_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    one = dict(place="Huổi Lìn", day="2026-04-20", told="20/4/2026", due="15/9/2026")
    other = dict(place="Nà Sẳng", day="2026-08-14", told="14/8/2026", due="30/11/2026")
    files = {
        "mot.md": PLACED.format(**one, matter="xóa mù chữ"),
        "hai.md": PLACED.format(**other, matter="phòng cháy rừng"),
    }
    folder = tmp_path_factory.mktemp("places")
    with chatbot_over(files, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    "question",
    [
        "KH 18 của Huổi Lìn với KH 18 của Nà Sẳng khác nhau ntn",
        "Hai kế hoạch cùng số 18-KH/ĐU của Huổi Lìn và Nà Sẳng khác nhau thế nào về nội dung?",
        "2 cai ke hoach 18 cua Huoi Lin va Na Sang khac nhau ve chuyen gi",
        "so sánh kế hoạch 18 của xã Huổi Lìn và kế hoạch 18 của xã Nà Sẳng",
    ],
)
def test_two_of_one_number_are_told_apart_by_their_places(
    of_places: Chatbot, question: str
) -> None:
    text = of_places.ask(question, Conversation(), TODAY).text
    assert text.index("xóa mù chữ") < text.index("phòng cháy rừng")
    assert "20/4/2026" in text and "14/8/2026" in text
