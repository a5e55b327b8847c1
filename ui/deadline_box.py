"""The box of deadlines in an answer: chip, day, the clause that tells it, its marker."""

from collections.abc import Sequence
from html import escape

from bot import wording
from bot.answer import Answer, Statement
from bot.cited_moments import CitedMoment, lacks_deadline
from ui import agenda, copy
from ui.marker import marker


def box_html(answer: Answer, moments: Sequence[CitedMoment]) -> str:
    """ "" where the answer quotes no day and none was asked for."""
    silent = lacks_deadline(answer)
    if not moments and not silent:
        return ""
    none = f'<li><span class="chip none">{copy.NO_DEADLINE_CHIP}</span></li>' if silent else ""
    rows = "".join(map(_row, moments))
    return f'<div class="box"><h2 class="label">{copy.DEADLINES}</h2><ul>{none}{rows}</ul></div>'


def left_to_box(statement: Statement, moments: Sequence[CitedMoment]) -> bool:
    """A line that says nothing but a moment of the box."""
    shown = {one.number for one in moments}
    says_due = statement.text.startswith(wording.DUE.partition("{")[0])
    return says_due and bool(statement.citations) and shown.issuperset(statement.citations)


def _row(moment: CitedMoment) -> str:
    standing = moment.entry.standing
    told = "; ".join(filter(None, agenda.grounds(moment.entry)))
    under = f'<span class="soft under">{escape(told)}</span>' if told else ""
    task = escape(copy.capital(moment.entry.task))
    day = "" if standing.day is None else f"<b>{agenda.day_html(standing)}</b> "
    return (
        f"<li>{agenda.chip_html(standing)} {day}"
        f'<span class="told">{task}</span> {marker(moment.number)}{under}</li>'
    )
