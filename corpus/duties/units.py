"""The unit that a clause addresses, as it is written there."""

import re

from corpus.duties.wording import PREDICATE_WITHIN, masked
from corpus.text import Span, trimmed

LONGEST = 230
_COUNT = r"(?:(?:tất cả|toàn thể|các|những|mỗi|từng|100%|một số|đề nghị|\d{1,3}|mọi|cả)\s+)*"
_NOUNS = (
    r"đồng chí|đ/c|bí thư|phó bí thư|trưởng (?:ban|phòng|đoàn|tiểu ban|thôn|khu phố|các|ngành)|"
    r"thủ trưởng|"
    r"người (?:đứng đầu|được|soạn|dùng|chủ trì|phụ trách|dân|lao động)|cấp trưởng|chủ tịch|"
    r"phó chủ tịch|giám đốc|"
    r"hiệu trưởng|chánh văn phòng|lãnh đạo|tập thể|cá nhân|thành viên|chuyên viên|cán bộ|"
    r"công chức|viên chức|"
    r"đảng viên|đoàn viên|hội viên|(?:tỉnh|thành|quận|huyện|thị|đảng|cấp|chi) ủy viên|"
    r"ban(?! hành| đầu| ngày| bố)|ubkt|ủy ban|ubnd|hđnd|hội đồng|mttq|ubmttq|mặt trận|thường trực|"
    r"btv|bch|"
    r"đảng ủy|đảng bộ|đảng đoàn|chi bộ|chi ủy|chi, đảng bộ|chi, đảng|cấp ủy|(?:các|mỗi|"
    r"từng) tổ chức|tổ chức (?:cơ sở )?đảng|tổ chức (?:đoàn|hội(?! nghị| thảo| thi)|chính trị)|"
    r"(?:tỉnh|thành|quận|huyện|thị) ủy|"
    r"văn phòng|phòng(?! chống|, chống| ngừa)|trung tâm|sở(?! dĩ| hữu| thích)|bộ(?! máy| phận|"
    r" sách| luật| tiêu)|"
    r"bộ phận|ngành|cơ quan|đơn vị|địa phương|"
    r"nơi(?= (?:hợp|không|vừa|còn|có|chưa|sáp))|tổ(?! chức)|tiểu ban|đoàn(?! kết| thể thao)|"
    r"hội(?! nghị|"
    r" thảo| nhập| thi)|"
    r"công đoàn|công an|quân sự|lực lượng|trường(?! hợp)|nhà trường|doanh nghiệp|công ty|tập đoàn|"
    r"hợp tác xã|"
    r"xã(?! hội)|phường|quận|huyện|thị xã|thành phố|tỉnh|đặc khu|thôn|khu phố|cấp(?= (?:xã|tỉnh|"
    r"huyện|trên|dưới|cơ sở|ủy))|"
    r"chính phủ|chính quyền|nhà nước|tòa án|viện kiểm sát|gia đình|cộng đồng|nhân dân|khối|"
    r"hệ thống|cấp có thẩm quyền|"
    r"hạt(?= kiểm| quản)|chi cục|kho bạc|ngân hàng|bưu điện|bệnh viện|kiểm lâm|biên phòng|điện lực|"
    r"đội(?= (?:quản|kiểm|thi hành|thuế|công|cảnh|xung))|"
    r"trạm|đồn|chi đoàn|chi hội|ấp|bản(?! thân| chất| tin)|buôn|xóm|khối phố|khu dân cư|"
    r"(?:tỉnh|thành|quận|huyện|xã|phường) đoàn|"
    r"tất cả(?=:)|đại biểu|báo cáo viên|cục|vụ|viện|đài|báo(?! cáo| chí| đảm)|cụm|liên đoàn|ông|bà"
)
HEAD = re.compile(rf"{_COUNT}(?:{_NOUNS})(?!\w)")
# What stands between the unit and what it should do, and is no part of either.
_ADVERBIAL = re.compile(
    r",?\s+(?:trong thời gian|thời gian|từ nay|h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|trên cơ sở|"
    r"căn cứ|khi |nếu |(?:ít|nhiều) nhất|tối thiểu|"
    r"ngay |trong năm|"
    r"có (?=biện pháp|giải pháp|những|hình thức|phương án|trách)|"
    r"theo (?:chức năng|nhiệm vụ|thẩm quyền|phân công|quy định)|để |nhằm |sau khi|trước khi|"
    r"trong quá trình|"
    r"thông qua|trong (?:tháng|quý|giai đoạn)|tùy theo|tùy |đồng thời|có kế hoạch|với tinh thần|"
    r"(?:cũng|đều|sẽ|nên|hãy|tự|là|đã|được|trong việc|ở|đến)(?= ))"
)
# "Đồng chí A kết luận, đề ra các việc cần …" names who speaks, not who has to do it.
_SPEAKS = re.compile(
    r"(?<!\w)(?:kết luận|phát biểu|nhấn mạnh|cho rằng|đề ra|nêu|ghi nhận|cho biết|khẳng định|"
    r"đánh giá|biểu dương|trao đổi|thông tin|nhận định|quán triệt|chia sẻ|bày tỏ)(?!\w)"
)
_LAST_WORDS = re.compile(
    r"(?:\s+(?:thực hiện )?(?:các|những|một số|\d+) (?:công )?(?:việc|nhiệm vụ|nội dung)"
    r"(?: sau(?: đây)?| cụ thể)?)?"
    r"(?:\s+(?:và|cùng|nên|thì|cũng|đều|hãy|tự|là|sớm|tránh|cần|ra|mỗi|có))*\s*$"
)


def unit_at(low: str, bare: str, start: int, end: int) -> tuple[Span, int] | None:
    """The unit that the clause opens with and where its predicate begins; `bare`: `low` masked."""
    head = HEAD.match(low, start, end)
    if not head:
        return None
    predicate = PREDICATE_WITHIN.search(bare, head.end(), min(end, start + LONGEST + 60))
    colon = low.find(":", head.end(), min(end, start + LONGEST))
    if colon >= 0 and (not predicate or colon < predicate.start()):
        return _unit(low, start, colon), _after_colon(low, colon)
    if not predicate or predicate.start() - start > LONGEST:
        return None
    between = low[head.end() : predicate.start()]
    if re.search(r"[;.!?]\s|\bđã\b|\bkhông\b|\bvẫn\b|\bđang\b", between + " ") or _SPEAKS.search(
        between
    ):
        return None
    return _unit(low, start, predicate.start()), predicate.start()


_OFFICE = re.compile(
    r"(?:ban quản lý|trung tâm|phòng|trạm|hạt|đài|công ty) [^,;:.\d]{3,70} "
    r"(?:xã|phường|quận|huyện|tỉnh|thành phố)"
)


def is_unit_alone(words: str, bare: str = "") -> bool:
    """Whether the words (in canonical lower case) are a unit and nothing else; `bare`: with names
    hidden that only their large letters tell from verbs."""
    head = HEAD.match(words)
    if not head or re.search(r"[:;.] ", words) or len(words) > 170:
        return False
    return bool(_OFFICE.fullmatch(words)) or not PREDICATE_WITHIN.search(
        bare or masked(words), head.end()
    )


def is_unit_named(words: str) -> bool:
    """Whether a line that says whose duties follow names a unit, verbs in its name and all."""
    return bool(HEAD.match(words)) and len(words) <= 170 and not re.search(r"[:;.] ", words)


_MARKS = re.compile(r"[\s*_]*")


def _after_colon(low: str, colon: int) -> int:
    """Past the marks of a name in bold: "**Công an xã:** tuần tra"."""
    return _MARKS.match(low, colon + 1).end()  # type: ignore[union-attr]


def _unit(low: str, start: int, end: int) -> Span:
    cut = _ADVERBIAL.search(low, start, end)
    stop = cut.start() if cut and cut.start() > start + 3 else end
    tail = _LAST_WORDS.search(low[start:stop])
    stop = start + tail.start() if tail else stop
    span = trimmed(low, start, stop)
    return Span(span.start, span.start + len(low[span.start : span.end].rstrip(" ,-(")))
