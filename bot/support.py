"""How well an article bears out a question: what of its words stands there, and what is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.question import Question, asked_about, without_numbers
from bot.ranking import Scored, tokens_of
from corpus.article import Article
from corpus.glossary import widened
from corpus.text import canonical, fold, syllables
from embeddings.words import words

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A year that is put to the test is no condition: "hạn là năm 2024 phải không?"
_PUT_TO_TEST = re.compile(r"\b(?:phai khong|dung khong|dung chua|co phai)\b")
_NUMBERED_AREA = re.compile(
    r"(?<!\w)(?:quan|phuong|xa|huyen|tinh|thanh pho|thi xa|thi tran|dac khu|tp) \d+(?!\w)"
)
_NAMED_AREA = re.compile(
    r"(?<!\w)(?i:quận|phường|xã|huyện|tỉnh|thành phố|thị xã|thị trấn|đặc khu|tp\.?)\s+"
    r"(?P<name>[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]+){0,2})"
)
_PROVINCES = frozenset(
    fold(name)
    for name in (
        "An Giang|Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|"
        "Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|"
        "Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|"
        "Hồ Chí Minh|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|"
        "Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|"
        "Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|"
        "Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái"
    ).split("|")
)
_SAME = {
    word: tuple(group)
    for group in (
        fold(line).split("|")
        for line in (
            "chủ trì|chỉ đạo|điều hành|chủ tọa|lãnh đạo|làm trưởng đoàn",
            "trưởng đoàn|dẫn đầu|dẫn đoàn|làm trưởng",
            "thời hạn|hạn|hạn chót|hạn cuối|hạn nộp|chậm nhất|deadline|trước ngày|xong",
            "tổ chức|diễn ra|tiến hành|mở|khai mạc",
            "ban hành|ký|ra",
            "yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|lưu ý|giao|phải|cần",
            "hoàn thành|hoàn tất|xong|làm xong",
            "tham gia|tham dự|dự",
            "giảng viên|báo cáo viên|giảng",
            "thành lập|lập|ra mắt",
            "hằng năm|hàng năm|mỗi năm|mỗi quý|hằng tháng|hàng tháng|mỗi tháng",
            "áp dụng|thực hiện|thi hành|hiệu lực",
            "kế hoạch|chương trình|lịch",
            "hội nghị|giao ban|cuộc họp|buổi làm việc|buổi họp|họp",
            "kết thúc|xong|đến hết|hoàn thành|đến năm",
            "trường học|trường|nhà trường",
            "tiếp|tiếp theo|tới|kế tiếp",
        )
    )
    for word in group
}
_COUNTED = re.compile(r"(?<!\w)(?:bao nhieu|may) (\w+)|(\w+) so may(?!\w)")
_FOR_VALUE = re.compile(r"(?<!\w)(?:bao nhieu|la (?:ai|gi|may)|o dau|the nao|may)(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Support:
    """Of the question's content. Shares are 0 to 1; words are counted that the article lacks."""

    cover: float  # share of term weight in the best span, its surroundings and its title
    pairs: float  # share of adjacent syllables adjacent in the article, and one, as some have none
    spelled: float  # share of words that stand there with the diacritics that were typed
    missing: int
    compounds: int  # missing words of two syllables or more: "kinh phí"
    lacks_counted: bool  # "bao nhiêu máy tính", and no "máy" there
    lacks_head: bool  # "Kinh phí … là bao nhiêu?", and no "kinh phí" there
    names_another: bool  # a place that the article does not name
    other_year: bool  # a year that stands nowhere in it


@dataclass(frozen=True)
class _Known:
    """What an article says: folded syllables and adjacent pairs, with what its abbreviations stand
    for, and its words with their diacritics."""

    tokens: frozenset[str]
    spelled: frozenset[str]

    def says(self, folded: str) -> bool:
        """Every syllable, each beside the next."""
        parts = folded.split()
        pairs = (f"{left}_{right}" for left, right in pairwise(parts))
        return self.tokens.issuperset(pairs if len(parts) > 1 else parts)


def same(word: str) -> tuple[str, ...]:
    """Other words for it, all folded."""
    return _SAME.get(word, ())


def support(question: Question, ranked: Sequence[Scored]) -> Support:
    """By the article of the best span; `ranked` is not empty."""
    best = ranked[0]
    known = _known(ranked)
    said = asked_about(without_numbers(question.text, question.references))
    content = _content_words(said)
    missing = [word for word in content if not _is_said(word, known)]
    return Support(
        cover=best.cover,
        pairs=_share([True, *(_is_said(pair, known) for pair in _pairs(said))]),
        spelled=_share(_spelled(question, known)),
        missing=len(missing),
        # Without diacritics words are cut by guess: "ban quan" is no compound of anybody's.
        compounds=0 if question.text.isascii() else sum(" " in word for word in missing),
        lacks_counted=_lacks_counted(question, missing),
        lacks_head=bool(content) and content[0] in missing and _opens(content[0], question),
        names_another=_names_another(question, known),
        other_year=_other_year(question, known),
    )


def _share(held: list[bool]) -> float:
    return sum(held) / len(held) if held else 1.0


def _content_words(said: str) -> list[str]:
    found = (" ".join(syllables(word)) for word in words(said))
    return [word for word in found if word]


def _pairs(said: str) -> list[str]:
    """Syllables side by side, with neither a word of asking nor a mark between them."""
    runs = (syllables(run) for run in re.split(r"\s{2,}|[,;:?!()]", said))
    return [f"{left} {right}" for run in runs for left, right in pairwise(run)]


def _is_said(word: str, known: _Known) -> bool:
    """As it is, as its abbreviation or what it stands for, or by another word for the same."""
    parts = word.split()
    other = " ".join(widened(parts)[len(parts) :])
    forms = (word, *([other] if other else []), *_SAME.get(word, ()))
    return any(known.says(form) for form in forms)


def _spelled(question: Question, known: _Known) -> list[bool]:
    """Typed without diacritics, folded syllables must do."""
    content = set(question.content)
    if question.text.isascii():
        return [known.says(term) for term in content]
    typed = _LETTERS.findall(canonical(question.text).lower())
    return [word in known.spelled for word in typed if content.intersection(syllables(word))]


def _lacks_counted(question: Question, missing: list[str]) -> bool:
    """The noun after "bao nhiêu" or before "số mấy"."""
    asked = _COUNTED.findall(" ".join(syllables(question.text)))
    nouns = {noun for pair in asked for noun in pair if noun}
    return any(nouns.intersection((word.split()[0], word.split()[-1])) for word in missing)


def _opens(word: str, question: Question) -> bool:
    """A noun of two syllables or more at the head of a question for its value."""
    flat = " ".join(syllables(question.text))
    return " " in word and bool(_FOR_VALUE.search(flat.split(word)[-1]))


def _names_another(question: Question, known: _Known) -> bool:
    flat = f" {' '.join(syllables(question.text))} "
    places = [" ".join(syllables(match["name"])) for match in _NAMED_AREA.finditer(question.text)]
    places += [name for name in _PROVINCES if f" {name} " in flat]
    areas = _NUMBERED_AREA.findall(flat)
    return not all(known.says(one) for one in (*places, *areas))


def _other_year(question: Question, known: _Known) -> bool:
    if _PUT_TO_TEST.search(" ".join(syllables(question.text))):
        return False
    typed = without_numbers(question.text, question.references)
    return not all(known.says(year) for year in _YEAR.findall(typed))


def _known(ranked: Sequence[Scored]) -> _Known:
    """The article of the best span."""
    article = ranked[0].candidate.article
    spans = [one.candidate for one in ranked if one.candidate.article.id == article.id]
    settings = {f"{span.passage.lead}\n{span.passage.heading}" for span in spans}
    texts = (_record(article), *settings, *(span.text for span in spans))
    return _Known(
        frozenset().union(*map(tokens_of, texts)), frozenset().union(*map(_spelled_words, texts))
    )


def _record(article: Article) -> str:
    """What the article tells of itself beside its text."""
    days = [day for day in (article.issued_on, article.published) if day]
    dated = (f"ngày {day.day}/{day.month}/{day.year}" for day in days)
    about = (article.loai, article.issuer, article.trich_yeu, article.so_hieu, article.signer)
    where = (article.author, article.outlet, *map(article.extra.get, ("noi", "place")))
    parts = (article.title, *about, *where, *dated)
    return "\n".join(str(part) for part in parts if part)


@lru_cache(maxsize=8192)
def _spelled_words(text: str) -> frozenset[str]:
    return frozenset(_LETTERS.findall(canonical(text).lower()))
