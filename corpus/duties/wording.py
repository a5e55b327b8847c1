"""The words that lay down a duty and those that begin one; found in canonical lower case."""

import re
from collections.abc import Iterable

from corpus.text import canonical


def lowered(text: str) -> str:
    """Canonical lower case, of the same length as `text`."""
    return canonical(text).replace("İ", "I").lower()


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _listed(lines: str) -> list[str]:
    return [word.strip() for word in lines.replace("\n", ",").split(",") if word.strip()]


# Names of bodies and set phrases that hold a verb: hidden before verbs are looked for.
_NAMES = _listed(
    """
    ban tổ chức, ban chỉ đạo, ban chấp hành, ban xây dựng, ban điều hành, ban quản lý,
    ban kiểm tra, ban tiếp công dân, ban giám sát, ban phối hợp, ban tham mưu, ban bảo vệ,
    ban vận động, ủy ban kiểm tra, ub kiểm tra, đoàn kiểm tra, đoàn giám sát, tổ kiểm tra,
    tổ giúp việc, tổ tiếp công dân, tiếp công dân, tổ chức đảng, tổ chức cơ sở đảng,
    tổ chức chính trị, tổ chức thành viên, tổ chức xã hội,
    tổ chức bộ máy, cơ quan quản lý, cơ quan tham mưu, cơ quan giúp việc, cơ quan chủ trì,
    cơ quan kiểm tra, cơ quan tổ chức, đơn vị chủ trì,
    đơn vị quản lý, đơn vị thực hiện, đơn vị tổ chức, cán bộ quản lý, cán bộ lãnh đạo,
    cán bộ phụ trách, cán bộ tổ chức, chuyên viên phụ trách, đồng chí phụ trách, người chủ trì,
    tham mưu giúp việc, trung tâm phục vụ, tuyên giáo, dân vận, thường trực, bầu cử, ứng cử,
    cử tri, cử nhân, giám đốc, tổng kết năm, cơ quan được phân công, cơ quan được giao,
    đơn vị được phân công, đơn vị được giao, đơn vị được kiểm tra, đơn vị được giám sát,
    thanh tra, cảnh sát, viện kiểm sát, thu nhập,
    trung tâm bồi dưỡng chính trị, trung tâm giáo dục, trung tâm hỗ trợ, trung tâm kiểm soát
    """
)
_PHRASES = (
    r"(?:các |mỗi |từng |với |của )tổ chức(?! (?:thực hiện|hội nghị|triển khai|tốt|học tập))",
    r"tham mưu, giúp việc",
    r"cơ quan, tổ chức",
    r"(?:cơ quan|đơn vị) phối hợp(?! với| cùng)",
    r"ban chỉ đạo (?:thực hiện|triển khai) [^:,]{3,60}(?=:)",
    r"(?:phòng|cuộc|buổi|phiên|kỳ) họp",
    r"tổ chức (?:đoàn(?! kiểm| giám| công tác)|hội(?! nghị| thảo| thi|họp))",
    r"(?:quá|chương|lộ|quy|công|giáo) trình|trình (?:tự|độ)",
    r"lĩnh vực [a-zà-ỹđ]+(?: [a-zà-ỹđ]+)?(?: và [a-zà-ỹđ]+ [a-zà-ỹđ]+)?",
    r"lãnh đạo(?=,? (?:các|ubnd|quản lý|xã|phường|quận|huyện|tỉnh|cơ quan|đơn vị|doanh nghiệp|"
    r"chủ chốt))",
    r"công tác [a-zà-ỹđ]+(?: [a-zà-ỹđ]+)?",
    r"phòng(?= (?:nội vụ|văn hóa|kinh tế|tài chính|giáo dục|y tế|tư pháp|họp|ban))",
    r"nơi (?:hợp nhất|sáp nhập|không sáp nhập|(?:vừa|có|còn|chưa) [^:,]{3,60})(?=[:,])",
    r"(?<=người )(?:(?:được )?(?:phân công|giao nhiệm vụ|chỉ định)|soạn[^:,]{0,20}|dùng)(?=[:,])",
    r"(?<=cơ quan )(?:xây dựng|quản lý)(?= [^:,]{3,40}:)",
)
_HIDDEN = re.compile(
    rf"(?<!\w)(?=[bcdđglmntuvqpxsủứ])(?:{'|'.join(_PHRASES)}|{_any(_NAMES)})(?!\w)"
)
_ASIDE = re.compile(r"\([^()\n]{1,160}\)")


# "khu phố 1, 2 rà soát": the number belongs to the name, and no noun is counted by it.
_NUMBERED = re.compile(
    r"(?<!\w)(?:(?:khu phố|tổ dân phố|phường|quận|tổ|thôn|ấp|số|cụm|khối|bản|xóm|đoàn|đội|chi bộ) )"
    r"\d+(?:(?:, | và |-)\d+)*(?= [a-zà-ỹđ])"
)


def masked(low: str) -> str:
    """`low` with the names above and words in brackets as runs of x, length kept."""
    named = _HIDDEN.sub(lambda match: "x" * len(match[0]), low)
    named = _NUMBERED.sub(lambda match: "x" * len(match[0]), named)
    return _ASIDE.sub(lambda match: "x" * len(match[0]), named)


_MANNER = _listed(
    """
    tiếp tục, tập trung, chủ động, tăng cường, thường xuyên, kịp thời, khẩn trương, tích cực,
    nghiêm túc, quan tâm, chú trọng, chú ý, lưu ý, sớm, đẩy mạnh, nâng cao, phát huy, đổi mới,
    duy trì, bảo đảm, đảm bảo, phối hợp, trực tiếp, chủ trì, đồng thời, nhanh chóng, triệt để,
    quyết liệt, kiên quyết, ưu tiên, linh hoạt, làm tốt, thực hiện tốt, không ngừng, đề cao,
    nêu cao, gương mẫu, mạnh dạn, căn cứ, định kỳ, từng bước, coi trọng, nắm chắc, nắm vững,
    tổ chức tốt, tận dụng, kiên trì, bám
    """
)
_ACTIONS = _listed(
    """
    xây dựng, ban hành, rà soát, triển khai, thực hiện, tổ chức, lãnh đạo, chỉ đạo, hướng dẫn,
    kiểm tra, giám sát, đôn đốc, theo dõi, tham mưu, báo cáo, tổng hợp, quán triệt,
    tuyên truyền, vận động, phổ biến, nghiên cứu, học tập, bố trí, phân công, lựa chọn, bổ sung,
    hiệu chỉnh, điều chỉnh, cập nhật, sắp xếp, kiện toàn, củng cố, hoàn thành, hoàn thiện,
    phấn đấu, chuẩn bị, đề xuất, kiến nghị, gửi, nộp, lập, mở, giữ, làm, đánh giá, xem xét,
    giải quyết, xử lý, khắc phục, chấn chỉnh, ngăn chặn, phòng ngừa, phòng chống, đấu tranh,
    bám sát, nắm bắt, nắm, gắn, coi, lấy, dùng, sử dụng, ứng dụng, cài đặt, đưa, tạo, quy định,
    quyết định, phê duyệt, thẩm định, trình, cụ thể hóa, tiếp nhận, hỗ trợ, bồi dưỡng, đào tạo,
    tập huấn, kết nạp, quy hoạch, luân chuyển, tinh giản, thí điểm, sơ kết, tổng kết,
    biểu dương, khen thưởng, nhân rộng, tiết kiệm, công khai, niêm yết, bảo vệ, quản lý,
    vận hành, kết nối, chia sẻ, số hóa, xác định, phân tích, phát hiện, phản bác, tham gia, cử,
    mời, thông báo, giới thiệu, thành lập, chọn, chịu trách nhiệm, có trách nhiệm, phụ trách,
    đăng ký, đăng tải, phát động, khuyến khích, thống nhất, tập hợp, nhận diện, xóa, bỏ,
    cắt giảm, giảm, sửa, đổi, thay, khai, đóng, thu, nhắc, ra, đọc, nhấn, ổn định, chuyển,
    lồng ghép, kết hợp, liên hệ, tự kiểm tra, tự đánh giá, tự phê bình, thẩm tra, xác minh,
    nghiêm cấm, chấm dứt, tháo dỡ,
    đẩy nhanh, xuất cấp, tìm,
    giao, đề nghị, yêu cầu, công bố, cung cấp, tiến hành, huy động, khai thác, phân bổ,
    thúc đẩy, mở rộng, phân loại, tiếp thu, tôn trọng, chấp hành, tuân thủ, giáo dục, chăm lo,
    chăm sóc, động viên, tri ân, thăm hỏi, tháo gỡ, hạn chế, giữ gìn, giữ vững, tích hợp,
    đồng bộ, hình thành, phát triển, cải cách, cải thiện, đơn giản hóa, thể chế hóa, cam kết,
    dọn, trồng, họp, tham dự, treo, sao gửi, lưu trữ, lưu, biên tập, phát sóng, tuần tra,
    giải phóng, thu hồi, bàn giao, nghiệm thu, thanh tra, khảo sát, thống kê, tránh, chống,
    áp dụng, đối chiếu, tạm dừng, dừng, không để, phân tách, phối kết hợp, tu dưỡng, rèn luyện,
    đổi thẻ, tham khảo, phân cấp, ủy quyền, giới hạn, nộp lưu, kiểm điểm, hiệp thương, điều hành,
    tiếp cận, khơi dậy,
    khôi phục, kiểm soát, rút kinh nghiệm, siết chặt, thắt chặt, tăng, chốt, ký, bầu, chỉ định,
    duyệt, góp ý, thảo luận, cho ý kiến, biểu quyết, tiêm, hợp nhất, sáp nhập, giải thể,
    hoàn tất, tiếp xúc, đối thoại, chuẩn hóa, nâng, rà, phản ánh, bảo quản,
    tổng rà soát, biên soạn, giúp đỡ, đỡ đầu, lắp đặt, chi trả, kẻ vạch, gặp gỡ, sửa chữa,
    nạo vét, tư vấn, cấp phát, gây quỹ, mua sắm, xét duyệt, bình xét, dạy, trao, tặng, nuôi, khám,
    gặp, mua, trả lời, lắp, vẽ, dán, đắp, gom, cắm, vớt, phun, rải, ươm, trang bị
    """
)
MODAL = (
    r"cần(?! (?:thiết|cù|sự|kiệm|thơ|giuộc|giờ|đước|vương|trục))(?: phải)?|"
    r"(?<!không )phải(?! chăng| không\b)|"
    r"có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|không được|được giao(?: nhiệm vụ)?"
)
# Of one syllable, and so parts of other words too: verbs only where a clause begins.
_SHORT = frozenset(
    "tạo cử giảm thay khai thu nhấn bám tăng chốt ký bầu rà dọn trồng treo lưu tránh chống "
    "sớm tiêm trình ra dạy trao tặng nuôi khám gặp mua".split()
) | {"tham dự"}


def _predicates(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?<!nêu )(?<!\d )(?<!các )(?<!những )(?<!việc )(?:(?P<modal>{MODAL})(?!\w)|"
        rf"(?P<plan>dự kiến|phấn đấu|sẽ)(?!\w)|(?:{_any(words)})(?!\w))"
        r"(?! được (?!giao|phân công|yêu cầu))"
    )


_VERBS = {*_MANNER, *_ACTIONS, "phòng, chống"}
PREDICATE = _predicates(_VERBS)  # where a clause begins
PREDICATE_WITHIN = _predicates(_VERBS - _SHORT)  # after the unit
_ORDERS = (
    r"yêu cầu|đề nghị|giao nhiệm vụ cho|giao cho|giao|phân công(?: cho)?|chỉ đạo|lưu ý|nhắc nhở|"
    r"kiến nghị|"
    r"kêu gọi"
)
# After one of these it is a noun or another word: "theo yêu cầu", "ý kiến chỉ đạo", "bàn giao".
_MAKES_NOUN = _listed(
    """
    theo, đáp ứng, các, những, số, sự, bài, văn bản, về, ban, được, với, từ, nội dung, tinh thần,
    ý kiến, của, có, khi, thông tin, công tác, sau, do, hai, đơn, đơn thư, lá thư, bức thư,
    nhiệm vụ, mọi, không, hồ sơ, tờ trình, bị, biểu, nghe, ngoại, bàn, chuyển, tạm, bưu
    """
)
_ENUMERATED = ("mục đích, ", "tố cáo, ", "khiếu nại, ", "phản ánh, ", "lãnh đạo, ")
# Before one of these, too: "yêu cầu của", "giao thông", "giao ban định kỳ", "đề nghị mức án".
_IS_NOUN = (
    r"của|đặt ra|nhiệm vụ(?! cho)|chung|đó|này|trên|đối với (?:việc|công tác)|chính trị|xử phạt|"
    r"truy tố|mức án|bồi thường|cao|mới|thực tiễn|thực tế|tham dự|được|hàng|thông|dịch|lưu|mùa|ước|"
    r"tiếp|chủ yếu|cơ bản|cụ thể|xét|như|hơn|đến|ra|giao|nhau|theo(?! dõi)|"
    r"ban (?:chuyên đề|định kỳ|công tác (?!mặt trận)|tháng|quý|tuần|trực tuyến|khối|với|đầu|giữa)"
)
_NOT_AFTER = "".join(
    rf"(?<!{word})" for word in (*(f"{one} " for one in _MAKES_NOUN), *_ENUMERATED)
)
ORDER = re.compile(
    rf"(?<!\w)(?=[yđgpclnk])(?=(?:{_ORDERS})(?!\w)){_NOT_AFTER}"
    r"(?!(?:(?<=hội nghị )|(?<=buổi )|(?<=họp ))giao ban)"
    rf"(?P<verb>{_ORDERS})(?!\w)(?! (?:{_IS_NOUN})(?!\w))"
)
CONNECTOR = re.compile(
    r"(?:(?:ngoài ra|bên cạnh đó|bên cạnh (?:việc|những)[^,]{3,80}|đồng thời|đặc biệt(?: là)?|"
    r"nhất là|"
    r"trước mắt|trong đó|riêng|song song|song song với đó|cùng với đó|cùng với việc[^,]{3,80}|"
    r"trên (?:tinh thần|cơ sở) đó|do đó|vì vậy|do vậy|theo đó|cụ thể(?: là)?|qua đó|và|mặt khác|"
    r"hơn nữa|"
    r"(?:trong )?thời gian (?:tới|đến)|sắp tới|từ nay (?:đến|tới)[^,]{3,40}|trong (?:năm|tháng|"
    r"quý)[^,]{1,25}|"
    r"(?:thứ|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|"
    r"mười|là)|"
    r"để [^,;]{3,120}|nhằm [^,;]{3,120}|trên cơ sở [^,;]{3,120}|khi [^,;]{3,100}|nếu [^,;]{3,100}|"
    r"trường hợp [^,;]{3,120}|căn cứ [^,;]{3,120}|trong quá trình [^,;]{3,100}|theo [^,;]{3,100}|"
    r"hằng (?:năm|tháng|quý|tuần)|hàng (?:năm|tháng|quý|tuần)|định kỳ(?: [^,;]{3,40})?|"
    r"trước ngày [\d/.]+|sau (?!khi |đó)[^,;:]{3,80}|sau khi [^,;:]{3,80}|qua [^,;:]{3,60}|ở "
    r"(?:cơ sở|địa phương)|"
    r"về [^,;]{3,140}|với [^,;]{3,100}|"
    r"trong (?:bối cảnh|điều kiện|tình hình|công tác|lĩnh vực|nhiệm kỳ|giai đoạn)[^,;]{3,100})"
    r"(?:\s*[,:]\s*|\s+(?=và\b)|\s*-\s+)"
    r"|(?:ngoài ra|đồng thời|đặc biệt|riêng|và|do đó|vì vậy)\s+)"
)
