"""One clause or sentence read as a duty: the source's verb, the unit, and what has to be done."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from corpus.addressees import kind_at, kinds
from corpus.article import Article
from corpus.duties.units import HEAD, is_unit_alone, unit_at
from corpus.duties.wording import CONNECTOR, ORDER, PREDICATE, lowered, masked
from corpus.text import CAPITALS, Span

Force = Literal["order", "modal", "plan", "plain"]


@dataclass(frozen=True)
class Page:
    """The text as it is searched: `low` in canonical lower case, `bare` with names hidden."""

    text: str
    low: str
    bare: str


def page(article: Article) -> Page:
    low, bare = lowered(article.text), ""
    at = 0
    hidden = masked(low)
    for office in _OFFICES.finditer(article.text):
        bare += hidden[at : office.start()] + "x" * len(office[0])
        at = office.end()
    return Page(article.text, low, bare + hidden[at:])


# Told from "cơ sở xây dựng", "chi bộ xây dựng" by their large letters alone.
_OFFICES = re.compile(
    r"(?<!\w)(?:(?:Sở|Bộ|Phòng|Ban) (?:Xây dựng|Giáo dục)(?: và Đào tạo| Đảng)?|"
    rf"(?:Trung tâm|Quỹ|Viện|Chi cục|Cục) [{CAPITALS}][a-zà-ỹđ]+ [a-zà-ỹđ]+)(?!\w)"
)


@dataclass(frozen=True)
class Reading:
    """`verb` is "" where the clause itself has none of "yêu cầu", "cần", "dự kiến" …"""

    force: Force
    verb: str
    unit: Span | None
    predicate: int  # where the words of what has to be done begin
    partners: Span | None = None  # "phối hợp Đoàn Thanh niên xã"
    has_subject: bool = False  # it speaks of something itself: no unit is carried over to it


_MARKS = re.compile(r"[\s\"'“”(*_]*(?:[-+•]\s+)?")
_ABOUT = re.compile(
    r"(?:riêng )?(?:đối )?với (?:các |những )?|về phía |về (?=các|đảng|chi|ban|ủy|ubnd)"
)
_OF_FIELD = re.compile(r"về (?:công tác |lĩnh vực )?[^:;.,]{2,40}:\s")
_PLAN = re.compile(r"(?:dự kiến|phấn đấu)(?!\w)")
_FORBIDS = re.compile(
    r"không (?!ngừng|khí|gian |chỉ|có |còn |ai |thể |phải|đạt|được phép)[a-zà-ỹđ]+"
)
_PASSIVE = re.compile(r"(?:[a-zà-ỹđ]+ ){1,3}(?:đã )?được (?!giao|phân công)")
# "giao", "chỉ đạo" without somebody is part of another verb or a noun.
_GIVEN_TO_SOMEBODY = ("chỉ đạo", "giao", "giao cho", "phân công", "phân công cho")
_FIRST_OWN = re.compile(r"(?:tiếp tục|tập trung|chủ động|phấn đấu|tăng cường|đẩy mạnh)(?!\w)")


def after_connectors(page: Page, start: int, end: int) -> int:
    """Past "Ngoài ra,", "Thứ nhất,", "thời gian tới,", "Về môi trường:" and their like."""
    start = past_marks(page, start, end)
    field = _OF_FIELD.match(page.low, start, end)
    start = past_marks(page, field.end(), end) if field else start
    for _ in range(5):
        found = CONNECTOR.match(page.low, start, end)
        if not found or unit_at(page.low, page.bare, start, end):
            break
        start = past_marks(page, found.end(), end)
    return start


def past_marks(page: Page, start: int, end: int) -> int:
    found = _MARKS.match(page.low, start, end)
    return found.end() if found else start


def at_start(page: Page, start: int, end: int) -> Reading | None:
    """The clause as a duty when it opens as one, conjunctions and circumstances aside."""
    begin = after_connectors(page, start, end)
    return (
        _order_at(page, begin, end)
        or _plan_at(page, begin, end)
        or _about_unit(page, begin, end)
        or _addressed(page, begin, end)
        or _imperative(page, begin, end)
    )


def _order_at(page: Page, begin: int, end: int) -> Reading | None:
    order = ORDER.match(page.bare, begin, end)
    return _ordered(page, order, end) if order else None


def _ordered(page: Page, order: re.Match[str], end: int) -> Reading | None:
    """After the verb: a unit with its predicate, or a predicate alone."""
    begin = re.compile(r"[\s:,\"“]*(?:rằng\s+|tới\s+)?").match(page.low, order.end(), end)
    start = after_connectors(page, begin.end() if begin else order.end(), end)
    addressed = _addressed(page, start, end) or _about_unit(page, start, end)
    if addressed and _is_sent_out(page, order["verb"], addressed):
        return None
    if addressed:
        return Reading("order", order["verb"], addressed.unit, addressed.predicate)
    if order["verb"] in _GIVEN_TO_SOMEBODY:
        name = named(page, start, end)
        is_body = name is not None and not _is_of_people(page, name)
        return replace(name, force="order", verb=order["verb"]) if name and is_body else None
    if PREDICATE.match(page.bare, start, end):
        return Reading("order", order["verb"], None, start)
    unit = _unit_by_name(page, start, end)
    return Reading("order", order["verb"], unit, unit.end) if unit else None


_THEIR_PEOPLE = frozenset(("cấp ủy viên", "đảng viên", "cán bộ", "đoàn viên, hội viên"))


def _is_sent_out(page: Page, verb: str, addressed: Reading) -> bool:
    """ "Phân công cấp ủy viên phụ trách từng bến" is itself the task of whom it is asked of."""
    return verb == "phân công" and _is_of_people(page, addressed)


def _is_of_people(page: Page, addressed: Reading) -> bool:
    words = page.low[addressed.unit.start : addressed.unit.end] if addressed.unit else ""
    is_named = "đồng chí" in words or "đ/c" in words
    return not is_named and bool(_THEIR_PEOPLE.intersection(kinds(words)))


# A name goes on in capitals, small words that join names, and "liên quan", "chức năng".
_NAME = re.compile(
    rf"(?:(?:,| -| &)?\s+(?:[{CAPITALS}][\w.&-]*|và|các|của|tỉnh|huyện|quận|xã|phường|"
    r"thành phố|sở|ngành|bộ|liên quan|chức năng|địa phương|trực thuộc|cơ sở|"
    r"khối|đơn vị|cơ quan|\d+(?=\W)))*"
)


# Offices are called by their field: a large syllable and a small one.
_FIELD = re.compile(
    rf"(?:[Cc]ác\s+)?(?:Sở|Bộ|Phòng|Cục|Chi cục|Trung tâm|Trạm|Ban)"
    rf"\s+[{CAPITALS}]\w*\s+[a-zà-ỹđ]\w*"
    rf"(?:(?:,| -| và)\s+[{CAPITALS}]\w*\s+[a-zà-ỹđ]\w*)*"
)
_LONGEST_NAME = 6  # parts
_JOINT = re.compile(r"(?:,| và| cùng) (?:các )?")


def _unit_by_name(page: Page, start: int, end: int) -> Span | None:
    """A unit that is asked for something in words that the list of verbs does not have."""
    head = HEAD.match(page.low, start, end)
    if head is None:
        return None
    stop = max(head.end(), kind_at(page.low, start, end) or 0)
    field = _FIELD.match(page.text, start, end)
    stop = max(stop, field.end() if field else 0)
    for _ in range(_LONGEST_NAME):
        joint = _JOINT.match(page.low, stop, end)
        beside = kind_at(page.low, joint.end(), end) if joint else None
        further = kind_at(page.low, stop, end) or beside
        name = None if further else _NAME.match(page.text, stop, end)
        reached = further or (_before_next(page, stop, name.end()) if name else stop)
        if reached == stop:
            break
        stop = reached
    unit = Span(start, stop)
    return unit if kinds(page.low[unit.start : unit.end]) else None


# "Việc sửa cầu do Ủy ban nhân dân xã chủ trì, phối hợp Đoàn Thanh niên xã thực hiện"
_LED = re.compile(
    r"(?<!\w)(?:do|giao(?: cho)?) (?=[^,;:.]{4,120}? (?:chủ trì|làm đầu mối|phụ trách)(?!\w))"
)
_LEADS = re.compile(r" (?:chủ trì|làm đầu mối|phụ trách)(?!\w)")
_WITH = re.compile(
    r",? (?:có sự )?phối hợp (?:với |cùng )?(?P<who>[^;.]{4,160}?)(?= thực hiện| tổ chức|[,;.]|$)"
)


def led_by(page: Page, start: int, end: int) -> Reading | None:
    """Whose work it is where the work comes first, with those who help."""
    given = _LED.search(page.low, start, end)
    leads = _LEADS.search(page.low, given.end(), end) if given else None
    if given is None or leads is None:
        return None
    unit = Span(given.end(), leads.start())
    if not kinds(page.low[unit.start : unit.end]):
        return None
    helping = _WITH.match(page.low, leads.end(), end)
    partners = Span(*helping.span("who")) if helping else None
    return Reading("plain", "", unit, given.start(), partners=partners)


def about_whom(page: Page, start: int, end: int) -> Span | None:
    """ "Đối với Hội Cựu chiến binh xã, đồng chí đề nghị …"."""
    begin = past_marks(page, start, end)
    about = _ABOUT.match(page.low, begin, end)
    comma = page.low.find(",", about.end(), end) if about else -1
    if about is None or comma < 0 or not is_unit_alone(page.low[about.end() : comma]):
        return None
    return Span(about.end(), comma)


_ASKED = re.compile(r"\s+được\s+$")


def asked(page: Page, start: int, verb: int) -> Span | None:
    """ "Các trường học được đề nghị đưa …"."""
    begin = past_marks(page, start, verb)
    passive = _ASKED.search(page.low[begin:verb])
    if passive is None or not is_unit_alone(page.low[begin : begin + passive.start()]):
        return None
    return Span(begin, begin + passive.start())


def _before_next(page: Page, start: int, end: int) -> int:
    """ " Sông Nhỏ" of " Sông Nhỏ và Hội Nông|dân": the next unit is read by itself."""
    joints = _JOINT.finditer(page.low, start, end)
    return next((one.start() for one in joints if kind_at(page.low, one.end(), len(page.low))), end)


def _plan_at(page: Page, begin: int, end: int) -> Reading | None:
    plan = _PLAN.match(page.bare, begin, end)
    if not plan:
        return None
    for start in (
        match.end() for match in re.compile(r"[ :]+").finditer(page.low, plan.end(), end)
    ):
        if start - plan.end() > 60:
            break
        unit = unit_at(page.low, page.bare, start, end)
        if unit:
            return Reading("plan", plan[0], unit[0], unit[1])
    return Reading("plan", plan[0], None, plan.end())


def _about_unit(page: Page, begin: int, end: int) -> Reading | None:
    """ "Đối với Đảng ủy cần …", "Đối với các chi bộ: …"."""
    about = _ABOUT.match(page.low, begin, end)
    if not about:
        return None
    addressed = _addressed(page, about.end(), end)
    if addressed:
        return addressed
    comma = page.low.find(",", about.end(), min(end, about.end() + 160))
    if comma < 0:
        return None
    start = after_connectors(page, comma + 1, end)
    return _addressed(page, start, end) or _imperative(page, start, end)


def _addressed(page: Page, begin: int, end: int) -> Reading | None:
    found = unit_at(page.low, page.bare, begin, end)
    found = _before_short_verb(page, begin, end, found) or found
    if not found:
        return None
    unit, start = found
    predicate = PREDICATE.match(page.bare, start, end)
    if predicate and predicate["modal"]:
        return Reading("modal", predicate["modal"], unit, start)
    if predicate and predicate["plan"]:
        return Reading("plan", predicate["plan"], unit, start)
    return Reading("plain", "", unit, start)


def _before_short_verb(
    page: Page, begin: int, end: int, found: tuple[Span, int] | None
) -> tuple[Span, int] | None:
    """ "Đoàn Thanh niên phường cử 40 đoàn viên giúp …": right behind the name "cử" is a verb."""
    unit = _unit_by_name(page, begin, end)
    if unit is None or (found and found[0].end <= unit.end):
        return None
    said = re.compile(r"\s+").match(page.low, unit.end, end)
    verb = PREDICATE.match(page.bare, said.end(), end) if said else None
    return (unit, verb.start()) if verb else None


def labelled(page: Page, start: int, end: int) -> Reading | None:
    """ "Công an xã: tuần tra ban đêm …": a unit, a colon, and what it does."""
    read = at_start(page, start, end)
    if read is None or read.unit is None or ":" not in page.low[read.unit.end : read.predicate]:
        return None
    is_unit = bool(kinds(page.low[read.unit.start : read.unit.end]))
    together = re.compile(r"(?:cùng )?").match(page.low, read.predicate, end)
    begin = together.end() if together else read.predicate
    return read if is_unit and PREDICATE.match(page.bare, begin, end) else None


def _imperative(page: Page, begin: int, end: int) -> Reading | None:
    predicate = PREDICATE.match(page.bare, begin, end)
    if predicate and not _PASSIVE.match(page.bare, begin, end):
        if predicate["plan"] == "sẽ":
            return None
        modal = predicate["modal"]
        own = _FIRST_OWN.match(page.bare, begin, end)
        verb = modal or (own[0] if own else "")
        return Reading("modal" if modal else "plain", verb, None, begin)
    if _FORBIDS.match(page.bare, begin, end):
        return Reading("modal", "không", None, begin)
    return None


# After a unit these tell what it is, has or went through, and no duty.
_STATES = re.compile(
    r"(?:là|có|đã|được|bị|còn|đạt|gồm|nằm|thuộc|với|ở|tại|trong|của|do|đang|vẫn|từng|khi|nếu|nào|này|"
    r"đó|kia|trên|dưới|đến|tới|từ|vào|về|sau|trước|như|để|nhằm|cho|và|hoặc|hay|theo|cùng|bằng|không|"
    r"chưa|mới|cũng|năm|ngày|tháng|lần|viên|hội|kết|gồm|tham dự|nhiệm kỳ|khóa|thì|mà|nơi|nói|thấy|"
    r"nêu|nghe|tiêu biểu|xuất sắc|trong sạch|vững mạnh|khá|tốt|yếu|kém)(?!\w)"
)


def named(page: Page, start: int, end: int) -> Reading | None:
    """ "Trạm Y tế phường phun thuốc …": the unit and its duty where no verb we know stands; only
    for lines of papers that lay down duties."""
    begin = after_connectors(page, start, end)
    unit = _unit_by_name(page, begin, end)
    if unit is None:
        return None
    said = re.compile(r"\s+(?=[a-zà-ỹđ])").match(page.text, unit.end, end)
    if not said or _STATES.match(page.low, said.end(), end):
        return None
    is_short = len(page.low[said.end() : end].split()) < 3
    return None if is_short else Reading("plain", "", unit, said.end())


_SOMEBODY = re.compile(r"(?:đồng chí|đ/c|ông|bà)(?!\w)")


def charged(page: Page, start: int, end: int) -> Reading | None:
    """ "Văn phòng Đảng ủy: kiểm kê cây cối …" in a paper, whatever the verb; "Tổ trưởng: đồng chí
    …" and "Công an phường: 02 người" charge nobody."""
    read = at_start(page, start, end)
    if read is None or read.unit is None or ":" not in page.low[read.unit.end : read.predicate]:
        return None
    begin = read.predicate
    is_deed = page.text[begin : begin + 1].islower() and not _SOMEBODY.match(page.low, begin, end)
    is_state = _STATES.match(page.low, begin, end) or len(page.low[begin:end].split()) < 3
    is_unit = bool(kinds(page.low[read.unit.start : read.unit.end]))
    return read if is_deed and is_unit and not is_state else None


_BEFORE_UNIT = re.compile(r"[,;:]\s+(?=(?:các|những|từng|mỗi|toàn thể|100%) )")


def within(page: Page, start: int, end: int) -> Reading | None:
    """A unit with its predicate after one of the first commas: "…, các cấp ủy xây dựng …"."""
    for comma in list(_BEFORE_UNIT.finditer(page.low, start, end))[:3]:
        found = unit_at(page.low, page.bare, comma.end(), end)
        if found and found[0].end - found[0].start < 120:
            return _addressed(page, comma.end(), end)
    return None


_THEN = re.compile(r"(?<!\w)(?:thì )?(?P<modal>cần(?: phải)?|phải)\s+")


def modal_within(page: Page, start: int, end: int) -> Reading | None:
    """ "… thì phải quan tâm …", "việc … phải nhấn mạnh …": a modal right before an action."""
    for found in _THEN.finditer(page.bare, start, end):
        if PREDICATE.match(page.bare, found.end(), end):
            return Reading("modal", found["modal"], None, found.start("modal"), has_subject=True)
    return None


def modal_somewhere(page: Page, start: int, end: int) -> Reading | None:
    """ "Việc học phải thiết thực": for lines that are known to be required."""
    found = re.compile(r"(?<!\w)(?:cần|(?<!không )phải)(?!\w)").search(page.bare, start, end)
    if not found:
        return None
    return Reading("modal", found[0], None, found.start(), has_subject=True)


def order_within(page: Page, start: int, end: int) -> tuple[Reading, int] | None:
    """The first order in a sentence and where its verb stands."""
    for order in ORDER.finditer(page.bare, start, end):
        if re.compile(r"đã (?:được )?(?:chỉ đạo|giao|phân công|đôn đốc)").match(
            page.bare, max(start, order.start() - 9), end
        ):
            continue
        if re.search(r"(?:đã|được) $", page.bare[max(start, order.start() - 5) : order.start()]):
            if order["verb"] not in ("yêu cầu", "đề nghị"):
                continue
        reading = _ordered(page, order, end)
        if reading:
            return reading, order.start()
    return None
