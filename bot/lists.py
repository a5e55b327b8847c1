"""Questions that want a list: which list items or sentences, in source order."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from bot.asked_whole import unit_called
from bot.background import is_background
from bot.called import is_of
from bot.led_items import only_leads
from bot.material import Read, attributes_of
from bot.one_of_a_kind import areas
from bot.question import Question
from bot.ranking import Ranking, headed, share, tokens_of
from bot.spans import Candidate, candidates, whole_item
from bot.superlatives import certain_thing, flat
from bot.units import (
    asked_body,
    asked_exactly,
    asked_name,
    asked_person,
    asked_phrase,
    asked_unit,
)
from bot.wanted import fits
from corpus.addressees import LEVELS, SECTORS, concerns, kinds, one_body, owners, stretches_of_kinds
from corpus.article import Passage
from corpus.splitting import names_columns
from corpus.tasks import Task
from corpus.text import canonical, fold, item_label, syllables

LONGEST_LIST = 15
_FEWEST_ROWS = 2
_DENYING = frozenset("khong chua ngoai tru".split())
_EVERY = frozenset("cac nganh ban doan the dia phuong moi tat ca nhung".split())
_PAPER = re.compile(
    r"(?<!\w)(?:ke hoach|chi thi|quy dinh|quyet dinh|huong dan|nghi quyet|ket luan|chuong trinh|"
    r"thong tri|cong van|thong bao)(?!\w)"
)
_NO_ORDER = ("dự kiến",)  # what somebody means to do is nobody else's task
# A lead or heading that introduces what has to be done.
_TASK_LEAD = re.compile(
    r"yeu cau|nhiem vu|noi dung sau|giai phap|tap trung|phai|can (?:chu y|thuc hien|lam)|de nghi|"
    r"giao|chi dao|luu y|trong tam"
)
# A sentence of prose that lays a duty on somebody.
_DUTY = re.compile(
    r"\b(?:yeu cau|de nghi|(?<!khong )phai|can (?!cu|bo|thiet)|"
    r"(?<!hoi nghi )giao (?:cho )?(?:ban(?= (?:thuong|to chuc|tuyen giao|dan van|noi chinh|"
    r"chi dao|chi huy|quan ly|xay dung|cong tac mat tran))|uy|dang|cap|don|van|cac)|"
    r"nhan manh)\b|"
    r"^(?:thuong xuyen|bo sung|thuc hien|tiep tuc|chu dong|tang cuong|day manh|"
    r"doi moi|quan tam|ra soat|huong dan|nang cao|duy tri|trien khai)\b"
)
_REPORT = re.compile(r"\bda\b|\bghi nhan\b|\bket qua\b.*\bda\b|\bcho biet\b|\bcho thay\b")
_WHOLE_SHARE = 0.75
_ITEM_SHARE = 0.5  # of the subject's weight that an item must hold to be one of those asked for


Item = tuple[Candidate, ...]


@dataclass(frozen=True)
class Listing:
    """Items in source order, each of one span or more; `intro` is the lead of a whole list."""

    intro: Candidate | None
    items: tuple[Item, ...]
    is_general: bool = False  # given to all, not to the unit that was asked about
    is_of_unit: bool = False  # of nobody but the unit that was asked about
    left_out: int = 0  # entries beyond the longest list


_WHOLE_NAME = 5  # words; a shorter one may stand for all of its kind


def _by_whole_name(
    phrase: str, unit: tuple[str, ...], own_name: frozenset[str], read: Read
) -> list[Task]:
    """Of the unit that is printed in these very words, and what stands below its heading."""
    if len(phrase.split()) < _WHOLE_NAME:
        return []
    named = [one for one in read.tasks if flat(_bare(one)) == phrase and one.verb not in _NO_ORDER]
    below = _below(unit, own_name, read) if named else []
    its_own = [*named, *(one for one in below if flat(_above(read, one)) == phrase)]
    its_own += [one for one in read.tasks if named and _is_short(one, named)]
    return [one for one in read.tasks if one in its_own]


_ITS_PARTY_UNIT = frozenset(("đảng bộ", "chi bộ"))


def given(question: Question, read: Read) -> Listing | None:
    """The tasks of the unit that was asked about, known by its kind or else by its name."""
    unit = unit_within(question, read)
    own_name = asked_name(question)
    if LEVELS.issuperset(unit) and own_name and own_name <= set(syllables(read.article.title)):
        return None  # the place that the whole article is about, not one of its units
    somebody = asked_person(question)
    if somebody:
        return _of_somebody(somebody, read)
    own_name = name_within(question, read)
    exactly = asked_exactly(question)
    exact = [one for one in read.tasks if exactly and _is_called(one, exactly)]
    exact = exact or _by_whole_name(flat(asked_phrase(question)), unit, own_name, read)
    if exact:
        return Listing(None, tuple(_task_item(read, one) for one in exact), is_of_unit=True)
    of_body = _of_body(question, unit, read)
    if of_body:
        return of_body
    if unit:
        others = [one for one in read.tasks if exactly and _is_another(one, exactly)]
        others += _of_other_owners(asked_phrase(question), read)
        found = tasks_of(unit, _without(read, others), own_name, exactly)
        return found if found and not found.is_general else _of_called(question, read) or found
    name = body_within(question, read)
    named = [task for task in read.tasks if name and _bears(task, name)]
    return _of_tasks(named, read) or _of_called(question, read)


def _of_called(question: Question, read: Read) -> Listing | None:
    one = unit_called(question, read)
    return of_called(one.own, read) if one else None


def of_called(own: Sequence[str], read: Read) -> Listing | None:
    """`own`: folded words of a name, which none but the units meant have."""
    return _of_tasks([task for task in read.tasks if is_of(task, own)], read)


def _of_body(question: Question, unit: Sequence[str], read: Read) -> Listing | None:
    """ "Phòng Văn hóa - Xã hội phường": only its level is of a kind known here."""
    phrase = " ".join(canonical(asked_phrase(question)).lower().split())
    if not LEVELS.issuperset(unit) or not phrase:
        return None
    level = next((start for start, _, _ in stretches_of_kinds(phrase)), 0)
    body = tuple(syllables(phrase[:level]))
    return _of_tasks([one for one in read.tasks if len(body) > 1 and _bears(one, body)], read)


def _of_tasks(tasks: Sequence[Task], read: Read) -> Listing | None:
    items = tuple(_task_item(read, one) for one in tasks)
    return Listing(None, items, is_of_unit=True) if items else None


def _of_somebody(name: str, read: Read) -> Listing | None:
    """Of nobody who only shares a part of the name."""
    named = [
        one
        for one in read.tasks
        if f" {name} " in f" {flat(one.unit)} " and one.verb not in _NO_ORDER
    ]
    return _of_tasks(named, read)


def _of_other_owners(phrase: str, read: Read) -> list[Task]:
    """ "Đảng ủy Ủy ban MTTQ" is another body than "Đảng ủy UBND"."""
    own = owners(phrase)
    if not own or not _ITS_PARTY_UNIT & set(kinds(phrase)):
        return []
    found = ((one, owners(one.unit)) for one in read.tasks if _ITS_PARTY_UNIT & set(one.kinds))
    return [one for one, others in found if others and not own & others]


def name_within(question: Question, read: Read) -> frozenset[str]:
    """Its own name, less that of the place whose paper it is, unless it is the unit's own paper."""
    name = asked_name(question) - _place_of(question, read)
    head = f" {flat(headed(read.article))} "
    words = flat(asked_phrase(question)).split()
    if f" {' '.join(words)} " in head:
        return name
    of_place = {one for pair in pairwise(words) if f" {' '.join(pair)} " in head for one in pair}
    return name - of_place


def unit_within(question: Question, read: Read) -> tuple[str, ...]:
    """Its kinds, less the level where the paper is of that very place: its "Ủy ban Kiểm tra" is
    that of the phường."""
    unit = _as_printed(question, read) or asked_unit(question)
    kept = tuple(one for one in unit if one not in LEVELS)
    return kept if kept and _place_of(question, read) else unit


def _as_printed(question: Question, read: Read) -> tuple[str, ...]:
    """Kinds of a unit typed without marks, read where the article prints it with them: plain "tinh"
    and "xa" are other words, too."""
    phrase = fold(asked_phrase(question))
    if not phrase or not question.text.isascii():
        return ()
    found = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", fold(read.article.text))
    return kinds(read.article.text[slice(*found.span())]) if found else ()


def _place_of(question: Question, read: Read) -> frozenset[str]:
    """ "Công an xã Khe Lim" of a paper of Khe Lim is its "Công an xã"."""
    head = fold(headed(read.article))
    return frozenset(word for area in areas(question) if area in head for word in area.split())


_ADDRESSED = re.compile(r"(?:(?:doi voi|voi|rieng) )?(?:cac |moi )?(?P<unit>[^:]{4,60}):")


def _of_unit(question: Question, items: Sequence[Item]) -> tuple[Item, ...]:
    """Of a list that tells it unit by unit ("Đối với chi bộ: …", "Đối với đảng viên: …") what is
    told of the unit asked about; () where it is no such list, or tells nothing of it."""
    unit = asked_unit(question)
    opened = [_addressed_to(item) for item in items] if unit else []
    if sum(map(bool, opened)) < _FEWEST_ROWS:
        return ()
    told = zip(items, opened, strict=True)
    return tuple(item for item, kind in told if kind and concerns(unit, kind) == "named")


def _addressed_to(item: Item) -> tuple[str, ...]:
    text = item[0].text
    found = _ADDRESSED.match(fold(text))
    return kinds(text[slice(*found.span("unit"))]) if found else ()


def body_within(question: Question, read: Read) -> tuple[str, ...]:
    """ "Tổ số hóa phường Bình Lãng" of a paper of Bình Lãng is its "Tổ số hóa"."""
    place = _place_of(question, read)
    words = asked_body(question)
    at = next((at for at, word in enumerate(words) if at > 1 and word in place), len(words))
    return words[: at - (words[at - 1] in _LEVEL)] if at < len(words) else words


_LEVEL = frozenset("xa phuong".split())


def _is_called(task: Task, name: str) -> bool:
    return f" {name} " in f" {' '.join(syllables(task.unit))} " and task.verb not in _NO_ORDER


_ASKED_OF = re.compile(r"^(?:de nghi|giao|yeu cau) (?:cac |cho )?")


def _bears(task: Task, name: Sequence[str]) -> bool:
    """Its unit goes by the name, and by none that is denied: "nơi không sáp nhập" is no "nơi sáp
    nhập"."""
    unit = set(syllables(task.unit))
    if _ASKED_OF.sub("", flat(task.text)).startswith(" ".join((*name, ""))):
        return True
    return set(name) <= unit and not (unit ^ set(name)) & _DENYING


def _is_another(task: Task, name: str) -> bool:
    """A body of the same sort with a name of its own: Sở Văn hóa, when Sở Tài chính is asked
    about; "các sở, ngành" are all of them."""
    return _is_other_body(task.unit, name)


def _is_other_body(unit: str, name: str) -> bool:
    sort, own = name.split()[0], set(syllables(unit)) - _EVERY
    return sort in own and len(own) > 1 and not set(name.split()) <= own


def _without(read: Read, tasks: Sequence[Task]) -> Read:
    return replace(read, tasks=[one for one in read.tasks if one not in tasks]) if tasks else read


def tasks_of(
    unit: tuple[str, ...], read: Read, name: frozenset[str] = frozenset(), exactly: str = ""
) -> Listing | None:
    """What the article gives to this kind of unit by name; what it gives to all where it names
    none of them; None when nobody is asked about or the article gives no tasks. `name` tells one
    unit from others of its kind, where the article does."""
    if not unit:
        return None
    if name and name <= set(syllables(read.article.title)):
        return None  # the whole article is addressed to this very unit
    for wanted in ("named", "general"):
        fitting = [
            task
            for task in read.tasks
            if concerns(unit, addressed(task)) == wanted and task.verb not in _NO_ORDER
        ]
        its_own = [task for task in fitting if name and name <= set(syllables(task.unit))]
        fitting = _of_body_itself(unit, its_own or fitting)
        if not fitting and wanted == "named":
            lines = _addressed_lines(unit, name, read, exactly) or _of_committee(unit, name, read)
            if lines:
                return Listing(None, lines, is_of_unit=True)
        if fitting:
            below = _below(unit, name, read) if wanted == "named" else []
            fitting = [
                task
                for task in read.tasks
                if task in fitting or task in below or _is_short(task, fitting)
            ]
            items = tuple(_task_item(read, task) for task in fitting[:LONGEST_LIST])
            is_general = wanted == "general"
            left_out = len(fitting) - len(items)
            return Listing(None, items, is_general, not is_general, left_out)
    return None


def _of_body_itself(unit: Sequence[str], tasks: list[Task]) -> list[Task]:
    """ "Chi bộ Trường THCS" is not the school, where the school is given something itself."""
    if not SECTORS.issuperset(unit):
        return tasks
    if not any(_is_of_body(unit, one) for one in tasks):
        return tasks
    return [one for one in tasks if not _is_of_its_party_unit(unit, one)]


_SEVERAL = re.compile(r"[,;]| và ")


def _is_of_body(unit: Sequence[str], task: Task) -> bool:
    own = kinds(task.unit)
    return not _ITS_PARTY_UNIT.intersection(own) and bool((set(unit) - LEVELS) & set(own))


def _is_of_its_party_unit(unit: Sequence[str], task: Task) -> bool:
    own = kinds(task.unit)
    is_one = bool(_ITS_PARTY_UNIT.intersection(own)) and not _SEVERAL.search(task.unit)
    return is_one and concerns(unit, own) == "named"


def _of_committee(unit: tuple[str, ...], name: frozenset[str], read: Read) -> tuple[Item, ...]:
    """What is given to the Party unit of the body asked about: "Đảng ủy Ủy ban MTTQ thành phố"
    for "Mặt trận", where the body itself is given nothing."""
    body, levels = one_body(unit), LEVELS.intersection(unit)
    found = []
    for task in read.tasks if body else ():
        parts = [names for _, _, names in stretches_of_kinds(task.unit)]
        within = set(chain.from_iterable(parts[1:]))
        is_its = bool(parts) and _ITS_PARTY_UNIT.issuperset(parts[0]) and bool(body & within)
        of_other_level = levels and LEVELS & within and not levels & within
        if is_its and not of_other_level and name <= set(syllables(task.unit)):
            found.append(_task_item(read, task))
    return tuple(found[:LONGEST_LIST])


_LINE = re.compile(
    r"(?:(?:Đề nghị|Giao|Đối với|Riêng)(?: các)? )?(?P<unit>[^:.;\n]{4,100}):\s+\S", re.IGNORECASE
)


def _addressed_lines(
    unit: tuple[str, ...], name: frozenset[str], read: Read, exactly: str
) -> tuple[Item, ...]:
    """Lines for the unit that order nothing: "Chi bộ doanh nghiệp: có thể chia thành hai đợt"."""
    found = []
    for one in read.passages:
        line = (
            _LINE.match(one.text, item_label(one.text)[1])
            if one.role in ("item", "paragraph")
            else None
        )
        opening = _opening_kinds(line["unit"]) if line else ()
        is_named = opening and concerns(unit, kinds(line["unit"])) == "named"  # type: ignore[index]
        is_other = bool(exactly and line and _is_other_body(line["unit"], exactly))
        if is_named and not is_other and name <= set(syllables(one.text)):
            found.append(whole_item(read.article, one, read.relevance_of(one)))
    return tuple(found[:LONGEST_LIST])


def _below(unit: tuple[str, ...], name: frozenset[str], read: Read) -> list[Task]:
    """What stands below the heading or lead of this unit and names no other one as who acts: "2.
    Đảng ủy các xã" and then "c) Bí thư đảng ủy chịu trách nhiệm …", "a) Chỉ đạo Sở …"."""
    found = []
    for task in read.tasks:
        above = _above(read, task)
        its_kinds = kinds(above)
        is_named = bool(its_kinds) and concerns(unit, its_kinds) == "named"
        if not is_named or not name <= set(syllables(above)) or task.verb in _NO_ORDER:
            continue
        opening = _opening_kinds(task.text)
        is_head = "người đứng đầu" in opening and bool(set(unit) & set(opening))
        if is_head or not opening:
            found.append(task)
    return found


_HEADINGS = re.compile(r"(?:^|, )(?=(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)/] )")
_ABOVE = 90  # code points of a line that only names a unit


def _above(read: Read, task: Task) -> str:
    """The line that names the unit, where it does nothing else; "" for none."""
    holder = next((one for one in read.passages if one.start <= task.start < one.end), None)
    if holder is None:
        return ""
    heading = re.split(
        r"(?:^|, )(?=(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)/] )", holder.heading
    )
    line = holder.lead or heading[-1]
    content = line[item_label(line)[1] :].rstrip(" :.")
    return content if len(content) <= _ABOVE and _opening_kinds(content) else ""


_LABEL = 6  # words: "Xử lý vi phạm: Công an phường lập biên bản"
# "Trong lúc chờ lắp camera, Công an phường bố trí …"
_WHEN = re.compile(
    r"(?:Trong|Khi|Sau|Trước|Từ|Nếu|Để|Nhằm|Qua|Hằng|Hàng|Mỗi|Định kỳ|Ngày|Đến|Tại|Ngoài)\s"
    r"[^,;:.]{3,80},\s+"
)
_NAME = 3  # words; "chi bộ" alone stands for all of them


def _is_short(task: Task, named: Sequence[Task]) -> bool:
    """ "Ban Công tác Mặt trận" after "Ban Công tác Mặt trận khu dân cư"."""
    unit = _bare(task)
    is_name = len(unit.split()) >= _NAME and task.verb not in _NO_ORDER
    return is_name and any(_bare(one).startswith(f"{unit} ") for one in named)


def _bare(task: Task) -> str:
    return task.unit[_QUANTIFIER.match(task.unit).end() :].lower()  # type: ignore[union-attr]


_QUANTIFIER = re.compile(r"\W*(?:(?:mỗi|các|mọi|từng|tất cả|những)\s+)*", re.IGNORECASE)


def addressed(task: Task) -> Sequence[str]:
    """Where the records could not tell the unit from its verb: the unit that the task begins with,
    "Chi bộ các trường mầm non ghi biên bản …"."""
    if task.kinds or task.unit:
        return task.kinds
    label, colon, rest = task.text.partition(": ")
    has_label = colon and len(label.split()) <= _LABEL
    when = _WHEN.match(task.text)
    return (
        _opening_kinds(task.text)
        or (_opening_kinds(rest) if has_label else ())
        or (_opening_kinds(task.text[when.end() :]) if when else ())
    )


def _opening_kinds(text: str) -> tuple[str, ...]:
    opening = text[_QUANTIFIER.match(text).end() :].split()  # type: ignore[union-attr]
    return kinds(" ".join(opening[:6])) if kinds(" ".join(opening[:3])) else ()


def _task_item(read: Read, task: Task) -> Item:
    """One quote, or as few as their length allows, and what lines below say of whose it is and by
    when."""
    holder = next((one for one in read.passages if one.start <= task.start < one.end), None)
    if holder is None:
        return (_in_heading(read, task), *_said_below(read, task.end))
    start, end = _whole_row(task, holder) if holder.role == "row" else (task.start, task.end)
    text = holder.text[start - holder.start : end - holder.start]
    stretch = replace(holder, start=start, end=end, text=text, label="")
    spans = whole_item(read.article, stretch, read.relevance_of(holder))
    item = tuple(replace(span, passage=replace(holder, label=task.label)) for span in spans)
    return (*item, *_said_below(read, holder.end)) if task.end + 2 >= holder.end else item


def _in_heading(read: Read, task: Task) -> Candidate:
    """ "1. Số hóa hồ sơ đảng viên" over its own paragraphs; headings are no passages."""
    below = next((one for one in read.passages if one.start >= task.end), read.passages[-1])
    return Candidate(read.article, replace(below, label=task.label), task.start, task.end, 0.0)


_MOST_BELOW = 4


def _said_below(read: Read, end: int) -> Iterator[Candidate]:
    """ "Chủ trì: Công an phường. Thời gian: …", line by line."""
    below = [one for one in read.passages if one.start >= end][:_MOST_BELOW]
    for one in attributes_of(below):
        yield from whole_item(read.article, one, read.relevance_of(one))


def _whole_row(task: Task, row: Passage) -> tuple[int, int]:
    """With the cells that say whose task it is and by when; its number is told as a label."""
    first, bar, _ = row.text.partition(" | ")
    start = row.start + len(first + bar) if bar and first.strip(" .)") == task.label else row.start
    return min(start, task.start), row.start + len(row.text.rstrip())


@dataclass(frozen=True)
class _Group:
    read: Read
    passages: tuple[Passage, ...]

    @property
    def setting(self) -> str:
        return f"{self.passages[0].heading}\n{self.passages[0].lead}"

    def items(self) -> tuple[Item, ...]:
        return tuple(
            whole_item(self.read.article, passage, self.read.relevance_of(passage))
            for passage in self.passages
        )


def listing(
    question: Question, read: Read, ranking: Ranking, targets: bool = True
) -> Listing | None:
    """The list of one article that answers, or the duties its prose lays down; None if neither.
    All that a paper requires is its targets, too, unless only a few points are wanted."""
    its_own = given(question, read) if question.weight("tasks") else None
    if its_own or asked_person(question):
        return its_own
    group = _best_group(question, read, ranking)
    items = group.items() if group else ()
    weights = _subject_weights(question, ranking, tokens_of(headed(read.article)))
    if question.weight("tasks"):
        items = _with_duties(read, items)
    elif group and not (_is_of_things(question, group) and _is_about(weights, group)):
        return None
    of_unit = _of_unit(question, items)
    if of_unit:
        return Listing(None, of_unit, is_of_unit=True)
    chosen = _about_subject(weights, _narrowing(weights, group), items)
    is_whole = question.weight("tasks") and names_paper(question) and not weights
    whole = _with_tasks(read, chosen) if is_whole else tuple(chosen)
    laid_down = _TARGETS if group else _LAID_DOWN
    whole = _with_targets(read, whole, laid_down) if is_whole and targets else whole
    # "2. Ủy ban nhân dân phường:" only opens what stands below it.
    whole = tuple(one for one in whole if not only_leads(text_of(one))) or whole
    if not whole:
        return None
    intro = _intro(read, whole[0][0]) if len(whole) == len(items) else None
    return Listing(intro, whole[:LONGEST_LIST], left_out=max(0, len(whole) - LONGEST_LIST))


def captioned(best: Candidate, read: Read) -> Listing | None:
    """The rows below a caption that is itself the best span: "Danh mục làng nghề đầu tư …"."""
    caption = " ".join(best.text.split())
    rows = [
        one
        for one in read.passages
        if one.role == "row" and not names_columns(one) and one.lead.split("\n")[0] == caption
    ]
    if len(rows) < _FEWEST_ROWS or best.passage.role != "paragraph":
        return None
    items = (whole_item(read.article, one, read.relevance_of(one)) for one in rows)
    return Listing(None, tuple(items)[:LONGEST_LIST], left_out=max(0, len(rows) - LONGEST_LIST))


def names_paper(question: Question) -> bool:
    """By its number, or as the plan, directive … of something."""
    return bool(question.references or _PAPER.search(fold(question.text)))


def _with_tasks(read: Read, chosen: Sequence[Item]) -> tuple[Item, ...]:
    """What a document requires stands in several of its lists, tables and sentences."""
    taken = [(item[0].start, item[-1].end) for item in chosen]
    explained = [one for one in read.passages if is_background(one.heading)]
    further = [
        _task_item(read, task)
        for task in read.tasks
        if task.verb not in _NO_ORDER
        and not any(one.start <= task.start < one.end for one in explained)
        and not any(start < task.end and task.start < end for start, end in taken)
    ]
    return tuple(sorted((*chosen, *further), key=lambda item: item[0].start))


# "II. CHỈ TIÊU": what is to be reached is asked of those who carry the paper out.
_TARGETS = re.compile(r"(?:chi tieu|muc tieu)(?!\w)")
# Where no list is of duties by its words: "Thời lượng sinh hoạt không quá 90 phút".
_LAID_DOWN = re.compile(r"(?:chi tieu|muc tieu|noi dung|quy dinh|yeu cau)(?!\w)")


def _with_targets(
    read: Read, chosen: Sequence[Item], headings: re.Pattern[str]
) -> tuple[Item, ...]:
    """What is to be reached by the tasks stands under a heading of its own."""
    taken = [(item[0].start, item[-1].end) for item in chosen]
    targets = [
        whole_item(read.article, passage, read.relevance_of(passage))
        for passage in read.passages
        if passage.role in ("item", "paragraph") and headings.match(name_of(passage.heading))
    ]
    further = [
        item
        for item in targets
        if not any(start < item[-1].end and item[0].start < end for start, end in taken)
    ]
    return tuple(sorted((*chosen, *further), key=lambda item: item[0].start))


def name_of(heading: str) -> str:
    """ "II. CHỈ TIÊU" -> "chi tieu", folded."""
    return re.sub(r"^\W*(?:(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)/-]\W*)?", "", fold(heading))


def _is_about(weights: Mapping[str, float], group: _Group) -> bool:
    """The list's lead, heading or one of its items names most of what the list should be of."""
    if not weights:
        return True
    texts = (group.setting, *map(text_of, group.items()))
    return max(share(weights, tokens_of(text)) for text in texts) >= _ITEM_SHARE


def _is_of_things(question: Question, group: _Group) -> bool:
    """ "Ở những đảng ủy nào" is answered by no list of duties: its lead or heading, or else half of
    its entries, name what is asked for; entries of any list are "nội dung", "việc"."""
    noun = certain_thing(question)
    if not noun:
        return True
    items = [f" {flat(text_of(one))} " for one in group.items()]
    named = sum(f" {noun} " in one for one in items)
    return f" {noun} " in f" {flat(group.setting)} " or 2 * named >= len(items)


# "Thời hạn và mốc": days, which answer no question of what is to be done or looked into.
_OF_TIMES = re.compile(r"(?:thoi han|thoi gian|moc|lich|tien do)(?!\w)")


def _groups(read: Read) -> Iterator[_Group]:
    by_group: dict[int, list[Passage]] = defaultdict(list)
    for passage in read.passages:
        if passage.group and passage.role == "item":
            by_group[passage.group].append(passage)
    for passages in by_group.values():
        if not all(_RESTS_ON.match(fold(one.text)) for one in passages):
            yield _Group(read, tuple(passages))


# "- Căn cứ Điều lệ Đảng;": what a paper rests on, and no list of it.
_RESTS_ON = re.compile(r"\W*(?:can cu|xet|theo de nghi)(?!\w)")


def _best_group(question: Question, read: Read, ranking: Ranking) -> _Group | None:
    groups = [group for group in _groups(read) if not _is_of_times(question, group)]
    scored = [(_group_score(question, group, ranking), group) for group in groups]
    best, group = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return group if best > 0 else None


def _is_of_times(question: Question, group: _Group) -> bool:
    if question.weight("date") or question.weight("deadline"):
        return False
    is_named = _OF_TIMES.search(fold(question.text))
    return not is_named and bool(_OF_TIMES.match(fold(group.passages[0].heading)))


def _group_score(question: Question, group: _Group, ranking: Ranking) -> float:
    terms = ranking.term_weights(question)
    texts = [text_of(item) for item in group.items()]
    everything = share(terms, tokens_of("\n".join((group.setting, *texts))))
    setting = share(terms, tokens_of(group.setting))
    wanted = sum(
        weight * fits(want, question, text) / len(texts)
        for want, weight in question.wants.items()
        for text in texts
    )
    duty = question.weight("tasks") * bool(_TASK_LEAD.search(fold(group.setting)))
    return everything + 0.5 * setting + wanted + 0.8 * duty + _is_named(question, group)


def _is_named(question: Question, group: _Group) -> float:
    """ "… quy định gì về thời gian đối thoại": the heading "Điều 3. Thời gian đối thoại"."""
    name = re.split(r"(?:Điều \d+\.|, )\s*", group.passages[0].heading)[-1]
    words = syllables(name)
    return float(len(words) > 1 and set(words) <= set(question.terms))


def text_of(item: Item) -> str:
    """The item's words; its spans follow each other in the text."""
    return " ".join(span.text for span in item)


def _with_duties(read: Read, items: Sequence[Item]) -> tuple[Item, ...]:
    """Adds the sentences of prose, after the list's first item, that lay down duties; behind the
    signatures stand forms."""
    signed = min((one.start for one in read.passages if one.role == "signature"), default=None)
    taken = {item[0].start for item in items}
    after = min(taken, default=0)
    duties = [
        (span,)
        for passage in read.passages
        if passage.role == "paragraph"
        and passage.start >= after
        and (signed is None or passage.start < signed)
        for span in candidates(read.article, passage, read.relevance_of(passage))
        if span.start not in taken and _is_duty(span.text)
    ]
    return tuple(sorted((*items, *duties), key=lambda item: item[0].start))


def _is_duty(sentence: str) -> bool:
    folded = fold(sentence)
    return bool(_DUTY.search(folded)) and not (
        _REPORT.search(folded) and not re.search(r"\byeu cau\b|\bde nghi\b", folded)
    )


def _subject_weights(
    question: Question, ranking: Ranking, title: frozenset[str]
) -> Mapping[str, float]:
    """What title and head say holds for all of its items, and tells none of them."""
    subject = set(question.subject)
    weights = ranking.term_weights(question).items()
    found = {term: weight for term, weight in weights if subject.issuperset(term.split("_"))}
    return {term: held for term, held in found.items() if not title.issuperset(term.split("_"))}


def _narrowing(weights: Mapping[str, float], group: _Group | None) -> Mapping[str, float]:
    """What the lead or heading of a list says holds for all of its items."""
    common = tokens_of(group.setting) if group else frozenset()
    return {term: weight for term, weight in weights.items() if term not in common}


def _about_subject(
    weights: Mapping[str, float], narrowed: Mapping[str, float], items: Sequence[Item]
) -> list[Item]:
    """Only the items that name the whole subject (a unit, a field), or else what of it the lead
    does not name already, if some do; otherwise all."""
    for terms, least in ((weights, _WHOLE_SHARE), (narrowed, _ITEM_SHARE)):
        shares = [share(terms, tokens_of(text_of(item))) for item in items]
        most = max(shares, default=0.0)
        if most >= least:
            return [item for item, held in zip(items, shares, strict=True) if held >= 0.8 * most]
    return list(items)


def _intro(read: Read, first: Candidate) -> Candidate | None:
    """The lead sentence, quoted, when the list has one short enough to quote."""
    passage = first.passage
    if not passage.lead:
        return None
    end = passage.lead_start + len(passage.lead)
    holder = next(
        (one for one in read.passages if one.start <= passage.lead_start < one.end), passage
    )
    spans = candidates(read.article, holder, first.relevance)
    return next((one for one in spans if one.end == end), None)
