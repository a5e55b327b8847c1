"""Two units by one figure: "thôn Vèn và thôn Lạ nơi nào nhiều hộ chưa bàn giao hơn". Each is asked
for itself; both figures are told, and which is more."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot import wording
from bot.answer import Answer, first_cited
from bot.composition import Composition, Draft, one_line
from bot.quoting import Quoting
from bot.spans import Candidate
from corpus.text import fold, stored

_ASKS = re.compile(
    r"^\W*(?:giua |so sanh )?(?P<left>[^,?]+?) (?:va|voi|hay|hoac|so voi) (?P<right>[^,?]+?),? "
    r"(?:(?:(?:noi|don vi|ben|thon|xa|phuong|ban|ap|to|chi bo|dia phuong|cho|hoi|truong) nao|ai) )"
    r"(?P<verb>(?:[^\W\d]+ )*?)(?P<more>nhieu|it) (?P<noun>[^\W\d]+)(?P<rest>(?: \w+)*?) hon"
    r"(?:,? (?:(?:va )?(?:la )?(?:chenh(?: lech)?(?: nhau)? |hon (?:kem )?|hon nhau )?"
    r"(?:la )?(?:bao nhieu|may)(?: \w+)?))?(?: (?:vay|the|a|nhi))*\W*$"
)


@dataclass(frozen=True)
class Pair:
    """`questions` ask each side for its figure."""

    names: tuple[str, str]
    questions: tuple[str, str]
    noun: str  # folded
    rest: str  # as typed, with the noun: "hộ chưa bàn giao"
    is_less: bool = False  # which has fewer is asked


@dataclass(frozen=True)
class _Side:
    name: str
    figure: int
    span: Candidate


def pair_of(question: str) -> Pair | None:
    """None where no two are compared by how many there are."""
    text = " ".join(stored(question).split())
    found = _ASKS.match(fold(text))
    if found is None or len(fold(text)) != len(text):
        return None
    left, right, verb = (text[slice(*found.span(one))].strip() for one in ("left", "right", "verb"))
    rest = text[found.start("noun") : found.end("rest")]
    many = "bao nhieu" if text.isascii() else "bao nhiêu"
    has = verb or ("co" if text.isascii() else "có")
    left_asked, right_asked = (f"{one} {has} {many} {rest}" for one in (left, right))
    return Pair(
        (left, right), (left_asked, right_asked), found["noun"], rest, found["more"] == "it"
    )


def two_counts(question: str, ask: Callable[[str], Answer], quoting: Quoting) -> Composition | None:
    """`ask` answers a question for itself; None where one of the two is told no figure."""
    pair = pair_of(question)
    if pair is None:
        return None
    left, right = (_side(at, pair, ask, quoting) for at in (0, 1))
    return _told(left, right, pair) if left and right else None


def _side(at: int, pair: Pair, ask: Callable[[str], Answer], quoting: Quoting) -> _Side | None:
    answer = ask(pair.questions[at])
    if answer.refused or answer.reason or not answer.statements:
        return None
    quoted = first_cited(answer, answer.statements[0])
    if quoted is None:
        return None
    figure = _figure(pair.names[at], pair.noun, quoted.quote)
    span = quoting.stretch(quoted.article_id, quoted.start, quoted.end)
    return _Side(pair.names[at], figure, span) if figure is not None else None


def _figure(name: str, noun: str, quote: str) -> int | None:
    """The only one of its kind in the part of the sentence that names the unit."""
    parts = [one for one in re.split(r"[;.] ", fold(quote)) if _names(name, one)]
    pattern = rf"(?<![\w/.,-])0*(\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![/.,]\d) {re.escape(noun)}(?!\w)"
    found = {one for part in parts for one in re.findall(pattern, part)}
    return int(found.pop().replace(".", "")) if len(parts) == 1 and len(found) == 1 else None


def _names(name: str, part: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", part))


def _told(left: _Side, right: _Side, pair: Pair) -> Composition:
    more, less = (left, right) if left.figure >= right.figure else (right, left)
    apart = more.figure - less.figure
    unlike = wording.FEWER if pair.is_less else wording.MORE
    pattern = unlike if apart else wording.AS_MANY
    text = pattern.format(
        more=more.name,
        many=more.figure,
        what=pair.rest,
        less=less.name,
        few=less.figure,
        apart=apart,
    )
    text = text[:1].upper() + text[1:]
    spans = (more.span,) if more.span == less.span else (more.span, less.span)
    lines = (Draft(one_line(one.text), (one,)) for one in spans)
    return Composition((Draft(text, spans, "conclusion"), *lines))
