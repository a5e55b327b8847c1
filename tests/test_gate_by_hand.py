"""Claims by hand, false and true, about eight invented quotes: what a careful reader would say."""

from datetime import date

import pytest

from bot.grounds import Grounds, Record
from bot.verify import supported

REPORT = (
    "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi báo cáo kết quả về Văn phòng Quận ủy trước"
    " ngày 30/6/2023."
)
MEETING = (
    "Đồng chí Lê Văn Sáu, Bí thư Quận ủy, chủ trì hội nghị chiều 02/6/2023; đồng chí "
    "Vũ Thị Mây, Phó Bí thư Thường trực, báo cáo kết quả."
)
PARTY = (
    "Các chi bộ không tổ chức liên hoan, tặng quà sau đại hội; trường hợp đặc biệt "
    "phải xin ý kiến cấp trên."
)
PLAN = (
    "Dự kiến tháng 9/2023, Quận ủy tổ chức sơ kết; các đảng bộ rà soát trước ngày "
    "15/8/2023, tổng hợp trước ngày 31/8/2023."
)
VISITS = (
    "Ủy viên Ban Thường vụ Quận ủy phụ trách địa bàn dự sinh hoạt với chi bộ ít nhất "
    "02 lần một năm."
)
FIGURES = (
    "Đến hết quý II/2023, toàn Đảng bộ kết nạp 45 đảng viên, đạt 75% chỉ tiêu, tăng 5"
    " đảng viên so với năm 2022."
)
WISHES = (
    "Đảng ủy các phường cần xây dựng kế hoạch và đề nghị Ủy ban Mặt trận Tổ quốc quận"
    " phối hợp giám sát."
)
ROLES = (
    "Ban Tổ chức chủ trì, phối hợp với Ban Tuyên giáo, Văn phòng tham mưu kế hoạch; "
    "Ủy ban Kiểm tra theo dõi, đôn đốc."
)
RECORD = Record(
    "Kế hoạch",
    "17-KH/QU",
    "Ban Thường vụ Quận ủy Tân Hòa",
    date(2023, 5, 20),
    "về nâng cao chất lượng sinh hoạt chi bộ",
    "Kế hoạch số 17-KH/QU",
)
FALSE = [
    (REPORT, "Quận ủy Tân Hòa yêu cầu chi bộ gửi báo cáo."),
    (REPORT, "12 đảng bộ gửi báo cáo kết quả."),
    (REPORT, "Văn phòng Quận ủy gửi báo cáo kết quả trước ngày 30/6/2023."),
    (REPORT, "Quận ủy Tân Hòa gửi báo cáo kết quả về Văn phòng Quận ủy."),
    (REPORT, "12 chi bộ yêu cầu Quận ủy Tân Hòa gửi báo cáo."),
    (
        REPORT,
        (
            "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi kết quả trước ngày 30/6/2023 tại Văn phòng"
            " Tỉnh ủy."
        ),
    ),
    (REPORT, "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi báo cáo trước tháng 6/2023."),
    (REPORT, "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi báo cáo ngày 30/6/2023."),
    (REPORT, "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi báo cáo sau ngày 30/6/2023."),
    (REPORT, "Quận ủy Tân Hòa đề nghị 12 chi bộ gửi báo cáo."),
    (REPORT, "Quận ủy Tân yêu cầu 12 chi bộ gửi báo cáo."),
    (REPORT, "Quận ủy yêu cầu 12 chi bộ gửi báo cáo kết quả."),
    (REPORT, "Quận ủy Tân Hòa yêu cầu 1 chi bộ gửi báo cáo kết quả."),
    (REPORT, "Kế hoạch 18-KH/QU yêu cầu 12 chi bộ gửi báo cáo kết quả."),
    (REPORT, "Hướng dẫn 17-KH/QU yêu cầu 12 chi bộ gửi báo cáo."),
    (REPORT, "Theo Kế hoạch số 17-KH/QU ngày 30/6/2023, 12 chi bộ gửi báo cáo kết quả."),
    (REPORT, "Kế hoạch số 17-KH/QU ngày 20/6/2023 yêu cầu 12 chi bộ gửi báo cáo."),
    (REPORT, "Trước ngày 20/5/2023, 12 chi bộ gửi báo cáo kết quả."),
    (REPORT, "Ban Thường vụ Quận ủy Tân Hòa gửi báo cáo kết quả."),
    (
        REPORT,
        (
            "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi báo cáo kết quả trước ngày 30/6/2023, chi "
            "bộ nào chậm bị phê bình."
        ),
    ),
    (REPORT, "Quận ủy Tân Hòa yêu cầu mọi chi bộ gửi báo cáo kết quả."),
    (REPORT, "Quận ủy Tân Hòa đã nhận báo cáo kết quả của 12 chi bộ."),
    (REPORT, "Hơn 12 chi bộ gửi báo cáo kết quả."),
    (REPORT, "Chưa đến 12 chi bộ gửi báo cáo kết quả."),
    (REPORT, "12 chi bộ đã gửi báo cáo kết quả về Văn phòng Quận ủy."),
    (REPORT, "Kế hoạch số 17-KH/QU nâng cao chất lượng đại hội chi bộ."),
    (MEETING, "Đồng chí Lê Văn Sáu báo cáo kết quả."),
    (MEETING, "Đồng chí Vũ Thị Mây chủ trì hội nghị chiều 02/6/2023."),
    (MEETING, "Đồng chí Lê Văn Sáu, Phó Bí thư Thường trực, chủ trì hội nghị."),
    (MEETING, "Đồng chí Vũ Thị Mây, Bí thư Quận ủy, chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn chủ trì hội nghị chiều 02/6/2023."),
    (MEETING, "Đồng chí Lê Thị Sáu chủ trì hội nghị."),
    (MEETING, "Đồng chí Vũ Thị Mây, Bí thư Thường trực, báo cáo kết quả."),
    (MEETING, "Sáng 02/6/2023, đồng chí Lê Văn Sáu chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn Sáu, Bí thư Quận ủy, chủ trì hội nghị chiều 02/6/2022."),
    (MEETING, "Hội nghị do đồng chí Vũ Thị Mây chủ trì."),
    (MEETING, "Đồng chí Lê Văn Sáu, Bí thư Tỉnh ủy, chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn Sáu, nguyên Bí thư Quận ủy, chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn Sáu, Bí thư Quận ủy, không chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn Sáu, Bí thư Quận ủy, chủ trì hội nghị và ký kế hoạch."),
    (MEETING, "Lê Văn Sáu và Vũ Thị Mây chủ trì hội nghị."),
    (MEETING, "Bí thư Quận ủy báo cáo kết quả."),
    (MEETING, "Chiều 02/6/2023, đồng chí Vũ Thị Mây báo cáo kết quả."),
    (MEETING, "Đồng chí Lê Văn Sáu, đồng chí Vũ Thị Mây, báo cáo kết quả."),
    (PARTY, "Các chi bộ tổ chức liên hoan, tặng quà sau đại hội."),
    (PARTY, "Các chi bộ tặng quà sau đại hội."),
    (PARTY, "Tặng quà sau đại hội."),
    (PARTY, "Các chi bộ không tổ chức đại hội."),
    (PARTY, "Các chi bộ không phải xin ý kiến cấp trên."),
    (PARTY, "Các chi bộ tổ chức liên hoan phải xin ý kiến cấp trên."),
    (PARTY, "Trường hợp đặc biệt không phải xin ý kiến cấp trên."),
    (PARTY, "Trường hợp đặc biệt nên xin ý kiến cấp trên."),
    (PARTY, "Các chi bộ phải xin ý kiến cấp trên."),
    (PARTY, "Các chi bộ được tổ chức liên hoan."),
    (PARTY, "Các chi bộ không nên tổ chức liên hoan."),
    (PARTY, "Các chi bộ không tổ chức liên hoan trước đại hội."),
    (PLAN, "Tháng 9/2023, Quận ủy tổ chức sơ kết."),
    (PLAN, "Quận ủy tổ chức sơ kết tháng 9/2023."),
    (PLAN, "Các đảng bộ rà soát trước ngày 31/8/2023."),
    (PLAN, "Các đảng bộ tổng hợp trước ngày 15/8/2023."),
    (PLAN, "Quận ủy tổ chức sơ kết trước ngày 31/8/2023."),
    (PLAN, "Dự kiến tháng 8/2023, Quận ủy tổ chức sơ kết."),
    (PLAN, "Dự kiến tháng 9/2023, các đảng bộ rà soát."),
    (PLAN, "Chậm nhất tháng 9/2023, Quận ủy tổ chức sơ kết."),
    (PLAN, "Quận ủy sẽ tổ chức sơ kết."),
    (PLAN, "Dự kiến tháng 9/2023, Quận ủy tổ chức tổng kết."),
    (VISITS, "Ban Thường vụ Quận ủy dự sinh hoạt với chi bộ ít nhất 02 lần một năm."),
    (VISITS, "Ban Thường vụ Quận ủy phụ trách địa bàn dự sinh hoạt với chi bộ."),
    (VISITS, "Ủy viên Ban Thường vụ Quận ủy dự sinh hoạt với chi bộ 02 lần một năm."),
    (
        VISITS,
        (
            "Ủy viên Ban Thường vụ Quận ủy phụ trách địa bàn dự sinh hoạt với chi bộ ít nhất "
            "02 lần một tháng."
        ),
    ),
    (VISITS, "Chi bộ dự sinh hoạt ít nhất 02 lần một năm."),
    (
        VISITS,
        (
            "Ủy viên Ban Thường vụ phụ trách địa bàn dự sinh hoạt với chi bộ nhiều nhất 02 "
            "lần một năm."
        ),
    ),
    (FIGURES, "Toàn Đảng bộ kết nạp 75 đảng viên."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đảng viên, đạt 57% chỉ tiêu."),
    (FIGURES, "Đến hết quý III/2023, toàn Đảng bộ kết nạp 45 đảng viên."),
    (FIGURES, "Toàn Đảng bộ kết nạp 5 đảng viên."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đảng viên, giảm 5 đảng viên so với năm 2022."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đảng viên so với năm 2022."),
    (FIGURES, "Năm 2022, toàn Đảng bộ kết nạp 45 đảng viên."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đoàn viên."),
    (FIGURES, "Toàn Đảng bộ tăng 45 đảng viên."),
    (FIGURES, "Đến hết quý II/2022, toàn Đảng bộ kết nạp 45 đảng viên."),
    (WISHES, "Đảng ủy các phường xây dựng kế hoạch."),
    (WISHES, "Đảng ủy các phường đã xây dựng kế hoạch."),
    (WISHES, "Đảng ủy các phường có thể xây dựng kế hoạch."),
    (WISHES, "Đảng ủy các phường yêu cầu Ủy ban Mặt trận Tổ quốc quận phối hợp giám sát."),
    (WISHES, "Ủy ban Mặt trận Tổ quốc quận cần xây dựng kế hoạch."),
    (WISHES, "Ủy ban Mặt trận Tổ quốc quận đề nghị Đảng ủy các phường phối hợp giám sát."),
    (WISHES, "Ủy ban nhân dân quận phối hợp giám sát."),
    (WISHES, "Đảng ủy các phường cần giám sát."),
    (ROLES, "Ban Tuyên giáo chủ trì tham mưu kế hoạch."),
    (ROLES, "Ban Tổ chức theo dõi, đôn đốc."),
    (ROLES, "Ủy ban Kiểm tra chủ trì, phối hợp với Ban Tuyên giáo."),
    (ROLES, "Văn phòng chủ trì, phối hợp với Ban Tổ chức."),
    (ROLES, "Ban Tuyên giáo, Văn phòng theo dõi, đôn đốc."),
    (ROLES, "Ban Tổ chức chủ trì, phối hợp với Ủy ban Kiểm tra."),
]
TRUE = [
    (REPORT, "12 chi bộ gửi báo cáo kết quả trước ngày 30 tháng 6 năm 2023."),
    (REPORT, "Quận ủy Tân Hòa yêu cầu 12 chi bộ gửi báo cáo kết quả."),
    (
        REPORT,
        (
            "Theo Kế hoạch số 17-KH/QU, 12 chi bộ gửi báo cáo kết quả về Văn phòng Quận ủy "
            "trước ngày 30/6/2023."
        ),
    ),
    (REPORT, "Kế hoạch 17-KH/QU yêu cầu 12 chi bộ gửi báo cáo kết quả về Văn phòng Quận uỷ."),
    (REPORT, "Trước ngày 30/6/2023, 12 chi bộ gửi báo cáo kết quả về Văn phòng Quận ủy."),
    (
        REPORT,
        (
            "Kế hoạch số 17-KH/QU ngày 20/5/2023 của Ban Thường vụ Quận ủy Tân Hòa yêu cầu 12"
            " chi bộ gửi báo cáo kết quả trước 30/6/2023."
        ),
    ),
    (REPORT, "Kế hoạch số 17-KH/QU do Ban Thường vụ Quận ủy Tân Hòa ban hành ngày 20/5/2023."),
    (REPORT, "Kế hoạch số 17-KH/QU về nâng cao chất lượng sinh hoạt chi bộ."),
    (MEETING, "Đồng chí Lê Văn Sáu chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn Sáu chủ trì hội nghị chiều 02/6/2023."),
    (MEETING, "Đồng chí Lê Văn Sáu, Bí thư Quận ủy, chủ trì hội nghị."),
    (MEETING, "Hội nghị do đồng chí Lê Văn Sáu chủ trì."),
    (MEETING, "Đồng chí Vũ Thị Mây báo cáo kết quả."),
    (MEETING, "Đồng chí Vũ Thị Mây, Phó Bí thư Thường trực, báo cáo kết quả."),
    (MEETING, "Chiều 02/6/2023, đồng chí Lê Văn Sáu chủ trì hội nghị."),
    (MEETING, "Đồng chí Lê Văn Sáu là Bí thư Quận ủy."),
    (MEETING, "Lê Văn Sáu, Bí thư Quận ủy, chủ trì hội nghị chiều 2/6/2023."),
    (PARTY, "Các chi bộ không tổ chức liên hoan, tặng quà sau đại hội."),
    (PARTY, "Các chi bộ không tổ chức liên hoan."),
    (PARTY, "Trường hợp đặc biệt phải xin ý kiến cấp trên."),
    (PLAN, "Dự kiến tháng 9/2023, Quận ủy tổ chức sơ kết."),
    (PLAN, "Các đảng bộ rà soát trước ngày 15/8/2023."),
    (PLAN, "Các đảng bộ rà soát trước ngày 15/8/2023, tổng hợp trước ngày 31/8/2023."),
    (VISITS, "Ủy viên Ban Thường vụ Quận ủy phụ trách địa bàn dự sinh hoạt với chi bộ."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đảng viên."),
    (FIGURES, "Đến hết quý II/2023, toàn Đảng bộ kết nạp 45 đảng viên."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đảng viên, tăng 5 đảng viên so với năm 2022."),
    (FIGURES, "Toàn Đảng bộ kết nạp 45 đảng viên, đạt 75% chỉ tiêu."),
    (WISHES, "Đảng ủy các phường cần xây dựng kế hoạch."),
    (ROLES, "Ban Tổ chức chủ trì, phối hợp với Ban Tuyên giáo, Văn phòng tham mưu kế hoạch."),
    (ROLES, "Ủy ban Kiểm tra theo dõi, đôn đốc."),
    (ROLES, "Ủy ban Kiểm tra theo dõi."),
    (PLAN, "Trước ngày 15/8/2023, các đảng bộ rà soát."),
    (PLAN, "Quận ủy dự kiến tổ chức sơ kết tháng 9/2023."),
    (REPORT, "Quận ủy Tân Hòa yêu cầu mười hai chi bộ gửi báo cáo kết quả."),
]
# True, and the gate is not sure: the quote itself is shown instead.
BLOCKED_THOUGH_TRUE = [
    (VISITS, "Ủy viên Ban Thường vụ Quận ủy dự sinh hoạt với chi bộ ít nhất 2 lần một năm."),
    (WISHES, "Đảng ủy các phường đề nghị Ủy ban Mặt trận Tổ quốc quận phối hợp giám sát."),
]


def said(quote: str, claim: str) -> bool:
    return supported(claim, [Grounds(quote, record=RECORD)]).ok


@pytest.mark.parametrize(("quote", "claim"), FALSE, ids=[claim for _, claim in FALSE])
def test_what_the_source_does_not_say_is_blocked(quote: str, claim: str) -> None:
    assert not said(quote, claim)


@pytest.mark.parametrize(("quote", "claim"), TRUE, ids=[claim for _, claim in TRUE])
def test_what_the_source_says_passes(quote: str, claim: str) -> None:
    assert said(quote, claim)


def test_every_quote_supports_itself() -> None:
    quotes = {quote for quote, _ in FALSE}
    assert all(said(quote, quote) for quote in quotes)


def test_few_true_claims_are_blocked() -> None:
    assert len(BLOCKED_THOUGH_TRUE) <= 0.15 * (len(TRUE) + len(BLOCKED_THOUGH_TRUE))
    assert not any(said(*one) for one in BLOCKED_THOUGH_TRUE)


TASK = "Ban Tổ chức Trung ương: chủ trì cùng các đảng ủy đôn đốc, hướng dẫn."
ISSUED = Record("Kết luận", "126-KL/TW", "Bộ Chính trị, Ban Bí thư", date(2025, 2, 14))


@pytest.mark.parametrize(
    ("claim", "is_said"),
    [
        ("Ban Bí thư: chủ trì cùng các đảng ủy đôn đốc, hướng dẫn.", False),
        ("Bộ Chính trị, Ban Bí thư: chủ trì cùng các đảng ủy đôn đốc.", False),
        ("Ban Bí thư chủ trì cùng các đảng ủy đôn đốc.", False),
        ("Ban Bí thư nêu: chủ trì cùng các đảng ủy đôn đốc.", False),
        ("Kết luận số 126-KL/TW: chủ trì cùng các đảng ủy đôn đốc, hướng dẫn.", False),
        (f"Kết luận số 126-KL/TW: {TASK}", True),
        (f"Theo Ban Bí thư, {TASK}", True),
        ("Kết luận số 126-KL/TW do Bộ Chính trị, Ban Bí thư ban hành ngày 14/02/2025.", True),
        ("Kết luận số 126-KL/TW do Ban Tổ chức Trung ương ban hành.", False),
        ("Ban Tổ chức Trung ương ban hành Kết luận số 126-KL/TW ngày 14/02/2025.", False),
        ("Ngày 14/02/2025, Ban Tổ chức Trung ương chủ trì cùng các đảng ủy đôn đốc.", False),
    ],
)
def test_who_issued_a_document_does_not_do_its_work(claim: str, is_said: bool) -> None:
    assert supported(claim, [Grounds(TASK, record=ISSUED)]).ok is is_said
