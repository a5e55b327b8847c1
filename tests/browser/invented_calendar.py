"""An invented calendar over the invented articles: each of its moments stands in their text."""

from dataclasses import replace
from datetime import date

from bot.agenda import Entry, Wanted, fits, written
from bot.answer import Citation, Statement
from bot.calendar import Chosen
from bot.proved_sheet import ProvedSheet
from bot.standing_day import standing
from corpus.article import Article
from corpus.dates.roles import Role
from corpus.milestones import Milestone
from corpus.register import Directive
from tests.browser.invented import ARTICLE, DIGEST, cite
from tests.browser.invented_register import APPEAL, PLAN, SHEET

YEARLY = "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=29"


def moment(
    article: Article,
    words: str,
    start: date | None,
    end: date | None,
    role: Role,
    boundary: str = "",
    rrule: str = "",
) -> Milestone:
    at = article.text.index(words)
    sentence = article.text.rindex("\n", 0, at) + 1
    return Milestone(
        at,
        at + len(words),
        words,
        "",
        start,
        end,
        boundary=boundary,
        rrule=rrule,
        role=role,
        sentence_start=sentence,
        sentence_end=article.text.find("\n", at),
        article_id=article.id,
    )


MEETING = moment(ARTICLE, "19/4/2022", date(2022, 4, 19), date(2022, 4, 19), "PAST")
GIFTS = moment(ARTICLE, "trong tháng 5/2022", date(2022, 5, 1), date(2022, 5, 31), "DEADLINE")
REVIEW = moment(ARTICLE, "tháng 9/2022", date(2022, 9, 1), date(2022, 9, 30), "PLANNED")
REPORT = moment(DIGEST, "trước ngày 30/11", None, None, "RECUR", "exclusive", YEARLY)


def rows(today: date) -> tuple[Entry, ...]:
    return (
        row(GIFTS, ARTICLE, PLAN, today, "Vận động mỗi gia đình tặng một cuốn sách", "Chi bộ thôn"),
        row(REVIEW, ARTICLE, None, today, "Huyện ủy tổ chức đánh giá ${1+1} {{value}}", ""),
        row(REPORT, DIGEST, APPEAL, today, "Báo cáo hằng năm", ""),
    )


def row(
    one: Milestone,
    article: Article,
    directive: Directive | None,
    today: date,
    task: str,
    unit: str,
) -> Entry:
    kinds = ("chi bộ",) if unit else ("cấp ủy",)
    day = standing(one, today, written(article))
    return Entry(one, article, directive, day, task, unit, kinds)


def calendar(chosen: Chosen, today: date) -> tuple[Entry, ...]:
    """Without the search for a document, which needs a catalogue."""
    wanted = Wanted(chosen.first, chosen.last, chosen.unit)
    return tuple(
        one
        for one in rows(today)
        if fits(wanted, one)
        and one.milestone.role in chosen.roles
        and chosen.side in ("all", "ahead" if one.standing.days >= 0 else "behind")
    )


def proof(article_id: int, at: int) -> Citation | None:
    for one in (GIFTS, REVIEW, REPORT):
        if (one.article_id, one.start_offset) == (article_id, at):
            article = ARTICLE if article_id == ARTICLE.id else DIGEST
            quote = article.text[one.sentence_start : one.sentence_end]
            return cite(1, article, quote, "đoạn 1", 0.0)
    return None


def dated_sheet(today: date) -> ProvedSheet:
    first = rows(today)[0]
    return replace(
        SHEET,
        calendar=(first,),
        moments=(Statement(first.task, (4,)),),
        events=(MEETING,),
        told_events=(Statement("Đảng ủy xã Suối Mơ họp nghe báo cáo", (2,)),),
    )
