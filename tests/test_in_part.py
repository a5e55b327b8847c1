"""Parts of a document that are asked for by their number."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

RULES = """---
kind: official
so_hieu: "29-QC/TU"
loai: "Quy chế"
co_quan_ban_hanh: "Tỉnh ủy Phú Khánh"
ngay_ban_hanh: "2031-04-08"
trich_yeu: "đối thoại với Nhân dân"
---

# Quy chế đối thoại với Nhân dân

## Điều 1. Phạm vi

Quy chế này quy định việc đối thoại ở các xã, phường.

## Điều 2. Thời gian

1. Bí thư Tỉnh ủy đối thoại 02 lần mỗi năm.
2. Bí thư Đảng ủy xã đối thoại mỗi quý 01 lần.

## Điều 3. Giải quyết kiến nghị

a) Văn phòng cấp ủy ra thông báo kết luận.
b) Cơ quan được giao trả lời trong 30 ngày.
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("library")
    (folder / "quy-che-29.md").write_text(RULES, encoding="utf-8")
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [folder])
    with closing(open_library(settings)) as library:
        yield over(settings, library)


ASKED = {
    "an Điều": ("Điều 2 Quy chế 29-QC/TU quy định gì?", ("02 lần", "mỗi quý"), ("30 ngày",)),
    "without diacritics": ("dieu 3 quy che 29-qc/tu noi gi", ("thông báo", "30 ngày"), ("02 lần",)),
    "a khoản": ("Khoản 2 Điều 2 Quy chế 29-QC/TU", ("mỗi quý",), ("02 lần",)),
    "a điểm": ("Điểm b Điều 3 Quy chế 29-QC/TU quy định gì?", ("30 ngày",), ("thông báo",)),
}


@pytest.mark.parametrize(("question", "told", "not_told"), ASKED.values(), ids=ASKED)
def test_a_part_is_told_whole_and_alone(
    bot: Chatbot, question: str, told: tuple[str, ...], not_told: tuple[str, ...]
) -> None:
    answer = bot.ask(question, Conversation(), date(2031, 5, 1))
    assert all(one in answer.text for one in told), answer.text
    assert not any(one in answer.text for one in not_told), answer.text


def test_of_a_part_that_is_not_there_nothing_is_told(bot: Chatbot) -> None:
    answer = bot.ask("Điều 9 Quy chế 29-QC/TU quy định gì?", Conversation(), date(2031, 5, 1))
    assert answer.reason == "not_stated"
