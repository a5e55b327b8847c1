"""Does a body still exist: "quận ủy còn hoạt động không", "Ban Kinh tế Trung ương nay là gì"? Only
what has ended is told; of no other body is it said that it exists."""

import re
from datetime import date

from bot.aside_wording import ENDED, ENDED_ADVICE
from bot.extractive import Composition, Draft
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


def told(question: str, today: date) -> Composition | None:
    """None when no body that has ended is asked about."""
    if asked(question) or not _ASKS.search(" ".join(re.findall(r"\w+", fold(stored(question))))):
        return None
    found = ended_issuers.named(question, today)[:_MOST]
    if not found:
        return None
    first, *others = (_draft(one) for one in found)
    conclusion = Draft(first.text, first.spans, "conclusion")
    return Composition((conclusion, *others, Draft(ENDED_ADVICE, first.spans, "note")))


def _draft(one: EndedIssuer) -> Draft:
    passage = ended_issuers.line(one)
    row = Candidate(ended_issuers.table(), passage, passage.start, passage.end, 1.0)
    return Draft(ENDED.format(name=one.name, fate=one.fate), (row,))
