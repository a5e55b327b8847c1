"""Sheets over a real catalogue: every quote stands in its article; the register is read anew."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from bot.entries import Entries, Entry, matching
from bot.proved_sheet import ProvedSheet, proved_sheet
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

INVENTED = Path(__file__).parent / "golden" / "invented"
STARTER = Path(__file__).parent.parent / "corpus" / "articles"
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    file = tmp_path_factory.mktemp("sheets") / "catalogue.sqlite"
    with closing(Catalogue(f"sqlite:///{file}")) as catalogue:
        ingest([INVENTED], catalogue)
        yield catalogue


def found(catalogue: Catalogue, text: str) -> Entry:
    (one,) = matching(Entries(catalogue).all(), text, "", "")
    return one


def proved(catalogue: Catalogue, text: str) -> ProvedSheet:
    return proved_sheet(found(catalogue, text).directive, catalogue, TODAY)


def test_every_quote_of_every_sheet_is_word_for_word(catalogue: Catalogue) -> None:
    entries = Entries(catalogue).all()
    assert len(entries) > 5
    for one in entries:
        sheet = proved_sheet(one.directive, catalogue, TODAY)
        told = (*sheet.cautions, *sheet.tasks, *sheet.moments, *sheet.told_events)
        statements = (*told, *sheet.relations, *sheet.sources, *sheet.ties)
        used = {number for statement in statements for number in statement.citations}
        assert used == {citation.number for citation in sheet.citations}
        assert len(sheet.tasks) == len(sheet.sheet.tasks)
        assert len(sheet.moments) == len(sheet.calendar)
        assert len(sheet.told_events) == len(sheet.events)
        assert len(sheet.ties) == len(sheet.kindred.edges)
        known = {article.id for article in (*sheet.sheet.articles, *sheet.beyond)}
        assert {citation.article_id for citation in sheet.citations} <= known
        for citation in sheet.citations:
            article = catalogue.article(citation.article_id)
            assert article.text[citation.start : citation.end] == citation.quote


def test_each_source_shows_where_it_prints_the_number(catalogue: Catalogue) -> None:
    sheet = proved(catalogue, "162 kh hu son trung so hoa")
    quotes = {one.number: one for one in sheet.citations}
    for article, source in zip(sheet.sheet.articles, sheet.sources, strict=True):
        (number,) = source.citations
        assert quotes[number].article_id == article.id
        if (
            article.id in sheet.sheet.directive.cited
            and article.id not in sheet.sheet.directive.own
        ):
            assert "162" in quotes[number].quote


def test_what_a_document_requires_keeps_its_unit(catalogue: Catalogue) -> None:
    sheet = proved(catalogue, "162 kh hu son trung so hoa")
    assert [task.label for task in sheet.sheet.tasks] == ["1", "2", "3"]
    assert sheet.sheet.tasks[0].unit == "Ban Tổ chức Huyện ủy"


def test_what_is_no_work_to_come_is_told_apart_by_date(catalogue: Catalogue) -> None:
    sheet = proved(catalogue, "162 kh hu son trung so hoa")
    days = [one.start or one.end for one in sheet.events]
    assert days == sorted(day for day in days if day)
    rows = {(one.article.id, one.milestone.start_offset) for one in sheet.calendar}
    assert not rows & {(one.article_id, one.start_offset) for one in sheet.events}
    for event, told in zip(sheet.events, sheet.told_events, strict=True):
        quotes = [one for one in sheet.citations if one.number in told.citations]
        assert any(one.start <= event.start_offset < one.end for one in quotes)


def test_a_relation_without_a_quote_is_printed_by_no_file(tmp_path: Path) -> None:
    with closing(Catalogue(f"sqlite:///{tmp_path / 'c.sqlite'}")) as catalogue:
        ingest([STARTER], catalogue)
        for one in Entries(catalogue).all():
            sheet = proved_sheet(one.directive, catalogue, TODAY)
            for edge, told in zip(sheet.sheet.edges, sheet.relations, strict=False):
                sides = [side.directive for side in (edge.source, edge.target)]
                if told.citations or None in sides:
                    continue
                left, right = (side for side in sides if side)
                for own, other in ((left.own, right), (right.own, left)):
                    texts = [catalogue.article(article).text for article in own]
                    assert not any(other.so_hieu in text for text in texts if other.so_hieu)


def test_the_newest_come_first_and_the_undated_last(catalogue: Catalogue) -> None:
    days = [one.directive.issued_on or date.min for one in Entries(catalogue).all()]
    assert days == sorted(days, reverse=True)
    assert days[-1] == date.min


def test_the_register_is_read_again_when_the_corpus_has_changed(tmp_path: Path) -> None:
    folder = Path(copytree(INVENTED, tmp_path / "kho"))
    with closing(Catalogue(f"sqlite:///{tmp_path / 'c.sqlite'}")) as catalogue:
        entries = Entries(catalogue)
        assert entries.all() == ()
        ingest([folder], catalogue)
        known = entries.all()
        assert entries.all() is known
        (folder / "thach-van-15-ct-qu-2021.md").unlink()
        ingest([folder], catalogue)
        assert entries.all() != known


def test_an_id_leads_to_its_document_or_to_none(catalogue: Catalogue) -> None:
    entries = Entries(catalogue)
    one = entries.all()[0].directive
    assert entries.directive(one.id) == one
    assert entries.directive(10**9) is None
