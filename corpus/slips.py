"""Where an article contradicts itself, so that a reader can be shown both places."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, takewhile
from typing import Literal

from corpus.article import Article, Block
from corpus.day_slips import day_slips
from corpus.issuing import DATED
from corpus.mentions import Mention
from corpus.numbers import plain
from corpus.text import canonical, fold, item_label

SlipKind = Literal[
    "truncated_issuer",  # 62-KH/Q beside 62-KH/QU
    "two_dates",  # one paper, two dates
    "two_types",  # one number and date, two types
    "two_issuers",
    "issued_after_publication",
    "wrong_year",  # "Chiều 07/01/2020" in a story of 07/01/2021
    "duration",  # "gần 1 tháng" although more has passed since the date printed
    "list_count",  # "3 nội dung sau:" and four items
    "more_than_all",  # 13/12 chi bộ
    "missing_word",  # "Phó Bí thường trực"
    "weekday",  # "thứ Ba, ngày 16/10/2025", which was a Thursday
    "no_such_day",  # 31/6/2025
    "due_before_signing",  # "chậm nhất ngày 15/01/2024" in a paper of 2025
]


@dataclass(frozen=True)
class Slip:
    """`article.text[start:end]` does not agree with `article.text[other_start:other_end]`; the
    latter is empty (0, 0) where the other side stands outside the text (the publication date)."""

    kind: SlipKind
    start: int
    end: int
    other_start: int
    other_end: int
    about: str  # what the slip concerns: "62-KH/QU", "3 nội dung", "13/12 chi bộ"
    article_id: int = 0


def slips(article: Article, mentions: Sequence[Mention]) -> list[Slip]:
    """In the order of the text; only what the article's own words prove."""
    printed = [one for one in mentions if not one.own]
    wrong_days = day_slips(article)
    found = [
        *_truncated(article, printed),
        *_disagreeing(article, printed),
        *_too_late(article, printed),
        *_durations(article, printed),
        *_wrong_years(article),
        *_miscounted_lists(article),
        *_miscounted_names(article),
        *_more_than_all(article),
        *_missing_words(article),
        *(_slip(article, one.kind, (one.start, one.end), (0, 0), one.about) for one in wrong_days),
    ]
    return sorted(found, key=lambda slip: (slip.start, slip.end))


def _slip(
    article: Article, kind: SlipKind, at: tuple[int, int], other: tuple[int, int], about: str
) -> Slip:
    return Slip(kind, *at, *other, about, article.id)


_BODY_CODES = {
    "quan uy": "QU",
    "tinh uy": "TU",
    "thanh uy": "TU",
    "huyen uy": "HU",
    "dang uy": "ĐU",
}


def _truncated(article: Article, printed: Sequence[Mention]) -> Iterator[Slip]:
    seen: set[str] = set()
    for one in printed:
        if "truncated_issuer" not in one.flags or one.so_hieu in seen:
            continue
        seen.add(one.so_hieu)
        whole = next((other for other in printed if _completes(one, other)), None)
        if whole:
            span = (whole.start, whole.end)
            yield _slip(article, "truncated_issuer", (one.start, one.end), span, whole.so_hieu)
        elif issuer := _issuer_of_body(one):
            about = one.so_hieu.removesuffix(one.issuer) + issuer
            yield _slip(article, "truncated_issuer", (one.start, one.end), (0, 0), about)


def _completes(cut: Mention, whole: Mention) -> bool:
    same = (cut.number, plain(cut.type)) == (whole.number, plain(whole.type))
    longer = len(whole.issuer) - len(cut.issuer)
    return same and longer == 1 and plain(whole.issuer).startswith(plain(cut.issuer))


def _issuer_of_body(mention: Mention) -> str:
    """ "62-KH/Q của Ban Thường vụ Quận ủy": the body tells what the code should be."""
    body = fold(mention.body)
    code = next((code for name, code in _BODY_CODES.items() if name in body), "")
    return code if code.startswith(mention.issuer) else ""


def _disagreeing(article: Article, printed: Sequence[Mention]) -> Iterator[Slip]:
    """Each disagreement once, however often the two forms are repeated."""
    seen: set[tuple[object, ...]] = set()
    for one, other in combinations([m for m in printed if m.issued_on], 2):
        kind = _disagreement(one, other)
        key = (kind, *sorted((_form(one), _form(other))))
        if kind and key not in seen:
            seen.add(key)
            spans = (_with_date(article.text, other), _with_date(article.text, one))
            yield _slip(article, kind, *spans, one.so_hieu)


def _form(mention: Mention) -> tuple[str, str]:
    return mention.so_hieu, str(mention.issued_on)


def _disagreement(one: Mention, other: Mention) -> SlipKind | None:
    if one.number != other.number or not _one_body(one, other):
        return None
    same_type = plain(one.type) == plain(other.type)
    same_issuer = plain(one.issuer) == plain(other.issuer)
    if same_type and same_issuer and one.issued_on != other.issued_on:
        same_noun = not one.loai or not other.loai or one.loai == other.loai
        mistaken = same_noun and _mistaken_for(one.issued_on, other.issued_on)
        return "two_dates" if mistaken else None
    if one.issued_on == other.issued_on and same_type != same_issuer:
        return "two_issuers" if same_type else "two_types"
    return None


def _one_body(one: Mention, other: Mention) -> bool:
    """Two quận may share a number, so bodies and places that differ are two papers."""
    places = {fold(m.place) for m in (one, other) if m.place}
    bodies = {fold(m.body) for m in (one, other) if m.body}
    return len(places) < 2 and len(bodies) < 2


def _mistaken_for(one: date | None, other: date | None) -> bool:
    """Series restart with each term: dates years apart with nothing in common are two papers."""
    if one is None or other is None:
        return False
    return one.year == other.year or (one.month, one.day) == (other.month, other.day)


def _with_date(text: str, mention: Mention) -> tuple[int, int]:
    """The span of the number, widened to the date after it."""
    dated = DATED.search(text, mention.end, mention.end + 200)
    return mention.start, dated.end() if dated else mention.end


def _too_late(article: Article, printed: Sequence[Mention]) -> Iterator[Slip]:
    if article.published is None:
        return
    published = article.published.date()
    seen: set[tuple[str, str]] = set()
    for one in printed:
        year = re.search(r"/((?:19|20)\d\d)\b", one.so_hieu)
        late = one.issued_on is not None and one.issued_on > published
        if (late or (year and int(year[1]) > published.year)) and _form(one) not in seen:
            seen.add(_form(one))
            span = _with_date(article.text, one) if late else (one.start, one.end)
            yield _slip(article, "issued_after_publication", span, _stamp(article), one.so_hieu)


def _stamp(article: Article) -> tuple[int, int]:
    block = next((one for one in article.blocks if one.role == "stamp"), None)
    return (block.start, block.end) if block else (0, 0)


_DURATION = re.compile(
    r"(?P<claim>(?<!\w)(?P<about>gần|hơn|trên) (?P<count>\d{1,2}) (?P<unit>tháng|năm)) "
    r"(?:tổ chức |kể từ khi )?(?:triển khai|thực hiện|quán triệt)[^.;:\d]{0,40}$"
)


def _durations(article: Article, printed: Sequence[Mention]) -> Iterator[Slip]:
    if article.published is None:
        return
    dates = {(m.number, plain(m.type), plain(m.issuer)): m for m in printed if m.issued_on}
    for one in printed:
        dated = dates.get((one.number, plain(one.type), plain(one.issuer)))
        start = max(0, one.start - 90)
        claim = _DURATION.search(canonical(article.text[start : one.start]))
        issued = dated.issued_on if dated else None
        if dated and issued and claim and _disproved(claim, issued, article.published.date()):
            at = (start + claim.start("claim"), start + claim.end("claim"))
            span = _with_date(article.text, dated)
            yield _slip(article, "duration", at, span, claim["claim"])


def _disproved(claim: re.Match[str], issued: date, published: date) -> bool:
    """ "gần" is too little once the whole time has passed, "hơn" too much before; far off, the
    words speak of something else than the date."""
    months = int(claim["count"]) * (12 if claim["unit"] == "năm" else 1)
    if claim["about"] == "gần":
        return _later(issued, months) < published <= _later(issued, 2 * months)
    return _later(issued, months // 2) < published < _later(issued, months)


def _later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


_DATELINE = re.compile(
    r"(?:^|(?<=[.)] )|(?<=\n))(?:Sáng|Chiều|Tối|Trưa|Ngày|Trong ngày|Hôm nay)(?: nay| qua)?,? "
    r"(?:ngày )?\(?(?P<date>(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}))(?!\d)"
)


def _wrong_years(article: Article) -> Iterator[Slip]:
    """The story's own day, a year away from the day it was published."""
    if article.published is None:
        return
    match = _DATELINE.search(article.text)
    told = _day(match) if match else None
    if match and told and _a_year_off(told, article.published.date()):
        yield _slip(article, "wrong_year", match.span("date"), _stamp(article), match["date"])


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _a_year_off(told: date, published: date) -> bool:
    shifted = (_later(told, months) for months in (12, -12))
    return any(timedelta(0) <= published - day <= timedelta(days=3) for day in shifted)


_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_ANNOUNCED = re.compile(
    rf"(?<![\w/.,-])(?P<count>\d{{1,2}}|{'|'.join(_WORDS)}) (?P<noun>(?:nhóm )?(?:nội dung|"
    r"nhiệm vụ|giải pháp|vấn đề|yêu cầu|điểm|việc|tiêu chí|bước|mục tiêu|nguyên tắc|kiến nghị|"
    r"đề xuất|biện pháp))"
    r"(?: (?!nội dung|nhiệm vụ|giải pháp|vấn đề)[^\W\d_]+){0,5} "
    r"(?:sau|sau đây|như sau|cụ thể|gồm|bao gồm)\s*:\s*$",
    re.IGNORECASE,
)


def _miscounted_lists(article: Article) -> Iterator[Slip]:
    for index, block in enumerate(article.blocks):
        announced = _ANNOUNCED.search(canonical(article.text[block.start : block.end]))
        if not announced or block.role not in ("paragraph", "item", "heading"):
            continue
        count = _WORDS.get(announced["count"].lower()) or int(announced["count"])
        items = _list_after(article, index)
        if len(items) > 1 and len(items) != count:
            at = (block.start + announced.start("count"), block.start + announced.end("noun"))
            about = f"{announced['count']} {announced['noun']}"
            yield _slip(article, "list_count", at, (items[0].start, items[-1].end), about)


def _list_after(article: Article, index: int) -> list[Block]:
    """The items right below; numbered ones must run 1, 2, 3 to be counted at all."""
    items = list(takewhile(lambda block: block.role == "item", article.blocks[index + 1 :]))
    labels = [item_label(article.text[block.start : block.end])[0] for block in items]
    if not items or any(_style(label) != _style(labels[0]) for label in labels):
        return []
    after = article.blocks[index + 1 + len(items) :]
    if any(block.role == "item" for block in after[:3]):
        return []  # a paragraph stands inside the list: where it ends cannot be told
    if _style(labels[0]) == "number" and not _runs(labels):
        return []
    return items


def _style(label: str) -> str:
    return "number" if label.isdigit() else "letter" if label.isalpha() else label


def _runs(labels: Sequence[str]) -> bool:
    return list(map(int, labels)) == list(range(1, len(labels) + 1))


_NAMED = re.compile(
    r"(?<![\w/.,-])(?P<count>\d{1,2}) (?P<noun>đơn vị|phường|xã|quận|huyện|tỉnh|chi bộ|đảng bộ|"
    r"cơ quan|trường|tập thể|tổ chức|doanh nghiệp|địa phương)(?: (?:gồm|là))?(?:: | gồm | là )"
    r"(?P<names>[^.;:()\n…]{6,400})\.(?!\.)"
)
_MORE = re.compile(r"(?<!\w)(?:v\.v|như|trong đó|khác|còn lại|đều|đã|được|có|cùng|với)(?!\w)")


def _miscounted_names(article: Article) -> Iterator[Slip]:
    """ "4 đơn vị: A, B, C.": fewer names than said. More of them prove nothing, since a name may
    hold a comma."""
    text = canonical(article.text)
    for match in _NAMED.finditer(text):
        names = re.split(r", | và ", match["names"])
        is_plain = all(name[:1].isupper() for name in names) and not _MORE.search(match["names"])
        if is_plain and 1 < len(names) < int(match["count"]):
            about = f"{match['count']} {match['noun']}"
            at = (match.start("count"), match.end("noun"))
            yield _slip(article, "list_count", at, match.span("names"), about)


_SHARE = re.compile(
    r"(?<![\w/.,-])(?P<part>\d{1,4})/(?P<all>\d{1,4})(?![/\d.,])(?= (?:chi bộ|đảng bộ|chi, đảng bộ|"
    r"đảng viên|đơn vị|phường|thôn|tổ dân phố|đồng chí|đại biểu|cơ sở|trường|tiêu chí|nội dung|"
    r"nhiệm vụ|hộ|thành viên|ủy viên|cấp ủy|tổ chức)(?!\w)) (?P<noun>[^\W\d_]+(?: [^\W\d_]+)?)"
)
_COUNTS = re.compile(r"(?:có|với|đạt|được|là|tổng số|hoàn thành)\s$")
_ADDRESS = re.compile(r"(?:số|ngõ|hẻm|nhà|đường|tổ|lô|ngày|sáng|chiều|tối|đến|từ|trước|sau|qua)\s$")


def _more_than_all(article: Article) -> Iterator[Slip]:
    text = canonical(article.text)
    for match in _SHARE.finditer(text):
        part, whole = int(match["part"]), int(match["all"])
        before = text[max(0, match.start() - 12) : match.start()].lower()
        could_be_date = part <= 31 and whole <= 12
        doubtful = _ADDRESS.search(before) or (could_be_date and not _COUNTS.search(before))
        if part > whole > 0 and not doubtful:
            yield _slip(article, "more_than_all", match.span(), (0, 0), match[0])


_VICE = re.compile(r"(?<!\w)[Pp]hó [Bb]í (?![Tt]hư(?!\w)|THƯ)[^\W\d_]+")
_VICE_SECRETARY = re.compile(r"(?<!\w)[Pp]hó [Bb]í thư(?!\w)")


def _missing_words(article: Article) -> Iterator[Slip]:
    """ "Phó Bí thường trực" where the same article prints "Phó Bí thư"."""
    whole = _VICE_SECRETARY.search(article.text)
    if whole:
        for match in _VICE.finditer(article.text):
            yield _slip(article, "missing_word", match.span(), whole.span(), whole[0])
