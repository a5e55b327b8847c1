"""Common words that were typed with some of their marks ("yêu cau", "hạn nôp") are read with all of
them. Names keep their spelling."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus.text import fold

# None of these, with fewer marks, is another word ("chi tiêu" is none of "chỉ tiêu").
_PHRASES = (
    "kế hoạch|chỉ thị|nghị quyết|nghị định|quyết định|quy định|quy chế|kết luận|hướng dẫn|"
    "chương trình|thông tri|thông báo|công văn|tờ trình|đề án|văn bản|tài liệu|yêu cầu|nhiệm vụ|"
    "nội dung|thời hạn|hạn nộp|hạn chót|hạn cuối|hạn báo cáo|thời gian|thời điểm|địa điểm|"
    "thẩm quyền|trách nhiệm|phụ trách|chủ trì|phối hợp|tổ chức|thực hiện|triển khai|hoàn thành|"
    "báo cáo|kiểm tra|giám sát|hội nghị|đại hội|giao ban|tập huấn|sinh hoạt|chuyên đề|đảng viên|"
    "đảng ủy|đảng bộ|chi bộ|cấp ủy|huyện ủy|tỉnh ủy|thành ủy|thường vụ|thường trực|bí thư|"
    "đồng chí|trưởng đoàn|mặt trận|tổ quốc|đoàn viên|hội viên|cán bộ|nhân dân|đơn vị|cơ quan|"
    "địa phương|khu phố|trường học|doanh nghiệp|mục tiêu|mục đích|kết quả|kinh phí|kinh tế|xã hội|"
    "căn cứ|thay thế|sửa đổi|bổ sung|bãi bỏ|gia hạn|hiệu lực|ban hành|bầu cử|cử tri|đại biểu|"
    "tuyên truyền|chuyển đổi|kỷ luật|khen thưởng|quy hoạch|bao nhiêu|bao giờ|bao lâu|khi nào|"
    "ngày nào|ngày ban hành|ngày ký|năm nào|ai ký|là gì|làm gì|thế nào|ở đâu|vì sao|cái gì|"
    "việc gì|những gì"
)
_YEARS = re.compile(r"(?<!\w)(nam|ngay|thang|quy)(?= \d)")
_YEARS_MEANT = {"nam": "năm", "ngay": "ngày", "thang": "tháng", "quy": "quý"}
_WORD = re.compile(r"[^\W\d_]+")
_MOST_PARTS = 3
_TONES = ("\u0303", "\u0309")


def as_spelled(question: str) -> str:
    """Of a question in Vietnamese; one typed without any marks stays without them."""
    if question.isascii() or fold(question) == question.lower():
        return question
    return _completed(_YEARS.sub(lambda match: _YEARS_MEANT[match[0]], question))


def _completed(text: str) -> str:
    """Phrases that lack marks get them."""
    for match in reversed(list(_windows(text))):
        typed = text[slice(*match)]
        meant = _phrases().get(fold(typed))
        if meant and _lacks_marks(typed.lower(), meant):
            text = f"{text[: match[0]]}{_cased(typed, meant)}{text[match[1] :]}"
    return text


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of two or three words with single spaces between them, none a name."""
    words = list(_WORD.finditer(text))
    for size in range(2, _MOST_PARTS + 1):
        for run in zip(*(words[at:] for at in range(size)), strict=False):
            first, last = run[0], run[-1]
            joined = text[first.start() : last.end()]
            if joined.count(" ") == size - 1 == len(joined.split()) - 1 and _is_common(run):
                yield first.start(), last.end()


def _is_common(run: Sequence[re.Match[str]]) -> bool:
    """Only the first word of the question may have a capital."""
    return all(one[0].islower() for one in run if one.start() > 0)


def _lacks_marks(typed: str, meant: str) -> bool:
    """The same letters with some of the marks, or with one word right and the other wrong."""
    pairs = list(zip(typed.split(), meant.split(), strict=True))
    wrong = [(one, other) for one, other in pairs if one != other]
    if not wrong:
        return False
    return all(_marks(_common_tone(one)) <= _marks(_common_tone(other)) for one, other in wrong)


def _common_tone(word: str) -> str:
    """Hỏi and ngã are one to many who type: "hướng dẩn", "chuyễn đổi"."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(*_TONES))


def _marks(word: str) -> set[tuple[int, str]]:
    found, at = set(), 0
    for letter in unicodedata.normalize("NFD", word):
        if unicodedata.combining(letter):
            found.add((at, letter))
        else:
            at += 1
            found |= {(at, letter)} if letter == "đ" else set()
    return found


def _cased(typed: str, meant: str) -> str:
    return f"{meant[:1].upper()}{meant[1:]}" if typed[:1].isupper() else meant


@cache
def _phrases() -> Mapping[str, str]:
    return {fold(one): one for one in _PHRASES.split("|")}
