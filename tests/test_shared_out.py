"""The forms in which papers share out work: each task is of the unit that the paper names."""

import pytest

from corpus.reading.assembling import article
from corpus.splitting import split
from corpus.tasks import Task, tasks

HEAD = """ĐẢNG BỘ TỈNH LAM HÀ
ĐẢNG ỦY PHƯỜNG TÂN VẠN
*
Số 64-TB/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Vạn, ngày 14 tháng 7 năm 2026

{loai}
{about} tuyến đường ven sông

{lead}

"""
FOOT = """

Nơi nhận:
- Như trên.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Trần Thị Mơ
"""
NOTICE = HEAD.format(
    loai="THÔNG BÁO",
    about="Kết luận của Ban Thường vụ Đảng ủy về",
    lead="Ngày 13/7/2026, Ban Thường vụ họp, nghe báo cáo tiến độ và kết luận:",
)
PLAN = HEAD.format(loai="KẾ HOẠCH", about="Làm", lead="II. TỔ CHỨC THỰC HIỆN")
FORMS = {
    "giao": "{n}. Giao {unit}:\n- {one}.\n- {two}.",
    "giao cho": "{n}. Giao cho {unit} các việc sau:\n- {one}.\n- {two}.",
    "giao, in one line": "{n}. Giao {unit}: {one}; {two}.",
    "phân công": "{n}. Phân công {unit}:\na) {one};\nb) {two}.",
    "đề nghị": "{n}. Đề nghị {unit}:\n- {one};\n- {two}.",
    "name": "{n}. {unit}:\n- {one};\n- {two}.",
    "name without colon": "{n}. {unit}\n- {one}.\n- {two}.",
    "name over paragraphs": "{n}. {unit}\n{one}.\n{two}.",
    "name in capitals": "{n}. {UNIT}\n- {one}.\n- {two}.",
    "name, in one line": "{n}. {unit}: {one}; {two}.",
    "đối với": "{n}. Đối với {unit}:\n- {one}.\n- {two}.",
    "về phía": "{n}. Về phía {unit}:\n- {one};\n- {two}.",
    "việc của": "{n}. Việc của {unit}:\n- {one};\n- {two}.",
    "trách nhiệm của": "{n}. Trách nhiệm của {unit}\na) {one};\nb) {two}.",
    "có trách nhiệm": "{n}. {unit} có trách nhiệm:\n- {one};\n- {two}.",
    "chủ trì": "{n}. {unit} chủ trì, phối hợp với các cơ quan liên quan:\n- {one};\n- {two}.",
    "tập trung": "{n}. {unit} tập trung làm tốt các việc:\n- {one};\n- {two}.",
    "được giao": "{n}. {unit} được giao:\n- {one};\n- {two}.",
    "bullet": "- {unit}: {one}; {two}.",
    "bullets below a bullet": "- Giao {unit}:\n+ {one};\n+ {two}.",
    "numbered below": "{n}. {unit}\n{n}.1. {One}.\n{n}.2. {Two}.",
}
WORK = {
    "Văn phòng Đảng ủy": ("kiểm kê cây cối trên đất thu hồi", "ghi chép biên bản từng buổi họp"),
    "Trạm Y tế phường": ("in tờ rơi và phát tận nhà", "trong 15 ngày, xác minh xong danh sách"),
    "Các chi bộ khu phố": ("hằng tuần nhắn tin kết quả", "trồng cây hai bên đường mới"),
}


def written(head: str, form: str) -> list[Task]:
    lines = [
        FORMS[form].format(
            n=n,
            unit=unit,
            UNIT=unit.upper(),
            one=one,
            two=two,
            One=one.capitalize(),
            Two=two.capitalize(),
        )
        for n, (unit, (one, two)) in enumerate(WORK.items(), 1)
    ]
    found = article((head + "\n".join(lines) + FOOT).encode(), "van-ban.txt")
    return tasks(found, split(found))


@pytest.mark.parametrize("head", [pytest.param(NOTICE, id="notice"), pytest.param(PLAN, id="plan")])
@pytest.mark.parametrize("form", FORMS)
def test_each_task_is_of_the_unit_named_above_it(head: str, form: str) -> None:
    found = written(head, form)
    for unit, works in WORK.items():
        for work in works:
            owners = [task.unit for task in found if work in task.text.lower()]
            assert [unit.lower()] == [owner.lower() for owner in owners], work


REPORT = NOTICE.replace("THÔNG BÁO", "BÁO CÁO").replace("64-TB", "64-BC")


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        pytest.param(REPORT, "1. Trạm Y tế phường\n- Khám bệnh 12 buổi.", id="report"),
        pytest.param(NOTICE, "1. Tổ giúp việc: đồng chí Lê Văn Tám và ba người.", id="people"),
        pytest.param(NOTICE, "1. Công an phường: 02 người.", id="number"),
        pytest.param(NOTICE, "1. Trạm Y tế phường: đạt 92 % chỉ tiêu năm.", id="result"),
        pytest.param(
            NOTICE, "1. Kết quả\n- Trạm Y tế phường: khám bệnh cho 400 người.", id="below results"
        ),
    ],
)
def test_what_a_unit_has_or_did_is_no_task(head: str, lines: str) -> None:
    found = article((head + lines + FOOT).encode(), "van-ban.txt")
    assert not tasks(found, split(found))
