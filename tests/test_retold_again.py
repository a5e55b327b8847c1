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
