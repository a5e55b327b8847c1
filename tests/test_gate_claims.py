"""Claims by hand as a good model writes them, true and altered, judged by the command's own path.

`claims/by_hand.txt` was written in seven rounds, each before its writer had seen how the gate
judges it; what was blocked or passed then stands in docs/decisions.md.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from benchmarks.altering import KINDS
from benchmarks.claims import quotables, stock
from bot.settings import ROOT
from bot.verifying import Claim, Sources, verify_claims
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

HERE = Path(__file__).parent
FOLDERS = [
    HERE / "claims" / "articles",
    HERE / "golden" / "invented",
    HERE / "golden" / "records",
    ROOT / "corpus" / "articles",
]
MOST_BLOCKED = 0.21  # of the true ones, all rounds together; the fifth is told most freely
_WRONG = "wrong document "


@dataclass(frozen=True)
class ByHand:
    kind: str
    claim: str
    quote: str
    file: str

    @property
    def is_true(self) -> bool:
        return self.kind == "true"


def read() -> Iterator[ByHand]:
    file = quote = ""
    lines = (HERE / "claims" / "by_hand.txt").read_text(encoding="utf-8").splitlines()
    for line in lines[2:]:
        mark, _, rest = line.partition(" ")
        if mark == "#":
            file = rest
        elif mark == ">":
            quote = rest
        elif mark == "+":
            yield ByHand("true", rest, quote, file)
        elif mark == "-":
            kind, _, claim = rest.partition(" | ")
            strange = kind.removeprefix(_WRONG) if kind.startswith(_WRONG) else file
            yield ByHand(kind, claim, quote, strange)


CLAIMS = list(read())
FALSE = [one for one in CLAIMS if not one.is_true]
TRUE = [one for one in CLAIMS if one.is_true]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    opened = Catalogue(f"sqlite:///{tmp_path_factory.mktemp('claims') / 'catalogue.sqlite'}")
    ingest(FOLDERS, opened)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def sources(catalogue: Catalogue) -> Sources:
    return Sources(catalogue)


def is_supported(one: ByHand, sources: Sources) -> bool:
    verdict = sources.judged(Claim("", one.claim, one.quote, one.file))
    assert "no file" not in verdict.reason or one.kind.startswith(_WRONG)
    return verdict.ok


def test_there_are_enough_of_each_kind() -> None:
    kinds = {one.kind.split(" ")[0] for one in FALSE}
    assert len(FALSE) >= 260
    assert len(TRUE) >= 160
    assert {"number", "date", "body", "name", "negation", "modality", "half_invented"} <= kinds
    assert {"wrong", "marker", "unit", "bound", "before_after", "subject_object"} <= kinds
    assert {"crossed", "percent", "other_deadline", "quantifier", "role", "year"} <= kinds


@pytest.mark.parametrize("one", FALSE, ids=[f"{one.kind}: {one.claim}" for one in FALSE])
def test_no_altered_claim_passes(one: ByHand, sources: Sources) -> None:
    assert not is_supported(one, sources)


def test_few_true_claims_are_blocked(sources: Sources) -> None:
    blocked = [one.claim for one in TRUE if not is_supported(one, sources)]
    assert len(blocked) <= MOST_BLOCKED * len(TRUE), "\n".join(blocked)


def test_a_retelling_is_no_way_round_the_gate(catalogue: Catalogue, sources: Sources) -> None:
    """The true ones altered in turn: what is told in other words is judged as strictly."""
    about = stock(quotables(catalogue))
    passed = []
    for one in TRUE:
        known = {other.claim for other in TRUE if other.quote == one.quote}
        random = Random(one.claim)
        for kind, alter in KINDS.items():
            if kind == "half invented":
                continue  # may join two true sentences of one quote
            said = alter(one.claim, random, about)
            if said is None or said in known or said.strip(" .").lower() in one.quote.lower():
                continue
            if is_supported(ByHand(kind, said, one.quote, one.file), sources):
                passed.append((kind, said))
    assert passed == []


def test_the_command_says_the_same(sources: Sources, catalogue: Catalogue, tmp_path: Path) -> None:
    asked = [*FALSE[:20], *TRUE[:20]]
    rows = [
        {"id": place, "claim": one.claim, "quote": one.quote, "file": one.file}
        for place, one in enumerate(asked)
    ]
    claims, verdicts = tmp_path / "claims.jsonl", tmp_path / "verdicts.jsonl"
    claims.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    verify_claims(claims, verdicts, catalogue)
    told = [json.loads(line) for line in verdicts.read_text(encoding="utf-8").splitlines()]
    assert [one["supported"] for one in told] == [is_supported(one, sources) for one in asked]
