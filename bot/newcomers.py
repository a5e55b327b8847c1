"""Who asks where to begin: "Tôi mới về Ban Tuyên giáo, cần đọc gì?" and what that work is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from bot.intents import likely
from bot.ranking import tokens_of
from bot.spans import Candidate
from corpus.text import fold, stored, syllables

_NEW = re.compile(
    r"(?<!\w)(?:(?:moi|vua|sap|chuan bi|bat dau)(?: \w+){0,2}? (?:ve|vao|nhan|chuyen|lam|den|sang|"
    r"duoc|bau|tuyen|dieu|phan cong|tham gia|cong tac|ket nap|nhan viec|tap su|o|lam quen)|"
    r"(?:nguoi|can bo|nhan vien|dang vien|cong chuc|chuyen vien|bi thu|cap uy vien|uy vien|linh)"
    r"(?: \w+){0,4}? moi(?! (?:nhat|ban hanh))|lan dau|bo ngo|nguoi moi)(?!\w)"
)
_READS = re.compile(
    r"(?<!\w)(?:(?:doc|tim hieu|nghien cuu|xem)(?: (?!la)\w+){0,5}? (?:gi|nao|dau|truoc|dau tien)|"
    r"bat dau (?:\w+ ){0,2}?(?:tu|voi|bang) (?:dau|gi|van ban nao|cai gi|tai lieu nao)|"
    r"(?:doc|xem) (?:truoc|gi)|lam quen (?:voi )?(?:gi|tu dau)|(?:tai lieu|van ban) nhap mon)(?!\w)"
)
_ALONE = re.compile(
    r"(?<!\w)(?:lo trinh doc|thu tu doc|nen doc gi truoc|bat dau doc tu dau|"
    r"danh muc (?:can|nen) doc)(?!\w)"
)
# The work, the words that name it, and what it deals with: words of the documents themselves.
_ROLES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "chi bộ",
        r"chi bo|chi uy|dang vien moi|sinh hoat dang",
        ("sinh hoạt chi bộ", "chi bộ", "đảng viên", "đảng phí", "thẻ đảng viên", "bí thư chi bộ"),
    ),
    (
        "Ban Tuyên giáo và Dân vận",
        r"tuyen giao|dan van|tuyen huan|tuyen truyen|bao cao vien",
        (
            *("học tập, quán triệt nghị quyết", "tuyên truyền", "công tác tư tưởng"),
            *("dân vận", "dân vận khéo", "dư luận xã hội"),
        ),
    ),
    (
        "Ủy ban Kiểm tra",
        r"uy ban kiem tra|ubkt|kiem tra|giam sat",
        (
            *("công tác kiểm tra, giám sát", "kỷ luật đảng", "khiếu nại, tố cáo"),
            *("kiểm soát quyền lực", "đoàn kiểm tra", "vi phạm"),
        ),
    ),
    (
        "Ban Tổ chức",
        r"ban to chuc|cong tac to chuc|to chuc can bo|to chuc xay dung dang|to chuc dang|dang vu",
        (
            *("thi hành Điều lệ Đảng", "công tác đảng viên", "công tác cán bộ"),
            *("đánh giá, xếp loại chất lượng", "đại hội đảng bộ", "sắp xếp tổ chức bộ máy"),
        ),
    ),
    (
        "Văn phòng",
        r"van phong|van thu|luu tru|tong hop|hanh chinh|co yeu",
        (
            *("thể loại, thể thức văn bản", "thẩm quyền ban hành văn bản", "văn thư, lưu trữ"),
            *("chuyển đổi số trong cơ quan đảng", "quy chế làm việc", "chế độ báo cáo"),
        ),
    ),
    (
        "Mặt trận và đoàn thể",
        r"mat tran|mttq|doan the|cong doan|phu nu|doan thanh nien|nong dan|cuu chien binh",
        (
            "Mặt trận Tổ quốc",
            "đoàn thể",
            "quy chế dân chủ",
            "vận động nhân dân",
            "giám sát phản biện",
        ),
    ),
    (
        "cấp ủy cơ sở",
        r"dang uy|cap uy|xa|phuong|dac khu|dang bo",
        (
            *("cấp ủy cơ sở", "đại hội đảng bộ xã, phường", "thi hành Điều lệ Đảng"),
            *("quy chế làm việc", "cán bộ cấp xã"),
        ),
    ),
)
_ANYBODY = (
    "công tác đảng",
    ("thi hành Điều lệ Đảng", "sinh hoạt chi bộ", "đảng viên", "kiểm tra, giám sát", "cấp ủy"),
)
_TOPIC = re.compile(
    r"(?<!\w)(?:ve|lien quan den)(?: (?:viec|cong tac|noi dung|linh vuc))?"
    r" (?P<topic>(?!ban |van phong |uy ban |chi bo$|phong |day|dau).+?)"
    r"(?= va ve | (?:thi )?(?:can|nen|phai|doc)|[?.,;]|$)"
)
# "Người làm công tác đảng ở xã mới nên đọc văn bản này trước tiên": a text for those who begin.
_FIRST_TO_READ = re.compile(
    r"(?<!\w)(?:moi|lan dau)(?!\w)(?=.*(?<!\w)(?:doc|nam|hieu|xem|bat dau)(?!\w))"
    r".*(?<!\w)(?:truoc tien|truoc het|dau tien|truoc nhat|tu day)(?!\w)|"
    r"(?<!\w)(?:dau tien|truoc tien|truoc het) (?:can|nen|phai) (?:doc|nam|hieu|xem)(?!\w)"
)
_NAMES_IT = 0.5
_ASKED_FOR = 2.0  # a topic that was named, against one that goes with the work


@dataclass(frozen=True)
class Newcomer:
    """`topics` with their weights; `kinds`: every sort of work that was named."""

    role: str
    topics: Mapping[str, float]
    kinds: frozenset[str] = frozenset()

    def interest(self, span: Candidate) -> float:
        """How much of the topics one span holds; a long one has it easier."""
        held = tokens_of(f"{span.text} {span.passage.lead}")
        found = sum(weight * share(topic, held) for topic, weight in self.topics.items())
        return found / (1 + len(span.text) / 400)

    def touches(self, span: Candidate) -> bool:
        """The span or its article's title names half of some topic at least."""
        held = tokens_of(f"{span.article.title}\n{span.text} {span.passage.lead}")
        return max(share(topic, held) for topic in self.topics) >= _NAMES_IT

    def is_sent_here(self, sentence: str) -> bool:
        """A remark that whoever is new to this work, or to any, reads this text first."""
        told = fold(sentence)
        if not _FIRST_TO_READ.search(told):
            return False
        kinds = _kinds(told)
        return not (kinds and self.kinds) or bool(kinds & self.kinds)

    def names(self, term: str) -> bool:
        """The term belongs to the topics."""
        words = set(syllables(term))
        return any(words <= set(syllables(topic)) for topic in (*self.topics, self.role))


def roles() -> tuple[str, ...]:
    """The kinds of work there is a path for; the general one last."""
    return (*(role for role, _, _ in _ROLES), _ANYBODY[0])


def of_role(role: str) -> Newcomer | None:
    """None for a role that is none of `roles`."""
    known = {name: topics for name, _, topics in _ROLES} | dict([_ANYBODY])
    kinds = frozenset({role} - {_ANYBODY[0]})
    return Newcomer(role, dict.fromkeys(known[role], 1.0), kinds) if role in known else None


def newcomer(question: str) -> Newcomer | None:
    """None when nobody asks where to begin."""
    typed = " ".join(re.findall(r"[\w,?.;]+", stored(question)))
    flat = fold(typed)
    is_told = _ALONE.search(flat) or (_NEW.search(flat) and _READS.search(flat))
    if not (is_told or (_sounds_new(question) and not _TOPIC.search(flat))):
        return None
    kinds = _kinds(flat)
    role, topics = next(((role, of) for role, _, of in _ROLES if role in kinds), _ANYBODY)
    named = {typed[slice(*one.span("topic"))]: _ASKED_FOR for one in _TOPIC.finditer(flat)}
    wanted = named if len(named) > 1 else {**dict.fromkeys(topics, 1.0), **named}
    return Newcomer(role, wanted, kinds)


_CERTAIN = 0.75


def _sounds_new(question: str) -> bool:
    one = likely(question)
    return one.intent == "newcomer" and one.share >= _CERTAIN


def _kinds(flat: str) -> frozenset[str]:
    named = (role for role, words, _ in _ROLES if re.search(rf"(?<!\w)(?:{words})(?!\w)", flat))
    return frozenset(named)


def share(topic: str, held: frozenset[str]) -> float:
    """Of the topic's adjacent pairs, how many are held; of a single word, whether it is."""
    words = syllables(topic)
    pairs = [f"{left}_{right}" for left, right in pairwise(words)] or words
    return sum(one in held for one in pairs) / len(pairs) if pairs else 0.0
