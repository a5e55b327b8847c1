"""A task with a day that a later letter puts off by its number alone: "gia hạn nhiệm vụ số 3 nêu
tại Mục II". The others keep their days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.forms.world import PLACES, Asked, World, paper
from corpus.text import fold

# What is to be done, who does it, and other words for it.
WORKS = (
    ("Rà soát hồ sơ đảng viên", "Ban Xây dựng Đảng", "rà soát hồ sơ đảng viên"),
    ("Kiện toàn 14 tổ công nghệ số", "Đoàn Thanh niên", "kiện toàn các tổ công nghệ số"),
    ("Mở 03 lớp tập huấn cho bí thư", "Trung tâm Chính trị", "mở lớp tập huấn bí thư"),
    ("Lắp 22 loa thông minh", "Phòng Văn hóa - Xã hội", "lắp loa thông minh"),
    ("Số hóa 1.840 trang tài liệu", "Văn phòng Đảng ủy", "số hóa tài liệu"),
    ("Giám sát 06 chi bộ", "Ủy ban Kiểm tra", "giám sát các chi bộ"),
    ("Vận động 320 hộ hiến đất", "Ủy ban Mặt trận Tổ quốc", "vận động hiến đất"),
    ("Sửa 09 nhà văn hóa khu phố", "Ủy ban nhân dân", "sửa nhà văn hóa khu phố"),
)
LETTERS = (
    "1. Đồng ý gia hạn nhiệm vụ số {n} nêu tại Mục {s}, {plan} đến ngày {new}. Thời hạn của các "
    "nhiệm vụ khác giữ nguyên.",
    "1. Lùi thời hạn hoàn thành nhiệm vụ số {n} tại Mục {s} {plan} từ ngày {old} sang ngày {new}.",
    "Điều chỉnh mốc hoàn thành tại mục {n}, phần {s} của {plan}: đến hết ngày {new}.",
    "Cho phép kéo dài nhiệm vụ thứ {n} (Mục {s}, {plan}) đến hết ngày {new}; không gia hạn thêm.",
    "Đồng ý lùi thời hạn của nhiệm vụ {n}, mục {s} {plan} đến ngày {new} theo đề nghị của {unit}.",
)
ASKS = (
    "hạn {called} theo {plan} là khi nào?",
    "{plan} quy định {called} xong trước ngày nào?",
    "bao giờ phải {called} xong theo {plan}?",
    "{called} theo {plan} còn hạn không, chậm nhất ngày nào",
    "theo {plan}, {called} hạn chót ngày mấy",
)
_LAYOUTS = ("ruled", "crossed", "markdown", "list", "colons")


@dataclass(frozen=True)
class _Task:
    n: int
    work: str
    unit: str
    called: str
    day: date


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(8):
        yield _world(chance)


def _world(chance: Random) -> World:
    files: dict[str, str] = {}
    asked: list[Asked] = []
    for at, place in enumerate(chance.sample(PLACES.split("|"), 3)):
        number, section = 20 * at + chance.randrange(11, 30), chance.choice(("II", "III"))
        drawn = enumerate(chance.sample(WORKS, 5), 1)
        tasks = [_Task(n, *one, date(2026, 6, 3 * n + chance.randrange(3))) for n, one in drawn]
        layout, moved = chance.choice(_LAYOUTS), chance.choice(tasks)
        new = moved.day + timedelta(days=chance.randrange(30, 60))
        plan = f"Kế hoạch số {number}-KH/ĐU, ngày 03/02/2026 của Đảng ủy phường {place}"
        letter = chance.choice(LETTERS)
        body = letter.format(
            n=moved.n, s=section, plan=plan, old=_day(moved.day), new=_day(new), unit=moved.unit
        )
        files[f"ke-hoach-{at}.txt"] = _plan(number, place, section, layout, tasks)
        files[f"cong-van-{at}.txt"] = paper(
            f"{number + 100}-CV/ĐU",
            "Công văn",
            f"về việc điều chỉnh thời hạn tại Kế hoạch số {number}-KH/ĐU",
            f"Kính gửi: Các chi bộ trực thuộc\n{body}",
            place,
            date(2026, 5, 4),
        )
        other = chance.choice([one for one in tasks if one is not moved])
        name = chance.choice((f"kế hoạch {number}", f"KH {number}"))
        asked += _asked(chance, f"{layout}: {letter}", name, (moved, new), other)
    return World(files, tuple(asked), date(2026, 5, 6))


def _asked(
    chance: Random, form: str, name: str, moved: tuple[_Task, date], other: _Task
) -> Iterator[Asked]:
    task, new = moved
    told = ((task, new, task.day), (task, new, task.day), (other, other.day, new))
    for one, day, wrong in told:
        question = chance.choice(ASKS).format(called=one.called, plan=name)
        question = fold(question) if chance.random() < 0.35 else question
        kind = "moved" if one is task else "kept"
        names_both = one is task and "{old}" in form
        yield Asked(f"{kind}, {form}", question, (_day(day),), () if names_both else (_day(wrong),))


def _plan(number: int, place: str, section: str, layout: str, tasks: Sequence[_Task]) -> str:
    before = "I. MỤC TIÊU\n1. Nâng chất lượng sinh hoạt.\n2. Rõ người, rõ việc.\n"
    before += "II. YÊU CẦU\n1. Làm thường xuyên.\n2. Không hình thức.\n" * (section == "III")
    body = f"{before}{section}. PHÂN CÔNG THỰC HIỆN\n{_laid_out(layout, tasks)}"
    issued = date(2026, 2, 3)
    return paper(f"{number}-KH/ĐU", "Kế hoạch", "xây dựng chi bộ số", body, place, issued)


def _laid_out(layout: str, tasks: Sequence[_Task]) -> str:
    if layout == "list":
        return "\n".join(
            f"{t.n}. {t.unit}: {t.work}, xong trước ngày {_day(t.day)}." for t in tasks
        )
    if layout == "colons":
        return "\n".join(
            f"{t.n}. {t.work}. Chủ trì: {t.unit}. Hoàn thành: trước ngày {_day(t.day)}."
            for t in tasks
        )
    cells = [["TT", "Nhiệm vụ", "Chủ trì", "Hoàn thành"]]
    cells += [[str(t.n), t.work, t.unit, f"Trước ngày {_day(t.day)}"] for t in tasks]
    return "\n" + _table(layout, cells) + "\n"


def _table(layout: str, cells: Sequence[Sequence[str]]) -> str:
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    rows = [
        " | ".join(one.ljust(size) for one, size in zip(row, wide, strict=True)) for row in cells
    ]
    if layout == "crossed":
        rule = "-+-".join("-" * size for size in wide)
        return "\n".join((rows[0], rule, *rows[1:]))
    framed = [f"| {row} |" for row in rows]
    if layout == "markdown":
        return "\n".join((framed[0], "|" + "---|" * len(wide), *framed[1:]))
    rule = "+" + "+".join("-" * (size + 2) for size in wide) + "+"
    return "\n".join((rule, *(line for row in framed for line in (row, rule))))


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month}/{day.year}"
