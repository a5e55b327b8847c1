"""Two papers on one matter, an old and a new one, set side by side by a detail that is asked for in
other words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.forms.world import PLACES, Asked, World, paper


@dataclass(frozen=True)
class Detail:
    """`asked` are names of it; `old` and `new` say it with {x}, which is drawn of `values`."""

    asked: str
    old: str
    new: str
    values: str


DETAILS = (
    Detail(
        "thời lượng mỗi buổi họp chi bộ|thời gian một buổi sinh hoạt|họp chi bộ bao nhiêu phút",
        "Mỗi buổi sinh hoạt chi bộ thường kỳ không dưới {x} phút.",
        "Thời lượng: tối thiểu {x} phút, không kể thời gian văn nghệ.",
        "60|75|90|120|100",
    ),
    Detail(
        "tỷ lệ đảng phí để lại chi bộ|phần đảng phí chi bộ được giữ|mức đảng phí giữ lại",
        "Chi bộ được giữ lại {x}% số đảng phí thu được.",
        "Số đảng phí thu được trích để lại chi bộ {x}%, còn lại nộp cấp trên.",
        "30|35|40|50|55",
    ),
    Detail(
        "ngày gửi báo cáo tháng|hạn báo cáo hằng tháng|thời điểm nộp báo cáo tháng",
        "Các chi bộ gửi báo cáo tháng trước ngày {x} hằng tháng.",
        "Chế độ báo cáo: hằng tháng, chậm nhất ngày {x}, qua phần mềm.",
        "12|15|18|20|25",
    ),
    Detail(
        "tiền bồi dưỡng cộng tác viên|mức chi cho cộng tác viên|cộng tác viên được trả bao nhiêu",
        "Cộng tác viên được hỗ trợ {x} đồng/người/tháng.",
        "Mỗi cộng tác viên hưởng mức {x} đồng một tháng.",
        "300.000|350.000|450.000|500.000|600.000",
    ),
    Detail(
        "số lần sinh hoạt chuyên đề|bao lâu sinh hoạt chuyên đề một lần|sinh hoạt chuyên đề",
        "Sinh hoạt chuyên đề ít nhất mỗi quý {x} lần.",
        "Mỗi năm tổ chức sinh hoạt chuyên đề từ {x} lần trở lên.",
        "02|03|04|05|06",
    ),
    Detail(
        "tỷ lệ xếp loại xuất sắc|số được xếp hoàn thành xuất sắc|khống chế xuất sắc",
        "Số tổ chức đảng hoàn thành xuất sắc nhiệm vụ không quá {x}% số hoàn thành tốt.",
        "Hoàn thành xuất sắc nhiệm vụ: không vượt {x}% tổng số được xếp hoàn thành tốt nhiệm vụ.",
        "15|18|20|22|25",
    ),
    Detail(
        "thời gian trả lời đơn thư|số ngày giải quyết đơn|mấy ngày phải trả lời người gửi đơn",
        "Thời hạn trả lời người gửi đơn là {x} ngày làm việc kể từ ngày nhận đơn.",
        "Đơn thư được trả lời trong vòng {x} ngày làm việc.",
        "10|15|20|30|45",
    ),
    Detail(
        "số đảng viên để lập tổ đảng|bao nhiêu đảng viên thì lập tổ đảng|điều kiện lập tổ đảng",
        "Chi bộ có từ {x} đảng viên trở lên thì lập tổ đảng.",
        "Việc lập tổ đảng áp dụng với chi bộ có trên {x} đảng viên.",
        "20|25|30|35|50",
    ),
    Detail(
        "hạn đăng ký chuyên đề|ngày đăng ký chuyên đề|đăng ký chuyên đề",
        "Chi bộ đăng ký chuyên đề trước ngày {x}/01 hằng năm.",
        "Chuyên đề của năm sau được đăng ký chậm nhất ngày {x}/12.",
        "10|15|20|25|28",
    ),
    Detail(
        "quy mô nhóm nòng cốt|số người của nhóm nòng cốt|nhóm nòng cốt có mấy người",
        "Mỗi chi bộ lập nhóm nòng cốt {x} người do phó bí thư phụ trách.",
        "Nhóm nòng cốt gồm {x} người, có ít nhất một đoàn viên.",
        "03|05|07|09|11",
    ),
)
ASKS = (
    "So sánh hướng dẫn {a} và hướng dẫn {b} về {what}",
    "Hướng dẫn {a} với hướng dẫn {b} khác nhau thế nào về {what}?",
    "huong dan {a} va huong dan {b} khac nhau cho nao ve {what}",
    "{what}: HD {a} và HD {b} khác gì nhau?",
    "So với hướng dẫn {a} thì {what} ở hướng dẫn {b} thay đổi ra sao?",
    "So sánh hướng dẫn cũ ({a}) với hướng dẫn mới ({b}) về {what}",
    "Hướng dẫn cũ và hướng dẫn mới khác nhau sao ở chỗ {what}?",
    "{what} theo hướng dẫn {a} và {b} hơn kém ra sao",
    "Đối chiếu giúp tôi {what} giữa hướng dẫn cũ với hướng dẫn mới",
    "từ HD {a} sang HD {b}, {what} đổi thế nào",
)


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(8):
        yield _papers(chance)


def _papers(chance: Random) -> World:
    drawn = [(one, chance.sample(one.values.split("|"), 2)) for one in DETAILS]
    old, new = chance.sample(range(3, 10), 1)[0], chance.sample(range(11, 20), 1)[0]
    place = chance.choice(PLACES.split("|"))
    about = "nâng cao chất lượng sinh hoạt chi bộ và chế độ làm việc của cấp ủy cơ sở"
    first = _written(chance, [one.old.format(x=x) for one, (x, _) in drawn], "")
    last = f"Hướng dẫn này thay thế Hướng dẫn số {old:02}-HD/ĐU, ngày 10/02/2025 của Đảng ủy."
    second = _written(chance, [one.new.format(x=y) for one, (_, y) in drawn], last)
    files = {
        "cu.txt": paper(f"{old:02}-HD/ĐU", "Hướng dẫn", about, first, place, date(2025, 2, 10)),
        "moi.txt": paper(f"{new:02}-HD/ĐU", "Hướng dẫn", about, second, place, date(2026, 3, 5)),
    }
    asked = [
        Asked(ask, ask.format(a=f"{old:02}", b=f"{new:02}", what=what), values)
        for ask, (detail, (x, y)) in zip(ASKS, chance.sample(drawn, len(ASKS)), strict=True)
        for what in [chance.choice(detail.asked.split("|"))]
        for values in [(_printed(detail.old, x), _printed(detail.new, y))]
    ]
    return World(files, tuple(asked), date(2026, 4, 1))


def _printed(line: str, value: str) -> str:
    """With what stands close to it: "15/01"."""
    return next(word for word in line.split() if "{x}" in word).format(x=value).rstrip(".,;%")


def _written(chance: Random, lines: Sequence[str], last: str) -> str:
    lines = chance.sample(lines, len(lines))
    half = len(lines) // 2
    parts = (
        "I. Nội dung",
        *_numbered(lines[:half]),
        "II. Tổ chức thực hiện",
        *_numbered(lines[half:]),
    )
    return "\n".join([*parts, last]).strip()


def _numbered(lines: Sequence[str]) -> list[str]:
    return [f"{at}. {line}" for at, line in enumerate(lines, 1)]
