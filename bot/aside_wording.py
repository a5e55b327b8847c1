"""What is said in small talk, of the meaning of words, to newcomers, of premises and halves."""

from bot.small_talk import SmallTalk

DEFINED = "“{term}” là chữ viết tắt của “{full}”{explained}."
EXPLAINED = "“{term}”: {explanation}."
PART = "“{short}” là {full}"
PUT_TOGETHER = "“{term}” ghép từ hai chữ viết tắt ({parts}): {full}."
SYMBOL = "“{term}” là số, ký hiệu văn bản ({parts}): {kind}{number} của {body}."
SYMBOL_NUMBER = " số {number}"
MANY_MEANINGS = "“{term}” có {count} nghĩa, tùy văn bản: {readings}."
READING = "{position}. {reading}: {quote}"
MEANS = "{term} nghĩa là gì?"
NO_DEFINITION = "Kho tư liệu không có câu định nghĩa “{term}”; từ này được dùng như sau: “{quote}”."
UNKNOWN_TERM = "Kho tư liệu và bảng chữ viết tắt không có “{term}”."
SMALL_TALK: dict[SmallTalk, str] = {
    "greeting": (
        "Kính chào đồng chí. Tôi hỗ trợ tra cứu nội dung, yêu cầu, thời hạn của các kế hoạch, "
        "chương trình, hướng dẫn trong kho tư liệu."
    ),
    "thanks": "Rất vui được hỗ trợ đồng chí. Đồng chí cần tra cứu thêm nội dung nào?",
    "parting": "Vâng. Đồng chí cần tra cứu văn bản hoặc nội dung nào?",
    "farewell": "Chào đồng chí. Kho tư liệu luôn sẵn sàng khi đồng chí cần tra cứu.",
    "identity": (
        "Tôi là Trợ lý tra cứu văn bản chỉ đạo: trả lời bằng câu trích nguyên văn từ kho tư liệu, "
        "kèm nguồn. Tôi không thay thế văn bản gốc."
    ),
    "help": (
        "Đồng chí có thể tra cứu: nội dung và yêu cầu của một văn bản theo số, ký hiệu; việc của "
        "từng đơn vị; thời hạn và lịch sắp tới; ai ký, ai chủ trì; văn bản nào thay thế, hướng dẫn "
        "văn bản nào; danh sách văn bản theo chủ đề, năm; nghĩa của chữ viết tắt; lộ trình đọc cho "
        "người mới nhận việc."
    ),
}
RIGHT = "Đúng: {quote}"
WRONG = "Không phải {claimed}: {quote}"
WRONG_RELATION = "Không phải {claimed}. {told}"
OFFICE = "{name} là ai"
UNRECORDED = "Kho tư liệu không ghi việc {claimed}. {told}"
HALF_MISSING = "{carrier} có nhắc đến việc này nhưng không nêu: {missing}."
NOTHING_FOR = "Không thấy tư liệu nêu điều được hỏi của {unit}."
PATH = "Lộ trình đọc cho người mới ở {role}: {count} tư liệu, nên đọc theo thứ tự sau."
PATH_ITEM = "{position}. {name} ({note}). Nên đọc vì: {why}"
TERM_MET = "Từ hay gặp: {told}"
TRY = "Có thể hỏi tiếp:"
ENDED = "{name} đã kết thúc hoạt động {fate}."
ENDED_ADVICE = (
    "Lưu ý: theo bảng tra cứu của kho tư liệu; đề nghị đối chiếu văn bản của cấp có thẩm quyền."
)
SOURCE = "Câu trả lời trên dẫn từ: {source}."
STANDS_AT = "{place}: “{quote}”"
VERBATIM = "Nguyên văn trong nguồn ({place}): “{quote}”"
