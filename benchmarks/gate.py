"""What the gate lets pass and what it blocks, by kind, and its time per sentence.

python -m benchmarks.gate [FOLDER …]: folders of articles; none given: every library at hand.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from statistics import quantiles
from time import process_time

from benchmarks.claims import Claim, altered_claims, quotables, true_claims
from benchmarks.joining import joined_claims
from bot.settings import ROOT
from bot.verify import Verdict
from bot.verifying import Claim as Asked
from bot.verifying import Sources
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

SEED = 6
FOLDERS = ("corpus/articles", "tests/golden/invented", "tests/golden/records", "../shared/seeds")


def main(arguments: Sequence[str]) -> None:
    shown = "--show" in arguments
    folders = [Path(one) for one in arguments if not one.startswith("--")]
    for folder in folders or [ROOT / one for one in FOLDERS]:
        if folder.is_dir():
            _measure(folder, shown)


def _measure(folder: Path, shown: bool) -> None:
    with tempfile.TemporaryDirectory() as data:
        catalogue = Catalogue(f"sqlite:///{data}/catalogue.sqlite")
        ingest([folder], catalogue)
        known = quotables(catalogue)
        random = Random(SEED)
        claims = [*true_claims(known, random), *altered_claims(known, random)]
        claims += joined_claims(known, random)
        judged, times = _judged(claims, Sources(catalogue))
        catalogue.close()
    print(f"\n{folder.name}: {len(known)} sentences, {len(claims)} claims")
    _report(judged)
    if shown:
        _wrong(judged)
    cuts = quantiles(times, n=100)
    at = f"p50 {cuts[49]:.2f}, p95 {cuts[94]:.2f}, p99 {cuts[98]:.2f}"
    print(f"ms of the processor per sentence: {at}, longest {max(times):.2f}")


def _judged(
    claims: Iterable[Claim], sources: Sources
) -> tuple[list[tuple[Claim, Verdict]], list[float]]:
    judged, times = [], []
    for one in claims:
        started = process_time()
        verdict = sources.judged(Asked(one.id, one.claim, one.quote, one.file))
        times.append((process_time() - started) * 1000)
        judged.append((one, verdict))
    return judged, times


def _report(judged: Iterable[tuple[Claim, Verdict]]) -> None:
    counts: dict[tuple[bool, str], Counter[bool]] = defaultdict(Counter)
    for one, verdict in judged:
        counts[one.is_true, one.kind][verdict.ok] += 1
    for is_true in (True, False):
        print("true claims blocked" if is_true else "altered claims passed")
        found = {kind: count for (truth, kind), count in counts.items() if truth is is_true}
        for kind, count in found.items():
            _line(kind, count[not is_true], count.total())
        _line("all", sum(one[not is_true] for one in found.values()),
              sum(one.total() for one in found.values()))  # fmt: skip


def _line(kind: str, wrong: int, total: int) -> None:
    print(f"  {kind:<24} {wrong:>5} of {total:>5}  {wrong / max(1, total):.4f}")


def _wrong(judged: Iterable[tuple[Claim, Verdict]]) -> None:
    for one, verdict in judged:
        if verdict.ok is not one.is_true:
            print(f"{one.id} {verdict.reason}\n   C: {one.claim}\n   Q: {one.quote}")


if __name__ == "__main__":
    main(sys.argv[1:])
