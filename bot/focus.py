"""What a conversation is about: the documents or article asked about and told, a list, a person,
and the last question. Read out of the earlier answers each time; nothing is kept elsewhere."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answer import Answer, Citation, Statement
from bot.courtesies import without_courtesies
from bot.documents import resolve
from bot.english_detection import is_english
from bot.english_question import vietnamese
from bot.identity import meant
from bot.people import names
from bot.question import Question, understand
from bot.relating import asked_kinship, asks_standing
from bot.small_talk import small_talk
from bot.told_row import cells_of
from bot.unit_meant import unit_meant
from bot.wording import short_name, vietnamese_date
from corpus import glossary
from corpus.catalogue import Catalogue
from corpus.numbers import references
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

ARTICLE = "bài “{title}”"
ITEM = "Nội dung thứ {position}"
IN_ARTICLE = " (trong {name})"
OF_QUOTE = " ở ý vừa trích"
_IN_ARTICLE = re.compile(r" \(trong bài “.*”\)")
_WHICH = re.compile(r"(?<!\w)nao(?!\w)")
_DONE_BY = re.compile(
    r"(?<!\w)(?:bi|duoc) (?:\w+ ){0,4}?(?:nao|gi) (?:thay|sua|bai|huy|bo sung|gia han)|"
    r"(?<!\w)(?:bi|duoc) (?:thay|sua|bai|huy|bo sung|gia han)(?: \w+){0,3}? (?:boi|theo|bang) "
    r"(?:\w+ ){0,3}?(?:nao|gi)(?!\w)"
)
_REACHES_BACK = 5  # answers
_RECENT = 2  # for what "họ" means
_MOST_TOLD = 3
# Of a question, somewhere in what was quoted for it.
_LEAST_ASKED, _SPOKEN_OF = 6, 0.7
_BEGINS = 30  # code points: "2. Thông báo số 402-TB/TU"
LABELLED = re.compile(r"(\d+|[a-zđ])[.)] ")
_WORDS = re.compile(r"[^\W\d_]{2}")
_ITEM = re.compile(ITEM.format(position=r"(\d+)"))


@dataclass(frozen=True)
class Subject:
    """A document of the register, or an article that is none; `name` is what a complete question
    calls it, `article` the one that was cited for it."""

    article: int
    name: str
    directive: Directive | None = None

    @property
    def noun(self) -> str:
        """ "ke hoach"; "" for an article."""
        return fold(self.directive.loai) if self.directive else ""

    @property
    def is_numbered(self) -> bool:
        return self.directive is not None and self.directive.number is not None


@dataclass(frozen=True)
class ListItem:
    """One entry of a list; `position` counts from 1 as it was shown, `places` are the offsets of
    its words in the article."""

    position: int
    label: str
    text: str
    article: int
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Focus:
    """`question` is the last one that was answered, complete in itself; `asked` and `told` are what
    the questions were about and what the answers named, newest first. Of "văn bản nào thay thế X"
    the answer is the topic (`is_of_told`), of "X thay thế văn bản nào" it is X."""

    question: str
    asked: tuple[Subject, ...]
    told: tuple[Subject, ...]
    asks_for_documents: bool
    is_of_told: bool
    lists_documents: bool
    items: tuple[ListItem, ...]  # of the last list
    contents: tuple[ListItem, ...]  # of the last list that is not of documents
    documents: tuple[ListItem, ...]  # of the last list of documents
    item: ListItem | None
    person: str
    unit: str = ""  # whom "họ", "đơn vị này" mean
    thing: str = ""  # what the row of a table is about that was told last
    questions: tuple[str, ...] = ()  # complete, newest first

    @property
    def subject(self) -> Subject | None:
        first = self.told if self.is_of_told else self.asked or self.told
        return next(iter(first), None)


def complete(answer: Answer) -> str:
    """The question of an answer, with all that the conversation had left unsaid in it."""
    if answer.understood_as:
        return answer.understood_as.replace(OF_QUOTE, "")
    asked = answer.question
    return vietnamese(asked) if is_english(asked) else without_courtesies(asked)


def focused(answers: Sequence[Answer], catalogue: Catalogue) -> Focus | None:
    """None before anything was found, after a number that nothing bears and after "thôi, hỏi cái
    khác". No other refusal takes anything out of focus; a document that was asked about is in it,
    found or not."""
    answers = _since_parted(answers)
    of_something = [one for one in answers if _is_of_something(one, catalogue)]
    settled = [one for one in of_something if not _is_astray(one)] or of_something
    found = settled[: -_REACHES_BACK - 1 : -1]
    if not found or answers[-1].reason == "unknown_number":
        return None
    last = found[0]
    question = understand(_without_article(complete(last)))
    turns = [_subjects(one, catalogue) for one in found]
    return Focus(
        question=question.text,
        asked=_unique(subject for asked, _ in turns for subject in asked),
        told=_unique(subject for _, told in turns for subject in told),
        asks_for_documents=_asks_for_documents(question),
        is_of_told=_asks_which(question) and bool(turns[0][1]),
        lists_documents=_lists_documents(last),
        items=_last_list(found),
        contents=_last_list(one for one in found if not _lists_documents(one)),
        documents=_last_list(one for one in found if _lists_documents(one)),
        item=_item(last),
        person=next(filter(None, map(_person, found)), ""),
        unit=unit_meant(found[:_RECENT]),
        thing=_thing(last),
        questions=tuple(_without_article(complete(one)) for one in found),
    )


def _since_parted(answers: Sequence[Answer]) -> Sequence[Answer]:
    """What was said after the user last put the topic aside."""
    parted = (at for at, one in enumerate(answers, 1) if small_talk(one.question) == "parting")
    return answers[max(parted, default=0) :]


def _is_of_something(answer: Answer, catalogue: Catalogue) -> bool:
    if answer.reason in ("ambiguous", "out_of_scope", "instruction"):
        return False
    if _own_citations(answer) and not answer.refused:
        return True
    asked = () if answer.understood_as else understand(answer.question).references
    return bool(resolve(asked, catalogue.records).directives)


def _is_astray(answer: Answer) -> bool:
    """Nothing stated, in an article that neither the question nor the talk had named, nor one that
    speaks of what was asked; the talk goes on with what it was about before, if with anything."""
    asked = understand(answer.question)
    if answer.reason != "not_stated" or answer.understood_as or asked.references:
        return False
    told = {word for one in answer.citations for word in syllables(f"{one.quote} {one.title}")}
    words = set(asked.content)
    return len(words) < _LEAST_ASKED or len(words & told) < _SPOKEN_OF * len(words)


def _own_citations(answer: Answer) -> list[Citation]:
    """Of the library's articles: the table of abbreviations is no topic."""
    return [one for one in answer.citations if one.article_id != glossary.ID]


def _without_article(question: str) -> str:
    """Numbers in the title of an article are not asked about."""
    return _IN_ARTICLE.sub("", question)


def _asks_for_documents(question: Question) -> bool:
    """Whether its answer names documents that were not named in the question."""
    return bool(
        asked_kinship(question) or asks_standing(question) or question.weight("number") >= 1.0
    )


def _asks_which(question: Question) -> bool:
    """ "văn bản nào thay thế X", "X bị thay thế bởi văn bản nào"."""
    if _DONE_BY.search(fold(question.text)):
        return bool(question.references)
    which = _WHICH.search(fold(question.text))
    first = min((one.start for one in question.references), default=0)
    return bool(which and question.references and which.start() < first)


def _lists_documents(answer: Answer) -> bool:
    """Each line of the answer begins with a document."""
    listed = [one.text for one in answer.statements if LABELLED.match(one.text)]
    named = (next(iter(references(text)), None) for text in listed)
    return len(listed) > 1 and all(one and one.start <= _BEGINS for one in named)


def _subjects(answer: Answer, catalogue: Catalogue) -> tuple[list[Subject], list[Subject]]:
    """What this question was about, and the other documents that its answer names."""
    records = catalogue.records
    question = understand(_without_article(complete(answer)))
    cited = [one.article_id for one in _own_citations(answer)]
    told_of = _told_of(answer) or cited
    asked = [
        subject_of(one, records, cited)
        for one in _meant(question, records, told_of)
        if one.articles
    ]
    if not asked and cited and not _lists_documents(answer):
        asked = [_of_article(cited[0], catalogue)]
    numbers = {one.directive.number for one in asked if one.directive}
    told = [one for one in _named(answer, records) if one.number not in numbers]
    return asked, [subject_of(one, records, cited) for one in told if one.articles]


def _told_of(answer: Answer) -> list[int]:
    """Articles that the answer rests on; what a note adds ("Cùng số này còn có …") is beside it."""
    lines = [one for one in answer.statements if one.role != "note"]
    numbers = {number for one in lines for number in one.citations}
    return [one.article_id for one in _own_citations(answer) if one.number in numbers]


def _meant(question: Question, records: Records, cited: Sequence[int]) -> list[Directive]:
    """Of several that share the number asked for, those that the answer cites."""
    found = meant(question, resolve(question.references, records).directives)
    shown = [one for one in found if set(one.own) & set(cited)]
    return list(shown if shown and len(question.references) == 1 else found)


def _named(answer: Answer, records: Records) -> Iterator[Directive]:
    """Documents that the answer's lines name, in order."""
    cited = {one.article_id for one in answer.citations}
    for statement in answer.statements:
        if statement.role == "note":
            continue
        for reference in references(statement.text)[:_MOST_TOLD]:
            found = resolve([reference], records).directives
            shown = [one for one in found if cited & set(one.articles)]
            yield from (shown or list(found))[:1]


def subject_of(directive: Directive, records: Records, cited: Sequence[int] = ()) -> Subject:
    """`cited`: articles shown for it, which are read rather than others."""
    shown = [one for one in cited if one in directive.articles]
    own = [one for one in shown if one in directive.own]
    article = next(iter((*own, *shown)), directive.articles[0])
    return Subject(article, called(directive, records), directive)


def called(directive: Directive, records: Records) -> str:
    """ "Kế hoạch 62-KH/QU"; with day and issuer where others bear the number."""
    if directive.number is None:
        return short_name(directive)
    name = f"{directive.loai or 'Văn bản'} {directive.so_hieu}"
    return name if len(resolve(references(name), records).directives) < 2 else in_full(directive)


def in_full(directive: Directive) -> str:
    """ "Kế hoạch 62-KH/QU ngày 17/3/2022 của Ban Thường vụ Quận ủy Quận 11"."""
    day = f" ngày {vietnamese_date(directive.issued_on)}" if directive.issued_on else ""
    told = set(syllables(directive.body)) >= set(syllables(directive.place)[1:])
    placed = "" if told else f" {directive.place}"
    issued = f" của {directive.body}{placed}" if directive.body else ""
    return f"{directive.loai or 'Văn bản'} {directive.so_hieu}{day}{issued}"


def _of_article(article_id: int, catalogue: Catalogue) -> Subject:
    own = catalogue.records.own(article_id)
    if own:
        return subject_of(own, catalogue.records, (article_id,))
    title = catalogue.article(article_id).title.rstrip(". ")
    return Subject(article_id, ARTICLE.format(title=title))


def _last_list(answers: Iterable[Answer]) -> tuple[ListItem, ...]:
    """`answers`: newest first."""
    return next(filter(None, map(_items, answers)), ())


def _items(answer: Answer) -> tuple[ListItem, ...]:
    """The list that an answer shows; () if it shows none."""
    listed = [one for one in answer.statements if one.citations and LABELLED.match(one.text)]
    if len(listed) < 2:
        return ()
    return tuple(_listed(at, one, answer) for at, one in enumerate(listed, start=1))


def _listed(position: int, statement: Statement, answer: Answer) -> ListItem:
    label = LABELLED.match(statement.text)
    assert label
    by_number = {one.number: one for one in answer.citations}
    cited = [by_number[number] for number in statement.citations if number in by_number]
    return _entry(position, label[1], statement.text[label.end() :], cited)


def _entry(position: int, label: str, text: str, cited: Sequence[Citation]) -> ListItem:
    """The headline that may be cited beside it is no part of it."""
    first = cited[0]
    places = [
        (one.start, one.end)
        for one in cited
        if one.article_id == first.article_id and one.start >= first.start
    ]
    return ListItem(position, label, text, first.article_id, tuple(places))


def _item(answer: Answer) -> ListItem | None:
    """The entry of a list that the answer was about."""
    match = _ITEM.match(complete(answer))
    if not match or not answer.statements:
        return None
    return _entry(int(match[1]), match[1], answer.statements[0].text, answer.citations[:1])


def _thing(answer: Answer) -> str:
    """The first words in the row that was told."""
    numbers = answer.statements[0].citations if answer.statements else ()
    quote = next((one.quote for one in _own_citations(answer) if one.number in numbers), "")
    cells = cells_of(quote)
    return next((one for one in cells if _WORDS.search(one)), "") if len(cells) > 1 else ""


def _person(answer: Answer) -> str:
    """Whom the question names, or else the one in the line that is most like the question."""
    question = _without_article(complete(answer))
    asked = set(understand(question).content)
    told = [one.text for one in answer.statements if one.role != "note"]
    lines = [clause for line in told for clause in line.split("; ")]
    lines.sort(key=lambda line: -len(asked & set(syllables(line))))
    return next((name for text in (question, *lines) for name in names(text)), "")


def _unique(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    seen: dict[object, Subject] = {}
    for one in subjects:
        seen.setdefault(one.directive.id if one.directive else -one.article, one)
    return tuple(seen.values())
