"""Due words, conditions and who follows up: what is written around a duty, quoted as it stands."""

import re

from corpus.duties.units import unit_at
from corpus.text import Span, trimmed

_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?![\d/])"
_WHEN = (
    rf"(?:(?:\d{{1,2}} giờ(?: \d{{2}})?,? )?(?:ngày )?{_DAY}|ngày \d{{1,2}}(?: (?:tháng \d{{1,2}}"
    r"(?:[/ ](?:năm )?\d{4})?|hằng tháng|hàng tháng|của tháng[^,;.]{0,25}|tháng [^,;.\d]{2,20}))?|"
    r"(?:đầu |giữa |cuối |hết )?tháng \d{1,2}(?:\s?[/-]\s?\d{4}| năm \d{4})?|"
    r"(?:đầu |giữa |cuối |hết )?quý [ivx\d]+(?:\s?[/-]\s?\d{4}| năm \d{4})?|(?:đầu |giữa |cuối |"
    r"hết )?năm \d{4})"
)
_DUE = (
    rf"(?:chậm nhất|muộn nhất|không muộn hơn|không quá ngày)(?: là)?(?: đến| vào| trước|"
    rf" trong)?:? {_WHEN}",
    r"chậm nhất(?: là)?(?: trước| sau| trong)? \d+ (?:ngày|giờ|tháng|tuần)[^,;.()]{0,60}",
    rf"(?<!từ )(?<!cơ cấu )(?<!như )trước(?: \d{{1,2}}(?: giờ|h)(?: \d{{2}})?,?)? {_WHEN}",
    rf"(?:đến )?hết {_WHEN}",
)
# These set a date only beside a word of finishing or reporting.
_FINISHED = (
    rf"(?:vào|trong|đến|xong trước|trước) {_WHEN}",
    r"trước (?:khi )?(?:đại hội|bầu cử|khai mạc|hội nghị)[^,;.()]{0,50}",
)
_REPEATED = (
    r"(?:định kỳ )?(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?:,? (?:hằng|hàng) (?:ngày|tuần|"
    r"tháng|quý|năm))*",
    r"định kỳ(?= báo cáo|[,;.()]|$)",
    r"\d+ (?:tháng|quý|tuần|năm) (?:một|1|01) lần",
)
_CERTAIN = re.compile(rf"(?<!\w)(?:{'|'.join(_DUE)})")
_WITH_FINISH = re.compile(rf"(?<!\w)(?:{'|'.join(_FINISHED)})")
# Most clauses hold none of these, and the patterns above are slow to find that out.
_HINTS_CONDITION = re.compile(r"khi |nếu |trường hợp|đối với |nơi |trừ ")
_RECURRING = re.compile(rf"(?<!\w)(?:{'|'.join(_REPEATED)})")
_FINISH = re.compile(r"(?<!\w)(?:hoàn thành|hoàn tất|xong|báo cáo|gửi|nộp|trình)(?!\w)")
_REPORTS = re.compile(r"(?<!\w)(?:báo cáo|gửi|nộp|đóng|sơ kết|tổng hợp|đánh giá|họp)(?!\w)")
_CONDITION = re.compile(
    r"(?<!\w)(?<!trước )(?<!sau )(?<!ngay )(?<!từ )(?<!kể từ )(?<!đến )"
    r"(?:khi (?:có|được|xảy ra|phát hiện|phát sinh|cần|không còn|thay đổi|nhân sự)(?!\w)|"
    r"trong trường hợp|"
    r"trừ trường hợp|(?<![a-zà-ỹđ] )trường hợp|nếu (?!có(?:\W*$|\W*[).;,])|trên)|trừ (?:người|khi|"
    r"bất khả|những|các)|"
    r"đối với (?=(?:[^,;:.]{2,60} )?(?:có|chưa|không|còn|dưới|trên|từ|bị|vừa|chỉ) )(?=(?:các |"
    r"những )?(?:trường hợp|"
    r"nơi|thôn|đảng (?:bộ|viên|ủy)|chi bộ|người|đơn vị|xã|tổ chức|cơ quan))|nơi (?:hợp|không|vừa|"
    r"còn|có|chưa|sáp|nào))"
    r"[^;:.()]{2,140}"
)
_PLACE = re.compile(r"(?:đối với )?(?:những )?nơi [^:;.]{3,90}(?=:)")
_CONDITION_ENDS = re.compile(
    r",| (?:thì|phải|cần|chủ động|khẩn trương|đề nghị|yêu cầu|kịp thời|báo cáo|tiến hành|"
    r"thực hiện(?! nhiệm vụ))(?!\w)|"
    r"\./\.|\s*$"
)
_FOLLOW = r"theo dõi|đôn đốc|tổng hợp|kiểm tra, giám sát|kiểm tra việc thực hiện"
_GIVEN = re.compile(r"(?<!\w)(?:giao(?: cho)?|phân công(?: cho)?|đề nghị|yêu cầu)\s+")
_FOLLOWS = re.compile(
    rf"(?:chủ trì,? |phối hợp[^,;.]{{0,60}},? |có trách nhiệm |được giao |"
    rf"thường xuyên )*(?:{_FOLLOW})"
)
_REPORT_TO = re.compile(
    r"(?<!\w)(?:báo cáo(?: kết quả)?(?: [a-zà-ỹđ, ]{0,40}?)? (?:về|lên|cho|với)|gửi"
    r"(?: [a-zà-ỹđ, ]{0,60}?)? (?:về|cho|đến)|"
    r"báo cáo|(?:phản ánh|liên hệ)(?: kịp thời)?(?: về| với| qua)?|qua)\s+"
)
_BODY = re.compile(
    r"(?:ban(?! hành)|văn phòng|thường trực|ủy ban|ubkt|ubnd|cơ quan|đảng ủy|cấp ủy|(?:tỉnh|thành|"
    r"quận|huyện) ủy|"
    r"bộ|sở|phòng|tổ giúp việc|vụ|cục|hội đồng|đoàn)(?: (?!(?:để|theo|trước|chậm|vào|muộn|xem|về|"
    r"định|qua|kết|trong|và|ngay|"
    r"đúng|phục|chỉ|quyết|tình|những|các|kịp|hằng|hàng|sau|xử|giải|tổng hợp|đối|khi|"
    r"nếu)(?!\w))[\w-]+){1,8}"
)
_STANDING = re.compile(r"(?P<who>[^,;.:]{4,80}?) (?:là|làm) (?:cơ quan|đơn vị|bộ phận) thường trực")
_FOLLOW_UP = re.compile(
    r"(?:chủ trì,? |phối hợp[^,;.]{0,60},? |có trách nhiệm |được giao |thường xuyên |"
    r"giúp [^,;.]{3,60} |"
    r"tham mưu[^,;.]{0,60},? )*(?:(?:hướng dẫn|kiểm tra|giám sát|theo dõi),? )*(?:theo dõi|đôn đốc)"
)


def due(low: str, start: int, end: int) -> Span | None:
    """The words of a deadline; a starting date, a plan and the date of a document are none."""
    certain = _CERTAIN.search(low, start, end)
    if certain:
        return trimmed(low, certain.start(), certain.end())
    for near, pattern in ((_FINISH, _WITH_FINISH), (_REPORTS, _RECURRING)):
        found = pattern.search(low, start, end) if near.search(low, start, end) else None
        if found:
            return trimmed(low, found.start(), found.end())
    return None


def condition(low: str, start: int, end: int) -> Span | None:
    """ "khi có …", "trường hợp …", "nếu …", "đối với nơi có …": until the clause ends."""
    if not _HINTS_CONDITION.search(low, start, end):
        return None
    place = _PLACE.match(low, start, end)
    if place:
        return Span(place.start(), place.end())
    found = _CONDITION.search(low, start, end)
    if not found:
        return None
    ends = _CONDITION_ENDS.search(low, found.start() + 6, found.end())
    return trimmed(low, found.start(), ends.start() if ends else found.end())


def follows(low: str, bare: str, start: int, end: int) -> Span | None:
    """Who follows up ("giao X theo dõi"), else to whom is reported ("báo cáo X")."""
    for given in _GIVEN.finditer(low, start, end):
        who = unit_at(low, bare, given.end(), end)
        if who and _FOLLOWS.match(low, who[1], end):
            return who[0]
    standing = _STANDING.search(low, start, end)
    if standing:
        return trimmed(low, standing.start("who"), standing.end("who"))
    for report in _REPORT_TO.finditer(low, start, end):
        body = _BODY.match(low, report.end(), end)
        if body:
            return Span(body.start(), body.end())
    return None


def follows_up(low: str, predicate: int, end: int) -> bool:
    """Whether the duty itself is to follow up: "theo dõi, đôn đốc việc thực hiện Kế hoạch"."""
    return bool(_FOLLOW_UP.match(low, predicate, end))
