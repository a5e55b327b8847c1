"""A fragment made a complete question: what it leaves unsaid is put in, from what is in focus."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot import wording
from bot.complete import (
    Reading,
    has_words,
    is_issuer,
    is_kin,
    is_of_document,
    put_to,
    sentence,
    without_name,
)
from bot.conditions import other_dates, other_documents
from bot.documents import resolve
from bot.elsewhere import elsewhere, there
from bot.focus import ITEM, Focus, ListItem, Subject, subject_of
from bot.fragments import Fragment, own_words
from bot.identity import meant
from bot.of_whole import of_whole
from bot.parts import (
    asked_as,
    attribute,
    exchanged,
    in_place_of_role,
    in_place_of_unit,
    renamed,
    thing,
    unit_kinds,
    with_period,
    with_unit,
)
from bot.predecessors import relatives
from bot.question import Question, understand
from bot.titled import titled
from corpus.numbers import references
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold

_MOST_BESIDE = 2  # words beside a number that go on with the talk
_MOST_WORDS = 7  # content terms: longer questions without a pointer stand on their own
# The words of asking in a question, less what they ask about.
_ASKED = re.compile(
    r"(?i:(?<!\w)(?:(?:là |la |vào |vao |từ |tu |do |bởi |boi |có |co |ở |o |tại |tai |về |ve |"
    r"đến |den |tới |toi |trước |truoc )?"
    r"(?:khi nào|khi nao|lúc nào|luc nao|ngày nào|ngay nao|ngày mấy|bao giờ|bao gio|năm nào|"
    r"nam nao|bao nhiêu(?: \w+)?|bao nhieu(?: \w+)?|mấy(?: \w+)?|may(?: \w+)?|"
    r"đâu|(?<!dung )(?<!phan )(?<!dan )(?<!hang )dau(?! tu| tien| nam| moi)|ai|gì|gi|"
    r"việc gì|viec gi|thế nào|the nao|ra sao|bao lâu|bao lau|mấy giờ|may gio)|"
    r"lý do|ly do|nguyên nhân|nguyen nhan|vì sao|vi sao|tại sao|tai sao|"
    r"hạn|thời hạn|thoi han|han(?! che| hep| muc| han)|những|nhung|không|khong)(?!\w))"
)
_ENTRY = re.compile(r"(?i:nội dung thứ \S+ của.*:)")
_NUMBER_ONLY = re.compile(r"(?:so |cai )?(\d{1,4})")
_DOES = frozenset(("lam",))
# Who has said so is told beside the list, not in its entry.
_OF_THOSE = re.compile(
    r"(?:thi |the )?trong (?:so )?do\W+(?:co )?(?P<part>.+?) (?:la |co )?(?:bao nhieu|may)"
    r"(?: (?:nguoi|em|dong chi))?\W*"
)
_SHARE = re.compile(
    r"(?:noi dung|phan(?: viec)?|viec|nhiem vu|khoan) (?:cua|giao(?: cho)?|cho) (?P<unit>.+?)"
    r" (?:(?:thi )?(?:noi|ke|neu)(?: cho)? (?:ro|ky|cu the|chi tiet)(?: hon| ra)?|"
    r"(?:la|gom)(?: nhung)? gi|(?:cu the|chi tiet)(?: hon)?(?: la gi)?)\W*"
)
_BY_WHOM = re.compile(
    r"(?:do )?ai (?:da )?(?:yeu cau|de nghi|giao|chi dao|ket luan|noi|luu y)(?!\w)"
)
_WHOM = re.compile(r"(?<!\w)(?:doi tuong|truong hop|thanh phan) nao(?!\w)")
# What a document is made of: "có mấy nhiệm vụ" asks of the whole.
_OF_DOCUMENT = re.compile(
    r"(?<!\w)(?:may|bao nhieu) "
    r"(?:nhiem vu|yeu cau|noi dung|giai phap|chuong|dieu|phu luc|chi tieu)\W*$"
)
_TIME_LEFT = re.compile(
    r"(?<!\w)(?:con (?:may|bao nhieu|bao lau|kip)|(?:qua|het|den) han (?:chua|roi|khong)|"
    r"(?:da |bi )?(?:qua|tre) (?:han|bao lau|bao nhieu ngay|may ngay))(?!\w)"
)
_DONE = re.compile(r"(?<!\w)(?:xong|hoan (?:thanh|tat))(?!\w)")
_LEADING = re.compile(r"(?i:^\W*(?:theo|trong|tại|tai|của|cua|thì|thi|là|la)?\W+)|\W+$")


def is_fragment(one: Fragment) -> bool:
    """Whether earlier questions may be needed to understand it."""
    if one.is_everywhere:
        return False
    if one.question.references:
        return not one.asks and (one.opens_back or len(one.own_words) <= _MOST_BESIDE)
    return one.points_back or len(one.question.content) <= _MOST_WORDS


def readings(one: Fragment, focus: Focus, records: Records, today: date) -> list[Reading]:
    """Best first."""
    found = [
        *of_whole(one, focus, records),
        *_of_share(one, focus),
        *_of_those(one, focus),
        *_of_entry(one, focus),
        *_of_number(one, focus, records),
        *other_documents(one, focus, today),
        *other_dates(one, focus, today),
        *titled(one, _with_pointed(one, focus, records), focus, records),
        *_of_pointer(one, focus, records),
        *_of_name(one, focus),
        *elsewhere(one, focus, records),
        *there(one, focus, records),
        *_of_part(one, focus, today),
        *_of_question(one, focus),
    ]
    return list({reading.shown: reading for reading in found}.values())


def _of_entry(one: Fragment, focus: Focus) -> Iterator[Reading]:
    """ "nội dung thứ 3 nói rõ hơn"; an entry of a list of documents is a document."""
    item = entry(one, focus)
    if item is None or focus.subject is None:
        return
    rest = _rest(one)
    told = _document_of(item, focus)
    if told:
        asked = rest if has_words(rest) and not one.elaborates else _asked_before(one, focus)
        yield _inside(asked, told, one, understand(""))
        return
    subject = next((each for each in focus.asked if each.article == item.article), focus.subject)
    rest = rest if has_words(rest) else _asked_of_item(one, focus)
    name = f"{ITEM.format(position=item.position)} của {subject.name}"
    text = f"{name}: {rest}?" if has_words(rest) else f"{name} nói gì?"
    is_pointed = one.points_at_something
    yield Reading(text, text, understand(rest), subject, item, is_pointed=is_pointed)


def _of_share(one: Fragment, focus: Focus) -> Iterator[Reading]:
    """ "nội dung của Sở Công Thương nói rõ hơn": what is given to that unit."""
    share = _SHARE.fullmatch(fold(one.core))
    if share is None or focus.subject is None or one.question.references:
        return
    unit = one.core[slice(*share.span("unit"))]
    if unit_kinds(unit):
        asked = asked_as("tasks", unit)
        yield replace(_inside(asked, focus.subject, one, one.question, is_slot=True), part=unit)


def _of_those(one: Fragment, focus: Focus) -> Iterator[Reading]:
    """ "trong đó nữ mấy người": of how many just told; what they are is known."""
    found = _OF_THOSE.fullmatch(fold(one.text))
    if found is None or focus.subject is None or one.question.references:
        return
    part = one.text[slice(*found.span("part"))]
    rest = f"trong đó {part} bao nhiêu"
    yield replace(_inside(rest, focus.subject, one, understand(part)), part=part)


def _asked_of_item(one: Fragment, focus: Focus) -> str:
    """ "còn ý 1?" asks what was asked of another entry."""
    asked = _ENTRY.match(focus.question) if one.opens_back and focus.item else None
    return focus.question[asked.end() :].strip(" ?") if asked else ""


def _asked_before(one: Fragment, focus: Focus) -> str:
    """ "còn văn bản thứ hai?" asks what was asked of the first."""
    about = "về việc gì"
    if not one.opens_back or one.elaborates or focus.lists_documents or not focus.subject:
        return about
    return without_name(focus.question, focus.subject) or about


def entry(one: Fragment, focus: Focus) -> ListItem | None:
    """The entry of a list that is meant: by its place, or the one just told."""
    if one.ordinal:
        return numbered(one.ordinal.position, _list_of(one, focus))
    if one.pointer:
        return focus.item if one.pointer.at == "item" else None
    is_bare = not one.question.references and not one.own_words and one.asks
    return focus.item if is_bare and not _BY_WHOM.match(fold(one.core)) else None


def _list_of(one: Fragment, focus: Focus) -> Sequence[ListItem]:
    """ "văn bản thứ 2" is of the last list of documents, "ý 2" of the last other one."""
    if one.asks_for_document:
        return focus.documents or focus.items
    return focus.contents if one.asks_for_content else focus.items


def numbered(position: int, items: Sequence[ListItem]) -> ListItem | None:
    """By its own label where the list is numbered, else by its place."""
    if position < 0:
        return items[-1] if items else None
    labelled = (item for item in items if item.label == str(position))
    placed = (item for item in items if item.position == position)
    return next(labelled, None) or next(placed, None)


def _document_of(item: ListItem, focus: Focus) -> Subject | None:
    """The document that an entry of a list of documents names."""
    if item not in focus.documents:
        return None
    named = next(iter(references(item.text)), None)
    if named is None:
        return None
    for subject in (*focus.told, *focus.asked):
        own = references(subject.name)
        if own and own[0].key == named.key and subject.article == item.article:
            return subject
    return None


def _of_number(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    """ "còn Kế hoạch 201-KH/HU?", "không, tôi hỏi kế hoạch 30": the question before, asked of
    another document."""
    if focus.subject is None:
        return
    asked = one.question if one.question.references else _renumbered(one, focus.subject)
    if not asked.references:
        return
    bare = focus.question
    for subject in focus.asked:
        bare = without_name(bare, subject)
    want = understand(focus.question).main_want or "about"
    rest = _LEADING.sub("", bare) or asked_as(want, "")
    if _ENTRY.match(rest):
        rest = wording.WHAT_TASKS.strip("?")  # an entry of the other document's list is not meant
    known = meant(asked, resolve(asked.references, records).directives)
    if len(known) == 1 and known[0].articles:
        rest = _of_unit_there(one, rest, known[0]) or rest
        yield _inside(rest, subject_of(known[0], records), one, understand(""), is_slot=True)
        return
    if one.question.references:
        text = f"{one.core}: {rest}?"
        yield Reading(text, text, understand(""), is_slot=True)


def _of_unit_there(one: Fragment, rest: str, directive: Directive) -> str:
    """ "quay lại kế hoạch 156, Sở Xây dựng thì sao": of the unit named beside the number, if that
    is not whose document it is."""
    if not one.question.references:
        return ""
    beside = re.sub(r"^\W+|\W+$", "", one.core[one.question.references[-1].end :])
    unit = thing(beside)
    if not unit_kinds(unit) or is_issuer(unit, directive):
        return ""
    return in_place_of_unit(unit, rest) or asked_as("tasks", unit)


def _renumbered(one: Fragment, subject: Subject) -> Question:
    """ "nhầm, 72 cơ": another document of the same kind."""
    number = _NUMBER_ONLY.fullmatch(fold(one.core).strip())
    if number is None or not subject.directive or not subject.is_numbered:
        return understand("")
    return understand(f"{subject.directive.loai} {number[1]}")


def _of_pointer(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    """ "kế hoạch đó ai ký", "đồng chí ấy giữ chức gì"."""
    pointer = one.pointer
    if pointer is None:
        return
    if not has_words(_rest(one)):
        if pointer.at in ("document", "article"):
            yield from _asked_again(one, focus, records)
        return
    core = understand(_rest(one))
    if pointer.at == "person":
        if focus.person and focus.subject:
            rest = replaced(one, f"đồng chí {focus.person}")
            yield _inside(rest, focus.subject, one, core)
        return
    yield from _of_matter_told(one, focus)
    for subject in _pointed_at(one, focus, records):
        if pointer.at == "document" and subject.is_numbered:
            text = sentence(f"{replaced(one, subject.name)}?")
            yield Reading(text, text, core, subject, is_pointed=True)
        else:
            yield from _at_matter(one, subject, focus)
            yield _inside(_undemonstrated(one), subject, one, core)


def _of_matter_told(one: Fragment, focus: Focus) -> Iterator[Reading]:
    """ "kinh phí cho việc đó": of what was told or asked about, where no list has such an entry."""
    assert one.pointer
    if one.pointer.at != "item" or focus.item or focus.subject is None:
        return
    matter = focus.thing or _matter(without_name(focus.question, focus.subject))
    if matter:
        rest = replaced(one, matter)
        yield replace(_inside(rest, focus.subject, one, one.question), part=matter)


def _at_matter(one: Fragment, subject: Subject, focus: Focus) -> Iterator[Reading]:
    """ "chỗ đó thuộc khu phố nào": where the thing was that was asked about."""
    assert one.pointer
    is_somewhere = one.pointer.at == "place" and one.pointer.noun in ("", "noi", "cho")
    rest = _rest(one)
    matter = _matter(without_name(focus.question, subject))
    if is_somewhere and matter and one.asks:
        yield _inside(f"{matter} {rest}", subject, one, understand(f"{matter} {rest}"))


def _with_pointed(one: Fragment, focus: Focus, records: Records) -> str:
    """ "kế hoạch thực hiện nghị quyết đó", with its name."""
    if one.pointer is None or one.pointer.at != "document":
        return one.core
    return next((replaced(one, each.name) for each in _pointed_at(one, focus, records)), one.core)


def _asked_again(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    """ "còn kế hoạch mới?": the question before, of the other document."""
    for subject in _pointed_at(one, focus, records):
        bare = focus.question
        for each in (*focus.asked, *focus.told):
            bare = without_name(bare, each)
        yield _inside(bare or "về việc gì", subject, one, understand(""), is_slot=True)


def _pointed_at(one: Fragment, focus: Focus, records: Records) -> list[Subject]:
    """By its noun if the talk was of such a document; what was told last comes before what was
    asked where the question before was after documents."""
    assert one.pointer
    other = relatives(focus.subject, one.pointer.age, records) if one.pointer.age else []
    if other:
        return other[:2]
    noun = one.pointer.noun if one.pointer.at == "document" else ""
    is_near = one.pointer.is_near and not focus.is_of_told
    first = focus.told if focus.asks_for_documents and not is_near else ()
    ranked = list(dict.fromkeys((*first, *focus.asked, *focus.told)))
    if one.pointer.at == "article":
        ranked = [each for each in focus.asked if not each.noun] or ranked
    if noun not in ("", "van ban", "tai lieu"):
        ranked = [each for each in ranked if each.noun.startswith(noun)] or ranked[:1]
    if one.pointer.is_other:
        ranked = [each for each in ranked if each != focus.subject] or ranked
    if one.pointer.age:
        ranked.sort(key=_issued, reverse=one.pointer.age == "new")
    return ranked[:2]


def _issued(subject: Subject) -> date:
    issued = subject.directive.issued_on if subject.directive else None
    return issued or date.min


def _of_name(one: Fragment, focus: Focus) -> Iterator[Reading]:
    """ "còn xã Cồn Giang?": the question before, of another place that the same text tells of."""
    subject = focus.subject
    if subject is None or one.asks or one.points_at_something or one.question.references:
        return
    text = renamed(thing(one.core), without_name(focus.question, subject))
    if text:
        yield _inside(text, subject, one, one.question)
        if not subject.is_numbered and understand(text).main_want == "person":
            yield Reading(text, text, one.question, is_slot=True)


def _of_part(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    """ "còn chi bộ thì sao": the question before, for another unit, period or thing."""
    subject = focus.subject
    if subject is None or one.asks or one.points_at_something or one.question.references:
        return
    asked = _asked_of_part(one, focus, subject)
    before = understand(asked)
    bare = without_name(asked, subject)
    period = with_period(one.core, bare, today)
    core = thing(one.core)
    role = in_place_of_role(core, bare)
    if role:
        yield _inside(role, subject, one, one.question)
    elif period:
        rest = period if before.wants else f"hạn {period}"
        yield _inside(rest, subject, one, understand(""), is_slot=True)
    elif _asks_by_itself(core, before):
        yield _inside(attribute(core), subject, one, one.question)
    else:
        texts = exchanged(core, bare, before, is_of_document(bare, subject))
        is_unit = bool(unit_kinds(core))
        for text in dict.fromkeys(filter(None, texts)):
            reading = _inside(text, subject, one, one.question, is_slot=is_unit)
            yield replace(reading, part=core)


def _asks_by_itself(core: str, before: Question) -> bool:
    """ "còn địa điểm?"; "con so y te" is the department, "còn người Khmer?" are counted, too."""
    is_counted = before.main_want == "count" and fold(core).startswith("nguoi ")
    return bool(attribute(core)) and not unit_kinds(core) and not is_counted


def _asked_of_part(one: Fragment, focus: Focus, subject: Subject) -> str:
    """What "hạn?", "ở đâu?" was asked of, if that was of a unit and this is another one; of a
    thing, what was asked before "ai ký?"."""
    last, *earlier = focus.questions
    bare = without_name(last, subject)
    if unit_kinds(thing(one.core)):
        is_bare = not own_words(understand(bare))
        return earlier[0] if is_bare and _is_of_unit(earlier[:1], subject) else focus.question
    if is_of_document(bare, subject):
        of_matter = (each for each in earlier if not _is_of_whole(each, subject))
        return next(of_matter, focus.question)
    return focus.question


def _is_of_unit(questions: Sequence[str], subject: Subject) -> bool:
    bare = (without_name(one, subject) for one in questions)
    return any(understand(one).main_want == "tasks" or bool(with_unit("", one)) for one in bare)


def _is_of_whole(question: str, subject: Subject) -> bool:
    """Of the document itself, or of another one."""
    bare = without_name(question, subject)
    is_other = subject.is_numbered and fold(subject.name) not in fold(question)
    return is_other or is_of_document(bare, subject) or not own_words(understand(bare))


def _of_question(one: Fragment, focus: Focus) -> Iterator[Reading]:
    """ "thế hạn nộp?", "ai ký?": asks by itself, of what is in focus."""
    if not one.asks or one.points_at_something or one.question.references:
        return
    first = (focus.subject,) if focus.subject else ()
    for subject in dict.fromkeys((*first, *focus.asked[:1], *focus.told[:1])):
        bare = without_name(focus.question, subject)
        plain = _inside(one.core, subject, one, one.question)
        if one.own_words or is_of_document(one.core, subject):
            yield plain
            continue
        if _is_to_be_done(one, bare, focus):
            yield _inside(f"{focus.unit} {one.core}", subject, one, one.question)
        full = _inside(_with_matter(bare, one), subject, one, understand(""))
        yield from (plain, full) if _is_whole(one, subject) else (full, plain)


def _is_to_be_done(one: Fragment, bare: str, focus: Focus) -> bool:
    """ "khi nào phải xong?" after one unit's tasks is asked of that unit."""
    is_done = bool(_DONE.search(fold(one.core)))
    return is_done and bool(focus.unit) and understand(bare).main_want == "tasks"


def _is_whole(one: Fragment, subject: Subject) -> bool:
    """Has a verb of its own ("ai báo cáo?"); or all deadlines of a document, told together, unless
    it asks how long it is to the one that was told."""
    if _TIME_LEFT.search(fold(one.core)):
        return False
    if _WHOM.search(fold(one.core)) or _OF_DOCUMENT.search(fold(one.core)):
        return True
    all_deadlines = subject.is_numbered and one.question.main_want == "deadline"
    return all_deadlines or bool(set(one.question.content) - _DOES)


def _with_matter(bare: str, one: Fragment) -> str:
    """What the question before was about, asked about in this way."""
    matter = _matter(bare)
    return f"{matter} {one.core}" if matter else one.core


def _matter(bare: str) -> str:
    """ "" where it is nothing but asking."""
    matter = " ".join(_ASKED.sub(" ", bare).split()).strip(" ?.,:")
    matter = re.sub(r"^(?i:phải|phai|cần|can|được|duoc) ", "", matter)
    return matter if own_words(understand(matter)) else ""


def _inside(
    rest: str, subject: Subject, one: Fragment, core: Question, is_slot: bool = False
) -> Reading:
    text, shown = put_to(subject, rest)
    is_whole = not one.points_at_something and len(one.own_words) > _MOST_WORDS
    is_pointed = one.points_at_something or (is_kin(text) and not is_whole)
    points_back = one.points_back and not is_whole
    return Reading(text, shown, core, subject, None, points_back, is_pointed, is_slot)


def _rest(one: Fragment) -> str:
    """The core less what points back."""
    back = one.pointer or one.ordinal
    if back is None:
        return one.core
    rest = f"{one.core[: back.start]} {one.core[back.end :]}"
    return re.sub(r"^(?:thì|thi|là|la) ", "", " ".join(rest.split()))


def without_ordinal(one: Fragment) -> str:
    return _rest(one)


def replaced(one: Fragment, name: str) -> str:
    assert one.pointer
    return " ".join(f"{one.core[: one.pointer.start]}{name}{one.core[one.pointer.end :]}".split())


def _undemonstrated(one: Fragment) -> str:
    """ "phường đó có mấy chi bộ" keeps its noun, "ở đó ai chủ trì" nothing."""
    assert one.pointer
    if one.pointer.at == "place" and one.pointer.noun:
        end = one.pointer.start + len(one.pointer.noun)
        return f"{one.core[:end]}{one.core[one.pointer.end :]}"
    return _rest(one)
