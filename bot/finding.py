"""From a question to what was read for it: focus, document numbers, retrieval, ranking."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot import wording
from bot.answer import Answer
from bot.by_title import ByTitle, by_title
from bot.called_rows import with_its_number
from bot.choosing import chosen, put_to_others, sibling
from bot.complete import Reading, put_to, sentence
from bot.composition import Composition
from bot.contest import settles
from bot.documents import Resolution, resolve
from bot.entry_of_list import told
from bot.event_of_paper import articles_of_event
from bot.evidence_line import above_the_line
from bot.focus import OF_QUOTE, Focus, ListItem, Subject, complete, focused
from bot.fragments import Fragment, asks_a_property, fragment
from bot.full_names import with_full_name
from bot.holding_now import holding_first
from bot.identity import is_named, meant
from bot.issuer_words import without_issuer
from bot.last_quoted import (
    last_quoted,
    nearest_told,
    told_behind,
    told_by,
    without_what_was_told,
)
from bot.library import Library
from bot.lists import Item, listing, text_of
from bot.material import Material
from bot.named_part import entries_of_part, names_its_part, part_named
from bot.nameless import is_nameless
from bot.numbered_entries import numbered_entries
from bot.numbered_parts import numbered_parts
from bot.office import asks_office, by_office
from bot.other_place import is_of_other_place, names_an_article, of_other_place
from bot.others import asks_of_others
from bot.paper_counted import counted_in_paper
from bot.parts import in_place_of_unit, thing, unit_kinds
from bot.places import known_places
from bot.plain_words import Plain, in_plain_words
from bot.question import Question, Want, understand
from bot.ranking import Ranking, Scored
from bot.reader import Reader
from bot.reasons import asks_why, reasons
from bot.reported import cited_news, is_of_press_alone, reported
from bot.required import is_known
from bot.rewriting import entry, is_fragment, numbered, readings, replaced, without_ordinal
from bot.same_unit import is_given_by_place, is_given_in_matter
from bot.support import said_by, whole, words_asked
from bot.those_counted import with_count_named
from bot.unit_meant import with_thing_named, with_unit_named
from bot.weighing import LEAST_REACH, accepted, says_too_little, spoken_of, weighed
from bot.which_first import asks_which_first, first_of, things_told
from bot.why_of_quote import why_of_quote
from bot.words_of_papers import in_words_of_papers, spelled_out
from corpus.graph import newer_articles
from corpus.register import Directive
from corpus.text import syllables

_LEAST_MISSING = 2  # syllables
MOST_OFFERED = 2
_OF_SOMEBODY: tuple[Want | None, ...] = (None, "person", "tasks")
MOST_CHOICES = 4
MOST_INSTEAD = 4
_ASKED_OF_ALL: frozenset[Want] = frozenset(("date", "deadline", "place", "person", "count"))
# Shares of what is asked about: held by one document, and held by it more than by others.
SPOKEN_OF, CLEARLY = 0.8, 0.4


@dataclass(frozen=True)
class Found:
    """`ranked` are the spans of `material`, best first; `supported`: above the evidence line.

    `understood_as` is a fragment as a complete question, `others` further ways to read it.
    """

    question: Question
    resolution: Resolution
    material: Material
    ranked: Sequence[Scored]
    supported: bool
    understood_as: str | None = None
    choices: tuple[Directive, ...] = ()  # documents that share the number asked for
    others: tuple[str, ...] = ()
    alike: tuple[Directive, ...] = ()  # bear the same number and were hardly told apart
    told: Composition | None = None  # an answer that the conversation settles
    is_within_article: bool = False  # of an article that is no document: the register knows nothing
    instead: tuple[Reading, ...] = ()  # other readings, for where this one finds nothing stated
    part: str = ""  # what a fragment put into the question before
    strays: bool = False  # no reading of the fragment is told of that part
    is_nameless: bool = False  # says what is wanted and not of what, with nothing in focus


def naming(question: Question, printed: Sequence[str]) -> Question:
    """Where articles only cite the number asked for, the number itself is what to look for."""
    whole = tuple(syllables(so_hieu)[0] for so_hieu in printed)
    return replace(question, terms=(*question.terms, *whole))


class Finder:
    def __init__(self, library: Library, reader: Reader) -> None:
        records = library.catalogue.records
        self.ranking = Ranking(
            library.index,
            library.embedder,
            newer=lambda due: newer_articles(records.snapshot(), due),
        )
        self._catalogue = library.catalogue
        self._reader = reader

    def find(self, text: str, answers: tuple[Answer, ...], today: date) -> Found:
        """A fragment is completed from the conversation; all else stands on its own."""
        one = fragment(text)
        again = chosen(one, answers, self._catalogue.records)
        if again:
            return self._as_read(again, today)
        is_open = bool(answers) and is_fragment(one) and not names_an_article(one)
        focus = focused(answers, self._catalogue) if is_open else None
        if focus:
            ordered = self._first_of_told(one, answers, today)
            if ordered:
                return ordered
            one = _with_unit(one, focus, answers)
            of_quote = self._of_last_quote(one, focus, answers, today)
            return of_quote or self._completed(one, focus, today)
        put = _of_other_unit(one, answers)
        if put:
            return replace(self._alone(put), understood_as=sentence(put))
        is_open = is_nameless(one) and len(self._catalogue.records.snapshot().labels) > 1
        alone = self._alone(one.text)
        return self._entry_named(one, alone, today) or replace(alone, is_nameless=is_open)

    def within(self, text: str, article: int) -> Found:
        """The same, read in one article."""
        return self._read(understand(text), Resolution(), (article,))

    def otherwise(self, found: Found) -> Found | None:
        """The same in the words that the papers use; None where they have no others for it."""
        put = in_words_of_papers(found.question, found.ranked, self.ranking)
        if put is None or found.told:
            return None
        is_bound = found.resolution.articles or found.understood_as or found.is_within_article
        material = found.material if is_bound else self._reader.read(put.text, ())
        ranked = self.ranking.rank(put, material.candidates())
        supported = self._is_supported(put, material, ranked, named=bool(is_bound))
        return replace(found, question=put, material=material, ranked=ranked, supported=supported)

    def _first_of_told(self, one: Fragment, answers: Sequence[Answer], today: date) -> Found | None:
        """ "cái nào trước?"."""
        if not asks_which_first(one.text):
            return None
        things = things_told(answers)
        articles = tuple(dict.fromkeys(cited.article_id for cited in things))
        material = self._reader.read(one.text, articles)
        told = first_of(one.text, things, material, today)
        if told is None:
            return None
        shown = wording.OF_TOLD.format(asked=one.core)
        return Found(one.question, Resolution(), material, (), True, understood_as=shown, told=told)

    def _of_last_quote(
        self, one: Fragment, focus: Focus, answers: Sequence[Answer], today: date
    ) -> Found | None:
        cited, subject = last_quoted(answers, one), focus.subject
        is_person = one.pointer is not None and one.pointer.at == "person"
        if cited is None or subject is None:
            return None
        if is_person and not (focus.person and focus.person in cited.quote):
            return None
        core = replaced(one, focus.person) if is_person else one.core
        material = self._reader.read(core, (cited.article_id,))
        why = why_of_quote(one, cited, material)
        told_so = None if asks_why(one.text) else told_by(one, cited, material, self.ranking, today)
        composed = why or told_so or told_behind(one, cited, material)
        if composed is None:
            return None
        asked = wording.WHY.strip(" ?") if asks_why(one.text) else core
        directive = subject.directive if subject.is_numbered else None
        return Found(
            question=one.question,
            resolution=Resolution((directive,)) if directive else Resolution(),
            material=material,
            ranked=(),
            supported=True,
            understood_as=put_to(subject, f"{asked}{OF_QUOTE}")[1],
            others=(put_to(subject, core)[1],),
            told=composed,
        )

    def _completed(self, one: Fragment, focus: Focus, today: date) -> Found:
        """The first reading that the texts support, or else the fragment on its own."""
        records = self._catalogue.records
        focus = self._with_list(one, focus)
        possible = [*sibling(one, focus, records), *readings(one, focus, records, today)]
        inside = [each for each in possible if not self._is_elsewhere(one, each)]
        if len(inside) < len(possible):
            places = known_places(self._catalogue)
            possible = [*of_other_place(one, focus, places), *inside]
        alone = _Once(lambda: self._alone(one.text))
        for at, reading in enumerate(possible):
            found = self._as_read(reading, today)
            if self._holds(reading, found, alone):
                found = replace(found, supported=self._is_told(reading, found))
                rest = possible[at + 1 :]
                others = self._others(one, found, rest, alone)
                within = _instead(one, rest) if reading.subject else ()
                return replace(found, others=others, instead=within, part=reading.part)
        if possible and _is_bare(one):
            return self._as_read(possible[0], today)
        if alone().supported or not (one.points_back and possible):
            return replace(alone(), instead=_instead(one, possible))
        return replace(self._as_read(possible[0], today), supported=False)

    def _is_elsewhere(self, one: Fragment, reading: Reading) -> bool:
        """Put to an article that does not speak of the place that the fragment names."""
        if reading.subject is None:
            return False
        article = self._catalogue.article(reading.subject.article)
        return is_of_other_place(one, article, known_places(self._catalogue))

    def instead(self, found: Found, today: date) -> Iterator[Found]:
        """The same fragment read otherwise, each only where the article in focus speaks of it."""
        for reading in found.instead[:MOST_INSTEAD]:
            other = self._as_read(reading, today)
            inside = weighed(reading.core, other.material, self.ranking)
            is_spoken_of = inside is None or inside.reach >= LEAST_REACH
            if other.supported and is_spoken_of and not other.told:
                yield other

    def _is_told(self, reading: Reading, found: Found) -> bool:
        """What the text never names is not answered by what it says of others."""
        if reading.subject is None or found.told:
            return found.supported
        inside = weighed(reading.core, found.material, self.ranking)
        is_property = asks_a_property(reading.core)
        is_settled = reading.is_slot or (found.supported and not is_property)
        return is_settled or inside is None or inside.reach >= LEAST_REACH

    def _with_list(self, one: Fragment, focus: Focus) -> Focus:
        """ "nội dung thứ 3" where no list was shown: that of the document itself."""
        subject, part = focus.subject, part_named(one)
        if subject is None or not one.asks_for_entry or (entry(one, focus) and not part):
            return focus
        material = self._reader.read("", (subject.article,))
        of_part = entries_of_part(material.reads[0], part) if part else ()
        if of_part or names_its_part(one):
            return replace(focus, items=of_part, contents=of_part)
        if entry(one, focus):
            return focus
        found = listing(understand(wording.WHAT_TASKS), material.reads[0], self.ranking)
        lists = (_entries(found.items) if found else (), numbered_parts(material.reads[0]))
        possible = (replace(focus, items=items, contents=items) for items in lists if items)
        return next((each for each in possible if entry(one, each)), focus)

    def _others(
        self, one: Fragment, found: Found, possible: Sequence[Reading], alone: "_Once"
    ) -> tuple[str, ...]:
        """Other ways to read the fragment, as complete questions; nothing more is read for them."""
        shown = [
            other.shown
            for other in possible
            if other.subject
            and other.shown != found.understood_as
            and self._may_hold(other, found.material)
        ][:MOST_OFFERED]
        if alone.done and alone().supported and found.understood_as:
            shown.append(wording.EVERYWHERE.format(question=one.text))
        return tuple(shown[:MOST_OFFERED])

    def _may_hold(self, reading: Reading, read: Material) -> bool:
        """Of what is read already; a question without words of its own fits any document."""
        inside = weighed(reading.core, read, self.ranking)
        assert reading.subject
        here = any(each.article.id == reading.subject.article for each in read.reads)
        return inside is None or (here and accepted(reading, True, inside, None, False))

    def _holds(self, reading: Reading, found: Found, alone: "_Once") -> bool:
        if reading.asks_why:
            return True
        if found.told or reading.subject is None:
            is_entry = found.told and (reading.is_pointed or not found.told.reason)
            return bool(is_entry) or reading.is_slot or (found.supported and not found.told)
        inside = weighed(reading.core, found.material, self.ranking)
        if asks_a_property(reading.core):
            return bool(found.ranked)
        elsewhere, is_here = None, False
        if inside and not (reading.points_back or reading.is_pointed) and alone().supported:
            is_here = _is_of(alone(), reading.subject)
            if not is_here and self._is_changed_by(reading.subject, alone()):
                return inside.reach >= LEAST_REACH
            elsewhere = None if is_here else weighed(reading.core, alone().material, self.ranking)
        return bool(found.ranked) and accepted(reading, found.supported, inside, elsewhere, is_here)

    def _is_changed_by(self, subject: Subject, alone: Found) -> bool:
        """What was found without the conversation holds no longer: the talk is about the paper that
        has put off its days, or takes its place."""
        newer = newer_articles(self._catalogue.records.snapshot(), True)
        found = alone.ranked[0].candidate.article.id if alone.ranked else 0
        return subject.article in newer.get(found, ())

    def _alone(self, text: str) -> Found:
        titled = self._titled(text)
        return self.within(titled.asked, titled.article) if titled else self._read_alone(text)

    def _titled(self, text: str) -> ByTitle | None:
        """Of news: what documents are asked is read from their records as well."""
        return by_title(text, self._catalogue.records.snapshot().labels)

    def _read_alone(self, text: str) -> Found:
        question = understand(text)
        resolution = resolve(question.references, self._catalogue.records)
        alike = resolution.directives
        candidates = self._borne_out(question, meant(question, alike))
        resolution = replace(resolution, directives=candidates)
        if len(candidates) == 1:
            question = without_issuer(question, candidates[0])
        if not resolution.own:
            question = naming(question, resolution.printed)
        beside = (*self._put_off(question, resolution), *self._changing(question, resolution))
        of_event = articles_of_event(question, candidates, self._catalogue)
        told = of_event or self._with_news(question, resolution)
        articles = told or tuple(dict.fromkeys((*resolution.articles, *beside)))
        found = _by_office(self._read(question, resolution, articles))
        if says_too_little(question):
            found = replace(found, supported=False)
        if len(question.references) != 1:
            return found
        others = candidates if len(candidates) > 1 else _close(text, alike, candidates)
        offered = put_to_others(understand(text), others)
        if len(candidates) > 1:
            return replace(found, choices=candidates, others=offered[:MOST_CHOICES])
        return replace(found, alike=others[:MOST_OFFERED], others=offered[:MOST_OFFERED])

    def _put_off(self, question: Question, resolution: Resolution) -> tuple[int, ...]:
        """Own articles of the plans whose days the documents asked about have put off: those of
        units that they leave out still stand there."""
        if question.main_want != "deadline" or len(resolution.directives) != 1:
            return ()
        newer = self.ranking.put_off()
        own = set(resolution.directives[0].own)
        return tuple(old for old, late in newer.items() if own & late and old not in own)

    def _with_news(self, question: Question, resolution: Resolution) -> tuple[int, ...]:
        """What the press tells of the one document asked about, with the document's own words."""
        if question.main_want == "deadline" or len(resolution.directives) != 1:
            return ()
        directive = resolution.directives[0]
        news = reported(question, directive, self._catalogue.records.labels())
        if news and is_of_press_alone(question):
            return news
        news = news or self._saying_more(question, directive)
        return tuple(dict.fromkeys((*directive.own, *news))) if news else ()

    def _saying_more(self, question: Question, directive: Directive) -> tuple[int, ...]:
        """News of the document that say what is asked in words that the document lacks: "lớp tập
        huấn về Hướng dẫn 07 có mấy người"."""
        own = [whole(self._catalogue.article(one)) for one in directive.own]
        missing = [
            word for word in words_asked(question) if not any(said_by(word, one) for one in own)
        ]
        if not own or len(" ".join(missing).split()) < _LEAST_MISSING:
            return ()
        news = cited_news(directive, self._catalogue.records.labels())
        texts = ((one, whole(self._catalogue.article(one))) for one in news)
        return tuple(one for one, text in texts if all(said_by(word, text) for word in missing))

    def _changing(self, question: Question, resolution: Resolution) -> tuple[int, ...]:
        """What holds for "các nội dung khác" is said by the papers that changed some of them."""
        if not asks_of_others(question):
            return ()
        newer = newer_articles(self._catalogue.records.snapshot(), True)
        return tuple(sorted(one for old in resolution.own for one in newer.get(old, ())))

    def _borne_out(
        self, question: Question, candidates: tuple[Directive, ...]
    ) -> tuple[Directive, ...]:
        """Of documents that share the number asked for, the one that alone speaks of the matter."""
        is_one = len(question.references) == 1 < len(candidates)
        if not is_one or not all(one.own for one in candidates):
            return candidates
        articles = tuple(article for one in candidates for article in one.own)
        material = self._reader.read(question.text, articles)
        shares = [spoken_of(question, material, one.own, self.ranking) for one in candidates]
        second, best = sorted(shares)[-2:]
        clear = best >= SPOKEN_OF and best - second >= CLEARLY
        return (candidates[shares.index(best)],) if clear else candidates

    def _as_read(self, reading: Reading, today: date) -> Found:
        if reading.item:
            return self._entry(reading, today)
        if reading.asks_why:
            return self._why(reading)
        if reading.subject is None:
            return replace(self._alone(reading.text), understood_as=reading.shown)
        return replace(self._inside(reading, reading.subject), understood_as=reading.shown)

    def _inside(self, reading: Reading, subject: Subject) -> Found:
        question = understand(reading.text)
        directive = subject.directive if subject.is_numbered else None
        resolution = Resolution((directive,)) if directive else Resolution()
        question = without_issuer(question, directive) if directive else question
        if directive and not directive.own:
            question = naming(question, (directive.so_hieu,))
        articles = tuple(dict.fromkeys((subject.article, *resolution.own)))
        found = _by_office(self._read(question, resolution, articles))
        return replace(found, is_within_article=directive is None)

    def _entry(self, reading: Reading, today: date) -> Found:
        """An entry of a list is told from its own words."""
        assert reading.item and reading.subject
        item = reading.item
        material = self._reader.read(reading.core.text or item.text, (item.article,))
        directive = reading.subject.directive if reading.subject.is_numbered else None
        return Found(
            question=reading.core,
            resolution=Resolution((directive,)) if directive else Resolution(),
            material=material,
            ranked=(),
            supported=True,
            understood_as=reading.shown,
            told=told(reading.core, item.places, material, today),
        )

    def _entry_named(self, one: Fragment, alone: Found, today: date) -> Found | None:
        """ "Nội dung thứ 4 mà hội nghị giao ban yêu cầu": an entry of the list of the article that
        the rest of the question finds."""
        if not (one.ordinal and one.names_a_list and alone.supported and alone.ranked):
            return None
        read = alone.material.of(alone.ranked[0].candidate.article.id)
        found = listing(understand(wording.WHAT_TASKS), read, self.ranking)
        item = numbered(one.ordinal.position, _entries(found.items)) if found else None
        if item is None:
            return None
        material = self._reader.read(item.text, (item.article,))
        composed = told(understand(without_ordinal(one)), item.places, material, today)
        return replace(alone, told=composed)

    def _why(self, reading: Reading) -> Found:
        """What the document or article in focus tells of causes."""
        assert reading.subject
        material = self._reader.read(reading.text, (reading.subject.article,))
        directive = reading.subject.directive if reading.subject.is_numbered else None
        return Found(
            question=understand(reading.text),
            resolution=Resolution((directive,)) if directive else Resolution(),
            material=material,
            ranked=(),
            supported=True,
            understood_as=reading.shown,
            told=reasons(understand(reading.text), material, self.ranking),
        )

    def _read(self, question: Question, resolution: Resolution, articles: tuple[int, ...]) -> Found:
        material = self._reader.read(question.text, articles)
        ranked = self.ranking.rank(question, material.candidates())
        put = spelled_out(question, ranked, self.ranking)
        if put:
            question, material = put, self._reader.read(put.text, articles)
            ranked = self.ranking.rank(question, material.candidates())
        named = self._by_full_name(question, material, ranked)
        plain = None if named else _in_plain_words(question, material, ranked)
        named = plain.question if plain else named
        if plain and plain.article:
            directive = self._catalogue.records.own(plain.article)
            of_it = Resolution((directive,)) if directive else resolution
            return self._read(plain.question, of_it, (plain.article,))
        if named:
            question, ranked = named, self.ranking.rank(named, material.candidates())
        supported = self._is_supported(question, material, ranked, named=bool(articles))
        ranked = holding_first(question, ranked, self.ranking.changed())
        return Found(question, resolution, material, ranked, supported)

    def _is_supported(
        self, question: Question, material: Material, ranked: Sequence[Scored], named: bool
    ) -> bool:
        """`named`: of these articles alone it was asked."""
        return (
            above_the_line(question, ranked, named=named)
            or settles(question, material, ranked)
            or (bool(ranked) and _gives(question, material))
            or is_known(question, material, ranked, self.ranking)
        )

    def _by_full_name(
        self, question: Question, material: Material, ranked: Sequence[Scored]
    ) -> Question | None:
        """The question with the number by which its article calls what is asked about, and a given
        name in full."""
        if not ranked:
            return None
        text = with_its_number(question.text, material.of(ranked[0].candidate.article.id))
        if question.main_want in _OF_SOMEBODY:
            text = with_full_name(text, (read.article.text for read in material.reads))
        return understand(text) if text != question.text else None


def _in_plain_words(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Plain | None:
    best = ranked[0].candidate.article if ranked else None
    return in_plain_words(question, material, best) if best else None


def _gives(question: Question, material: Material) -> bool:
    if (
        counted_in_paper(question)
        or is_given_by_place(question, material)
        or is_given_in_matter(question, material)
    ):
        return True
    return numbered_entries(question, material) is not None


def _with_unit(one: Fragment, focus: Focus, answers: Sequence[Answer]) -> Fragment:
    """ "họ phải xong trước ngày nào" names whom it asks about."""
    text = with_thing_named(with_unit_named(one.text, focus.unit), focus.questions)
    cited = nearest_told(answers)
    text = (
        without_what_was_told(with_count_named(text, cited.quote), cited.quote) if cited else text
    )
    return one if text == one.text else replace(fragment(text), opens_back=True)


def _of_other_unit(one: Fragment, answers: Sequence[Answer]) -> str:
    """ "còn công an?" where nothing was found of the unit before; "" for all else."""
    core = thing(one.core)
    if not answers or one.asks or not one.points_back or not unit_kinds(core):
        return ""
    return in_place_of_unit(core, complete(answers[-1]))


def _is_bare(one: Fragment) -> bool:
    """ "đi hôm nào", "họp ở đâu": one syllable beside when, where or who is about nothing else."""
    is_asked = _ASKED_OF_ALL.intersection(one.question.wants)
    return bool(is_asked) and len(one.own_words) == 1 and not one.question.references


def _instead(one: Fragment, possible: Sequence[Reading]) -> tuple[Reading, ...]:
    """Other readings in focus that want the same; none of what was pointed at, which is settled."""
    if one.points_at_something:
        return ()
    within = [each for each in possible if each.subject and not each.item and not each.asks_why]
    want = one.question.main_want
    if not one.asks:
        return tuple(within)
    plain = (each for each in within if each.core.text)  # with nothing of the question before
    return tuple(each for each in plain if understand(each.text).main_want == want)


class _Once:
    """The question on its own, read when first needed."""

    def __init__(self, read: Callable[[], Found]) -> None:
        self._read = read
        self._found: Found | None = None

    @property
    def done(self) -> bool:
        return self._found is not None

    def __call__(self) -> Found:
        if self._found is None:
            self._found = self._read()
        return self._found


def _entries(items: Sequence[Item]) -> tuple[ListItem, ...]:
    return tuple(
        ListItem(
            at,
            item[0].passage.label,
            text_of(item),
            item[0].article.id,
            tuple((span.start, span.end) for span in item),
        )
        for at, item in enumerate(items, start=1)
    )


def _close(
    text: str, alike: Sequence[Directive], chosen: Sequence[Directive]
) -> tuple[Directive, ...]:
    """Other documents that bear the number, where the one chosen was hardly told from them."""
    others = tuple(one for one in alike if one not in chosen)
    if not others or is_named(understand(text), chosen[0], others):
        return ()
    return others


def _by_office(found: Found) -> Found:
    """Asked for somebody's office, what names the person beside one comes first."""
    if not found.ranked or not asks_office(found.question):
        return found
    return replace(found, ranked=by_office(found.question, found.ranked))


def _is_of(found: Found, subject: Subject) -> bool:
    """What was found without the conversation is the very article that the talk is about."""
    return bool(found.ranked) and found.ranked[0].candidate.article.id == subject.article
