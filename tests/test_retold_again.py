"""Who is meant by "đồng chí" where the source has named one person, and where it has named two."""

import pytest

from bot.grounds import Grounds
from bot.verify import supported

ONE = (
    "Phát biểu tại hội nghị, đồng chí Hà Thị Lụa - Bí thư Đảng ủy phường đã ghi nhận kết quả. "
    "Đồng thời đồng chí nhấn mạnh một số nội dung trọng tâm."
)
TWO = (
    "Đồng chí Hà Thị Lụa khai mạc. Đồng chí Vi Văn Páo báo cáo. Đồng chí nhấn mạnh một số nội dung."
)
LEAD = "Kết luận, đồng chí Hà Thị Lụa yêu cầu các chi bộ cần tập trung các nội dung sau:"
WISH = "Đồng chí Hà Thị Lụa cho rằng các chi bộ không nên tập trung các nội dung sau:"
NOT = "Kết luận, đồng chí Hà Thị Lụa yêu cầu các chi bộ không thực hiện các nội dung sau:"
ITEM = "2. Công khai danh sách tại nhà văn hóa."


@pytest.mark.parametrize(
    ("quote", "claim", "stands"),
    [
        pytest.param(ONE, "Đồng chí Hà Thị Lụa - Bí thư Đảng ủy phường nhấn mạnh một số nội dung "
                     "trọng tâm.", True, id="named before"),
        pytest.param(ONE, "Đồng chí Hà Thị Lụa nhấn mạnh một số nội dung trọng tâm.", True,
                     id="without the office"),
        pytest.param(ONE, "Đồng chí Vi Văn Páo nhấn mạnh một số nội dung trọng tâm.", False,
                     id="somebody else"),
        pytest.param(TWO, "Đồng chí Hà Thị Lụa nhấn mạnh một số nội dung.", False, id="not first"),
    ],
)  # fmt: skip
def test_whom_a_title_means(quote: str, claim: str, stands: bool) -> None:
    assert supported(claim, [Grounds(quote)]).ok is stands


@pytest.mark.parametrize(
    ("lead", "claim", "stands"),
    [
        pytest.param(LEAD, "Đồng chí Hà Thị Lụa yêu cầu các chi bộ công khai danh sách tại nhà văn "
                     "hóa.", True, id="ordered"),
        pytest.param(LEAD, "Đồng chí Vi Văn Páo yêu cầu các chi bộ công khai danh sách tại nhà văn "
                     "hóa.", False, id="by another"),
        pytest.param(LEAD, "Đồng chí Hà Thị Lụa yêu cầu Đảng ủy công khai danh sách tại nhà văn "
                     "hóa.", False, id="of others"),
        pytest.param(WISH, "Đồng chí Hà Thị Lụa cho rằng các chi bộ công khai danh sách tại nhà "
                     "văn hóa.", False, id="denied opinion"),
        pytest.param(NOT, "Đồng chí Hà Thị Lụa yêu cầu các chi bộ công khai danh sách tại nhà văn "
                     "hóa.", False, id="forbidden"),
    ],
)  # fmt: skip
def test_a_lead_orders_its_items(lead: str, claim: str, stands: bool) -> None:
    assert supported(claim, [Grounds(ITEM, leads=(lead,))]).ok is stands


@pytest.mark.parametrize(
    ("quote", "claim", "stands"),
    [
        pytest.param("Tổ giúp việc: cấp xã 3 người; cấp thôn 2 người; cấp bản 1 người.",
                     "Tổ giúp việc: cấp thôn 2 người.", True, id="an item of a row"),
        pytest.param("Tổ giúp việc: cấp xã 3 người. Tổ kiểm phiếu: cấp thôn 2 người.",
                     "Tổ giúp việc: cấp thôn 2 người.", False, id="of another head"),
        pytest.param("Tổ giúp việc: cấp xã 3 người; tổ kiểm phiếu: cấp thôn 2 người.",
                     "Tổ giúp việc: cấp thôn 2 người.", False, id="of a head within"),
        pytest.param("Trưởng ban: đồng chí Hà Thị Lụa; Phó Trưởng ban: đồng chí Vi Văn Páo.",
                     "Trưởng ban: đồng chí Vi Văn Páo.", False, id="another office"),
        pytest.param("Trưởng ban: đồng chí Hà Thị Lụa; phó ban đồng chí Vi Văn Páo.",
                     "Trưởng ban, phó ban đồng chí Vi Văn Páo.", False, id="two offices"),
        pytest.param("Không xét: hồ sơ thiếu chữ ký; hồ sơ nộp muộn.", "Xét: hồ sơ nộp muộn.",
                     False, id="denied head"),
        pytest.param("Thường xuyên quan tâm, rà soát lực lượng.", "Thường xuyên rà soát lực lượng.",
                     True, id="one deed of two"),
        pytest.param("Các chi bộ đã thực hiện ứng dụng phần mềm.", "Các chi bộ đã ứng dụng phần "
                     "mềm.", True, id="light verb"),
        pytest.param("Các chi bộ ngừng tổ chức kiểm tra hồ sơ.", "Các chi bộ kiểm tra hồ sơ.",
                     False, id="stopped"),
        pytest.param("Đến 2030: nuôi 300 con; có 20 hộ khá.", "Đến 2030 có 20 hộ khá.", True,
                     id="by a year"),
        pytest.param("Đến 2030: nuôi 300 con. Đến 2035: có 20 hộ khá.", "Đến 2030 có 20 hộ khá.",
                     False, id="by another year"),
    ],
)  # fmt: skip
def test_what_may_be_left_out(quote: str, claim: str, stands: bool) -> None:
    assert supported(claim, [Grounds(quote)]).ok is stands
