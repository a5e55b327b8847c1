"""A real library over a few texts that a test writes itself."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot
from bot.library import Library
from bot.settings import Settings


@contextmanager
def library_over(files: Mapping[str, str], folder: Path) -> Iterator[Library]:
    """`files`: name -> text; `folder` is empty and takes articles and data."""
    articles = folder / "articles"
    articles.mkdir()
    for name, text in files.items():
        (articles / name).write_text(text, encoding="utf-8")
    settings = Settings(data=folder / "data")
    index_folders(settings, [articles])
    library = open_library(settings)
    try:
        yield library
    finally:
        library.close()


@contextmanager
def chatbot_over(files: Mapping[str, str], folder: Path) -> Iterator[Chatbot]:
    """Without a language model."""
    with library_over(files, folder) as library:
        yield over(Settings(data=folder / "data"), library)
