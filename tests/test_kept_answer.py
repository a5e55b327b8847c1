import json
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.answer import Answer
from bot.kept_answer import BrokenRecord, answer_of, fields_of
from tests.browser.invented import CITATIONS, EXAMPLES, SEEN, STATEMENTS, refusal

TODAY = date(2022, 10, 5)
ANSWER = Answer(
    "hỏi", TODAY, STATEMENTS, CITATIONS, understood_as="câu 2", seen=SEEN, suggestions=EXAMPLES
)


@pytest.mark.parametrize(
    "answer", [ANSWER, refusal("sao", TODAY), Answer("", TODAY, notice="lỗi")], ids=str
)
def test_what_is_kept_comes_back(answer: Answer) -> None:
    kept = json.loads(json.dumps(fields_of(answer)))
    assert answer_of(kept) == replace(answer, extra={}, latency_ms=0.0)


def broken() -> list[Any]:
    whole = json.loads(json.dumps(fields_of(ANSWER)))
    found: list[Any] = [None, [], "x", {}, {**whole, "today": "hôm nay"}, {**whole, "reason": "x"}]
    for place, value in (
        (("statements", 0, "text"), 5),
        (("statements", 0, "role"), "script"),
        (("statements",), "abc"),
        (("citations", 0, "kind"), "law"),
        (("citations", 0, "start"), "1"),
        (("citations", 0, "url"), ["x"]),
        (("seen", 0), None),
    ):
        one = deepcopy(whole)
        inner = one
        for step in place[:-1]:
            inner = inner[step]
        inner[place[-1]] = value
        found.append(one)
    return found


@pytest.mark.parametrize("kept", broken(), ids=lambda kept: repr(kept)[:30])
def test_what_nobody_kept_is_refused(kept: object) -> None:
    with pytest.raises(BrokenRecord):
        answer_of(kept)
