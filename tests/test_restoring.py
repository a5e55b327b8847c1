import pytest

from embeddings.restoring import is_unaccented, restored

PASSAGES = ["con đường vào xã đã mở rộng", "đương sự nộp đơn tại xã", "mọi đảng viên trong xã"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("con duong", "con đường", id="its neighbour decides"),
        pytest.param("duong su nop don", "đương sự nộp đơn", id="also against a better passage"),
        pytest.param("dang vien xa", "đảng viên xã", id="every word"),
        pytest.param("kho bac", "kho bac", id="what no passage has stays"),
        pytest.param("xa xa", "xã xã", id="a repeated word"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_restored(typed: str, meant: str) -> None:
    assert restored(typed, PASSAGES) == meant


def test_without_passages_nothing_is_restored() -> None:
    assert restored("con duong", []) == "con duong"


@pytest.mark.parametrize(
    ("query", "unaccented"),
    [("chi thi so 35", True), ("CHI THI", True), ("chỉ thi", False), ("đ/c", False), ("", True)],
)
def test_is_unaccented(query: str, unaccented: bool) -> None:
    assert is_unaccented(query) is unaccented
