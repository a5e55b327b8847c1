"""Whose work something is claimed to be, in the asker's own words: "xã đoàn phải lập đội xung kích
đúng không". Asked with the unit left open, the task that is found tells whether it is so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answer import Answer
from bot.confirming import conditions
from bot.particular_units import is_other_body, is_particular, is_same_body
from bot.quoting import Quoting
from bot.said_so import first_told, tokens
from bot.spans import LONGEST_QUOTE, Candidate
from corpus.addressees import (
    LEVELS,
    concerns,
    kinds,
    one_body,
    stretches_of_kinds,
    syllables_of_kinds,
)
from corpus.duties.task import Task
from corpus.duties.units import unit_at
from corpus.duties.wording import masked
from corpus.numbers import asked as numbers_in
from corpus.records import Records
from corpus.text import canonical, fold, stored

_BETWEEN = 4  # words that the work does not have, from the unit to its end
_IF = re.compile(r"(?<!\w)(?:nếu|trừ|trường hợp)(?!\w)")
_LONGEST = 12  # words of a unit's name
_BOUND = re.compile(
    r" (?:phai|can(?! bo)|lo|co nhiem vu|co trach nhiem|chiu trach nhiem|phu trach|duoc giao|"
    r"dam nhiem|dam nhan|chu tri|duoc phan cong|co viec) "
)
_NAMES = re.compile(r"(?: (?:[A-ZĐÀ-Ỹ]\w*|\d+|trực thuộc|truc thuoc|còn lại|con lai|học)(?!\w))+")
_OF_UNIT = re.compile(
    r"(?:viec |nhiem vu )?(?P<work>.+?),? (?:la )?(?:(?:viec |nhiem vu |phan viec |trach nhiem )?"
    r"(?:cua|thuoc ve)|do) (?P<unit>[^;:]+?)"
    r"(?: (?:lam|thuc hien|phu trach|chu tri|dam nhiem|chiu trach nhiem|lo))?"
)
_FAR = 8  # letters, as of "các "
_LEAST = 2  # words of the work
_OPENS = 12  # letters before the unit: "Đề nghị ", "Giao "
_GIVES = re.compile(
    r"\s*(?:,|(?:co )?(?:giao|yeu cau|de nghi|phan cong)(?: (?:cho|viec))?(?!\w))\s*"
)
# "Lắp loa theo kế hoạch 11 là việc của …": the paper behind the work.
_BEHIND = re.compile(r" (?:theo|trong|tai|nhu)(?: \w+){0,3}? (?=(?:\w+ ){0,2}(?:so )?$)")
_MANY = re.compile(r"^(?:(?:cac|nhung|moi|tung|toan bo) )*")
_MUST = re.compile(
    r"^(?:(?:phai|can|se|lo|co (?:nhiem vu|trach nhiem)|chiu trach nhiem|phu trach|duoc giao|"
    r"dam nhiem|dam nhan|chu tri|duoc phan cong|lam)(?!\w) ?)*"
    r"(?:(?:vu|viec|chuyen|khoan|phan)(?!\w) ?)?"
)
_JOINED = re.compile(r"^(?:,|va|cung|voi|phoi hop|co|la|con|duoc|bi|khong|chua|tai|o|thuoc)(?!\w)")
_LIGHT = frozenset("phai can cac nhung cua va cho voi o tai la viec vu thi ma se".split())
_ANY_UNIT = frozenset("cac nhung moi tung toan bo xa phuong tinh va".split())
_OF_ALL = "MTTQ và đoàn thể"


@dataclass(frozen=True)
class UnitClaim:
    """`question` asks who does the work."""

    unit: str
    work: str
    question: str


def claimed_unit(statement: str) -> UnitClaim | None:
    """None where no unit of a known kind is claimed to do something."""
    text = " ".join(stored(statement).strip(" ,.?!").split())
    source, rest = _parted(text)
    found = _of_unit(rest) or _unit_first(rest)
    if found is None or len(tokens(found[1])) < _LEAST or not _is_unit(found[0]):
        return None
    unit, work = found
    who = f"ai {work}" if not source else f"theo {source}, ai {work}"
    return UnitClaim(unit, work, fold(who) if text.isascii() else who)


def _is_unit(name: str) -> bool:
    return bool(kinds(name)) or is_particular(name)


def _parted(text: str) -> tuple[str, str]:
    """The paper that is named first, and what it is claimed to give."""
    numbers = numbers_in(text)
    if not numbers:
        return "", text
    behind = _BEHIND.search(fold(text), 0, numbers[0].start)
    if behind and behind.start() and len(fold(text)) == len(text):
        source = text[behind.end() : numbers[0].end]
        return source, f"{text[: behind.start()]} {text[numbers[0].end :].lstrip()}".strip()
    gives = _GIVES.search(fold(text), numbers[0].end)
    if gives is None:
        return "", ""
    source = re.sub(r"^(?:theo|trong|tại|tai)\s+", "", text[: gives.start()], flags=re.IGNORECASE)
    return source, text[gives.end() :]


def _of_unit(rest: str) -> tuple[str, str] | None:
    """ "Việc dọn rác do Hội Phụ nữ làm"."""
    found = _OF_UNIT.fullmatch(fold(rest))
    if found is None or len(fold(rest)) != len(rest):
        return None
    unit, work = (rest[slice(*found.span(one))] for one in ("unit", "work"))
    is_unit = _first_named(unit) is not None or is_particular(unit)
    return (unit, work) if is_unit else None


def _unit_first(rest: str) -> tuple[str, str] | None:
    """ "Xã đoàn phải lập đội xung kích"."""
    folded = fold(rest)
    named = _first_named(rest) or _particular_first(rest)
    if named is None or len(folded) != len(rest):
        return None
    must = _BOUND.search(folded, named)
    end = must.start() if must and _is_short(folded[: must.start()]) else _end_of_unit(rest, named)
    work = rest[end:].strip()
    light = _MUST.match(fold(work))
    start = light.end() if light else 0
    if _JOINED.match(fold(work)) and not start:
        return None
    return rest[:end].strip(), work[start:]


def _particular_first(text: str) -> int | None:
    """ "Phòng Văn hóa - Xã hội phải …": of no kind we know, and bound to do it."""
    low = canonical(text).lower()
    opened = unit_at(low, masked(low), 0, len(low))
    must = _BOUND.search(fold(text))
    ends = [one for one in (must and must.start(), opened and opened[0].end) if one]
    return next((end for end in ends if is_particular(text[:end])), None)


def _is_short(unit: str) -> bool:
    return len(unit.split()) <= _LONGEST and not re.search(r"[;:]", unit)


def _first_named(text: str) -> int | None:
    """Where the name of a kind ends that the text opens with."""
    many = _MANY.match(fold(text))
    start = many.end() if many else 0
    first = next(stretches_of_kinds(text), None)
    return first[1] if first and first[0] <= start + _FAR else None


def _end_of_unit(rest: str, named: int) -> int:
    """Over kinds that follow one another ("Hội Phụ nữ xã") and a name of its own."""
    end = named
    for at, until, _ in stretches_of_kinds(rest):
        if end < at <= end + 1:
            end = until
    names = _NAMES.match(rest, end)
    return names.end() if names else end


def judged_of_unit(
    claim: UnitClaim, answers: Sequence[Answer], quoting: Quoting, records: Records
) -> Answer | None:
    """With the verdict first; None where no quoted task gives the work, or another task may give
    it to the unit claimed as well. `answers`: the question asked openly, and as it was put."""
    found = [(one, task) for one in answers for task in _tasks(claim, one, records)]
    for answer, (article, task) in found:
        if _is_same(claim, task) and not re.search(r"\d", claim.work):
            return first_told("", _span(article, task, quoting), answer)
    if not found or any(not _is_other(claim, task) for _, (_, task) in found):
        return None
    answer, (article, task) = found[0]
    span = _span(article, task, quoting)
    return first_told(claim.unit, span, answer) if _is_of_others(claim, span.text) else None


def _span(article: int, task: Task, quoting: Quoting) -> Candidate:
    """The sentence; with the rest of its item where that names who does it ("Chủ trì: …")."""
    said = quoting.sentence(article, task.start)
    of_item = said.passage.end
    is_named = fold(task.unit) in fold(said.text)
    if is_named or of_item - said.start > LONGEST_QUOTE:
        return said
    return replace(said, end=of_item)


def _tasks(claim: UnitClaim, answer: Answer, records: Records) -> Iterator[tuple[int, Task]]:
    """The tasks of the articles quoted that are this work."""
    for article in dict.fromkeys(one.article_id for one in answer.citations):
        for task in records.tasks([article]):
            if task.unit and _is_work(claim.work, task):
                yield article, task


def _is_work(work: str, task: Task) -> bool:
    """Its words in their order, close behind the unit, in one clause with nothing that binds
    them."""
    named = fold(task.text).find(fold(task.unit), 0, len(task.unit) + _OPENS)
    told = task.text[named + len(task.unit) :] if named >= 0 else task.text
    first, *others = re.split(r";|\. ", told)
    clauses = [first, *(one for one in others if not _names_doer(one))]
    return any(_is_said(work, one) for one in clauses)


def _is_said(work: str, clause: str) -> bool:
    end = _end_of(work, clause)
    if end is None:
        return False
    near = clause[: end + len(clause[end:].partition(",")[0])]
    return not conditions(work, near) and not _IF.search(_even(clause))


def _end_of(work: str, clause: str) -> int | None:
    """Where its words end that stand in order with few others between them."""
    even = fold if work.isascii() else _even
    wanted = [word for word in _words(even(work)) if fold(word) not in _LIGHT]
    told = list(re.finditer(r"\w+", even(clause)))
    at, begun = 0, 0  # words found, and how many stand before the first of them
    for place, match in enumerate(told):
        if at == len(wanted) or place - begun > at + _BETWEEN:
            break
        if _number(match[0]) == wanted[at]:
            begun = place if at == 0 else begun
            at += 1
            end = match.end()
    return end if wanted and at == len(wanted) else None


def _names_doer(clause: str) -> bool:
    """ "…; Hội Phụ nữ xã vận động 30 hội viên": no longer of the unit before."""
    named = next(stretches_of_kinds(" ".join(clause.split())), None)
    return named is not None and named[0] <= _FAR


def _even(text: str) -> str:
    return canonical(text).lower()


def _words(text: str) -> list[str]:
    return [_number(one) for one in re.findall(r"\w+", text)]


def _number(word: str) -> str:
    return word.lstrip("0") or "0" if word[0].isdigit() else word


def _own(unit: str) -> frozenset[str]:
    """What of a unit's name is its own, and of no kind: "Khe Nhao", "2"."""
    return frozenset(tokens(unit)) - syllables_of_kinds() - _LIGHT - _ANY_UNIT


def _is_same(claim: UnitClaim, task: Task) -> bool:
    """Of the same kinds, and by the same name unless a place has only one: "xã đoàn"."""
    asked, told = kinds(claim.unit), kinds(task.unit)
    if is_same_body(claim.unit, task.unit):
        return True
    if set(asked) - LEVELS != set(told) - LEVELS or concerns(asked, told) != "named":
        return False
    is_named = _names(claim.unit) == _names(task.unit) or bool(one_body(asked))
    return bool(set(asked) - LEVELS) and is_named and _own(claim.unit) == _own(task.unit)


def _names(unit: str) -> frozenset[str]:
    return frozenset(tokens(unit)) - _ANY_UNIT


def _is_other(claim: UnitClaim, task: Task) -> bool:
    asked, told = kinds(claim.unit), kinds(task.unit)
    if is_other_body(claim.unit, task.unit):
        return True
    if not told or concerns(asked, told) != "none" or concerns(told, asked) != "none":
        return False
    return not (set(asked) & set(told)) - LEVELS - {_OF_ALL}


def _is_of_others(claim: UnitClaim, sentence: str) -> bool:
    """The unit claimed is not named beside the one that does it."""
    if fold(claim.unit) in fold(sentence):
        return False
    return not (set(kinds(claim.unit)) & set(_all_kinds(sentence))) - LEVELS - {_OF_ALL}


def _all_kinds(text: str) -> Iterator[str]:
    for _, _, names in stretches_of_kinds(" ".join(text.split())):
        yield from names
