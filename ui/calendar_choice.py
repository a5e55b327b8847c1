"""What a person chose of the calendar, as its form and the addresses of its files carry it."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from bot.agenda import WORK
from bot.calendar import Chosen
from bot.schedule import Side
from corpus.dates.roles import Role
from ui import copy

LONGEST = 200  # characters typed into one field


@dataclass(frozen=True)
class Choice:
    """Anything may stand in an address: what the form does not offer counts as not chosen."""

    unit: str = ""
    document: str = ""
    month: str = ""
    year: str = ""
    side: str = ""
    role: str = ""
    day: str = ""  # the page's "Tính đến ngày"

    def chosen(self, today: date) -> Chosen:
        first, last = self._stretch(today)
        unit, document = self.unit[:LONGEST].strip(), self.document[:LONGEST].strip()
        return Chosen(self.shown_side(), unit, document, first, last, self._roles())

    def shown_side(self) -> Side:
        return next((side for side in copy.SIDES if side == self.side), "ahead")

    def address(self, form: str) -> str:
        """Of the file with these rows, seen from the page."""
        given = {name: value[:LONGEST] for name, value in asdict(self).items() if value}
        return f"{copy.ADDRESSES['calendar']}.{form}?{urlencode(given)}"

    def time_words(self, today: date) -> str:
        """ "tháng 6/2025"; "" where no time was chosen."""
        first, last = self._stretch(today)
        if first is None or last is None:
            return ""
        if first.month == last.month:
            return copy.IN_MONTH.format(month=first.month, year=first.year)
        return copy.IN_YEAR.format(year=first.year)

    def _roles(self) -> tuple[Role, ...]:
        return tuple(role for role in copy.MOMENTS if role == self.role) or WORK

    def _stretch(self, today: date) -> tuple[date | None, date | None]:
        """A month without a year is one of this year."""
        month = _number(self.month, 1, 12)
        year = _number(self.year, 1900, 2200) or (today.year if month else None)
        if year is None:
            return None, None
        first, end = date(year, month or 1, 1), date(year, month or 12, 28)
        return first, (end + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _number(text: str, least: int, most: int) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) <= 4
    return int(text) if is_number and least <= int(text) <= most else None
