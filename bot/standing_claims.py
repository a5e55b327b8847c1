"""That a paper was replaced, repealed, amended or put off, or was not: a statement to be confirmed
is held against the register, which never says that a paper is in force."""

import re
from collections.abc import Sequence
from datetime import date

from bot import wording
from bot.aside_wording import RIGHT, WRONG
from bot.composition import Composition, Draft, one_line
from bot.documents import resolve
from bot.identity import meant
from bot.paper_claims import less_paper
from bot.premises import open_claim
from bot.question import Question, understand
from bot.quoting import Quoting
from bot.related import Kin
from corpus.catalogue import Catalogue
from corpus.graph import Edge
from corpus.register import Directive
from corpus.relation_phrases import RelationKind
from corpus.text import fold

_BEFORE = r"(?:hien |nay |thi |la |gio |bay gio )*"
_DONE = r"(?:da |vua |moi |dang )*(?:bi |duoc )?"
_NOT = r"(?P<no>(?:(?:van |hien )*(?:chua|khong)(?: he)?(?: bi| duoc)? ))?"
_AFTER = r"(?: (?:roi|nua|toan bo|hoan toan|hien nay|het))*"
_PUT_OFF = (
    r"(?:gia han|lui(?: lai)?|keo dai|gian|hoan|doi)(?: them)?"
    r"(?: (?:cac )?(?:thoi (?:han|gian)|han|moc|ngay))*"
)
_CLAIMS: tuple[tuple[str, tuple[RelationKind, ...]], ...] = (
    (r"(?:thay the|thay|bai bo|huy bo|thay bang van ban khac)", ("replaces", "repeals")),
    (
        r"(?:sua doi|bo sung|dieu chinh|sua)(?:,? (?:va )?(?:sua doi|bo sung))?",
        ("amends", "extends"),
    ),
    (_PUT_OFF, ("extends", "amends")),
)
_CHANGES: tuple[RelationKind, ...] = ("replaces", "repeals", "amends", "extends")
_ENDED = re.compile(
    rf"{_BEFORE}(?:da )?(?:het (?:hieu luc|gia tri|han ap dung)|(?:khong|het) con "
    rf"(?:hieu luc|gia tri|ap dung|dung))(?: \w+){{0,1}}{_AFTER}"
)
_IN_FORCE = re.compile(
    rf"{_BEFORE}(?:van )?con (?:nguyen )?(?:hieu luc|gia tri|ap dung|dung)(?: duoc)?{_AFTER}"
)


_WHY = r"(?:vi sao|tai sao|sao|do dau|vi dau|(?:vi |do )?(?:ly do|nguyen nhan)(?: nao| gi)?)"
_TO_A_DAY = r"(?: (?:den|toi|sang|thanh)(?: het)?(?: ngay)? [\d/.-]+(?: thang \d+)?)?"
_ASKS = r"(?: (?:la gi|la sao|vay|the|a|nhi|vi (?:sao|dau|ly do (?:gi|nao))|do dau))*"
_NEWER = re.compile(
    r"van ban (?:da )?(?P<verb>thay the|sua doi|bo sung|gia han|bai bo)(?: cho)? "
    r"(?:ban hanh|ra doi|ra|ky|co|do|la|so|ngay|ai|may|nao|gi|khi|bao gio|hieu luc|tu|\s)+"
)


def standing_presupposed(question: Question, catalogue: Catalogue) -> Composition | None:
    """Of "Vì sao Kế hoạch 12 lùi đến 30/9" that the register knows of no such change; else None."""
    if len(question.references) != 1:
        return None
    records = catalogue.records
    bearers = meant(question, resolve(question.references, records).directives)
    rest = fold(less_paper(question, bearers[0])) if len(bearers) == 1 else ""
    kinds = _presupposed(rest) if rest else ()
    if not kinds:
        return None
    kin = Kin(records, Quoting(catalogue))
    around = [one for one in kin.edges(bearers[0]) if one.kind in _CHANGES]
    is_known = any(one.target.directive == bearers[0] for one in around)
    return None if is_known else kin.unchanged(bearers[0], _silence(kinds))


def _presupposed(rest: str) -> tuple[RelationKind, ...]:
    newer = _NEWER.fullmatch(rest)
    for verb, kinds in _CLAIMS:
        told = rf"(?:lai )?{_DONE}(?:lai )?{verb}{_AFTER}{_TO_A_DAY}"
        why = rf"{_WHY} {told}{_ASKS}|{told} {_WHY}{_ASKS}"
        if re.fullmatch(why, rest) or (newer and re.fullmatch(verb, newer["verb"])):
            return kinds
    return ()


def standing_claimed(question: str, catalogue: Catalogue, today: date) -> Composition | None:
    """None where nothing of the kind is to be confirmed of one known paper."""
    statement = open_claim(question)
    asked = understand(statement) if statement else None
    if asked is None or len(asked.references) != 1:
        return None
    records = catalogue.records
    bearers = meant(asked, resolve(asked.references, records).directives)
    if len(bearers) != 1:
        return None
    rest = less_paper(asked, bearers[0])
    kinds, is_denied = _claimed(fold(rest))
    if not kinds:
        return None
    kin = Kin(records, Quoting(catalogue))
    changes = [
        one
        for one in kin.edges(bearers[0])
        if one.kind in kinds and one.target.directive == bearers[0]
    ]
    if not changes:
        return kin.unchanged(bearers[0], _silence(kinds))
    return _told(changes, bearers[0], rest if is_denied else "", kin, today)


def _claimed(rest: str) -> tuple[tuple[RelationKind, ...], bool]:
    """What is claimed to have been done to it, and whether that is denied."""
    if _ENDED.fullmatch(rest):
        return ("replaces", "repeals"), False
    if _IN_FORCE.fullmatch(rest):
        return ("replaces", "repeals"), True
    for verb, kinds in _CLAIMS:
        match = re.fullmatch(rf"{_BEFORE}{_NOT}{_DONE}{verb}{_AFTER}", rest)
        if match:
            return kinds, bool(match["no"])
    return (), False


def _silence(kinds: Sequence[RelationKind]) -> str:
    return wording.NOT_PUT_OFF if kinds[0] == "extends" else wording.UNCHANGED


def _told(
    changes: Sequence[Edge], paper: Directive, denied: str, kin: Kin, today: date
) -> Composition | None:
    """A change that is still to come is told and not called done."""
    stated = kin.state(paper, today)
    for edge in changes:
        line = kin.line(edge)
        if line is None:
            continue
        text = (WRONG if denied else RIGHT).format(claimed=denied, quote=line.text)
        if wording.IS_TO_COME in stated.drafts[0].text:
            return stated
        proof = Draft(one_line(line.spans[0].text), line.spans[:1])
        return Composition((Draft(text, line.spans, "conclusion"), proof))
    return None
