"""Rows of tasks as sentences, as far as the columns say who does what."""

from bot.charged_rows import sentences_of
from corpus.article import Passage


def row(text: str, columns: str) -> Passage:
    return Passage("row", 0, len(text), text, "", "bảng 1, dòng 2", lead=columns)


TASK = "3 | Lắp 18 camera | Công an phường | Tổ dân phố | Trước ngày 30/6/2026"


def test_a_row_says_who_leads_who_helps_and_by_when() -> None:
    told = sentences_of([row(TASK, "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn")], TASK)
    assert "Công an phường chủ trì lắp 18 camera, hoàn thành trước ngày 30/6/2026." in told
    helped = "lắp 18 camera do Công an phường chủ trì, Tổ dân phố phối hợp, hoàn thành trước ngày"
    assert any(one.startswith(helped) for one in told)


def test_columns_that_say_something_else_are_not_told() -> None:
    columns = "TT | Chi bộ được kiểm tra | Nội dung | Trưởng đoàn | Thời gian"
    assert sentences_of([row(TASK, columns)], TASK) == ()


def test_only_the_row_that_is_quoted() -> None:
    columns = "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn"
    assert sentences_of([row(TASK, columns)], "Lắp 18 camera") == ()


def test_two_columns_of_one_kind_say_nothing() -> None:
    text = "Lắp camera | Công an | Tổ dân phố"
    assert sentences_of([row(text, "Nội dung | Chủ trì | Đơn vị chủ trì")], text) == ()
