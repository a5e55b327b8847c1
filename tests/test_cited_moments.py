from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer, Citation, Statement
from bot.cited_moments import cited_moments, lacks_deadline
from corpus.catalogue import Catalogue
from corpus.ingest import ingest
from tests.browser.invented import ARTICLE, cite

TODAY = date(2022, 10, 5)
TEXT = """Chi bộ thôn Hạ họp ngày 03/10/2022.

Chi bộ nộp danh sách đảng viên trước ngày 20/10/2022. Đồng chí Lê Văn Sách chủ trì cuộc họp.
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "hop.txt").write_text(TEXT, encoding="utf-8")
    catalogue = Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")
    ingest([folder], catalogue)
    return catalogue


def quoting(catalogue: Catalogue, words: str) -> Citation:
    (article,) = catalogue.articles()
    return replace(
        cite(1, ARTICLE, ARTICLE.text[:5], "đoạn 1", 1.0),
        article_id=article.id,
        quote=words,
        start=article.text.index(words),
        end=article.text.index(words) + len(words),
    )


def test_only_days_within_a_quote_are_shown(catalogue: Catalogue) -> None:
    due = quoting(catalogue, "Chi bộ nộp danh sách đảng viên trước ngày 20/10/2022.")
    chaired = quoting(catalogue, "Đồng chí Lê Văn Sách chủ trì cuộc họp.")
    said = Statement("…", (1,), "conclusion")
    (found,) = cited_moments(Answer("hạn?", TODAY, (said,), (due,)), catalogue)
    assert (found.number, found.entry.standing.day) == (1, date(2022, 10, 19))
    assert cited_moments(Answer("ai?", TODAY, (said,), (chaired,)), catalogue) == ()
    note = replace(said, role="note")
    assert cited_moments(Answer("ai?", TODAY, (note,), (due,)), catalogue) == ()


@pytest.mark.parametrize(
    ("text", "reason", "lacks"),
    [
        ("Bài viết không nêu thời hạn cụ thể; chỉ ghi “sớm”.", "not_stated", True),
        ("Bài viết không nêu thời hạn cụ thể; chỉ ghi “sớm”.", None, False),
        ("Bài viết không nêu người ký.", "not_stated", False),
    ],
    ids=["asked-and-silent", "answered", "something-else"],
)
def test_an_unstated_deadline_is_noticed(text: str, reason: str | None, lacks: bool) -> None:
    answer = Answer("hạn?", TODAY, (Statement(text, (), "conclusion"),), reason=reason)  # type: ignore[arg-type]
    assert lacks_deadline(answer) is lacks
