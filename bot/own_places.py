"""The places that a text is about: "phường Bến Đá" where it names no other phường."""

import re
from collections import defaultdict
from functools import lru_cache
from itertools import takewhile

from corpus.text import canonical

_LEVEL = re.compile(
    r"(?<!\w)(?P<level>thị trấn|thị xã|thành phố|đặc khu|xã|phường|huyện|quận|tỉnh) "
    r"(?=(?P<name>(?:\w+ ?){1,6}))",
    re.IGNORECASE,
)
# The committee of a place bears its name.
_COMMITTEE = re.compile(
    r"(?<!\w)(?P<of>tỉnh|thành|quận|huyện|thị) ủy (?P<name>(?:\w+ ?){1,6})", re.IGNORECASE
)
_OF = {"tỉnh": "tỉnh", "thành": "thành phố", "quận": "quận", "huyện": "huyện", "thị": "thị xã"}
_OFFICE = re.compile(r"(?:bí thư|chủ tịch|trưởng|chủ nhiệm|giám đốc)[^,;.:]*$", re.IGNORECASE)
_SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương mai "
    "trịnh tô tạ cao hà châu lâm đào phùng quách thái tăng trương vương".split()
)
_NUMBER = re.compile(r"\d{1,2}$")


@lru_cache(maxsize=256)
def own_places(text: str, above: str = "", issuer: str = "") -> frozenset[tuple[str, ...]]:
    """Level and name in small letters, of each level of which the text and what stands `above` it
    name one place only; that of a committee which issued it is one of them."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    even = canonical(f"{above}\n{text}")
    for one in _LEVEL.finditer(even):
        name = _name(one["name"].split(), one["level"].isupper())
        if name and not _is_person(name, even[max(0, one.start() - 40) : one.start()]):
            found[one["level"].lower()].add(name)
    own = _COMMITTEE.search(canonical(issuer))
    named = _name(own["name"].split(), False) if own else ()
    if own and named:
        found[_OF[own["of"].lower()]].add(named)
    return frozenset(
        (*level.split(), *next(iter(names))) for level, names in found.items() if len(names) == 1
    )


def _is_person(name: tuple[str, ...], before: str) -> bool:
    """The "Lê Tấn Đạt" of "Bí thư Đảng ủy xã Lê Tấn Đạt"."""
    return len(name) > 2 and name[0] in _SURNAMES and _OFFICE.search(before) is not None


def _name(said: list[str], is_large: bool) -> tuple[str, ...]:
    """The capitals that follow, or the number of the place; in a line in capitals all of it."""
    if said and _NUMBER.match(said[0]):
        return (said[0],)
    named = takewhile(lambda one: one.isupper() if is_large else one[0].isupper(), said)
    return tuple(one.lower() for one in named)
