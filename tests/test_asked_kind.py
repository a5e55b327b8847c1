"""Which kind of answer a look-up wants, on questions of four strangers (golden/asked_kinds.jsonl).
The model has learned from none of them; whoever wrote its phrasings had read a part of them."""

import pytest

from bot.asked_kind import SURE, asked_for, surely
from bot.asked_kind_training import GOLDEN, PHRASINGS, UNSEEN, questions, read

TOLD = list(read(UNSEEN))


def test_none_of_them_was_learned_from() -> None:
    learned_from = {text.lower() for text, _ in (*read(PHRASINGS), *questions(GOLDEN))}
    assert not learned_from & {text.lower() for text, _ in TOLD}


def test_nine_of_ten_are_known() -> None:
    wrong = [(text, kind) for text, kind in TOLD if asked_for(text).kind != kind]
    assert len(wrong) <= 0.08 * len(TOLD), wrong


def test_what_is_sure_is_right() -> None:
    sure = [(text, kind) for text, kind in TOLD if asked_for(text).share >= SURE]
    wrong = [text for text, kind in sure if asked_for(text).kind != kind]
    assert len(sure) >= 0.8 * len(TOLD)
    assert len(wrong) <= 0.05 * len(sure), wrong


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bí thư Huyện ủy dặn cơ sở phải lo mấy chuyện gì sau đợt lũ?", "requirement"),
        ("tom luoc cong van 77 giup em voi", "requirement"),
        ("kh 5 với kh 9 có chỗ nào chênh nhau không", "comparison"),
        ("hộ nghèo đa chiều được hiểu thế nào", "definition"),
        ("tháng sau có mấy cái hạn phải nhớ", "upcoming"),
        ("trạm y tế có phần việc gì trong kế hoạch tiêm chủng", "unit_tasks"),
        ("chỉ thị 9 giờ còn giá trị không", "relation"),
        ("xã mình có bao nhiêu hộ làm nghề mắm", "fact"),
    ],
)
def test_what_is_wanted(text: str, kind: str) -> None:
    assert asked_for(text).kind == kind


def test_the_kinds_together_are_certain() -> None:
    assert surely("Kế hoạch 62-KH/QU giao những việc gì?", "requirement", "unit_tasks")
    assert not surely("Kế hoạch 62-KH/QU giao những việc gì?", "fact", "deadline")
