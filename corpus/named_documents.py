"""Every document a text refers to, numbered or only named, with the words that name it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.article import Article
from corpus.mentions import Mention

_NOUNS = (
    "chương trình hành động",
    "thông tư liên tịch",
    "nghị quyết liên tịch",
    "thông báo kết luận",
    "kế hoạch",
    "chương trình",
    "chỉ thị",
    "quyết định",
    "quy định",
    "hướng dẫn",
    "nghị quyết",
    "nghị định",
    "kết luận",
    "thông báo",
    "thông tri",
    "thông tư",
    "công văn",
    "tờ trình",
    "báo cáo",
    "quy chế",
    "đề án",
    "phương án",
    "công điện",
    "pháp lệnh",
    "bộ luật",
    "luật",
)
_NOUN = "|".join(_NOUNS)
_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# Lower-case syllables that may stand in the name of a body; anything else ends the name.
_IN_BODIES = (
    "ban|thường|vụ|trực|chấp|hành|bộ|chính|trị|bí|thư|phủ|thủ|tướng|quốc|hội|ủy|tỉnh|thành|phố|quận|"
    "huyện|thị|xã|phường|đảng|đặc|khu|đồng|nhân|dân|trung|ương|kiểm|tra|tổ|chức|tuyên|giáo|vận|nội|"
    "văn|phòng|đoàn|chủ|tịch|nước|khối|các|cơ|quan|doanh|nghiệp|cán|sự|quân|công|an|khóa|lần|thứ|"
    "hiệp|mặt|trận|tổ|việt|nam|đại|biểu|tối|cao|viện|tòa|án|sở|cục|liên|đoàn|lao|động|chi"
)
# The next document is no part of a body: "của Bộ Chính trị và Chỉ thị số 6".
_NO_NOUN = rf"(?!(?i:{_NOUN})(?!\w))"
BODY = (
    rf"(?:{_NO_NOUN}(?:[{_UPPER}][\w.&-]*|{_IN_BODIES}|\d{{1,2}})(?!\w)"
    rf"(?:\s+và\s+{_NO_NOUN}|[ -]+)?){{1,18}}"
)
_DATE = (
    r"(?:(?:,\s*|\s+)(?:được\s+)?(?:ban hành\s+|ký\s+)?(?:(?:ngày|tháng|năm)\s*)?"
    r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
    r"|\d{1,2}\s*[/-]\s*(?:19|20)\d\d|(?<=năm )(?:19|20)\d\d))"
)
_OF = rf"(?:(?:,\s*|\s+)(?:của|do)\s+{BODY})"
_ASIDE = r"(?:\s*\([^()]{0,80}\))"
_ABSORBED = re.compile(rf"(?:{_DATE}|{_OF}|{_ASIDE})*")

_NOUN_BEFORE = re.compile(
    rf"(?:\b(?P<noun>{_NOUN})\s+)?(?:số\s*:?\s*|kết luận số\s*)?$", re.IGNORECASE
)
_COUNTED = (
    r"(?!\s*(?:[/%]|-\s?\d|\w*\d|(?:tháng|quý|tuần|nhiệm vụ|nội dung|chỉ tiêu|đợt|buổi|người|"
    r"cán bộ|đồng chí|đảng viên|chi bộ|đơn vị|loại|vấn đề|điểm|nhóm|giải pháp|bước|lần|cấp|"
    r"tiểu ban|phút|giờ|ý kiến|mục|khoản|điều|triệu|tỷ|đồng|phần|chuyên đề|chiến lược|cuộc|môn|"
    r"trang|công tác|"
    r"chương trình|mô hình|dự án|tỉnh|xã|phường|hộ|trường|bài|ngày làm|năm(?! (?:19|20)\d\d))"
    r"(?!\w)))"
)
_ROMAN = r"[IVX]{1,6}"
_ORDINAL = rf"(?:{_ROMAN}|\d{{1,2}}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s\w+)?)(?!\w)"
_PLENUM = (
    rf"nghị quyết (?:hội nghị )?(?:lần thứ {_ORDINAL} (?:của )?ban chấp hành trung ương(?: đảng)?"
    rf"|(?:trung ương|tw)(?: lần thứ)? {_ORDINAL})"
    rf"(?:,?\s*\(?khóa\s+(?:{_ROMAN}|\d{{1,2}})(?!\w)\)?)?"
)
_CONGRESS = (
    rf"nghị quyết (?:của )?đại hội(?: đại biểu)?(?: toàn quốc)?"
    rf"(?: (?:đảng bộ|đảng)(?: (?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã))?"
    rf"(?: (?-i:[{_UPPER}])\w*){{0,4}})?"
    rf"(?: toàn quốc)?(?:,? lần thứ)? {_ORDINAL}"
    rf"(?:,? (?:của )?(?:đảng bộ|đảng)(?!\w)"
    rf"(?: (?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã)(?!\w))?"
    rf"(?: (?-i:[{_UPPER}])\w*){{0,4}})?"
)
_STOPS = (
    "của|được|đã|sẽ|có|và|để|trong|về|là|do|tại|theo|với|khi|cũng|hiện|này|cho|đối|từ|thì|mà|nhưng|"
    "quy|chưa|không|vào|đến|nêu|ban|sửa|bị|còn|vẫn|đang|phải|cần|ngày|năm|các|những|một|mới|lần|"
    "nhằm|hay|hoặc|thay|áp|số|như|trước|sau|việc|nên|bởi"
)
# Names of laws with a comma or "và" in them; any other comma ends the name.
_LAW_JOINTS = (
    r" (?-i:Quốc hội|Tổ quốc|Việt Nam|Hội đồng nhân dân|Công an nhân dân|Quân đội nhân dân)(?!\w)|"
    r" và đại biểu(?!\w)|"
    r",? (?:và )?(?:phòng, )?(?:chống(?: lãng phí)?|công chức|an toàn|sử dụng|phát triển|quy chuẩn|"
    r"gia đình|kỹ thuật|lãng phí|kinh doanh|công nghệ|an ninh|hàng hóa|môi trường|đào tạo)(?!\w)"
)
_ONE_LAW = (
    rf"(?-i:(?:Bộ luật|Luật|Pháp lệnh)) (?!sửa đổi)(?-i:[{_UPPER}])\w*"
    rf"(?:{_LAW_JOINTS}| (?!(?:{_STOPS})(?!\w))(?-i:[a-zà-ỹđ]\w*)){{0,6}}"
    r"(?:,? (?:năm )?(?:19|20)\d\d)?"
)
_LAW = (
    rf"(?-i:Luật) (?:sửa đổi(?:, bổ sung)?|bổ sung) (?:một số điều )?(?:của )?(?:các )?"
    rf"(?:{_ONE_LAW})"
    rf"|{_ONE_LAW}"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:(?P<plenum>{_PLENUM})|(?P<congress>{_CONGRESS})|(?P<law>{_LAW})"
    r"|(?P<statute>(?-i:Điều lệ Đảng|Hiến pháp)(?: năm (?:19|20)\d\d)?))(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUN})(?P<so>\s+số)?\s+(?P<number>\d{{1,4}})(?!\w){_COUNTED}",
    re.IGNORECASE,
)
_NEXT_BARE = re.compile(
    rf"(?P<gap>\s*(?:,|và|,\s*và)\s*(?:số\s+)?)(?P<number>\d{{1,4}})(?!\w){_COUNTED}"
)
_THIS = re.compile(rf"(?<!\w)(?P<noun>{_NOUN}|văn bản) (?:này|trên|nói trên)(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True)
class Document:
    """One reference: `text[start:end]` names it, what follows up to `tail` is its date and issuer.

    `so_hieu` as printed, or `name` for what has no code; both empty: the article's own document.
    """

    start: int
    end: int
    tail: int
    noun: str = ""  # lower case: "kế hoạch"
    so_hieu: str = ""
    name: str = ""
    issuer: str = ""
    issued_on: date | None = None
    number: int = 0
    this: bool = False  # "Quy định này"


def documents(article: Article, even: str, mentions: Sequence[Mention]) -> list[Document]:
    """In order of appearance, never overlapping. `even` is canonical(article.text)."""
    found = [_numbered(even, mention) for mention in mentions if not mention.own]
    for more in (_named(even), _bare(even), _this(even)):
        taken = found
        found = [*taken, *(one for one in more if not _overlaps(one, taken))]
    found = _joined(even, sorted(found, key=lambda one: one.start))
    own = [_own(mention, article) for mention in mentions if mention.own][:1]
    named = [_spelt_out(one, [*own, *found]) for one in found]
    return [one for one in (_resolved(one, named, article) for one in named) if one]


def _own(mention: Mention, article: Article) -> Document:
    noun = (article.loai or mention.loai).lower()
    return Document(0, 0, 0, noun, mention.so_hieu, "", mention.issuer, number=mention.number)


def _spelt_out(one: Document, others: Sequence[Document]) -> Document:
    """ "Thông tri 13" is the 13-TT/TU of the same article, when there is just one."""
    if one.so_hieu or not one.number:
        return one
    same = {
        " ".join(other.so_hieu.split()): other
        for other in others
        if other.so_hieu and (other.noun, other.number) == (one.noun, one.number)
    }
    if len(same) != 1:
        return one
    (other,) = same.values()
    return replace(one, so_hieu=other.so_hieu, name="", issuer=other.issuer)


_TO_ITS_NUMBER = re.compile(r"(?: [^\W\d_]+){0,12}\s*,?\s*(?:số\s*:?\s*)?$")


def _joined(even: str, found: Sequence[Document]) -> list[Document]:
    """ "Luật Thư viện số 46/2019/QH14" is one document, known by its number."""
    joined: list[Document] = []
    for one in found:
        before = joined[-1] if joined else None
        if (
            before
            and before.noun == "luật"
            and not before.so_hieu
            and one.so_hieu
            and not one.noun
            and _TO_ITS_NUMBER.fullmatch(even, before.end, one.start)
        ):
            joined[-1] = replace(one, start=before.start, noun="luật")
        else:
            joined.append(one)
    return joined


def _overlaps(one: Document, taken: Sequence[Document]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in taken)


def _numbered(even: str, mention: Mention) -> Document:
    before = _NOUN_BEFORE.search(even, max(0, mention.start - 45), mention.start)
    noun = (before["noun"] or "").lower() if before else ""
    return Document(
        start=before.start() if before else mention.start,
        end=mention.end,
        tail=_tail(even, mention.end),
        noun=noun or mention.loai.lower(),
        so_hieu=mention.so_hieu,
        number=mention.number,
        issuer=mention.issuer,
        issued_on=mention.issued_on,
    )


def _tail(even: str, end: int) -> int:
    match = _ABSORBED.match(even, end)
    return end + len(match[0].rstrip()) if match else end


def _named(even: str) -> list[Document]:
    return [
        Document(
            match.start(),
            match.end(),
            _tail(even, match.end()),
            noun=_law_noun(match),
            name=" ".join(match[0].split()),
        )
        for match in _NAMED.finditer(even)
    ]


def _law_noun(match: re.Match[str]) -> str:
    return "nghị quyết" if match["plenum"] or match["congress"] else "luật"


def _bare(even: str) -> list[Document]:
    """ "Quy định số 37", and each of "các Quy định 22, 24 và 37"."""
    found: list[Document] = []
    for match in _BARE.finditer(even):
        if not _is_reference(match):
            continue
        found.append(_bare_one(even, match, match.start()))
        more = _NEXT_BARE.match(even, match.end())
        while more and even[max(0, match.start() - 4) : match.start()].lower() == "các ":
            found.append(_bare_one(even, more, more.start("number"), match["noun"]))
            more = _NEXT_BARE.match(even, more.end())
    return found


def _is_reference(match: re.Match[str]) -> bool:
    """A capital or "số" is needed, and a year alone is a year: not "kế hoạch 5"."""
    if match["so"]:
        return True
    return match["noun"][0].isupper() and not _YEAR.match(match["number"])


def _bare_one(even: str, match: re.Match[str], start: int, noun: str = "") -> Document:
    noun = noun or match["noun"]
    tail = _tail(even, match.end())
    of = re.match(rf"(?:{_DATE})?\s+(?P<of>của\s+{BODY})", even[match.end() : tail])
    named = f"{noun} {match['number']}" if start == match.start("number") else match[0]
    named = f"{named} {of['of']}" if of else named
    return Document(
        start,
        match.end(),
        tail,
        noun=noun.lower(),
        name=" ".join(named.split()).rstrip(" ,.-"),
        number=int(match["number"]),
    )


def _this(even: str) -> list[Document]:
    return [
        Document(match.start(), match.end(), match.end(), noun=match["noun"].lower(), this=True)
        for match in _THIS.finditer(even)
    ]


_ANTECEDENT_WITHIN = 700


def _resolved(one: Document, found: Sequence[Document], article: Article) -> Document | None:
    """ "Quy định này" is the file's own document, else the last one of that kind named before."""
    if not one.this:
        return one
    if _is_own(one, article):
        return one
    before = [
        other
        for other in found
        if other.end <= one.start
        and one.start - other.end <= _ANTECEDENT_WITHIN
        and not other.this
        and other.noun == one.noun
    ]
    if not before:
        return None
    return replace(before[-1], start=one.start, end=one.end, tail=one.tail, this=True)


def _is_own(one: Document, article: Article) -> bool:
    if one.noun == "văn bản":
        return article.kind in ("official", "summary")
    if article.loai:
        return one.noun == article.loai.lower()
    return article.kind == "official"
