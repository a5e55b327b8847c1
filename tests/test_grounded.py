"""Without a language model too, nothing is said that its sources do not hold: every number, date
and code of a statement stands in what it cites, or is a place in a list, a count, or reckoned."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer, Statement
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from bot.values import Value, values

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 21)
# What code reckons, or repeats from the question to correct it.
_RECKONED = re.compile(
    r"\((?:còn|đã quá hạn|đến hạn|mốc bắt đầu|dự kiến|định kỳ)[^)]*\)|[Tt]ính đến [^.]*|"
    r"ngày an toàn cuối cùng là \S+|Không phải [^:]*:|^\d+\. |\d+ (?:quan hệ|văn bản|tư liệu)|"
    r"từ \d\S+ đến \d\S+|(?:liệt kê|có|nhắc tới) \d+"
)


@pytest.fixture(scope="module", params=["invented", "records"])
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Chatbot, list[dict[str, str]]]]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [GOLDEN / request.param])
    opened = open_library(settings)
    lines = (GOLDEN / f"{request.param}.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [row for row in map(json.loads, lines) if not row.get("turn_of")]
    yield over(settings, opened), asked[::2]
    opened.close()


def test_every_value_is_grounded(library: tuple[Chatbot, list[dict[str, str]]]) -> None:
    chatbot, asked = library
    loose = []
    for row in asked:
        day = date.fromisoformat(row["today"]) if row.get("today") else TODAY
        answer = chatbot.ask(row["question"], Conversation(), day)
        for statement in answer.statements:
            missing = _missing(statement, answer, chatbot)
            if statement.citations and missing:
                loose.append((row["question"], statement.text, missing))
    assert not loose


def _missing(statement: Statement, answer: Answer, chatbot: Chatbot) -> set[Value]:
    held: set[Value] = set()
    for citation in answer.citations:
        if citation.number in statement.citations:
            article = chatbot.source(citation.article_id)
            assert article is not None
            days = [article.issued_on, article.published and article.published.date()]
            told = [f"{day.day}/{day.month}/{day.year}" for day in days if day]
            named = (article.so_hieu or "", article.issuer or "", article.title, citation.place)
            for text in (citation.quote, *named, *told):
                held |= values(text)
    return set(values(_RECKONED.sub(" ", statement.text))) - held
