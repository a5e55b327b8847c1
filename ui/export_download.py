"""A conversation as a file: the page sends what it kept of it and gets the file back."""

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from bot.answer import Answer
from bot.kept_answer import BrokenRecord, answer_of
from ui import copy
from ui.export import Form, file_bytes

if TYPE_CHECKING:
    from fastapi import FastAPI

LARGEST = 4_000_000  # bytes of one conversation
MOST_ANSWERS = 200
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
}


def offer_export(app: "FastAPI", today: Callable[[], date]) -> None:
    from fastapi import Request, Response
    from fastapi.concurrency import run_in_threadpool

    async def export(form: Form, request: Request) -> Response:
        body = await _body(request)
        try:
            answers = kept_answers(body)
        except BrokenRecord:
            return Response(copy.NOT_EXPORTED, 422, media_type="text/plain; charset=utf-8")
        made = await run_in_threadpool(file_bytes, answers, today(), form)
        name = copy.EXPORT_FILE.format(day=today().isoformat(), form=form)
        disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(made, media_type=_TYPES[form], headers=disposition)

    async def _body(request: Request) -> bytes:
        """Cut off where it is longer than any conversation of ours: then it is no JSON."""
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST:
                return b""
        return body

    app.post(f"/{copy.EXPORT_ADDRESS}.{{form}}")(export)


def kept_answers(body: str | bytes) -> list[Answer]:
    """What page.js kept of a conversation; BrokenRecord where it is something else."""
    try:
        kept = json.loads(body)
    except ValueError as problem:
        raise BrokenRecord(f"no JSON: {problem}") from problem
    if not isinstance(kept, list) or not 0 < len(kept) <= MOST_ANSWERS:
        raise BrokenRecord("no list of answers")
    return [answer_of(one) for one in kept]
