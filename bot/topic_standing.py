"""Whether a paper that is named by its matter still holds: "hướng dẫn thu đảng phí cũ còn dùng
không", "quy định mới về tiếp dân thay cho văn bản nào"."""

import re
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.relating import DOCUMENT
from corpus.graph import Edge, edges
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold

_ASKS = re.compile(
    rf"^\W*(?:(?:cai|ban|cac|nhung) )?{DOCUMENT} (?P<matter>.+?) "
    r"(?P<asks>(?:co )?(?:con|het) (?:hieu luc|gia tri|ap dung|dung|thi hanh)|"
    r"(?:da |co )?(?:bi|duoc) (?:thay|bai bo|huy bo)|"
    rf"(?:thay(?: the)?|bai bo)(?: cho)? (?:{DOCUMENT}|cai) (?:nao|gi))(?!\w)|"
    rf"^\W*{DOCUMENT} nao (?:da )?(?:thay(?: the)?|bai bo)(?: cho)? {DOCUMENT} (?P<old>.+)"
)
_LIGHT = frozenset("ve viec cu moi nam truoc cua cho va cac hien nay da so".split())
_OF_TITLE = 0.75  # of the words of the matter
_READ = 3  # articles, best first
_CHANGES = ("replaces", "repeals")


def standing_asked(
    question: Question, ranked: Sequence[Scored], records: Records
) -> Directive | None:
    """The paper that was replaced, of the pair whose titles name the matter; None where nothing of
    the kind is asked, or the register knows of no such change."""
    asked = None if question.references else _ASKS.search(fold(question.text))
    if asked is None:
        return None
    words = re.findall(r"[^\W\d]+", asked["matter"] or asked["old"])
    matter = set(words) - _LIGHT
    near = dict.fromkeys(one.candidate.article.id for one in ranked)
    owners = filter(None, map(records.snapshot().own, [*near][:_READ]))
    around = (one for own in owners for one in edges(own, records) if one.kind in _CHANGES)
    return next((old for one in around if (old := _replaced(one, matter))), None)


def _replaced(edge: Edge, matter: set[str]) -> Directive | None:
    sides = [one.directive for one in (edge.target, edge.source)]
    known = tokens_of("\n".join(f"{one.trich_yeu} {one.body} {one.place}" for one in sides if one))
    held = len(matter & known)
    return sides[0] if matter and held >= _OF_TITLE * len(matter) else None
