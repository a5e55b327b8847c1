"""Between an answer and a refusal: the article is most likely the right one, and some of what was
asked stands there in other words or not at all. What is nearest is shown, and said to be just that.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.bounds import is_unbounded
from bot.composition import MOST_STATEMENTS, Composition, Draft
from bot.evidence_line import Evidence
from bot.own_clause import of_issuer
from bot.place_totals import refers_back
from bot.question import Question, Want
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate
from bot.support import same, support, told_otherwise, words_asked
from bot.units import asked_exactly, asked_unit, asked_words
from bot.unsaid import is_of_longer_name, is_of_other_year, small_names, unknown_names, unsaid
from bot.wanted import suits
from bot.weighing import says_too_little
from bot.which_article import asks_article
from corpus.addressees import BODIES, kinds
from corpus.text import CAPITALS, canonical, fold, syllables

# Found on questions in spoken words (docs/decisions.md): less is of other matters.
_LEAST, _LEAST_REACH = 0.003, 0.5
_LEAST_PAIRS = 0.4  # "lịch cắt điện": its words stand there, and none beside the next
_COUNTS: tuple[Want, ...] = ("count", "number")
_OF_KIND = 0.9  # just what is counted
_BODY = re.compile(
    r"(?:Công ty|Hợp tác xã|Nhà máy|Xí nghiệp|Doanh nghiệp|Bệnh viện|Ngân hàng|Tập đoàn|Trường \w+)"
    rf" (?:[a-z]\w* )?(?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*)"
)
_SAYS_SO = wording.NOT_BY_NAME.split("}")[-1]
_YES_OR_NO = re.compile(r"(?<!\w)(?:khong|chua|ha|a)\W*$")
_ENOUGH, _MANY = 3, 5  # words of the matter that are told; of what has no kind of its own
_LISTED = re.compile(r" liệt kê \d+ .*:$")  # entries that were counted
_EVENT = re.compile(r"\W*(?P<event>dai hoi|hoi thi|le ky niem|bau cu|hoi nghi)\b")
_OF_EVENT: tuple[Want, ...] = ("date", "deadline", "place")
_FOR_SAKE = re.compile(
    r"(?:nghi quyet|van kien|chao mung|huong toi|thanh cong|ket qua|tien toi|ky niem|phuc vu)"
)
# Leading and signing are told in many other words.
_BY_WHOM = re.compile(
    r"\bdo ai (?:da |se |dang )?(?P<deed>(?!ky|lam|chu tri|phu trach|dung dau|lanh dao|dan dau|"
    r"ban hanh|dieu hanh|quan ly|chiu|la\b|ra\W*$)\w+(?: \w+)?)\W*$"
)
_MOST_SPELLED = 0.6
_SEVERAL = 3  # words that the subject does not name


def is_doubtful(question: Question, ranked: Sequence[Scored]) -> bool:
    """Of a question below the line; what asks of another year, place or number is refused."""
    if not ranked or question.references or says_too_little(question):
        return False
    found = support(question, ranked)
    if found.names_another or found.pairs < _LEAST_PAIRS:
        return False
    if found.missing == 0 and len(words_asked(question)) >= _ENOUGH:
        return not found.is_of_another  # in a small library one strange word outweighs all others
    return found.reach >= _LEAST_REACH and Evidence().probability(found) >= _LEAST


def strays(question: Question, told: Composition) -> bool:
    """What stands first tells of something else than what was asked."""
    first = told.drafts[0]
    is_told = bool(first.spans) and first.role == "conclusion" and not told.reason
    if not is_told or asks_article(question) or told.is_settled:
        return False
    span = first.spans[0]
    if _LISTED.search(first.text):
        names = (*unknown_names(question, span.article), *small_names(question, span.article))
        return bool(names) or is_of_longer_name(question, span.article)
    return (
        is_unbounded(question.text, first.text)
        or _counts_of_another_body(question, span)
        or _is_of_other_class(question, span)
        or _lacks_deed(question.text, span)
        or _only_named(question, span)
        or is_of_other_year(question, span)
        or is_of_longer_name(question, span.article)
        or _names_unsaid(question, span)
        or _is_of_other_work(question, span)
    )


_LONGEST_ITEM = 600  # code points: one of its clauses is said of what opens it
_LEAST_JOINED = 0.25  # of 115 right answers of strangers none has less


def _is_of_other_work(question: Question, span: Candidate) -> bool:
    """A day of "xây dựng nhà nhân ái" is none of "xây dựng nông thôn mới": of the words that stand
    side by side in the question hardly any do in what is told or in what its paper is called."""
    joined = [pair for pair in question.pairs if question.light.isdisjoint(pair.split("_"))]
    if question.main_want != "deadline" or len(joined) < _SEVERAL:
        return False
    article = span.article
    is_clause = span.passage.role == "item" and len(span.passage.text) <= _LONGEST_ITEM
    said = span.passage.text if is_clause else span.said
    above = f"{span.passage.heading}\n{article.title}\n{of_issuer(article)}"
    held = tokens_of(f"{said}\n{above}")
    return sum(pair in held for pair in joined) < _LEAST_JOINED * len(joined)


def is_borne_out(question: Question, told: Composition) -> bool:
    """Below the line, and yet what stands first is of the kind that was asked for and says, with
    what stands above it, every word of the matter."""
    first = told.drafts[0]
    if told.reason or not first.spans or first.role != "conclusion":
        return False
    span = first.spans[0]
    is_of_kind = suits(question, span.text) >= _OF_KIND
    is_open = not (question.wants or question.shape or _YES_OR_NO.search(fold(question.text)))
    least = _ENOUGH if is_of_kind else _MANY
    return (
        (is_of_kind or is_open)
        and _is_told(question, span, least)
        and _is_spelled(question, span)
        and not strays(question, told)
    )


def _is_told(question: Question, span: Candidate, least: int) -> bool:
    """All but one syllable, which no name and no figure is; and so many words at least."""
    untold = told_otherwise(question, span)
    if len(words_asked(question)) - len(untold) < least:
        return False
    is_word = len(untold) == 1 and untold[0].isalpha()
    return not untold or (is_word and (question.shape is None or question.shape.is_strict))


def _is_spelled(question: Question, span: Candidate) -> bool:
    """Most words with the marks that were typed: "giảm cân" is not said by "giám sát", "cán bộ"."""
    content = set(question.content)
    typed = [one for one in _words(question.text) if not one.isascii() and fold(one) in content]
    around = (span.article.title, span.passage.heading, span.passage.lead, span.text)
    held = set(_words("\n".join(around)))
    return sum(one in held for one in typed) >= _MOST_SPELLED * len(typed)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", canonical(text).lower())


def _names_unsaid(question: Question, span: Candidate) -> bool:
    """ "Đoàn Thanh niên xã" is the "Đoàn xã" of the article, and "chi bộ doanh nghiệp tư nhân" its
    "chi bộ doanh nghiệp ngoài nhà nước"."""
    named = (*unknown_names(question, span.article), *small_names(question, span.article))
    words = unsaid(question, span.article)
    unit = asked_unit(question)
    lines = span.article.text.split("\n") if (named or words) and unit else []
    own = asked_words(question)
    if any(_is_one_body(unit, line) for line in lines):
        named = tuple(one for one in named if not own.issuperset(syllables(one)))
        words = [one for one in words if not own.issuperset(syllables(one))]
    elif not asked_exactly(question) and any(set(unit) <= set(kinds(one)) for one in lines):
        words = [one for one in words if not own.issuperset(syllables(one))]
    return bool(named or words)


def _is_one_body(unit: tuple[str, ...], line: str) -> bool:
    return bool(BODIES.intersection(unit).intersection(kinds(line)))


def _only_named(question: Question, span: Candidate) -> bool:
    """ "Đại hội tổ chức ngày nào", told of a check on "nghị quyết đại hội"."""
    found = _EVENT.match(" ".join(fold(question.text).split()))
    if found is None or question.main_want not in _OF_EVENT:
        return False
    told = " ".join(fold(span.text).split())
    named = re.findall(rf"(?:(\w+ \w+) )?\b{found['event']}\b", told)
    return bool(named) and all(_FOR_SAKE.fullmatch(one) for one in named)


def _lacks_deed(question: str, span: Candidate) -> bool:
    """ "… do ai dạy", told of somebody who leads something."""
    found = _BY_WHOM.search(" ".join(fold(question).split()))
    if found is None:
        return False
    told = f" {' '.join(re.findall(r'[a-z0-9]+', fold(f'{span.text} {span.passage.lead}')))} "
    forms = (found["deed"], *same(found["deed"]))
    return not any(f" {one} " in told for one in forms)


# Counted apart from those that bear the shorter name.
_CLASSES = ("can ngheo", "tai ngheo", "thoat ngheo", "dang vien du bi")
_OF_CLASS = re.compile(rf"(?<!\w)(?:{'|'.join(_CLASSES)})(?!\w)")


def _is_of_other_class(question: Question, span: Candidate) -> bool:
    """ "Bao nhiêu hộ cận nghèo", told of "1.260 hộ, trong đó 88 hộ nghèo"."""
    asked = set(_OF_CLASS.findall(fold(question.text)))
    told = fold(f"{span.passage.heading}\n{span.passage.lead}\n{span.said}\n{span.article.title}")
    return any(one not in told for one in asked)


def _counts_of_another_body(question: Question, span: Candidate) -> bool:
    return question.main_want in _COUNTS and is_of_another_body(question.text, span)


def is_of_another_body(question: str, span: Candidate) -> bool:
    """ "Công ty Giày Gò Vàng có bao nhiêu công nhân", told of the workers of some other place."""
    named = _BODY.search(question)
    above = span.passage.text if refers_back(span.text) else span.passage.lead
    around = (span.article.title, span.passage.heading, above, span.text)
    return bool(named) and fold(named["name"]) not in fold("\n".join(around))  # type: ignore[index]


def hedged(told: Composition) -> Composition:
    """As it is where it says itself that something is not stated."""
    first = told.drafts[0]
    if told.reason or not first.spans:
        return told
    if first.text.endswith(_SAYS_SO):
        return replace(told, reason="not_stated")
    said = Draft(wording.DOUBTFUL, first.spans, "conclusion")
    kept = told.drafts[: MOST_STATEMENTS - 1]
    rest = (replace(one, role="point" if one is first else one.role) for one in kept)
    return Composition((said, *rest), "not_stated")
