"""A meeting about a numbered document is told by the news of it, and not by the document: "Hội nghị
sơ kết Chỉ thị 05 do ai chủ trì?"."""

import re
from collections.abc import Sequence

from bot.question import Question
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.text import fold

_DEED = r"(?:so ket|tong ket|quan triet|trien khai|phat dong|ra quan|gioi thieu|pho bien|cong bo)"
_REVIEWS = ("so ket", "tong ket")
_MEETING = r"(?:hoi nghi|hoi thao|toa dam|buoi le|le|buoi|cuoc hop|phien hop)"
_EVENT = re.compile(
    rf"\W*(?:(?:tai|trong|o|theo) )?(?:(?P<meeting>{_MEETING})(?: \w+){{0,2}}? )?"
    rf"(?P<deed>{_DEED})(?!\w)[^,:?]*"
)


def articles_of_event(
    question: Question, directives: Sequence[Directive], catalogue: Catalogue
) -> tuple[int, ...]:
    """News that report the meeting by their title; () where none does, or no meeting is named."""
    found = _EVENT.match(fold(question.text))
    if found is None or len(question.references) != 1 or len(directives) != 1:
        return ()
    is_of_paper = question.references[0].start <= found.end()
    is_meeting = found["meeting"] or (found["deed"] in _REVIEWS and _goes_on(question, found))
    if not is_of_paper or not is_meeting:
        return ()
    cited = (catalogue.article(one) for one in directives[0].articles)
    news = (one for one in cited if one.kind == "news" and one.id not in directives[0].own)
    return tuple(one.id for one in news if found["deed"] in fold(one.title))


def _goes_on(question: Question, found: re.Match[str]) -> bool:
    """ "Sơ kết 6 tháng Chỉ thị 05: hai đơn vị nào …" asks what was said there."""
    return question.text[found.end() : found.end() + 1] in (",", ":")
