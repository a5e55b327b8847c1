"""What a question names and the article that would answer it never says: a person or body by name,
a thing, a great figure, the year that another sentence tells of."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.one_of_a_kind import typed_areas
from bot.question import Question, without_numbers
from bot.spans import Candidate
from bot.support import matter, said_by, whole
from corpus.article import Article
from corpus.text import CAPITALS, canonical, fold, syllables
from embeddings.words import words

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = rf"[{CAPITALS}][^\W\d_{CAPITALS}]+"
_NAME = re.compile(rf"(?<!\w){_CAPITAL}(?: {_CAPITAL})+(?!\w)")
# Typed in small letters a name is known by the address or office ahead of it, or its middle word.
_SURNAME = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|trương|đinh|lương"
)
_ADDRESS = (
    "đồng chí|đ/c|ông|bà|bí thư|chủ tịch|phó chủ tịch|phó bí thư|thiếu tá|trung tá|đại úy|"
    "quận ủy|huyện ủy|tỉnh ủy|thành ủy|đảng ủy"
)
_SMALL_NAME = re.compile(
    rf"(?<!\w)(?:(?:{_ADDRESS}) (?P<name>(?:{_SURNAME}) [^\W\d_]+)|"
    rf"(?P<middle>(?:{_SURNAME}) (?:văn|thị) [^\W\d_]+))"
)
_SMALL_NAME_PLAIN = re.compile(
    rf"(?<!\w)(?:(?:{fold(_ADDRESS)}) (?P<name>(?:{fold(_SURNAME)}) [a-z]+)|"
    rf"(?P<middle>(?:{fold(_SURNAME)}) (?:van|thi) [a-z]+))"
)
_NEXT = re.compile(rf" ({_CAPITAL})(?!\w)")
_FIGURE = re.compile(r"(?<![\w/.,-])(?:\d{1,3}(?:[.,]\d{3})+(?![\w/])|\d{3,}(?![\w/.,-]))")
_DAY = re.compile(r"(?<![\d/.,-])(\d{1,2})(?: thang |[/.-])(\d{1,2})(?!\d|[.,%]\d)")
# "Giám sát kết thúc ngày 14/4/2026 thì báo cáo chậm nhất khi nào": a day that the asker supposes.
_SUPPOSED = re.compile(r"(?<!\w)(?:ket thuc|be mac|xong|nhan(?: duoc)?) (?:\w+ ){0,4}?(?:ngay )?$")
_THEN = re.compile(r"(?:[/.-]\d{4})?,? thi(?!\w)")
_NO_DAY_OF = re.compile(
    r"(?:hom nay|bay gio|den nay|nay|truoc|sau|tu|den|toi)(?: la)?(?: ngay)?\s*$"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OF_YEAR = re.compile(
    r"(?<!\w)(?<!truoc )(?<!sau )(?<!den )(?<!toi )(?<!tu )(?<!voi )nam ((?:19|20)\d\d)(?![\d/-])"
)
_COMPARED = re.compile(r"(?:so voi|hon|cung ky|truoc|ke tu|tu)(?: cung ky)?(?: nam)? (?:19|20)\d\d")
_PUT_TO_TEST = re.compile(r"\b(?:phai khong|dung khong|dung chua|co phai)\b")
_BREAK = re.compile(r"\s{2,}|[,;:?!()]")
# Said of anything: that an article does not use them tells nothing.
_OF_ANY = frozenset(
    "phương tiện|hình thức|cách thức|chức vụ|khó khăn|kết quả|tình hình|nguồn tin|thông tin|"
    "con số|thành phố|bài học|lý do|vấn đề|thực tế|hiện nay|cả nước|đại diện|quy định|phát hiện|"
    "thực trạng|tư liệu|tài liệu|tham mưu|công tác|chủ trương|nội dung|nhiệm vụ|thực hiện|"
    "triển khai|tổ chức|cơ quan|đơn vị|cán bộ|lãnh đạo|ủy ban|tỉnh ủy|huyện ủy|quận ủy|thành ủy|"
    "làm việc|cách làm|ủy viên|phổ biến|lần lượt|tại sao|đại biểu".split("|")
)
_PLAIN_OF_ANY = frozenset(map(fold, _OF_ANY))


def unknown_names(question: Question, article: Article) -> list[str]:
    """Names of two words or more, typed with their capitals."""
    text = without_numbers(question.text, question.references)
    known = {one.lower() for one in _WORD.findall(f"{article.title} {article.text}")}
    return [
        match[0]
        for match in _NAME.finditer(text)
        if not known.issuperset(match[0].lower().split())
        and not any(said_by(fold(form), whole(article)) for form in _forms(match))
    ]


def small_names(question: Question, article: Article) -> list[str]:
    """Names in small letters of whom the article says nothing."""
    typed = " ".join(canonical(question.text).split())
    if not typed.islower():
        return []
    text = whole(article)
    is_plain = typed.isascii()
    pattern = _SMALL_NAME_PLAIN if is_plain else _SMALL_NAME
    said = f" {' '.join(_WORD.findall(fold(text) if is_plain else canonical(text).lower()))} "
    found = (match["name"] or match["middle"] for match in pattern.finditer(typed))
    return [name for name in found if f" {name} " not in said]


def _forms(name: re.Match[str]) -> Iterator[str]:
    """The first word of a question has its capital whatever it is."""
    yield name[0]
    if name.start() == 0:
        yield name[0].split(maxsplit=1)[-1]


def is_of_longer_name(question: Question, article: Article) -> bool:
    """ "xa lung tao ha", where the article knows Lũng Táo Thượng only."""
    return any(
        following and behind not in following
        for name, behind in typed_areas(question)
        for following in [_following(name, f"{article.title} {article.text}")]
    )


def _following(name: str, text: str) -> set[str]:
    """What makes the name longer wherever it stands, folded."""
    places = re.finditer(rf"(?<!\w){name}(?!\w)", fold(text))
    behind = [_NEXT.match(text, match.end()) for match in places]
    return {fold(found[1]) for found in behind if found} if all(behind) else set()


def unsaid(question: Question, article: Article) -> list[str]:
    """Words of two syllables and great figures that it does not say, nor other words for them."""
    if _PUT_TO_TEST.search(fold(question.text)):
        return []
    text, said = without_numbers(question.text, question.references), whole(article)
    figures = (one for one in _FIGURE.findall(text) if not _YEAR.fullmatch(one))
    return [
        *_unsaid_words(question, said),
        *_unsaid_neighbours(question, said),
        *_unsaid_days(text, article),
        *(one for one in figures if one not in article.text),
    ]


def _unsaid_words(question: Question, said: str) -> Iterator[str]:
    """Typed without diacritics words are cut by guess, and one syllable must be known to nothing.
    Those that only tell which document is meant are none."""
    is_plain = question.text.isascii()
    runs = _BREAK.split(matter(question))
    for word in (word for run in runs for word in words(run)):
        is_light = question.light.issuperset(syllables(word)) or " " not in word
        if is_light or word in _OF_ANY or word in _PLAIN_OF_ANY or said_by(fold(word), said):
            continue
        if not (is_plain and all(said_by(one, said) for one in word.split())):
            yield word


def _unsaid_neighbours(question: Question, said: str) -> Iterator[str]:
    """Two syllables side by side, of which neither is said: "tạm dừng", however it is cut."""
    for run in _BREAK.split(matter(question)):
        for left, right in pairwise(_WORD.findall(run)):
            both = f"{left} {right}"
            is_of_any = both in _OF_ANY or both in _PLAIN_OF_ANY
            if not is_of_any and not any(said_by(fold(one), said) for one in (left, right, both)):
                yield both


def _unsaid_days(typed: str, article: Article) -> Iterator[str]:
    """ "đợt 19/5/2025", where the article knows 30/8 and 2/9."""
    known = {(int(day), int(month)) for day, month in _DAY.findall(fold(article.text))}
    known |= {(one.day, one.month) for one in (article.issued_on, article.published) if one}
    for match in _DAY.finditer(fold(typed)):
        if _SUPPOSED.search(fold(typed[: match.start()])) and _THEN.match(
            fold(typed[match.end() :])
        ):
            continue
        is_of_it = not _NO_DAY_OF.search(fold(typed[: match.start()]))
        if is_of_it and (int(match[1]), int(match[2])) not in known:
            yield match[0]


def is_of_other_year(question: Question, span: Candidate) -> bool:
    """ "Năm 2022 kết nạp bao nhiêu", told in a sentence behind "Năm 2023 doanh thu …"."""
    folded = fold(without_numbers(question.text, question.references))
    asked = set(_OF_YEAR.findall(folded))
    if not asked or question.references or _PUT_TO_TEST.search(folded):
        return False
    governing = _governing(span)
    return bool(governing) and not asked & governing


def _governing(span: Candidate) -> set[str]:
    """The years that a span is told of: its own, the last of its passage ahead of it, all above."""
    article, passage = span.article, span.passage
    above = f"{passage.lead} {passage.heading} {article.title}"
    if own := _YEAR.findall(span.text):
        return {*own, *_YEAR.findall(above)}
    if ahead := _YEAR.findall(_plain(article.text[passage.start : span.start])):
        return {ahead[-1]}
    before = _plain(article.text[: passage.start])
    return set(_YEAR.findall(f"{above} {article.issued_on} {article.published} {before}"))


def _plain(text: str) -> str:
    """Without the years that others are only compared with."""
    return _COMPARED.sub(" ", fold(canonical(text)))
