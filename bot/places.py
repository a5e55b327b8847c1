"""Places that the library knows, by which a unit that is named with the bare name of its place
("Hội Phụ nữ Hòa Lương", "tram y te hoa luong") is that of the phường, of the xã …"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from bot.each_unit import NO_UNITS
from corpus.addressees import LEVELS, stretches_of_kinds
from corpus.catalogue import Catalogue
from corpus.text import CAPITALS, fold

_HEAD = 3_000  # code points of an article in which it says where it plays
_CLEARLY = 0.8  # of all that bear the name
_PLACE = re.compile(
    r"(?<!\w)(?P<level>[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Qq]uận|[Hh]uyện|[Tt]ỉnh|"
    r"[Tt]hành phố|[Tt]hị xã|[Qq]uận ủy|[Hh]uyện ủy|[Tt]ỉnh ủy|[Tt]hành ủy) "
    rf"(?P<name>[{CAPITALS}][^\W\d_]+(?: [{CAPITALS}][^\W\d_]+){{1,3}})(?!\w)"
)
_BASIC = frozenset(("xã", "phường", "đặc khu"))
# What bears the name of a place without being its body, or is named after the body itself.
_NO_BODY = NO_UNITS | {"trường học", "doanh nghiệp", "thôn, tổ dân phố"}
_WORD = re.compile(r" ([^\W\d_]+)")


def known_places(catalogue: Catalogue) -> Mapping[str, str]:
    """Folded name -> the level that it is known with ("xã", "phường" …); "" where of several."""
    return catalogue.records.kept("places", lambda: _read(catalogue))


def _read(catalogue: Catalogue) -> Mapping[str, str]:
    found: dict[str, Counter[str]] = {}
    told = [one.place for one in catalogue.records.snapshot().all]
    told += [f"{one.title}\n{one.text[:_HEAD]}" for one in catalogue.articles()]
    for match in (one for text in told for one in _PLACE.finditer(text)):
        found.setdefault(fold(match["name"]), Counter())[match["level"].lower()] += 1
    most = ((name, levels, levels.most_common(1)[0]) for name, levels in found.items())
    return {
        name: level if count >= _CLEARLY * levels.total() else ""
        for name, levels, (level, count) in most
    }


def with_level(question: str, places: Mapping[str, str]) -> str:
    """ "Hội Phụ nữ phường Hòa Lương" for "Hội Phụ nữ Hòa Lương"."""
    question = _with_level_of_subject(_with_levels_of_places(question, places), places)
    for _, end, names in reversed([*stretches_of_kinds(question)]):
        level = "" if _is_no_body(names) else places.get(_name_at(question, end, places), "")
        if level in _BASIC:
            typed = fold(level) if question.isascii() else level
            question = f"{question[:end]} {typed}{question[end:]}"
    return question


# "Chi bộ nhà trường ở Cửa Vân": what follows is a place, even where schools bear names.
_AT = re.compile(rf"(?<!\w)(?:ở|tại)(?= [{CAPITALS}])")


def _with_levels_of_places(question: str, places: Mapping[str, str]) -> str:
    ends = {end for _, end, _ in stretches_of_kinds(question)}
    for match in reversed([*_AT.finditer(question)]):
        if match.start() - 1 not in ends:
            continue
        level = places.get(_name_at(question, match.end(), places), "")
        if level in _BASIC:
            question = f"{question[: match.end()]} {level}{question[match.end() :]}"
    return question


# "Hòa Lũng có bao nhiêu hộ nuôi cá", "số hộ nuôi cá của Hòa Lũng".
_SUBJECT = re.compile(
    r"^\W*(?:cho (?:toi |em |minh )?hoi )?|(?<!\w)(?:ở|o|tại|tai|của|cua) (?=[^\W\d_])"
)
_FOLLOWS = re.compile(
    r" (?:hien|dang|da|co|con|dat|duoc|bao nhieu|may|la (?:bao nhieu|may))(?!\w)|\W*$"
)
_HOW_MANY = re.compile(r"(?<!\w)(?:bao nhieu|may|so luong)(?!\w)")


def _with_level_of_subject(question: str, places: Mapping[str, str]) -> str:
    """Where a figure of a place is asked for by the bare name of it."""
    if not _HOW_MANY.search(fold(question)) or "trong so" in fold(question):
        return question
    for match in _SUBJECT.finditer(question):
        begun = _beginnings(f" {question[match.end() :]}", 0)
        named = [(name, end - 1) for name, end in begun if " " in name and name in places]
        name, end = named[-1] if named else ("", 0)
        at = match.end()
        is_name = question.isascii() or question[at : at + end].istitle()
        if places.get(name) in _BASIC and is_name and _FOLLOWS.match(fold(question[at + end :])):
            typed = fold(places[name]) if question.isascii() else places[name]
            return f"{question[:at]}{typed} {question[at:]}"
    return question


def _is_no_body(names: tuple[str, ...]) -> bool:
    """ "Đảng ủy Mường Vân" is that of the xã."""
    if names == ("đảng bộ",):
        return False
    return LEVELS.issuperset(names) or bool(_NO_BODY.intersection(names))


def _name_at(text: str, at: int, places: Mapping[str, str]) -> str:
    """The longest known name that stands there, folded; "" where it goes on in capitals."""
    names = [one for one in _beginnings(text, at) if one[0] in places]
    if not names:
        return ""
    name, end = names[-1]
    goes_on = re.match(rf" [{CAPITALS}\d]", text[end:]) and not text.isascii()
    return "" if goes_on else name


def _beginnings(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The first word, the first two words …, folded, each with its end."""
    words: list[str] = []
    while (found := _WORD.match(text, at)) and len(words) < 4:
        words.append(fold(found[1]))
        at = found.end()
        yield " ".join(words), at
