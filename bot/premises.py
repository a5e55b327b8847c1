"""What a question takes for granted and wants confirmed: a name, a figure, a day. The question is
asked openly ("ai ký …", "bao nhiêu chi bộ …"); `premise_verdicts` then judges the claim."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.aside_wording import OFFICE
from bot.asked_to_confirm import DUNG
from bot.claimed_offices import claimed_office
from bot.wording import TYPES
from corpus.addressees import stretches_of_kinds
from corpus.numbers import asked as numbers_in
from corpus.text import CAPITALS, fold, stored

Matter = Literal["name", "figure", "range", "day", "month", "year", "office", "member"]

_TAG = re.compile(
    rf"[\s,]*(?<!\w)(?:(?:co )?(?:phai|{DUNG}) (?:vay |the )?(?:khong|ko|k|hong|chua|hay khong)|"
    rf"phai (?:khong|chu)|{DUNG} (?:khong|chu)|a|ha|chu|nhi)(?: (?:vay|a|ah|nhi|em|dong chi))?"
    r"(?:,? (?:hay|hoac) (?:la )?[^?]*)?\W*$"
)
# A bare particle is typed as one ("An Khê Hạ" ends in none), and after an open question it asks
# for nothing to be confirmed ("… do ai ký ạ").
_PARTICLES = frozenset("a ạ à ha hả chu chứ nhi nhỉ".split())
_OPEN = re.compile(
    r"(?<!\w)(?:ai|nao|gi|bao (?:nhieu|gio|lau)|khi nao|(?:o )?dau|may|the nao|ra sao)(?!\w)"
)
_STILL = re.compile(r"(?<!\w)(?:vẫn|van) (?=(?:là|la|còn|con|giữ|giu)(?!\w))", re.IGNORECASE)
_YES_OR_NO = re.compile(r"(?<!\w)(?:khong|chua|ko|hong)$")  # "… có lùi theo không ạ"
_FRAME = re.compile(
    r"^\W*(?:co phai|co dung|phai chang|nghe noi|hinh nhu)(?: (?:la|rang|viec))?\s+"
)
_FRAME_END = re.compile(r"\s+(?:khong|ko|chang|chua)\W*$")
_SIR = r"(?:dong chi|d/c|dc|ong|tong bi thu|chu tich nuoc)"
_AFTER_NAME = (
    r"ky|chu tri|lam|la|chi dao|ket luan|phat bieu|bao cao|dan dau|truong|pho|doc|trinh bay|"
    r"ban hanh"
)
CAPITAL_NAME = rf"(?:[{CAPITALS}][a-zđà-ỹ]*\s+){{1,3}}[{CAPITALS}][a-zđà-ỹ]*"
_NAMED = re.compile(
    rf"(?:(?i:do)\s+)?(?i:đồng chí|đ/c|đc|ông|bà|Tổng Bí thư)\s+(?P<name>{CAPITAL_NAME})"
)
_NAMED_FOLDED = re.compile(
    rf"(?<!\w)(?:do )?{_SIR} (?!(?:cho|giao|cap|ho tro|phep|nhan|huong|tang|bao nhieu)(?!\w))"
    rf"(?P<name>[^\W\d]+(?: [^\W\d]+){{1,3}}?)(?= (?:{_AFTER_NAME})(?!\w)|$)"
)
_ACTS = r"(?:da )?(?:ky|chu tri|lam|chi dao|dan dau|phat bieu|bao cao|trinh bay|ket luan|phu trach)"
_BARE = re.compile(
    rf"(?<!\w)(?i:do|là|la|ký bởi|ky boi)\s+(?P<name>{CAPITAL_NAME})"
    r"(?=\s+(?i:ký|ky|chủ trì|chu tri|làm|lam|chỉ đạo|chi dao|phụ trách|phu trach)(?!\w)|\W*$)"
)
_BODIES = frozenset(
    "quan phuong xa tinh huyen thanh tp ban bo uy dang chi hoi van so mat cong trung vien truong "
    "toa hop to khoi ke nghi quyet".split()
)
# "Khương Thị Bình ký kế hoạch 162", "do to lam ky": a name by its place in the sentence.
_BEFORE_ACT = re.compile(rf"^\W*(?P<name>{CAPITAL_NAME})(?=\s+(?P<act>\w+))")
_DONE_BY = re.compile(
    rf"(?<!\w)do (?P<name>(?!ai |ban |bo |uy |dang |co |don )\w+(?: \w+){{1,3}}?)"
    rf"(?= {_ACTS}(?!\w))"
)
FIGURE = re.compile(
    r"(?<![\w/.,-])(?P<figure>\d[\d.,]*(?:/\d+)?)\s*(?P<noun>%|phan tram|k?m[23](?!\w)|"
    r"[^\W\d]+(?: [^\W\d]+)?)"
)
RANGE = re.compile(
    r"(?<![\w/.,-])(?:tu )?(?P<low>\d{1,4})\s*(?:-|–|den|toi)\s*(?P<high>\d{1,4}) "
    r"(?P<noun>(?!thang |gio |nam |ngay \d)[^\W\d]+(?: [^\W\d]+)?)"
)
_D, _M = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
DAY = re.compile(
    rf"(?:ngay |thang )?(?<![\w/.,-])(?:{_D}\s*[/.-]\s*{_M}(?:\s*[/.-]\s*\d{{4}})?"
    rf"|{_D} thang {_M}(?: nam \d{{4}})?)(?![\w/%-])|(?<!\w)ngay {_D}(?= (?:cua|hang) )"
)
# "13/13 chi bộ" counts; "ngày 4/4" is a day.
_ALL_OF = re.compile(r"(?<![\w/])(\d+)/\1 [^\W\d]")
_YEAR = re.compile(
    r"(?<!\w)(?:(?:den|het|tu|trong|vao|den het|cuoi)(?: nam)?|nam) (?P<year>(?:19|20)\d\d)(?=\W*$)"
)
OF_YEAR = re.compile(
    r"(?<!\w)(?:(?:den|het|tu|trong|vao|cuoi|nam)(?: nam)? |(?:thang|quy) (?:\d{1,2}|[ivx]+)/)"
    r"(?P<year>(?:19|20)\d\d)"
)
_MONTH = re.compile(rf"(?<!\w)(?<!\d )thang {_M}(?:\s*[/-]\s*\d{{4}}| nam \d{{4}})?(?![\w/-])")
_COUNT = r"(?:\d{1,3}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
# "Giấy mời là một trong 25 thể loại …", "… thuộc 5 nhóm …".
_MEMBER = re.compile(
    rf"^\W*(?P<member>[^,;]{{3,80}}?) (?:(?:cung |co )?(?:la|nam|thuoc|duoc tinh|duoc xep)"
    rf"(?: vao)? (?:mot )?trong(?: so)?|thuoc) "
    rf"(?:cac )?(?P<count>{_COUNT}) (?!thang|nam|ngay|gio|phut)[^\W\d]"
)


_FOLLOWS = re.compile(r"(?<!\w)(?:thi|chi can|chi phai|phai)(?!\w)")
_VALUES: tuple[Matter, ...] = ("day", "month", "year", "figure")


@dataclass(frozen=True)
class Premise:
    """`claimed` as typed; `question` is the same with the claim left open; `statement` is all that
    is to be confirmed."""

    matter: Matter
    claimed: str
    question: str
    statement: str = field(default="", compare=False)


def premise(question: str) -> Premise | None:
    """None when nothing is to be confirmed."""
    return next(premises(question), None)


def premises(question: str) -> Iterator[Premise]:
    """Each value of a claim that may be left open, the likeliest first."""
    text = open_claim(question)
    if text is None:
        return
    text = _STILL.sub("", text)
    kinds = (_office, _member, _name, _range, _day, _month, _year, _figure)
    for found in (found for find in kinds if (found := find(text))):
        yield replace(found, statement=text.strip(" ,?.!"))
        if found.matter not in _VALUES:
            return  # who is claimed to be what is one claim, and so is "9-11 người"


def open_claim(question: str) -> str | None:
    """The statement to be confirmed, less the words that ask; None when there is none."""
    text = stored(question)
    folded = fold(text)
    framed = _FRAME.match(folded)
    end = _FRAME_END.search(folded) if framed else None
    if framed and end:
        return text[framed.end() : end.start()]
    tag = _TAG.search(folded)
    if tag is None or _is_no_tag(text, tag):
        return text[framed.end() :] if framed else None
    start = framed.end() if framed else 0
    return text[start : tag.start()]


def _is_no_tag(text: str, tag: re.Match[str]) -> bool:
    if re.search(r"(?<!\w)(?:phai|dung)(?!\w)", tag[0]):
        return False
    first = re.search(r"[^\W\d_]+", text[tag.start() :].lower())
    before = tag.string[: tag.start()]
    is_open = _OPEN.search(before) or _YES_OR_NO.search(before)
    return not (first and first[0] in _PARTICLES) or bool(is_open)


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
        if match and _acts(match, folded) and not _is_unit(text[slice(*match.span("name"))]):
            name = text[match.start("name") : match.end("name")]
            opened = "do ai" if folded[match.start() :].startswith("do ") else "ai"
            if match.re is _BARE:
                opened = f"{text[match.start() : match.start('name')]}ai"
            return Premise("name", name, _with(text, match.span(), opened))
    return None


def _is_unit(name: str) -> bool:
    """ "Do các chi bộ làm", "do Hội Phụ nữ làm": no person's name."""
    if fold(name).split()[0] in ("cac", "moi", "tung", "nhung"):
        return True
    first = next(stretches_of_kinds(name), None)
    return first is not None and first[0] == 0 and " " in name[: first[1]]


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
    for match in DAY.finditer(fold(text)):
        is_count = _ALL_OF.match(fold(text), match.start())
        if not is_count and not _is_within_number(text, match.span()):
            claimed = text[match.start() : match.end()]
            return Premise("day", claimed, _with(text, match.span(), "ngày nào"))
    return None


def _month(text: str) -> Premise | None:
    match = _MONTH.search(fold(text))
    if match is None or _is_within_number(text, match.span()):
        return None
    claimed = text[match.start() : match.end()]
    return Premise("month", claimed, _with(text, match.span(), "tháng nào"))


def _member(text: str) -> Premise | None:
    """Of how many is asked for; the one claimed is then looked for among what is listed."""
    match = _MEMBER.match(fold(text))
    if match is None:
        return None
    member = text[slice(*match.span("member"))].strip()
    return Premise("member", member, _with(text, match.span("count"), "bao nhiêu"))


def _year(text: str) -> Premise | None:
    """ "gia hạn đến 2025"; the year at the end of what is claimed."""
    match = _YEAR.search(fold(text))
    if match is None or _is_within_number(text, match.span("year")):
        return None
    start, end = match.span()
    opened = f"{text[start : match.start('year')]}năm nào".replace("năm năm", "năm")
    return Premise("year", text[start:end].strip(), _with(text, (start, end), opened))


def _range(text: str) -> Premise | None:
    """ "9-11 người", "từ 05 đến 07 người": no day, and no single figure."""
    match = RANGE.search(fold(text))
    if match is None or _is_within_number(text, match.span()):
        return None
    if not match[0].startswith("tu ") and _is_ordinal(text, match):
        return None
    claimed = text[match.start() : match.end()]
    return Premise("range", claimed, _with(text, (match.start(), match.end("high")), "bao nhiêu"))


def _figure(text: str) -> Premise | None:
    figures = [
        one
        for one in FIGURE.finditer(fold(text))
        if not _is_within_number(text, one.span("figure")) and not _is_ordinal(text, one)
    ]
    several = [one for one in figures if one["figure"].lstrip("0") != "1"]  # "1 nhà được 60 triệu"
    for match in _claimed(several or figures, fold(text)):
        is_share = match["noun"].split()[0] in ("%", "phan")
        opened = "bao nhiêu %" if is_share else "bao nhiêu"
        end = match.end() if is_share else match.end("figure")
        claimed = text[match.start() : match.end()]
        return Premise("figure", claimed, _with(text, (match.start(), end), opened))
    return None


def _claimed(figures: Sequence[re.Match[str]], folded: str) -> Sequence[re.Match[str]]:
    """The first; "chi bộ có 8 đảng viên chỉ cần họp 60 phút": what follows from it."""
    if len(figures) > 1 and _FOLLOWS.search(folded[figures[0].end("figure") : figures[-1].start()]):
        return figures[-1:]
    return figures[:1]


def _is_within_number(text: str, span: tuple[int, int]) -> bool:
    """Part of a document's number or of its date is no claim."""
    return any(one.start <= span[0] < one.end for one in numbers_in(text))


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    """ "Phường 4 có …", "số 06", "năm 2025", "Kế hoạch 62": a name, not a figure."""
    before = fold(text[: match.start()]).split()
    words = "phuong quan so nam thang quy khoa doan to lan thu dieu khu xa chuong ngay thi pho thon"
    names = {*words.split(), "ap", "xom", "lop", "dot"}
    return bool(before) and (before[-1] in names or " ".join(before[-2:]) in TYPES)


def _with(text: str, span: tuple[int, int], opened: str) -> str:
    """Typed without diacritics, the question is asked without them."""
    words = fold(opened) if stored(text).isascii() else opened
    return " ".join(f"{text[: span[0]]} {words} {text[span[1] :]}".split())
