"""Answers about how documents stand to each other, each line with the sentence that says so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.naming import named
from bot.quoting import Quoting
from bot.relating import Kinship
from bot.same_work import MOVES
from bot.spans import Candidate
from corpus.family import DESCENT, Relative, family
from corpus.graph import Edge, Node, change_links, edges, links
from corpus.milestones import Milestone
from corpus.numbers import asked
from corpus.numbers.codes import NOUN_CODES
from corpus.records import Records
from corpus.register import Directive
from corpus.relation_phrases import RelationKind
from corpus.relations import Relation
from corpus.text import fold, syllables
from corpus.validity import standing

_CARRIES_ON: tuple[RelationKind, ...] = ("implements", "concretises", "based_on", "continues")
MOST_RELATED = 15
# Nobody may be told of a change that the text search only seems to find.
_CHANGES: frozenset[RelationKind] = frozenset(("replaces", "repeals", "amends", "extends"))


# "Gia hạn nội dung lắp camera tại các điểm đen nêu tại Kế hoạch …": the rest stays as it was.
_PART = re.compile(
    r"(?<!\w)(?:gia hạn|lùi|kéo dài|điều chỉnh|thay đổi)\s+(?P<part>[^.;:]{3,120}?),?\s+"
    r"(?:(?:đã\s+)?(?:nêu|ghi|quy định|đề ra|giao|xác định)\s+)?(?:tại|trong|theo|của)\s+"
    r"(?:(?:mục|phần|điểm|khoản|bảng|biểu|phụ lục|tiến độ)\s+(?:\w{1,3}\s+)?){0,3}"
    r"(?=kế hoạch|chỉ thị|chương trình|nghị quyết|kết luận|hướng dẫn|quyết định|quy định|thông báo|"
    r"thông tri|công văn|đề án|văn bản)",
    re.IGNORECASE,
)
_WHOLE = frozenset(
    "thời gian hạn điểm việc thực hiện thi hành áp dụng hiệu lực của triển khai tiến độ hoàn thành "
    "toàn bộ cho".split()
)


# A sentence of the later paper that does not name the plan again says what and for whom.
_TO_A_DAY = r"(?:từ|đến|tới|sang|thành|trước)\s+(?:hết\s+|trước\s+)?(?:ngày|tháng|quý|cuối|\d)"
_SAID_PART = (
    re.compile(
        rf"(?:gia hạn|lùi|kéo dài|giãn|điều chỉnh)\s+(?P<part>[^.;]{{3,200}}?),?\s+{_TO_A_DAY}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<part>[^.;]{3,200}?)\s+được\s+(?:gia hạn|lùi|kéo dài|giãn|điều chỉnh)(?!\w)",
        re.IGNORECASE,
    ),
)


def _part_extended(proof: str) -> str:
    """What of the document was put off, in the words of the source; "" for all of it."""
    named = _PART.search(proof)
    if named is None and not asked(proof):
        tried = (pattern.search(proof) for pattern in reversed(_SAID_PART))
        named = next(filter(None, tried), None)
    found = named
    part = found["part"] if found else ""
    part = part if part.count("(") == part.count(")") else part.partition(" (")[0]
    return "" if _WHOLE.issuperset(part.lower().split()) else part


_SPEAKS_OF_CHANGE = re.compile(
    r"(?<!\w)(?:thay the|thay cho|bai bo|huy bo|sua doi|gia han|keo dai|lui|dieu chinh|bo sung|"
    r"het (?:hieu luc|gia tri)|(?:dung|ngung|cham dut) (?:thuc hien|ap dung))(?!\w)"
)


class Kin:
    """The relations of the documents in one question."""

    def __init__(self, records: Records, quoting: Quoting) -> None:
        self._records = records
        self._quoting = quoting

    def told(self, wanted: Kinship, directives: Sequence[Directive]) -> Composition | None:
        """None when no record tells, and a search of the texts may."""
        if not directives:
            return None
        if len(directives) > 1:
            between = self._between(directives[0], directives[1])
            return between or (None if wanted.kinds else self._unrelated(*directives[:2]))
        return self._around(wanted, directives[0])

    def _around(self, wanted: Kinship, directive: Directive) -> Composition | None:
        around = self.edges(directive) if wanted.kinds else self._family(directive)
        fitting = _of_noun(wanted, around, directive) or _resting(wanted, around, directive)
        told = ((one, self.line(one)) for one in fitting)
        lines = [
            self._with_day(line, edge, directive) if wanted.asks_day else line
            for edge, line in told
            if line
        ][:MOST_RELATED]
        if lines:
            told_of = _listed(named(directive, self._records, self._quoting), lines)
            proof = lines[0].spans[0]
            said = Draft(one_line(proof.text), (proof,))
            is_of_one = len(lines) == 1 and fitting[0].kind in _CHANGES
            return replace(told_of, drafts=(*told_of.drafts, said)) if is_of_one else told_of
        if not wanted.kinds or not _CHANGES.issuperset(wanted.kinds):
            return None
        if wanted.direction != "from":
            return self._changes_nothing(directive)
        is_of_days = "extends" in wanted.kinds
        reported = self._reported(directive) if is_of_days else None
        if reported:
            return reported
        return self.unchanged(directive, wording.NOT_PUT_OFF if is_of_days else wording.UNCHANGED)

    def _changes_nothing(self, directive: Directive) -> Composition | None:
        """None where its text speaks of a change after all, or is not at hand."""
        texts = [self._quoting.article(one) for one in directive.own]
        is_whole = bool(texts) and all(one.kind == "official" for one in texts)
        if not is_whole or any(_SPEAKS_OF_CHANGE.search(fold(one.text)) for one in texts):
            return None
        return self.unchanged(directive, wording.CHANGES_NOTHING)

    def _reported(self, directive: Directive) -> Composition | None:
        """What news say of a day of the document that was put off."""
        for article_id in (one for one in directive.cited if one not in directive.own):
            moved = [
                one for one in self._said(directive, article_id) if MOVES.search(fold(one.text))
            ]
            if moved and moved[0].article.kind == "news":
                first = Draft(one_line(moved[0].text), (moved[0],), "conclusion")
                headline = self._quoting.headline(article_id)
                line = wording.document_line(moved[0].article, one_line(headline.text))
                return Composition((first, Draft(line, (headline,), "document")))
        return None

    def naming(self, places: Sequence[str], directives: Sequence[Directive]) -> Composition | None:
        """What a paper of one of these places (folded) says of a document, where nothing says how
        the two stand to each other."""
        for directive in directives:
            for article_id in directive.cited:
                paper = self._quoting.directive(article_id)
                if paper is None or paper in directives or not _is_of(places, paper, article_id):
                    continue
                said = self._said(directive, article_id)
                line = named(paper, self._records, self._quoting)
                drafts = (
                    Draft(" ".join(one.text.split()), (one,), "conclusion" if at == 0 else "point")
                    for at, one in enumerate(said)
                )
                first, *rest = drafts
                return Composition((first, Draft(line.text, line.spans, "document"), *rest))
        return None

    def _said(self, directive: Directive, article_id: int) -> list[Candidate]:
        same = directive.number, directive.type
        found = (
            self._quoting.sentence(article_id, mention.start)
            for mention in self._records.mentions([article_id])
            if (mention.number, mention.type) == same
        )
        return list({(one.start, one.end): one for one in found}.values())

    def _family(self, directive: Directive) -> list[Edge]:
        """Its own relations, then those of its forebears and descendants, the nearest first."""
        own = self.edges(directive)
        known = links(directive, self._records, tuple(DESCENT))
        found = family(Node(directive), known)
        rows = [*_relatives(found.above), *_relatives(found.below)]
        further = sorted((one for one in rows if one.depth > 1), key=lambda one: one.depth)
        return [*own, *(edge for edge in map(_edge, further) if edge)]

    def _between(self, left: Directive, right: Directive) -> Composition | None:
        """The relations of the two; where there are none, the way from one to the other."""
        both = [edge for edge in self.edges(left) if edge.other(left).directive == right]
        lines = [line for line in map(self.line, both or self._way(left, right)) if line]
        return _listed(named(left, self._records, self._quoting), lines) if lines else None

    def ties(self, left: Directive, right: Directive) -> list[Draft]:
        """How the two stand to each other, but for changes, which the cautions tell."""
        both = (one for one in self.edges(left) if one.other(left).directive == right)
        return [line for one in both if one.kind not in _CHANGES and (line := self.line(one))]

    def _unrelated(self, left: Directive, right: Directive) -> Composition:
        names = [wording.short_name(one) for one in (left, right)]
        lines = [named(one, self._records, self._quoting) for one in (left, right)]
        text = wording.NO_RELATION.format(left=names[0], right=names[1])
        spans = tuple(span for line in lines for span in line.spans)
        return Composition((Draft(text, spans, "conclusion"), *lines), "not_stated")

    def _way(self, left: Directive, right: Directive) -> list[Edge]:
        """Up or down the family of `left`, to `right`."""
        known = links(left, self._records, tuple(DESCENT))
        found = family(Node(left), known)
        for side in (found.above, found.below):
            way = _way_to(Node(right), side)
            if way:
                return [edge for edge in map(_edge, way) if edge]
        return []

    def edges(self, directive: Directive) -> list[Edge]:
        return edges(directive, self._records)

    def state(self, directive: Directive, today: date) -> Composition:
        """What became of a document, or that the corpus records no change."""
        found = self.standing(directive, today)
        if found is None:
            return self.unchanged(directive)
        line = named(directive, self._records, self._quoting)
        conclusion = Draft(wording.stated(found.text), found.spans, "conclusion")
        proof = found.spans[0]  # the very words, which often tell since when
        said = Draft(one_line(proof.text), (proof,))
        return Composition((conclusion, Draft(line.text, line.spans, "document"), said))

    def unchanged(self, directive: Directive, said: str = wording.UNCHANGED) -> Composition:
        """Says what was looked for, and never that the document is in force."""
        line = named(directive, self._records, self._quoting)
        text = said.format(document=wording.short_name(directive))
        return Composition((Draft(text, line.spans, "conclusion"), line), "not_stated")

    def line(self, edge: Edge) -> Draft | None:
        """None when no sentence names the other side."""
        proof = self._proof(edge)
        if proof is None:
            return None
        source, target = (self._name(side, edge) for side in (edge.source, edge.target))
        text = wording.relation(edge.kind, source, target, edge.relation.inferred)
        names = [self._headline(side) for side in (edge.source, edge.target)]
        spans = [proof, *(span for span in names if span is not None)]
        return Draft(text, tuple(spans))

    def of_source(self, kinds: Sequence[RelationKind], sources: Sequence[Directive]) -> list[Draft]:
        """What these documents are known to have done so."""
        found = (
            edge
            for one in sources
            for edge in self.edges(one)
            if edge.kind in kinds and edge.source.directive == one
        )
        return [line for edge in found if (line := self.line(edge))]

    def _with_day(self, line: Draft, edge: Edge, directive: Directive) -> Draft:
        """With the day of the other document, where a sentence prints it beside its number."""
        other = edge.other(directive)
        name, found = self._name(other, edge), self._day_of(other, edge)
        if found is None or name not in line.text:
            return line
        day, span = found
        text = line.text.replace(name, f"{name} ngày {day}", 1)
        spans = line.spans if span in line.spans else (*line.spans, span)
        return replace(line, text=text, spans=spans)

    def _day_of(self, side: Node, edge: Edge) -> tuple[str, Candidate] | None:
        sides = (side, edge.source, edge.target)
        own = [article for one in sides if one.directive for article in one.directive.own]
        numbers = {(one.number, one.type) for one in asked(_number(side))[:1]}
        for article_id in dict.fromkeys((*own, edge.relation.article_id)):
            for one in self._records.mentions([article_id]):
                if one.issued_on is None or (one.number, one.type) not in numbers:
                    continue
                headline = self._quoting.headline(article_id)
                span = headline if one.own else self._quoting.sentence(article_id, one.start)
                day = wording.vietnamese_date(one.issued_on)
                if day in span.text:
                    return day, span
        return None

    def standing(self, directive: Directive, today: date) -> Draft | None:
        """Who changed the document, with the sentence that says so; None when nobody is known to
        have."""
        found = standing(Node(directive), change_links(directive, self._records.snapshot()), today)
        if found.proof is None or not isinstance(found.by, Node):
            return None
        proved = Edge(found.by, Node(directive), found.proof)
        line = self.line(proved)
        if line is None:
            return None
        newest = found.newest if found.newest != found.by else None
        newest_name = self._name(newest, proved) if isinstance(newest, Node) else ""
        text = wording.standing(
            found.status, wording.short_name(directive), self._dated(found.by, proved), newest_name
        )
        further = self._headline(newest) if isinstance(newest, Node) else None
        spans = [*line.spans, *((further,) if further else ())]
        if found.status == "extended":
            later = self._extended_to(found.by, found.proof)
            spans += [later[0]] if later else []
            told = (_part_extended(one.text) for one in (*spans[-1:], line.spans[0]))
            part = next(filter(None, told), "")
            text = wording.extended_in_part(text, part) if part else text
            text = wording.extended(text, later[1].text) if later else text
        return Draft(text, tuple(spans), "note")

    def _extended_to(self, side: Node, proof: Relation) -> tuple[Candidate, Milestone] | None:
        """The deadline that the extending document states, if it states one; of several that of the
        sentence that extends."""
        own = side.directive.own if side.directive else ()
        due = [one for one in self._records.milestones(own) if one.role == "DEADLINE" and one.end]
        said = [one for one in due if _is_within(one, proof)]
        due = said or due
        if len({one.end for one in due}) != 1:
            return None
        return self._quoting.sentence(due[0].article_id, due[0].start_offset), due[0]

    def _dated(self, side: Node, edge: Edge) -> str:
        """With its date where its own file says it."""
        name = self._name(side, edge)
        headline = self._headline(side)
        issued = side.directive.issued_on if side.directive else None
        day = wording.vietnamese_date(issued) if issued else ""
        return f"{name} ngày {day}" if headline and day and day in headline.text else name

    def _name(self, side: Node, edge: Edge) -> str:
        if side.directive:
            return wording.short_name(side.directive)
        title = self._quoting.article(edge.relation.article_id).title
        return side.name or wording.EVENT.format(title=title.rstrip(". "))

    def _headline(self, side: Node) -> Candidate | None:
        own = side.directive.own if side.directive else ()
        return self._quoting.headline(own[0]) if own else None

    def _proof(self, edge: Edge) -> Candidate | None:
        relation = edge.relation
        if relation.end:
            return self._quoting.stretch(relation.article_id, relation.start, relation.end)
        sides = (edge.source, edge.target)
        own = [one for side in sides if side.directive for one in side.directive.own]
        printed = (self._printed(one, sides) for one in dict.fromkeys((relation.article_id, *own)))
        return next(filter(None, printed), None)

    def _printed(self, article_id: int, sides: Iterable[Node]) -> Candidate | None:
        """Front matter tells it; the text at least prints the number of the other document."""
        others = [side for side in sides if not self._is_own(side, article_id)]
        numbers = {
            (found.number, found.type) for side in others for found in asked(_number(side))[:1]
        }
        for mention in self._records.mentions([article_id]):
            if not mention.own and (mention.number, mention.type) in numbers:
                return self._quoting.sentence(article_id, mention.start)
        return None

    def _is_own(self, side: Node, article_id: int) -> bool:
        return side.directive is not None and article_id in side.directive.own


def _is_within(one: Milestone, proof: Relation) -> bool:
    is_there = proof.start <= one.start_offset < proof.end
    return is_there and one.article_id == proof.article_id


def _is_of(places: Sequence[str], paper: Directive, article_id: int) -> bool:
    where = f" {' '.join(syllables(f'{paper.place} {paper.body}'))} "
    return article_id in paper.own and any(f" {place} " in where for place in places)


def _number(side: Node) -> str:
    return side.directive.so_hieu if side.directive else side.name


def _relatives(row: Sequence[Relative]) -> Iterator[Relative]:
    for one in row:
        yield one
        yield from _relatives(one.relatives)


def _way_to(document: Node, row: Sequence[Relative]) -> tuple[Relative, ...]:
    for one in row:
        if one.document == document:
            return (one,)
        further = _way_to(document, one.relatives)
        if further:
            return (one, *further)
    return ()


def _edge(relative: Relative) -> Edge | None:
    source, target, proof = relative.link.source, relative.link.target, relative.link.relation
    if isinstance(source, Node) and isinstance(target, Node) and proof:
        return Edge(source, target, proof)
    return None


def changers(directive: Directive, records: Records, today: date) -> list[Directive]:
    """What has changed the document by today: the end of the chain first."""
    found = standing(Node(directive), change_links(directive, records.snapshot()), today)
    nodes = [one for one in (found.newest, found.by) if isinstance(one, Node)]
    return list(dict.fromkeys(one.directive for one in nodes if one.directive))


def _fits(wanted: Kinship, edge: Edge, directive: Directive) -> bool:
    if wanted.kinds and edge.kind not in wanted.kinds:
        return False
    if wanted.direction == "both" or edge.kind == "linked":
        return True
    side = edge.source if wanted.direction == "to" else edge.target
    return side.directive == directive


def _of_noun(wanted: Kinship, around: Sequence[Edge], directive: Directive) -> list[Edge]:
    """Those with a paper of the kind asked for, if there are; what people call "nối tiếp" the
    sources may call "thực hiện", and each line says which."""
    fitting = [edge for edge in around if _fits(wanted, edge, directive)]
    if not wanted.noun:
        return fitting
    wide = replace(wanted, kinds=_CARRIES_ON) if set(wanted.kinds) <= set(_CARRIES_ON) else wanted
    for kinship in (wanted, wide):
        found = [
            edge
            for edge in around
            if _fits(kinship, edge, directive) and _is_called(wanted.noun, edge.other(directive))
        ]
        if found:
            return found
    return fitting


def _resting(wanted: Kinship, around: Sequence[Edge], directive: Directive) -> list[Edge]:
    """Who carries it out may only name it as its ground ("Căn cứ …")."""
    if "implements" not in wanted.kinds:
        return []
    return _of_noun(replace(wanted, kinds=_CARRIES_ON), around, directive)


def _is_called(noun: str, side: Node) -> bool:
    if side.directive and side.directive.loai:
        return fold(side.directive.loai) == noun
    code = side.directive.type if side.directive else next((x.type for x in asked(side.name)), "")
    return code.upper() in NOUN_CODES.get(noun, ())


def _listed(document: Draft, lines: Sequence[Draft]) -> Composition:
    if len(lines) == 1:
        first = Draft(lines[0].text, lines[0].spans, "conclusion")
        return Composition((first, Draft(document.text, document.spans, "document")))
    head = wording.RELATED.format(document=document.text.rstrip("."), count=len(lines))
    points = (Draft(f"{at}. {line.text}", line.spans) for at, line in enumerate(lines, start=1))
    return Composition((Draft(head, document.spans, "conclusion"), *points))
