"""Where settings, models and stores meet."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.chatbot import Chatbot
from bot.library import Library
from bot.settings import Settings
from corpus.catalogue import Catalogue
from corpus.ingest import Report

if TYPE_CHECKING:
    from bot.evaluation import Evaluation
    from bot.generative import GenerativeComposer
    from bot.retriever import CorpusRetriever
    from bot.standalone import Rewriter
    from bot.telling import Judge


def open_catalogue(settings: Settings) -> Catalogue:
    settings.data.mkdir(parents=True, exist_ok=True)
    return Catalogue(f"sqlite:///{settings.data / 'catalogue.sqlite'}")


def open_library(settings: Settings) -> Library:
    """Brings the index up to date with the catalogue unless another process is at it."""
    from embeddings.embedder import open_embedder
    from embeddings.index import PassageIndex

    catalogue = open_catalogue(settings)
    embedder = open_embedder(settings.embedding_model, settings.allow_downloads)
    index = PassageIndex(settings.data, embedder)
    index.refresh(catalogue)
    return Library(catalogue, index, embedder)


def index_folders(settings: Settings, folders: Sequence[Path], remembered: bool = False) -> Report:
    """Afterwards the library holds exactly these folders; none given: the starter corpus, or, with
    `remembered`, the folders of the last time."""
    from corpus.ingest import ingest
    from embeddings.embedder import open_embedder
    from embeddings.index import PassageIndex

    catalogue = open_catalogue(settings)
    known = catalogue.folders if remembered else []
    report = ingest(list(folders) or known or [settings.articles], catalogue)
    embedder = open_embedder(settings.embedding_model, settings.allow_downloads)
    index = PassageIndex(settings.data, embedder)
    index.update(catalogue)
    index.close()
    catalogue.close()
    return report


def retriever(library: Library, k: int = 20) -> "CorpusRetriever":
    from bot.retriever import CorpusRetriever

    return CorpusRetriever(catalogue=library.catalogue, index=library.index, k=k)


def evaluation(settings: Settings, library: Library) -> "Evaluation":
    from bot.evaluation import Evaluation

    return Evaluation(over(settings, library), retriever(library), library.catalogue)


def open_chatbot(settings: Settings) -> Chatbot:
    """For a process that keeps it to its end."""
    return over(settings, open_library(settings))


def over(settings: Settings, library: Library, judge: "Judge | None" = None) -> Chatbot:
    """A chatbot over a library that is already open; `judge`: by default the shipped model."""
    from bot.finding import Finder
    from bot.reader import Reader

    finder = Finder(library, Reader(retriever(library), library.catalogue))
    return Chatbot(library, finder, *_of_model(settings), judge=judge)


def _of_model(settings: Settings) -> "tuple[GenerativeComposer | None, Rewriter | None]":
    """Neither without LLM_MODEL: answers are then extractive, and no model library is loaded."""
    if settings.llm_model is None:
        return None, None
    from bot.generative import GenerativeComposer, open_model
    from bot.standalone import Rewriter
    from prompts import read_prompt

    model = open_model(settings.llm_model, settings.llm_base_url, settings.llm_timeout_s)
    composer = GenerativeComposer(model, read_prompt("answer"), settings.llm_timeout_s)
    return composer, Rewriter(model, read_prompt("standalone"), settings.llm_timeout_s)
