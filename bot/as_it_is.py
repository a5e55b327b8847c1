"""What there is or what was done, and what is aimed at: "hiện có mấy sản phẩm" is told by no target
for 2030, where a sentence nearby tells of today."""

import re
from collections.abc import Sequence

from bot.composition import is_near
from bot.question import Question
from bot.ranking import Scored
from corpus.text import canonical

_NEAR = 0.6  # of the score of the target, which may repeat more of the question
_AS_IT_IS = re.compile(
    r"(?<!\w)(?:đang|hiện(?= (?:có|nay|tại|còn|đang|là)|$)|giờ(?= (?:có|còn|là))|bây giờ|"
    r"đến nay|đã|được(?= (?:bao|mấy|khoảng))|còn(?= (?:lại )?(?:bao|mấy|khoảng))|"
    r"năm (?:ngoái|trước|rồi)|dang co|hien (?:co|nay|tai|con)|den nay|da|"
    r"duoc(?= (?:bao|may))|con(?= (?:lai )?(?:bao|may))|nam (?:ngoai|truoc|roi))(?!\w)"
)
_SET = (
    r"mục tiêu|chỉ tiêu|phấn đấu|phải|cần|sẽ|dự kiến|tối thiểu|ít nhất|đặt ra|yêu cầu|"
    r"đến (?:hết |cuối )?năm 20\d\d|"
    r"muc tieu|chi tieu|phan dau|phai|du kien|toi thieu|it nhat|dat ra|yeu cau"
)
_ASKS_AIM = re.compile(rf"(?<!\w)(?:{_SET}|kế hoạch|theo|năm 20\d\d|ke hoach)(?!\w)")
_AIMS = re.compile(rf"(?<!\w)(?:{_SET})(?!\w)")
_IS_SO = re.compile(r"(?<!\w)(?:đã|đến nay|hiện (?:có|nay|còn|tại)|hiện)(?!\w)")


def as_it_is(question: Question, fitting: Sequence[Scored]) -> list[Scored]:
    """Targets behind what is near them and is none, where it is not for targets that is asked."""
    typed = canonical(question.text).lower()
    is_asked = _AS_IT_IS.search(typed) and not _ASKS_AIM.search(typed)
    if not (is_asked and fitting and _is_aim(fitting[0])):
        return list(fitting)
    told = [one for one in fitting if is_near(one, fitting[0], _NEAR) and not _is_aim(one)]
    return [*told, *(one for one in fitting if one not in told)]


def _is_aim(one: Scored) -> bool:
    said = canonical(one.candidate.text).lower()
    return bool(_AIMS.search(said)) and not _IS_SO.search(said)
