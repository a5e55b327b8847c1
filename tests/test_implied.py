"""What a sentence says besides, and what it must not be read to say."""

import pytest

from bot.grounds import Grounds
from bot.implied import Implied
from bot.source_tokens import layout

SAID = [
    ("Công an xã đăng ký lưu trú qua mạng và kiểm tra cháy nổ 2 lần một năm.",
     "Công an xã kiểm tra cháy nổ 2 lần một năm"),
    ("Các hội phải công khai sổ quỹ mỗi quý và nộp báo cáo trước ngày 05/10.",
     "các hội phải nộp báo cáo trước ngày 05/10"),
    ("Đồng chí Lý Văn Mực yêu cầu Hội Nông dân mở sổ và đề nghị Công an phường xử lý xe.",
     "Công an phường được đề nghị xử lý xe"),
    ("Đồng chí Lý Văn Mực yêu cầu Hội Nông dân mở sổ; Hội Phụ nữ lập tổ vay vốn.",
     "Hội Phụ nữ được yêu cầu lập tổ vay vốn"),
    ("Giao Ban Tuyên giáo theo dõi việc học tập.",
     "Ban Tuyên giáo được giao theo dõi việc học tập"),
    ("Hội nghị bầu Văn phòng làm Khối trưởng, Ban Dân vận làm Khối phó.",
     "Ban Dân vận được bầu làm Khối phó"),
    ("Ban Tổ chức trao 1 giải Nhất, 2 giải Nhì và 5 giải Ba.", "Ban Tổ chức trao 2 giải Nhì"),
    ("Chi bộ Cầu Mới và chi bộ Chợ Cũ: mỗi nơi kết nạp 02 học sinh.",
     "chi bộ Chợ Cũ kết nạp 02 học sinh"),
    ("Kế hoạch do đồng chí Lý Văn Mực ký ngày 19/6/2025.",
     "đồng chí Lý Văn Mực ký Kế hoạch ngày 19/6/2025"),
    ("Hai thay đổi dễ thấy: nộp qua mạng và tính theo lương.",
     "một thay đổi dễ thấy là tính theo lương"),
    ("Ở cơ sở: phường Hạ phổ biến chỉ thị; thôn Thượng chuyển họp sang tối.",
     "Ở cơ sở thôn Thượng chuyển họp sang tối"),
    ("Tổ 1: đồng chí Lý Văn Mực; theo dõi 11 phường.", "Tổ 1 theo dõi 11 phường"),
    ("Đồng chí Lý Văn Mực chủ trì hội nghị. Đồng chí lưu ý việc hiến đất phải tự nguyện.",
     "Đồng chí Lý Văn Mực lưu ý việc hiến đất phải tự nguyện"),
]  # fmt: skip
NOT_SAID = [
    (
        "Các hội phải công khai thu, chi mỗi quý và nộp báo cáo trước ngày 05/10.",
        "các hội phải nộp báo cáo trước ngày 05/10",
    ),
    (
        "Văn bản coi khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số là đột phá.",
        "Văn bản đổi mới sáng tạo và chuyển đổi số là đột phá",
    ),
    ("Ủy ban Kiểm tra bàn công tác kiểm tra, giám sát của cấp ủy.",
     "Ủy ban Kiểm tra giám sát của cấp ủy"),
    ("Các chi bộ không tổ chức liên hoan và tặng quà sau đại hội.", "Các chi bộ tặng quà sau"),
    ("Đảng ủy dự kiến mở lớp ngày 05/10 và tổng kết ngày 07/10.", "Đảng ủy tổng kết ngày 07/10"),
    ("Đảng ủy giao Hội Nông dân mở sổ và nộp báo cáo.", "Đảng ủy nộp báo cáo"),
    ("Nếu vi phạm, hộ kinh doanh nộp phạt.", "hộ kinh doanh nộp phạt"),
    ("Phòng Kinh tế lập phương án; không đầu tư mới ở thôn Hạ.",
     "Phòng Kinh tế không đầu tư mới ở thôn Hạ"),
    ("Đồng chí Lý Văn Mực yêu cầu Hội Nông dân mở sổ. Hội Phụ nữ đã lập tổ vay vốn.",
     "Hội Phụ nữ được yêu cầu đã lập tổ vay vốn"),
    ("Từ tháng 3/2025: bắt đầu đại hội cơ sở; đại hội điểm dự kiến ngày 15/02/2025.",
     "Từ tháng 3/2025 đại hội điểm dự kiến ngày 15/02/2025"),
]  # fmt: skip


def told(quote: str) -> list[str]:
    sentences = Implied(layout([Grounds(quote)])).sentences()
    return [" ".join(one.text.lower() for one in each) for each in sentences]


@pytest.mark.parametrize(("quote", "said"), SAID, ids=[said for _, said in SAID])
def test_what_is_implied_is_told(quote: str, said: str) -> None:
    assert said.lower() in told(quote)


@pytest.mark.parametrize(("quote", "said"), NOT_SAID, ids=[said for _, said in NOT_SAID])
def test_what_is_not_implied_is_not_told(quote: str, said: str) -> None:
    assert said.lower() not in told(quote)
