"""Questions made from a library's own sentences and records, in varied wording, and questions that
look like them and that the library cannot answer: another place, name or year, an absent fact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from corpus.article import Article, Passage
from corpus.catalogue import Catalogue
from corpus.text import fold, sentences, syllables

_DATES = (
    "{0} ngày nào?|Khi nào {0}?|{0} vào thời gian nào?|bao giờ {0}|cho hỏi {0} hôm nào vậy ạ|"
    "{0} khi nào|Ngày nào {0}?|{0} là lúc nào thế"
).split("|")
_PERSONS = "Ai {0}?|{0} là ai?|đồng chí nào {0}|Cho biết ai {0}|ai là người {0} vậy".split("|")
_COUNTS = "{0}?|{0} vậy|Cho hỏi {0}?|{0} ạ?|xin hỏi {0}".split("|")
_ABOUT = (
    "Bài nào nói về {0}?|{0} có nội dung gì?|nội dung chính của {0} là gì|{0} nói gì?|tóm tắt {0}"
).split("|")
_TASKS = (
    "{0} phải làm gì?|{0} được giao việc gì|{0} cần làm những gì?|Nhiệm vụ của {0} là gì?|"
    "{0} có trách nhiệm gì vậy"
).split("|")
_DUTIES = "Đơn vị nào {0}?|Ai phải {0}?|{0} là việc của ai|giao ai {0}".split("|")
_ISSUED = (
    "{0} ban hành ngày nào?|{0} ký khi nào|{0} do ai ban hành?|số của {0} là gì?|{0} là số mấy"
).split("|")
_OPENINGS = ("", "", "", "", "", "Xin hỏi ", "Cho tôi hỏi ", "cho em hoi ", "Đồng chí cho biết ")
# Another word for the same, either way.
_SYNONYMS = (
    "tổ chức|mở",
    "hoàn thành|làm xong",
    "thực hiện|triển khai",
    "ban hành|ra",
    "đảng viên|ĐV",
    "đồng chí|đ/c",
    "Ủy ban nhân dân|UBND",
    "chủ trì|điều hành",
    "yêu cầu|đề nghị",
    "chi bộ|CB",
    "thành lập|lập",
    "tham dự|dự",
    "đơn vị|nơi",
    "báo cáo|b/c",
)
_PLACES = (
    "Quận 3|Quận 7|quận Bình Tân|quận Hoàng Mai|quận Ngô Quyền|phường Bến Nghé|phường Trúc Bạch|"
    "xã Tân Lập|xã Ea Kar|xã Mường Phăng|huyện Cần Giờ|huyện Sóc Sơn|huyện Mù Cang Chải|"
    "tỉnh Lào Cai|tỉnh Cà Mau|tỉnh Kon Tum|tỉnh Tây Ninh|thành phố Huế|thành phố Vinh|"
    "thị xã Sơn Tây|Đà Nẵng|Cần Thơ|Bắc Giang|Sơn La|Bạc Liêu|Quảng Trị"
).split("|")
_NAMES = (
    "Nguyễn Hữu Khoát|Trần Quốc Đỉnh|Phạm Thị Lụa|Lê Đình Xuyến|Đỗ Văn Thìn|Vũ Thị Cúc Phương|"
    "Bùi Công Thạo|Hoàng Trọng Nhị|Đặng Thị Ngát|Phan Sỹ Hùng|Võ Tá Đương|Ngô Bích Thêu"
).split("|")
# Facts that articles on party work seldom state; asked only where their words are absent.
_ATTRIBUTES = (
    "kinh phí|Kinh phí {0} là bao nhiêu?",
    "số điện thoại|Số điện thoại liên hệ về {0}?",
    "phụ cấp|mức phụ cấp cho người làm {0} bao nhiêu",
    "xử phạt|vi phạm {0} bị xử phạt bao nhiêu tiền?",
    "nhà thầu|Nhà thầu nào làm {0}?",
    "phòng số|{0} họp ở phòng số mấy",
    "thư ký|Thư ký của {0} là ai?",
    "lệ phí|lệ phí {0} bao nhiêu",
    "giải thưởng|{0} có giải thưởng gì, trị giá bao nhiêu?",
    "tài khoản|Số tài khoản nhận tiền cho {0} là gì?",
    "học phí|học phí lớp tập huấn {0} là bao nhiêu",
    "mã số thuế|mã số thuế của đơn vị {0}",
    "biển số|Biển số xe đưa đón {0}?",
    "bao nhiêu tuổi|người chủ trì {0} bao nhiêu tuổi",
    "thời tiết|Thời tiết hôm {0} thế nào?",
    "dân số|dân số nơi {0} là bao nhiêu người",
    "trình độ|trình độ học vấn của người ký {0} là gì?",
    "quê quán|quê quán của người chủ trì {0} ở đâu",
    "mẫu biểu|mẫu biểu số mấy dùng cho {0}?",
    "biên chế|{0} được thêm bao nhiêu biên chế?",
    "máy tính|mua bao nhiêu máy tính để {0}",
    "nghỉ bù|{0} được nghỉ bù mấy ngày?",
)
_SURNAME = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Tô|Lương|Trương|Đinh"
)
_NAME = re.compile(rf"(?:{_SURNAME})(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]+){{1,3}}")
_DATE = re.compile(
    r"(?:(?:trước|từ|đến|vào|trong)\s+)?(?:(?:ngày|tháng|hôm|sáng|chiều|tối|lúc)\s+)+"
    r"\d{1,2}(?:[/-]\d{1,2}(?!\d))?(?:[/-]\d{4})?(?![\d/])"
)
_COUNT = re.compile(
    r"(?<![\w/.,-])(?<!số )(?<!tháng )(?<!ngày )(?<!thứ )(?<!quý )"
    r"\d{1,3}(?:[.,]\d{3})*(?=\s+[a-zđà-ỹ]{2,}\s)(?!\s+(?:tháng|năm))"
)
# Numbers that tell which one, not how many ("Kế hoạch 149", "khu phố 6", "8 giờ 30"), and ranges.
_NAMED_BY_NUMBER = re.compile(
    r"(?:hoach|thi|dinh|quyet|luan|tri|dan|van|quan|pho|phuong|to|doan|dieu|khoan|muc|cap|thu|khoa|"
    r"phong|hang|tu|den|va|quy|\d)\W*$"
)
_NOT_COUNTED = re.compile(r"\s+(?:gio|trong|den|va|cua|la|o|theo|ngay|nam|thang|tro)\b")
_AFTER_A_DOCUMENT = re.compile(r"\d+(?:[-/][\w/-]+)?,?\s*(?:cua [^,.;]+)?,?\s*$")
# What points at something said before, and remarks that the sources are silent.
_LEANS = re.compile(
    r"\b(?:nay|do|tren|chung toi|tai day)\b|"
    r"\b(?:khong|chua) (?:neu|ghi|ro|noi|thay|co trong|tim|cho biet)\b|"
    r"\bchua xac nhan\b|\bkhong (?:xuat hien|nam o|ke ten)\b|\bbi cat\b|\bchi ghi\b"
)
_BROKEN = re.compile(
    r"^(?:cua|cung|the|tu|vi|nhung|roi|con|de|theo|nhat|lai|khong|nghi|cuoi|ve|trong|bang|den)\b"
)
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_PLACE = re.compile(
    r"(?:[Qq]uận|[Pp]hường|[Xx]ã|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố)\s+(?:\d+|(?:[A-ZĐÀ-Ỹ]\w+\s?){1,3})"
)
_JOINTS = re.compile(r"[,;:–(]\s+|\s\(|\)\s*|\. ")
_LEAST_WORDS, _MOST_WORDS = 5, 9
_LIGHT = frozenset("va cua cac la co bao nhieu cho voi trong nhung mot".split())
# "Thực hiện một số nội dung, nhiệm vụ sau" is about anything.
_OF_ANY_PAPER = frozenset(
    "thuc hien trien khai mot so noi dung nhiem vu cac tiep tuc sau trong tam cong tac".split()
)
_EDGES = re.compile(
    r"^(?:\W|và |là |do |thì |mà |đã |đồng chí |đ/c |ông |bà |vào |ngày |trước |gồm |có )+|"
    r"(?:\W|\b(?:và|là|do|thì|mà|đồng chí|đ/c|ông|bà|vào|ngày|trước|gồm|của|từ|đến|trong|có|với))+$"
)


@dataclass(frozen=True)
class Made:
    """`source` is the article it was made from; of a question without an answer, the article that
    it misleads to. `sort` says how it was made."""

    question: str
    answerable: bool
    sort: str
    source: str
    value: str = ""


def asked_of(catalogue: Catalogue, seed: int, per_article: int = 6) -> list[Made]:
    """The same questions for the same library and seed; each article gives a few."""
    made: list[Made] = []
    for article in catalogue.articles():
        if article.kind != "glossary":
            chance = Random(f"{seed} {article.name}")
            made += _of_article(article, catalogue, chance, per_article)
    return made


def _of_article(article: Article, catalogue: Catalogue, chance: Random, at_most: int) -> list[Made]:
    passages = catalogue.passages_of(article.id)
    found = [*_of_sentences(article, passages, chance), *_of_records(article, catalogue, chance)]
    found = [one for one in found if len(syllables(one.question)) >= 6]
    chosen = chance.sample(found, min(at_most, len(found)))
    absent = [*_swapped(chosen, article, chance), *_attributes(article, chance)]
    spoilt = chance.sample(absent, min(at_most, len(absent)))
    return [_worded(one, chance) for one in (*chosen, *spoilt)]


def _of_sentences(article: Article, passages: Sequence[Passage], chance: Random) -> Iterator[Made]:
    for passage in passages:
        if passage.role not in ("paragraph", "item"):
            continue
        for span in sentences(passage.text):
            sentence = passage.text[span.start : span.end]
            if len(sentence) <= 400:
                yield from _of_sentence(sentence, article, chance)


def _of_sentence(sentence: str, article: Article, chance: Random) -> Iterator[Made]:
    for sort, pattern, wordings in (
        ("date", _DATE, _DATES),
        ("person", _NAME, _PERSONS),
        ("count", _COUNT, _COUNTS),
    ):
        match = pattern.search(sentence)
        if match and _asks_it(sort, sentence, match):
            gap = " bao nhiêu " if sort == "count" else " "
            body = _clause(sentence, match, gap)
            if body and not _BROKEN.match(fold(body)):
                question = chance.choice(wordings).format(body)
                yield Made(question, True, sort, article.name, match[0].split()[-1])


def _asks_it(sort: str, sentence: str, match: re.Match[str]) -> bool:
    """A question for this match would really be one: seven in ten of the answerable questions that
    were declined asked for no such thing."""
    before, after = fold(sentence[: match.start()]), fold(sentence[match.end() :])
    if _LEANS.search(fold(sentence)):
        return False
    if sort == "count":
        return not (_NAMED_BY_NUMBER.search(before) or _NOT_COUNTED.match(after))
    return sort != "date" or not _AFTER_A_DOCUMENT.search(before)


def _clause(sentence: str, match: re.Match[str], gap: str) -> str:
    """The clause around what is asked for, less that; "" where too little is left to go by."""
    cuts = [0, *(m.end() for m in _JOINTS.finditer(sentence)), len(sentence)]
    start = max(cut for cut in cuts if cut <= match.start())
    end = min(cut for cut in cuts if cut >= match.end())
    while True:
        before = _EDGES.sub("", sentence[start : match.start()]).split()
        after = _EDGES.sub("", sentence[match.end() : end]).split()
        wider = [cut for cut in cuts if cut > end] or [cut for cut in cuts if cut < start][-1:]
        if len(before) + len(after) >= _LEAST_WORDS or not wider:
            break
        start, end = (start, wider[0]) if wider[0] > end else (wider[0], end)
    body = " ".join((*before[-_MOST_WORDS:], *gap.split(), *after[:_MOST_WORDS]))
    body = _EDGES.sub("", re.sub(r"[()“”\"]", "", body))
    return body if len(set(syllables(body)) - _LIGHT) >= _LEAST_WORDS else ""


def _of_records(article: Article, catalogue: Catalogue, chance: Random) -> Iterator[Made]:
    topic = _topic(article, chance)
    if set(syllables(topic)) - _LIGHT - _OF_ANY_PAPER:
        yield Made(chance.choice(_ABOUT).format(topic), True, "about", article.name)
    if article.loai and article.issuer:
        named = f"{article.loai} của {article.issuer} {_cut(article.trich_yeu or '', 9)}"
        wording = chance.choice(_ISSUED)
        if _is_known(wording, article):
            yield Made(wording.format(named), True, "issued", article.name)
    for task in catalogue.records.tasks([article.id])[:12]:
        is_plain = not _LEANS.search(fold(task.text)) and len(set(syllables(topic)) - _LIGHT) >= 6
        if task.unit and len(task.unit) < 60 and is_plain:
            about = f"{task.unit} {chance.choice(('trong', 'theo', 'về'))} {topic}"
            yield Made(chance.choice(_TASKS).format(about), True, "tasks", article.name)
            body = _cut(_EDGES.sub("", task.text.replace(task.unit, " ")), 11)
            yield Made(chance.choice(_DUTIES).format(body), True, "duty", article.name, task.unit)


def _is_known(wording: str, article: Article) -> bool:
    """Digests of the press often print neither number nor day."""
    if "số" in wording:
        return bool(article.so_hieu)
    return bool(article.issued_on) or "ai" in wording


def _topic(article: Article, chance: Random) -> str:
    """What the article is about, as its title says it."""
    own = re.sub(r"\((?:tên diễn đạt lại|[^()]*chưa rõ)[^()]*\)", " ", article.title)
    titled = re.sub(r"(?:số )?\b\d+\S*-[\w/Đđ-]+|,? ngày [\d/]+|[“”\"()]", " ", own)
    about = re.split(r"(?<!\w)[Vv]ề(?: việc)? ", titled, maxsplit=1)[-1]
    whole = about if len(about.split()) >= _LEAST_WORDS else titled
    return _cut(" ".join(whole.split()), chance.randint(6, 11))


def _cut(text: str, words: int) -> str:
    """At most so many words, and whole phrases where there is a joint."""
    kept = " ".join(text.split()[:words])
    joints = [match.start() for match in _JOINTS.finditer(kept)]
    whole = kept[: joints[-1]] if joints and len(kept[: joints[-1]].split()) >= 5 else kept
    return _EDGES.sub("", whole)


def _swapped(made: Sequence[Made], article: Article, chance: Random) -> Iterator[Made]:
    """The same question about another place, name or year that the article does not hold."""
    whole = fold(f"{article.title} {article.text} {article.issued_on} {article.published}")
    for one in made:
        for sort, pattern, others in (
            ("place", _PLACE, _PLACES),
            ("name", _NAME, _NAMES),
            ("year", _YEAR, [str(year) for year in range(2008, 2034)]),
        ):
            match = pattern.search(one.question)
            other = chance.choice(others)
            if match and fold(other.split(maxsplit=1)[-1]) not in whole:
                question = one.question.replace(match[0].strip(), other)
                yield replace(one, question=question, answerable=False, sort=f"other {sort}")
        is_local = article.kind == "news" and one.sort in ("date", "person", "count")
        if is_local and not _PLACE.search(one.question):
            place = chance.choice(_PLACES)
            if fold(place.split(maxsplit=1)[-1]) not in whole:
                question = f"{one.question.rstrip('? ')} ở {place}?"
                yield replace(one, question=question, answerable=False, sort="added place")


def _attributes(article: Article, chance: Random) -> Iterator[Made]:
    whole = fold(f"{article.title} {article.text}")
    for pair in chance.sample(_ATTRIBUTES, 3):
        words, wording = pair.split("|")
        if fold(words) not in whole:
            question = wording.format(_topic(article, chance))
            yield Made(question, False, "absent fact", article.name)


def _worded(one: Made, chance: Random) -> Made:
    question = chance.choice(_OPENINGS) + one.question
    for pair in chance.sample(_SYNONYMS, 4):
        either = pair.split("|")
        first, second = either if chance.random() < 0.7 else either[::-1]
        question = re.sub(rf"(?<!\w){re.escape(first)}(?!\w)", second, question, count=1)
    typing = chance.random()
    if typing < 0.3:
        question = fold(question)
    elif typing < 0.45:
        question = question.lower()
    return replace(one, question=" ".join(question.split()))
