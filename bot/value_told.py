"""Does what is told hold a value of the kind that was asked for: money, a name, a reason, a phone
number? Whether money or a person is asked for is learned (`asked_value`): "mua hết bao nhiêu", "giá
bao nhiêu" are put in more ways than `shapes` and `wanted` know."""

import re
from collections.abc import Iterable

from bot import wording
from bot.asked_value import Value, asked, held
from bot.composition import Composition
from bot.question import Question
from bot.ranking import tokens_of
from bot.spans import Candidate
from corpus.text import CAPITALS, fold

_LEAST = 0.8  # probability; chosen with models that had not seen the library
_OF_MONEY = re.compile(
    r"(?<!\w)(?:tien|kinh phi|gia|het|ton|chi phi|chi|tai tro|thuong|muc)(?!\w)(?! (?:bo|uy|thi)\b)"
)
_BY_NAME = re.compile(
    r"(?<!\w)(?:ten (?:la )?(?:gi|ai|j)|ho ten|ten ho|la ai|la dong chi nao|nha ai|em nao|"
    r"ten tuoi)(?!\w)|(?<!\w)ai (?:se |da |dang )?(?:lam|giu|la) "
    r"(?:chuc )?(?:bi thu|chu tich|chu nhiem|pho |truong |giam doc|hieu truong|to truong)"
)
# Of peoples whose names `names` does not know: "Bí thư Huyện ủy Giang A Tống".
_TITLED = re.compile(
    r"(?i:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|em|cháu|đại đức|thượng tọa|hòa thượng|già làng|"
    rf"nghệ nhân|(?:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng)[^,.;:{CAPITALS}]{{0,12}}) "
    rf"(?:[{CAPITALS}]\w* )?(?:[uủỦ][yỷ] )?[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+|"
    rf"(?<!\w)(?i:ông|bà|anh|chị|cô|chú|bác|thầy) [{CAPITALS}]\w+"
)
_LEAST_PAIRS = 2
_PHONE = re.compile(
    r"(?<!\w)(?:xin|cho|biet) (?:cai )?(?:so (?:dt|dien thoai)|sdt|hotline)(?!\w)|"
    r"(?<!\w)(?:so (?:dt|dien thoai)|sdt|hotline)(?!\w).*(?:so may|bao nhieu|la gi)\W*$"
)
_NUMBER = re.compile(r"\d{3,}[ .]?\d{2,}")
_WHY = re.compile(
    r"(?<!\w)(?:vi sao|tai sao|mac (?:gi|mo)|sao (?:lai|ma)|vi (?:dau|li)|do dau)(?!\w)"
)
_WHY_TOLD = re.compile(
    r"(?<!\w)(?:vi|do|boi|nguyen nhan|ly do|nham|de|nho|nen|khien|khi khong|"
    r"truoc (?:tinh hinh|thuc trang|yeu cau))(?!\w)"
)


def lacks_value(question: Question, told: Composition) -> str:
    """How to say so; "" where nothing is lacking or all was counted by code."""
    if told.is_settled or question.asks_for_list:
        return ""
    asked_for, text = " ".join(fold(question.text).split()), _text(told)
    if _PHONE.search(asked_for):
        return "" if _NUMBER.search(text) else wording.NO_FIGURE
    if _WHY.search(asked_for):
        return "" if _WHY_TOLD.search(fold(text)) else wording.NO_CAUSE
    is_of_share = "%" in asked_for or "phan tram" in asked_for
    if _OF_MONEY.search(asked_for) and not is_of_share and _lacks(question, "money", text):
        return wording.NO_FIGURE
    is_unnamed = _BY_NAME.search(asked_for) and not _TITLED.search(text)
    return wording.NO_NAMES if is_unnamed and _lacks(question, "person", text) else ""


def telling_sum(question: Question, spans: Iterable[Candidate]) -> Candidate | None:
    """The sentence with money that says most of the question's words side by side, two pairs at
    least that the article's title does not say; None where none does."""
    found = [(_beside(question, one), one) for one in spans if "money" in held(one.said)]
    most, best = max(found, key=lambda each: each[0], default=(0, None))
    return best if most >= _LEAST_PAIRS else None


def _beside(question: Question, span: Candidate) -> int:
    titled, said = tokens_of(span.article.title), tokens_of(span.said)
    return sum(pair in said and pair not in titled for pair in question.pairs)


def _lacks(question: Question, value: Value, text: str) -> bool:
    return asked(question.text)[value] >= _LEAST and value not in held(text)


def _text(told: Composition) -> str:
    drafts = [one for one in told.drafts if one.role != "document"]
    spans = [span for one in drafts for span in one.spans]
    above = (f"{one.passage.heading}\n{one.passage.lead}" for one in spans)
    return "\n".join([*(one.text for one in drafts), *(one.said for one in spans), *above])
