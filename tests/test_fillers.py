"""Words of talk are none of the matter; look-alikes without diacritics are left alone."""

import pytest

from bot.fillers import without_fillers


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("bên nào đứng đầu lo mẫu thẻ", "nào mẫu thẻ"),
        ("kéo tới năm", "năm"),
        ("ca nuoc co 5 trieu ho", "co 5 trieu ho"),
        ("phong chay chua chay", "phong chay chua chay"),
        ("nghe an tam dung", "nghe an tam dung"),
        ("giải nhất hội thi", "giải nhất hội thi"),
    ],
)
def test_words_of_talk_are_blanked(said: str, left: str) -> None:
    blanked = without_fillers(said)
    assert blanked.split() == left.split() and len(blanked) == len(said)
