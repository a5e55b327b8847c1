"""One line that names a directive, resting on the words that say so."""

from bot import wording
from bot.composition import Draft, one_line
from bot.quoting import Quoting
from corpus.mentions import Mention
from corpus.numbers import plain
from corpus.records import Records
from corpus.register import Directive, family


def named(directive: Directive, records: Records, quoting: Quoting) -> Draft:
    """From its own file where there is one, else from the sentence that tells most of it."""
    if directive.own:
        headline = quoting.headline(directive.own[0])
        line = wording.document_line(headline.article, one_line(headline.text))
        return Draft(line, (headline,))
    mention = _fullest(directive, records)
    sentence = quoting.sentence(mention.article_id, mention.start)
    return Draft(wording.mention_line(mention, sentence.article), (sentence,))


def _fullest(directive: Directive, records: Records) -> Mention:
    printed = [
        mention
        for mention in records.mentions(directive.cited)
        if mention.number == directive.number
        and family(mention.type) == family(directive.type)
        and plain(mention.issuer) == plain(directive.issuer)
    ]
    return max(printed, key=lambda one: (one.issued_on == directive.issued_on, _told(one)))


def _told(mention: Mention) -> int:
    """How much the words around one number tell of its document."""
    return sum(map(bool, (mention.issued_on, mention.trich_yeu, mention.body, mention.place)))
