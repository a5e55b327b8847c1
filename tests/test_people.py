import pytest

from bot.people import (
    Unit,
    asks_their_names,
    holds_office,
    least_names,
    names,
    names_only,
    office_asked,
    unit_of_office,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đồng chí Mùa A Thềnh trình bày.", ["Mùa A Thềnh"]),
        ("Ranh mặn trên sông Cổ Rồng.", []),
        ("Bí thư Quận ủy Lê Chân Hạ", []),
        ("Chủ tịch UBND phường Mạc Đức Thiện trả lời", ["Mạc Đức Thiện"]),
        ("Bí thư Thành ủy Đông Hải Nguyễn Văn Phong", ["Nguyễn Văn Phong"]),
        ("Phó Trưởng Ban Dân vận Huyện ủy", []),
        ("PGS.TS Phan Huyền Trân, Phó Hiệu trưởng", ["Phan Huyền Trân"]),
        ("Bí thư Đảng ủy xã Hải Thượng Tây Lê Văn Chước", ["Lê Văn Chước"]),
        ("Bí thư chi bộ Đinh Công Vượng điều hành", ["Đinh Công Vượng"]),
    ],
)
def test_names_as_they_are_printed(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Chủ tịch UBND phường Cầu Mới là ai", "chu tich ubnd"),
        ("bi thu quan uy an thuong ten gi", "bi thu quan uy"),
        ("doan kiem tra do ai lam truong doan", "truong doan"),
        ("Ai chủ trì hội nghị?", ""),
    ],
)
def test_the_office_that_is_asked_for(question: str, office: str) -> None:
    assert office_asked(question) == office


def test_a_deputy_holds_no_office() -> None:
    assert not holds_office("Phó Chủ tịch Ủy ban nhân dân quận", "chu tich ubnd")
    assert holds_office("Chủ tịch Ủy ban nhân dân quận", "chu tich ubnd")
    assert holds_office("Lập Ban Chỉ đạo, do bà Hạnh làm Trưởng ban.", "truong ban chi dao")
    assert not holds_office("Lập Ban Tổ chức, do bà Hạnh làm Trưởng ban.", "truong ban chi dao")
    assert holds_office("Chi bộ có 43 đảng viên, do bà Hạnh làm bí thư.", "bi thu chi bo")
    assert not holds_office("Đảng ủy họp, do bà Hạnh làm bí thư.", "bi thu chi bo")
    assert not holds_office("ông Toản, Bí thư Đảng ủy phường", "bi thu", "doan phuong")
    assert holds_office("ông Toản, Bí thư Đoàn phường", "bi thu", "doan phuong")
    assert holds_office("chị Ngân, Chủ tịch Hội LHPN xã", "chu tich hoi phu nu")
    assert holds_office("bà Lành, Trưởng ấp Cồn Bần", "truong ap")


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("bí thư chi bộ ấp Cồn Trên là ai", Unit("ap", "con tren")),
        ("bi thu chi bo khu pho 7 phuong Vinh Trach ten gi", Unit("khu pho", "7")),
        ("Bí thư chi bộ khóm 5 Bình Kiều là ai?", Unit("khom", "5", "binh kieu")),
        ("bí thư đảng ủy xã Cồn Giang là ai", None),
        ("trưởng ấp Cồn Giữa là ai", Unit("ap", "con giua")),
        ("giám đốc HTX Thổ cẩm Bản Lướt là ai", Unit("htx", "tho cam ban luot")),
    ],
)
def test_the_unit_whose_office_is_asked_for(question: str, unit: Unit | None) -> None:
    assert unit_of_office(question) == unit


def test_a_unit_is_named_in_full_or_by_its_branch() -> None:
    assert Unit("ban", "ta com").is_named_in("bi thu chi bo ta com mua a nu", "")
    assert not Unit("ban", "hang sua").is_named_in("bi thu chi bo ta com noi ban ta com", "")
    assert Unit("cong ty", "cang nom").is_named_in("chi bo cong ty tnhh logistics cang nom gom", "")
    assert Unit("htx", "suoi nga").is_named_in("giam doc hop tac xa che suoi nga cho biet", "")
    assert not Unit("htx", "ban luot").is_named_in("giam doc htx che suoi nga cho biet", "")
    assert Unit("khom", "5", "binh kieu").is_named_in("chi bo khom 5", "phuong binh kieu")
    assert not Unit("khom", "5", "vam rach").is_named_in("chi bo khom 5", "phuong binh kieu")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phát biểu kết luận, Bí thư Đảng ủy xã Thào A Páo yêu cầu hoàn thành.", ["Thào A Páo"]),
        ("Phó Bí thư Thường trực Đảng ủy phường Lâm Tấn Lợi cho biết", ["Lâm Tấn Lợi"]),
        ("Phó Chủ tịch UBND thành phố Chu Thế Bảng dẫn đầu đoàn công tác", ["Chu Thế Bảng"]),
        ("Chủ tịch UBND xã Lò Văn Hặc thăm hỏi các gia đình", ["Lò Văn Hặc"]),
        ("Bí thư Đảng ủy phường Hoàng Văn Thụ phát biểu", []),
        ("Đảng ủy xã Giàng A Chớ họp", []),
    ],
)
def test_a_name_right_behind_an_office_that_leaves_out_its_place(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


def test_what_only_looks_like_a_number_asks_for_no_several_names() -> None:
    assert least_names("giám đốc Trung tâm Phát triển quỹ đất khu vực 2 tên gì") == 1
    assert least_names("tám hộ đó tên là gì") == 2


def test_names_are_wanted_and_how_many() -> None:
    assert names_only("Tặng giấy khen cho những cá nhân nào?")
    assert names_only("hai hộ ở nước ngoài tên là gì") and least_names("hai hộ tên là gì") == 2
    assert not names_only("đơn vị nào theo dõi")
    assert not names_only("bí thư chi bộ khu phố 3 phường Bến Đá tên gì")


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("tên các đồng chí trong Ban Chỉ đạo", True),
        ("cho em xin danh sách đảng viên mới", True),
        ("5 người trong tiểu ban là những ai", True),
        ("450 người dự hội nghị là những ai", True),
        ("tên đồng chí bí thư là gì", False),
        ("ai lập danh sách đảng viên", False),
        ("nộp danh sách hội viên khi nào", False),
        ("tên các văn bản", False),
    ],
)
def test_where_the_names_of_several_are_asked(question: str, is_asked: bool) -> None:
    assert asks_their_names(question) is is_asked
