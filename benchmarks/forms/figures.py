"""A figure of each of several places: asked of one, and of two held against each other."""

from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.forms.world import PEOPLE, PLACES, Asked, World, news
from corpus.text import fold

MEASURES = (
    ("hộ chưa bàn giao mặt bằng", "hộ chưa bàn giao mặt bằng", "nhiều"),
    ("đảng viên mới", "đảng viên mới kết nạp", "nhiều"),
    ("ha ao nuôi", "ha ao nuôi tôm", "nhiều"),
    ("hộ nghèo", "hộ nghèo", "ít"),
    ("km kênh", "km kênh được nạo vét", "nhiều"),
    ("nhà văn hóa", "nhà văn hóa", "nhiều"),
    ("mô hình dân vận khéo", "mô hình dân vận khéo", "nhiều"),
    ("đơn thư", "đơn thư phải giải quyết", "ít"),
)
TOLD = (
    "Phường {a} có {x} {m}, còn phường {b} có {y} {m}.",
    "Tại phường {a}, đoàn ghi nhận {x} {m}. Trong khi đó, ở phường {b} con số này là {y} {m}.",
    "Theo đồng chí {p}, Bí thư Đảng ủy phường {a}, địa phương hiện có {x} {m}.\n\nỞ phường {b}, "
    "đồng chí {q} cho biết phường có {y} {m}.",
    "- Phường {a}: {x} {m};\n- Phường {c}: {z} {m};\n- Phường {b}: {y} {m}.",
    "Nhiều nhất là phường {a} ({x} {m}), kế đến là phường {c} ({z} {m}) và phường {b} ({y} {m}).",
    "Số {m} của các phường: {a} {x}, {c} {z}, {b} {y}.",
    "Bí thư Đảng ủy phường {a} {p} nêu: phường có {x} {m}, phần lớn ở khu phố xa. Ở phường {b}, "
    "theo Phó Bí thư {q}, tình hình khá hơn với {y} {m}, tập trung một chỗ.",
    "Toàn tỉnh có {t} {m}, riêng phường {a} {x}, phường {b} {y}.",
    "Cách đó không xa, phường {b} có {y} {m}. Trước đó, đoàn đến phường {a}, nơi có {x} {m}.",
    "Đến hết tháng 2, {x} {m} đã được thống kê ở phường {a}; phường {b} thống kê được {y} {m}.",
)
ONE_ASKS = (
    "phường {a} có bao nhiêu {m}?",
    "{a} có mấy {m}",
    "số {m} của phường {a} là bao nhiêu",
    "cho hỏi ở {a} hiện có bao nhiêu {m} vậy?",
    "{m} ở {a} bao nhiêu?",
)
TWO_ASKS = (
    "{a} với {b}, nơi nào {more} {m} hơn?",
    "phường {a} và phường {b} bên nào {more} {m} hơn, bao nhiêu?",
    "So sánh số {m} của phường {a} và phường {b}",
    "giữa {b} và {a} thì phường nào có {more} {m} hơn",
    "{a} so với {b} {more} {m} hơn hay không, chênh mấy?",
    "{m}: {a} với {b} bên nào hơn",
)
OPENING = "Sáng 12/3, đoàn công tác của tỉnh làm việc với các phường."
ENDING = "Đoàn đề nghị các phường sớm khắc phục khó khăn."


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(5):
        yield _world(chance)


def _world(chance: Random) -> World:
    files: dict[str, str] = {}
    asked: list[Asked] = []
    forms = chance.sample(range(len(TOLD)), len(MEASURES))
    for at, (form, (called, printed, more)) in enumerate(zip(forms, MEASURES, strict=True)):
        a, b, c, absent = chance.sample(PLACES.split("|"), 4)
        x, y, z = map(str, chance.sample(range(11, 600), 3))
        p, q = chance.sample(PEOPLE, 2)
        line = TOLD[form].format(a=a, b=b, c=c, x=x, y=y, z=z, t=2345, m=printed, p=p, q=q)
        title = f"Đoàn công tác số {at + 1} làm việc với cơ sở về {printed}"
        body = f"{OPENING}\n\n{line}\n\n{ENDING}"
        files[f"tin-{at}.md"] = news(title, body, date(2026, 3, 13), f"tin-{at}")
        named = {"m": called, "more": more}
        for place, wanted, unwanted in (
            (a, (x,), (y, z)),
            (b, (y,), (x, z)),
            (absent, (), ()),
        ):
            question = chance.choice(ONE_ASKS).format(a=place, **named)
            question = fold(question) if chance.random() < 0.4 else question
            asked.append(Asked(f"{form}", question, wanted, unwanted))
        question = chance.choice(TWO_ASKS).format(a=a, b=b, **named)
        question = fold(question) if chance.random() < 0.4 else question
        asked.append(Asked(f"{form} two", question, (x, y)))
    return World(files, tuple(asked), date(2026, 4, 1))
