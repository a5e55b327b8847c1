"""The register's place in the page: search form, table, one directive's sheet, and their events."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any, Protocol

from bot.entries import Entry, matching
from bot.proved_sheet import ProvedSheet
from ui import copy, register, sheet

if TYPE_CHECKING:
    import gradio as gr

LONGEST_ID = 18  # digits; more would not fit the database
# What a person chose is read in the browser; the components only carry it.
_FIND = "() => window.hoichithi.wanted()"
_OPEN = "() => [window.hoichithi.chosen(), window.hoichithi.day()]"


class Directives(Protocol):
    """What the register needs of a chatbot."""

    def directives(self) -> tuple[Entry, ...]: ...

    def sheet(self, directive_id: int, today: date) -> ProvedSheet | None: ...


@dataclass(frozen=True)
class RegisterDesk:
    form: "gr.HTML"
    found: "gr.HTML"
    sheet: "gr.HTML"
    wanted: tuple["gr.Textbox", ...]
    chosen: tuple["gr.Textbox", ...]
    find: "gr.Button"
    open: "gr.Button"


def register_desk() -> RegisterDesk:
    import gradio as gr

    def html(name: str, value: str = "") -> "gr.HTML":
        return gr.HTML(value, elem_id=name, apply_default_css=False, js_on_load=None)

    def carried(count: int) -> tuple["gr.Textbox", ...]:
        return tuple(gr.Textbox(label=copy.FIND, visible="hidden") for _ in range(count))

    with gr.Column(elem_id="register"):
        return RegisterDesk(
            form=html("find"),
            found=html("found", f'<p class="empty">{copy.SEARCHING}</p>'),
            sheet=html("sheet"),
            wanted=carried(3),
            chosen=carried(2),
            find=gr.Button(copy.FIND, visible="hidden", elem_id="find-now"),
            open=gr.Button(copy.FIND, visible="hidden", elem_id="open-now"),
        )


@dataclass(frozen=True)
class _Handlers:
    directives: Directives
    day: Callable[[str | None], date]

    def form(self) -> str:
        return register.form_html(self.directives.directives())

    def find(self, text: str | None, noun: str | None, holding: str | None) -> str:
        entries = self.directives.directives()
        return register.table_html(matching(entries, text or "", noun or "", holding or ""))

    def open(self, chosen: str | None, day: str | None) -> str:
        """The id comes from the address, so it may be anything."""
        asked = chosen or ""
        is_id = asked.isdecimal() and len(asked) <= LONGEST_ID
        found = self.directives.sheet(int(asked), self.day(day)) if is_id else None
        return sheet.sheet_html(found) if found else sheet.gone_html(asked)

    def failed(self) -> str:
        return f'<p class="empty" role="alert">{escape(copy.BUSY)}</p>'


def wire_register(
    page: "gr.Blocks",
    desk: RegisterDesk,
    directives: Directives,
    day: Callable[[str | None], date],
) -> None:
    do = _Handlers(directives, day)
    quiet: dict[str, Any] = {
        "queue": False,
        "api_visibility": "private",
        "show_progress": "hidden",
    }
    last: dict[str, Any] = {**quiet, "trigger_mode": "always_last"}
    found = desk.find.click(do.find, list(desk.wanted), desk.found, js=_FIND, **last)
    found.failure(do.failed, None, desk.found, **quiet)
    opened = desk.open.click(do.open, list(desk.chosen), desk.sheet, js=_OPEN, **last)
    opened.failure(do.failed, None, desk.sheet, **quiet)
    page.load(do.form, None, desk.form, **quiet)
