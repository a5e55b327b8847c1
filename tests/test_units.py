"""Whose tasks are asked for, by kind and by name."""

import pytest

from bot.question import understand
from bot.units import asked_body, asked_name, asked_person, asked_unit
from corpus.text import syllables


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Chi bộ trường học phải làm gì theo Kế hoạch 62-KH/QU?", "chi bộ|trường học"),
        ("theo ke hoach 145-KH/TU huyen uy phai lam gi", "cấp ủy"),
        ("ban tuyen giao tinh uy phai lam gi theo ke hoach 150-KH/TU", "ban tuyên giáo"),
        ("Hội nghị giao ban yêu cầu các cơ quan hành chính làm gì?", "cơ quan, sự nghiệp"),
        ("Tại hội nghị giao ban, khối doanh nghiệp được yêu cầu làm gì?", "doanh nghiệp"),
        ("dang uy phuong can lam gi theo 62-KH/QU", "đảng bộ|xã, phường"),
        ("so noi vu phai lam gi", "sở, ngành"),
        ("Thông báo 58-TB/TU giao Ban Nội chính Thành ủy việc gì?", "ban nội chính"),
        ("hội nghị giao ban quý I nêu việc gì", ""),
        ("tập huấn cho cán bộ văn phòng cấp ủy phải xong khi nào", ""),
        ("gui danh sach chi bo phai xong truoc ngay nao", ""),
        ("tên cán bộ đầu mối bao giờ phải gửi", ""),
        ("cử 40 đoàn viên giúp đảng viên cao tuổi phải xong trước hôm nào", ""),
        ("việc tổng hợp danh sách đảng viên phải xong khi nào", ""),
        ("Kế hoạch 12-KH/ĐU yêu cầu tập huấn cho cấp ủy chi bộ trước ngày nào", ""),
        ("Tổ chức đảng phải làm gì", "tổ chức đảng"),
        ("Ban Chỉ đạo 35 phải làm gì?", "ban chỉ đạo"),
        ("Công văn 12 báo các phường phải làm gì", "xã, phường"),
        ("ben mat tran dc giao viec gi", "MTTQ và đoàn thể|Mặt trận"),
        ("Kế hoạch 62-KH/QU yêu cầu gì?", ""),
        ("Văn phòng Tỉnh ủy được giao gì khi đổi thẻ đảng viên?", "văn phòng cấp ủy"),
        ("công văn của đảng ủy xã bảo làm gì", ""),
        (
            "hoi nong dan duoc giao viec gi trong ket luan ve han man cua BTV tinh uy",
            "MTTQ và đoàn thể|Hội Nông dân",
        ),
        ("Ở kế hoạch học nghị quyết của Cửa Vân, UBKT Đảng ủy làm nhiệm vụ gì?", "ủy ban kiểm tra"),
        ("Trong hội thi ấy thì chi bộ nhà máy lo khâu nào?", "chi bộ"),
        ("Kết luận 31-KL/TU giao gì cho đảng ủy xã, phường ven sông?", "đảng bộ|xã, phường"),
        (
            "Theo bảng phân công kèm kế hoạch, Đoàn Thanh niên chủ trì việc nào?",
            "MTTQ và đoàn thể|Đoàn Thanh niên",
        ),
    ],
)
def test_the_kind_of_unit(question: str, kinds: str) -> None:
    assert "|".join(asked_unit(understand(question))) == kinds


def test_a_unit_is_told_from_others_of_its_kind() -> None:
    assert "ha" in asked_name(understand("Nghị quyết 07-NQ/ĐU giao chi bộ thôn Hạ việc gì?"))
    assert not asked_name(understand("Kế hoạch 62-KH/QU giao chi bộ trường học việc gì?"))


def test_levels_in_a_row_are_one_unit() -> None:
    asked = understand("Kết luận 31-KL/TU giao gì cho đảng ủy xã, phường ven sông?")
    assert asked_name(asked) == {"ven", "song"}


def test_a_body_of_no_known_kind_has_its_name() -> None:
    question = understand("Quy trình thì Hạt Kiểm lâm phải làm gì?")
    assert {"hat", "kiem", "lam"} <= set(asked_body(question))


def test_words_of_asking_name_no_body() -> None:
    """ "yêu cầu những nhiệm vụ gì" was read as a unit that the plan does not name."""
    assert asked_body(understand("Kế hoạch 88-KH/TU yêu cầu những nhiệm vụ gì?")) == ()
    assert asked_body(understand("Kế hoạch 88-KH/TU giao gì cho Hạt Kiểm lâm?")) != ()


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        pytest.param(
            "Phòng Kinh tế, Hạ tầng và Đô thị phường phải làm gì theo kế hoạch 56?",
            "Phòng Kinh tế, Hạ tầng và Đô thị phường",
            id="đô thị is no thì",
        ),
        pytest.param(
            "ở phường Bình Hạ, trung tâm hành chính công được giao việc gì?",
            "trung tâm hành chính công",
            id="behind its place",
        ),
        pytest.param(
            "phòng VH-XH phải làm gì theo kế hoạch 48?", "phòng văn hóa - xã hội", id="abbreviated"
        ),
    ],
)
def test_the_whole_name_of_a_body(question: str, phrase: str) -> None:
    assert asked_body(understand(question)) == tuple(syllables(phrase))


@pytest.mark.parametrize(
    ("question", "person"),
    [
        pytest.param("dong chi Bùi Thị Nhàn lo mang nao", "bui thi nhan", id="no nhận in Nhàn"),
        pytest.param("Đỗ Thị Xuyến được phân công việc gì", "do thi xuyen", id="name alone"),
        pytest.param("đồng chí Bí thư phải làm gì", "", id="an office"),
        pytest.param("Hội Nông dân phải làm gì", "", id="a body"),
    ],
)
def test_somebody_who_is_asked_about(question: str, person: str) -> None:
    assert asked_person(understand(question)) == person


def test_a_year_is_no_name() -> None:
    asked = understand("Năm 2031 công an phường Trúc Bạch được giao việc gì trong vụ rác thải?")
    assert "2031" not in asked_name(asked)
