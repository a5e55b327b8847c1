"""Every Vietnamese sentence on the screen, and the words for dates, kinds and strength."""

from datetime import date
from typing import TYPE_CHECKING

from bot.entries import Holding
from corpus.article import Kind

if TYPE_CHECKING:
    from bot.schedule import Side
    from corpus.dates.roles import Role
    from corpus.relation_phrases import RelationKind

NAME = "Hỏi Chỉ Thị"
TITLE = "Trợ lý tra cứu văn bản chỉ đạo"
GREETING = (
    "Kính chào đồng chí. Tôi hỗ trợ tra cứu nội dung, yêu cầu, thời hạn của các kế hoạch, "
    "chương trình, hướng dẫn trong kho tư liệu."
)
PROMISE = (
    "Mỗi ý trả lời kèm số trích dẫn; bấm vào số để xem nguyên văn trong bài. "
    "Nội dung kho tư liệu chưa có thì tôi nói rõ là chưa có."
)
TRY_THESE = "Đồng chí có thể hỏi:"
ASK_NEXT = "Đồng chí có thể hỏi tiếp:"

QUESTION = "Câu hỏi"
HINT = "Nhập câu hỏi hoặc số, ký hiệu văn bản, ví dụ: [số]-KH/QU yêu cầu những gì?"
# Where the box is too narrow for the whole hint.
SHORT_HINTS = ("Nhập câu hỏi hoặc số, ký hiệu văn bản", "Câu hỏi hoặc số văn bản", "Câu hỏi")
SEND = "Gửi"
STOP = "Dừng"
FRESH = "Câu hỏi mới"
COPY = "Sao chép"
COPIED = "Đã sao chép"
GOOD = "Đúng ý"
BAD = "Chưa đúng"
WHY = "Đồng chí cho biết chỗ chưa đúng"
REASONS = (
    "Sai nội dung",
    "Sai văn bản hoặc nguồn",
    "Thiếu ý",
    "Hiểu sai câu hỏi",
    "Kho có mà không trả lời",
    "Lý do khác",
)
REMARK = "Ghi thêm (không bắt buộc)"
SEND_OPINION = "Gửi góp ý"
THANKS = "Đã ghi nhận. Góp ý chỉ lưu trên máy chủ của cơ quan."
NOT_NOTED = "Chưa ghi nhận được góp ý, đề nghị đồng chí thử lại."
OPINION_ADDRESS = "gop-y"
CLOSE = "Đóng"
EDIT = "sửa"
EDIT_LABEL = "Sửa câu hỏi theo cách hiểu này"
ALONE = "hiểu chưa đúng"
ALONE_HELP = "Hỏi lại đúng như đã gõ, không nối với các câu trước"
AS_OF = "Tính đến ngày"
CHANGE_DAY = "Chỉnh ngày"
APPLY = "Áp dụng"
DAY_FORM = "Ngày cần ghi theo dạng ngày/tháng/năm, ví dụ 05/10/2022."
CHANGE_DAY_HELP = "Ghi theo dạng ngày/tháng/năm. Số ngày còn lại của các mốc được tính từ ngày này."

# Said once to those who listen, when an answer has come to its end.
ANSWERED = "Đã trả lời: {said} Số nguồn trích dẫn: {count}."
ANSWERED_BARE = "Đã trả lời: {said}"
QUEUED = "Đang chờ tới lượt, đề nghị đồng chí chờ trong ít phút…"
SEARCHING = "Đang tra cứu…"
WRITING = "Đang trả lời…"
STOPPED = "Đã dừng theo yêu cầu của đồng chí; câu trả lời có thể chưa đủ."
BUSY = "Hệ thống đang bận, đề nghị đồng chí thử lại sau ít phút."
NO_SCRIPT = "Trang cần JavaScript. Đề nghị đồng chí bật JavaScript trong trình duyệt rồi tải lại."
LOST = "Mất kết nối với máy chủ của trang. Đang tự kết nối lại…"
UNDERSTOOD = "Đang hiểu là: {question}"

CONVERSATION = "Hội thoại"
HISTORY = "Hội thoại đã lưu"
HISTORY_NOTE = "Chỉ lưu trong trình duyệt của máy này. Máy dùng chung thì nên xóa sau khi dùng."
HISTORY_EMPTY = "Chưa có hội thoại nào."
HISTORY_FULL = "Trình duyệt không cho lưu hội thoại này."
TALK_OPEN = "Mở lại hội thoại"
TALK_SIZE = "{count} câu hỏi"
RENAME = "Đổi tên"
NEW_NAME = "Tên hội thoại"
KEEP_NAME = "Lưu tên"
FORGET = "Xóa"
FORGET_SURE = "Xóa hẳn"
FORGET_ALL = "Xóa tất cả"
TALK_TOOLS = "Lưu và xuất hội thoại"
EXPORT = "Xuất, in"
EXPORTS = {"docx": "Tải tệp Word (.docx)", "md": "Tải tệp chữ (.md)"}
PRINT = "In hội thoại"
EXPORT_ADDRESS = "hoi-thoai"
EXPORT_FILE = "hoi-thoai-{day}.{form}"
EXPORT_TITLE = "Hội thoại tra cứu văn bản chỉ đạo"
EXPORTED = "Xuất từ Hỏi Chỉ Thị ngày {day}."
ASKED_AS_OF = "Tính đến ngày {day}."
QUESTION_NUMBERED = "Câu hỏi {position}: {question}"
NOT_EXPORTED = "Không xuất được hội thoại này."
NOTHING_TO_EXPORT = "Chưa có câu trả lời nào để xuất."
ANSWER = "Trả lời"
NOTE = "Lưu ý."
DEADLINES = "Thời hạn"
NO_DEADLINE_CHIP = "Bài không nêu thời hạn"
SOURCES = "Nguồn"
SEEN = "Đã xem, không dùng ({count})"
OPEN_ORIGINAL = "Mở bài gốc"
PRESS_TOLD = "nguồn báo chí: {sources}"
PRESS_SOURCES = "Nguồn báo chí ({count})"
SOURCE_PANEL = "Nguồn trích dẫn"
SOURCE_TEXT = "Nguyên văn của nguồn"
NO_SOURCE_YET = "Bấm số trích dẫn trong câu trả lời để xem nguyên văn tại đây."
MARKER = "Xem trích dẫn {number}"
CITED_AS = "trích dẫn [{number}], khớp nguyên văn"
CITED_MISSING = (
    "trích dẫn [{number}], theo bản đã lưu lúc trả lời; bài hiện không còn hoặc đã thay đổi"
)
FROM_FILE = "tệp {file}"
PUBLISHED = "Đăng {day}"
CUT = "…"

# The views and their addresses in this page (#so-van-ban/12 is one directive's sheet).
VIEWS = "Các phần của trang"
ADDRESSES = {
    "chat": "tro-ly",
    "register": "so-van-ban",
    "calendar": "lich",
    "start": "bat-dau",
}
VIEW_NAMES = {"chat": "Hỏi đáp", "register": "Văn bản", "calendar": "Thời hạn", "start": "Bắt đầu"}

FIND = "Tìm văn bản"
FIND_LABEL = "Tìm trong sổ văn bản"
FIND_HINT = "Số, ký hiệu, loại, cơ quan, trích yếu"
TYPE = "Loại"
ANY_TYPE = "Mọi loại"
OPTION = "{name} ({count})"
ANY_HOLDING = "Mọi nguồn"
HOLDINGS: dict[Holding, str] = {
    "official": "Có toàn văn",
    "summary": "Bản tóm lược",
    "mentioned": "Chỉ được nhắc tới",
}
COLUMNS = ("Số, ký hiệu", "Loại", "Cơ quan ban hành", "Ngày", "Trích yếu", "Nguồn")
COUNT = "{count} văn bản"
NEWEST_FIRST = "mới nhất trước"
MORE_ROWS = (
    "Đang hiện {shown} văn bản đầu; còn {more} văn bản nữa. "
    "Đề nghị đồng chí thu hẹp bằng ô tìm kiếm hoặc bộ lọc."
)
NONE_FOUND = "Không có văn bản nào phù hợp."
TRY_OTHERWISE = "Đồng chí có thể gõ ít chữ hơn, chỉ gõ số, hoặc bỏ bớt bộ lọc."
NO_NUMBER = "Không có số"
NOT_SAID = "tư liệu không nêu"
SIGNER = "Người ký"
BACK_TO_REGISTER = "‹ Sổ văn bản"
PARTS_OF_SHEET = "Các phần của phiếu"
SHEET_PARTS = {
    "tasks": "Nhiệm vụ",
    "dates": "Thời hạn, mốc",
    "relations": "Quan hệ",
    "sources": "Tư liệu",
}
SHEET_SOURCES = "Tư liệu và bài nhắc tới"
NO_SUCH_SHEET = "Văn bản này không còn trong sổ."
CAUTIONS = "Lưu ý"
TASKS = "Yêu cầu, nhiệm vụ"
NO_TASKS = "Tư liệu không nêu nhiệm vụ cụ thể của văn bản này."
RELATIONS = "Văn bản liên quan"
NO_QUOTE = "(theo phần mô tả của tệp, không có câu trích)"
VERB = "Cách giao"
UNIT = "Đơn vị thực hiện"
FOLLOWS = "Theo dõi, đôn đốc"
CONDITION = "Điều kiện"
DUE = "Thời hạn ghi trong tư liệu"
FAMILY = "Sơ đồ quan hệ của {name}"
FAMILY_KEY = (
    "Bấm nhãn trên đường nối để xem câu trích; bấm ô để mở phiếu văn bản. Mũi tên đi từ văn bản "
    "làm việc ghi trên nhãn."
)
FAMILY_STYLES = {
    "named": "Ô viền đứt: chỉ được nhắc tới, chưa có tư liệu.",
    "change": "Đường gạch: làm thay đổi văn bản kia.",
    "loose": "Đường chấm: gắn với nhau.",
    "guessed": "Nhãn viền đứt: suy ra, tư liệu không nói thẳng.",
    "mute": "Nhãn không viền: không có câu trích.",
}
FAMILY_MORE = "Còn {count} văn bản khác, ghi ở danh sách dưới đây."
TIES: dict["RelationKind", str] = {
    "implements": "thực hiện",
    "checks": "kiểm tra",
    "guides": "hướng dẫn",
    "based_on": "căn cứ",
    "concretises": "cụ thể hóa",
    "replaces": "thay thế",
    "amends": "sửa đổi, bổ sung",
    "repeals": "bãi bỏ",
    "extends": "gia hạn",
    "attached_to": "kèm theo",
    "linked": "gắn với",
    "reviews": "sơ kết, tổng kết",
    "continues": "tiếp nối",
}
OPEN_TIE = "{told}. Xem câu trích"
EVENT = "theo bài viết"
ONLY_NAMED = "chỉ nhắc tới"
MORE_SOURCES = "Còn {count} bài khác có nhắc tới văn bản này."

CALENDAR_LABEL = "Lọc lịch"
WHOSE = "Đơn vị"
WHOSE_HINT = "Ví dụ: chi bộ"
OF_WHAT = "Văn bản, bài viết"
OF_WHAT_HINT = "Số hoặc tên"
MONTH = "Tháng"
ANY_MONTH = "Mọi tháng"
MONTH_NAME = "Tháng {month}"
YEAR = "Năm"
ANY_YEAR = "Mọi năm"
SIDE = "Thời điểm"
SIDES: dict["Side", str] = {"ahead": "Sắp tới", "behind": "Đã qua", "all": "Tất cả"}
MOMENT = "Loại mốc"
ANY_MOMENT = "Mọi loại"
MOMENTS: dict["Role", str] = {
    "DEADLINE": "Thời hạn",
    "START": "Mốc bắt đầu",
    "PLANNED": "Dự kiến",
    "RECUR": "Định kỳ",
}
SHORT_MOMENTS: dict["Role", str] = {
    "DEADLINE": "Thời hạn",
    "START": "Bắt đầu",
    "PLANNED": "Dự kiến",
    "RECUR": "Định kỳ",
}
TIMELINE = "Trục thời gian"
TIMELINE_KEY = (
    "Bấm một ngày để xem câu trích; ngày có nhiều mốc thì mỗi lần bấm mở một mốc. "
    "Viền đứt: đã qua; viền liền: từ hôm nay trở đi."
)
TODAY = "Hôm nay"
MONTHS_BETWEEN = "{count} tháng"
DAY_AND_MONTH = "{day}/{month}"
MORE_OF_DAY = "và {count} mốc khác"
ONE_BY_ONE = "Bấm tiếp để xem lần lượt."
CALENDAR_COLUMNS = ("Ngày", "Tình trạng", "Việc", "Đơn vị", "Văn bản, bài viết", "Nguồn")
CALENDAR_COUNT = "{count} mốc"
BEFORE_TODAY = "trước ngày {day}"
FROM_TODAY = "từ ngày {day}"
AS_OF_DAY = "tính đến ngày {day}"
IN_MONTH = "tháng {month}/{year}"
IN_YEAR = "năm {year}"
NO_MOMENT = "Không có mốc nào phù hợp."
OTHER_SIDE: dict["Side", str] = {
    "ahead": "Có {count} mốc đã qua: chọn “Đã qua” hoặc “Tất cả” ở ô Thời điểm.",
    "behind": "Có {count} mốc sắp tới: chọn “Sắp tới” hoặc “Tất cả” ở ô Thời điểm.",
}
WIDEN = "Đồng chí có thể gõ ít chữ hơn hoặc bỏ bớt bộ lọc."
MORE_MOMENTS = (
    "Đang hiện {shown} mốc đầu; còn {more} mốc nữa, có đủ trong tệp tải về. "
    "Đề nghị đồng chí thu hẹp bằng bộ lọc."
)
NO_DAY = "không có ngày cụ thể"
NO_UNIT = "tư liệu không nêu riêng"
CONCERNED = "có nhắc: {kinds}"
RULE = "Ghi trong tư liệu: “{phrase}”"
REPLACED_BY = "đã được thay thế bằng {by}"
SAVE = "Tải về:"
SAVE_AS = {"ics": "Lịch (.ics)", "csv": "Bảng (.csv)"}
FILE_NAME = "lich-{day}.{form}"
WITHOUT_DAY = "{count} mốc không có ngày cụ thể chỉ có trong tệp .csv"
MOMENTS_OF_SHEET = "Thời hạn và mốc"
NO_WORK = "Tư liệu không nêu thời hạn hay mốc công việc cụ thể."
OTHER_MOMENTS = "Thời gian khác ghi trong tư liệu ({count})"
ROLES_OF_MOMENTS: dict["Role", str] = {
    **MOMENTS,
    "PAST": "Đã diễn ra",
    "PERIOD": "Thời kỳ",
    "TERM": "Nhiệm kỳ",
    "DOCDATE": "Ngày của văn bản",
    "MENTION": "Được nhắc tới",
    "VAGUE": "Không nêu ngày",
}
NO_SUCH_PLACE = "Bài viết này không còn trong kho tư liệu."

START_LEAD = (
    "Đồng chí mới nhận việc chọn lĩnh vực của mình: trang nêu các tư liệu nên đọc theo thứ tự, "
    "từ hay gặp và câu nên hỏi, đều lấy từ kho tư liệu."
)
ROLES = "Lĩnh vực công tác"
PATH_STEPS = "Nên đọc theo thứ tự"
READ_BECAUSE = "Nên đọc vì: {why}"
TERMS = "Từ hay gặp"
QUESTIONS = "Câu hỏi gợi ý"
NO_PATH = "Kho tư liệu hiện có chưa có tư liệu phù hợp với lĩnh vực này."
GLOSSARY = "Bảng chữ viết tắt và thuật ngữ ({count})"
ALSO_MEANS = "có khi là {others}"

WARNING = (
    "Nội dung do trợ lý tổng hợp, không thay thế văn bản gốc. "
    "Không nhập thông tin thuộc bí mật nhà nước, dữ liệu cá nhân nhạy cảm."
)

CHIPS: dict[Kind, str] = {
    "official": "Văn bản",
    "news": "Bài viết",
    "summary": "Bản tóm lược",
    "glossary": "Bảng tra cứu",
}
STANDING: dict[Kind, str] = {
    "official": "văn bản, toàn văn chính thức",
    "news": "theo bài viết, chưa có toàn văn",
    "summary": "Bản tóm lược từ báo chí, chưa có toàn văn",
    "glossary": "theo bảng tra cứu của kho tư liệu",
}

# What Gradio itself says in English, by the exact string that it puts on the page.
GRADIO_LABELS = {
    "chatbot conversation": CONVERSATION,
    "user's message: a component of type html": QUESTION,
    "bot's message: a component of type html": ANSWER,
    "Loading content": "Đang tải",
    "Loading...": "Đang tải…",
    "Scroll to bottom": "Xuống cuối",
    "Scroll down": "Xuống cuối",
    "Clear": "Xóa",
    "Error": "Chưa thực hiện được",
    "Warning": "Lưu ý",
    "Info": "Thông tin",
    "Close": CLOSE,
}


def written_date(day: date) -> str:
    """As officials write it: date(2023, 6, 2) -> "02/6/2023", date(2021, 1, 7) -> "07/01/2021"."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def thousands(count: int) -> str:
    """12345 -> "12.345"."""
    return f"{count:,}".replace(",", ".")


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def strength_words(strength: float) -> str:
    """How well a quote matches the question, in words: 0.8 -> "rất sát câu hỏi"; "" where it was
    not found by the question, but listed on record."""
    if not strength:
        return ""
    if strength >= 0.66:
        return "rất sát câu hỏi"
    return "khá sát câu hỏi" if strength >= 0.33 else "sát một phần câu hỏi"


# app.py: what the person at the terminal reads.
STARTING = "Đang mở kho tư liệu và chuẩn bị trang…\n"
READY = "Trang Hỏi Chỉ Thị đã sẵn sàng: {address}\nBấm Ctrl+C để dừng.\n"
PORT_TAKEN = (
    "Cổng {port} trên {host} đang có chương trình khác dùng.\n"
    "Cách xử lý: đóng chương trình đó, hoặc chọn cổng khác: PORT={other} make run"
)
ADDRESS_REFUSED = (
    "Không mở được địa chỉ {host}:{port} ({why}).\n"
    "Cách xử lý: đặt HOST=127.0.0.1 (chỉ máy này) hoặc HOST=0.0.0.0 (cả mạng nội bộ), "
    "PORT từ 1024 đến 65535."
)
OPEN_TO_NETWORK = (
    "Lưu ý: HOST={host} cho phép các máy khác trong mạng mở trang này mà không cần mật khẩu. "
    "Chỉ dùng trong mạng nội bộ tin cậy; muốn chỉ máy này dùng được, đặt HOST=127.0.0.1.\n"
)
