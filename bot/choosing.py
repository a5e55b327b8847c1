"""The answer to the bot's own question "Đồng chí cần hỏi văn bản nào?": "của Quận 11", "cái năm
2024", "văn bản thứ 2"; and a yes to "Có phải đồng chí hỏi …?"."""

import re
from collections.abc import Callable, Sequence

from bot.answer import Answer
from bot.complete import Reading, sentence
from bot.documents import resolve
from bot.focus import Focus, called, complete, in_full, subject_of
from bot.fragments import Fragment
from bot.identity import meant
from bot.question import Question, understand
from corpus.addressees import kinds
from corpus.glossary import widened
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

_YES = re.compile(r"(?:dung|phai|vang|u|uh|um|ok|chinh no)(?: (?:roi|vay|the|a))*")
_MOST_WORDS = 12
_MOSTLY = 0.75  # of a fragment that was not asked which document it means


def chosen(one: Fragment, answers: Sequence[Answer], records: Records) -> Reading | None:
    """The last question again, put to the document that was picked; None where the fragment picks
    none."""
    if not answers or not answers[-1].refused:
        return None
    last = answers[-1]
    before = understand(complete(last))
    if last.reason == "unknown_number":
        return _confirmed(one, before, records)
    if last.reason != "ambiguous":
        return None
    if not before.references:
        return _named_now(one, last)
    if one.question.references:
        return None
    offered = meant(before, resolve(before.references, records).directives)
    picked = _picked(one, offered)
    return _asked_again(before, picked, records) if picked else None


def _named_now(one: Fragment, last: Answer) -> Reading | None:
    """ "bao giờ phải xong?", and now of what: "kế hoạch 62"."""
    if one.asks or one.points_back or not (one.question.references or one.question.content):
        return None
    text = sentence(f"{complete(last).rstrip(' ?.!')} {one.core}?")
    return Reading(text, text, understand(one.core))


def confirms(text: str, answers: Sequence[Answer]) -> bool:
    """A yes to "Có phải đồng chí hỏi …?", which is no courtesy."""
    was_asked = bool(answers) and answers[-1].reason == "unknown_number"
    return was_asked and bool(_YES.fullmatch(fold(text).strip(" .!,")))


def sibling(one: Fragment, focus: Focus, records: Records) -> list[Reading]:
    """ "còn của Vân Đài": the question before, of another document with the same number."""
    subject = focus.subject
    if subject is None or subject.directive is None or one.asks or not one.question.content:
        return []
    question = understand(focus.question)
    alike = resolve(question.references, records).directives
    others = [each for each in alike if each.id != subject.directive.id]
    told = _issuer if kinds(one.core) else _told  # "chi bộ" in a title is no document's own
    picked = _picked(one, (subject.directive, *others), _MOSTLY, told) if others else None
    if picked is None or picked.id == subject.directive.id:
        return []
    again = _asked_again(question, picked, records, was=subject.name)
    return [again] if again else []


def _confirmed(one: Fragment, before: Question, records: Records) -> Reading | None:
    nearest = resolve(before.references, records).nearest
    if not nearest or not _YES.fullmatch(fold(one.text).strip(" .!,")):
        return None
    found = resolve(understand(nearest[0]).references, records).directives
    return _asked_again(before, found[0], records) if found else None


def _picked(
    one: Fragment,
    offered: Sequence[Directive],
    least: float = 0.5,
    told: Callable[[Directive], set[str]] | None = None,
) -> Directive | None:
    """By its place in the list, or by words of its issuer, place, day or title that no other of
    them shares; `least`: share of the fragment's words that must be of these."""
    if one.ordinal:
        at = one.ordinal.position - (one.ordinal.position > 0)
        return offered[at] if -len(offered) <= at < len(offered) else None
    words = set(one.question.content) or set(syllables(one.core))
    if not words or len(words) > _MOST_WORDS:
        return None
    points = [len(words & (told or _told)(directive)) for directive in offered]
    best = max(points, default=0)
    if best < max(1, len(words) * least) or points.count(best) > 1:
        return None
    return offered[points.index(best)]


def _told(directive: Directive) -> set[str]:
    day = directive.issued_on
    dated = f"{day.day}/{day.month}/{day.year}" if day else ""
    return _issuer(directive) | set(widened(syllables(f"{directive.trich_yeu} {dated}")))


def _issuer(directive: Directive) -> set[str]:
    return set(widened(syllables(f"{directive.loai} {directive.body} {directive.place}")))


def put_to_others(question: Question, others: Sequence[Directive]) -> tuple[str, ...]:
    """The same of other documents that bear the number, each named in full."""
    return tuple(_named(question, in_full(one), "") for one in others if one.articles)


def _asked_again(
    before: Question, picked: Directive, records: Records, was: str = ""
) -> Reading | None:
    if not picked.articles:
        return None
    subject = subject_of(picked, records)
    text = _named(before, called(picked, records), was)
    return Reading(text, text, understand(""), subject)


def _named(before: Question, name: str, was: str) -> str:
    """The question with the whole name where the number stood."""
    at = fold(before.text).find(fold(was)) if was else -1
    if at >= 0:
        return f"{before.text[:at]}{name}{before.text[at + len(was) :]}"
    reference = before.references[0]
    head = before.text[: reference.start]
    noun = (
        re.search(rf"{reference.noun}\s*(?:so\s*:?\s*)?$", fold(head)) if reference.noun else None
    )
    start = noun.start() if noun else reference.start
    text = f"{before.text[:start]}{name}{before.text[reference.end :]}"
    return text if text.rstrip().endswith("?") else f"{text.rstrip(' .')}?"
