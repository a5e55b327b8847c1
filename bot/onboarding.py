"""Where a newcomer begins: a reading path through the library for one kind of work, each document
with the words that make it worth reading, the terms met there, and questions to try."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from bot import wording
from bot.aside_wording import PATH, PATH_ITEM, TERM_MET
from bot.composition import Composition, Draft, one_line
from bot.definitions import line
from bot.examples import of_news
from bot.library import Library
from bot.newcomers import Newcomer, share
from bot.quoting import Quoting
from bot.ranking import tokens_of
from bot.related import Kin
from bot.spans import Candidate, candidates
from corpus import glossary
from corpus.article import Article, Passage
from corpus.glossary import Entry
from corpus.register import Directive, is_central
from corpus.text import fold, sentences

MOST_READ, MOST_TERMS, MOST_QUESTIONS = 5, 4, 3
_HITS = 50  # passages looked at per topic
_LONG_LIST = 24  # documents of which the best are taken
_LEAST = 0.25  # a whole topic in a title counts 1
_AGAIN = 0.3  # what is held already counts less
_BODY, _TITLE = 0.5, 1.0
# What lays the ground is read before what carries it out.
_GROUND = ("điều lệ", "quy định", "chỉ thị", "nghị quyết", "kết luận", "quyết định", "quy chế")
_GUIDES = ("hướng dẫn", "thông tri")
_REMARKS = ("ghi chu", "luu y", "chi tieu")
_QUOTABLE = ("paragraph", "item", "row")
_FOR_BEGINNERS = "người mới nên đọc văn bản này đầu tiên"
_ASKED_FOR = 2.0  # as much as a topic that was named


@dataclass(frozen=True)
class Path:
    told: Composition
    questions: tuple[str, ...]


@dataclass(frozen=True)
class _Step:
    article: Article
    directive: Directive | None
    why: Candidate


class Onboarding:
    """`answers` tries a question before it is offered."""

    def __init__(self, library: Library, answers: Callable[[str], bool]) -> None:
        self._library = library
        self._answers = answers

    def path(self, newcomer: Newcomer, today: date) -> Path | None:
        """None when the library has nothing on the work."""
        steps = self._steps(newcomer, today)
        if not steps:
            return None
        head = PATH.format(role=newcomer.role, count=len(steps))
        first = Draft(head, (steps[0].why,), "conclusion")
        points = [_point(position, step) for position, step in enumerate(steps, start=1)]
        drafts = (first, *points, *_terms(steps, newcomer))
        return Path(Composition(drafts), self._questions(steps))

    def _steps(self, newcomer: Newcomer, today: date) -> list[_Step]:
        quoting = Quoting(self._library.catalogue)
        worth = self._worth(newcomer)
        total = {one: sum(by_topic.values()) for one, by_topic in worth.items()}
        best = sorted(total, key=lambda one: -total[one])[:_LONG_LIST]
        current = [one for one in best if not self._is_past(one, quoting, today)] or best
        steps = {one: self._step(one, newcomer, quoting) for one in current}
        chosen = _covering({one: worth[one] for one in current if steps[one]})
        return sorted((step for one in chosen if (step := steps[one])), key=_order)

    def _worth(self, newcomer: Newcomer) -> dict[int, dict[str, float]]:
        """Article id -> how much of each of the work's topics it holds, in its title above all."""
        titles = self._library.catalogue.records.labels()
        worth: dict[int, dict[str, float]] = defaultdict(dict)
        for article_id in self._sent_to(newcomer):
            worth[article_id][f"{_FOR_BEGINNERS} {article_id}"] = _ASKED_FOR  # none covers another
        for topic, weight in newcomer.topics.items():
            for article_id, score in self._found(topic).items():
                titled = share(topic, tokens_of(titles[article_id][1]))
                worth[article_id][topic] = weight * (_BODY * score + _TITLE * titled)
        return worth

    def _sent_to(self, newcomer: Newcomer) -> set[int]:
        """Articles that say of themselves that whoever is new should begin here."""
        hits = self._library.index.search(_FOR_BEGINNERS, _HITS)
        passages = self._library.catalogue.passages([hit.passage_id for hit in hits])
        return {one.article_id for one in passages if _sends(one, newcomer)}

    def _found(self, topic: str) -> dict[int, float]:
        hits = {hit.passage_id: hit.score for hit in self._library.index.search(topic, _HITS)}
        found: dict[int, float] = {}
        for passage in self._library.catalogue.passages(list(hits)):
            known = found.get(passage.article_id, 0.0)
            found[passage.article_id] = max(known, hits[passage.id])
        return found

    def _is_past(self, article_id: int, quoting: Quoting, today: date) -> bool:
        """Replaced or repealed: nothing to begin with."""
        records = self._library.catalogue.records
        directive = quoting.directive(article_id)
        told = Kin(records, quoting).standing(directive, today) if directive else None
        return bool(told and re.search(_PAST, told.text))

    def _step(self, article_id: int, newcomer: Newcomer, quoting: Quoting) -> _Step | None:
        article = quoting.article(article_id)
        spans = [
            span
            for passage in self._library.catalogue.passages_of(article_id)
            if passage.role in _QUOTABLE
            for span in candidates(article, passage, 1.0)
        ]
        why = _sending(spans, newcomer) or _interesting(spans, newcomer)
        return _Step(article, quoting.directive(article_id), why) if why else None

    def _questions(self, steps: Sequence[_Step]) -> tuple[str, ...]:
        return tuple(islice(filter(self._answers, _asked(steps)), MOST_QUESTIONS))


def _sends(passage: Passage, newcomer: Newcomer) -> bool:
    pieces = (passage.text[one.start : one.end] for one in sentences(passage.text))
    return any(newcomer.is_sent_here(one) for one in pieces)


def _sending(spans: Sequence[Candidate], newcomer: Newcomer) -> Candidate | None:
    return next((one for one in spans if newcomer.is_sent_here(one.text)), None)


def _interesting(spans: Sequence[Candidate], newcomer: Newcomer) -> Candidate | None:
    """None where it is near in meaning at best: nobody could say why to read it."""
    told = [one for one in spans if fold(one.passage.heading) not in _REMARKS]
    why = max(told, key=newcomer.interest, default=None)
    return why if why and newcomer.touches(why) else None


_PAST = "|".join(
    re.escape(wording.STANDINGS[one].split("}")[1].split("{")[0].strip())
    for one in ("replaced", "repealed")
)


def _covering(worth: Mapping[int, Mapping[str, float]]) -> list[int]:
    """Documents that together hold most of every topic: each adds what those before it lack."""
    covered: dict[str, float] = {}
    chosen: list[int] = []
    while len(chosen) < min(MOST_READ, len(worth)):
        gain = {
            one: sum(max(0.0, value - covered.get(topic, 0.0)) for topic, value in topics.items())
            + _AGAIN * sum(topics.values())
            for one, topics in worth.items()
            if one not in chosen
        }
        best = max(gain, key=lambda one: gain[one])
        if chosen and gain[best] < _LEAST:
            break
        chosen.append(best)
        for topic, value in worth[best].items():
            covered[topic] = max(value, covered.get(topic, 0.0))
    return chosen


def _order(step: _Step) -> tuple[int, int, int]:
    """The centre's ground rules, its guidance, then what others made of them, then news."""
    loai = (step.article.loai or "").lower()
    central = step.directive is not None and is_central(step.directive.issuer)
    kind = 0 if loai in _GROUND else 1 if loai in _GUIDES else 2 if loai else 3
    day = step.article.issued_on
    return not central, kind, day.toordinal() if day else 0


def _point(position: int, step: _Step) -> Draft:
    name = wording.short_name(step.directive) if step.directive else step.article.title
    note = wording.KIND_NOTES[step.article.kind]
    text = PATH_ITEM.format(
        position=position, name=name.rstrip(". "), note=note, why=one_line(step.why.text)
    )
    return Draft(text, (step.why,))


def _terms(steps: Sequence[_Step], newcomer: Newcomer) -> Iterator[Draft]:
    """Words met on the way: those of the work first, then the commonest."""
    text = "\n".join(step.article.text for step in steps)
    words = " ".join(re.findall(r"\w+", fold(text)))
    flat = f" {words} "
    met = [entry for entry in glossary.entries() if _is_met(entry, text, flat)]
    met.sort(key=lambda one: (-newcomer.names(one.expansions[0]), not one.explanation))
    named: dict[str, Entry] = {}
    for entry in met:
        named.setdefault(fold(entry.expansions[0]), entry)
    for entry in list(named.values())[:MOST_TERMS]:
        told = line(entry.abbreviation or entry.expansions[0], entry)
        yield Draft(TERM_MET.format(told=told.text), told.spans, "note")


def _is_met(entry: Entry, text: str, flat: str) -> bool:
    spelled = " ".join(re.findall(r"\w+", fold(entry.expansions[0])))
    if " " in spelled and f" {spelled} " in flat:
        return True
    if len(entry.abbreviation) < 2 or entry.abbreviation not in text:
        return False
    printed = rf"(?<![\w/-]){re.escape(entry.abbreviation)}(?![\w/-])"
    return bool(re.search(printed, text))


def _asked(steps: Sequence[_Step]) -> Iterator[str]:
    """Of each document in turn, another sort of question each time."""
    numbered = [step.article for step in steps if step.article.so_hieu]
    patterns = len(wording.EXAMPLES)
    for turn in range(patterns):
        for at, article in enumerate(numbered):
            document = f"{article.loai or wording.CARRIERS['official']} {article.so_hieu}"
            yield wording.EXAMPLES[(at + turn) % patterns].format(document=document)
    for step in steps:
        if step.article.kind == "news":
            yield of_news(step.article)
