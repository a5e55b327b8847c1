"""A paper that the library only cites: "thực hiện Nghị quyết 06-NQ/TU …" tells nothing of what it
lays down, and what another paper lays down is that paper's own."""

import re

from bot.composition import Composition
from bot.question import Question, Want
from bot.spans import Candidate
from corpus.numbers import references
from corpus.text import fold

_CONTENT = re.compile(
    r"(?<!\w)(?:(?<!ve )noi dung(?! gi)|toan van|tom tat|ban day du|"
    r"(?:quy dinh|yeu cau|neu|noi|dat|de|dat ra|de ra|gom|co|xac dinh)(?: \w+){0,2}? "
    r"(?:nhung |cac )?"
    r"(?:\w+ ){0,4}?(?:gi|nao)|chi tieu|muc tieu|nhiem vu)(?!\w)"
)
# "Phường 4 thực hiện kế hoạch 62 đạt kết quả gì": what was done with it, and not what it says.
_DONE = re.compile(
    r"(?<!\w)(?:thuc hien|trien khai|quan triet|hoc tap|kiem tra)(?!\w).*(?<!\w)"
    r"(?:ket qua|den dau|han che|ton tai|uu diem|khuyet diem|danh gia|lam duoc)(?!\w)"
)
_CITES = re.compile(
    r"(?:thuc hien|theo|can cu|tinh than|trien khai|huong ung|cu the hoa|quan triet|kem theo|"
    r"ban hanh|thay|hoc tap|ket qua)(?: \w+){0,8}? ?(?:so ?:? ?)?$"
)
_OPENS = re.compile(r"theo(?: tinh than)? (?:\w+ ){0,3}(?:so )?$|theo(?: \w+){1,3}$")
_OPEN: tuple[Want | None, ...] = (None, "about", "definition", "tasks", "list")
# How many parts a paper has is told by its own text alone.
_PARTS = re.compile(r"(?<!\w)(?:may|bao nhieu) (?:chuong|dieu|muc|phan|khoan|trang|phu luc)(?!\w)")
_FEW = 2  # quotes: more are a list


def is_only_cited(question: Question, told: Composition) -> bool:
    """What stands first is told of the paper asked about by no word beside its name."""
    if len(question.references) != 1:
        return False
    spans = [one.spans[0] for one in told.drafts if one.spans and one.role != "document"]
    if _PARTS.search(fold(question.text)):
        return bool(spans) and _is_of_other_paper(question, spans[0])
    if question.shape or question.main_want not in _OPEN:
        return False
    if not _CONTENT.search(fold(question.text)) or _DONE.search(fold(question.text)):
        return False
    if not spans or _is_of_other_paper(question, spans[0]):
        return bool(spans)
    return len(spans) <= _FEW and _cites(question, spans[0])


def _is_of_other_paper(question: Question, span: Candidate) -> bool:
    own = {one.number for one in references(span.article.so_hieu or "")}
    asked = {one.number for one in question.references}
    return span.article.kind == "official" and bool(own) and not own & asked


def _cites(question: Question, span: Candidate) -> bool:
    asked = {one.number for one in question.references}
    found = [one for one in references(span.text) if one.number in asked]
    return bool(found) and all(_CITES.search(_before(span.text, one.start)) for one in found)


def _before(text: str, at: int) -> str:
    """ "Theo Kế hoạch 18, mỗi chi bộ …" tells what it lays down: that opens nothing here."""
    before = " ".join(fold(text[:at]).split()[-10:])
    return "" if _OPENS.match(before) else before
