"""Where a paper lays something down: below its first heading or behind the sentence that opens the
body, above the signature, and in the tables of tasks enclosed; not what it finds, explains or rests
on, nor what a digest remarks."""

import re
from collections.abc import Iterator

from bot.background import PART, is_background
from bot.composition import is_silent
from bot.material import Read
from bot.spans import candidates
from corpus.addressees import kinds
from corpus.article import Passage
from corpus.splitting import names_columns
from corpus.text import fold

_OPENS = re.compile(r"\W*(?:can cu|thuc hien|sau khi|tren co so|theo|xet|de)(?!\w).*:\s*$", re.S)
_SENT_TO = re.compile(r"\W*kinh gui(?!\w)")
# What ends a paper: who is told of it, that it holds from its signing, that it was voted for.
_CLOSES = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:thua lenh|nhan duoc|noi nhan|van phong \w+ \w+ thong bao de|"
    r"(?:\w+ ){1,2}(?:nay )?(?:duoc )?(?:pho bien den chi bo|co hieu luc ke tu ngay ky|"
    r"\d[\d/]* .{0,60}thong qua)|(?:tu )?ngay [\d/]+: (?:ngay ky|ban hanh|ky)\W*$)(?!\w)"
)
_NO_FIGURE = re.compile(r"khong (?:neu|dat|co|thay)(?: duoc)? (?:\w+ )?(?:ty le|chi tieu|so lieu)")
_REMARKS = re.compile(r"(?:ghi chu|luu y|nguon|boi canh)(?!\w)")
_LEAST_OPENING = 5  # words; "Kính gửi:" has fewer


def laid_down(read: Read) -> Iterator[Passage]:
    signed = min((one.start for one in read.passages if one.role == "signature"), default=None)
    after = opened(read)
    for one in read.passages:
        is_signed = signed is not None and one.start >= signed
        is_told = is_signed and not _is_enclosed(one)
        if one.start >= after and (_assigns(read, one) if is_told else _tells(read, one)):
            yield one


_ARTICLE = re.compile(r"(?:^|, )Điều \d")


def _is_enclosed(passage: Passage) -> bool:
    """Of the rules that a decision brings in: "QUY CHẾ LÀM VIỆC (kèm theo Quyết định …)"."""
    return bool(_ARTICLE.search(passage.heading))


def _assigns(read: Read, passage: Passage) -> bool:
    """A row of the table enclosed: "(Kèm theo Kế hoạch …) 1 | Rà soát … | Ban Tổ chức …"."""
    is_task = any(passage.start <= one.start < passage.end for one in read.tasks)
    return passage.role == "row" and is_task and not names_columns(passage)


def _tells(read: Read, passage: Passage) -> bool:
    if passage.role == "row":
        return not names_columns(passage)
    is_title = fold(passage.text.strip(" .")) in fold(read.article.title)
    is_text = passage.role in ("item", "paragraph") and not is_title
    return is_text and not _is_beside(passage) and not _is_remark(read, passage)


def opened(read: Read) -> int:
    """Where the body begins: letters are addressed before that."""
    headed = min((one.start for one in read.passages if one.heading), default=None)
    opening = [
        one.end
        for one in read.passages
        if one.role == "paragraph"
        and one.text.rstrip().endswith(":")
        and len(one.text.split()) >= _LEAST_OPENING
        and (headed is None or one.start < headed)
    ]
    if opening:
        return opening[0]
    items = (one.start for one in read.passages if one.role == "item")
    return headed if headed is not None else min(items, default=0)


def _is_beside(passage: Passage) -> bool:
    is_found = is_background(passage.heading)
    is_sent = bool(_SENT_TO.match(fold(passage.lead))) or passage.text.rstrip()[-1:] == ","
    return is_found or is_sent or bool(_OPENS.match(fold(passage.text)))


def is_closing(text: str) -> bool:
    return bool(_CLOSES.match(fold(text)))


def _is_remark(read: Read, passage: Passage) -> bool:
    """Of a digest: what its sources do not say, what must not be mixed up."""
    if read.article.kind != "summary":
        return False
    named = any(_REMARKS.match(fold(name)) for name in PART.split(passage.heading))
    spans = candidates(read.article, passage, 0.0)
    return named or all(is_silent(one) or _NO_FIGURE.search(fold(one.text)) for one in spans)


def sent_to(read: Read) -> tuple[str, ...]:
    """The kinds of unit that a letter is addressed to ("Kính gửi: …"); () for none."""
    at = next((one for one in read.passages if _SENT_TO.match(fold(one.text))), None)
    if at is None:
        return ()
    after = opened(read)
    to = [one.text for one in read.passages if at.start <= one.start < after and _is_short(one)]
    return kinds("; ".join(to))


_LONGEST_ADDRESS = 25  # words


def _is_short(passage: Passage) -> bool:
    return len(passage.text.split()) <= _LONGEST_ADDRESS
