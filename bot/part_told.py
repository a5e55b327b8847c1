"""Does an answer speak of the part that a fragment put into the question before? What another unit
has to do, or by when, is no answer to "còn công an phường?", nor one kind of petition to "đơn trùng
lặp thì sao"."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from bot.composition import Composition, Draft
from bot.focus import LABELLED
from bot.fragments import own_words
from bot.numbered import opening_of
from bot.parts import unit_kinds
from bot.question import understand
from bot.ranking import tokens_of
from bot.spans import Candidate
from corpus.addressees import LEVELS, kinds

# "gửi về Ban Tổ chức", "(qua Văn phòng)": to whom, not who.
_TOWARDS = re.compile(r"(?i:(?<!\w)(?:về|qua|trình|với|cho)(?: \w+){2,4})")
_MOST_BETWEEN = 4  # "Hội [Liên hiệp] Phụ nữ"
_MOSTLY, _HALF = 0.6, 0.5  # of the part's words
_OF_MANY = frozenset(("sở, ngành", "cơ quan, đơn vị", "bộ, ngành"))  # told apart by their names


def speaks_of(part: str, told: Composition) -> bool:
    """True where no part was put in; a list speaks of it in one of its entries."""
    drafts = [one for one in told.drafts if one.role in ("conclusion", "point")]
    shown = drafts if _is_list(drafts) else drafts[:1]
    return not part or any(_names(part, one) for one in shown)


def is_silent_of(part: str, told: Composition) -> bool:
    """Neither the part nor its kind is said; levels go by many names."""
    if not part or not told.drafts or not told.drafts[0].spans or LEVELS & set(kinds(part)):
        return False
    first = told.drafts[0]
    text = " ".join((first.text, *map(_around, first.spans)))
    return not (_says(part, tokens_of(text)) or set(kinds(part)) & set(kinds(text)))


def is_of(part: str, told: Composition) -> bool:
    """What is told is the unit's own: "Công an huyện cắm biển …", "Công an huyện: …", or stands
    under its heading; of what is no unit the answer but speaks."""
    if not part or not unit_kinds(part):
        return speaks_of(part, told)
    drafts = [one for one in told.drafts if one.role in ("conclusion", "point")]
    shown = drafts if _is_list(drafts) else drafts[:1]
    words = set(own_words(understand(part)))
    openings = (tokens_of(text) for one in shown for text in _openings(one, len(words)))
    return any(words <= said and _in_pairs(part, said) for said in openings)


def _is_list(drafts: Sequence[Draft]) -> bool:
    return sum(bool(LABELLED.match(one.text)) for one in drafts) > 1


def _openings(draft: Draft, length: int) -> list[str]:
    span = draft.spans[0]
    opening = LABELLED.sub("", f"{span.passage.lead} {draft.text}").split()
    return [" ".join(opening[: length + _MOST_BETWEEN]), span.passage.heading]


def _names(part: str, draft: Draft) -> bool:
    text = _TOWARDS.sub(" ", " ".join((draft.text, *map(_around, draft.spans))))
    own = set(kinds(part))
    if unit_kinds(part) and own and own <= set(kinds(text)) and not own & _OF_MANY:
        return True
    return _says(part, tokens_of(text))


def _says(part: str, said: Set[str]) -> bool:
    if unit_kinds(part):
        return _in_pairs(part, said)
    words = set(own_words(understand(part)))
    return len(words & said) >= _MOSTLY * len(words)


def _in_pairs(unit: str, said: Set[str]) -> bool:
    """ "quận" and "đoàn" stand apart in "Liên đoàn Lao động quận"."""
    words = own_words(understand(unit))
    pairs = {f"{left}_{right}" for left, right in pairwise(words)} or set(words)
    return len(pairs & said) >= _HALF * len(pairs)


def _around(span: Candidate) -> str:
    """What leads in and stands above; of a sentence that names no unit also what goes before it."""
    passage = span.passage
    before = passage.text[: span.end - passage.start] if not kinds(span.text) else span.text
    return f"{passage.lead} {passage.heading} {opening_of(span)} {before}"
