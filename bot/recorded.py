"""What the catalogue's records answer before any text is searched: lists, counts, relations."""

import re
from collections.abc import Sequence
from datetime import date

from bot.composition import Composition
from bot.due_of_matter import asked_of_matter
from bot.filters import asked_filter
from bot.inventory import listed
from bot.issuing import issued
from bot.kept_day import asks_whether_left
from bot.one_of_a_kind import areas
from bot.others import asks_of_others
from bot.periods import periods
from bot.places import known_places
from bot.question import Question
from bot.quoting import Quoting
from bot.related import Kin
from bot.relating import Kinship, asked_kinship, asks_standing
from bot.schedule import asked_calendar
from bot.signed_by import signed_by
from bot.units import asked_unit
from bot.upcoming import calendar, of_matter
from bot.which_article import asks_article, naming_articles
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.text import fold

# "Kế hoạch tuần này có gì?" asks what is to be done, not which papers were issued.
_SCHEDULES = frozenset(("ke hoach", "chuong trinh", "bao cao"))

_TIME = re.compile(
    r"(?<!\w)(?:han|moc|(?<!du )lich(?! su)|ngay|thang|quy|tuan|nam|sap|khi nao|bao gio|luc nao|"
    r"toi day|thoi)(?!\w)"
)


def recorded(
    question: Question, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> Composition | None:
    """`directives`: what the question's numbers mean. None when the texts must be searched."""
    quoting = Quoting(catalogue)
    kin = Kin(catalogue.records, quoting)
    if directives and asks_article(question):
        return naming_articles(directives, catalogue.records, quoting)
    is_of_some = asks_of_others(question) or asks_whether_left(question)
    if asks_standing(question) and directives and not is_of_some:
        return _standing(question, directives[0], kin, today)
    kinship = asked_kinship(question)
    if kinship:
        told = kin.told(kinship, directives)
        return told or kin.naming(areas(question), directives)
    issuing = issued(question, directives, catalogue.records, quoting)
    if issuing:
        return issuing
    signed = signed_by(question, catalogue, lambda text: periods(text, today))
    if signed:
        return signed
    wanted = (
        None if _is_given(question) else asked_filter(question, lambda text: periods(text, today))
    )
    if wanted and not (wanted.types and _SCHEDULES.issuperset(wanted.types)):
        return listed(wanted, catalogue.records, quoting, today)
    due = _dated(question, directives, catalogue, today)
    due = due or _of_matter(question, directives, catalogue, today)
    return due or (listed(wanted, catalogue.records, quoting, today) if wanted else None)


_PUT_OFF = re.compile(r"(?<!\w)(?:gia han|(?:thay doi|dieu chinh|lui|keo dai|doi))(?!\w)")


def _standing(
    question: Question, directive: Directive, kin: Kin, today: date
) -> Composition | None:
    """Of its days, where these are asked about and nothing else of it has changed."""
    told = kin.state(directive, today)
    is_open = told is not None and told.reason is not None
    if not is_open or not _PUT_OFF.search(fold(question.text)):
        return told
    return kin.told(Kinship(("extends", "amends"), "from"), (directive,)) or told


def _is_given(question: Question) -> bool:
    """ "Nghị quyết giao chi hội phụ nữ việc gì": what stands in it, no list of papers."""
    return bool(question.weight("tasks") and asked_unit(question))


def _dated(
    question: Question, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> Composition | None:
    dates = asked_calendar(
        question, lambda text: periods(text, today), today, lambda: _bodies(catalogue)
    )
    if not dates or (directives and _asks_tasks(question)):
        return None
    told = calendar(dates, directives, catalogue, today)
    return None if _is_told_what_to_do(question, told) else told


def _is_told_what_to_do(question: Question, told: Composition | None) -> bool:
    """ "Đoàn Thanh niên phải làm gì dịp Tết": where no day is known, the tasks are told."""
    is_empty = told is not None and told.reason is not None
    return is_empty and _asks_tasks(question) and bool(asked_unit(question))


def _of_matter(
    question: Question, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> Composition | None:
    asked = asked_of_matter(question, lambda text: periods(text, today), today)
    return of_matter(asked, directives, catalogue, today) if asked else None


def _bodies(catalogue: Catalogue) -> set[str]:
    held = catalogue.records.snapshot().all
    places = known_places(catalogue).items()
    told = {name for one in held for name in (one.place, one.body) if name and " " in name}
    return (
        told | {name for name, _ in places} | {f"{level} {name}" for name, level in places if level}
    )


def _asks_tasks(question: Question) -> bool:
    """ "Chi bộ phải làm gì theo Kế hoạch 62?" asks for all tasks, not for those with a day."""
    return bool(question.weight("tasks")) and not _TIME.search(fold(question.text))
