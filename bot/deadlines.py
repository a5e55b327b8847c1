"""Was a deadline asked for, and does the text state one? Says "không nêu" only after looking."""

import re
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Scored
from bot.wanted import fits

# Phrases of time that are not deadlines, the most telling first.
_VAGUE = (
    r"(?:[Dd]ự kiến|[Kk]hi có) [^.;,]{3,60}",
    r"(?:kể )?từ (?:ngày|tháng|năm|quý) [\dIVX/]+",
    r"(?:trong )?thời gian tới|trong thời gian sớm nhất|[Tt]rước mắt",
    r"(?:cần )?sớm|kịp thời|thực hiện ngay|[Tt]hường xuyên|[Hh]ằng năm|[Hh]àng năm",
)


def states_deadline(question: Question, scored: Scored) -> bool:
    return fits("deadline", question, scored.candidate.text) >= 1.0


def vague_phrase(ranked: Sequence[Scored]) -> tuple[Scored, str] | None:
    """The best-ranked sentence with a phrase of time that is no deadline, and that phrase."""
    for pattern in _VAGUE:
        for scored in ranked:
            match = re.search(pattern, scored.candidate.text)
            if match:
                return scored, match[0]
    return None
