"""The same question of another place: "còn Nghệ An?" after a plan of Phú Thọ."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.complete import Reading, put_to, without_name
from bot.focus import Focus, Subject, in_full, subject_of
from bot.fragments import Fragment
from bot.parts import thing
from bot.question import understand
from corpus.glossary import widened
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

_NOUN = re.compile(r"^(?:tinh|thanh pho|tp|quan|huyen|xa|phuong|thi xa) (?=\D)")
_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_CAPITALS = rf"(?<!\w)[{_UPPER}]\w+(?: [{_UPPER}]\w+)+"
_LEAST_ALIKE = 0.34  # of the matter asked about that the other document's title must hold


def elsewhere(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    subject = focus.subject
    place = _NOUN.sub("", fold(thing(one.core)))
    if subject is None or one.asks or one.points_at_something or not 0 < len(place.split()) < 5:
        return
    found = [each for each in records.snapshot().all if each.own and place in _names(each)]
    if not found or (subject.directive and place in _names(subject.directive)):
        return
    matter = _matter(focus, subject)
    best = max(found, key=lambda each: _alike(each, matter))
    rest = _without_place(without_name(focus.question, subject), focus)
    if _alike(best, matter) >= _LEAST_ALIKE:
        other = replace(subject_of(best, records), name=in_full(best))
        text, shown = put_to(other, rest)
        yield Reading(text, shown, understand(""), other, is_slot=True)
    text = f"{thing(one.core)}: {rest.rstrip(' ?')}?"
    yield Reading(text, text, understand(one.core))


def _place(directive: Directive) -> set[str]:
    return set(syllables(f"{directive.place} {directive.body}"))


def _matter(focus: Focus, subject: Subject) -> set[str]:
    """What the talk is about, less where."""
    directive = subject.directive
    where = _place(directive) if directive else set()
    titled = syllables(directive.trich_yeu) if directive else ()
    asked = understand(without_name(focus.question, subject)).content
    return {word for word in (*titled, *asked) if word not in where}


def _alike(directive: Directive, matter: set[str]) -> float:
    title = set(widened(syllables(directive.trich_yeu)))
    return len(matter & title) / len(matter) if matter else 0.0


def _without_place(text: str, focus: Focus) -> str:
    """Less the place that the question before named."""
    for subject in focus.asked:
        for name in _names(subject.directive) if subject.directive else ():
            pattern = rf"\s*(?<!\w)(?:(?:o|tai|cua|tinh|thanh pho) )*{re.escape(name)}(?!\w)"
            match = re.search(pattern, fold(text))
            if match:
                text = f"{text[: match.start()]}{text[match.end() :]}"
    return text


def _names(directive: Directive) -> list[str]:
    """Proper names in the issuer and its place, folded, longest first: "phu tho"."""
    found = re.findall(_CAPITALS, f"{directive.place} | {directive.body}")
    return sorted({fold(name) for name in found}, key=len, reverse=True)
