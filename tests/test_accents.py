"""Words that differ by their marks only: who types the marks finds what was typed first."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus.article import Article, Block, Passage
from corpus.catalogue import Catalogue, Changes, Entry
from corpus.text import fold
from embeddings.embedder import embedded_model
from embeddings.index import PassageIndex

PAIRS = """
đường đương, bàn bán, họp hộp, chợ chờ, cầu câu, máy mây, lúa lừa, thuế thuê, đảng đặng, nước nuốc,
trường trưởng, bệnh bênh, đất đắt, mưa mửa, cửa của, xã xa, tổ tô, quả quá, sổ số, tiền tiến,
hàng hạng, thư thứ, dân dần, phố phổ, chè che, cá cà, gạo gáo, bò bỏ, muối muỗi, cỏ cọ,
bến bền, lò lở, tường tượng, mẫu màu, khóa khoa, vườn vươn, đèn đen, bảng bằng, giếng giêng, hồ hổ
"""
WORDS = [tuple(pair.split()) for pair in PAIRS.replace("\n", " ").split(",")]
FRAMES = ("Buổi sáng bà con nói nhiều về {}.", "Trong sổ tay chỉ ghi chữ {} và một dấu chấm.")


def entry(line: str) -> Entry:
    article = Article(f"{line}.txt", "news", "Ghi chép", line, (Block("paragraph", 0, len(line)),))
    return Entry("/kho", line, article, [Passage("paragraph", 0, len(line), line, "Ghi chép", "1")])


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    folder: Path = tmp_path_factory.mktemp("accents")
    lines = [frame.format(word) for frame in FRAMES for pair in WORDS for word in pair]
    with closing(Catalogue(f"sqlite:///{folder / 'catalogue.sqlite'}")) as catalogue:
        catalogue.apply(Changes(entries=[entry(line) for line in lines]))
        yield catalogue


@pytest.fixture(scope="module")
def index(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PassageIndex]:
    with closing(PassageIndex(tmp_path_factory.mktemp("index"), embedded_model())) as index:
        index.update(catalogue)
        yield index


def test_forty_pairs_differ_by_marks_only() -> None:
    assert len(WORDS) == 40
    assert all(fold(a) == fold(b) and a != b for a, b in WORDS)


@pytest.mark.parametrize("frame", FRAMES)
def test_what_was_typed_with_its_marks_comes_first(
    catalogue: Catalogue, index: PassageIndex, frame: str
) -> None:
    asked = [word for pair in WORDS for word in pair]
    first = []
    for word in asked:
        (hit,) = index.search(frame.format(word), 1)
        first.append(catalogue.passages([hit.passage_id])[0].text)
    right = [frame.format(word) == line for word, line in zip(asked, first, strict=True)]
    assert sum(right) >= 0.95 * len(asked), [
        w for w, ok in zip(asked, right, strict=True) if not ok
    ]


def test_a_bare_word_finds_its_own_spelling_first(
    catalogue: Catalogue, index: PassageIndex
) -> None:
    wrong = []
    for pair in WORDS:
        for word in pair:
            (hit,) = index.search(word, 1)
            text = catalogue.passages([hit.passage_id])[0].text
            if word not in text.replace(".", " ").split():
                wrong.append((word, text))
    assert len(wrong) <= 0.05 * 2 * len(WORDS), wrong
