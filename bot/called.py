"""A unit as people call it, of those that a paper gives tasks to: "bên kinh tế" is its Phòng Kinh
tế, "kiểm lâm" its Hạt Kiểm lâm khu vực."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.gate_verbs import DEEDS
from bot.material import Read
from bot.question import Question, without_numbers
from bot.units import is_work
from corpus.glossary import spelled_out, unjoined
from corpus.tasks import Task
from corpus.text import canonical, fold, syllables

_LEAST_OWN = 2  # syllables that a unit shares with few others
# What many units have in their names tells none of them.
_COMMON_PAIRS = frozenset(
    fold(one)
    for one in (
        "ủy ban,chi bộ,đảng viên,cơ quan,đơn vị,tổ chức,đảng bộ,đảng ủy,đồng chí,bí thư,chủ tịch,"
        "chỉ huy,lãnh đạo,tham mưu,liên hiệp,việt nam,trung tâm,công tác,quản lý,đề nghị,nhân dân,"
        "thường vụ,thường trực,khu vực,thành phố,đặc khu,cán bộ,ban ngành,yêu cầu,chỉ đạo"
    ).split(",")
)
_COMMON = frozenset(
    fold(
        "hội đoàn phòng sở ban xã phường tỉnh huyện quận các cấp mỗi từng thuộc trực của cho và "
        "với ở phó trưởng hạt trạm đồn tổ đội giao đảng bộ ủy việt nam"
    ).split()
)
# Of words that are common alone.
_TELLING_PAIRS = frozenset(
    ("van phong", "bien phong", "quoc phong", "quan su", "to quoc", "cong an", "doan the")
)
# "bên công an", "mấy chú biên phòng", "chị em phụ nữ", "tôi ở phòng kinh tế"
LEADS = frozenset(
    fold("bên phía lực lượng anh em mấy chú các bác chị bộ đội ngành cán bộ ở tôi thuộc").split()
)
_OPENING = re.compile(r"(?:[-+•]|\w{1,4}[.)])?\s*(?P<name>[^:.;,\n]{0,90})(?P<colon>:)?")
_LONGEST = 9  # words that may name one who acts
_SHORTEST = 2


@dataclass(frozen=True)
class Called:
    """`unit`: as the paper prints it; `own`: the folded words of its name that stand in the
    question, from syllable `at` on."""

    unit: str
    own: tuple[str, ...]
    at: int


def called(question: Question, read: Read, outside: Sequence[bool] = ()) -> Called | None:
    """The one unit of the paper whose name, or what is its own in it, stands in the question;
    None where several do as well. `outside`: of each syllable of the question, whether it may be of
    a unit's name."""
    words = spoken_words(question)
    found = [one for unit in dict.fromkeys(_units(read)) if (one := _shared(unit, words, outside))]
    best = max((_weight(one) for one in found), default=0)
    likely = [one for one in found if _weight(one) == best]
    return likely[0] if best >= _LEAST_OWN and len({one.own for one in likely}) == 1 else None


def spoken_words(question: Question) -> list[str]:
    text = without_numbers(question.text, question.references)
    return spelled_out(syllables(unjoined(text)))


def is_of(task: Task, own: Sequence[str]) -> bool:
    """The words stand in the name of the one whose task it is."""
    return f" {' '.join(own)} " in f" {' '.join(_words(_name(task)))} "


def _units(read: Read) -> Iterator[str]:
    return (name for name in map(_name, read.tasks) if name)


def _name(task: Task) -> str:
    """As recorded, or what the task opens with before its verb or its colon."""
    if task.unit:
        return task.unit
    opening = _OPENING.match(task.text)
    words = opening["name"].split() if opening else []
    deeds = (at for at in range(1, len(words)) if _is_deed(words, at))
    end = next(deeds, len(words) if opening and opening["colon"] else 0)
    name = " ".join(words[:end])
    return "" if not _SHORTEST <= end <= _LONGEST or _is_deed(words, 0) or is_work(name) else name


def _is_deed(words: Sequence[str], at: int) -> bool:
    lower = [canonical(one).lower() for one in words[at : at + 2]]
    return tuple(lower) in DEEDS or (at > 0 and tuple(lower[:1]) in DEEDS)


def _words(name: str) -> list[str]:
    return spelled_out(syllables(name))


def _shared(unit: str, words: Sequence[str], outside: Sequence[bool]) -> Called | None:
    """The longest run of words that both have."""
    named = _words(unit)
    runs = (
        Called(unit, tuple(named[start:end]), at)
        for start in range(len(named))
        for end in range(start + 1, len(named) + 1)
        for at in _places(words, named[start:end])
        if not outside or all(outside[at : at + end - start])
    )
    return max(runs, key=lambda one: (_weight(one), len(one.own)), default=None)


def _places(words: Sequence[str], run: Sequence[str]) -> list[int]:
    size = len(run)
    return [at for at in range(len(words) - size + 1) if list(words[at : at + size]) == list(run)]


def _weight(one: Called) -> int:
    """Of how many of the words the unit is told by."""
    return sum(_telling(one.own))


def _telling(words: Sequence[str]) -> Iterator[int]:
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        is_pair = pair in _TELLING_PAIRS or pair in _COMMON_PAIRS
        yield 2 * (pair in _TELLING_PAIRS) if is_pair else int(words[at] not in _COMMON)
        at += 1 + is_pair
