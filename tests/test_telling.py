"""The sentence that tells what was asked in words of the asker's own, and what none tells: verdicts
on chances that are given, and questions over two libraries."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.composition import sentence
from bot.doubtful import hedged
from bot.question import Question, understand
from bot.ranking import Scored
from bot.settings import Settings
from bot.spans import Candidate, candidates
from bot.telling import Chance, Outcome, asks_one_thing, outcome_of, verdict
from corpus.article import Article, Passage
from tests.format_writer import build_all

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 6, 10)
TEXT = "Phường có 38 hộ hiến đất. Con hẻm nay rộng 4 mét."


def _spans() -> tuple[Candidate, Candidate]:
    passage = Passage("paragraph", 0, len(TEXT), TEXT, "Hẻm mới", "")
    article = Article("hem.md", "news", "Hẻm mới", TEXT, ())
    first, second = candidates(article, passage, 1.0)
    return first, second


def _chance(span: Candidate, share: float) -> Chance:
    return Chance(Scored(span, 1.0, 0.5, 0.5, 0.5, 0.5, 0.5), share)


FIRST, SECOND = _spans()
COUNT = understand("phường có mấy hộ hiến đất")


@pytest.mark.parametrize(
    ("outcome", "shares", "says"),
    [
        ("hedged", (0.9, 0.2), "told"),
        ("hedged", (0.3, 0.2), None),
        ("nothing", (0.9, 0.1), "told"),
        ("nothing", (0.5, 0.1), "near"),
        ("nothing", (0.2, 0.1), None),
        ("beside", (0.05, 0.01), None),
        ("beside", (0.2, 0.1), "near"),
        ("beside", (0.7, 0.1), "told"),
        ("unsaid", (0.6, 0.1), None),
        ("unsaid", (0.7, 0.1), "told"),
        ("away", (0.35, 0.1), "near"),
        ("away", (0.1, 0.1), None),
    ],
)
def test_what_is_said_of_chances(
    outcome: Outcome, shares: tuple[float, float], says: str | None
) -> None:
    both = (_chance(FIRST, shares[0]), _chance(SECOND, shares[1]))
    weighed = sorted(both, key=lambda one: -one.share)
    found = verdict(COUNT, weighed, outcome, None)
    assert (found and found.says) == says
    assert found is None or found.one is weighed[0].one


DAY = understand("lễ ra quân tổ chức ngày nào")
DUE = understand("bao giờ phải nộp báo cáo")
POOR = understand("phường có mấy hộ cận nghèo hiến đất")
WHO = understand("ai làm trưởng đoàn giám sát")


@pytest.mark.parametrize(
    ("asked", "outcome", "shares", "says"),
    [
        (DAY, "told", (0.1, 0.05), "near"),
        (DUE, "told", (0.1, 0.9), "near"),
        (DAY, "told", (0.05, 0.04), "near"),
        (DAY, "told", (0.3, 0.9), None),
        (COUNT, "told", (0.01, 0.9), None),
        (POOR, "told", (0.15, 0.3), "near"),
        (POOR, "told", (0.01, 0.02), "near"),
        (WHO, "told", (0.2, 0.3), "near"),
        (WHO, "told", (0.1, 0.12), "unsaid"),
        (COUNT, "hedged", (0.04, 0.02), "unsaid"),
        (DUE, "hedged", (0.05, 0.02), "unsaid"),
        (COUNT, "hedged", (0.04, 0.3), None),
        (COUNT, "hedged", (0.2, 0.02), None),
        (COUNT, "nothing", (0.05, 0.02), None),
    ],
    ids=lambda one: one.text if isinstance(one, Question) else str(one),
)
def test_what_becomes_of_what_rules_tell(
    asked: Question, outcome: Outcome, shares: tuple[float, float], says: str | None
) -> None:
    """The first of the two sentences is what they tell."""
    both = (_chance(FIRST, shares[0]), _chance(SECOND, shares[1]))
    weighed = sorted(both, key=lambda one: -one.share)
    told = sentence(FIRST)
    found = verdict(asked, weighed, outcome, hedged(told) if outcome == "hedged" else told)
    assert (found and found.says) == says
    assert found is None or found.one.candidate is FIRST


def test_what_was_made_sure_of_stands() -> None:
    told = replace(sentence(FIRST), is_settled=True)
    assert verdict(DAY, [_chance(FIRST, 0.01)], "told", told) is None


def test_what_rules_make_of_a_question() -> None:
    assert outcome_of(None) == "nothing"
    assert outcome_of(sentence(FIRST)) == "told"
    assert outcome_of(hedged(sentence(FIRST))) == "hedged"


@pytest.mark.parametrize(
    ("question", "is_one"),
    [
        ("phường có mấy hộ hiến đất", True),
        ("con hẻm rộng mấy mét", True),
        ("Kế hoạch 12 yêu cầu những gì", False),
        ("ai ký kế hoạch 12", False),
    ],
)
def test_one_thing(question: str, is_one: bool) -> None:
    assert asks_one_thing(understand(question)) is is_one


def _opened(name: str, folder: Path) -> Iterator[Chatbot]:
    built = folder / "built"
    built.mkdir()
    build_all(GOLDEN / name, built)
    settings = Settings(data=folder / "data")
    index_folders(settings, [built])
    with closing(open_library(settings)) as library:
        yield over(settings, library)


@pytest.fixture(scope="module")
def delta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    yield from _opened("formats_27", tmp_path_factory.mktemp("formats_27"))


def test_another_turn_is_not_told(delta: Chatbot) -> None:
    answer = delta.ask("phiên đổi pin kỳ thứ nhì gom nhiêu ký dzậy", Conversation(), TODAY)
    assert answer.reason == "not_stated"


@pytest.mark.parametrize(
    "question",
    ["Thời tiết cuối tuần ở Vàm Sa mưa hay nắng?", "giá vàng hôm nay nhiêu một chỉ vậy"],
)
def test_what_is_foreign_stays_foreign(delta: Chatbot, question: str) -> None:
    assert delta.ask(question, Conversation(), TODAY).reason == "out_of_scope"
