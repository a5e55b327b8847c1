"""Small words that a claim may add, and where it may not."""

from datetime import date

import pytest

from bot.grounds import Grounds, Record
from bot.verify import supported

NEWS = Record(title="Xã Hạ ra quân", posted_on=date(2025, 5, 20), carrier="Bài viết")
PLAN = Record("Kế hoạch", "07-KH/ĐU", "Đảng ủy xã Hạ", date(2025, 5, 2), "về sửa nhà",
              "Kế hoạch số 07-KH/ĐU", carrier="Bản tóm lược từ báo chí")  # fmt: skip
OPENED = "Sáng 12/5/2025, Đảng ủy xã mở lớp học cho 40 đảng viên."
COMING = "Sáng 25/5/2025, Đảng ủy xã mở lớp học cho 40 đảng viên."
TASK = "Hội Nông dân xã: lập danh sách hộ nghèo trước ngày 30/6/2025."
FREE = "Hội Nông dân xã: có thể lập danh sách hộ nghèo trước ngày 30/6/2025."
LATE = "Chi bộ thôn Hạ bị phê bình vì chậm gửi báo cáo."
COST = "Kinh phí là 3 tỷ đồng, trong đó nhân dân góp 1 tỷ đồng."
TOLD = [
    (OPENED, NEWS, "", "Đảng ủy xã đã mở lớp học cho 40 đảng viên.", True),
    (COMING, NEWS, "", "Đảng ủy xã đã mở lớp học cho 40 đảng viên.", False),
    (OPENED, PLAN, "", "Đảng ủy xã đã mở lớp học cho 40 đảng viên.", False),
    (TASK, PLAN, "Nhiệm vụ", "Hội Nông dân xã phải lập danh sách hộ nghèo.", True),
    (TASK, PLAN, "Nhiệm vụ", "Hội Nông dân xã được giao lập danh sách hộ nghèo.", True),
    (TASK, PLAN, "Nhiệm vụ", "Hội Nông dân xã không phải lập danh sách hộ nghèo.", False),
    (TASK, PLAN, "Kết quả", "Hội Nông dân xã phải lập danh sách hộ nghèo.", False),
    (TASK, NEWS, "", "Hội Nông dân xã phải lập danh sách hộ nghèo.", False),
    (FREE, PLAN, "Nhiệm vụ", "Hội Nông dân xã phải lập danh sách hộ nghèo.", False),
    (TASK, PLAN, "", "Theo Kế hoạch 07 của Đảng ủy xã Hạ, Hội Nông dân xã lập danh sách.", False),
    (TASK, PLAN, "", "Theo Kế hoạch 07, Hội Nông dân xã lập danh sách hộ nghèo.", True),
    (TASK, PLAN, "", "Theo Kế hoạch 08, Hội Nông dân xã lập danh sách hộ nghèo.", False),
    (TASK, PLAN, "", "Hội Nông dân xã Hạ lập danh sách hộ nghèo.", True),
    (TASK, PLAN, "", "Hội Nông dân xã Thượng lập danh sách hộ nghèo.", False),
    (LATE, NEWS, "", "Chi bộ thôn Hạ bị phê bình, lý do là chậm gửi báo cáo.", True),
    (LATE, NEWS, "", "Chi bộ thôn Hạ chậm gửi báo cáo, lý do là bị phê bình.", False),
    (COST, NEWS, "", "Tổng kinh phí là 3 tỷ đồng.", True),
    (COST, NEWS, "", "Tổng kinh phí nhân dân góp 3 tỷ đồng.", False),
]


@pytest.mark.parametrize(
    ("quote", "record", "heading", "claim", "is_said"), TOLD, ids=[one[3] for one in TOLD]
)
def test_small_words_are_borne_out(
    quote: str, record: Record, heading: str, claim: str, is_said: bool
) -> None:
    grounds = Grounds(quote, headings=(heading,) if heading else (), record=record)
    assert supported(claim, [grounds]).ok is is_said


@pytest.mark.parametrize("claim", ["Mức", ".", "và", "Theo", "Còn 5", "trong đó", "Việc của"])
def test_a_fragment_is_judged_like_any_claim(claim: str) -> None:
    assert not supported(claim, [Grounds(TASK, record=PLAN)]).ok
