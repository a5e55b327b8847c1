"""What stands below a heading that the question asks for by its name: "mục tiêu của Kế hoạch 27",
"phạm vi áp dụng", of a document that is named."""

import re
from collections.abc import Iterator

from bot.lists import Item
from bot.material import Read
from bot.question import Question
from bot.spans import candidates, whole_item
from corpus.article import Passage, Role
from corpus.text import fold, syllables

_TOLD: tuple[Role, ...] = ("paragraph", "item", "row")
_MOST = 15
_PAIR = 2
_FURTHER = 3  # syllables of a heading beside those asked for: "II. Mục đích, yêu cầu"
_SAYS = frozenset("dat de neu ra den ghi xac dinh".split())
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Where one of them is asked for, the other will do.
_SAME = (("muc", "tieu"), ("chi", "tieu"))


def section(question: Question, read: Read) -> tuple[Item, ...]:
    """Its paragraphs and items in order, those of the year asked for; () where more than a
    heading is asked for."""
    if not question.references or not _asks_plainly(question):
        return ()
    years = set(_YEAR.findall(question.text)) - {str(read.article.issued_on)[:4]}
    wanted = tuple(
        one for one in question.content if one.isalpha() and one not in question.naming | _SAYS
    )
    if len(wanted) < 2:
        return ()
    for words in (wanted, *_alike(wanted)):
        below = [one for one in read.passages if one.role in _TOLD and _is_called(words, one)]
        found = [item for one in below for item in _items(read, one) if _is_of(years, item)]
        if found:
            return tuple(found[:_MOST])
    return ()


def _asks_plainly(question: Question) -> bool:
    """For what stands there, not for a figure, a day or a name in it."""
    is_of_purpose = question.shape is None or question.shape.name == "purpose"
    return is_of_purpose and question.main_want in (None, "about", "list", "definition")


def _alike(wanted: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for one, other in (_SAME, _SAME[::-1]):
        if wanted == one:
            yield other


def _is_called(words: tuple[str, ...], passage: Passage) -> bool:
    """A pair stands in its order: "tiêu chí" is no "chỉ tiêu"."""
    name = syllables(re.sub(r"^\W*(?:\w{1,5}[.)/-]\s*)?", "", passage.heading))
    is_so_called = len(words) != _PAIR or " ".join(words) in " ".join(name)
    return is_so_called and set(words) <= set(name) and len(name) <= len(words) + _FURTHER


def _items(read: Read, passage: Passage) -> Iterator[Item]:
    relevance = read.relevance_of(passage)
    if passage.role == "paragraph":
        yield from ((span,) for span in candidates(read.article, passage, relevance))
    else:
        yield whole_item(read.article, passage, relevance)


def _is_of(years: set[str], item: Item) -> bool:
    told = set(_YEAR.findall(fold(" ".join(span.text for span in item))))
    return not years or bool(years & told)
