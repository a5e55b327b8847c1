"""The prompt of an answer: evidence as numbered data, packed within the model's window."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from bot.calendar_wording import reckoning
from bot.evidence import Evidence
from bot.standing_day import standing
from bot.wording import CARRIERS, vietnamese_date
from corpus.article import Article

TURNS = 2  # earlier questions and answers that the model is shown
TURN_LENGTH = 300
LONGEST_QUESTION = 600


def packed(
    question: str,
    offered: Sequence[Evidence],
    today: date,
    history: Sequence[tuple[str, str]],
    fits: Callable[[Mapping[str, str]], bool],
) -> tuple[Mapping[str, str], list[Evidence]] | None:
    """The variables of the prompt and the evidence that went in; None when not even one piece of
    evidence fits. Earlier turns go first, then the last evidence, one by one."""
    kept, turns = list(offered), list(history[-TURNS:])
    while kept:
        variables = {
            "today": vietnamese_date(today),
            "evidence": "\n\n".join(_shown(one, today) for one in kept),
            "history": told(turns),
            "question": as_data(question)[:LONGEST_QUESTION],
        }
        if fits(variables):
            return variables, kept
        if turns:
            turns = turns[1:]
        else:
            kept = kept[:-1]
    return None


def as_data(text: str) -> str:
    """One line without anything that could end a data block, open a role or pass for a marker."""
    visible = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(visible.translate(_DELIMITERS).split())


_DELIMITERS = str.maketrans("<>[]【】", "‹›()()")


def computed(evidence: Evidence, today: date) -> tuple[str, ...]:
    """What code reckons from the only moment in a quote, piece by piece: "còn 25 ngày"."""
    return tuple(
        part.strip()
        for line in _reckoned(evidence, today)[:1]
        for piece in line.split("; ")
        for part in (piece, piece.rpartition(": ")[2])
    )


def _reckoned(evidence: Evidence, today: date) -> list[str]:
    """Two moments in one quote could be taken for one another, so that nothing is said of them."""
    if len(evidence.moments) != 1:
        return []
    article = evidence.article
    since = article.issued_on or (article.published.date() if article.published else None)
    (one,) = evidence.moments
    return [line for line in (reckoning(one, standing(one, today, since), today),) if line]


def _shown(evidence: Evidence, today: date) -> str:
    lines = "\n".join(f"{name}: {as_data(text)}" for name, text in _lines(evidence, today) if text)
    return f'<tu_lieu so="{evidence.number}">\n{lines}\n</tu_lieu>'


def _lines(evidence: Evidence, today: date) -> Iterator[tuple[str, str]]:
    passage, article = evidence.passage, evidence.article
    yield "Nguồn", f"{CARRIERS[article.kind]} “{article.title}”"
    yield "Văn bản", _document(article)
    yield "Ngày đăng", vietnamese_date(article.published.date()) if article.published else ""
    yield "Mục", passage.heading
    yield "Lời dẫn", passage.lead
    yield "Trích", evidence.quote
    yield from (("Mốc tính sẵn", line) for line in _reckoned(evidence, today))


def _document(article: Article) -> str:
    """ "Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy", as far as it is known."""
    numbered = f"{article.loai or 'Văn bản'} số {article.so_hieu}" if article.so_hieu else ""
    dated = f"ngày {vietnamese_date(article.issued_on)}" if article.issued_on else ""
    return ", ".join(filter(None, (numbered, dated, article.issuer)))


def told(turns: Sequence[tuple[str, str]]) -> str:
    lines = (
        f"Hỏi: {as_data(question)[:TURN_LENGTH]}\nĐáp: {as_data(answer)[:TURN_LENGTH]}"
        for question, answer in turns
    )
    return "\n".join(lines) or "(chưa có)"
