"""Which documents bear one number: "có mấy văn bản mang số 18-KH/ĐU, của nơi nào"."""

import re
from datetime import date

from bot import wording
from bot.composition import Composition, Draft
from bot.documents import resolve
from bot.inventory import line_of
from bot.question import Question, without_numbers
from bot.quoting import Quoting
from corpus.records import Records
from corpus.text import fold

_PAPERS = (
    r"(?:van ban|tai lieu|ke hoach|chi thi|quyet dinh|quy dinh|quy che|huong dan|nghi quyet|"
    r"ket luan|chuong trinh|thong tri|cong van|thong bao|cai|ban)"
)
_WHICH = (
    r"(?:cua|do|o|tai)? ?(?:nhung |cac |may )?"
    r"(?:noi|co quan|don vi|dia phuong|xa|phuong|ai|cap|dang uy)(?: (?:nao|ban hanh))*"
)
# All that is said beside the number; it may stand first or last.
_COUNTS = re.compile(
    rf"(?:hien |trong kho )?(?:co |la )?(?:tong cong |tat ca )?(?:bao nhieu|may) {_PAPERS}"
    r"(?: khac nhau)?"
    r"(?: (?:cung|trung|mang|co|deu))*(?: (?:so|so hieu|trung so|cung so))*"
)
_BEARS = re.compile(rf"(?:la )?(?:van ban )?(?:cua|do) (?:nhung|cac|may) {_WHICH}")
_TAIL = re.compile(
    rf"(?:,|va|la|thi|trong kho|vay|nhi|a|the|gom|khong|deu|{_WHICH}|ban hanh|"
    rf"(?:nhung )?{_PAPERS} (?:nao|gi)|(?:vao )?(?:nam|ngay) nao|ke ra|ke ten|liet ke|\s)*"
)


def bearers(
    question: Question, records: Records, quoting: Quoting, today: date
) -> Composition | None:
    """The count, then each of them; None where something else is asked."""
    if len(question.references) != 1 or not _asks(question):
        return None
    found = resolve(question.references, records).directives
    if not found:
        return None
    lines = [line_of(one, records, quoting, today) for one in found]
    spans = tuple(span for one in lines for span in one.spans[:1])
    text = wording.BEARERS.format(count=len(found), number=found[0].so_hieu)
    points = [Draft(f"{at}. {one.text}", one.spans) for at, one in enumerate(lines, 1)]
    return Composition((Draft(text, spans, "conclusion"), *points))


def _asks(question: Question) -> bool:
    words = fold(without_numbers(question.text, question.references))
    flat = " ".join(re.findall(r"\w+|,", words))
    for pattern in (_COUNTS, _BEARS):
        found = pattern.search(flat)
        if found and _TAIL.fullmatch(flat[: found.start()] + " " + flat[found.end() :]):
            return True
    return False
