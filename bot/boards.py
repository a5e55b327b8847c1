"""Who sits on a board that a paper sets up ("Ban Chỉ đạo gồm các đồng chí sau: 1. …, Trưởng ban"):
who leads it, who else, how many, and what somebody is on it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot import wording
from bot.asked_whole import bears_number
from bot.composition import Composition, Draft, document, one_line, unsaid
from bot.counting import counted_items
from bot.list_answer import listed
from bot.lists import Item, Listing
from bot.material import Material, Read
from bot.one_of_a_kind import areas
from bot.people import names
from bot.question import Question, without_numbers
from bot.ranking import headed
from bot.spans import whole_item
from bot.support import said_by, words_in
from corpus.article import Passage
from corpus.splitting import names_columns
from corpus.text import fold, item_label, syllables

_FEWEST = 2  # members
_MOST_UNSAID = 1 / 3  # of the words asked
_BODY = re.compile(
    r"(?<!\w)(?:ban (?:chi dao|to chuc|giam khao|kiem phieu|bien tap|noi dung|soan thao|thanh tra)|"
    r"bcd|to (?:cong tac|giup viec|bien tap|soan thao|thu ky|tham muu|kiem tra|giam sat|phan ung)|"
    r"doan (?:kiem tra|giam sat|cong tac|thanh tra)|hoi dong|tieu ban|ban chi huy)(?!\w)"
)
_HEADS = (
    r"truong (?:ban|doan|tieu ban|nhom)|to truong|chu tich hoi dong|doan truong|"
    r"chu nhiem(?= ban)"
)
_ROLE = re.compile(
    rf"(?:pho (?:{_HEADS})|(?:{_HEADS})|to pho|pho chu tich hoi dong|uy vien(?: kiem)? thu ky|"
    r"thu ky|uy vien|thanh vien)(?: (?:thuong truc|to|doan|ban|tieu ban))?"
)
_OF_BOARD = re.compile(rf"(?:la |lam )?(?P<role>{_ROLE.pattern})(?: (?:cua )?{_BODY.pattern}.*)?")
_SEGMENTS = re.compile(r"\s+[-–—]\s+|\s*[,:;|()]\s*|\s+(?=(?:là|làm) )|\.\s*$")
_WHO = re.compile(r"(?<!\w)(?:ai|ten gi|dong chi nao|nguoi nao)(?!\w)")
_LIST = re.compile(
    r"(?<!\w)(?:gom (?:co )?(?:nhung |cac )?(?:ai|dong chi nao|nguoi nao|thanh vien nao)|"
    r"thanh phan|co (?:nhung )?ai(?: tham gia)?|nhung ai|danh sach|(?:nhung|cac) thanh vien)(?!\w)"
)
_COUNT = re.compile(r"(?<!\w)(?:may|bao nhieu) (?:nguoi|dong chi|thanh vien|uy vien|ong ba)(?!\w)")
_WHAT = re.compile(
    r"(?<!\w)(?:giu|lam|dam nhan|dam nhiem|la|co) (?:vai tro|chuc danh|chuc vu|chuc|vi tri|gi)"
)
# What a question on a board says beside its matter.
_ASKING = frozenset(
    "ban chi dao bcd truong pho uy vien thanh phan danh sach gom nhung ai may nguoi dong lam la "
    "giu vai tro chuc vu tham gia doan to hoi tieu thu ky thuong truc gi".split()
)


@dataclass(frozen=True)
class _Member:
    name: str
    role: str  # folded
    item: Item


@dataclass(frozen=True)
class _Board:
    read: Read
    setting: str
    members: tuple[_Member, ...]


def told_of_board(question: Question, material: Material) -> Composition | None:
    """None where no list of the board asked about was read, or it does not say what is asked."""
    asked = fold(question.text)
    if not _BODY.search(asked):
        return None
    for board in _boards(question, material):
        found = _of_role(asked, board, material) or _of_person(asked, board, material)
        found = found or _of_all(question, asked, board, material)
        if found:
            return found
    return None


def _of_role(asked: str, board: _Board, material: Material) -> Composition | None:
    """ "Ai là Trưởng ban": not the deputies."""
    role = _role_asked(asked)
    if not role or not _WHO.search(asked):
        return None
    held = [one for one in board.members if _is_role(role, one.role)]
    if not held:
        is_elsewhere = role in fold(board.read.article.text)
        first = board.members[0].item[0]
        return None if is_elsewhere else unsaid(material, first, wording.NO_HOLDER)
    drafts = tuple(_draft(one) for one in held)
    return Composition((*drafts, document(material, held[0].item[0])), is_settled=True)


def _role_asked(asked: str) -> str:
    found = re.search(rf"(?<!\w)(?:{_ROLE.pattern})(?!\w)", asked)
    return found[0] if found else ""


def _is_role(asked: str, role: str) -> bool:
    """ "phó trưởng ban" is every deputy; "trưởng ban" none."""
    return role == asked or role.startswith(f"{asked} ")


def _of_person(asked: str, board: _Board, material: Material) -> Composition | None:
    named = [one for one in board.members if f" {fold(one.name)} " in f" {asked} "]
    if not named or not _WHAT.search(asked):
        return None
    drafts = tuple(_draft(one) for one in named)
    return Composition((*drafts, document(material, named[0].item[0])), is_settled=True)


def _draft(member: _Member) -> Draft:
    return Draft(_said(member.item), member.item, "conclusion")


def _said(item: Item) -> str:
    return one_line(" ".join(span.read for span in item))


def _of_all(
    question: Question, asked: str, board: _Board, material: Material
) -> Composition | None:
    items = tuple(one.item for one in board.members)
    if _COUNT.search(asked):
        return _settled(counted_items(question, items, material))
    if not _LIST.search(asked) or _role_asked(asked):
        return None
    return _settled(Composition(listed(Listing(None, items, is_of_unit=True), material)))


def _settled(told_of: Composition) -> Composition:
    return Composition(told_of.drafts, told_of.reason, is_settled=True)


# --- lists of members -----------------------------------------------------------------------------


def _boards(question: Question, material: Material) -> Iterator[_Board]:
    """Those of the number asked for; else those whose paper says what is asked beside the board."""
    bearing = [one for one in material.reads if bears_number(question, one.article)]
    for read in bearing or material.reads:
        boards = (one for one in _lists(read) if bearing or _is_asked(question, one))
        yield from boards


def _is_asked(question: Question, board: _Board) -> bool:
    said = f"{headed(board.read.article)}\n{board.setting}"
    body = _BODY.search(fold(question.text))
    if body is None or not said_by(body[0], said):
        return False
    if not all(place in fold(said) for place in areas(question)):
        return False
    known = {word for one in board.members for word in syllables(one.name)} | _ASKING
    text = without_numbers(question.text, question.references)
    words = [one for one in words_in(text) if not known.issuperset(one.split())]
    unsaid = [one for one in words if not said_by(one, said)]
    return bool(words) and len(unsaid) <= _MOST_UNSAID * len(words)


def _lists(read: Read) -> Iterator[_Board]:
    """Entries that stand together and name one person each, with a role on a board."""
    entries = [one for one in read.passages if one.role in ("item", "row") and one.group]
    for _, group in groupby(entries, key=lambda one: one.group):
        passages = list(group)
        members = tuple(one for each in passages if (one := _member(read, each)))
        if len(members) >= _FEWEST and any("truong" in one.role for one in members):
            yield _Board(read, f"{passages[0].heading}\n{passages[0].lead}", members)


def _member(read: Read, passage: Passage) -> _Member | None:
    if names_columns(passage):
        return None
    text = passage.text[item_label(passage.text)[1] :] if passage.role == "item" else passage.text
    found = names(text) or _in_cell(passage)
    role = _role_of(_SEGMENTS.split(text))
    if len(found) != 1 or not role:
        return None
    item = whole_item(read.article, passage, read.relevance_of(passage))
    return _Member(found[0], role, item) if item else None


def _in_cell(passage: Passage) -> list[str]:
    """A name that fills a cell needs no title before it."""
    cells = passage.text.split("|") if passage.role == "row" else []
    return [one.strip() for one in cells if names(f"đồng chí {one.strip()},") == [one.strip()]]


def _role_of(segments: Sequence[str]) -> str:
    for one in segments:
        found = _OF_BOARD.fullmatch(fold(one).strip(" .*_"))
        if found:
            return found["role"]
    return ""
