"""What a question takes for granted about two documents: that one replaced the other. The records
say whether it is so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot import wording
from bot.aside_wording import RIGHT, UNRECORDED, WRONG_RELATION
from bot.composition import Composition, Draft, one_line
from bot.documents import resolve
from bot.naming import named
from bot.premises import open_claim
from bot.question import Question
from bot.quoting import Quoting
from bot.related import Kin
from corpus.catalogue import Catalogue
from corpus.graph import Edge
from corpus.numbers import Reference
from corpus.register import Directive
from corpus.relation_phrases import RelationKind
from corpus.text import fold, syllables

_VERBS: tuple[tuple[str, tuple[RelationKind, ...]], ...] = (
    (r"thay the|thay cho|thay(?! doi)", ("replaces", "repeals")),
    (r"bai bo|huy bo", ("repeals", "replaces")),
    (r"(?:sua doi|bo sung|dieu chinh)(?:,? (?:va )?(?:sua doi|bo sung|dieu chinh))*", ("amends",)),
    (r"gia han", ("extends",)),
    (r"huong dan(?: thuc hien| thi hanh)?", ("guides",)),
    (r"cu the hoa", ("concretises", "implements")),
    (r"kiem tra(?: viec)?(?: thuc hien)?", ("checks",)),
    (r"can cu(?: vao)?", ("based_on", "implements", "concretises")),
    (r"(?:trien khai )?thuc hien|trien khai|thi hanh", ("implements", "concretises", "based_on")),
)
_MOST_KNOWN = 3
_FEW = r"(?: \w+){0,3}?"
_ASKS_WHICH = re.compile(
    r"(?<!\w)(?:quan he|lien quan|khac (?:gi|nhau)|van ban (?:nao|gi)|ai)(?!\w)"
)


@dataclass(frozen=True)
class Allegation:
    """`source` does `kinds` to `target`; `is_asked`: to be confirmed, not only presupposed."""

    source: Reference
    target: Reference
    kinds: tuple[RelationKind, ...]
    is_asked: bool
    typed: str  # the target, with its noun
    of_source: str = ""  # whose it is, folded
    of_target: str = ""


def alleged(question: Question, catalogue: Catalogue) -> Composition | None:
    """None when nothing is taken for granted, or what is presupposed is so."""
    found = _relation(question)
    return _Judge(catalogue).relation(found) if found else None


def _relation(question: Question) -> Allegation | None:
    """Exactly two documents and a verb between them."""
    if len(question.references) != 2:
        return None
    flat = _marked(question)
    if _ASKS_WHICH.search(flat):
        return None
    for words, kinds in _VERBS:
        order = _order(flat, rf"(?:{words})")
        if order:
            source, target = (question.references[at] for at in order)
            is_asked = open_claim(question.text) is not None
            issuers = _issuers(question)
            return Allegation(
                source,
                target,
                kinds,
                is_asked,
                _with_noun(question, target),
                *(issuers.get(at, "") for at in order),
            )
    return None


def _issuers(question: Question) -> dict[int, str]:
    """Whose each of the two is: "kế hoạch 12 của Đảng ủy xã Pa Lình"."""
    text = _numbered(question)
    return {int(text[one.start() - 1]): one["body"] for one in _ISSUER.finditer(text)}


def _with_noun(question: Question, reference: Reference) -> str:
    before = fold(question.text[: reference.start])
    noun = re.search(rf"{reference.noun or 'x^'}\s*(?:so\s*:?\s*)?$", before)
    return question.text[noun.start() if noun else reference.start : reference.end]


def _order(flat: str, verb: str) -> tuple[int, int] | None:
    """Which of the two does it to which: bị and được turn it round."""
    backward = (
        rf"@0{_FEW} (?:bi|duoc){_FEW} @1{_FEW} {verb}",
        rf"@0{_FEW} (?:bi|duoc) {verb}{_FEW} (?:boi|bang|theo|qua|nho) @1",
        rf"{verb} @0 bang @1",
    )
    forward = (rf"@0{_FEW} {verb}{_FEW} @1", rf"{verb}{_FEW} @1{_FEW} bang @0")
    if any(re.search(one, flat) for one in backward):
        return 1, 0
    return (0, 1) if any(re.search(one, flat) for one in forward) else None


_ISSUER = re.compile(
    r"(?<=@[01]) cua (?P<body>[^@]+?)(?= (?:bi|duoc|da|thay|sua|bo sung|gia han|can cu|huong dan|"
    r"trien khai|thuc hien|cu the|kiem tra viec|bai bo|huy bo|dieu chinh|thi hanh|bang|co|la|phai|"
    r"nay|roi)(?!\w)|$| @)"
)


def _marked(question: Question) -> str:
    """Folded, the documents with their nouns, and whose they are, as @0 and @1."""
    return _ISSUER.sub("", _numbered(question))


def _numbered(question: Question) -> str:
    text = fold(question.text)
    for at, reference in reversed(list(enumerate(question.references))):
        before = text[: reference.start]
        noun = re.search(rf"{reference.noun or 'x^'}\s*(?:so\s*:?\s*)?$", before)
        start = noun.start() if noun else reference.start
        text = f"{text[:start]} @{at} {text[reference.end :]}"
    return " ".join(re.sub(r"[^\w@]+", " ", text).split())


class _Judge:
    def __init__(self, catalogue: Catalogue) -> None:
        self._records = catalogue.records
        self._quoting = Quoting(catalogue)
        self._kin = Kin(catalogue.records, self._quoting)

    def relation(self, claim: Allegation) -> Composition | None:
        sources, targets = (
            self._documents(one, issuer)
            for one, issuer in ((claim.source, claim.of_source), (claim.target, claim.of_target))
        )
        if not targets:
            return self._unheld(claim, sources) if sources and claim.is_asked else None
        if not sources:
            return None
        known = [
            edge
            for source in sources
            for edge in self._kin.edges(source)
            if edge.other(source).directive in targets
        ]
        fitting = [edge for edge in known if edge.kind in claim.kinds]
        right = [edge for edge in fitting if edge.source.directive in sources]
        if right:
            return self._told(right, RIGHT, claim) if claim.is_asked else None
        wrong = fitting or known
        if wrong:
            return self._told(wrong, WRONG_RELATION, claim, self._alleged(claim, sources, targets))
        return self._unknown(claim, sources, targets) if claim.is_asked else None

    def _documents(self, reference: Reference, issuer: str) -> tuple[Directive, ...]:
        """Of those that bear the number the ones of the issuer that is named with it."""
        found = resolve((reference,), self._records).directives
        named = set(syllables(issuer))
        own = (set(syllables(f"{one.body} {one.place}")) for one in found)
        shares = [len(named & words) for words in own]
        best = max(shares, default=0)
        return tuple(one for one, share in zip(found, shares, strict=True) if share == best)

    def _told(
        self, edges: Sequence[Edge], pattern: str, claim: Allegation, claimed: str = ""
    ) -> Composition | None:
        for edge in edges:
            line = self._kin.line(edge)
            if line:
                text = pattern.format(quote=line.text, told=line.text, claimed=claimed)
                proof = Draft(one_line(line.spans[0].text), line.spans[:1])
                return Composition((Draft(text, line.spans, "conclusion"), proof))
        return None

    def _alleged(
        self, claim: Allegation, sources: Sequence[Directive], targets: Sequence[Directive]
    ) -> str:
        told = wording.relation(
            claim.kinds[0], wording.short_name(sources[0]), wording.short_name(targets[0]), False
        )
        return told.rstrip(".")

    def _unheld(self, claim: Allegation, sources: Sequence[Directive]) -> Composition | None:
        """The other document is in no register: what this one is known to have done is told."""
        known = self._kin.of_source(claim.kinds, sources)[:_MOST_KNOWN]
        if not known:
            return None
        name = wording.short_name(sources[0])
        alleged = wording.relation(claim.kinds[0], name, claim.typed, False).rstrip(".")
        text = UNRECORDED.format(claimed=alleged, told=known[0].text)
        first = Draft(text, known[0].spans, "conclusion")
        return Composition((first, *known[1:]), "not_stated")

    def _unknown(
        self, claim: Allegation, sources: Sequence[Directive], targets: Sequence[Directive]
    ) -> Composition:
        line = named(targets[0], self._records, self._quoting)
        claimed = self._alleged(claim, sources, targets)
        text = UNRECORDED.format(claimed=claimed, told=line.text)
        known = self._kin.of_source(claim.kinds, sources)[:_MOST_KNOWN]
        return Composition((Draft(text, line.spans, "conclusion"), *known), "not_stated")
