"""What a heading or a lead sentence says of the lines below it: duties, or anything but."""

import re
from typing import Literal

from corpus.duties.wording import MODAL, ORDER, lowered, masked

Mode = Literal["duties", "other", ""]  # "" says nothing either way

_OTHER_HEADING = re.compile(
    r"kết quả|tồn tại|hạn chế|ưu điểm|khuyết điểm|nguyên nhân|thành phần|căn cứ|bối cảnh|ghi chú|"
    r"tình hình|"
    r"nhận xét|văn bản liên quan|đối tượng|phạm vi|thời hạn|thời gian(?! thực hiện và)|chỉ tiêu|"
    r"khẩu hiệu|nơi nhận|"
    r"chương trình hội nghị|bài học|kinh nghiệm|thực trạng|đặc điểm|sự cần thiết|quan điểm|"
    r"hình ảnh|mẫu số|"
    r"biên bản|danh sách|thông tin|định nghĩa|giải thích từ ngữ|hiệu lực|kinh phí|cơ sở "
    r"(?:pháp lý|chính trị)|"
    r"diễn biến|dự báo|mốc|tài liệu|giới thiệu|phần thứ nhất đánh giá|đánh giá chung"
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
_MODAL = re.compile(rf"(?<!\w)(?:{MODAL})(?!\w)")


def of_heading(name: str) -> Mode:
    """ "2. Yêu cầu" lays down duties; "1. Mục đích", "Kết quả thực hiện nhiệm vụ" do not."""
    low = lowered(name)
    if re.fullmatch(r"\W*(?:[\divx]+\W+)?mục (?:đích|tiêu)(?: chung| cụ thể| tổng quát)?\W*", low):
        return "other"
    duties, other = _DUTIES_HEADING.search(low), _OTHER_HEADING.search(low)
    if duties and (not other or duties.start() < other.start()):
        return "duties"
    return "other" if other else ""


def of_lead(sentence: str) -> Mode:
    """A lead that orders something goes before one that also mentions results."""
    low = lowered(sentence)
    if ORDER.search(masked(low)) or _MODAL.search(low):
        return "duties"
    if _OTHER_LEAD.search(low):
        return "other"
    return "duties" if _DUTIES_LEAD.search(low) else ""
