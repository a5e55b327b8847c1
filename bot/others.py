"""What holds for all the others: "ngoài Chi bộ Quân sự thì các chi bộ còn lại …", "các nội dung
khác thì sao"."""

import re
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Scored, elsewhere_of
from bot.superlatives import flat

_OTHER = r"(?:con lai|khac(?! nhau| phuc| sau| ghi| biet))"
_ASKED = re.compile(rf"(?<!\w)(?:cac|nhung|so|may) (?P<noun>\w+(?: \w+)?) {_OTHER}(?!\w)")
_ALL_OF = r"(?<!\w)(?:cac|nhung|so) "
_AS_MUCH = 0.3  # of the question that its article may hold less


def asks_of_others(question: Question) -> bool:
    return bool(_ASKED.search(flat(question.text)))


def of_the_others(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """The sentences of the best articles that say so of the very things asked about, best first;
    none where something else is asked."""
    asked = _ASKED.search(flat(question.text))
    if asked is None:
        return []
    said = re.compile(rf"{_ALL_OF}{asked['noun']}(?: \w+){{0,2}}? {_OTHER}(?!\w)")
    least = ranked[0].reach - _AS_MUCH
    elsewhere = elsewhere_of(question, [one.candidate for one in ranked])
    near = [
        one for one in ranked if one.reach >= least and one.candidate.article.id not in elsewhere
    ]
    return [one for one in near if said.search(flat(one.candidate.text))]
