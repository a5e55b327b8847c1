from datetime import date

import pytest

from ui.copy import CHIPS, STANDING, strength_words, written_date


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2023, 6, 2), "02/6/2023"),
        (date(2022, 10, 5), "05/10/2022"),
        (date(2021, 1, 7), "07/01/2021"),
        (date(2024, 2, 29), "29/02/2024"),
        (date(2022, 4, 20), "20/4/2022"),
        (date(2022, 3, 1), "01/3/2022"),
        (date(2026, 12, 31), "31/12/2026"),
    ],
    ids=str,
)
def test_dates_are_written_as_officials_write_them(day: date, written: str) -> None:
    assert written_date(day) == written


def test_only_an_official_full_text_is_called_van_ban() -> None:
    named = {kind for kind in CHIPS if "văn bản" in (CHIPS[kind] + STANDING[kind]).lower()}
    assert named == {"official"}
    assert STANDING["news"] == "theo bài viết, chưa có toàn văn"
    assert STANDING["summary"] == "Bản tóm lược từ báo chí, chưa có toàn văn"


@pytest.mark.parametrize(
    ("strength", "words"),
    [(0.0, ""), (0.1, "sát một phần câu hỏi"), (0.5, "khá sát câu hỏi"), (1.0, "rất sát câu hỏi")],
    ids=str,
)
def test_strength_is_said_in_words(strength: float, words: str) -> None:
    assert strength_words(strength) == words
