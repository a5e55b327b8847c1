"""Whose item a quote is: the unit that a heading or an item above names, "3. Đảng ủy xã:" of "b)
gửi báo cáo". Only what stands above it, never what stands beside it."""

import re
from bisect import bisect_right

from bot.gate_verbs import VERBS
from corpus import headings
from corpus.article import Article, Block
from corpus.duties.units import HEAD, is_unit_alone
from corpus.text import canonical, item_label

_PARAGRAPH, _NUMBERED, _LETTERED, _BULLET, _PLUS = 6.9, 7.0, 8.0, 9.0, 10.0
_PASSED_OVER = ("noise", "caption")
_FURTHEST = 60  # blocks; a list is not longer
# What the unit is to do with what stands below it, and nothing more.
_CHARGE = re.compile(r"(?P<unit>.+?),? chủ trì$")
# Whose the work is, said about the unit.
_FOR = re.compile(
    r"(?:điều \d+[.:] )?(?P<said>yêu cầu(?: đối với)?|nhiệm vụ của|việc của|trách nhiệm của|"
    r"đối với) (?P<unit>.+)$",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"nhiệm vụ|phân công|tổ chức thực hiện|trách nhiệm")
# Below such headings nobody does anything yet: it is asked for, or told of as a fault.
_NO_DUTIES = re.compile(
    r"kiến nghị|đề xuất|đề nghị|kính gửi|nơi nhận|dự thảo|phương án|đối tượng|hạn chế|khuyết điểm|"
    r"tồn tại|thành phần|căn cứ|ý kiến|phụ lục|ví dụ|câu hỏi"
)
# An item that begins so is meant for others, or for a case of its own.
_OTHERS = re.compile(
    r"(?:đối với|riêng|trường hợp|nếu|ngoài|đề nghị|yêu cầu|kiến nghị|giao|kính|do|được|bị|về|là|"
    r"và|hoặc|không có|có)(?!\w)"
)
_IS = re.compile(r"là (?:cơ quan|đầu mối|đơn vị|bộ phận)(?!\w)")


def head_above(article: Article, start: int) -> str:
    """The unit, as it is written above the block that begins at `start`; "" where none is, or the
    block may be somebody else's."""
    blocks = article.blocks
    at = bisect_right(blocks, start, key=lambda one: one.start) - 1
    if at < 0 or blocks[at].role not in ("item", "paragraph"):
        return ""
    words = article.text[blocks[at].start : blocks[at].end]
    label, content = item_label(words)
    if start > blocks[at].start + content:
        return ""
    head = _head(article, at, _rank(blocks[at], words, label))
    is_theirs = _may_be_theirs(words[content:]) or _is_led(words[content:], head)
    return head if is_theirs else ""


def _is_led(content: str, head: str) -> bool:
    """ "Lãnh đạo Ủy ban nhân dân xã rà soát" as the work of the party committee above it."""
    low = canonical(content).lower().lstrip('*_ "“')
    told = _FOR.match(canonical(head))
    is_committee = told is not None and told["unit"].lower().startswith("đảng ủy")
    return is_committee and low.startswith("lãnh đạo ủy ban nhân dân ")


def heads_of(head: str) -> tuple[str, ...]:
    """The head as it is, and the unit alone where its charge is said too."""
    charge = _CHARGE.match(head)
    told = _FOR.match(canonical(head))
    if told and told["said"].lower() == "yêu cầu":
        return (head, told["unit"])
    return (told["unit"],) if told else (head, charge["unit"]) if charge else (head,)


def item_of(quote: str) -> str:
    """What an item says behind its label, as it is said behind a colon."""
    content = quote[item_label(quote)[1] :]
    words = content.split(maxsplit=2)
    is_name = len(words) < 2 or words[1][:1].isupper() or words[0][1:] != words[0][1:].lower()
    return content if is_name else content[:1].lower() + content[1:]


def _may_be_theirs(content: str) -> bool:
    low = canonical(content).lower().lstrip('*_ "“')
    if _IS.match(low):
        return True
    return not (_OTHERS.match(low) or (HEAD.match(low) and not _is_deed(low)))


def _is_deed(low: str) -> bool:
    """ "lãnh đạo rà soát", which is no leader."""
    spoken = tuple(one.strip(",;.") for one in low.split()[:4])
    return spoken[:2] == ("lãnh", "đạo") and (spoken[2:3] in VERBS or spoken[2:4] in VERBS)


def _head(article: Article, at: int, rank: float) -> str:
    for block in reversed(article.blocks[max(0, at - _FURTHEST) : at]):
        if block.role in _PASSED_OVER:
            continue
        words = article.text[block.start : block.end]
        label, content = item_label(words)
        here = _rank(block, words, label)
        if here > rank or (here == rank and here != _PARAGRAPH):
            continue
        name = headings.name(words if block.role == "heading" else words[content:])
        name = name[item_label(name)[1] :] if block.role == "heading" else name
        heads = block.role == "heading" or words.rstrip(" *_").endswith(":")
        is_theirs = heads and _is_unit(name) and _is_duty(article, block)
        return name if is_theirs or _is_for_unit(name, article, block) else ""
    return ""


def _is_for_unit(name: str, article: Article, block: Block) -> bool:
    """ "Nhiệm vụ của Đảng ủy xã"; "Đối với các chi bộ" only where duties are told."""
    told = _FOR.match(canonical(name).strip(" :.;*_"))
    if not told or block.role != "heading" or not _is_unit(told["unit"]):
        return False
    if told["said"].lower() != "đối với":
        return True
    are_duties = any(map(_DUTIES.search, _lines_above(article, block)))
    return are_duties and _is_duty(article, block)


def _is_unit(name: str) -> bool:
    low = canonical(name).lower().strip(" :.;*_")
    charge = _CHARGE.match(low)
    return is_unit_alone(charge["unit"] if charge else low)


def _is_duty(article: Article, block: Block) -> bool:
    """Whether no heading above says that what follows is only asked for."""
    return not any(map(_NO_DUTIES.search, _lines_above(article, block)))


def _lines_above(article: Article, block: Block) -> list[str]:
    before = article.blocks[: bisect_right(article.blocks, block.start, key=lambda one: one.start)]
    lines = (article.text[one.start : one.end] for one in before[:-1] if one.role == "heading")
    return [canonical(line).lower() for line in list(lines)[-3:]]


def _rank(block: Block, words: str, label: str) -> float:
    if block.role == "heading":
        return float(headings.level(words) or headings.NUMBERED)
    if label[:1].isdigit():
        return _NUMBERED + 0.2 * label.count(".")
    if label.isalpha():
        return _LETTERED
    return _PLUS if label == "+" else _BULLET if label else _PARAGRAPH
