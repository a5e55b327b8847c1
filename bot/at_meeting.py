"""What somebody asked for at a meeting, as the news tells it: the list or the sentences behind
"Kết luận hội nghị, đồng chí … yêu cầu:", and what else is demanded in prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.lists import Item, Listing
from bot.material import Read
from bot.people import names
from bot.spans import Candidate, candidates, whole_item
from corpus.text import canonical, fold, syllables

_MOST = 15
_DEMANDS = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|(?<!bàn )giao(?! lưu| ban| thông| dịch| tiếp)|(?<!ban )chỉ đạo|"
    r"lưu ý|nhắc|dặn|nhấn mạnh|quán triệt|phân công|(?<!phát biểu )kết luận|đòi|chốt)(?!\w)"
)
_OPENS = re.compile(
    rf"(?:{_DEMANDS.pattern}|(?<!\w)(?:kết luận|việc sau|nhiệm vụ)(?!\w))[^.]*:\s*$"
)
_TELLS = re.compile(r"(?<!\w)(?:cho biết|báo cáo|chia sẻ|thừa nhận|phản ánh|kể|đã)(?!\w)")
_ELSE = re.compile(
    r"\W*(?:[\"“]|dip nay|tai hoi nghi|cung tai|truoc do|cung ngay|nhan dip|theo|tin lien quan|"
    r"anh:|du kien|ket thuc|cung trong|trong mot dien bien|trong dien bien|cung thoi gian)"
)
# What goes on with a list behind its last entry.
_BINDS = re.compile(r"(?<!\w)(?:phai|khong|truoc ngay|cham nhat|hoan thanh|xong)(?!\w)")
_BY_NAME = re.compile(
    r"(?<!\w)(?:dong chi|d/c|dc|ong|ba|anh|chi|co|chu|thay|bac|cu) (?P<name>\w+(?: \w+){0,3})"
)
_OFFICES = re.compile(
    r"(?<!\w)(?:pho )?(?:bi thu(?: thuong truc)?|chu tich|giam doc|truong ban|chanh van phong|"
    r"hieu truong|chu nhiem)(?!\w)"
)


@dataclass(frozen=True)
class Speaker:
    """Who is asked about: the given name or office, folded; both "" for nobody in particular."""

    name: str = ""
    office: str = ""

    def speaks(self, said: str) -> bool:
        folded = f" {' '.join(syllables(said))} "
        if self.name:
            return any(fold(one).endswith(self.name) for one in names(said)) or (
                f" {self.name} " in folded
            )
        is_deputy = f" pho {self.office} " in folded and not self.office.startswith("pho")
        return not self.office or (f" {self.office} " in folded and not is_deputy)


def speaker_of(question: str, read: Read) -> Speaker:
    """A name counts that somebody in the article bears."""
    held = {" ".join(syllables(one)) for one in names(read.article.text)}
    asked = " ".join(syllables(question))
    for match in _BY_NAME.finditer(asked):
        words = match["name"].split()
        for size in range(len(words), 0, -1):
            said = " ".join(words[:size])
            if any(f" {one}".endswith(f" {said}") for one in held):
                return Speaker(name=said)
    office = _OFFICES.search(asked)
    return Speaker(office=office[0] if office else "")


def at_meeting(question: str, read: Read) -> Listing | None:
    """None where the article tells of no demand of theirs."""
    speaker = speaker_of(question, read)
    items = tuple(_demanded(read, speaker))
    if not items:
        return None
    return Listing(_opening(read, items[0]), items[:_MOST], left_out=max(0, len(items) - _MOST))


def _opening(read: Read, first: Item) -> Candidate | None:
    """ "Kết luận hội nghị, đồng chí … yêu cầu:", where all that is told stands behind it."""
    before = [one for one in _spans(read) if one.end <= first[0].start]
    return before[-1] if before and _OPENS.search(_plain(before[-1].text)) else None


def _spans(read: Read) -> Iterator[Candidate]:
    for passage in read.passages:
        yield from candidates(read.article, passage, read.relevance_of(passage))


def _demanded(read: Read, speaker: Speaker) -> Iterator[Item]:
    """`last`: who was named last; `is_open`: what follows stands behind a colon; `listed`: behind
    its list, too."""
    last, is_open, listed = "", False, False
    for passage in read.passages:
        if passage.role == "item":
            listed = True
            if _is_list_of(speaker, passage.lead, last):
                yield whole_item(read.article, passage, read.relevance_of(passage))
            continue
        if passage.role != "paragraph" or _is_title(passage.text):
            continue
        is_open = is_open and not _ELSE.match(fold(passage.text))
        for span in candidates(read.article, passage, read.relevance_of(passage)):
            is_open = is_open and not (_is_named(span.text) and _speaks(span.text))
            is_open = is_open and (not listed or bool(_BINDS.search(fold(span.text))))
            last = span.text if _is_named(span.text) else last
            by_them = speaker.speaks(_by_whom(span.text, last))
            if _OPENS.search(_plain(span.text)):
                is_open, listed = by_them, False
            elif is_open or (by_them and _demands(span.text)):
                yield (span,)


def _is_named(said: str) -> bool:
    return bool(names(said) or _OFFICES.search(fold(said)))


def _speaks(said: str) -> bool:
    return bool(_DEMANDS.search(_plain(said)) or _TELLS.search(_plain(said)))


def _plain(said: str) -> str:
    return canonical(said).lower()


def _is_title(text: str) -> bool:
    return len(text.split()) < 12 and text.rstrip()[-1:] not in '.:;!?"”'


def _is_list_of(speaker: Speaker, lead: str, last: str) -> bool:
    opening = lead.rstrip().split("\n")[-1]
    return bool(_DEMANDS.search(_plain(opening))) and speaker.speaks(_by_whom(opening, last))


def _by_whom(said: str, last: str) -> str:
    """ "Đồng chí yêu cầu: …" is said by who was named before."""
    return said if _is_named(said) else f"{last} {said}"


def _demands(said: str) -> bool:
    return bool(_DEMANDS.search(_plain(said))) and not _TELLS.search(_plain(said))
