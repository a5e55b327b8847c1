"""The page: Gradio blocks around a chatbot; all that is per person lives in one session state."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from bot.answer import Answer
from bot.chatbot import Conversation
from bot.cited_moments import CitedMoment
from bot.kept_answer import BrokenRecord
from corpus.article import Article
from ui import chat, copy, opinion, talk_tools
from ui.calendar_desk import CalendarDesk, Moments, calendar_desk, wire_calendar
from ui.export_download import kept_answers
from ui.opinion import Noting, unanswered
from ui.register_desk import Directives, RegisterDesk, register_desk, wire_register
from ui.start_desk import Paths, StartDesk, start_desk, wire_start

if TYPE_CHECKING:
    import gradio as gr

HERE = Path(__file__).resolve().parent
LONGEST_QUESTION = 2_000
# Answers without a language model take about 0.1 s; with one, a place is held while it writes.
AT_ONCE = 8
WAITING = 64

# What is chosen in the browser comes along with the question; the components only carry it.
_ASK = "async (question, session) => [question, session, ...await window.hoichithi.asking()]"
_FAILED = "(session) => [session, window.hoichithi.stopped()]"
_KEPT = "() => [window.hoichithi.kept()]"

Clock = Callable[[], date]


class Answers(Directives, Moments, Paths, Noting, Protocol):
    """What the page needs of a chatbot."""

    def stream(
        self, question: str, conversation: Conversation, today: date
    ) -> Iterator[Answer]: ...

    def source(self, article_id: int) -> Article | None: ...

    def cited_moments(self, answer: Answer) -> tuple[CitedMoment, ...]: ...


@dataclass(frozen=True)
class Session:
    """One person's conversation; `shown` is the HTML of each answer and `greeting` what stands
    above them, each rendered once."""

    greeting: str = ""
    conversation: Conversation = field(default_factory=Conversation)
    shown: tuple[str, ...] = ()

    def history(self) -> Conversation:
        """What the next question is understood against: answers that came to say something."""
        return Conversation(tuple(a for a in self.conversation.answers if a.statements))

    def then(
        self, answer: Answer, find: chat.Find, moments: Sequence[CitedMoment] = ()
    ) -> "Session":
        html = chat.answer_html(answer, find, moments)
        return Session(self.greeting, self.conversation.then(answer), (*self.shown, html))

    def closed(self, notice: str, find: chat.Find) -> "Session":
        """The same with an answer that was still growing ended by a notice."""
        answers = self.conversation.answers
        if not answers or answers[-1].done:
            return self
        before = Session(self.greeting, Conversation(answers[:-1]), self.shown[:-1])
        return before.then(replace(answers[-1], done=True, notice=notice), find)


def answering(
    chatbot: Answers, question: str, session: Session, today: date, alone: bool = False
) -> Iterator[Session]:
    """The session growing by one answer; the first element shows that the search has begun.
    `alone`: the question is understood by itself, not after what was said before."""
    shown = session.then(Answer(question, today, done=False), chatbot.source)
    yield shown
    history = Conversation() if alone else session.history()
    for answer in chatbot.stream(question, history, today):
        moments = chatbot.cited_moments(answer) if answer.done else ()
        grown = session.then(answer, chatbot.source, moments)
        if grown.shown != shown.shown:
            yield grown
        shown = grown


def chosen_day(text: str | None, clock: Clock) -> date:
    """The day typed on the page ("05/10/2022"), or today where none or no valid one was typed."""
    try:
        return datetime.strptime(text or "", "%d/%m/%Y").date()
    except ValueError:
        return clock()


def head() -> str:
    """The page's own style and script, with the words that the script needs. The style comes this
    way because Gradio confines its `css=` to its own container, and the body's classes lie outside.
    """
    words = {
        "answered": copy.ANSWERED,
        "answeredBare": copy.ANSWERED_BARE,
        "busy": copy.BUSY,
        "copied": copy.COPIED,
        "opinion": opinion.words(),
        "hints": [copy.HINT, *copy.SHORT_HINTS],
        "labels": copy.GRADIO_LABELS,
        "lost": copy.LOST,
        "dayForm": copy.DAY_FORM,
        "noSource": copy.NO_SOURCE_YET,
        "searching": copy.SEARCHING,
        "views": copy.ADDRESSES,
        "talks": talk_tools.words(),
    }
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    scripts = "\n".join(map(_file, ("page.js", "talks.js", "opinion.js")))
    told = f"window.hoichithi = {data};"
    return f"<style>{_file('page.css')}</style><script>{told}\n{scripts}</script>"


def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def favicon() -> Path:
    return HERE / "favicon.svg"


def theme() -> "gr.themes.Base":
    """Gradio's plainest theme with the system's own letters; page.css does the rest."""
    import gradio as gr

    return gr.themes.Base(
        font=["Noto Sans", "Segoe UI", "Arial", "sans-serif"], font_mono=["monospace"]
    )


def build_page(chatbot: Answers, clock: Clock) -> "gr.Blocks":
    import gradio as gr

    page = gr.Blocks(title=copy.NAME, analytics_enabled=False, fill_width=True)
    with page:
        widgets = _layout(clock)
        _wire(page, widgets, chatbot, clock)
        wire_register(page, widgets.register, chatbot, lambda day: chosen_day(day, clock))
        wire_start(page, widgets.start, chatbot, lambda day: chosen_day(day, clock))
        wire_calendar(page, widgets.calendar, chatbot, lambda day: chosen_day(day, clock))
    return page


@dataclass(frozen=True)
class _Widgets:
    session: "gr.State"
    brand: "gr.HTML"
    flow: "gr.Chatbot"
    question: "gr.Textbox"
    kept: "gr.Textbox"
    reopen: "gr.Button"
    day: "gr.Textbox"
    alone: "gr.Textbox"
    send: "gr.Button"
    stop: "gr.Button"
    fresh: "gr.Button"
    start: StartDesk
    register: RegisterDesk
    calendar: CalendarDesk


def _layout(clock: Clock) -> _Widgets:
    import gradio as gr

    session = gr.State(Session())
    with gr.Row(elem_id="top"):
        brand = gr.HTML(_top(clock()), elem_id="brand", apply_default_css=False)
        fresh = gr.Button(copy.FRESH, elem_id="fresh", scale=0)
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="chat"):
            gr.HTML(talk_tools.tools_html(), elem_id="talk", apply_default_css=False)
            flow = _flow()
            queued = f"<p>{escape(copy.QUEUED)}</p>"
            gr.HTML(queued, elem_id="queued", apply_default_css=False)
            with gr.Row(elem_id="ask"):
                question = _question()
                send = gr.Button(copy.SEND, elem_id="send", variant="primary", scale=0)
                stop = gr.Button(copy.STOP, elem_id="stop", scale=0)
        register = register_desk()
        calendar = calendar_desk()
        start = start_desk()
        gr.HTML(_panel(), elem_id="aside", apply_default_css=False)
    warning = (
        f'<footer>{escape(copy.WARNING)}</footer><p id="told" class="unseen" role="status"></p>'
    )
    gr.HTML(warning, elem_id="warning", apply_default_css=False)
    day = gr.Textbox(label=copy.CHANGE_DAY, visible="hidden", elem_id="chosen-day")
    alone = gr.Textbox(label=copy.ALONE, visible="hidden")
    kept = gr.Textbox(label=copy.HISTORY, visible="hidden")
    reopen = gr.Button(copy.TALK_OPEN, visible="hidden", elem_id="reopen-now")
    return _Widgets(
        session=session,
        brand=brand,
        flow=flow,
        question=question,
        kept=kept,
        reopen=reopen,
        day=day,
        alone=alone,
        send=send,
        stop=stop,
        fresh=fresh,
        start=start,
        register=register,
        calendar=calendar,
    )


def _flow() -> "gr.Chatbot":
    import gradio as gr

    return gr.Chatbot(
        elem_id="flow",
        label=copy.CONVERSATION,
        show_label=False,
        container=False,
        buttons=[],
        feedback_options=None,
        height="100%",
        layout="panel",
        autoscroll=False,
    )


def _question() -> "gr.Textbox":
    import gradio as gr

    return gr.Textbox(
        elem_id="question",
        label=copy.QUESTION,
        show_label=False,
        placeholder=copy.HINT,
        container=False,
        max_length=LONGEST_QUESTION,
        max_lines=4,
        autofocus=True,
        scale=1,
    )


@dataclass(frozen=True)
class _Handlers:
    """What each event does; the outputs are always flow, session and question box."""

    chatbot: Answers
    clock: Clock

    def ask(
        self, question: str, session: Session, day: str | None, alone: str | None
    ) -> Iterator[list[Any]]:
        import gradio as gr

        question = question.strip()
        if not question:
            yield [gr.skip(), gr.skip(), ""]
            return
        box: Any = ""  # emptied once; what is typed meanwhile stays
        today = chosen_day(day, self.clock)
        for grown in answering(self.chatbot, question, session, today, bool(alone)):
            yield [self.messages(grown), grown, box]
            box = gr.skip()
        lacking = unanswered(grown.conversation.answers[-1])
        if lacking:
            self.chatbot.note(lacking)

    def stop(self, session: Session) -> list[Any]:
        return self._close(session, copy.STOPPED)

    def fail(self, session: Session, stopped: str | None) -> list[Any]:
        """What was stopped may fail before `stop` has run."""
        return self._close(session, copy.STOPPED if stopped else copy.BUSY)

    def fresh(self) -> list[Any]:
        import gradio as gr

        session = self.greeted()
        return [self.messages(session), session, gr.skip()]

    def open(self, kept: str | None) -> list[Any]:
        return [*self.reopen(kept), _top(self.clock())]

    def reopen(self, kept: str | None) -> list[Any]:
        """A conversation that the browser kept; "" or a broken one: a new one."""
        import gradio as gr

        session = self.greeted()
        for answer in _kept(kept):
            moments = self.chatbot.cited_moments(answer)
            session = session.then(answer, self.chatbot.source, moments)
        return [self.messages(session), session, gr.skip()]

    def greeted(self) -> Session:
        return Session(chat.greeting_html(self.chatbot.examples()))

    def _close(self, session: Session, notice: str) -> list[Any]:
        import gradio as gr

        closed = session.closed(notice, self.chatbot.source)
        return [self.messages(closed), closed, gr.skip()]

    def messages(self, session: Session) -> list[dict[str, Any]]:
        """Gradio's form of the conversation. HTML of ours, so that nothing passes for Markdown."""
        said = [_message("assistant", session.greeting)]
        for answer, shown in zip(session.conversation.answers, session.shown, strict=True):
            said.append(_message("user", chat.question_html(answer.question)))
            said.append(_message("assistant", shown))
        return said


def _kept(kept: str | None) -> list[Answer]:
    try:
        return kept_answers(kept) if kept else []
    except BrokenRecord:
        return []


def _message(role: str, html: str) -> dict[str, Any]:
    import gradio as gr

    return {"role": role, "content": gr.HTML(html, js_on_load=None, apply_default_css=False)}


def _wire(page: "gr.Blocks", w: _Widgets, chatbot: Answers, clock: Clock) -> None:
    """Which event runs which handler; all private, so that none is offered as an API."""
    import gradio as gr

    do = _Handlers(chatbot, clock)
    out = [w.flow, w.session, w.question]
    quiet: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    asked = gr.on(
        [w.question.submit, w.send.click],
        do.ask,
        [w.question, w.session, w.day, w.alone],
        out,
        js=_ASK,
        concurrency_limit=AT_ONCE,
        # By default a question that hangs would keep the next one from being sent even after it
        # was stopped; page.js keeps two from being asked at once.
        trigger_mode="multiple",
        **quiet,
    )
    asked.failure(do.fail, [w.session, w.alone], out, js=_FAILED, queue=False, **quiet)
    w.stop.click(do.stop, [w.session], out, cancels=[asked], queue=False, **quiet)
    w.fresh.click(do.fresh, None, out, cancels=[asked], queue=False, **quiet)
    page.load(do.open, [w.kept], [*out, w.brand], js=_KEPT, queue=False, **quiet)
    w.reopen.click(do.reopen, [w.kept], out, js=_KEPT, cancels=[asked], queue=False, **quiet)
    page.queue(max_size=WAITING, default_concurrency_limit=AT_ONCE, api_open=False)


def _top(today: date) -> str:
    day = copy.written_date(today)
    return (
        f'<header><b class="name">{copy.NAME}</b>{_views()}'
        f'<details class="today"><summary title="{copy.CHANGE_DAY}">'
        f"<span><i>{copy.AS_OF}</i> <b>{day}</b></span></summary>"
        f'<form class="pick"><label for="today">{copy.CHANGE_DAY}</label>'
        f'<input id="today" value="{day}" data-today="{day}" inputmode="numeric" maxlength="10" '
        f'autocomplete="off"><p>{copy.CHANGE_DAY_HELP}</p>'
        f'<button type="submit">{copy.APPLY}</button></form></details></header>'
    )


def _views() -> str:
    """Links, so that the browser's own Back leads from one view to the one before."""
    links = "".join(
        f'<a href="#{copy.ADDRESSES[view]}" data-view="{copy.ADDRESSES[view]}">{name}</a>'
        for view, name in copy.VIEW_NAMES.items()
    )
    return f'<nav aria-label="{copy.VIEWS}">{links}</nav>'


def _panel() -> str:
    return (
        f'<aside id="panel" aria-label="{copy.SOURCE_PANEL}" tabindex="-1">'
        f'<div class="head"></div><div class="body" tabindex="0" role="region" '
        f'aria-label="{copy.SOURCE_TEXT}">'
        f'<p class="empty">{copy.NO_SOURCE_YET}</p></div><div class="rest"></div>'
        f'<button type="button" class="close" data-close>{copy.CLOSE}</button></aside>'
    )
