"""Two papers held against each other by what their heads say: who signed each, which was issued
first and how many days lie between."""

import re
from collections.abc import Sequence

from bot import wording
from bot.composition import Composition, Draft
from bot.documents import resolve
from bot.naming import named
from bot.question import Question
from bot.quoting import Quoting
from corpus.numbers import Reference
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

_NOUN = (
    r"(?:van ban|ke hoach|chi thi|quyet dinh|quy dinh|huong dan|nghi quyet|ket luan|chuong trinh"
    r"(?: hanh dong)?|cong van|thong tri|thong bao|quy che|cai|ban)"
)
_JOINS = rf"va|voi|hay|hoac|so voi|giua|cua|thi|la|hai|so|nhau|{_NOUN}"
_WHO = re.compile(
    r"(?<!\w)(?:(?:do |la )?ai (?:la nguoi )?(?:da )?ky|nguoi ky|ky boi ai|(?:co )?(?:cung|chung)"
    r"(?: mot)? nguoi ky|khac|giong|so sanh|doi chieu|ve|(?:co )?khong|the nao|ra sao|la ai|co|"
    rf"cung|ky|{_JOINS})(?!\w)"
)
_WHEN = re.compile(
    rf"(?<!\w)(?:(?:{_NOUN} )?nao|(?:ngay |duoc )?(?:ban hanh|ra doi|ra|ky|phat hanh|co)|ngay|"
    r"truoc hay sau|truoc|sau|(?:moi|cu|som|muon) hon|moi|cu|chenh(?: lech)?|cach|"
    r"(?:may|bao nhieu) ngay|so sanh|doi chieu|khac|ve|the nao|ra sao|hon|"
    rf"{_JOINS})(?!\w)"
)
_OF_DAYS = re.compile(
    r"(?<!\w)(?:truoc|sau|(?:moi|cu|som|muon) hon|(?:may|bao nhieu) ngay|"
    r"ngay (?:ban hanh|ky|ra))(?!\w)"
)
_ISSUER = re.compile(
    r"\s*cua (?P<body>.+?)(?=\s*(?:,|\?|$| va | voi | hay | hoac | khac | giong | ban hanh | ra "
    r"| cai | van ban | do | ai | co | chenh | cach | ve | thi ))"
)


def heads_compared(question: Question, records: Records, quoting: Quoting) -> Composition | None:
    """None where anything else of two papers is asked, or it is not certain which are meant."""
    rest, _ = _rest(question)
    is_of_signers = _is_only(_WHO, rest) and "ky" in rest.split()
    is_of_days = _is_only(_WHEN, rest) and bool(_OF_DAYS.search(rest))
    if not (is_of_signers or is_of_days):
        return None
    pair = named_pair(question, records)
    if pair is None:
        return None
    if is_of_signers:
        return _signers(pair, quoting, records)
    return _days(pair, quoting, records)


def _is_only(words: re.Pattern[str], rest: str) -> bool:
    return bool(rest) and not re.search(r"\w", words.sub(" ", rest).replace("@", " "))


def _rest(question: Question) -> tuple[str, list[str]]:
    """Folded, without the two numbers and whose they are; and whose each is."""
    if len(question.references) != 2:
        return "", []
    folded, issuers, parts, at = fold(question.text), [], [], 0
    for one in question.references:
        parts.append(folded[at : one.start])
        match = _ISSUER.match(folded, one.end)
        issuers.append(match["body"] if match else "")
        at = match.end() if match else one.end
    return " ".join(f"{parts[0]} @ {parts[1]} @ {folded[at:]}".split()).strip(" ?.!"), issuers


def named_pair(question: Question, records: Records) -> tuple[Directive, Directive] | None:
    """The two papers that are named, each by its number and whose it is."""
    _, issuers = _rest(question)
    found = [
        _meant(one, issuer, records)
        for one, issuer in zip(question.references, issuers, strict=False)
    ]
    if len(found) != 2:
        return None
    left, right = found
    return (left, right) if left and right and left != right else None


def _meant(reference: Reference, issuer: str, records: Records) -> Directive | None:
    """The one paper with a text of its own that bears the number, of the issuer named with it."""
    held = [one for one in resolve((reference,), records).directives if one.own]
    words = set(syllables(issuer))
    shares = [len(words & set(syllables(f"{one.body} {one.place}"))) for one in held]
    best = [one for one, share in zip(held, shares, strict=True) if share == max(shares)]
    return best[0] if len(best) == 1 else None


def _names(pair: Sequence[Directive]) -> list[str]:
    return [wording.short_name(one) for one in pair]


def _signers(pair: tuple[Directive, Directive], quoting: Quoting, records: Records) -> Composition:
    left, right = _names(pair)
    articles = [quoting.article(one.own[0]) for one in pair]
    signers = [one.signer or "" for one in articles]
    if not all(signers):
        return _unknown(pair, signers, wording.UNKNOWN_SIGNER, quoting, records)
    people = [_person(one) for one in signers]
    spans = tuple(
        quoting.part(one.id, "signature", name) for one, name in zip(articles, people, strict=True)
    )
    is_one = fold(people[0]) == fold(people[1])
    pattern = wording.SIGNED_BY_ONE if is_one else wording.SIGNED_BY_TWO
    text = pattern.format(left=left, right=right, signer=signers[0], other=signers[1])
    return Composition((Draft(text, spans, "conclusion"), *_lines(pair, quoting, records)))


def _person(signer: str) -> str:
    """ "Thay mặt Ban Thường vụ: Lò Thị Hiền, Phó Bí thư" -> "Lò Thị Hiền"."""
    return signer.rpartition(":")[2].partition(",")[0].strip()


def _days(pair: tuple[Directive, Directive], quoting: Quoting, records: Records) -> Composition:
    days = [one.issued_on for one in pair]
    told = [wording.vietnamese_date(one) if one else "" for one in days]
    if days[0] is None or days[1] is None:
        return _unknown(pair, told, wording.UNKNOWN_DAY, quoting, records)
    between = (days[1] - days[0]).days
    names = _names(pair)
    if not between:
        text = wording.ISSUED_SAME.format(left=names[0], right=names[1], day=told[0])
    else:
        order = (0, 1) if between > 0 else (1, 0)
        first, second = order
        text = wording.ISSUED_FIRST.format(
            first=names[first],
            second=names[second],
            day=told[first],
            other=told[second],
            days=abs(between),
        )
    lines = _lines(pair, quoting, records)
    spans = tuple(span for line in lines for span in line.spans)
    return Composition((Draft(text, spans, "conclusion"), *lines))


def _lines(pair: Sequence[Directive], quoting: Quoting, records: Records) -> list[Draft]:
    return [named(one, records, quoting) for one in pair]


def _unknown(
    pair: Sequence[Directive],
    told: Sequence[str],
    what: str,
    quoting: Quoting,
    records: Records,
) -> Composition:
    """What only one side tells is not compared; the side that is silent is named."""
    silent = next(name for name, value in zip(_names(pair), told, strict=True) if not value)
    text = wording.SIDE_UNKNOWN.format(what=what, document=silent)
    lines = _lines(pair, quoting, records)
    return Composition((Draft(text, lines[0].spans, "conclusion"), *lines), "not_stated")
