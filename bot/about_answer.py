"""Questions about the answer just given: where it comes from, at what place it stands, whether it
is so. Its own quotes answer them; nothing is searched."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from bot.answer import Answer, Citation, Statement
from bot.aside_wording import SOURCE, STANDS_AT, VERBATIM
from bot.focus import complete
from bot.small_talk import small_talk
from bot.wording import KIND_NOTES, vietnamese_date
from corpus import glossary
from corpus.text import fold, stored

Asked = Literal["source", "place", "sure"]

_MOST = 3  # quotes or sources
_AGAIN = r"(?:(?:the|vay|con|ma|nhung|va|a|da|cho \w+ (?:xem|hoi)|xem|dau la) )*"
_THIS = (
    r"(?: (?:cua )?(?:(?:cau tra loi|thong tin|noi dung|cau|doan|y|so lieu|dieu|cai|trich dan) )?"
    r"(?:nay|do|tren|ay|kia))?"
)
_SAID = r"(?:(?:dieu|cai|thong tin|cau|cau tra loi|so lieu|noi dung|y) (?:nay|do|tren|ay) )?"
_END = r"(?: (?:vay|the|a|nhi|nhe|day|roi|ra|ha|dong chi|ban|cho|toi|minh|em|xem|voi|di))*"
_QUESTIONS: tuple[tuple[Asked, str], ...] = (
    (
        "source",
        r"(?:(?:dan|xem|xin|neu|cho|ghi|cung cap|chi|dua) )*"
        r"(?:(?:nguon|dan chung|bang chung|trich dan|xuat xu|link|duong dan)"
        rf"(?: (?:tin|bai|goc|trich dan|thong tin))?{_THIS}"
        r"(?: (?:la )?(?:o )?(?:dau|nao|gi|bai nao|tu dau))?|"
        rf"{_SAID}(?:lay|trich|dan)(?: (?:o|tu|theo|nguon))* (?:dau|bai nao|nguon nao)|"
        rf"{_SAID}(?:o|theo|tu|trong) (?:bai|bai viet|nguon) nao|co (?:nguon|dan chung) (?:nao )?"
        r"khong)",
    ),
    (
        "place",
        rf"{_SAID}(?:(?:nam |ghi |noi |duoc )*(?:o|tai|thuoc|trong) )?"
        r"(?:muc|doan|phan|dieu|khoan|trang|cho|dong|diem|chuong) (?:nao|may|thu may|bao nhieu)"
        r"(?: (?:trong|cua) (?:bai|van ban|tai lieu)(?: (?:do|nay))?)?|"
        rf"{_SAID}(?:nam|ghi|noi) o dau(?: (?:trong|cua) .+)?",
    ),
    (
        "sure",
        rf"{_SAID}(?:(?:co|la|co phai|the) )?(?:that )?(?:dung|chac|chac chan|chinh xac|that|tin "
        rf"duoc|dam bao)(?: (?:vay|the|la vay))? (?:khong|chua|chu)|"
        rf"{_SAID}(?:that (?:a|ha|vay sao)|chac chua)|"
        r"(?:trich|doc|cho xem|xem|nhac lai|chep)(?: (?:toi|minh|em|lai|dung))* nguyen van|"
        r"nguyen van(?: (?:the nao|ra sao|la gi|nhu the nao))?",
    ),
)


def asked_about_answer(question: str) -> Asked | None:
    """None as soon as anything of its own is asked: "Kế hoạch 62 nằm ở mục nào"."""
    flat = " ".join(re.findall(r"\w+", fold(stored(question))))
    found = (kind for kind, words in _patterns() if words.fullmatch(flat))
    return next(found, None)


@cache
def _patterns() -> tuple[tuple[Asked, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(f"{_AGAIN}(?:{words}){_END}")) for kind, words in _QUESTIONS)


def about_answer(empty: Answer, question: str, answers: Sequence[Answer]) -> Answer | None:
    """None where nothing is asked about an answer, or none was given."""
    kind = asked_about_answer(question)
    last = _last_told(answers) if kind else None
    if kind is None or last is None:
        return None
    cited = _cited(last)
    told = _sources(cited) if kind == "source" else _quotes(kind, cited)
    citations = tuple(replace(one, number=at) for at, (one, _) in enumerate(told, start=1))
    lines = tuple(
        Statement(text, (at,), "conclusion" if at == 1 else "point")
        for at, (_, text) in enumerate(told, start=1)
    )
    shown = replace(empty, understood_as=complete(last), statements=lines, citations=citations)
    return replace(shown, done=True)


def _last_told(answers: Sequence[Answer]) -> Answer | None:
    """The newest one, courtesies apart; None where it gave nothing that could be doubted."""
    spoken = [one for one in answers if not small_talk(one.question)]
    last = spoken[-1] if spoken else None
    return last if last and _cited(last) and not last.refused else None


def _cited(answer: Answer) -> list[Citation]:
    """What the answer rests on, its lines of the document and of caution apart."""
    said = [one for one in answer.statements if one.role in ("conclusion", "point")]
    numbers = {number: None for one in said for number in one.citations}
    by_number = {one.number: one for one in answer.citations}
    return [by_number[number] for number in numbers if number in by_number]


def _sources(cited: Sequence[Citation]) -> list[tuple[Citation, str]]:
    """One line for each article."""
    first = {one.article_id: one for one in reversed(cited)}
    kept = list(dict.fromkeys(one.article_id for one in cited))[:_MOST]
    return [(first[key], SOURCE.format(source=_source(first[key]))) for key in kept]


def _source(one: Citation) -> str:
    if one.article_id == glossary.ID:
        return KIND_NOTES["glossary"]
    posted = f", đăng {vietnamese_date(one.published)}" if one.published else ""
    found = [
        f"“{source.title}”{f', {source.url}' if source.url else ''}"
        for source in one.sources[:_MOST]
    ]
    address = f", {one.url}" if one.url and not found else ""
    listed = f"; theo {'; '.join(found)}" if found else ""
    return f"{one.title.rstrip('. ')}{posted} ({KIND_NOTES[one.kind]}){address}{listed}"


def _quotes(kind: Asked, cited: Sequence[Citation]) -> list[tuple[Citation, str]]:
    pattern = STANDS_AT if kind == "place" else VERBATIM
    return [
        (one, pattern.format(place=_placed(one), quote=" ".join(one.quote.split())))
        for one in cited[:_MOST]
    ]


def _placed(one: Citation) -> str:
    return (
        f"{one.place}, “{one.title.rstrip('. ')}”" if one.place else f"“{one.title.rstrip('. ')}”"
    )
