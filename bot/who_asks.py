"""Who asks names the unit whose part is wanted: "Tôi là bí thư chi bộ trường học, theo kế hoạch 18
thì bên tôi phải làm gì"."""

import re

from corpus.addressees import LEVELS, kinds
from corpus.text import fold

_WHO = re.compile(
    r"\W*(?:(?:da|thua|kinh thua|xin hoi|cho (?:toi )?hoi)\W+)?"
    r"(?:toi|em|minh|tui|chau|chung (?:toi|em))(?: hien| dang)* "
    r"(?:la|lam(?: viec)?(?: o| tai| ben)|cong tac(?: o| tai)|o|thuoc|ben) "
    r"(?P<unit>[^,.;:?]{3,70})[,.;:]\s*(?=\S)"
)
_ASKS_WORK = re.compile(
    r"(?<!\w)(?:lam|viec|nhiem vu|trach nhiem|phan viec|chuan bi|thuc hien|chu y|luu y) "
    r"(?:(?:nhung|cai|viec) )*(?:gi|chi|nao|ra sao|j)(?!\w)|"
    r"(?<!\w)(?:phan|khau|mang|khuc) nao(?!\w)"
)
_SELF = re.compile(
    r"(?<!\w)(?:(?:ben|phia|don vi|co quan|chi bo|cac|anh em|doi voi|cho) )*"
    r"(?:chung toi|chung em|chung minh|toi|em|minh|tui|chau)"
    r"(?= (?:(?:thi|se) )?(?:phai|can|duoc|co (?:trach|nhiem)|lam|lo|nhan|nen|ganh)(?!\w))"
)
_DUTY = re.compile(r"(?<!\w)(?:phai|can|duoc giao|co trach nhiem|co nhiem vu|nen)(?!\w)")
_OFFICE = re.compile(
    r"(?:(?:pho|bi thu|chu tich|truong|hieu truong|chi uy vien|dang vien|can bo|uy vien|"
    r"chuyen vien|nhan vien|cong chuc)(?: cua| o| tai)? )+"
    r"(?=(?:chi bo|dang|hoi|doan|truong|tram|ban|phong|cong an|uy ban|ubnd|mat tran|mttq|so|"
    r"van phong|to|khu|thon)(?!\w))"
)
_ONE_OF_THEM = re.compile(r"(?:một|mot) (?:trường|truong)(?! (?:hợp|hop))")
_BODY = re.compile(
    r"(?:ben |phia )?(?:phong|ban|hat|tram|van phong|trung tam|chi cuc|kiem lam|ben|phia)(?!\w)"
)


def with_unit_asking(question: str) -> str:
    """ "… thì chi bộ trường học phải làm gì"; the question itself where nobody says who asks, or
    no work is asked for."""
    flat = fold(question)
    who = _WHO.match(flat)
    if who is None or not _ASKS_WORK.search(flat, who.end()):
        return question
    unit = question[slice(*who.span("unit"))].strip()
    office = _OFFICE.match(fold(unit))
    unit = _ONE_OF_THEM.sub("trường học", unit[office.end() :] if office else unit)
    place = _SELF.search(flat, who.end()) or _DUTY.search(flat, who.end())
    if not names_unit(unit) or place is None:
        return question
    end = place.end() if place.re is _SELF else place.start()
    behind = question[end:].lstrip()
    return f"{question[who.end() : place.start()]}{unit} {behind}"


def names_unit(text: str) -> bool:
    """A place alone is none."""
    return not LEVELS.issuperset(kinds(text)) or bool(_BODY.match(fold(text)))
