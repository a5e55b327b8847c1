"""Chatbot.ask and .stream: the one path of a question, for page, command line and tests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from bot import agenda, refusal, wording
from bot.alleged import alleged
from bot.answer import Answer, Citation, Reason, Statement
from bot.asides import Asides, composed
from bot.asked_to_confirm import plainly
from bot.bearers import bearers
from bot.beside_asking import unsaid_beside, untold_beside
from bot.boards import told_of_board
from bot.calendar import Calendar, Chosen
from bot.carrying_out import of_its_own
from bot.cautions import cautions, cited_documents, contradictions, offers
from bot.cited_moments import CitedMoment, cited_moments
from bot.citing import cited, key, seen, with_drafts
from bot.comparing import by_age, compared, led, matter, put_to, side_by_side
from bot.composition import Composition, Draft, quoted, sentence, unsaid
from bot.courtesies import plainly_asked
from bot.day_that_counts import as_it_counts
from bot.deadline_answer import deadline
from bot.denied import denied
from bot.described import as_numbered
from bot.documents import resolve
from bot.doubtful import hedged, is_borne_out, is_doubtful, is_of_another_body, strays
from bot.each_row import told_of_each
from bot.each_unit import each_unit, together
from bot.english_answer import in_english
from bot.english_detection import is_english
from bot.english_question import vietnamese
from bot.entries import Entries, Entry
from bot.examples import examples
from bot.extractive import compose, finished
from bot.figure_of_place import figure_of_place
from bot.filters import asked_filter
from bot.fragments import fragment
from bot.grid import with_columns
from bot.half_marked import with_their_marks
from bot.halves import Half, halves, joined
from bot.heads_compared import heads_compared
from bot.in_order import in_order
from bot.instead import nearest_questions, newest_questions, similar_numbers
from bot.keystrokes import as_meant
from bot.led_items import with_led
from bot.library import Library
from bot.misspellings import as_spelled
from bot.naming import named
from bot.of_something_else import is_at, of_something_else, wording_of
from bot.one_of_a_kind import other_turn
from bot.opening_unit import told_of_opening
from bot.paper_claims import both_halves, is_confirmed, told_of_half, told_of_paper
from bot.parallel import parallel
from bot.part_told import is_of, is_silent_of, speaks_of
from bot.periods import periods
from bot.phrasing import offered_to_model, phrased
from bot.places import known_places, with_level
from bot.preambles import is_beside_the_point, without_preamble
from bot.premise_verdicts import is_denied, is_verdict, judged, with_claimed
from bot.premises import Premise, open_claim, premise, premises
from bot.press_and_paper import laid_beside, pressed
from bot.proved_sheet import ProvedSheet, proved_sheet
from bot.proving import proved
from bot.question import Question, understand
from bot.quoting import Quoting
from bot.ranking import Scored
from bot.recorded import recorded
from bot.records_below import told_of_record
from bot.related import Kin
from bot.required import asks_for_all
from bot.routes import Route, doubt, route, without_orders
from bot.said_so import said_so
from bot.said_today import said_today
from bot.same_unit import giving_in_matter
from bot.shouted import in_small_letters
from bot.so_many_parts import told_in_parts
from bot.spans import Candidate
from bot.standing_claims import standing_claimed, standing_presupposed
from bot.support import support, whole, words_asked
from bot.taken_for_granted import taken_for_granted
from bot.telling import Judge, Outcome, asks_one_thing, chances, outcome_of, verdict
from bot.told_next import is_told_by, with_what_follows
from bot.topic_standing import standing_asked
from bot.two_counts import pair_of, two_counts
from bot.two_works import two_works
from bot.typos import mended
from bot.undated import undated, without_day
from bot.unit_claims import claimed_unit, judged_of_unit
from bot.unsaid import is_of_other_year
from bot.which_article import which_article
from bot.withheld import withheld
from bot.work_asked import Counted, counted_of_paper, counted_work, plain_work
from bot.work_counted import is_nested, with_their_number
from corpus import ended_issuers, glossary
from corpus.article import Article
from corpus.numbers import asked as numbers_in
from corpus.opinions import Opinion, add
from corpus.records import Records
from corpus.register import Directive

if TYPE_CHECKING:  # both load LangChain; whoever builds the chatbot has paid for it
    from bot.finding import Finder, Found
    from bot.generative import GenerativeComposer
    from bot.standalone import Rewriter

NEAREST_SHOWN = 3
_MOST_OPENED = 2  # values of one claim that are asked for in turn
_MANY_WORDS, _MANY_MISSING = 5, 2
MOST_CAUTIONED = 3


# What sounds like these may be told of in papers: "hẻm bề ngang mấy mét", "hiệu trưởng tên gì".
_MAY_BE_LOOKED_UP: tuple[Route, ...] = ("foreign", "personal")

_LEFT_OPEN: tuple[Reason, ...] = ("not_stated", "no_evidence")


@dataclass(frozen=True)
class _Plain:
    """What rules make of a question; `away`: it sounds like no look-up, `is_surely` much so."""

    told: Composition | None
    outcome: Outcome
    away: Route | None = None
    is_surely: bool = False


@dataclass(frozen=True)
class Conversation:
    """Earlier answers, oldest first; the question of each stands in its Answer."""

    answers: tuple[Answer, ...] = ()

    def then(self, answer: Answer) -> "Conversation":
        return Conversation((*self.answers, answer))


class Chatbot:
    """Holds no conversation: what was said before comes in with each question."""

    def __init__(
        self,
        library: Library,
        finder: "Finder",
        generative: "GenerativeComposer | None" = None,
        rewriter: "Rewriter | None" = None,
        judge: Judge | None = None,
    ) -> None:
        """`judge` weighs which sentence tells what was asked; by default the shipped model."""
        self._library = library
        self._judge = judge or chances
        self._finder = finder
        self._generative = generative
        self._rewriter = rewriter
        self._entries = Entries(library.catalogue)
        self._asides = Asides(library, self.examples, self._answers_plainly)
        self._calendar = Calendar(library.catalogue, self._entries)

    def ask(self, question: str, conversation: Conversation, today: date) -> Answer:
        """The last element of `stream`."""
        *_, last = self.stream(question, conversation, today)
        return last

    def stream(self, question: str, conversation: Conversation, today: date) -> Iterator[Answer]:
        """A growing Answer; the last one has `done` True."""
        started = perf_counter()
        for answer in self._answers(Answer(question, today, done=False), conversation):
            yield replace(answer, latency_ms=round((perf_counter() - started) * 1000, 1))

    def source(self, article_id: int) -> Article | None:
        """The article a citation stands in; None when it has been deleted since."""
        tables = {glossary.ID: glossary.table, ended_issuers.ID: ended_issuers.table}
        if article_id in tables:
            return tables[article_id]()
        return self._library.catalogue.find(article_id)

    def directives(self) -> tuple[Entry, ...]:
        """The register, newest first."""
        return self._entries.all()

    def sheet(self, directive_id: int, today: date) -> ProvedSheet | None:
        """All on one directive; None when the register no longer has it."""
        directive = self._entries.directive(directive_id)
        return proved_sheet(directive, self._library.catalogue, today) if directive else None

    def calendar(self, chosen: Chosen, today: date) -> tuple[agenda.Entry, ...]:
        """The moments chosen, as they stand on that day."""
        return self._calendar.moments(chosen, today)

    def proof(self, article_id: int, at: int) -> Citation | None:
        """The sentence that tells a moment; None when its article has been deleted since."""
        return self._calendar.proof(article_id, at)

    def note(self, opinion: Opinion) -> None:
        """Keeps what somebody thought of an answer, or that there was none."""
        add(self._library.catalogue.engine, opinion)

    def path(self, role: str, today: date) -> Answer | None:
        """What a newcomer of one of `newcomers.roles` reads first; None: nothing of it here."""
        return self._asides.path(role, today)

    def cited_moments(self, answer: Answer) -> tuple[CitedMoment, ...]:
        """The moments that the answer's quotes tell, as they stand on its day."""
        return cited_moments(answer, self._library.catalogue)

    def examples(self) -> tuple[str, ...]:
        """Questions that this library answers, to begin with."""
        return examples(self._library.catalogue.articles(), self._answers_plainly)

    def _answers_plainly(self, question: str) -> bool:
        found = self._finder.find(question, (), date.max)
        if not found.supported or found.choices:
            return False
        composed = self._composition(found, date.max)
        return composed.reason is None

    def _answers(self, empty: Answer, conversation: Conversation) -> Iterator[Answer]:
        yield empty
        if is_english(empty.question):
            asked = vietnamese(empty.question)
            *_, last = self._understood(empty, asked, conversation)
            yield in_english(last, asked)
        else:
            asked = with_their_marks(as_spelled(as_meant(in_small_letters(empty.question))))
            yield from self._read_as_meant(empty, plainly_asked(asked), conversation)

    def _read_as_meant(
        self, empty: Answer, asked: str, conversation: Conversation
    ) -> Iterator[Answer]:
        counted = counted_work(asked)
        last = self._counted(empty, counted, conversation) if counted else None
        if last:
            yield last
            return
        yield from self._as_asked(empty, plain_work(counted_of_paper(asked)), conversation)

    def _counted(
        self, empty: Answer, counted: Counted, conversation: Conversation
    ) -> Answer | None:
        """Only the last, of which it is known how many tasks it tells; None of a list with lists
        in it, which is counted as it stands."""
        *_, last = self._as_asked(empty, counted.question, conversation)
        if is_nested(last):
            return None
        quoting = Quoting(self._library.catalogue)
        return self._proved(with_their_number(last, counted.unit, quoting))

    def _as_asked(self, empty: Answer, asked: str, conversation: Conversation) -> Iterator[Answer]:
        asked = mended(asked, self._library.index)
        asked = with_level(asked, known_places(self._library.catalogue))
        asked = of_its_own(asked, self._library.catalogue.records) or asked
        asked = as_numbered(asked, self._library.catalogue.records) or asked
        day, asked = said_today(asked)
        empty = replace(empty, today=day or empty.today)
        yield from self._understood(empty, plainly(asked), conversation)

    def _understood(
        self, empty: Answer, question: str, conversation: Conversation
    ) -> Iterator[Answer]:
        aside = self._asides.answer(empty, question, conversation.answers)
        if aside:
            yield aside
            return
        question = (route(question) == "instruction" and without_orders(question)) or question
        kind = None if pair_of(question) else route(question)
        if kind:
            yield self._declined(empty, kind, question)
            return
        told = self._claimed_of_papers(question, empty.today)
        if told:
            found = self._finder.find(question, conversation.answers, empty.today)
            answer = self._proved(composed(empty, told))
            claim = premise(question)
            if claim and is_denied(answer):
                answer = with_claimed(answer, claim, Quoting(self._library.catalogue))
            yield self._cautioned(answer, found)
            return
        statement = open_claim(question)
        if statement is None:
            yield from self._asked_openly(empty, question, conversation)
            return
        half = told_of_half(question, self._library.catalogue)
        if half:
            *_, other = self._understood(empty, half[1], conversation)
            yield both_halves(half[0], other)
            return
        yield self._confirmed(empty, question, statement, conversation)

    def _asked_openly(
        self, empty: Answer, question: str, conversation: Conversation
    ) -> Iterator[Answer]:
        catalogue = self._library.catalogue
        of_two = self._two_compared(empty, question)
        granted = None if of_two else taken_for_granted(question, catalogue)
        other = self._last(empty, granted.rest, conversation) if granted else None
        if of_two:
            yield of_two
        elif granted and other and not other.refused:
            yield both_halves(granted.told, other) if granted.told else other
        else:
            yield from self._searched(empty, question, conversation)

    def _last(self, empty: Answer, question: str, conversation: Conversation) -> Answer:
        *_, last = self._searched(empty, question, conversation)
        return last

    def _two_compared(self, empty: Answer, question: str) -> Answer | None:
        """Two works by their days, or two units by a figure, each asked for itself."""
        catalogue = self._library.catalogue
        quoting = Quoting(catalogue)

        def ask(one: str) -> Answer:
            return self._last(empty, with_level(one, known_places(catalogue)), Conversation())

        told = two_works(question, ask, catalogue.records, quoting)
        told = told or two_counts(question, ask, quoting)
        return composed(empty, told) if told else None

    def _confirmed(
        self, empty: Answer, question: str, statement: str, conversation: Conversation
    ) -> Answer:
        """Whether a statement is so: told by the sentence that says all of it, else by what answers
        the question that one of its values leaves open."""
        catalogue = self._library.catalogue
        quoting = Quoting(catalogue)
        papers = resolve(understand(statement).references, catalogue.records).own
        claims: list[Premise | None] = [*islice(premises(question), _MOST_OPENED)] or [None]
        answers: list[Answer] = []
        for claim in claims:
            *_, last = self._searched(empty, claim.question if claim else question, conversation)
            told = said_so(statement, last, quoting, papers)
            answers.append(told or (judged(last, claim, quoting) if claim else last))
            if is_verdict(answers[-1]):
                return answers[-1]
        return self._of_unit(empty, statement, conversation, answers[0]) or answers[0]

    def _of_unit(
        self, empty: Answer, statement: str, conversation: Conversation, told: Answer
    ) -> Answer | None:
        """Whose work it is claimed to be, asked openly."""
        claim = claimed_unit(statement)
        if claim is None:
            return None
        *_, opened = self._searched(empty, claim.question, conversation)
        catalogue = self._library.catalogue
        both = (opened, told)
        return judged_of_unit(claim, both, Quoting(catalogue), catalogue.records)

    def _claimed_of_papers(self, question: str, today: date) -> Composition | None:
        """What is to be confirmed of papers by their numbers is a matter of record."""
        catalogue = self._library.catalogue
        if open_claim(question) is None:
            return None
        of_paper = told_of_paper(question, catalogue)
        if of_paper and is_confirmed(of_paper):
            return of_paper  # its title may name another paper: "tiếp tục thực hiện Nghị quyết 12"
        told = alleged(understand(question), catalogue)
        return told or standing_claimed(question, catalogue, today) or of_paper

    def _searched(
        self, empty: Answer, question: str, conversation: Conversation
    ) -> Iterator[Answer]:
        parted = self._parted(empty, question, conversation.answers)
        if parted:
            yield parted
            return
        found = self._finder.find(question, conversation.answers, empty.today)
        found = self._to_the_question(found, question, conversation.answers, empty.today)
        found = self._reread(found, question, conversation.answers, empty.today)
        found = self._stated(found, empty.today)
        read = replace(empty, understood_as=found.understood_as, suggestions=found.others)
        for answer in self._told(read, found, conversation):
            if answer.done:
                yield self._cautioned(*self._otherwise(answer, read, found, conversation))
            else:
                yield answer

    def _otherwise(
        self, told: Answer, empty: Answer, found: "Found", conversation: Conversation
    ) -> tuple[Answer, "Found"]:
        """What is left open is asked once more in the words of the papers."""
        put = self._finder.otherwise(found) if told.reason in _LEFT_OPEN else None
        if put is None:
            return told, found
        *_, again = self._told(empty, put, conversation)
        return (told, found) if again.reason else (again, put)

    def _to_the_question(
        self, found: "Found", question: str, answers: tuple[Answer, ...], today: date
    ) -> "Found":
        """What is said before a question may keep its documents from being found."""
        is_open = not (found.supported or found.told or found.choices or found.resolution.unknown)
        rest = without_preamble(question) if is_open else ""
        other = self._finder.find(rest, answers, today) if rest else found
        if not other.supported or other is found:
            return found
        # What the conversation settles ("sao lại lùi") is told without any span.
        best = whole(other.ranked[0].candidate.article) if other.ranked else ""
        said = question[: -len(rest)]
        return other if is_beside_the_point(said, best) else found

    def _stated(self, found: "Found", today: date) -> "Found":
        """Where one reading of a fragment finds nothing stated, or nothing of the part that it puts
        in, another that does answer."""
        is_open = found.supported and not (found.told or found.choices)
        if not found.instead or not is_open or self._from_records(found, today):
            return found
        told = self._borne_out(found, today)
        if told.reason != "not_stated" and speaks_of(found.part, told):
            return found
        return self._instead(found, told, today)

    def _instead(self, found: "Found", told: Composition, today: date) -> "Found":
        """The first other reading that is told of the part; where the first is of other parts only,
        what says that this one is given nothing."""
        others = [(one, self._borne_out(one, today)) for one in self._finder.instead(found, today)]
        for one, said in others:
            if said.reason is None and is_of(found.part, said):
                return one
        if not is_silent_of(found.part, told):
            return found
        nothing = (one for one, said in others if said.reason and one.question.weight("tasks"))
        return next(nothing, replace(found, strays=True))

    def _proved(self, answer: Answer, first: int = 0) -> Answer:
        """What code has composed, less what its sources do not prove."""
        return proved(answer, self._library.catalogue.records, first)

    def _reread(
        self, found: "Found", question: str, answers: tuple[Answer, ...], today: date
    ) -> "Found":
        """A follow-up that the rules leave open, as the model puts it; if that opens nothing
        either, as the rules have it."""
        if self._rewriter is None or not answers or not _is_left_open(found, question):
            return found
        put = self._rewriter.complete(question, answers)
        if put is None:
            return found
        other = replace(self._finder.find(put, (), today), understood_as=put)
        is_told = other.supported or other.told or self._from_records(other, today)
        return found if other.choices or not is_told else other

    def _parted(self, empty: Answer, question: str, answers: tuple[Answer, ...]) -> Answer | None:
        """Several things asked at once; two papers that are compared by their heads are one."""
        is_of_two = len(numbers_in(question)) > 1
        by_head = self._by_their_heads(empty, understand(question)) if is_of_two else None
        if by_head:
            return self._cautioned(by_head, self._finder.find(question, answers, empty.today))
        told = self._of_each(empty, question, answers)
        return told or self._halved(empty, question, answers)

    def _of_each(self, empty: Answer, question: str, answers: tuple[Answer, ...]) -> Answer | None:
        """Several units, each asked about by itself; None where none of them is answered."""
        asked = each_unit(question)
        if not asked or self._asks_list(question, empty.today):
            return None
        pieces = [self._piece(Half(one.text, one.unit), empty, answers) for one in asked]
        told = together([(one, piece[1]) for one, piece in zip(asked, pieces, strict=True)])
        return self._cautioned(self._proved(composed(empty, told)), pieces[0][2]) if told else None

    def _halved(self, empty: Answer, question: str, answers: tuple[Answer, ...]) -> Answer | None:
        """Two questions in one, each answered by itself; None when that answers neither."""
        parts = None if asks_for_all(understand(question)) else halves(question)
        if parts is None or self._asks_list(question, empty.today):
            return None
        first, second = parts
        pieces = [self._piece(first, empty, answers)]
        if second.follows and pieces[0][1]:
            answers = (*answers, composed(replace(empty, question=first.text), pieces[0][1]))
        pieces.append(self._piece(second, empty, answers))
        told = joined([(half, composition) for half, composition, _ in pieces])
        return self._cautioned(self._proved(composed(empty, told)), pieces[0][2]) if told else None

    def _piece(
        self, half: Half, empty: Answer, answers: tuple[Answer, ...]
    ) -> tuple[Half, Composition | None, "Found"]:
        found = self._finder.find(half.text, answers, empty.today)
        told = found.told or self._from_records(found, empty.today)
        is_open = bool(found.choices) or not found.supported
        return half, told or (None if is_open else self._to_be_told(found, empty.today)), found

    def _asks_list(self, question: str, today: date) -> bool:
        asked = understand(question)
        wanted = asked_filter(asked, lambda text: periods(text, today))
        return bool(wanted or self._of_one_number(asked, today))

    def _told(self, empty: Answer, found: "Found", conversation: Conversation) -> Iterator[Answer]:
        known = self._known_at_once(empty, found)
        if known:
            yield known
        elif found.is_nameless:
            yield self._nameless(empty)
        else:
            yield from self._read_and_told(empty, found, conversation)

    def _read_and_told(
        self, empty: Answer, found: "Found", conversation: Conversation
    ) -> Iterator[Answer]:
        """As rules have it, or as the model of `telling` has it where it is sure of another."""
        plain = self._plainly(found, empty.today)
        told = self._as_judged(found, plain, empty.today) or plain.told
        told = told and undated(found.question, told)
        if told and (found.supported or told is not plain.told):
            yield from self._composed(empty, found, told, conversation)
        elif told:
            yield self._proved(_extractive(empty, found, told))
        elif plain.away:
            yield self._declined(empty, plain.away, found.question.text)
        else:
            yield self._no_evidence(empty, found)

    def _plainly(self, found: "Found", today: date) -> "_Plain":
        away = self._no_look_up(found, today)
        if away:
            doubted = doubt(found.question.text)
            return _Plain(None, "away", away, bool(doubted and doubted.is_strong))
        told = self._borne_out(found, today) if found.supported else self._near(found, today)
        return _Plain(told, outcome_of(told))

    def _as_judged(self, found: "Found", plain: "_Plain", today: date) -> Composition | None:
        """None where what rules made of it stands."""
        if not _may_be_judged(found, plain):
            return None
        question, told = found.question, plain.told
        weighed = self._judge(question, found.ranked, told, plain.outcome, self._finder.ranking)
        judged = verdict(question, weighed, plain.outcome, told) if weighed else None
        if judged is None:
            return None
        one = judged.one.candidate
        if judged.says == "unsaid":
            return unsaid(found.material, one, wording_of(question))
        if plain.outcome == "told":
            return hedged(told) if told else None
        if strays(question, sentence(one)):
            return None
        is_new = plain.outcome == "nothing" and untold_beside(question, one)
        if judged.says == "near" or is_new:
            return hedged(quoted(found.material, [judged.one]))
        return self._of_sentence(found, judged.one, today)

    def _of_sentence(self, found: "Found", one: Scored, today: date) -> Composition | None:
        """As the rules put it, where they chose the same before they withheld it; None where it is
        of another time, or only looks like the answer."""
        question, material = found.question, found.material
        told = self._composition(found, today)
        spans = told.drafts[0].spans
        if told.reason or not spans or not is_at(spans[0], one.candidate):
            ranking = self._finder.ranking
            is_due = question.main_want == "deadline"
            told = (
                deadline(question, material, [one], ranking, today)
                if is_due
                else finished(question, quoted(material, [one]), material, today)
            )
        if _is_of_another(question, one.candidate):
            return None
        if withheld(question, material, told, True):
            return None
        return as_it_counts(question, told, self._library.catalogue, today)

    def _known_at_once(self, empty: Answer, found: "Found") -> Answer | None:
        """What the numbers, the conversation or the register settle before any text is read."""
        missing = found.resolution
        if missing.unknown and not missing.articles:
            return self._unknown_number(empty, found)
        same = self._of_one_number(found.question, empty.today)
        if same:
            return self._proved(composed(empty, same))
        by_head = self._by_their_heads(empty, found.question)
        if by_head:
            return by_head
        if found.choices and not compared(found.question, self._library.catalogue.records):
            return self._ambiguous(empty, found)
        if found.told:
            return self._proved(composed(empty, found.told))
        told = self._compared(empty, found) or self._recorded(empty, found)
        written = None if told else _written_out(found)
        told = composed(empty, with_columns(written)) if written else told
        return self._proved(told) if told else None

    def _no_look_up(self, found: "Found", today: date) -> Route | None:
        """What sounds like no question for a library, where this one does not bear it out."""
        doubted = None if found.understood_as else doubt(found.question.text)
        if doubted is None:
            return None
        if found.supported and not (doubted.is_strong and _lacks_words(found)):
            told = self._composition(found, today)
            is_open = told.reason == "not_stated" and not doubted.is_asked
            return doubted.kind if is_open else None
        return None if doubted.is_asked and not found.supported else doubted.kind

    def _cautioned(self, answer: Answer, found: "Found") -> Answer:
        """Says at the end what a reader must know of the documents before using the answer."""
        if not answer.citations:
            return answer
        records = self._library.catalogue.records
        about = found.resolution.directives[:MOST_CAUTIONED]
        quoting = Quoting(self._library.catalogue)
        concerned = about or cited_documents(answer.citations, records)[:MOST_CAUTIONED]
        drafts = [_same_number(one, records, quoting) for one in found.alike]
        said = "" if answer.reason == "ambiguous" else answer.text
        drafts += cautions(concerned, records, quoting, answer.today, said)
        drafts += contradictions(answer.citations, about, records, quoting)
        newer = (*answer.suggestions, *offers(concerned, records, answer.today))
        told = self._proved(with_drafts(answer, drafts), first=len(answer.statements))
        return replace(told, suggestions=newer)

    def _by_their_heads(self, empty: Answer, asked: Question) -> Answer | None:
        """Two papers, by who signed each or when each was issued."""
        catalogue = self._library.catalogue
        told = heads_compared(asked, catalogue.records, Quoting(catalogue))
        return composed(empty, told) if told else None

    def _compared(self, empty: Answer, found: "Found") -> Answer | None:
        """Two documents, each asked for itself; None where no two are compared."""
        records = self._library.catalogue.records
        pair = compared(found.question, records)
        pair = pair or by_age(found.question, found.material.reads, records)
        if pair is None:
            return self._beside_press(empty, found)
        asked = [
            self._finder.find(put_to(found.question, one, pair), (), empty.today) for one in pair
        ]
        reads = [(of, one.material.reads) for of, one in zip(pair, asked, strict=True)]
        quoting = Quoting(self._library.catalogue)
        told = in_order(found.question, reads, records, quoting)
        if told:
            return composed(empty, told)
        sides = [
            (of, self._composition(one, empty.today) if _is_open(one) else None)
            for of, one in zip(pair, asked, strict=True)
        ]
        compared_of = matter(found.question, *pair)
        narrow = understand(compared_of)
        alike = _alike(narrow, pair, asked)
        told_of = led(narrow, alike, [told for _, told in sides]) if alike else ()
        return composed(empty, side_by_side(sides, records, quoting, told_of, not compared_of))

    def _beside_press(self, empty: Answer, found: "Found") -> Answer | None:
        """A paper and the news of it, each asked the same."""
        catalogue = self._library.catalogue
        pair = pressed(found.question, catalogue, found.material.reads)
        if pair is None:
            return None
        sides = (
            self._finder.find(pair.of_paper, (), empty.today),
            self._finder.within(pair.asked, pair.article.id),
        )
        told = [self._composition(one, empty.today) if one.ranked else None for one in sides]
        paper = [one for one in sides[0].ranked if one.candidate.article.id in pair.directive.own]
        issuer = f"{pair.directive.body} {pair.directive.place}"
        alike = parallel(understand(pair.asked), paper, sides[1].ranked, issuer)
        told = [sentence(one) for one in alike] if alike else told
        composition = laid_beside(pair, told[0], told[1], Quoting(catalogue), catalogue)
        return composed(empty, composition) if composition else None

    def _recorded(self, empty: Answer, found: "Found") -> Answer | None:
        """Lists, counts and relations come from the register, whatever a search would find."""
        told = self._from_records(found, empty.today)
        return composed(empty, told) if told else None

    def _from_records(self, found: "Found", today: date) -> Composition | None:
        if found.is_within_article:
            return None
        directives = found.resolution.directives
        catalogue = self._library.catalogue
        told = alleged(found.question, catalogue)
        told = told or standing_presupposed(found.question, catalogue)
        told = told or self._claimed_of_papers(found.question.text, today)
        if told or directives:
            return told or recorded(found.question, directives, catalogue, today)
        changed = standing_asked(found.question, found.ranked, catalogue.records)
        kin = Kin(catalogue.records, Quoting(catalogue))
        return (
            kin.state(changed, today) if changed else recorded(found.question, (), catalogue, today)
        )

    def _of_one_number(self, question: Question, today: date) -> Composition | None:
        catalogue = self._library.catalogue
        return bearers(question, catalogue.records, Quoting(catalogue), today)

    def _ambiguous(self, empty: Answer, found: "Found") -> Answer:
        """Shows every document that bears the number, each with its source, and asks."""
        catalogue = self._library.catalogue
        quoting = Quoting(catalogue)
        drafts = [named(one, catalogue.records, quoting) for one in found.choices]
        statements, citations = cited(drafts, {})
        asked = Statement(wording.AMBIGUOUS, (), "conclusion")
        refused = _refused(empty, "ambiguous", (asked, *statements))
        return replace(refused, citations=citations)

    def _nameless(self, empty: Answer) -> Answer:
        """Asks which document: the next words are put together with this question."""
        asked = (Statement(wording.NAMELESS, (), "conclusion"),)
        offered = newest_questions(self._library.catalogue.records)
        return replace(_refused(empty, "ambiguous", asked), suggestions=offered)

    def _declined(self, empty: Answer, kind: Route, question: str) -> Answer:
        """Nothing is searched; a document that the request names can be asked about."""
        records = self._library.catalogue.records
        reason, statements = refusal.declined(kind)
        named = resolve(understand(question).references, records).printed
        offered = similar_numbers(named, records) or newest_questions(records)
        return replace(_refused(empty, reason, statements), suggestions=offered)

    def _unknown_number(self, empty: Answer, found: "Found") -> Answer:
        missing = found.resolution
        statements = refusal.unknown_number(found.question, missing)
        offered = similar_numbers(missing.nearest, self._library.catalogue.records)
        return replace(_refused(empty, "unknown_number", statements), suggestions=offered)

    def _near(self, found: "Found", today: date) -> Composition | None:
        """Of what is not borne out by its words; None where nothing comes near."""
        if doubt(found.question.text):
            return None
        opened = told_of_opening(found.question, found.material, None)
        opened = opened or told_in_parts(found.question, found.material, found.ranked, None)
        opened = opened or told_of_each(found.question, found.material, None)
        if opened or not is_doubtful(found.question, found.ranked):
            return opened
        told = self._to_be_told(found, today)
        told = unsaid_beside(found.question, found.material, told) or told
        return told if is_borne_out(found.question, told) else hedged(told)

    def _no_evidence(self, empty: Answer, found: "Found") -> Answer:
        records = self._library.catalogue.records
        reads = found.material.reads[:NEAREST_SHOWN]
        titles = [without_day(found.question, read.article.title) for read in reads]
        searched = len(records.snapshot().labels)
        statements = refusal.no_evidence(found.question, titles, searched)
        offered = (*empty.suggestions, *nearest_questions(reads, records))
        refused = _refused(empty, "no_evidence", statements)
        return replace(refused, suggestions=offered, seen=seen(found.material, ()))

    def _composition(self, found: "Found", today: date) -> Composition:
        told = which_article(found.question, found.material, found.ranked)
        if told is None:
            ranking = self._finder.ranking
            told = compose(found.question, found.material, found.ranked, ranking, today)
        told = told_of_opening(found.question, found.material, told) or told
        told = told_in_parts(found.question, found.material, found.ranked, told) or told
        told = told_of_each(found.question, found.material, told) or told
        told = with_led(found.question, told, found.material)
        return denied(found.question, found.material, found.ranked, told) or told

    def _to_be_told(self, found: "Found", today: date) -> Composition:
        """Less what only looks like the answer."""
        told = self._composition(found, today)
        is_held = not found.resolution.directives or bool(found.resolution.own)
        return withheld(found.question, found.material, told, is_held) or told

    def _borne_out(self, found: "Found", today: date) -> Composition:
        """As one sentence tells it, or, where none does, the one that names it with the next."""
        told = self._told_of_it(found, today)
        further = with_what_follows(found.question, found.ranked, told)
        if not further:
            return told
        both = self._told_of_it(replace(found, ranked=further), today)
        return both if is_told_by(both, further) else told

    def _told_of_it(self, found: "Found", today: date) -> Composition:
        told = self._told_beside(found, today)
        if found.understood_as or found.is_within_article:
            return told  # its words are put together with those of the talk
        ranking = self._finder.ranking
        other = of_something_else(found.question, found.material, found.ranked, told, ranking)
        return other or told

    def _told_beside(self, found: "Found", today: date) -> Composition:
        told = self._to_be_told(found, today)
        told = unsaid_beside(found.question, found.material, told) or told
        is_beside = strays(found.question, told) and not _is_given(found, told)
        told = as_it_counts(found.question, told, self._library.catalogue, today)
        told = figure_of_place(found.question, told)
        is_astray = found.strays or is_beside
        return hedged(told) if is_astray and not told.reason else told

    def _composed(
        self,
        empty: Answer,
        found: "Found",
        composition: Composition,
        conversation: Conversation,
    ) -> Iterator[Answer]:
        extractive = self._proved(_extractive(empty, found, composition))
        if self._generative is None or composition.reason:
            yield extractive
            return
        offered = offered_to_model(composition, found)
        turns = [(answer.question, answer.text) for answer in conversation.answers]
        told = self._generative.compose(found.question.text, offered, empty.today, turns)
        yield from phrased(empty, extractive, offered, told)


def _may_be_judged(found: "Found", plain: _Plain) -> bool:
    """A question that stands alone, for one thing; no request that is declined by its kind, nor one
    for another year or place than those of which anything is told."""
    is_of_talk = bool(found.understood_as) or found.is_within_article
    is_declined = plain.away and (plain.is_surely or plain.away not in _MAY_BE_LOOKED_UP)
    if not found.ranked or is_of_talk or is_declined or not asks_one_thing(found.question):
        return False
    return plain.outcome == "told" or not support(found.question, found.ranked).is_of_another


def _is_of_another(question: Question, span: Candidate) -> bool:
    return (
        is_of_other_year(question, span)
        or is_of_another_body(question.text, span)
        or other_turn(question.text, span.text)
    )


def _is_given(found: "Found", told: Composition) -> bool:
    """The paper that all but a word of the question is about gives it to the unit asked about."""
    read = giving_in_matter(found.question, found.material)
    spans = told.drafts[0].spans
    return read is not None and bool(spans) and spans[0].article.id == read.article.id


def _lacks_words(found: "Found") -> bool:
    """The best article lacks a word that is asked about (one of many may be said otherwise), or
    none is."""
    asked = words_asked(found.question)
    least = 1 if len(asked) < _MANY_WORDS else _MANY_MISSING
    return not asked or support(found.question, found.ranked).missing >= least


def _written_out(found: "Found") -> Composition | None:
    """A board or a record that a paper lays out line by line."""
    board = told_of_board(found.question, found.material)
    return board or told_of_record(found.question, found.material, found.ranked)


def _is_open(found: "Found") -> bool:
    return found.supported and not found.choices


def _alike(
    question: Question, pair: Sequence[Directive], asked: Sequence["Found"]
) -> Sequence[Candidate]:
    """Of each paper the one sentence on the matter that is compared; none for lists."""
    if question.asks_for_list:
        return ()
    left, right = (
        [each for each in one.ranked if each.candidate.article.id in of.own]
        for of, one in zip(pair, asked, strict=True)
    )
    issuers = " ".join(f"{one.body} {one.place} {one.so_hieu}" for one in pair)
    return parallel(question, left, right, issuers) or ()


def _is_left_open(found: "Found", question: str) -> bool:
    """Of a question that leans on what was said before; of any other a refusal stands, and no
    model hears of it."""
    if found.told or found.choices or found.resolution.unknown:
        return False
    one = fragment(question)
    is_unread = one.points_at_something and not found.understood_as
    return found.is_nameless or is_unread or (not found.supported and one.points_back)


def _same_number(directive: Directive, records: Records, quoting: Quoting) -> Draft:
    line = named(directive, records, quoting)
    return Draft(wording.SAME_NUMBER.format(document=line.text), line.spans, "note")


def _extractive(base: Answer, found: "Found", composition: Composition) -> Answer:
    strengths = {key(one.candidate): one.cover for one in found.ranked}
    statements, citations = cited(composition.drafts, strengths)
    return replace(
        base,
        statements=statements,
        citations=citations,
        reason=composition.reason,
        seen=seen(found.material, citations),
        done=True,
    )


def _refused(empty: Answer, reason: Reason, statements: tuple[Statement, ...]) -> Answer:
    return replace(empty, refused=True, reason=reason, statements=statements, done=True)
