"""What a unit has to do, asked by what people call it and in whatever words: "mấy chú kiểm lâm lo
khâu nào trong kế hoạch giữ rừng"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.forms.world import Asked, World, paper
from corpus.text import fold


@dataclass(frozen=True)
class _Unit:
    name: str
    work: str
    called: tuple[str, ...]


def _units() -> list[_Unit]:
    lines = (line.split(": ") for line in _WRITTEN.strip().splitlines())
    return [_Unit(name, work, tuple(called.split("|"))) for name, work, called in lines]


_WRITTEN = """
Hạt Kiểm lâm khu vực: tuần tra 14 tiểu khu: kiểm lâm|bên kiểm lâm|hạt kiểm lâm|anh em kiểm lâm
Công an xã: lập danh sách 37 hộ: công an xã|bên công an|mấy chú công an|CA xã|lực lượng công an
Đồn Biên phòng Nậm Lúa: cử 09 chiến sĩ: biên phòng|đồn biên phòng|bộ đội biên phòng
Trạm Y tế xã: trực cấp cứu 24/24 giờ: trạm y tế|trạm xá|y tế xã|bên y tế
Ủy ban MTTQ Việt Nam xã: vận động 612 hộ ký cam kết: mặt trận|bên mặt trận|mttq xã|mặt trận xã
Đoàn Thanh niên xã: lập 05 đội xung kích: đoàn thanh niên|đoàn tn xã|thanh niên|đoàn xã
Hội Liên hiệp Phụ nữ xã: xây dựng 11 tổ giữ lửa: hội phụ nữ|phụ nữ xã|chị em phụ nữ|hội lhpn xã
Hội Cựu chiến binh xã: nhận gác 03 chòi canh: hội ccb|cựu chiến binh|các bác cựu chiến binh
Các chi bộ trường học: tổ chức 02 buổi ngoại khóa: chi bộ trường học|chi bộ các trường
Chi bộ các thôn: họp dân trước ngày 15 hằng tháng: chi bộ thôn|chi bộ mấy thôn|cb thôn
Văn phòng Đảng ủy: tổng hợp báo cáo quý: văn phòng đảng ủy|vp đảng ủy|bên văn phòng
Ban Xây dựng Đảng: soạn 01 bộ tài liệu hỏi đáp: ban xây dựng đảng|ban xdđ|bên xây dựng đảng
Ủy ban Kiểm tra Đảng ủy: kiểm tra 04 chi bộ: ubkt đảng ủy|ủy ban kiểm tra|bên kiểm tra
Phòng Kinh tế: cấp 1.200 cây giống: phòng kinh tế|bên kinh tế
Ban Chỉ huy Quân sự xã: huy động 45 dân quân: ban chỉ huy quân sự|xã đội|bên quân sự|bchqs xã
"""
PAPERS = (
    "kế hoạch 26|KH 26-KH/ĐU|kế hoạch giữ rừng|kế hoạch phòng cháy rừng của xã Nậm Lúa|"
    "kh 26 của xã Nậm Lúa"
).split("|")
ASKS = (
    "{u} phải làm gì theo {p}",
    "{p} giao {u} việc gì",
    "nhiệm vụ của {u} trong {p}",
    "{u} lo khâu nào trong {p}",
    "{p} bắt {u} làm gì",
    "theo {p} thì {u} có trách nhiệm gì",
    "trong {p}, {u} làm gì",
    "trách nhiệm của {u} theo {p}",
    "{p}: phần việc của {u} là gì",
    "{u} đc giao việc j trong {p}",
    "{u} nhận phần nào ở {p}",
    "theo {p}, {u} có trách nhiệm ra sao",
    "cho hỏi {u} được phân công việc gì trong {p} ạ",
    "{p} yêu cầu gì đối với {u}",
    "{u} - việc được giao - {p}",
    "{p} thì {u} gánh phần nào",
    "tôi ở {u}, theo {p} thì phải làm những gì",
    "{u} cần làm gì để thực hiện {p}",
    "{p} {u} phải làm gì",
    "{u} có mấy việc phải làm trong {p}",
    "{p} giao {u} mấy việc",
    "{u} được giao bao nhiêu nhiệm vụ ở {p}, kể ra",
    "{u} phải làm những việc gì trong {p}",
    "theo {p} {u} phải làm những gì",
)
LAYOUTS = (
    "{n}. {u}: {w}; phối hợp kiểm tra khi có yêu cầu.",
    "{n}. Giao {u} {w}.",
    "- {u} {w}, báo cáo Đảng ủy kết quả.",
    "{n}. {u}\n- {W}.\n- Phối hợp khi có yêu cầu.",
)
_GOALS = (
    "I. MỤC ĐÍCH\n1. Giữ 4.300 ha rừng đầu nguồn.\n2. Không để cháy lớn.\nII. TỔ CHỨC THỰC HIỆN\n"
)
_OTHER = (
    "1. Văn phòng Đảng ủy mở 02 lớp tập huấn.\n2. Đoàn Thanh niên xã lập 06 tổ công nghệ số.\n"
    "3. Công an xã rà soát 1.450 tài khoản định danh.\n"
    "4. Các chi bộ trường học đăng ký 01 sáng kiến."
)
_ASKED = 24  # questions of a library


def worlds(chance: Random) -> Iterator[World]:
    for at in range(8):
        yield _world(chance, LAYOUTS[at % len(LAYOUTS)])


def _world(chance: Random, layout: str) -> World:
    units = _units()
    chance.shuffle(units)
    lines = [
        layout.format(n=n, u=one.name, w=one.work, W=one.work[:1].upper() + one.work[1:])
        for n, one in enumerate(units, 1)
    ]
    plan = "phòng cháy, chữa cháy rừng và giữ rừng đầu nguồn năm 2026"
    files = {
        "ke-hoach-26.txt": _paper("26-KH/ĐU", plan, _GOALS + "\n".join(lines)),
        "ke-hoach-31.txt": _paper("31-KH/ĐU", "học tập chuyên đề về chuyển đổi số", _OTHER),
    }
    return World(files, tuple(_asked(chance, units)), date(2026, 5, 1))


def _paper(code: str, about: str, body: str) -> str:
    return paper(code, "Kế hoạch", about, body, "Nậm Lúa", date(2026, 3, 9), level="xã")


def _asked(chance: Random, units: Sequence[_Unit]) -> Iterator[Asked]:
    for _ in range(_ASKED):
        unit, form = chance.choice(units), chance.choice(ASKS)
        question = form.format(u=chance.choice(unit.called), p=chance.choice(PAPERS))
        question = fold(question) if chance.random() < 0.4 else question
        others = tuple(one.work for one in units if one is not unit)
        yield Asked(form, question, (unit.work,), others, is_list=True)
