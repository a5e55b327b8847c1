"""What a source says without telling it as a sentence of its own: the second thing that its subject
does, what one giver of orders asks of another, the member of a row of doers. Each is told whole, so
that a claim may be laid over it as over any sentence; in doubt nothing is told."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot import gate_words as words
from bot.clauses import Told
from bot.implied_rows import active, bare_deed, chosen, elected, first_of_row, item, rows
from bot.source_frames import (
    BINDING,
    COPIED,
    ELECTING,
    VOICES,
    WHEN,
    Frame,
    Frames,
    giving,
    head_of,
    holds,
)
from bot.source_tokens import Layout, sentence_alone
from bot.stretches import bound, put, word

_MOST = 40
_MOST_WORDS = 500  # of all of them: a search takes time for each
_WHERE = frozenset("ở tại".split())
_HAVING = frozenset("có là gồm số thứ lần còn được đạt".split())


class Implied:
    def __init__(self, sources: Layout) -> None:
        self._sources = sources
        self._frames = Frames(sources)
        self._bare: set[Told] = set()

    def sentences(self) -> tuple[Told, ...]:
        found: dict[Told, None] = {}
        for told in self._all():
            found.setdefault(put(told))
            if len(found) >= _MOST or sum(map(len, found)) > _MOST_WORDS:
                break
        return tuple(found)

    @property
    def bare(self) -> frozenset[Told]:
        """Those of `sentences` that do not say who acts, though the source does."""
        return frozenset(self._bare)

    def _all(self) -> Iterator[Told]:
        before: Frame | None = None
        where: Told = ()
        head: Told = ()
        for start, end in self._frames.parts():
            is_read = False
            where = self._where(start, end, where)
            yield from self._uncounted(start, end)
            for frame in self._frames.of(start, end, before):
                if where and not frame.lead:
                    frame = replace(frame, lead=where)
                yield from self._told(frame)
                before = frame
                is_read = True
            if not is_read:
                yield self._stretch(start, end)
            yield from self._one_of(start, end)
            yield from self._because(start, end)
            head = self._head_before(start, end, head, is_read)
            if head and not is_read:
                yield (*head, word("là"), *bound(self._item(start, end), 0))

    def _where(self, start: int, end: int, where: Told) -> Told:
        """The "Ở cơ sở" of "Ở cơ sở: A họp; B họp", which is said of all that ";" parts."""
        sources = self._sources
        colon = next((n for n in range(start + 1, end) if sources.before(n)), end)
        if sources.word(start) in _WHERE and colon < end and sources.tokens[colon].colon:
            return self._stretch(start, colon)
        return where if where and sources.tokens[start].semicolon else ()

    def _head_before(self, start: int, end: int, head: Told, is_read: bool) -> Told:
        """The "Mức đóng" of "Mức đóng: 1% tiền lương; 1% trợ cấp; 0,5% lương hưu"."""
        sources = self._sources
        if head and sources.tokens[start].semicolon:
            return head
        colon = next((n for n in range(start + 1, end) if sources.before(n)), end)
        is_list = colon < end and sources.tokens[colon].colon and sources.tokens[colon].value
        is_name = colon - start < 7 and not sources.opens[start] and not is_read
        return self._stretch(start, colon) if is_list and is_name else ()

    def _item(self, start: int, end: int) -> Told:
        colon = next((n for n in range(start + 1, end) if self._sources.tokens[n].colon), start)
        return self._stretch(colon, end)

    def _because(self, start: int, end: int) -> Iterator[Told]:
        """ "… vì nhiệm kỳ được rút ngắn": the reason is stated too."""
        sources = self._sources
        for at in range(start + 2, end - 3):
            if sources.word(at) in ("vì", "do") and sources.before(at) == 1:
                bound_by = sources.denies(start, at) or sources.moods(start, at)
                is_clause = self._frames.acts_itself(at + 1, end)
                if is_clause and not bound_by:
                    yield self._stretch(at + 1, end)

    def _uncounted(self, start: int, end: int) -> Iterator[Told]:
        """ "nhân sự 5 người, văn kiện 48 người" -> "nhân sự, văn kiện"; "Tây Ninh 224-KH/TU" ->
        "Tây Ninh": what is added to each of a row goes from all of it."""
        gone = [at for n in range(start + 1, end) for at in self._added(n, end)]
        if len({self._sources.clauses[at] for at in gone}) > 1 or self._are_codes(gone):
            yield tuple(self._sources.tokens[at] for at in range(start, end) if at not in gone)

    def _are_codes(self, gone: list[int]) -> bool:
        values = [self._sources.tokens[at].value for at in gone]
        return bool(gone) and all(one is not None and one.kind == "code" for one in values)

    def _added(self, at: int, end: int) -> range:
        sources = self._sources
        value = sources.tokens[at].value
        if value is None or sources.before(at) or sources.phrase_up_to(at, words.LIMITS):
            return range(0)
        if value.kind == "code":
            return range(at, at + 1) if sources.tokens[at - 1].is_name else range(0)
        stop = at + 2
        is_counted = value.kind == "number" and stop <= end and sources.word(at - 1) not in _HAVING
        closes = stop == end or sources.before(stop) or sources.word(stop) == "và"
        return range(at, stop) if is_counted and closes else range(0)

    def _told(self, frame: Frame) -> Iterator[Told]:
        for lead in self._leads(frame.lead):
            for n, deed in enumerate(frame.deeds):
                yield from self._done(lead, frame, deed, n == 0)
            if frame.deeds:
                yield from self._given(lead, frame)
            if frame.order[0] and frame.deeds:
                yield from self._ordered(lead, frame)

    def _done(self, lead: Told, frame: Frame, deed: Told, is_first: bool) -> Iterator[Told]:
        """One deed with who does it, in each way that it may be told."""
        subject = frame.subject if is_first else head_of(frame.subject)
        first = first_of_row(subject, deed)
        whole = [deed, *rows(deed), *elected(deed), bare_deed(deed)]
        yield from (_sentence(lead, subject, one) for one in whole if one)
        yield from (_sentence(lead, first, deed),) if first else ()
        if is_first:
            yield from (_sentence(lead, (), one) for one in active(frame.subject, deed))
        if not holds(frame.subject, BINDING):
            self._bare.add(put(_sentence(lead, (), deed)))
            yield _sentence(lead, (), deed)

    def _leads(self, lead: Told) -> Iterator[Told]:
        if lead:
            yield lead
        if not holds(lead, BINDING) and not any(one.word in WHEN for one in lead):
            yield ()

    def _given(self, lead: Told, frame: Frame) -> Iterator[Told]:
        """ "A yêu cầu B nộp sổ, gửi báo cáo" -> "A yêu cầu B gửi báo cáo", "B được yêu cầu …"."""
        for n, deed in enumerate(frame.deeds):
            giver = head_of(frame.subject) if n else frame.subject
            length = giving(deed)
            if deed[0].word in ELECTING:
                yield from (_sentence(lead, who, got) for who, got in chosen(deed))
            if not length:
                continue
            order, rest = deed[:length], bound(deed[length:], 2)
            for one in Frames(sentence_alone(rest)).all() if rest else ():
                for what in one.deeds:
                    done = (*bound(one.subject, 0), *bound(what, 0))
                    yield _sentence((*lead, *bound(one.lead, 1 if lead else 0)), giver,
                                    (*order, *done))  # fmt: skip
                    got = (word("được"), *bound(order, 0), *bound(what, 0))
                    yield _sentence((*lead, *bound(one.lead, 1 if lead else 0)), one.subject, got)
                    if giver and one.subject:
                        yield _sentence((*lead, *bound(one.lead, 1 if lead else 0)), one.subject,
                                        what)  # fmt: skip
                    got = (word("được"), *bound(giver, 0), *got[1:])
                    yield _sentence((*lead, *bound(one.lead, 1 if lead else 0)), one.subject, got)

    def _ordered(self, lead: Told, frame: Frame) -> Iterator[Told]:
        """ "A yêu cầu B …; C cân đối ngân sách": C is asked too."""
        giver, order = frame.order
        for deed in frame.deeds:
            if self._is_plain(deed):
                yield _sentence(lead, giver, (*order, *frame.subject, *bound(deed, 0)))
                got = (word("được"), *bound(order, 0), *bound(deed, 0))
                yield _sentence(lead, frame.subject, got)

    @staticmethod
    def _is_plain(deed: Told) -> bool:
        return deed[0].word not in (*words.TENSES, *COPIED, *VOICES)

    def _one_of(self, start: int, end: int) -> Iterator[Told]:
        """ "Hai thay đổi: A và B" -> "một thay đổi là A"."""
        sources = self._sources
        value = sources.tokens[start].value
        colon = next((n for n in range(start + 1, end) if sources.before(n)), end)
        is_list = colon < end and sources.tokens[colon].colon
        if value is None or value.kind not in ("count", "number") or not is_list:
            return
        cuts = [n for n in range(colon + 1, end) if sources.before(n) or sources.word(n) == "và"]
        bounds = [colon, *cuts, end]
        if len(bounds) - 1 != int(str(value.parts[0]) if str(value.parts[0]).isdigit() else 0):
            return
        for first, stop in pairwise(bounds):
            one = item(self._stretch(first, stop))
            yield (word("một"), *self._stretch(start + 1, colon), word("là"), *bound(one, 0))

    def _stretch(self, start: int, end: int) -> Told:
        return tuple(self._sources.tokens[start:end])


def _sentence(lead: Told, subject: Told, deed: Told) -> Told:
    if not subject:
        return (*lead, *bound(deed, 1 if lead else 0))
    return (*lead, *bound(subject, 1 if lead else 0), *bound(deed, 0))
