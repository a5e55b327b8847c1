"""A document that was named gives the unit asked about nothing, and does not even name it: what it
gives to others is no answer."""

import re
from itertools import pairwise

from bot.another_unit import WIDE, without_recipients
from bot.lists import tasks_of
from bot.material import Read
from bot.question import Question
from bot.ranking import tokens_of
from bot.units import asked_body, asked_phrase, asked_unit
from corpus.addressees import kinds, one_body
from corpus.text import syllables

_OPENING = 6  # words
_LEAST_NAME = 3  # syllables; "chi bộ", "đơn vị" may go by other words


def given_nothing(question: Question, read: Read) -> bool:
    if not (question.references and question.weight("tasks")):
        return False
    name = syllables(asked_phrase(question)) or list(asked_body(question))
    if len(name) < _LEAST_NAME or tasks_of(asked_unit(question), read):
        return False
    if any(_opens_with(asked_unit(question), passage.text) for passage in read.passages):
        return False
    if is_never_named(asked_unit(question), read):
        return True
    article = read.article
    held = tokens_of("\n".join((article.title, article.issuer or "", article.text)))
    return not any(f"{left}_{right}" in held for left, right in pairwise(name))


def is_never_named(unit: tuple[str, ...], read: Read) -> bool:
    """ "Hội Nông dân tỉnh", of a paper that speaks of every body but that one, or only has others
    report to it."""
    bodies = one_body(unit)
    said = (f"{one.heading}\n{one.lead}\n{without_recipients(one.text)}" for one in read.passages)
    return bool(bodies) and not any(bodies & set(kinds(one)) for one in said)


def _opens_with(unit: tuple[str, ...], text: str) -> bool:
    """ "Đoàn xã đảm nhận …" is of Đoàn Thanh niên, whatever it is called there."""
    opening = " ".join(re.findall(r"[^\W\d_]+", text)[:_OPENING])
    return bool(set(unit).difference(WIDE).intersection(kinds(opening)))
