"""The place of "where to begin" in the page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any, Protocol

from bot.answer import Answer
from corpus.article import Article
from ui import copy, start

if TYPE_CHECKING:
    import gradio as gr

_LEAD = "() => window.hoichithi.lead()"


class Paths(Protocol):
    """What it needs of a chatbot."""

    def path(self, role: str, today: date) -> Answer | None: ...

    def source(self, article_id: int) -> Article | None: ...

    def examples(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class StartDesk:
    path: "gr.HTML"
    chosen: tuple["gr.Textbox", ...]
    lead: "gr.Button"


def start_desk() -> StartDesk:
    import gradio as gr

    def html(name: str, value: str) -> "gr.HTML":
        return gr.HTML(value, elem_id=name, apply_default_css=False, js_on_load=None)

    with gr.Column(elem_id="start"):
        html("roles", start.roles_html())
        return StartDesk(
            path=html("path", f'<p class="empty">{copy.SEARCHING}</p>'),
            chosen=tuple(gr.Textbox(label=copy.ROLES, visible="hidden") for _ in range(2)),
            lead=gr.Button(copy.ROLES, visible="hidden", elem_id="lead-now"),
        )


def wire_start(
    page: "gr.Blocks", desk: StartDesk, paths: Paths, day: Callable[[str | None], date]
) -> None:
    def lead(role: str | None, today: str | None) -> str:
        """The role comes from the browser, so it may be anything."""
        if not role:
            return start.welcome_html(paths.examples())
        path = paths.path(role, day(today))
        return start.path_html(path, paths.source) if path else start.none_html()

    def failed() -> str:
        return f'<p class="empty" role="alert">{escape(copy.BUSY)}</p>'

    quiet: dict[str, Any] = {
        "queue": False,
        "api_visibility": "private",
        "show_progress": "hidden",
    }
    last: dict[str, Any] = {**quiet, "trigger_mode": "always_last"}
    led = desk.lead.click(lead, list(desk.chosen), desk.path, js=_LEAD, **last)
    led.failure(failed, None, desk.path, **quiet)
