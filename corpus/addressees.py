"""Which kinds of unit a phrase names, in an article or in a question: a small closed table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Literal

from corpus.text import canonical, fold, syllables

# What is written (canonical spelling, lower case; the first that fits counts) and the kinds that
# it names. "!": believed only with diacritics, since its plain letters are another common word.
_WRITTEN: tuple[tuple[str, str], ...] = (
    (r"chi(?:,|/| và)? ?đảng bộ|chi, đảng ủy", "chi bộ|đảng bộ"),
    (r"chi bộ (?:các )?(?:thôn|ấp|buôn|xóm|khóm)|chi bộ (?:các )?(?:bản|làng)(?! tin)!",
     "chi bộ|thôn, tổ dân phố"),
    (r"chi bộ|chi ủy|bt chi bộ", "chi bộ"),
    (r"ban tuyên giáo và dân vận|ban tuyên giáo, dân vận|btgdv(?:tw|tu)?|ban tgdv",
     "ban tuyên giáo|ban dân vận"),
    (r"ban tuyên giáo|btg(?:tw|tu|qu|hu)?", "ban tuyên giáo"),
    (r"ban dân vận|khối dân vận|bdv(?:tw|tu|qu|hu)?", "ban dân vận"),
    (r"ban tổ chức|btc(?:tw|tu|qu|hu)", "ban tổ chức"),
    (r"(?:ủy ban|ub) ?kiểm tra|ubkt(?:tw|tu|qu|hu|đu)?", "ủy ban kiểm tra"),
    (r"ban nội chính|bnc(?:tw|tu)?", "ban nội chính"),
    (r"văn phòng (?:trung ương|(?:tỉnh|thành|quận|huyện|thị|đảng|cấp) ủy)|vp(?:tw|tu|qu|"
    r"hu)", "văn phòng cấp ủy"),
    (r"trung tâm (?:bồi dưỡng )?chính trị|ttct", "trung tâm chính trị"),
    (r"(?:các )?ban xây dựng đảng|(?:các )?ban đảng|(?:ban|cơ quan) tham mưu|"
    r"tham mưu,? giúp việc", "ban tham mưu"),
    (r"(?:cấp|quận|huyện|thành|tỉnh|đảng|chi) ủy viên", "cấp ủy viên"),
    (r"đảng viên", "đảng viên"),
    (r"cbđv", "cán bộ|đảng viên"),
    (r"đảng bộ|đảng ủy|đảng đoàn|ban cán sự|đu(?= (?:xã|phường))!", "đảng bộ"),
    (r"cấp ủy|(?:tỉnh|thành|quận|huyện|thị) ủy", "cấp ủy"),
    (r"tổ chức (?:cơ sở )?đảng|tổ đảng", "tổ chức đảng"),
    (r"ban (?:thường vụ|chấp hành)|btv(?:tu|qu|hu|đu)?|bch(?! quân sự| qs)", "ban thường vụ"),
    (r"người đứng đầu|bí thư|thủ trưởng|cấp trưởng", "người đứng đầu"),
    (r"cán bộ|công chức|viên chức", "cán bộ"),
    (r"ban chỉ đạo|tiểu ban|tổ công tác|tổ giúp việc|bcđ", "ban chỉ đạo"),
    (r"đoàn (?:kiểm tra|giám sát|công tác)", "đoàn kiểm tra"),
    (r"(?:ban )?công tác mặt trận|mặt trận(?: tổ quốc)?(?: việt nam)?|(?:ub)?mttq|ctmt",
     "MTTQ và đoàn thể|Mặt trận"),
    (r"đoàn thanh niên|đoàn tn(?:cs)?|đtn|chi đoàn|(?:tỉnh|thành|quận|huyện|thị|xã|phường) đoàn!|"
     r"(?:quận|huyện|tỉnh) đoàn(?! (?:kiểm tra|giám sát|công tác|kết|thể|viên)(?!\w))|"
     r"đoàn(?= (?:phường|xã|trường|cơ sở|tncs)(?!\w))", "MTTQ và đoàn thể|Đoàn Thanh niên"),
    (
        r"(?:chi )?hội (?:liên hiệp )?phụ nữ|hội liên hiệp|(?:hội |h)?lhpn|hội pn",
        "MTTQ và đoàn thể|Hội Phụ nữ",
    ),
    (r"(?:chi )?hội nông dân|hội nd|hnd", "MTTQ và đoàn thể|Hội Nông dân"),
    (r"(?:chi )?hội cựu chiến binh|(?:hội )?ccb", "MTTQ và đoàn thể|Hội Cựu chiến binh"),
    (r"công đoàn|liên đoàn lao động|lđlđ|ldld", "MTTQ và đoàn thể|Công đoàn"),
    (r"đoàn thể|chi hội|hội (?:chữ thập đỏ|người cao tuổi)|tổ chức chính trị ?- ?xã hội",
     "MTTQ và đoàn thể|các đoàn thể"),
    (r"đoàn viên|hội viên", "đoàn viên, hội viên"),
    (r"ubnd|ủy ban nhân dân|ủy ban(?= (?:xã|phường|đặc khu|tỉnh)(?! hội)(?!\w))", "UBND"),
    (r"hđnd|hội đồng nhân dân", "HĐND"),
    (r"chính quyền", "chính quyền"),
    (r"sở, (?:ban, )?ngành|các sở|ban, ngành|(?<!cơ )(?<!trụ )sở(?! dĩ| hữu| thích| trường| tại)!|"
     r"sở(?= (?:nội vụ|tài chính|y tế|giáo dục|tư pháp|công thương|xây dựng|nông nghiệp|"
     r"khoa học|văn hóa|dân tộc|ngoại vụ|du lịch|tài nguyên|giao thông))", "sở, ngành"),
    (r"(?:các )?bộ, (?:ban, )?ngành|các bộ(?= |,)!|chính phủ|bộ(?= (?:nội vụ|tài chính|"
     r"y tế|giáo dục|tư pháp|công thương|xây dựng|nông nghiệp|khoa học|công an|quốc phòng|"
     r"ngoại giao|văn hóa|dân tộc|lao động|thông tin|kế hoạch|giao thông|tài nguyên|"
     r"gtvt|gd|nn|tn|kh|"
     r"tt|lđ|vh))", "bộ, ngành"),
    (r"nhân dân|người dân|hộ dân|gia đình", "nhân dân"),
    (r"trường học|nhà trường|các trường(?! hợp)|khối trường|(?:trường )?(?:thpt|thcs)|"
     r"trường (?:tiểu học|mầm non|mẫu giáo|đại học|cao đẳng|phổ thông|trung học|chính trị)|"
     r"ptdt(?:bt|nt)|cơ sở giáo dục|ngành giáo dục", "trường học"),
    (r"hcsn ?[-,] ?dn", "cơ quan, sự nghiệp|doanh nghiệp"),
    (r"doanh nghiệp|công ty|hợp tác xã|tập đoàn", "doanh nghiệp"),
    (r"hành chính,?(?: -)? sự nghiệp|hcsn|đơn vị sự nghiệp|(?:khối|các) cơ quan|cơ quan hành chính",
     "cơ quan, sự nghiệp"),
    (r"ngành y tế|bệnh viện|trạm (?:y tế|yt|xá)|tyt|trung tâm y tế", "y tế"),
    (r"công an", "công an"),
    (
        r"(?:(?:ban|bộ) chỉ huy |bch )?quân sự|(?:ban|bộ) chqs|bch ?qs|quân đội|"
        r"(?:tỉnh|huyện|xã|phường) đội",
        "quân sự",
    ),
    (r"biên phòng", "biên phòng"),
    (r"lực lượng vũ trang|llvt", "lực lượng vũ trang"),
    (r"tổ dân phố|khu phố|tdp|tổ dân cư|khu dân cư|khối phố|thôn!|ấp!|buôn!", "thôn, tổ dân phố"),
    (r"thị xã|cấp huyện|quận!|huyện!", "quận, huyện"),
    (r"phường,? xã|xã,? phường|thị trấn|đặc khu|cấp xã|các phường|phường \d+|phường!|xã(?! hội)!|"
     r"(?<=ủy )(?:phường|xã)|(?<=bộ )(?:phường|xã(?! hội))|(?<=dân )phường|(?<=quốc )phường",
     "xã, phường"),
    (r"thành phố|cấp tỉnh|tỉnh!", "tỉnh, thành phố"),
    (r"trung ương", "trung ương"),
    (r"cơ quan|đơn vị", "cơ quan, đơn vị"),
    (r"địa phương", "địa phương"),
)  # fmt: skip
# In what field or at what level a unit works, as distinct from what it is.
SECTORS = frozenset(
    (
        *("trường học", "doanh nghiệp", "cơ quan, sự nghiệp", "y tế", "công an", "quân sự"),
        "biên phòng",
        *("lực lượng vũ trang", "thôn, tổ dân phố", "xã, phường", "quận, huyện"),
        *("tỉnh, thành phố", "trung ương"),
    )
)
LEVELS = frozenset(("xã, phường", "quận, huyện", "tỉnh, thành phố"))
# One of the Front and the mass bodies, told beside the kind that they share.
BODIES = frozenset(
    (
        *("Mặt trận", "Đoàn Thanh niên", "Hội Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh"),
        *("Công đoàn", "các đoàn thể"),
    )
)
# Kinds of which a place has one.
_ONE_OF_A_PLACE = BODIES - {"các đoàn thể"} | {
    *("y tế", "công an", "quân sự", "biên phòng", "UBND", "HĐND", "ủy ban kiểm tra", "ban tổ chức"),
    *("ban tuyên giáo", "ban dân vận", "ban nội chính", "văn phòng cấp ủy", "trung tâm chính trị"),
}
# Wider kinds whose tasks bind this one too.
_WITHIN: Mapping[str, tuple[str, ...]] = {
    "chi bộ": ("cấp ủy", "tổ chức đảng", "cơ quan, đơn vị"),
    "đảng bộ": ("cấp ủy", "tổ chức đảng", "ban thường vụ", "cơ quan, đơn vị"),
    "cấp ủy": ("tổ chức đảng",),
    "ban thường vụ": ("cấp ủy", "đảng bộ", "tổ chức đảng"),
    "ban tổ chức": ("ban tham mưu",),
    "ban tuyên giáo": ("ban tham mưu",),
    "ban dân vận": ("ban tham mưu",),
    "ủy ban kiểm tra": ("ban tham mưu",),
    "ban nội chính": ("ban tham mưu",),
    "văn phòng cấp ủy": ("ban tham mưu",),
    "trung tâm chính trị": ("ban tham mưu",),
    "UBND": ("chính quyền", "cơ quan, đơn vị"),
    "HĐND": ("chính quyền",),
    "MTTQ và đoàn thể": ("cơ quan, đơn vị",),
    "sở, ngành": ("cơ quan, đơn vị",),
    "trường học": ("cơ quan, sự nghiệp",),
    "y tế": ("cơ quan, sự nghiệp",),
    "công an": ("lực lượng vũ trang",),
    "quân sự": ("lực lượng vũ trang",),
    "biên phòng": ("lực lượng vũ trang",),
}
# What a word for many bodies takes in when it is asked for.
_COVERS: Mapping[str, tuple[str, ...]] = {
    "cấp ủy": ("đảng bộ",),
    "tổ chức đảng": ("cấp ủy", "đảng bộ", "chi bộ"),
}
# The body named after one of these is meant as well: "Bí thư các chi bộ", "Ban Thường vụ Đảng ủy".
_SPEAKS_FOR = frozenset(("người đứng đầu", "ban thường vụ"))
_PARTS_UNITS = re.compile(r"[,;/&+]|(?<!\w)(?:và|va|hoặc|hoac|cùng|cung|với|voi)(?!\w)")

_GAP = re.compile(r"(?:,?\s+)?")

Concern = Literal["named", "general", "none"]


@lru_cache(maxsize=16384)
def kinds(phrase: str) -> tuple[str, ...]:
    """ "Bí thư các Chi, Đảng bộ khối doanh nghiệp" -> ("người đứng đầu", "chi bộ", "đảng bộ",
    "doanh nghiệp"); the body that another belongs to is left out ("Ban Tổ chức Quận ủy")."""
    text = " ".join(canonical(phrase).lower().split())
    found: list[str] = []
    last: tuple[int, bool] | None = None  # where the unit before ended, and whether it speaks for
    for start, end, names in _named(text):
        is_sector = SECTORS.issuperset(names)
        joined = last is not None and not _PARTS_UNITS.search(text[last[0] : start])
        if is_sector or not joined or (last and last[1]):
            found.extend(names)
            last = last if is_sector else (end, _SPEAKS_FOR.issuperset(names))
    return tuple(dict.fromkeys(found))


def stretches_of_kinds(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where each kind is named in a text of single spaces, and which kinds that are."""
    return _named(canonical(text).lower())


def kind_at(low: str, at: int, end: int) -> int | None:
    """Where the name of a kind ends that stands at `at`, a space or a comma aside."""
    if at and low[at - 1 : at].isalnum() and low[at : at + 1].isalnum():
        return None
    gap = _GAP.match(low, at, end)
    found = _pattern(True).match(low, gap.end(), end) if gap else None
    return found.end() if found else None


def one_body(names: Sequence[str]) -> frozenset[str]:
    """Of what kind the body is where a place has only one: "Trạm Y tế xã"; empty for "chi bộ Trạm
    Y tế"."""
    found = _ONE_OF_A_PLACE.intersection(names)
    return found if not {"chi bộ", "đảng bộ", "cấp ủy"}.intersection(names) else frozenset()


def owners(phrase: str) -> frozenset[str]:
    """The bodies of which a place has one that are named anywhere in it: "Đảng ủy Ủy ban MTTQ" is
    of the Mặt trận, "Đảng ủy Công an thành phố" of the công an."""
    parts = (names for _, _, names in stretches_of_kinds(phrase))
    return _ONE_OF_A_PLACE.intersection(chain.from_iterable(parts))


def concerns(asked: Sequence[str], addressed: Sequence[str]) -> Concern:
    """Whether a task given to the kinds `addressed` is one of those that `asked` should do.

    "named": it names them, field and all; "general": it names wider ones ("các cấp ủy") or nobody.
    """
    if not addressed:
        return "general"
    if _forms(asked) and _is_of_a_field(addressed) and not _shares_field(asked, addressed):
        return "none"
    if not _forms(asked) and _fields(asked) and _is_of_another_kind(addressed):
        return "none"
    if _are_of_other_levels(asked, addressed):
        return "none"
    if _fields(asked) and LEVELS.issuperset(addressed):
        return "general"  # "các phường", or a body of a kind that is not known
    forms = [one for name in _forms(asked) for one in (name, *_COVERS.get(name, ()))]
    all_parts = (
        _agree(forms, _forms(addressed)),
        _agree(_sectors_beside(asked, addressed), _sectors(addressed)),
        _agree(_fields(asked), _fields(addressed)),
        _of_bodies(_bodies(asked), _bodies(addressed)),
    )
    if "none" in all_parts:
        return "none"
    return "general" if "general" in all_parts else "named"


def _are_of_other_levels(asked: Sequence[str], addressed: Sequence[str]) -> bool:
    """ "Hội Nông dân xã" when "Hội Nông dân tỉnh" is asked about."""
    levels = [LEVELS.intersection(one) for one in (asked, addressed)]
    return all(levels) and levels[0].isdisjoint(levels[1])


def binds(asked: Sequence[str], addressed: Sequence[str]) -> bool:
    """Named, or one of all that are named: "các chi bộ" binds the chi bộ of a school, too."""
    if concerns(asked, addressed) != "general":
        return concerns(asked, addressed) == "named"
    is_one_of = bool(_forms(asked)) and bool(_forms(addressed)) and not _sectors(addressed)
    return is_one_of and _agree(_forms(asked), _forms(addressed)) == "named"


def _sectors_beside(asked: Sequence[str], addressed: Sequence[str]) -> list[str]:
    """Less the level of a body that is the only one of its kind, where no level is told: "Mặt trận
    phường" is the "Mặt trận" of the text."""
    is_same = one_body(asked) & one_body(addressed) and not LEVELS.intersection(addressed)
    return [one for one in _sectors(asked) if not (is_same and one in LEVELS)]


def _shares_field(asked: Sequence[str], addressed: Sequence[str]) -> bool:
    return bool(set(_fields(asked)) & set(_fields(addressed)))


def _is_of_a_field(addressed: Sequence[str]) -> bool:
    """ "Công an phường", "Trạm Y tế": of its field alone, and no cấp ủy, chi bộ … among them."""
    return not _forms(addressed) and not LEVELS.issuperset(addressed)


def _agree(asked: Sequence[str], addressed: Sequence[str]) -> Concern:
    if not asked:
        return "named"
    if not addressed:
        return "general"
    if set(asked) & set(addressed):
        return "named"
    wider = {name for one in asked for name in _WITHIN.get(one, ())}
    return "general" if wider & set(addressed) else "none"


def _forms(names: Sequence[str]) -> list[str]:
    return [name for name in names if name not in SECTORS and name not in BODIES]


def _sectors(names: Sequence[str]) -> list[str]:
    return [name for name in names if name in SECTORS]


def _of_bodies(asked: frozenset[str], addressed: frozenset[str]) -> Concern:
    """The Đoàn is no Mặt trận; "các đoàn thể" are all of them but the Mặt trận."""
    if not asked or asked & addressed:
        return "named"
    if not addressed:
        return "general"
    if asked == {"các đoàn thể"}:
        return "named" if addressed - {"Mặt trận"} else "none"
    return "general" if "các đoàn thể" in addressed and asked != {"Mặt trận"} else "none"


def _bodies(names: Sequence[str]) -> frozenset[str]:
    return BODIES.intersection(names)


def _fields(names: Sequence[str]) -> list[str]:
    return [name for name in _sectors(names) if name not in LEVELS]


# Words for bodies of every field.
_EVERY_FIELD = frozenset(("cơ quan, đơn vị", "địa phương", "tổ chức đảng", "cấp ủy"))


def _is_of_another_kind(addressed: Sequence[str]) -> bool:
    """ "Ủy ban nhân dân xã" when "Công an xã" is asked about: they share the xã alone."""
    forms = _forms(addressed)
    return bool(forms) and not _fields(addressed) and not _EVERY_FIELD & set(forms)


def _named(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    has_accents = fold(text) != text
    for match in _pattern(has_accents).finditer(text):
        index = int((match.lastgroup or "k0")[1:])
        yield match.start(), match.end(), tuple(_WRITTEN[index][1].split("|"))


@cache
def _pattern(has_accents: bool) -> re.Pattern[str]:
    parts = []
    for index, (written, _) in enumerate(_WRITTEN):
        spellings = [_spelling(one, has_accents) for one in _alternatives(written)]
        if any(spellings):
            parts.append(f"(?P<k{index}>{'|'.join(filter(None, spellings))})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _alternatives(written: str) -> list[str]:
    """Cut at the bars that stand outside brackets."""
    depth, parts = 0, [""]
    for letter in written:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _spelling(spelling: str, has_accents: bool) -> str:
    if has_accents:
        return spelling.removesuffix("!")
    return "" if spelling.endswith("!") else fold(spelling)


@cache
def syllables_of_kinds() -> frozenset[str]:
    """Folded: what the names of kinds are made of. What else stands in the name of a unit is its
    own name ("chi bộ thôn Hạ", "Sở Nội vụ")."""
    written = (_LOOKS.sub(" ", one) for one, _ in _WRITTEN)
    return frozenset(syllables(re.sub(r"\\.", " ", " ".join(written)))) | _COMMON


_LOOKS = re.compile(r"\(\?[=!<][^()]*(?:\([^()]*\))?[^()]*\)")
_COMMON = frozenset("cac cua khoi moi tat ca truc thuoc co so dia ban va nhung don vi".split())
