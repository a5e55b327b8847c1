"""Words that only tell which document is meant are no subject of the question."""

import pytest

from bot.issuer_words import without_issuer
from bot.question import understand
from corpus.register import Directive

DIRECTIVE = Directive(1, "CT", "TW", "46-CT/TW", body="Bộ Chính trị")
LOCAL = Directive(2, "KH", "HU", "5-KH/HU", body="Ban Thường vụ Huyện ủy", place="huyện Khe Lim")


@pytest.mark.parametrize(
    ("question", "directive", "left"),
    [
        ("Chỉ thị 46-CT/TW ngày 16/5/2025 của Bộ Chính trị yêu cầu gì?", DIRECTIVE, ""),
        ("chi thi 46-CT/TW cua bo chinh tri giao mat tran viec gi", DIRECTIVE, "mat tran"),
        ("Kế hoạch 5-KH/HU của BTV Huyện ủy Khe Lim yêu cầu gì?", LOCAL, ""),
        ("Chỉ thị 46-CT/TW giao Bộ Tài chính việc gì?", DIRECTIVE, "bo tai"),
    ],
)
def test_the_subject_that_is_left(question: str, directive: Directive, left: str) -> None:
    told = without_issuer(understand(question), directive)
    assert " ".join(told.subject) == left
