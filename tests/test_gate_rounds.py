"""Whole rounds of claims that somebody else wrote, near, moderate and free, and false ones by kind.

Each was measured once before it was read; those figures stand in docs/decisions.md. What is asked
of the gate here is that no false one passes, and that what was mended stays mended.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.settings import ROOT
from bot.verifying import Claim, Sources
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

HERE = Path(__file__).parent / "claims"
ROUNDS = sorted(HERE.glob("round_*.jsonl"))
# Of the true ones, by round and how freely they are told. Blind, 0.26, 0.76 and 0.97 of the eighth,
# 0.09, 0.64 and 0.88 of the ninth, 0.40 and 0.73 of the tenth, 0.26 of the eleventh. What follows
# is of those whose articles are in this repository, once the rules that told the eighth alone were
# taken back.
MOST_BLOCKED = {
    ("c8", "near"): 0.11,
    ("c8", "moderate"): 0.72,
    ("c8", "free"): 0.94,
    ("c9", "near"): 0.07,
    ("c9", "moderate"): 0.66,
    ("c9", "free"): 0.9,  # 0.87 before a deed could no longer be told before who does it
    ("c10", "near"): 0.12,
    ("c10", "moderate"): 0.67,
    ("c11", "near"): 0.19,
}


def read() -> Iterator[dict[str, Any]]:
    for file in ROUNDS:
        yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


CLAIMS = list(read())
FALSE = [one for one in CLAIMS if not one["true"]]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sources]:
    opened = Catalogue(f"sqlite:///{tmp_path_factory.mktemp('rounds') / 'catalogue.sqlite'}")
    ingest([ROOT / "corpus" / "articles"], opened)
    yield Sources(opened)
    opened.close()


def is_supported(one: dict[str, Any], sources: Sources) -> bool:
    verdict = sources.judged(Claim(one["id"], one["claim"], one["quote"], one["file"]))
    assert "no file" not in verdict.reason
    return verdict.ok


@pytest.mark.parametrize("one", FALSE, ids=[f"{one['id']} {one['kind']}" for one in FALSE])
def test_no_false_claim_passes(one: dict[str, Any], sources: Sources) -> None:
    assert not is_supported(one, sources)


@pytest.mark.parametrize(("number", "style"), MOST_BLOCKED)
def test_no_more_true_claims_are_blocked_than_were(
    number: str, style: str, sources: Sources
) -> None:
    told = [one for one in CLAIMS if one["true"] and one["id"].startswith(f"{number}-")]
    true = [one for one in told if one["style"] == style]
    counts = Counter(is_supported(one, sources) for one in true)
    assert true and counts[False] <= MOST_BLOCKED[number, style] * len(true)
