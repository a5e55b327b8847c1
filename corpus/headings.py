"""Lines that head a part of a text: Markdown "##", Phần, Chương, Mục, Điều, "II.", capitals."""

import re

from corpus.sentences import item_label
from corpus.spelling import CAPITALS, fold

_LONGEST = 160  # a longer line is the text of an Điều, not its name
_MARKS = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$", re.DOTALL)
_BOLD = re.compile(r"\*\*([^*]+)\*\*:?$|__([^_]+)__:?$")
_SENTENCE = re.compile(r".{60}[.!?;]\W*$")  # the opening of an article set in bold
_ORDINAL = r"(?:thu\s+\w+|[ivxlc]+|\d+)(?:\W|$)"
_LADDER = (
    (1, re.compile(rf"phan\s+{_ORDINAL}|phu luc(?:\s+(?:so\s+)?[\divx]{{1,4}})?\s*(?:[:.–-]|$)")),
    (2, re.compile(rf"chuong\s+{_ORDINAL}")),
    (3, re.compile(rf"muc\s+{_ORDINAL}")),
    (5, re.compile(r"dieu\s+\d+[a-z]?\s*(?:[.:]|$)")),
)
_CHAPTER, ROMAN, NUMBERED = 2, 3, 6
# "A. KẾT QUẢ NĂM 2025" over "I. …": a letter, and the name of a part.
_LETTERED = re.compile(
    r"[A-H](?:[.)/]\s*|\s?[-–]\s)"
    rf"(?=[^\W\d_]{{2,}} \S+ \S|[{CAPITALS}]{{2,}}(?:[ ,-]+[{CAPITALS}]+)*$)"
)
# "Đoàn số 4", "Tổ 2:" alone on a line: what stands below is of that one.
_ONE_OF_THEM = re.compile(
    r"(?:doan|to|nhom|cum|khoi|dot|lop|bang|tieu ban|mui)(?: kiem tra| giam sat| cong tac)?"
    r" (?:so )?(?:\d{1,2}|[ivx]{1,4})\s*:?"
)
# "Việc 4: Quỹ học bổng", "Tin 3: …" of a bulletin.
_MATTER = re.compile(
    r"(?:[*•–-]\s+)?(?:viec|tin|van de|chuyen|mau tin)\s+(?:thu\s+|so\s+)?\d{1,2}\s*[:.–-]\s*[^\W_]"
)
_OF_ONE = 7
_BOLD_LEVEL = 4


def level(line: str) -> int:
    """How deep the heading stands, 1 the highest; 0 for a line that is no heading."""
    words = line.strip()
    marks = _MARKS.match(words)
    if marks:
        return len(marks[1])
    if len(words) > _LONGEST or "\n" in words:
        return 0
    if _BOLD.fullmatch(words) and not _SENTENCE.search(words):
        return _ladder(name(words)) or _BOLD_LEVEL
    return _ladder(words) if words[-1:] not in ".;,…" or _is_bare(words) else 0


def _ladder(words: str) -> int:
    folded = fold(words)
    for depth, pattern in _LADDER:
        if pattern.match(folded):
            return depth
    if _ONE_OF_THEM.fullmatch(folded) or _MATTER.match(folded):
        return _OF_ONE
    if _LETTERED.match(words):
        return _CHAPTER
    label, content = item_label(words)
    is_roman = bool(label) and label.isupper() and words.startswith(label)
    if label[:1].isdigit() and _is_capitals(words[content:]):
        return NUMBERED
    return ROMAN if is_roman or _is_capitals(words[content:] if is_roman else words) else 0


def _is_bare(words: str) -> bool:
    """ "Điều 5." and "Chương II." end in a full stop that belongs to the number."""
    return len(words.split()) <= 2


def _is_capitals(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return (
        len(words.split()) >= 2
        and len(letters) >= 6
        and words == words.upper()
        and not any(sign in words for sign in "|/")
    )


def name(heading: str) -> str:
    """The heading as people say it, without marks: "## **Thời hạn**:" -> "Thời hạn"."""
    words = " ".join(heading.split())
    marks = _MARKS.match(words)
    words = marks[2] if marks else words
    bold = _BOLD.fullmatch(words)
    words = (bold[1] or bold[2]) if bold else words
    return words.strip().rstrip(":").rstrip()


_DIEU = re.compile(r"\s*[*_]{0,2}(Điều\s+\d+[a-zđ]?)\b", re.IGNORECASE)


def dieu(text: str) -> str:
    """ "Điều 5. Hồ sơ gồm …" -> "Điều 5"; "" for a text that opens otherwise."""
    found = _DIEU.match(_MARKS.sub(r"\2", text) if text.startswith("#") else text)
    return " ".join(found[1].split()).capitalize() if found else ""
