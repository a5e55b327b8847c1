"""The end of an official paper: nơi nhận, who signs for whom in what office, and names."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.reading.casing import is_capitals, recased
from corpus.reading.official_lines import BODY, Cell
from corpus.text import fold, item_label

_FOR = {"tm": "Thay mặt", "kt": "Ký thay", "tl": "Thừa lệnh", "tuq": "Thừa ủy quyền", "q": "Quyền"}
_AUTHORITY = re.compile(
    r"(?P<how>t\s?[/.]?\s?m|k\s?[/.]?\s?t|t\s?[/.]?\s?l|t\s?[/.]?\s?u\s?[/.]?\s?q)"
    r"\s*[./:]?\s+(?=[a-z])|(?P<whole>thay mat|ky thay|thua lenh|thua uy quyen)\s+"
)
_OFFICE = re.compile(
    r"(?:q\.\s?|quyen )?(?:tong bi thu|(?:pho )?bi thu|(?:pho )?chu tich|bo truong|thu truong|"
    r"(?:pho )?truong|(?:pho )?giam doc|(?:pho )?tong giam doc|(?:pho )?chanh|(?:pho )?vien truong|"
    r"(?:pho )?chu nhiem|(?:pho )?cuc truong|(?:pho )?vu truong|(?:pho )?hieu truong|hieu pho|"
    r"(?:pho )?thu tuong|uy vien|(?:pho )?to truong|to pho|(?:pho )?chi cuc truong|"
    r"(?:pho )?tong kiem toan|(?:pho )?thong doc|(?:pho )?chi huy|(?:pho )?chinh uy|"
    r"(?:pho )?tu lenh|thuong truc|(?:pho )?tong thanh tra|(?:pho )?doan truong|pho doan|"
    r"(?:pho )?vien|ke toan|thu ky|nguoi ky)\b"
)
_RECIPIENTS = re.compile(r"noi\s*nh?an\b\s*:?")
_SIGNED = re.compile(r"\W*(?:da ky|ky ten|ky,|ky va|ky ghi|dong dau|ghi ro|chu ky|ky\b).{0,40}")
_RANK = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:PGS|GS|TSKH|TS|ThS|Ths|BS|BSCK\w*|KS|CN|LS|"
    r"DS|NGƯT|NGND)\.?,?)"
)
_NAME = re.compile(rf"(?:{_RANK}\s?)*(?:[^\W\d_](?:['’][^\W\d_])?[^\W\d_A-ZĐ]*(?:\s+|$)){{2,6}}")
_SURNAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly luong dinh trinh "
    "truong doan cao mai to chu ha luu ta thai la lam kieu dao dam ong quach khuc trieu lan vuong "
    "tong luc nong hua be giang chau au thach danh son kim mac nghiem ung phung van vi lo quang "
    "sung ma vang hau lau phan trieu chao giao cam bui khong cu ngan hoac lieu sam mua".split()
)
_RARE = ("BÀN ", "BẠCH ", "Y ", "H'", "H’", "K'")  # folded they would be other words
_LONGEST = 90


@dataclass
class _Signatures:
    """What was met and waits for its name."""

    mandates: deque[str] = field(default_factory=deque)
    instead: deque[str] = field(default_factory=deque)
    offices: deque[str] = field(default_factory=deque)
    names: list[str] = field(default_factory=list)  # met before any office
    done: list[str] = field(default_factory=list)


def is_recipients(words: str) -> bool:
    return bool(_RECIPIENTS.match(fold(words).strip(" *_")))


def is_authority(words: str) -> bool:
    """ "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH"."""
    found = _AUTHORITY.match(fold(words))
    return bool(found) and is_capitals(words) and len(words) <= _LONGEST


def is_office(words: str) -> bool:
    """ "CHỦ TỊCH", "PHÓ BÍ THƯ THƯỜNG TRỰC" in capitals."""
    is_short = is_capitals(words) and len(words) <= _LONGEST and not words.startswith("TRƯƠNG ")
    return is_short and bool(_OFFICE.match(fold(words)))


def is_signer(words: str) -> bool:
    """The name of a person, perhaps with rank or degree: "Đại tướng Trần Văn Ba"."""
    name = _name(words)
    if is_capitals(name):
        parts = fold(name).split()
        is_surname = parts[0] in _SURNAMES or name.startswith(_RARE)
        return 2 <= len(parts) <= 5 and is_surname and re.sub(r"[ '’]", "", name).isalpha()
    large = all(word[0].isupper() for word in re.sub(rf"^(?:{_RANK}\s?)*", "", name).split())
    return large and len(name) <= 50 and bool(_NAME.fullmatch(name))


_SIGNED_BEFORE = re.compile(
    r"\(?(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý|KÝ)(?:,? [^()]{2,20})?(?:\)\s*:?|:)\s*(?=\S)"
)


def _name(words: str) -> str:
    """Less "(đã ký)" before it."""
    return _SIGNED_BEFORE.sub("", words.strip(" .*_"))


_JOINT = re.compile(r"\s+[-–—/]\s+|\s*[,:]\s+|\s+(?=\([Đđ]ã ký)")


def parted(line: Sequence[Cell]) -> list[Cell]:
    """ "T/M BAN THƯỜNG VỤ - BÍ THƯ - Trần Thị Mây", "Bí thư, Trần Thị Mây": each for itself, the
    office in capitals as if it stood alone."""
    return [piece for cell in line for piece in _pieces(cell)]


def _pieces(cell: Cell) -> list[Cell]:
    words = [piece.strip() for piece in _JOINT.split(cell.words) if piece.strip()]
    if len(words) < 2 or not (is_signer(words[-1]) and all(map(_is_charge, words[:-1]))):
        return [cell]
    return [replace(cell, words=one.upper()) for one in words[:-1]] + [
        replace(cell, words=words[-1])
    ]


def _is_charge(words: str) -> bool:
    large = words.upper()
    is_signed = bool(_SIGNED.fullmatch(fold(words)))
    return is_signed or is_authority(large) or is_office(large)


def zone(lines: Sequence[Sequence[Cell]], first: int) -> tuple[int, int] | None:
    """The lines, from `first` on, that recipients and signatures take up: from, up to."""
    lines = [parted(line) for line in lines]
    start = next((i for i in range(first, len(lines)) if _opens(lines, i)), None)
    if start is None:
        return None
    end, names, listing = start, 0, False
    while end < len(lines) and lines[end]:
        words = [cell.words for cell in lines[end]]
        listing = (listing or any(map(is_recipients, words))) and not names
        if not _belongs(lines[end], listing or end == start):
            break
        names += any(map(is_signer, words))
        end += 1
    return start, end


def _opens(lines: Sequence[Sequence[Cell]], index: int) -> bool:
    words = [cell.words for cell in lines[index]]
    if any(map(is_recipients, words)) or any(map(is_authority, words)):
        return True
    below = [cell.words for line in lines[index + 1 : index + 4] for cell in line]
    return any(map(is_office, words)) and any(map(is_signer, below))


_PAGE = re.compile(r"\d{1,3}")


def _belongs(line: Sequence[Cell], listing: bool) -> bool:
    return all(_fits(cell, listing) for cell in line)


def _fits(cell: Cell, listing: bool) -> bool:
    words = cell.words
    if cell.sign in ("annex", "motto", "type", "number"):
        return False
    if _PAGE.fullmatch(words):
        return True
    signs = cell.sign == "decor" or is_recipients(words) or is_authority(words) or is_office(words)
    if signs or is_signer(words) or _SIGNED.fullmatch(fold(words)):
        return True
    is_name_of_body = is_capitals(words) and bool(BODY.match(fold(words)))
    is_recipient = item_label(words)[0] in tuple("-–—+•●*") or listing
    return len(words) <= _LONGEST * 2 and (is_recipient or (is_name_of_body and listing))


def signer_of(cells: Sequence[Cell], text: str) -> str | None:
    """ "Thay mặt Ban Thường vụ: Nguyễn Văn An, Bí thư"; several are parted by "; "."""
    found = _Signatures()
    for cell in cells:
        _take(found, cell.words.strip(" *_"), text)
    if not found.done and (found.mandates or found.instead or found.offices):
        found.done += [_signed(found, name) for name in found.names[-1:]]
    return "; ".join(found.done) or None


def _take(found: _Signatures, words: str, text: str) -> None:
    authority = _AUTHORITY.match(fold(words)) if is_authority(words) else None
    if authority:
        how = re.sub(r"[\s./]", "", authority["how"] or "") or "tm"
        whole = recased(words[authority.end() :].strip(), text)
        waiting = found.mandates if how == "tm" else found.instead
        waiting.append(f"{_FOR[how]} {whole}")
    elif is_office(words):
        found.offices.append(_office(recased(words, text)))
    elif is_signer(words) and (found.mandates or found.instead or found.offices):
        found.done.append(_signed(found, words))
    elif is_signer(words):
        found.names.append(words)
    elif is_capitals(words) and found.mandates and not found.offices and not is_recipients(words):
        found.mandates[-1] += f" {_continued(words, text)}"


def _office(name: str) -> str:
    """ "Phó Bí thư", also where the text speaks of "bí thư chi bộ"."""
    return re.sub(r"^(Phó|Quyền) (\w)", lambda found: f"{found[1]} {found[2].upper()}", name)


def _continued(words: str, text: str) -> str:
    whole = recased(words, text)
    return whole[:1].lower() + whole[1:] if not BODY.match(fold(words)) else whole


def _signed(found: _Signatures, words: str) -> str:
    queues = (found.mandates, found.instead)
    by = ", ".join(queue.popleft() for queue in queues if queue)
    office = found.offices.popleft() if found.offices else ""
    words = _name(words)
    name = words.title() if is_capitals(words) else " ".join(words.split())
    who = f"{name}, {office}" if office else name
    return f"{by}: {who}" if by else who
