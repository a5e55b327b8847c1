"""Claims made of our own articles by seeded alterations: none passes, few true ones are blocked."""

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from benchmarks.altering import KINDS
from benchmarks.claims import Claim, altered_claims, quotables, true_claims
from benchmarks.joining import joined_claims
from bot.settings import ROOT
from bot.verify import Verdict
from bot.verifying import Claim as Asked
from bot.verifying import Sources
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

FOLDERS = [ROOT / "corpus" / "articles", ROOT / "tests" / "golden" / "records"]
MOST_BLOCKED = 0.03


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    opened = Catalogue(f"sqlite:///{tmp_path_factory.mktemp('gate') / 'catalogue.sqlite'}")
    ingest(FOLDERS, opened)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def sources(catalogue: Catalogue) -> Sources:
    return Sources(catalogue)


def judged(claim: Claim, sources: Sources) -> Verdict:
    return sources.judged(Asked(claim.id, claim.claim, claim.quote, claim.file))


@pytest.mark.parametrize("seed", [1, 2])
def test_no_altered_claim_passes(catalogue: Catalogue, sources: Sources, seed: int) -> None:
    random = Random(seed)
    claims = list(altered_claims(random.sample(quotables(catalogue), 150), random))
    counts = Counter(one.kind for one in claims)
    assert len(claims) >= 300
    assert set(counts) == {*KINDS, "wrong document"}
    assert [one for one in claims if judged(one, sources).ok] == []


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_no_sentence_lends_another_its_day(
    seed: int, catalogue: Catalogue, sources: Sources
) -> None:
    claims = list(joined_claims(quotables(catalogue), Random(seed)))
    assert len({one.kind for one in claims}) == 6
    assert len(claims) >= 200
    assert [one for one in claims if judged(one, sources).ok] == []


def test_few_true_claims_are_blocked(catalogue: Catalogue, sources: Sources) -> None:
    random = Random(3)
    claims = list(true_claims(random.sample(quotables(catalogue), 250), random))
    blocked = [one for one in claims if not judged(one, sources).ok]
    assert len(claims) >= 800
    assert len(blocked) <= MOST_BLOCKED * len(claims)
