"""What portals print around an article: captions, bylines, related headlines, buttons."""

import re

from corpus.reading.stamps import is_name
from corpus.text import fold

_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…;][\"'”’»)\]]*$")


def is_closed(line: str) -> bool:
    """Ends as prose ends: full stop, "./.", ellipsis, colon, semicolon."""
    return bool(_TERMINAL.search(line.rstrip()))


def is_prose(line: str) -> bool:
    """Long and ends as a sentence does: surely the body of the article."""
    return len(line) >= 60 and bool(_SENTENCE_END.search(line.rstrip()) or line.endswith(":"))


def is_stray(line: str) -> bool:
    """At most one letter or digit: "M", "***", "|"."""
    return sum(map(str.isalnum, line)) <= 1


def is_link(line: str) -> bool:
    """Of a list of headlines: nothing but a link to another article, in Markdown."""
    return bool(_LINK.fullmatch(line))


_LINK = re.compile(r"\s*(?:[-*+•–]|\d{1,2}[.)]|>>|»)\s*\*{0,2}\[[^\]]+\]\([^)\s]+\)\*{0,2}[.;]?\s*")
_BUTTONS = re.compile(
    r"(?:in bai viet|in trang|in|print|gui email|email|chia se|share|facebook|zalo|twitter|"
    r"like|"
    r"co chu|a- a\+?|doc bai viet|nghe bai viet|ve trang truoc|quay lai|len dau trang|binh luan|"
    r"gui binh luan|(?:so\s+)?(?:luot|lan) (?:xem|doc|truy cap)\s*:?\s*[\d.,]*|"
    r"[\d.,]+ (?:luot (?:xem|doc)|views?|binh luan)|tu khoa\s*:.*|tags?\s*:.*)"
)
_GALLERY = re.compile(
    r"(?:\W*)(?:(?:mot (?:so|vai)|nhung|chum|cac)\s+(?:hinh\s+)?anh\b|"
    r"hinh anh (?:khac|tai|buoi|hoi)|clip|video)(?!.*\bcho thay\b)"
)
_RELATED = re.compile(
    r"(?:cac\s+)?(?:tin|bai|bai viet|tin bai|noi dung|su kien)\s+(?:co\s+)?(?:lien quan|khac|moi"
    r"(?:\s+hon|\s+nhat)?|cu\s+hon|cung\s+(?:chuyen muc|chu de)|noi bat|doc nhieu|xem nhieu)\b|"
    r"(?:xem|doc)\s+them\b|co the (?:ban|dong chi) quan tam|cac bai viet khac"
)


def is_button(line: str) -> bool:
    return bool(_BUTTONS.fullmatch(fold(line).strip(" .:|[]()")))


def is_gallery(line: str) -> bool:
    """ "Một số hình ảnh tại buổi làm việc:" over photos that are not in the text."""
    return len(line) <= 150 and not line.endswith(".") and bool(_GALLERY.match(fold(line)))


def opens_related(line: str) -> bool:
    """ "Tin liên quan", "Xem thêm: …": what follows up to the next prose belongs to other pages."""
    found = _RELATED.match(fold(line))
    if not found or line.rstrip().endswith("."):
        return False
    rest = line[found.end() :].lstrip()
    return not rest or rest[0] in ":>»|-–"


def is_of_page(line: str) -> bool:
    """A button, a counter or related titles below a paper, where no sentence of its own begins so:
    "*Tin liên quan: A; B.*"."""
    words = line.strip(" *_.")
    return is_button(words) or bool(_RELATED.match(fold(words)))


_HEADLINE_OPENERS = frozenset(
    "bồi chấn chú chủ chuẩn công cần củng dấu đẩy đổi đưa gặp gỡ hơn hướng họp khai khen khơi khẩn "
    "khánh kiện kết lan làm lấy mở những nhiều nâng phát phấn phê quyết ra rà sôi siết sẵn sơ "
    "tạo tăng thêm thông thúc tiếp tin triển trao tri tuyên tập tổng tổ từ vì xây xử".split()
)
_COLON_HEADLINE = re.compile(r"[^\W_]: [\"“'‘]?([^\W\d_])")


def is_glued_headlines(line: str) -> bool:
    """Headlines of other articles run together: no full stop, new openings without punctuation."""
    if is_closed(line) or ";" in line or not 60 <= len(line) <= 800:
        return False
    opened = sum(map(_opens_headline, _word_pairs(line)))
    colons = sum(found[1].isupper() for found in _COLON_HEADLINE.finditer(line))
    return opened >= 1 and opened + colons >= 2


def _word_pairs(line: str) -> list[tuple[str, str, str]]:
    words = line.split()
    return list(zip(words, words[1:], words[2:], strict=False))


def _opens_headline(words: tuple[str, str, str]) -> bool:
    before, opening, after = words
    return (
        before.isalpha()
        and opening[0].isupper()
        and opening[1:].islower()
        and opening.lower() in _HEADLINE_OPENERS
        and after[0].islower()
        and fold(before) not in ("phong", "chuong", "de", "an", "trao", "vien", "cuoc", "nam")
    )


_PHOTO_CREDIT = re.compile(r"(?:^|[\s(./\[|-])anh\s*:|anh minh hoa|\(anh\b")
_SCENE = re.compile(r"(?:quang canh|toan canh|khung canh|mot goc|hinh anh|(?:cac )?dai bieu)\b")
_PERSON = re.compile(
    r"(?:cac\s+)?(?:d/c|d\.c|dong chi|ong|ba|(?:nguyen\s+)?(?:pho\s+)?(?:bi thu|chu tich|truong|"
    r"chu nhiem|giam doc)|lanh dao|doan|thuong truc|ban thuong vu|dai dien|thuong tuong|dai ta)\b"
)
_SCENE_VERB = re.compile(
    r"\b(?:phat bieu|ket luan|chu tri|trao|tang|chup anh|luu niem|bao cao|tham luan|trinh bay|"
    r"khai mac|be mac|dieu hanh|tham quan|tham hoi|chuc mung|du (?:hoi|le|buoi)|"
    r"tai (?:hoi|buoi|le|cuoc)|ky ket|cong bo|quan triet|kiem tra|giam sat|dang huong|tiep xuc)\b"
)


def is_caption(line: str) -> bool:
    """A line under a photo: credited, a scene, or a person doing something, without a full stop."""
    folded = fold(line)
    if len(line) > 300 or line.endswith(":"):
        return False
    if _PHOTO_CREDIT.search(folded) and (not is_closed(line) or len(line) <= 200):
        return True
    if is_closed(line) or len(line.split()) > 40:
        return False
    if _SCENE.match(folded):
        return len(line.split()) <= 25
    return bool(_PERSON.match(folded) and _SCENE_VERB.search(folded))


_CREDIT = re.compile(
    r"(?P<source>nguon(?:\s+tin)?)\s*:\s*|(?P<paper>theo\s+(?:bao\s+)?)(?=\S)|"
    r"(?:tac gia|bai|tin|thuc hien|nguoi viet|bien tap|tin,?\s+bai|"
    r"(?:tin|bai)\s*(?:,|va|-|/)\s*anh|"
    r"anh\s*(?:,|va)\s*(?:tin|bai)|bai viet)\s*:\s*"
)


def credit(line: str) -> tuple[str, str] | None:
    """("outlet", "Báo X") for "Nguồn: Báo X", ("author", "Hoàng Phúc") for "Tác giả: Hoàng Phúc",
    ("outlet", "") for an empty "Nguồn :"; None for a line that credits nobody."""
    words = line.strip()
    found = _CREDIT.match(fold(words))
    if not found or len(words) > 80:
        return None
    who = words[found.end() :].strip(" .()")
    if found["paper"]:
        is_paper = bool(who) and len(who.split()) <= 6 and who[0].isupper() and not is_closed(words)
        return ("outlet", who) if is_paper and "," not in who else None
    if found["source"]:
        return "outlet", who
    return ("author", who) if not who or _is_byline(who) else None


def _is_byline(words: str) -> bool:
    return all(is_name(name.strip()) for name in re.split(r"\s+-\s+|[,–&/;]|\s+và\s+", words))


def byline(line: str) -> str | None:
    """A name standing alone under the text: "Hoàng Phúc", "(Thu Hà - Minh Đức)", "BBT"."""
    words = line.strip().strip("*_ ").strip("()").strip()
    one_word = len(words.split()) == 1
    if one_word and not (words.isupper() and 2 <= len(words) <= 8):
        return None
    return words if words and _is_byline(words) else None


_LEAD_IN = re.compile(
    r"\(?\s*(?P<bracket>(?<=\()[A-ZĐ][\w.Đ-]{1,19})\s*\)|(?P<site>[\w-]+(?:\.[\w-]+)*\.vn)\s+[-–]\s"
)


def lead_in(line: str) -> str | None:
    """The outlet named before the first sentence: "(LĐTĐ) Chiều …", "dangbo.example.vn - …"."""
    found = _LEAD_IN.match(line)
    if not found:
        return None
    name = found["bracket"] or found["site"]
    capitals = sum(letter.isupper() for letter in name)
    return name if found["site"] or "." in name or capitals >= 2 else None
