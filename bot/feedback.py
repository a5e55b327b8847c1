"""The command that lists what people thought of answers, and what could not be answered."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from bot import wording
from bot.clock import VIETNAM
from corpus.opinions import Opinion, Verdict

VERDICTS: dict[Verdict, str] = {
    "good": "đúng ý",
    "bad": "chưa đúng",
    "unanswered": "chưa trả lời được",
}
NONE_YET = "Chưa có góp ý nào."


def opinion_fields(opinion: Opinion) -> dict[str, object]:
    """With `question` and `today`, enough to ask again: a test case in the making."""
    days = {"at": opinion.at.isoformat(), "today": opinion.today.isoformat()}
    return {**asdict(opinion), **days, "places": list(opinion.places)}


def opinion_lines(opinions: Sequence[Opinion]) -> Iterator[str]:
    """For a terminal, oldest first."""
    for one in opinions:
        at = one.at.astimezone(VIETNAM)
        day = wording.vietnamese_date(at.date())
        yield f"{day} {at:%H:%M} [{VERDICTS[one.verdict]}] {one.question}"
        yield from (f"    {words}" for words in (one.reason, one.remark) if words)
        yield from (f"    nguồn đã dẫn: {place}" for place in one.places)
    if not opinions:
        yield NONE_YET
