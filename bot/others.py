"""What holds for all the others: "ngoài Chi bộ Quân sự thì các chi bộ còn lại …", "các nội dung
khác thì sao"."""

import re
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Scored, elsewhere_of
from bot.superlatives import flat
from corpus.text import fold, syllables

_OTHER = r"(?:con lai|khac(?! nhau| phuc| sau| ghi| biet))"
_ASKED = re.compile(rf"(?<!\w)(?:cac|nhung|so|may) (?P<noun>\w+(?: \w+)?) {_OTHER}(?!\w)")
_ALL_OF = r"(?<!\w)(?:cac|nhung|so) "
# "các xã khác (không phải Vàm Nhỏ)", "ngoài Đồng Trũng, Bàu Sen thì …": who is not meant.
_EXCLUDED = re.compile(
    r"(?<!\w)(?:khong phai|ngoai|tru|khong ke|khong tinh) (?:cac |xa |phuong |thon |ban |to |ap )*"
    r"(?P<names>[^()?]+?)(?:\)|,? (?:duoc|thi|co|phai|con)(?!\w)|\?|$)"
)
_AS_MUCH = 0.3  # of the question that its article may hold less


def asks_of_others(question: Question) -> bool:
    return bool(_ASKED.search(flat(question.text)))


def of_the_others(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """The sentences of the best articles that say so of the very things asked about, best first;
    none where something else is asked."""
    asked = _ASKED.search(flat(question.text))
    if asked is None:
        return []
    said = re.compile(rf"{_ALL_OF}{asked['noun']}(?: \w+){{0,2}}? {_OTHER}(?!\w)")
    least = ranked[0].reach - _AS_MUCH
    elsewhere = elsewhere_of(question, [one.candidate for one in ranked])
    near = [
        one for one in ranked if one.reach >= least and one.candidate.article.id not in elsewhere
    ]
    return [one for one in near if said.search(flat(one.candidate.text))]


def less_excluded(question: Question, due: Sequence[Scored]) -> list[Scored]:
    """Without what is said of those whom the question leaves out."""
    found = _EXCLUDED.search(" ".join(fold(question.text).split()))
    if found is None or not re.search(rf"(?<!\w){_OTHER}(?!\w)", fold(question.text)):
        return list(due)
    names = [" ".join(syllables(one)) for one in re.split(r",| va ", found["names"])]
    told = [f" {' '.join(syllables(one.candidate.text))} " for one in due]
    return [
        one
        for one, said in zip(due, told, strict=True)
        if not any(f" {name} " in said for name in names if " " in name)
    ]
