"""What a question takes for granted and wants confirmed: a name, a figure, a day. The question is
asked openly ("ai ký …", "bao nhiêu chi bộ …") and the claim held against the quote that answers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from bot.answer import Answer, Statement
from bot.aside_wording import OFFICE, RIGHT, WRONG
from bot.claimed_offices import claimed_office, same_office
from bot.values import Value, values
from bot.wording import TYPES
from corpus.numbers import asked as numbers_in
from corpus.text import CAPITALS, fold, stored, syllables

Matter = Literal["name", "figure", "day", "year", "office"]

_TAG = re.compile(
    r"[\s,]*(?<!\w)(?:(?:co )?(?:phai|dung) (?:vay |the )?(?:khong|ko|k|hong|chua|hay khong)|"
    r"phai (?:khong|chu)|dung (?:khong|chu)|a|ha|chu|nhi)(?: (?:vay|a|ah|nhi|em|dong chi))?\W*$"
)
_FRAME = re.compile(
    r"^\W*(?:co phai|co dung|phai chang|nghe noi|hinh nhu)(?: (?:la|rang|viec))?\s+"
)
_FRAME_END = re.compile(r"\s+(?:khong|ko|chang|chua)\W*$")
_SIR = r"(?:dong chi|d/c|dc|ong|tong bi thu|chu tich nuoc)"
_AFTER_NAME = (
    r"ky|chu tri|lam|la|chi dao|ket luan|phat bieu|bao cao|dan dau|truong|pho|doc|trinh bay|"
    r"ban hanh"
)
_CAPITALS = rf"(?:[{CAPITALS}][a-zđà-ỹ]*\s+){{1,3}}[{CAPITALS}][a-zđà-ỹ]*"
_NAMED = re.compile(
    rf"(?:(?i:do)\s+)?(?i:đồng chí|đ/c|đc|ông|bà|Tổng Bí thư)\s+(?P<name>{_CAPITALS})"
)
_NAMED_FOLDED = re.compile(
    rf"(?<!\w)(?:do )?{_SIR} (?P<name>\w+(?: \w+){{1,3}}?)(?= (?:{_AFTER_NAME})(?!\w)|$)"
)
_ACTS = r"(?:da )?(?:ky|chu tri|lam|chi dao|dan dau|phat bieu|bao cao|trinh bay|ket luan|phu trach)"
_BARE = re.compile(
    rf"(?<!\w)(?i:do|là|la|ký bởi|ky boi)\s+(?P<name>{_CAPITALS})"
    r"(?=\s+(?i:ký|ky|chủ trì|chu tri|làm|lam|chỉ đạo|chi dao|phụ trách|phu trach)(?!\w)|\W*$)"
)
_BODIES = frozenset(
    "quan phuong xa tinh huyen thanh tp ban bo uy dang chi hoi van so mat cong trung vien truong "
    "toa hop to khoi ke nghi quyet".split()
)
# "Khương Thị Bình ký kế hoạch 162", "do to lam ky": a name by its place in the sentence.
_BEFORE_ACT = re.compile(rf"^\W*(?P<name>{_CAPITALS})(?=\s+(?P<act>\w+))")
_DONE_BY = re.compile(
    rf"(?<!\w)do (?P<name>(?!ai |ban |bo |uy |dang |co |don )\w+(?: \w+){{1,3}}?)"
    rf"(?= {_ACTS}(?!\w))"
)
_FIGURE = re.compile(
    r"(?<![\w/.,-])(?P<figure>\d[\d.,]*(?:/\d+)?)\s*(?P<noun>%|phan tram|[^\W\d]+(?: [^\W\d]+)?)"
)
_D, _M = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_DAY = re.compile(
    rf"(?:ngay |thang )?(?<![\w/.,-])(?:{_D}\s*[/.-]\s*{_M}(?:\s*[/.-]\s*\d{{4}})?"
    rf"|{_D} thang {_M}(?: nam \d{{4}})?)(?![\w/%-])|(?<!\w)ngay {_D}(?= (?:cua|hang) )"
)
# "13/13 chi bộ" counts; "ngày 4/4" is a day.
_ALL_OF = re.compile(r"(?<![\w/])(\d+)/\1 [^\W\d]")
_YEAR = re.compile(
    r"(?<!\w)(?:(?:den|het|tu|trong|vao|den het|cuoi)(?: nam)?|nam) (?P<year>(?:19|20)\d\d)(?=\W*$)"
)
_OF_YEAR = re.compile(
    r"(?<!\w)(?:(?:den|het|tu|trong|vao|cuoi|nam)(?: nam)? |(?:thang|quy) (?:\d{1,2}|[ivx]+)/)"
    r"(?P<year>(?:19|20)\d\d)"
)
_MONTHLY = re.compile(rf"ngay ({_D})(?![\w/])")


@dataclass(frozen=True)
class Premise:
    """`claimed` as typed; `question` is the same with the claim left open."""

    matter: Matter
    claimed: str
    question: str


def premise(question: str) -> Premise | None:
    """None when nothing is to be confirmed."""
    text = open_claim(question)
    if text is None:
        return None
    kinds = (_office, _name, _day, _year, _figure)
    return next((found for find in kinds if (found := find(text))), None)


def open_claim(question: str) -> str | None:
    """The statement to be confirmed, less the words that ask; None when there is none."""
    text = stored(question)
    folded = fold(text)
    framed = _FRAME.match(folded)
    end = _FRAME_END.search(folded) if framed else None
    if framed and end:
        return text[framed.end() : end.start()]
    tag = _TAG.search(folded)
    if tag is None:
        return text[framed.end() :] if framed else None
    start = framed.end() if framed else 0
    return text[start : tag.start()]


def _name(text: str) -> Premise | None:
    folded = fold(text)
    patterns = (
        (_NAMED, text),
        (_NAMED_FOLDED, folded),
        (_BARE, text),
        (_DONE_BY, folded),
        (_BEFORE_ACT, text),
    )
    for match in (pattern.search(where) for pattern, where in patterns):
        if match and _acts(match, folded):
            name = text[match.start("name") : match.end("name")]
            opened = "do ai" if folded[match.start() :].startswith("do ") else "ai"
            if match.re is _BARE:
                opened = f"{text[match.start() : match.start('name')]}ai"
            return Premise("name", name, _with(text, match.span(), opened))
    return None


def _office(text: str) -> Premise | None:
    """ "Ngô Mạnh Điềm là Bí thư Quận ủy": who holds which office."""
    claimed = claimed_office(text)
    return (
        Premise("office", text.strip(" ,?.!"), OFFICE.format(name=claimed[0])) if claimed else None
    )


def _acts(match: re.Match[str], folded: str) -> bool:
    """Capitals at the head are a person's only where they do what persons do."""
    if match.re is not _BEFORE_ACT:
        return True
    if fold(match["name"]).split()[0] in _BODIES:
        return False
    return bool(re.match(rf"\s*{_ACTS}(?!\w)", folded[match.end("name") :]))


def _day(text: str) -> Premise | None:
    for match in _DAY.finditer(fold(text)):
        is_count = _ALL_OF.match(fold(text), match.start())
        if not is_count and not _is_within_number(text, match.span()):
            claimed = text[match.start() : match.end()]
            return Premise("day", claimed, _with(text, match.span(), "ngày nào"))
    return None


def _year(text: str) -> Premise | None:
    """ "gia hạn đến 2025"; the year at the end of what is claimed."""
    match = _YEAR.search(fold(text))
    if match is None or _is_within_number(text, match.span("year")):
        return None
    start, end = match.span()
    opened = f"{text[start : match.start('year')]}năm nào".replace("năm năm", "năm")
    return Premise("year", text[start:end].strip(), _with(text, (start, end), opened))


def _figure(text: str) -> Premise | None:
    for match in _FIGURE.finditer(fold(text)):
        noun = match["noun"].split()[0]
        if not _is_within_number(text, match.span("figure")) and not _is_ordinal(text, match):
            opened = "bao nhiêu %" if noun in ("%", "phan") else "bao nhiêu"
            end = match.end() if noun in ("%", "phan") else match.end("figure")
            claimed = text[match.start() : match.end()]
            return Premise("figure", claimed, _with(text, (match.start(), end), opened))
    return None


def _is_within_number(text: str, span: tuple[int, int]) -> bool:
    """Part of a document's number or of its date is no claim."""
    return any(one.start <= span[0] < one.end for one in numbers_in(text))


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    """ "Phường 4 có …", "số 06", "năm 2025", "Kế hoạch 62": a name, not a figure."""
    before = fold(text[: match.start()]).split()
    words = "phuong quan so nam thang quy khoa doan to lan thu dieu khu xa chuong ngay thi pho thon"
    names = {*words.split(), "ap", "xom"}
    return bool(before) and (before[-1] in names or " ".join(before[-2:]) in TYPES)


def _with(text: str, span: tuple[int, int], opened: str) -> str:
    """Typed without diacritics, the question is asked without them."""
    words = fold(opened) if stored(text).isascii() else opened
    return " ".join(f"{text[: span[0]]} {words} {text[span[1] :]}".split())


def judged(answer: Answer, claim: Premise) -> Answer:
    """The first statement says whether the claim holds, unless the quote leaves that open."""
    if answer.refused or answer.reason or not answer.statements:
        return answer
    first, *rest = _proof_first(answer, claim)
    quotes = [one.quote for one in answer.citations if one.number in first.citations]
    verdict = next((told for quote in quotes if (told := _verdict(claim, quote)) is not None), None)
    if verdict is None or (not verdict and _stands_elsewhere(answer, first, claim)):
        return answer
    pattern = RIGHT if verdict else WRONG
    text = pattern.format(claimed=claim.claimed, quote=first.text)
    return replace(answer, statements=(replace(first, text=text), *rest))


def _proof_first(answer: Answer, claim: Premise) -> list[Statement]:
    """Of somebody's offices, the one that was named, wherever the answer quotes it."""
    lines = list(answer.statements)
    if claim.matter == "office":
        quotes = {one.number: one.quote for one in answer.citations}
        lines.sort(key=lambda line: not any(_verdict(claim, quotes[at]) for at in line.citations))
        if lines[0] != answer.statements[0]:
            lines = [
                replace(lines[0], role="conclusion"),
                *(
                    replace(answer.statements[0], role="point"),
                    *(one for one in lines[1:] if one != answer.statements[0]),
                ),
            ]
    return lines


def _stands_elsewhere(answer: Answer, first: Statement, claim: Premise) -> bool:
    """Another quote beside the first one may be what was meant."""
    others = [one.quote for one in answer.citations if one.number not in first.citations]
    return claim.matter != "name" and any(_verdict(claim, quote) for quote in others)


def _verdict(claim: Premise, quote: str) -> bool | None:
    if claim.matter == "figure":
        quote = _clause(claim, quote)
    return _VERDICTS[claim.matter](claim.claimed, quote)


def _clause(claim: Premise, quote: str) -> str:
    """Of a quote with several figures, the clause that is about what was asked: "1% … ; 0,5% lương
    hưu"."""
    match = _FIGURE.search(fold(claim.claimed))
    noun = match["noun"] if match else ""
    clauses = re.split(r"[;:.](?=\s)|,(?=\s)", quote)
    holding = [one for one in clauses if list(_figures(noun, one))]
    asked = _words(claim.question.replace("bao nhiêu", "|"))
    return max(holding, key=lambda one: len(asked & _words(one)), default=quote)


def _words(text: str) -> set[str]:
    """Syllables and adjacent pairs."""
    found = syllables(text)
    return {*found, *(f"{left} {right}" for left, right in pairwise(found))}


def _same_name(claimed: str, quote: str) -> bool | None:
    """None when the quote names nobody."""
    if f" {' '.join(syllables(claimed))} " in f" {' '.join(syllables(quote))} ":
        return True
    return False if re.search(_CAPITALS, quote) else None


def _same_day(claimed: str, quote: str) -> bool | None:
    wanted, told = (_days(text) for text in (claimed, quote))
    monthly = _MONTHLY.fullmatch(fold(claimed))
    if monthly:
        days = [int(one) for one in _MONTHLY.findall(fold(quote))]
        return int(monthly[1]) in days if days else None
    if not wanted or not told:
        return None
    return any(_are_one(one, other) for one in wanted for other in told)


def _days(text: str) -> list[tuple[int, int, int | None]]:
    """Day, month, year; what is due before a day is due the day before, too."""
    spelled = re.sub(r"^\D*(?=\d)", "ngày ", text) if len(text) < 30 else text
    found = [day for value in values(spelled) if (day := _day_of(value))]
    before = re.search(r"truoc (?:ngay )?(\d{1,2})[/.](\d{1,2})[/.](\d{4})", fold(text))
    if before:
        last = date(int(before[3]), int(before[2]), int(before[1])) - timedelta(days=1)
        found.append((last.day, last.month, last.year))
    return found


def _day_of(value: Value) -> tuple[int, int, int | None] | None:
    if value.kind != "date":
        return None
    day, month, year = value.parts
    return (int(day), int(month), int(year) if year else None) if day and month else None


def _are_one(one: tuple[int, int, int | None], other: tuple[int, int, int | None]) -> bool:
    return one[:2] == other[:2] and (one[2] == other[2] or not (one[2] and other[2]))


def _same_year(claimed: str, quote: str) -> bool | None:
    """Years that are told as such, not those of days and numbers; else those of days."""
    wanted = claimed[-4:]
    told = [match["year"] for match in _OF_YEAR.finditer(fold(quote))]
    dated = [str(year) for _, _, year in _days(quote) if year]
    known = told or dated
    return wanted in known if known else None


def _same_figure(claimed: str, quote: str) -> bool | None:
    """Figures of the same things: "72 chi bộ" against "13/13 chi bộ"."""
    match = _FIGURE.search(fold(claimed))
    assert match is not None
    told = list(_figures(match["noun"], quote))
    return _plain(match["figure"]) in told if told else None


def _figures(noun: str, quote: str) -> Iterator[str]:
    if noun in ("%", "phan tram"):
        found = re.finditer(r"(?<![\w/.,-])(\d[\d.,]*)\s*(?:%|phan tram)", fold(quote))
        yield from (_plain(one[1]) for one in found)
        return
    words = noun.split()
    for asked in (noun, words[0]):
        pattern = rf"(?<![\w.,-])(\d[\d.,]*(?:/\d+)?) (?:[^\W\d]+ ){{0,1}}{re.escape(asked)}(?!\w)"
        figures = [_plain(one[1]) for one in re.finditer(pattern, fold(quote))]
        if figures:
            yield from figures
            return


def _plain(figure: str) -> str:
    """ "19.908" -> "19908", "03" -> "3", "0,5" -> "0,5", "13/13" -> "13"."""
    whole, _, of = figure.rstrip(".,").partition("/")
    kept = whole if not of or whole == of else figure
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", kept):
        kept = kept.replace(".", "")
    return kept.lstrip("0") or "0" if kept.isdigit() else kept


_VERDICTS: dict[Matter, Callable[[str, str], bool | None]] = {
    "name": _same_name,
    "day": _same_day,
    "year": _same_year,
    "figure": _same_figure,
    "office": same_office,
}
