"""Two questions in one: "bao nhiêu chi bộ và đại hội ngày nào". The half that the sources hold is
answered, the other is named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot import wording
from bot.aside_wording import HALF_MISSING
from bot.composition import Composition, Draft
from bot.question import Question, Want, understand
from bot.ranking import tokens_of
from bot.relating import asked_kinship, asks_standing
from bot.support import said_by
from bot.wanted import fits
from corpus.text import CAPITALS, fold, stored, syllables

_ASKS = re.compile(
    r"(?<!\w)(?:ai|khi nao|bao gio|luc nao|hom nao|(?:ngay|thang|nam|quy|luc|noi|cho|dau|"
    r"dia phuong|don vi|co quan|van ban|ke hoach|chi thi|quy dinh|huong dan|nghi quyet|ket luan|"
    r"phuong|xa|quan|"
    r"tinh|huyen) nao|(?:ngay|thang|quy) may|may gio|bao nhieu|bao nhiu|may(?= \w)|"
    r"(?:o|tai|tu|lay) dau|gi|the nao|ra sao|bao lau|vi sao|tai sao|"
    r"(?:nhung|cac)(?: \w+){1,3} nao)(?!\w)"
)
_JOINT = re.compile(r"\s*(?:,|;|\?)?\s+(?:va|roi|con|dong thoi|cung nhu)\s+|\s*[,;?]\s+")
_COUNTS_DOWN = re.compile(
    r"\W*(?:va |thi )?(?:con (?:bao nhieu|may|bao lau)(?: \w+)?(?: nua)?|"
    r"(?:tinh ra|tuc)(?: la| den)* (?:ngay|hom) (?:nao|may))\W*"
)
_NEXT_TIME = re.compile(
    r"\W*(?:va |thi )?(?:ky|lan|dot)(?: \w+){0,3} (?:toi|sau|tiep theo|ke tiep)(?: \w+){0,3}? "
    r"(?:(?:ngay|hom|thang) (?:nao|may)|khi nao|bao gio|luc nao)\W*"
)
_BARE_DAY = re.compile(
    r"(?:(?:duoc )?(?:ban hanh|ky) )?(?:vao |tu |ke tu )?"
    r"(?:(?:ngay|thang|nam) nao|ngay may|khi nao|bao gio)"
)
_OF_PAPER = re.compile(
    r"\b(?:ban hanh|ky(?! (?:niem|luat|hop|thi|ket))|dang (?!uy|bo|vien|phi|ky)|"
    r"so (?:may|nao|bao nhieu)|van ban|hieu luc)\b"
)
_TO_WHOM = re.compile(r"(?:giao )?(?:cho )?(?:ai|nhung ai|(?:don vi|co quan|noi) nao)(?: lam)?")
_COUNTED = re.compile(r"(?:bao nhieu|may) (?P<noun>\w+)(?: \w+){0,2}")
_LISTED = re.compile(
    r"(?:(?:do )?(?:la|gom) |ke (?:ra|ten) )?(?:(?:nhung|cac) (?P<noun>\w+(?: \w+){0,2}) nao)"
    r"(?: vay| the| a)?|(?:xin |hay )?(?:ke (?:ra|ten)|liet ke)(?: \w+){0,3}"
)
_COUNT_ONLY = re.compile(
    r"(?:tong cong |co )?(?:bao nhieu|may) (?P<noun>\w+(?: \w+)?)(?: vay| the| a| tat ca)?"
)
_ENTRY = re.compile(r"\w{1,3}\. ")
_LEAST = 0.5  # of a half's own words that the quote with its surroundings must hold
_MOST_POINTS = 3
_OF_KIND = 0.9  # "mấy người học", told of "96 học viên"
_WHOLLY: tuple[Want, ...] = ("person", "count")  # another figure, or a body, is no answer
_FORMS: tuple[Want, ...] = ("person", "signer", "date", "count", "place", "number", "deadline")


@dataclass(frozen=True)
class Half:
    """`text` stands on its own or, with `follows`, on the answer to the other half; `typed` is as
    it was asked."""

    text: str
    typed: str
    follows: bool = False


def halves(question: str) -> tuple[Half, Half] | None:
    """None when one thing is asked."""
    text = stored(question).strip()
    for joint in _JOINT.finditer(fold(text)):
        parts = text[: joint.start()].strip(" ,;?"), text[joint.end() :].strip(" ,;?.!")
        if _COUNTS_DOWN.fullmatch(fold(text[joint.start() :])):
            return None  # "…, còn mấy ngày nữa" is of the very day asked for
        if _NEXT_TIME.fullmatch(fold(text[joint.start() :])):
            return None  # "nộp theo kỳ thế nào, kỳ tới là ngày nào": of the very rule asked for
        if _BARE_DAY.fullmatch(fold(parts[1])) and _is_of_papers(parts[0]):
            return None  # "… được tổng kết bằng văn bản nào, ngày nào": of that very paper
        if _TO_WHOM.fullmatch(fold(parts[1])):
            return None  # "giao những việc gì, cho ai": each task is told with its unit
        if _counts_a_list(*parts):
            return None  # "bao nhiêu chi bộ, là những chi bộ nào": the entries are counted
        if all(_ASKS.search(fold(part)) for part in parts):
            return _standing(*parts)
    return None


def _is_of_papers(text: str) -> bool:
    question = understand(text)
    return bool(asked_kinship(question)) or asks_standing(question)


def _counts_a_list(first: str, second: str) -> bool:
    how_many = _COUNT_ONLY.fullmatch(fold(second))
    if how_many and re.search(rf"\b{how_many['noun']} nao\b", fold(first)):
        return True  # "xây ở xã nào, mấy xã"
    counted = _COUNTED.search(fold(first))
    if counted and re.search(rf"\b(?:tung|moi) {counted['noun']}\b", fold(second)):
        return True  # "lập mấy đoàn, ai dẫn đầu từng đoàn"
    listed = _LISTED.fullmatch(fold(second))
    if counted is None or listed is None:
        return False
    return (listed["noun"] or counted["noun"]) in counted[0]


def _standing(first: str, second: str) -> tuple[Half, Half]:
    """Each half with the document, or the whole subject, that only the other one names."""
    known = [understand(part) for part in (first, second)]
    # "…, từ khi nào" asks for the day of the thing asked about; "ai ký, ngày nào" for the paper's.
    is_of_paper = bool(_OF_PAPER.search(fold(f"{first} {second}")))
    texts = []
    for part, own, other in zip((first, second), known, reversed(known), strict=True):
        needs_document = other.references and not own.references
        texts.append(f"{_documents(other)} {part}" if needs_document else part)
        if not (own.content or own.references or (other.references and is_of_paper)):
            texts[-1] = f"{part} {_subject(other)}"
    follows = not known[1].references and not known[0].references and bool(known[0].content)
    return Half(texts[0], first), Half(texts[1], second, follows)


def _documents(question: Question) -> str:
    """The documents as typed, with their nouns."""
    typed = []
    for one in question.references:
        before = question.text[: one.start]
        noun = re.search(rf"{one.noun or 'x^'}\s*(?:so\s*:?\s*)?$", fold(before))
        typed.append(question.text[noun.start() if noun else one.start : one.end])
    return " ".join(typed)


def _subject(question: Question) -> str:
    """The question less the words that ask."""
    text = question.text
    for match in reversed(list(_ASKS.finditer(fold(text)))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(text.split())


def answers(half: Half, told: Composition | None) -> bool:
    """The half's own words stand in what is quoted, and the kind of thing that it asks for."""
    if told is None or told.reason or not told.drafts or not told.drafts[0].spans:
        return False
    if not _quotes(told.drafts[0]):
        return True  # a line from the records is an answer by itself
    question = understand(half.typed)
    want = question.main_want
    span = told.drafts[0].spans[0]
    if want in _FORMS and fits(want, question, span.text) < (1.0 if want in _WHOLLY else 0.5):
        return False
    if not half.follows and not understand(half.text).references:
        return True  # found among all texts, above the line
    return _cover(question, f"{span.text}\n{span.around}\n{span.article.title}") >= _LEAST


def _quotes(draft: Draft) -> bool:
    span = draft.spans[0]
    return " ".join(span.text.split()) in draft.text


def _cover(question: Question, text: str) -> float:
    """Of the pairs of words asked about (single words where none stand side by side)."""
    content = {term for term in question.content if not term[0].isdigit()}
    spoken = [term for term in syllables(question.text)]
    pairs = {f"{a}_{b}" for a, b in pairwise(spoken) if a in content and b in content}
    wanted = pairs or content
    held = tokens_of(text)
    return sum(one in held for one in wanted) / len(wanted) if wanted else 1.0


def _counts_alike(question: Question, text: str) -> bool:
    """ "mấy người học", told of "96 học viên"."""
    spoken = set(question.content) | {word for pair in question.pairs for word in pair.split("_")}
    asked = spoken.difference(question.light)
    return bool(asked) and all(said_by(word, text) for word in asked)


def joined(pieces: Sequence[tuple[Half, Composition | None]]) -> Composition | None:
    """None when neither half is answered, and the whole question had better be tried as one."""
    (_, first), (half, second) = pieces
    if half.follows and _strays(first, second, half):
        pieces = [pieces[0], (half, None)]
    held = [told for half, told in pieces if told and answers(half, told)]
    if not held:
        return None
    drafts = list(_shortened(held[0]) if len(held) > 1 else held[0].drafts)
    for further in held[1:]:
        known = {draft.text for draft in drafts}
        fresh = [one for one in _shortened(further) if one.text not in known]
        drafts += [replace(one, role="point") for one in fresh if one.role != "document"]
    missing = [
        half for half, told in pieces if not answers(half, told) and not _is_held(half, drafts)
    ]
    return Composition((*drafts, *(_missing(half, drafts[0]) for half in missing)))


def _shortened(told: Composition) -> Sequence[Draft]:
    """A list stays whole."""
    entries = sum(bool(_ENTRY.match(one.text)) for one in told.drafts)
    return told.drafts if entries > 1 else told.drafts[:_MOST_POINTS]


def _is_held(half: Half, drafts: Sequence[Draft]) -> bool:
    """The answer to the other half tells this one too: "… ở đâu, ngày nào"."""
    question = understand(half.typed)
    want = question.main_want
    return want in _FORMS and any(
        fits(want, question, span.text) >= _OF_KIND
        and (_cover(question, span.text) >= _LEAST or _counts_alike(question, span.text))
        for draft in drafts
        for span in draft.spans
    )


def _strays(first: Composition | None, second: Composition | None, half: Half) -> bool:
    """Answered from elsewhere, though it names nothing of its own."""
    if first is None or first.reason:
        return True
    if second is None or re.search(rf"\s[{CAPITALS}\d]", half.typed):
        return False
    articles = [
        {span.article.id for draft in told.drafts[:2] for span in draft.spans}
        for told in (first, second)
    ]
    return not articles[0] & articles[1] or _is_of_another_entry(first, second)


def _is_of_another_entry(first: Composition, second: Composition) -> bool:
    """What one entry of a list says is not said of the next: "Về văn hóa: … kinh phí 1,7 tỷ"."""
    held = [told.drafts[0].spans[0].passage for told in (first, second) if told.drafts[0].spans]
    if len(held) < len((first, second)) or second.reason:
        return False
    one, other = held
    is_list = one.role == "item" and one.group > 0 and one.article_id == other.article_id
    return is_list and one.group == other.group and one.start != other.start


def _missing(half: Half, answered: Draft) -> Draft:
    carrier = wording.CARRIERS[answered.spans[0].article.kind]
    text = HALF_MISSING.format(carrier=carrier, missing=half.typed[:1].lower() + half.typed[1:])
    return Draft(text, answered.spans[:1])
