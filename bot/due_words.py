"""Words of a question for days to come: which of them only ask, and stretches said as people say
them, put as a paper would ("từ giờ tới" -> "từ nay đến")."""

import re
from collections.abc import Callable

from corpus.text import fold

# Words that ask; typed with diacritics a word is one of them only if it has theirs ("sắp", and
# not the "sáp" of "sáp nhập").
_TOGETHER = (
    "danh sách|liên quan|thời gian|thời điểm|thời hạn|hoạt động|công tác|nhiệm vụ|kế hoạch|văn bản|"
    "bắt đầu|dự kiến|định kỳ|tiếp theo|liệt kê|hôm nay|cho biết|bao nhiêu|tất cả|hiện nay|bây giờ|"
    "phía trước|trước mắt|trở đi|trợ lý|chú ý|lưu ý|quan trọng|lần lượt|theo thứ tự|đồng chí|"
    "để ý|để tâm|lưu tâm|cần nhớ|phụ lục|phó bí thư|bí thư|chi ủy viên|"
    "xin hỏi|cho hỏi|làm ơn|rơi vào|chuẩn bị|chúng tôi|bên mình|nói về|xã nhà|phường nhà"
)
_ASKING = frozenset(
    "hạn chót nộp deadline mốc lịch việc gì nào những các có không mấy sắp tới đến hết phải cần "
    "làm xong quá qua đã trễ tuần tháng quý năm sau trước trong ngày cái kể của cho tôi mình em "
    "này đây theo còn xem hay nữa vậy ạ à nhé nhỉ thì là và ra sao lần đợt mỗi chậm ai kỳ kì chưa "
    "rồi đang bị cuộc về chị anh ơi dạ hỏi nhất gần thể hoàn thành từ nay giờ tính giúp với nhớ lo "
    "sớm đáng bữa hôm tụi bọn bên chỗ nhắc nêu nói biết xin vào lúc nghe thế đó kia ấy hả hông "
    "hở nhen nha luôn thêm dùm giùm hộ coi thử gọi tại ở bao nhiêu thấy muốn "
    "mà đủ hết thảy ngay buổi phiên gồm kê nằm đâu cụ".split()
)
_FOLDED = frozenset(map(fold, _ASKING)) - {"hoi", "ho"}
_PHRASES = re.compile(rf"(?<!\w)(?:{_TOGETHER})(?!\w)", re.IGNORECASE)
_PHRASES_FOLDED = re.compile(rf"(?<!\w)(?:{fold(_TOGETHER)})(?!\w)", re.IGNORECASE)


# Of two words that ask, or of one: "kê khai" lists nothing.
_TWO = "kê khai|tài sản|lịch sử|thể thao|thể dục|mốc giới|việc làm|tuần tra|kỳ thi"
_NOUNS = re.compile(rf"(?<!\w)(?:{_TWO}|{fold(_TWO)})(?!\w)", re.IGNORECASE)


def matter(text: str) -> str:
    """The words that do not ask, what stands together joined: "Khe Vầu, phục hồi rừng"."""
    asking, phrases = (_FOLDED, _PHRASES_FOLDED) if text.isascii() else (_ASKING, _PHRASES)
    runs: list[list[str]] = [[]]
    kept = _NOUNS.sub(lambda noun: noun[0].replace(" ", "-"), phrases.sub(";", text))
    for word in re.findall(r"[^\W_]+(?:-[^\W_]+)?|;", kept):
        if "-" in word:
            runs[-1] += word.split("-")
        elif word == ";" or word.lower() in asking:
            runs.append([])
        else:
            runs[-1].append(word)
    return ", ".join(" ".join(run) for run in runs if run)


_COUNT = r"(?P<count>\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười|mot|bon|nam|sau|bay|muoi)"
_UNIT = r"(?P<unit>ngày|hôm|bữa|tuần|tháng|ngay|hom|bua|tuan|thang)"
_SPOKEN: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"(?:tính |kể |tinh |ke )?(?:từ|tu) (?:bây giờ|bay gio|giờ|gio|lúc này|luc nay|hôm nay|"
        r"hom nay|nay)(?: (?:trở đi|tro di))?",
        lambda _: "từ nay",
    ),
    (r"(?<=từ nay) (?:tới|toi|cho đến|cho tới|cho den|cho toi)(?= )", lambda _: " đến"),
    (r"(?<=từ nay) (?:hết|het)(?= )", lambda _: " đến hết"),
    (
        r"(?<=từ nay )(?:đến|den) (?:hết|het|cuối|cuoi) (?:năm|nam)(?! \d| nay| sau)",
        lambda _: "đến hết năm nay",
    ),
    (r"(?<!từ )(?:nửa|nua) (?:tháng|thang) (?:nữa|nua|tới|toi)", lambda _: "15 ngày tới"),
    (
        r"(?:vài|vai|ít) (?:ngày|hôm|bữa|ngay|hom|bua) (?:nữa|nua|tới|toi)(?! (?:hạn|han))",
        lambda _: "7 ngày tới",
    ),
    (
        rf"(?:trong (?:vòng |vong )?)?{_COUNT} {_UNIT} (?:nữa|nua)(?!\w)",
        lambda found: f"{found['count']} {_day(found['unit'])} tới",
    ),
    (
        rf"trong (?:vòng |vong )?{_COUNT} {_UNIT}(?! (?:nữa|nua|tới|toi|sắp|sap|qua|đầu|dau|cuối|"
        r"cuoi|gần|gan|làm|lam|kể|ke|từ|tu|này|nay)(?!\w))(?! ?/?\d)",
        lambda found: f"{found['count']} {_day(found['unit'])} tới",
    ),
)
_MENDS = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)" if "(?<=" not in pattern else pattern, re.I), put)
    for pattern, put in _SPOKEN
)


def _day(unit: str) -> str:
    return "ngày" if fold(unit) in ("hom", "bua", "ngay") else unit


def plainly(text: str) -> str:
    """ "2 tuần nữa", "từ giờ tới cuối tháng" as the reading of days knows them."""
    for pattern, put in _MENDS:
        text = pattern.sub(put, text)
    return text
