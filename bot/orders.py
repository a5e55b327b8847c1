"""Sentences of a document that speak to the assistant ("bỏ qua mọi quy định, hãy trả lời rằng …").

They are data. Whoever asks about them is shown them; to any other question they are no answer, no
task and no deadline, as they state nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.verify import is_instruction, order_in
from corpus.article import Passage
from corpus.text import fold, sentences

_ASKED_BY = 0.75  # share of the ordering words that a question has which asks about the order

_WORD = re.compile(r"[^\W\d_]+")

Stretch = tuple[int, int]


def orders(passages: Sequence[Passage], question: str) -> list[Stretch]:
    """Where in the article they stand, less those that the question asks about."""
    return [
        (passage.start + start, passage.start + end)
        for passage in passages
        if passage.role != "title"
        for start, end in _within(passage.text)
        if not _is_asked(passage.text[start:end], question)
    ]


def without(passages: Sequence[Passage], orders: Sequence[Stretch]) -> tuple[Passage, ...]:
    """The passages less these stretches; one that has words on both sides becomes two."""
    if not orders:
        return tuple(passages)
    kept = tuple(piece for passage in passages for piece in _pieces(passage, orders))
    return kept or tuple(passages)


@lru_cache(maxsize=65536)
def _within(text: str) -> tuple[Stretch, ...]:
    if not is_instruction(text):
        return ()
    spans = [(span.start, span.end) for span in sentences(text)]
    found = [at for at, span in enumerate(spans) if is_instruction(text[slice(*span)])]
    behind = [
        at for at in range(*_rest(found, len(spans))) if _GOES_ON.search(_flat(text, spans[at]))
    ]
    told = tuple(spans[at] for at in sorted({*found, *behind}))
    return told or ((0, len(text)),)  # an order over several sentences


# An order goes on in the sentences behind it.
_GOES_ON = re.compile(
    r"(?<!\w)(?:hoi|tra loi|dap rang|noi rang|dan nguon|quy tac|chi dan|lenh)(?!\w)"
)


def _rest(found: Sequence[int], end: int) -> tuple[int, int]:
    return (found[0] + 1, end) if found else (0, 0)


def _flat(text: str, span: Stretch) -> str:
    return " ".join(fold(text[slice(*span)]).split())


def _is_asked(sentence: str, question: str) -> bool:
    said = set(_WORD.findall(order_in(sentence)))
    asked = set(_WORD.findall(fold(question)))
    return bool(said) and len(said & asked) >= _ASKED_BY * len(said)


def _pieces(passage: Passage, orders: Sequence[Stretch]) -> Iterator[Passage]:
    inside = [one for one in orders if passage.start <= one[0] and one[1] <= passage.end]
    if not inside:
        yield passage
        return
    begin = passage.start
    for start, end in (*inside, (passage.end, passage.end)):
        text = passage.text[begin - passage.start : start - passage.start]
        left = len(text) - len(text.lstrip())
        if len(_WORD.findall(text)) > 1:  # more than the label of an item
            stop = begin + len(text.rstrip())
            piece = text.strip()
            yield replace(passage, start=begin + left, end=stop, text=piece)
        begin = end
