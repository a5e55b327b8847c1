"""What a person or body may do, as far as the gate must know it: where a predicate begins. Closed
lists; a verb that is missing costs a true sentence, never lets a false one pass."""

from bot.gate_words import Phrase

_SINGLE = (
    "là làm có lấy nộp gửi trình lập mở cử ký nghe ra giao sửa mời họp bầu chọn đưa đặt ghi nêu "
    "dùng giữ nhận trả tặng thăm chấm đọc in quét đeo thay mua bán xóa góp treo đạt giúp tìm "
    "dọn trồng hỏi đáp xét duyệt khen rút chuyển nâng lắp viết"
)
_PAIRS = (
    "ban hành, biểu dương, bàn giao, bám sát, báo cáo, bãi bỏ, bảo quản, bảo vệ, bảo đảm, bắt "
    "đầu, bố trí, bồi dưỡng, bổ nhiệm, bổ sung, chuyển giao, chuẩn bị, chú trọng, chăm lo, chăm "
    "sóc, chấm điểm, chấn chỉnh, chấp hành, chỉ đạo, chịu trách, chủ trì, chứng kiến, cung cấp, "
    "cân đối, công bố, công khai, công nhận, cải thiện, cải tạo, cấp phát, cập nhật, củng cố, "
    "diễn ra, duy trì, dẫn đoàn, dự buổi, dự họp, dự hội, dự lễ, dự sinh, ghi nhận, giám sát, "
    "giải ngân, giải quyết, giải thích, giải thể, giới thiệu, góp phần, hiến đất, hiệu chỉnh, "
    "hoàn thiện, hoàn thành, hoãn lại, huy động, hòa giải, hướng dẫn, học tập, hỗ trợ, hợp nhất, "
    "hủy bỏ, khai giảng, khai mạc, khen thưởng, khóa các, khóa tài, khảo sát, kéo dài, khắc dấu, "
    "khắc phục, khởi công, kiến nghị, kiểm soát, kiểm tra, kiểm điểm, kiểm đếm, kiện toàn, kê "
    "khai, kết luận, kết nạp, kết thúc, luân chuyển, làm việc, lãnh đạo, lưu trữ, lấy ý, lập "
    "biên, lồng ghép, lựa chọn, miễn nhiệm, mua sắm, mở lớp, nghe báo, nghiên cứu, nghiệm thu, "
    "ngăn chặn, nhân rộng, niêm yết, nâng cao, nêu gương, nắm bắt, nắm tình, nộp báo, phát biểu, "
    "phát hiện, phát huy, phát hành, phát thưởng, phát thẻ, phát triển, phát động, phân bổ, phân "
    "công, phân loại, phê bình, phê duyệt, phòng chống, phấn đấu, phối hợp, phổ biến, phụ trách, "
    "quan tâm, quy định, quyên góp, quyết định, quán triệt, quản lý, rà soát, sao lưu, sinh hoạt, "
    "sáp nhập, sơ kết, sắp xếp, số hóa, sử dụng, sửa chữa, sửa đổi, tham dự, tham gia, tham mưu, "
    "thanh tra, thay thế, theo dõi, thi hành, thi đua, thu hút, thu hồi, thuyết trình, thành lập, "
    "thông báo, thông qua, thăm hỏi, thẩm định, thống kê, thống nhất, thực hiện, thực hành, tinh "
    "gọn, tiến hành, tiếp dân, tiếp nhận, tiếp thu, tiếp xúc, tiếp đón, tiết kiệm, trang bị, trao "
    "giải, trao tặng, trao đổi, triển khai, trình bày, trưng bày, trả lời, trực tiếp, tuyên "
    "dương, tuyên truyền, tuyển chọn, tài trợ, tìm hiểu, tìm kiếm, tăng cường, tạm dừng, tạo "
    "điều, tập huấn, tập trung, tổ chức, tổng hợp, tổng kết, vinh danh, vận hành, vận động, xem "
    "xét, xin ý, xuất bản, xác minh, xác nhận, xây dựng, xóa tên, xếp loại, xử lý, yêu cầu, đi "
    "vào, điều chỉnh, điều hành, điều động, đào tạo, đánh giá, đình chỉ, đóng góp, đôn đốc, đăng "
    "ký, đảm bảo, đấu thầu, đẩy mạnh, đặt mục, đến dự, đề bạt, đề nghị, đề ra, đề xuất, để sót, "
    "để xảy, đối chiếu, đổi mới, đỡ đầu, ủng hộ, ứng dụng"
)
VERBS: frozenset[Phrase] = frozenset(
    [(one,) for one in _SINGLE.split()] + [tuple(one.split()) for one in _PAIRS.split(", ")]
)
# Known only where a source is taken apart: a verb that is missing there leaves a sentence whole.
_FURTHER = (
    "coi, gồm, trao, nằm, thuộc, thấy, xuất hiện, hiến, chiếm, thiếu, vượt, giảm, tăng, mượn, "
    "đề cập, đứng đầu, dẫn đầu, đại diện, phản ánh, ủy quyền, chứng thực, xác lập, sát nhập, "
    "hợp nhất, đình bản, tu sửa, trùng tu, nạo vét, tiêm phòng, khám bệnh, cắm biển, kẻ vẽ, ra "
    "quân, dọn vệ, thắp hương, dâng hương, tưởng niệm, kỷ niệm, đấu giá, đối thoại, chất vấn, trả "
    "lời, giải trình, tự kiểm, tự phê, cam kết, ký kết, hưởng ứng, tham quan, trải nghiệm, rút "
    "kinh, cảnh cáo, khiển trách, khai trừ, kỷ luật, cách chức, luân phiên, thẩm tra, thẩm duyệt, "
    "phê chuẩn, ấn định, quy hoạch, thiết kế, lắp đặt, thi công, khánh thành, vận chuyển, thu "
    "gom, xử phạt, tịch thu, truy thu, hoàn trả, chi trả, thanh toán, quyết toán, dự toán, phân "
    "cấp, phân loại, lưu giữ, cất giữ, bảo tồn, tôn tạo, quảng bá, giới thiệu, trưng cầu, biểu "
    "quyết, bỏ phiếu, kiểm phiếu, ứng cử, đề cử, tái cử, trúng cử, đắc cử, nghỉ hưu, thôi giữ, "
    "kiêm nhiệm, thừa nhận, khẳng định, nhấn mạnh, lưu ý, cho biết, cho rằng, chỉ ra, nêu rõ, "
    "nhắc nhở, nhận định, kêu gọi, động viên, khích lệ, chúc mừng, cảm ơn, xin lỗi, hội ý, giao "
    "ban, giao lưu, kết nghĩa, liên kết, hợp tác, vay vốn, cho vay, đầu tư, chuyển đổi, áp dụng, "
    "tích hợp, kết nối, đồng bộ, cấp phép, gia hạn, đình hoãn, tạm hoãn, tạm giữ, tăng thêm, giảm "
    "bớt, bồi thường, giải phóng, thu thập, tổng rà, thí điểm, mở rộng, thu hẹp, nâng cấp, xuống "
    "cấp, hư hỏng, trồng mới, chăm bón, thu hoạch, biên soạn, định hướng, phân luồng, cắm, cấp, "
    "chỉnh trang, thông tin, di dời, sơ tán, dự trữ, trực ban, phun, tiêm, gia cố, nhắc, đóng, "
    "thành lập, lồng ghép, tạo lập, số hóa, tuần tra, canh gác, vẽ, dựng, dán, tháo dỡ, chia, "
    "khơi thông, tổng vệ, xác định, ưu tiên, không để, phát, thu, bình xét, khuyến khích, mời, gộp"
)
DEEDS: frozenset[Phrase] = VERBS | frozenset(tuple(one.split()) for one in _FURTHER.split(", "))
# Behind them somebody else acts, so that the next verb may be his.
CAUSING: frozenset[Phrase] = frozenset(
    tuple(one.split())
    for one in (
        "yêu cầu, đề nghị, giao, chỉ đạo, cho, cử, mời, phân công, hướng dẫn, vận động, đôn đốc, "
        "lãnh đạo, tổ chức cho, cho phép, giúp, để, kêu gọi, động viên, khuyến khích, nhắc"
    ).split(", ")
)
# Behind them a verb is part of a name: "Đoàn kiểm tra", "công tác giám sát".
NAMING = frozenset(
    "lớp đợt khóa kỳ lễ ban đoàn tổ tác việc cuộc buổi nghị hoạch phó trưởng sự".split()
)
