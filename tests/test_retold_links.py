"""Deeds and clauses that a claim joins, put back as the source sets them side by side."""

from collections.abc import Callable, Iterator

import pytest

from bot.claim_tokens import tokens
from bot.clauses import Told
from bot.grounds import Grounds
from bot.retold_links import (
    asked,
    contrasted,
    finished,
    linked,
    object_first,
    singled_out,
    thereof_next,
    timed,
)
from bot.source_tokens import Layout, layout

Step = Callable[[Told, Layout], Iterator[Told]]


def retold(step: Step, claim: str, quote: str) -> list[str]:
    found = step(tokens(claim), layout((Grounds(quote),)))
    return [" ".join(one.text for one in told) for told in found]


@pytest.mark.parametrize(
    ("step", "claim", "quote", "told"),
    [
        (linked, "Xã A rà soát và gửi báo cáo", "Xã A rà soát; gửi báo cáo.",
         "Xã A rà soát gửi báo cáo"),
        (contrasted, "trả lời trong 30 ngày, riêng vụ việc khó trong 45 ngày",
         "Trả lời trong 30 ngày; vụ việc khó trong 45 ngày.",
         "trả lời trong 30 ngày vụ việc khó trong 45 ngày"),
        (finished, "Xã A dọn, hoàn thành trước ngày 15/6", "Xã A dọn, xong trước ngày 15/6.",
         "Xã A dọn xong trước ngày 15/6"),
        (asked, "Xã A được giao theo dõi chung", "Giao Xã A theo dõi chung.",
         "giao Xã A theo dõi chung"),
        (timed, "Thời gian phân loại chậm nhất 5 ngày", "Phân loại: chậm nhất 5 ngày.",
         "phân loại chậm nhất 5 ngày"),
        (singled_out, "Xã A lập 12 tổ", "Riêng Xã A lập 12 tổ.", "riêng Xã A lập 12 tổ"),
        (thereof_next, "kết nạp 62 người, trong đó xã A 15", "Kết nạp 62 người. Trong đó xã A 15.",
         "kết nạp 62 người trong đó xã A 15"),
        (object_first, "gửi báo cáo năm về Văn phòng", "Báo cáo năm gửi về Văn phòng.",
         "báo cáo năm gửi về Văn phòng"),
    ],
)  # fmt: skip
def test_a_claim_is_put_back(step: Step, claim: str, quote: str, told: str) -> None:
    assert told in retold(step, claim, quote)


@pytest.mark.parametrize(
    ("step", "claim", "quote"),
    [
        (linked, "Xã A rà soát và gửi báo cáo", "Xã A rà soát, gửi báo cáo hoặc giải trình."),
        (linked, "Xã A rà soát và gửi báo cáo", "Xã B rà soát. Thôn gửi báo cáo."),
        (contrasted, "nộp 30 ngày, riêng xã B 45 ngày", "Nộp 30 ngày; thôn C 20; xã B 45 ngày."),
        (finished, "Xã A hoàn thành trước ngày 15/6", "Xã A bắt đầu trước ngày 15/6."),
        (asked, "Xã A được giao theo dõi chung", "Đề nghị Xã A theo dõi chung."),
        (timed, "Thời gian trả lời chậm nhất 5 ngày", "Phân loại: chậm nhất 5 ngày."),
        (object_first, "gửi đảng ủy xã về Văn phòng", "Đảng ủy xã gửi về Văn phòng."),
    ],
)
def test_not_where_the_source_says_something_else(step: Step, claim: str, quote: str) -> None:
    assert retold(step, claim, quote) == []
