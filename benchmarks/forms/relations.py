"""A paper that takes another's place, changes a part of it or carries it out, said as offices say
it, asked from either side; and papers to which nothing of the kind happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.forms.world import PLACES, Asked, World, paper
from corpus.text import fold

MATTERS = (
    ("chuyển đổi số trong sinh hoạt chi bộ", "chuyển đổi số"),
    ("quản lý đảng viên đi làm ăn xa", "đảng viên đi làm ăn xa"),
    ("thu, nộp đảng phí qua tài khoản", "đảng phí"),
    ("xây dựng khu phố không rác thải nhựa", "rác thải nhựa"),
    ("tiếp công dân và giải quyết đơn thư", "tiếp công dân"),
    ("học tập chuyên đề năm của đảng bộ", "học tập chuyên đề"),
)
REPLACES = (
    "Kế hoạch này thay thế {old}.",
    "Kế hoạch này có hiệu lực từ ngày ký và thay thế {old}.",
    "{old} hết hiệu lực kể từ ngày ban hành Kế hoạch này.",
    "Bãi bỏ {old}.",
    "Kế hoạch này thay thế {old} (trước sắp xếp) đối với các chi bộ thuộc Đảng bộ phường.",
    "Dừng thực hiện {old} kể từ ngày ban hành Kế hoạch này.",
    "Từ ngày Kế hoạch này có hiệu lực, {old} không còn giá trị thực hiện.",
    "Kế hoạch này được ban hành để thay cho {old}.",
)
AMENDS = (
    "Sửa đổi khoản 2 Mục II {old} như sau: sinh hoạt hai tháng một lần.",
    "Bổ sung vào cuối Mục II {old} nội dung sau: mỗi chi bộ cử một đảng viên làm đầu mối.",
    "Thay cụm từ “hằng quý” bằng cụm từ “hằng tháng” tại Mục II {old}.",
    "Điều chỉnh một số nội dung của {old}: bỏ chỉ tiêu thứ hai tại Mục II.",
    "{old} được sửa đổi, bổ sung như sau: mỗi chi bộ chọn một việc.",
    "Bổ sung nội dung sau vào Mục II của {old}: mỗi chi bộ chọn một việc.",
    "Khoản 1 Mục II của {old} được sửa đổi như sau: các chi bộ sinh hoạt hằng tháng.",
    "Bỏ cụm từ “thiết thực” tại khoản 1 Mục II {old}.",
    "Sửa đổi, bổ sung Mục II của {old} như sau: mỗi chi bộ chọn một việc.",
)
CARRIES_OUT = (
    "Thực hiện {old}, Ban Thường vụ Đảng ủy phường ban hành Kế hoạch như sau:",
    "Căn cứ {old}; Ban Thường vụ Đảng ủy phường xây dựng Kế hoạch với các nội dung sau:",
    "Để cụ thể hóa {old}, Đảng ủy phường đề ra Kế hoạch:",
    "Triển khai {old}, Đảng ủy phường ban hành Kế hoạch như sau:",
)
FROM_OLD = {
    "replaced": (
        "{old} bị văn bản nào thay thế?",
        "giờ cái nào thay {old} rồi",
        "{old} còn hiệu lực không?",
        "{old} đã có văn bản nào thế chỗ chưa",
        "văn bản nào thay cho {old} vậy",
        "{old} hết hiệu lực vì văn bản nào?",
    ),
    "amended": (
        "{old} được sửa đổi bởi văn bản nào?",
        "văn bản nào sửa đổi, bổ sung {old}",
        "{old} có bị sửa đổi gì chưa?",
        "cái nào điều chỉnh {old} vậy",
    ),
    "carried out": (
        "văn bản nào thực hiện {old}?",
        "{old} được cụ thể hóa bằng văn bản nào",
        "phường triển khai {old} bằng kế hoạch nào?",
    ),
}
FROM_NEW = {
    "replaced": (
        "{new} thay thế văn bản nào?",
        "{new} thay cho cái nào",
        "có {new} thì văn bản cũ nào hết hiệu lực?",
        "{new} bãi bỏ văn bản nào vậy",
    ),
    "amended": (
        "{new} sửa đổi văn bản nào?",
        "{new} điều chỉnh kế hoạch nào",
        "{new} sửa cái gì vậy",
    ),
    "carried out": (
        "{new} thực hiện văn bản nào?",
        "{new} căn cứ vào văn bản nào của cấp trên",
        "{new} dựa trên chỉ thị nào?",
    ),
}
BY_MATTER = {
    "replaced": (
        "kế hoạch cũ về {matter} của {whose} bị thay bằng văn bản nào?",
        "kế hoạch về {matter} của {whose} còn hiệu lực không?",
        "kế hoạch của {whose} về {matter} đã bị cái nào thay thế",
    ),
    "amended": (
        "kế hoạch về {matter} của {whose} được sửa đổi bởi văn bản nào?",
        "văn bản nào sửa kế hoạch của {whose} về {matter}",
    ),
    "carried out": ("phường {place} thực hiện chỉ thị về {matter} bằng kế hoạch nào?",),
}
NOTHING = (
    "{old} bị văn bản nào thay thế?",
    "{old} được sửa đổi bởi văn bản nào?",
    "{new} thay thế văn bản nào?",
)


@dataclass(frozen=True)
class _Pair:
    kind: str
    form: str
    old: str  # "Kế hoạch số 18-KH/QU, ngày 14/3/2025 của Quận ủy Bến Lưới"
    old_code: str
    new_code: str
    matter: str
    place: str


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(12):
        yield _world(chance)


def _world(chance: Random) -> World:
    files: dict[str, str] = {}
    asked: list[Asked] = []
    places = chance.sample(PLACES.split("|"), 3)
    matters = chance.sample(MATTERS, 3)
    kinds = ("replaced", "amended", "carried out")
    for at, (place, matter, kind) in enumerate(zip(places, matters, kinds, strict=True)):
        pair = _pair(chance, kind, (place, matter[1]), 20 * at)
        files |= _files(pair, place, matter[0], at)
        asked += _asked(chance, pair)
    alone = chance.randrange(71, 90)
    files["khac.txt"] = _paper(f"{alone}-KH/ĐU", "", places[0], "phòng, chống bão lũ", _NEW_DAY)
    question = chance.choice(NOTHING).format(old=f"kế hoạch {alone}", new=f"kế hoạch {alone}")
    asked.append(Asked("nothing", _typed(chance, question)))
    return World(files, tuple(asked), date(2026, 5, 6))


_NEW_DAY, _OLD_DAY = date(2026, 3, 2), date(2025, 3, 14)


def _pair(chance: Random, kind: str, named: tuple[str, str], least: int) -> _Pair:
    place, matter = named
    number, later = least + chance.randrange(1, 10), least + chance.randrange(10, 20)
    if kind == "carried out":
        old, issuer = f"{number}-CT/TU", "Tỉnh ủy"
    else:
        of_quan = chance.random() < 0.5
        old = f"{number}-KH/{'QU' if of_quan else 'ĐU'}"
        issuer = f"Quận ủy {place}" if of_quan else f"Đảng ủy phường {place}"
    noun = "Chỉ thị" if kind == "carried out" else "Kế hoạch"
    by = chance.choice((issuer, f"Ban Thường vụ {issuer}"))
    known = chance.choice(
        (f"{noun} số {old}, ngày 14/3/2025 của {by}", f"{noun} số {old} của {by}")
    )
    forms = {"replaced": REPLACES, "amended": AMENDS, "carried out": CARRIES_OUT}[kind]
    return _Pair(kind, chance.choice(forms), known, old, f"{later}-KH/ĐU", matter, place)


def _files(pair: _Pair, place: str, matter: str, at: int) -> dict[str, str]:
    says = pair.form.format(old=pair.old)
    old = _paper(pair.old_code, "", place, matter, _OLD_DAY)
    new = _paper(pair.new_code, says, place, matter, _NEW_DAY, is_first=pair.kind != "replaced")
    return {f"cu-{at}.txt": old, f"moi-{at}.txt": new}


def _paper(
    code: str, says: str, place: str, matter: str, issued: date, is_first: bool = False
) -> str:
    work = (
        "I. MỤC TIÊU\n1. Nâng chất lượng sinh hoạt của các chi bộ.\n2. Rõ người, rõ việc.\n"
        "II. NHIỆM VỤ\n1. Các chi bộ sinh hoạt hằng quý, chọn việc thiết thực.\n"
        "2. Văn phòng cấp ủy theo dõi, tổng hợp."
    )
    body = "\n".join(filter(None, (says, work) if is_first else (work, says and f"3. {says}")))
    kind = "Chỉ thị" if "CT" in code else "Kế hoạch"
    text = paper(code, kind, f"về {matter}", body, place, issued)
    if code.endswith("/TU"):
        return text.replace(f"ĐẢNG ỦY PHƯỜNG {place.upper()}", "TỈNH ỦY").replace(
            "ĐẢNG BỘ TỈNH", ""
        )
    if code.endswith("/QU"):
        return text.replace("ĐẢNG ỦY PHƯỜNG", "QUẬN ỦY")
    return text


def _asked(chance: Random, pair: _Pair) -> Iterator[Asked]:
    form = f"{pair.kind}: {pair.form}"
    old = chance.choice((pair.old_code, pair.old.split(",")[0].split(" của")[0].lower()))
    new = chance.choice((pair.new_code, f"kế hoạch {pair.new_code}"))
    for forms, wanted in ((FROM_OLD, pair.new_code), (FROM_NEW, pair.old_code)):
        question = chance.choice(forms[pair.kind]).format(old=old, new=new)
        yield Asked(form, _typed(chance, question), (wanted,))
    whose = f"quận ủy {pair.place}" if "QU" in pair.old_code else f"phường {pair.place}"
    question = chance.choice(BY_MATTER[pair.kind]).format(
        matter=pair.matter, whose=whose, place=pair.place
    )
    yield Asked(f"{pair.kind}, by its matter", _typed(chance, question), (pair.new_code,))


def _typed(chance: Random, question: str) -> str:
    return fold(question) if chance.random() < 0.35 else question
