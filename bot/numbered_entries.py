""" "Mấy đợt, từ ngày nào đến ngày nào", "mấy đoàn, ai dẫn đầu": the lines of a paper that number
what is asked for, "Đợt 1: …", "Đoàn số 2. Trưởng đoàn: …", counted and told."""

import re
from collections.abc import Sequence

from bot.composition import Composition
from bot.counting import counted_items
from bot.material import Material, Read
from bot.question import Question
from bot.spans import whole_item
from bot.superlatives import flat
from bot.support import said_by, subject_of, whole, words_asked
from corpus.article import Passage
from corpus.text import item_label

_COUNTED = re.compile(r"(?<!\w)(?:bao nhieu|may) (?P<noun>[a-z]+)(?: [a-z]+){0,2}")
# Of each of them more is asked than how many there are.
_EACH = re.compile(
    r"(?<!\w)(?:tung|moi|cac|liet ke|ke ra|ke ten|ai|(?:ngay|thang|dau|gi|nhung \w+) nao|o dau|"
    r"khi nao|bao gio|nhung gi|(?:la|gom) (?:nhung|cac))(?!\w)"
)
_SAID = r"(?<![\w/.,])(?:\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) "
_FEWEST = 2
_MOST_UNSAID = 1  # word of the question
_NO_MATTER = frozenset("ngay mo|ngay dong|dong|mo|chia|lap|tung|ngay|cac|dan dau|lam".split("|"))


def numbered_entries(question: Question, material: Material) -> Composition | None:
    """None where no article that says the rest of the question numbers them."""
    asked = _COUNTED.search(flat(question.text))
    if asked is None:
        return None
    for read in _of_matter(question, asked, material):
        entries = _entries(asked["noun"], read)
        if len(entries) >= _FEWEST and _is_wanted(question, asked, read):
            items = tuple(whole_item(read.article, one, read.relevance_of(one)) for one in entries)
            return counted_items(question, items, material)
    return None


def _of_matter(question: Question, asked: re.Match[str], material: Material) -> Sequence[Read]:
    """Those that say all the rest of the question but a word, in their title first."""
    rest = [one for one in words_asked(question) if not _is_of_count(one, asked)]
    held = [
        (sum(said_by(one, whole(read.article)) for one in rest), read) for read in material.reads
    ]
    fitting = [read for count, read in held if count >= max(1, len(rest) - _MOST_UNSAID)]
    return sorted(fitting, key=lambda read: -_titled(rest, read))


def _titled(rest: Sequence[str], read: Read) -> int:
    return sum(said_by(one, subject_of(read.article)) for one in rest)


def _is_of_count(word: str, asked: re.Match[str]) -> bool:
    return word in _NO_MATTER or set(word.split()) <= set(asked[0].split())


def _is_wanted(question: Question, asked: re.Match[str], read: Read) -> bool:
    """Where the text says how many, only if more is asked of each."""
    rest = flat(question.text)[asked.end() :]
    noun = asked["noun"]
    said = re.compile(rf"{_SAID}{noun}(?!\w)")
    is_said = any(said.search(flat(one.text)) for one in read.passages)
    return not is_said or bool(_EACH.search(rest))


def _entries(noun: str, read: Read) -> list[Passage]:
    """The longest run of lines that go by the noun and 1, 2, 3 …"""
    opening = re.compile(rf"{noun}(?: [a-z]+)? (?:so |thu )?(?P<number>\d{{1,2}})(?!\w)")
    best: list[Passage] = []
    run: list[Passage] = []
    for one in read.passages:
        if one.role not in ("item", "paragraph"):
            continue
        found = opening.match(flat(one.text[item_label(one.text)[1] :]))
        number = int(found["number"]) if found else 0
        run = [*run, one] if number and number == len(run) + 1 else [one] if number == 1 else []
        best = max(best, run, key=len)
    return best
