"""A day that another paper, or the news of it, puts off, brings forward or leaves as it is."""

from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.forms.world import PLACES, Asked, World, news, paper
from corpus.text import fold

# What has the day, and other words for it.
WORKS = (
    ("nộp báo cáo tự đánh giá", "nop bao cao tu danh gia|báo cáo tự đánh giá"),
    ("hoàn thành số hóa hồ sơ đảng viên", "số hóa hồ sơ|số hóa hồ sơ đảng viên"),
    ("gửi danh sách quần chúng ưu tú", "danh sách quần chúng ưu tú|gửi danh sách quần chúng"),
    ("cài đặt xong sổ tay đảng viên điện tử", "cài sổ tay đảng viên|cài đặt sổ tay điện tử"),
    ("đăng ký mô hình dân vận khéo", "đăng ký mô hình dân vận|đăng ký dân vận khéo"),
    ("bàn giao trụ sở cũ", "bàn giao trụ sở|giao lại trụ sở cũ"),
    ("kê khai tài sản, thu nhập", "kê khai tài sản|bản kê khai tài sản"),
    ("tổ chức xong hội nghị đối thoại", "hội nghị đối thoại|tổ chức đối thoại"),
)
PLANNED = (
    "{n}. Các chi bộ {work} trước ngày {day}.",
    "{n}. {Work}: hoàn thành chậm nhất ngày {day}.",
    "{n}. Thời hạn {work}: ngày {day}.",
    "{n}. {Work}, xong trước {day}.",
)
LETTERS = (
    "Ban Thường vụ Đảng ủy đồng ý gia hạn thời gian {work} nêu tại {plan} đến hết ngày {new}.",
    "Điều chỉnh thời hạn {work} tại {plan} từ ngày {old} sang ngày {new}.",
    "Thời hạn {work} quy định tại {plan} được lùi từ ngày {old} đến ngày {new}.",
    "Cho phép các chi bộ kéo dài việc {work} (theo {plan}) thêm, chậm nhất đến ngày {new}.",
    "Nay sửa đổi mục 1 của {plan} như sau: “{Work} trước ngày {new}”.",
    "Thay thời hạn “ngày {old}” bằng “ngày {new}” đối với việc {work} tại {plan}.",
    "Rút ngắn thời hạn {work} nêu trong {plan}: chậm nhất ngày {new} thay vì ngày {old}.",
    "Đồng ý lùi mốc {work} của {plan} sang ngày {new}; các mốc khác giữ nguyên.",
)
REPORTED = (
    "Đảng ủy phường vừa đồng ý gia hạn việc {work} theo {plan} đến hết ngày {new}.",
    "Theo thông báo mới, thời hạn {work} tại {plan} được lùi từ {old} sang {new}.",
    "Đồng chí Bí thư Đảng ủy cho biết, hạn {work} của {plan} đã được dời đến ngày {new}.",
)
ASKS = (
    "hạn {called} là khi nào?",
    "{plan} quy định {called} trước ngày nào?",
    "bao giờ phải {called} xong?",
    "{called} hạn chót ngày mấy",
    "hạn {called} theo {plan} có được gia hạn không, đến ngày nào?",
    "{called} còn hạn không, chậm nhất ngày nào",
    "thời hạn {called} mới nhất?",
)


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(8):
        yield _world(chance)


def _world(chance: Random) -> World:
    files: dict[str, str] = {}
    asked: list[Asked] = []
    drawn = chance.sample(WORKS, 4)
    places = chance.sample(PLACES.split("|"), 4)
    for at, ((work, called), place) in enumerate(zip(drawn, places, strict=True)):
        n = chance.randrange(11, 90)
        plan = f"Kế hoạch số {n}-KH/ĐU, ngày 03/02/2026 của Đảng ủy phường {place}"
        day, rest = date(2026, 6, chance.randrange(2, 28)), date(2026, 11, chance.randrange(2, 28))
        said = {"work": work, "Work": work[:1].upper() + work[1:], "plan": plan}
        is_news = chance.random() < 0.3
        form = chance.choice(REPORTED if is_news else LETTERS)
        month = 5 if form.startswith("Rút ngắn") else chance.choice((7, 8))
        new = date(2026, month, chance.randrange(10, 28))
        told = {**said, "old": _day(day), "new": _day(new)}
        lines = [chance.choice(PLANNED).format(n=1, day=_day(day), **said)]
        lines.append(f"2. Tổng kết, khen thưởng trước ngày {_day(rest)}.")
        files[f"ke-hoach-{at}.txt"] = paper(
            f"{n}-KH/ĐU", "Kế hoạch", f"về việc {work}", "\n".join(lines), place, date(2026, 2, 3)
        )
        if is_news:
            title = f"Phường {place} rà soát tiến độ công việc"
            body = f"Sáng 4/5, phường {place} họp giao ban.\n\n{form.format(**told)}"
            files[f"tin-{at}.md"] = news(title, body, date(2026, 5, 5), f"tin-{at}")
        else:
            files[f"cong-van-{at}.txt"] = paper(
                f"{n + 100}-CV/ĐU",
                "Công văn",
                f"về việc điều chỉnh thời hạn {work}",
                f"Kính gửi: Các chi bộ trực thuộc\n{form.format(**told)}",
                place,
                date(2026, 5, 4),
            )
        for ask in chance.sample(ASKS, 3):
            name = chance.choice((f"kế hoạch {n}", f"KH {n}", f"Kế hoạch số {n}-KH/ĐU"))
            question = ask.format(called=chance.choice(called.split("|")), plan=name)
            question = fold(question) if chance.random() < 0.35 else question
            asked.append(
                Asked(f"{'news' if is_news else 'letter'}: {form}", question, (_day(new),))
            )
    return World(files, tuple(asked), date(2026, 5, 6))


def _day(day: date) -> str:
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
