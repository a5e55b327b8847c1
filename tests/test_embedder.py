import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from embeddings.embedder import (
    EMBEDDED_MODEL,
    MissingModel,
    SentenceTransformerEmbedder,
    VietnameseEmbedder,
    open_embedder,
)

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def embedder() -> VietnameseEmbedder:
    return VietnameseEmbedder()


def invented_texts() -> list[str]:
    """200 texts: sentences made from a small grammar, then every kind of oddity."""
    who = ["Ban Thường vụ Huyện ủy", "Chi bộ khu phố 3", "ỦY BAN KIỂM TRA", "Đảng ủy xã Phú Lạc"]
    does = ["yêu cầu báo cáo", "tổ chức tập huấn", "rà soát hồ sơ", "giao nhiệm vụ", "tuyên truyền"]
    what = ["trước ngày 15/8/2031", "về công tác đảng viên mới", "theo Kế hoạch số 62-KH/QU"]
    sentences = [f"{a} {b} {c}." for a in who for b in does for c in what]
    odd = ["", " ", "\n\t", "…", "日本語", "🙂🙂", "ё日", "a", "Ð", "x" * 5_000, "1234567890"]
    odd += ["hoà hòa", "thuỷ thủy", "Quý quý", "\u0301", "a\u200bb", "  hai   khoảng  ", "đ/c"]
    variants = [text for one in sentences for text in (one, _nfd(one), one.upper())]
    very_long = " ".join(sentences * 40)
    return [*odd, very_long, _nfd(very_long), *variants]


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_the_light_runner_equals_sentence_transformers(embedder: VietnameseEmbedder) -> None:
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(EMBEDDED_MODEL), device="cpu").float()
    texts = invented_texts()
    expected = reference.encode(texts, show_progress_bar=False)
    assert len(texts) == 200
    assert np.abs(embedder.embed_passages(texts) - expected).max() <= 1e-6


def test_vectors_are_unit_length_float32_and_queries_equal_passages(
    embedder: VietnameseEmbedder,
) -> None:
    texts = ["Chỉ thị giao chi bộ việc gì?", "báo cáo quý III"]
    vectors = embedder.embed_queries(texts)
    assert vectors.shape == (2, embedder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert np.array_equal(vectors, embedder.embed_passages(texts))


@pytest.mark.parametrize("text", ["", "   ", "\n", "日本語", "🙂", "—…!?"])
def test_text_without_a_known_character_is_a_row_of_zeros(
    embedder: VietnameseEmbedder, text: str
) -> None:
    assert not embedder.embed_queries([text]).any()


def test_tokens_spell_the_text_again(embedder: VietnameseEmbedder) -> None:
    runs = embedder.tokens(["Chỉ thị số 35-CT/TW, ngày 14/6!", "日本", ""])
    assert [embedder.spelled(run) for run in runs] == ["chỉ thị số 35 ct tw ngày 14 6", "", ""]


def test_no_texts_give_no_rows(embedder: VietnameseEmbedder) -> None:
    assert embedder.embed_passages([]).shape == (0, embedder.dimension)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Huyện uỷ, toà án, thuỷ lợi", "Huyện ủy, tòa án, thủy lợi", id="tone place"),
        pytest.param("CHỈ THỊ SỐ 35", "chỉ thị số 35", id="case"),
        pytest.param(_nfd("kiểm tra, giám sát"), "kiểm tra, giám sát", id="NFD"),
        pytest.param("kiểm\u00a0tra \n giám   sát", "kiểm tra giám sát", id="spaces"),
    ],
)
def test_one_spelling_for_one_text(embedder: VietnameseEmbedder, one: str, other: str) -> None:
    first, second = embedder.embed_queries([one, other])
    assert np.allclose(first, second, atol=1e-6)


PASSAGES = [
    "Chi bộ kết nạp đảng viên mới sau khi thẩm tra lý lịch và lấy ý kiến nơi cư trú.",
    "Trạm bơm vận hành trước mùa mưa để chống ngập cho cánh đồng phía đông.",
    "Trường tiểu học tổ chức khai giảng, trao học bổng cho học sinh nghèo.",
    "Công an phường tuần tra ban đêm, xử phạt xe chở quá tải.",
]


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("thủ tục vào Đảng", 0),
        ("thu tuc vao Dang", 0),
        ("chống úng cho ruộng lúa", 1),
        ("chong ung cho ruong lua", 1),
        ("lễ khai trường năm học mới", 2),
        ("le khai truong nam hoc moi", 2),
        ("kiểm soát tải trọng phương tiện", 3),
        ("kiem soat tai trong phuong tien", 3),
    ],
)
def test_meaning_is_found_with_and_without_diacritics(
    embedder: VietnameseEmbedder, question: str, passage: int
) -> None:
    scores = embedder.embed_queries([question])[0] @ embedder.embed_passages(PASSAGES).T
    assert int(scores.argmax()) == passage


def test_the_model_fits_the_repository() -> None:
    files = [path for path in EMBEDDED_MODEL.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 25 * MEGABYTE
    assert (EMBEDDED_MODEL / "README.md").is_file()


def test_every_token_fits_the_store_of_tokens(embedder: VietnameseEmbedder) -> None:
    assert len(embedder.vectors) <= np.iinfo(np.uint16).max


def test_the_name_changes_with_the_weights(tmp_path: Path, embedder: VietnameseEmbedder) -> None:
    for name in ("modules.json", "tokenizer.json", "model.safetensors"):
        (tmp_path / name).write_bytes((EMBEDDED_MODEL / name).read_bytes())
    same = VietnameseEmbedder(tmp_path).name
    weights = bytearray((tmp_path / "model.safetensors").read_bytes())
    weights[-2] ^= 1
    (tmp_path / "model.safetensors").write_bytes(bytes(weights))
    changed = VietnameseEmbedder(tmp_path).name
    assert same.rpartition("-")[2] == embedder.name.rpartition("-")[2]
    assert same != changed


LIGHT = """
import sys
from embeddings.embedder import open_embedder
embedder = open_embedder(None, allow_downloads=False)
assert embedder.embed_queries(["chi bộ", ""]).any()
heavy = {"torch", "sentence_transformers", "transformers", "scipy"} & set(sys.modules)
assert not heavy, heavy
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
assert peak < 350_000, peak  # kB
"""


def test_the_embedded_model_runs_without_torch() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "model",
    [
        "khong-co/mo-hinh-nay",
        "mo-hinh-khong-ton-tai",
        "./khong/co/thu-muc",
        "/khong/co/thu-muc",
        "tên có dấu cách",
    ],
)
def test_a_missing_model_is_told_without_waiting(model: str) -> None:
    import huggingface_hub  # noqa: F401 - its import is not what is timed

    started = time.monotonic()
    with pytest.raises(MissingModel) as error:
        open_embedder(model, allow_downloads=False)
    assert time.monotonic() - started < 20
    for remedy in (model, "ALLOW_DOWNLOADS=1", "thư mục", "bỏ EMBEDDING_MODEL"):
        assert remedy in str(error.value)


def test_a_folder_that_holds_no_model_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingModel, match=r"modules\.json"):
        open_embedder(str(tmp_path), allow_downloads=False)
    with pytest.raises(MissingModel, match=r"modules\.json"):
        VietnameseEmbedder(tmp_path)


def test_a_folder_goes_through_sentence_transformers(embedder: VietnameseEmbedder) -> None:
    by_folder = open_embedder(str(EMBEDDED_MODEL), allow_downloads=False)
    assert isinstance(by_folder, SentenceTransformerEmbedder)
    assert by_folder.dimension == embedder.dimension
    assert by_folder.name != embedder.name
    texts = ["Huyện ủy yêu cầu báo cáo", "", "bao cao"]
    for ours, theirs in (
        (embedder.embed_queries(texts), by_folder.embed_queries(texts)),
        (embedder.embed_passages(texts), by_folder.embed_passages(texts)),
    ):
        assert theirs.dtype == np.float32
        assert np.abs(ours - theirs).max() <= 1e-6
