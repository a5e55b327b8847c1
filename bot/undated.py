"""A refusal to tell a day names its document without a day: one that stands beside "không nêu ngày
được hỏi" is read as the answer. The source itself still shows it."""

import re
from dataclasses import replace

from bot.composition import Composition, Draft
from bot.question import Question, Want

_OWN_DAY = re.compile(r", (?:ngày|đăng) \d{1,2}/\d{1,2}/\d{4}(?!\d)")
_OF_DAYS: tuple[Want, ...] = ("date", "deadline")


def undated(question: Question, told: Composition) -> Composition:
    """As it is where it tells something, or no day was asked for."""
    if told.reason != "not_stated" or question.main_want not in _OF_DAYS:
        return told
    return replace(told, drafts=tuple(map(_undated, told.drafts)))


def without_day(question: Question, title: str) -> str:
    """Of a document that is named as near to what was asked."""
    return _less_its_day(title) if question.main_want in _OF_DAYS else title


def _undated(draft: Draft) -> Draft:
    is_named = draft.role == "document"
    return replace(draft, text=_less_its_day(draft.text)) if is_named else draft


def _less_its_day(text: str) -> str:
    return _OWN_DAY.sub("", text, count=1)
