"""Questions that say what is wanted and not of what: "bao giờ phải xong?", "còn chi bộ thì sao?".
In a talk they follow on; with nothing said before, whatever text is nearest would be a guess."""

import re

from bot.fragments import Fragment, asks_a_property, own_words
from bot.question import understand
from corpus.text import fold

_GOES_ON = re.compile(r"\W*(?:con|the|vay|roi|thi)(?!\w)")
_LEAST_NAMED = 4  # words of its own: "hội hoạt động hình thức thì sao" is about something


def is_nameless(one: Fragment) -> bool:
    """Only to be asked where nothing is in focus."""
    if one.question.references:
        return False
    if one.opens_back and not one.asks:
        return bool(_GOES_ON.match(fold(one.text))) or len(one.own_words) < _LEAST_NAMED
    asks = one.asks or one.points_back
    return asks_a_property(one.question) or (asks and not _left(one))


def _left(one: Fragment) -> tuple[str, ...]:
    """What it brings of its own beside the words that only point: "kế hoạch đó ai ký?"."""
    pointer = one.pointer
    if pointer is None:
        return one.own_words
    rest = f"{one.core[: pointer.start]} {one.core[pointer.end :]}"
    return own_words(understand(re.sub(r"\s+", " ", rest).strip()))
