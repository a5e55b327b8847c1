"""That somebody holds an office: "Ngô Mạnh Điềm là Bí thư Quận ủy", held against how the quote
calls that person."""

import re
from collections.abc import Sequence

from corpus.text import fold, syllables

_HEADS = (
    "bi thu|chu tich|chu nhiem|truong ban|truong doan|truong phong|truong khoi|to truong|"
    "chanh van phong|giam doc|hieu truong|uy vien|tong bi thu|vien truong|chanh an"
)
_OFFICE = rf"(?P<head>(?:(?:quyen|nguyen) )?(?:pho )?(?:{_HEADS}|truong|chanh))(?!\w)"
_SIR = r"(?:dong chi|d/c|dc|ong|ba)"
_CLAIM = re.compile(
    rf"^\W*(?:{_SIR} )?(?P<name>\w+(?: \w+){{1,3}}) (?:co phai )?(?:la|lam|giu chuc|giu chuc vu) "
    rf"(?P<office>{_OFFICE}[^,;?]*)$"
)
_NO_NAME = frozenset("ai nguoi chu tri ky ban hanh hoi nghi ke hoach doan".split())
_INSTEAD = re.compile(r"(?<!\w)thay(?: mat| cho)?(?: dong chi| ong| ba)? $")  # who follows whom
_BESIDE = 70  # code points


def claimed_office(statement: str) -> tuple[str, str] | None:
    """Name and office as typed; None where the statement is another."""
    match = _CLAIM.match(fold(statement))
    if match is None:
        return None
    name, office = (statement[slice(*match.span(group))].strip() for group in ("name", "office"))
    is_bare = fold(statement) == statement.lower()
    is_name = is_bare or all(word[:1].isupper() for word in name.split())
    return (name, office) if is_name and not _NO_NAME.intersection(syllables(name)) else None


def same_office(statement: str, quote: str) -> bool | None:
    """None when the quote does not say what the person is."""
    claimed = claimed_office(statement)
    if claimed is None:
        return None
    name, office = (" ".join(syllables(part)) for part in claimed)
    flat = " ".join(re.sub(r"[^\w.;,()]+", " ", fold(quote)).split())
    at = flat.find(name)
    if at < 0:
        return None
    after = re.split(r"[.;,()]", flat[at + len(name) :][:_BESIDE].lstrip(" ,("))[0]
    before = re.split(r"[.;,()]", flat[:at][-_BESIDE:])[-1]
    return None if _INSTEAD.search(before) else _agree(office, (after, before))


def _agree(office: str, beside: Sequence[str]) -> bool | None:
    """Somebody may hold several offices: another one denies nothing, the deputy's does; the office
    of somebody else in the sentence says nothing."""
    wanted = re.search(_OFFICE, office)
    if wanted is None:
        return None
    told = [(match["head"], part) for part in beside for match in re.finditer(_OFFICE, part)]
    heads = [head for head, _ in told]
    if wanted["head"] in heads:
        own = (part for head, part in told if head == wanted["head"])
        return True if any(set(office.split()) <= set(part.split()) for part in own) else None
    plain = wanted["head"].removeprefix("pho ")
    return False if any(head.removeprefix("pho ") == plain for head in heads) else None
