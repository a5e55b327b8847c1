"""Marks of question and sentence, over one paper. All texts are invented."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from benchmarks.telling import Recorder
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from bot.telling_marks import Marks
from tests.phu_lang import conclusion

PAPER = conclusion(
    "Thôn Bản Vèn còn 12 hộ chưa bàn giao đất.",
    "Thôn Nà Lạ còn 7 hộ chưa bàn giao đất; đồng chí Lò Thị Hiền theo dõi.",
    "Sửa cầu treo hết 350 triệu đồng vì trụ cầu bị nứt.",
)
TODAY = date(2026, 5, 1)


@pytest.fixture(scope="module")
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory, recorder: Recorder) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("telling_marks")
    (folder / "articles").mkdir()
    (folder / "articles" / "ket-luan-15.txt").write_text(PAPER, encoding="utf-8")
    settings = Settings(data=folder / "data")
    index_folders(settings, [folder / "articles"])
    with closing(open_library(settings)) as library:
        yield over(settings, library, recorder)


def _marks(chatbot: Chatbot, recorder: Recorder, question: str, text: str) -> Marks:
    recorder.seen.clear()
    chatbot.ask(question, Conversation(), TODAY)
    [(_, chosen, marks)] = recorder.seen
    at = next(at for at, one in enumerate(chosen) if text in one.candidate.text)
    return marks[at]


@pytest.mark.parametrize(
    ("question", "told", "other", "mark"),
    [
        ("Bản Vèn còn mấy hộ chưa giao đất", "12 hộ", "2 km", "counted"),
        ("Bản Vèn còn mấy hộ chưa giao đất", "12 hộ", "7 hộ", "named"),
        ("ban ven con may ho chua giao dat", "12 hộ", "7 hộ", "named"),
        ("sửa cầu treo tốn bao nhiêu tiền", "350 triệu", "12 hộ", "holds_money"),
        ("vì sao phải sửa cầu treo", "350 triệu", "12 hộ", "why_told"),
        ("ai theo dõi thôn Nà Lạ", "Lò Thị Hiền", "12 hộ", "holds_person"),
        ("sửa cầu treo tốn bao nhiêu tiền", "350 triệu", "12 hộ", "words"),
        ("sửa cầu treo tốn bao nhiêu tiền", "350 triệu", "12 hộ", "alike_near"),
    ],
)
def test_what_tells_it_has_more(
    chatbot: Chatbot, recorder: Recorder, question: str, told: str, other: str, mark: str
) -> None:
    more = _marks(chatbot, recorder, question, told)[mark]
    assert more > _marks(chatbot, recorder, question, other)[mark]


def test_marks_are_of_one_size(chatbot: Chatbot, recorder: Recorder) -> None:
    marks = _marks(chatbot, recorder, "Bản Vèn còn mấy hộ chưa giao đất", "12 hộ")
    assert all(-1.5 <= value <= 10 for value in marks.values())
