"""What messages want, on phrasings of two strangers (golden/intents.jsonl) and on polite and
colloquial ones (intents_2), none of them learned from: look-ups that sound like something else
among them."""

import json
from pathlib import Path

import pytest

from bot.courtesies import plainly_asked
from bot.intent_training import PHRASINGS, in_other_dress, learned, read
from bot.intents import features, likely
from bot.newcomers import newcomer
from bot.routes import doubt, route

FOLDER = Path(__file__).parent / "golden"
TOLD = [
    json.loads(line)
    for name in ("intents", "intents_2")
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]
LOOK_UPS = [plainly_asked(one["text"]) for one in TOLD if one["intent"] == "ask"]
OTHERS = [(plainly_asked(one["text"]), one["intent"]) for one in TOLD if one["intent"] != "ask"]


def test_none_of_them_was_learned_from() -> None:
    learned_from = {text.lower() for text, _ in read(PHRASINGS)}
    assert not learned_from & {one["text"].lower() for one in TOLD}


def test_hardly_a_look_up_is_turned_away_unread() -> None:
    turned_away = [text for text in LOOK_UPS if route(text)]
    assert len(turned_away) <= 0.01 * len(LOOK_UPS), turned_away


def test_few_look_ups_are_doubted() -> None:
    doubted = [text for text in LOOK_UPS if doubt(text)]
    assert len(doubted) <= 0.09 * len(LOOK_UPS), doubted


def test_what_is_none_is_known_or_doubted() -> None:
    missed = [text for text, kind in OTHERS if not (_is_known(text) or kind == "newcomer")]
    assert len(missed) <= 0.06 * len(OTHERS), missed


def _is_known(text: str) -> bool:
    return bool(route(text) or doubt(text))


def test_what_it_is_instead() -> None:
    right = [likely(text).intent == intent for text, intent in OTHERS]
    assert sum(right) >= 0.92 * len(right)


@pytest.mark.parametrize(
    "text",
    [
        "Ai viết bài này?",
        "lập mấy tiểu ban",
        "trích nguyên văn đi",
        "có được gia hạn không",
        "Kế hoạch 62-KH/QU yêu cầu gì?",
        "trưởng bản Nậm Ty tên gì?",
        "bản này có điện chưa",
        "ban chi dao do ai dung dau",
    ],
)
def test_short_look_ups_stay_look_ups(text: str) -> None:
    assert route(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "mới toanh, chẳng biết đọc gì",
        "tui mới vô làm ở phường, đọc cái chi trước hè",
        "anh em mới nhận công tác văn phòng thì nắm cái gì trước",
    ],
)
def test_newcomers_are_neither_turned_away_nor_missed(text: str) -> None:
    assert newcomer(text) and not route(text) and not doubt(text)


def test_numbers_and_marks_tell_nothing_apart() -> None:
    assert features("Kế hoạch 62-KH/QU!") == features("Kế hoạch 15-KH/QU")


def test_the_weights_are_what_the_training_makes() -> None:
    told = [("viết giúp bài thơ", "drafting"), ("ai ký kế hoạch", "ask")] * 3
    made = learned(told)
    assert made["labels"] == ["ask", "drafting"]
    assert set(made) == {"labels", "bias", "weights"}


def test_courtesies_and_lost_marks_make_other_forms_of_the_same() -> None:
    first, polite, bare, hasty = in_other_dress("Kế hoạch này yêu cầu gì")
    assert first == "Kế hoạch này yêu cầu gì"
    assert len(polite) > len(first)
    assert bare == "ke hoach nay yeu cau gi"
    assert not hasty.isascii() and hasty != first


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("đơn xin vào đảng viết tay hay đánh máy, nộp ở đâu", True),
        ("soạn giúp tôi đơn xin vào đảng, nộp ở đâu", False),
    ],
)
def test_what_is_asked_of_papers_is_no_order_to_write(text: str, is_asked: bool) -> None:
    found = doubt(text)
    assert (found is None or found.is_asked) is is_asked
