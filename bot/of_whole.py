"""Fragments that ask for the whole of what is in focus: "còn gì nữa không", "tóm lại", "sao lại
thế", "hai văn bản đó khác gì nhau"."""

import re
from collections.abc import Iterator, Sequence

from bot import wording
from bot.complete import Reading, put_to
from bot.focus import Focus, Subject
from bot.fragments import DOCUMENTS, Fragment
from bot.predecessors import relatives
from bot.question import understand
from bot.reasons import asks_why
from corpus.records import Records
from corpus.text import fold

_AGAIN = r"(?:(?:the|vay|a|da|ngoai ra|ngoai (?:do|nhung (?:viec|y) (?:do|nay))) )*"
_END = r"(?: (?:khong|chua|vay|nua|a|nhi|nhe|di|day|da|ha|hay|day du|giup|toi|minh|em|la gi|the))*"
_REST = re.compile(
    rf"{_AGAIN}(?:(?:con|co)(?: (?:nhung|cac))?(?: (?:viec|y|noi dung|yeu cau|nhiem vu|diem|muc))?"
    rf"(?: (?:gi|nao))?(?: (?:khac|nua|them))+|(?:het|du|day du|xong) (?:chua|chu|roi a)|"
    rf"chi (?:co )?(?:the|vay|nhieu do)(?: thoi)?|"
    rf"(?:noi|ke|liet ke|neu)(?: (?:ra|them))? (?:het|du|day du|tat ca|toan bo)|"
    rf"(?:nhung )?(?:viec|yeu cau|nhiem vu|noi dung|y) (?:khac|con lai)(?: la gi)?)"
    rf"{_END}"
)
_SUMMARY = re.compile(
    rf"{_AGAIN}(?:tom lai|tom tat(?: lai)?|noi (?:gon|ngan gon|tom tat)(?: lai)?|chot lai|"
    rf"(?:y|noi dung|diem) chinh)(?: (?:van ban|ke hoach|bai) (?:do|nay))?{_END}"
)
# "cái nào ban hành trước?", "văn bản nào ký sau": of the two documents.
_WHICH_ISSUED = re.compile(
    rf"{_AGAIN}(?:cai|ban|{DOCUMENTS}) nao (?:duoc )?(?:ban hanh|ra doi|ky|ra) "
    rf"(?:truoc|sau|som hon|muon hon){_END}"
)
_COMPARES = re.compile(
    r"(?<!\w)(?:(?:giong|khac)(?: (?:va|hay) (?:giong|khac))? (?:nhau|gi|the nao|cho nao|o dau)|"
    r"so sanh|khac biet)(?!\w)"
)


def of_whole(one: Fragment, focus: Focus, records: Records) -> Iterator[Reading]:
    flat = " ".join(re.findall(r"\w+", fold(one.text)))
    subject = focus.subject
    if subject is None or one.question.references:
        return
    if _COMPARES.search(flat) and not _own(one, flat):
        yield from _pair(one, focus, records)
    elif _WHICH_ISSUED.fullmatch(flat):
        yield from _pair(one, focus, records, wording.WHICH_OF_TWO.format(asked=one.core))
    elif asks_why(one.text):
        _, shown = put_to(subject, f"{wording.WHY}")
        yield Reading(focus.question, shown, understand(""), subject, asks_why=True)
    elif _REST.fullmatch(flat):
        yield _whole(*put_to(subject, wording.WHAT_TASKS), subject)
    elif _SUMMARY.fullmatch(flat) and subject.is_numbered:
        text = wording.SUMMARISE.format(name=subject.name)
        yield _whole(text, text, subject)


def _own(one: Fragment, flat: str) -> bool:
    """Compares something that it names, not what was talked of."""
    return not one.pointer and not re.fullmatch(
        rf"(?:(?:{DOCUMENTS}|hai|2|ca hai|chung|cai|no|giua|voi|so|nhau|khac|giong|va|hay|co|gi|"
        r"the nao|cho nao|o dau|so sanh|khac biet|diem|nhung|nao|thi|ra sao|di|do|nay|kia|cu|moi|"
        r"the|vay|con|giup|toi|minh|em|cho|xem) ?)+",
        flat,
    )


def _whole(text: str, shown: str, subject: Subject) -> Reading:
    return Reading(text, shown, understand(""), subject, is_slot=True)


def _pair(
    one: Fragment, focus: Focus, records: Records, asks: str = wording.COMPARE
) -> Iterator[Reading]:
    """The two documents that were talked of last, or the last and what it replaced; the older of
    them first."""
    age = one.pointer.age if one.pointer else ""
    others = relatives(focus.subject, age, records)
    two = _latest(focus)
    if focus.subject and others and (age or len(two) < 2):
        two = [focus.subject, others[0]]
    if len(two) == 2:
        two.sort(key=_issued)
        text = asks.format(one=two[0].name, other=two[1].name)
        yield Reading(text, text, understand(""), is_slot=True)


def _latest(focus: Focus) -> list[Subject]:
    subjects: Sequence[Subject] = tuple(dict.fromkeys((*focus.asked, *focus.told)))
    return [one for one in subjects if one.is_numbered][:2]


def _issued(subject: Subject) -> str:
    directive = subject.directive
    return str(directive.issued_on) if directive and directive.issued_on else ""
