"""Who suffered or won something: "ai bị khai trừ" is told by names beside that very thing, not by
how many they are, by who reported it, or by those who won another prize."""

import re

from bot.bound_groups import tells_group
from bot.people import names
from bot.question import Question
from bot.spans import Candidate
from corpus.text import CAPITALS, fold

_WHO = (
    r"(?:(?:nhung )?ai|(?:nhung |cac )?(?:nguoi|dong chi|dang vien|can bo|ca nhan|hoc sinh|"
    r"uy vien|tap the|don vi nao|cong ty nao|doanh nghiep nao|nha thau nao)(?: nao)?)"
)
_SUFFERED = (
    r"(?:khai tru|ky luat|canh cao|khien trach|cach chuc|khoi to|tam giam|bat(?! dau)|xu phat|"
    r"xu ly|kiem diem|xep loai|to cao|dinh chi|phe binh|khen thuong|bieu duong)"
)
_WON = (
    r"(?:trung cu|trung tuyen|trung thuong|trung giai|(?:doat|dat|gianh|nhan) giai|"
    r"nhan (?:huy hieu|bang khen|giay khen)|trung thau|duoc thue|"
    r"la (?:giang vien|bao cao vien|giam khao|tac gia))"
)
_DEED = rf"(?:(?:bi|duoc|phai)(?: \w+ \w+)?? {_SUFFERED}|{_WON})"
_HAS = r"(?:(?:la(?! giang| bao| giam| tac)|da|se|nguoi|dang|vua) )*"
_ASKS = re.compile(
    rf"(?<!\w){_WHO}(?: \w+)? {_HAS}(?P<deed>{_DEED})(?!\w)|"
    rf"(?<!\w){_WHO}(?: \w+){{0,4}} nao (?:\w+ ){{0,6}}?{_HAS}(?P<done>{_DEED})(?!\w)|"
    rf"(?<!\w)(?P<suffered>{_DEED})(?!\w).* (?:la|gom) (?:nhung )?ai(?!\w)|"
    rf"(?<!\w)(?:ten|danh sach) (?:\w+ ){{0,5}}?(?P<listed>{_DEED})(?!\w)"
)
_IN_FULL = re.compile(r"trung (?:cu|tuyen|thau)|giang vien|bao cao vien|giam khao|tac gia")
_NAMED = re.compile(r"(?<!\w)(?:ai|nao|ten|danh sach)(?!\w)")
_PRIZE = re.compile(r"(?<!\w)giai (?P<rank>dac biet|nhat|nhi|ba|khuyen khich|tap the)(?!\w)")
_BREAK = re.compile(r"; |, (?=giải )|(?<=\w) và (?=giải )", re.IGNORECASE)
_BODY = re.compile(
    r"(?<!\w)(?i:đảng bộ|chi bộ|công ty|trường|khoa|đoàn|hội|đội|xã|phường|thôn|bản|ấp|nhóm|"
    rf"chi hội|câu lạc bộ|khu phố|huyện|quận|đảng ủy)(?: [^\W\d]+){{0,4}}? [{CAPITALS}\d]"
)
_REPORTS = re.compile(
    r"[^.;]{0,110}?(?<!\w)(?:trinh bay|cho biet|bao cao|neu ro|phat bieu|chu tri|nhan manh|"
    r"khang dinh|yeu cau|chi dao|thong bao|ky)(?!\w)"
)


_COUNTED = re.compile(
    r"(?<![\w/.,-])\d+ (?:nguoi|dang vien|dong chi|can bo|truong hop|ca nhan|to chuc|tap the)\b"
)


# "Hai đảng viên vắng họp tên gì": of people, and not of a model or a contest.
_CALLED = re.compile(
    r"(?<!\w)(?:dang vien|dieu duong|bac si|y ta|giao vien|co giao|thay giao|hoc sinh|sinh vien|"
    r"cong nhan|nong dan|ngu dan|doan vien|hoi vien|quan chung|thi sinh|nguoi|dong chi|can bo|"
    r"chu (?:ho|tau|nha|quan))(?: \w+){0,10} ten (?:la )?(?:gi|ai)(?: vay| the| a| nhi)*\W*$"
)


_PAIR = re.compile(rf"[{CAPITALS}][^\W\d]+ [{CAPITALS}][^\W\d]+")


def lacks_names(question: Question, span: Candidate) -> bool:
    asked = " ".join(fold(question.text).split())
    if _CALLED.search(asked):
        return not _PAIR.search(span.said)
    found = _ASKS.search(asked)
    if found is None or not _NAMED.search(asked):
        return False
    if tells_group(question.text, span.said) >= 1.0 and not _COUNTED.search(fold(span.said)):
        return False  # "Cá nhân thu sai thì bị xử lý" tells whom, by no name
    told = " ".join(fold(f"{span.passage.heading} {span.passage.lead} {span.said}").split())
    prize = _PRIZE.search(asked)
    if prize:
        return not any(_is_somebody(one) for one in _clauses_of(prize[0], span.said))
    deed = next(filter(None, found.groups()))
    whole = _IN_FULL.search(deed)
    is_of_deed = whole[0] in told if whole else deed.split()[-1] in told.split()
    return not is_of_deed or not _is_somebody(span.said)


def _clauses_of(prize: str, text: str) -> list[str]:
    """ "Giải Nhất thuộc về ông Bền; giải Nhì có 2 người" tells no name of the second."""
    return [one for one in _BREAK.split(text) if prize in " ".join(fold(one).split())]


def _is_somebody(text: str) -> bool:
    return bool(_concerned(text) or _BODY.search(text))


def _concerned(text: str) -> list[str]:
    """Names of others than those who report it or preside."""
    return [
        name
        for name in names(text)
        if not _REPORTS.match(fold(text[text.find(name) + len(name) :]))
    ]
