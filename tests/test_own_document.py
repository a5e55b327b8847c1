"""The file's own document named in full where the source names it in short, and no other one."""

from datetime import date

import pytest

from bot.grounds import Grounds, Record
from bot.verify import supported

RECORD = Record(
    "Thông tri", "13-TT/TU", "Ban Thường vụ Tỉnh ủy Cao Lĩnh", date(2025, 4, 26),
    title="Thông tri số 13-TT/TU của Ban Thường vụ Tỉnh ủy Cao Lĩnh",
)  # fmt: skip
SHORT = "Thông tri có 5 yêu cầu, 7 nội dung và 3 phụ lục."
NUMBERED = "Thông tri có 5 yêu cầu; Thông tri 09-TT/TU có 4 yêu cầu."
SINCE = "Từ ngày 26/4/2025: hết áp dụng vì có Thông tri 20-TT/TU."
OTHER = "Kết luận 8-KL/TU giao: thay Kế hoạch 5-KH/TU."
SIGNED = "Đồng chí Lò Văn Hặc ký Thông tri ngày 26/4/2025, dài 12 trang."
TASK = "Mỗi chi bộ xây dựng thông tri riêng trước ngày 30/6/2025."
BODY = "Tỉnh ủy: lập ba tiểu ban gồm nhân sự, văn kiện và phục vụ."
TWO = "Tỉnh ủy Hạ Nguyên: lập hai tiểu ban. Tỉnh ủy: lập ba tiểu ban."


@pytest.mark.parametrize(
    ("quote", "claim", "stands"),
    [
        pytest.param(SHORT, "Thông tri số 13-TT/TU có 5 yêu cầu, 7 nội dung và 3 phụ lục.", True,
                     id="kind for number"),
        pytest.param(SHORT, "Thông tri số 13-TT/TU ngày 26/4/2025 của Ban Thường vụ Tỉnh ủy Cao "
                     "Lĩnh có 5 yêu cầu, 7 nội dung và 3 phụ lục.", True, id="kind for record"),
        pytest.param(SHORT, "Thông tri số 14-TT/TU có 5 yêu cầu, 7 nội dung và 3 phụ lục.", False,
                     id="another number"),
        pytest.param(SHORT, "Thông tri số 13-TT/TU ngày 27/4/2025 có 5 yêu cầu, 7 nội dung và 3 "
                     "phụ lục.", False, id="another day"),
        pytest.param(SHORT, "Thông tri số 13-TT/TU của Ban Thường vụ Tỉnh ủy Hạ Nguyên có 5 yêu "
                     "cầu, 7 nội dung và 3 phụ lục.", False, id="another issuer"),
        pytest.param(SHORT, "Chỉ thị số 13-TT/TU có 5 yêu cầu, 7 nội dung và 3 phụ lục.", False,
                     id="another kind"),
        pytest.param(NUMBERED, "Thông tri số 13-TT/TU có 4 yêu cầu.", False, id="of another one"),
        pytest.param(SINCE, "Từ ngày 26/4/2025, Thông tri số 13-TT/TU hết áp dụng vì có Thông tri "
                     "20-TT/TU.", True, id="unnamed behind a day"),
        pytest.param(SINCE, "Từ ngày 26/4/2025, Thông tri số 20-TT/TU hết áp dụng.", False,
                     id="the newer one"),
        pytest.param(OTHER, "Thông tri số 13-TT/TU thay Kế hoạch 5-KH/TU.", False,
                     id="what another one does"),
        pytest.param(SIGNED, "Đồng chí Lò Văn Hặc ký Thông tri số 13-TT/TU ngày 26/4/2025, dài 12 "
                     "trang.", True, id="signed"),
        pytest.param(SIGNED, "Đồng chí Lò Văn Hặc ký Thông tri số 31-TT/TU ngày 26/4/2025.", False,
                     id="signed another"),
        pytest.param(TASK, "Mỗi chi bộ xây dựng Thông tri số 13-TT/TU trước ngày 30/6/2025.", False,
                     id="a paper of their own"),
        pytest.param(BODY, "Tỉnh ủy Cao Lĩnh lập ba tiểu ban.", True, id="own place"),
        pytest.param(BODY, "Tỉnh ủy Hạ Nguyên lập ba tiểu ban.", False, id="another place"),
        pytest.param(TWO, "Tỉnh ủy Cao Lĩnh lập ba tiểu ban.", False, id="another place named"),
    ],
)  # fmt: skip
def test_only_the_own_document_is_named_in_full(quote: str, claim: str, stands: bool) -> None:
    assert supported(claim, [Grounds(quote, record=RECORD)]).ok is stands


@pytest.mark.parametrize("claim", ["Mức", ".", "và", "Theo", "Còn 5", "trong đó"])
def test_a_fragment_is_judged_like_any_claim(claim: str) -> None:
    assert not supported(claim, [Grounds(TASK, record=RECORD)]).ok
