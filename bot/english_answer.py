"""An answer told in English: our own sentences in English, names and quotes as the sources have
them. What no pattern knows is told by its quotes alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot import aside_wording, calendar_wording, wording
from bot.answer import Answer, Citation, Statement
from bot.question import Want, understand
from corpus.article import Kind

_KINDS: Mapping[Kind, str] = {
    "official": "official text",
    "news": "news article; the directive itself is not held in full",
    "summary": "our digest of press reports; the directive itself is not held in full",
    "glossary": "glossary",
}
_CARRIERS: Mapping[Kind, str] = {
    "official": "The document",
    "news": "The article",
    "summary": "The digest of press reports",
    "glossary": "The glossary",
}
_LEADS: Mapping[Want, str] = {
    "deadline": "The deadline, in the words of the source: {quote}",
    "signer": "On who signed it, the source says: {quote}",
    "person": "On who it is, the source says: {quote}",
    "count": "The source gives this figure: {quote}",
    "date": "On when, the source says: {quote}",
    "signed": "The document with its date: {quote}",
    "place": "On where, the source says: {quote}",
    "number": "The source names the document: {quote}",
    "definition": "The source explains: {quote}",
}
_SAYS = "The source says: {quote}"
_DOCUMENT = "Source: “{title}” ({note})."
_PATH_ITEM = "{position}. {name} ({note}). Why: {quote}"
_READING = "{position}. {reading}: {quote}"
_EXPLAINED = "“{term}” in the glossary: “{explanation}”."
# Our Vietnamese sentences and the same in English.
_SENTENCES: tuple[tuple[str, str], ...] = (
    (wording.NO_EVIDENCE, "The collection holds nothing on this."),
    (wording.NEAREST, "Nearest material: {titles}."),
    (wording.ADVICE, "Please check the original text or ask the office of the Party committee."),
    (
        wording.OUT_OF_SCOPE,
        "This lies outside the collection. You can ask about plans, programmes, guidance, tasks "
        "and deadlines in the documents held here.",
    ),
    (wording.INSTRUCTION, "I only look things up in the documents and articles held here."),
    (wording.SEARCHED, "Searched for “{words}” in {count} items."),
    (
        wording.SECRET,
        "I use only what is public in the collection and give out neither classified documents nor "
        "passwords. Please ask the office of the Party committee.",
    ),
    (wording.PERSONAL, "I give out no personal data. You can ask about tasks and posts."),
    (
        wording.DRAFTING,
        "I look things up and quote them; I draft nothing. You can ask what a document requires.",
    ),
    (
        wording.JUDGEMENT,
        "I do not judge persons or organisations and hold no opinions. You can ask what the "
        "documents and articles say.",
    ),
    (wording.EMPTY_QUESTION, "Please type a question or the number of a document."),
    (wording.UNKNOWN_NUMBER, "No document with the number {so_hieu} is in the collection."),
    (wording.DID_YOU_MEAN, "Did you mean {nearest}?"),
    (wording.SIDE_BY_SIDE, "Side by side, in the words of the sources: {left} and {right}."),
    (wording.SIDE_SILENT, "{document}: the collection does not state what was asked."),
    (wording.NAMELESS, "Which document, and what of it, do you mean?"),
    (
        aside_wording.PUT_TOGETHER,
        "“{term}” is put together of two abbreviations ({parts}): {full}.",
    ),
    (aside_wording.SYMBOL, "“{term}” is the number and symbol of a document ({parts})."),
    (wording.AMBIGUOUS, "Several documents bear this number. Which one do you mean?"),
    (wording.NO_DEADLINE, "{carrier} states no specific deadline; it only says “{phrase}”."),
    (
        wording.NO_DEADLINE_START,
        "{carrier} states no specific deadline; it only gives a start, “{phrase}”.",
    ),
    (
        wording.NO_DEADLINE_PLAN,
        "{carrier} states no specific deadline; it only gives a planned time, “{phrase}”.",
    ),
    (wording.NO_DEADLINE_AT_ALL, "{carrier} states no specific deadline for this."),
    (wording.NOT_STATED, "{carrier} does not state what was asked; it only says “{phrase}”."),
    (wording.DOUBTFUL, "No source seems to say just what was asked; the nearest is:"),
    (
        wording.NOT_BY_NAME,
        "{carrier} gives this unit no task of its own; the tasks given to all are:",
    ),
    (
        wording.PLAN_PASSED,
        "The planned time has passed; {carrier} does not say whether it was done.",
    ),
    (aside_wording.WRONG_RELATION, "Not so: {relation}"),
    (aside_wording.UNRECORDED, "The collection does not record that. {document}"),
    (wording.WRONG_DAY, "Not {claimed}: {quote}"),
    (wording.RIGHT_DAY, "Correct: {quote}"),
    (
        aside_wording.HALF_MISSING,
        "{carrier} touches on the matter but does not state the other part of the question "
        "(“{missing}”).",
    ),
    (wording.SIGNED_BY, "Signed by: {signer}."),
    (wording.SIGNED_ON, "Signed on {day}."),
    (wording.ISSUED_BY, "Issued by: {issuer}."),
    (wording.NUMBERED, "Number: {so_hieu}."),
    (
        wording.UNNUMBERED,
        "The copy held here leaves the number blank (a draft, or not registered).",
    ),
    (wording.INVENTORY, "The collection holds {count} matching documents:"),
    (
        wording.INVENTORY_MENTIONED,
        "The collection holds no text or digest; its articles mention {count} matching documents:",
    ),
    (wording.EMPTY_INVENTORY, "The collection holds no matching document."),
    (wording.ALSO_MENTIONED, "Only mentioned, with neither text nor digest: {numbers}."),
    (wording.UNDATED, "{count} documents of the same kind carry no date of issue."),
    (wording.LISTED_MORE, "{count} more; please name a type, an issuer or a period."),
    (wording.RELATED, "{count} relations of this document are recorded:"),
    (
        wording.UNCHANGED,
        "The collection records nothing that replaced, amended or repealed {document}; that does "
        "not prove that it is in force.",
    ),
    (
        wording.CHANGES_NOTHING,
        "The collection does not record that {document} replaced, amended, extended or repealed "
        "anything.",
    ),
    (
        wording.NOT_PUT_OFF,
        "The collection records nothing that put off the deadlines of {document}.",
    ),
    (calendar_wording.FOUND, "As of {today}: {count} dates found."),
    (calendar_wording.NOTHING, "As of {today}: the collection states no such date."),
    (calendar_wording.MORE, "{count} more dates; ask for a unit, a document or a month."),
    (aside_wording.DEFINED, "“{term}” stands for “{full}”."),
    (aside_wording.MANY_MEANINGS, "“{term}” has {count} meanings: {readings}."),
    (
        aside_wording.NO_DEFINITION,
        "No sentence in the collection defines “{term}”; it is used like this: “{quote}”.",
    ),
    (aside_wording.UNKNOWN_TERM, "Neither the collection nor the glossary has “{term}”."),
    (aside_wording.PATH, "A reading path for newcomers ({role}): {count} items, in this order."),
    (aside_wording.TERM_MET, "Term: {inner}"),
)
_TALK = {
    "greeting": (
        "Hello. I look up the content, requirements and deadlines of the plans, programmes and "
        "guidance held in this collection. I answer with quotes from the Vietnamese sources."
    ),
    "thanks": "You are welcome. Is there anything else to look up?",
    "farewell": "Goodbye. The collection is here whenever you need it.",
    "identity": (
        "I am an assistant for looking up Party directives: I answer with word-for-word quotes "
        "and their sources. I do not replace the original documents."
    ),
    "help": (
        "You can ask what a document requires, what a unit must do, deadlines and coming dates, "
        "who signed or chaired, what replaced or guides a document, lists of documents by topic "
        "or year, what an abbreviation means, and where a newcomer should begin reading."
    ),
}
_STANDINGS = {
    "replaced": "{document} has been replaced by {by}",
    "repealed": "{document} has been repealed by {by}",
    "amended": "{document} has been amended by {by}",
    "extended": "{document} has been extended by {by}",
    "to_be_replaced": "{document} will be replaced by {by}",
    "to_be_repealed": "{document} will be repealed by {by}",
}
_VERBS = {
    "implements": "implements",
    "checks": "inspects the implementation of",
    "guides": "guides the implementation of",
    "based_on": "is based on",
    "concretises": "puts into practice",
    "replaces": "replaces",
    "amends": "amends",
    "repeals": "repeals",
    "extends": "extends",
    "attached_to": "is issued together with",
    "linked": "is linked with",
    "reviews": "reviews",
    "continues": "continues",
}
_CHIPS = (
    (r"đã quá hạn (\d+) ngày", "{} days overdue"),
    (r"(?:mốc bắt đầu|dự kiến|định kỳ)[^;)]*còn (\d+) ngày", "{} days ahead"),
    (r"còn (\d+) ngày", "{} days left"),
    (r"đến hạn hôm nay", "due today"),
    (r"mốc bắt đầu, đã qua", "start, already passed"),
    (r"dự kiến, đã qua", "planned, already past; whether it was done is not known"),
    (r"định kỳ", "recurring"),
)
_SAFE = re.compile(r"(?:“(?P<phrase>[^”]*)”: )?ngày an toàn cuối cùng là (?P<day>[\d/]+)")
_AS_OF = re.compile(r"tính đến (?P<today>[\d/]+)")
_LABEL = re.compile(r"^(?P<label>\d+|[a-zđ])\. (?=\S)")


def in_english(answer: Answer, asked: str) -> Answer:
    """`asked` is the question in Vietnamese, as it was answered."""
    want = understand(asked).main_want
    teller = _Teller(answer, want)
    statements = tuple(filter(None, map(teller.statement, answer.statements)))
    return replace(
        answer,
        statements=statements or answer.statements,  # rather in Vietnamese than nothing
        notice=answer.notice and "The answer is quoted from the sources.",
        suggestions=tuple(filter(None, map(_suggestion, answer.suggestions))),
    )


class _Teller:
    def __init__(self, answer: Answer, want: Want | None) -> None:
        self._citations = {one.number: one for one in answer.citations}
        self._want = want
        beside = _compiled(wording.SIDE_BY_SIDE)
        self._is_compared = any(beside.fullmatch(one.text) for one in answer.statements)

    def statement(self, said: Statement) -> Statement | None:
        quoted = [self._citations[number] for number in said.citations]
        text = self._text(said, quoted)
        return replace(said, text=text) if text else None

    def _text(self, said: Statement, quoted: list[Citation]) -> str:
        for tell in (
            *(self._talk, self._quote, self._path, self._document, self._side),
            *(self._reading, self._known, self._caution),
        ):
            text = tell(said, quoted)
            if text:
                return text
        return self._by_quotes(said, quoted)

    def _talk(self, said: Statement, quoted: list[Citation]) -> str:
        kinds = aside_wording.SMALL_TALK
        return next((_TALK[kind] for kind, text in kinds.items() if text == said.text), "")

    def _path(self, said: Statement, quoted: list[Citation]) -> str:
        match = _compiled(aside_wording.PATH_ITEM).fullmatch(said.text)
        return self._filled(_PATH_ITEM, match.groupdict(), quoted) if match else ""

    def _side(self, said: Statement, quoted: list[Citation]) -> str:
        """One of two that are laid side by side keeps its name."""
        match = _compiled(wording.SIDE).fullmatch(said.text) if self._is_compared else None
        told = _LABEL.sub("", match["text"]) if match else ""
        is_quoted = match and any(told in _line(one) for one in quoted)
        return f"{match['document']}: “{told}”" if match and is_quoted else ""

    def _reading(self, said: Statement, quoted: list[Citation]) -> str:
        """A meaning from the glossary."""
        if not any(one.kind == "glossary" for one in quoted):
            return ""
        told = ((aside_wording.READING, _READING), (aside_wording.EXPLAINED, _EXPLAINED))
        for vietnamese, english in told:
            match = _compiled(vietnamese).fullmatch(said.text)
            if match:
                return self._filled(english, match.groupdict(), quoted)
        return ""

    def _known(self, said: Statement, quoted: list[Citation]) -> str:
        for pattern, english in _patterns():
            match = pattern.fullmatch(said.text)
            if match:
                return self._filled(english, match.groupdict(), quoted)
        return _related(said.text)

    def _filled(self, english: str, found: Mapping[str, str], quoted: list[Citation]) -> str:
        first = quoted[0] if quoted else None
        last = quoted[-1] if quoted else None
        values = dict(found)
        values["carrier"] = _CARRIERS[first.kind] if first else "The source"
        values["note"] = _KINDS[first.kind] if first else ""
        if "quote" in values or "why" in values:
            told = values.get("quote") or values.get("why") or ""
            plain = told if english.count("“{quote}”") else _own(told, quoted)
            values["quote"] = _related(told) or plain
        if "told" in values:
            values["relation"] = _related(values["told"])
            values["document"] = f"See: “{_line(last)}”" if last else ""
            values["inner"] = self._known(Statement(values["told"], ()), quoted)
        if "claimed" in values:
            values["claimed"] = f"“{values['claimed']}”"
        return english.format(**values)

    def _caution(self, said: Statement, quoted: list[Citation]) -> str:
        for status, english in _STANDINGS.items():
            pattern = _compiled(wording.STANDINGS[status])  # type: ignore[index]
            match = pattern.fullmatch(said.text.removeprefix("Lưu ý: ").rstrip("."))
            if match:
                by = match["by"].split("; văn bản mới nhất")[0]
                text = english.format(document=_upper(match["document"]), by=_day(by))
                return f"Note: {text}." if said.role == "note" else f"{text}."
        if said.text.startswith("Lưu ý: ") and "đã kết thúc hoạt động" in said.text:
            return "Note: the body that issued it no longer exists; look for what succeeded it."
        if said.text.startswith("Lưu ý: ") and quoted:
            return f"Note: the sources disagree or contain a slip here: {_quotes(quoted)}."
        return ""

    def _document(self, said: Statement, quoted: list[Citation]) -> str:
        if not quoted or not any(f"({note})" in said.text for note in wording.KIND_NOTES.values()):
            return ""
        label = _LABEL.match(said.text)
        shown = quoted[0]
        told = _DOCUMENT if not label else "“{title}” ({note})."
        text = told.format(title=_title(shown), note=_KINDS[shown.kind])
        return f"{label[0]}{text}" if label else text

    def _quote(self, said: Statement, quoted: list[Citation]) -> str:
        """A line that is nothing but what is quoted, with its label."""
        label = _LABEL.match(said.text)
        told = said.text[label.end() :] if label else said.text
        whole = " ".join(_line(one) for one in quoted)
        if told not in (whole, *map(_line, quoted)):
            return ""
        if label:
            return f"{label[0]}“{told}”"
        lead = _LEADS.get(self._want, _SAYS) if self._want and said.role == "conclusion" else ""
        return (lead or "“{quote}”").format(quote=f"“{told}”" if lead else told)

    def _by_quotes(self, said: Statement, quoted: list[Citation]) -> str:
        parts = list(_reckoned(said.text))
        if not quoted:
            return "; ".join(parts)
        label = _LABEL.match(said.text)
        told = _quotes(quoted[:1])
        if parts and said.text.startswith("“") and not label:
            return f"{_upper('; '.join(parts))}."
        reckoned = f" ({'; '.join(parts)})" if parts else ""
        return f"{label[0] if label else ''}{told if label else _SAYS.format(quote=told)}{reckoned}"


def _reckoned(text: str) -> Iterator[str]:
    """What a line computes: the last safe day, the days left."""
    safe = _SAFE.search(text)
    if safe:
        yield f"the last safe day is {safe['day']}"
    today = _AS_OF.search(text)
    low = text.lower()
    for pattern, english in _CHIPS:
        match = re.search(pattern, low)
        if match:
            told = english.format(*match.groups())
            yield f"as of {today['today']}: {told}" if today else told
            return


def _related(text: str) -> str:
    """ "Chỉ thị 45-CT/TW … thay thế Chỉ thị 35-CT/TW …" with the verb in English."""
    label = _LABEL.match(text)
    told = text[label.end() :] if label else text
    is_right = told.startswith(_RIGHT)
    told = told.removeprefix(_RIGHT).removesuffix(".")
    inferred = told.endswith(wording.INFERRED)
    told = told.removesuffix(wording.INFERRED)
    for kind, verb in sorted(wording.VERBS.items(), key=lambda one: -len(one[1])):
        parts = told.split(f" {verb} ")
        if len(parts) == 2 and all(_NAMES.match(part) for part in parts):
            sides = f"{parts[0]} {_VERBS[kind]} {parts[1]}"
            note = " (inferred from the wording; the sources do not say so outright)" * inferred
            return f"{label[0] if label else ''}{'Correct: ' if is_right else ''}{sides}{note}."
    return ""


_RIGHT = aside_wording.RIGHT.split("{", maxsplit=1)[0]
_NAMES = re.compile(
    rf"(?:{'|'.join(wording.TYPES.values())}|văn bản|hội nghị|kế hoạch|đoàn)(?!\w)", re.IGNORECASE
)


def _suggestion(question: str) -> str:
    english = (
        "What does {document} require?",
        "What is {document} about?",
        "Who signed {document}?",
    )
    for vietnamese, told in zip(wording.EXAMPLES, english, strict=True):
        match = _compiled(vietnamese).fullmatch(question)
        if match:
            return told.format(**match.groupdict())
    return question


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_compiled(vietnamese), english) for vietnamese, english in _SENTENCES)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A sentence with places in braces as a pattern with groups of these names."""
    parts = re.split(r"\{(\w+)\}", pattern)
    made = [
        re.escape(part) if at % 2 == 0 else rf"(?P<{part}>.*?)" for at, part in enumerate(parts)
    ]
    return re.compile("".join(made), re.DOTALL)


def _quotes(quoted: list[Citation]) -> str:
    return "; ".join(f"“{_line(one)}”" for one in quoted)


def _own(told: str, quoted: list[Citation]) -> str:
    """What is quoted in it, in quotation marks."""
    lines = [line for line in map(_line, quoted) if line in told]
    return f"“{max(lines, key=len) if lines else told}”"


def _line(citation: Citation | None) -> str:
    return " ".join(citation.quote.split()) if citation else ""


def _title(citation: Citation) -> str:
    return citation.title.rstrip(". ")


def _day(named: str) -> str:
    return re.sub(r" ngày (?=\d)", " of ", named)


def _upper(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
