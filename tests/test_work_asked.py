"""What a unit has to do, in the many forms in which it is asked."""

import pytest

from bot.work_asked import counted_of_paper, counted_work, plain_work


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("đoàn xã nhận phần nào ở kế hoạch giữ rừng", "đoàn xã phải làm gì ở kế hoạch giữ rừng"),
        ("ke hoach 26 thi doan xa ganh phan nao", "ke hoach 26 thi doan xa phai lam gi"),
        ("Theo KH 26, công an xã có trách nhiệm ra sao?", "Theo KH 26, công an xã phải làm gì?"),
        ("kế hoạch 26: phần việc của đoàn xã là gì", "kế hoạch 26: đoàn xã phải làm gì"),
        ("Kế hoạch giao Đảng ủy phường An Thới Lộ việc gì?",) * 2,
        ("ke hoach giao dang uy phuong an thoi lo viec gi",) * 2,
        (
            "trách nhiệm của mấy chú công an theo kế hoạch 26",
            "mấy chú công an phải làm gì theo kế hoạch 26",
        ),
        ("4 nhiệm vụ của Hội Phụ nữ theo kết luận 15 là gì",) * 2,
        ("đồng chí Lan được phân công việc gì",) * 2,
        ("Chi bộ có bao nhiêu đảng viên",) * 2,
    ],
)
def test_forms_become_one(question: str, meant: str) -> None:
    assert plain_work(question) == meant


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (
            "UBND phường có mấy việc phải làm trong thông báo 233",
            "UBND phường phải làm những việc gì trong thông báo 233",
        ),
        ("chi thi 27 giao mttq phuong may viec", "chi thi 27 giao mttq phuong nhung viec gi"),
        (
            "Theo chỉ thị 27 công an xã phải làm bao nhiêu việc, là những việc gì?",
            "Theo chỉ thị 27 công an xã phải làm những việc gì?",
        ),
        (
            "Chi bộ được giao mấy nhiệm vụ, kể ra",
            "Chi bộ phải làm những việc gì",
        ),
    ],
)
def test_counted_tasks_are_asked_for(question: str, meant: str) -> None:
    counted = counted_work(question)
    assert counted and counted.question == meant


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 18 của Đảng ủy xã Tân Hòa có mấy nhiệm vụ",
        "Đoàn kiểm tra đòi phường Cầu Đá phải làm mấy việc gì?",
        "Chi bộ phải họp mấy lần một tháng",
        "Thông báo 233 có mấy việc phải làm",
    ],
)
def test_nothing_else_is_counted_so(question: str) -> None:
    assert counted_work(question) is None


def test_a_paper_gives_its_tasks() -> None:
    asked = "Thông báo 233 có mấy việc phải làm?"
    assert counted_of_paper(asked) == "Thông báo 233 giao mấy việc?"
    assert counted_of_paper("Tháng này có mấy việc phải làm?") == "Tháng này có mấy việc phải làm?"
