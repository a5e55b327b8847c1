"""Spoken words become those of papers; what is no such word stays."""

import pytest

from bot.keystrokes import as_meant
from bot.spoken import as_written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Bí thư CB bản Nà Pồng là ai", "Bí thư chi bộ bản Nà Pồng là ai"),
        ("đoàn kiểm tra những CB nào", "đoàn kiểm tra những chi bộ nào"),
        ("hop CB khi nao", "hop chi bo khi nao"),
        ("điều động CB, công chức", "điều động CB, công chức"),
        ("họp CB chủ chốt", "họp CB chủ chốt"),
        ("được nhiêu hộ, cỡ bấy nhiêu", "được bao nhiêu hộ, cỡ bấy nhiêu"),
        ("tong kinh phi la nhieu?", "tong kinh phi la bao nhieu?"),
        ("kế hoạch cũ bị cái nào thế chỗ", "kế hoạch cũ bị cái nào thay thế"),
        ("ở huyện Khau Mần mần gì", "ở huyện Khau Mần làm gì"),
        ("BCH quân sự xã làm gì", "ban chỉ huy quân sự xã làm gì"),
        ("rất nhiều nơi gom được bao nhiêu", "rất nhiều nơi gom được bao nhiêu"),
        ("Hội Nông dân phải làm chi vậy?", "Hội Nông dân phải làm gì vậy?"),
        ("doan xa duoc giao viec chi", "doan xa duoc giao viec gi"),
        ("bi thu dac khu ten chi", "bi thu dac khu ten gi"),
        ("tên chi bộ được khen", "tên chi bộ được khen"),
        ("giao chi bộ trường học việc chi", "giao chi bộ trường học việc gì"),
        ("giao chi bo truong hoc lam gi", "giao chi bo truong hoc lam gi"),
        ("kế hoạch giao chi, đảng bộ việc gì", "kế hoạch giao chi, đảng bộ việc gì"),
        ("nạp hồ sơ cho chi bộ kết nạp", "nộp hồ sơ cho chi bộ kết nạp"),
        ("nap ho so ket nap", "nap ho so ket nap"),
        ("việc này hoàn tất bữa nào", "việc này hoàn thành ngày nào"),
        ("Chi bộ nào đã xài sổ tay?", "Chi bộ nào đã dùng sổ tay?"),
        ("chi bo nao da xai so tay", "chi bo nao da dung so tay"),
        ("bên tuyên giáo được giao gì", "Ban Tuyên giáo được giao gì"),
        ("Hồi tháng 2/2025 ai chủ trì?", "tháng 2/2025 ai chủ trì?"),
        ("Họp tối thiểu chín mươi phút à?", "Họp tối thiểu 90 phút à?"),
        ("quý ba nộp hôm nào", "quý III nộp hôm nào"),
        ("Phụ trách mấy phường nào?", "Phụ trách những phường nào?"),
        ("hoi ra nghi quyet 68 ai ky", "ra nghi quyet 68 ai ky"),
        ("Buổi họp có mấy người phát biểu?", "Buổi họp có mấy ý kiến phát biểu?"),
        ("Văn phòng lo cái gì cho mấy lớp?", "Văn phòng phải làm gì cho các lớp?"),
        ("van phong lo nhung viec gi", "van phong phai lam gi"),
        ("Ai đặt bút ký Chỉ thị 26?", "Ai ký Chỉ thị 26?"),
        ("chi thi 26 ai ha but ky", "chi thi 26 ai ky"),
        ("Văn bản mang chữ ký của ai?", "Văn bản do ai ký?"),
        ("Chữ ký của ai dưới kế hoạch?", "người ký là ai dưới kế hoạch?"),
        ("Nộp sổ có chữ ký mẫu ngày nào?", "Nộp sổ có chữ ký mẫu ngày nào?"),
        ("Năm 2025 tỉnh mình ra văn bản nào?", "Năm 2025 tỉnh ra văn bản nào?"),
        ("xa minh da nop chua", "xa da nop chua"),
        ("chỉ thị 6 đòi hỏi gì", "chỉ thị 6 yêu cầu gì"),
        ("Rốt cuộc bên nào phụ trách?", "đơn vị nào phụ trách?"),
    ],
)
def test_spoken_words_are_written(said: str, written: str) -> None:
    assert as_written(said) == written
    assert as_meant(said) == written


@pytest.mark.parametrize(
    "question",
    [
        "Đơn vị nào chủ trì?",
        "Hộ nghèo không phải lo gì à?",
        "Chia cho mấy xã?",
        "câu hồi đáp của đoàn giám sát",
        "hoi nghi thang 3 hop o dau",
        "Ba mươi đảng viên  dự",
        "phuong nao dang lam",
        "Hội thi kể chuyện tổ chức ở đâu?",
        "Nghị quyết 8 và 9 khác nhau ở chỗ nào?",
        "xa minh tan co bao nhieu ho",
        "Xã Minh Tân có mấy thôn?",
        "quy dinh dang phi moi co hieu luc tu ngay nao",
        "gia dinh toi duoc ho tro gi",
        "thong bao lam nhung viec nao",
        "chi thi cua tinh ra ngay nao",
        "dai hoi nam 2025 hop o dau",
        "co bang chung nao khong",
        "trinh do dai hoc tro len thi sao",
        "xay nha o buon ban nao",
        "bộ phận một cửa tại chỗ bao giờ chạy",
    ],
)
def test_other_words_stay(question: str) -> None:
    assert as_written(question) == question
