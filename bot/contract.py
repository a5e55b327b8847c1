"""Answers and hits as the JSON that tools outside the project read."""

from datetime import date
from typing import TYPE_CHECKING

from bot.answer import Answer, Citation

if TYPE_CHECKING:
    from bot.retriever import CorpusRetriever


def answer_line(identifier: str, answer: Answer) -> dict[str, object]:
    """One line of ANSWERS.jsonl: dates ISO, unknown is null."""
    return {
        "id": identifier,
        "question": answer.question,
        "today": answer.today.isoformat(),
        "understood_as": answer.understood_as,
        "answer": answer.text,
        "refused": answer.refused,
        "reason": answer.reason,
        "statements": [
            {"text": one.text, "citations": list(one.citations)} for one in answer.statements
        ],
        "citations": [citation_fields(one) for one in answer.citations],
        "latency_ms": answer.latency_ms,
    }


def citation_fields(citation: Citation) -> dict[str, object]:
    return {
        "number": citation.number,
        "article": citation.article,
        "file": citation.file,
        "kind": citation.kind,
        "so_hieu": citation.so_hieu,
        "title": citation.title,
        "published": _iso(citation.published),
        "place": citation.place,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "url": citation.url,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def hit_fields(retriever: "CorpusRetriever", query: str) -> list[dict[str, object]]:
    """`search --json`: best first, rank from 1."""
    fields = []
    for rank, hit in enumerate(retriever.invoke(query), start=1):
        passage = retriever.catalogue.passages([hit.metadata["passage_id"]])[0]
        article = retriever.catalogue.article(passage.article_id)
        fields.append(
            {
                "rank": rank,
                "score": round(hit.metadata["score"], 6),
                "article": article.name,
                "file": article.file,
                "place": passage.place,
                "text": passage.text,
                "start": passage.start,
                "end": passage.end,
            }
        )
    return fields
