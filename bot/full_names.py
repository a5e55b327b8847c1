"""A person called by the given name alone: "chị Nguyệt giữ chức gì" is asked of Tô Minh Nguyệt,
where the texts know one such person only."""

import re
from collections.abc import Iterable

from bot.people import names
from corpus.text import fold

_ADDRESS = r"(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|bác|cụ)"
_CALLED = re.compile(rf"(?<!\w){_ADDRESS} (?P<given>[^\W\d_]{{2,}})(?!\w)", re.IGNORECASE)
_CALLED_FOLDED = re.compile(
    r"(?<!\w)(?:dong chi|ong|ba|anh|chi|co|thay|bac|cu) (?P<given>[^\W\d_]{2,})(?!\w)",
    re.IGNORECASE,
)
# Behind it stands the rest of a longer name, or of another word: "ông Nguyễn Văn An", "chi bộ".
_LONGER = re.compile(r" (?P<next>[^\W\d_]+)")


def with_full_name(question: str, texts: Iterable[str]) -> str:
    """As it is where nobody, or more than one person, goes by that name."""
    is_bare = question.isascii()
    called = [*(_CALLED_FOLDED if is_bare else _CALLED).finditer(question)]
    if not called:
        return question
    known = {name for text in texts for name in names(text)}
    for match in reversed(called):
        bearers = {one for one in known if _is_called(one, match["given"], is_bare)}
        if len(bearers) == 1 and not _goes_on(question[match.end() :], bearers, is_bare):
            name = bearers.pop()
            start, end = match.span("given")
            question = f"{question[:start]}{fold(name) if is_bare else name}{question[end:]}"
    return question


def _is_called(name: str, given: str, is_bare: bool) -> bool:
    *before, last = name.split()
    if not before:
        return False
    return fold(last) == given.lower() if is_bare else last.lower() == given.lower()


def _goes_on(rest: str, bearers: Iterable[str], is_bare: bool) -> bool:
    """The next word belongs to the name: "bà Nguyệt Minh"."""
    following = _LONGER.match(rest)
    return bool(following) and not is_bare and following["next"][:1].isupper()  # type: ignore[index]
