"""A paper asked about as a whole, by its matter."""

from collections.abc import Iterator

import pytest

from bot.described import as_numbered
from corpus.records import Records
from tests.small_library import library_over

HEAD = """ĐẢNG ỦY PHƯỜNG {place}
Số {code}
{place}, ngày {day:02} tháng 02 năm 2026

{kind}
{about}

1. Phát túi hai màu cho các hộ.
2. Đặt thùng thu pin ở trường học.

BÍ THƯ
Trần Thị Mơ
"""
PAPERS = (
    ("TÂN VẠN", "12-KH/ĐU", "KẾ HOẠCH", "giảm rác thải nhựa, phân loại rác tại nguồn"),
    ("YÊN HỒ", "30-KH/ĐU", "KẾ HOẠCH", "chuyển đổi số trong hoạt động của các tổ chức đảng"),
    ("YÊN HỒ", "31-CT/ĐU", "CHỈ THỊ", "tăng cường phòng cháy, chữa cháy trong khu dân cư"),
)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    texts = {
        f"{code[:2]}.txt": HEAD.format(place=place, code=code, kind=kind, about=about, day=day)
        for day, (place, code, kind, about) in enumerate(PAPERS, 3)
    }
    with library_over(texts, tmp_path_factory.mktemp("described")) as library:
        yield library.catalogue.records


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("văn bản của phường Tân Vạn về phân loại rác yêu cầu gì", "12-KH/ĐU"),
        ("van ban cua phuong tan van ve phan loai rac yeu cau gi", "12-KH/ĐU"),
        ("nhờ cho biết kế hoạch chuyển đổi số đặt ra những việc gì.", "30-KH/ĐU"),
        ("Tóm lược giúp chỉ thị về cháy nổ", "31-CT/ĐU"),
        ("các nội dung chính mà phường Yên Hồ quy định tại chỉ thị phòng cháy", "31-CT/ĐU"),
        ("kế hoạch của phường Tân Vạn về chuyển đổi số yêu cầu gì", None),
        ("kế hoạch về phân loại rác yêu cầu chi bộ trường học làm gì", None),
        ("theo kế hoạch phân loại rác của phường Tân Vạn thì phòng kinh tế phải làm gì", None),
        ("ke hoach phan loai rac phuong tan van may chu cong an phai lam gi", None),
        ("Tóm tắt giúp mục tiêu của kế hoạch phân loại rác", None),
        ("kế hoạch chuyển đổi số căn cứ vào hướng dẫn nào", None),
        ("văn bản nào đã điều chỉnh thời hạn trong kế hoạch phân loại rác", None),
        ("kế hoạch nuôi tôm yêu cầu gì", None),
        ("kế hoạch 12 về phân loại rác yêu cầu gì", None),
    ],
)
def test_the_paper_of_the_matter(records: Records, question: str, number: str | None) -> None:
    told = as_numbered(question, records)
    assert (told or "None").count(str(number)) == 1, told
