"""Names printed in capitals written as people write them: "UBND XÃ AN" -> "UBND xã An"."""

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache

from corpus.text import lines, stored

_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = "[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]"
# Spelled as in Nghị định 30/2020/NĐ-CP, Phụ lục II; asked where the paper itself does not say.
_USUAL = """
Ủy ban nhân dân; Uỷ ban nhân dân; Hội đồng nhân dân; Ủy ban Kiểm tra; Uỷ ban Kiểm tra Đảng ủy; Ban
Thường vụ; Ban Thường trực; Ban Chấp hành Đảng bộ; Ban Chấp hành Trung ương; Ban Bí thư; Ban Tổ
chức; Ban Tuyên giáo và Dân vận; Ban Dân vận; Ban Tuyên giáo; Ban Nội chính; Ban Chỉ đạo; Ban Xây
dựng Đảng; Bộ Chính trị; Chính phủ; Thủ tướng Chính phủ; Quốc hội; Thường trực Tỉnh ủy; Thành ủy;
Quận ủy; Huyện ủy; Thị ủy; Đảng ủy; Đảng bộ; Chi bộ; Văn phòng Tỉnh ủy; Tỉnh đoàn; Mặt trận Tổ
quốc Việt Nam; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Hội Liên hiệp Phụ nữ Việt Nam; Hội Nông dân
Việt Nam; Hội Cựu chiến binh Việt Nam; Tổng Liên đoàn Lao động Việt Nam; Liên đoàn Lao động; Công
đoàn; Bộ Giáo dục và Đào tạo; Bộ Nội vụ; Bộ Công an; Bộ Quốc phòng; Bộ Tài chính; Bộ Tư pháp; Bộ Y
tế; Bộ Công Thương; Bộ Xây dựng; Bộ Ngoại giao; Bộ Dân tộc và Tôn giáo; Bộ Khoa học và Công nghệ;
Bộ Nông nghiệp và Môi trường; Bộ Nông nghiệp và Phát triển nông thôn; Bộ Tài nguyên và Môi trường;
Bộ Kế hoạch và Đầu tư; Bộ Giao thông vận tải; Bộ Thông tin và Truyền thông; Bộ Văn hóa, Thể thao
và Du lịch; Bộ Lao động - Thương binh và Xã hội; Thanh tra Chính phủ; Ngân hàng Nhà nước Việt Nam;
Sở Giáo dục và Đào tạo; Phòng Văn hóa - Xã hội; Phòng Kinh tế; Sở Nội vụ; Sở Y tế; Quân ủy Trung
ương; Tòa án nhân dân; Viện Kiểm sát nhân dân; Học viện Chính trị quốc gia Hồ Chí Minh; Kế hoạch
số; Chỉ thị số; Nghị quyết số; Quyết định số; Quy định số; Kết luận số; Hướng dẫn số; Thông báo
số; Chương trình số; Đề án số; Thông tư số; Nghị định số; Phó Chủ tịch; Phó Bí thư Thường trực; Bí
thư Đảng ủy; Phó Trưởng ban; Phó Giám đốc; Chấp hành Đoàn; Chấp hành Hội; Thường vụ Hội;
Thường vụ Đoàn; Hội LHPN; - Hội; - Đoàn; BCH Đoàn; BCH Đảng bộ; Bộ
trưởng Bộ Nội vụ
"""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    rf"{_VOWEL}{{1,3}}(?:ng|nh|ch|[cmnpt])?"
)
_PLACES = frozenset("tỉnh phố quận huyện xã phường trấn thôn ấp bản làng".split())
_SCHOOLS = frozenset(("thpt", "thcs"))
_BEFORE_NAME = frozenset({("tiểu", "học"), ("mầm", "non"), ("mẫu", "giáo"), ("đặc", "khu")})
_OPENS_NAME = _BEFORE_NAME | {
    (seat, uy) for seat in ("thành", "tỉnh", "quận", "huyện", "thị") for uy in ("ủy", "uỷ", "đoàn")
}
_NO_NAMES = frozenset("ủy uỷ đoàn và của các ban đảng chi hội ubnd hđnd về".split()) | _PLACES
_SURE = 3  # a word seen large once or twice was part of a name
_STOPS = frozenset('.:;!?"“”•')
_NEXT = ">"  # marks a key made of a word and the one after it
_Seen = dict[tuple[str, str], Counter[str]]


def is_capitals(words: str) -> bool:
    """All letters large, and enough of them: "KẾ HOẠCH"."""
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) >= 4 and words == words.upper()


def recased(words: str, text: str) -> str:
    """`words` as `text` writes them in its sentences, else as such names are usually written."""
    if not is_capitals(words):
        return words
    seen, pieces, at, is_name = _seen(text), [""], 0, False
    found = list(_WORD.finditer(words))
    for index, match in enumerate(found):
        low = match[0].lower()
        gap = words[at : match.start()]
        before = found[index - 1][0].lower() if index and not _STOPS & set(gap) else ""
        second = found[index - 2][0].lower() if index > 1 else ""
        is_name = _is_name(low, before, second, is_name and not gap.strip())
        has_figure = words[match.end() : match.end() + 2].strip().isdigit()
        after = found[index + 1][0].lower() if index + 1 < len(found) else ""
        large = is_name or (low in _PLACES and has_figure)
        written = _written((before, match[0], after), seen, large)
        pieces += gap, written
        at = match.end()
    whole = "".join(pieces) + words[at:]
    return whole[:1].upper() + whole[1:]


def _is_name(word: str, before: str, second: str, was_name: bool) -> bool:
    if word in _NO_NAMES or not before:
        return False
    return was_name or before in _PLACES | _SCHOOLS or (second, before) in _OPENS_NAME


def _written(words: tuple[str, str, str], seen: _Seen, is_name: bool) -> str:
    """The middle one of three words; both neighbours are witnesses."""
    before, word, after = words
    low = word.lower()
    for known in (seen, _usual()):
        for key in ((before, low), (low, f"{_NEXT}{after}")):
            if "" not in key and key in known and key[1] != _NEXT:
                return known[key].most_common(1)[0][0]
    if not _SYLLABLE.fullmatch(low) or ("", word) in seen:
        return word
    if is_name:
        return word.capitalize()
    form, count = seen.get(("", low), Counter({low: 1})).most_common(1)[0]
    return form if count >= _SURE else low


@cache
def _usual() -> _Seen:
    return _seen("; ".join(f"x {name}" for name in _USUAL.split(";")).replace("\n", " "))


@lru_cache(maxsize=2)
def _seen(text: str) -> _Seen:
    """How each word is written after which other, and before which; under ("", word) anywhere."""
    seen: _Seen = defaultdict(Counter)
    for span in lines(stored(text)):
        line = text[span.start : span.end]
        if not is_capitals(line):
            _look(line, seen)
    return dict(seen)


def _look(line: str, seen: _Seen) -> None:
    before: re.Match[str] | None = None
    opens = True  # the first word of a sentence is large for another reason
    for match in _WORD.finditer(line):
        word, low = match[0], match[0].lower()
        if len(word) > 1 and word.isupper() and _SYLLABLE.fullmatch(low):
            before, opens = None, True  # a heading beside a sentence is no witness
            continue
        if before and not _STOPS & set(line[before.end() : match.start()]):
            seen[before[0].lower(), low][word] += 1
            if not opens or word[0].isupper():
                seen[before[0].lower(), f"{_NEXT}{low}"][before[0]] += 1
            seen["", low][word] += 1
            if word.isupper() and len(word) > 1:
                seen["", word][word] += 1
            opens = False
        else:
            opens = True
        before = match
