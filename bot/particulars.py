"""What the head and foot of an official paper say of it: number, day, issuer, who signed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot import wording
from bot.material import Read
from bot.question import Question, without_numbers
from bot.signer_of import is_of_another
from bot.spans import Candidate
from corpus.article import Article, Passage, Role
from corpus.text import fold

_NUMBER = re.compile(
    r"(?<!\w)(?:(?<!phong )(?<!bieu )(?<!mau )(?<!tang )(?<!nha )(?<!luc )so may|"
    r"(?<!tong )so bao nhieu|so nao|so hieu|ky hieu|mang so)(?!\w)"
)
_RECIPIENTS = re.compile(r"(?<!\w)noi nhan(?! bao cao| ho so)(?!\w)")
_SENT_TO = re.compile(
    r"\W*(?:nay |do )?(?:duoc |da )?gui (?:cho |toi |den |ve )?(?:nhung |cac )?"
    r"(?:ai|dau|(?:don vi|co quan|noi|cho) nao)(?: vay| the| a)?\W*"
)
_LIST_OF_RECIPIENTS = re.compile(r"\W*[Nn]ơi nhận\s*:?\s*(?P<names>\S[\s\S]*)")
_ISSUER = re.compile(
    r"(?<!\w)(?:(?<!viec )cua ai|(?<!viec )cua (?:co quan|don vi|cap) nao|ai ban hanh|"
    r"(?:co quan|don vi|cap) nao (?:da )?ban hanh|do ai ban hanh)(?!\w)"
)
# At its end: whatever stands ahead only says which paper is meant.
_BY_WHOM = re.compile(
    r"(?<!\w)do (?:ai|(?:co quan|don vi|cap|noi) nao) (?:da )?(?:ky )?(?:ban hanh|ra)"
    r"(?: vay| the| a)?\W*$"
)


@dataclass(frozen=True)
class Particular:
    """One fact of the paper in words, and the span that shows it."""

    text: str
    span: Candidate


def particular(question: Question, read: Read) -> Particular | None:
    """None when the article is no paper itself, or something else is asked."""
    article = read.article
    if article.kind == "summary":
        return _digested_issuer(question, read)
    if article.kind != "official" or is_of_another(question, article):
        return None
    folded = fold(question.text)
    if _RECIPIENTS.search(folded) or _asks_to_whom(question):
        return _recipients(read)
    if question.main_want == "signer" and article.signer:
        return _signer(article, read)
    if question.main_want == "signed" and article.issued_on:
        day = wording.vietnamese_date(article.issued_on)
        return _shown(
            wording.SIGNED_ON.format(day=day), read, "letterhead", str(article.issued_on.day)
        )
    if _ISSUER.search(folded) and article.issuer:
        return _shown(wording.ISSUED_BY.format(issuer=article.issuer), read, "letterhead", "")
    if _NUMBER.search(folded) and not (question.references or question.shape):
        return _number(article, read)
    return None


def _asks_to_whom(question: Question) -> bool:
    """ "Kế hoạch 42 gửi cho ai": the paper itself, and no report that it asks for."""
    if len(question.references) != 1:
        return False
    rest = fold(without_numbers(question.text, question.references))
    return bool(_SENT_TO.fullmatch(" ".join(rest.split())))


def _recipients(read: Read) -> Particular | None:
    for part in read.passages:
        found = _LIST_OF_RECIPIENTS.match(part.text) if part.role == "signature" else None
        if found:
            names = "; ".join(_names_of(found["names"]))
            told = wording.RECIPIENTS.format(names=re.sub(r"(?:; )+", "; ", names).strip("; "))
            return Particular(told, _whole(read, part))
    return None


_RIGHT = re.compile(r"\s{8,}|.*\(đã ký\)", re.IGNORECASE)


def _names_of(printed: str) -> Iterator[str]:
    """Less what stands in the column beside them: the office and the name of who signed."""
    for line in printed.split("\n"):
        left = re.split(r"\s{3,}", line.strip())[0].strip(" -;.,")
        if left and not left.isupper() and not _RIGHT.match(line):
            yield left


def _digested_issuer(question: Question, read: Read) -> Particular | None:
    """A digest opens with whose document it tells of."""
    issuer, headline = read.article.issuer or "", read.headline()
    folded = fold(question.text)
    is_all = bool(_BY_WHOM.search(folded)) and not question.references
    is_asked = is_all or (bool(_ISSUER.search(folded)) and not question.content)
    if not is_asked or not issuer or _letters(issuer) not in _letters(headline.text):
        return None
    return Particular(wording.ISSUED_BY.format(issuer=issuer), headline)


def _signer(article: Article, read: Read) -> Particular | None:
    name = re.split(r"[:,;]", str(article.signer))[1:2] or [str(article.signer)]
    return _shown(wording.SIGNED_BY.format(signer=article.signer), read, "signature", name[0])


def _number(article: Article, read: Read) -> Particular | None:
    if article.so_hieu:
        text = wording.NUMBERED.format(so_hieu=article.so_hieu)
        return _shown(text, read, "letterhead", article.so_hieu)
    return _shown(wording.UNNUMBERED, read, "letterhead", "số")


def _shown(text: str, read: Read, role: Role, words: str) -> Particular | None:
    """Rests on the first part of the head (or foot) that holds these words."""
    parts = [one for one in read.passages if one.role == role]
    wanted = _letters(words)
    holding = [one for one in parts if wanted in _letters(one.text)]
    for part in holding or parts[:1]:
        return Particular(text, _whole(read, part))
    return Particular(text, read.headline())  # told by the front matter, and by no line of its own


def _whole(read: Read, part: Passage) -> Candidate:
    return Candidate(read.article, part, part.start, part.end, read.relevance_of(part))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", fold(text))
