"""Does a span state a deadline, and if none does, which words come nearest? From the milestones
that were read out of the article, never from the words of the question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot import wording
from bot.calendar_wording import reckoning
from bot.material import Material, Read
from bot.own_clause import of_own_clause
from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate
from bot.standing_day import names_a_day, names_a_month, standing
from corpus.article import Article
from corpus.dates.roles import Role
from corpus.milestones import Milestone
from corpus.text import fold

# What is quoted where no deadline is stated, the most telling first.
_NEAREST: tuple[Role, ...] = ("START", "PLANNED", "RECUR", "VAGUE")
_COUNTS_DOWN = re.compile(
    r"(?<!\w)con (?:bao nhieu|may|bao lau)(?: ngay| hom| bua| tuan| thang)?(?: nua)?(?!\w)|"
    r"(?<!\w)(?:tinh ra|tuc)(?: la| den)* (?:ngay|hom) (?:nao|may)(?!\w)"
)
_ASKS_UNTIL = re.compile(
    r"(?<!\w)(?:den|toi) (?:het )?(?:khi nao|bao gio|luc nao|ngay (?:nao|may)|hom nao)(?!\w)"
)
_ASKS_FROM = re.compile(r"(?<!\w)tu (?:ngay|khi|luc|bao gio|thang|hom)(?!\w)")
_ASKS_NEXT = re.compile(r"(?<!\w)(?:ky|lan|dot)(?: \w+){0,3} (?:toi|tiep theo|ke tiep)(?!\w)")
_ASKS_START = re.compile(
    r"(?<!\w)(?:tu (?:khi nao|bao gio|ngay nao|luc nao|thang nao|nam nao|hom nao)|"
    r"(?:khi nao|bao gio|ngay nao|thang nao) (?:thi )?(?:bat dau|co hieu luc|ap dung)|"
    r"(?:bat dau|hieu luc|ap dung) (?:\w+ ){0,6}?(?:khi nao|bao gio|ngay nao|thang nao))(?!\w)"
)
_RIVAL = 0.85  # of the best score
_ALIKE = 0.5  # of the shorter span's words
_SAME_THING = 0.6  # of what the best span holds of the question
_LOOKED_AT = 12  # spans of the best article, best first


@dataclass(frozen=True)
class Nearest:
    """Words of time that are no deadline."""

    scored: Scored
    moment: Milestone


def deadlines(material: Material, span: Candidate) -> list[Milestone]:
    """Those stated in the span; a day that comes round counts where the source bounds it."""
    return due_in(material.of(span.article.id), span)


def due_in(read: Read, span: Candidate) -> list[Milestone]:
    due = [one for one in read.moments(span) if one.role == "DEADLINE" or _comes_round(one)]
    ruled = [one for one in due if one.rrule]
    return [one for one in due if one.rrule or not any(_lists(span, rule, one) for rule in ruled)]


_LISTED = re.compile(r"[\W\d]*(?:(?:tức|là|cụ thể|gồm|trước|ngày|các|vào|và|mốc)[\W\d]*)*")


def _lists(span: Candidate, rule: Milestone, one: Milestone) -> bool:
    """Days listed beside their rule say nothing more: "… mỗi quý (tức trước 15/3, 15/6)"; those of
    other words are of something else."""
    between = span.article.text[rule.end_offset : one.start_offset]
    return rule.end_offset <= one.start_offset and bool(
        _LISTED.fullmatch(between) or between.count("(") > between.count(")")
    )


def moments_asked(question: Question, material: Material, span: Candidate) -> list[Milestone]:
    """ "Còn mấy ngày nữa" may also count down to what is planned or begins, but to no year."""
    due = deadlines(material, span)
    if due or not (counts_down(question) or asks_until(question)):
        return due
    moments = material.of(span.article.id).moments(span)
    planned = [one for one in moments if one.role in ("PLANNED", "START")]
    if not counts_down(question):
        planned = [one for one in planned if _is_stretch(one)]
    return [one for one in planned if not _YEAR.fullmatch(one.timex)]


def asks_until(question: Question) -> bool:
    """ "Treo cờ tới ngày nào" asks for the end of what is planned."""
    folded = fold(question.text)
    return bool(_ASKS_UNTIL.search(folded)) and not _ASKS_FROM.search(folded)


def counts_down(question: Question) -> bool:
    return bool(_COUNTS_DOWN.search(fold(question.text)))


def starts(material: Material, span: Candidate) -> list[Milestone]:
    """ "Từ tháng 6/2023", "từ ngày 08 đến ngày 18/11": when something begins."""
    moments = material.of(span.article.id).moments(span)
    return [one for one in moments if one.role == "START" or _is_stretch(one)]


def _is_stretch(one: Milestone) -> bool:
    is_from = fold(one.text).startswith(("tu ", "ke tu "))
    return one.role == "PLANNED" and is_from and one.start is not None and one.start != one.end


def asks_start(question: Question) -> bool:
    return bool(_ASKS_START.search(fold(question.text)))


# "Đến năm 2030, 95% tuyến hẻm …": how far things shall have come, and nothing to hand in.
_YEAR = re.compile(r"\d{4}")
_HANDS_IN = re.compile(
    r"(?<!\w)(?:gui|nop|(?<!chuong )(?<!quy )(?<!cong )trinh|bao cao|hoan (?:thanh|tat)|xong|"
    r"ban hanh|cham nhat)(?!\w)"
)


def is_target(span: Candidate, moments: Sequence[Milestone]) -> bool:
    is_of_years = all(_YEAR.fullmatch(one.timex) and not one.rrule for one in moments)
    return is_of_years and not _HANDS_IN.search(fold(span.text))


def asks_next(question: Question) -> bool:
    """ "Kỳ tới là ngày nào"."""
    return bool(_ASKS_NEXT.search(fold(question.text)))


def to_come(
    question: Question, material: Material, ranked: Sequence[Scored], today: date
) -> list[Scored]:
    """ "Bao giờ đối thoại lần tới?" is answered by what lies ahead, where anything near does."""
    if not _ASKS_NEXT.search(fold(question.text)):
        return list(ranked)
    near = [one for one in ranked if one.score >= _ALIKE * ranked[0].score]
    return [one for one in near if _lies_ahead(material, one.candidate, today)] or list(ranked)


def _lies_ahead(material: Material, span: Candidate, today: date) -> bool:
    moments = material.of(span.article.id).moments(span)
    return any(names_a_day(one.rrule) or (one.end or one.start or today) > today for one in moments)


def next_times(question: Question, material: Material, span: Candidate, today: date) -> str:
    """ "Kỳ họp tới là ngày nào?", "khi nào họp": the next day of what the span says comes again;
    "" for none."""
    if question.main_want != "date" and not _ASKS_NEXT.search(fold(question.text)):
        return ""
    read = material.of(span.article.id)
    rules = [
        one for one in read.moments(span) if names_a_day(one.rrule) or names_a_month(one.rrule)
    ]
    return reckoned(read, of_own_clause(question, read, span, rules), today)


def _comes_round(one: Milestone) -> bool:
    return one.role == "RECUR" and names_a_day(one.rrule)


def nearest(material: Material, ranked: Sequence[Scored]) -> Nearest | None:
    """In those spans of the best article that are about the same thing as the best one; another
    unit's time would be told as that of the one asked about. `ranked` is not empty."""
    best = ranked[0].candidate.article.id
    own = [one for one in ranked if one.candidate.article.id == best][:_LOOKED_AT]
    own = [one for one in own if one.own >= _SAME_THING * ranked[0].own]
    read = material.of(best)
    for role in _NEAREST:
        for scored in own:
            moments = [one for one in read.moments(scored.candidate) if one.role == role]
            if moments:
                return Nearest(scored, moments[0])
    return None


def reckoned(read: Read, moments: Iterable[Milestone], today: date) -> str:
    """Last safe day, what it was reckoned from, how it stands today; "" where nothing is to say."""
    article = read.article
    since = article.issued_on or (article.published.date() if article.published else None)
    told = (reckoning(one, standing(one, today, since), today) for one in moments)
    lines = [line for line in dict.fromkeys(told) if line]
    return " ".join(f"{line[:1].upper()}{line[1:]}." for line in lines)


def contradicting(material: Material, due: Sequence[Scored]) -> Candidate | None:
    """A span of another article, nearly as good and about the same thing, that states other
    days."""
    best = due[0]
    days = _days(material, best.candidate)
    for one in due[1:]:
        if one.score < _RIVAL * best.score:
            return None
        is_other = _may_contradict(one.candidate.article, best.candidate.article)
        if is_other and _is_alike(best, one) and days.isdisjoint(_days(material, one.candidate)):
            return one.candidate
    return None


def _may_contradict(left: Article, right: Article) -> bool:
    """Two plans of two committees have their own days."""
    if left.id == right.id:
        return False
    issued = [fold(one.issuer or "") for one in (left, right)]
    return not all(issued) or issued[0] == issued[1]


def _is_alike(left: Scored, right: Scored) -> bool:
    tokens = [tokens_of(one.candidate.text) for one in (left, right)]
    return len(tokens[0] & tokens[1]) >= _ALIKE * min(map(len, tokens))


def _days(material: Material, span: Candidate) -> set[object]:
    return {one.end or one.start or one.rrule for one in deadlines(material, span)}


def has_passed(moments: Iterable[Milestone], today: date) -> bool:
    """A plan whose days are over."""
    plans = [one for one in moments if one.role == "PLANNED" and (one.end or one.start)]
    return bool(plans) and all((one.end or one.start or today) < today for one in plans)


def plan_passed(read: Read) -> str:
    return wording.PLAN_PASSED.format(carrier=wording.CARRIERS[read.article.kind].lower())
