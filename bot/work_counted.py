"""How many tasks a unit has, said before them: "Văn bản giao 3 việc:"."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot import wording
from bot.answer import Answer, Citation, Statement
from bot.called import LEADS
from bot.quoting import Quoting
from corpus.addressees import LEVELS, kinds
from corpus.glossary import spelled_out
from corpus.text import syllables

_DOCUMENT = 1  # the line that names it


def with_their_number(answer: Answer, unit: str, quoting: Quoting) -> Answer:
    """Said first. Not where a line names several in one breath, whose number is a matter of how
    they are read, and not of what is given to others as well."""
    if answer.refused or answer.reason:
        return answer
    quotes = {one.number: one for one in answer.citations}
    tasks = [one for one in answer.statements if _is_quote(one, quotes)]
    others = [one for one in answer.statements if one.citations and one not in tasks]
    cited = [quotes[one.citations[0]] for one in tasks]
    is_one = len({one.article_id for one in cited}) == 1 and len(others) <= _DOCUMENT
    is_its = all(_is_of(unit, one, quoting) for one in cited)
    if not (is_one and is_its) or any(";" in one.text.rstrip(" .;") for one in tasks):
        return answer
    numbers = tuple(dict.fromkeys(one.number for one in cited))
    text = wording.WORK_COUNTED.format(carrier=wording.CARRIERS[cited[0].kind], count=len(tasks))
    rest = (replace(one, role="point") if one in tasks else one for one in answer.statements)
    return replace(answer, statements=(Statement(text, numbers, "conclusion"), *rest))


def is_nested(answer: Answer) -> bool:
    """ "1. …", and below it "a. …"."""
    labels = [found[1] for one in answer.statements if (found := _LABEL.match(one.text))]
    return len({one.isdecimal() for one in labels}) > 1


def _is_of(unit: str, cited: Citation, quoting: Quoting) -> bool:
    """The task, or what stands above it, names the unit."""
    passage = quoting.sentence(cited.article_id, cited.start).passage
    around = (passage.heading, passage.lead, cited.quote)
    own = set(kinds(unit)) - LEVELS
    said = spelled_out(syllables(unit))
    named = [one for one in said if one not in LEADS]
    is_named = any(set(named) <= set(syllables(one)) for one in around)
    return is_named or any(own & set(kinds(one)) for one in around)


def _is_quote(statement: Statement, quotes: Mapping[int, Citation]) -> bool:
    """A task, and no line that names its document."""
    text = _LABEL.sub("", statement.text)
    told = " ".join(quotes[one].quote for one in statement.citations)
    return bool(statement.citations) and " ".join(text.split()) in " ".join(told.split())


_LABEL = re.compile(r"^(\d{1,3}|[a-zđ])[.)] ")
