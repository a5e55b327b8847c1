"""Whether quoted words say a whole claim, and not only the figure, day or name in it: nothing is
confirmed ("Đúng: …") that the quote does not say of the very thing claimed.

Every word of the claim must stand in the one clause that holds its value, or name the document that
is quoted; what narrows, bounds, denies or conditions must stand on both sides. A claim that follows
its source word for word is left to the gate.
"""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial

from bot.grounds import Grounds
from bot.values import stands, values
from bot.verify import supported
from bot.wording import TYPES
from corpus.addressees import kinds
from corpus.numbers import asked as numbers_in
from corpus.text import canonical, fold

# Words that say nothing by themselves, and those by which a question speaks of a source.
_LIGHT = frozenset(
    "là thì mà và của cho với về theo trong tại ở do các những một có phải được sẽ đã đang cần này "
    "ấy đó kia vào ra nhằm để nêu số gồm ngày tháng năm đồng chí ông bà".split()
)
_LIGHT_FOLDED = frozenset(map(fold, _LIGHT))
_OF_SOURCE = re.compile(
    r"(?<!\w)(?:(?:van ban|chi thi|nghi quyet|quy dinh|ke hoach|huong dan|ket luan|thong tri|"
    r"quyet dinh|cong van|chuong trinh|thong bao|bai viet|bai) (?:nay|do|tren)?|"
    r"(?:co )?(?:yeu cau|quy dinh|doi hoi|doi|neu ro|neu|dat muc tieu|dat ra|de ra|giao|cho phep|"
    r"ghi)(?= )|(?:duoc )?(?:to chuc|dien ra|tien hanh|ky|ban hanh)"
    r"(?= (?:vao|ngay|tu|luc|thang|nam)(?!\w)))"
)
_DEADLINE = re.compile(
    r"(?<!\w)(?:han (?:chot|cuoi|nop)|thoi han|deadline|han(?! che| muc| hep)|truoc|cham nhat|"
    r"muon nhat|den het|den|phai xong|xong|hoan thanh|hoan tat)(?!\w)"
)
_DENIES = re.compile(
    r"(?<!\w)(?:khong(?! (?:qua|duoi|it hon|chi|ke|chuyen))|chua|nghiem cam|cam|mien|tru)(?!\w)"
)
# What is planned, conditional or done for somebody else is not simply so.
_TIES = re.compile(
    r"(?<!\w)(?:neu|tru(?! so)|truong hop|du kien|de xuat|kien nghi|co the|du thao|thay mat|"
    r"thay|uy quyen|thua lenh|chuyen cho|ban giao|trao cho|khuyen khich|rieng|ngoai)(?!\w)"
)
_IF = re.compile(r"(?<!\w)(?:neu|tru(?! so)|truong hop|rieng|ngoai|uy quyen|thay mat)(?!\w)")
_EACH = re.compile(
    r"(?<!\w)(?:mỗi|moi|hằng|hàng|hang|từng|tung) (ngày|ngay|tuần|tuan|tháng|thang|quý|quy|năm|nam)"
    r"(?!\w)"
)
_PARTS = re.compile(r";|\b(?:còn|nhưng|song|trong đó|riêng)\b")
_ANY_FIGURE = re.compile(r"(?<![\w/.,-])(?!\d{1,2}/\d)\d[\d.,]* ?(?:%|[^\W\d_])")
_ANY_YEAR = re.compile(r"(?<![\w/.,-])(?:19|20)\d\d(?![\w/-])")
_LEAST_OWN = 0.5  # of the claim's words, where the sentence speaks of several things
_NARROWER = frozenset("pho nguyen quyen cuu".split())


@dataclass(frozen=True)
class Said:
    """Quoted words and what they stand under: the title, number, issuer, heading and lead."""

    quote: str
    under: str
    grounds: Grounds


def says(claim: str, said: Said, holds: Callable[[str], bool]) -> bool:
    """`claim`: the whole statement; `holds`: whether words hold a value of the kind claimed."""
    plain = less_source(claim, said)
    if plain is None:
        return False
    parts = list(clauses(said.quote, holds, *_value_holders(plain)))
    own = {one.number for one in numbers_in(claim)} - {one.number for one in numbers_in(plain)}
    fitting = [one for one in parts if _names_own(own, one)]
    least = _LEAST_OWN if len(parts) > 1 else 0.0
    return any(
        _in_clause(plain, one, said.under, least) or _follows(plain, one, said) for one in fitting
    )


def _names_own(own: Set[int], clause: str) -> bool:
    """What a clause says of another document it does not say of the one quoted."""
    named = {one.number for one in numbers_in(clause)}
    return not (own and named) or bool(own & named)


def _follows(claim: str, clause: str, said: Said) -> bool:
    """Word for word, in order; the words of another clause count for nothing."""
    if _TIES.search(fold(clause)):
        return False
    told = f"{claim[:1].upper()}{claim[1:]}."
    quote, grounds = clause.strip(), said.grounds
    head = grounds.head if grounds.quote.lstrip().startswith(quote) else ""
    return supported(told, [replace(grounds, quote=quote, head=head)]).ok


def words_of(claim: str) -> frozenset[str]:
    """What a claim is about: its words that are neither light nor of asking."""
    plain = _blank(_DEADLINE, _blank(_OF_SOURCE, claim))
    return frozenset(map(fold, _content(_even(plain))))


def is_of_same(claim: str, value: str, said: Said) -> bool:
    """Whether all else that the claim dates, counts or numbers stands there too: 90% by 2028 denies
    nothing of 2025."""
    plain = less_source(claim.replace(value, " "), said)
    told = values(f"{said.quote} {said.under}")
    return plain is not None and all(
        stands(one, told) or any(stands(other, [one]) for other in told) for one in values(plain)
    )


def clauses(quote: str, *holders: Callable[[str], bool]) -> Iterator[str]:
    """Sentences and parts between semicolons; parts between commas where several hold a value of
    one kind: "kho tỉnh 450 m2, kho huyện 120 m2"."""
    parts = list(_with_lead(quote))
    for holds in holders:
        parts = [piece for part in parts for piece in _pieces(part, holds)]
    yield from parts


def _with_lead(quote: str) -> Iterator[str]:
    """ "Mức đóng: 1% tiền lương; 0,5% lương hưu": what leads the parts, unless it names who does
    the first only."""
    first, *others = re.split(r"[.](?=\s|$)", quote)
    for sentence in (first, *(_of_work(first, one) for one in others)):
        lead = ""
        for part in filter(str.strip, _PARTS.split(sentence)):
            yield part if ":" in part else f"{lead}{part}"
            own = part.partition(":")[0]
            if ":" in part:
                lead = "" if kinds(own) or re.search(r"\d", own) else f"{own}: "


_LABEL = re.compile(
    r"\s*(?P<label>hoan thanh|xong|(?:thoi (?:gian|han|diem)|han|tien do)"
    r"(?: (?:hoan thanh|thuc hien|chot|cuoi))?|chu tri|phu trach|thuc hien|dia diem|kinh phi)\s*:"
)


def _of_work(first: str, sentence: str) -> str:
    """ "Mở 23 lớp tập huấn. Chủ trì: … Hoàn thành: trước ngày 06/6": a label is said of the work
    that the item opens with."""
    label = _LABEL.match(fold(sentence))
    if label is None or ":" in first:
        return sentence
    return f"{first} {sentence[: label.end('label')].strip()} {sentence[label.end() :].strip()}"


def _pieces(part: str, holds: Callable[[str], bool]) -> Iterator[str]:
    """What leads them all, and holds no such value itself, is said of each: "Đến năm 2030: …"."""
    lead, colon, rest = part.rpartition(":")
    if colon and not (holds(lead) and not holds(rest)):
        yield from [lead] if holds(lead) else []
        above = "" if holds(lead) else f"{lead}: "
        first, *others = _pieces(rest, holds)
        yield f"{above}{first}"
        yield from (one if kinds(lead) else f"{above}{one}" for one in others)
        return
    pieces = re.split(r",(?=\s)|\bvà\b", part)
    at = [index for index, piece in enumerate(pieces) if holds(piece)]
    if len(at) < 2:
        yield part
        return
    first = ", ".join(pieces[: at[0] + 1])
    yield first
    for index in at[1:]:
        to = len(pieces) if index == at[-1] else index + 1
        yield f"{_shared(first, pieces[index])}{', '.join(pieces[index:to])}"


def _shared(first: str, piece: str) -> str:
    """ "Đảng bộ có 54 tổ chức, 19.908 đảng viên": what goes before the first figure goes before the
    second."""
    return re.split(r"(?=\d)", first)[0] if re.match(r"\s*\d", piece) else ""


def _value_holders(claim: str) -> Iterator[Callable[[str], bool]]:
    """For each thing that the claim counts, for its year and for any figure: do words hold one?"""
    yield partial(_holds, _ANY_FIGURE)
    if _ANY_YEAR.search(claim):
        yield partial(_holds, _ANY_YEAR)
    for match in re.finditer(r"(?<![\w/.,-])\d[\d.,]* ?(%|[^\W\d_]+)", claim):
        noun = re.escape(match[1])
        pattern = re.compile(rf"\d ?(?:[^\W\d_]+ )?{noun}(?!\w)" if noun != "%" else r"\d ?%")
        yield partial(_holds, pattern)


def _holds(pattern: re.Pattern[str], text: str) -> bool:
    return bool(pattern.search(text))


def less_source(claim: str, said: Said) -> str | None:
    """The claim without the number of the document that is quoted; None where it names another."""
    own = {one.number for one in numbers_in(said.under)}
    others = {one.number for one in numbers_in(said.quote)}
    for one in reversed(numbers_in(claim)):
        if one.number not in own | others:
            return None
        if one.number not in own:
            continue
        before = claim[: one.start].rstrip()
        noun = re.search(rf"(?:{'|'.join(TYPES)})(?: so)?$", fold(before))
        kept = before[: noun.start()] if noun else before
        claim = f"{kept.rstrip()} {_less_issuer(claim[one.end :], said).lstrip()}"
    bare = re.sub(r"(?:\s*(?<!\w)(?:theo|của|cua|trong|tại|tai))+\s*$", "", claim)
    return " ".join(bare.split()).strip(" ,;:.")


def _less_issuer(after: str, said: Said) -> str:
    """Behind the number: "của Tỉnh ủy Hà Trung" says who issued it and is no part of a claim."""
    start = re.match(r"\s*cua\s+", fold(after))
    known = set(re.findall(r"\w+", fold(said.grounds.record.issuer)))
    if start is None or not known:
        return after
    end = 0
    for word in re.finditer(r"\w+", after[start.end() :]):
        if fold(word[0]) not in known:
            break
        end = start.end() + word.end()
    return after[end:]


def _in_clause(claim: str, clause: str, under: str, least: float) -> bool:
    """Compared as typed; without marks where it was typed so. `least`: the share of the words that
    the clause must say itself."""
    even = fold if claim.isascii() else _even
    wanted, told = fold(claim), fold(clause)
    if not all(stands(one, values(clause)) for one in values(claim)):
        return False
    if bool(_DENIES.search(wanted)) != bool(_DENIES.search(told)):
        return False
    if _ties(told, wanted) - {one[0] for one in _TIES.finditer(wanted)}:
        return False
    if " khi " in told and " khi " not in wanted and not _is_before(wanted, told, " khi "):
        return False
    words = _asked(claim, clause, even)
    held = set(words).intersection(_words(even(clause)))
    if least and len(held) < max(1, least * len(set(words))):
        return False
    if _words_stand(words, even(clause), ""):
        return True
    return _words_stand(words, even(clause), even(under)) and _same_units(claim, clause, under)


_BOUND = re.compile(
    r"(?<!\w)(?:không(?! (?:quá|dưới|ít hơn|chỉ|kể|chuyên))|chưa|nghiêm cấm|cấm|miễn|trừ|nếu|"
    r"trường hợp|dự kiến|đề xuất|kiến nghị|có thể|dự thảo|thay mặt|ủy quyền|thừa lệnh|chuyển cho|"
    r"bàn giao|trao cho|khuyến khích|riêng|ngoài|thay(?= đồng chí| ông| bà| cho))(?!\w)"
)


def conditions(claim: str, clause: str) -> set[str]:
    """What the clause denies, plans or makes depend on something, and the claim does not."""
    words = " ".join(re.findall(r"\w+", fold(claim)))
    told = (one[0] for one in _BOUND.finditer(canonical(clause).lower()))
    return {one for one in told if f" {fold(one)} " not in f" {words} "}


def _ties(told: str, wanted: str) -> set[str]:
    """What another part of the clause proposes or foresees ("…, bên cạnh đó đề xuất …") ties
    nothing before it; a condition does, wherever it stands."""
    words = [one for one in _content(wanted) if one in told]
    last = max((told.find(one) for one in words), default=0)
    end = told.find(", ", last)
    near = told[: end if end >= 0 else len(told)]
    return {one[0] for one in _TIES.finditer(near)} | {one[0] for one in _IF.finditer(told)}


def _even(text: str) -> str:
    return canonical(text).lower()


def _asked(claim: str, clause: str, even: Callable[[str], str]) -> list[str]:
    """What the clause has to say, word by word: where it sets a deadline, less "hạn", "xong"."""
    plain = _blank(_OF_SOURCE, claim)
    if _DEADLINE.search(fold(clause)):
        plain = _blank(_DEADLINE, plain)
    return _content(even(plain))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    for match in reversed(list(pattern.finditer(fold(text)))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _is_before(wanted: str, told: str, joint: str) -> bool:
    """All that is claimed stands before the joint: "đã dùng Sổ tay khi sinh hoạt"."""
    return set(_content(wanted)).isdisjoint(set(_content(told.partition(joint)[2])))


def _words_stand(asked: Sequence[str], told: str, under: str) -> bool:
    """Light words and days may differ; "sau" for "trước" may not."""
    held = {*_words(told), *_words(under)}
    return set(asked) <= held and not (_is_narrower(asked, told) or _is_behind(asked, told))


def _is_behind(asked: Sequence[str], told: str) -> bool:
    """Who is claimed to do it comes only after what is done: "nộp về đảng ủy"."""
    given = _words(told)
    head = list(asked[:2])
    at = next((at for at in range(len(given)) if given[at : at + 2] == head), None)
    if at is None or len(asked) < 3 or not kinds(" ".join(head)):
        return False
    rest = [one for one in asked[2:] if one in given]
    return sum(one in given[at + 2 :] for one in rest) < _LEAST_OWN * len(rest)


def _is_narrower(asked: Sequence[str], told: str) -> bool:
    """The source speaks of a part only: "phó bí thư", "đảng viên dự bị"; two syllables are a
    noun."""
    given = re.findall(r"\w+|[^\w\s]", _joined(told))
    head = list(asked[:2])
    places = [at for at in range(len(given)) if given[at : at + len(head)] == head]
    return bool(places) and all(
        fold(given[at - 1] if at else "") in _NARROWER.difference(map(fold, asked))
        or _goes_on(given[at + len(head) :], asked, _light(told))
        for at in places
    )


def _goes_on(after: Sequence[str], asked: Sequence[str], light: Set[str]) -> bool:
    """With other words than those claimed: "đảng viên dự bị", where "dự đủ" was claimed."""
    for word in after[:2]:
        if word in light or not word[0].isalpha():
            return False
        if word not in asked:
            return True
    return False


def _content(text: str) -> list[str]:
    light = _light(text)
    return [one for one in _words(text) if one not in light]


def _light(text: str) -> Set[str]:
    return _LIGHT_FOLDED if text.isascii() else _LIGHT


def _words(text: str) -> list[str]:
    """Syllables; "mỗi năm", "hằng tháng" as one word each."""
    return re.findall(r"[^\W\d_]+", _joined(text))


def _joined(text: str) -> str:
    return _EACH.sub(r"moi\1", text)


def _same_units(claim: str, clause: str, under: str) -> bool:
    """A unit of the claim stands in the clause; in what it stands under only where the clause
    itself names nobody else."""
    asked, told = set(kinds(claim)), set(kinds(clause))
    return asked <= told or (told <= asked and asked <= told | set(kinds(under)))
