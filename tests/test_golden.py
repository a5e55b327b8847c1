"""The question sets: their format, and that what an answer must hold stands in its source. Sources
outside the repository (the seeds) are not read: their sets are checked for format only."""

import json
import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
INVENTED = GOLDEN / "invented"
RECORDS = GOLDEN / "records"
ARTICLES = GOLDEN.parent.parent / "corpus" / "articles"

# set: the folder its sources lie in, or None where they are not in the repository
SETS: dict[str, Path | None] = {
    "questions_starter": ARTICLES,
    "starter_dev": ARTICLES,
    "starter_held": ARTICLES,
    "seeds_dev": None,
    "seeds_held": None,
    "invented": INVENTED,
    "records": RECORDS,
    "facts": GOLDEN / "facts",
}
KEYS: dict[str, type | tuple[type, ...]] = {
    "id": str,
    "turn_of": (str, type(None)),
    "today": (str, type(None)),
    "question": str,
    "answerable": bool,
    "kind": str,
    "must_include": list,
    "must_not_include": list,
    "source": list,
    "answer": str,
}
REASONS = {
    "not_stated",
    "no_evidence",
    "out_of_scope",
    "unknown_number",
    "ambiguous",
    "instruction",
}
# Their answers are worked out (a date in this quarter, a count of days) or put in other words.
NOT_VERBATIM = {"q004d", "q014d", "q032d", "q042d", "q057d"}

sets = pytest.mark.parametrize("name", SETS)
local_sets = pytest.mark.parametrize("name", [name for name, folder in SETS.items() if folder])


@cache
def questions(name: str) -> list[dict[str, Any]]:
    lines = (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def folded(text: str) -> str:
    """Case, diacritics, dashes, thousands separators, zero padding and date forms made equal."""
    parts = unicodedata.normalize("NFD", text.replace("\u00a0", " ").lower())
    plain = "".join(mark for mark in parts if not unicodedata.combining(mark)).replace("đ", "d")
    plain = re.sub("[‐‑‒–—−]", "-", plain)
    plain = re.sub(r"(\d+) thang (\d+) nam (\d{4})", r"\1/\2/\3", plain)
    plain = re.sub(r"\b(\d{1,2})[-.](\d{1,2})[-.](\d{4})\b", r"\1/\2/\3", plain)
    plain = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", plain)
    return " ".join(re.sub(r"\b0+(?=\d)", "", plain).split())


@cache
def source_text(folder: Path, name: str) -> str:
    found = [path for path in folder.iterdir() if path.stem == name]
    assert len(found) == 1, f"{name} names {len(found)} files of {folder.name}"
    text = found[0].read_text(encoding="utf-8")
    return folded(text.split("---\n", 2)[2] if text.startswith("---\n") else text)


@sets
def test_every_line_has_the_keys_of_the_format(name: str) -> None:
    for entry in questions(name):
        assert set(entry) - {"reason"} == set(KEYS)
        assert all(isinstance(entry[key], kind) for key, kind in KEYS.items()), entry["id"]
        assert entry["question"].strip() and entry["answer"].strip(), entry["id"]
        assert all(isinstance(text, str) and text for text in entry["must_include"]), entry["id"]
        assert entry["today"] is None or date.fromisoformat(entry["today"])


@sets
def test_ids_are_unique_and_turns_exist(name: str) -> None:
    ids = [entry["id"] for entry in questions(name)]
    assert len(ids) == len(set(ids))
    assert {entry["turn_of"] for entry in questions(name)} <= {None, *ids}


@sets
def test_no_turn_follows_itself(name: str) -> None:
    parent = {entry["id"]: entry["turn_of"] for entry in questions(name)}
    for start in parent:
        seen, turn = {start}, parent[start]
        while turn is not None:
            assert turn not in seen, f"{start} follows itself"
            seen.add(turn)
            turn = parent[turn]


@sets
def test_answerable_questions_can_be_scored(name: str) -> None:
    for entry in questions(name):
        assert bool(entry["must_include"]) == entry["answerable"], entry["id"]
        assert entry["source"] or not entry["answerable"], entry["id"]


@sets
def test_reasons(name: str) -> None:
    for entry in questions(name):
        reason = entry.get("reason")
        assert reason is None or reason in REASONS, entry["id"]
        if entry["answerable"]:
            assert reason in (None, "ambiguous"), entry["id"]


@sets
def test_what_must_and_must_not_stand_in_an_answer_do_not_clash(name: str) -> None:
    for entry in questions(name):
        for wanted in entry["must_include"]:
            assert not any(
                folded(banned) in folded(wanted) for banned in entry["must_not_include"]
            ), entry["id"]


@local_sets
def test_sources_exist(name: str) -> None:
    folder = SETS[name]
    assert folder is not None
    for entry in questions(name):
        for source in entry["source"]:
            source_text(folder, source)


@local_sets
def test_what_an_answer_must_hold_stands_in_its_source(name: str) -> None:
    folder = SETS[name]
    assert folder is not None
    for entry in questions(name):
        if not entry["answerable"] or entry["id"] in NOT_VERBATIM:
            continue
        text = "\n".join(source_text(folder, source) for source in entry["source"])
        missing = [wanted for wanted in entry["must_include"] if folded(wanted) not in text]
        assert not missing, entry["id"]


@pytest.mark.parametrize("name", ["starter", "seeds"])
def test_the_two_halves_share_nothing(name: str) -> None:
    used, held = questions(f"{name}_dev"), questions(f"{name}_held")
    assert not {entry["id"] for entry in used} & {entry["id"] for entry in held}
    assert not {folded(entry["question"]) for entry in used} & {
        folded(entry["question"]) for entry in held
    }
    assert abs(len(used) - len(held)) <= 4


@pytest.mark.parametrize(
    ("names", "answerable", "unanswerable"),
    [
        (("seeds_dev", "seeds_held"), 48, 12),
        (("starter_dev", "starter_held"), 80, 30),
        (("invented",), 45, 12),
        (("records",), 120, 20),
        (("facts",), 200, 80),
    ],
    ids=["seeds", "starter", "invented", "records", "facts"],
)
def test_enough_questions_of_either_sort(
    names: tuple[str, ...], answerable: int, unanswerable: int
) -> None:
    every = [entry for name in names for entry in questions(name)]
    assert sum(entry["answerable"] for entry in every) >= answerable
    assert sum(not entry["answerable"] for entry in every) >= unanswerable


@pytest.mark.parametrize("group", ["seeds", "starter", "invented", "records", "facts"])
def test_a_good_part_is_typed_without_diacritics(group: str) -> None:
    every = [entry for name in SETS if name.startswith(group) for entry in questions(name)]
    bare = [entry for entry in every if entry["question"].isascii()]
    assert len(bare) / len(every) >= 0.25


def test_every_article_and_invented_document_is_asked_about() -> None:
    asked = {
        source for name, folder in SETS.items() if folder for entry in questions(name)
        for source in entry["source"]
    }  # fmt: skip
    folders = (ARTICLES, INVENTED, RECORDS, GOLDEN / "facts")
    stems = {path.stem for folder in folders for path in folder.iterdir()}
    assert stems <= asked
