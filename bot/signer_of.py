"""Who signed a document that is only mentioned: the foot of the paper that mentions it, or of any
other paper, names the signer of that paper."""

from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Scored
from bot.wanted import fits, is_of_carrying_out
from corpus.article import Article
from corpus.numbers import asked, references


def is_of_another(question: Question, article: Article) -> bool:
    """A paper of its own that bears none of the numbers asked for."""
    if is_of_carrying_out(question):
        return False
    wanted = {one.number for one in question.references}
    own = {one.number for one in asked(article.so_hieu or "")}
    return bool(wanted) and article.kind == "official" and not own & wanted


def of_signer(question: Question, ranked: Sequence[Scored]) -> Sequence[Scored]:
    """The spans that may tell the signer asked for; all where something else is asked."""
    if question.main_want != "signer":
        return ranked
    return [one for one in ranked if not _is_beside(question, one)]


def _is_beside(question: Question, one: Scored) -> bool:
    """Names nobody who signed; or stands in another paper and does not print the number."""
    article, text = one.candidate.article, one.candidate.text
    if article.kind == "official" and not is_of_another(question, article):
        return False
    wanted = {each.number for each in question.references}
    prints = any(each.number in wanted for each in references(text))
    return not fits("signer", question, text) or (article.kind == "official" and not prints)
