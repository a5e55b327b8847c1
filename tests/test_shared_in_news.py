"""The forms in which news tell who was given what: each task is of its unit, and quoted without
those of others."""

import pytest

from corpus.reading.assembling import article
from corpus.splitting import split
from corpus.tasks import tasks

NEWS = """---
title: Phường Bãi Nhạn bàn việc làm đường ven sông
source: Báo Lam Hà
date: 2026-07-13
---

Sáng 13/7, Đảng ủy phường Bãi Nhạn họp bàn việc làm đường ven sông. Đồng chí Lê Thị Nga, Bí thư \
Đảng ủy phường, chủ trì.

Báo cáo cho thấy tuyến đường dài 4,7 km, ảnh hưởng 212 hộ dân.

{body}

Hội nghị kết thúc trong buổi sáng cùng ngày.
"""
UNITS = ("Công an phường", "Hội Nông dân phường", "Văn phòng Đảng ủy")
WORKS = ("tuần tra ban đêm dọc đường mới", "trồng cây hai bên đường", "xây dựng mẫu đơn thống nhất")
FORMS = {
    "one verb each": "Kết luận, đồng chí Bí thư yêu cầu {0} {3}; yêu cầu {1} {4}; giao {2} {5}.",
    "sentences": "Đồng chí Bí thư yêu cầu {0} {3}. Bí thư Đảng ủy giao {1} {4}. Hội nghị đề nghị "
    "{2} {5}.",
    "behind a colon": "Đồng chí Bí thư giao nhiệm vụ cụ thể: {0} {3}; {1} {4}; {2} {5}.",
    "numbered in the line": "Hội nghị thống nhất yêu cầu: (1) {0} {3}; (2) {1} {4}; (3) {2} {5}.",
    "in words": "Đồng chí Bí thư yêu cầu: thứ nhất, {0} {3}; thứ hai, {1} {4}; thứ ba, {2} {5}.",
    "is given": "Tại hội nghị, {0} được giao {3}; {1} được giao {4}; {2} được giao {5}.",
    "must": "{0} phải {3}. {1} có trách nhiệm {4}. {2} cần {5}.",
    "by order": "Theo phân công của Đảng ủy, {0} sẽ {3}; {1} sẽ {4}; {2} sẽ {5}.",
    "on their part": "Về phía {0}, đồng chí Bí thư yêu cầu {3}. Đối với {1}, đồng chí đề nghị {4}. "
    "Riêng {2} phải {5}.",
    "on their part, by any verb": "Về phía {0}, đồng chí Bí thư yêu cầu kiểm kê rồi {3}. Đối với "
    "{1}, đồng chí Bí thư đề nghị kẻ biển rồi {4}. Về phía {2}, hội nghị giao kẻ bảng rồi {5}.",
    "who leads it": "Hội nghị thống nhất: việc {3} do {0} chủ trì; việc {4} do {1} chủ trì; "
    "việc {5} do {2} chủ trì.",
    "as it was said": "“{0} phải {3}”, đồng chí Bí thư nhấn mạnh. Đồng chí kết luận, {1} phải {4}; "
    "riêng {2} phải {5}.",
}


@pytest.mark.parametrize("form", FORMS)
def test_each_unit_has_its_own(form: str) -> None:
    found = article(NEWS.format(body=FORMS[form].format(*UNITS, *WORKS)).encode(), "tin.md")
    given = tasks(found, split(found))
    for unit, work in zip(UNITS, WORKS, strict=True):
        (one,) = (task for task in given if work in task.text)
        assert one.unit == unit
        assert not any(other in one.text for other in WORKS if other != work)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Hội nghị giao ban đã nghe Công an phường báo cáo.", id="a meeting"),
        pytest.param("Đơn thư đề nghị Công an phường giải thích đã được trả lời.", id="a letter"),
        pytest.param("Năm qua, Công an phường phải xử lý 12 vụ, đã xong cả 12.", id="what it did"),
    ],
)
def test_what_is_told_is_no_task(body: str) -> None:
    found = article(NEWS.format(body=body).encode(), "tin.md")
    assert not tasks(found, split(found))
