import pytest

from bot.paper_counted import counted_in_paper
from bot.question import understand


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("kế hoạch 33 có mấy phần", "phan"),
        ("ke hoach 33-KH/DU gom may muc lon", "muc lon"),
        ("Quy định 294-QĐ/TW gồm bao nhiêu điều?", "dieu"),
        ("công văn 132 có mấy việc", "viec"),
        ("công văn 132 giao mấy nhiệm vụ vậy", "nhiem vu"),
        ("nghị quyết 57 có bao nhiêu nhiệm vụ giải pháp", "nhiem vu giai phap"),
        ("chỉ thị 50 có mấy nội dung", "noi dung"),
        ("có mấy phần", ""),
        ("kế hoạch 33 sáp nhập mấy hội", ""),
        ("kế hoạch 33 giao mặt trận mấy việc", ""),
        ("kế hoạch 33 mất bao nhiêu phần trăm", ""),
        ("kế hoạch 33 và kế hoạch 12 có mấy nội dung", ""),
    ],
)
def test_what_is_counted_of_a_paper(question: str, noun: str) -> None:
    assert counted_in_paper(understand(question)) == noun
