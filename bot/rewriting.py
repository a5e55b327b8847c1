"""A fragment made a complete question: what it leaves unsaid is put in, from what is in focus."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot import wording
from bot.filters import Filter, asked_filter
from bot.focus import ITEM, Focus, ListItem, Subject
from bot.fragments import Fragment
from bot.periods import periods
from bot.question import Question, Want, understand
from bot.relating import asked_kinship, asks_standing
from bot.schedule import asked_calendar
from bot.shifting import shifted
from corpus.addressees import kinds
from corpus.text import fold, syllables

_MOST_WORDS = 7  # content terms: longer questions without a pointer stand on their own
_DAY = date(2000, 1, 1)  # stretches of time are only looked for here, not reckoned
_IN_ARTICLE = " (trong {name})"
# What is said of a document itself, as distinct from what stands in it.
_OF_DOCUMENT = re.compile(
    r"(?:do )?(?:ai|co quan nao|cap nao|ben nao) (?:da )?(?:ky|ban hanh|ra)(?!\w)|nguoi ky|"
    r"(?:duoc |da )?(?:ky|ban hanh|ra doi)(?!\w)|ngay (?:ky|ban hanh)|"
    r"cua (?:ai|co quan nao|cap nao|don vi nao)|ve (?:viec )?gi|(?:noi|ghi) (?:ve )?(?:viec )?gi|"
    r"yeu cau (?:nhung )?gi|(?:con|co|het) hieu luc|con (?:ap dung|dung)|so (?:may|bao nhieu)"
)
_WHICH_FIRST = re.compile(
    r"(?:van ban|ke hoach|chi thi|quyet dinh|quy dinh|huong dan|nghi quyet|ket luan|co quan|"
    r"don vi|tinh|dia phuong|xa|quan|huyen|thanh pho|noi|ai|nhung (?:\w+ ){1,2}?)(?: nao)?(?!\w)"
)
# How a thing is asked about when only the thing is named.
_ASKED_AS: dict[Want, str] = {
    "deadline": "thời hạn của {core} là khi nào",
    "tasks": "{core} phải làm gì",
    "list": "{core} gồm những gì",
    "person": "{core} là ai",
    "signer": "{core} do ai ký",
    "date": "{core} ngày nào",
    "signed": "{core} ban hành ngày nào",
    "place": "{core} ở đâu",
    "count": "{core} có bao nhiêu{counted}",
    "number": "{core} theo văn bản nào",
    "about": "{core} về việc gì",
    "definition": "{core} là gì",
}
# Bare nouns that ask by themselves: "còn kinh phí?", "thế mục tiêu?".
_ATTRIBUTES: tuple[tuple[str, str], ...] = (
    (r"(?:\w+ )?(?:kinh phi|chi phi|so tien|quy|muc chi|so luong|ty le)(?: \w+){0,3}", "bao nhiêu"),
    (r"(?:nguoi )?chu tri|truong doan|pho doan|dau moi|nguoi (?:phu trach|theo doi)", "là ai"),
    (
        r"muc tieu|chi tieu|muc dich|giai phap|nhiem vu|yeu cau|noi dung|doi tuong|thanh phan",
        "là gì",
    ),
    (r"can cu|co so phap ly", "vào văn bản nào"),
    (r"hieu luc", "thế nào"),
)
_COUNTED = re.compile(r"(?:bao nhieu|may)(?P<counted>(?: (?!la|theo|o|trong|thi|duoc|da)\w+){1,2})")
_FAMILY = re.compile(r"(?:cac |nhung )?(?P<head>\w+) ")


@dataclass(frozen=True)
class Reading:
    """One way to read a fragment. `text` is complete in itself and `shown` the same for people;
    `core` holds the words that the user brought. With a `subject`, nothing else is read."""

    text: str
    shown: str
    core: Question
    subject: Subject | None = None
    item: ListItem | None = None
    points_back: bool = True
    is_slot: bool = False  # only a part was exchanged; the rest is the question before


def is_fragment(one: Fragment) -> bool:
    """Whether earlier questions may be needed to understand it."""
    if one.is_everywhere:
        return False
    if one.question.references:
        return not one.asks and not _rest_of_reference(one)
    return one.points_back or len(one.question.content) <= _MOST_WORDS


def readings(one: Fragment, focus: Focus, today: date) -> list[Reading]:
    """Best first."""
    found: list[Reading] = []
    for read in (_of_item, _of_number, _of_list, _of_calendar, _of_pointer, _of_part, _of_question):
        found += read(one, focus, today)
    unique = {reading.shown: reading for reading in found}
    return list(unique.values())


def _rest_of_reference(one: Fragment) -> bool:
    """Words of its own beside the number."""
    return len(one.question.content) > 2


# --- entries of a list -------------------------------------------------------------------------


def _of_item(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    item = _item(one, focus)
    if item is None or focus.subject is None:
        return
    rest = _rest(one)
    told = _document_of(item, focus)
    if told:
        asked = rest if _has_words(rest) and not one.elaborates else "về việc gì"
        yield _inside(f"{asked}", told, one, understand(rest))
        return
    subject = next((s for s in focus.asked if _cites(item, s)), focus.subject)
    name = f"{ITEM.format(position=item.position)} của {subject.name}"
    text = f"{name}: {rest}?" if _has_words(rest) else f"{name} nói gì?"
    yield Reading(text, text, understand(rest), subject, item)


def _item(one: Fragment, focus: Focus) -> ListItem | None:
    if one.ordinal:
        return _at(one.ordinal.position, focus.items)
    if one.pointer and one.pointer.at == "item" and focus.item:
        return focus.item
    is_bare = not one.question.references and not one.question.content and one.asks
    return focus.item if is_bare and not one.pointer else None


def _at(position: int, items: Sequence[ListItem]) -> ListItem | None:
    """By its own label where the list is numbered, else by its place."""
    if not items:
        return None
    if position < 0:
        return items[-1]
    labelled = [item for item in items if item.label == str(position)]
    return labelled[0] if labelled else next((i for i in items if i.position == position), None)


def _cites(item: ListItem, subject: Subject) -> bool:
    return any(one.article_id == subject.article for one in item.citations)


def _document_of(item: ListItem, focus: Focus) -> Subject | None:
    """The document that an entry of a list of documents names."""
    if any(_cites(item, subject) for subject in focus.asked[:1]):
        return None
    articles = {one.article_id for one in item.citations}
    printed = fold(item.text)
    for subject in (*focus.told, *focus.asked):
        number = subject.directive.so_hieu if subject.directive else ""
        if number and fold(number) in printed and subject.article in articles:
            return subject
    return None


# --- another document, list or period ------------------------------------------------------------


def _of_number(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    """ "còn Kế hoạch 201-KH/HU?": the question before, asked of another document."""
    if not one.question.references or focus.subject is None:
        return
    before = focus.question
    for subject in focus.asked:
        before = _without_name(before, subject)
    rest = _asked_of(understand(before), focus, before)
    text = f"{one.core}: {rest}?"
    yield Reading(text, text, understand(""), is_slot=True)


def _of_list(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    """A list of documents, with other conditions: "còn năm 2024?", "thế về nuôi ong?"."""
    find = _finding(today)
    before = asked_filter(understand(focus.question), find)
    if before is None or one.pointer or one.ordinal or not (one.opens_back or not one.asks):
        return
    moved = shifted(one.core, focus.question, today) or one.core
    asked = next(
        filter(
            None,
            (
                asked_filter(understand(f"các {lead}{moved}"), find)
                for lead in ("", "văn bản ", "văn bản của ")
            ),
        ),
        None,
    )
    if asked is None:
        return
    merged = _merged(before, asked)
    text = f"Có những {_worded(merged, wording.conditions(merged))}?"
    yield Reading(text, text, understand(""), is_slot=True)


def _merged(before: Filter, asked: Filter) -> Filter:
    is_dated = asked.is_dated
    return Filter(
        types=asked.types or before.types,
        issuer=asked.issuer or before.issuer,
        topics=asked.topics or before.topics,
        start=asked.start if is_dated else before.start,
        end=asked.end if is_dated else before.end,
        issuer_typed=asked.issuer_typed or before.issuer_typed,
        topic_typed=asked.topic_typed or before.topic_typed,
    )


def _worded(wanted: Filter, conditions: str) -> str:
    """ "văn bản nào của …": the noun and its conditions."""
    noun = conditions.split(" của ")[0].split(" về ")[0].split(" ban hành ")[0]
    return f"{noun} nào{conditions[len(noun) :]}"


def _of_calendar(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    """A list of dates, for another period or unit."""
    before = understand(focus.question)
    if one.pointer or one.ordinal or one.question.references:
        return
    if not asked_calendar(before, _finding(today), today):
        return
    text = _with_period(one.core, focus.question, today) or _with_unit(one.core, focus.question)
    if text and not (one.asks and one.question.content):
        subject = focus.subject if before.references else None
        yield Reading(text, text, understand(""), subject, is_slot=True)


def _with_period(core: str, before: str, today: date) -> str:
    """The question before with this period in the place of its own; "" if the core is none."""
    moved = shifted(core, before, today) or core
    found = periods(moved, today)
    if not found or _has_words(_cut(moved, [(one.at, one.to) for one in found])):
        return ""
    within = periods(before, today)
    phrase = moved[found[0].at : found[0].to]
    if within:
        return f"{before[: within[0].at]}{phrase}{before[within[0].to :]}"
    return f"{before.rstrip(' ?.')} {phrase}?"


def _with_unit(core: str, before: str) -> str:
    unit = re.sub(r"^(?:của|cua|cho|đối với|doi voi) ", "", core)
    if not kinds(unit):
        return ""
    place = _unit_span(before)
    if place:
        return f"{before[: place[0]]}{unit}{before[place[1] :]}"
    return f"{before.rstrip(' ?.')} của {unit}?"


# --- the document or article in focus ------------------------------------------------------------


def _of_pointer(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    pointer = one.pointer
    if pointer is None:
        return
    if pointer.at == "person":
        if focus.person and focus.subject:
            rest = _replaced(one, f"đồng chí {focus.person}")
            yield _inside(rest, focus.subject, one, understand(_rest(one)))
        return
    subjects = _pointed_at(pointer.noun if pointer.at == "document" else "", one, focus)
    core = understand(_rest(one))
    for subject in subjects:
        if pointer.at == "document" and subject.is_numbered:
            text = f"{_replaced(one, subject.name)}?"
            yield Reading(text, _sentence(text), core, subject)
        else:
            yield _inside(_undemonstrated(one), subject, one, core)


def _pointed_at(noun: str, one: Fragment, focus: Focus) -> list[Subject]:
    """By its noun if the talk was of such a document; what was told last comes before what was
    asked where the question before was after documents."""
    first = focus.told if focus.asks_for_documents else ()
    ranked = [*first, *focus.asked, *(s for s in focus.told if s not in first)]
    if one.pointer and one.pointer.at == "article":
        ranked = [s for s in focus.asked if not s.noun] or ranked
    if noun not in ("", "van ban", "tai lieu"):
        ranked = [s for s in ranked if s.noun.startswith(noun)] or ranked[:1]
    return list(dict.fromkeys(ranked))[:2]


def _of_part(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    """ "còn chi bộ thì sao": the question before, for another unit, period or thing."""
    subject = focus.subject
    if subject is None or one.pointer or one.ordinal or one.asks or one.question.references:
        return
    before = understand(focus.question)
    bare = _without_name(focus.question, subject)
    period = _with_period(one.core, bare, today)
    if period:
        yield _inside(_deadline_of(period, before), subject, one, understand(""), is_slot=True)
        return
    attribute = _attribute(one.core)
    if attribute:
        yield _inside(f"{one.core} {attribute}", subject, one, one.question)
        return
    for text in dict.fromkeys(filter(None, _exchanged(one.core, bare, before))):
        yield _inside(text, subject, one, one.question, is_slot=bool(kinds(one.core)))


def _exchanged(core: str, bare: str, before: Question) -> Iterator[str]:
    """The question before with the core in the place of what is like it, or asked anew."""
    want = before.main_want or "tasks"
    aligned = _aligned(core, bare)
    if kinds(core) and want in ("tasks", "list"):
        yield _asked_as("tasks", core, bare)
    if aligned:
        yield aligned
    if kinds(core):
        span = _unit_span(bare)
        yield f"{bare[: span[0]]}{core}{bare[span[1] :]}" if span else ""
    yield _asked_as(want, core, bare)
    if kinds(core):
        yield _asked_as("deadline" if want == "tasks" else "tasks", core, bare)


def _asked_as(want: Want, core: str, bare: str) -> str:
    counted = _COUNTED.search(fold(bare))
    noun = bare[counted.start("counted") : counted.end("counted")] if counted else ""
    pattern = _ASKED_AS.get(want, "{core} thế nào")
    return pattern.format(core=core, counted=noun)


def _aligned(core: str, bare: str) -> str:
    """ "tổ 2" takes the place of "tổ 1", "phó đoàn" that of "trưởng đoàn": same length, first or
    last word the same."""
    words = [(match.span(), fold(match[0])) for match in re.finditer(r"\w+", bare)]
    wanted = fold(core).split()
    if len(wanted) < 2:
        return ""
    for side in (0, -1):
        for at in range(len(words) - len(wanted) + 1):
            some = words[at : at + len(wanted)]
            if some[side][1] == wanted[side] and [word for _, word in some] != wanted:
                return f"{bare[: some[0][0][0]]}{core}{bare[some[-1][0][1] :]}"
    return ""


def _of_question(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    """ "thế hạn nộp?", "ai ký?": asks by itself, of what is in focus."""
    if one.pointer or one.ordinal or one.question.references or not one.asks:
        return
    subjects = list(dict.fromkeys((*focus.asked[:1], *focus.told[:1])))
    for subject in subjects:
        bare = _without_name(focus.question, subject)
        if not one.question.content and not _is_of_document(one, subject):
            yield _inside(_with_subject_of(bare, one), subject, one, understand(""))
        yield _inside(one.core, subject, one, one.question)


def _with_subject_of(bare: str, one: Fragment) -> str:
    """The things that the question before was about, asked about in this way."""
    before = understand(bare)
    kept = [
        match[0]
        for match in re.finditer(r"[\w/.-]*\w", bare)
        if set(syllables(match[0])) & set(before.content)
    ]
    return f"{' '.join(kept)} {one.core}".strip()


# --- wording -------------------------------------------------------------------------------------


def _inside(
    rest: str, subject: Subject, one: Fragment, core: Question, is_slot: bool = False
) -> Reading:
    """A question put to one document or article."""
    rest = rest.strip(" ?.:,")
    if subject.is_numbered:
        text = f"{_put(rest, subject.name)}?"
        return Reading(text, _sentence(text), core, subject, None, one.points_back, is_slot)
    shown = f"{_sentence(rest)}{_IN_ARTICLE.format(name=subject.name)}?"
    return Reading(f"{rest}?", shown, core, subject, None, one.points_back, is_slot)


def _put(rest: str, name: str) -> str:
    """The document where it belongs: "Ai ký …", "… ban hành ngày nào", "Theo …, chi bộ …"."""
    folded = fold(rest)
    kin = understand(f"{name} {rest}")
    if asked_kinship(kin) or asks_standing(kin):
        return f"{rest} {name}" if _ends_open(folded) else f"{name} {rest}"
    if _OF_DOCUMENT.match(folded):
        return f"{name} {rest}"
    return f"Theo {name}, {rest}"


def _ends_open(folded: str) -> bool:
    """ "văn bản nào thay thế" lacks its object at the end."""
    first = _WHICH_FIRST.match(folded)
    return bool(first and not re.search(r"(?:gi|nao|khong|chua)$", folded))


def _is_of_document(one: Fragment, subject: Subject) -> bool:
    if not subject.is_numbered:
        return False
    kin = understand(f"{subject.name} {one.core}")
    is_kin = bool(asked_kinship(kin) or asks_standing(kin))
    return is_kin or bool(_OF_DOCUMENT.match(fold(one.core)))


def _asked_of(before: Question, focus: Focus, bare: str) -> str:
    """What was asked before, less the document it was asked of."""
    kept = re.sub(r"^\W*(?:theo|trong|tai|cua)?\W+|\W+$", "", bare.strip())
    return (
        kept
        or _ASKED_AS.get(before.main_want or "about", "về việc gì")
        .format(core="", counted="")
        .strip()
    )


def _deadline_of(period: str, before: Question) -> str:
    return period if before.wants else f"hạn {period}"


def _without_name(text: str, subject: Subject) -> str:
    """A complete question less the document that it names."""
    at = fold(text).find(fold(subject.name))
    if at >= 0:
        text = f"{text[:at]}{text[at + len(subject.name) :]}"
    for reference in reversed(understand(text).references):
        before = fold(text[: reference.start])
        noun = (
            re.search(rf"{reference.noun}\s*(?:so\s*:?\s*)?$", before) if reference.noun else None
        )
        text = f"{text[: noun.start() if noun else reference.start]}{text[reference.end :]}"
    text = re.sub(r"\s*\(trong \)", "", text)
    text = re.sub(r"^\W*(?:theo|trong|tại|tai|của|cua)?\s*,\s*", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+(?:theo|trong|tại|tai|của|cua)\s*(?=[?.,]|$)", "", text, flags=re.IGNORECASE)
    return " ".join(text.split()).strip(" ,:")


def _attribute(core: str) -> str:
    folded = fold(core)
    return next((asks for nouns, asks in _ATTRIBUTES if re.fullmatch(nouns, folded)), "")


def _rest(one: Fragment) -> str:
    """The core less what points back."""
    back = one.pointer or one.ordinal
    if back is None:
        return one.core
    rest = f"{one.core[: back.start]} {one.core[back.end :]}"
    return re.sub(r"^(?:thì|thi|là|la) ", "", " ".join(rest.split()))


def _replaced(one: Fragment, name: str) -> str:
    assert one.pointer
    return " ".join(f"{one.core[: one.pointer.start]}{name}{one.core[one.pointer.end :]}".split())


def _undemonstrated(one: Fragment) -> str:
    """ "phường đó có mấy chi bộ" keeps its noun, "ở đó ai chủ trì" nothing."""
    assert one.pointer
    if one.pointer.at == "place" and one.pointer.noun:
        end = one.pointer.start + len(one.pointer.noun)
        return f"{one.core[:end]}{one.core[one.pointer.end :]}"
    return _rest(one)


def _has_words(text: str) -> bool:
    return bool(re.search(r"\w", text))


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{text[end:]}"
    return text


def _unit_span(text: str) -> tuple[int, int] | None:
    """The longest stretch of words that names units and nothing else."""
    words = [match.span() for match in re.finditer(r"\w+", text)]
    best: tuple[int, int] | None = None
    for at in range(len(words)):
        for to in range(at, min(len(words), at + _MOST_WORDS)):
            span = (words[at][0], words[to][1])
            if (best is None or span[1] - span[0] > best[1] - best[0]) and _is_unit(text, span):
                best = span
    return best


def _is_unit(text: str, span: tuple[int, int]) -> bool:
    phrase = text[slice(*span)]
    found = kinds(phrase)
    inner = phrase.split()
    if not found or "," in phrase:
        return False
    shorter = (" ".join(inner[1:]), " ".join(inner[:-1]))
    return len(inner) == 1 or all(kinds(part) != found for part in shorter)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _finding(today: date) -> Callable[[str], Sequence]:
    return lambda text: periods(text, today)
