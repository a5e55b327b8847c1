"""Whether an answer's quote bears out what a question wanted confirmed. "Đúng" only where the quote
says the whole claim, "Không phải" only where it says something else of the same thing; whatever is
not so confirmed is followed by what the same source says of the very value claimed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.answer import Answer, Citation, Statement
from bot.aside_wording import RIGHT, WRONG
from bot.calendar_wording import FOUND
from bot.claimed_elsewhere import told_of_value
from bot.claimed_offices import same_office
from bot.confirming import Said, is_of_same, says, words_of
from bot.grounds import Grounds, Record, grounds
from bot.premises import CAPITAL_NAME, DAY, FIGURE, OF_YEAR, RANGE, Matter, Premise
from bot.quoting import Quoting
from bot.values import Value, values
from corpus.text import fold, syllables

# "6 nhóm, gồm …", "có 4 loại: …", with all their items up to the end of the sentence.
_LISTED = re.compile(
    r"(?<![\w/.,-])0?(?P<count>\d{1,2}) [^.;:\d]{2,60}?(?::|,? (?:bao )?gom(?: co)?:?) "
    r"(?P<items>[^.]+)"
)
_MONTHLY = re.compile(r"ngay (0?[1-9]|[12]\d|3[01])(?![\w/])")
_MOVED = re.compile(
    r"(?<!\w)(?:gia han|lui|keo dai|dieu chinh)(?!\w)[^.;]*? tu (?:truoc )?(?:ngay )?"
    r"(?P<day>\d{1,2}/\d{1,2}/\d{4}) (?:den|sang|thanh)(?!\w)"
)
_ONCE = re.compile(r"(?<!\w)(?:ban dau|luc dau|truoc day|truoc do|han cu|ngay cu|moc cu)(?!\w)")
_LEAST_DENIED = 0.5  # of the claim's words that a denying quote and its headings must hold


def judged(answer: Answer, claim: Premise, quoting: Quoting | None = None) -> Answer:
    """The first statement says whether the claim holds, unless the quote leaves that open; without
    `quoting` nothing but the citations themselves is looked at."""
    if answer.refused or not answer.statements:
        return answer
    first, *rest = _proof_first(answer, claim)
    verdict = None if answer.reason else _verdict_of(answer, first, claim, quoting)
    if verdict is not None:
        pattern = RIGHT if verdict else WRONG
        text = pattern.format(claimed=claim.claimed, quote=first.text)
        answer = replace(answer, statements=(replace(first, text=text), *rest))
    if verdict or quoting is None or claim.matter == "office":
        return answer
    return with_claimed(answer, claim, quoting)


def is_verdict(answer: Answer) -> bool:
    return is_denied(answer) or answer.text.startswith(RIGHT.partition("{")[0])


def is_denied(answer: Answer) -> bool:
    return answer.text.startswith(WRONG.partition("{")[0])


def with_claimed(answer: Answer, claim: Premise, quoting: Quoting) -> Answer:
    """With what the source says of the very value claimed."""
    return told_of_value(answer, claim, lambda text: _names_value(claim, text), quoting)


def _names_value(claim: Premise, text: str) -> bool:
    if claim.matter in ("member", "name"):
        return f" {' '.join(syllables(claim.claimed))} " in f" {' '.join(syllables(text))} "
    return _holds(claim, text) is True


# A list of days says of none of them that it is not the one asked about.
_OF_LIST = FOUND.partition("{")[0]


def _verdict_of(
    answer: Answer, first: Statement, claim: Premise, quoting: Quoting | None
) -> bool | None:
    if first.text.startswith(_OF_LIST):
        return None
    cited = [one for one in answer.citations if one.number in first.citations]
    told = (_verdict(claim, _said(one, quoting)) for one in cited)
    verdict = next((one for one in told if one is not None), None)
    return None if verdict is False and _stands_elsewhere(answer, first, claim) else verdict


def _said(citation: Citation, quoting: Quoting | None) -> Said:
    under = f"{citation.title} {citation.so_hieu or ''} {citation.issuer or ''} {citation.place}"
    if quoting is None:
        return Said(citation.quote, under, Grounds(citation.quote, record=Record()))
    held = quoting.stretch(citation.article_id, citation.start, citation.end)
    known = grounds(held.article, citation.quote, [held.passage])
    return Said(citation.quote, f"{under} {held.passage.lead}", known)


def _proof_first(answer: Answer, claim: Premise) -> list[Statement]:
    """Of somebody's offices, the one that was named, wherever the answer quotes it."""
    lines = list(answer.statements)
    if claim.matter == "office":
        quotes = {one.number: one.quote for one in answer.citations}
        lines.sort(key=lambda line: not any(_holds(claim, quotes[at]) for at in line.citations))
        if lines[0] != answer.statements[0]:
            lines = [
                replace(lines[0], role="conclusion"),
                *(
                    replace(answer.statements[0], role="point"),
                    *(one for one in lines[1:] if one != answer.statements[0]),
                ),
            ]
    return lines


def _stands_elsewhere(answer: Answer, first: Statement, claim: Premise) -> bool:
    """Another quote beside the first one may be what was meant."""
    others = [one.quote for one in answer.citations if one.number not in first.citations]
    return claim.matter != "name" and any(_holds(claim, quote) for quote in others)


def _verdict(claim: Premise, said: Said) -> bool | None:
    held = _holds(claim, said.quote)
    if held is None or claim.matter == "office":
        return held
    if claim.matter == "member":
        return held
    if claim.matter == "day" and _is_moved(claim.claimed, said.quote) and not _is_of_before(claim):
        return False
    if held:
        if any(says(one, said, _holder(claim)) for one in _stated(claim, said.quote)):
            return True
        return False if _says_another(claim, said) else None
    return False if _is_about(claim, said) and _is_full(claim, said) else None


_FULL = 3  # words of a claim that tell what it is about


def _is_full(claim: Premise, said: Said) -> bool:
    """ "Bầu cử diễn ra ngày 15/3": two words stand in many sentences on other days."""
    if claim.matter != "day" or values(claim.statement.replace(claim.claimed, " ")):
        return True
    words = words_of(claim.statement) - set(syllables(claim.claimed))
    return len(words) >= _FULL or _says_another(claim, said)


def _is_moved(claimed: str, quote: str) -> bool:
    """ "Gia hạn … từ ngày 31/3/2026 đến hết ngày 15/5/2026": the first day holds no more."""
    moved = _MOVED.search(fold(quote))
    return bool(moved) and bool(_same_day(claimed, f"ngày {moved['day']}"))  # type: ignore[index]


def _is_of_before(claim: Premise) -> bool:
    """ "Gia hạn từ 31/3 đến 15/5", "hạn ban đầu là 31/3": claimed as the day that held before."""
    before, _, after = fold(claim.statement).partition(fold(claim.claimed))
    is_start = re.search(r"(?<!\w)tu(?: truoc)?(?: ngay)?\s*$", before)
    is_start = is_start and re.match(r"\s*(?:den|sang|thanh|toi|lui|len|xuong)(?!\w)", after)
    return bool(is_start or _ONCE.search(f"{before} {after}"))


def _stated(claim: Premise, quote: str) -> Iterator[str]:
    """As typed; and with the day before which it is due, where the last day itself was typed."""
    yield claim.statement
    if claim.matter == "day" and not _is_bound(claim):
        wanted = _days(claim.claimed)
        for other in _values_of(claim, quote):
            is_before = re.search(rf"truoc (?:ngay )?{re.escape(fold(other))}", fold(quote))
            last = {*_days(f"trước {other}")}.difference(_days(other)) if is_before else ()
            if any(_are_one(one, day) for one in wanted for day in last):
                yield claim.statement.replace(claim.claimed, other)


def _is_bound(claim: Premise) -> bool:
    """ "Trước ngày 9/5" is not what "trước ngày 10/5" says, though the 9th is the last day."""
    before = fold(claim.statement).partition(fold(claim.claimed))[0]
    return bool(re.search(r"(?<!\w)truoc(?: ngay| hom)?\s*$", before))


def _says_another(claim: Premise, said: Said) -> bool:
    """Of the very thing it says another figure or day, and the one claimed of something else."""
    others = dict.fromkeys(one for one in _values_of(claim, said.quote) if one != claim.claimed)
    stated = (claim.statement.replace(claim.claimed, other) for other in others)
    return any(says(one, said, _holder(claim)) for one in stated)


def _values_of(claim: Premise, quote: str) -> Iterator[str]:
    pattern = {"figure": FIGURE, "day": DAY}.get(claim.matter)
    if pattern is None:
        return
    for match in pattern.finditer(fold(quote)):
        other = quote[match.start() : match.end()]
        if claim.matter == "day" or _same_figure(claim.claimed, other) is not None:
            yield other


def _is_about(claim: Premise, said: Said) -> bool:
    if not is_of_same(claim.statement, claim.claimed, said):
        return False
    words = words_of(claim.statement) - set(syllables(claim.claimed))
    held = {*syllables(said.quote), *syllables(said.under)}
    return len(words & held) >= _LEAST_DENIED * len(words)


def _holder(claim: Premise) -> Callable[[str], bool]:
    """Whether words hold a value of the kind claimed."""
    patterns = {"day": DAY, "year": OF_YEAR, "month": DAY}
    if claim.matter == "name":
        return lambda text: bool(re.search(CAPITAL_NAME, text))
    pattern = patterns.get(claim.matter)
    if pattern:
        return lambda text: bool(pattern.search(fold(text)))
    same = _same_range if claim.matter == "range" else _same_figure
    return lambda text: same(claim.claimed, text) is not None


def _holds(claim: Premise, quote: str) -> bool | None:
    """Whether the value claimed stands there at all; None where no value of its kind does."""
    return _VERDICTS[claim.matter](claim.claimed, quote)


def _same_name(claimed: str, quote: str) -> bool | None:
    """None when the quote names nobody."""
    if f" {' '.join(syllables(claimed))} " in f" {' '.join(syllables(quote))} ":
        return True
    return False if re.search(CAPITAL_NAME, quote) else None


def _same_day(claimed: str, quote: str) -> bool | None:
    wanted, told = (_days(text) for text in (claimed, quote))
    monthly = _MONTHLY.fullmatch(fold(claimed))
    if monthly:
        days = [int(one) for one in _MONTHLY.findall(fold(quote))]
        return int(monthly[1]) in days if days else None
    if not wanted or not told:
        return None
    return any(_are_one(one, other) for one in wanted for other in told)


def is_same_day(claimed: str, day: date) -> bool:
    return any(_are_one(one, (day.day, day.month, day.year)) for one in _days(claimed))


def _days(text: str) -> list[tuple[int, int, int | None]]:
    """Day, month, year; what is due before a day is due the day before, too."""
    spelled = re.sub(r"^\D*(?=\d)", "ngày ", text) if len(text) < 30 else text
    found = [day for value in values(spelled) if (day := _day_of(value))]
    before = re.search(r"truoc (?:ngay )?(\d{1,2})[/.](\d{1,2})[/.](\d{4})", fold(text))
    if before:
        last = date(int(before[3]), int(before[2]), int(before[1])) - timedelta(days=1)
        found.append((last.day, last.month, last.year))
    return found


def _day_of(value: Value) -> tuple[int, int, int | None] | None:
    if value.kind != "date":
        return None
    day, month, year = value.parts
    return (int(day), int(month), int(year) if year else None) if day and month else None


def _are_one(one: tuple[int, int, int | None], other: tuple[int, int, int | None]) -> bool:
    return one[:2] == other[:2] and (one[2] == other[2] or not (one[2] and other[2]))


def _same_month(claimed: str, quote: str) -> bool | None:
    wanted, told = (
        {(one.parts[1], one.parts[2]) for one in values(text) if one.kind == "date"}
        for text in (claimed, quote)
    )
    if not wanted or not told:
        return None
    return any(
        one[0] == other[0] and (one[1] == other[1] or not (one[1] and other[1]))
        for one in wanted
        for other in told
    )


def _is_member(claimed: str, quote: str) -> bool | None:
    """Among what the sentence lists; it is denied only where the whole list is quoted."""
    found = _LISTED.search(fold(quote))
    if found is None:
        return None
    items = [" ".join(syllables(one)) for one in re.split(r"[,;]| va ", found["items"])]
    member = " ".join(syllables(claimed))
    if any(re.fullmatch(rf"(?:\w+ )?{re.escape(member)}", one) for one in items):
        return True
    is_whole = len(items) >= int(found["count"])
    return False if is_whole and not any(member in one for one in items) else None


def _same_year(claimed: str, quote: str) -> bool | None:
    """Years that are told as such, not those of days and numbers; else those of days."""
    wanted = claimed[-4:]
    told = [match["year"] for match in OF_YEAR.finditer(fold(quote))]
    dated = [str(year) for _, _, year in _days(quote) if year]
    known = told or dated
    return wanted in known if known else None


def _same_figure(claimed: str, quote: str) -> bool | None:
    """Figures of the same things: "72 chi bộ" against "13/13 chi bộ"."""
    match = FIGURE.search(fold(claimed))
    assert match is not None
    told = list(_figures(match["noun"], quote))
    return _plain(match["figure"]) in told if told else None


def _same_range(claimed: str, quote: str) -> bool | None:
    """Both ends of it, of the same things."""
    asked = RANGE.search(fold(claimed))
    assert asked is not None
    noun = asked["noun"].split()[0]
    told = [one for one in RANGE.finditer(fold(quote)) if one["noun"].split()[0] == noun]
    ends = {(_plain(one["low"]), _plain(one["high"])) for one in told}
    return (_plain(asked["low"]), _plain(asked["high"])) in ends if ends else None


def _figures(noun: str, quote: str) -> Iterator[str]:
    if noun in ("%", "phan tram"):
        found = re.finditer(r"(?<![\w/.,-])(\d[\d.,]*)\s*(?:%|phan tram)", fold(quote))
        yield from (_plain(one[1]) for one in found)
        return
    words = noun.split()
    for asked in (noun, words[0]):
        pattern = rf"(?<![\w.,-])(\d[\d.,]*(?:/\d+)?) (?:[^\W\d]+ ){{0,1}}{re.escape(asked)}(?!\w)"
        figures = [_plain(one[1]) for one in re.finditer(pattern, fold(quote))]
        if figures:
            yield from figures
            return


def _plain(figure: str) -> str:
    """ "19.908" -> "19908", "03" -> "3", "0,5" -> "0,5", "13/13" -> "13"."""
    whole, _, of = figure.rstrip(".,").partition("/")
    kept = whole if not of or whole == of else figure
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", kept):
        kept = kept.replace(".", "")
    return kept.lstrip("0") or "0" if kept.isdigit() else kept


_VERDICTS: dict[Matter, Callable[[str, str], bool | None]] = {
    "name": _same_name,
    "range": _same_range,
    "day": _same_day,
    "year": _same_year,
    "figure": _same_figure,
    "month": _same_month,
    "member": _is_member,
    "office": same_office,
}
