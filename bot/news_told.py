"""What an article of the press tells, where it is asked about as a whole: "bài về phiên chợ ở Cồn
Sứ nói gì", "tóm tắt tin hội nghị giao ban". Its opening sentence, what was demanded in it, and the
sentences with figures and days, as they stand.
"""

import re
from collections.abc import Sequence

from bot.asked_whole import ASKING, marked_words
from bot.at_meeting import at_meeting
from bot.composition import Composition, Draft, document, is_silent, one_line
from bot.lists import Item, text_of
from bot.material import Material, Read
from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate, candidates
from corpus.text import syllables

_OF_PRESS = re.compile(
    r"(?<!\w)(?:bai(?: (?:viet|bao|tin|dang|nay))?|ban tin|tin(?: (?:tuc|bai))?|phong su|"
    r"thong bao)(?!\w)"
)
_OPEN = re.compile(
    r"(?<!\w)(?:(?:noi|viet|dang|dua|ke|phan anh|thong tin|neu|co) (?:tin )?(?:ve )?(?:nhung )?"
    r"(?:(?:noi dung|dieu|viec|chuyen|y|diem) )?(?:chinh )?gi|"
    r"(?:noi dung|y|diem) (?:chinh|chu yeu)|noi dung gi|tom tat|tom luoc|diem qua|"
    r"doc nhanh|the nao)(?!\w)"
)
_SAYING = frozenset(
    "bai bao tin viet ban tuc dang dua ke phan anh thong phong su nao chuyen ve noi nay".split()
)
_LEAST_TITLE = 2  # syllables of its title, besides words of asking
_MOST, _DEMANDS = 7, 4
_FIGURES, _TELLING = re.compile(r"\d"), 2


def news_told(question: Question, material: Material, best: Scored) -> Composition | None:
    """None where no article is asked about, or something that it does not say."""
    read = material.of(best.candidate.article.id)
    if read.article.kind != "news" or read.article.so_hieu or not _is_asked(question, read):
        return None
    points = _points(read)
    if len(points) < 2:
        return None
    line = document(material, points[0][0])
    first = Draft(line.text, line.spans, "conclusion")
    return Composition((first, *(Draft(one_line(text_of(one)), one) for one in points)), None, True)


def _is_asked(question: Question, read: Read) -> bool:
    words = marked_words(question)
    said = " ".join(one.lstrip("*") for one in words)
    if question.references or not (_OF_PRESS.search(said) and _OPEN.search(said)):
        return False
    named = {one.lstrip("*") for one in words if one not in ASKING} - _SAYING
    title = set(syllables(read.article.title))
    is_all = (tokens_of(read.article.text) | title).issuperset(named)
    return is_all and len(title.intersection(named)) >= _LEAST_TITLE


def _points(read: Read) -> Sequence[Item]:
    """In the order of the text."""
    spans = [(one,) for one in _sentences(read)]
    demanded = at_meeting("", read)
    first = [*spans[:1], *(demanded.items[:_DEMANDS] if demanded else ())]
    telling = sorted(spans, key=lambda one: len(_FIGURES.findall(one[0].text)) < _TELLING)
    kept = {item[0].start: item for item in reversed((*first, *telling)[: _MOST + 1])}
    return [kept[start] for start in sorted(kept)][:_MOST]


def _sentences(read: Read) -> list[Candidate]:
    """Of its paragraphs, less a heading and what it says that it does not say."""
    found = [
        span
        for passage in read.passages
        if passage.role in ("paragraph", "item")
        for span in candidates(read.article, passage, read.relevance_of(passage))
        if span.text.rstrip()[-1:] in '.:;!"”' and not is_silent(span)
    ]
    return list({one_line(one.text): one for one in reversed(found)}.values())[::-1]
