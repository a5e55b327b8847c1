"""What a person or body may do, as far as the gate must know it: where a predicate begins. Closed
lists; a verb that is missing costs a true sentence, never lets a false one pass."""

from bot.gate_words import Phrase

_SINGLE = (
    "là làm có lấy nộp gửi trình lập mở cử ký nghe ra giao sửa mời họp bầu chọn đưa đặt ghi nêu "
    "dùng giữ nhận trả tặng thăm chấm đọc in quét đeo thay mua bán xóa góp treo đạt giúp tìm "
    "dọn trồng hỏi đáp xét duyệt khen"
)
_PAIRS = (
    "bàn giao, bắt đầu, để sót, để xảy, ban hành, báo cáo, bám sát, bảo đảm, bảo quản, bảo vệ, "
    "biểu dương, bố trí, bổ sung, bồi dưỡng, cải tạo, chấn chỉnh, chấp hành, chỉ đạo, chịu "
    "trách, chủ trì, chú trọng, chuẩn bị, chuyển giao, chứng kiến, công bố, công khai, củng cố, "
    "cung cấp, cập nhật, dẫn đoàn, diễn ra, duy trì, đánh giá, đăng ký, đào tạo, đảm bảo, đề "
    "ra, đề xuất, điều chỉnh, đổi mới, đối chiếu, đôn đốc, đóng góp, ghi nhận, giám sát, giải "
    "quyết, giải thích, giới thiệu, góp phần, hiệu chỉnh, hoàn thành, hoàn thiện, học tập, hỗ "
    "trợ, huy động, hướng dẫn, kết nạp, kết luận, kết thúc, kê khai, kiện toàn, kiểm điểm, kiểm "
    "soát, kiểm tra, khai mạc, khảo sát, khen thưởng, khởi công, khắc phục, làm việc, lãnh đạo, "
    "lấy ý, lập biên, lựa chọn, nâng cao, nắm tình, nghe báo, nghiên cứu, niêm yết, nộp báo, "
    "ủng hộ, phát biểu, phát động, phát huy, phân công, phân loại, phê bình, phê duyệt, phổ "
    "biến, phối hợp, phụ trách, quan tâm, quán triệt, quản lý, rà soát, sắp xếp, sao lưu, số "
    "hóa, sơ kết, sử dụng, sinh hoạt, tài trợ, tăng cường, tập huấn, tập trung, tham dự, tham "
    "gia, tham mưu, thành lập, thanh tra, thay thế, theo dõi, thi đua, thông báo, thông qua, "
    "thống kê, thống nhất, thực hành, thực hiện, tiến hành, tiếp dân, tiếp nhận, tìm hiểu, tổ "
    "chức, tổng hợp, tổng kết, trả lời, triển khai, trình bày, trực tiếp, tuyên truyền, vận "
    "động, vận hành, xác minh, xác nhận, xây dựng, xem xét, xếp loại, xin ý, xử lý, yêu cầu, đề "
    "nghị"
)
VERBS: frozenset[Phrase] = frozenset(
    [(one,) for one in _SINGLE.split()] + [tuple(one.split()) for one in _PAIRS.split(", ")]
)
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
