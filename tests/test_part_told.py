"""What is told for a part put into the question before is of that part, or another reading is."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.composition import Composition, Draft
from bot.part_told import is_of, is_silent_of, speaks_of
from bot.settings import Settings
from bot.spans import Candidate
from corpus.article import Article, Passage
from tests.small_library import library_over

TODAY = date(2026, 6, 12)
PLAN = """---
kind: official
so_hieu: 62-KH/ĐU
loai: Kế hoạch
co_quan_ban_hanh: Đảng ủy xã Bến Mây
ngay_ban_hanh: 2026-05-12
trich_yeu: về nước sạch
---
# Kế hoạch số 62-KH/ĐU về nước sạch

1. Công an xã rà soát 41 giếng khoan, xong trước ngày 01/7/2026.
2. Phòng Kinh tế bố trí 90 triệu đồng mua ống dẫn.
3. Sở Xây dựng hướng dẫn kỹ thuật đấu nối.
4. Các chi bộ gửi báo cáo quý trước ngày 25/6/2026 và gửi báo cáo năm trước ngày 05/12/2026.

5. Tập huấn cho 52 người, trong đó:
- Hộ nghèo: 18;
- Hộ gia đình có công: 11.

| Việc | Đơn vị chủ trì | Thời hạn |
|---|---|---|
| Xây bể lọc ở bản Nà Hin | Trạm Y tế xã | 15/8/2026 |
| Súc rửa đường ống | Đoàn Thanh niên xã | 20/9/2026 |

Người ký: Lò Văn Sinh, Bí thư.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"ke-hoach.md": PLAN}, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def told(chatbot: Chatbot, *turns: str) -> str:
    talk = Conversation()
    for turn in turns:
        talk = talk.then(chatbot.ask(turn, talk, TODAY))
    return talk.answers[-1].text.replace("\n", " ")


DUE = "Kế hoạch 62-KH/ĐU: Công an xã rà soát giếng khoan xong khi nào?"
REPORT = "Kế hoạch 62-KH/ĐU: báo cáo quý gửi trước ngày nào?"
PARTS = "Kế hoạch 62-KH/ĐU tập huấn cho bao nhiêu người?"
ROW = "Kế hoạch 62-KH/ĐU: xây bể lọc có thời hạn khi nào?"


@pytest.mark.parametrize(
    ("turns", "says", "not_says"),
    [
        ((DUE, "còn Phòng Kinh tế?"), "90 triệu", "01/7/2026"),
        ((DUE, "con so xay dung?"), "kỹ thuật", "01/7/2026"),
        ((DUE, "còn Hội Nông dân?"), "Chưa thấy", "90 triệu"),
        ((REPORT, "ai ký?", "còn báo cáo năm?"), "05/12/2026", "Lò Văn Sinh"),
        ((ROW, "ai chủ trì?"), "Trạm Y tế", "Đoàn Thanh niên"),
        ((ROW, "kinh phí cho việc đó là bao nhiêu?"), "không nêu", "90 triệu"),
        (("Bài nào nói về nước sạch?", "nội dung của Công an xã nói rõ hơn"), "41 giếng", "ống"),
        ((DUE, "văn bản do ai ký"), "Lò Văn Sinh", "giếng"),
        ((PARTS, "trong đó hộ nghèo mấy người"), "Hộ nghèo: 18", "gia đình"),
        ((PARTS, "ai ký?", "quay lại Kế hoạch 62-KH/ĐU, Sở Xây dựng thì sao"), "đấu nối", "Lò Văn"),
    ],
    ids=[
        *("task", "typed bare", "nobody", "want before", "row", "that matter", "share"),
        *("look-alike", "of those", "back"),
    ],
)
def test_what_a_fragment_is_told(
    chatbot: Chatbot, turns: tuple[str, ...], says: str, not_says: str
) -> None:
    answer = told(chatbot, *turns)
    assert says in answer and not_says not in answer, answer


def one(text: str, heading: str = "") -> Composition:
    passage = Passage("paragraph", 0, len(text), text, "", "đoạn 1", heading)
    article = Article("bai", "news", "Bài", text, ())
    span = Candidate(article, passage, 0, len(text), 1.0)
    return Composition((Draft(text, (span,), "conclusion"),))


POLICE = "Công an xã đối chiếu dữ liệu dân cư."
GUARDS = ("Mở đợt tuần tra từ ngày 10/11/2025.", "3. Đảng ủy Bộ đội Biên phòng tỉnh")


@pytest.mark.parametrize(
    ("part", "composition", "expected"),
    [
        ("công an", one(POLICE), (True, True, False)),
        ("bộ đội biên phòng", one(*GUARDS), (True, True, False)),
        ("bo doi bien phong", one(POLICE), (False, False, True)),
        ("đơn trùng lặp", one("Đơn trùng lặp: lưu, không xử lý lại."), (True, True, False)),
        ("đơn trùng lặp", one("Tố cáo: trong 60 ngày."), (False, False, True)),
        ("cấp tỉnh", one("Đại hội xong trước ngày 31/10/2025."), (False, False, False)),
        ("", one(POLICE), (True, True, False)),
    ],
    ids=["named", "heading", "another", "thing", "another thing", "level", "no part"],
)
def test_whose_it_is(part: str, composition: Composition, expected: tuple[bool, ...]) -> None:
    found = (test(part, composition) for test in (speaks_of, is_of, is_silent_of))
    assert tuple(found) == expected
