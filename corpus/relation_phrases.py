"""The phrases that signal a relation, read on canonical text right before the cited document."""

import re
from dataclasses import dataclass
from typing import Literal

RelationKind = Literal[
    "implements",  # source carries out target
    "checks",  # source examines how target is carried out
    "guides",  # source explains how to carry out target
    "based_on",  # source rests on target (căn cứ)
    "concretises",
    "replaces",
    "amends",
    "repeals",
    "extends",  # source moves a deadline of target
    "attached_to",  # source is issued with target
    "linked",  # gắn với, lồng ghép: no direction
    "reviews",  # sơ kết, tổng kết
    "continues",
]
# These change the standing of the target, so that a draft or a wish must not count.
CHANGES: frozenset[RelationKind] = frozenset({"replaces", "amends", "repeals", "extends"})


@dataclass(frozen=True)
class Cue:
    kind: RelationKind
    start: int  # where the phrase begins, an offset into the text it was read on
    words: str


_VERB = (
    r"(?:tổ chức|triển khai|thực hiện|thi hành|quán triệt|nghiên cứu|học tập|tuyên truyền|phổ biến|"
    r"chấp hành)"
)
_JOIN = r"(?:,\s*|\s+và\s+|\s+)"
_WELL = (
    r"(?:\s+(?:nghiêm túc|nghiêm|thật tốt|tốt|có hiệu quả|hiệu quả|đồng bộ|quyết liệt|thắng lợi|"
    r"toàn diện|đầy đủ|kịp thời|sâu rộng|thành công|đúng|các|nội dung|nhiệm vụ|và))*"
)
# One of the verbs that carry out; "tuyên truyền" alone does not.
_CARRY_OUT = (
    rf"(?:{_VERB}{_JOIN}){{0,6}}(?:triển khai|thực hiện|thi hành|quán triệt)"
    rf"(?:{_JOIN}{_VERB})*{_WELL}"
)
_PART = (
    r"(?:(?:một số|các|toàn bộ)\s+)?(?:điều|nội dung|khoản|điểm|quy định|mục|phụ lục|phần)"
    r"(?![\w])[^;.:]{0,60}?\s(?:của|tại|trong|theo)\s+"
)
# "khoản 2, Mục II của": where in the paper, right before its name.
_AT = (
    r"(?:(?:tiết|điểm|khoản|mục|tiểu mục|phần|điều|chương|phụ lục)\s+"
    r"(?!của|tại|trong|theo)[\w.]{1,6}\s*,?\s*){1,4}(?:(?:của|tại|trong|thuộc)\s+)?"
)
_PLACE = rf"(?:(?:đã\s+)?(?:nêu|ghi|quy định)\s+)?(?:tại|trong|ở|của|vào)\s+(?:{_AT})?"
_SOME = r"(?:\s+(?:một số|chi tiết|cụ thể|nội dung|vấn đề|các|điều|khoản|điểm|của|về|trong|việc))*"
_CHECK = r"(?:kiểm tra|giám sát|thanh tra|khảo sát)"
_TASK = r"(?:\s+(?:việc|công tác|tình hình|kết quả|tiến độ|về|đối với|chuyên đề|tổ chức))"
_END = r"\s+$"

_CUES: tuple[tuple[RelationKind, str], ...] = (
    (
        "reviews",
        rf"(?:sơ kết|tổng kết)(?:,?\s*(?:và\s+)?(?:tổng kết|đánh giá))?(?:\s+[^\W_]+){{0,6}}?"
        rf"\s+{_CARRY_OUT}{_END}",
    ),
    ("reviews", rf"(?:sơ kết|tổng kết)(?:\s+\d{{1,2}}\s+năm)?(?:\s+(?:việc))?{_END}"),
    ("reviews", rf"đánh giá\s+(?:kết quả|việc|tình hình)\s+{_CARRY_OUT}{_END}"),
    (
        "checks",
        rf"{_CHECK}(?:(?:,\s*|\s+và\s+)(?:{_CHECK}|đánh giá|đôn đốc))*"
        rf"{_TASK}+\s+{_CARRY_OUT}{_END}",
    ),
    ("checks", rf"đoàn\s+{_CHECK}(?:\s+(?:việc|về))?{_END}"),
    ("checks", rf"{_CHECK}(?:(?:,\s*|\s+và\s+){_CHECK})*(?:\s+chuyên đề)?\s+thực hiện{_END}"),
    (
        "linked",
        rf"(?:gắn(?:\s+\w+){{0,3}}?\s+với|lồng ghép với|kết hợp với)"
        rf"(?:\s+việc)?(?:\s+{_CARRY_OUT})?{_END}",
    ),
    (
        "continues",
        rf"tiếp tục(?:\s+(?:đẩy mạnh|tăng cường|nâng cao hiệu quả|việc))*\s+{_CARRY_OUT}{_END}",
    ),
    ("continues", rf"đẩy mạnh(?:\s+việc)?\s+{_CARRY_OUT}{_END}"),
    (
        "concretises",
        rf"(?:thể chế hóa|cụ thể hóa)(?:{_JOIN}{_CARRY_OUT})?"
        rf"(?:\s+(?:một số nội dung của|nội dung|các))?{_END}",
    ),
    (
        "guides",
        rf"quy định\s+chi tiết(?:\s+và\s+(?:hướng dẫn|biện pháp))?"
        rf"(?:\s+{_CARRY_OUT})?{_SOME}{_END}",
    ),
    ("guides", rf"hướng dẫn{_SOME}(?:\s+{_CARRY_OUT})?{_SOME}{_END}"),
    (  # "gia hạn, điều chỉnh một số nội dung Kế hoạch …"
        "extends",
        rf"gia hạn(?:,\s*|\s+và\s+)(?:điều chỉnh|sửa đổi|bổ sung)"
        rf"(?:(?:,\s*|\s+và\s+|\s+)bổ sung)?\s+(?:cho\s+)?(?:{_PART}|một số nội dung\s+)?$",
    ),
    (
        "amends",
        rf"(?:sửa đổi(?:(?:,\s*|\s+và\s+|\s+)bổ sung)?|"
        rf"điều chỉnh(?:(?:,\s*|\s+và\s+)bổ sung)?|bổ sung|đính chính)"
        rf"\s+(?:cho\s+)?(?:{_PART}|một số nội dung\s+)?$",
    ),
    ("amends", rf"(?:bãi bỏ|thay thế)\s+(?:cho\s+)?{_PART}$"),
    (
        "amends",
        rf"(?:sửa đổi|điều chỉnh|bổ sung|đính chính|bãi bỏ|bỏ|thay thế)"
        rf"(?:(?:,\s*|\s+và\s+|\s+)bổ sung)?\s+(?:(?:một số|các)\s+)?(?:nội dung\s+)?"
        rf"(?:(?:tại|vào|trong)\s+)?(?:(?:cuối|đầu|sau|trước)\s+)?{_AT}$",
    ),
    (  # "Bổ sung nội dung sau vào Mục II Kế hoạch …", "Bỏ cụm từ “…” tại khoản 1 Mục II của …"
        "amends",
        rf"(?:bổ sung|bỏ|lược bỏ|điều chỉnh|sửa)\s+(?:thêm\s+)?"
        rf"(?:(?:một số|các)\s+)?"
        rf"(?:nội dung|cụm từ|từ|đoạn|chỉ tiêu|nhiệm vụ|phạm vi|đối tượng|mức)"
        rf"(?:,?\s+\(?[\w\"“”%-]+){{0,16}}?,?\s+{_PLACE}$",
    ),
    (  # "Thay cụm từ “hằng quý” bằng cụm từ “hằng tháng” tại Mục II Kế hoạch …": no day is moved
        "amends",
        rf"thay(?: thế)?\s+(?:các\s+)?(?:cụm từ|từ|đoạn|nội dung)\s[^;.\d]{{0,120}}?\s"
        rf"(?:bằng|thành)\s[^;.\d]{{0,110}}?\s{_PLACE}$",
    ),
    ("replaces", r"thay(?:\s+thế)?\s+(?:cho\s+)?(?:(?:toàn bộ|các)\s+)?$"),
    (
        "repeals",
        r"(?:bãi bỏ|hủy bỏ|chấm dứt hiệu lực(?:\s+(?:thi hành\s+)?của)?)\s+"
        r"(?:(?:toàn bộ|các)\s+)*(?:văn bản\s+sau(?:\s+đây)?\s*:\s*)?$",
    ),
    (
        "repeals",
        r"(?:dừng|ngừng|thôi|chấm dứt)\s+(?:việc\s+)?(?:thực hiện|áp dụng|thi hành|triển khai)\s+"
        r"(?:(?:toàn bộ|các)\s+)*$",
    ),
    (
        "repeals",
        r"các\s+văn bản(?:\s+sau(?:\s+đây)?)?\s+(?:đều\s+)?hết hiệu lực(?:\s+thi hành)?\s*:\s*$",
    ),
    (
        "extends",
        r"gia hạn(?:\s+(?:thời gian|thời hạn|việc|hiệu lực|áp dụng|thi hành|thực hiện|của))*\s+$",
    ),
    (  # "gia hạn một nội dung của Kế hoạch …", "gia hạn việc rà soát nêu tại mục 1 bảng tiến độ …"
        "extends",
        r"gia hạn(?:,?\s+\(?[\w\"“”-]+){1,22}?,?\s+"
        r"(?:(?:đã\s+)?(?:nêu|ghi|quy định|đề ra|giao|xác định)\s+)?(?:tại|trong|của)\s+"
        r"(?:(?:mục|phần|điểm|khoản|bảng|biểu|phụ lục|tiến độ)\s+(?:\w{1,3}\s+)?){0,3}$",
    ),
    (  # "gia hạn thời gian gửi báo cáo quý I nêu tại Kế hoạch …"
        "extends",
        r"(?:gia hạn|lùi|kéo dài|rút ngắn|dời|điều chỉnh|thay đổi)"
        r"(?:\s+(?:thêm|đến|tới)\s[^;.:]{0,40}?)?\s+(?:thời (?:gian|hạn|điểm)|hạn|tiến độ)"
        r"(?:,?\s+\(?[\w\"“”-]+){0,16}?,?\s+"
        r"(?:(?:đã\s+)?(?:nêu|ghi|quy định|đề ra|giao|xác định)\s+)?(?:tại|trong|theo|của)\s+$",
    ),
    (  # "Thay thời hạn “ngày 30/6” bằng “ngày 15/8” đối với việc … tại Kế hoạch …"
        "extends",
        r"thay(?: thế)?\s+(?:cụm từ|thời (?:gian|hạn|điểm)|mốc|hạn)\s[^;.]{0,120}?\sbằng\s"
        r"[^;.]{0,110}?\s(?:(?:đã\s+)?(?:nêu|ghi|quy định|đề ra|giao|xác định)\s+)?"
        r"(?:tại|trong|theo|của)\s+$",
    ),
    ("attached_to", r"(?:ban hành\s+kèm\s+theo|kèm\s+theo|ban hành\s+theo)\s+$"),
    ("based_on", r"(?:căn cứ(?:\s+(?:vào|theo))?|trên cơ sở|xét)\s+(?:các\s+)?$"),
    ("implements", rf"(?:theo tinh thần|{_CARRY_OUT})(?:\s+tinh thần)?{_END}"),
)
_BEFORE = tuple((kind, re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)) for kind, pattern in _CUES)
_REACH = 200


def cue_before(even: str, start: int, end: int) -> Cue | None:
    """The phrase of `even[start:end]` that leads to the document at `end`; the surest first."""
    start = max(start, end - _REACH)
    for kind, pattern in _BEFORE:
        match = pattern.search(even, start, end)
        if match:
            return Cue(kind, match.start(), match[0])
    return None


_PASSIVE: tuple[tuple[RelationKind, str], ...] = (
    ("replaces", r"thay(?: thế)?"),
    ("amends", r"(?:sửa đổi|điều chỉnh|bổ sung)(?:(?:,\s*|\s+và\s+|\s+)bổ sung)?"),
    ("repeals", r"(?:bãi bỏ|hủy bỏ)"),
    ("extends", r"gia hạn"),
    ("guides", r"hướng dẫn(?:\s+(?:thực hiện|thi hành|chi tiết))*"),
    ("concretises", r"(?:cụ thể hóa|thể chế hóa)"),
)
_AFTER: tuple[tuple[RelationKind, re.Pattern[str]], ...] = (
    *(
        (
            kind,
            re.compile(
                rf"\s*[(,]?\s*(?:(?:và|đã|sẽ|vừa|nay)\s+)*(?:được|bị)\s+{verb}"
                r"(?:\s+(?:một số|các)?\s*(?:điều|nội dung))?\s+(?:bằng|bởi|theo|tại|trong)\s+"
                r"(?:các\s+)?$",
                re.IGNORECASE,
            ),
        )
        for kind, verb in _PASSIVE
    ),
    (  # "A hết hiệu lực, thay bằng B"
        "replaces",
        re.compile(
            r"\s*,?\s*(?:đã\s+|sẽ\s+)?(?:hết|không còn) hiệu lực(?:\s+thi hành)?\s*,?\s*"
            r"(?:và\s+)?(?:được\s+)?thay(?: thế)?\s+(?:bằng|bởi)\s+$",
            re.IGNORECASE,
        ),
    ),
    (
        "repeals",
        re.compile(
            r"\s*,?\s*(?:sẽ\s+)?hết hiệu lực(?:\s+thi hành)?\s*,?\s*(?:kể từ|từ)\s+"
            r"(?:ngày|khi)\s+$",
            re.IGNORECASE,
        ),
    ),
)


def passive_before(even: str, start: int, end: int) -> Cue | None:
    """ "A … được thay thế bằng B", with B at `end`: what B does to A."""
    start = max(start, end - _REACH)
    for kind, pattern in _AFTER:
        match = pattern.search(even, start, end)
        if match:
            return Cue(kind, match.start(), match[0])
    return None
