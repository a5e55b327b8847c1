from dataclasses import replace
from datetime import date

import pytest

from bot.answer import Answer
from bot.chatbot import Conversation
from corpus.article import Article
from tests.browser.invented import STATEMENTS, InventedChatbot
from ui import chat, copy
from ui.page import Session, answering, chosen_day, head

TODAY = date(2022, 10, 5)
CHATBOT = InventedChatbot()


def nothing(_: int) -> Article | None:
    return None


def test_the_first_thing_shown_is_that_the_search_has_begun() -> None:
    first = next(answering(CHATBOT, "hỏi", Session(), TODAY))
    assert copy.SEARCHING in first.shown[0]


def test_a_session_grows_by_one_answer() -> None:
    earlier = Session().then(Answer("trước", TODAY, STATEMENTS), CHATBOT.source)
    *_, last = answering(CHATBOT, "hỏi", earlier, TODAY)
    assert [answer.question for answer in last.conversation.answers] == ["trước", "hỏi"]
    assert last.shown[0] == earlier.shown[0]
    assert last.conversation.answers[-1].done


def test_what_failed_is_no_history() -> None:
    pending = Session().then(Answer("lỗi", TODAY, done=False), nothing)
    failed = pending.closed(copy.BUSY, nothing)
    assert copy.BUSY in failed.shown[-1]
    assert failed.history() == Conversation()


def test_stopping_keeps_what_was_said() -> None:
    growing = Answer("hỏi", TODAY, STATEMENTS[:1], done=False)
    stopped = Session().then(growing, nothing).closed(copy.STOPPED, nothing)
    assert stopped.conversation.answers == (replace(growing, done=True, notice=copy.STOPPED),)
    assert stopped.history() == stopped.conversation


def test_a_finished_answer_is_not_closed_again() -> None:
    done = Session().then(Answer("hỏi", TODAY, STATEMENTS), nothing)
    assert done.closed(copy.STOPPED, nothing) is done
    assert Session().closed(copy.STOPPED, nothing) == Session()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05/10/2022", date(2022, 10, 5)),
        ("02/6/2023", date(2023, 6, 2)),
        ("", date(2026, 11, 20)),
        (None, date(2026, 11, 20)),
        ("31/02/2022", date(2026, 11, 20)),
        ("2022-10-05", date(2026, 11, 20)),
    ],
)
def test_the_day_is_the_typed_one_or_today(text: str | None, day: date) -> None:
    assert chosen_day(text, lambda: date(2026, 11, 20)) == day


def test_nothing_in_the_page_head_points_outside() -> None:
    assert "://" not in head()
    assert "@import" not in head()
    assert "url(" not in head()


def test_a_question_keeps_its_signs() -> None:
    assert chat.question_html("a < b & c") == '<div class="asked">a &lt; b &amp; c</div>'
