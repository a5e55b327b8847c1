"""Of several deeds behind ";" which may be told alone, and of whom."""

import pytest

from bot.grounds import Grounds
from bot.verify import supported

ASKED = (
    "Đồng chí Lê Văn A đề nghị Mặt trận Tổ quốc xã giám sát việc thu quỹ; giao Văn phòng Đảng ủy "
    "theo dõi; yêu cầu các chi bộ báo cáo trước ngày 05/3/2026."
)
GIVEN = (
    "Công ty Sông Đà do ông Trần Văn B làm giám đốc ủng hộ 50 triệu đồng; Hội Nông dân xã góp 20 "
    "ngày công; tặng 30 suất quà cho hộ nghèo."
)
PROMISED = (
    "Ông Trần Văn B, Chủ tịch UBND xã, trao 10 suất quà; chúc Tết các hộ; hứa sửa đường trước ngày "
    "10/3."
)
GUIDED = (
    "Công an xã: hướng dẫn các thôn lập tổ tuần tra; báo cáo Đảng ủy trước ngày 10/4; phối hợp với "
    "Đồn Biên phòng kiểm tra, xử lý vi phạm."
)
PLANNED = (
    "Văn phòng Đảng ủy: dự kiến mở lớp tập huấn trong tháng 5; gửi giấy mời trước ngày 02/5; nếu "
    "trời mưa thì lùi một ngày; thông báo lại cho chi bộ."
)
PLAIN = "5. Công an xã: phân luồng, giữ hiện trường; cấm xe tải qua cầu từ 19 giờ đến 05 giờ."
TRUE = [
    (ASKED, "Đồng chí Lê Văn A giao Văn phòng Đảng ủy theo dõi."),
    (PLAIN, "Công an xã cấm xe tải qua cầu từ 19 giờ đến 05 giờ."),
]
FALSE = [
    (ASKED, "Đồng chí Lê Văn A đề nghị Mặt trận Tổ quốc xã giao Văn phòng Đảng ủy theo dõi."),
    (ASKED, "Đồng chí Lê Văn A đề nghị Mặt trận Tổ quốc xã yêu cầu các chi bộ báo cáo."),
    (ASKED, "Đồng chí Lê Văn A đề nghị các chi bộ báo cáo trước ngày 05/3/2026."),
    (ASKED, "Đồng chí Lê Văn A giám sát việc thu quỹ."),
    (ASKED, "Mặt trận Tổ quốc xã giao Văn phòng Đảng ủy theo dõi."),
    (GIVEN, "Công ty Sông Đà tặng 30 suất quà cho hộ nghèo."),
    (GIVEN, "Hội Nông dân xã ủng hộ 50 triệu đồng."),
    (GIVEN, "Ông Trần Văn B ủng hộ 50 triệu đồng."),
    (GIVEN, "Công ty Sông Đà góp 20 ngày công."),
    (PROMISED, "Ông Trần Văn B sửa đường trước ngày 10/3."),
    (PROMISED, "Ông Trần Văn B trao 10 suất quà trước ngày 10/3."),
    (PROMISED, "Ông Trần Văn B đã sửa đường."),
    (GUIDED, "Các thôn báo cáo Đảng ủy trước ngày 10/4."),
    (GUIDED, "Công an xã lập tổ tuần tra."),
    (GUIDED, "Đồn Biên phòng kiểm tra, xử lý vi phạm."),
    (PLANNED, "Văn phòng Đảng ủy mở lớp tập huấn trong tháng 5."),
    (PLANNED, "Văn phòng Đảng ủy lùi một ngày."),
    (PLANNED, "Văn phòng Đảng ủy thông báo lại cho chi bộ."),
    (PLAIN, "Công an xã phân luồng, giữ hiện trường từ 19 giờ đến 05 giờ."),
]


@pytest.mark.parametrize(("quote", "claim"), TRUE, ids=[claim for _, claim in TRUE])
def test_one_of_the_deeds_of_its_head(quote: str, claim: str) -> None:
    assert supported(claim, [Grounds(quote)]).ok


@pytest.mark.parametrize(("quote", "claim"), FALSE, ids=[claim for _, claim in FALSE])
def test_no_deed_of_somebody_else(quote: str, claim: str) -> None:
    assert not supported(claim, [Grounds(quote)]).ok
