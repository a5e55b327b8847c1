"""What the bot says: statements, each resting on citations, each a verbatim quote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from corpus.article import Kind, Source

Reason = Literal[
    "not_stated", "no_evidence", "out_of_scope", "unknown_number", "ambiguous", "instruction"
]


@dataclass(frozen=True)
class Citation:
    """`quote` is the stored text of the article from `start` to `end`, character for character."""

    number: int
    article_id: int
    article: str  # file name without ending
    file: str  # path below the indexed folder
    kind: Kind
    so_hieu: str | None
    loai: str | None
    issuer: str | None
    issued_on: date | None
    title: str
    published: date | None
    place: str
    quote: str
    start: int
    end: int
    url: str | None
    sources: tuple[Source, ...] = ()
    strength: float = 0.0  # 0 to 1: how well the quote matches the question


@dataclass(frozen=True)
class Statement:
    """One line of the answer, without its markers."""

    text: str
    citations: tuple[int, ...]
    role: Literal["conclusion", "document", "point", "note"] = "point"


@dataclass(frozen=True)
class Seen:
    """A passage that was read and not used ("đã xem, không dùng")."""

    article_id: int
    title: str
    place: str
    text: str


@dataclass(frozen=True)
class Answer:
    """A growing answer: `done` is False until its last element; statements only ever get more."""

    question: str
    today: date
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    understood_as: str | None = None
    refused: bool = False
    reason: Reason | None = None
    notice: str | None = None  # one line for the page: "mô hình ngôn ngữ không trả lời …"
    suggestions: tuple[str, ...] = ()  # questions that the corpus answers
    seen: tuple[Seen, ...] = ()
    done: bool = True
    latency_ms: float = 0.0
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Statements, one a line, each followed by its markers."""
        return "\n".join(with_markers(statement) for statement in self.statements)


def first_cited(answer: Answer, statement: Statement) -> Citation | None:
    """What the statement rests on first; None where it rests on nothing."""
    numbers = statement.citations[:1]
    return next((one for one in answer.citations if one.number in numbers), None)


def with_markers(statement: Statement) -> str:
    """Statement("Ông A chủ trì.", (1, 2)) -> "Ông A chủ trì. [1][2]"."""
    markers = "".join(f"[{number}]" for number in statement.citations)
    return f"{statement.text} {markers}" if markers else statement.text
