"""All papers that one person signed: "đồng chí Tạ Văn Sáng ký những văn bản nào". The sentences
that say so are looked for in every article, so that the list is whole."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot import wording
from bot.composition import Composition, Draft
from bot.filters import Period
from bot.naming import named
from bot.question import Question
from bot.quoting import Quoting
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.text import Span, canonical, fold, sentences

MOST_LISTED = 30
_NOUN = (
    r"van ban|chi thi|quy dinh|quyet dinh|huong dan|nghi quyet|ket luan|ke hoach|cong van|thong tri"
)
_ASKS = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUN})(?: nao)? (?:do|duoc) (?P<after>[^?.,]+?) ky(?: ban hanh)?\W*$|"
    rf"^(?P<before>[^?.,]+?) (?:da )?ky(?: ban hanh)? (?:nhung |cac |bao nhieu |may )?"
    rf"(?P<what>{_NOUN})(?: nao| gi)?(?!\w)(?! \d)"
)
_ADDRESS = re.compile(
    r"^(?:(?:dong chi|d/c|ong|ba|tong bi thu|thuong truc|bi thu|chu tich(?: nuoc)?|thu tuong|"
    r"pho|truong ban|cho biet|cho hoi|hoi|nhung|cac)\s+)+"
)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,3}")
_SIGNS = re.compile(r"(?<!\w)(?:[Kk]ý|KÝ)(?!\w)")
_ELSEWHERE = re.compile(r"(?<!\w)(?:chữ|đăng|khoa|kết|tạm)\s+ký(?!\w)", re.IGNORECASE)
_FAR = 60  # code points between a name and "ký"
_OTHERS = re.compile(r";|(?<!\w)(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)(?!\w)")


@dataclass(frozen=True)
class _Signed:
    directive: Directive
    article: Article
    sentence: Span


def signed_by(
    question: Question, catalogue: Catalogue, periods: Callable[[str], Sequence[Period]]
) -> Composition | None:
    """None when no such list is asked for, or nothing says that the person signed any.

    `periods` finds stretches of time in a text.
    """
    asked = _asked(question)
    if asked is None:
        return None
    name, noun = asked
    within = periods(question.text)
    found = [
        one
        for one in _papers(name, catalogue)
        if _is_called(noun, one.directive) and _is_within(within, one.directive)
    ]
    if not found:
        return None
    quoting = Quoting(catalogue)
    lines = [_line(at, one, catalogue, quoting) for at, one in enumerate(found[:MOST_LISTED], 1)]
    text = wording.SIGNED_LIST.format(count=len(found), name=_printed(name, found[0]))
    return Composition((Draft(text, lines[0].spans[:1], "conclusion"), *lines))


def _asked(question: Question) -> tuple[str, str] | None:
    """The folded name, and the noun of the papers; None where something else is asked."""
    match = _ASKS.search(" ".join(fold(question.text).split()))
    if match is None or question.references:
        return None
    name = _ADDRESS.sub("", (match["after"] or match["before"]).strip())
    return (name, match["noun"] or match["what"]) if _NAME.fullmatch(name) else None


def _is_called(noun: str, directive: Directive) -> bool:
    return noun == "van ban" or fold(directive.loai).startswith(noun)


def _is_within(periods: Sequence[Period], directive: Directive) -> bool:
    day = directive.issued_on
    return all(day and (one.start or date.min) <= day <= (one.end or date.max) for one in periods)


def _papers(name: str, catalogue: Catalogue) -> Iterator[_Signed]:
    """The newest first; each paper once."""
    own = {one: each for each in catalogue.records.snapshot().all for one in each.own}
    found: dict[int, _Signed] = {}
    for article in catalogue.articles():
        directive = own.get(article.id)
        if directive is None or directive.id in found or name not in fold(article.text):
            continue
        sentence = _sentence(name, article)
        if sentence:
            found[directive.id] = _Signed(directive, article, sentence)
    yield from sorted(found.values(), key=lambda one: str(one.directive.issued_on), reverse=True)


def _sentence(name: str, article: Article) -> Span | None:
    """The first that has the name right before or after "ký"; of an official paper its foot."""
    if article.signer and name in fold(article.signer):
        at = fold(article.text).rfind(name)
        return Span(at, at + len(name)) if at >= 0 else None
    for span in sentences(article.text):
        words = article.text[span.start : span.end]
        if _signs(name, words):
            return span
    return None


def _signs(name: str, words: str) -> bool:
    folded = fold(canonical(words))
    at = folded.find(name)
    if at < 0:
        return False
    signs = [one for one in _SIGNS.finditer(words) if not _ELSEWHERE.search(words[: one.end()])]
    end = at + len(name)
    gaps = [words[one.end() : at] if one.end() <= at else words[end : one.start()] for one in signs]
    return any(len(gap) <= _FAR and not _OTHERS.search(gap) for gap in gaps)


def _line(at: int, one: _Signed, catalogue: Catalogue, quoting: Quoting) -> Draft:
    line = named(one.directive, catalogue.records, quoting)
    proof = quoting.stretch(one.article.id, one.sentence.start, one.sentence.end)
    return Draft(f"{at}. {line.text}", (*line.spans, proof))


def _printed(name: str, one: _Signed) -> str:
    """As the source spells it."""
    at = fold(one.article.text).find(name, one.sentence.start)
    return one.article.text[at : at + len(name)]
