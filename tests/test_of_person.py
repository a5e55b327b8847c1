"""Age, birth, kin and pay of one person are told only of that very person."""

import pytest

from bot.of_person import lacks_of_person, telling_of_person
from bot.question import understand
from tests.told_span import told_span

DEPUTY = "Phó giám đốc Trương Công Định, 34 tuổi, viết phần mềm; chị H'Nuên Êban làm giám đốc."
VISIT = "Đoàn thăm thương binh Hồ Văn Dế, 76 tuổi, và gia đình liệt sĩ Trần Đình Sơn."
BORN = "Bà Lò Thị Sen (sinh năm 1962) mỗi tháng nhận trợ cấp 1.200.000 đồng."
KIN = "Con trai bà Lò Thị Sen là anh Lò Văn Tươi, công nhân."


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("chị H'Nuên Êban năm nay bao nhiêu tuổi", DEPUTY, True),
        ("Phó giám đốc Trương Công Định bao nhiêu tuổi?", DEPUTY, False),
        ("anh Định bao nhiêu tuổi", DEPUTY, False),
        ("đảng viên đi làm có lương đóng bao nhiêu phần trăm", DEPUTY, False),
        ("ông Trần Đình Sơn bao nhiêu tuổi", VISIT, True),
        ("thuong binh ho van de may tuoi", VISIT, False),
        ("Ông Hồ Văn Dế sinh năm nào?", VISIT, True),
        ("Bà Lò Thị Sen sinh năm bao nhiêu", BORN, False),
        ("ba lo thi sen tuoi con gi", BORN, False),
        ("Thương binh Hồ Văn Dế mỗi tháng lãnh trợ cấp bao nhiêu?", VISIT, True),
        ("Bà Lò Thị Sen lãnh trợ cấp mỗi tháng bao nhiêu?", BORN, False),
        ("Con trai bà Lò Thị Sen làm gì?", KIN, False),
        ("Con trai bà Lò Thị Sen tên gì?", KIN, False),
        ("Vợ ông Hồ Văn Dế tên gì?", VISIT, True),
        ("chồng bà Lò Thị Sen tên gì", KIN, True),
        ("Giám sát những chi bộ cụ thể nào, kể tên?", VISIT, False),
        ("giam sat chi bo cu the nao, ke ten", VISIT, False),
        ("con chi bo co quan phuong thi lam gi", VISIT, False),
        ("còn anh Hồ Văn Dế thì làm gì", DEPUTY, False),
        ("con trai ba Lo Thi Sen lam gi", VISIT, True),
        ("Thanh niên từ bao nhiêu tuổi được xét?", VISIT, False),
        ("Trợ cấp cho mẹ Việt Nam Anh hùng bao nhiêu một tháng?", BORN, False),
    ],
)
def test_lacks_of_person(question: str, told: str, lacks: bool) -> None:
    assert lacks_of_person(understand(question), told_span(told)) is lacks


def test_the_sentence_that_tells_it_is_found() -> None:
    spans = [told_span(DEPUTY), told_span(VISIT)]
    question = understand("ông Hồ Văn Dế bao nhiêu tuổi")
    assert telling_of_person(question, spans) is spans[1]
    assert telling_of_person(question, spans[:1]) is None
