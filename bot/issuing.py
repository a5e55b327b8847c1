"""When and by whom a document was issued, as the register knows it: a sentence that names two
documents gives each its own day and issuer."""

import re
from collections.abc import Sequence

from bot import wording
from bot.composition import Composition, Draft
from bot.naming import named
from bot.question import Question
from bot.quoting import Quoting
from bot.spans import Candidate
from corpus.mentions import Mention
from corpus.numbers import plain
from corpus.records import Records
from corpus.register import Directive, family
from corpus.text import fold, syllables

_BY_WHOM = re.compile(
    r"(?<!\w)(?:cua ai|cua (?:co quan|don vi|cap|to chuc|ban|noi) nao|"
    r"(?:ai|co quan nao|don vi nao|cap nao|ben nao) (?:da )?(?:ban hanh|ra)|"
    r"co quan ban hanh(?: la)?(?: gi| nao)?)(?!\w)"
)


def issued(
    question: Question, directives: Sequence[Directive], records: Records, quoting: Quoting
) -> Composition | None:
    """None where something else is asked, or a file that is the document itself answers."""
    if len(question.references) != 1 or len(directives) != 1:
        return None
    directive = directives[0]
    of_else = set(question.content).difference(syllables(directive.so_hieu))
    text = "" if of_else else _told(question, directive)
    if not text or any(quoting.article(one).kind == "official" for one in directive.own):
        return None
    proof = _proof(directive, question.main_want == "signed", records, quoting)
    if proof is None:
        return None
    line = named(directive, records, quoting)
    conclusion = Draft(text, (proof,), "conclusion")
    quote = Draft(" ".join(proof.text.split()), (proof,))
    return Composition((conclusion, Draft(line.text, line.spans, "document"), quote))


def _told(question: Question, directive: Directive) -> str:
    name = wording.short_name(directive)
    if question.main_want == "signed" and directive.issued_on:
        return wording.ISSUED_ON.format(name=name, day=wording.vietnamese_date(directive.issued_on))
    if _BY_WHOM.search(fold(question.text)) and directive.body:
        short = f"{directive.loai} {directive.so_hieu}".strip()
        return wording.ISSUED_BY_WHOM.format(name=short, issuer=directive.body)
    return ""


def _proof(
    directive: Directive, of_day: bool, records: Records, quoting: Quoting
) -> Candidate | None:
    """The sentence that prints number and day (or issuer) together, the document's own first."""
    mentions = records.mentions(directive.articles)
    for one in sorted(mentions, key=lambda one: one.article_id not in directive.own):
        fits = one.issued_on == directive.issued_on if of_day else one.body == directive.body
        if not one.own and fits and _is_of(one, directive):
            return quoting.sentence(one.article_id, one.start)
    return None


def _is_of(one: Mention, directive: Directive) -> bool:
    return (
        one.number == directive.number
        and family(one.type) == family(directive.type)
        and plain(one.issuer) == plain(directive.issuer)
    )
