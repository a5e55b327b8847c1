"""What people thought of answers, and what could not be answered: to be read by whoever looks after
the corpus, and to become test cases. Kept in the catalogue's database, derived from no file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Engine, insert, select

from corpus import tables

Verdict = Literal["good", "bad", "unanswered"]
LONGEST = 4_000  # characters of each text


@dataclass(frozen=True)
class Opinion:
    """`places`: what the answer cited, as "file, place"; `reason` as chosen on the page,
    `remark` as typed there."""

    at: datetime
    verdict: Verdict
    question: str
    today: date
    answer: str
    places: tuple[str, ...] = ()
    reason: str = ""
    remark: str = ""


def add(engine: Engine, opinion: Opinion) -> None:
    """Longer texts are cut off at LONGEST."""
    with engine.begin() as connection:
        connection.execute(insert(tables.opinions).values(_row(opinion)))


def opinions(engine: Engine) -> list[Opinion]:
    """Oldest first."""
    statement = select(tables.opinions).order_by(tables.opinions.c.id)
    with engine.connect() as connection:
        return [_opinion(row) for row in connection.execute(statement).mappings()]


def _row(opinion: Opinion) -> dict[str, object]:
    return {
        "at": opinion.at.isoformat(timespec="seconds"),
        "verdict": opinion.verdict,
        "question": opinion.question[:LONGEST],
        "today": opinion.today.isoformat(),
        "answer": opinion.answer[:LONGEST],
        "places": list(opinion.places),
        "reason": opinion.reason[:LONGEST],
        "remark": opinion.remark[:LONGEST],
    }


def _opinion(row: Mapping[Any, Any]) -> Opinion:
    return Opinion(
        at=datetime.fromisoformat(row["at"]),
        verdict=row["verdict"],
        question=row["question"],
        today=date.fromisoformat(row["today"]),
        answer=row["answer"],
        places=tuple(row["places"]),
        reason=row["reason"],
        remark=row["remark"],
    )
