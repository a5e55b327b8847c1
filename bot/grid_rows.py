"""Which rows of a table a question means: those of the column whose things it names, and of these
the ones that hold what else it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.grid import Grid, GridRow, grids
from bot.material import Read
from bot.measures import alone
from bot.question import Question, without_numbers
from bot.ranking import headed, tokens_of
from bot.superlatives import flat, words_of
from corpus.text import canonical, fold

_NONE = -1
_PAIR = 2
_UNSAID = 4  # one word in so many may be another than that of the text
_BOUND = re.compile(
    r"(?<!\w)(?:(?:chua|khong|tru|ngoai)(?!\w)|"
    r"(?:tren|duoi|hon|qua|truoc|sau|tu) (?:ngay |thang )?\d)"
)
_GENERAL = frozenset("noi|don vi|dia phuong|co quan|to chuc|cai|ben|dau|tap the".split("|"))
_PERSON = frozenset("ai|nguoi|dong chi|can bo|ca nhan".split("|"))
_NAMES_PERSON = re.compile(
    r"nguoi|can bo|dong chi|ho (?:va )?ten|(?<!\w)truong (?:doan|ban|nhom|to|thon|phong)|"
    r"chu nhiem|phu trach|vien$"
)
# Whose last syllable is another word when it stands alone: "chi bộ" is no "bộ".
_OPENS = frozenset("chi dang don to co dia thanh tieu chuyen cong can dong doanh uy ban".split())


def is_general(nouns: Sequence[str]) -> bool:
    """A place, a body, whatever it is called."""
    return bool(_GENERAL.intersection(nouns))


def column_of(nouns: Sequence[str], table: Grid, by: int) -> tuple[int, re.Pattern[str]] | None:
    """The column of those that are chosen of, and how its cells open where others stand there,
    too."""
    texts = [at for at in range(len(table.names)) if at != by and is_of_words(table, at)]
    for noun in _alone(nouns):
        named = [
            at
            for at in _counted(table, by)
            if re.search(rf"(?<!\w){noun}(?!\w)", fold(table.names[at]))
        ]
        if named:
            return named[0], re.compile("")
        kinds = "|".join({noun, *(noun.split() if _are_kinds(noun) else ())})
        opening = re.compile(rf"(?:{kinds})(?!\w)")
        opened = [at for at in texts if sum(map(bool, map(opening.match, _folded(table, at)))) > 1]
        if opened:
            return opened[0], re.compile(rf"^(?:{kinds})(?!\w)")
    if _GENERAL.intersection(nouns):
        return (texts[0], re.compile("")) if texts else None
    people = [at for at in texts if _NAMES_PERSON.search(fold(table.names[at]))]
    if _PERSON.intersection(nouns) and people:
        return people[0], re.compile("")
    return None


def _counted(table: Grid, by: int) -> list[int]:
    """Columns of things, days among them: not of figures."""
    places = (at for at in range(len(table.names)) if at != by and not table.numbers_rows(at))
    return [at for at in places if not any(alone(cell) for cell in table.column(at))]


def _folded(table: Grid, at: int) -> list[str]:
    return [fold(cell) for cell in table.column(at)]


def _alone(nouns: Sequence[str]) -> tuple[str, ...]:
    """Less a last syllable that is no word by itself."""
    return tuple(nouns[:1]) if nouns and nouns[0].split()[0] in _OPENS else tuple(nouns)


def _are_kinds(noun: str) -> bool:
    return set(noun.split()) <= frozenset("phuong xa ban thon lang ap to tinh huyen quan".split())


def is_of_words(table: Grid, at: int) -> bool:
    words = [cell for cell in table.column(at) if cell]
    plain = [one for one in words if one[:1].isalpha()]
    return not table.numbers_rows(at) and 2 * len(plain) >= len(table.rows)


def told_of(table: Grid, read: Read) -> set[str]:
    """All words of the table, of what stands above it and of what the article is about."""
    rows = " ".join(" ".join(row.cells) for row in table.rows)
    return words_of(f"{headed(read.article)} {table.setting} {rows}")


def narrowed(
    question: Question, said: frozenset[str], rows: list[GridRow], table: Grid, read: Read
) -> list[GridRow]:
    """Those that hold what the question says and neither title nor caption nor columns do: "lớp
    nào ở Hội trường A"."""
    known = set(flat(f"{headed(read.article)} {table.setting}").split())
    own = {word for word in question.content if word in said and word not in known}
    spelled = _spelled(question.text) if not question.text.isascii() else frozenset[str]()
    told = [_words(row, bool(spelled)) for row in rows]
    asked = spelled if spelled else frozenset(own)
    opening = _openings(question, rows)
    narrowing = {
        word
        for word in asked
        if fold(word) in own and 0 < sum(word in words for words in told) < len(rows)
    }
    kept = [row for row, words in zip(rows, told, strict=True) if narrowing <= words]
    return [row for row in kept if not opening or opening & _opened(row)]


_WHATEVER = frozenset(("noi dung", "viec", "nhiem vu", "cuoc", "chuyen", "van de"))


def _of_kind(
    question: Question, nouns: Sequence[str], table: Grid
) -> tuple[int, re.Pattern[str]] | None:
    """ "Giám sát những nội dung gì" of a table whose rows say that they are supervised."""
    if not _WHATEVER.intersection(nouns) or not _openings(question, table.rows):
        return None
    texts = (at for at in range(len(table.names)) if is_of_words(table, at))
    return next(((at, re.compile("")) for at in texts), None)


def _openings(question: Question, rows: Sequence[GridRow]) -> frozenset[str]:
    """ "Kiểm tra những chi bộ nào" of a table of what is checked and what is supervised: its title
    holds both, and each row says which it is."""
    asked = f" {flat(question.text)} "
    known = [one for row in rows for one in _opened(row)]
    kinds = {one for one in known if known.count(one) < len(rows)}
    said = frozenset(one for one in kinds if f" {one} " in asked)
    return said if all(_opened(row) & kinds for row in rows) else frozenset()


def _opened(row: GridRow) -> frozenset[str]:
    """The first two words of its first cell of words."""
    cell = next((one for one in row.cells if one[:1].isalpha()), "")
    words = flat(cell).split()[:2]
    return frozenset((" ".join(words),)) if len(words) > 1 else frozenset()


def _spelled(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", canonical(text).lower()))


def _words(row: GridRow, is_spelled: bool) -> frozenset[str]:
    text = " ".join(row.cells)
    return _spelled(text) if is_spelled else frozenset(flat(text).split())


@dataclass(frozen=True)
class Asked:
    """The rows of one table that a question means, by the things in `column`."""

    table: Grid
    column: int
    rows: tuple[GridRow, ...]


def rows_asked(question: Question, nouns: Sequence[str], read: Read) -> Asked | None:
    """Of the table in which and above which most of what is asked about is said; None where the
    question speaks of other things than its table, or of several tables alike."""
    found = [asked for table in grids(read) if (asked := _asked(question, nouns, read, table))]
    points = [_said_of(question, nouns, one.table) for one in found]
    best = [one for one, count in zip(found, points, strict=True) if count == max(points)]
    return best[0] if len(best) == 1 else None


def _said_of(question: Question, nouns: Sequence[str], table: Grid) -> tuple[int, int]:
    """Of what the things asked for should be or do, then of all the words."""
    things = {word for noun in nouns for word in noun.split()}
    cells = " ".join(" ".join(row.cells) for row in table.rows)
    told = words_of(f"{table.setting} {cells}")
    above = words_of(table.setting)
    return len(({*question.content} - things) & told), len({*question.terms} & above)


def _asked(question: Question, nouns: Sequence[str], read: Read, table: Grid) -> Asked | None:
    apart = {word for noun in nouns for word in noun.split()}
    said = frozenset(question.terms) - apart
    column = column_of(nouns, table, _NONE) or _of_kind(question, nouns, table)
    if column is None or not _speaks_of(question, said, table, read):
        return None
    at, kind = column
    rows = [row for row in table.rows if row.cells[at] and kind.search(fold(row.cells[at]))]
    rows = narrowed(question, said, rows, table, read)
    return Asked(table, at, tuple(rows)) if rows else None


def _speaks_of(question: Question, said: frozenset[str], table: Grid, read: Read) -> bool:
    rows = " ".join(" ".join(row.cells) for row in table.rows)
    known = tokens_of(f"{headed(read.article)} {table.setting} {rows}")
    asked = {one for one in question.content if one in said}
    figures = {one for one in asked if any(map(str.isdigit, one))}
    is_bound = bool(_BOUND.search(flat(without_numbers(question.text, question.references))))
    if is_bound or not figures <= tokens_of(f"{headed(read.article)} {table.setting}"):
        return False  # "những xã nào góp trên 200 triệu", "nộp trước 20/5"
    words = asked - figures
    return len(words - known) <= len(words) // _UNSAID


def row_named(question: Question, table: Grid) -> GridRow | None:
    """The only one that the question names, by two words or more: "thôn Trung"."""
    named = _rows_named(question, table)
    if len(named) != 1:
        return None
    row, own = named[0]
    asked = f" {flat(question.text)} "
    cells = (flat(cell) for cell in row.cells)
    said = (cell for cell in cells if " " in cell and f" {cell} " in asked)
    return row if " " in own or any(said) else None


def pair_named(question: Question, table: Grid) -> Grid | None:
    """The two rows that the question names."""
    named = _rows_named(question, table)
    rows = tuple(row for row, _ in named)
    return replace(table, rows=rows) if len(rows) == _PAIR else None


def _rows_named(question: Question, table: Grid) -> list[tuple[GridRow, str]]:
    """Each by the words that no other row has, in the first column of words."""
    column = next((at for at in range(len(table.names)) if is_of_words(table, at)), None)
    if column is None:
        return []
    write = flat if question.text.isascii() else _plain
    held = [write(cell).split() for cell in table.column(column)]
    shared = {word for words in held for word in set(words) if _is_common(word, held)}
    own = [" ".join(_own(words, shared)) for words in held]
    asked = f" {write(question.text)} "
    told = zip(table.rows, own, strict=True)
    return [(row, words) for row, words in told if words and f" {words} " in asked]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", canonical(text).lower()))


def _is_common(word: str, held: Sequence[Sequence[str]]) -> bool:
    return 2 * sum(word in words for words in held) > len(held)


def _own(words: Sequence[str], shared: set[str]) -> list[str]:
    """From the first word of its own on; none where it has none."""
    start = next((at for at, word in enumerate(words) if word not in shared), len(words))
    return list(words[start:])
