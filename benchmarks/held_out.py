"""Development collections: what training never saw, and the project's own question files.

Everything about search is chosen on these; the collections of others are for the final table."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.collection import Collection, Document
from bot.questions import Asked, read_questions
from corpus.article import Passage
from corpus.reading import read
from corpus.splitting import split
from corpus.text import fold, stored
from embeddings.pairs import is_development, read_lines

PAIRED = (
    "statutes_heading_text",
    "statutes_topic_heading_text",
    "statutes_heading_midtext",
    "wiki_title_section",
    "legal_questions",
)
_OTHERS = 5_000  # documents that answer none of the queries
_QUERIES = 800

Line = dict[str, Any]


def held_out(training: Path) -> Iterator[Collection]:
    """2 % of the anchors of each training file, by hash, among their own and other texts."""
    news = list(read_lines(training / "news.jsonl.xz"))
    yield _of_pairs("news_title", news, lambda line: str(line["title"]), _body)
    for name in PAIRED:
        lines = list(read_lines(training / f"{name}.jsonl.xz"))
        yield _of_pairs(name, lines, lambda line: line["anchor"], lambda line: line["positive"])


def _body(line: Line) -> str:
    return " ".join(line["body"])


def _of_pairs(
    name: str, lines: Sequence[Line], asks: Callable[[Line], str], says: Callable[[Line], str]
) -> Collection:
    """Texts that are repeated, as statutes are, are one document."""
    asked = [line for line in lines if is_development(asks(line))][:_QUERIES]
    others = [line for line in lines if not is_development(asks(line))]
    chosen = random.Random(1).sample(others, min(_OTHERS, len(others)))
    ids: dict[str, str] = {}
    for line in (*asked, *chosen):
        ids.setdefault(stored(says(line)), f"d{len(ids)}")
    wanted: dict[str, dict[str, int]] = {}
    for line in asked:
        wanted.setdefault(asks(line), {})[ids[stored(says(line))]] = 1
    documents = [Document(one, "", text) for text, one in ids.items()]
    return Collection(name, documents, {one: one for one in wanted}, wanted)


def own_questions(name: str, questions: Path, articles: Path) -> Collection:
    """Each passage is a document; it answers where it stands in the right article and holds a
    value that the answer must have."""
    passages = dict(_passages(articles))
    wanted, queries = {}, {}
    for asked in read_questions(questions):
        right = {one: 1 for one, passage in passages.items() if _answers(one, passage, asked)}
        if right and asked.answerable and asked.turn_of is None:
            wanted[asked.id], queries[asked.id] = right, asked.question
    documents = [Document(one, _above(passage), passage.text) for one, passage in passages.items()]
    return Collection(name, documents, queries, wanted)


def _passages(articles: Path) -> Iterator[tuple[str, Passage]]:
    for path in sorted(articles.iterdir()):
        if path.suffix in (".md", ".txt"):
            article = read(path, path.name)
            for number, passage in enumerate(split(article)):
                if passage.role not in ("stamp", "author"):
                    yield f"{path.stem}#{number}", passage


def _above(passage: Passage) -> str:
    return "\n".join(part for part in (passage.title, passage.heading, passage.lead) if part)


def _answers(place: str, passage: Passage, asked: Asked) -> bool:
    source = place.partition("#")[0]
    text = fold(passage.text)
    return source in asked.source and any(fold(value) in text for value in asked.must_include)
