import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from bot.answer import Answer
from bot.feedback import opinion_fields, opinion_lines
from bot.kept_answer import fields_of
from corpus.catalogue import Catalogue
from corpus.opinions import LONGEST, Opinion, add, opinions
from tests.browser.invented import CITATIONS, STATEMENTS, refusal
from ui import copy
from ui.opinion import unanswered
from ui.opinion_intake import take_opinions

TODAY = date(2022, 10, 5)
OPINION = Opinion(
    datetime(2022, 10, 5, 2, 30, tzinfo=UTC),
    "bad",
    "Kế hoạch 962?",
    TODAY,
    "Dự kiến …",
    ("thu-vien-thon.txt, đoạn 18",),
    copy.REASONS[0],
    "sai năm",
)
ANSWER = Answer("Kế hoạch 962?", TODAY, STATEMENTS, CITATIONS)


def test_what_was_thought_comes_back(tmp_path: Path) -> None:
    with closing(Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")) as catalogue:
        add(catalogue.engine, OPINION)
        add(catalogue.engine, replace(OPINION, remark="x" * LONGEST * 2))
        first, second = opinions(catalogue.engine)
    assert first == OPINION
    assert len(second.remark) == LONGEST


def test_it_outlasts_an_older_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'catalogue.sqlite'}"
    with closing(Catalogue(url)) as catalogue:
        add(catalogue.engine, OPINION)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE directives"))
    engine.dispose()
    with closing(Catalogue(url)) as catalogue:
        assert opinions(catalogue.engine) == [OPINION]


def test_a_database_from_before_there_were_opinions_is_not_emptied(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'catalogue.sqlite'}"
    with closing(Catalogue(url)) as catalogue:
        before = catalogue.identity
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE opinions"))
    engine.dispose()
    with closing(Catalogue(url)) as catalogue:
        assert catalogue.identity == before
        assert opinions(catalogue.engine) == []


def test_they_are_listed_for_a_reader_and_for_a_program() -> None:
    lines = list(opinion_lines([OPINION]))
    assert lines[0] == "05/10/2022 09:30 [chưa đúng] Kế hoạch 962?"
    assert "    sai năm" in lines
    assert list(opinion_lines([])) == ["Chưa có góp ý nào."]
    fields = json.loads(json.dumps(opinion_fields(OPINION)))
    assert (fields["question"], fields["today"]) == ("Kế hoạch 962?", "2022-10-05")


class Noted(list[Opinion]):
    def note(self, opinion: Opinion) -> None:
        self.append(opinion)


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def client(noted: Noted) -> TestClient:
    app = FastAPI()
    take_opinions(app, noted)
    return TestClient(app)


def sent(**changed: object) -> dict[str, object]:
    whole = {"answer": fields_of(ANSWER), "verdict": "bad", "reason": "", "remark": " a "}
    return whole | changed


def test_what_the_page_sends_is_noted(client: TestClient, noted: Noted) -> None:
    assert client.post(f"/{copy.OPINION_ADDRESS}", json=sent()).status_code == 204
    (one,) = noted
    assert (one.verdict, one.question, one.remark) == ("bad", "Kế hoạch 962?", "a")
    assert one.places[0] == "thu-vien-thon.txt, đoạn 18"
    assert len(one.places) == 5


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"verdict": "unanswered"}, 422),
        ({"reason": "tự đặt"}, 422),
        ({"remark": 5}, 422),
        ({"answer": {}}, 422),
        ({"remark": "x" * 1_000_001}, 413),
    ],
    ids=["verdict", "reason", "remark", "answer", "size"],
)
def test_anything_else_is_refused(
    client: TestClient, noted: Noted, changed: dict[str, object], status: int
) -> None:
    assert client.post(f"/{copy.OPINION_ADDRESS}", json=sent(**changed)).status_code == status
    assert noted == []


def test_a_form_of_a_foreign_page_is_refused(client: TestClient, noted: Noted) -> None:
    body = json.dumps(sent())
    reply = client.post(
        f"/{copy.OPINION_ADDRESS}", content=body, headers={"content-type": "text/plain"}
    )
    assert (reply.status_code, noted) == (415, [])


def test_only_what_the_corpus_lacks_counts_as_unanswered() -> None:
    lacking = unanswered(refusal("sao", TODAY))
    assert lacking
    assert (lacking.verdict, lacking.reason) == ("unanswered", "no_evidence")
    assert unanswered(ANSWER) is None
    assert unanswered(replace(refusal("chào", TODAY), reason="out_of_scope")) is None
