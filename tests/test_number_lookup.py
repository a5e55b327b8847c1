"""T6: every number that the starter corpus prints, in five spellings, leads to its document; and
numbers that are nearly the same lead to none."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.documents import resolve
from corpus.catalogue import Catalogue
from corpus.ingest import ingest
from corpus.numbers import asked, plain
from corpus.register import Directive, family
from corpus.text import fold

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    file = tmp_path_factory.mktemp("data") / "catalogue.sqlite"
    with closing(Catalogue(f"sqlite:///{file}")) as catalogue:
        ingest([ARTICLES], catalogue)
        yield catalogue


def numbered(catalogue: Catalogue) -> list[Directive]:
    return [one for one in catalogue.records.all_directives() if one.number is not None]


def spellings(so_hieu: str) -> list[str]:
    """As people type them: plain, without diacritics, in small letters, spaced, in a sentence."""
    return [
        so_hieu,
        fold(so_hieu),
        so_hieu.lower().replace("-", " ", 1),
        so_hieu.replace("/", " / "),
        f"văn bản số {so_hieu}, yêu cầu gì?",
    ]


def key(directive: Directive) -> tuple[int | None, str, str]:
    return directive.number, family(directive.type), plain(directive.issuer)


def test_every_number_leads_to_its_document(catalogue: Catalogue) -> None:
    tried = [(one, text) for one in numbered(catalogue) for text in spellings(one.so_hieu)]
    missed = [
        text
        for one, text in tried
        if {key(one)}
        != {key(found) for found in resolve(asked(text), catalogue.records).directives}
    ]
    assert len(tried) > 400
    assert len(missed) <= 0.01 * len(tried), missed


def test_near_numbers_lead_to_no_document(catalogue: Catalogue) -> None:
    """One digit more, another type, another issuer: 62-KH/QU is neither 162-KH/QU nor 62-HD/QU."""
    known = {key(one) for one in numbered(catalogue)}
    traps = [
        trap
        for one in numbered(catalogue)
        for trap in (
            f"{one.number}7-{one.type}/{one.issuer}",
            f"1{one.number}-{one.type}/{one.issuer}",
            f"{one.number}-BC/{one.issuer}",
            f"{one.number}-{one.type}/BTCHU",
        )
        for found in asked(trap)
        if (found.number, family(found.type), plain(found.issuer)) not in known
    ]
    wrong = [trap for trap in traps if resolve(asked(trap), catalogue.records).directives]
    assert len(traps) >= 50
    assert wrong == []
