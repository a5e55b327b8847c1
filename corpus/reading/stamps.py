"""The line a portal prints with the time of publication: date, time and perhaps a byline."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from corpus.text import fold

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_LONGEST = 140


@dataclass(frozen=True)
class Stamp:
    """`credit` is the byline that stands in the stamp; `is_update` a later "Cập nhật"."""

    published: datetime
    credit: str = ""
    has_time: bool = False
    is_update: bool = False


_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*"
    r"(?:(?P<cut>[/.-])\s*(?P<month>\d{1,2})\s*(?P=cut)|thang\s+(?P<named>\d{1,2})\s*,?\s*(?:nam)?)"
    r"\s*(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?<!\d)(?P<iso>(?:19|20)\d\d-\d\d-\d\d)t?(?=\D|$|\d\d:)"
)
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s*(?:[:h]|g(?![a-z])|gio)\s*(?P<minute>\d\d)?"
    r"(?::\d\d(?:\.\d+)?)?\s*(?:phut|')?\s*(?P<half>am|pm|sa|ch)?(?![\w:])"
)
_FURNITURE = re.compile(
    r"\(?(?:gmt|utc)\s*[+]?\s*\d{1,2}(?::?00)?\)?|[+]0?7:?00|"
    r"\b(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat|t[2-7]|cn)\b|"
    r"\b(?:so\s+)?(?:luot|lan)\s+(?:xem|doc|truy\s+cap)\s*:?\s*[\d.,]*|"
    r"\bda\s+(?:xem|doc)\s*:?\s*[\d.,]+|"
    r"[\d.,]+\s+(?:luot\s+(?:xem|doc)|views?|binh\s+luan)|\bviews?\s*:?\s*[\d.,]*|"
    r"\b(?:ngay\s+(?:dang|xuat\s+ban|cap\s+nhat|tao|gui|phat\s+hanh)(?:\s+(?:tin|bai))?|"
    r"dang\s+(?:ngay|luc|tai|boi)|da\s+dang|cap\s+nhat(?:\s+lan\s+cuoi)?(?:\s+(?:luc|ngay))?|"
    r"thoi\s+gian(?:\s+dang)?|xuat\s+ban|nguoi\s+dang|tac\s+gia|boi|luc|ngay|vao|"
    r"posted|published|updated|date|on|at|by|ict|viet\s+nam)\b"
)
_PLACE_AND_DATE = re.compile(r"[^\d,|]{2,40},\s*ngay\s+\d{1,2}\s+thang\s")
_MARKS_OFF = ("", "|", ",", ":", "-", "–", "—", "•", "/", ")")
_SEPARATORS = " \t|,;:.-–—•·()[]/\\"


def read_stamp(line: str) -> Stamp | None:
    """A stamp is a full date with nothing but a time, a byline and furniture beside it; a date in
    a sentence is none."""
    words = line.strip().strip("*_ ")
    folded = fold(words)
    found = _DATE.search(folded) if len(words) <= _LONGEST else None
    if not found:
        return None
    rest = _blank(folded, *found.span())
    clock = _TIME.search(rest)
    rest = _blank(rest, *clock.span()) if clock else rest
    rest = _FURNITURE.sub(lambda match: "\x00" * len(match[0]), rest)
    credit = "" if _PLACE_AND_DATE.match(folded) else _credit(words, rest)
    moment = _moment(found, clock)
    if credit is None or moment is None:
        return None
    return Stamp(moment, credit, clock is not None, "cap nhat" in folded and "dang" not in folded)


def read_clock(line: str) -> time | None:
    """ "16:33" standing alone, as some portals print it under the date."""
    match = _TIME.fullmatch(fold(line.strip()))
    hour = _hour(match) if match else None
    return time(hour, int(match["minute"] or 0)) if match and hour is not None else None


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "\x00" * (end - start) + text[end:]


def _credit(words: str, rest: str) -> str | None:
    """What is left beside the date: a byline, "" for nothing, None for other words."""
    left = "".join(
        letter if mark != "\x00" else "\x00" for letter, mark in zip(words, rest, strict=True)
    )
    pieces = [piece.strip(_SEPARATORS) for piece in re.split(r"[\x00|]+", left)]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return ""
    if _is_of_a_paper(words, pieces):
        return _byline(pieces)
    # A byline stands apart ("HT|20/4/2022", "Hoàng Phúc - 02/06/2023"), "Chiều 02/6/2023" does not.
    if len(pieces) == 1 and is_name(pieces[0]) and _stands_apart(words, pieces[0]):
        return pieces[0]
    if len(pieces) == 1 and "|" in words and fold(pieces[0]) in _SECTIONS:
        return ""
    return "" if _is_said_to_be_posted(words, pieces) else None


# Sections of portals, printed beside the day: "Xây dựng Đảng | 22/4/2026".
_SECTIONS = frozenset(
    (
        "xay dung dang;tin tuc;thoi su;chinh tri;xa hoi;kinh te;van hoa;van hoa - xa hoi;y te;"
        "giao duc;tin tuc - su kien;tin hoat dong;tin dia phuong;tin trong tinh;hoat dong;"
        "doan the;dan van;mat tran;tuyen giao;kiem tra - giam sat;phap luat;nong thon moi;"
        "chuyen doi so;trong tinh"
    ).split(";")
)
_PAPER = re.compile(r"(?:bao(?! cao)|trang|cong|tap chi|dai|ban tin|website|thong tan)(?: |$)")
_LONGEST_PIECE = 7  # words


def _is_of_a_paper(words: str, pieces: list[str]) -> bool:
    """ "Báo Phú Hải | Xây dựng Đảng | 06/9/2025 | Minh Khuê": nothing but names between bars."""
    are_short = all(len(one.split()) <= _LONGEST_PIECE for one in pieces)
    are_parted = words.count("|") >= max(1, len(pieces) - 1)
    return are_parted and are_short and bool(_PAPER.match(fold(pieces[0])))


_SAYS_POSTED = re.compile(r"(?:ngay dang|dang (?:ngay|luc)|ngay xuat ban|xuat ban (?:ngay|luc))\b")
_COUNTS_READERS = re.compile(r"(?:luot|da) (?:xem|doc)\s*:?\s*\d|\d (?:luot (?:xem|doc)|views?)")


def _is_said_to_be_posted(words: str, pieces: list[str]) -> bool:
    """ "Đăng lúc 08:15, 22/4/2026 - Chuyên mục Đoàn thể", "Thời sự | 24/4/2026 | Lượt xem: 5":
    the line says itself what its day is, or counts its readers."""
    folded = fold(words)
    are_short = all(len(one.split()) <= _LONGEST_PIECE for one in pieces)
    counted = "|" in words and _COUNTS_READERS.search(folded)
    return are_short and bool(_SAYS_POSTED.match(folded) or counted)


def _byline(pieces: list[str]) -> str:
    """Behind the paper and its section: "Bài, ảnh: Quốc Thắng"."""
    last = pieces[-1].rpartition(":")[2].strip() if len(pieces) > 1 else ""
    return last if is_name(last) and len(last.split()) > 1 else ""


def _stands_apart(words: str, name: str) -> bool:
    before, _, after = words.partition(name)
    return before.rstrip()[-1:] in _MARKS_OFF and after.lstrip()[:1] in _MARKS_OFF


_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'-])*")
# What opens the name of a body or a thing and not of a person.
_BODIES = frozenset(
    "ban bi bo cac chi chu cong dai dang doan hoi huyen ke khoi lich mat mot nghi nha phong "
    "phuong quan quoc so thanh thong tin tinh to tong trung truong uy van xa ubnd hdnd vv".split()
)


def is_name(words: str) -> bool:
    """A byline: up to five words, each with a capital, none of a body: "Hoàng Phúc", "HT"."""
    parts = words.split()
    return (
        1 <= len(parts) <= 5
        and len(words) <= 40
        and all(_NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts)
        and (len(parts) == 1 or fold(parts[0]) not in _BODIES)
    )


def _moment(found: re.Match[str], clock: re.Match[str] | None) -> datetime | None:
    hour = _hour(clock) if clock else 0
    if hour is None:
        return None
    minute = int(clock["minute"] or 0) if clock else 0
    try:
        if found["iso"]:
            day = datetime.fromisoformat(found["iso"])
        else:
            month = int(found["month"] or found["named"])
            day = datetime(int(found["year"]), month, int(found["day"]))
        return day.replace(hour=hour, minute=minute, tzinfo=VIETNAM)
    except ValueError:
        return None


def _hour(clock: re.Match[str]) -> int | None:
    hour = int(clock["hour"])
    if clock["half"] in ("pm", "ch") and hour < 12:
        hour += 12
    if clock["half"] in ("am", "sa") and hour == 12:
        hour = 0
    return hour if hour < 24 else None
