"""Does an answer speak of the unit that a fragment put into the question before? What another unit
has to do, or by when, is no answer to "còn công an phường?"."""

import re

from bot.composition import Composition, Draft
from bot.focus import LABELLED
from bot.fragments import own_words
from bot.question import understand
from bot.ranking import tokens_of
from corpus.addressees import kinds

# "gửi về Ban Tổ chức", "(qua Văn phòng)": to whom, not who.
_TOWARDS = re.compile(r"(?i:(?<!\w)(?:về|qua|trình|với|cho)(?: \w+){2,4})")
_MOST_BETWEEN = 4  # "Hội [Liên hiệp] Phụ nữ"
_MOSTLY = 0.6  # of the unit's words


def speaks_of(part: str, told: Composition) -> bool:
    """True where no part was put in; a list speaks of the unit in one of its entries."""
    drafts = [one for one in told.drafts if one.role in ("conclusion", "point")]
    is_list = sum(bool(LABELLED.match(one.text)) for one in drafts) > 1
    return not part or any(_names(part, one) for one in (drafts if is_list else drafts[:1]))


def opens_with(part: str, told: Composition) -> bool:
    """What is told is the unit's own: "Công an huyện cắm biển …", "Công an huyện: …"."""
    words = set(own_words(understand(part)))
    drafts = [one for one in told.drafts if one.role in ("conclusion", "point")]
    spoken = (LABELLED.sub("", f"{one.spans[0].passage.lead} {one.text}") for one in drafts[:1])
    opening = [" ".join(text.split()[: len(words) + _MOST_BETWEEN]) for text in spoken]
    return not part or any(words <= tokens_of(text) for text in opening)


def _names(part: str, draft: Draft) -> bool:
    around = (f"{one.passage.lead} {one.passage.heading} {one.passage.text}" for one in draft.spans)
    text = _TOWARDS.sub(" ", " ".join((draft.text, *around)))
    if kinds(part) and set(kinds(part)) <= set(kinds(text)):
        return True
    words = set(own_words(understand(part)))
    return len(words & tokens_of(text)) >= _MOSTLY * len(words)
