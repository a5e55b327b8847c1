"""Which article wrote of something: "bài nào viết về …" is answered by titles, not by papers."""

import re
from collections.abc import Sequence

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.material import Material
from bot.naming import named
from bot.question import Question
from bot.quoting import Quoting
from bot.ranking import Scored
from bot.spans import Candidate
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold

_ASKED = re.compile(
    r"(?<!\w)(?:bai(?: viet| bao| dang)?|tin(?: bai| tuc)?|ban tin)(?: \w+)? nao(?: \w+){0,2}? "
    r"(?:viet|noi|dua tin|de cap|nhac|phan anh|ke|neu|ve)(?!\w)"
)
_CLOSE_BEHIND = 0.7  # of the best article's best span
_MOST_NAMED = 3


def asks_article(question: Question) -> bool:
    return bool(_ASKED.search(fold(question.text)))


def naming_articles(
    directives: Sequence[Directive], records: Records, quoting: Quoting
) -> Composition:
    """The articles of the press that print the number, each with the sentence."""
    drafts: list[Draft] = []
    for directive in directives:
        same = directive.number, directive.type
        for mention in records.mentions(directive.cited):
            article = quoting.article(mention.article_id)
            is_told = any(one.article.id == article.id for draft in drafts for one in draft.spans)
            if article.kind == "news" and (mention.number, mention.type) == same and not is_told:
                headline = quoting.headline(article.id)
                span = quoting.sentence(article.id, mention.start)
                drafts += _lines(headline, span)
    return (
        _composed(drafts[: 2 * _MOST_NAMED]) if drafts else _none(directives[0], records, quoting)
    )


def _none(directive: Directive, records: Records, quoting: Quoting) -> Composition:
    line = named(directive, records, quoting)
    text = wording.NO_ARTICLE.format(document=wording.short_name(directive))
    conclusion = Draft(text, line.spans, "conclusion")
    return Composition((conclusion, Draft(line.text, line.spans, "document")), "not_stated")


def which_article(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """The articles of the press that tell of it, the best first, each with what it says; None
    where no article is asked for or found."""
    if not asks_article(question):
        return None
    best: dict[int, Scored] = {}
    for one in ranked:
        if one.candidate.article.kind == "news" and one.candidate.passage.role != "title":
            best.setdefault(one.candidate.article.id, one)
    if not best:
        return None
    found = list(best.values())
    # The best itself even where its score is below zero.
    near = [one for one in found[1:] if one.score >= _CLOSE_BEHIND * found[0].score]
    drafts = [draft for one in (found[0], *near)[:_MOST_NAMED] for draft in _told(material, one)]
    return _composed(drafts)


def _told(material: Material, one: Scored) -> tuple[Draft, Draft]:
    span = one.candidate
    return _lines(material.of(span.article.id).headline(), span)


def _lines(headline: Candidate, span: Candidate) -> tuple[Draft, Draft]:
    line = wording.document_line(headline.article, one_line(headline.text))
    return Draft(line, (headline,)), Draft(one_line(span.text), (span,))


def _composed(drafts: Sequence[Draft]) -> Composition:
    return Composition((Draft(drafts[0].text, drafts[0].spans, "conclusion"), *drafts[1:]))
