"""What a question takes for granted of a paper while it asks something else, corrected before it is
answered: "kế hoạch 12 ngày 05/3 ai ký", "kế hoạch 12 giao Đoàn Thanh niên 5 việc, đó là gì"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot import wording
from bot.aside_wording import WRONG
from bot.composition import Composition, Draft
from bot.documents import resolve
from bot.identity import meant
from bot.paper_claims import own_issuer
from bot.premise_verdicts import is_same_day
from bot.premises import DAY, open_claim
from bot.question import Question, understand
from bot.quoting import Quoting
from corpus.addressees import LEVELS, concerns, kinds
from corpus.catalogue import Catalogue
from corpus.duties.task import Task
from corpus.register import Directive
from corpus.text import fold, stored

_DATED = re.compile(rf"\s*(?P<signed>(?:duoc |ky |ban hanh |ra |de )*)(?P<day>ngay {DAY.pattern})")
# What is asked of a paper as a whole: with a task the day may be the task's own.
_OF_PAPER = re.compile(
    r"(?<!\w)(?:ai ky|do ai|ai ban hanh|nguoi ky|cua ai|co quan nao|(?:noi |quy dinh )?ve viec gi|"
    r"noi (?:ve )?gi|thay the|gia han|con hieu luc)(?!\w)"
)
_ASKS = re.compile(r"(?<!\w)(?:ai|gi|nao|may|bao nhieu|bao gio|dau|the nao|ra sao|khong)(?!\w)")
_COUNTED = re.compile(
    r"(?<![\w/.,-])(?P<count>0?[2-9]|[1-9]\d|hai|ba|bon|nam|sau|bay|tam|chin|muoi) "
    r"(?P<noun>(?:dau |cong |phan )?viec|nhiem vu)(?!\w)"
)
_NO_COUNT = re.compile(r"(?:dieu|muc|so|phan|chuong|khoan|thu|ngay|thang|nam|giua|trong)\s*$")
_ASKS_THEM = re.compile(
    r"(?:(?:,|;|:|do|ay|kia|la|gom|co|nhung|cac|viec|nhiem vu|the|nao|gi|cu the|ke ra|liet ke|"
    r"\s)+)\W*"
)
_GIVES = re.compile(r"(?<!\w)(?:giao|phan cong)(?: cho)? ")
_UNIT = r"(?P<unit>[^,?]+?)(?= (?:theo|trong|tai|o) | la | gom|$)"
_OF = re.compile(rf" cua {_UNIT}")
_GIVEN = re.compile(rf"(?<!\w)(?:giao|phan cong)(?: cho)? {_UNIT}")
_EVERYBODY = frozenset(("cơ quan, đơn vị", "địa phương", "cấp ủy", "tổ chức đảng"))
_NUMBERS = {
    word: at for at, word in enumerate("hai ba bon nam sau bay tam chin muoi".split(), start=2)
}


@dataclass(frozen=True)
class Granted:
    """`rest`: the question without it; `told` corrects it, None where it is so or open."""

    rest: str
    told: Composition | None


def taken_for_granted(question: str, catalogue: Catalogue) -> Granted | None:
    """None where nothing of the kind is taken for granted, or the day is so."""
    text = stored(question)
    asked = understand(text)
    if len(asked.references) != 1 or len(fold(text)) != len(text) or open_claim(text):
        return None
    paper = _paper(asked, catalogue)
    if paper is None:
        return None
    quoting = Quoting(catalogue)
    return _day(asked, paper, quoting) or _count(asked, paper, catalogue)


def _paper(asked: Question, catalogue: Catalogue) -> Directive | None:
    """The one paper of that number that has a text of its own."""
    found = resolve(asked.references, catalogue.records).directives
    own = meant(asked, [one for one in found if one.own])
    return own[0] if len(own) == 1 else None


# --- days -----------------------------------------------------------------------------------------


def _day(asked: Question, paper: Directive, quoting: Quoting) -> Granted | None:
    folded = fold(asked.text)
    end = _end(asked, paper)
    dated = _DATED.match(folded, end)
    article = quoting.article(paper.own[0])
    if dated is None or article.issued_on is None or is_same_day(dated["day"], article.issued_on):
        return None
    rest = asked.text[dated.end() :]
    around = f"{folded[: asked.references[0].start]} {fold(rest)}"
    if not (dated["signed"] or _OF_PAPER.search(around)) or not _ASKS.search(around):
        return None
    day = asked.text[slice(*dated.span("day"))]
    told = wording.SIGNED_ON.format(day=wording.vietnamese_date(article.issued_on))
    span = quoting.part(article.id, "letterhead", str(article.issued_on.day))
    draft = Draft(WRONG.format(claimed=day, quote=told), (span,), "conclusion")
    return Granted(f"{asked.text[:end]} {rest.strip()}", Composition((draft,)))


def _end(asked: Question, paper: Directive) -> int:
    """Behind the number and "của Đảng ủy xã Nà Phiêng"."""
    end = asked.references[0].end
    return end + own_issuer(asked.text[end:], paper)


# --- counts of tasks ------------------------------------------------------------------------------


def _count(asked: Question, paper: Directive, catalogue: Catalogue) -> Granted | None:
    folded = fold(asked.text)
    counted = _COUNTED.search(folded)
    if counted is None or _NO_COUNT.search(folded[: counted.start()]):
        return None
    behind = folded[counted.end() :]
    unit = _unit(asked, counted)
    if unit is None or not set(kinds(unit)) - LEVELS - _EVERYBODY:
        return None
    before, noun = asked.text[: counted.start()], asked.text[slice(*counted.span("noun"))]
    if _ASKS_THEM.fullmatch(behind):
        rest = f"{before}những {noun} gì"
    else:
        rest = f"{before}các {noun}{asked.text[counted.end() :]}"
    count = _NUMBERS.get(counted["count"]) or int(counted["count"])
    tasks = _tasks(unit, paper, catalogue)
    if not tasks or len(tasks) <= count <= sum(map(_parts, tasks)):
        return Granted(rest, None)
    claimed = asked.text[slice(*counted.span())]
    return Granted(rest, _corrected(claimed, tasks, unit, paper, catalogue))


def _unit(asked: Question, counted: re.Match[str]) -> str | None:
    """Who is given them: "… giao Đoàn Thanh niên 5 việc", "5 việc của Đoàn Thanh niên theo …"."""
    folded = fold(asked.text).rstrip(" ?.")
    gives = _GIVES.search(folded, 0, counted.start())
    if gives:
        return asked.text[gives.end() : counted.start()].strip()
    given = _GIVEN.search(folded, counted.end()) or _OF.match(folded, counted.end())
    return asked.text[slice(*given.span("unit"))] if given else None


def _tasks(unit: str, paper: Directive, catalogue: Catalogue) -> Sequence[Task]:
    """Those of the very unit; none where one may be its as well ("các đoàn thể")."""
    asked = kinds(unit)
    given = [(concerns(asked, one.kinds), one) for one in catalogue.records.tasks(paper.own)]
    is_open = any(how == "general" and one.unit for how, one in given)
    tasks = [one for how, one in given if how == "named" and one.unit]
    return () if is_open or _is_named_elsewhere(unit, tasks, paper, catalogue) else tasks


def _is_named_elsewhere(
    unit: str, tasks: Sequence[Task], paper: Directive, catalogue: Catalogue
) -> bool:
    """Another sentence that names the unit may give it a work that no task was read from."""
    own = set(kinds(unit)) - LEVELS - _EVERYBODY - {"MTTQ và đoàn thể"}
    spans = Quoting(catalogue).sentences(paper.own[0])
    others = (one for one in spans if not any(one.start <= it.start < one.end for it in tasks))
    return any(own.intersection(kinds(one.text)) for one in others)


def _parts(task: Task) -> int:
    """How many works it may be counted as."""
    return 1 + len(re.findall(r"; | và |, (?!trước|chậm|xong|hoàn thành|đến)", task.text))


def _corrected(
    claimed: str, tasks: Sequence[Task], unit: str, paper: Directive, catalogue: Catalogue
) -> Composition:
    quoting = Quoting(catalogue)
    spans = tuple(quoting.sentence(paper.own[0], one.start) for one in tasks)
    told = wording.TASKS_GIVEN.format(count=len(tasks), unit=unit)
    return Composition((Draft(WRONG.format(claimed=claimed, quote=told), spans, "conclusion"),))
