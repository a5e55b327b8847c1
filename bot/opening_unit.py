"""Lines of a paper that open with the very unit asked about: "- Sở Nông nghiệp và Môi trường phối
hợp …", asked as "sở nông nghiệp môi trường phải làm gì". Its name is held against the question word
by word, whatever kind of unit it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.asked_whole import bears_number
from bot.composition import Composition, Draft
from bot.gate_verbs import VERBS
from bot.led_items import only_leads
from bot.list_answer import listed
from bot.lists import Item, Listing
from bot.material import Material, Read
from bot.one_of_a_kind import areas, named_areas
from bot.question import Question, without_numbers
from bot.spans import candidates
from bot.support import said_by, whole, words_asked
from corpus.addressees import kinds
from corpus.article import Passage
from corpus.text import CAPITALS, canonical, fold

_WORD = re.compile(r"[^\W_]+|[,;:]")
_NUMBERED = re.compile(
    r"\W*(?:(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)/]\s*)?(?:(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|"
    r"mười) là,?\s+)?(?:(?i:giao|đề nghị|yêu cầu|riêng|phân công|đối với|các|uỷ ban(?= mặt)|"
    r"ủy ban(?= mặt))\s+)*"
)
# What a name may have more than what is said of it, and less.
_LEFT_OUT = frozenset(
    "va cac cua lien hiep to quoc viet nam thanh nien cong san ho chi minh".split()
)
_NOT_SAID = frozenset("va cac cua trong thuoc o tai".split())
_LEVELS = frozenset("phuong xa tinh huyen quan tp thanh pho thon ap ban khu dac".split())
# Behind who has to do something.
_DOES = frozenset(
    "phai can lam lo co nhan ganh gi chi j nao se nen dam chuan phu nhiem viec".split()
)
_IS_TOLD = frozenset("duoc dc bi".split())
_TOLD_TO = frozenset("giao phan yeu de nhac nho bieu bao".split())
_AND = frozenset("va voi cung thi moi rieng".split())
_AT = frozenset(("o", "tai"))
_BESIDE = frozenset((",", "va", "voi"))
_OPEN = frozenset("thi ra sao trong o tai ve khi de theo nhung viec".split())
_TELLS = re.compile(
    r"(?:giao|yeu cau|de nghi|bieu|nhac|bao|bat|phan cong|phan|cho|cua|rieng)(?: (?:cac|cho|may))*$"
)
_ISSUES = re.compile(
    r"(?<!\w)(?:do|theo|ve|(?:lam viec|phoi hop|cung) voi|"
    r"(?<!viec )(?<!vu )(?<!phan )(?<!mang )(?<!trach nhiem )cua)(?: cac)?$"
)
# What may stand right before who is to act; behind anything else it is part of another name
# ("công đoàn phường") or of what is told of ("sinh hoạt chi bộ").
_BEGINS = re.compile(
    r"^$|(?:,|:|;|(?<!\w)(?:thi|giao|cho|cac|nhung|moi|tung|rieng|con|va|voi|bieu|nhac|nho|bao|bat|"
    r"phan cong|phan|de nghi|yeu cau|cua|hoi|may|hay|nay|do|rang))$"
)
_BLANK = 3  # code points where a number stood
_DOES_SO = re.compile(
    r"(?:phải|cần|tiếp tục|chủ động|thường xuyên|sớm|được|tự|dành|giúp|chuẩn|kịp|khẩn|nhanh|cùng|"
    r"chịu|mỗi|định kỳ|lo|nhận|biên soạn|đảm nhận|đảm đương|bảo đảm|là đầu mối)(?!\w)"
)
_PLACE = re.compile(
    r"\s*(?:(?:phường|xã|tỉnh|huyện|quận|thành phố|đặc khu|thôn|ấp)(?!\w)\s*)?"
    rf"(?:[{CAPITALS}](?![{CAPITALS}]{{2}})\w*\s*)*"
)
# What the name of a unit of no kind known here may begin with.
_HEAD = re.compile(
    r"(?:so|ban|phong|hoi|doan|truong|trung tam|van phong|uy ban|chi|dang|to(?! chuc)|cong|"
    r"mat tran|lien|bao|dai|vien|benh vien|cuc|vu|tong|kho|toa|quan doan|tram|khoa|hop tac|doanh|"
    r"quy|buu|dien|thu vien|nha|lop|cau lac bo|nganh|khoi|bo|luc luong|thanh vien|ho|nguoi)(?!\w)"
)
_SOMEBODY = re.compile(r"(?i:đồng chí|đ/c|ông|bà) ")  # whose whole name must be asked
_OF_PLACE = re.compile(r"(?:phường|xã|tỉnh|huyện|quận|thành phố|thôn|ấp|bản) (?!đoàn|ủy|chi|tổ)")
_NO_PLACE = _DOES | _IS_TOLD | _AND | _OPEN | {"giao", ","}
_SHORTEST, _LONGEST = 2, 12  # words of a name
_ACRONYM = re.compile(r"[b-df-hj-np-tv-xz]{2,6}")
_MOST_NAME_BEHIND = 4  # words of a place
_NEAR = 6  # words within which who is told stands before what tells
_MOST_TOLD = 8
_ASKS_WORK = re.compile(
    r"(?<!\w)(?:lam|giao|lo|nhiem vu|viec|phan|mang|khau|chuan bi)(?: (?:nhung|viec|phan|cac))* "
    r"(?:gi|nao)(?!\w)"
)
_MOST_UNSAID = 1 / 3  # of the words asked


@dataclass(frozen=True)
class _Token:
    said: str  # folded
    start: int
    end: int
    is_name: bool  # with a capital


@dataclass(frozen=True)
class _Run:
    """What of the question is the name that a line opens with."""

    start: int
    end: int
    name: str  # as the line prints it


@dataclass(frozen=True)
class _Line:
    run: _Run
    item: Item
    is_below: bool  # a heading, which names the unit


def told_of_opening(
    question: Question, material: Material, told: Composition | None
) -> Composition | None:
    """The lines of the unit in the paper asked about; None where `told` begins with it, or there
    are none."""
    if not (question.weight("tasks") or _ASKS_WORK.search(fold(question.text))):
        return None
    asked = _tokens(without_numbers(question.text, question.references))
    for read in _papers(question, material):
        found = _lines(asked, read)
        if found:
            is_known = told is not None and _has(told, found, asked)
            return None if is_known else _listed(found, material)
        if told is not None and _tells_of(told, asked, read):
            return None
    return None


def _tells_of(told: Composition, asked: Sequence[_Token], read: Read) -> bool:
    """It begins with an item of this very paper that opens with the unit, whatever verb is behind
    its name: no paper further from the question knows better."""
    first = next((one.spans[0] for one in told.drafts if one.spans), None)
    if told.reason or first is None or first.article.id != read.article.id:
        return False
    opening = _NUMBERED.match(first.text)
    line = first.text[opening.end() if opening else 0 :]
    found = ((at, _aligned(asked, at, line)) for at in range(len(asked)))
    return any(run and _acts(asked, _Run(at, run[0], line[: run[1]])) for at, run in found)


def _papers(question: Question, material: Material) -> list[Read]:
    """Those of the number asked for; else those that say most of what is asked, papers first."""
    bearing = [one for one in material.reads if bears_number(question, one.article)]
    if bearing:
        return bearing
    asked = words_asked(question)
    places = (*areas(question), *named_areas(question))
    texts = [(one, whole(one.article)) for one in material.reads]
    texts = [(one, text) for one, text in texts if all(said_by(place, text) for place in places)]
    missing = [(one, sum(not said_by(word, text) for word in asked)) for one, text in texts]
    near = [each for each in missing if each[1] <= _MOST_UNSAID * len(asked)]
    return [one for one, _ in sorted(near, key=lambda each: (each[1], _is_news(each[0])))]


def _is_news(read: Read) -> bool:
    return read.article.kind == "news"


def _has(told: Composition, found: Sequence[_Line], asked: Sequence[_Token]) -> bool:
    """It begins with the unit (unless another is named before), speaks of every unit, and leaves
    out nothing below its heading."""
    drafts = [one for one in told.drafts if one.spans and one.role not in ("document", "note")]
    if told.reason or not drafts:
        return False
    around = [_around(one) for one in drafts]
    names = {fold(one.run.name) for one in found}
    starts = {span.start for one in drafts for span in one.spans}
    is_whole = all(one.item[0].start in starts for one in found if one.is_below)
    is_second = any(one.run.start and asked[one.run.start - 1].said in _BESIDE for one in found)
    is_first = is_second or any(name in around[0] for name in names)
    return is_whole and is_first and all(any(name in one for one in around) for name in names)


def _around(draft: Draft) -> str:
    parts = (f"{one.passage.heading} {one.passage.lead} {one.passage.text}" for one in draft.spans)
    return fold(" ".join(parts))


def _listed(found: Sequence[_Line], material: Material) -> Composition:
    items = tuple(one.item for one in found)
    left = max(0, len(items) - _MOST_TOLD)
    listing = Listing(None, items[:_MOST_TOLD], is_of_unit=True, left_out=left)
    return Composition(listed(listing, material), is_settled=True)


def _lines(asked: Sequence[_Token], read: Read) -> list[_Line]:
    leads = {one.lead_start for one in read.passages if one.lead}
    passages = (one for one in read.passages if one.role in ("item", "paragraph"))
    found = [
        line
        for one in passages
        if not (only_leads(one.text) and any(one.start <= at < one.end for at in leads))
        for line in _opened(asked, one, read)
    ]
    runs = {(one.run.start, one.run.end) for one in found}
    return [one for one in found if not any(_is_within(one.run, other) for other in runs)]


def _is_within(run: _Run, other: tuple[int, int]) -> bool:
    """Part of a longer name: "đảng ủy" of "văn phòng đảng ủy"."""
    own = (run.start, run.end)
    return own != other and other[0] <= own[0] and own[1] <= other[1]


def _opened(asked: Sequence[_Token], passage: Passage, read: Read) -> Iterator[_Line]:
    """What stands below the unit's name, and of any other item all from its name on."""
    spans = tuple(candidates(read.article, passage, read.relevance_of(passage)))
    heads = (passage.lead, passage.heading)
    above = next(filter(None, (_run(asked, one, True) for one in heads)), None)
    if above and spans:
        yield _Line(above, spans, True)
        return
    for at, span in enumerate(spans):
        run = next(filter(None, (_run(asked, one) for one in span.text.split(";"))), None)
        if run:
            is_item = passage.role == "item" and at == 0
            yield _Line(run, spans if is_item else (span,), False)
            if is_item:
                return


def _run(asked: Sequence[_Token], line: str, is_head: bool = False) -> _Run | None:
    """Where the name that the line opens with stands in the question as the one who is to act."""
    opening = _NUMBERED.match(line)
    begin = opening.end() if opening else 0
    for at in range(len(asked)):
        found = _aligned(asked, at, line[begin:])
        if found is None:
            continue
        until, end = found
        run = _Run(at, until, line[begin : begin + end])
        rest = line[begin + end :]
        is_part = bool(_SOMEBODY.match(run.name)) and rest.lstrip()[:1].isupper()
        if not is_part and _ends(rest, is_head) and _acts(asked, run):
            return run
    return None


def _tokens(text: str) -> list[_Token]:
    found = _WORD.finditer(canonical(text))
    return [_Token(fold(one[0]), *one.span(), one[0][0].isupper()) for one in found]


def _aligned(asked: Sequence[_Token], at: int, text: str) -> tuple[int, int] | None:
    """How far the line opens with what the question says from `at` on: the token behind it, and
    where it ends in the line."""
    words = _tokens(text)[:_LONGEST]
    here, there, held = at, 0, 0
    last: tuple[int, int] | None = None
    while here < len(asked) and there < len(words):
        short = _short(asked[here].said, words, there)
        if asked[here].said == words[there].said or short:
            held += _SHORTEST if short else 1
            here, there = here + 1, short or there + 1
            last = here, words[there - 1].end
        elif held and words[there].said in _LEFT_OUT:
            there += 1
        elif held and asked[here].said in _NOT_SAID:
            here += 1
        else:
            break
    name = canonical("" if last is None else text[words[0].start : last[1]])
    is_unit = bool(kinds(name) or _HEAD.match(fold(name))) and not _OF_PLACE.match(name.lower())
    return last if held >= _SHORTEST and is_unit else None


def _short(said: str, words: Sequence[_Token], there: int) -> int:
    """How far "khcn" goes in "Khoa học và Công nghệ"; 0 where it stands for something else."""
    if not _ACRONYM.fullmatch(said):
        return 0
    for letter in said:
        while _is_left_out(words, there) and words[there].said[0] != letter:
            there += 1
        if there >= len(words) or words[there].said[0] != letter:
            return 0
        there += 1
    return there


def _is_left_out(words: Sequence[_Token], there: int) -> bool:
    return there < len(words) and words[there].said in _LEFT_OUT


def _ends(rest: str, is_head: bool) -> bool:
    """The name is at its end: a colon, or what it is to do."""
    found = _PLACE.match(rest)
    rest = (rest[found.end() :] if found else rest).strip()
    if not rest or is_head:
        return not rest or rest[0] in ":.,("
    if rest[0] == ":":
        return True
    words = tuple(canonical(rest).lower().split()[:2])
    return bool(_DOES_SO.match(rest)) or words in VERBS or words[:1] in VERBS


def _acts(asked: Sequence[_Token], run: _Run) -> bool:
    """It stands where the one who is to act is named."""
    before = " ".join(one.said for one in asked[: run.start])
    is_behind_number = run.start and asked[run.start].start - asked[run.start - 1].end >= _BLANK
    if _ISSUES.search(before) or not (is_behind_number or _BEGINS.search(before)):
        return False
    behind = _behind_place(asked, run)
    is_told = bool(_TELLS.search(before))
    if not behind or behind[0].said == ",":
        return is_told
    if behind[0].said in _AND:
        return any(one.said in _DOES | _IS_TOLD for one in behind)
    if behind[0].said in _IS_TOLD:
        return any(one.said in _TOLD_TO for one in behind[1:_NEAR])
    return behind[0].said in _DOES or (is_told and behind[0].said in _OPEN)


def _behind_place(asked: Sequence[_Token], run: _Run) -> Sequence[_Token]:
    """Less "… phường Cồn Sứ", "(tinh uy) cuu giang", "ở Phường 4 Quận 11"."""
    behind = asked[run.end :]
    if len(behind) > 1 and behind[0].said in _AT and _is_placed(behind[1]):
        behind = behind[1:]
    for at, token in enumerate(behind[:_MOST_NAME_BEHIND]):
        is_named = _is_placed(token) or at > 0 or asked[run.end - 1].said == "uy"
        if not is_named or (token.said in _NO_PLACE and not _is_placed(token)):
            return behind[at:]
    return behind[_MOST_NAME_BEHIND:]


def _is_placed(token: _Token) -> bool:
    return token.said in _LEVELS or token.is_name
