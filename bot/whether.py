"""Yes or no: "có được … không", "có phải … không", "có bắt buộc không" are told so only where the
clause that lays it down says it of the very one who was asked about."""

import re
from dataclasses import dataclass

from corpus.text import fold, syllables

_MUST = r"bat buoc|phai|can(?! bo| cu)|co trach nhiem|co nghia vu"
_MAY = r"duoc phep|duoc|co the|co quyen"
_ASKED = re.compile(
    rf"(?:^|(?P<who>.*?) )co (?:(?P<must>{_MUST})|(?P<may>duoc phep|duoc|the|quyen)) "
    r"(?:(?P<deed>.+?) )?(?:hay )?khong$"
)
_LEADS = re.compile(r"^(?:(?:theo|trong|tai|o) [^,:]*[,:] |[^:]*: |vay |the |cho hoi )+")
_SAID = re.compile(
    rf"\b(?P<no>(?:khong|chua|nghiem cam|cam) )?(?:(?P<must>{_MUST})|(?P<may>{_MAY}))\b"
    r"|\b(?P<banned>nghiem cam|cam)\b"
)
_CLAUSES = re.compile(r"[;:,.]|\b(?:nhưng|còn|song|tuy nhiên)\b", re.IGNORECASE)
_OPENS = re.compile(r"(?:va|ma|thi|deu|cung|van|se|dong thoi)\b ?")
# What a sentence ties to a condition is no plain yes or no.
_CONDITION = re.compile(r"\b(?:neu|tru|khi|truong hop|voi dieu kien|chi duoc|chi phai|hay khong)\b")
_LIGHT = frozenset("cac nhung tat ca mot cua la thi da se duoc phai co nay do deu cung".split())
_JOINTS = frozenset("tai o trong cho voi ve theo".split())
_FARTHEST = 6  # words between "không bắt buộc" and the deed


@dataclass(frozen=True)
class Whether:
    """Folded: who is asked about, what, and whether it is a duty (else a permission)."""

    who: frozenset[str]
    deed: tuple[str, ...]
    is_duty: bool


def whether(question: str) -> Whether | None:
    """None for all other questions."""
    spaced = " ".join(fold(question).strip(" ?.!").split())
    found = _ASKED.search(_LEADS.sub("", spaced))
    if found is None:
        return None
    deed = tuple(word for word in syllables(found["deed"] or "") if word not in _LIGHT | _JOINTS)
    who = frozenset(syllables(found["who"] or "")) - _LIGHT
    return Whether(who, deed, bool(found["must"])) if who or deed else None


def verdict(asked: Whether, sentence: str, title: str) -> bool | None:
    """What the sentence, of an article with this title, says to it; None where it leaves that
    open."""
    folded = fold(sentence)
    if _CONDITION.search(" ".join(folded.split())):
        return None
    titled = frozenset(syllables(title))
    before: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    for clause in filter(None, map(str.strip, _CLAUSES.split(sentence))):
        spaced = " ".join(syllables(clause))
        said = _SAID.search(_OPENS.sub("", spaced))
        subject = frozenset(spaced[: said.start()].split()) if said else frozenset(spaced.split())
        is_own = said is None or bool(subject)
        subject = subject if is_own else before
        known = titled if is_own else titled | told
        answer = _of_clause(asked, subject, said, known) if said else None
        if answer is not None:
            return answer
        before, told = subject, frozenset(spaced.split())
    return None


def _of_clause(
    asked: Whether, subject: frozenset[str], said: re.Match[str], known: frozenset[str]
) -> bool | None:
    """A narrower subject ("đảng viên hưởng lương") decides nothing of a wider one."""
    rest = said.string[said.end() :].split()
    is_denied = bool(said["no"] or said["banned"])
    leads = is_denied and bool(said["must"] or said["banned"])  # "không bắt buộc đảng viên …"
    about = subject | set(rest[:_FARTHEST]) if leads else subject
    if not asked.who <= about or subject - asked.who - _LIGHT:
        return None
    if not _is_same_deed(asked.deed, rest, known):
        return None
    if said["banned"]:
        return None if asked.is_duty else False
    return not is_denied if bool(said["must"]) == asked.is_duty else None


def _is_same_deed(deed: tuple[str, ...], rest: list[str], known: frozenset[str]) -> bool:
    """It begins soon after the modal word; what else was asked stands there or is known."""
    if not deed:
        return True
    return deed[0] in rest[:_FARTHEST] and known.union(rest).issuperset(deed)
