"""Does a body still exist: "quận ủy còn hoạt động không", "Ban Kinh tế Trung ương nay là gì"? Only
what has ended is told; of no other body is it said that it exists."""

import re
from datetime import date

from bot.aside_wording import ENDED, ENDED_ADVICE
from bot.composition import Composition, Draft
from bot.spans import Candidate
from corpus import ended_issuers
from corpus.ended_issuers import EndedIssuer
from corpus.numbers import asked
from corpus.text import fold, stored

_MOST = 3
_ASKS = re.compile(
    r"(?<!\w)(?:con (?:ton tai|hoat dong|lam viec|khong|ko)|khong con|"
    r"(?:da )?(?:giai the|ket thuc hoat dong|het hoat dong|ngung hoat dong|cham dut hoat dong|"
    r"sap nhap|hop nhat|doi ten|thay doi|ket thuc|bai bo)(?: \w+){0,4} (?:chua|khong|khi nao|"
    r"bao gio|luc nao|ngay nao|nam nao|thanh|vao|voi|gi|nao)|"
    r"(?:(?:bay gio|hien nay|hien gio|gio) )?(?:la|goi la|thanh|mang ten|ten la|thuoc|do) "
    r"(?:co quan|ban|don vi|to chuc|ten|cap) (?:nao|gi)|(?:bay gio|hien nay|gio) (?:la|goi la) gi)"
    r"(?!\w)"
)
_WHEN = r"(?:tu )?(?:khi nao|bao gio|luc nao|hom nao|(?:ngay|thang|nam) (?:nao|may|bao nhieu))"
_END = (
    r"(?:(?:bi )?(?:bo|bai bo|xoa bo|giai the)|khong con|het(?! han)|"
    r"(?:ket thuc|ngung|cham dut|het) hoat dong)"
)
_DISTRICT = r"(?:(?:chinh quyen |don vi (?:hanh chinh )?)?cap (?:quan|huyen)|(?:quan|huyen)(?! uy))"
# The district itself must have ended: not "huyện X bao giờ hết hạn", "hội nghị của huyện".
_DISTRICT_ENDED = re.compile(
    rf"(?:{_WHEN} (?:thi )?)?{_DISTRICT}(?: \w+){{0,4}}? (?:da )?"
    rf"(?:{_END}(?: {_WHEN}| chua)?|con (?:khong|ko|(?:ton tai|hoat dong)(?: khong| ko)?))|"
    rf"(?:{_WHEN} (?:thi )?)?{_END} {_DISTRICT}(?: {_WHEN})?"
)
_OF_DISTRICT = "ủy ban nhân dân huyện"  # as the table calls the one whose fate is the district's


def told(question: str, today: date) -> Composition | None:
    """None when no body that has ended is asked about."""
    found = () if asked(question) else _named(question, today)[:_MOST]
    if not found:
        return None
    first, *others = (_draft(one) for one in found)
    conclusion = Draft(first.text, first.spans, "conclusion")
    return Composition((conclusion, *others, Draft(ENDED_ADVICE, first.spans, "note")))


def _named(question: str, today: date) -> tuple[EndedIssuer, ...]:
    words = " ".join(re.findall(r"\w+", fold(stored(question))))
    if _ASKS.search(words) and (found := ended_issuers.named(question, today)):
        return found
    is_district = _DISTRICT_ENDED.fullmatch(words)
    return ended_issuers.named(_OF_DISTRICT, today) if is_district else ()


def _draft(one: EndedIssuer) -> Draft:
    passage = ended_issuers.line(one)
    row = Candidate(ended_issuers.table(), passage, passage.start, passage.end, 1.0)
    return Draft(ENDED.format(name=one.name, fate=one.fate), (row,))
