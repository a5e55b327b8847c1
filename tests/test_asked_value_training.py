"""Which kind of value an answer is."""

import pytest

from bot.asked_value_training import QUESTIONS, questions, value_of


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("3,2 tỷ", "money"),
        ("500.000 đồng", "money"),
        ("29%", "share"),
        ("20/3/2026", "day"),
        ("tháng 4/2025", "day"),
        ("12 ngày làm việc", "length"),
        ("05 em", "count"),
        ("Lò Thị Hiền", "person"),
        ("Khe Vàng", "name"),
        ("pơ-luya", "text"),
    ],
)
def test_value_of_an_answer(answer: str, value: str) -> None:
    assert value_of(answer) == value


def test_questions_without_an_answer_are_learned_from_too() -> None:
    told = list(questions(sorted(QUESTIONS.glob("formats_9.jsonl"))))
    assert len(told) > 40
