"""What falls due in a time, of one unit, in one paper: those days and no others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.forms.world import PLACES, Asked, World, paper
from corpus.text import fold

UNITS = {
    "Ủy ban nhân dân phường": "UBND phường|ủy ban phường",
    "Công an phường": "công an phường",
    "Đoàn Thanh niên phường": "đoàn thanh niên phường|Đoàn phường",
    "Ủy ban MTTQ Việt Nam phường": "mặt trận phường|MTTQ phường",
    "Trạm Y tế phường": "trạm y tế",
    "Các chi bộ khu phố": "chi bộ khu phố",
    "Văn phòng Đảng ủy": "văn phòng đảng ủy",
    "Hội Phụ nữ phường": "hội phụ nữ phường",
}
WORKS = (
    "rà soát danh sách hộ cần hỗ trợ|lập danh sách học viên lớp tập huấn|kẻ vạch các tuyến hẻm|"
    "kiểm kê tài sản công|khám sức khỏe cho người cao tuổi|in và phát tờ rơi|sửa loa truyền thanh|"
    "ký cam kết với các hộ kinh doanh|thu gom vỏ bao bì|bàn giao hồ sơ lưu trữ|nộp báo cáo sơ kết|"
    "đăng ký công trình chào mừng|tổ chức hội thi tìm hiểu|trồng cây ven kênh|cấp sổ khám bệnh|"
    "góp ý dự thảo quy chế"
).split("|")
FORMS = (
    "{n}. {unit} {work}, hoàn thành trước ngày {day}.",
    "{n}. {unit}: {work}; xong chậm nhất ngày {day}.",
    "{n}. Giao {unit} {work} trong tháng {month}/{year}, xong trước {day}.",
    "{n}. {unit} {work} (thời hạn: {day}).",
    "{n}. {unit} {work} đến hết ngày {day}.",
    "{n}. Trước ngày {day}, {unit} {work}.",
    "{n}. {unit} có trách nhiệm {work}, gửi kết quả về Đảng ủy chậm nhất {day}.",
)
IN_TIME = (
    ("từ nay đến hết tháng {m} có những hạn nào?", "month"),
    ("trong tháng {m} có việc gì đến hạn", "month"),
    ("tháng {m}/{y} có mốc nào phải nhớ?", "month"),
    ("sắp tới có hạn gì", "all"),
    ("những thời hạn sắp tới?", "all"),
    ("30 ngày tới có việc gì phải xong", "thirty"),
    ("{short} sắp tới có hạn gì?", "unit"),
    ("sắp tới {short} phải xong những việc gì, trước ngày nào", "unit"),
    ("{short} còn những hạn nào", "unit"),
    ("Theo {plan} thì sắp tới có hạn gì", "paper"),
    ("{plan} còn những mốc nào chưa đến hạn?", "paper"),
    ("có việc gì quá hạn chưa?", "past"),
    ("đến hôm nay những hạn nào đã qua", "past"),
)


@dataclass(frozen=True)
class Due:
    unit: str
    day: date
    at: int  # the paper


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(7):
        yield _world(chance)


def _world(chance: Random) -> World:
    today = date(2026, 6, chance.randrange(3, 12))
    place = chance.choice(PLACES.split("|"))
    works = chance.sample(WORKS, 12)
    files: dict[str, str] = {}
    dues: list[Due] = []
    numbers = chance.sample(range(11, 90), 3)
    for at, n in enumerate(numbers):
        lines = []
        for line, unit in enumerate(chance.sample(list(UNITS), 4), 1):
            day = today + timedelta(days=chance.choice((-30, -12, 5, 9, 14, 20, 26, 33, 45, 60)))
            day += timedelta(days=chance.randrange(0, 3))
            dues.append(Due(unit, day, at))
            said = {"unit": unit, "work": works.pop(), "day": _day(day)}
            form = chance.choice(FORMS)
            lines.append(form.format(n=line, month=day.month, year=day.year, **said))
        about = ("chỉnh trang đô thị", "chăm lo đời sống nhân dân", "nâng cao chất lượng chi bộ")[
            at
        ]
        files[f"ke-hoach-{at}.txt"] = paper(
            f"{n}-KH/ĐU", "Kế hoạch", about, "\n".join(lines), place, date(2026, 4, 2 + at)
        )
    asked = []
    for form, kind in IN_TIME:
        unit = chance.choice([one.unit for one in dues])
        at = chance.randrange(3)
        month = (
            chance.choice((today.month, today.month + 1))
            if form.startswith("t") and "nay" not in form
            else today.month
        )
        question = form.format(
            m=month,
            y=2026,
            short=chance.choice(UNITS[unit].split("|")),
            plan=f"kế hoạch {numbers[at]}",
        )
        wanted = [one for one in dues if _is_wanted(one, kind, today, month, unit, at)]
        others = [one for one in dues if one not in wanted]
        days = {_day(one.day) for one in wanted}
        rest = {_day(one.day) for one in others} - days
        if days:
            question = fold(question) if chance.random() < 0.3 else question
            asked.append(Asked(form, question, tuple(sorted(days)), tuple(sorted(rest)), True))
    return World(files, tuple(asked), today)


def _is_wanted(one: Due, kind: str, today: date, month: int, unit: str, at: int) -> bool:
    if kind == "past":
        return one.day < today
    if one.day < today and kind != "month":
        return False
    return {
        "month": one.day.month == month and (one.day >= today or month == today.month),
        "all": True,
        "thirty": one.day <= today + timedelta(days=30),
        "unit": one.unit == unit,
        "paper": one.at == at,
    }[kind]


def _day(day: date) -> str:
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
