"""The calendar's place in the page: form, table, the proof of the row that was opened."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any, Protocol

from bot.agenda import Entry
from bot.answer import Citation
from bot.calendar import Chosen
from corpus.article import Article
from ui import agenda, copy
from ui.calendar_choice import Choice

if TYPE_CHECKING:
    import gradio as gr

LONGEST_ID = 18  # digits; more would not fit the database
# What a person chose is read in the browser; the components only carry it.
_CHOICE = "() => window.hoichithi.choice()"
_PLACE = "() => window.hoichithi.place()"


class Moments(Protocol):
    """What the calendar needs of a chatbot."""

    def calendar(self, chosen: Chosen, today: date) -> tuple[Entry, ...]: ...

    def proof(self, article_id: int, at: int) -> Citation | None: ...

    def source(self, article_id: int) -> Article | None: ...


@dataclass(frozen=True)
class CalendarDesk:
    form: "gr.HTML"
    moments: "gr.HTML"
    proof: "gr.HTML"
    choice: tuple["gr.Textbox", ...]
    place: tuple["gr.Textbox", ...]
    look: "gr.Button"
    prove: "gr.Button"


def calendar_desk() -> CalendarDesk:
    import gradio as gr

    def html(name: str, value: str = "") -> "gr.HTML":
        return gr.HTML(value, elem_id=name, apply_default_css=False, js_on_load=None)

    def carried(count: int) -> tuple["gr.Textbox", ...]:
        return tuple(gr.Textbox(label=copy.CALENDAR_LABEL, visible="hidden") for _ in range(count))

    with gr.Column(elem_id="calendar"):
        return CalendarDesk(
            form=html("when"),
            moments=html("moments", f'<p class="empty">{copy.SEARCHING}</p>'),
            proof=html("proof"),
            choice=carried(len(fields(Choice))),
            place=carried(2),
            look=gr.Button(copy.CALENDAR_LABEL, visible="hidden", elem_id="look-now"),
            prove=gr.Button(copy.CALENDAR_LABEL, visible="hidden", elem_id="prove-now"),
        )


@dataclass(frozen=True)
class _Handlers:
    moments: Moments
    day: Callable[[str | None], date]

    def form(self) -> str:
        today = self.day(None)
        return agenda.form_html(self.moments.calendar(Chosen(), today), today)

    def look(self, *given: str | None) -> str:
        choice = Choice(*(value or "" for value in given))
        today = self.day(choice.day)
        found = self.moments.calendar(choice.chosen(today), today)
        if found:
            return agenda.table_html(found, choice, today)
        return agenda.none_html(choice, self._others(choice, today))

    def _others(self, choice: Choice, today: date) -> int:
        return len(self.moments.calendar(replace(choice.chosen(today), side="all"), today))

    def prove(self, place: str | None, number: str | None) -> str:
        """Both come from the browser, so they may be anything."""
        asked, shown = place or "", _number(number)
        article_id, _, at = asked.partition("-")
        is_place = _is_id(article_id) and _is_id(at)
        citation = self.moments.proof(int(article_id), int(at)) if is_place else None
        if citation is None:
            return agenda.unproved_html(asked, shown, copy.NO_SUCH_PLACE)
        article = self.moments.source(citation.article_id)
        return agenda.proof_html(asked, replace(citation, number=shown), article)

    def failed(self) -> str:
        return f'<p class="empty" role="alert">{escape(copy.BUSY)}</p>'

    def unproved(self, place: str | None, number: str | None) -> str:
        return agenda.unproved_html(place or "", _number(number), copy.BUSY)


def _number(text: str | None) -> int:
    return int(text) if text and _is_id(text) else 1


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID


def wire_calendar(
    page: "gr.Blocks",
    desk: CalendarDesk,
    moments: Moments,
    day: Callable[[str | None], date],
) -> None:
    do = _Handlers(moments, day)
    quiet: dict[str, Any] = {
        "queue": False,
        "api_visibility": "private",
        "show_progress": "hidden",
    }
    last: dict[str, Any] = {**quiet, "trigger_mode": "always_last"}
    looked = desk.look.click(do.look, list(desk.choice), desk.moments, js=_CHOICE, **last)
    looked.failure(do.failed, None, desk.moments, **quiet)
    proved = desk.prove.click(do.prove, list(desk.place), desk.proof, js=_PLACE, **last)
    proved.failure(do.unproved, list(desk.place), desk.proof, js=_PLACE, **quiet)
    page.load(do.form, None, desk.form, **quiet)
