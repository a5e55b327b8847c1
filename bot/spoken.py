"""Words as people speak them become those that papers and news use: "xài" is "dùng", "chín mươi
phút" is "90 phút", "quý ba" is "quý III"."""

import re
from collections.abc import Sequence
from functools import cache, partial

from corpus.text import fold

# Spoken form -> written form; a "~" stands before forms that are other words without diacritics.
_WRITTEN = (
    "~nạp=nộp|hoàn tất=hoàn thành|chấm dứt=kết thúc|khởi sự=bắt đầu|người nào ký=ai ký|"
    "người nào chủ trì=ai chủ trì|người nào phụ trách=ai phụ trách|"
    "xài=dùng|học trò=học sinh|~về hưu=nghỉ hưu|~hưu rồi=nghỉ hưu|~buôn bán=kinh doanh|"
    "trường cấp ba=trường trung học phổ thông|trường cấp 3=trường trung học phổ thông|"
    "trường cấp hai=trường trung học cơ sở|trường cấp 2=trường trung học cơ sở|"
    "đặt bút ký=ký|hạ bút ký=ký|cầm bút ký=ký|mang chữ ký của ai=do ai ký|"
    "có chữ ký của ai=do ai ký|chữ ký của ai=người ký là ai|"
    "cho những ai=cho đối tượng nào|đòi hỏi gì=yêu cầu gì|đòi hỏi những gì=yêu cầu những gì|"
    "rốt cuộc=|rút cục=|rốt cục=|bên nào=đơn vị nào|phía nào=đơn vị nào|chỗ nào=nơi nào|"
    "~ông nào=đồng chí nào|~bà nào=đồng chí nào|~sếp nào=lãnh đạo nào|"
    "bữa nào=ngày nào|bữa mấy=ngày mấy|chừng nào=khi nào|~khi mô=khi nào|~ở mô=ở đâu|"
    "thế chỗ cho=thay thế|thế chỗ=thay thế|~thế chân=thay thế|đứng tên ký=ký|"
    "đứng ra theo dõi=theo dõi|đứng ra chủ trì=chủ trì|bch quân sự=ban chỉ huy quân sự|"
    "bchqs=ban chỉ huy quân sự|"
    "vp đảng ủy=Văn phòng Đảng ủy|vp tỉnh ủy=Văn phòng Tỉnh ủy|vp thành ủy=Văn phòng Thành ủy|"
    "~ca xã=Công an xã|~ca phường=Công an phường|~ca tỉnh=Công an tỉnh|xdđ=xây dựng Đảng|"
    "lhpn=Liên hiệp Phụ nữ|vp ubnd=Văn phòng UBND|"
    "~bao lăm=bao nhiêu|~cỡ bao nhiêu=bao nhiêu|chừng bao nhiêu=bao nhiêu|"
    "~khỏi phải nộp=miễn nộp|~khỏi nộp=miễn nộp|~khỏi đóng=miễn đóng|~khỏi trả tiền=miễn phí|"
    "~khỏi phải đóng=miễn đóng|~không mất tiền=miễn phí|"
    "~lo việc=|~lo chuyện=|~lo vụ=|"
    "~lo phần=phụ trách phần|~đứng ra lo=phụ trách|"
    "~chuyện=việc|cả thảy bao nhiêu=tất cả bao nhiêu|~tính ra=|~cả thảy=tất cả|"
    "hết thảy=tất cả|~tất tật=tất cả|"
    "nhóm họp=họp|cầm trịch=chủ trì|cầm đầu đoàn=làm trưởng đoàn|~mần=làm|"
    "~tiền nong=kinh phí|~dính tới=liên quan đến|"
    "~dính dáng=liên quan|~hổng=không|~hông=không|xong xuôi=xong|~tiền bạc=kinh phí|"
    "mấy người phát biểu=mấy ý kiến phát biểu|"
    "bao nhiêu người phát biểu=bao nhiêu ý kiến phát biểu|theo mấy mặt=theo mấy tiêu chí|"
    "những mặt nào=những nội dung nào|~trẻ con=trẻ|~mấy phân=bao nhiêu cm|"
    "bao nhiêu cái=bao nhiêu|~khỏi mất tiền=miễn phí|~bắt tay vào=bắt đầu|~tại chỗ=địa phương|"
    "vùng sâu vùng xa=vùng khó khăn|cây số=km|~vô sâu=vào sâu|~vô tới=vào tới|"
    "~lấn vô=lấn vào|~vô ngày=vào ngày|"
    "bên tuyên giáo=Ban Tuyên giáo|phía tuyên giáo=Ban Tuyên giáo|bên dân vận=Ban Dân vận|"
    "bên nội chính=Ban Nội chính|bên ủy ban kiểm tra=Ủy ban Kiểm tra|bên mặt trận=Mặt trận|"
    "bên kiểm tra đảng=Ủy ban Kiểm tra"
)
# "CB" is "cán bộ" as well: a cell of the Party has a secretary, meets, is of a village or school.
_CELL = re.compile(
    r"(?<!\w)(?:(?<=thư )|(?<=họp )|(?<=hoạt )|(?<=thu )|(?<=hop )|(?<=hoat ))CB(?!\w)(?! chủ chốt)"
    r"|(?<!\w)CB(?= (?:khu phố|thôn|bản|ấp|khóm|buôn|xóm|trường|trạm|công an|quân sự|cơ quan|số \d|"
    r"\d|trực thuộc|nào|khu pho|thon|ban|ap|khom|truong|tram|cong an|quan su|co quan|so \d|"
    r"truc thuoc|nao|phải|phai|chưa|chua)(?!\w))"
)
_WHEN = re.compile(r"(?<!\w)[Hh]ồi (?=(?:đầu|cuối|giữa|tháng|năm|ngày|quý|đó|ra|mới|\d))")
# "nhieu" without marks is "nhiều" as well; at the end of a question after these it counts.
_HOW_MUCH = re.compile(r"(?<!\w)(?<!bao )(?<!bấy )(?<!biết )nhiêu(?!\w)", re.IGNORECASE)
_HOW_MUCH_FOLDED = re.compile(
    r"(?<!\w)(?P<verb>la|het|ton|mat|co|duoc|dat|giam|thu|gom|con|dong|nop) nhieu(?=\W*$)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?<!\w)mấy (?=\w+ nào(?!\w))")  # "mấy phường nào" asks which ones
# "đại hội năm 2026", "chi hội tháng 3" meet, whenever that is.
_WHEN_FOLDED = re.compile(
    r"(?<!\w)(?<!dai )(?<!chi )(?<!le )(?<!xa )(?<!quoc )(?<!hiep )(?<!ngay )(?<!co )(?<!cau )"
    r"hoi (?=(?:dau(?! tien)|cuoi|giua|thang|nam|ngay|quy|ra (?!quan\b)|\d))"
)
# "kể chuyện" tells a story; without diacritics "bằng chứng nào", "đại học trở lên".
_NOT_BEHIND = {
    "nạp": r"(?<!kết )(?<!dung )(?<!tiếp )",
    "dời": r"(?<!di )",
    "chuyện": r"(?<!kể )(?<!trò )(?<!câu )(?<!nói )(?<!đọc )",
    "chỗ nào": r"(?<!nhau )(?<!nhau ở )(?<!khác )",  # asks in what, and for no place
    "cho nao": r"(?<!nhau )(?<!nhau o )(?<!khac )",
    "chung nao": r"(?<!bang )",
    "hoc tro": r"(?<!dai )",
    "tại chỗ": r"(?<!cửa )(?<!bốn )(?<!4 )",  # "bộ phận một cửa tại chỗ"
}
# "Tỉnh mình ra những văn bản nào": whose it is, the library knows. "xa minh tan" is a name.
_OURS = re.compile(
    r"(?<!\w)(?P<level>tỉnh|thành phố|quận|huyện|xã|phường|thị trấn|đặc khu) "
    r"(?:nhà mình|mình|ta|nhà)(?!\w)(?! [^\W\d_a-zà-ỹđ])",
    re.IGNORECASE,
)
_OURS_FOLDED = re.compile(
    r"(?<!\w)(?P<level>tinh|thanh pho|quan|huyen|xa|phuong) (?:minh|ta)"
    r"(?= (?:ra|co|da|chua|phai|ban hanh|lam|duoc|thi|con|nam)(?!\w)|\W*$|[,?])",
    re.IGNORECASE,
)
_TENS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_TEN = re.compile(
    rf"(?<!\w)(?P<ten>{'|'.join(_TENS)}) mươi(?= (?:phút|ngày|người|phần trăm|tuổi|năm))"
)
_QUARTERS = (("một", "I"), ("nhất", "I"), ("hai", "II"), ("ba", "III"), ("bốn", "IV"), ("tư", "IV"))


# "lo cái gì", "lo những việc gì"; "không phải lo gì" is something else.
_CARES = re.compile(
    r"(?<!\w)(?<!phải )(?<!đừng )(?<!khỏi )(?<!phai )(?<!dung )(?<!khoi )"
    r"lo (?:(?:cái|việc|chuyện|phần|vụ|những|các|mấy|cai|viec|chuyen|phan|vu|nhung|cac|may) )*"
    r"(?:gì|gi)(?!\w)",
    re.IGNORECASE,
)
# "làm chi", "được giao chi", "nhiệm vụ chi": "gì" in the central provinces; "giao chi bộ" is none.
_WHAT = re.compile(
    r"(?<!\w)(?P<verb>làm|giao|việc|vụ|nhiệm|dặn|phần|tên|chức|lam|viec|vu|nhiem|phan|ten)"
    r" chi(?!\w)"
    r"(?! (?:bộ|ủy|uỷ|đoàn|hội|cục|nhánh|đảng|tiết|phí|tiêu|trả|thường|bo|uy|doan|hoi|cuc|nhanh|"
    r"dang|tiet|phi|tieu|tra|thuong)(?!\w))(?!,? (?:đảng|dang)(?!\w))",
    re.IGNORECASE,
)
# "làm gì cho mấy lớp": beside another word of asking they are not counted.
_NOT_COUNTED = re.compile(r"(?<!\w)(?P<to>cho|của|với|về|cua|voi|ve) (?:mấy|may) (?=\w)")
# "chi bộ mấy thôn lo khâu nào": some, and not how many.
_OF_SOME = re.compile(
    r"(?<!\w)(?P<of>chi bộ|chi bo) (?:mấy|may) "
    r"(?=(?:thôn|bản|ấp|khóm|trường|xã|phường|khu|thon|ban|ap|khom|truong|xa|phuong|khu)(?!\w))"
)
_ASKS_WHAT = re.compile(r"(?<!\w)(?:làm gì|lam gi)(?!\w)")


def as_written(question: str) -> str:
    """Of a question in Vietnamese, with or without diacritics."""
    is_plain = question.isascii()
    text = (_WHEN_FOLDED if is_plain else _WHEN).sub("", question)
    text = _CELL.sub("chi bo" if is_plain else "chi bộ", text)
    text = _SEVERAL.sub("những ", text)
    text = _HOW_MUCH.sub("bao nhiêu", text)
    text = _HOW_MUCH_FOLDED.sub(r"\g<verb> bao nhieu", text) if is_plain else text
    text = (_OURS_FOLDED if is_plain else _OURS).sub(r"\g<level>", text)
    text = _CARES.sub("phai lam gi" if is_plain else "phải làm gì", text)
    text = _WHAT.sub(r"\g<verb> gi" if is_plain else r"\g<verb> gì", text)
    text = _OF_SOME.sub(r"\g<of> cac " if is_plain else r"\g<of> các ", text)
    if _ASKS_WHAT.search(text):
        text = _NOT_COUNTED.sub(r"\g<to> cac " if is_plain else r"\g<to> các ", text)
    for pattern, written in _patterns(is_plain):
        text = pattern.sub(partial(_unless_named, written), text)
    text = _TEN.sub(lambda match: str(10 * (_TENS.index(match["ten"]) + 2)), text)
    return " ".join(text.split()) if text != question else question


def _unless_named(written: str, match: re.Match[str]) -> str:
    """ "Huyện Khau Mần" is called so, and nobody "mần"."""
    is_name = match.start() > 0 and match[0][0].isupper() and match.string != match.string.upper()
    return match[0] if is_name else match.expand(written)


@cache
def _patterns(is_plain: bool) -> Sequence[tuple[re.Pattern[str], str]]:
    pairs = [tuple(pair.split("=")) for pair in _WRITTEN.split("|")]
    known = [(said, written) for said, written in pairs if not (is_plain and said[0] == "~")]
    known += [
        (f"quý {word}", f"quý {number}")
        for word, number in _QUARTERS
        if not (is_plain and word == "tư")  # "quy tu" gathers
    ]
    return [_pattern(said.lstrip("~"), written, is_plain) for said, written in known]


def _pattern(said: str, written: str, is_plain: bool) -> tuple[re.Pattern[str], str]:
    if is_plain:
        said, written = fold(said), fold(written)
    before = _NOT_BEHIND.get(said, "")
    return re.compile(rf"(?<!\w){before}{re.escape(said)}(?!\w)", re.IGNORECASE), written
