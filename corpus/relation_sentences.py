"""Which document does what to which in one sentence: subject, phrase, object."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.named_documents import Document
from corpus.rank import is_above, rank
from corpus.relation_phrases import CHANGES, Cue, RelationKind, cue_before, passive_before
from corpus.text import Span

_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"


@dataclass(frozen=True)
class Sentence:
    """`even[span]` with the documents it names; `opens`: it belongs to the title or the first
    paragraphs, where the article says what it is about; `titled`: to title or subtitle."""

    even: str
    span: Span
    documents: tuple[Document, ...]
    opens: bool
    titled: bool
    official: bool  # the article is itself a document, or tells of nothing but one
    own_noun: str = ""  # its kind: "hướng dẫn"


@dataclass(frozen=True)
class Statement:
    """`source` None: the article's own event or document."""

    kind: RelationKind
    source: Document | None
    target: Document
    inferred: bool = False


def statements(sentence: Sentence) -> list[Statement]:
    found: list[Statement] = []
    for index, target in enumerate(sentence.documents):
        passive = _passive(sentence, index)
        if passive:
            found += passive
        else:
            found += _active(sentence, index, target)
    found += _general_and_particular(sentence) + _guided(sentence)
    found += _expired(sentence, found) + _put_off(sentence, found)
    found += _reworded(sentence, found)
    supposed = bool(_SUPPOSED.search(sentence.even, sentence.span.start, sentence.span.end))
    return [replace(one, inferred=True) for one in found] if supposed else found


_SUPPOSED = re.compile(
    r"(?<!\w)(?:suy luận|suy ra|suy đoán|phỏng đoán|dường như|có lẽ)(?!\w)", re.I
)


# --- A được thay thế bằng B -----------------------------------------------------------------------


def _passive(sentence: Sentence, index: int) -> list[Statement]:
    if index == 0:
        return []
    later = sentence.documents[index]
    left = sentence.documents[index - 1].tail
    cue = passive_before(sentence.even, left, later.start) if left <= later.start else None
    earlier = _undergoer(sentence, index, cue) if cue else None
    if cue is None or earlier is None or _is_tentative(sentence, earlier.start):
        return []
    last = later
    found = [Statement(cue.kind, later, earlier)]
    for one in _enumeration(sentence, index)[1:]:
        if ";" in sentence.even[last.tail : one.start]:
            break  # the next ground of a list, not the next amendment
        found.append(Statement(cue.kind, one, earlier))
        last = one
    return found


def _undergoer(sentence: Sentence, index: int, cue: Cue) -> Document | None:
    """The document right before the phrase; past a title, the nearest of the same kind: a decree
    on a law "được sửa đổi bởi" a decree was itself amended, not the law."""
    nearest, later = sentence.documents[index - 1 : index + 1]
    if not sentence.even[nearest.tail : cue.start].strip(" ,("):
        return nearest
    for earlier in reversed(sentence.documents[:index]):
        gap = sentence.even[earlier.tail : cue.start]
        if _BREAKS.search(gap):
            return None
        if earlier.noun == later.noun and _TITLE.match(gap):
            return earlier
    gap = sentence.even[nearest.tail : cue.start]
    return nearest if index == 1 and cue.kind != "replaces" and _TITLE.match(gap) else None


# --- A thay thế B ---------------------------------------------------------------------------------


def _active(sentence: Sentence, index: int, target: Document) -> list[Statement]:
    if _is_ground(sentence, target):
        return [Statement("based_on", None, target)]
    if target.this or _is_enumerated(sentence, index):
        return []
    left = sentence.documents[index - 1].end if index else sentence.span.start
    cue = cue_before(sentence.even, left, target.start)
    if cue is None:
        return []
    targets = _enumeration(sentence, index)
    sources = _sources(sentence, index, cue, index + len(targets))
    kind = _kind(cue.kind, sentence, index, sources)
    if sources and sources[0] and _is_governed(sentence, sources[0]):
        targets = targets[:1]
    return [
        Statement(kind, source, one)
        for source in sources
        for one in targets
        if source is None or not _is_same(source, one)
    ]


_GROUNDS = re.compile(r"[\W\d]*căn cứ(?!\w)", re.IGNORECASE)


def _is_ground(sentence: Sentence, target: Document) -> bool:
    """ "Căn cứ A …; B …; C": what begins after a semicolon is one more ground."""
    before = sentence.even[sentence.span.start : target.start]
    listed = sentence.opens and sentence.official and _GROUNDS.match(before)
    return bool(listed) and before.rstrip().endswith(";")


def _is_governed(sentence: Sentence, source: Document) -> bool:
    """In "thực hiện A về sơ kết B, C", C may be carried out like A or reviewed like B."""
    index = sentence.documents.index(source)
    left = sentence.documents[index - 1].end if index else sentence.span.start
    return bool(cue_before(sentence.even, left, source.start)) or _is_enumerated(sentence, index)


def _is_same(one: Document, other: Document) -> bool:
    return bool(one.number) and (one.noun, one.number) == (other.noun, other.number)


_BETWEEN = re.compile(r"\s*(?:[,;]\s*)?(?:(?:và|cùng với|cùng|với|hoặc)\s+)?(?:cả\s+)?(?:các\s+)?$")
_TITLE = re.compile(r"\s*,?\s*(?:về|để|nhằm|ban hành|quy định|v/v|phê duyệt|thông qua|do)(?!\w)")
_ENDS_ITEM = re.compile(
    r"\s*(?:[,;.:)/”\"]|\.\.\.|$|(?:về|và|cùng|của|gắn|một cách|nói|đến|tới|tại|trên|trong|với|"
    r"cho|đối|từ|năm|theo)(?!\w))"
)
_BREAKS = re.compile(
    rf";|\.\s|:|,\s+[{_UPPER}]|(?<!\w)(?:đã|sẽ|đang|vừa|yêu cầu|đề nghị|kiến nghị|đề xuất|được|bị|"
    r"cần|phải|nêu|giao|khẳng định|cho biết|nhấn mạnh|là|dự thảo|xem xét|chưa|không|nêu rõ)(?!\w)"
)


def _is_enumerated(sentence: Sentence, index: int) -> bool:
    """ "thực hiện A, B và C": B and C are objects of A's phrase."""
    if index == 0:
        return False
    before, one = sentence.documents[index - 1 : index + 1]
    gap = sentence.even[before.tail : one.start]
    if not _ENDS_ITEM.match(sentence.even[one.tail : sentence.span.end]):
        return False
    return _is_joint(gap, before, one)


def _is_joint(gap: str, before: Document, one: Document) -> bool:
    if (
        before.this
        or one.this
        or not re.search(r"[,;]\s*|(?:và|cùng|với|hoặc)\s+(?:các\s+)?$", gap)
    ):
        return False
    if _BETWEEN.fullmatch(gap):
        return bool(gap.strip())
    joint = re.search(r"(?:[,;]\s*|\s)(?:(?:và|cùng với|cùng)\s+)?(?:các\s+)?$", gap)
    has_joint = re.search(r"(?:[,;]\s*|(?<!\w)(?:và|cùng|cùng với)\s+)(?:các\s+)?$", gap)
    return bool(
        joint and has_joint and _TITLE.match(gap) and not _BREAKS.search(gap[: joint.start()])
    )


def _enumeration(sentence: Sentence, index: int) -> list[Document]:
    last = index + 1
    while last < len(sentence.documents) and _is_enumerated(sentence, last):
        last += 1
    return list(sentence.documents[index:last])


def _sources(sentence: Sentence, index: int, cue: Cue, after: int) -> list[Document | None]:
    """Who does it: the document right before the phrase, one issued later in the sentence ("Thực
    hiện B, Tỉnh ủy ban hành A"), or the article itself; nobody when the sentence does not say."""
    subject = _subject(sentence, index, cue)
    if cue.kind in CHANGES and _is_tentative(sentence, subject.start if subject else cue.start):
        return []
    if subject:
        return [subject]
    opening = _opens_clause(sentence, index, cue)
    if opening and cue.kind in ("implements", "concretises", "based_on"):
        issued = _issued(sentence, after)
        if issued:
            return [issued]
    return [None] if _is_about(sentence, cue, opening, index) else []


def _subject(sentence: Sentence, index: int, cue: Cue) -> Document | None:
    """The nearest document whose date, issuer and title lead up to the phrase."""
    for earlier in reversed(sentence.documents[:index]):
        gap = sentence.even[earlier.tail : cue.start] if earlier.tail <= cue.start else ";"
        if _leads(gap, cue):
            return earlier
        if _BREAKS.search(gap):
            return None
    return None


_ASSENTS = (
    r"(?:đồng ý|thống nhất|nhất trí|quyết định|cho phép|chấp thuận)(?:\s+(?:cho|việc|chủ trương))*"
)
# "… này áp dụng từ kỳ thu tháng 02 và", "… thực hiện từ ngày 01/6;": from when it holds.
_HOLDS = (
    r"(?:ra đời|có (?:nhiều|một số) điểm mới|(?:được\s+)?(?:áp dụng|thực hiện|thi hành|ban hành))"
    r"(?!\s+(?:việc|cùng))[^:.]{0,80}?(?:[,;]|\s(?:và|để|nhằm))"
)
_CALM = re.compile(
    rf"\s*(?:\(|,\s*)?(?:(?:này|có hiệu lực[^;:.]{{0,60}}?[;,]?|{_HOLDS}|ra đời|đã|sẽ|và|để|"
    rf"{_ASSENTS}|,)\s*)*$",
    re.IGNORECASE,
)

_DOES = re.compile(rf"(?:\s(?:này|đã|chính thức|{_ASSENTS}|,))*\s*$", re.IGNORECASE)


def _leads(gap: str, cue: Cue) -> bool:
    if not gap.strip() or gap.strip() == "(":
        return True
    if gap.rstrip().endswith(",") and cue.kind not in CHANGES:
        return False  # "Kế hoạch A về …, triển khai Đề án B": two deeds, not one title
    if cue.kind in CHANGES and _CALM.fullmatch(gap):
        return True
    title = _DOES.sub("", gap) if cue.kind in CHANGES else gap
    return bool(_TITLE.match(gap)) and not _BREAKS.search(title)


_OPENING = re.compile(
    r"[\W\d]*(?:(?:để|nhằm)\s+)?(?:\([^()]{1,20}\)\s*)?"
    r"(?:(?:sáng|chiều|tối|trưa|ngày|trong|thời gian|những|năm|từ|tháng|hôm|mới đây|vừa qua|tại|"
    r"qua|đến|theo đó)[^;:]{0,90}?,\s*)?",
    re.IGNORECASE,
)


def _opens_clause(sentence: Sentence, index: int, cue: Cue) -> bool:
    start = sentence.documents[index - 1].tail if index else sentence.span.start
    between = sentence.even[start : cue.start]
    cut = between.rfind(";") + 1
    if index and not cut:
        return False
    return bool(_OPENING.fullmatch(between[cut:]))


_ISSUES = re.compile(
    r"(?<!\w)(?:ban hành|xây dựng|ký|ra|có)\s+(?:các\s+)?(?:văn bản\s+)?$", re.IGNORECASE
)


def _issued(sentence: Sentence, after: int) -> Document | None:
    """ "…, Tỉnh ủy đã ban hành Kế hoạch số 12-KH/TU": the first later document, if just issued."""
    if after >= len(sentence.documents):
        return None
    later = sentence.documents[after]
    gap = sentence.even[sentence.documents[after - 1].tail : later.start]
    return later if "," in gap and _ISSUES.search(gap) else None


_WISHED = re.compile(
    r"(?<!\w)(?:tăng cường|đẩy mạnh|yêu cầu|cần|phải|thường xuyên|giao|đề nghị|kế hoạch|"
    r"chương trình|chú trọng|chủ động|không|chưa|sẽ|kiến nghị|công tác|báo cáo)(?!\w)",
    re.IGNORECASE,
)


def _is_about(sentence: Sentence, cue: Cue, opening: bool, index: int) -> bool:
    """Whether the phrase tells what the article itself is or reports."""
    if cue.kind in ("checks", "reviews"):
        before = sentence.even[sentence.span.start : cue.start]
        near = re.split(r"[;:.]\s", before)[-1]
        return (
            (sentence.titled or (sentence.opens and not sentence.official))
            and index == _first_in_clause(sentence, cue, index)
            and not _WISHED.search(near)
        )
    if sentence.official and cue.kind in CHANGES and _is_own_deed(sentence, cue):
        return True
    settles = sentence.official and cue.kind == "extends" and _puts_off(sentence, index)
    if settles and (opening or _is_agreed(sentence, cue)):
        return True
    if sentence.official and (sentence.titled or cue.kind in CHANGES or cue.kind == "attached_to"):
        return sentence.titled and not _WISHED.search(
            sentence.even[sentence.span.start : cue.start]
        )
    if cue.kind in ("implements", "based_on", "concretises"):
        return opening and sentence.opens and _has_main_clause(sentence, index)
    return False


_HOW = re.compile(
    r"(?:\s+(?:này|mới|sẽ|đã|chính thức|cũng|đồng thời|có hiệu lực[^;:.]{0,60}?|"
    r"từ ngày[^;:.]{0,30}|"
    rf"{_HOLDS}|,|và))*\s*,?\s*$",
    re.I,
)


def _is_own_deed(sentence: Sentence, cue: Cue) -> bool:
    """ "Nghị quyết thay cho …", said in or of that very resolution."""
    if "hết hiệu lực" in cue.words.lower():
        return True
    before = _PLACE.sub("", sentence.even[sentence.span.start : cue.start].lower())
    if before in ("", "("):
        return _settles_it(sentence, cue, in_brackets=before == "(")
    if sentence.titled and before.endswith("("):
        return True  # "… cấp xã (thay thế Hướng dẫn số …)", below the type of the paper
    noun = next((one for one in (sentence.own_noun, "hiệu lực:") if before.startswith(one)), "")
    return bool(noun) and bool(_HOW.fullmatch(before[len(noun) :]))


_PLACE = re.compile(
    r"^[\s–•*-]*(?:(?:điều \d{1,3}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*)?(?:nay\s+)?"
)
_LAYS_DOWN = ("quyết định", "quy định", "quy chế", "hướng dẫn", "nghị quyết")
_IS_WORK = re.compile(
    r"(?<!\w)(?:trước|trong|chậm nhất|hoàn thành|xong)\s+(?:ngày|tháng|quý|năm|\d)", re.IGNORECASE
)


def _settles_it(sentence: Sentence, cue: Cue, in_brackets: bool) -> bool:
    """ "(Thay thế Hướng dẫn số …)", "Bãi bỏ Quyết định số …"; in a plan that is work to be done,
    unless another plan goes, and no day is set for it."""
    target = next(one for one in sentence.documents if one.start >= cue.start)
    own = sentence.own_noun
    is_alike = own in _LAYS_DOWN or own == target.noun
    is_reworded = own in _SETTLES and (
        bool(_REWORDS.search(sentence.even[target.tail :])) or bool(_REWORDED.match(cue.words))
    )
    return (in_brackets or is_reworded) or (
        is_alike and not _IS_WORK.search(sentence.even, target.tail, sentence.span.end)
    )


_REWORDS = re.compile(
    r"^[^.;:]{0,80}?\s(?:như sau|lại là|thành|(?:nội\s+)?dung (?:sau|dưới đây))\s*:?",
    re.IGNORECASE,
)
_REWORDED = re.compile(
    r"(?:thay(?: thế)?\s+(?:các\s+)?(?:cụm từ|từ|đoạn|nội dung)\s.*?\sbằng\s|"
    r"(?:lược\s+)?bỏ\s+(?:nội dung|cụm từ|từ|đoạn|chỉ tiêu|nhiệm vụ)|bổ sung\s+nội dung sau)",
    re.IGNORECASE,
)
# Papers that settle one thing at once; a plan's "gia hạn …" is work still to be done.
_SETTLES = ("thông báo", "công văn", "quyết định", "kết luận", "thông tri")
_TO_A_DAY = re.compile(
    r"(?<!\w)(?:đến|tới|sang|trước|là)\s+(?:hết\s+)?(?:ngày|tháng|năm|quý|cuối|\d)", re.IGNORECASE
)


def _puts_off(sentence: Sentence, index: int) -> bool:
    """ "1. Gia hạn việc lắp đèn nêu tại Kế hoạch …: hoàn thành đến hết ngày 31/8"."""
    rest = sentence.even[sentence.documents[index].tail : sentence.span.end]
    return sentence.own_noun in _SETTLES and bool(_TO_A_DAY.search(rest))


_AGREED = re.compile(
    r"[\W\d]*(?:\([^()]{1,20}\)\s*)?"
    r"(?:(?:ban (?:thường vụ|chấp hành|bí thư)|thường trực|\w+ ủy)[^;:.,]{0,60}\s)?"
    rf"{_ASSENTS}\s*",
    re.IGNORECASE,
)


def _is_agreed(sentence: Sentence, cue: Cue) -> bool:
    """ "2. Ban Thường vụ Đảng ủy đồng ý gia hạn …", and nobody is asked to."""
    before = sentence.even[sentence.span.start : cue.start]
    return bool(_AGREED.fullmatch(before)) and not _TENTATIVE.search(before)


def _first_in_clause(sentence: Sentence, cue: Cue, index: int) -> int:
    """`index`, unless a document stands before the phrase: then the sentence is about that one."""
    return index if not index or cue.words.lower().startswith("đoàn") else -1


def _has_main_clause(sentence: Sentence, index: int) -> bool:
    last = _enumeration(sentence, index)[-1]
    rest = sentence.even[last.tail : sentence.span.end]
    is_issued = "," in rest or _ISSUED_THEN.search(rest)
    return bool(is_issued and not sentence.titled) or _is_list_of_grounds(rest)


# "Căn cứ …; Ban Thường vụ Đảng ủy xây dựng Kế hoạch với các nội dung sau:"
_ISSUED_THEN = re.compile(
    r";[^;:.]{0,120}?(?:ban hành|xây dựng|đề ra|lập)\s+(?:kế hoạch|chương trình|hướng dẫn|chỉ thị)",
    re.IGNORECASE,
)


def _is_list_of_grounds(rest: str) -> bool:
    return rest.rstrip().endswith(";")


def _kind(
    kind: RelationKind, sentence: Sentence, index: int, sources: Sequence[Document | None]
) -> RelationKind:
    target = sentence.documents[index]
    source = sources[0] if sources else None
    if kind == "implements" and (source.noun if source else sentence.own_noun) == "hướng dẫn":
        return "guides"
    if kind == "implements" and source is None and target.noun == "quyết định":
        return "based_on" if _sends_a_team(sentence, target) else kind
    return kind


_TEAM = re.compile(
    r",\s*(?:đoàn|tổ)\s+(?:kiểm tra|giám sát|công tác|thanh tra|khảo sát|thẩm tra|xác minh)",
    re.IGNORECASE,
)


def _sends_a_team(sentence: Sentence, target: Document) -> bool:
    """ "Thực hiện Quyết định số 9, Đoàn kiểm tra …": the decision is the team's mandate."""
    return bool(_TEAM.search(sentence.even, target.tail, sentence.span.end))


_TENTATIVE = re.compile(
    r"(?<!\w)(?:dự thảo|dự án|đề nghị|kiến nghị|đề xuất|xem xét|nghiên cứu|cần|"
    r"nên|chuẩn bị|dự kiến|đang|lấy ý kiến|góp ý|chưa|không|sớm|nếu|yêu cầu|phải|tham mưu|rà soát|"
    r"trình (?:chính phủ|thủ tướng|quốc hội|bộ chính trị|ban))(?!\w)",
    re.IGNORECASE,
)


def _is_tentative(sentence: Sentence, at: int) -> bool:
    """A wish, a draft or a denial right before: nothing has been replaced yet."""
    before = sentence.even[max(sentence.span.start, at - _TENTATIVE_WITHIN) : at]
    return bool(_TENTATIVE.search(re.split(r"[;:]", before)[-1]))


_TENTATIVE_WITHIN = 70


# --- A hết hiệu lực -------------------------------------------------------------------------------

_EXPIRES = re.compile(
    r"\s*,?\s*(?:này|nêu trên)?\s*(?:cùng |đều |sẽ )?"
    r"(?:hết hiệu lực|không còn (?:hiệu lực|giá trị|được áp dụng|áp dụng)|thôi áp dụng|"
    r"(?:không|dừng|ngừng) áp dụng(?= nữa| (?:kể )?từ))(?!\w)"
    r"(?!(?:\s+thi hành)?\s*,?\s*(?:kể )?từ (?:ngày|khi) "
    r"(?!ký|ban hành|(?:quyết định|quy định|hướng dẫn|kế hoạch|văn bản) này))",
    re.IGNORECASE,
)


def _expired(sentence: Sentence, found: Sequence[Statement]) -> list[Statement]:
    """Said by a paper in its own name of another document; a document that ended on a day of its
    own ("hết hiệu lực từ ngày 01/7") was not ended by this paper."""
    if not sentence.official:
        return []
    known = {one.target for one in found}
    return [
        Statement("repeals", None, one)
        for one in sentence.documents
        if not one.this
        and one not in known
        and _EXPIRES.match(sentence.even, one.tail, sentence.span.end)
        and not _is_tentative(sentence, one.start)
    ]


# --- Mục II của A được sửa đổi như sau ------------------------------------------------------------

_IS_REWORDED = re.compile(
    r"\s+(?:này\s+)?(?:nay\s+)?được\s+"
    r"(?:(?:sửa đổi|bổ sung|điều chỉnh|thay(?: thế)?)(?:,\s*|\s+và\s+|\s+|(?=:))){1,3}"
    r"[^.;:]{0,40}?(?:như sau|thành|bằng (?:các )?nội dung sau)\s*:?",
    re.IGNORECASE,
)
_PLACE_IN = re.compile(
    r"[\W\d]*(?:[a-zđ][.)]\s*)?(?:(?:nội dung|quy định)\s+(?:(?:nêu|ghi)\s+)?)?"
    r"(?:(?:tại\s+)?(?:(?:tiết|điểm|khoản|mục|phần|điều|chương|phụ lục)\s+[\w.]{1,6}\s*,?\s*){1,4}"
    r"(?:(?:của|tại|trong)\s+)?|(?:tại|trong|của)\s+)?",
    re.IGNORECASE,
)


def _reworded(sentence: Sentence, found: Sequence[Statement]) -> list[Statement]:
    """Said by a paper that may say so, of another that the sentence begins with."""
    own = sentence.own_noun
    known = {one.target for one in found}
    return [
        Statement("amends", None, one)
        for one in sentence.documents
        if sentence.official
        and not one.this
        and one not in known
        and (own in _LAYS_DOWN or own in _SETTLES or own == one.noun)
        and _PLACE_IN.fullmatch(sentence.even, sentence.span.start, one.start)
        and _IS_REWORDED.match(sentence.even, one.tail, sentence.span.end)
    ]


# --- thời hạn nêu tại A được gia hạn đến ngày … ---------------------------------------------------

_IS_PUT_OFF = re.compile(
    r"(?:\s+(?!không|chưa)[^\s.;:]+){0,8}?\s+được (?:gia hạn|lùi|kéo dài|giãn)(?: thêm)?\s"
    r"[^.;:]{0,40}?(?:đến|tới|sang)\s+(?:hết\s+|trước\s+)?(?:ngày|tháng|năm|quý|cuối|\d)",
    re.IGNORECASE,
)


_WISHED_FOR = re.compile(
    r"(?<!\w)(?:nếu|đề nghị|kiến nghị|xin|xem xét|dự kiến|trường hợp|chưa|không)(?!\w)",
    re.IGNORECASE,
)


def _put_off(sentence: Sentence, found: Sequence[Statement]) -> list[Statement]:
    """Said by a paper that settles it at once, of another."""
    known = {one.target for one in found}
    if not sentence.official or sentence.own_noun not in _SETTLES:
        return []
    return [
        Statement("extends", None, one)
        for one in sentence.documents
        if not one.this
        and one not in known
        and _IS_PUT_OFF.match(sentence.even, one.tail, sentence.span.end)
        and not _WISHED_FOR.search(sentence.even, sentence.span.start, one.start)
    ]


# --- A nói chung và B nói riêng -------------------------------------------------------------------


def _general_and_particular(sentence: Sentence) -> list[Statement]:
    """ "Kế hoạch A của cấp trên nói chung và Kế hoạch B của cấp dưới nói riêng": B would spell out
    A, but the text does not say so."""
    found: list[Statement] = []
    for general, particular in zip(sentence.documents, sentence.documents[1:], strict=False):
        gap = sentence.even[general.tail : particular.start].strip(" ,")
        rest = sentence.even[particular.tail : sentence.span.end].lstrip(" ,")
        if (
            re.fullmatch(r"nói chung(?:,)?(?: và)?", gap)
            and rest.startswith("nói riêng")
            and is_above(
                rank(general.issuer, general.name), rank(particular.issuer, particular.name)
            )
        ):
            found.append(Statement("concretises", particular, general, inferred=True))
    return found


# --- sinh hoạt theo Hướng dẫn A về nâng cao chất lượng sinh hoạt ----------------------------------

_FOLLOWING = re.compile(r"(?<!\w)theo\s+(?:đúng\s+)?(?:nội dung\s+)?(?:các\s+)?$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\s*,?\s*(?:hướng dẫn\s+)?về\s+(?:việc\s+)?"
    r"(?:một số (?:vấn đề|nội dung)(?: cụ thể)?\s+(?:về|trong)?\s*)?"
    r"(?:(?:nâng cao chất lượng|đổi mới|tăng cường|thực hiện)\s+)?(?P<subject>[^,;.:()]{4,80}?)\s*"
    r"(?:[,;.:()]|$)",
    re.IGNORECASE,
)


def _guided(sentence: Sentence) -> list[Statement]:
    """What is done "theo Hướng dẫn A về …" is guided by A; its subject is named in A's title."""
    found: list[Statement] = []
    for one in sentence.documents:
        follows = _FOLLOWING.search(sentence.even, sentence.span.start, one.start)
        titled = _SUBJECT.match(sentence.even, one.tail, sentence.span.end)
        if one.noun != "hướng dẫn" or not follows or not titled or _names_one(sentence, titled):
            continue
        start, end = titled.span("subject")
        name = " ".join(titled["subject"].split())
        found.append(Statement("guides", one, Document(start, end, end, name=name)))
    return found


def _names_one(sentence: Sentence, titled: re.Match[str]) -> bool:
    return any(titled.start() < one.start < titled.end() for one in sentence.documents)
