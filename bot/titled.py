"""A document called by its kind and what it is about, without a number: "thế kế hoạch chuyển đổi
số của xã Tân Hòa?" asks the question before of that one."""

import re
from collections.abc import Iterator

from bot.complete import Reading, put_to, without_name
from bot.focus import Focus, Subject, subject_of
from bot.fragments import DOCUMENTS, Fragment
from bot.question import understand
from corpus.glossary import widened
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

_CALLED = re.compile(rf"(?:cai |ban )?(?P<noun>{DOCUMENTS})(?= )(?! (?:nao|gi|so \d+)(?!\w))")
_LEAST_WORDS = 2
_LEAST = 0.75  # of what the document is called by, in its head
_ANY = ("van ban", "tai lieu")
_JOINTS = frozenset("ve viec cua o tai nam va cho thuc hien".split())
_EMPTY = "về việc gì"


def titled(one: Fragment, text: str, focus: Focus, records: Records) -> Iterator[Reading]:
    """`text`: the core, with what it points to put in by name."""
    subject = focus.subject
    if subject is None or one.asks:
        return
    other = called_so(text, records)
    if other is None or other == subject.directive:
        return
    rest = _without_title(without_name(focus.question, subject), subject)
    asked, shown = put_to(subject_of(other, records), rest or _EMPTY)
    yield Reading(
        asked, shown, understand(""), subject_of(other, records), is_pointed=True, is_slot=True
    )


def called_so(text: str, records: Records) -> Directive | None:
    """The one document of that kind that is about all this; None where none is, or several are."""
    match = _CALLED.match(fold(text))
    words = set(understand(text[match.end() :]).content) if match else set()
    if match is None or len(words) < _LEAST_WORDS:
        return None
    known = [each for each in records.snapshot().all if _is_of_kind(each, match["noun"])]
    shares = {each: len(words & _head(each)) / len(words) for each in known}
    best = max(shares.values(), default=0.0)
    found = [each for each, share in shares.items() if share == best]
    return found[0] if best >= _LEAST and len(found) == 1 else None


def _is_of_kind(directive: Directive, noun: str) -> bool:
    is_such = noun in _ANY or fold(directive.loai).startswith(noun)
    return bool(directive.articles) and is_such


def _head(directive: Directive) -> set[str]:
    told = f"{directive.body} {directive.place} {directive.so_hieu} {directive.trich_yeu}"
    day = directive.issued_on
    return set(widened(syllables(told))) | ({str(day.year)} if day else set())


def _without_title(text: str, subject: Subject) -> str:
    """Less the words that only name the document: "ai ký kế hoạch trồng rừng của xã Nà Hương"."""
    directive = subject.directive
    match = re.search(rf"(?<!\w){subject.noun}(?!\w)", fold(text)) if subject.noun else None
    if directive is None or match is None:
        return text
    known, end, named = _head(directive) | _JOINTS, match.end(), 0
    for word in re.finditer(r"\w+", text[match.end() :]):
        if fold(word[0]) not in known:
            break
        end, named = match.end() + word.end(), named + 1
    return f"{text[: match.start()]}{text[end:]}".strip(" ,:") if named else text
