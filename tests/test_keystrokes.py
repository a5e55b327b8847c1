"""What an input method or a hurried thumb left behind, and what must not be touched."""

import pytest

from bot.keystrokes import as_meant, is_syllable


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddaij hooij chi booj khi naof", "đại hội chi bộ khi nào"),
        ("Ddaij hooij", "Đại hội"),
        ("kiem lam dc giao viec j", "kiem lam duoc giao viec gi"),
        (
            "chi bộ đc giao việc gì, có đc hỗ trợ ko",
            "chi bộ được giao việc gì, có được hỗ trợ không",
        ),
        ("dc Lan phụ trách gì", "dc Lan phụ trách gì"),
        ("đc Giao phụ trách gì", "đc Giao phụ trách gì"),
        ("dc huong phu trach gi", "dc huong phu trach gi"),
        ("CA xã làm gì", "Công an xã làm gì"),
        ("hạn nộp ds đảng viên về btctu", "hạn nộp danh sách đảng viên về Ban Tổ chức TU"),
        ("ubktdu phai lam gi", "uy ban kiem tra dang uy phai lam gi"),
        ("BTGDVTU gửi gì", "Ban Tuyên giáo và Dân vận TU gửi gì"),
        ("han nop theo kh 18-KH/ĐU", "han nop theo kh 18-KH/DU"),
        ("mau 02-ĐVB gom gi", "mau 02-ĐVB gom gi"),
        ("nghe ca phuong bai tram", "nghe ca phuong bai tram"),
        ("d9ai5 ho65i d9a3ng", "đại hội đảng"),
        ("kết luâjn 118 nói gì", "kết luận 118 nói gì"),
        ("nghij quyeets 57 veef vieecj gif", "nghị quyết 57 về việc gì"),
        ("hướng dânx", "hướng dẫn"),
        ("dduwowngf loois", "đường lối"),
        ("quyeetj ddinhj", "quyệt định"),
        ("ke61 hoach5 kie6m3 tra", "kế hoạch kiểm tra"),
        ("thuwowngf truwcj", "thường trực"),
        ("thuyr nguyeen", "thủy nguyên"),
        ("hoaf binhf cuar xax ddaangr", "hòa bình của xã đẩng"),
        ("QUYEETS DDINHJ", "QUYẾT ĐỊNH"),
        ("hạn nộp là trc ngày nào, có kịp ko", "hạn nộp là trước ngày nào, có kịp không"),
        ("vb này nói j", "văn bản này nói gì"),
        ("đ/c nào ký KH 12", "đồng chí nào ký kế hoạch 12"),
        ("bí thư ĐU phường là ai", "bí thư Đảng ủy phường là ai"),
        ("Sở KH&CN theo KH 12-KH/ĐU", "Sở KH&CN theo kế hoạch 12-KH/ĐU"),
    ],
)
def test_understood(typed: str, meant: str) -> None:
    assert as_meant(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 62-KH/QU yêu cầu gì?",
        "ke hoach 62 kh/qu yeu cau gi",
        "Đoàn kiểm tra số 06 của Quận 11, ngày 02/6/2023",
        "Nhóm IS, hãng Sri và SAA",
        "KH viết tắt của gì",
        "BTCTU là gì",
        "chữ BTCTU trong số hiệu nghĩa là gì",
        "hướng dẫn 06-HD/BTCTU, công văn 12 CV/UBKTTU",
        "ĐU nghĩa là gì, đ/c là gì",
        "email, Viettel, COVID-19, deadline và website",
        "nghi quyet 57 nq tw, quy 2 nam 2025",
        "xin hoi ai la truong doan",
        "T4, Q1 và P7",
        "chi bộ 4, khu phố 2",
        "Cuộc gặp của ông Moon với ông Lee ở Green Apartment",
        "quán beer club và tàu SE6, từ a - z",
        "Rồng Xanh, Trương Quốc Hoàn, Nguyễn Hoàng Oanh",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert as_meant(text) == text


@pytest.mark.parametrize("word", ["đoàn", "doan", "thuở", "khuya", "giêng", "quyết", "yeu", "ai"])
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["daon", "trouc", "tiêun", "kh", "nouc", "viec6"])
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)
