"""A fragment about the very words that were quoted last: "hạn nào", "gửi về đâu" after one line
of a plan was told, and that line says it."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from bot.answer import Answer, Citation, first_cited
from bot.composition import Composition, Draft, document, one_line
from bot.deadlines import moments_asked
from bot.extractive import compose
from bot.focus import LABELLED
from bot.fragments import Fragment
from bot.material import Material
from bot.people import names
from bot.question import Question, Want
from bot.ranking import Ranking, tokens_of
from bot.reasons import asks_cause
from bot.spans import Candidate
from bot.support import said_by, words_asked
from bot.told_next import begins_another
from bot.told_row import columns_of
from bot.wanted import suits
from corpus.article import Role
from corpus.text import fold

_QUOTED: tuple[Role, ...] = ("paragraph", "item", "row")
_IN_FULL = 0.9
_THAT_DAY = re.compile(r"(?<!\w)(?:han|thoi han|moc) (?:do|nay|ay)(?!\w)")
_OF_TIME: tuple[Want, ...] = ("deadline", "date")
_OF_KIND: tuple[Want, ...] = ("person", "place", "date", "count")
_ASKS_OFFICE = re.compile(
    r"(?<!\w)(?:giu )?(?:chuc (?:vu |danh )?(?:la )?gi|lam (?:chuc )?gi)(?!\w)"
)
_OFFICE = re.compile(
    r"(?<!\w)(?:bi thu|chu tich|truong|pho|uy vien|giam doc|hieu truong|chanh|chu nhiem|thu ky)"
    r"(?!\w)"
)
_OTHERS = re.compile(r"(?<!\w)(?:sau|truoc do|tiep theo|khac|con lai|ke tiep|pho)(?!\w)")
_TOLD_SO = re.compile(
    r"(?<!\w)(?P<said>bao cao|cho biet|cung cap|cong bo|dua ra|neu(?: ra)?|noi|thong ke) "
    r"(?:so lieu|con so|thong tin|dieu|ket qua|nhan dinh|y) (?:do|nay|ay|tren|kia)(?!\w)"
)
_SAYS_SO = re.compile(
    r"(?<!\w)(?:cho biet|cho hay|trinh bay|thong tin|thong bao|bao cao|neu ro|neu|noi)(?!\w)"
)
_OF_DAYS = frozenset(
    "ngay cuoi cung kip con cham muon nhat han het den chot moc an toan gio".split()
)
# Behind it stands what holds for some: "riêng lớp cho công nhân …", "trường hợp phức tạp …".
_APART = r"(?<!\w)(?:rieng|con|doi voi|truong hop|neu)(?: (?!va )\w+){0,3}? "
_SENDS = r"(?:gui|nop|bao cao|trinh|chuyen)"
_ASKS_WHERETO = re.compile(
    rf"(?<!\w){_SENDS}(?: \w+){{0,2}}? (?:(?:ve|cho|den|toi|len) )?(?:dau|ai|noi nao|don vi nao|"
    r"co quan nao)(?!\w)"
)
_WHERETO = re.compile(rf"(?<!\w){_SENDS}(?!\w)[^.;]{{0,60}}? (?:ve|cho|den|toi|voi|len) \w")
_ASKS_WITH = re.compile(r"(?<!\w)(?:phoi hop|cung|voi) (?:voi )?(?:ai|don vi nao|co quan nao|dau)")


def last_quoted(answers: Sequence[Answer], one: Fragment | None = None) -> Citation | None:
    """What the last answer rests on, where it told one thing; None after lists and refusals. "Hạn
    đó" is the first of those listed; "vì sao" is asked of what was told as the nearest, too."""
    last = answers[-1]
    is_open = bool(last.reason) and not (one and asks_cause(one.text))
    if last.refused or is_open or not last.statements:
        return None
    first = last.statements[0]
    listed = [line for line in last.statements if LABELLED.match(line.text)]
    if len(listed) > 1:
        if one is None or not _THAT_DAY.search(fold(one.core)):
            return None
        return first_cited(last, listed[0])
    return first_cited(last, first) if first.role == "conclusion" else None


def nearest_told(answers: Sequence[Answer]) -> Citation | None:
    """The same, also where it was said to be no more than the nearest words."""
    last = answers[-1]
    is_near = last.reason == "not_stated" and not last.refused and last.statements
    return first_cited(last, last.statements[0]) if is_near else last_quoted(answers)


def without_what_was_told(text: str, quote: str) -> str:
    """ "ai báo cáo số liệu đó" asks who has reported what was just quoted, in the quote's own word
    for it: "Bà Sâm cho biết …"."""
    found = _TOLD_SO.search(fold(text))
    if found is None:
        return text
    said = _SAYS_SO.search(fold(quote))
    verb = quote[slice(*said.span())].lower() if said else text[slice(*found.span("said"))]
    return f"{text[: found.start()]}{verb}{text[found.end() :]}"


def told_by(
    one: Fragment, cited: Citation, material: Material, ranking: Ranking, today: date
) -> Composition | None:
    """None where the quote does not say it, or the fragment brings words that are not there."""
    if one.ordinal or (one.pointer and one.pointer.at != "person") or one.question.references:
        return None
    if _OTHERS.search(fold(one.core)):
        return None
    spans = quoted_spans(cited, material)
    own = set(one.own_words) - _OF_DAYS
    if not spans or not own <= _said(spans) or _is_of_another(own, spans, material):
        return None
    saying = [span for span in spans if _says(one, span, material)]
    if not saying:
        return None
    ranked = ranking.rank(one.question, saying)
    told = compose(one.question, material, ranked, ranking, today)
    if told.reason:
        return None
    is_of_quote = any(_is_of(span, cited) for span in told.drafts[0].spans)
    return told if is_of_quote else _itself(ranked[0].candidate, material)


def told_behind(one: Fragment, cited: Citation, material: Material) -> Composition | None:
    """ "Bao nhiêu người dự", after the sentence on the meeting: the next one tells it."""
    question = one.question
    if one.ordinal or one.pointer or question.references or question.main_want not in _OF_KIND:
        return None
    words, quoted = words_asked(question), quoted_spans(cited, material)
    if not words or not quoted or _OTHERS.search(fold(one.core)):
        return None
    for span in _behind(quoted[-1], material):
        if begins_another(question, quoted[-1], span):
            return None
        if suits(question, span.text) >= _IN_FULL and all(said_by(w, span.text) for w in words):
            return _itself(span, material)
    return None


def _behind(last: Candidate, material: Material) -> list[Candidate]:
    same = [span for span in material.candidates() if span.passage == last.passage]
    return sorted((span for span in same if span.start >= last.end), key=lambda one: one.start)[:2]


def _itself(span: Candidate, material: Material) -> Composition:
    """Where another line of the article would be told: "ai theo dõi" of the row just quoted."""
    said = Draft(one_line(span.text), (span,), "conclusion")
    return Composition((said, document(material, span)))


def quoted_spans(cited: Citation, material: Material) -> list[Candidate]:
    """The sentences that the quote is made of."""
    return [span for span in material.candidates() if _is_of(span, cited)]


def _is_of(span: Candidate, cited: Citation) -> bool:
    if span.article.id != cited.article_id or span.passage.role not in _QUOTED:
        return False
    return span.start < cited.start + len(cited.quote) and cited.start < span.end


def _is_of_another(own: Collection[str], spans: Sequence[Candidate], material: Material) -> bool:
    """Another line says in its own words what the quote has only from what leads in, or leads in
    itself; the names of its columns are a row's own."""
    told = " ".join(span.text for span in spans)
    says_it = tokens_of(told).issuperset(own) and not told.endswith(":")
    if says_it or any(span.passage.role == "row" for span in spans):
        return False
    others = [one for one in material.candidates() if one.passage.role in ("item", "row")]
    return any(tokens_of(one.text).issuperset(own) for one in others if one not in spans)


def _said(spans: Sequence[Candidate]) -> frozenset[str]:
    return frozenset().union(*(tokens_of(f"{one.text} {one.passage.lead}") for one in spans))


def _sets_apart(one: Fragment, span: Candidate) -> bool:
    """ "công nhân thì sao?" after "…, riêng lớp cho công nhân học vào 08 buổi tối"."""
    if one.asks or not one.opens_back:
        return False
    return bool(re.search(rf"{_APART}{re.escape(fold(one.core))}(?!\w)", fold(span.text)))


def _names_a_column(question: Question, span: Candidate) -> bool:
    """ "ai chủ trì", "năm 2025 thì sao" after a row of which one cell is just that."""
    asked = {word for word in question.content if word not in _OF_DAYS}
    return bool(asked) and any(asked <= tokens_of(name) for name in columns_of(span.passage))


def _says(one: Fragment, span: Candidate, material: Material) -> bool:
    question = one.question
    if _sets_apart(one, span) or _names_a_column(question, span):
        return True
    asked, told = fold(question.text), fold(span.text)
    if _ASKS_WHERETO.search(asked):
        return bool(_WHERETO.search(told))
    if _ASKS_OFFICE.search(asked):
        return bool(names(span.text) and _OFFICE.search(told))
    if _ASKS_WITH.search(asked):
        return "phoi hop" in fold(f"{span.text} {span.passage.lead}")
    if not set(question.content) - _OF_DAYS <= _said([span]):
        return False
    if question.main_want in _OF_TIME and moments_asked(question, material, span):
        return True
    if question.main_want not in _OF_KIND:
        return False
    return suits(question, span.text) >= _IN_FULL
