"""What the words around a document number say: type, who issued it, where, when, and on what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from corpus.numbers import Reference
from corpus.numbers.codes import NAMES, agrees, noun_key, noun_pattern
from corpus.text import canonical, fold

_REACH_BACK = 220
_REACH_ON = 900
_LONGEST_TITLE = 600

_UPPER = "".join(chr(code) for code in range(0x41, 0x1F00) if chr(code).isupper())
_PROPER = rf"(?!Về\s)[{_UPPER}][^\W_]*(?:\s(?!Về\s)[{_UPPER}][^\W_]*){{0,3}}"
_LEVEL = r"(?i:phường|xã|quận|huyện|tỉnh|thành phố|thị xã|thị trấn|đặc khu|tp\.?)"
_PLACE = rf"{_LEVEL}\s(?:{_PROPER}|\d{{1,2}})(?!\w)"
_COMMITTEE = r"(?i:quận ủy|tỉnh ủy|thành ủy|huyện ủy|thị ủy|đảng ủy|chi ủy|quân ủy)"
_FIELDS = (
    "Tài chính|Nội vụ|Tư pháp|Công an|Quốc phòng|Giáo dục và Đào tạo|Y tế|Xây dựng|Công Thương|"
    "Giao thông vận tải|Tài nguyên và Môi trường|Nông nghiệp và Môi trường|"
    "Nông nghiệp và Phát triển nông thôn|Kế hoạch và Đầu tư|Lao động - Thương binh và Xã hội|"
    "Thông tin và Truyền thông|Khoa học và Công nghệ|Văn hóa, Thể thao và Du lịch|Ngoại giao|"
    "Dân tộc và Tôn giáo|Tài nguyên - Môi trường|Nông nghiệp"
)
_HEAD = (
    r"(?:(?i:ban thường vụ|ban chấp hành|thường trực|bộ chính trị|ban bí thư|ban tổ chức|"
    r"ban tuyên giáo và dân vận|ban tuyên giáo|ban dân vận|ban nội chính|ban kinh tế|"
    r"ban đối ngoại|ban chỉ đạo|ban cán sự đảng|ban chính sách, chiến lược|ban thường trực|"
    r"ủy ban kiểm tra|ủy ban nhân dân|ủy ban thường vụ quốc hội|ủy ban mặt trận|ủy ban mttq|"
    r"ủy ban bầu cử|hội đồng nhân dân|hội đồng bầu cử quốc gia|văn phòng chính phủ|văn phòng|"
    r"chủ tịch ubnd|quốc hội|đảng bộ|chi bộ|đảng đoàn|"
    r"thanh tra chính phủ|tổ giúp việc|tiểu ban|tỉnh đoàn|thành đoàn|quận đoàn|huyện đoàn|"
    r"trung ương đoàn|liên đoàn lao động|hội nông dân|hội liên hiệp phụ nữ|hội cựu chiến binh)|"
    rf"{_COMMITTEE}|(?:[Bb]ộ|[Ss]ở)\s(?:{_FIELDS})|"
    r"(?:BTV|UBND|HĐND|BCH|BTC|UBKT|BCĐ|BCT|BBT|TT|VP|BTG|BDV)(?:TW|TU|QU|HU|ĐU)?(?!\w)|TW(?!\w))"
)
_PHRASE = (
    rf"(?:{_COMMITTEE}|(?i:trung ương|đảng bộ|chi bộ|đảng|chính phủ|quốc hội|khối|các cơ quan|"
    r"doanh nghiệp|nhân dân|ủy ban trung ương|ủy ban|mặt trận tổ quốc|mttq|việt nam|"
    r"ubnd|ban thường vụ|ban chấp hành|"
    r"phường|xã|quận|huyện|tỉnh|thành phố|tp\.?|thị xã|đặc khu|khóa|bộ|công an|quân sự|"
    r"ban chỉ đạo)(?!\w))"
)
# A name after these is the person's, not the body's.
_OFFICE = (
    r"(?:(?i:thủ tướng chính phủ|thủ tướng|thanh tra chính phủ|chính phủ|chủ tịch nước)(?!\w)|"
    rf"Bộ trưởng(?:\s[Bb]ộ\s(?:{_FIELDS}))?(?!\w))"
)
_BODY = rf"(?:{_OFFICE}|{_HEAD}(?:\s(?:{_PLACE}|{_PHRASE}|(?!Ủy\s|Bộ\s|Ban\s|Sở\s){_PROPER}))*)"

_DAY = (
    r"(?P<day>\d{1,2})(?:\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})"
    r"|\s+tháng\s+(?P<month2>\d{1,2})\s+năm\s+(?P<year2>\d{4}))(?!\d)"
)
DATED = re.compile(
    rf"[,\s]*(?:\(\s*)?(?:(?:được\s)?(?:ký ban hành|ban hành|ký|ra)\s)?"
    rf"(?:[Nn]gày\s+|(?<=\())(?:{_DAY})\)?"
)
_YEAR_ONLY = re.compile(r"\s*(?:\(\d{4}\)|,?\s*năm \d{4}(?!\d))")
_ASIDE = re.compile(r"\s*\([^()]{0,80}\)")
_ISSUED_BY = re.compile(rf"[,\s]*(?:của|do)\s+(?P<body>{_BODY})")
_NOUN = noun_pattern(NAMES)
_ENDS_IN_NOUN = re.compile(rf"(?:{_NOUN})\s*(?:so\s*:?\s*)?$")
_NOUN_OF_BODY = re.compile(rf"\scủa\s(?P<body>{_BODY})(?:,?\s\(?|\s?\()(?:số\s*:?\s*)?$")
_BODY_ISSUES = re.compile(
    rf"(?P<body>{_BODY})(?:\s(?:đã|vừa|cũng|tiếp tục))*(?:\ský)?\s(?:ban hành|ra|có)"
    r"(?:\s[^\W\d_]+){2,4}\s(?:số\s*:?\s*)?$"
)
_DATE_THEN_BODY = re.compile(rf"(?:^|[.;]\s|\s)[Nn]gày\s{_DAY},\s(?={_BODY})")

_TITLE_OPENS = re.compile(r"[,:\s]*(?P<title>(?:về|Về|V/v|v/v)\s)")
_TITLE_BY_VERB = re.compile(
    r"[,\s]*(?P<title>(?:quy định|sửa đổi,? bổ sung|hướng dẫn (?:thi hành|thực hiện|một số)|"
    r"phê duyệt|ban hành (?:quy|chương|kế|đề))\s?)"
)
_QUOTED = re.compile(r"[,:\s]*[“\"«](?P<title>[^”\"»\n]{8,400})[”\"»]")
_CLAUSE = (
    r"(?:Đoàn|Hội nghị|[Đđ]ồng chí|[Đđ]/c|[Ôô]ng\s|[Bb]à\s|[Ss]áng|[Cc]hiều|[Tt]ối\s|"
    r"hôm|theo đó|trong đó|qua đó|trên cơ sở|căn cứ|đến nay|thời gian qua|từ năm|từ ngày|"
    r"nhằm|do đó|vì vậy|UBND|BTV|Ban\s|Bộ\s|Tỉnh ủy|Thành ủy|Quận ủy|Huyện ủy|Đảng ủy|Ủy ban|"
    r"Thường trực|Chi bộ|Chính phủ|Thủ tướng|cấp ủy|nhiều|hiện nay|năm \d{4})"
)
_TITLE_ENDS = re.compile(
    r"(?<!TP)(?<!Tp)(?<!tp)\.(?=\s|$|/)|[;\n]|:(?=\s|$)|\s?\((?=sau đây|gọi tắt|dưới đây|viết tắt)"
    r"|(?<![A-ZĐƯ]),\s+(?=[Nn]gày\s\d)"
    rf"|,\s+(?={_CLAUSE})|(?:,|\svà)\s+(?=(?:các\s)?(?i:{'|'.join(NAMES.values())})\s(?:số\s)?\d)"
    r"|\s+(?=(?:đã (?:được|ban|có|xác|nêu|đề|chỉ|tạo|đi)|được (?:ban hành|triển khai|thực hiện)|"
    r"(?:sẽ )?có hiệu lực|nêu rõ|nhấn mạnh|chỉ rõ|nói chung|nói riêng|cần chú ý|"
    r"là (?:căn cứ|cơ sở|một|kế hoạch|văn bản)|thì|trong thời gian (?:tới|qua))(?!\w))"
    r"|\s+(?:trong\s)?(?=thời gian tới)|$"
)
_LEVEL_OF = {
    "tinh uy": "tỉnh",
    "thanh uy": "thành phố",
    "quan uy": "quận",
    "huyen uy": "huyện",
    "thi uy": "thị xã",
}
# What each committee's papers can be about, when only their title names a place.
_LEVELS_OF_ISSUER: Mapping[str, tuple[str, ...]] = {
    "qu": ("quan",),
    "hu": ("huyen",),
    "tu": ("tinh", "thanh pho"),
    "thu": ("thi xa", "thanh pho"),
    "du": ("phuong", "xa", "dac khu", "thi tran"),
}


@dataclass(frozen=True)
class Particulars:
    """What the text does not say is "" or None."""

    loai: str = ""
    body: str = ""
    place: str = ""
    issued_on: date | None = None
    trich_yeu: str = ""


def particulars(text: str, reference: Reference) -> Particulars:
    """From the sentence that the number stands in."""
    before = _line_before(text, reference.start)
    after = canonical(text[reference.end : reference.end + _REACH_ON].partition("\n")[0])
    said = _said_after(after)
    body, issued_on = said.body, said.issued_on
    if not body:
        body, issued_on = _said_before(before, issued_on)
    return Particulars(
        loai=_loai(before, reference),
        body=body,
        place=place_of(body) or _place_in_title(said.trich_yeu, reference.issuer),
        issued_on=issued_on,
        trich_yeu=said.trich_yeu,
    )


def place_of(body: str) -> str:
    """ "Tỉnh ủy Nghệ An" -> "tỉnh Nghệ An", "Đảng ủy Phường 4, Quận 11" -> "Phường 4", "Quận ủy Hạ
    Lâm, thành phố Vân Trạch" -> "quận Hạ Lâm"."""
    even = canonical(body)
    ruled = re.search(rf"(?P<committee>{_COMMITTEE})\s(?P<name>{_PROPER})", even)
    named = re.search(_PLACE, even)
    if named and not (ruled and ruled.end() <= named.start()):
        return re.sub(r"^(?i:tp\.?)\s", "thành phố ", named[0])
    # Folded, Quân ủy Trung ương is a quận's committee.
    is_army = ruled is not None and ruled["committee"].lower() == "quân ủy"
    level = _LEVEL_OF.get(fold(ruled["committee"])) if ruled and not is_army else None
    central = ruled is None or fold(ruled["name"]).startswith(("trung uong", "khoi"))
    return "" if level is None or central or ruled is None else f"{level} {ruled['name']}"


def _line_before(text: str, start: int) -> str:
    return canonical(text[max(0, start - _REACH_BACK) : start].rpartition("\n")[2])


def _said_after(after: str) -> Particulars:
    """Date, body and subject stand in any order; the subject comes last."""
    body, issued_on, position = "", None, 0
    for _ in range(4):
        if not issued_on and (dated := DATED.match(after, position)):
            issued_on, position = _date(dated), dated.end()
        elif not body and (by := _ISSUED_BY.match(after, position)):
            body, position = by["body"].strip(), by.end()
        elif skipped := (_YEAR_ONLY.match(after, position) or _ASIDE.match(after, position)):
            position = skipped.end()
    return Particulars(body=body, issued_on=issued_on, trich_yeu=_title(after, position))


def _date(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    month, year = groups["month"] or groups["month2"], groups["year"] or groups["year2"]
    try:
        return date(int(year), int(month), int(groups["day"]))
    except ValueError:
        return None


def _title(after: str, position: int) -> str:
    if quoted := _QUOTED.match(after, position):
        return quoted["title"].strip()
    opens = _TITLE_OPENS.match(after, position)
    if not opens and position:
        opens = _TITLE_BY_VERB.match(after, position)
    if not opens:
        return ""
    ends = _TITLE_ENDS.search(after, opens.end())
    title = after[opens.start("title") : ends.start() if ends else len(after)].strip(" ,")
    if title.count("(") > title.count(")"):
        title = title[: title.rindex("(")].rstrip(" ,")
    return title if 2 < len(title.split()) and len(title) <= _LONGEST_TITLE else ""


def _said_before(before: str, issued_on: date | None) -> tuple[str, date | None]:
    """ "Ngày 5/6/2024, Ban Thường vụ Quận ủy ban hành Kế hoạch số " or "Chỉ thị của Bộ Chính trị
    (số " right before the number."""
    sentence = re.split(r"(?<=[.;!?])\s", before)[-1]
    if of := _NOUN_OF_BODY.search(sentence):
        return of["body"].strip(), issued_on
    issues = _BODY_ISSUES.search(sentence)
    if issues is None or not _ENDS_IN_NOUN.search(fold(sentence)):
        return "", issued_on
    dated = _DATE_THEN_BODY.search(sentence)
    if issued_on is None and dated and dated.end() == issues.start():
        issued_on = _date(dated)
    return issues["body"].strip(), issued_on


def _loai(before: str, reference: Reference) -> str:
    """The noun next to the number; where that one cannot carry the printed code ("Quyết định phê
    duyệt kế hoạch số 12/QĐ-UBND") or is missing, the nearest before it in the clause that can."""
    if reference.loai and agrees(reference.noun, reference.type):
        return reference.loai
    clause = fold(re.split(r"[,;:.()]\s", before)[-1])
    if not re.search(r"\bso\s*:?\s*$", clause) and not reference.loai:
        return ""
    nouns = [noun_key(match[0]) for match in re.finditer(rf"(?<!\w)(?:{_NOUN})(?!\w)", clause)]
    fitting = [noun for noun in nouns if reference.type and agrees(noun, reference.type)]
    return NAMES[fitting[-1]] if fitting else reference.loai


def _place_in_title(title: str, issuer: str) -> str:
    """ "… trên địa bàn Quận 11" tells where a quận's paper is from."""
    levels = _LEVELS_OF_ISSUER.get(fold(issuer), ())
    named = re.search(rf"địa bàn (?P<place>{_PLACE})", title)
    return named["place"] if named and fold(named["place"]).startswith(levels or "?") else ""
