"""Whose tasks are asked for: "chi bộ trường học phải làm gì", "giao Ban Tổ chức việc gì"."""

import re
from collections.abc import Iterator

from bot.gate_verbs import VERBS
from bot.people import names
from bot.question import Question
from corpus.addressees import LEVELS, kinds, syllables_of_kinds
from corpus.glossary import expansions
from corpus.text import CAPITALS, canonical, fold, syllables

_LONGEST_NAME = 9  # syllables
_SHORTEST_WORK = 3
# "yêu cầu những nhiệm vụ gì" names nobody.
_ASKS = frozenset(
    "nhung cac nhiem vu noi dung gi viec nao yeu cau cu the trong tam chinh chu giai phap dieu "
    "may bao nhieu chung ra sao the".split()
)

_YEAR = re.compile(r"(?:19|20)\d\d")  # "năm 2026 công an phường …"
_SMALL = frozenset("o tai thuoc ben trong theo thi".split())

_DOCUMENT = (
    r"(?:ke hoach|chi thi|quyet dinh|quy dinh|huong dan|nghi quyet|ket luan|chuong trinh|van ban|"
    r"cong van|thong tri|thong bao|bai viet|hoi nghi)"
)
# "giao ban" is a meeting, but for these: "giao Ban Nội chính việc gì".
_A_BAN = (
    r"(?:thuong vu|thuong truc|to chuc|tuyen giao|dan van|noi chinh|chap hanh|chi dao|chi huy|"
    r"quan ly|can su|bao ve|dan toc|cong tac mat tran|xay dung dang(?! (?:quy|thang|nam)))"
)
_TO = re.compile(
    rf"(?<!\w)(?:yeu cau|(?<!tuyen )(?<!ban )giao(?! ban(?! {_A_BAN}(?!\w)))|de nghi|chi dao|"
    r"(?<!bang )phan cong|"
    r"nhac(?: nho)?|doi voi|danh cho|"
    r"(?:nhiem vu|trach nhiem|viec|phan viec|han) (?:\w+ )?(?:cua|cho)|^(?:the )?con)"
    r"(?: (?:cho|cac))? "
    r"(?:(?:nhung )?(?:(?:viec|nhiem vu|phan viec) )?(?:gi|nao) cho (?:cac )?)?"
    r"(?P<unit>.+?)(?: (?:thi|phai|can(?! bo)|lam|la|nhung|viec|thuc hien|gi|co|ra sao|theo|"
    r"trong)(?!\w)|[,?.]|$)"
)
# "Công văn 204 của Đảng ủy xã … bảo làm gì", "giao gì khi đổi thẻ đảng viên"
_OF_ISSUER = re.compile(r"\W*(?:cua |(?:nhung )?(?:viec |nhiem vu )?gi (?:khi|trong|de|ve|nham) )")
_BEFORE_UNIT = re.compile(
    rf"\W*(?:(?:nhung )?(?:(?:viec|nhiem vu|phan viec) )?(?:gi|nao) cho (?:cac )?|"
    rf"{_DOCUMENT}(?: so)?\s*:\s*)"
)
_BY = re.compile(
    r"(?P<unit>.+?) (?:thi )?(?:phai|can(?! bo)|co nhiem vu|co trach nhiem|se|nen|lam gi|"
    r"(?:duoc|dc|bi) (?:giao|yeu cau|de nghi|phan cong|nho)|"
    r"lam (?:nhung )?(?:viec )?gi|chiu trach nhiem|"
    r"(?:co|lo|nhan|dam nhan|lam|phu trach|ganh|dam duong|thuc hien|chu tri|dung ra) (?:\w+ )?"
    r"(?:nhung |cac )?(?:nhiem vu|trach nhiem|phan viec|cong viec|viec|khau|khuc|phan|mang) "
    r"(?:gi|nao)|lo (?:nhung )?gi)(?!\w)"
)
# "Hội Nông dân được giao việc gì trong kết luận của Ban Thường vụ": the one who is given it.
_GIVEN = re.compile(
    r"(?P<unit>.+?) (?:thi )?(?:duoc|dc|bi) (?:giao|yeu cau|de nghi|phan cong|phan|nho)(?!\w)"
)
# "Trong cuộc thi … thì các chi bộ …", "Ở kế hoạch …, Ban Kiểm tra …": what only says where.
_WHERE = re.compile(
    r".*(?<!\w)(?<!do )(?<!thanh )thi |"
    r"\W*(?:trong|o|tai|theo|khi|de|ve|voi|dip|nam|nham) .*, "
)
# "đảng ủy xã, phường ven sông" is one unit.
_LEVELS_APART = re.compile(
    r"(?<!\w)(?:xa|phuong|dac khu|thi tran|quan|huyen)(?P<comma>,)"
    r"(?= (?:xa|phuong|dac khu|thi tran|quan|huyen)(?!\w))"
)
# "theo Kế hoạch 62 của Quận ủy": the issuer of a document does not have to do what it asks.
_ISSUED = re.compile(
    r"(?:(?:theo|trong|o) )?bai (?:bao |viet )?(?:ve|noi ve) [^:,]+[:,]|"
    rf"(?:theo|trong|tai) {_DOCUMENT}(?: so)?\s{{2,}}(?!\s|(?:cua|ngay|nam|ve|tai|o|quan)(?!\w)|,)|"
    rf"(?:theo |trong |tai )?{_DOCUMENT}(?: (?:so |nay|do|tren)\S*)?[^,]{{0,40}}? cua [^,:]+[,:]?|"
    rf"(?:theo|trong|tai|o|kem) {_DOCUMENT}[^,]*,?"
)


def asked_unit(question: Question) -> tuple[str, ...]:
    """Kinds of unit in plain words; empty when nobody is named as the one to act."""
    return next(filter(None, map(kinds, _named(question))), ())


def asked_phrase(question: Question) -> str:
    """Who is asked about, as typed; "" for nobody."""
    found = next((one for one in _named(question) if kinds(one)), "")
    return " ".join(found.split()).strip(" ,")


# "các đơn vị phải làm gì", "giao việc gì cho các nơi": nobody in particular.
_EVERYONE = re.compile(
    r"(?:(?:giao|yeu cau|de nghi|tat ca|toan bo|cac|nhung|moi|tung|cho) )*"
    r"(?:(?:co quan|don vi|noi|ben|nguoi|cap|nganh|dia phuong|to chuc)(?:,? |$))+"
    r"(?:lien quan|khac nhau)?"
)


def asked_everyone(question: Question) -> str:
    """ "các cơ quan, đơn vị liên quan", as typed; "" where somebody is named, or nobody at all."""
    found = next((one for one in _phrases(question) if kinds(one)), "")
    phrase = " ".join(found.split()).strip(" ,")
    return phrase if _is_everyone(phrase) else ""


def _is_everyone(phrase: str) -> bool:
    return bool(_EVERYONE.fullmatch(" ".join(fold(phrase).split()).strip(" ,")))


def asked_name(question: Question) -> frozenset[str]:
    """What tells the unit asked about from others of its kind: "Hạ" in "chi bộ thôn Hạ"."""
    phrase = next((one for one in _named(question) if kinds(one)), "")
    named = (one for one in syllables(phrase) if not _YEAR.fullmatch(one))
    return frozenset(named) - syllables_of_kinds() - _SMALL


def asked_words(question: Question) -> frozenset[str]:
    """All syllables of the phrase that names who is asked about."""
    return frozenset(syllables(next((one for one in _named(question) if kinds(one)), "")))


_SOMEBODY = re.compile(
    r"(?:(?:giao|phan cong|yeu cau) )?(?:dong chi|d c|ong|ba) ((?:\w+ ){1,3}\w+)"
)


def asked_person(question: Question) -> str:
    """ "dong chi Bùi Thị Nhàn lo mảng nào" -> "bui thi nhan", folded; "" for nobody."""
    phrase = next(_named(question), "").strip(" ,")
    if names(phrase) == [phrase]:
        return " ".join(syllables(phrase))
    found = _SOMEBODY.fullmatch(" ".join(syllables(phrase)))
    return found[1] if found and not kinds(found[1]) else ""


# Kinds of which every one is its own body, told by its name alone.
_EACH_ITS_OWN = frozenset(("sở, ngành", "bộ, ngành", "cơ quan, đơn vị"))


def asked_exactly(question: Question) -> str:
    """ "so xay dung": folded, where a unit of such a kind is asked about by its name."""
    phrase = next((one for one in _named(question) if kinds(one)), "")
    is_own = bool(_EACH_ITS_OWN & set(kinds(phrase))) and len(phrase.split()) > 1
    return " ".join(syllables(phrase)) if is_own else ""


def asked_body(question: Question) -> tuple[str, ...]:
    """Folded words that may be the name of a body of no kind known here: "Chi cục Kiểm lâm"."""
    named = (tuple(syllables(phrase)) for phrase in _named(question))
    fitting = (words for words in named if 2 <= len(words) <= _LONGEST_NAME)
    return next((words for words in fitting if not _ASKS.issuperset(words)), ())


def _named(question: Question) -> Iterator[str]:
    return (one for one in _phrases(question) if not _is_everyone(one))


def _phrases(question: Question) -> Iterator[str]:
    """The phrases that stand where the one to act is named, the likeliest first."""
    text = question.text
    for reference in reversed(question.references):
        text = (
            text[: reference.start]
            + " " * (reference.end - reference.start)
            + text[reference.end :]
        )
    text = _with_levels_joined(text)
    bare = _without_issuers(text)
    for pattern, source in ((_GIVEN, bare), (_TO, text), (_BY, bare)):
        folded = fold(source)
        for match in pattern.finditer(
            folded if pattern is _TO else _with_names_hidden(folded, source)
        ):
            phrase = _bare(source[slice(*match.span("unit"))])
            phrase = phrase if pattern is _TO else _told_to(_behind_place(phrase))
            phrase = _spelled_out(phrase) if LEVELS.issuperset(kinds(phrase)) else phrase
            is_other = _OF_ISSUER.match(fold(phrase)) or is_work(phrase)
            if phrase.strip() and not is_other:
                yield phrase


# In capitals, or without any vowel: "cá" is no "CA".
_LETTERS = r"(?:[A-ZĐ]{2,}|[b-df-hj-np-tv-xzđ]{2,})"
_CAPITALISED = re.compile(rf"(?<=\w )[{CAPITALS}][^\W\d_]*")


def _with_names_hidden(folded: str, source: str) -> str:
    """ "Bùi Thị Nhàn lo mảng nào": no "nhận" is in it."""
    for word in _CAPITALISED.finditer(source):
        folded = f"{folded[: word.start()]}{'x' * len(word[0])}{folded[word.end() :]}"
    return folded


_SHORT = re.compile(rf"(?<!\w){_LETTERS}(?:-{_LETTERS})*(?!\w)")


def _spelled_out(phrase: str) -> str:
    """ "phòng VH-XH": papers print the whole name of a body of no kind known here."""

    def whole(short: re.Match[str]) -> str:
        meant = expansions(short[0].upper())
        return meant[0] if len(meant) == 1 else short[0]

    return _SHORT.sub(whole, phrase)


# Verbs that also open the name of a unit: "lãnh đạo xã", "Thanh tra tỉnh", "tổ chức đảng".
_ALSO_NAMES = frozenset(
    map(
        fold,
        "lãnh đạo,phụ trách,chỉ đạo,quản lý,bảo vệ,thanh tra,điều hành,hướng dẫn,thông tin,"
        "quân sự,chủ trì,đại diện,trực tiếp,thi đua,công nhận,học tập,phát triển".split(","),
    )
)
_WORK = frozenset(fold(" ".join(one)) for one in VERBS if len(one) > 1) - _ALSO_NAMES
_HANDS_IN = frozenset("gui nop trinh lap mo".split())
# "tên cán bộ đầu mối bao giờ phải gửi": what is handed in.
_THING = re.compile(
    r"(?:ten|bai|phieu|bieu|danh sach|ho so|tai lieu|so lieu|ket qua|phuong an|de an|kich ban)\b"
)
_PARTY = frozenset("dang co chinh doan cong hoi".split())


def is_work(phrase: str) -> bool:
    """ "gửi danh sách chi bộ … phải xong": what is to be done, and nobody who has to do it."""
    words = syllables(phrase.removeprefix("việc ").removeprefix("viec "))
    if len(words) < _SHORTEST_WORK or "," in phrase or "thi" in words:
        return False
    opening = " ".join(words[:2])
    is_body = opening == "to chuc" and words[2] in _PARTY
    if _THING.match(opening) or words[0] in _HANDS_IN:
        return True
    return (opening in _WORK and not is_body) or _opens_with_deed(phrase)


def _opens_with_deed(phrase: str) -> bool:
    """Told by its marks: "cử 40 đoàn viên …", and not "cụ"."""
    word = canonical(phrase).lower().split()[0]
    return not word.isascii() and (word,) in VERBS


def _bare(phrase: str) -> str:
    """ "gì cho nơi sáp nhập" after "giao", "Kế hoạch   : nơi sáp nhập" before "phải làm gì"."""
    found = _BEFORE_UNIT.match(fold(phrase))
    return phrase[found.end() :] if found else phrase


# "Công văn 412 báo các phường phải làm gì", "Thành ủy chỉ đạo làm gì": who is told stands behind
# such a word, who tells before it.
_TELLS = re.compile(
    r"(?<!\w)(?:yeu cau|(?<!ban )chi dao|de nghi|nhac nho|bao(?= (?:cho|cac)(?!\w)))(?!\w)"
)


def _told_to(phrase: str) -> str:
    telling = [one.end() for one in _TELLS.finditer(fold(phrase))]
    behind = phrase[telling[-1] :] if telling else phrase
    words = syllables(behind)
    is_name = len(words) > 1 and not _ASKS.issuperset(words)
    return behind if kinds(behind) or is_name or not behind.strip() else phrase


def _behind_place(phrase: str) -> str:
    """Less what stands before the one who acts, where that is a unit by itself."""
    found = _WHERE.match(fold(phrase))
    if found and kinds(phrase[found.end() :]):
        return phrase[found.end() :]
    return phrase[_behind_named_place(phrase) :]


_IN_PLACE = re.compile(r"\W*(?:o|tai) (?:xa|phuong|tinh|huyen|quan|thanh pho|dac khu) [^,]{2,30}, ")


def _behind_named_place(phrase: str) -> int:
    """ "ở phường Bình Hạ, trung tâm hành chính công": whatever kind of body it is."""
    found = _IN_PLACE.match(fold(phrase))
    return found.end() if found and len(phrase[found.end() :].split()) > 1 else 0


def _with_levels_joined(text: str) -> str:
    for match in _LEVELS_APART.finditer(fold(text)):
        text = f"{text[: match.start('comma')]} {text[match.end('comma') :]}"
    return text


def _without_issuers(text: str) -> str:
    for match in _ISSUED.finditer(fold(text)):
        end = match.start() + _up_to_unit(text[slice(*match.span())])
        text = f"{text[: match.start()]},{' ' * (end - match.start() - 1)}{text[end:]}"
    return text


_OPENS = 4  # words


def _up_to_unit(named: str) -> int:
    """ "trong kế hoạch về hội thi thì Đoàn xã …": where "thì" leads on to a unit, else the end."""
    for joint in re.finditer(r" thi ", fold(named)):
        if kinds(" ".join(named[joint.end() :].split()[:_OPENS])):
            return joint.start()
    return len(named)
