from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.reading import read
from corpus.reading.assembling import article
from corpus.splitting import LONGEST, split

ROOT = Path(__file__).parent
FILES = sorted(
    [
        *(ROOT.parent / "corpus" / "articles").glob("*.md"),
        *(ROOT / "golden" / "invented").glob("*.*"),
    ]
)
SILENT = ("category", "heading", "noise")


def visible(text: str) -> str:
    return "".join(text.split())


def assert_nothing_is_lost(read_one: Article) -> None:
    passages = split(read_one)
    text = read_one.text
    assert all(text[p.start : p.end] == p.text == p.text.strip() for p in passages)
    silent = [(b.start, b.end) for b in read_one.blocks if b.role in SILENT]
    spans = sorted([*silent, *((p.start, p.end) for p in passages)])
    assert visible("".join(text[start:end] for start, end in spans)) == visible(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_passages_lose_nothing(path: Path) -> None:
    assert_nothing_is_lost(read(path, path.name))


WORDS = st.sampled_from(
    (
        "Đảng ủy phường yêu cầu chi bộ họp ngày 3/4/2024. sau: 1. - a) • ## Điều 5. ./. Ảnh: “Sổ”;"
    ).split()
)
LINES = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=25).map("\n".join)


@settings(max_examples=150)
@given(LINES, st.sampled_from(["a.txt", "a.md"]))
def test_no_text_loses_anything(text: str, file: str) -> None:
    if text.strip():
        assert_nothing_is_lost(article(text.encode(), file))


LIST = """Hội nghị chi bộ

Ngày đăng 03/04/2024 | 08:30 | Lượt xem: 12

Bí thư yêu cầu các tổ tập trung các nội dung sau:

1. Tổ Một dọn kênh.

2. Tổ Hai trồng cây.

Sau đó, hội nghị bàn việc khác.
"""


def test_items_keep_their_lead_and_group() -> None:
    passages = split(article(LIST.encode(), "a.txt"))
    items = [passage for passage in passages if passage.role == "item"]
    assert [item.label for item in items] == ["1", "2"]
    assert {item.lead for item in items} == {"Bí thư yêu cầu các tổ tập trung các nội dung sau:"}
    assert len({item.group for item in items}) == 1 and items[0].group
    assert LIST[items[0].lead_start :].startswith(items[0].lead)
    last = passages[-1]
    assert (last.lead, last.group) == ("", 0), "prose after a list is no part of it"


NESTED = """Chi bộ họp

Ban Thường vụ kết luận:

1. Giao Hội Nông dân xã:
- Trồng cây hai bên đường.
a) Giao từng tổ:
+ Tưới cây.
2. Dọn kênh trước ngày 30/4.
- Vớt bèo.
"""


def test_an_item_leads_what_stands_deeper() -> None:
    passages = split(article(NESTED.encode(), "a.txt"))
    items = [passage for passage in passages if passage.role == "item"]
    outer, farmers = "Ban Thường vụ kết luận:", "Giao Hội Nông dân xã:"
    assert [item.lead for item in items] == [
        outer,
        farmers,
        farmers,
        "Giao từng tổ:",
        outer,
        outer,
    ]
    assert all(NESTED[item.lead_start :].startswith(item.lead) for item in items)
    assert len({item.group for item in items}) == 1


def test_long_paragraphs_are_cut_between_sentences() -> None:
    text = "Tin\n\n" + " ".join(f"Chi bộ số {n} đã họp và bàn việc của khu phố." for n in range(40))
    parts = [p for p in split(article(text.encode(), "a.txt")) if p.role == "paragraph"]
    assert len(parts) > 2
    assert all(len(part.text) <= LONGEST and part.text.endswith(".") for part in parts)
    assert [part.place for part in parts[:2]] == ["đoạn 1, phần 1", "đoạn 1, phần 2"]


def test_one_endless_sentence_is_cut_at_its_clauses() -> None:
    text = (
        "Tin\n\nCác chi bộ: "
        + "; ".join(f"chi bộ {n} kết nạp 02 đảng viên" for n in range(60))
        + "."
    )
    parts = [p for p in split(article(text.encode(), "a.txt")) if p.role == "paragraph"]
    assert all(len(part.text) <= LONGEST for part in parts)


def test_places_are_for_people() -> None:
    text = "# Kế hoạch dọn kênh\n\n## Thời hạn và mốc\n\n- Trước ngày 30/6/2024: xong.\n"
    (item,) = [p for p in split(article(text.encode(), "a.md")) if p.role == "item"]
    assert (item.heading, item.place) == ("Thời hạn và mốc", "mục Thời hạn và mốc, ý 1") or (
        item.place.endswith("Thời hạn và mốc, ý 1")
    )
