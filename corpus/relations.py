"""How documents stand to each other, as the text says it; `inferred` where it does not."""

from dataclasses import dataclass
from typing import Literal

RelationKind = Literal[
    "implements",  # source carries out target
    "checks",  # source examines how target is carried out
    "guides",  # source explains how to carry out target
    "based_on",  # source rests on target (căn cứ)
    "concretises",
    "replaces",
    "amends",
    "repeals",
    "extends",  # source moves a deadline of target
    "attached_to",  # source is issued with target
    "linked",  # gắn với, lồng ghép: no direction
    "reviews",  # sơ kết, tổng kết
    "continues",
]


@dataclass(frozen=True)
class Party:
    """One side: a numbered document (`so_hieu` as printed), or what the text calls it.

    Both empty: the article's own event or document is meant.
    """

    so_hieu: str = ""
    name: str = ""  # "Nghị quyết Trung ương 4", "Đoàn kiểm tra số 06"


@dataclass(frozen=True)
class Relation:
    """`article.text[start:end]` is the sentence that shows it; 0, 0: it stands in front matter."""

    kind: RelationKind
    source: Party
    target: Party
    start: int = 0
    end: int = 0
    inferred: bool = False
    article_id: int = 0
