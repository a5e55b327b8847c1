"""What stands right beside the word that asks: "bao nhiêu hộ nghèo", "ai phổ biến", "cuộc họp nào".
A sentence that does not say just that tells of something else, however much it says of the rest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from bot import wording
from bot.composition import Composition, Draft, document, one_line, unsaid
from bot.heard_alike import other_tone
from bot.material import Material
from bot.one_of_a_kind import areas
from bot.question import Question, without_numbers
from bot.ranking import tokens_of
from bot.spans import Candidate
from bot.support import matter, otherwise_said_by, said_by, same, subject_of
from bot.wanted import suits
from corpus.text import canonical, fold, syllables
from embeddings.words import words

_COUNTS = re.compile(r"(?<!\w)(?:bao nhi?e?u|bn|may)(?!\w)")
_WHO = re.compile(r"(?<!\w)(?:ai|nao)(?!\w)")
_WHERE = re.compile(r"(?<!\w)(?:o |tai )?dau(?!\w)")
_SUM_FOR = re.compile(r" (?:tien|kinh phi|von|phan tram|%)? ?(?:cho )?(?:(?:mot|moi|1) )?")
_TALK = re.compile(r"(?:\W|(?<!\w)(?:a|vay|the|nhi|roi|ta|ha|day)(?!\w))*$")
_VALUE = re.compile(r"(?<!\w)(?:la|la khoang) *$")
# Behind these something else begins than what is counted or done; before the others, too. Without
# diacritics "ve" is as well "vệ", "so" rather "số".
_ENDS = (
    "ở|tại|trong|theo|của|cho|về|để|vào|năm|tháng|từ|đến|khi|với|do|nếu|và|thì|như|bởi|qua|bằng|so|"
    "trên|thuộc|trước|sau"
)
_ENDS_PLAIN = "o|tai|trong|theo|cua|cho|de|vao|nam|tu|den|khi|voi|do|neu|va|thi|nhu|boi|truoc|sau"
_BEGINS = "ở|tại|của|theo|trong"
_BEGINS_PLAIN = "o|tai|cua|theo|trong"
_SUFFERS = re.compile(r"(?<!\w)(?:bi|duoc) ")
# What it is done to may stand between: "kết nạp lại đảng viên mấy lần".
_HAS_DONE = re.compile(
    r"(?:\W|(?<!\w)(?:da|se|dang|duoc|phai|bi|nguoi|tung|cung|tham gia|lai|dang vien|can bo|dien|"
    r"them|moi)(?!\w))*"
)
_COMPARES = re.compile(r"(?<!\w)(?:hơn|hon|kém|kem|chênh|chenh|nhất|nhat)(?!\w)")
# Done with anything, and said in many other words.
_LIGHT = frozenset(
    "làm|đạt|giữ|ở|việc|đang|được|chạy|kéo|đưa|cho|thêm|còn|có|này|phần|cùng|hơn|kém|dài|rộng|"
    "cao|nêu|là|ra|tổng|trên|mở|nơi|đầu|cuối|nhắc|đến|lần|mới|mỗi|mấy|mức|cần|bỏ|bộ|hiện|một|"
    "cấp|ít|nhiều|nhất|lớn|nhỏ|thấp|sớm|muộn|những|các|hai|ba|bốn|năm|phải|nên|điện|diện|ngày|"
    "giờ|buổi|cuộc|số|tháng|tuần|quý|tiền|đồng|triệu|tỷ|tuổi|thi|thì|đoàn|xong|giao|nhận|gửi|"
    "nộp|bài|nhà|phường|xã|tỉnh|quận|huyện|lễ|họp|đc|đứng đầu|tổng số|tổ chức|diễn ra|người|"
    "đơn vị|cơ quan|địa phương|trường hợp|mục tiêu|chỉ tiêu|báo cáo|phát biểu|chủ trì|"
    "trình bày|đại diện|phụ trách|lãnh đạo|chỉ đạo|thời gian|tối đa|tối thiểu|dự kiến|quy định|"
    "yêu cầu|dẫn đầu|đồng chí|cá nhân|cán bộ|tỷ lệ|phần trăm|đảng viên|chú trọng|hỗ trợ|"
    "thực hiện|triển khai|tiến hành|hoàn thành|thường trực|đăng ký|xây dựng|phối hợp|tham gia|"
    "đảng|nhắm|hướng|tính|ngoái|tổng|tổng cộng|lập|chia|thu|dự|xin|góp|phấn đấu|"
    "cả thảy|kéo dài|bày".split("|")
)
_LIGHT_PLAIN = frozenset(map(fold, _LIGHT))
_Y_AS_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_FEW = 2
_MOST_BEHIND = 3
_MEASURES = ("money", "share", "area", "distance", "extent", "weight")
_OF_SUM = ("money", "share")
_SHAPES = ("", *_MEASURES, "which", "company")
_SHORTEST = 2  # letters
_OF_KIND = 0.9  # just what is asked for


@dataclass(frozen=True)
class _Word:
    said: str  # folded
    start: int
    end: int
    is_deed: bool = False


@dataclass(frozen=True)
class _Typed:
    folded: str
    spelled: str

    def _joints(self, spelled: str, plain: str) -> Iterator[int]:
        words = plain if self.spelled == self.folded else spelled
        joints = re.finditer(rf"[,;:?()]|(?<!\w)(?:{words})(?!\w)", self.spelled)
        return (match.start() for match in joints)

    @property
    def places_of_begin(self) -> list[int]:
        return list(self._joints(_BEGINS, _BEGINS_PLAIN))

    def within(self, start: int, found: Sequence[_Word]) -> list[_Word]:
        """The words up to where something else begins."""
        ends = (at for at in self._joints(_ENDS, _ENDS_PLAIN) if at >= start)
        until = next(ends, len(self.spelled))
        return [one for one in found if start <= one.start and one.end <= until]


def untold_beside(question: Question, span: Candidate, is_alone: bool = False) -> bool:
    """Whether some word right beside the one that asks is said neither by the sentence with what
    stands above it, nor by its paragraph (unless it `is_alone`), nor by the article's record."""
    return bool(_missing(question, span, is_alone))


def unsaid_beside(question: Question, material: Material, told: Composition) -> Composition | None:
    """The sentence of the article that does say it, else that the article does not, in the stead of
    what it says of something else; None where what stands first tells just what was asked."""
    first = told.drafts[0]
    if told.reason or not first.spans or first.role != "conclusion":
        return None
    span = first.spans[0]
    missing = _missing(question, span)
    if all(one.is_deed and " " not in one.said for one in missing):
        return None  # "bên nào gánh …": one syllable that papers say in some other word
    found = _telling(question, material.of(span.article.id).candidates(), missing)
    if found:
        said = Draft(one_line(found.text), (found,), "conclusion")
        return Composition((said, document(material, found)))
    text = without_numbers(question.text, question.references)
    quoted = "”, “".join(text[one.start : one.end] for one in missing)
    return unsaid(material, span, wording.UNSAID.replace("{words}", quoted))


def _telling(
    question: Question, spans: Iterable[Candidate], missing: Sequence[_Word]
) -> Candidate | None:
    """Of the right kind, with just the words that the other lacks; the one that says most."""
    text = without_numbers(question.text, question.references)
    telling = [
        one
        for one in spans
        if suits(question, one.said) >= _OF_KIND
        and all(_is_told(word, text, one.said) for word in missing)
        and not _missing(question, one, is_alone=True)
    ]
    content = set(question.content)
    return max(telling, key=lambda one: len(content & tokens_of(one.said)), default=None)


def _missing(question: Question, span: Candidate, is_alone: bool = False) -> list[_Word]:
    text = without_numbers(question.text, question.references)
    around = (span.said, span.passage.lead, span.passage.heading)
    beside = "" if is_alone else span.passage.text
    known = "\n".join((*around, beside, subject_of(span.article)))
    return [word for word in _beside(question, text) if not _is_told(word, text, known)]


def _is_told(word: _Word, text: str, known: str) -> bool:
    """With the marks that were typed: "cận nghèo" is not said by "cần", "hoãn" not by "hoàn"."""
    typed = _spelled(text[word.start : word.end])
    if _is_told_together(word, text, known):
        return True
    if not typed.isascii():
        forms = (typed, other_tone(typed))
        told = f" {_spelled(known)} "
        is_told = any(f" {one} " in told for one in forms if one)
        return is_told or otherwise_said_by(word.said, known)
    if said_by(word.said, known):
        return True
    if not text.isascii():
        return False
    # Without diacritics words are cut by guess: "hoi [thi chinh] luan".
    if " " not in word.said or not _LIGHT_PLAIN.isdisjoint(word.said.split()):
        return True
    before, after = syllables(text[: word.start])[-1:], syllables(text[word.end :])[:1]
    others = [*before, *word.said.split(), *after]
    across = [f"{one} {other}" for one, other in pairwise(others) if f"{one} {other}" != word.said]
    return any(said_by(pair, known) for pair in across)


def _is_told_together(word: _Word, text: str, known: str) -> bool:
    """ "công nhân thuê trọ", told of "công nhân ở trọ": of a phrase that has other words."""
    before, after = syllables(text[: word.start])[-1:], syllables(text[word.end :])[:1]
    phrases = [" ".join((*before, word.said)), " ".join((word.said, *after))]
    forms = (form for one in phrases if one != word.said for form in same(one))
    return any(f" {form} " in f" {' '.join(syllables(known))} " for form in forms)


@lru_cache(maxsize=1024)
def _spelled(text: str) -> str:
    """Lower case, in single spaces, i for y: "xử lý" is "xử lí"."""
    plain = canonical(text).lower().translate(_Y_AS_I)
    return " ".join(re.findall(r"\w+", plain))


def _beside(question: Question, text: str) -> list[_Word]:
    typed, found = _Typed(fold(text), canonical(text).lower()), list(_located(question))
    if _COMPARES.search(typed.spelled):
        return []
    shape = question.shape.name if question.shape else ""
    if shape not in _SHAPES:
        return []  # of an hour, a span of time, a reason the shape is all
    if question.main_want == "person" or shape in ("which", "company"):
        return _done(typed, found)
    if question.main_want == "place":
        return _held(typed, found)
    if question.main_want in ("count", "number") or shape in _MEASURES:
        return _counted(typed, found, shape in _OF_SUM)
    return []


def _counted(typed: _Typed, found: Sequence[_Word], is_of_sum: bool) -> list[_Word]:
    """What is counted, with the verb before it; "kinh phí làm đường là bao nhiêu": the head. A sum
    or a share is told of the head, too: "đấu giá 77 trụ sở thu được bao nhiêu tiền"."""
    asks = _COUNTS.search(typed.folded)
    if asks is None:
        return []
    if _VALUE.search(typed.folded[: asks.start()]):
        return list(found[:_FEW])
    ahead = [one for one in found if one.end <= asks.start()]
    head = [one for one in ahead[:1] if is_of_sum and " " in one.said]
    verb = [_deed(one) for one in ahead[-1:]]
    is_near = verb and _HAS_DONE.fullmatch(typed.folded, verb[0].end, asks.start())
    behind = _behind(typed, found, asks.end())
    is_told_of = is_near and (behind or is_of_sum or not _ends(typed, asks.end()))
    of_deed = verb if is_told_of and verb[0].start not in [one.start for one in head] else ()
    return list(dict.fromkeys((*head, *of_deed, *behind)))


def _ends(typed: _Typed, start: int) -> bool:
    return bool(_TALK.fullmatch(typed.folded, start))


def _behind(typed: _Typed, found: Sequence[_Word], start: int) -> list[_Word]:
    if _ends(typed, start):
        return []
    suffers = {match.end() for match in _SUFFERS.finditer(typed.folded, start)}
    suffered = [one for one in found if one.start in suffers]
    whose = _SUM_FOR.match(typed.folded, start)
    if whose and "chỗ" not in typed.spelled[start : whose.end()]:
        start = whose.end()
    return [*typed.within(start, found)[:_MOST_BEHIND], *suffered]


def _done(typed: _Typed, found: Sequence[_Word]) -> list[_Word]:
    """The deed right behind "ai" and "… nào"; behind a light one stands what it is done to."""
    asks = _WHO.search(typed.folded)
    behind = typed.within(asks.end(), found)[:1] if asks else []
    return [
        _deed(one)
        for one in behind
        if asks and _HAS_DONE.fullmatch(typed.folded, asks.end(), one.start)
    ]


def _deed(word: _Word) -> _Word:
    return replace(word, is_deed=True)


def _held(typed: _Typed, found: Sequence[_Word]) -> list[_Word]:
    """What is held or stands somewhere: the head of "… ở đâu"."""
    asks = _WHERE.search(typed.folded)
    if asks is None:
        return []
    begins = [at for at in typed.places_of_begin if 0 < at < asks.start()]
    return [one for one in found if one.end <= min([*begins, asks.start()])][:_FEW]


def _located(question: Question) -> Iterator[_Word]:
    """The words of the matter that name no place and no number, where they stand."""
    places = {syllable for area in areas(question) for syllable in area.split()}
    named = without_numbers(question.text, question.references)
    for run in re.finditer(r"\S+(?: \S+)*", matter(question)):
        at = 0
        for word in words(run[0]):
            said = " ".join(syllables(word))
            start = fold(run[0]).find(fold(word), at)
            if start < 0 or not said:
                continue
            at = start + len(word)
            first = run.start() + start
            is_capital = any(map(str.isupper, named[max(first, 1) : first + len(word)]))
            is_name = is_capital or places.issuperset(said.split()) or any(map(str.isdigit, said))
            is_light = word in _LIGHT or (word.isascii() and said in _LIGHT_PLAIN)
            if not (is_light or is_name or len(said) < _SHORTEST):
                yield _Word(said, first, run.start() + at)
