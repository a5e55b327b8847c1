"""Answers from records over an invented library: whole lists, periods, replaced documents, ended
issuers, identity, duties of one kind of unit, relations, what an answer rests on."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot import wording
from bot.answer import Answer
from bot.build import evaluation as evaluation_of
from bot.build import index_folders, open_library
from bot.evaluation import Evaluation, Judged, comparable
from bot.questions import Asked, read_questions
from bot.settings import Settings
from tests.test_answers import without_marks

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2025, 11, 20)
QUESTIONS = read_questions(GOLDEN / "records.jsonl")
KINDS = tuple(dict.fromkeys(one.kind for one in QUESTIONS))
ENDED = wording.ISSUER_ENDED.split("{document}")[1].split(";")[0].strip()
CAUTION = wording.CAUTION.split("{text}")[0].strip()
# Of issuers that were there no more on the day asked; of no other document may that be said.
OF_ENDED = frozenset(
    (
        *("kim-tra-62-kh-qu-2022", "van-dai-62-kh-qu-2022", "kim-tra-09-ct-qu-2018"),
        *("kim-tra-09-ct-qu-2021", "thach-kieu-40-kh-thu-2024", "son-moc-77-kh-hu-2023"),
        *("son-moc-05-hd-btghu-2023", "btgtw-171-hd-2024"),
    )
)


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evaluation]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [GOLDEN / "records"])
    with closing(open_library(settings)) as library:
        yield evaluation_of(settings, library)


@pytest.fixture(scope="module")
def judged(evaluation: Evaluation) -> list[Judged]:
    return list(evaluation.judge(QUESTIONS, TODAY))


@pytest.fixture(scope="module")
def stripped(evaluation: Evaluation) -> list[Judged]:
    marked = [one for one in QUESTIONS if not one.question.isascii()]
    bare = [replace(one, question=without_marks(one.question)) for one in marked]
    return list(evaluation.judge(bare, TODAY))


def points(answer: Answer) -> list[str]:
    """The articles that the listed lines name, in order."""
    names = {one.number: one.article for one in answer.citations}
    listed = [one for one in answer.statements if re.match(r"\d+\. ", one.text)]
    return [names[one.citations[0]] for one in listed]


def _list(asked: Asked, answer: Answer) -> str:
    found = points(answer)
    if len(found) != len(set(found)) or set(found) != set(asked.source):
        extra, missing = set(found) - set(asked.source), set(asked.source) - set(found)
        return f"lists {sorted(extra)} too much, {sorted(missing)} too little"
    told = re.search(r"(?<!\d)\d+(?!\d)", answer.statements[0].text)
    return "" if told and int(told[0]) == len(found) else "counts wrong"


def _nothing(asked: Asked, answer: Answer) -> str:
    return "is not empty" if points(answer) or answer.reason != "no_evidence" else ""


def _warns(asked: Asked, answer: Answer) -> str:
    newer = asked.must_include[-1] if re.search(r"\d", asked.must_include[-1]) else ""
    newer = newer or next(one for one in asked.must_include if "/" in one)
    if not any(_has(newer, one) for one in answer.suggestions):
        return f"does not offer {newer}"
    held = [one.text for one in answer.statements if _has(newer, one.text)]
    changed = re.compile(r"(?:thay thế|sửa đổi|bãi bỏ|gia hạn|hết hiệu lực)")
    return "" if any(changed.search(text) for text in held) else "does not warn"


def _is_newer_first(asked: Asked, answer: Answer) -> str:
    first = answer.citations[0].article if answer.citations else ""
    return "" if first in asked.source else f"begins with {first}"


def _has_ended(asked: Asked, answer: Answer) -> str:
    return "" if ENDED in answer.text else "is silent on the issuer"


def _is_ambiguous(asked: Asked, answer: Answer) -> str:
    shown = {one.article for one in answer.citations}
    return "" if answer.reason == "ambiguous" and shown == set(asked.source) else f"shows {shown}"


def _is_unknown(asked: Asked, answer: Answer) -> str:
    return "" if answer.reason == "unknown_number" else f"says {answer.reason}"


def _rests(asked: Asked, answer: Answer) -> str:
    kind = answer.citations[0].kind
    return "" if f"({wording.KIND_NOTES[kind]})" in answer.text else "says not what it rests on"


def _remarks(asked: Asked, answer: Answer) -> str:
    return "" if CAUTION in answer.text else "is silent on the slip"


def _says_draft(asked: Asked, answer: Answer) -> str:
    return "" if wording.UNNUMBERED in answer.text else "does not say that there is no number"


def _looks_ahead(asked: Asked, answer: Answer) -> str:
    return "" if "sẽ" in answer.text else "does not say that it is to come"


CHECKS: dict[str, Callable[[Asked, Answer], str]] = {
    "inventory": _list,
    "empty": _nothing,
    "replaced": _warns,
    "newer": _is_newer_first,
    "ended": _has_ended,
    "ambiguous": _is_ambiguous,
    "unknown": _is_unknown,
    "rests_on": _rests,
    "slip": _remarks,
    "draft": _says_draft,
    "future": _looks_ahead,
}


def problem(one: Judged) -> str:
    may_be_long = one.problem == "poured out" and one.asked.kind in ("family", "inventory")
    told = "" if may_be_long else one.problem
    check = CHECKS.get(one.asked.kind)
    return told or (check(one.asked, one.answer) if check else "")


def wrong(judged: list[Judged], kind: str) -> list[str]:
    return [
        f"{one.asked.id} {one.asked.question}: {found}\n{one.answer.text}\n{one.answer.suggestions}"
        for one in judged
        if one.asked.kind == kind and (found := problem(one))
    ]


# How many of a kind may be wrong: typed as they are, and without diacritics.
ALLOWED: dict[str, tuple[int, int]] = {}


@pytest.mark.parametrize("kind", KINDS)
def test_as_typed(judged: list[Judged], kind: str) -> None:
    found = wrong(judged, kind)
    assert len(found) <= ALLOWED.get(kind, (0, 0))[0], "\n\n".join(found)


@pytest.mark.parametrize("kind", KINDS)
def test_without_diacritics(stripped: list[Judged], kind: str) -> None:
    found = wrong(stripped, kind)
    assert len(found) <= ALLOWED.get(kind, (0, 0))[1], "\n\n".join(found)


def test_duties_of_one_kind_of_unit(judged: list[Judged]) -> None:
    """Each question's phrases stand for the tasks that are this unit's."""
    shown = wanted = right = 0
    for one in judged:
        if one.asked.kind == "units":
            lines = [part.text for part in one.answer.statements if part.role != "document"]
            lines = [line for line in lines if not line.startswith(CAUTION)]
            held = [text for text in one.asked.must_include if any(_has(text, x) for x in lines)]
            shown, wanted, right = (
                shown + len(lines),
                wanted + len(one.asked.must_include),
                right + len(held),
            )
    assert right / shown >= 0.9, f"{right} of {shown} shown"
    assert right / wanted >= 0.85, f"{right} of {wanted} wanted"


def test_only_ended_issuers_are_said_to_have_ended(judged: list[Judged]) -> None:
    for one in judged:
        if one.asked.kind in ("ended", "alive", "units", "rests_on", "spelling", "identity"):
            (first, *_) = one.answer.citations
            if first.kind != "news":
                flagged = ENDED in one.answer.text
                assert flagged == (first.article in OF_ENDED), one.answer.text


def test_lists_flag_each_document_whose_issuer_has_ended(judged: list[Judged]) -> None:
    for one in judged:
        if one.asked.kind == "inventory":
            names = {citation.number: citation.article for citation in one.answer.citations}
            for line in one.answer.statements:
                if re.match(r"\d+\. ", line.text):
                    has_ended = names[line.citations[0]] in OF_ENDED
                    assert (wording.LISTED_ENDED in line.text) == has_ended, line.text
            assert ENDED not in one.answer.text or wording.LISTED_ENDED in one.answer.text


def test_what_is_offered_is_answered(evaluation: Evaluation, judged: list[Judged]) -> None:
    offered = dict.fromkeys(text for one in judged for text in one.answer.suggestions)
    asked = [Asked(str(at), question) for at, question in enumerate(offered)]
    answers = [one.answer for one in evaluation.judge(asked, TODAY)]
    assert not [one.question for one in answers if one.refused or not one.citations]


def test_every_citation_has_a_kind_and_every_quote_is_in_its_source(judged: list[Judged]) -> None:
    assert Counter("not in its source" in one.problem for one in judged)[True] == 0
    for one in judged:
        assert all(citation.kind in wording.KIND_NOTES for citation in one.answer.citations)


def _has(wanted: str, text: str) -> bool:
    return comparable(wanted) in comparable(text)
