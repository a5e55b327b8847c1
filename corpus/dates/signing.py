"""Days that documents bear: never the day of any work."""

import re

from corpus.dates.atoms import Atom
from corpus.dates.boundaries import Boundary
from corpus.dates.cues import EFFECT, Surroundings, cue

_NUMBERED = re.compile(
    r"¤[\s,()]*(?:(?:cua|do)\s+[^,;.¤]{3,70}?)?[\s,(]*(?:ký\s+|ky\s+|ban hanh\s+|de\s+|"
    r"phat hanh\s+)*(?:ngay\s+)?$|¤\s*\((?:[^,;()]{3,60},\s*)?(?:ngay\s+)?$"
)
_BACK = 90  # characters
_PAPER = (
    "ke hoach|chi thi|quyet dinh|quy dinh|nghi quyet|ket luan|huong dan|cong van|thong bao|"
    "thong tri|thong tư|thong tu|nghi dinh|chuong trinh|bao cao|to trinh|van ban|de an|cong dien|"
    "quy che|luat|bien ban"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:{_PAPER})(?:\s+(?:so\s*:?\s*)?[\d¤][^\s,;]*)?(?:\s+này|\s+nay)?\s*[,(]?\s*"
    r"(?:duoc\s+)?(?:(?:ký|ky|ban hanh|de|phat hanh)\s+(?:vao\s+)?)?$"
)
# "Căn cứ …" opens the grounds of a paper; "Luật Tổ chức … ngày 19/6/2015" names a law.
_GROUNDS = re.compile(
    r"^\W*(?:can|cán|___) cu(?!\w)|(?<!\w)luat(?:\s+[^\s,;.¤]+){1,12}\s*,?\s*(?:ngay\s+)?$"
)
# In marked text "ky" is kỳ: "kỳ 3 tháng 9" is signed by nobody.
_SIGNED = re.compile(r"(?<!\w)(?:ký|(?:da|duoc|vua) ky|ban hanh)\s+(?:vao\s+|tu\s+|la\s+)?$")
_ISSUER_AFTER = re.compile(
    r"\s*,?\s*cua\s+(?:bo chinh tri|ban bi (?:thu|___)|ban chap hanh|ban thuong vu|ban to chuc|"
    r"ban tuyen|ban dan van|uy ban|ban chi dao|chinh phu|(?:thu|___) tuong|quoc hoi|hoi dong|"
    r"tinh uy|thanh uy|quan uy|huyen uy|dang uy|trung uong|bo |so |ubnd|hdnd|btv|bch|van phong|"
    r"chu tich)"
)
_MEETS = cue("hoi nghi|cuoc hop|buoi|phien|ky hop|dai hoi|le|su kien|chuyen|dot|hop")
_ISSUED_AFTER = re.compile(
    r"\s*:?\s*(?:la\s+)?(?:ngay\s+)?(?:ban hanh|ký|ky)(?!\w)(?!\s+(?:hop dong|ket))"
)


def follows_number(view: str, start: int) -> bool:
    """Whether a day stands right behind the number of a document; `view` marks numbers."""
    return bool(_NUMBERED.search(view[max(0, start - _BACK) : start]))


def is_signing(atom: Atom, around: Surroundings, boundary: Boundary) -> bool:
    """After the number or name of a document, before its issuer, or alone on a line."""
    if atom.kind != "day" or atom.anchor or atom.tag in ("list", "lunar"):
        return False
    if boundary.side in ("before", "by", "until"):
        return False
    left = around.left + boundary.words
    if atom.year is not None and boundary.side == "" and _GROUNDS.search(left):
        return True
    if _NUMBERED.search(left) or _NAMED.search(left):
        return boundary.side != "from" or not EFFECT.search(left[-30:])
    if boundary.side == "from":
        return False
    return _is_told_signed(atom, around, boundary, left)


def _is_told_signed(atom: Atom, around: Surroundings, boundary: Boundary, left: str) -> bool:
    if _SIGNED.search(left):
        return True
    if boundary.side in ("", "in") and _ISSUED_AFTER.match(around.right):
        return True
    if atom.clock or atom.year is None:
        return False
    if _ISSUER_AFTER.match(around.right) and not _MEETS.search(around.before(40)):
        return True
    return around.alone and not boundary.side and atom.tag != "weekday"
