"""A retrieval collection in the form of BEIR: documents, queries, and which answers which."""

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Article, Block, Passage
from corpus.catalogue import Entry
from corpus.text import clauses, stored

LONGEST = 8_000  # code points of one passage


@dataclass(frozen=True)
class Document:
    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Collection:
    """`wanted`: query id -> document id -> how well it answers (0: not at all)."""

    name: str
    documents: Sequence[Document]
    queries: Mapping[str, str]
    wanted: Mapping[str, Mapping[str, int]]


def read_collection(folder: Path) -> Collection:
    """corpus.jsonl, queries.jsonl (each also as .xz) and qrels.tsv with a header line; queries
    that nothing answers are left out."""
    wanted: dict[str, dict[str, int]] = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, document, grade = line.split("\t")
        wanted.setdefault(query, {})[document] = int(grade)
    documents = [
        Document(line["_id"], stored(line.get("title") or ""), stored(line["text"]))
        for line in read_lines(folder / "corpus.jsonl")
    ]
    queries = {line["_id"]: line["text"] for line in read_lines(folder / "queries.jsonl")}
    asked = {one: text for one, text in queries.items() if one in wanted}
    return Collection(folder.resolve().name, documents, asked, wanted)


def read_lines(path: Path) -> Iterator[dict[str, str]]:
    """Of the file, or of the same with .xz behind its name where that is there."""
    is_packed = packed(path).is_file()
    with (
        lzma.open(packed(path), "rt", encoding="utf-8")
        if is_packed
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            if line.strip():
                yield json.loads(line)


def packed(path: Path) -> Path:
    return path if path.suffix == ".xz" else path.with_name(path.name + ".xz")


def entry(document: Document) -> Entry:
    """As if it were a file of that name. Documents of such collections are passages already; kept
    whole, they are found 2 points better (docs/decisions.md) than cut as articles are, and only
    books among them are cut."""
    text = document.text
    passages = [
        Passage("paragraph", at.start, at.end, text[at.start : at.end], document.title, f"phần {n}")
        for n, at in enumerate(clauses(text, LONGEST), start=1)
    ]
    blocks = (Block("paragraph", 0, len(text)),)
    article = Article(document.id, "news", document.title, text, blocks)
    return Entry("", document.id, article, passages)
