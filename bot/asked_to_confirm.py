"""That a question only wants a statement confirmed, in whatever words: "tôi nhớ là …, đúng ko",
"nghe nói …, có phải thế không", "… hổng phải hả", "… xác nhận giúp", "chẳng phải … sao"."""

import re

from corpus.text import fold, stored

_ME = r"(?:toi|minh|em|tui|chau|chung toi|chung em|bon em|anh|chi|bac)"
_SAYS = (
    r"(?:noi(?! dung| bo(?!\w)| tiep| gon| chinh| vu)|bao|don|ke(?! hoach)|dau(?! tu)|thay|ghi|"
    r"viet|khang dinh|cho rang|cho biet)"
)
_THAT = r"(?: (?:la|rang|viec|chuyen|thi))*"
# What is put before a statement by somebody who is not sure of it.
_HEARD = (
    rf"(?:(?:{_ME} )?(?:co )?(?:nghe|duoc biet)(?: \w+ \w+)?(?: {_SAYS})+|(?:{_ME} )nghe|"
    rf"(?:{_ME} )?(?:nho|nho mang mang|hieu|tuong|nghi|cu nghi|cu tuong|nham|doc|thay)"
    r"(?= la | rang )|"
    rf"{_ME} (?:nho|hieu|tuong|nghi|thay|doc)|(?:ai|ho|nguoi ta|moi nguoi|dong nghiep|ban \w+|sep)"
    rf"(?: cung| \w+ cung)? {_SAYS}|co (?:nguoi|dong chi|anh|chi) {_SAYS}|theo {_ME} (?:duoc )?"
    r"(?:biet|nho|hieu)(?: thi)?,?)"
)
_DOUBT = r"(?:hinh nhu|dau nhu|co ve(?: nhu)?|phai chang|nghe noi|nghe dau|nghe bao)"
_WHETHER = r"(?:(?:lieu |vay |the )?(?:co phai|co dung|co that|co chac))"
_ISNT = r"(?:chang phai|khong phai|chang le|khong le)"
_LEAD = r"^\W*(?:(?:the|vay|a|da|oi|ma|con|nhung),? )*"
_HEADS = tuple(
    re.compile(rf"{_LEAD}{head}{_THAT}(?!\w)[\s,:]*") for head in (_HEARD, _DOUBT, _WHETHER, _ISNT)
)
_NO = r"(?:khong|ko|hong|hok|hem|hen|hon|khum|chua|chang)"
_SO = r"(?:(?:nhu )?(?:vay|the)|nhu the)"
_THIS = (
    r"(?:(?:thong tin|dieu|cai|y|hieu|noi|nhu|nho|viec|so lieu) (?:nay|do|tren|vay|the|ay)(?: la)?|"
    rf"{_SO})"
)
# "Áp dụng không", "còn dùng không" ask something else.
DUNG = r"(?<!\bap )(?<!\bsu )(?<!\bcon )(?<!\bxay )(?<!\bnoi )(?<!\btac )(?<!\btin )(?<!\bhuu )dung"
_RIGHT = rf"(?:phai|{DUNG}|chinh xac|chuan|that|chac)"
_ADDRESS = r"(?: (?:vay|the|a|ah|nhi|ha|em|anh|chi|bac|ban|ta|dong chi|moi nguoi|ad))*"
_CHECKS = r"(?:xac nhan|kiem tra|xac minh)"
_FOR_ME = rf"(?: (?:giup|ho|lai|cho|gium|dum|{_ME}|voi|nhe|xem|thong tin|nay))*"
_SOFT = r"(?:nho|xin|mong|de nghi|phien|vui long|kinh|giup)"
# What is put behind it; the last ones only where a head of their kind stands before.
_TAGS = tuple(
    re.compile(rf"[\s,.;:–-]*(?<!\w)(?:{tag}){_ADDRESS}\W*$")
    for tag in (
        rf"(?:{_THIS} )?(?:la )?(?:co )?{_RIGHT}(?: la)?(?: {_SO})? "
        rf"(?:{_NO}|hay (?:khong|sai)|chu)",
        rf"(?:{_THIS} )?(?:la )?{_RIGHT} (?:chu|khong|chua|ha|a|nhi)",
        rf"(?:{_THIS} )?{_RIGHT} hay (?:la )?(?:sai|khong)",
        r"(?:thi )?phai",
        r"(?:khong|chang) (?:phai|dung) (?:ha|sao|a|nhi|chu)",
        rf"(?:{_SOFT} )+(?:dong chi |anh |chi |ban |tro ly )?(?:{_SOFT} )*{_CHECKS}{_FOR_ME}",
        rf"xac nhan (?:giup|ho|lai|cho|gium|dum|{_ME}){_FOR_ME}",
    )
)
_PROBABLY = _TAGS[3]
_OF_WHETHER = re.compile(r"[\s,]*(?<!\w)(?:hay )?(?:khong|ko|hong|chang|chua)" + _ADDRESS + r"\W*$")
_OF_ISNT = re.compile(r"[\s,]*(?<!\w)(?:sao|a|ha|u)" + _ADDRESS + r"\W*$")
_LEAST = 3  # words that make a statement: "chắc chắn đúng không" has none
_OPEN = re.compile(
    r"(?<!\w)(?:ai|gi|bao (?:nhieu|gio|lau)|khi nao|(?:ngay|don vi|van ban|noi|luc) nao|o dau|"
    r"the nao|ra sao|(?:co|duoc|da|bi|con) (?:\w+ ){0,8}?(?:khong|chua)$)(?!\w)"
)


def plainly(question: str) -> str:
    """ "Nghe nói X, có phải thế không?" -> "X phải không?"; all else as it is."""
    text = stored(question)
    statement = _statement(text)
    if statement is None:
        return question
    return to_confirm(statement)


def to_confirm(statement: str) -> str:
    return f"{statement} {'phai khong' if statement.isascii() else 'phải không'}?"


def _statement(text: str) -> str | None:
    """What stands between the words that ask for it to be confirmed; None where none do."""
    folded = " ".join(fold(text).split())
    if len(folded) != len(text):
        return None
    heads = [match for head in _HEADS if (match := head.match(folded))]
    start = max((match.end() for match in heads), default=0)
    tag = _tag(folded, heads)
    if tag is None or tag.start() <= start:
        return None
    statement = _less_total(text[start : tag.start()].strip(" ,.;:?!–-"))
    words = fold(statement).split()
    is_open = _OPEN.search(fold(statement))
    return None if len(words) < _LEAST or is_open else statement


_TOTAL = re.compile(
    r"(?P<before>\w),? (?:tất cả|tat ca|tổng cộng|tong cong|cả thảy|ca thay|tổng số|tong so)"
    r"(?: (?:là|la|có|co))?(?= \d)",
    re.IGNORECASE,
)


def _less_total(statement: str) -> str:
    """ "Vận động hiến đất, tất cả 28 hộ": the figure says it."""
    return _TOTAL.sub(lambda one: f"{one['before']},", statement)


def _tag(folded: str, heads: list[re.Match[str]]) -> re.Match[str] | None:
    kinds = [match.re for match in heads]
    own = {_HEADS[2]: _OF_WHETHER, _HEADS[3]: _OF_ISNT}
    tags = [
        match
        for tag in _TAGS
        if (tag is not _PROBABLY or _HEADS[1] in kinds or " thi phai" in folded[-12:])
        and (match := tag.search(folded))
    ]
    tags += [match for kind in kinds if kind in own and (match := own[kind].search(folded))]
    return min(tags, key=lambda match: match.start(), default=None)
