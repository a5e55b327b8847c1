"""Where lines, sentences and clauses end, and the labels of list items; offsets, never text."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """Code points `start` up to but not including `end`."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Span:
    """`text[start:end]` without its surrounding white space."""
    stretch = text[start:end]
    first = start + len(stretch) - len(stretch.lstrip())
    return Span(first, max(first, start + len(stretch.rstrip())))


def lines(text: str) -> list[Span]:
    """The lines that hold something, without surrounding white space."""
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        span = trimmed(text, start, start + len(line))
        if span.start < span.end:
            spans.append(span)
        start += len(line)
    return spans


_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"

# --- labels of list items -------------------------------------------------------------------------

_BULLETS = "-–—•●○▪■□◦‣⁃·➢►✓✔❖♦"
_LABEL = re.compile(
    rf"""\s*(?:
      (?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[.)]\s*|\s+(?=[^\W\d_])(?=[{_UPPER}“"]))
    | \(?(?P<digit>\d{{1,2}})(?:\)\s*|\.\s+|[/]\s+|\.(?=[{_UPPER}“"])|-\s+(?=[^\W\d]))
    | \((?P<round>[a-zđ])\)\s*
    | (?P<letter>[a-zđ])(?:\)\s*|[./]\s+|\s?[-–,]\s+(?=[{_UPPER}]))
    | (?P<roman>[IVX]{{1,5}})(?:[.)]\s+|\s?[-–]\s|/(?:\s+|(?=[{_UPPER}])))
    | (?P<bullet>[{_BULLETS}])(?:\s+|(?=[{_UPPER}“"]))
    | (?P<star>[*+])[ \t]+
    )(?=\S)""",
    re.VERBOSE,
)


# Markdown: "**1.** Nội dung", "**1. Nội dung** …", "1\\. Nội dung".
_MARKED_LABEL = re.compile(
    r"\s*(?P<mark>\*\*\*|\*\*|__)?\(?(?P<label>\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})"
    r"(?:\)|\\?\.)(?(mark)(?P=mark)?)\s+(?=\S)"
)


def item_label(line: str) -> tuple[str, int]:
    """The label and where the content starts: "1. Nội dung" -> ("1", 3), "a) x" -> ("a", 3),
    "  • x" -> ("•", 4); without a label ("", first visible character)."""
    match = _LABEL.match(line) or _MARKED_LABEL.match(line)
    # "3 - 5 người", "20.11 là ngày": a number that belongs to the sentence is no label.
    if not match:
        return "", len(line) - len(line.lstrip())
    return match[match.lastgroup or 0], match.end()


_ROMAN = re.compile(r"[IVX]+")
_OF_ROMAN, _OF_DIGIT, _OF_LETTER, _OF_BULLET, _OF_PLUS = 3.0, 7.0, 8.0, 9.0, 10.0


def item_rank(label: str) -> float:
    """How deep items with such a label stand in papers: "1" above "1.1" above "a", "-", "+"."""
    if label[:1].isdigit():
        return _OF_DIGIT + 0.2 * label.count(".")
    if _ROMAN.fullmatch(label):
        return _OF_ROMAN
    if label.isalpha():
        return _OF_LETTER
    return _OF_PLUS if label == "+" else _OF_BULLET


# --- sentences ------------------------------------------------------------------------------------

_CLOSERS = "\"'”’»)\\]"
_END = re.compile(rf"(?:\./\.|[.!?…]+)[{_CLOSERS}]*")
_STARTS = re.compile(rf"\s+[\"'“‘«(\[]*(?:[{_UPPER}\d]|[-–•+]\s)")
_GLUED = re.compile(rf"[{_UPPER}][^\W\d_]*")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\],;:]*$")

# Never followed by the end of a sentence: they introduce a name or a number.
_TITLES = frozenset(
    "ths th.s ts pgs gs gs.ts pgs.ts bs bscki bsckii ks cn ls ncs kts đ/c đ.c đc mr mrs ms dr "
    "ph st no tr tm kt tl tuq nxb".split()
)
# They introduce a name too, but may also be the last word of a sentence.
_PLACES = frozenset("tp t.p tx tt q p h x kp tdp đ ql".split())
# Words that open sentences and not the names of places.
_OPENERS = frozenset(
    "Các Những Tuy Tại Theo Trong Ngoài Sau Trước Về Đây Đó Việc Với Khi Để Do Vì Nhưng Bên Đồng "
    "Đến Cùng Qua Trên Dự Tham Phát Kết Đối Mỗi Mọi Nhiều Hiện Ông Bà Tổng Riêng Ngày Năm "
    "Sáng Chiều Tối".split()
)
_ORDINAL = re.compile(
    r"(?:khóa|khoá|thứ|quý|quí|kỳ|kì|khối|lớp|nhóm|loại|mục|hạng|điểm|khoản|điều|phụ lục|bảng|phần|"
    r"chương|hội|số|cấp|mẫu|tổ|vitamin|đợt|vòng)\s+$",
    re.IGNORECASE,
)
_NAMES_BEFORE = re.compile(rf"(?:[{_UPPER}][^\W\d_]+\s+)+$")
_LADDER = re.compile(
    r"(?:điều|chương|mục|phần|khoản|bước|câu|bài|phụ lục)\s+(?:thứ\s+)?[\w.]+$", re.IGNORECASE
)
_NUMBERING = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])$")


def sentences(text: str) -> list[Span]:
    """Sentence spans in order, without surrounding white space; together they hold every visible
    character of `text`.

    A new line ends a sentence unless the line plainly runs on: a long line without closing
    punctuation, followed at once by a line that opens in lower case and is no list item.
    """
    spans: list[Span] = []
    for start, end in _runs(text):
        first = start
        for cut in _ends(text, start, end):
            spans.append(trimmed(text, first, cut))
            first = cut
        spans.append(trimmed(text, first, end))
    return [span for span in spans if span.start < span.end]


def _runs(text: str) -> list[tuple[int, int]]:
    """Lines, those that run on joined."""
    runs: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if runs and runs_on(text[runs[-1][0] : start], line):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        start = end
    return runs


_WRAPPED_FROM = 40  # a shorter line was ended on purpose


def runs_on(before: str, line: str) -> bool:
    """Whether `line` goes on with the sentence that `before` (ending in a line break) left open."""
    above = before.splitlines()[-1] if before.strip() else ""
    words = line.strip()
    return (
        len(above.strip()) >= _WRAPPED_FROM
        and above.rstrip()[-1] not in ".!?…:;"
        and words[:1].islower()
        and not item_label(line)[0]
        and not words.startswith(("đ/c", "đ.c"))
    )


def _ends(text: str, start: int, end: int) -> list[int]:
    found: list[int] = []
    first = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and _closes(text, first, match, end):
            found.append(match.end())
            first = match.end()
    return found


def _closes(text: str, first: int, match: re.Match[str], end: int) -> bool:
    """Whether the full stop (or its like) that was met ends the sentence begun at `first`."""
    if not _STARTS.match(text, match.end(), end):
        return _is_glued(text, first, match, end)
    if match[0] != ".":
        return True
    word = _word_before(text, first, match.start())
    before = text[first : match.start() - len(word)]
    if _is_label(before, word):
        return False
    return not _is_abbreviation(text, before, word, match.end())


def _word_before(text: str, first: int, end: int) -> str:
    found = _WORD_BEFORE.search(text[max(first, end - 40) : end])
    return found[0] if found else ""


def _is_label(before: str, word: str) -> bool:
    """ "1." and "a." at the start or after ":" or ";", "Điều 5." at the start."""
    stripped = before.strip()
    if _NUMBERING.match(word) and (not stripped or stripped[-1] in ":;,("):
        return True
    return bool(_LADDER.match(f"{stripped} {word}".strip()))


def _is_abbreviation(text: str, before: str, word: str, after: int) -> bool:
    low = word.lower()
    if low in _TITLES:
        return True
    if _ORDINAL.search(before) and len(word) <= 4:
        return False
    opens = _first_word(text, after) in _OPENERS
    if low in _PLACES and word[0].isupper() and not _is_initial_of_full_name(before, word):
        return not opens
    return _is_initial(before, word) and not opens


def _is_initial(before: str, word: str) -> bool:
    """ "V.I." and the A of "A. Nguyễn", but not the A of "ông Nguyễn Văn A."."""
    single = word[-1:].isupper() and len(word.rpartition(".")[2]) == 1
    return single and not _is_initial_of_full_name(before, word)


def _is_initial_of_full_name(before: str, word: str) -> bool:
    names = _NAMES_BEFORE.search(before)
    return len(word) == 1 and names is not None and len(names[0].split()) >= 2


def _first_word(text: str, start: int) -> str:
    found = re.compile(r"\W*([^\W\d_]+)").match(text, start)
    return found[1] if found else ""


def _is_glued(text: str, first: int, match: re.Match[str], end: int) -> bool:
    """A full stop without a space after it: "địa phương.Phối hợp", but not "TP.Hồ", "Th.S"."""
    opening = _GLUED.match(text, match.end(), end)
    if not opening or match.end() - match.start() != 1 or not opening[0][1:].islower():
        return False
    word = _word_before(text, first, match.start())
    if word.lower() in _TITLES or "." in word or "/" in word.lstrip("0123456789"):
        return False
    return len(word) >= (2 if word.islower() else 3) and word[1:] == word[1:].lower()


# --- clauses --------------------------------------------------------------------------------------

_JOINTS = tuple(
    re.compile(pattern) for pattern in (r";\s+", r":\s+", r",\s+", r"(?<=[^\W\d])\s+(?=[^\W\d])")
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")


def clauses(text: str, limit: int) -> list[Span]:
    """Spans of at most `limit` code points that hold every visible character of `text`: cut after
    ";", else ":", else ",", else between words, outside quotation marks where that is possible."""
    whole = trimmed(text, 0, len(text))
    spans: list[Span] = []
    start = whole.start
    while whole.end - start > limit:
        cut = _cut(text, start, start + limit)
        spans.append(trimmed(text, start, cut))
        start = trimmed(text, cut, whole.end).start
    spans.append(Span(start, whole.end))
    return [span for span in spans if span.start < span.end]


def _cut(text: str, start: int, latest: int) -> int:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for inside in (False, True):
        for joint in _JOINTS:
            cuts = _joints(joint, text, start, latest)
            if not inside:
                cuts = [cut for cut in cuts if not any(a < cut < b for a, b in quoted)]
            # A joint too near the start would leave a crumb; the next kind of joint serves better.
            if cuts and cuts[-1] - start >= (latest - start) // 3:
                return cuts[-1]
    return latest


def _joints(joint: re.Pattern[str], text: str, start: int, latest: int) -> list[int]:
    return [
        match.end()
        for match in joint.finditer(text, start)
        if len(text[start : match.end()].rstrip()) <= latest - start
    ]
