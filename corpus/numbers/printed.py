"""Numbers as articles print them: only what is plainly one.

Grammar of Quy định 399-QĐ/TW and Nghị định 30/2020/NĐ-CP: Party "62-KH/QU", State "1576/KH-UBND",
normative "30/2020/NĐ-CP", National Assembly "91/2015/QH13", letters "125/SGDĐT-VP". About 9 % of
Party numbers in newspapers have wrong separators; those are believed of known Party bodies only.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.numbers.codes import (
    LETTER_NOUNS,
    NAMES,
    NOUN_CODES,
    PARTY_ISSUER,
    PRINTED,
    is_cut_short,
    is_known_state,
    is_party,
    is_state,
    noun_key,
    noun_pattern,
)
from corpus.numbers.reference import Reference
from corpus.text import fold

# One character for one, so that offsets hold: all dashes, slashes and the look-alikes of Đ.
EVEN = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("⁄∕／", "/") | dict.fromkeys("ÐƉ", "Đ")
)
_NUMBER = r"(?<!\w)(?<!\d[/.,-])(?P<number>\d{1,5})(?P<suffix>[a-zA-Z](?= ?[-/]))?"
_YEAR = r"(?: ?[/-] ?(?P<year>(?:19|20)\d\d))"
_PART = r"[A-ZĐƯ][A-Za-zĐƯđư0-9]*(?:&[A-ZĐƯ]+)?"
_TAIL = r"(?:-[A-ZĐƯ](?:[A-ZĐƯ0-9][A-Za-zĐƯđư0-9]*)?(?!\w))*"
_ISSUER = rf"(?P<issuer>T\.\s?[ƯWU](?!\w)|{_PART}{_TAIL})(?!\w)"
_OPEN_TYPE = r"(?P<type>[A-ZĐ][A-Za-zĐđ]{1,6})"
_CLOSED = rf"(?P<issuer>(?:{PARTY_ISSUER}){_TAIL})(?!\w)"

_CANDIDATE = re.compile(
    r"(?<!\w)(?<!\d[/.,-])\d{1,5}[a-zA-Z]? ?[-/]? ?(?:[A-ZĐ]|(?:19|20)\d\d ?[/-])"
)
_ASSEMBLY = re.compile(
    rf"{_NUMBER}{_YEAR} ?/ ?(?:(?P<type>L|PL|NQ)-)?(?P<issuer>(?:UBTV)?QH(?: ?\d{{1,2}})?)(?!\w)"
)
_PARTY = re.compile(rf"{_NUMBER} ?- ?(?P<type>{PRINTED}) ?/ ?{_ISSUER}")
_PARTY_OTHER_TYPE = re.compile(rf"{_NUMBER}-{_OPEN_TYPE}/{_CLOSED}")
_STATE = re.compile(rf"{_NUMBER} ?/ ?(?P<type>{PRINTED}) ?- ?{_ISSUER}")
_NORMATIVE = re.compile(rf"{_NUMBER}{_YEAR} ?[/-] ?(?P<type>{PRINTED}|PL) ?[-/] ?{_ISSUER}")
_NO_HYPHEN = re.compile(rf"{_NUMBER}(?: ?/ ?| )?(?P<type>{PRINTED}) ?/ ?{_CLOSED}")
_ALL_HYPHENS = re.compile(rf"{_NUMBER} ?- ?(?P<type>{PRINTED}) ?- ?{_CLOSED}")
_LETTER = re.compile(rf"{_NUMBER}{_YEAR}? ?/ ?(?P<issuer>{_PART}) ?- ?{_PART}(?:-{_PART})*(?!\w)")
_PATTERNS = (
    *(_ASSEMBLY, _PARTY, _PARTY_OTHER_TYPE, _NORMATIVE, _STATE),
    *(_NO_HYPHEN, _ALL_HYPHENS, _LETTER),
)
_SPACED_TAIL = re.compile(r"(?: - [A-ZĐƯ]{2,}\d{0,2}(?!\w))+")
# "30/2 013 / NĐ - CP": a year torn by its typesetter leaves no number to read.
_TORN = re.compile(r"\d ?[/.,-] ?\d{0,3} $|/ $")
_ONE_SEPARATOR = re.compile(r"\d+[a-zA-Z]?(?:-[A-ZĐa-zđ]+-|/[A-ZĐa-zđ]+/)")
_NO_SEPARATOR = re.compile(r"\d+ ?[A-ZĐa-zđ]{2,}[-/ ]")
_NOUN_ENDS = re.compile(
    rf"(?<!\w)(?P<noun>{noun_pattern(NAMES)})[\s:(]*"
    r"(?:(?:mang |co )?so\s*(?:hieu\s*|ky hieu\s*)?:?\s*)?$"
)
# Numbered papers that no reader takes for a directive; their CT is cáo trạng, their HĐ hợp đồng.
_OTHER_PAPERS = re.compile(
    r"(?<!\w)(?:cao trang|ban an|hop dong|hoa don|to khai|giay phep|giay chung nhan|mau|bieu mau)"
    r"(?: [a-z]+){0,2}\s*(?:so\s*:?\s*)?$"
)
_LETTER_ENDS = re.compile(
    rf"(?<!\w)(?:{'|'.join(LETTER_NOUNS)})(?:\s+[a-z]+){{0,4}}?\s*(?:so\s*:?\s*)?$"
)
_GOES_ON = re.compile(r"\s*(?:,|;|và|hoặc|-|\s)*\s*(?:số\s*:?\s*)?")


def references(text: str) -> list[Reference]:
    """Numbers as an article prints them, in order; nothing that is not plainly one."""
    even = text.translate(EVEN)
    return list(_found(even))


def _found(even: str) -> Iterator[Reference]:
    position = 0
    noun, after = "", 0
    while candidate := _CANDIDATE.search(even, position):
        found = _at(even, candidate.start())
        position = found.end if found else candidate.start() + 1
        if found:
            # "các Quy định 22-QĐ/TW, 69-QĐ/TW": one noun for the whole list.
            if not found.noun and noun and _GOES_ON.fullmatch(even, after, found.start):
                found = replace(found, noun=noun)
            noun, after = found.noun, found.end
            yield found


def _at(even: str, start: int) -> Reference | None:
    for pattern in _PATTERNS:
        match = pattern.match(even, start)
        if match and _believed(match, even):
            return _reference(match, even)
    return None


def _believed(match: re.Match[str], even: str) -> bool:
    if not int(match["number"]) or _TORN.search(even[max(0, match.start() - 8) : match.start()]):
        return False
    if _OTHER_PAPERS.search(fold(even[max(0, match.start() - 30) : match.start()])):
        return False
    if match.re is _LETTER:
        return _is_letter(match, even)
    return len(match["number"]) < 5 and _looks_like_code(match)


def _looks_like_code(match: re.Match[str]) -> bool:
    """ "4-TB/Ban" is a line of text; a code is one letter, or holds two capitals."""
    issuer = match["issuer"]
    return len(issuer) == 1 or sum(letter.isupper() for letter in issuer) > 1


def _is_letter(match: re.Match[str], even: str) -> bool:
    """ "781/HAN-SGN" is a flight: the body must be known, or the words before name a letter."""
    return is_known_state(match["issuer"]) or bool(
        _LETTER_ENDS.search(fold(even[max(0, match.start() - 60) : match.start()]))
    )


def _reference(match: re.Match[str], even: str) -> Reference:
    groups = match.groupdict()
    noun = noun_before(even, match.start())
    code = (groups.get("type") or "").replace(" ", "").upper()
    issuer = match["issuer"]
    end = match.end()
    if " / " in match[0] and (tail := _SPACED_TAIL.match(even, end)):
        issuer += tail[0].replace(" ", "")
        end = tail.end()
    year = groups.get("year")
    return Reference(
        number=int(match["number"]),
        type=code or NOUN_CODES.get(noun, ("",))[0],  # letters and laws carry none
        issuer=issuer.replace(" ", "").upper(),
        start=match.start(),
        end=end,
        noun=noun,
        year=int(year) if year else None,
        flags=spelling_flags(match[0], issuer, bool(year)),
    )


def spelling_flags(written: str, issuer: str, has_year: bool) -> tuple[str, ...]:
    """What is odd about a number that has both type and issuer."""
    bare = re.sub(r" ?([-/]) ?", r"\1", written)
    party_order = re.match(r"\d+[a-zA-Z]?-[A-ZĐa-zđ]+/", bare)
    state_order = re.match(r"\d+[a-zA-Z]?/[A-ZĐa-zđ]+-", bare)
    cut_short = is_cut_short(issuer)
    body = is_party(issuer) or (cut_short and bool(party_order))
    found = {
        "swapped": bool((state_order and body) or (party_order and is_state(issuer) and not body)),
        "separators": not has_year and bool(_ONE_SEPARATOR.match(bare)),
        "no_hyphen": bool(_NO_SEPARATOR.match(bare)),
        "spaced": bare != written,
        "truncated_issuer": body and cut_short,
    }
    return tuple(name for name, holds in found.items() if holds)


def noun_before(even: str, start: int) -> str:
    """ "Kế hoạch số " right before the number -> "ke hoach"; the longest noun wins."""
    match = _NOUN_ENDS.search(fold(even[max(0, start - 60) : start]))
    return noun_key(match["noun"]) if match else ""
