"""Other words for the same in news and papers of the Party, folded: what "điều hành" asks may be
told by "chủ trì"."""

from collections import defaultdict
from collections.abc import Mapping

from corpus.text import fold

_GROUPS = (
    "chết|tử vong|qua đời|thiệt mạng",
    "chết đuối|đuối nước",
    "dạy|giảng dạy|giáo viên|giảng viên|thầy cô|hướng dẫn",
    "đón|thu hút|tiếp đón",
    "chịu|đồng ý|đồng thuận|đồng tình|nhất trí|ưng thuận",
    "nhà|hộ|gia đình",
    "giao đất|bàn giao mặt bằng|giao mặt bằng|hiến đất",
    "soạn|soạn thảo|xây dựng|dự thảo",
    "phổ biến|giới thiệu|quán triệt|tuyên truyền",
    "chủ trì|chỉ đạo|điều hành|chủ tọa|lãnh đạo|làm trưởng đoàn|đồng chủ trì",
    "trưởng đoàn|dẫn đầu|dẫn đoàn|làm trưởng",
    "thời hạn|hạn|hạn chót|hạn cuối|hạn nộp|chậm nhất|deadline|trước ngày|xong",
    "tổ chức|diễn ra|tiến hành|mở|khai mạc",
    "ban hành|ký|ra",
    "yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|lưu ý|giao|phải|cần",
    "hoàn thành|hoàn tất|xong|làm xong|kết thúc|đến hết|đến năm",
    "tham gia|tham dự|dự|có mặt",
    "giảng viên|báo cáo viên|giảng|lên lớp",
    "thành lập|lập|ra mắt",
    "hằng năm|hàng năm|mỗi năm|mỗi quý|hằng tháng|hàng tháng|mỗi tháng",
    "áp dụng|thực hiện|thi hành|hiệu lực",
    "kế hoạch|chương trình|lịch",
    "hội nghị|giao ban|cuộc họp|buổi làm việc|buổi họp|họp|sinh hoạt|phiên họp|cuộc họp",
    "trường học|trường|nhà trường",
    "tiếp|tiếp theo|tới|kế tiếp",
    "người|đồng chí|đảng viên|đại biểu|cán bộ|học viên|cá nhân|thành viên",
    "tiền|kinh phí|triệu đồng|tỷ đồng|số tiền|chi phí",
    "cuộc|buổi|lần|đợt",
    "bắt đầu|khai mạc|khai giảng|khởi công|khởi động|mở",
    "bắt buộc|bắt|phải|buộc",
    "lý do|nguyên nhân|vì|do",
    "vắng|không dự|vắng mặt",
    "báo cáo|trình bày|đọc",
    "phát biểu|kết luận|nhấn mạnh",
    "thưởng|khen thưởng|tặng|khen|trị giá|biểu dương|tuyên dương|tôn vinh",
    "tăng|nâng|cao hơn|thêm",
    "giảm|hạ|xuống|còn",
    "nộp|gửi|báo cáo|trình|chuyển",
    "chi|cấp|hỗ trợ|dành|bố trí",
    "đơn vị|cơ quan|tổ chức|địa phương|nơi",
    "địa phương|nơi|đơn vị|xã|phường",
    "kết nạp|phát triển đảng",
    "mục đích|nhằm|để|mục tiêu|giúp",
    "điều kiện|phải|mới được|tiêu chuẩn",
    "thuộc|của|trực thuộc",
    "phụ trách|chịu trách nhiệm|phân công|đảm nhiệm|chủ trì|đầu mối|thường trực",
    "đạt|được|chiếm",
    "mua|mua sắm|trang bị",
    "dùng|sử dụng|áp dụng",
    "làm|thực hiện|triển khai|tiến hành",
    "hạn chế|tồn tại|khuyết điểm|yếu kém|chưa",
    "ưu điểm|kết quả|thành tích|mặt được",
    "xây|xây dựng|làm mới|dựng",
    "sửa|sửa chữa|nâng cấp|cải tạo",
    "tặng|trao|hỗ trợ|ủng hộ",
    "quyên góp|ủng hộ|đóng góp|góp",
    "bị kỷ luật|kỷ luật|xử lý",
    "thay|thay thế|bãi bỏ",
    "theo dõi|đôn đốc|giám sát|kiểm tra",
    "tập huấn|bồi dưỡng|lớp",
    "khu phố|tổ dân phố|thôn|ấp|bản",
    "hộ|hộ dân|gia đình|nhà",
    "phấn đấu|mục tiêu|chỉ tiêu|đến năm",
    "tối đa|không quá|nhiều nhất",
    "tối thiểu|ít nhất|trở lên",
    "hiện nay|hiện|hiện có|đang",
    "tổng kết|sơ kết",
    "trao đổi|thảo luận|tham luận|ý kiến",
    "thông qua|nhất trí|biểu quyết",
    "bầu|bầu ra|trúng cử",
    "công nhận|đạt chuẩn",
    "ký|ký kết|ký ban hành",
    "việc|nhiệm vụ|đầu việc",
    "vướng mắc|khó khăn|điểm nghẽn|kiến nghị",
    "ăn nhậu|liên hoan|tiệc|ăn uống",
    "giấy tờ|văn bản|tài liệu|hồ sơ",
    "online|trực tuyến|qua mạng",
    "app|ứng dụng|phần mềm",
    "tham mưu|giúp việc",
    "khách|đại biểu|khách mời",
    "giáo viên|nhà giáo|thầy cô|cô giáo|thầy giáo",
    "nhập|sáp nhập|hợp nhất",
    "gộp|sáp nhập|hợp nhất|ghép",
    "cả nước|toàn quốc",
    "làm luật|xây dựng pháp luật|lập pháp",
    "sống thọ|tuổi thọ",
    "người dân|nhân dân|bà con|dân",
)


def _other_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for group in _GROUPS:
        words = fold(group).split("|")
        for word in words:
            found[word] += [one for one in words if one not in (word, *found[word])]
    return {word: tuple(others) for word, others in found.items()}


SAME = _other_words()
