"""Duties in running text: an order, and the sentences that go on with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.addressees import kinds
from corpus.duties import reading
from corpus.duties.reading import Page, Reading
from corpus.duties.wording import ORDER
from corpus.text import Span, sentences, trimmed

_NEAR = 3  # paragraphs after an order in which "cần" and "phải" still order
_REPORTS = re.compile(
    r"(?<!\w)đã(?!\w)|(?<!\w)(?:cho biết|cho thấy|ghi nhận|đạt được|biểu dương|đánh giá cao|"
    r"kết quả là|trong đó có|"
    r"được tổ chức|diễn ra|vừa qua|trước đó|hiện nay|(?<!thực )hiện có)(?!\w)"
)
_SAYS = re.compile(
    r"(?:nhấn mạnh|cho rằng|lưu ý|khẳng định|chỉ rõ|kết luận|quán triệt|chỉ đạo|phát biểu|gợi mở|"
    r"nêu rõ|yêu cầu|đề nghị|"
    r"nhắc|theo (?:đồng chí|đ/c|ông|bà|bí thư|phó bí thư|chủ tịch))"
)
_ORDINAL = re.compile(
    r"(?:thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|"
    r"chín|mười) là)"
)
_AUTHORITY = re.compile(
    r"đồng chí|đ/c|bí thư|chủ tịch|thường trực|ban thường vụ|ban bí thư|bộ chính trị|thủ tướng|"
    r"bộ trưởng|lãnh đạo (?:tp|thành phố|tỉnh|ubnd|bộ|sở)|chính quyền|thứ trưởng|"
    r"ubnd|ủy ban nhân dân|(?:tỉnh|thành|quận|huyện|đảng) ủy|chính phủ|chỉ thị|kế hoạch|công điện|"
    r"công văn|kết luận|"
    r"nghị quyết|trưởng (?:ban|đoàn)|hướng dẫn|thông báo|quyết định|thông tri|sở |bộ |cục |văn bản"
)
_ANYBODY = frozenset(
    ("cơ quan, đơn vị", "doanh nghiệp", "địa phương", "nhân dân", "cán bộ", "trường học", "công an")
)
_PARTY = re.compile(
    r"đảng ủy|đảng bộ|chi bộ|cấp ủy|(?:tỉnh|thành|quận|huyện) ủy|đồng chí|tổ chức đảng|đảng viên|"
    r"ban thường vụ|"
    r"ban chấp hành|mttq|mặt trận tổ quốc|bí thư"
)
# "Kết luận hội nghị, đồng chí Bí thư giao nhiệm vụ cụ thể cho từng đơn vị:"
_SHARES_OUT = re.compile(
    r"(?<!\w)(?P<verb>giao|phân công|phân việc|yêu cầu|đề nghị|chỉ đạo)(?:"
    r"(?<=công|việc|giao)(?: nhiệm vụ| việc)?|"
    r"(?: [a-zà-ỹđ]+){0,5}? (?:(?:cho |đối với )?(?:từng|các|mỗi) (?:đơn vị|cơ quan|ngành|bộ phận|"
    r"địa phương|tổ chức|đoàn thể|phòng|ban)[^.;:]{0,60}|(?:cụ thể )?như sau|cụ thể))\s*:\W*$"
)
_PAPER = r"(?:chỉ thị|kế hoạch|nghị quyết|kết luận|chương trình|hướng dẫn|thông báo|công văn)"
# "Chương trình nêu chín nhóm việc.", "Kế hoạch phân công rõ trách nhiệm từng đơn vị."
_PAPER_SHARES_OUT = re.compile(
    rf"{_PAPER}(?: [^.;:,]{{0,80}})? (?:nêu|đề ra|xác định|phân công|giao|chia)(?: rõ)? "
    r"(?:[^.;:,]{0,40} )?(?:việc|nhiệm vụ|trách nhiệm|phần việc|đơn vị|nơi)(?!\w)[^.;:,]{0,40}[.:]$"
)
# "Theo kế hoạch của xã, chi bộ các ấp phải vớt rác …"
_BY_PAPER = re.compile(rf"theo {_PAPER}[^.;,]{{0,80}},")
_TOPIC = re.compile(r"(?:[^,;.]{0,30}, )?(?:đối với|về) ")
_TELLS = re.compile(
    r"(?:sáng|chiều|tối|ngày|tại (?:hội nghị|buổi|cuộc)|cùng ngày|trước đó|hội nghị|buổi làm việc|"
    r"phát biểu|báo cáo|"
    r"ông [a-zà-ỹđ]+ [a-zà-ỹđ]+ (?:cho biết|thông tin)|theo (?:báo cáo|thống kê)|được biết|qua )"
)


@dataclass(frozen=True)
class Found:
    """A duty in prose; `reading` holds what it says itself, `after` what it goes on from."""

    span: Span
    reading: Reading
    after: Reading | None = None
    lead: Span | None = None  # of the same sentence: "Đồng chí Bí thư giao nhiệm vụ cụ thể:"


@dataclass
class Talk:
    """What was ordered last, while paragraphs go by."""

    is_party: bool
    said: Reading | None = None
    ago: int = _NEAR + 1  # paragraphs since then
    lead: Span | None = None  # an order that ended in a colon, while paragraphs go on with it
    shared_out: bool = False  # "giao nhiệm vụ cho từng đơn vị:", while each paragraph names its own


def talk(page: Page) -> Talk:
    return Talk(is_party=len(_PARTY.findall(page.low)) >= 3)


def paragraph(page: Page, talk: Talk, start: int, end: int) -> Iterator[Found]:
    """Duties of one paragraph, in order; `talk` is brought up to date."""
    talk.ago += 1
    own = _of_its_unit(page, talk, Span(start, end))
    if own:
        talk.ago, start = 0, own.span.end
        yield own
    is_open, is_shared = talk.lead is not None, False
    for span in _sentences(page, start, end):
        if _shares_out(page, talk, span):
            continue
        if _paper_shares_out(page, talk, span):
            is_open, is_shared = True, True
            continue
        given = _given_out(page, talk, span)
        if given is not None:
            is_open = True
            yield from given
            continue
        found = _unordered(page, talk, span, is_open, is_shared)
        if found:
            yield from _going_on(page, talk, span, found)
            is_open = is_open or found.force == "modal"
        else:
            is_open = is_open and not _REPORTS.search(page.bare, span.start, span.end)
    if not is_open:
        talk.lead = None


def _given_out(page: Page, talk: Talk, span: Span) -> Iterator[Found] | None:
    """What a sentence orders, as one or to several; None where it orders nothing."""
    shared = list(_enumerated(page, talk, span))
    if shared:
        talk.ago = 0
        return iter(shared)
    ordered = _order(page, talk, span)
    return _given(page, talk, span, ordered) if ordered else None


def _unordered(
    page: Page, talk: Talk, span: Span, is_open: bool, is_shared: bool
) -> Reading | None:
    found = _goes_on(page, talk, span, is_open) or _led(page, talk, span)
    found = found or (_charged(page, span) if talk.is_party else None)
    return found or (_shared(page, span) if is_shared else None)


def _paper_shares_out(page: Page, talk: Talk, span: Span) -> bool:
    if not talk.is_party or not _PAPER_SHARES_OUT.match(page.low, span.start, span.end):
        return False
    talk.said, talk.ago = _GIVEN, 0
    return True


_GIVEN = Reading("order", "giao", None, 0)


def _shared(page: Page, span: Span) -> Reading | None:
    """ "Đảng ủy Công an thành phố lo phương án …" behind "Chương trình nêu chín nhóm việc"."""
    is_told = _REPORTS.search(page.bare, span.start, span.end)
    return None if is_told else reading.named(page, span.start, span.end)


def _sentences(page: Page, start: int, end: int) -> Iterator[Span]:
    for one in sentences(page.text[start:end]):
        yield Span(start + one.start, start + one.end)


def _given(page: Page, talk: Talk, span: Span, ordered: Reading) -> Iterator[Found]:
    talk.said, talk.ago = ordered, 0
    if page.low[span.end - 1] == ":":
        talk.lead = span
    else:
        yield from _parts(page, span, ordered)


def _going_on(page: Page, talk: Talk, span: Span, found: Reading) -> Iterator[Found]:
    yield from _parts(page, span, found, talk.said)
    if talk.said and not found.unit and _TOPIC.match(page.low, span.start):
        talk.said = replace(talk.said, unit=None)


def _shares_out(page: Page, talk: Talk, span: Span) -> bool:
    """The lead of paragraphs that each open with a unit and say what it has to do."""
    given = _SHARES_OUT.search(page.low, span.start, span.end)
    if not given or not talk.is_party:
        return False
    said = Reading("order", given["verb"], None, given.end())
    talk.said, talk.ago, talk.lead, talk.shared_out = said, 0, span, True
    return True


def _of_its_unit(page: Page, talk: Talk, paragraph: Span) -> Found | None:
    """ "Trạm Y tế phường rà soát …" below such a lead; the first that names no unit closes it."""
    span = next(_sentences(page, paragraph.start, paragraph.end), None)
    if span is None:
        return None
    if not talk.shared_out:
        return _labelled(page, talk, span)
    read = reading.named(page, span.start, span.end) or _by_verb(page, span)
    talk.shared_out = read is not None and not _REPORTS.search(page.bare, span.start, span.end)
    if read is None or not talk.shared_out:
        return None
    return Found(span, read, talk.said)


def _labelled(page: Page, talk: Talk, span: Span) -> Found | None:
    """ "**Công an xã:** tuần tra ban đêm …"."""
    read = reading.labelled(page, span.start, span.end) if talk.is_party else None
    is_told = read and _REPORTS.search(page.bare, span.start, span.end)
    return Found(span, read, talk.said) if read and not is_told else None


def _by_verb(page: Page, span: Span) -> Reading | None:
    opening = reading.at_start(page, span.start, span.end)
    return opening if opening and _is_named(page, opening) else None


def _led(page: Page, talk: Talk, span: Span) -> Reading | None:
    """ "Việc sửa cầu do Ủy ban nhân dân xã chủ trì, …" near an order."""
    is_told = _REPORTS.search(page.bare, span.start, span.end)
    if not talk.is_party or talk.ago > _NEAR or is_told:
        return None
    return reading.led_by(page, span.start, span.end)


def _order(page: Page, talk: Talk, span: Span) -> Reading | None:
    found = reading.order_within(page, span.start, span.end)
    if not found:
        return _asked_of(page, talk, span) or _sends_out(page, talk, span)
    ordered, verb = found
    if ordered.unit is None:
        whom = reading.about_whom(page, span.start, verb) or reading.asked(page, span.start, verb)
        ordered = replace(ordered, unit=whom)
    opening = reading.at_start(page, span.start, span.end)
    if opening and opening.force in ("modal", "plan") and opening.predicate < verb:
        return None
    if talk.is_party:
        return ordered if not _asks_for_itself(page, ordered) else None
    return ordered if _is_of_state(page, ordered, Span(span.start, verb)) else None


def _asked_of(page: Page, talk: Talk, span: Span) -> Reading | None:
    """ "Về phía Hội Nông dân xã, đồng chí Bí thư yêu cầu kiểm kê …", whatever the verb."""
    whom = reading.about_whom(page, span.start, span.end) if talk.is_party else None
    order = ORDER.search(page.bare, whom.end, span.end) if whom else None
    is_told = _REPORTS.search(page.bare, span.start, span.end)
    return Reading("order", order["verb"], whom, order.end()) if order and not is_told else None


def _sends_out(page: Page, talk: Talk, span: Span) -> Reading | None:
    """ "Các huyện ủy phân công cấp ủy viên phụ trách từng xã": the task of the huyện ủy."""
    opening = _by_verb(page, span) if talk.is_party else None
    is_such = opening and page.bare.startswith("phân công", opening.predicate)
    is_told = _REPORTS.search(page.bare, span.start, span.end)
    return opening if is_such and not is_told else None


def _is_of_state(page: Page, ordered: Reading, subject: Span) -> bool:
    """In news of any kind: somebody with authority orders a body that can be ordered."""
    named = set(kinds(page.low[ordered.unit.start : ordered.unit.end])) if ordered.unit else set()
    if not named:
        return False
    known = named - _ANYBODY
    return bool(_AUTHORITY.search(page.low, 0 if known else subject.start, subject.end))


def _asks_for_itself(page: Page, ordered: Reading) -> bool:
    return bool(re.compile(r"được|cho phép").match(page.low, ordered.predicate))


def _goes_on(page: Page, talk: Talk, span: Span, is_open: bool) -> Reading | None:
    """A sentence without an order of its own that goes on with one."""
    if not talk.is_party:
        return None
    plan = reading.at_start(page, span.start, span.end)
    if plan and plan.force == "plan" and plan.verb != "sẽ":
        return plan if plan.unit and _is_named(page, plan) and talk.ago <= _NEAR else None
    if _REPORTS.search(page.bare, span.start, span.end):
        return None
    if _BY_PAPER.match(page.low, span.start) and plan and plan.force == "modal":
        talk.said, talk.ago = None, 0
    if talk.ago > _NEAR and not _SAYS.match(page.low, span.start):
        return None
    if plan and (plan.force == "modal" or (is_open and _continues(page, span, plan))):
        return plan
    if _ORDINAL.match(page.low, span.start) and is_open:
        return plan or Reading("plain", "", None, span.start)
    return reading.modal_within(page, span.start, span.end) or None


_BY_ORDER = re.compile(r"theo (?:sự )?(?:phân công|chỉ đạo|kết luận|yêu cầu)(?!\w)")
_CIRCUMSTANCE = re.compile(
    r"tại (?:hội nghị|buổi|cuộc|phiên)[^,;:]{0,60}, |"
    r"[^,;:]{4,90} (?:kết luận|nhấn mạnh|nêu rõ|lưu ý|quán triệt|chỉ đạo)(?:,| rằng) "
)


def _charged(page: Page, span: Span) -> Reading | None:
    """ "Trạm Y tế phường phải …", "Theo phân công của Đảng ủy, Công đoàn phường sẽ …": whose duty
    it is, wherever it stands."""
    aside = _CIRCUMSTANCE.match(page.low, span.start, span.end)
    plan = reading.at_start(page, aside.end() if aside else span.start, span.end)
    if not (plan and plan.unit and _is_named(page, plan)):
        return None
    if _REPORTS.search(page.bare, span.start, span.end) and not aside:
        return None
    is_ordered = plan.verb == "sẽ" and bool(_BY_ORDER.match(page.low, span.start))
    return plan if plan.force == "modal" or is_ordered else None


def _enumerated(page: Page, talk: Talk, span: Span) -> Iterator[Found]:
    """ "Đồng chí Bí thư yêu cầu: (1) Trạm Y tế phường …; (2) Công an phường …": each of its own."""
    lead = _SHARED.match(page.low, span.start, span.end) if talk.is_party else None
    if lead is None or _REPORTS.search(page.bare, span.start, lead.end()):
        return
    said = Reading("order", lead["verb"], None, lead.end())
    parts = [Span(*one.span("said")) for one in _PART.finditer(page.low, lead.end(), span.end)]
    read = [_opening(page, one) or reading.led_by(page, one.start, one.end) for one in parts]
    if len([one for one in read if one and _is_named(page, one)]) < _FEWEST_NAMED:
        return
    opening = Span(span.start, lead.end())
    for part, one in zip(parts, read, strict=True):
        duty = one if one and _is_named(page, one) else replace(said, predicate=part.start)
        yield Found(trimmed(page.text, part.start, part.end), duty, said, opening)


_FEWEST_NAMED = 2
_SHARED = re.compile(
    r"[^;:]{0,160}?(?<!\w)(?P<verb>giao|phân công|yêu cầu|đề nghị|chỉ đạo|thống nhất|kết luận)"
    r"(?: (?:nhiệm vụ|việc|công việc|các|những|từng|mỗi|đơn vị|cơ quan|ngành|địa phương|cụ thể|như|"
    r"sau|cho|đối với|một số|nội dung))*:\s*"
)
# What stands between semicolons, less "(1)", "thứ nhất,", "một là,".
_PART = re.compile(
    r"(?:\(?\d{1,2}\)\s*|[a-h]\)\s*|(?:và\s+)?thứ \w+,\s*|(?:một|hai|ba|bốn|năm|sáu) là,?\s*)?"
    r"(?P<said>[^\s;][^;]*)"
)


def _continues(page: Page, span: Span, plan: Reading) -> bool:
    if plan.unit and not _is_named(page, plan):
        return False
    return not _TELLS.match(page.low, span.start, span.end)


def _opening(page: Page, span: Span) -> Reading | None:
    """ "Trạm Y tế xã phun thuốc …, xong trước …": a unit ends before a verb that no list holds."""
    read = reading.at_start(page, span.start, span.end)
    name = reading.named(page, span.start, span.end)
    if name is None or (read and not read.unit):
        return read or name
    is_longer = read is None or (read.unit and name.unit and read.unit.end > name.unit.end)
    return name if is_longer and (read is None or "," in _words(page, read)) else read


def _words(page: Page, read: Reading) -> str:
    return page.low[read.unit.start : read.unit.end] if read.unit else ""


def _is_named(page: Page, read: Reading) -> bool:
    return bool(read.unit and kinds(page.low[read.unit.start : read.unit.end]))


def _parts(page: Page, span: Span, first: Reading, after: Reading | None = None) -> Iterator[Found]:
    """Cut after ";" where what follows is a duty of its own; the sentence is kept whole if not."""
    start, current, before = span.start, first, after
    for joint in re.compile(r";\s+(?:và\s+)?").finditer(
        page.low, max(span.start, first.predicate), span.end
    ):
        read = _opening(page, Span(joint.end(), span.end))
        if not read or (read.unit and not _is_named(page, read)):
            continue
        yield Found(trimmed(page.text, start, joint.start()), current, before)
        start, current = joint.end(), read
        before = first if first.unit or first.force != "plain" else after
    yield Found(trimmed(page.text, start, span.end), current, before)
