"""The same question of another place: "còn Nghệ An?" after a plan of Phú Thọ."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot import wording
from bot.complete import Reading, put_to, without_name
from bot.focus import Focus, Subject, in_full, subject_of
from bot.fragments import Fragment, own_words
from bot.parts import thing
from bot.question import understand
from corpus.glossary import widened
from corpus.graph import edges
from corpus.records import Records
from corpus.register import Directive
from corpus.text import CAPITALS, fold, syllables

_NOUN = re.compile(r"^(?:tinh|thanh pho|tp|quan|huyen|xa|phuong|thi xa) (?=\D)")
_CAPITALS = rf"(?<!\w)[{CAPITALS}]\w+(?: [{CAPITALS}]\w+)+"
_BODIES = ("ban ", "bo chinh", "hoi dong", "quan uy")  # written large, and no places
_BEFORE = r"(?:(?:o|tai|cua|ben|voi|tinh|thanh pho|quan|huyen|xa|phuong|minh|,) ?)*"
_HOW = re.compile(
    r"(?:thi )?(?:(?:da |se )?(?:trien khai|thuc hien|lam|ap dung|chi dao|cu the hoa) ?)?"
    r"(?:the nao|ra sao|gi|nhu the nao|nhung gi)?"
)

_LEAST_ALIKE = 0.34  # of the matter asked about that the other document's title must hold


def elsewhere(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    subject = focus.subject
    place = _NOUN.sub("", fold(thing(one.core)))
    if subject is None or one.asks or one.points_at_something or not 0 < len(place.split()) < 5:
        return
    found = [each for each in records.snapshot().all if each.articles and place in _names(each)]
    if not found or (subject.directive and place in _names(subject.directive)):
        return
    matter, tied = _matter(focus, subject), _tied(subject, records)
    best = max(found, key=lambda each: (each.id in tied, bool(each.own), _alike(each, matter)))
    rest = _without_place(without_name(focus.question, subject), focus)
    if best.id in tied or _alike(best, matter) >= _LEAST_ALIKE:
        other = replace(subject_of(best, records), name=in_full(best))
        text, shown = put_to(other, rest)
        yield Reading(text, shown, understand(""), other, is_slot=True)
    text = f"{thing(one.core)}: {rest.rstrip(' ?')}?"
    yield Reading(text, text, understand(one.core))


def there(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    """ "còn Nghệ An thì triển khai thế nào" goes to Nghệ An's own document on the matter, "còn kế
    hoạch của Hà Tĩnh, đại hội xong khi nào" is asked anew."""
    subject, core = focus.subject, fold(one.core)
    if subject is None or not one.opens_back or one.points_at_something:
        return
    if one.question.references:
        return
    here = _names(subject.directive) if subject.directive else []
    known = [each for each in records.snapshot().all if each.articles]
    said = {name for each in known for name in _names(each) if _says(core, name)}
    places = [name for name in said.difference(here) if not name.startswith(_BODIES)]
    place = max(places, key=len, default="")
    if not place:
        return
    rest = _less(one.core, place)
    if own_words(understand(rest)):
        if one.asks:
            yield Reading(one.core, one.core, one.question, is_slot=True)
        return
    matter, tied = _matter(focus, subject), _tied(subject, records)
    of_place = [each for each in known if place in _names(each)]
    best = max(of_place, key=lambda each: (each.id in tied, _alike(each, matter)))
    if best.id in tied or _alike(best, matter) >= _LEAST_ALIKE:
        other = replace(subject_of(best, records), name=in_full(best))
        text, shown = put_to(other, _asked_there(rest))
        yield Reading(text, shown, understand(""), other, is_slot=True)


def _tied(subject: Subject, records: Records) -> set[int]:
    """What the document in focus is linked to: "Kế hoạch 88 thực hiện Chỉ thị 71"."""
    if subject.directive is None:
        return set()
    sides = (
        side for edge in edges(subject.directive, records) for side in (edge.source, edge.target)
    )
    return {side.directive.id for side in sides if side.directive}


def _says(core: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", core))


def _less(text: str, place: str) -> str:
    found = re.search(rf"{_BEFORE}(?<!\w){re.escape(place)}(?!\w)\W*(?:thi )?", fold(text))
    return f"{text[: found.start()]} {text[found.end() :]}".strip() if found else text


def _asked_there(rest: str) -> str:
    folded = fold(rest)
    if understand(rest).weight("number"):
        return "về việc gì"
    return wording.WHAT_ASKED if _HOW.fullmatch(folded.strip(" ?.")) else rest


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
