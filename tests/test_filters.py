"""Questions for lists are told from questions for a passage, and their conditions are read."""

from datetime import date

import pytest

from bot.filters import Filter, asked_filter
from bot.periods import periods
from bot.question import understand

TODAY = date(2026, 11, 21)


def read(question: str) -> Filter | None:
    return asked_filter(understand(question), lambda text: periods(text, TODAY))


@pytest.mark.parametrize(
    ("question", "types", "issuer", "topics"),
    [
        ("Có những văn bản nào về kiểm tra, giám sát?", "", "", "kiem tra|giam sat"),
        ("liệt kê các chỉ thị của Ban Bí thư", "chi thi", "ban bi thu", ""),
        ("Có bao nhiêu kế hoạch trong kho?", "ke hoach", "", ""),
        ("co nhung van ban nao ve chuyen doi so", "", "", "chuyen doi so"),
        ("Danh sách các quy định, kết luận", "quy dinh|ket luan", "", ""),
        ("tìm các văn bản về dân số của Cà Mau", "", "ca mau", "dan so"),
        ("Những nghị quyết nào của Tỉnh ủy Cà Mau nói về nước sạch?", "nghi quyet",
         "tinh uy ca mau", "nuoc sach"),
        ("trong kho có mấy văn bản nói về đảng phí vậy", "", "", "dang phi"),
        ("Quận ủy Khe Lim đã ban hành những văn bản nào?", "", "quan uy khe lim", ""),
        ("UBND tỉnh Khe Sa có những kế hoạch nào về nước sạch?", "ke hoach",
         "ubnd tinh khe sa", "nuoc sach"),
        ("Hà Nội có những chỉ thị nào về trật tự đô thị?", "chi thi", "ha noi", "trat tu do thi"),
        ("cac van ban cua Ban Tuyen giao va Dan van Trung uong", "",
         "ban tuyen giao va dan van trung uong", ""),
        ("kế hoạch của Thành ủy Hà Nội năm 2023", "ke hoach", "thanh uy ha noi", ""),
        ("cac ke hoach cua thanh uy ha noi ra trong nam 2023", "ke hoach", "thanh uy ha noi", ""),
        ("Văn bản của Trung ương trong kho gồm những gì?", "", "trung uong", ""),
        ("quyết định do Đảng ủy ban hành năm 2024", "quyet dinh", "dang uy", ""),
        ("văn bản về nước sạch", "", "", "nuoc sach"),
    ],
)  # fmt: skip
def test_conditions_of_a_list(question: str, types: str, issuer: str, topics: str) -> None:
    found = read(question)
    assert found is not None
    assert "|".join(found.types) == types
    assert " ".join(found.issuer) == issuer
    assert "|".join(" ".join(topic) for topic in found.topics) == topics


@pytest.mark.parametrize(
    ("question", "issuer"),
    [
        ("Có mấy văn bản số 27 của các đảng ủy xã, phường?", "dang uy"),
        ("nhung van ban so 27 la gi", ""),
        ("Kho có những văn bản nào cùng mang số 27?", ""),
    ],
)
def test_a_number_of_whichever_kind(question: str, issuer: str) -> None:
    found = read(question)
    assert found and (found.number, " ".join(found.issuer)) == (27, issuer)


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào quy định thời lượng sinh hoạt?",
        "văn bản về nước sạch yêu cầu gì",
        "văn bản của phường Bến Gành về phòng chống dịch yêu cầu gì vậy",
        "van ban cua xa khe sa ve nuoc sach giao ai lam gi",
        "Kế hoạch 62 có những nội dung nào?",
        "Đảng ủy có những nhiệm vụ gì?",
        "Các đoàn kiểm tra việc thực hiện những văn bản nào?",
        "Bao nhiêu chi bộ được kiểm tra?",
        "Ai ký kế hoạch này?",
        "Kế hoạch của đảng ủy phường 4 mang số bao nhiêu?",
        "quyết định đó nối tiếp văn bản nào?",
        "ke hoach cua quan uy giao ai theo doi?",
        "Tỉnh nào có kế hoạch về chuyển đổi số?",
        "Kế hoạch của Đảng ủy phường Bến Gành chuyển đổi số do ai ban hành?",
        "ke hoach cua dang uy phuong ben ganh lanh dao chuyen doi so ra ngay nao",
        "Nghị quyết của Thành ủy có bao nhiêu nhiệm vụ?",
    ],
)
def test_other_questions_ask_for_no_list(question: str) -> None:
    assert read(question) is None


def test_a_year_is_its_days() -> None:
    found = read("Có những văn bản nào về đê điều năm 2024?")
    assert found is not None
    assert (found.start, found.end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert found.topic_typed == "đê điều"


def test_a_year_is_a_period_whatever_stands_before_it() -> None:
    found = read("Các văn bản về tủ sách cộng đồng năm 2024?")
    assert found is not None
    assert (found.start, found.topic_typed) == (date(2024, 1, 1), "tủ sách cộng đồng")


@pytest.mark.parametrize(
    ("question", "is_of_many"),
    [
        ("Các văn bản của Tỉnh ủy về đê điều năm 2024", True),
        ("Tỉnh ủy có bao nhiêu văn bản về đê điều?", True),
        ("văn bản của Tỉnh ủy về đê điều năm 2024", False),
    ],
)
def test_one_noun_may_ask_for_a_single_paper(question: str, is_of_many: bool) -> None:
    found = read(question)
    assert found and found.is_of_many is is_of_many
