"""What a paper says of one matter: "Hướng dẫn 03 quy định gì về quản lý đảng viên đi biển", "Kế
hoạch 37 yêu cầu cơ cấu cấp ủy thế nào", "tóm tắt mục tiêu của kế hoạch …"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.lists import Item, name_of, names_paper, text_of
from bot.material import Read
from bot.question import Question, Want, without_numbers
from bot.ranking import Ranking, headed, share, tokens_of
from bot.spans import candidates, whole_item
from corpus.addressees import kinds
from corpus.article import Passage, Role
from corpus.text import syllables

_TOLD: tuple[Role, ...] = ("paragraph", "item", "row")
_MOST = 8
_WHOLE = 0.85  # of the matter's weight that an item must hold
_SIDE_BY_SIDE = 0.5
_NEARLY = 0.8  # of its syllables that a heading must hold
_NAMES = 0.5  # of a heading's syllables that the matter must hold
_PAPERS = (
    r"(?:ke hoach|chi thi|huong dan|quy che|nghi quyet|ket luan|chuong trinh|thong bao|cong van|"
    r"thong tri|quyet dinh|quy dinh|de an|van ban|kh|ct|hd|nq|kl|tb|cv|qd)"
)
_SAYS = r"(?:quy dinh|yeu cau|huong dan|chi dao|neu|noi|de ra|ghi|dat ra)"
_END = rf"(?= (?:trong|theo|tai|cua) (?:\w+ )?{_PAPERS}\b| nam \d{{4}}\b| (?:vay|a|nhi|the|ha)$|$)"
_MATTERS = (
    re.compile(
        rf"\b{_SAYS} (?:nhung |cac )?(?:viec |dieu )?gi (?:ve|(?P<to>doi voi)) (?P<of>.+?){_END}"
    ),
    re.compile(
        rf"\bve (?P<of>(?:\w+ )+?)(?:thi )?(?:{_PAPERS} )?(?:\w+ )*?{_SAYS} (?:nhung )?gi\b"
    ),
    re.compile(
        rf"\b{_SAYS} (?:viec |ve )?(?P<of>(?:\w+ ){{1,12}}?)(?:phai )?(?:nhu )?"
        r"(?:the nao|ra sao|lam sao)\b"
    ),
    re.compile(
        r"^(?:\w+ ){0,3}?(?:tom tat|neu|liet ke|ke|cho biet)"
        r"(?: (?:giup|lai|cac|nhung|toi|minh|em|ve))*"
        rf" (?P<of>(?:\w+ ){{1,6}}?)(?:cua |trong |theo )(?:\w+ )?{_PAPERS}\b"
    ),
)
_NO_MATTER = frozenset("noi dung van de viec cong tac chinh chu yeu gi nao".split())


def on_matter(question: Question, read: Read, ranking: Ranking) -> tuple[Item, ...]:
    """What stands below the heading of that name, and every other item that holds the whole
    matter; () where none is asked about, or neither is there."""
    words = _matter(question)
    if not words or not (question.references or names_paper(question)):
        return ()
    told = [one for one in read.passages if one.role in _TOLD]
    title = frozenset(syllables(headed(read.article)))
    if title.issuperset(words):
        return ()  # all of the paper is on that
    below = [one for one in told if any(_names(words, name, title) for name in _parts(one))]
    wanted = frozenset(words)
    weights = {
        term: weight
        for term, weight in ranking.term_weights(question).items()
        if wanted.issuperset(term.split("_"))
    }
    items = [item for one in told for item in _items(read, one, below, weights)]
    return tuple(items[:_MOST])


def _matter(question: Question) -> tuple[str, ...]:
    """The words of the matter, less those of asking; () where none, or a unit, is asked about."""
    asked = " ".join(syllables(without_numbers(question.text, question.references)))
    found = next(filter(None, (one.search(asked) for one in _MATTERS)), None)
    if found is None or not _asks_plainly(question):
        return ()
    words = found["of"].split()
    is_plain = found.re is _MATTERS[0] and not found["to"]
    if not is_plain and _names_unit(words):
        return ()
    return tuple(one for one in words if one in question.content and one not in _NO_MATTER)


def _asks_plainly(question: Question) -> bool:
    """For what stands there, not for a figure, a day or a name in it."""
    of_one_thing: tuple[Want, ...] = (
        "person",
        "signer",
        "signed",
        "deadline",
        "date",
        "place",
        "count",
    )
    return not any(question.weight(want) >= 1.0 for want in of_one_thing)


def _names_unit(words: Sequence[str]) -> bool:
    """Whose tasks are asked for; what is required of "đảng viên" is a matter."""
    opening = kinds(" ".join(words[:3]))
    return bool(opening) and words[:2] != ["dang", "vien"]


def _parts(passage: Passage) -> list[str]:
    """ "III. NHIỆM VỤ, 2. Về kinh phí" -> ["nhiem vu", "kinh phi"]."""
    parts = re.split(r", (?=\W*(?:\w{1,5}[.)/]|[Đđ]iều \d))", passage.heading)
    return [re.sub(r"^(?:ve|cong tac|viec) ", "", name_of(one).strip()) for one in parts]


def _names(words: Sequence[str], name: str, title: frozenset[str]) -> bool:
    """The heading says the matter, less what the title of the paper says already."""
    own, wanted = set(syllables(name)), set(words)
    held = own & wanted
    is_so_called = len(held) >= _NAMES * len(own) and len(held) > 1
    return is_so_called and (len(held) >= _NEARLY * len(wanted) or wanted - own <= title)


def _items(
    read: Read, one: Passage, below: Sequence[Passage], weights: Mapping[str, float]
) -> Iterator[Item]:
    relevance = read.relevance_of(one)
    if one.role == "paragraph":
        own: list[Item] = [(span,) for span in candidates(read.article, one, relevance)]
    else:
        own = [whole_item(read.article, one, relevance)]
    yield from (item for item in own if one in below or _holds(weights, item))


def _holds(weights: Mapping[str, float], item: Item) -> bool:
    """Nearly every word of it, and most of those that stand side by side: "trụ sở, nhà đất dôi
    dư" speaks of "trụ sở dôi dư"."""
    held = tokens_of(text_of(item))
    words = {term: weight for term, weight in weights.items() if "_" not in term}
    pairs = {term: weight for term, weight in weights.items() if "_" in term}
    return share(words, held) >= _WHOLE and (not pairs or share(pairs, held) >= _SIDE_BY_SIDE)
