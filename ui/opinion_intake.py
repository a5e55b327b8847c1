"""Where the page sends what somebody thought of an answer."""

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.kept_answer import BrokenRecord, answer_of
from corpus.opinions import LONGEST, Opinion
from ui import copy
from ui.opinion import Noting, of_answer

if TYPE_CHECKING:
    from fastapi import FastAPI

LARGEST = 1_000_000  # bytes


def take_opinions(app: "FastAPI", noting: Noting) -> None:
    from fastapi import Request, Response
    from fastapi.concurrency import run_in_threadpool

    async def take(request: Request) -> Response:
        """Only JSON: what a foreign page can make a browser send without asking is no JSON."""
        is_json = request.headers.get("content-type", "").startswith("application/json")
        size = int(request.headers.get("content-length") or LARGEST + 1)
        if not is_json or size > LARGEST:
            return Response(status_code=415 if not is_json else 413)
        try:
            opinion = opinion_of(await request.body())
        except BrokenRecord:
            return Response(status_code=422)
        await run_in_threadpool(noting.note, opinion)
        return Response(status_code=204)

    app.post(f"/{copy.OPINION_ADDRESS}")(take)


def opinion_of(body: bytes) -> Opinion:
    """BrokenRecord for anything that page.js did not write."""
    try:
        sent = json.loads(body)
        verdict, reason, remark = (sent[name] for name in ("verdict", "reason", "remark"))
        answer = answer_of(sent["answer"])
    except (ValueError, KeyError, TypeError) as problem:
        raise BrokenRecord(f"no opinion: {problem}") from problem
    known_reason = reason in ("", *copy.REASONS)
    if verdict not in ("good", "bad") or not known_reason or not isinstance(remark, str):
        raise BrokenRecord("no opinion: unknown verdict or reason")
    return replace(of_answer(answer, verdict), reason=reason, remark=remark.strip()[:LONGEST])
