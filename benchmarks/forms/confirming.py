"""What people have heard, true or not, asked to be confirmed: days, units, figures, who signed. A
false one is corrected by what the paper says, a true one is not denied."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.forms.world import PEOPLE, PLACES, Asked, World, paper
from corpus.text import fold

# What is to be done, how many, of what; who does it; other words for it.
WORKS = (
    ("Rà soát {n} hồ sơ đảng viên", "Ban Xây dựng Đảng", "rà soát hồ sơ đảng viên", "hồ sơ"),
    (
        "Kiện toàn {n} tổ công nghệ số",
        "Đoàn Thanh niên",
        "kiện toàn tổ công nghệ số",
        "tổ công nghệ số",
    ),
    (
        "Mở {n} lớp tập huấn cho bí thư",
        "Trung tâm Chính trị",
        "mở lớp tập huấn bí thư",
        "lớp tập huấn",
    ),
    ("Lắp {n} loa thông minh", "Phòng Văn hóa - Xã hội", "lắp loa thông minh", "loa thông minh"),
    ("Số hóa {n} trang tài liệu", "Văn phòng Đảng ủy", "số hóa tài liệu", "trang"),
    ("Giám sát {n} chi bộ", "Ủy ban Kiểm tra", "giám sát các chi bộ", "chi bộ"),
    ("Vận động {n} hộ hiến đất", "Ủy ban Mặt trận Tổ quốc", "vận động hiến đất", "hộ"),
    ("Sửa {n} nhà văn hóa khu phố", "Ủy ban nhân dân", "sửa nhà văn hóa khu phố", "nhà văn hóa"),
)
LINES = (
    "{n}. {unit}: {work}, xong trước ngày {day}.",
    "{n}. {work}. Chủ trì: {unit}. Hoàn thành: trước ngày {day}.",
    "{n}. Giao {unit} {low}, hoàn thành trước ngày {day}.",
    "{n}. {unit} có trách nhiệm {low} trước ngày {day}.",
)
DAYS = (
    "{called} theo {plan} phải xong trước ngày {said} phải không?",
    "nghe nói hạn {called} theo {plan} là {said}, đúng không",
    "{plan} yêu cầu {called} xong trước {said} đúng không ạ",
    "có phải {called} theo {plan} chậm nhất trước ngày {said} không?",
    "hạn {called} theo {plan} là {said} à?",
)
UNITS = (
    "{called} theo {plan} là việc của {said} phải không?",
    "có phải {said} chủ trì {called} theo {plan} không?",
    "{plan} giao {said} {called} đúng không",
    "nghe nói theo {plan}, {said} phải {called}, đúng không ạ",
)
FIGURES = (
    "{plan} yêu cầu {verb} {said} {noun} phải không?",
    "nghe nói {plan} giao {called}, tất cả {said} {noun}, đúng không",
    "theo {plan} thì phải {verb} {said} {noun} đúng không",
    "có phải {plan} yêu cầu {verb} {said} {noun} không?",
)
SIGNERS = (
    "{plan} do {said} ký phải không?",
    "người ký {plan} là {said} đúng không",
    "có phải {said} ký {plan} không",
)
ISSUED = (
    "{plan} ban hành ngày {said} phải không?",
    "{plan} ký ngày {said} đúng không ạ",
)
_RIGHT, _WRONG = "Đúng:", "Không phải|Không đúng|Không:"


@dataclass(frozen=True)
class _Task:
    work: str
    unit: str
    called: str
    noun: str
    count: int
    day: date


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(8):
        yield _world(chance)


def _world(chance: Random) -> World:
    files: dict[str, str] = {}
    asked: list[Asked] = []
    for at, place in enumerate(chance.sample(PLACES.split("|"), 2)):
        number = 30 * at + chance.randrange(11, 40)
        tasks = [_task(chance, *one) for one in chance.sample(WORKS, 5)]
        signer, line = chance.choice(PEOPLE), chance.choice(LINES)
        body = "I. MỤC TIÊU\n1. Nâng chất lượng sinh hoạt.\nII. NHIỆM VỤ\n" + "\n".join(
            _line(line, n, one) for n, one in enumerate(tasks, 1)
        )
        issued = date(2026, 2, chance.randrange(2, 27))
        files[f"ke-hoach-{at}.txt"] = paper(
            f"{number}-KH/ĐU", "Kế hoạch", "xây dựng chi bộ số", body, place, issued, signer
        )
        plan = chance.choice((f"kế hoạch {number}", f"KH {number}"))
        asked += _asked(chance, plan, tasks, signer, issued)
    return World(files, tuple(asked), date(2026, 5, 6))


def _task(chance: Random, work: str, unit: str, called: str, noun: str) -> _Task:
    count = chance.randrange(12, 60)
    day = date(2026, 6, 1) + timedelta(days=chance.randrange(90))
    return _Task(work.format(n=count), unit, called, noun, count, day)


def _line(line: str, n: int, one: _Task) -> str:
    low = one.work[0].lower() + one.work[1:]
    return line.format(n=n, unit=one.unit, work=one.work, low=low, day=_day(one.day))


def _asked(
    chance: Random, plan: str, tasks: list[_Task], signer: str, issued: date
) -> Iterator[Asked]:
    for one in chance.sample(tasks, 3):
        other = chance.choice([each for each in tasks if not _is_within(one, each)])
        day, unit = (_day(one.day), _day(other.day)), (one.unit, other.unit)
        figure = (str(one.count), str(one.count + chance.randrange(1, 9)))
        names = {"called": one.called, "plan": plan, "noun": one.noun, "verb": _verb(one)}
        yield _claim(chance, "day", DAYS, day, names)
        yield _claim(chance, "unit", UNITS, unit, names)
        yield _claim(chance, "figure", FIGURES, figure, names)
    people = (signer, chance.choice([one for one in PEOPLE if one != signer]))
    yield _claim(chance, "signer", SIGNERS, people, {"plan": plan})
    days = (_day(issued), _day(issued + timedelta(days=chance.randrange(1, 9))))
    yield _claim(chance, "issued", ISSUED, days, {"plan": plan})


def _claim(
    chance: Random,
    form: str,
    forms: tuple[str, ...],
    values: tuple[str, str],
    names: Mapping[str, str],
) -> Asked:
    is_true = chance.random() < 0.4
    question = chance.choice(forms).format(said=values[0] if is_true else values[1], **names)
    question = fold(question) if chance.random() < 0.35 else question
    return Asked(
        f"{form}, {'true' if is_true else 'false'}",
        question,
        (values[0], _RIGHT if is_true else _WRONG),
        () if is_true else (_RIGHT,),
    )


def _is_within(one: _Task, other: _Task) -> bool:
    """A phòng is of the Ủy ban nhân dân."""
    names = {one.unit, other.unit}
    return len(names) == 1 or names == {"Phòng Văn hóa - Xã hội", "Ủy ban nhân dân"}


def _verb(one: _Task) -> str:
    """ "Kiện toàn" of "Kiện toàn 14 tổ công nghệ số"."""
    return one.work.partition(f" {one.count} ")[0].lower()


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month if day.month > 2 else f'0{day.month}'}/{day.year}"
