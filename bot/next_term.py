"""After the meaning of one word, that of the next: "GPMB là gì" – "còn QCDC thì sao?"."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.aside_wording import MEANS
from bot.definitions import asked_terms
from bot.focus import complete
from bot.fragments import fragment
from corpus import glossary


def next_term(question: str, answers: Sequence[Answer]) -> str | None:
    """The complete question; None where the last one was for no meaning, or this names no term."""
    if not answers or not _told_a_meaning(answers[-1]):
        return None
    core = fragment(question).core.strip(" ?.!")
    return MEANS.format(term=core) if glossary.named(core) else None


def _told_a_meaning(answer: Answer) -> bool:
    asked = asked_terms(complete(answer))
    by_table = any(one.article_id == glossary.ID for one in answer.citations)
    return bool(asked) and (by_table or any(one.is_plain for one in asked))
