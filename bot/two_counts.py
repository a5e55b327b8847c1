"""Two units by one figure: "thôn Vèn và thôn Lạ nơi nào nhiều hộ chưa bàn giao hơn". Each is asked
for itself; both figures are told, and which is more."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot import wording
from bot.answer import Answer, first_cited
from bot.composition import Composition, Draft, one_line
from bot.measures import written
from bot.quoting import Quoting
from bot.spans import Candidate
from corpus.numbers import asked as numbers_in
from corpus.text import fold, stored

_LEFT, _RIGHT = r"(?P<left>[^,:?]+?)", r"(?P<right>[^,:?]+?)"
_JOINT = r" (?:va|voi|hay|hoac|so voi) "
_UNIT = (
    r"(?:noi|don vi|ben|thon|xa|phuong|ban|ap|to|chi bo|dia phuong|cho|hoi|truong|khu pho|khu|cai)"
)
_WHICH = rf"(?:(?:thi )?(?:o )?(?:{_UNIT} nao|ai)(?: thi)?)"
_LESS = r"it|thap|nho|ngan|hep|kem"
_SIZE = rf"(?P<size>nhieu|dong|cao|lon|rong|dai|nang|{_LESS})"
_VERB = r"(?P<verb>(?:[^\W\d]+ )*?)"
_GIVEN = r"(?P<verb>(?:(?:duoc giao|duoc|dat|phai dat|con|co) )?)"
_THING = r"(?P<thing>(?:[^\W\d]+)(?: [\w/%]+){0,6}?)"
_MORE = r"(?:,? (?:hon|it hon|nhieu hon)(?: kem)?)"
_APART = (
    r"(?:,? (?:(?:va )?(?:la )?(?:chenh(?: lech)?(?: nhau)? |hon (?:kem )?|hon nhau )?"
    r"(?:la )?(?:bao nhieu|may)(?: \w+)?|co (?:phai )?(?:khong|ko)|hay khong|hay ko|khong|ko|"
    r"the nao|ra sao|nhu the nao|sao|hon kem (?:the nao|ra sao|sao|nhau)))*"
)
_END = r"(?: (?:vay|the|a|nhi|ha|z))*\W*$"
_BEGIN = r"^\W*(?:(?:cho hoi|xin hoi|hoi) )?(?:giua |so sanh |so )?"
_HOW_MANY = r"(?:so (?:luong )?|ty le |(?:tong )?dien tich )"
# Each reads the whole question.
_ASKS = tuple(
    re.compile(_BEGIN + pattern + _APART + _END)
    for pattern in (
        # "A với B nơi nào còn nhiều hộ nghèo hơn", "… nơi nào chỉ tiêu bảo hiểm cao hơn"
        rf"{_LEFT}{_JOINT}{_RIGHT},? {_WHICH} {_VERB}{_SIZE} {_THING}{_MORE}",
        rf"{_LEFT}{_JOINT}{_RIGHT},? {_WHICH} {_GIVEN}{_THING} {_SIZE}{_MORE}",
        # "số hộ nghèo của A và B, nơi nào nhiều hơn"
        rf"{_HOW_MANY}{_THING} (?:cua|o|tai|giua) {_LEFT}{_JOINT}{_RIGHT}"
        rf"(?:,? {_WHICH}(?: (?:co|con))?(?: {_SIZE})?{_MORE})?",
        # "hộ nghèo: A với B bên nào hơn"
        rf"(?:{_HOW_MANY})?{_THING}\s?: {_LEFT}{_JOINT}{_RIGHT},? {_WHICH}(?: (?:co|con))?"
        rf"(?: {_SIZE})?{_MORE}",
        # "A so với B nhiều hộ nghèo hơn hay không"
        rf"{_LEFT} so voi {_RIGHT},? (?:thi )?(?:co )?{_SIZE} {_THING}{_MORE}",
        # "A có nhiều hộ nghèo hơn B không"
        rf"{_LEFT} (?:co|con) {_SIZE} {_THING}{_MORE} {_RIGHT}(?= (?:khong|ko|hay))",
    )
)
_COMPARES = re.compile(r"(?<!\w)(?:hon|so sanh|chenh|so)(?!\w)")
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?P<figure>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?P<share>\s?%)?"
    r"(?![/.,-]\d|\w|/\w)(?! thang \d)"
)
_OF_TIME = re.compile(r"(?:ngay|thang|nam|quy|luc|so|ho(?:i|m)|sang|chieu)\s+$")
_NEAR = 4  # words between the figure and what is counted
_MEASURES = {"rong": r"ha|m2|km2|sao|mau|hec ta", "dai": r"km|m|met|cay so"}
_TYPE = re.compile(
    r"(?:(?:chi bo|dang bo|dang uy|htx|hop tac xa|cong ty|kcn|khu cong nghiep|khu pho|thon|ap|ban|"
    r"to|xa|phuong|truong|tinh|thanh pho|quan|huyen|don|doi|hoi|doan)(?!\w) ?)+"
)
_BOTH = re.compile(r"^(?:ca )?(?:hai|2) (?:cai )?")


@dataclass(frozen=True)
class Pair:
    """`questions` ask each side for its figure."""

    names: tuple[str, str]
    questions: tuple[str, str]
    rest: str  # what is counted, as typed: "hộ chưa bàn giao"
    size: str = ""  # how they are compared, folded: "nhieu"

    @property
    def is_less(self) -> bool:
        """Which has fewer is asked."""
        return bool(re.fullmatch(_LESS, self.size))


@dataclass(frozen=True)
class _Side:
    name: str
    figure: Decimal
    printed: str
    span: Candidate


def pair_of(question: str) -> Pair | None:
    """None where no two are compared by how many there are."""
    text = " ".join(stored(question).split())
    folded = fold(text)
    if len(folded) != len(text) or not _COMPARES.search(folded):
        return None
    found = next(filter(None, (one.match(folded) for one in _ASKS)), None)
    pair = _pair(text, found) if found else None
    return None if pair is None or any(map(numbers_in, pair.names)) else pair


def _pair(text: str, found: re.Match[str]) -> Pair:
    held = found.groupdict()
    left, right, thing = (
        text[slice(*found.span(one))].strip() for one in ("left", "right", "thing")
    )
    verb = text[slice(*found.span("verb"))].strip() if held.get("verb") else ""
    many = "bao nhieu" if text.isascii() else "bao nhiêu"
    has = verb or ("co" if text.isascii() else "có")
    paper = _paper_of_both(left)
    names = (left.removeprefix(paper), right)
    left_asked, right_asked = (f"{paper}{one} {has} {many} {thing}" for one in names)
    asked = tuple(_BOTH.sub("", one) for one in (left_asked, right_asked))
    return Pair(names, (asked[0], asked[1]), thing, held.get("size") or "")


def _paper_of_both(left: str) -> str:
    """ "Hai kế hoạch 26 của " of "hai kế hoạch 26 của Vàm Trà và Thới Lung"."""
    numbers = numbers_in(left)
    of = left.find(" của ") if " của " in left else left.find(" cua ")
    return left[: of + 5] if numbers and of > 0 else ""


def two_counts(question: str, ask: Callable[[str], Answer], quoting: Quoting) -> Composition | None:
    """`ask` answers a question for itself; None where one of the two is told no figure."""
    pair = pair_of(question)
    if pair is None:
        return None
    left, right = (_side(at, pair, ask, quoting) for at in (0, 1))
    return _told(left, right, pair) if left and right else None


def _side(at: int, pair: Pair, ask: Callable[[str], Answer], quoting: Quoting) -> _Side | None:
    answer = ask(pair.questions[at])
    if answer.refused or not answer.statements:
        return None
    quoted = first_cited(answer, answer.statements[0])
    if quoted is None:
        return None
    name, other = pair.names[at], pair.names[1 - at]
    figure = figure_of(name, other, pair, quoted.quote)
    span = quoting.stretch(quoted.article_id, quoted.start, quoted.end)
    if figure is None:
        return None
    return _Side(name, _value(figure), figure, span)


def _value(printed: str) -> Decimal:
    return Decimal(printed.replace(".", "").replace(",", "."))


def figure_of(name: str, other: str, pair: Pair, quote: str) -> str | None:
    """As printed: the figure of what is counted in the part that names the unit, behind its name
    and before the other's; None where it is not certain which that is."""
    text = fold(quote)
    at, other_at = _named_at(name, text), _named_at(other, text)
    if at is None:
        return None
    if other_at is None:
        return _only(_figures(text, at, len(text), pair)) or _only(_figures(text, 0, at, pair))
    end = other_at if other_at > at else len(text)
    return next(iter(_figures(text, at, end, pair)), None)


def _only(figures: Sequence[str]) -> str | None:
    """The first of a name's own: behind it others may follow, of others."""
    return figures[0] if figures else None


def _figures(text: str, start: int, end: int, pair: Pair) -> list[str]:
    """Of the thing itself; else what stands bare, where the sentence says elsewhere what is
    counted, or what is measured in that way."""
    numbers = _NUMBER.finditer(text, start, end)
    found = [one for one in numbers if not _OF_TIME.search(text[: one.start()])]
    head = fold(pair.rest).split()[0]
    of_thing = [one["figure"] for one in found if head in _near(text[one.end() :])]
    if of_thing:
        return of_thing
    measure = _MEASURES.get(pair.size)
    if measure:
        return [
            one["figure"] for one in found if re.match(rf" (?:{measure})(?!\w)", text[one.end() :])
        ]
    bare = [one["figure"] for one in found if re.match(r"\s*(?:$|[;,.)])", text[one.end() :])]
    return bare if head in text[:start].split() else []


def _near(after: str) -> list[str]:
    words = re.findall(r"[\w%]+|[;.,]", after)[:_NEAR]
    stop = next((at for at, one in enumerate(words) if one in ";.,"), len(words))
    return words[:stop]


def _named_at(name: str, text: str) -> int | None:
    """Of the whole name, else of the name without its type: "htx Hồng Cư" is the "Hợp tác xã"."""
    folded = fold(name)
    for one in (folded, _TYPE.sub("", folded, count=1)):
        found = re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text) if one else None
        if found:
            return found.start()
    return None


def _told(left: _Side, right: _Side, pair: Pair) -> Composition:
    more, less = (left, right) if left.figure >= right.figure else (right, left)
    apart = more.figure - less.figure
    unlike = wording.FEWER if pair.is_less else wording.MORE
    pattern = unlike if apart else wording.AS_MANY
    text = pattern.format(
        more=more.name,
        many=more.printed,
        what=pair.rest,
        less=less.name,
        few=less.printed,
        apart=written(apart),
    )
    text = text[:1].upper() + text[1:]
    spans = (more.span,) if more.span == less.span else (more.span, less.span)
    lines = (Draft(one_line(one.text), (one,)) for one in spans)
    return Composition((Draft(text, spans, "conclusion"), *lines))
