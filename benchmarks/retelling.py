"""One sentence told again, truly: copied, shortened by its clauses, a value written otherwise,
turned about, or put behind the record of its document."""

import re
from collections.abc import Callable
from random import Random

from bot.wording import vietnamese_date
from corpus.article import Article


def copied(article: Article, quote: str, random: Random) -> str | None:
    return quote


def without_its_end(article: Article, quote: str, random: Random) -> str | None:
    cuts = [one.start() for one in re.finditer(r"[,;](?= )", quote)]
    kept = [cut for cut in cuts if len(quote[:cut].split()) >= 5]
    return f"{quote[: random.choice(kept)]}." if kept else None


def without_its_beginning(article: Article, quote: str, random: Random) -> str | None:
    """Only what is a sentence of its own may stay: after a semicolon, or behind an opening phrase
    of time or place."""
    opening = re.match(
        r"(?:Sáng|Chiều|Ngày|Trong|Tại|Theo|Sau|Để|Về|Thực hiện)[^,;:]{3,80}, ", quote
    )
    cuts = [one.end() for one in re.finditer(r"; ", quote)]
    cuts += [opening.end()] if opening and not _bears(opening[0]) else []
    kept = [cut for cut in cuts if len(quote[cut:].split()) >= 5 and not _bears(quote[:cut])]
    if not kept:
        return None
    rest = quote[random.choice(kept) :]
    return rest[:1].upper() + rest[1:]


def without_its_middle(article: Article, quote: str, random: Random) -> str | None:
    """One clause between two commas, if it denies, orders and dates nothing."""
    parts = re.split(r"(?<=[,;:]) ", quote)
    places = [
        place
        for place in range(1, len(parts) - 1)
        if parts[place - 1][-1] == parts[place][-1] == ","
        and not _bears(parts[place])
        and parts[place][0].islower()
    ]
    if not places:
        return None
    place = random.choice(places)
    return " ".join([*parts[:place], *parts[place + 1 :]])


def _bears(text: str) -> bool:
    return bool(re.search(r"không|chưa|dự kiến|nếu|trừ|cần|phải|đề nghị|yêu cầu|\d", text))


def dates_spelled_out(article: Article, quote: str, random: Random) -> str | None:
    pattern = r"(?:(?P<day>ngày ))?(?<![\d/-])0?(\d{1,2})/0?(\d{1,2})/(\d{4})"
    told = re.sub(pattern, r"ngày \2 tháng \3 năm \4", quote)
    return told if told != quote else None


def dates_hyphened(article: Article, quote: str, random: Random) -> str | None:
    told = re.sub(r"(?<![\d/-])0?(\d{1,2})/0?(\d{1,2})/(\d{4})", r"\1-\2-\3", quote)
    return told if told != quote else None


def abbreviated(article: Article, quote: str, random: Random) -> str | None:
    """Or the other way round."""
    for long, short in _SHORT.items():
        for old, new in ((long, short), (short, long)):
            pattern = rf"(?<![\w-]){old}(?![\w-])"
            if re.search(pattern, quote):
                return re.sub(pattern, new, quote)
    return None


_SHORT = {
    "Ủy ban nhân dân": "UBND",
    "Hội đồng nhân dân": "HĐND",
    "Ban Thường vụ": "BTV",
    "Ủy ban Kiểm tra": "UBKT",
    "Mặt trận Tổ quốc": "MTTQ",
    "đồng chí": "đ/c",
}


def turned(article: Article, quote: str, random: Random) -> str | None:
    """ "Đồng chí A chủ trì hội nghị" -> "Hội nghị do đồng chí A chủ trì"."""
    match = re.match(rf"([^,;:.\d]{{6,60}}?) ({_DOES}) ([^,;:.\d]{{4,40}})\.?$", quote)
    if not match or _bears(quote):
        return None
    return (
        f"{match[3][:1].upper()}{match[3][1:]} do {match[1][:1].lower()}{match[1][1:]} {match[2]}."
    )


_DOES = "chủ trì|phụ trách|ban hành|trình bày|quyết định|thực hiện|xây dựng|quản lý"


def numbers_unpadded(article: Article, quote: str, random: Random) -> str | None:
    told = re.sub(r"(?<![\w/.,-])0(\d)(?![\d/])", r"\1", quote)
    return told if told != quote else None


def time_last(article: Article, quote: str, random: Random) -> str | None:
    """ "Sáng 19/4/2022, Đoàn kiểm tra …" -> "Đoàn kiểm tra … sáng 19/4/2022"."""
    match = re.match(
        r"((?:Sáng|Chiều|Ngày|Trước ngày|Từ ngày) [^,;:]{3,20}), ([^,;]{15,})\.?$", quote
    )
    if not match:
        return None
    rest = match[2].rstrip(".")
    return f"{rest[:1].upper()}{rest[1:]} {match[1][:1].lower()}{match[1][1:]}."


def time_first(article: Article, quote: str, random: Random) -> str | None:
    """ "… gửi báo cáo trước ngày 30/6/2023." -> "Trước ngày 30/6/2023, …"."""
    match = re.match(r"([^,;:]{15,}) ((?:trước|từ|vào) ngày [\d/]+)\.?$", quote)
    if not match or len(re.findall(r"\d+/\d+", quote)) > 1:
        return None
    return f"{match[2][:1].upper()}{match[2][1:]}, {match[1][:1].lower()}{match[1][1:]}."


def behind_the_record(article: Article, quote: str, random: Random) -> str | None:
    if not article.so_hieu:
        return None
    named = f"{article.loai} số {article.so_hieu}"
    dated = f", ngày {vietnamese_date(article.issued_on)}," if article.issued_on else ""
    issued = f" của {article.issuer}" if article.issuer else ""
    heads = [f"Theo {named}, ", f"{named}: ", f"{named}{dated} nêu: ", f"Theo {named}{issued}, "]
    return random.choice(heads) + quote


def behind_the_title(article: Article, quote: str, random: Random) -> str | None:
    if article.so_hieu:
        return None
    return random.choice(("Theo bài viết, ", "Bài viết nêu: ", "Bài viết cho biết, ")) + quote


def the_record_itself(article: Article, quote: str, random: Random) -> str | None:
    if not (article.so_hieu and article.issued_on and article.issuer):
        return None
    day = vietnamese_date(article.issued_on)
    named = f"{article.loai} số {article.so_hieu}"
    told = [
        f"{named} do {article.issuer} ban hành ngày {day}.",
        f"{named} ngày {day} của {article.issuer} {article.trich_yeu or ''}".strip() + ".",
        f"{article.issuer} ban hành {named} ngày {day}.",
        f"{named} được ban hành ngày {day}.",
        f"Ngày {day}, {article.issuer} ban hành {named}.",
    ]
    return random.choice(told)


RETELLINGS: dict[str, Callable[[Article, str, Random], str | None]] = {
    "copied": copied,
    "without its end": without_its_end,
    "without its beginning": without_its_beginning,
    "without its middle": without_its_middle,
    "dates spelled out": dates_spelled_out,
    "numbers unpadded": numbers_unpadded,
    "dates hyphened": dates_hyphened,
    "abbreviated": abbreviated,
    "turned": turned,
    "time last": time_last,
    "time first": time_first,
    "behind the record": behind_the_record,
    "behind the title": behind_the_title,
    "the record itself": the_record_itself,
}
