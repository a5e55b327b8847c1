"""What is claimed of a paper that is named by its number: who signed it, when, who issued it, what
it is about, or several of these. Each is held against the paper's own head and foot."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from bot import wording
from bot.answer import Answer
from bot.aside_wording import RIGHT, WRONG
from bot.asked_to_confirm import to_confirm
from bot.citing import with_drafts
from bot.composition import Composition, Draft
from bot.documents import resolve
from bot.identity import meant
from bot.issued_by import less_board
from bot.naming import named
from bot.premise_verdicts import is_denied, is_same_day
from bot.premises import DAY, open_claim
from bot.question import Question, understand
from bot.quoting import Quoting
from corpus.catalogue import Catalogue
from corpus.glossary import widened
from corpus.numbers import Reference, plain
from corpus.register import Directive
from corpus.text import fold, syllables

Facet = Literal["signer", "day", "issuer", "subject"]

_BODY = (
    r"(?:ban (?:thuong|chap|to chuc|tuyen|dan van|noi chinh|xay dung|kinh te|bi thu|can su|chi dao|"
    r"chi huy|quan ly|chinh tri)|bo (?:chinh tri|y te|giao|noi vu|tai chinh|cong an|quoc phong|"
    r"nong|xay|van|khoa|tu phap|cong thuong|ngoai)|tinh uy|thanh uy|quan uy|huyen uy|dang uy|"
    r"uy ban|van phong|hoi dong|chi bo|chinh phu|quoc hoi|trung uong|so|thuong truc|doan|cong an|"
    r"hoi|lien doan|mat tran|thu tuong|dang doan|phong|truong|vien|cuc|ubnd|hdnd|ubkt|mttq|"
    r"bch|btv)(?!\w)"
)
_SIR = r"(?:(?:dong chi|d/c|dc|ong|ba) )?"
_ENDS = r"(?=$|,| va | ngay | hom | vao ngay | do )"
_ISSUES = r"(?:ban hanh|ra|phat hanh)"
_SIGN = r"(?:la nguoi |dung ten |da |truc tiep )*ky(?: ban hanh| ten)?"
_PATTERNS: tuple[tuple[Facet, re.Pattern[str]], ...] = tuple(
    (facet, re.compile(rf"(?:duoc |la |thi |va |, )*{pattern}{_ENDS}"))  # type: ignore[misc]
    for facet, pattern in (
        ("signer", rf"do {_SIR}(?P<said>\w+(?: \w+){{1,4}}?) {_SIGN}"),
        ("signer", rf"(?:co )?nguoi {_SIGN}(?: la)? {_SIR}(?P<said>\w+(?: \w+){{1,4}})"),
        ("day", r"(?:co )?(?:ngay )?(?:da |duoc )?(?:ban hanh|ky(?: ban hanh)?|de|ra(?: doi)?|"
                rf"phat hanh)(?: la| vao| hom| tu)* (?P<said>{DAY.pattern})"),
        ("day", rf"(?P<said>{DAY.pattern})"),
        ("issuer", rf"(?:do|cua) (?P<said>{_BODY}[^,]*?)(?: (?:da )?(?:ky )?{_ISSUES})?"),
        ("issuer", rf"(?:co quan|noi|don vi|cap) (?:ban hanh|ra)(?: la)? (?P<said>{_BODY}[^,]*?)"),
        ("issuer", rf"(?P<said>{_BODY}[^,]*?) (?:da |la (?:noi|co quan|don vi) )?{_ISSUES}"),
        ("signer", rf"{_SIR}(?P<said>\w+(?: \w+){{1,4}}?) {_SIGN}"),
    )
)  # fmt: skip
_SUBJECT = re.compile(
    r"(?:la )?(?:(?:(?:noi|ban|quy dinh|de cap|chi dao|huong dan|viet) )?(?:ve|ban viec)(?: viec)?|"
    r"de cap(?: den)?|lien quan den|(?:noi dung|chu de|trich yeu)(?: chinh)?(?: la)?(?: ve)?) "
    r"(?P<said>.+)"
)
# Of two words, as names may begin with one of these: "Viên Quốc Hùng", "Trương Bá Nghệ".
_NO_NAME = re.compile(
    r"(?:ban (?!van |thi |quoc )|bo (?:chinh|truong)|tinh uy|thanh uy|quan uy|huyen uy|dang uy|"
    r"uy ban|van phong|hoi dong|chi bo|chinh phu|thuong truc|cong an|ai|gi|nao|nguoi|co quan|"
    r"don vi|noi)(?!\w)"
)
_OF_BODIES = frozenset(
    "ban bo chinh tri tinh uy thanh quan huyen dang van phong hoi dong chi phu quoc trung uong so "
    "thuong truc doan cong an nhan dan kiem tra to chuc tuyen giao va noi chap hanh vu xa phuong "
    "thi tran mttq ubnd hdnd y te tai xay dung nong cong nghiep moi truong khoi cac co quan "
    "tw".split()
)
_LIGHT = frozenset("ve viec va cac nhung cua cho trong nam o tai theo so la mot".split())
_LEAST_OF_TITLE = 4  # words
_ABSENT = 0.34  # of a claimed subject's pairs of words: a paper with no more is about another


@dataclass(frozen=True)
class _Claim:
    facet: Facet
    said: str  # as typed


@dataclass(frozen=True)
class _Fact:
    claim: _Claim
    is_so: bool
    draft: Draft


def told_of_paper(question: str, catalogue: Catalogue) -> Composition | None:
    """None where nothing of the kind is to be confirmed, or the paper does not tell it."""
    statement = open_claim(question)
    asked = understand(statement) if statement else None
    if asked is None or not asked.references or not _is_first(asked):
        return None
    found = resolve(asked.references[:1], catalogue.records).directives
    bearers = [one for one in found if one.own] or found
    told = [
        (one, facts)
        for one in meant(asked, bearers)
        if (claims := _claims(asked, one, catalogue)) and (facts := _facts(claims, one, catalogue))
    ]
    right = [pair for pair in told if all(fact.is_so for fact in pair[1])]
    chosen = right if len(told) > 1 else told
    return _composed(*chosen[0], catalogue) if len(chosen) == 1 else None


def is_confirmed(told: Composition) -> bool:
    return told.drafts[0].text.startswith(RIGHT.partition("{")[0])


_JOINT = re.compile(r",? va |[,;] ")


def told_of_half(question: str, catalogue: Catalogue) -> tuple[Composition, str] | None:
    """Of "Kế hoạch 12 ký ngày 06/3 và các chi bộ nộp danh sách trước 20/3": what the paper's head
    says to the first half, and the other half as a question of its own."""
    statement = open_claim(question)
    asked = understand(statement) if statement else None
    if statement is None or asked is None or not asked.references or not _is_first(asked):
        return None
    paper = asked.text[: asked.references[0].end]
    for joint in _JOINT.finditer(fold(asked.text)):
        if joint.start() < len(paper):
            continue
        half, rest = asked.text[: joint.start()], asked.text[joint.end() :]
        told = told_of_paper(to_confirm(half), catalogue) if len(rest.split()) > 2 else None
        if told:
            return told, to_confirm(f"theo {paper}, {rest}")
    return None


def both_halves(told: Composition, other: Answer) -> Answer:
    """What is not so goes first; the first half alone where the other one is refused."""
    answer = replace(other, statements=(), reason=None) if other.refused else other
    held = with_drafts(answer, [one for one in told.drafts if one.role != "document"])
    kept = len(answer.statements)
    rest, lines = held.statements[:kept], held.statements[kept:]
    is_wrong = is_denied(replace(held, statements=lines))
    ordered = (*lines, *rest) if is_wrong or not rest else (rest[0], *lines, *rest[1:])
    return replace(held, statements=ordered, refused=False, reason=None)


def _is_first(asked: Question) -> bool:
    """Of several numbers the first is the paper's where nothing but its noun goes before; the
    others stand in its title."""
    first = asked.references[0]
    return len(asked.references) == 1 or not _before(asked, first).strip()


def _before(asked: Question, reference: Reference) -> str:
    before = asked.text[: reference.start]
    noun = re.search(rf"{reference.noun or 'x^'}\s*(?:so\s*:?\s*)?$", fold(before))
    return before[: noun.start()] if noun else before


def _end(asked: Question, reference: Reference, paper: Directive) -> int:
    """ "Kế hoạch 6 ra ngày …": "ra" is no issuer."""
    if not reference.spaced or plain(reference.issuer) == plain(paper.issuer):
        return reference.end
    number = re.match(r"\d+", asked.text[reference.start :])
    return reference.start + number.end() if number else reference.end


def _claims(asked: Question, paper: Directive, catalogue: Catalogue) -> list[_Claim] | None:
    """What is left of the statement without the paper; None where any of it is something else."""
    rest = less_paper(asked, paper)
    folded = fold(rest)
    subject = _SUBJECT.fullmatch(folded)
    if subject:
        return [_Claim("subject", rest[slice(*subject.span("said"))])]
    if _is_of_title(rest, paper):
        return [_Claim("subject", rest)]
    found: list[_Claim] = []
    at = 0
    while at < len(folded):
        match, facet = _next(folded, at)
        said = rest[slice(*match.span("said"))].strip() if match else ""
        if match is None or facet is None or (facet == "issuer" and not _is_body(said, catalogue)):
            return None
        found.append(_Claim(facet, said))
        at = _behind(folded, match.end())
    return found


def _is_of_title(said: str, paper: Directive) -> bool:
    """ "Kết luận 61 tiếp tục thực hiện Nghị quyết 12": its title, in its order."""
    if not paper.own or len(said.split()) < _LEAST_OF_TITLE:
        return False
    told = iter(syllables(paper.trich_yeu))
    return all(word in told for word in syllables(said))


def _is_body(said: str, catalogue: Catalogue) -> bool:
    """Of issuers every word is known, or a name: "Đảng ủy xã giao Ban Chỉ đạo" is none."""
    records = catalogue.records
    known = records.kept("words of issuers", lambda: _words_of_issuers(records.all_directives()))
    strange = (one for one in re.findall(r"\w+", said) if fold(one) not in known | _OF_BODIES)
    return all(one[:1].isupper() for one in strange)


def _words_of_issuers(directives: Sequence[Directive]) -> frozenset[str]:
    return frozenset(word for one in directives for word in syllables(f"{one.body} {one.place}"))


def _behind(folded: str, at: int) -> int:
    joint = re.compile(r"(?:,| va|\s)*\s*").match(folded, at)
    return joint.end() if joint else at


def _next(folded: str, at: int) -> tuple[re.Match[str] | None, Facet | None]:
    for facet, pattern in _PATTERNS:
        match = pattern.match(folded, at)
        if match and not (facet == "signer" and _NO_NAME.match(match["said"])):
            return match, facet
    return None, None


def less_paper(asked: Question, paper: Directive) -> str:
    """Without its number, its noun, and "của …" where that is its own issuer and more is said."""
    reference = asked.references[0]
    before, after = _before(asked, reference), asked.text[_end(asked, reference, paper) :]
    own = own_issuer(after, paper)
    own += _own_subject(after[own:])
    less = f"{before.strip()} {after[own:].strip()}".strip(" ,.?!")
    whole = f"{before.strip()} {after.strip()}".strip(" ,.?!")
    return " ".join((less or whole).split())


_NAMED_BY = re.compile(
    r"\s*(?:ve|lanh dao|thuc hien) [^,;]+?"
    r"(?=,? (?:la cua|do|duoc|da|la do|ky ngay|ban hanh|ra ngay|de ngay|ra doi)(?!\w))"
)


def _own_subject(after: str) -> int:
    """How far "về sinh hoạt chi bộ" goes, where something is said of the paper behind it."""
    match = _NAMED_BY.match(fold(after))
    return match.end() if match else 0


def own_issuer(after: str, paper: Directive) -> int:
    """How far "của Đảng ủy xã Nà Phiêng" goes."""
    start = re.match(r"\s*cua\s+", fold(after))
    if start is None:
        return 0
    known = set(syllables(f"{paper.body} {paper.place}"))
    end = 0
    for word in re.finditer(r"\w+", after[start.end() :]):
        if fold(word[0]) not in known:
            break
        end = start.end() + word.end()
    return end


def _facts(claims: Sequence[_Claim], paper: Directive, catalogue: Catalogue) -> list[_Fact] | None:
    """None where the paper leaves one of them open."""
    quoting = Quoting(catalogue)
    found = [_fact(one, paper, quoting, catalogue) for one in claims]
    known = [one for one in found if one]
    return known if len(known) == len(found) else None


def _fact(claim: _Claim, paper: Directive, quoting: Quoting, catalogue: Catalogue) -> _Fact | None:
    line = named(paper, catalogue.records, quoting)
    if claim.facet == "issuer" and paper.body:
        return _Fact(claim, _is_of(claim.said, paper), line)
    if not paper.own:
        return None
    article = quoting.article(paper.own[0])
    if claim.facet == "signer" and article.signer:
        text = wording.SIGNED_BY.format(signer=article.signer)
        name = re.split(r"[:,;]", article.signer)[1:2] or [article.signer]
        span = quoting.part(article.id, "signature", name[0])
        return _Fact(claim, _is_within(claim.said, article.signer), Draft(text, (span,)))
    if claim.facet == "day" and article.issued_on:
        text = wording.SIGNED_ON.format(day=wording.vietnamese_date(article.issued_on))
        span = quoting.part(article.id, "letterhead", str(article.issued_on.day))
        return _Fact(claim, is_same_day(claim.said, article.issued_on), Draft(text, (span,)))
    if claim.facet == "subject" and article.trich_yeu:
        is_so = _is_about(claim.said, f"{article.trich_yeu} {article.title}", article.text)
        return None if is_so is None else _Fact(claim, is_so, line)
    return None


def _is_within(said: str, told: str) -> bool:
    return f" {' '.join(syllables(said))} " in f" {' '.join(syllables(told))} "


def _is_of(said: str, paper: Directive) -> bool:
    """All its words are the issuer's, and the first ones too: "Đảng ủy phường" is not its "Ủy ban
    Kiểm tra Đảng ủy phường"."""
    claimed, body = (less_board(" ".join(syllables(one))) for one in (said, paper.body))
    known = {*syllables(paper.place), *widened(syllables(paper.body)), *syllables(paper.body)}
    words = claimed.split()
    is_known = set(words) <= known or set(widened(words)) <= known
    is_body = bool(re.match(_BODY, claimed))
    return is_known and (not is_body or words[:1] == body.split()[:1])


def _is_about(said: str, title: str, text: str) -> bool | None:
    """By its title; what the text speaks of as well is left open."""
    words = set(syllables(said)) - _LIGHT
    if not words:
        return None
    if words <= set(syllables(title)):
        return True
    pairs, known = (set(pairwise(syllables(one))) for one in (said, text))
    return False if len(pairs & known) <= _ABSENT * len(pairs) else None


def _composed(paper: Directive, facts: Sequence[_Fact], catalogue: Catalogue) -> Composition:
    wrong = [*_lines([one for one in facts if not one.is_so], False)]
    right = [one for one in facts if one.is_so and not (wrong and one.claim.facet == "issuer")]
    first, *rest = [*wrong, *_lines(right, True)]
    line = named(paper, catalogue.records, Quoting(catalogue))
    document = Draft(line.text, line.spans, "document")
    is_named = any(one.draft.text == line.text for one in facts)
    return Composition((first, *(() if is_named else (document,)), *rest))


def _lines(facts: Sequence[_Fact], is_so: bool) -> Iterator[Draft]:
    for one in facts:
        pattern = RIGHT if is_so else WRONG
        text = pattern.format(claimed=one.claim.said, quote=one.draft.text)
        yield Draft(text, one.draft.spans, "conclusion")
