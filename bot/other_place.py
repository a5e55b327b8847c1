"""A follow-up that names a place of which the article in focus does not speak: "con o Hon Ngu bi
thu la ai" after an article on Tân Xuân Thượng opens another topic; so does an article that is named
by what it is about ("còn bài về xã Thới Lung, …")."""

import re
from collections.abc import Iterator, Mapping

from bot.complete import Reading, sentence
from bot.focus import Focus
from bot.fragments import Fragment
from bot.parts import thing
from bot.question import understand
from corpus.article import Article
from corpus.text import fold

_ARTICLE = re.compile(
    r"(?:trong |theo |o )?(?:bai(?: viet| bao)?|tin|phong su) (?:(?:noi|viet|ke|dua) )?ve "
    r"(?!(?:do|nay|ay|tren)(?!\w))\w+"
)
# Without its marks a name is one only where a place is to be expected.
_AT = re.compile(
    r"(?:^|(?<!\w)(?:o|tai|ve|cua|ben|xa|phuong|dac khu|thi tran|quan|huyen|tinh|thanh pho|"
    r"dang uy|dang bo|ubnd|uy ban|cong an|chi bo|bi thu|chu tich)) $"
)
_LEAST = 2  # words of a name
_LEVEL = r"(?:(?:xa|phuong|thi tran|dac khu|quan|huyen|tinh|thanh pho|thi xa) )?"


def names_an_article(one: Fragment) -> bool:
    return bool(_ARTICLE.match(fold(one.core)))


def is_of_other_place(one: Fragment, article: Article, places: Mapping[str, str]) -> bool:
    """It names places, and the article none of them."""
    named = list(_named(one.core, places))
    told = fold(f"{article.title}\n{article.text}")
    return bool(named) and not any(re.search(rf"(?<!\w){name}(?!\w)", told) for name in named)


def of_other_place(one: Fragment, focus: Focus, places: Mapping[str, str]) -> Iterator[Reading]:
    """ "còn xã Bàu Sậy?" after "Đảng bộ xã Gò Dứa có bao nhiêu chi bộ": the question before of that
    place, wherever it is told."""
    core = thing(one.core)
    here = re.fullmatch(rf"(?:o |tai )?{_LEVEL}(?P<name>.+)", fold(core))
    if here is None or here["name"] not in places or understand(focus.question).references:
        return
    before = max(_named(focus.question, places), key=len, default="")
    if before and before != here["name"]:
        text = sentence(_in_place(core, before, focus.question))
        yield Reading(text, text, one.question)


def _in_place(core: str, before: str, question: str) -> str:
    """With its level for the level before, where both have one."""
    has_level = re.match(_LEVEL, fold(core)).end() > 0  # type: ignore[union-attr]
    level = _LEVEL if has_level else ""
    found = re.search(rf"(?<!\w){level}{re.escape(before)}(?!\w)", fold(question))
    return f"{question[: found.start()]}{core}{question[found.end() :]}" if found else question


def _named(text: str, places: Mapping[str, str]) -> Iterator[str]:
    folded = fold(text)
    for name in places:
        if len(name.split()) < _LEAST or name not in folded:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
            if _is_name(text, folded, match):
                yield name


def _is_name(text: str, folded: str, match: re.Match[str]) -> bool:
    if re.fullmatch(f"{_LEVEL}{match[0]}", folded):
        return True
    is_written_large = all(word[0].isupper() for word in text[slice(*match.span())].split())
    is_plain = folded == text.lower()
    return is_written_large or (is_plain and bool(_AT.search(folded[: match.start()])))
