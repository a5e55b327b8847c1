"""What a question takes for granted about documents: that one replaced another, that some body
issued one. The records say whether it is so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot import wording
from bot.aside_wording import RIGHT, UNRECORDED, WRONG, WRONG_RELATION
from bot.composition import Composition, Draft, one_line
from bot.documents import resolve
from bot.identity import meant
from bot.naming import named
from bot.premises import open_claim
from bot.question import Question
from bot.quoting import Quoting
from bot.related import Kin
from corpus.catalogue import Catalogue
from corpus.glossary import widened
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
    (r"can cu(?: vao)?", ("based_on", "implements")),
    (r"(?:trien khai )?thuc hien|trien khai|thi hanh", ("implements", "concretises")),
)
_MOST_KNOWN = 3
_FEW = r"(?: \w+){0,3}?"
_ASKS_WHICH = re.compile(
    r"(?<!\w)(?:quan he|lien quan|khac (?:gi|nhau)|van ban (?:nao|gi)|ai)(?!\w)"
)
_ISSUED = re.compile(
    r"(?:^|\s)(?:do|cua|la cua)\s+(?:(?P<body>[^\W\d].{2,160}?)\s+(?:da )?(?:ky )?"
    r"(?:ban hanh|ra|phat hanh)|(?P<owner>[^\W\d][^,;]{2,80}?))\s*$"
)


@dataclass(frozen=True)
class Allegation:
    """`source` does `kinds` to `target`; `is_asked`: to be confirmed, not only presupposed."""

    source: Reference
    target: Reference
    kinds: tuple[RelationKind, ...]
    is_asked: bool
    typed: str  # the target, with its noun


def alleged(question: Question, catalogue: Catalogue) -> Composition | None:
    """None when nothing is taken for granted, or what is presupposed is so."""
    found = _relation(question)
    if found:
        return _Judge(catalogue).relation(found)
    return _Judge(catalogue).issuer(question)


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
            return Allegation(source, target, kinds, is_asked, _with_noun(question, target))
    return None


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


def _marked(question: Question) -> str:
    """Folded, the documents with their nouns as @0 and @1."""
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
        sources, targets = (self._documents(one) for one in (claim.source, claim.target))
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

    def _documents(self, reference: Reference) -> tuple[Directive, ...]:
        return resolve((reference,), self._records).directives

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

    def issuer(self, question: Question) -> Composition | None:
        """ "… do Bộ Chính trị ban hành phải không": held against the document's own issuer."""
        statement = open_claim(question.text)
        if statement is None or len(question.references) != 1:
            return None
        after = statement.partition(_typed(question))[2] or statement
        match = _ISSUED.search(fold(after))
        documents = meant(question, self._documents(question.references[0]))
        known = [one for one in documents if one.body]
        if match is None or not known:
            return None
        group = "body" if match["body"] else "owner"
        return self._issued(after[match.start(group) : match.end(group)], known)

    def _issued(self, claimed: str, known: Sequence[Directive]) -> Composition | None:
        """One that shares the number is enough for a yes; for a no there must be one only."""
        right = [one for one in known if _is_of(claimed, one)]
        if not right and (len(known) > 1 or not re.search(_A_BODY, fold(claimed))):
            return None
        line = named((right or known)[0], self._records, self._quoting)
        text = (RIGHT if right else WRONG).format(claimed=claimed, quote=line.text)
        return Composition((Draft(text, line.spans, "conclusion"),))


def _is_of(claimed: str, directive: Directive) -> bool:
    body = set(widened(syllables(f"{directive.body} {directive.place}")))
    return set(syllables(claimed)) <= body or set(widened(syllables(claimed))) <= body


_A_BODY = (
    r"^(?:ban|bo|tinh uy|thanh uy|quan uy|huyen uy|dang uy|uy ban|van phong|hoi dong|chi bo|"
    r"chinh phu|quoc hoi|trung uong|so|thuong truc|doan|cong an)(?!\w)"
)


def _typed(question: Question) -> str:
    reference = question.references[0]
    return question.text[reference.start : reference.end]
