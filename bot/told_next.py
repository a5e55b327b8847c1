"""What is asked stands one sentence further: "Việc 4: Quỹ “Bữa sáng cho em”. Đã góp được 18.600.000
đồng". The sentence that names the matter and the one that tells it make one quote, as long as
nothing else begins between the two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.beside_asking import untold_beside
from bot.composition import Composition
from bot.question import Question, Want
from bot.ranking import Scored
from bot.spans import LONGEST_QUOTE, Candidate
from bot.support import said_by, told_otherwise, words_asked
from bot.values import values
from bot.wanted import suits
from corpus.text import CAPITALS, canonical, fold, syllables

_VALUES: tuple[Want, ...] = ("person", "signer", "date", "deadline", "count", "place", "number")
_DAYS: tuple[Want, ...] = ("date", "deadline")
_TRIED = 3  # of the best spans
_NEAR = 0.75  # of the best score
_FURTHER = 3  # sentences
_HALF, _OF_KIND = 0.5, 0.9
_LABEL = 6  # words: "HÒN NGƯ: …", "Đáp (đ/c Cường): …"
# Something else begins: another time, or what is set beside the matter.
_TURNS = re.compile(
    r"(?:con|rieng|doi voi|ngoai ra|ben canh do|cung (?:ngay|luc|thoi gian|trong)|truoc do|"
    r"trong khi do|nguoc lai|mat khac|sau do|tiep do|tuy nhien|song|dip nay|nhan dip|tuong tu)"
    r"(?!\w)"
)
_UNIT = re.compile(
    r"\W*(?:(?:Các|Những) )?(?i:đảng bộ|đảng ủy|chi bộ|chi cục|chi hội|xã|phường|thôn|bản|ấp|khóm|"
    r"khu phố|tổ dân phố|tổ|hội|đoàn|ban|ủy ban|công an|trạm|trường|phòng|sở|trung tâm|công ty|"
    r"hợp tác xã|bệnh viện|khoa|đội|nhà)(?P<name> \d+| (?:[^\W\d]+ ){0,4}?"
    rf"[{CAPITALS}][^\W\d]*(?: [{CAPITALS}][^\W\d]*)*)"
)
_NAME = re.compile(rf"[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*)+(?= (?:còn|có|đạt|là)(?!\w))")
_HANDED_TO = re.compile(r"(?<!\w)(?:giao (?:cho )?ai|ai (?:duoc |phai )?(?:giao|lam))(?!\w)")
_LEFT_OPEN = re.compile(r"(?<!\w)chua (?:xac dinh|an dinh|chot|quyet dinh|co lich|ro)\W*$")
_SHORT = 12  # words
_DEED = re.compile(r"(?<!\w)(?P<asks>ai) (?:da |se |dang |duoc |phai |nguoi )*(?P<deed>\w+)")
# Said of anything that takes place: the sentence with the day or the place need not repeat it.
_OF_ANY = frozenset("to chuc|dien ra|duoc|co|la|lam|roi|hien nay|den nay|gio".split("|"))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUMS_BACK = re.compile(r"(?:do|day|ay)(?: chinh)? la(?!\w)")


def with_what_follows(
    question: Question, ranked: Sequence[Scored], told: Composition
) -> list[Scored] | None:
    """`ranked` with one quote in the stead of two sentences of which only both answer; None where
    `told` answers, or no sentence that follows tells more."""
    if not _asks_a_value(question) or not ranked:
        return None
    is_untold = bool(told.reason)
    opening = _opening(question, ranked) if is_untold else None
    if opening:
        return _in_stead(opening, ranked)
    for best in _open(ranked, told):
        whole = _with_next(question, best, ranked, is_untold)
        if whole is None and is_untold:
            whole = _with_before(question, best, ranked)
        if whole:
            return _in_stead(whole, ranked)
    return None


def is_told_by(told: Composition, further: Sequence[Scored]) -> bool:
    """It rests on the quote of two sentences, or tells what another paper has put in its place."""
    both = further[0].candidate
    is_told = told.reason is None or _is_left_open(both)
    firsts = [one.spans[0] for one in told.drafts if one.spans]
    is_moved = bool(firsts) and firsts[0].article.id != both.article.id
    resting = firsts if is_moved else firsts[:1]
    return is_told and any(
        one.article.id == both.article.id and one.start == both.start for one in resting
    )


def _open(ranked: Sequence[Scored], told: Composition) -> list[Scored]:
    """The sentences that may only name the matter: what is told, or the best where nothing is."""
    if told.reason:
        article = ranked[0].candidate.article
        return [
            one
            for one in ranked[:_TRIED]
            if one.candidate.article is article and one.score >= _NEAR * ranked[0].score
        ]
    first = told.drafts[0]
    is_one = len(first.spans) == 1 and first.role == "conclusion" and not told.is_settled
    return [one for one in ranked if is_one and one.candidate == first.spans[0]]


def _asks_a_value(question: Question) -> bool:
    is_shaped = bool(question.shape and question.shape.is_strict)
    return (question.main_want in _VALUES or is_shaped) and not question.asks_for_list


def _opening(question: Question, ranked: Sequence[Scored]) -> Scored | None:
    """ "Cầu Vôi còn 12 hộ": a short sentence opened by the very name that is asked about."""
    asked = f" {' '.join(syllables(question.text))} "
    for one in ranked[:_TRIED]:
        name = _NAME.match(one.candidate.text)
        is_near = one.score >= _NEAR * ranked[0].score
        if name is None or not is_near or len(one.candidate.text.split()) > _SHORT:
            continue
        is_asked = f" {' '.join(syllables(name[0]))} " in asked
        if is_asked and suits(question, one.candidate.said) >= _OF_KIND:
            return replace(one, score=ranked[0].score)
    return None


def _with_next(
    question: Question, best: Scored, ranked: Sequence[Scored], is_untold: bool
) -> Scored | None:
    untold = _untold(question, best.candidate)
    if len(untold) == len(words_asked(question)) or _says_when(question, best.candidate):
        return None
    for one in _following(best.candidate, ranked):
        if begins_another(question, best.candidate, one.candidate):
            return None
        if _tells(question, best, one, untold, is_untold):
            is_whole = _says_as_much(question, one.candidate, best.candidate)
            return _both(one if is_whole else best, one, ranked[0])
    return None


def _says_when(question: Question, first: Candidate) -> bool:
    """ "… dùng phần mềm từ tháng 9/2025. Hồ sơ thiếu phải bổ sung sau 05 ngày": where the matter
    has a day and no last one, the last day in the next sentence is another's."""
    kinds = {value.kind for value in values(first.text)}
    return question.main_want == "deadline" and bool(kinds & {"date", "quarter"})


def _says_as_much(question: Question, one: Candidate, first: Candidate) -> bool:
    """Of what is asked it says by itself all that the first says."""
    asked = [word for word in words_asked(question) if said_by(word, first.said)]
    return not _untold(question, one) and all(said_by(word, one.said) for word in asked)


def _with_before(question: Question, best: Scored, ranked: Sequence[Scored]) -> Scored | None:
    """Of a sentence that tells the value and hardly anything of the matter, the one before it that
    names that; of "Đó là buổi học …" the one that it sums up."""
    before = _before(best.candidate, ranked)
    if before is None or begins_another(question, before.candidate, best.candidate):
        return None
    first, second = (suits(question, each.candidate.said) for each in (before, best))
    untold = _untold(question, best.candidate)
    left = [word for word in untold if not said_by(word, before.candidate.said)]
    is_of_year = not any(_is_of_other_year(question, each) for each in (before, best))
    is_named = second >= _OF_KIND and bool(untold) and not left and is_of_year
    sums_up = first >= _OF_KIND > second and _SUMS_BACK.match(fold(best.candidate.text))
    return _both(before, best, ranked[0]) if is_named or (sums_up and not untold) else None


def _both(one: Scored, other: Scored, best: Scored) -> Scored | None:
    whole = replace(one.candidate, end=other.candidate.end)
    if len(whole.text) > LONGEST_QUOTE:
        return None
    return replace(
        one,
        candidate=whole,
        score=max(one.score, other.score, best.score),
        own=max(one.own, other.own),
        wanted=max(one.wanted, other.wanted),
        point=max(one.point, other.point),
    )


def _untold(question: Question, span: Candidate) -> list[str]:
    return [word for word in told_otherwise(question, span) if word not in _OF_ANY]


def _tells(
    question: Question, best: Scored, one: Scored, untold: Sequence[str], is_untold: bool
) -> bool:
    """Of the kind that was asked for, and, of what the first leaves untold, some word at least; all
    of it, with what stands beside the word that asks, where the first is of that kind as well."""
    is_of_part = _is_of_part(question, best.candidate, one.candidate)
    if (is_of_part and question.main_want != "person") or _is_of_other_year(question, one):
        return False
    first, second = (suits(question, each.candidate.said) for each in (best, one))
    gained = [word for word in untold if said_by(word, one.candidate.said)]
    is_all = bool(untold) and len(gained) == len(untold)
    if is_untold and _is_left_open(one.candidate):
        return is_all  # "Thời điểm mở bán chưa xác định"
    is_done = _is_done(question, one.candidate, gained, second)
    if question.main_want in _DAYS and first >= _HALF and not is_untold:
        return False
    if first >= _OF_KIND:
        is_beside = is_untold or untold_beside(question, best.candidate, is_alone=True)
        return is_all and is_beside and (is_done or second >= _OF_KIND)
    if is_all and (is_done or _HALF <= second >= first):
        return True
    if untold:
        return bool(gained) and second >= _OF_KIND
    if second >= _OF_KIND > first and _is_handed_on(question, one.candidate):
        return True
    is_on_it = second >= _HALF and _is_on_it(question, one.candidate)
    is_open = first < _HALF or (is_untold and first < _OF_KIND <= second)
    return is_open and (second >= _OF_KIND or is_on_it)


def _is_handed_on(question: Question, one: Candidate) -> bool:
    """ "Giao đ/c Páo." behind the work that is handed to him."""
    asks = _HANDED_TO.search(" ".join(syllables(question.text)))
    return bool(asks) and one.text.startswith("Giao ")


def _is_left_open(span: Candidate) -> bool:
    return bool(_LEFT_OPEN.search(fold(span.text)))


def _is_of_other_year(question: Question, one: Scored) -> bool:
    asked = set(_YEAR.findall(question.text))
    told = set(_YEAR.findall(one.candidate.text))
    return bool(asked and told and not told <= asked)


def _is_of_part(question: Question, first: Candidate, one: Candidate) -> bool:
    """ "… gồm: xây 8 nhà nhân ái; trồng 60.000 cây. Kinh phí dự kiến 6,8 tỷ đồng": of all of them,
    where one of the list is asked about."""
    head, listed = _led(first.text)
    known = f"{head} {one.text} {first.article.title} {first.passage.heading}"
    asked = [word for word in words_asked(question) if not said_by(word, known)]
    return bool(listed) and any(said_by(word, listed) for word in asked)


def _led(text: str) -> tuple[str, str]:
    """What opens a list, and its members; of clauses side by side the first, and the others."""
    head, colon, listed = text.partition(": ")
    if colon and not head.isupper() and (len(head.split()) > _LABEL or ";" in listed):
        return head, listed
    head, _, others = text.partition("; ")
    return head, others


def _is_on_it(question: Question, span: Candidate) -> bool:
    return any(said_by(word, span.said) for word in words_asked(question))


def _is_done(question: Question, one: Candidate, gained: Sequence[str], kind: float) -> bool:
    """ "Ai nhắc phụ huynh": "Giáo viên chủ nhiệm … nhắc phụ huynh" tells it by no name."""
    deed = _DEED.search(" ".join(syllables(question.text)))
    if deed is None or not any(deed["deed"] in word.split() for word in gained):
        return False
    return kind >= _HALF or deed["deed"] in syllables(one.said)[1:]


def _following(span: Candidate, ranked: Sequence[Scored]) -> Iterator[Scored]:
    """The next sentences of its passage, in order."""
    behind = [
        one
        for one in ranked
        if one.candidate.passage is span.passage and one.candidate.start >= span.end
    ]
    yield from sorted(behind, key=lambda one: one.candidate.start)[:_FURTHER]


def _before(span: Candidate, ranked: Sequence[Scored]) -> Scored | None:
    ahead = [
        one
        for one in ranked
        if one.candidate.passage is span.passage and one.candidate.end <= span.start
    ]
    return max(ahead, key=lambda one: one.candidate.start, default=None)


def begins_another(question: Question, first: Candidate, one: Candidate) -> bool:
    """Another matter, time or unit than that of the sentence before."""
    text = canonical(one.text)
    if _TURNS.match(fold(text).lstrip("*-• ")):
        return True
    unit = _UNIT.match(text)
    if unit is None or question.main_want == "person":
        return False
    known = f"{question.text} {first.text} {first.passage.heading} {first.article.title}"
    return not said_by(unit["name"].strip(), known)


def _in_stead(told: Scored, ranked: Sequence[Scored]) -> list[Scored]:
    span = told.candidate
    rest = [
        one
        for one in ranked
        if one.candidate.passage is not span.passage
        or not span.start <= one.candidate.start < span.end
    ]
    return [told, *rest]
