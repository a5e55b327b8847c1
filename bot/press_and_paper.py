"""A paper and the press on it: "bài báo với kế hoạch 18 có khớp nhau về ngày tập huấn không?". Each
is quoted for itself; which of them is right is not judged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot import wording
from bot.composition import Composition, Draft
from bot.documents import resolve
from bot.focus import in_full
from bot.material import Read
from bot.naming import named
from bot.question import Question, understand, without_numbers
from bot.quoting import Quoting
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.text import fold, syllables

_PRESS = (
    r"(?:(?:cac |mot )?(?:bai (?:bao|viet|dang)|bao chi|to bao|tin bai|trang tin|cong thong tin|"
    r"bao(?! (?:cao|dam|ve|quan|hiem|gio|nhieu|lau|mat|luu)(?!\w))|bai))"
)
_NAMES_PRESS = re.compile(rf"(?<!\w){_PRESS}(?!\w)")
_NAMES_PAPER = re.compile(
    r"(?<!\w)(?:ke hoach|chuong trinh|huong dan|thong bao|quyet dinh|chi thi|nghi quyet|ket luan|"
    r"cong van|van ban|quy dinh|kh|hd|tb|qd|ct|nq|kl|cv)(?!\w)|\d-[a-z]"
)
_PAPER_LAST = re.compile(
    r"(?<!\w)(?:ke hoach|chuong trinh|huong dan|thong bao|cong van|van ban)(?: (?:nay|do))?\W*$"
)
_AGREES = re.compile(
    r"(?<!\w)(?:co )?(?:bi )?(?:trung khop|khop|trung nhau|giong|khac|lech|mau thuan|thong nhat|"
    r"(?<=co )dung|dung (?=voi|nhu)|sai (?=voi|so))(?: (?:nhau|biet))?"
    r"(?: (?:voi|nhu|so voi))?(?!\w)"
)
_JOINS = re.compile(
    r"(?<!\w)(?:viet(?: rang| ve| la)?|neu(?: ve)?|ghi(?: la)?|dua(?: tin)?(?: ve)?|"
    r"noi(?: ve| la)?|so voi|voi|va|giua|hay|theo|trong|ve|cho nao|cho|o diem|"
    r"gi|nao|the nao|ra sao|sao|khong|ko|chua|vay|"
    r"a|nhi|ha|do|thi|co|dung|hai|ben)(?!\w)"
)
# "bài báo hội nghị", "bài báo về Tân Khê": which article is meant.
_CALLED = re.compile(
    rf"(?<!\w){_PRESS}(?! (?:viet|neu|ghi|dua|noi))(?: \w+){{1,6}}?(?= {_AGREES.pattern})"
)
_OF_DAY = re.compile(r"(?<!\w)(?:ngay(?! cong)|thoi gian|thoi diem|han|thoi han|luc|lich)(?!\w)")
_OF_FIGURE = re.compile(r"(?<!\w)(?:so|kinh phi|muc|ty le|bao nhieu|may|tong|chi tieu)(?!\w)")
_DAY = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?!\d)")
_LONGEST_NAME = 5  # syllables of a newspaper's name


@dataclass(frozen=True)
class Pair:
    """`asked` is put to the paper, by its number, and to the article."""

    directive: Directive
    article: Article
    asked: str

    @property
    def of_paper(self) -> str:
        return f"{self.asked} theo {in_full(self.directive)}?"


def pressed(question: Question, catalogue: Catalogue, reads: Sequence[Read]) -> Pair | None:
    """None where no paper and news of it are laid side by side. A paper without its number is the
    first of those read that the press wrote of."""
    text = fold(question.text)
    is_both = _NAMES_PRESS.search(text) and _AGREES.search(text) and _NAMES_PAPER.search(text)
    if len(question.references) > 1 or not is_both:
        return None
    held = [one for one in resolve(question.references, catalogue.records).directives if one.own]
    if not question.references:
        owners = (catalogue.records.snapshot().own(one.article.id) for one in reads)
        held = [one for one in owners if one and _news(one, catalogue)][:1]
    found = [(one, article) for one in held for article in _news(one, catalogue)]
    best = max(found, key=lambda pair: _shared(question, pair[1]), default=None)
    if best is None:
        return None
    return Pair(*best, asked=_asked(question, *best))


def _news(directive: Directive, catalogue: Catalogue) -> Sequence[Article]:
    found = (catalogue.find(one) for one in directive.cited if one not in directive.own)
    return [one for one in found if one and one.kind == "news"]


def _shared(question: Question, article: Article) -> int:
    return len(set(question.content) & set(syllables(article.text)))


def _asked(question: Question, directive: Directive, article: Article) -> str:
    """What is compared, as a question of its own."""
    text = without_numbers(question.text, question.references)
    left = _plain(_without(text, _CALLED), article)
    issuer = set(syllables(f"{directive.body} {directive.place}"))
    left = left if set(understand(left).content) - issuer else _plain(text, article)
    folded = fold(left)
    if _OF_DAY.search(folded):
        return f"{left} {wording.WHICH_DAY}"
    return f"{left} {wording.HOW_MUCH}" if _OF_FIGURE.search(folded) else left


def _plain(text: str, article: Article) -> str:
    """Less the words of comparing."""
    for pattern in (_of_name(text, article), _NAMES_PRESS, _AGREES, _JOINS, _PAPER_LAST):
        text = _without(text, pattern)
    return text


def _of_name(text: str, article: Article) -> re.Pattern[str]:
    """The name of the newspaper: the longest run of words from "báo" on that the article prints
    too."""
    said = f" {' '.join(syllables(article.text))} "
    words = fold(text).split()
    starts = [
        at
        for at, word in enumerate(words)
        if word in ("bao", "trang") or words[at : at + 3] == ["cong", "thong", "tin"]
    ]
    runs = (words[at : at + size] for at in starts for size in range(_LONGEST_NAME, 1, -1))
    name = next((" ".join(one) for one in runs if f" {' '.join(one)} " in said), "")
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") if name else _NAMES_PRESS


def _without(text: str, pattern: re.Pattern[str]) -> str:
    for match in reversed(list(pattern.finditer(fold(text)))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(text.split()).strip(" ,;:?.!").replace(" :", "")


def laid_beside(
    pair: Pair,
    paper: Composition | None,
    press: Composition | None,
    quoting: Quoting,
    catalogue: Catalogue,
) -> Composition | None:
    """Of each what it says; None where one of them says nothing of it."""
    told = [_first(one) for one in (paper, press)]
    if told[0] is None or told[1] is None:
        return None
    line = named(pair.directive, catalogue.records, quoting)
    names = wording.short_name(pair.directive), wording.ARTICLE.format(title=pair.article.title)
    head = wording.SIDE_BY_SIDE.format(left=names[0], right=names[1])
    spans = (*line.spans, quoting.headline(pair.article.id))
    called = pair.directive.so_hieu, wording.IN_THE_ARTICLE
    sides = [
        Draft(wording.SIDE.format(document=name, text=one.text), one.spans)
        for name, one in zip(called, told, strict=True)
        if one
    ]
    return Composition((Draft(head, spans, "conclusion"), *sides, *_apart(*sides)))


def _apart(paper: Draft, press: Draft) -> Sequence[Draft]:
    """Where each tells one day, and these are two."""
    days = [set(_DAY.findall(one.text.split(": ", 1)[1])) for one in (paper, press)]
    if any(len(one) != 1 for one in days) or days[0] == days[1]:
        return ()
    text = wording.TWO_SOURCES.format(one=days[0].pop(), other=days[1].pop())
    return (Draft(text, (*paper.spans, *press.spans), "note"),)


def _first(told: Composition | None) -> Draft | None:
    if told is None or told.reason:
        return None
    return next((one for one in told.drafts if one.role != "document" and one.spans), None)
