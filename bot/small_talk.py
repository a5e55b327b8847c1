"""Greetings, thanks and questions about the assistant itself: said back, never searched for."""

import re
from functools import cache
from typing import Literal

from corpus.text import fold, stored

SmallTalk = Literal["greeting", "thanks", "farewell", "identity", "help", "parting"]

_WHO = r"(?:ban|dong chi|cac dong chi|tro ly|bot|chatbot|ad|admin|anh|chi|em|moi nguoi|he thong)"
_SOFT = r"(?:a|ah|nhe|nha|nhi|nhieu|rat nhieu|lam|day|vay|the|oi|roi|ok|oke|vang|da|em|minh|toi)"
_TAIL = rf"(?: (?:{_WHO}|{_SOFT}|buoi (?:sang|trua|chieu|toi)|da (?:ho tro|giup)))*"
_HEAD = (
    r"(?:(?:hieu roi|ro roi|biet roi|duoc roi|tot qua|hay qua|the thi|da|vang|ok|oke|u|uh|rat|xin|"
    r"kinh|tran trong|thay mat|toi|em|minh) )*"
)
_APP = rf"(?:{_WHO}|(?:ung dung|phan mem|he thong|cong cu|trang|kho)(?: nay)?)"
_GREETING = rf"{_HEAD}(?:chao|hello|hi|alo|helo|hey|good (?:morning|afternoon)){_TAIL}"
_THANKS = rf"{_HEAD}(?:cam on|cam ta|thank you|thanks|tks|thank){_TAIL}"
# Puts the topic aside: what comes next does not go on with it.
_PARTING = (
    rf"{_HEAD}(?:thoi |gio |bay gio |the thi |khoan )*(?:(?:toi|minh|em) )?(?:muon |xin |cho )?"
    r"(?:(?:hoi|chuyen|doi|sang|noi)(?: sang| qua)? )+"
    r"(?:(?:cai|chuyen|viec|van de|chu de|noi dung|de tai|van ban|dieu|cau) )?khac"
    rf"(?: (?:di|da|duoc khong|cai))*{_TAIL}|"
    rf"(?:bo qua|thoi|bo)(?: (?:di|viec nay|chuyen (?:nay|do)|cai (?:nay|do)|khong can nua|"
    rf"bo qua|khong hoi nua))+{_TAIL}"
)
_WORDS: tuple[tuple[SmallTalk, str], ...] = (
    ("greeting", _GREETING),
    ("farewell", rf"{_HEAD}(?:tam biet|hen gap lai|chao tam biet|bye|bye bye|goodbye){_TAIL}"),
    ("thanks", _THANKS),
    ("parting", _PARTING),
    (
        "thanks",
        r"(?:(?:ok|oke|okay|vang|da|vay|the|toi|minh|em|a) )*"
        r"(?:ok|oke|okay|okie|okela|vang|da vang|on|on roi|"
        r"duoc roi|tot lam|tot|hay qua|tuyet voi|tuyet|gioi lam|hay|dung roi|chuan|chinh xac|"
        rf"ro roi|hieu roi|biet roi|xong|the thoi|vay thoi|du roi|u|uh|uhm){_TAIL}",
    ),
    ("identity", rf"{_APP} (?:la|ten) (?:la )?(?:ai|gi|cai gi){_TAIL}|who are you"),
    ("identity", rf"(?:day|ai) la (?:gi|ai|{_APP}(?: gi)?){_TAIL}"),
    (
        "help",
        rf"(?:{_APP} )?(?:co the |biet )?(?:lam|giup|ho tro|tra loi|tra cuu|biet)"
        rf"(?: (?:toi|minh|em|duoc|cho|gi cho))* (?:duoc )?(?:nhung )?(?:viec |cau hoi )?(?:gi|nao)"
        rf"(?: (?:cho )?(?:toi|minh|em))?(?: duoc)?{_TAIL}",
    ),
    ("help", rf"(?:{_APP} )?(?:co the )?(?:dung|su dung|hoi) (?:nhu )?(?:the nao|ra sao){_TAIL}"),
    ("help", r"(?:huong dan|cach) (?:su )?dung(?: .{0,20})?|tro giup|help|what can you do"),
    ("help", rf"(?:toi |minh |em )?(?:co the |nen |duoc )?hoi (?:nhung )?gi(?: duoc)?{_TAIL}"),
)
# A greeting before a question: "Chào đồng chí, cho hỏi ai ký …", "Cảm ơn, thế còn …".
_OPENING = re.compile(
    rf"^\W*(?:{_GREETING}|{_THANKS})\s*[,.!;:]+\s*(?=\S)"
    r"|^\W*(?:xin )?(?:chao|cam on)(?: (?:ban|dong chi|tro ly))(?=\s+(?:cho|xin|toi|em) )"
)
_ASKS_LEAVE = re.compile(
    r"^(?:(?:cho|xin) (?:(?:toi|em|minh|phep|duoc) )*hoi|(?:toi|em|minh) (?:muon|xin|can) hoi)"
    r"(?: (?:la|rang|ve|chut|mot chut))?\s*[,:]?\s+(?=\S)"
)

_RETURNS = re.compile(
    r"^\W*(?:quay|tro) (?:lai|ve)(?: (?:voi|ve|cau hoi|chuyen|van de|phan))*"
    r"(?: (?:ve|cua))?\s+(?=\S)"
)


def small_talk(question: str) -> SmallTalk | None:
    """None as soon as anything else is said."""
    flat = " ".join(re.findall(r"\w+", fold(stored(question))))
    return next((kind for kind, words in _patterns() if words.fullmatch(flat)), None)


@cache
def _patterns() -> tuple[tuple[SmallTalk, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(words)) for kind, words in _WORDS)


def without_greeting(question: str) -> str:
    """The question less the courtesies before it; small talk alone is left as it is."""
    text = stored(question)
    for opening in (_OPENING, _ASKS_LEAVE, _RETURNS):
        match = opening.match(fold(text))
        if match and text[match.end() :].strip():
            text = text[match.end() :]
    return text
