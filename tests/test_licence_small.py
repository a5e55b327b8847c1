"""What a claim may leave out of its source, and what it may not join that way."""

import pytest

from bot.grounds import Grounds
from bot.verify import supported

ROW = (
    "2. Giám sát bếp ăn bán trú. Thời gian: tháng 9/2026. Đơn vị chủ trì: Hội Phụ nữ phường.\n"
    "3. Giám sát thủ tục hành chính. Thời gian: tháng 6/2026. Đơn vị chủ trì: Hội Cựu chiến binh."
)
PLAIN = ROW.replace("\n", " ").replace("2. ", "").replace("3. ", "")
DAYS = (
    "Xã Ba Suối gửi báo cáo. Thời hạn: ngày 05/3/2026. Xã Khe Mít gửi danh sách. Thời hạn: ngày "
    "07/4/2026."
)
CHARGED = (
    "- Chi bộ thôn Bến: rà soát hồ sơ. Người phụ trách: đồng chí Lò Thị Mai.\n"
    "- Chi bộ thôn Cát: trồng cây. Người phụ trách: đồng chí Vi Văn Páo."
)
TOLD = (
    "Chi bộ thôn Bến rà soát hồ sơ. Đồng chí Lò Thị Mai phụ trách. Chi bộ thôn Cát trồng cây. "
    "Đồng chí Vi Văn Páo phụ trách."
)
WORKS = (
    "1. Rà soát hồ sơ đảng viên. Hoàn thành trước ngày 05/3/2026.\n"
    "2. Số hóa tài liệu. Hoàn thành trước ngày 07/4/2026."
)
ITEMS = "- Vào ngày 06/11/2018, 8 giờ 30: tổ chức lễ.\n- Ngày 04/7/2018: ban hành kế hoạch."
COUNTS = "Chi bộ thôn Bến có 20 đảng viên. Chi bộ thôn Cát có 31 đảng viên, trong đó 4 dự bị."
SPEECH = (
    "Đồng chí Mai, Bí thư Chi bộ thôn Bến, báo cáo kết quả. Đồng chí Páo kết luận hội nghị. Đồng "
    "chí yêu cầu các chi bộ rà soát."
)
AGAIN = (
    "Đồng chí Hà Thị Lụa đã ghi nhận kết quả. Đồng thời đồng chí nhấn mạnh một số nội dung trọng "
    "tâm và yêu cầu UBKT Đảng ủy cần đẩy mạnh công tác tham mưu."
)


@pytest.mark.parametrize(
    ("quote", "claim", "stands"),
    [
        (ROW, "Giám sát bếp ăn bán trú, đơn vị chủ trì: Hội Phụ nữ phường.", True),
        (ROW, "Giám sát bếp ăn bán trú, thời gian là tháng 9/2026, đơn vị chủ trì là Hội Cựu chiến "
              "binh.", False),
        (PLAIN, "Giám sát bếp ăn bán trú, thời gian là tháng 9/2026, đơn vị chủ trì là Hội Cựu "
                "chiến binh.", False),
        (ROW, "Giám sát bếp ăn bán trú, thời gian tháng 6/2026.", False),
        (ROW, "Hội Cựu chiến binh chủ trì giám sát bếp ăn bán trú.", False),
        (ROW, "Tháng 6/2026: giám sát bếp ăn bán trú.", False),
        (DAYS, "Xã Khe Mít gửi danh sách, thời hạn: ngày 07/4/2026.", True),
        (DAYS, "Xã Ba Suối gửi báo cáo, thời hạn ngày 07/4/2026.", False),
        (DAYS, "Xã Ba Suối gửi báo cáo, thời hạn: ngày 07/4/2026.", False),
        (DAYS, "Thời hạn ngày 07/4/2026: xã Ba Suối gửi báo cáo.", False),
        (DAYS, "Xã Ba Suối gửi báo cáo và danh sách.", False),
        (CHARGED, "Chi bộ thôn Cát: trồng cây, người phụ trách: đồng chí Vi Văn Páo.", True),
        (CHARGED, "Chi bộ thôn Bến: rà soát hồ sơ, người phụ trách: đồng chí Vi Văn Páo.", False),
        (CHARGED, "Chi bộ thôn Bến rà soát hồ sơ, người phụ trách là đồng chí Vi Văn Páo.", False),
        (TOLD, "Chi bộ thôn Cát trồng cây, đồng chí Vi Văn Páo phụ trách.", True),
        (TOLD, "Chi bộ thôn Bến rà soát hồ sơ, đồng chí Vi Văn Páo phụ trách.", False),
        (TOLD, "Chi bộ thôn Bến rà soát hồ sơ; đồng chí Vi Văn Páo phụ trách.", False),
        (WORKS, "Số hóa tài liệu hoàn thành trước ngày 07/4/2026.", True),
        (WORKS, "Rà soát hồ sơ đảng viên, hoàn thành trước ngày 07/4/2026.", False),
        (WORKS, "Rà soát hồ sơ đảng viên; số hóa tài liệu, hoàn thành trước ngày 07/4/2026.",
         False),
        (ITEMS, "Vào ngày 06/11/2018, 8 giờ 30: tổ chức lễ.", True),
        (ITEMS, "Ngày 04/7/2018: tổ chức lễ.", False),
        (ITEMS, "Tổ chức lễ ngày 04/7/2018.", False),
        (COUNTS, "Chi bộ thôn Bến có 20 đảng viên, chi bộ thôn Cát có 31 đảng viên.", True),
        (COUNTS, "Chi bộ thôn Bến có 20 đảng viên, trong đó 4 dự bị.", False),
        (SPEECH, "Đồng chí Páo kết luận hội nghị, yêu cầu các chi bộ rà soát.", True),
        (SPEECH, "Đồng chí Mai báo cáo kết quả, yêu cầu các chi bộ rà soát.", False),
        (AGAIN, "Đồng chí Hà Thị Lụa yêu cầu Ủy ban Kiểm tra Đảng ủy cần đẩy mạnh công tác tham "
                "mưu.", True),
        ("Phát biểu, đồng chí Cao Thị Lan đề nghị rà soát.", "Phát biểu, Cao Thị Lan đề nghị rà "
         "soát.", True),
        ("Đảng bộ phường Bến Than hiện có 54 chi bộ.", "Đảng bộ phường hiện có 54 chi bộ.", True),
        ("Khác phường Cát Môn, Đảng bộ phường Bến Than hiện có 54 chi bộ.",
         "Đảng bộ phường hiện có 54 chi bộ.", False),
    ],
)  # fmt: skip
def test_what_is_joined(quote: str, claim: str, stands: bool) -> None:
    assert supported(claim, [Grounds(quote)]).ok is stands


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
