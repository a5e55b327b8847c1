"""Which relations a question asks for, and which way round."""

import pytest

from bot.question import understand
from bot.relating import asked_kinship, asks_standing


@pytest.mark.parametrize(
    ("question", "kind", "direction"),
    [
        ("Quy định 36-QĐ/TW thay văn bản nào?", "replaces", "to"),
        ("chi thi 35-ct/tw bi van ban nao thay the", "replaces", "from"),
        ("có Quy định 36-QĐ/TW thì văn bản cũ nào hết hiệu lực", "replaces", "to"),
        ("Chỉ thị 35-CT/TW được thay thế bằng văn bản nào?", "replaces", "from"),
        ("kh chuyển đổi số cũ (18-KH/QU) bị cái nào thay thế ở phường?", "replaces", "from"),
        ("kh cũ 18-KH/QU giờ cái nào thay", "replaces", "from"),
        ("Kế hoạch 31-KH/ĐU thay cái nào?", "replaces", "to"),
        ("Kể các văn bản bị Quy định 29-QĐ/TW thay thế.", "replaces", "to"),
        ("Văn bản nào hướng dẫn thực hiện Chỉ thị 50-CT/TW?", "guides", "from"),
        ("Kế hoạch 1-KH/ĐU thực hiện văn bản nào của tỉnh?", "implements", "to"),
        ("Tỉnh thực hiện Nghị quyết 68 bằng kế hoạch nào?", "implements", "from"),
        ("Kết luận 12-KL/TW nối tiếp kết luận nào?", "continues", "to"),
        ("kế hoạch 66 kiểm tra kế hoạch nào", "checks", "to"),
        ("kế hoạch 62 được kiểm tra theo kế hoạch nào", "checks", "from"),
        ("Kế hoạch 62-KH/QU căn cứ vào đâu?", "based_on", "to"),
        ("Chỉ thị 35-CT/TW được những địa phương nào cụ thể hóa?", "concretises", "from"),
        ("Which regulation does 36-QĐ/TW replace?", "replaces", "to"),
        ("qd 733 tu bai bo nhung gi", "repeals", "to"),
        ("Kế hoạch 40-KH/HU gắn với chương trình nào?", "linked", "to"),
        (
            "Trước khi bị thay, Chỉ thị 3-CT/TU được văn bản nào điều chỉnh, bổ sung?",
            "amends",
            "from",
        ),
        ("Chỉ thị 3-CT/TU được văn bản nào sửa đổi trước khi bị thay thế?", "amends", "from"),
        ("Sau khi Quy định 4-QĐ/TU bị bãi bỏ, văn bản nào thay thế?", "replaces", "from"),
    ],
)
def test_kind_and_direction(question: str, kind: str, direction: str) -> None:
    found = asked_kinship(understand(question))
    assert found is not None
    assert kind in found.kinds
    assert found.direction == direction


def test_two_documents_and_any_relation() -> None:
    found = asked_kinship(understand("Kế hoạch 66-KH/QU và 62-KH/QU có quan hệ gì?"))
    assert found is not None
    assert (found.kinds, found.direction) == ((), "both")


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 62 yêu cầu gì?",
        "Chương trình 1-CTr/QU được kiểm tra ở những đơn vị nào?",
        "Kế hoạch 62 giao ai hướng dẫn thực hiện?",
        "Văn bản nào nói về đảng phí?",
        "Kết luận 127 yêu cầu các tỉnh làm gì với đại hội cấp xã?",
        "Chỉ thị 8-CT/TU nói gì về trụ sở dôi dư?",
    ],
)
def test_other_questions_ask_for_no_relation(question: str) -> None:
    assert asked_kinship(understand(question)) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Nghị quyết 8-NQ/TU được tổng kết bằng văn bản nào, ngày nào?", True),
        ("Chỉ thị 3-CT/TU bị văn bản nào thay thế, khi nào?", True),
        ("Chỉ thị 3-CT/TU bị văn bản nào thay thế?", False),
    ],
)
def test_the_day_of_the_other_paper_may_be_asked(question: str, asks: bool) -> None:
    found = asked_kinship(understand(question))
    assert found is not None
    assert found.asks_day is asks


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Chỉ thị 35-CT/TW còn hiệu lực không?", True),
        ("62-KH/QU có bị sửa đổi, bổ sung chưa?", True),
        ("chi thi 35 da bi thay the chua", True),
        ("Kế hoạch 33-KH/HU có được gia hạn không?", True),
        ("Kế hoạch 33-KH/HU có gia hạn không, văn bản nào?", True),
        ("Chỉ thị 35-CT/TW có hiệu lực từ ngày nào?", False),
        ("Kế hoạch 62 bổ sung nội dung nào?", False),
    ],
)
def test_whether_it_still_holds(question: str, asks: bool) -> None:
    assert asks_standing(understand(question)) is asks


def test_the_kind_of_paper_asked_for() -> None:
    found = asked_kinship(understand("Kết luận 126-KL/TW nối tiếp kết luận nào?"))
    assert found is not None
    assert found.noun == "ket luan"
