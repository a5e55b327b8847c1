"""What a question wants confirmed, and whether a quote confirms it."""

from datetime import date

import pytest

from bot.answer import Answer, Citation, Statement
from bot.claimed_offices import same_office
from bot.premise_verdicts import judged
from bot.premises import Premise, premise


@pytest.mark.parametrize(
    ("question", "matter", "claimed", "opened"),
    [
        ("Họp có 72 đại biểu phải không?", "figure", "72 đại biểu", "Họp có bao nhiêu đại biểu"),
        ("hop co 72 dai bieu dung khong", "figure", "72 dai bieu", "hop co bao nhieu dai bieu"),
        ("13/13 chi bộ đã họp, đúng chưa?", "figure", "13/13 chi bộ", "bao nhiêu chi bộ đã họp"),
        ("Đóng 2% lương à?", "figure", "2%", "Đóng bao nhiêu % lương"),
        ("Họp ngày 4/4 phải không?", "day", "ngày 4/4", "Họp ngày nào"),
        ("Ký ngày 3 tháng 5 năm 2024 đúng không", "day", "ngày 3 tháng 5 năm 2024", "Ký ngày nào"),
        ("Do đồng chí Trần Văn Bình chủ trì phải không?", "name", "Trần Văn Bình", "do ai chủ trì"),
        ("do dong chi tran van binh ky phai khong", "name", "tran van binh", "do ai ky"),
        ("Có phải đồng chí Lê Hà ký không?", "name", "Lê Hà", "ai ký"),
        ("Chi bộ có 8 đảng viên giờ chỉ cần họp 60 phút đúng không?", "figure", "60 phút",
         "Chi bộ có 8 đảng viên giờ chỉ cần họp bao nhiêu phút"),
        ("nhom co 9-11 nguoi dung ko", "range", "9-11 nguoi", "nhom co bao nhieu nguoi"),
        ("Mỗi tổ từ 3 đến 5 người phải không?", "range", "từ 3 đến 5 người",
         "Mỗi tổ bao nhiêu người"),
        ("lam moi 1 nha dc cho 60 trieu phai khong", "figure", "60 trieu",
         "lam moi 1 nha dc cho bao nhieu trieu"),
    ],
)  # fmt: skip
def test_claims_are_left_open(question: str, matter: str, claimed: str, opened: str) -> None:
    found = premise(question)
    assert found == Premise(matter, claimed, opened)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký kế hoạch đó ạ?",
        "Kế hoạch 62-KH/QU còn hiệu lực không?",
        "Kế hoạch 62 do ai ký à?",
        "Phường 4 họp rồi à?",
        "72 chi bộ nào đã họp?",
        "Hạn nộp là khi nào nhỉ?",
        "ai ky ke hoach 33-KH/DU cua xa Cam Ha",
        "Kế hoạch 33-KH/ĐU của Đảng ủy xã Cẩm Hạ",
        "lớp 4 do Ủy ban Kiểm tra mở phải không?",
    ],
)
def test_nothing_is_to_be_confirmed(question: str) -> None:
    assert premise(question) is None


@pytest.mark.parametrize(
    ("question", "quote", "opening"),
    [
        ("Có 72 chi bộ phải không?", "13/13 chi bộ có kế hoạch.", "Không phải 72 chi bộ: "),
        ("Có 13 chi bộ phải không?", "13/13 chi bộ có kế hoạch.", "Đúng: "),
        ("Có 1.250 đảng viên phải không?", "Toàn xã có 1250 đảng viên.", "Đúng: "),
        ("Lương hưu đóng 1% phải không?", "Lương đóng 1%; lương hưu đóng 0,5%.", "Không phải 1%: "),
        ("Hạn là 30/6 phải không?", "Xong trước ngày 30/4/2025.", "Không phải 30/6: "),
        ("Hạn là 29/4 phải không?", "Xong trước ngày 30/4/2025.", "Đúng: "),
        ("Do đồng chí Lê Hà ký à?", "Kế hoạch do đồng chí Trần Bình ký.", "Không phải Lê Hà: "),
        ("Do đồng chí Trần Bình ký à?", "Kế hoạch do đồng chí Trần Bình ký.", "Đúng: "),
        ("Có 9-11 người phải không?", "Nhóm có từ 09 đến 11 người.", "Đúng: "),
        ("Có 7 đến 11 người à?", "Nhóm có từ 09 đến 11 người.", "Không phải 7 đến 11 người: "),
        ("Có 72 chi bộ phải không?", "Các chi bộ đã họp.", ""),
        ("bầu cử ngày 15/3/2026 phải không?", "Tổ bầu cử soát hòm phiếu ngày 13/3/2026.", ""),
    ],
)
def test_claims_are_held_against_the_quote(question: str, quote: str, opening: str) -> None:
    claim = premise(question)
    assert claim
    told = judged(answer(quote), claim)
    assert told.statements[0].text == f"{opening}{quote}"


def answer(quote: str) -> Answer:
    return Answer(
        question="?",
        today=date(2025, 1, 1),
        statements=(Statement(quote, (1,), "conclusion"),),
        citations=(citation(quote),),
    )


def citation(quote: str) -> Citation:
    return Citation(
        number=1,
        article_id=1,
        article="bai",
        file="bai.md",
        kind="news",
        so_hieu=None,
        loai=None,
        issuer=None,
        issued_on=None,
        title="Bài",
        published=None,
        place="",
        quote=quote,
        start=0,
        end=len(quote),
        url=None,
    )


@pytest.mark.parametrize(
    ("statement", "quote", "holds"),
    [
        ("Lê Văn An là Bí thư Quận ủy", "đồng chí Lê Văn An - Phó Bí thư Quận ủy chủ trì", False),
        ("Lê Văn An là Phó Bí thư", "đồng chí Lê Văn An - Phó Bí thư Quận ủy chủ trì", True),
        ("le van an la bi thu quan uy", "Bí thư Quận ủy Lê Văn An phát biểu", True),
        ("Lê Văn An là Trưởng đoàn", "Bí thư Quận ủy Lê Văn An phát biểu", None),
        ("Lê Văn An là Trưởng đoàn", "Trưởng đoàn là đồng chí khác", None),
    ],
)
def test_an_office_is_held_against_how_the_person_is_called(
    statement: str, quote: str, holds: bool | None
) -> None:
    assert same_office(statement, quote) is holds
