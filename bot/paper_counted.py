"""How much a paper that is named holds in all: "kế hoạch 33 có mấy phần", "công văn 132 có mấy
việc". Its headings are counted, or the entries of the list that it is asked for otherwise."""

import re

from bot import wording
from bot.composition import Composition, Draft, document, one_line
from bot.counting import counted_items, says_how_many
from bot.lists import LONGEST_LIST, listing
from bot.material import Material, Read
from bot.question import Question, understand, without_numbers
from bot.ranking import Ranking, Scored
from bot.spans import Candidate
from corpus.article import Block
from corpus.headings import level
from corpus.text import fold

_PARTS = ("phan lon", "phan", "muc lon", "chuong", "muc", "dieu")
_TASKS = (
    "nhiem vu giai phap|nhiem vu|noi dung chinh|noi dung|dau viec|cong viec|viec phai lam|viec|"
    "yeu cau cu the|yeu cau|giai phap"
)
_ASKED = re.compile(
    r"\W*(?:(?:nay|do|tren|cua \w+(?: \w+){0,4}?|o \w+(?: \w+){0,3}?|tat ca|tong cong|thi) )*"
    r"(?:(?:co|gom|giao|dua ra|neu|de ra|yeu cau|dat ra|chia|lam|thanh|chua|quy dinh|het|cho) )*"
    rf"(?:tat ca |tong cong )?(?:bao nhieu|may) (?P<noun>{'|'.join(_PARTS)}|{_TASKS})"
    r"(?: (?:vay|the|a|tat ca|nhi|can lam|phai lam|chinh))*\W*"
)


def counted_of_paper(
    question: Question, material: Material, best: Scored, ranking: Ranking
) -> Composition | None:
    """None where no paper is named, or something narrower is counted."""
    noun = counted_in_paper(question)
    if not noun:
        return None
    read = material.of(best.candidate.article.id)
    if says_how_many(noun, read):
        return None
    if noun in _PARTS:
        return _parts(noun, read, material) if read.article.kind == "official" else None
    return _tasks(question, read, material, ranking)


def counted_in_paper(question: Question) -> str:
    """ "phan", "nhiem vu"; "" where anything else is asked."""
    if len(question.references) != 1:
        return ""
    rest = fold(without_numbers(question.text, question.references))
    asked = _ASKED.fullmatch(" ".join(rest.split()))
    return asked["noun"] if asked else ""


def _parts(noun: str, read: Read, material: Material) -> Composition | None:
    """Its headings of one depth: the highest of which there are several."""
    heads = [
        (block, level(read.article.text[block.start : block.end]))
        for block in read.article.blocks
        if block.role == "heading"
    ]
    depths = sorted({depth for _, depth in heads})
    rows = ([block for block, depth in heads if depth == at] for at in depths)
    found = next((row for row in rows if len(row) > 1), None)
    if found is None or (noun == "dieu" and not _is_article(read, found[0])):
        return None
    spans = [_span(read, block) for block in found]
    carrier = wording.CARRIERS[read.article.kind]
    called = wording.PARTS_CALLED.get(noun, wording.PARTS_CALLED["phan"])
    text = wording.COUNTED.format(carrier=carrier, count=len(found), noun=called)
    points = [Draft(one_line(one.text), (one,)) for one in spans[:LONGEST_LIST]]
    conclusion = Draft(text, tuple(spans), "conclusion")
    return Composition((conclusion, document(material, spans[0]), *points))


def _is_article(read: Read, block: Block) -> bool:
    return fold(read.article.text[block.start : block.end]).startswith("dieu")


def _span(read: Read, block: Block) -> Candidate:
    """A heading is told of in the passage that stands first below it."""
    below = (one for one in read.passages if one.end > block.end)
    passage = next(below, read.passages[-1])
    return Candidate(read.article, passage, block.start, block.end, read.relevance_of(passage))


def _tasks(
    question: Question, read: Read, material: Material, ranking: Ranking
) -> Composition | None:
    paper = question.text[question.references[0].start : question.references[0].end]
    noun = question.references[0].noun or ""
    found = listing(
        understand(f"{noun} {paper} {wording.WHAT_TASKS}"), read, ranking, targets=False
    )
    if found is None or len(found.items) < 2 or found.left_out or found.is_of_unit:
        return None
    return counted_items(question, found.items, material)
