"""Words that only tell which document is meant are no subject of the question."""

from dataclasses import replace
from datetime import date

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


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Kế hoạch 5-KH/HU ngày 05/08/2022 về việc gì?", set()),
        ("Kế hoạch 5-KH/HU năm 2022 về việc gì?", set()),
        ("Kế hoạch 5-KH/HU ngày 06/08/2022 về việc gì?", {"6/8/2022", "6/8", "8/2022"}),
        ("Kế hoạch 5-KH/HU năm 2023 về việc gì?", {"2023"}),
    ],
)
def test_its_own_day_names_a_document_and_another_is_asked_about(
    question: str, left: set[str]
) -> None:
    dated = replace(LOCAL, issued_on=date(2022, 8, 5))
    assert set(without_issuer(understand(question), dated).content) == left
