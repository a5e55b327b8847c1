"""What is said around a question goes; what belongs to it stays."""

import pytest

from bot.courtesies import plainly_asked

TAKEN_OFF = {
    "kế hoạch 22 quy định lắp loa xong trước ngày nào?": "kế hoạch 22 lắp loa xong trước ngày nào?",
    "KH 22-KH/ĐU quy dinh lap loa xong khi nao": "KH 22-KH/ĐU lap loa xong khi nao",
    "Kính nhờ trợ lý cho biết chi bộ họp ngày nào": "chi bộ họp ngày nào",
    "Kính đề nghị hệ thống cung cấp các nhiệm vụ của xã": "các nhiệm vụ của xã",
    "tro ly cho toi biet hoi nghi to chuc o dau": "hoi nghi to chuc o dau",
    "dạ thưa trợ lý bữa ra quân mấy người": "bữa ra quân mấy người",
    "Trợ lý ơi coi giùm anh cái lịch tiếp dân là thứ mấy": "lịch tiếp dân là thứ mấy",
    "nêu ngắn gọn giúp em nội dung kết luận": "nêu ngắn gọn nội dung kết luận",
    "Nhờ trợ lý nêu giúp những điểm chính": "nêu những điểm chính",
    "Cho tôi hỏi thêm một ý, đoàn gồm những ai": "đoàn gồm những ai",
    "Tôi đang làm báo cáo so sánh: địa phương nào dẫn đầu?": "địa phương nào dẫn đầu?",
    "Tôi ở chi bộ hưu trí, muốn biết lệ phí có phải đóng không": "lệ phí có phải đóng không",
    "phường tôi sắp cử người đi học, cho hỏi danh sách gửi ngày nào": "danh sách gửi ngày nào",
    "còn các mốc gì nữa vậy trợ lý?": "còn các mốc gì nữa",
    "hạn gửi là ngày nào ạ, tôi nghe nói có thay đổi": "hạn gửi là ngày nào",
    "tổ công tác do ai đứng đầu, để chi bộ chúng tôi liên hệ?": "tổ công tác do ai đứng đầu",
    "hội thi mấy giải, kể tên giúp mình": "hội thi mấy giải, kể tên",
    "bao nhiêu đảng viên để tôi đưa vào báo cáo ạ": "bao nhiêu đảng viên",
    "mỗi năm đối thoại mấy lần ạ? Xin cảm ơn.": "mỗi năm đối thoại mấy lần",
    "Cho em hỏi xíu, hạn nộp phiếu là ngày nào": "hạn nộp phiếu là ngày nào",
    "cho hoi xiu han nop phieu la ngay nao": "han nop phieu la ngay nao",
    "Dạ thưa anh/chị, đoàn gồm những ai vậy ạ?": "đoàn gồm những ai",
    "Liệt kê các kế hoạch của Đảng ủy xã. nhỉ?": "Liệt kê các kế hoạch của Đảng ủy xã.",
    "Các văn bản về trồng rừng ạ, giúp em với, em cảm ơn": "Các văn bản về trồng rừng",
    "danh sach nghi quyet giup em voi": "danh sach nghi quyet",
    "Rồi, sao lại lùi hạn": "sao lại lùi hạn",
    "Ok, kế hoạch đó ai ký": "kế hoạch đó ai ký",
    "Thưa cô chú, ai ký vậy": "ai ký",
    "hạn nộp khi nào nhỉ": "hạn nộp khi nào",
    "co bao nhieu dang vien nhi": "co bao nhieu dang vien",
    "ai phụ trách thế nhỉ?": "ai phụ trách",
    "báo cáo tháng gửi tỉnh ủy ngày nào": "báo cáo tháng gửi về tỉnh ủy ngày nào",
    "ho so nop Van phong Dang uy khi nao": "ho so nop ve Van phong Dang uy khi nao",
    "bài về cánh đồng không khói kể chuyện gì?": "bài về cánh đồng không khói viết gì?",
    "bai bao ve lang muoi ke lai gi": "bai bao ve lang muoi viet gi",
}
KEPT = (
    "xã trồng bao nhiêu ha",
    "xa trong bao nhieu ha",
    "ai lo quỹ thiếu nhi",
    "bao nhieu qua tang thieu nhi",
    "hạn là 30/6/2026 nhỉ",
    "hạn nộp 15/3 hả",
    "trong nam ai giai nhi",
    "dân vay vốn hay cho vay",
    "mức chi cho báo cáo viên",
    "chi bộ giúp mấy hộ",
    "còn Hội Phụ nữ thì sao",
    "hoi ccb xa phu son nhan viec gi",
    "hồi thành lập có bao nhiêu đảng viên",
    "Trường học phải làm gì để giữ rừng?",
    "Chi bộ phải nộp gì để kịp đại hội?",
    "Hệ thống chính trị cơ sở gồm gì?",
    "Trợ lý",
    "hội thi kể chuyện gì",
    "báo cáo gửi về tỉnh ủy ngày nào",
    "viết hộ mấy lời cảm ơn",
    "Ở bản Nậm Chút tôi nghe nói có lớp học, học ở đâu?",
    "tôi mới nhận việc ở văn phòng đảng ủy, nên đọc gì trước",
    "em mới về xã Tả Pao, hồ sơ lễ hội gửi trước ngày nào",
)


@pytest.mark.parametrize("question", TAKEN_OFF, ids=list(TAKEN_OFF))
def test_the_question_itself(question: str) -> None:
    assert plainly_asked(question) == TAKEN_OFF[question]


@pytest.mark.parametrize("question", KEPT)
def test_what_is_asked_stays(question: str) -> None:
    assert plainly_asked(question) == question
