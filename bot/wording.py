"""Every Vietnamese sentence that an answer is made of; the page's own copy is in ui/copy.py."""

import re
from datetime import date

from bot.filters import Filter
from corpus.article import Article, Kind
from corpus.disagreements import Disagreement, Matter
from corpus.mentions import Mention
from corpus.register import Directive
from corpus.relations import RelationKind
from corpus.slips import Slip, SlipKind
from corpus.text import fold
from corpus.validity import Status

KIND_NOTES: dict[Kind, str] = {
    "official": "văn bản",
    "news": "theo bài viết, chưa có toàn văn",
    "summary": "bản tóm lược từ báo chí, chưa có toàn văn",
    "glossary": "bảng tra cứu của kho tư liệu",
}
CARRIERS: dict[Kind, str] = {
    "official": "Văn bản",
    "news": "Bài viết",
    "summary": "Bản tóm lược từ báo chí",
    "glossary": "Bảng tra cứu",
}
NO_EVIDENCE = "Kho tư liệu hiện có chưa có nội dung này."
NEAREST = "Tư liệu gần nhất: {titles}."
ADVICE = "Đề nghị đồng chí đối chiếu văn bản gốc hoặc liên hệ Văn phòng cấp ủy."
OUT_OF_SCOPE = (
    "Nội dung này ngoài phạm vi kho tư liệu. Đồng chí có thể hỏi về kế hoạch, chương trình, "
    "hướng dẫn, nhiệm vụ, thời hạn."
)
INSTRUCTION = "Tôi chỉ hỗ trợ tra cứu văn bản và bài viết trong kho tư liệu."
SECRET = (
    "Trợ lý chỉ dùng tư liệu đã công khai trong kho và không cung cấp tài liệu mật, mật khẩu. "
    "Đề nghị đồng chí liên hệ Văn phòng cấp ủy theo quy định bảo vệ bí mật nhà nước."
)
PERSONAL = (
    "Trợ lý không cung cấp thông tin cá nhân. Đồng chí có thể hỏi về nhiệm vụ, chức danh ghi trong "
    "văn bản, bài viết."
)
DRAFTING = (
    "Trợ lý chỉ tra cứu và trích dẫn, không soạn thảo thay. Đồng chí có thể hỏi nội dung, yêu cầu, "
    "thời hạn của văn bản cần căn cứ."
)
JUDGEMENT = (
    "Trợ lý không nhận xét, đánh giá cá nhân, tổ chức và không nêu ý kiến riêng. Đồng chí có thể "
    "hỏi về nội dung ghi trong văn bản, bài viết."
)
SEARCHED_ALL = "Đã tìm trong {count} tư liệu."
SEARCHED = "Đã tìm: “{words}” trong {count} tư liệu."
EMPTY_QUESTION = "Đề nghị đồng chí nhập câu hỏi hoặc số, ký hiệu văn bản."
UNKNOWN_NUMBER = "Không có văn bản số {so_hieu} trong kho tư liệu."
DID_YOU_MEAN = "Có phải đồng chí hỏi {nearest}?"
MENTIONED = "được nhắc trong {carrier} “{title}”"
TYPES = {
    fold(noun): noun
    for noun in (
        "chương trình hành động, kế hoạch, chương trình, chỉ thị, quyết định, quy định, quy chế, "
        "hướng dẫn, nghị quyết, nghị định, kết luận, thông báo, thông tri, thông tư, công văn, "
        "tờ trình, báo cáo, đề án, công điện, luật"
    ).split(", ")
}
RELATED = "{document}: {count} quan hệ ghi trong kho tư liệu."
IS_TO_COME = " sẽ được "  # of a change that has not come yet
UNCHANGED = (
    "Kho tư liệu không ghi văn bản nào thay thế, sửa đổi hay bãi bỏ {document}; điều đó chưa đủ để "
    "nói văn bản còn hiệu lực."
)
CHANGES_NOTHING = (
    "Kho tư liệu không ghi {document} thay thế, sửa đổi, gia hạn hay bãi bỏ văn bản nào."
)
NOT_PUT_OFF = "Kho tư liệu không ghi văn bản nào gia hạn hay điều chỉnh thời hạn của {document}."
STANDINGS: dict[Status, str] = {
    "unknown": "",
    "replaced": "{document} đã được thay thế bằng {by}",
    "repealed": "{document} đã bị bãi bỏ bởi {by}",
    "amended": "{document} đã được sửa đổi, bổ sung bởi {by}",
    "extended": "{document} đã được gia hạn theo {by}",
    "to_be_replaced": "{document} sẽ được thay thế bằng {by}",
    "to_be_repealed": "{document} sẽ bị bãi bỏ bởi {by}",
}
_EXTENDED, _EXTENDED_IN_PART = "đã được gia hạn", "đã được gia hạn một phần"
NEWEST = "; văn bản mới nhất trong kho là {newest}"
_CAUTION = "Lưu ý: "
CAUTION = _CAUTION + "{text}."
ISSUER_ENDED = "cơ quan ban hành {document} đã kết thúc hoạt động; đề nghị kiểm tra văn bản kế thừa"
DONE_TO: dict[RelationKind, str] = {
    "replaces": "được thay thế",
    "repeals": "bị bãi bỏ",
    "amends": "được sửa đổi, bổ sung",
    "extends": "được gia hạn",
}
NO_RELATION = "Kho tư liệu không ghi quan hệ giữa {left} và {right}."
NO_ARTICLE = "Kho tư liệu không có bài viết nào nhắc đến {document}."
LISTED_ENDED = "Cơ quan ban hành đã kết thúc hoạt động."
LISTED_MORE = "Còn {count} văn bản nữa; đề nghị nêu thêm thể loại, cơ quan hoặc thời gian."
SLIPS: dict[SlipKind, str] = {
    "truncated_issuer": "{carrier} có chỗ in “{quote}”, chỗ khác in “{other}”",
    "two_dates": "{carrier} ghi hai ngày khác nhau cho {about}: “{quote}” và “{other}”",
    "two_types": "{carrier} ghi hai thể loại khác nhau cho {about}: “{quote}” và “{other}”",
    "two_issuers": "{carrier} ghi hai cơ quan ban hành khác nhau: “{quote}” và “{other}”",
    "issued_after_publication": "ngày in “{quote}” sau ngày đăng bài, có thể in nhầm",
    "wrong_year": "năm in ở “{quote}” không khớp ngày đăng bài, có thể in nhầm",
    "duration": "“{quote}” không khớp “{other}”",
    "list_count": "{carrier} ghi “{quote}” nhưng liệt kê khác số đó",
    "more_than_all": "“{quote}” có số đạt lớn hơn tổng số, có thể in nhầm",
    "missing_word": "“{quote}” có thể thiếu chữ",
    "weekday": "{carrier} in “{quote}”, nhưng {about}; đề nghị đối chiếu lại thứ, ngày",
    "no_such_day": "{carrier} in “{quote}”, là ngày không có trong lịch",
    "due_before_signing": "{carrier} đặt hạn “{quote}” trước ngày ký, có thể in nhầm năm",
}
NO_NUMBER = " (chưa rõ số, ký hiệu)"
ONLY_MENTIONED = "chỉ được nhắc tới, chưa có toàn văn hay tóm lược"
REGISTER_SIZE = "Sổ văn bản: {count} văn bản, {own} có toàn văn hoặc tóm lược."
MATTERS: dict[Matter, str] = {
    "so_hieu": "số, ký hiệu",
    "loai": "thể loại của {about}",
    "ngay_ban_hanh": "ngày ban hành {about}",
    "quan_he": "quan hệ",
}
DISAGREEMENT = (
    "Khác nhau trong {file}, {matter}: phần đầu tệp ghi {told}, trong bài ghi {printed}. "
    "Đề nghị kiểm tra và sửa một trong hai chỗ."
)
SIGNED_BY = "Người ký: {signer}."
SIGNED_ON = "Văn bản ký ngày {day}."
ISSUED_BY = "Cơ quan ban hành: {issuer}."
ISSUED_ON = "{name} ban hành ngày {day}."
ISSUED_BY_WHOM = "{name} do {issuer} ban hành."
RECIPIENTS = "Nơi nhận: {names}."
NUMBERED = "Số, ký hiệu: {so_hieu}."
UNNUMBERED = "Văn bản trong kho để trống phần số, ký hiệu (bản dự thảo hoặc chưa vào số)."
EVENT = "hội nghị, sự kiện trong bài “{title}”"
VERBS: dict[RelationKind, str] = {
    "implements": "thực hiện",
    "checks": "kiểm tra việc thực hiện",
    "guides": "hướng dẫn thực hiện",
    "based_on": "căn cứ",
    "concretises": "cụ thể hóa",
    "replaces": "thay thế",
    "amends": "sửa đổi, bổ sung",
    "repeals": "bãi bỏ",
    "extends": "gia hạn",
    "attached_to": "ban hành kèm theo",
    "linked": "gắn với",
    "reviews": "sơ kết, tổng kết",
    "continues": "tiếp nối",
}
INFERRED = " (suy ra từ cách diễn đạt, tư liệu không nói thẳng)"
SIGNED_LIST = "Kho tư liệu ghi {name} ký {count} văn bản:"
INVENTORY = "Kho tư liệu có {count} {asked}:"
INVENTORY_MENTIONED = (
    "Kho tư liệu không có toàn văn hay tóm lược; các bài nhắc tới {count} {asked}:"
)
EMPTY_INVENTORY = "Kho tư liệu không có {asked}."
INVENTORY_INSIDE = "Không văn bản nào trong kho có tên là {asked}; nội dung sau có nói tới:"
ALSO_MENTIONED = "Chỉ được nhắc tới, chưa có toàn văn hay tóm lược: {numbers}."
UNDATED = "Có {count} văn bản cùng loại nhưng tư liệu không ghi ngày ban hành."
COMPARE = "So sánh {one} và {other}?"
WHICH_OF_TWO = "{{one}} và {{other}}, {asked}?"
SUMMARISE = "Tóm tắt {name}?"
WHY = "lý do là gì"
WHAT_ASKED = "yêu cầu gì?"  # of the document of another place
DONE_WHEN = "phải xong khi nào?"
WHAT_TASKS = "yêu cầu những nhiệm vụ gì?"  # what "nội dung thứ 3" of a document is an entry of
UNIT_TASKS = "{unit} phải làm gì"
EVERYWHERE = "Trong toàn kho tư liệu: {question}"
ISSUED_FIRST = "{first} ban hành trước ({day}), {second} sau ({other}): chênh {days} ngày."
DUE_FIRST = "“{first}” đến hạn trước ({day}), “{second}” sau ({other}){apart}."
DUE_TOGETHER = "“{first}” ({day}) và “{second}” ({other}) đến hạn cùng ngày."
DAYS_APART = ": chênh {days} ngày"
MORE = "{more} nhiều hơn: {many} {what}; {less}: {few}; chênh {apart}."
FEWER = "{less} ít hơn: {few} {what}; {more}: {many}; chênh {apart}."
FIGURE_OF = "{place}: {figure}."
AS_MANY = "{more} và {less} bằng nhau: {many} {what}."
TASKS_GIVEN = "văn bản nêu {count} việc của {unit}."
ISSUED_SAME = "{left} và {right} cùng ban hành ngày {day}."
SIGNED_BY_ONE = "Cùng người ký: {left}: {signer}; {right}: {other}."
SIGNED_BY_TWO = "Hai người ký khác nhau: {left}: {signer}; {right}: {other}."
SIDE_UNKNOWN = "Không so sánh được: kho tư liệu không nêu {what} của {document}."
UNKNOWN_SIGNER, UNKNOWN_DAY = "người ký", "ngày ban hành"
SIDE_BY_SIDE = "Đặt cạnh nhau theo kho tư liệu: {left} và {right}."
SIDE = "{document}: {text}"
IN_THE_ARTICLE = "Bài viết"
ARTICLE = "bài viết “{title}”"
WHICH_DAY = "ngày nào"
HOW_MUCH = "là bao nhiêu"
SIDE_SILENT = "{document}: kho tư liệu không nêu nội dung được hỏi."
NAMELESS = (
    "Câu hỏi chưa nêu văn bản hoặc nội dung cần hỏi. Đồng chí cần hỏi về văn bản nào, việc gì?"
)
SAME_NUMBER = "Cùng số này còn có: {document}"
AMBIGUOUS = "Có nhiều văn bản trùng số. Đồng chí cần hỏi văn bản nào?"
STATES_NO_DEADLINE = "không nêu thời hạn cụ thể"  # in each of the lines below
NO_DEADLINE = "{carrier} không nêu thời hạn cụ thể; chỉ ghi “{phrase}”."
NO_DEADLINE_START = "{carrier} không nêu thời hạn cụ thể; chỉ ghi mốc bắt đầu “{phrase}”."
NO_DEADLINE_PLAN = "{carrier} không nêu thời hạn cụ thể; chỉ ghi mốc dự kiến “{phrase}”."
PLAN_PASSED = "Mốc dự kiến đã qua; {carrier} không cho biết việc này đã được thực hiện hay chưa."
DUE = "Thời hạn: {text} {note}"
TARGET = "Chỉ tiêu: {text}"
RIGHT_DAY = "Đúng: {quote}"
YES, NO = "Có: {quote}", "Không: {quote}"
OF_REPLACED = "Theo văn bản đã được thay thế: {quote}"
WRONG_DAY = "Không phải {claimed}: {quote}"
TWO_SOURCES = (
    "Lưu ý: hai tư liệu ghi hai mốc khác nhau, “{one}” và “{other}”; đề nghị đối chiếu văn bản gốc."
)
NO_DEADLINE_AT_ALL = "{carrier} không nêu thời hạn cụ thể cho việc này."
ONLY_NAMED = "{carrier} có nhắc đến “{phrase}” nhưng không nêu cụ thể là những gì."
MORE_ENTRIES = "Còn {count} nội dung nữa; đề nghị hỏi theo đơn vị hoặc mở nguồn để xem đủ."
OF_UNIT = "{unit}: {text}"
MOST = "{said}: {names}."
NOT_ENTERED = "(không ghi)"
COMPARED = "Các mục được so theo “{called}”: {entries}."
COMPARED_ENTRIES = "Các mục được so: {entries}."
NOT_COMPARED = {
    "units": "Không so được: các mục ở cột “{called}” tính bằng đơn vị khác nhau.",
    "gaps": "Không so được: cột “{called}” không ghi đủ số liệu của mọi mục.",
    "columns": "Không so được: bảng có nhiều cột số liệu, câu hỏi chưa nói rõ so theo cột nào.",
    "tables": "Không so được: có nhiều bảng như vậy, câu hỏi chưa nói rõ so trong bảng nào.",
    "overlap": "Không so được: các mốc ở “{called}” không đủ rõ để biết mục nào trước.",
}
BEFORE = "{first} trước ({one}), {then} sau ({other})."
DONE_BEFORE = "Theo mốc hoàn thành mà mỗi văn bản nêu: {first} trước ({one}), {then} sau ({other})."
OF_TOLD = "Trong những điều vừa nêu, {asked}?"
FIRST_OF_TOLD = "Trong những điều vừa nêu, trước hết ({written}): {text}"
LAST_OF_TOLD = "Trong những điều vừa nêu, sau cùng ({written}): {text}"
SAME_DAY_OF_TOLD = "Cùng một ngày ({written}): {text}"
NEXT_OF_TOLD = "{text} ({written})"
ISSUED_BEFORE = "{first} ban hành trước ({one}), {then} ban hành sau ({other})."
AS_MUCH = "{one} và {other} bằng nhau ({told})."
MORE_BY = "{high} hơn {low} theo “{called}”: {sum}."
TAKEN_OFF = "{high} − {low} = {by}"
BEARERS = "Trong kho tư liệu có {count} văn bản mang số {number}:"
COUNTED = "{carrier} liệt kê {count} {noun}:"
CONTENTS = "nội dung"
PARTS_CALLED = {"phan": "phần", "chuong": "chương", "muc": "mục", "dieu": "điều"}
WORK_COUNTED = "{carrier} giao {count} việc:"
COUNTED_ROWS = "{carrier} liệt kê {count} mục trong bảng:"
NOT_BY_NAME = "{carrier} không giao việc riêng cho đơn vị được hỏi; những việc giao chung:"
GIVEN_NOTHING = "{carrier} gần nhất không nêu việc giao cho đơn vị được hỏi."
NO_REASON = "{carrier} không nêu lý do của việc này."
NOT_STATED = "{carrier} không nêu nội dung được hỏi; chỉ ghi “{phrase}”."
NOT_OF_THAT = "{carrier} gần nhất không nêu nơi được hỏi."
NO_HOLDER = "{carrier} gần nhất không nêu ai giữ chức vụ được hỏi ở nơi được hỏi."
NO_TOTAL = "{carrier} gần nhất không nêu con số được hỏi của nơi được hỏi."
NO_SIGNER = "{carrier} gần nhất không nêu ai ký văn bản được hỏi."
UNSAID = "{carrier} gần nhất không nêu “{words}”; chưa có căn cứ để trả lời điều được hỏi."
NO_DAY = "{carrier} gần nhất không nêu ngày được hỏi."
NO_FIGURE = "{carrier} gần nhất không nêu con số được hỏi."
NO_CAUSE = "{carrier} gần nhất không nêu lý do, nguyên nhân của điều được hỏi."
NO_CAUSE_BUT = "{carrier} không nêu lý do, nguyên nhân; chỉ ghi “{phrase}”."
NO_NAMES = "{carrier} gần nhất không nêu tên những ai được hỏi."
NO_NAME_OF_IT = "{carrier} gần nhất không nêu tên gọi được hỏi."
NO_SANCTION = "{carrier} gần nhất không nêu hình thức xử lý được hỏi."
NOT_OF_PERSON = "{carrier} gần nhất không nêu điều được hỏi về người này."
NO_START = "{carrier} không nêu áp dụng, thực hiện từ ngày nào."
NO_OUTCOME = "{carrier} gần nhất chỉ nói việc sẽ làm, không nêu kết quả được hỏi."
OF_OTHER_TIME = "{carrier} gần nhất nói về lần khác, không nêu lần được hỏi."
OF_OTHER_LEVEL = "{carrier} gần nhất chỉ nêu số liệu của cấp khác, không nêu của nơi được hỏi."
NO_NUMBER_OF_BODY = "{carrier} gần nhất không nêu số văn bản của cơ quan được hỏi."
PAPER_ONLY_CITED = "Văn bản được hỏi chỉ được nhắc tới, kho chưa có nội dung: “{quote}”."
DOUBTFUL = "Chưa thấy tư liệu nói đúng điều đồng chí hỏi; gần nhất là:"
EXAMPLES = ("{document} yêu cầu những gì?", "{document} về việc gì?", "Ai ký {document}?")
NEWS_EXAMPLE = "Ai chủ trì hội nghị trong bài “{title}”?"
NEWS_SUBJECT = "Bài “{title}” nói về việc gì?"
MODEL_FAILED = (
    "Mô hình ngôn ngữ không trả lời được ({cause}); dưới đây là câu trả lời trích nguyên văn."
)


def _stands_in(place: str, body: str) -> bool:
    """The body's own name tells the place already: "quận Kim Trà" in "Quận ủy Kim Trà"."""
    name = re.sub(r"^(?:quận|huyện|tỉnh|thành phố|thị xã|phường|xã|thị trấn) ", "", place.lower())
    return (
        not place or (not name.isdigit() and name in body.lower()) or place.lower() in body.lower()
    )


def full_name(directive: Directive) -> str:
    """ "Kế hoạch số 62-KH/QU, ngày 17/3/2022 của Ban Thường vụ Quận ủy Quận 11 về …"."""
    named = directive.loai or CARRIERS["official"]
    number = f" số {directive.so_hieu}" if directive.so_hieu else NO_NUMBER
    dated = f", ngày {vietnamese_date(directive.issued_on)}" if directive.issued_on else ""
    placed = f" {directive.place}" if not _stands_in(directive.place, directive.body) else ""
    issued = f" của {directive.body}{placed}" if directive.body else ""
    return f"{named}{number}{dated}{issued} {directive.trich_yeu}".rstrip()


def short_name(directive: Directive) -> str:
    """ "Chỉ thị 45-CT/TW của Bộ Chính trị"; without a number, by its title."""
    issued = f" của {directive.body}" if directive.body else ""
    if directive.so_hieu:
        return f"{directive.loai or CARRIERS['official']} {directive.so_hieu}{issued}"
    return f"{directive.loai or CARRIERS['official']}{issued} {directive.trich_yeu}".strip()


def relation(kind: RelationKind, source: str, target: str, inferred: bool) -> str:
    return f"{source[:1].upper()}{source[1:]} {VERBS[kind]} {target}{INFERRED * inferred}."


def standing(status: Status, document: str, by: str, newest: str) -> str:
    told = STANDINGS[status].format(document=document, by=by)
    return CAUTION.format(text=told + (NEWEST.format(newest=newest) if newest else ""))


def disagreement(file: str, one: Disagreement) -> str:
    told, printed = one.told, one.printed
    if one.matter == "ngay_ban_hanh":
        told, printed = (vietnamese_date(date.fromisoformat(day)) for day in (told, printed))
    matter = MATTERS[one.matter].format(about=one.about)
    return DISAGREEMENT.format(file=file, matter=matter, told=told, printed=printed)


def no_deadline(carrier: str, phrase: str, role: str) -> str:
    patterns = {"START": NO_DEADLINE_START, "PLANNED": NO_DEADLINE_PLAN}
    return patterns.get(role, NO_DEADLINE).format(carrier=carrier, phrase=phrase)


def extended_in_part(caution: str, part: str) -> str:
    """What was put off, so that nobody takes another day of the document for changed."""
    told = caution.rstrip(".").replace(_EXTENDED, _EXTENDED_IN_PART, 1)
    return f"{told}: “{part}”."


def part_put_off(caution: str) -> str:
    """ "" for a caution on the whole document."""
    found = re.search(rf"{_EXTENDED_IN_PART} .*?: “(?P<part>[^”]+)”", caution)
    return found["part"] if found else ""


def extended(caution: str, phrase: str) -> str:
    """With the words of the new deadline."""
    return f"{caution.rstrip('.')}: “{phrase}”."


def stated(caution: str) -> str:
    """The same as an answer: "Chỉ thị … đã được thay thế …"."""
    text = caution.removeprefix(_CAUTION)
    return f"{text[:1].upper()}{text[1:]}"


def of_this(caution: str, directive: Directive) -> str:
    """The same in a line that names the document: "Văn bản này đã được thay thế …"."""
    text = stated(caution).removesuffix(".")
    return text.replace(short_name(directive), "Văn bản này", 1)


def slip(one: Slip, article: Article) -> str:
    """Both places as printed, and no judgement which of them is right."""
    told = SLIPS[one.kind].format(
        carrier=CARRIERS[article.kind].lower(),
        quote=article.text[one.start : one.end],
        other=article.text[one.other_start : one.other_end],
        about=one.about,
    )
    return CAUTION.format(text=" ".join(told.split()))


def inventory(count: int, wanted: Filter, are_held: bool) -> str:
    pattern = INVENTORY if are_held else INVENTORY_MENTIONED
    return pattern.format(count=count, asked=conditions(wanted))


def conditions(wanted: Filter) -> str:
    """What was asked for, as it was understood: "văn bản ban hành từ 01/3/2025 đến 30/6/2025"."""
    noun = ", ".join(TYPES[one] for one in wanted.types) or "văn bản"
    noun = noun if wanted.number is None else f"{noun} số {wanted.number}"
    issued = f" của {wanted.issuer_typed}" if wanted.issuer_typed else ""
    topic = f" về {wanted.topic_typed}" if wanted.topic_typed else ""
    states = [DONE_TO[kind] for kind in wanted.changed]
    state = f" đã {' hoặc '.join(states)}" if states else ""
    return f"{noun}{issued}{topic}{state}{_stretch(wanted.start, wanted.end)}"


def _stretch(start: date | None, end: date | None) -> str:
    first = f" từ {vietnamese_date(start)}" if start else ""
    last = f" đến {vietnamese_date(end)}" if end else ""
    return f" ban hành{first}{last}" if first or last else ""


def vietnamese_date(day: date) -> str:
    """Official padding: days below 10 and months 1 and 2 only: 02/6/2023, 19/02/2024."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def record(article: Article) -> str:
    """The document as its file describes it: "Kế hoạch số 62-KH/QU, ngày 17/3/2022 của … về …"."""
    named = f"{article.loai or CARRIERS['official']} số {article.so_hieu}"
    dated = f", ngày {vietnamese_date(article.issued_on)}" if article.issued_on else ""
    issued = f" của {article.issuer}" if article.issuer else ""
    return f"{named}{dated}{issued} {article.trich_yeu or ''}".rstrip()


def mention_line(mention: Mention, article: Article) -> str:
    """A document that is only mentioned, as its mention describes it: "Kế hoạch số 62-KH/QU, ngày
    17/3/2022 của Ban Thường vụ Quận ủy (nhắc trong bài “…”)"."""
    named = f"{mention.loai or CARRIERS['official']} số {mention.so_hieu}"
    dated = f", ngày {vietnamese_date(mention.issued_on)}" if mention.issued_on else ""
    placed = mention.place if not _stands_in(mention.place, mention.body) else ""
    issued = " ".join(part for part in (mention.body, placed) if part)
    source = MENTIONED.format(
        carrier=CARRIERS[article.kind].lower(), title=article.title.rstrip(". ")
    )
    return f"{named}{dated}{f' của {issued}' if issued else ''} ({source})."


def imprint(article: Article, is_author: bool) -> str:
    """Who wrote the article, or when it was posted, as far as the article says."""
    if is_author:
        return f"Tác giả ghi trên bài: {article.author}."
    assert article.published is not None
    return f"Bài đăng ngày {vietnamese_date(article.published.date())}."


def called(article: Article) -> str:
    """ "Kế hoạch 45-KH/ĐU", or its title where it bears no number."""
    if article.so_hieu:
        return " ".join(filter(None, (article.loai, article.so_hieu)))
    return article.title.rstrip(". ")


def document_line(article: Article, quote: str) -> str:
    """What it rests on: "Bài viết “…”, đăng 20/4/2022 (theo bài viết, chưa có toàn văn)"."""
    note = KIND_NOTES[article.kind]
    if article.so_hieu and article.so_hieu not in quote:
        return f"{record(article)} ({note})."
    if article.so_hieu or article.kind == "summary":
        return f"{quote.rstrip('. ')} ({note})."
    posted = f", đăng {vietnamese_date(article.published)}" if article.published else ""
    return f"{CARRIERS[article.kind]} “{article.title.rstrip('. ')}”{posted} ({note})."
