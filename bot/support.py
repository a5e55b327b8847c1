"""How well an article bears out a question: what of its words stands there, and what is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.fillers import without_fillers
from bot.heard_alike import other_tone
from bot.one_of_a_kind import areas, named_areas, other_number, other_ordinal
from bot.question import Question, asked_about, without_likes, without_numbers
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate
from bot.synonyms import SAME
from corpus.article import Article, Role
from corpus.glossary import widened
from corpus.text import CAPITALS, canonical, fold, syllables
from embeddings.words import words

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A year that is put to the test is no condition: "hạn là năm 2024 phải không?"
_PUT_TO_TEST = re.compile(r"\b(?:phai khong|dung khong|dung chua|co phai)\b")
_COUNTED = re.compile(r"(?<!\w)(?:bao nhieu|may) (\w+)|(\w+) so may(?!\w)")
_FOR_VALUE = re.compile(r"(?<!\w)(?:bao nhieu|la (?:ai|gi|may)|o dau|the nao|may)(?!\w)")
_ASKS = re.compile(r"(?<!\w)(?:(?:la )?(?:bao nhieu|gi)|so may)(?!\w)")
_FOR_ANY = frozenset(
    "phuong tien|hinh thuc|cach|chuc vu|nhiem vu|viec|noi dung|van de|ly do|nguyen nhan|tong|vong|"
    "muc dich".split("|")
)
_OF_YEAR = re.compile(r"(?<!\w)nam ((?:19|20)\d\d)(?![\d/-])")
_AS_NEAR = 0.8  # of the best span's score
_NEAR = 6  # spans of the best article, among the first
_HEAD: tuple[Role, ...] = ("letterhead", "signature")  # answer nothing, and yet are said
# "HÒN NGƯ: Ngày 05/02, …": of whom a paragraph of news in brief tells.
_LABEL = re.compile(rf"[{CAPITALS}\d ,.–-]{{3,60}}:(?= )")
_BREAK = re.compile(r"\s{2,}|[,;:?!()]")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Support:
    """Of the question's content. Shares are 0 to 1; words are counted that the article lacks."""

    cover: float  # share of term weight in the best span, its surroundings and its title
    pairs: float  # share of adjacent syllables adjacent in the article, and one, as some have none
    spelled: float  # share of words that stand there with the diacritics that were typed
    missing: int
    compounds: int  # missing words of two syllables or more: "kinh phí"
    lacks_counted: bool  # "bao nhiêu máy tính", and no "máy" there
    lacks_head: bool  # "Kinh phí … là bao nhiêu?", and no "kinh phí" there
    names_another: bool  # a place that the article does not name
    other_year: bool  # a year that stands nowhere in it
    reach: float = 1.0  # share of term weight anywhere in the article
    point: float = 1.0  # share, in one span, of what is asked about the article's subject
    own: float = 1.0  # share of term weight in the best span
    told_of_other_year: bool = False  # "năm 2023", of an article and a passage of other years
    lacks_asked: bool = False  # "màu gì", and nothing is said of any "màu"
    other_place: bool = False  # plainly named, and the article does not name it
    other_ordinal: bool = False  # "khóa IV", and the article knows khóa III only

    @property
    def is_of_another(self) -> bool:
        """Of another year, place or number than the one asked about."""
        others = (self.other_year, self.told_of_other_year, self.other_place, self.other_ordinal)
        return any(others)


@dataclass(frozen=True)
class _Known:
    """What an article says: folded syllables and adjacent pairs, with what its abbreviations stand
    for, and its words with their diacritics."""

    tokens: frozenset[str]
    spelled: frozenset[str]
    text: str  # folded

    def says(self, folded: str) -> bool:
        """Every syllable, each beside the next."""
        parts = folded.split()
        pairs = (f"{left}_{right}" for left, right in pairwise(parts))
        return self.tokens.issuperset(pairs if len(parts) > 1 else parts)


def same(word: str) -> tuple[str, ...]:
    """Other words for it, all folded."""
    return SAME.get(word, ())


def support(question: Question, ranked: Sequence[Scored]) -> Support:
    """By the article of the best span; `ranked` is not empty."""
    best = ranked[0]
    near = [one for one in ranked[:_NEAR] if one.candidate.article is best.candidate.article]
    known = _known(ranked)
    said = matter(question)
    content = _content_words(said)
    missing = [word for word in content if not _is_said(word, known)]
    return Support(
        cover=best.cover,
        pairs=_share([True, *(_is_said(pair, known) for pair in _pairs(said))]),
        spelled=_share(_spelled(question, said, known)),
        missing=len(missing),
        # Without diacritics words are cut by guess: "ban quan" is no compound of anybody's.
        compounds=0 if question.text.isascii() else sum(" " in word for word in missing),
        lacks_counted=_lacks_counted(question, missing),
        lacks_head=bool(content) and content[0] in missing and _opens(content[0], question),
        lacks_asked=_lacks_asked(question, said, known),
        names_another=_names_another(question, known),
        other_year=_other_year(question, known),
        reach=best.reach,
        point=max(one.point for one in near),
        own=max(one.own for one in near),
        told_of_other_year=_told_of_other_year(question, near),
        other_place=_other_place(question, known),
        other_ordinal=other_ordinal(question.text, known.text)
        or other_number(question.text, known.text),
    )


def told_of(question: Question, span: Candidate) -> tuple[int, int]:
    """Of the words asked about that name no part of the article's subject: how many the span says,
    with its lead and heading, and how many there are."""
    title = _of_texts(_record(span.article))
    asked = [word for word in words_asked(question) if not _is_said(word, title)]
    return len(asked) - len(told_otherwise(question, span)), len(asked)


def told_otherwise(question: Question, span: Candidate) -> list[str]:
    """Those words that neither the article's subject nor the span says."""
    passage = span.passage
    label = _LABEL.match(passage.text)
    above = (passage.lead, passage.heading, label[0] if label else "")
    known = _of_texts(_record(span.article), span.in_full, *above)
    return [word for word in words_asked(question) if not _is_said(word, known)]


_DAY = re.compile(r"(?<![\d/])\d{1,2}[/.]\d{1,2}(?:[/.](?:19|20)\d\d)?(?![\d/])")


def matter(question: Question) -> str:
    """The question's words less those that ask, those of talk, and days."""
    said = without_fillers(asked_about(without_numbers(question.text, question.references)))
    return _DAY.sub(lambda match: " " * len(match[0]), said)


def words_asked(question: Question) -> list[str]:
    """Those of the matter, folded."""
    return _content_words(matter(question))


def subject_of(article: Article) -> str:
    """What its record says of it: title, issuer, place, days."""
    return _record(article)


def words_in(text: str) -> list[str]:
    return _content_words(without_fillers(text))


def said_by(word: str, text: str) -> bool:
    """The word or another for the same stands in the text, however it is spelled: "bác sĩ" is
    "bác sỹ"."""
    return _is_said(" ".join(syllables(word)), _of_texts(text))


def otherwise_said_by(word: str, text: str) -> bool:
    """By another word for the same, or what it abbreviates."""
    known = _of_texts(text)
    return any(known.says(form) for form in _other_forms(" ".join(syllables(word))))


def whole(article: Article) -> str:
    """All that an article and its record say."""
    return f"{_record(article)}\n{article.text}"


def of_others(question: Question, ranked: Sequence[Scored]) -> bool:
    """Nothing that was read of the documents asked about knows that place, year or number."""
    firsts = {one.candidate.article.id: at for at, one in reversed([*enumerate(ranked)])}
    known = [_known(ranked[at:]) for at in firsts.values()]
    return all(
        _other_place(question, one)
        or _other_year(question, one)
        or other_number(question.text, one.text)
        for one in known
    )


def _told_of_other_year(question: Question, near: Sequence[Scored]) -> bool:
    """ "Năm 2023 có bao nhiêu …", and neither the article's title (or day, where its title has no
    year) nor a passage that might answer is of that year."""
    asked = set(_OF_YEAR.findall(fold(without_numbers(question.text, question.references))))
    article = near[0].candidate.article
    own = set(_YEAR.findall(article.title)) or set(
        _YEAR.findall(f"{article.issued_on} {article.published}")
    )
    told = {
        year
        for one in near
        if one.score >= _AS_NEAR * near[0].score
        for year in _YEAR.findall(f"{one.candidate.around} {one.candidate.text}")
    }
    return bool(asked and own and not asked & (own | told))


def _share(held: list[bool]) -> float:
    return sum(held) / len(held) if held else 1.0


def _content_words(said: str) -> list[str]:
    """No word goes across what was blanked: "nhà [chịu giao] đất" is no "nhà đất"."""
    runs = (words(run) for run in _BREAK.split(said))
    found = (" ".join(syllables(word)) for run in runs for word in run)
    return [word for word in found if word]


def _pairs(said: str) -> list[str]:
    """Syllables side by side, with neither a word of asking nor a mark between them."""
    runs = (syllables(run) for run in _BREAK.split(said))
    return [f"{left} {right}" for run in runs for left, right in pairwise(run)]


def _is_said(word: str, known: _Known) -> bool:
    """As it is, as its abbreviation or what it stands for, or by another word for the same."""
    return any(known.says(form) for form in (word, *_other_forms(word)))


def _other_forms(word: str) -> tuple[str, ...]:
    parts = word.split()
    other = " ".join(widened(parts)[len(parts) :])
    return (*([other] if other else []), *SAME.get(word, ()))


def _spelled(question: Question, said: str, known: _Known) -> list[bool]:
    """Typed without diacritics, folded syllables must do."""
    content = set(question.content).intersection(syllables(said))
    if question.text.isascii():
        return [known.says(term) for term in content]
    typed = _LETTERS.findall(canonical(question.text).lower())
    meant = [word for word in typed if content.intersection(syllables(word))]
    return [not known.spelled.isdisjoint((word, other_tone(word))) for word in meant]


def _lacks_counted(question: Question, missing: list[str]) -> bool:
    """The noun after "bao nhiêu" or before "số mấy"."""
    asked = _COUNTED.findall(" ".join(syllables(without_likes(question.text))))
    nouns = {noun for pair in asked for noun in pair if noun}
    return any(nouns.intersection((word.split()[0], word.split()[-1])) for word in missing)


def _lacks_asked(question: Question, said: str, known: _Known) -> bool:
    """The word right before the one that asks: without diacritics it is cut by guess, and what
    stands for any other ("bằng phương tiện gì") need not be said."""
    if question.text.isascii():
        return False
    before = [said[: match.start()] for match in _ASKS.finditer(fold(question.text))]
    asked = [words(one)[-1:] for one in before if one and not one[-2:].isspace()]
    return any(
        not _is_said(" ".join(syllables(word)), known)
        for found in asked
        for word in found
        if word[:1].isalpha() and fold(word) not in _FOR_ANY
    )


def _opens(word: str, question: Question) -> bool:
    """A noun of two syllables or more at the head of a question for its value."""
    flat = " ".join(syllables(question.text))
    return " " in word and bool(_FOR_VALUE.search(flat.split(word)[-1]))


def _names_another(question: Question, known: _Known) -> bool:
    return not all(known.says(one) for one in areas(question))


def _other_place(question: Question, known: _Known) -> bool:
    return not all(known.says(one) for one in named_areas(question))


def _other_year(question: Question, known: _Known) -> bool:
    if _PUT_TO_TEST.search(" ".join(syllables(question.text))):
        return False
    typed = without_numbers(question.text, question.references)
    return not all(known.says(year) for year in _YEAR.findall(typed))


def _known(ranked: Sequence[Scored]) -> _Known:
    """The article of the best span."""
    article = ranked[0].candidate.article
    spans = [one.candidate for one in ranked if one.candidate.article.id == article.id]
    settings = {f"{span.passage.lead}\n{span.passage.heading}" for span in spans}
    head = (article.text[one.start : one.end] for one in article.blocks if one.role in _HEAD)
    return _of_texts(_record(article), *head, *settings, *(span.in_full for span in spans))


@lru_cache(maxsize=256)
def _of_texts(*texts: str) -> _Known:
    return _Known(
        frozenset().union(*map(tokens_of, texts)),
        frozenset().union(*map(_spelled_words, texts)),
        " ".join(" ".join(map(fold, texts)).split()),
    )


def _record(article: Article) -> str:
    """What the article tells of itself beside its text."""
    days = [day for day in (article.issued_on, article.published) if day]
    dated = (f"ngày {day.day}/{day.month}/{day.year}" for day in days)
    about = (article.loai, article.issuer, article.trich_yeu, article.so_hieu, article.signer)
    where = (article.author, article.outlet, *map(article.extra.get, ("noi", "place")))
    parts = (article.title, *about, *where, *dated)
    return "\n".join(str(part) for part in parts if part)


@lru_cache(maxsize=8192)
def _spelled_words(text: str) -> frozenset[str]:
    return frozenset(_LETTERS.findall(canonical(text).lower()))
