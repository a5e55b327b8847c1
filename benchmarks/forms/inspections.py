"""Who is inspected, on what, when and by whom: the rounds of a year's programme in the layouts in
which committees write them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.forms.world import PEOPLE, PLACES, Asked, World, paper
from corpus.text import fold

CELLS = (
    "Chi bộ khu phố 2|Chi bộ khu phố 5|Chi bộ khu phố 9|Chi bộ Trường THCS Lê Khôi|"
    "Chi bộ Trạm Y tế|Chi bộ Công an phường|Chi bộ Quân sự phường|Chi bộ Công ty May Bàu Sậy|"
    "Chi bộ Trường Mầm non Hoa Sen|Chi bộ Hợp tác xã Vận tải|Chi bộ Chợ Bến|Chi bộ Điện lực"
).split("|")
MATTERS = (
    "thu, nộp và sử dụng đảng phí|công tác phát triển đảng viên|sinh hoạt chi bộ|"
    "trách nhiệm nêu gương|quản lý đất đai|thực hành tiết kiệm|tiếp công dân|chuyển đổi số"
).split("|")
KINDS = ("Kiểm tra", "Giám sát chuyên đề")
POSTS = (
    "Phó Bí thư Thường trực",
    "Chủ nhiệm UBKT Đảng ủy",
    "Ủy viên Ban Thường vụ",
    "Trưởng Ban Xây dựng Đảng",
)


@dataclass(frozen=True)
class Round:
    kind: str
    cells: Sequence[str]
    matter: str
    month: int
    leader: str
    post: str


LAYOUTS = ("rounds", "table", "lines", "paragraphs", "annex")
ASKS = (
    ("{kind} {matter} những chi bộ nào?", "cells"),
    ("cuộc {kind} về {matter} có mấy chi bộ, là những đâu", "cells"),
    ("{cell} được {kind} nội dung gì?", "matter"),
    ("{cell} bị {kind} về chuyện gì", "matter"),
    ("tháng mấy {kind} {cell}?", "month"),
    ("{kind} {matter} vào thời gian nào?", "month"),
    ("ai làm trưởng đoàn {kind} {matter}?", "leader"),
    ("trưởng đoàn {kind} {cell} là ai", "leader"),
    ("đoàn {kind} về {matter} do đồng chí nào dẫn đầu", "leader"),
)


def worlds(chance: Random) -> Iterator[World]:
    for layout in LAYOUTS:
        for _ in range(2):
            yield _world(chance, layout)


def _world(chance: Random, layout: str) -> World:
    place = chance.choice(PLACES.split("|"))
    cells = chance.sample(CELLS, 8)
    matters, people = chance.sample(MATTERS, 4), chance.sample(PEOPLE, 4)
    months = sorted(chance.sample(range(3, 12), 4))
    rounds = [
        Round(
            KINDS[at % 2],
            cells[2 * at : 2 * at + 2],
            matters[at],
            months[at],
            people[at],
            POSTS[at],
        )
        for at in range(4)
    ]
    n = chance.randrange(11, 60)
    body = globals()[f"_{layout}"](rounds)
    text = paper(
        f"{n}-KH/ĐU",
        "Kế hoạch",
        "kiểm tra, giám sát năm 2026",
        body,
        place,
        date(2026, 1, 15),
        signer="Vũ Đức Khải",
    )
    asked = []
    for form, kind in ASKS:
        one = chance.choice(rounds)
        cell = chance.choice(list(one.cells))
        question = form.format(
            kind=one.kind.lower().removesuffix(" chuyên đề"), matter=one.matter, cell=cell
        )
        wanted = {
            "cells": tuple(one.cells),
            "matter": (one.matter,),
            "month": (f"{one.month}/2026",),
            "leader": (one.leader,),
        }[kind]
        others = [
            value
            for other in rounds
            if other is not one
            for value in {
                "cells": other.cells,
                "matter": (other.matter,),
                "month": (f"{other.month}/2026",),
                "leader": (other.leader,),
            }[kind]
        ]
        question = fold(question) if chance.random() < 0.35 else question
        asked.append(Asked(f"{layout}: {kind}", question, wanted, tuple(others)))
    return World({"ke-hoach.txt": text}, tuple(asked), date(2026, 2, 1))


def _rounds(rounds: Sequence[Round]) -> str:
    return "I. NỘI DUNG\n" + "\n".join(
        f"{at}. Cuộc {at}: {one.kind}\n- Đối tượng: {'; '.join(one.cells)}.\n"
        f"- Nội dung: {one.matter}.\n- Thời gian: tháng {one.month}/2026.\n"
        f"- Trưởng đoàn: đồng chí {one.leader}, {one.post}."
        for at, one in enumerate(rounds, 1)
    )


def _table(rounds: Sequence[Round]) -> str:
    head = "| STT | Hình thức | Đơn vị được kiểm tra | Nội dung | Thời gian | Trưởng đoàn |\n"
    rows = (
        f"| {at} | {one.kind} | {'; '.join(one.cells)} | {one.matter.capitalize()} | "
        f"Tháng {one.month}/2026 | đ/c {one.leader}, {one.post} |"
        for at, one in enumerate(rounds, 1)
    )
    return "Chương trình cụ thể:\n\n" + head + "|---|---|---|---|---|---|\n" + "\n".join(rows)


def _lines(rounds: Sequence[Round]) -> str:
    return "\n".join(
        f"{at}. {one.kind} {one.matter} đối với {' và '.join(one.cells)}; thời gian: tháng "
        f"{one.month}/2026; trưởng đoàn: đồng chí {one.leader}, {one.post}."
        for at, one in enumerate(rounds, 1)
    )


def _paragraphs(rounds: Sequence[Round]) -> str:
    return "\n\n".join(
        f"{at}. Về {one.matter}: trong tháng {one.month}/2026, Đảng ủy {one.kind.lower()} "
        f"{len(one.cells):02} chi bộ, gồm {' và '.join(one.cells)}. Đoàn do đồng chí {one.leader}, "
        f"{one.post} làm trưởng đoàn."
        for at, one in enumerate(rounds, 1)
    )


def _annex(rounds: Sequence[Round]) -> str:
    return (
        f"1. Ban Thường vụ Đảng ủy tiến hành {len(rounds):02} cuộc kiểm tra, giám sát (có phụ lục "
        "kèm theo).\n2. Các chi bộ phối hợp, chuẩn bị hồ sơ.\n\nPHỤ LỤC\n"
        "Các cuộc kiểm tra, giám sát\n\n"
    ) + "\n\n".join(
        f"{at}. {one.kind} về {one.matter}\n+ Đơn vị: {', '.join(one.cells)}\n"
        f"+ Thực hiện: tháng {one.month}/2026\n+ Trưởng đoàn: {one.leader} - {one.post}"
        for at, one in enumerate(rounds, 1)
    )
