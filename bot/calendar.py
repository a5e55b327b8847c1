"""The calendar as a person leafs through it: read once a day, narrowed by what is typed."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from bot.agenda import WORK, Entry, Wanted, agenda, fits, of_directive
from bot.answer import Citation
from bot.citing import cited
from bot.composition import Draft
from bot.entries import Entries, matching, typed
from bot.overtaken import still_set
from bot.quoting import Quoting
from bot.schedule import Side
from corpus.catalogue import Catalogue
from corpus.dates.roles import Role
from corpus.text import syllables

_DAYS_KEPT = 4  # several people may have set several days


@dataclass(frozen=True)
class Chosen:
    """Conditions that hold together; `unit` and `document` as typed, with or without diacritics."""

    side: Side = "all"
    unit: str = ""
    document: str = ""
    first: date | None = None
    last: date | None = None
    roles: tuple[Role, ...] = WORK


class Calendar:
    """The moments of one catalogue, read again when its content or the day has changed."""

    def __init__(self, catalogue: Catalogue, entries: Entries) -> None:
        self._catalogue = catalogue
        self._entries = entries
        self._read: dict[tuple[int, date], list[Entry]] = {}

    def moments(self, chosen: Chosen, today: date) -> tuple[Entry, ...]:
        """By date, what has none last; what has passed begins with the latest."""
        wanted = Wanted(chosen.first, chosen.last, chosen.unit)
        found = [
            one
            for one in self._of_document(chosen.document, self._all(today))
            if one.milestone.role in chosen.roles
            and _is_on(chosen.side, one, today)
            and fits(wanted, one)
        ]
        return tuple(reversed(found) if chosen.side == "behind" else found)

    def proof(self, article_id: int, at: int) -> Citation | None:
        """The sentence around this offset; None where there is no such place any more."""
        article = self._catalogue.find(article_id)
        if article is None or not 0 <= at < len(article.text):
            return None
        span = Quoting(self._catalogue).sentence(article_id, at)
        _, (citation,) = cited([Draft(span.text, (span,))], {})
        return citation

    def _all(self, today: date) -> list[Entry]:
        key = self._catalogue.revision, today
        found = self._read.get(key)
        if found is None:
            found = still_set(agenda(self._catalogue, Wanted(), today), self._catalogue, today)
            kept = list(self._read.items())[1 - _DAYS_KEPT :]
            self._read = dict([*kept, (key, found)])
        return found

    def _of_document(self, text: str, found: list[Entry]) -> list[Entry]:
        """Whose document is found by these words in the register, or whose article bears them."""
        words = typed(text)
        if not words:
            return found
        told = self._telling(text, {one.article.id for one in found})
        return [
            one
            for one in found
            if one.article.id in told or all(word in _title(one) for word in words)
        ]

    def _telling(self, text: str, among: Collection[int]) -> set[int]:
        """Of these articles, those that are, or that tell of, a document that the words find."""
        is_number = any(character.isdigit() for character in text)
        told: set[int] = set()
        for one in matching(self._entries.all(), text, "", ""):
            told.update(one.directive.own)
            telling = tuple(article for article in one.directive.cited if article in among)
            if is_number and telling and not one.directive.own:
                told |= of_directive(replace(one.directive, cited=telling), self._catalogue)
        return told


def _title(entry: Entry) -> str:
    return f" {' '.join(syllables(entry.article.title))} "


def _is_on(side: Side, entry: Entry, today: date) -> bool:
    day = entry.standing.day
    if side == "all" or day is None:
        return side != "behind"
    return (day >= today) == (side == "ahead")
