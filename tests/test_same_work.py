"""Two days of two papers are of the same work, or not."""

from datetime import date

import pytest

from bot.same_work import Told, is_same_work
from corpus.article import Article
from corpus.milestones import expressions


def told(sentence: str) -> Told:
    due = [one for one in expressions(sentence, date(2026, 3, 1)) if one.role == "DEADLINE"]
    return Told(due[0], Article("a.txt", "official", "", sentence, ()))


@pytest.mark.parametrize(
    ("plan", "later", "is_same"),
    [
        (
            "Chế độ báo cáo: các đảng ủy nêu tại mục 6 gửi báo cáo sơ kết năm thứ nhất về Ban "
            "Thường vụ trước ngày 30/11/2026.",
            "Đồng ý lùi thời hạn gửi báo cáo sơ kết năm thứ nhất đến hết ngày 15/01/2027.",
            True,
        ),
        (
            "2. Đảng ủy phường, xã gửi hồ sơ xếp loại về Ban Tổ chức trước ngày 20/12/2026.",
            "1. Gia hạn thời gian gửi hồ sơ xếp loại nêu tại điểm 2 đến hết ngày 09/01/2027, áp "
            "dụng chung cho tất cả, không riêng nơi có đề nghị.",
            True,
        ),
        (
            "2. Đảng ủy phường, xã gửi hồ sơ xếp loại về Ban Tổ chức trước ngày 20/12/2026.",
            "1. Gia hạn thời gian gửi hồ sơ xếp loại nêu tại điểm 2 đến hết ngày 09/01/2027 riêng "
            "cho nơi bị ngập.",
            False,
        ),
        (
            "Gửi báo cáo tổng kết phong trào về Ban Thường vụ trước ngày 30/11/2026.",
            "Đồng ý lùi thời hạn gửi báo cáo sơ kết năm thứ nhất đến hết ngày 15/01/2027.",
            False,
        ),
        (
            "Bàn giao 80% mặt bằng đường Vành đai 5, chậm nhất ngày 31/5/2026.",
            "Đồng ý gia hạn mốc bàn giao 80% mặt bằng đường Vành đai 5 đến hết ngày 15/7/2026.",
            True,
        ),
        (
            "Bàn giao toàn bộ mặt bằng Khu công nghiệp Thạch Liễu, chậm nhất ngày 30/6/2026.",
            "Đồng ý gia hạn mốc bàn giao 80% mặt bằng đường Vành đai 5 đến hết ngày 15/7/2026.",
            False,
        ),
        (
            "Ủy ban Kiểm tra: tham mưu thành lập các đoàn trước ngày 25/3/2026.",
            "Các chi bộ: điều chỉnh kế hoạch của cấp mình, gửi Ủy ban Kiểm tra trước ngày "
            "05/4/2026.",
            False,
        ),
        (
            "Nhận tác phẩm: từ ngày ban hành Kế hoạch đến hết ngày 30/6/2026.",
            "Gia hạn thời gian nhận tác phẩm đến hết ngày 15/8/2026.",
            True,
        ),
        (
            "Hoàn thành, trình Ban Thường vụ Đảng ủy trước ngày 15/8/2026.",
            "Gia hạn thời gian hoàn thành phương án đến hết ngày 05/9/2026, thay cho mốc cũ là "
            "trước ngày 15/8/2026.",
            True,
        ),
        (
            "Rà soát, lập danh sách (Biểu 01), gửi về Ban trước ngày 30/4/2026.",
            "Gia hạn thời gian gửi Biểu 01 đến hết ngày 29/5/2026.",
            True,
        ),
        (
            "Nộp biên bản kiểm kê chậm nhất ngày 25/5/2026.",
            "Lùi thời hạn nộp biên bản kiểm kê đối với các chi bộ thôn đến hết ngày 19/6/2026.",
            False,
        ),
        (
            "Đảng ủy các phường, đặc khu: phát động xong trước ngày 20/4/2026.",
            "Đảng ủy các phường, đặc khu rà soát; báo cáo tình hình phát động, nguyên nhân chưa có "
            "tác phẩm trước ngày 04/7/2026.",
            False,
        ),
    ],
    ids=[
        "within the words of its limit",
        "another within them",
        "not of some alone",
        "of some alone",
        "named",
        "another",
        "plan put right",
        "label",
        "by its day",
        "by its form",
        "of some",
        "unit only",
    ],
)
def test_is_same_work(plan: str, later: str, is_same: bool) -> None:
    assert is_same_work(told(plan), told(later)) == is_same
