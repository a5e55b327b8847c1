"""The question before with one part exchanged: "còn chi bộ thì sao", "thế quý sau?"."""

import re
from collections.abc import Iterator
from datetime import date

from bot.complete import has_words
from bot.periods import periods
from bot.question import Question, Want
from bot.shifting import shifted
from corpus.addressees import kinds
from corpus.text import CAPITALS, fold
from embeddings.words import words

_LONGEST_UNIT = 7  # words
_OPENS_WITH = 4  # words
# Offices that are no kind of unit of their own: "Phòng Kinh tế", "ban chỉ huy quân sự xã".
_OFFICE = re.compile(
    r"(?:phong (?:kinh te|van hoa|noi vu|tai chinh|giao duc|tu phap|nong nghiep|xay dung|ha tang|"
    r"quan ly|to chuc|dan toc|tuyen truyen|ly luan)|(?:ban|bo) chi huy|hat kiem lam|"
    r"trung tam (?:phuc vu|van hoa|dich vu|y te)|ban quan ly|bao hiem xa hoi)(?!\w)"
)
_NUMBERED = re.compile(r"doan(?: (?:kiem tra|giam sat|cong tac|khao sat))? (?:so )?\d{1,4}")
_ROLE = re.compile(
    r"(?<!\w)(?:(?:pho )?(?:truong|pho) (?:doan|ban|to|phong)|(?:pho )?(?:doan|to|doi|nhom) "
    r"(?:truong|pho)|(?:pho )?chu nhiem|thu ky)(?!\w)"
)
_PREPOSITION = re.compile(r"(?:của|cua|cho|với|voi|đối với|doi voi|bên|ben) ")
# "còn hưu trí?" after "ai được miễn?" does not ask who that is.
_SOMEBODY = re.compile(
    r"(?<!\w)(?:truong|pho|bi thu|chu tich|chu nhiem|giam doc|thu ky|uy vien|nguoi|dong chi|ong|ba|"
    r"chu tri|dau moi|can bo|lanh dao|dai bieu|ban|doan|to|hoi|uy ban|so|phong|van phong)(?!\w)"
)
# How a thing is asked about when only the thing is named.
_ASKED_AS: dict[Want, str] = {
    "deadline": "thời hạn của {core} là khi nào",
    "tasks": "{core} phải làm gì",
    "list": "{core} gồm những gì",
    "person": "{core} là ai",
    "signer": "{core} do ai ký",
    "date": "{core} ngày nào",
    "signed": "{core} ban hành ngày nào",
    "place": "{core} ở đâu",
    "count": "{core} có bao nhiêu{counted}",
    "number": "{core} theo văn bản nào",
    "about": "{core} về việc gì",
    "definition": "{core} là gì",
}
_SHAPED_AS = {
    "length": "{core} trong bao lâu",
    "clock": "{core} lúc mấy giờ",
    "share": "{core} bao nhiêu phần trăm",
    "often": "{core} bao lâu một lần",
}
# Bare nouns that ask by themselves: "còn kinh phí?", "thế mục tiêu?".
_ATTRIBUTES: tuple[tuple[str, str], ...] = (
    (r"(?:nguoi )?chu tri|truong doan|pho doan|dau moi|(?:nguoi|dong chi) .+", "{core} là ai"),
    (r"(?:ngay|thoi gian|thoi diem|lich|moc)(?! nao| may)(?: .+)?", "{core} là ngày nào"),
    (r"(?:noi(?! dung| vu| bo| chinh)|dia diem|cho)(?: .+)?", "{core} ở đâu"),
    # "Số hóa hồ sơ", "sổ tay", "sơ kết", "quy chế" are things, and no figures.
    (
        r"(?:kinh phi|chi phi|so tien|quy(?! che| dinh| hoach| trinh| uoc)|muc|so luong|tong so|"
        r"ty le|so(?! hoa| tay| ket| tan| tuyen| cuu| yeu))(?: .+)?",
        "{core} bao nhiêu",
    ),
    (r"nhiem vu|yeu cau|noi dung|giai phap", "yêu cầu những nhiệm vụ gì"),
    (
        r"(?:muc tieu|chi tieu|muc dich|doi tuong|thanh phan|nguyen nhan|ket qua)(?: .+)?",
        "{core} gồm những gì",
    ),
    (r"can cu|co so phap ly", "căn cứ vào văn bản nào"),
    (r"hieu luc", "còn hiệu lực không"),
)
# "hạn cấp cơ sở", "còn xã, phường?": the whole level gives way to the unit.
_LEVEL = re.compile(r"(?<!\w)cap (?:trung uong|tinh|huyen|xa|tren truc tiep co so|co so)(?!\w)")
_NAME = re.compile(rf"(?: (?:[{CAPITALS}]\w*|\d+(?![\d/.,-])))+")
_LEVELS = r"(?:xã|phường|thị trấn|đặc khu|quận|huyện|tỉnh|xa|phuong|quan|huyen|tinh)"
_LAST_LEVEL = re.compile(rf"(?i:(?<= ){_LEVELS}$)")
_OF_PLACE = re.compile(rf" {_LEVELS}(?: [{CAPITALS}]\w*)*$")  # of "Hội Phụ nữ phường Hòa Lương"
_PLACE = re.compile(rf"(?<!\w){_LEVELS}(?: [{CAPITALS}]\w*)+")
_NAMED = re.compile(rf" [{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+")
_NEEDS_UNIT: tuple[Want, ...] = ("deadline", "date", "count", "person", "place", "signed")
_COUNTED = re.compile(r"(?:bao nhieu|may)(?P<counted>(?: (?!la|theo|o|trong|thi|duoc|da)\w+){1,2})")
_OF_DEEDS = re.compile(r" (?:cuoc|lan|luot|dot|buoi|ky|trieu|ty|dong|tien|phan tram|ngay)(?!\w)")
_HAS = re.compile(r"(?:.* )?(?:co|duoc|gom|la|con|them|can|phai)")

_ASKED_LAST = re.compile(
    r"(?:^tu ngay nao den (?:het )?ngay nao|"
    r"(?<=\w) (?:(?:do|vao|tu|den|toi|truoc|trong|la) )?"
    r"(?:ai|(?:don vi|co quan|dong chi) nao|khi nao|bao gio|luc nao|"
    r"(?:ngay|thang|quy|nam|gio|thu) (?:nao|may)|may gio)(?: \w+){0,3})$"
)


def thing(core: str) -> str:
    """ "của chi bộ" -> "chi bộ"."""
    return _PREPOSITION.sub("", core, count=1) if _PREPOSITION.match(core) else core


def attribute(core: str) -> str:
    """A noun that asks by itself, asked about in full; "" for all others."""
    folded = fold(core)
    found = (asks for nouns, asks in _ATTRIBUTES if re.fullmatch(nouns, folded))
    return next(found, "").format(core=core)


def unit_kinds(core: str) -> tuple[str, ...]:
    """Of a phrase that begins with a unit: "thành lập hợp tác xã" is none, nor "đoàn số 2"."""
    if _NUMBERED.fullmatch(fold(core)):
        return ()
    if _OFFICE.match(fold(core)):
        return kinds(core) or ("cơ quan, đơn vị",)
    return kinds(core) and kinds(" ".join(core.split()[:_OPENS_WITH]))


def exchanged(core: str, bare: str, before: Question, is_of_document: bool) -> Iterator[str]:
    """The question before (`bare`: less its document) with the core in the place of what is like
    it, or asked anew; best first. After a question about the document itself (who signed it), a
    unit is asked for its tasks."""
    want = before.main_want or ("tasks" if unit_kinds(core) else None)
    if unit_kinds(core) and (want not in _NEEDS_UNIT or is_of_document):
        if before.main_want is None and _unit_span(bare):
            yield with_unit(core, bare)
        yield asked_as("tasks", core)
    yield _aligned(core, bare)
    if unit_kinds(core) and want in _NEEDS_UNIT:
        yield with_unit(core, bare)
    elif want == "count":
        yield _counted(core, bare)
    elif want in ("date", "person"):
        yield _tail(core, bare)
    yield (
        f"{core} thế nào"
        if want == "person" and not _SOMEBODY.search(fold(core))
        else _shaped_as(before).format(core=core) or asked_as(want, core, bare)
    )
    if unit_kinds(core):
        yield asked_as("deadline" if want == "tasks" else "tasks", core)
    else:
        yield asked_as(None, core)


def _counted(core: str, bare: str) -> str:
    """ "còn bài dự thi?" after "có bao nhiêu mô hình được khen": so many of these; "còn giám sát?"
    after "kiểm tra mấy cuộc": so many times."""
    found = _COUNTED.search(fold(bare))
    head = fold(bare[: found.start()]).strip() if found else ""
    if found and _OF_DEEDS.match(found["counted"]) and head and not _HAS.fullmatch(head):
        return f"{core} {bare[found.start() :]}"
    is_name = core[:1].isupper() or core[-1:].isdigit()
    return f"{bare[: found.start('counted')]} {core}" if found and not is_name else ""


def _tail(core: str, bare: str) -> str:
    """Asked in the words of the question before: "… do ai chủ trì", "… vào tháng mấy"."""
    found = _ASKED_LAST.search(fold(bare).rstrip(" ?."))
    return f"{core} {bare[found.start() : found.end()].strip()}" if found else ""


def in_place_of_role(core: str, bare: str) -> str:
    """ "còn phó trưởng đoàn?" after "đoàn số 3 do ai làm trưởng đoàn"; "" for all others."""
    found = _ROLE.search(fold(bare)) if _ROLE.fullmatch(fold(core)) else None
    return f"{bare[: found.start()]}{core}{bare[found.end() :]}" if found else ""


def renamed(core: str, bare: str) -> str:
    """ "xã Cồn Giang" takes the place of "phường Bến Đá", "Cồn Giang" that of "Bến Đá"; "" where
    nothing of the kind is named."""
    place = _PLACE.search(bare) if _PLACE.fullmatch(core) else None
    if place:
        return f"{bare[: place.start()]}{core}{bare[place.end() :]}"
    span = _unit_span(bare) if unit_kinds(core) else None
    if span and kinds(bare[slice(*span)]) == kinds(core) and _NAMED.search(core):
        return (
            f"{bare[: span[0]]}{core}{bare[span[1] :]}" if _NAMED.search(bare[slice(*span)]) else ""
        )
    names = [] if kinds(core) else list(_NAMED.finditer(bare))
    if names and _NAMED.fullmatch(f" {core}"):
        return f"{bare[: names[-1].start()]} {core}{bare[names[-1].end() :]}"
    return ""


def _shaped_as(before: Question) -> str:
    """ "họp tối thiểu bao lâu" asks for no day."""
    is_when = before.main_want in ("date", "count")
    return _SHAPED_AS.get(before.shape.name, "") if before.shape and is_when else ""


def asked_as(want: Want | None, core: str, bare: str = "") -> str:
    counted = _COUNTED.search(fold(bare))
    noun = bare[counted.start("counted") : counted.end("counted")] if counted else ""
    asks = _ASKED_AS.get(want, "{core} thế nào") if want else "{core} thế nào"
    is_bare = core.isascii() and core.islower()  # typed without diacritics, so read without any
    return (fold(asks) if is_bare else asks).format(core=core, counted=noun).strip()


_ASKS = frozenset("gi nao lam phai duoc ai dau khi bao may".split())


def _aligned(core: str, bare: str) -> str:
    """ "tổ 2" takes the place of "tổ 1", "phó đoàn" that of "trưởng đoàn": same length, first or
    last word the same; "" where nothing is like it."""
    spoken = [(match.span(), fold(match[0])) for match in re.finditer(r"\w+", bare)]
    wanted = fold(core).split()
    if len(wanted) < 2:
        return ""
    unit = _unit_span(bare) if unit_kinds(core) else None
    for side in (0, -1):
        for at in range(len(spoken) - len(wanted) + 1):
            some = spoken[at : at + len(wanted)]
            held = [word for _, word in some]
            is_like = held[side] == wanted[side] and held != wanted
            if (
                is_like
                and not _ASKS.intersection(held).difference(wanted)
                and not _cuts(bare, some[0][0][0])
                and not (unit and _parts_name(unit, (some[0][0][0], some[-1][0][1])))
            ):
                end = _word_end(bare, some[-1][0])
                return f"{bare[: some[0][0][0]]}{core}{bare[end:]}"
    return ""


def _parts_name(unit: tuple[int, int], span: tuple[int, int]) -> bool:
    """ "quận đoàn" takes the place of the whole of "Liên đoàn Lao động quận" or of nothing."""
    within = unit[0] <= span[0] < unit[1] or unit[0] < span[1] <= unit[1]
    return within and not (span[0] <= unit[0] and unit[1] <= span[1])


def _word_end(text: str, span: tuple[int, int]) -> int:
    """ "cấp tỉnh" takes the place of the whole of "cấp cơ sở"."""
    after = re.match(r" \w+", text[span[1] :])
    pair = f"{text[slice(*span)]}{after[0]}".lower() if after else ""
    return span[1] + after.end() if after and pair in words(text) else span[1]


def with_period(core: str, before: str, today: date) -> str:
    """The question before with this period in the place of its own; "" if the core is none."""
    moved = shifted(core, before, today) or core
    found = periods(moved, today)
    if not found or has_words(_less(moved, found[0].at, found[-1].to)):
        return ""
    within = periods(before, today)
    phrase = moved[found[0].at : found[-1].to]
    if within:
        return f"{before[: within[0].at]}{phrase}{before[within[-1].to :]}"
    return f"{before.rstrip(' ?.')} {phrase}?"


def _less(text: str, start: int, end: int) -> str:
    rest = f"{text[:start]}{text[end:]}"
    return re.sub(r"(?i:\b(?:của|cua|trong|vào|vao|nữa|nua)\b)", "", rest)


def with_unit(unit: str, before: str) -> str:
    """The question before, of this unit; "" where it names none and the phrase is none."""
    instead = in_place_of_unit(unit, before)
    return instead or (f"{before.rstrip(' ?.')} của {unit}?" if unit_kinds(unit) else "")


def in_place_of_unit(unit: str, before: str) -> str:
    """The question before with this unit for the one that it names, in the same place; "" where it
    names none."""
    span = _unit_span(before)
    if span is None:
        return ""
    whole = f"{unit}{_place_kept(unit, before[slice(*span)])}"
    return f"{before[: span[0]]}{whole}{before[span[1] :]}"


def _place_kept(unit: str, before: str) -> str:
    """ " phường Hòa Lương" of the unit before, or the name alone behind "công an phường"."""
    of_place = _OF_PLACE.search(before)
    if of_place is None or _NAME.search(unit) or not unit_kinds(unit):
        return ""
    level = _LAST_LEVEL.search(unit)
    if level is None:
        return of_place[0]
    same = f" {level[0].lower()}"
    return of_place[0].removeprefix(same) if of_place[0].startswith(same) else ""


def _unit_span(text: str) -> tuple[int, int] | None:
    """The longest stretch of words that names units and nothing else."""
    found = [match.span() for match in re.finditer(r"\w+", text)]
    spans = [
        (found[at][0], found[to][1])
        for at in range(len(found))
        for to in range(at, min(len(found), at + _LONGEST_UNIT))
    ]
    spans.sort(key=lambda span: (span[0] - span[1], span[0]))
    level = _LEVEL.search(fold(text))
    if level:
        return level.span()
    whole = (span for span in spans if not _cuts(text, span[0]))
    found_unit = next((span for span in whole if _is_unit(text[slice(*span)])), None)
    return _with_name(text, found_unit) if found_unit else None


def _with_name(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """ "thôn" of "thôn Khe Lếch"."""
    name = _NAME.match(text, span[1])
    return (span[0], name.end()) if name else span


def _cuts(text: str, at: int) -> bool:
    """Within a word: "sở" of "cơ sở" is no sở."""
    before, after = re.search(r"\w+ $", text[:at]), re.match(r"\w+", text[at:])
    if before is None or after is None:
        return False
    return f"{before[0]}{after[0]}".lower() in words(text)


def _is_unit(phrase: str) -> bool:
    found = kinds(phrase)
    inner = phrase.split()
    if not found or "," in phrase:
        return False
    shorter = (" ".join(inner[1:]), " ".join(inner[:-1]))
    is_row = all(map(kinds, inner))  # "xã phường"
    return len(inner) == 1 or is_row or all(kinds(part) != found for part in shorter)
