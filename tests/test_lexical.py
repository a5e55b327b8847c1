from pathlib import Path

import pytest

from corpus.article import Passage
from embeddings.lexical import LexicalStore, accented_tokens, folded_tokens

LINES = {
    1: "Ban Thường vụ Quận ủy ban hành Kế hoạch số 62-KH/QU.",
    2: "Đoàn kiểm tra làm việc với Đảng ủy phường Bảy.",
    3: "Đường vào chợ được mở rộng thêm 3,5 mét.",
    4: "Đương đơn nộp thuế tại phường.",
    5: "Chi bộ hoà giải viên họp ngày 02/6/2023.",
}


def passage(passage_id: int, text: str, title: str = "") -> Passage:
    return Passage("paragraph", 0, len(text), text, title, "đoạn 1", id=passage_id)


@pytest.fixture
def store(tmp_path: Path) -> LexicalStore:
    store = LexicalStore(tmp_path)
    store.change((), [passage(number, line) for number, line in LINES.items()])
    return store


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("kế hoạch 62-KH/QU", 1),
        ("ke hoach 62-kh/qu", 1),
        ("KIỂM TRA", 2),
        ("đường", 3),
        ("đương", 4),
        ("hòa giải", 5),
        ("hop ngay 2.6.2023", 5),
        ('"chợ" AND (mở OR rộng) -phường*', 3),
    ],
)
def test_first_place(store: LexicalStore, query: str, first: int) -> None:
    assert next(iter(store.search(query, 5))) == first


@pytest.mark.parametrize(
    "query",
    ["", "  ", "?!…", "zzz", "a" * 100_000, "\0"],
    ids=["empty", "blank", "marks", "unknown", "endless", "nul"],
)
def test_nothing_is_found_for_nothing(store: LexicalStore, query: str) -> None:
    assert store.search(query, 5) == {}


def test_scores_fall_and_are_positive(store: LexicalStore) -> None:
    scores = list(store.search("đảng ủy phường kiểm tra", 5).values())
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_only_these_at_the_same_scores(store: LexicalStore) -> None:
    every = store.search("phường", 5)
    assert set(every) == {2, 4}
    assert store.search("phường", 5, {4, 99}) == pytest.approx({4: every[4]})


def test_the_title_counts_more_than_the_text(tmp_path: Path) -> None:
    """Both passages have the same words."""
    titled, said = "Lịch tiếp công dân", "Nội quy thư viện xã"
    store = LexicalStore(tmp_path)
    store.change((), [passage(1, said, titled), passage(2, titled, said)])
    assert list(store.search("lịch tiếp công dân", 2)) == [1, 2]
    assert list(store.search("nội quy thư viện", 2)) == [2, 1]


@pytest.mark.parametrize(
    ("token", "passages"), [("phuong", 2), ("kiem_tra", 1), ("ban", 1), ("xa", 0), ("", 0)]
)
def test_document_frequency(store: LexicalStore, token: str, passages: int) -> None:
    assert store.document_frequency(token) == passages


def test_changes_last(store: LexicalStore, tmp_path: Path) -> None:
    store.change([1, 77], [passage(6, "Phường tổ chức trồng cây.")])
    again = LexicalStore(tmp_path)
    for one in (store, again):
        assert one.size == 5
        assert one.search("62-kh/qu", 5) == {}
        assert list(one.search("trồng cây", 5)) == [6]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Kiểm tra xã", ["kiem", "tra", "xa", "kiem_tra", "tra_xa"]),
        ("Một", ["mot"]),
        ("…", []),
    ],
)
def test_folded_tokens(text: str, tokens: list[str]) -> None:
    assert folded_tokens(text) == tokens


def test_accented_tokens_are_the_words_with_marks() -> None:
    assert accented_tokens("“Uỷ ban” hop, Đảng.") == ["ủy", "đảng"]
