"""What a heading or a lead sentence says of the lines below it: duties, or anything but."""

import re
from typing import Literal

from corpus.duties.wording import MODAL, ORDER, lowered, masked

Mode = Literal["duties", "other", ""]  # "" says nothing either way

_OTHER_HEADING = re.compile(
    r"\W*(?:(?:[\divxlc]{1,6}|[a-zđ])(?:\.\d{1,2})*\s*[.)/-]\s*)?(?:điều \d+\.?\s*)?"
    r"(?:một số |các |những |về |phần \S+\s*[:.-]?\s*)?"
    r"(?:kết quả|tồn tại|hạn chế|ưu điểm|khuyết điểm|nguyên nhân|thành phần|căn cứ|bối cảnh|"
    r"ghi chú|tình hình|nhận xét|văn bản|đối tượng|phạm vi|thời hạn|thời gian|chỉ tiêu|khẩu hiệu|"
    r"nơi nhận|chương trình|bài học|kinh nghiệm|thực trạng|đặc điểm|sự cần thiết|quan điểm|"
    r"hình ảnh|hình thức(?!,| và)|mẫu số|biên bản|danh sách|phụ lục|biểu mẫu|phiếu |giấy |"
    r"thông tin|định nghĩa|"
    r"giải thích|hiệu lực|kinh phí|cơ sở (?:pháp lý|chính trị)|diễn biến|dự báo|tài liệu|"
    r"giới thiệu|"
    r"đánh giá|địa điểm|mục (?:đích|tiêu)(?! ?[,-] ?yêu| và yêu)|khái quát|số liệu|tổng quan|"
    r"ý nghĩa|"
    r"tóm tắt|nguồn)"
)
_DUTIES_HEADING = re.compile(
    r"nhiệm vụ|giải pháp|yêu cầu|tổ chức thực hiện|phân công|trách nhiệm|đề nghị|kiến nghị|"
    r"việc (?:cần|phải) làm|"
    r"nội dung (?:công việc|thực hiện|triển khai|chỉ đạo)|công việc|chế độ "
    r"(?:thông tin,? )?báo cáo|biện pháp|"
    r"cách thức|chỉ đạo"
)
_OTHER_LEAD = re.compile(
    r"kết quả (?:sau|cụ thể|như sau|đạt được|nổi bật|tích cực|đáng)|đã đạt|thành phần|"
    r"(?:bao )?gồm(?: có)?\s*:|tham dự|"
    r"chương trình (?:hội nghị|làm việc)|căn cứ|hạn chế|tồn tại|nguyên nhân|ưu điểm|khó khăn|"
    r"văn bản sau|"
    r"đã (?:báo cáo|nghe|thông qua|thảo luận|cho ý kiến|tiến hành|tóm tắt)|kinh nghiệm|cho biết|"
    r"có \d+ |dưới đây là"
)
_DUTIES_LEAD = re.compile(
    r"nhiệm vụ|giải pháp|yêu cầu|đề nghị|tập trung|lưu ý|chỉ đạo|chú ý|trọng tâm|(?:nội dung|việc|"
    r"điểm) "
    r"(?:sau|trọng tâm|chính)|quán triệt|thực hiện tốt|nhấn mạnh|phương hướng"
)
_OWN_DUTIES = re.compile(
    r"\W*(?:các |những )?(?:nhiệm vụ|trách nhiệm|(?:phần |công )?việc) (?:cụ thể )?của "
    r"[^.;:]{3,100}(?:gồm(?: có)?|như sau)?\s*:"
)
_MODAL = re.compile(rf"(?<!\w)(?:{MODAL})(?!\w)")


def of_heading(name: str) -> Mode:
    """ "2. Yêu cầu" lays down duties; "1. Mục đích", "Kết quả thực hiện nhiệm vụ" do not."""
    low = lowered(name)
    if _OTHER_HEADING.match(low):
        return "duties" if re.search(r"phụ lục.*(?:nhiệm vụ|phân công)", low) else "other"
    return "duties" if _DUTIES_HEADING.search(low) else ""


_DEMANDS = re.compile(
    r"\W*(?:[\divxlc]{1,6}\W+|[a-zđ]\)\s*)?(?:mục đích,? ?(?:và|"
    r"-)? ?)?yêu cầu\W*$"
)


def demands(name: str) -> bool:
    """ "2. Yêu cầu": whatever stands below such a heading is required."""
    return bool(_DEMANDS.match(lowered(name)))


def of_lead(sentence: str) -> Mode:
    """A lead that orders something goes before one that also mentions results."""
    low = lowered(sentence)
    if ORDER.search(masked(low)) or _MODAL.search(low) or _OWN_DUTIES.match(low):
        return "duties"
    if _OTHER_LEAD.search(low):
        return "other"
    return "duties" if _DUTIES_LEAD.search(low) else ""
