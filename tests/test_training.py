import json
import lzma
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from embeddings.embedder import EMBEDDED_MODEL, VietnameseEmbedder
from embeddings.pairs import Pairs, Texts, TrainingData, encode, is_development, read_training_data
from embeddings.vocabulary import build_tokenizer, counted_in, folded

SUBJECTS = [
    "trạm bơm",
    "thư viện",
    "đội bóng",
    "vườn chè",
    "cây cầu",
    "bến phà",
    "chợ quê",
    "lò gốm",
]
PLACES = ["xã An Hải", "xã Bình Lư", "thôn Cát Tiên", "huyện Đồng Phú", "phường Tân Lập"]
SUBJECTS_AND_PLACES = [(subject, place) for subject in SUBJECTS for place in PLACES]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Training files as the real ones are named, of invented lines."""
    folder = tmp_path / "data"
    folder.mkdir()
    news = [
        {
            "title": f"Khánh thành {subject} ở {place}",
            "abstract": f"Người dân {place} có {subject} mới.",
            "body": [
                f"Sáng nay {place} đưa {subject} vào sử dụng.",
                f"Kinh phí làm {subject} là 12 tỷ đồng.",
                f"Lãnh đạo {place} cảm ơn người dân góp công.",
            ],
        }
        for subject, place in SUBJECTS_AND_PLACES
    ]
    pairs = [
        {
            "anchor": f"Quản lý {subject} tại {place}",
            "positive": f"{place} giao tổ {subject} trông coi.",
        }
        for subject, place in SUBJECTS_AND_PLACES
    ]
    _write(folder / "news.jsonl.xz", [json.dumps(line) for line in news])
    _write(folder / "statutes_heading_text.jsonl.xz", [json.dumps(line) for line in pairs])
    words = " ".join(line for article in news for line in article["body"]).lower().split()
    counts = {word: words.count(word) for word in words} | {word: 9 for word in SUBJECTS}
    _write(folder / "word_counts.tsv.xz", [f"{word}\t{count}" for word, count in counts.items()])
    return folder


def _write(path: Path, lines: list[str]) -> None:
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(lines))


def test_a_tiny_model_is_trained_and_loads_both_ways(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "model"
    from sentence_transformers import SentenceTransformer

    from embeddings.training import main

    sizes = ["--tokens", "300", "--steps", "60", "--batch", "16", "--threads", "1"]
    main(["--data", str(data), "--out", str(out), *sizes])
    reference = SentenceTransformer(str(out), device="cpu").float()
    texts = ["Khánh thành lò gốm ở phường Tân Lập", "lo gom", "", "日本"]
    ours = VietnameseEmbedder(out).embed_passages(texts)
    assert np.abs(ours - reference.encode(texts)).max() <= 1e-6
    assert not ours[2:].any()
    passages = [f"Kinh phí làm {subject} là 12 tỷ đồng." for subject in SUBJECTS]
    scores = VietnameseEmbedder(out).embed_queries(["lò gốm", "lo gom"]) @ (
        VietnameseEmbedder(out).embed_passages(passages).T
    )
    assert scores.argmax(axis=1).tolist() == [SUBJECTS.index("lò gốm")] * 2
    card = (out / "README.md").read_text(encoding="utf-8")
    assert "`steps` 60" in card
    assert "CC BY-SA" in card


def test_the_card_of_the_shipped_model_tells_the_recipe_of_the_command() -> None:
    from embeddings.model_card import recipe_line
    from embeddings.training import Recipe

    card = (EMBEDDED_MODEL / "README.md").read_text(encoding="utf-8")
    assert recipe_line(asdict(Recipe())) in card.splitlines()


def test_the_same_seed_gives_the_same_bytes(data: Path, tmp_path: Path) -> None:
    from embeddings.training import main

    for name, seed in (("a", "3"), ("b", "3"), ("c", "4")):
        sizes = ["--tokens", "300", "--steps", "5", "--batch", "16", "--threads", "1"]
        main(["--data", str(data), "--out", str(tmp_path / name), "--seed", seed, *sizes])
    a, b, c = ((tmp_path / name / "model.safetensors").read_bytes() for name in "abc")
    assert a == b != c


def test_tokens_span_syllables_but_not_punctuation() -> None:
    tokenizer = build_tokenizer({"công an": 9, "công": 2, "an": 2, "xã": 5}, 60)
    assert tokenizer.encode("Công an xã").tokens == ["▁công▁an", "▁xã"]
    assert tokenizer.encode("công, an xã").tokens == ["▁công", "▁an", "▁xã"]
    assert tokenizer.encode("CONG AN XA").tokens == ["▁cong▁an", "▁xa"]


def test_rare_words_are_spelled_in_fragments() -> None:
    common = {f"{a}{b}{c}": 50 for a in "bcdghklmnprstv" for b in "aeiou" for c in "mnt"}
    rare = {f"xyl{end}": 1 for end in ("itol", "ophon", "en", "ose")}
    tokenizer = build_tokenizer(common | rare, 244)
    spelled = tokenizer.encode("xylan").tokens
    assert "".join(spelled) == "▁xylan"
    assert len(spelled) <= 3
    assert tokenizer.encode("ban").tokens == ["▁ban"]


def test_words_of_more_texts_are_counted_as_the_known_ones_join_them() -> None:
    counts = counted_in(["Công an dùng aspirin.", "công an, 12"], {"công an": 5, "dùng": 2})
    assert counts["công an"] == 2
    assert counts["aspirin"] == counts["12"] == counts["dùng"] == 1
    assert "an" not in counts


def test_letters_of_other_scripts_say_nothing() -> None:
    from embeddings.training import foreign

    tokenizer = build_tokenizer({"xã": 3, "越南": 2, "12": 2, "đảng bộ": 2}, 60)
    said = {tokenizer.id_to_token(token) for token in foreign(tokenizer)}
    assert "▁越南" in said
    assert not {"▁xã", "▁12", "▁đảng▁bộ", "▁dang▁bo"} & said


def test_tone_placement_and_old_eth_are_one_spelling() -> None:
    tokenizer = build_tokenizer({"hòa": 3, "thủy": 3, "đảng": 3, "quý": 3, "hoàn": 3}, 60)
    for text in ("hoà", "thuỷ", "Ðảng", "quý", "hoàn"):
        assert len(tokenizer.encode(text).ids) == 1, text


def test_folded_is_how_people_type_without_diacritics() -> None:
    assert folded("Đảng ủy xã, số 35") == "Dang uy xa, so 35"


def test_slices_join_rows_and_cut_them() -> None:
    texts = Texts(np.arange(10, dtype=np.int32), np.array([0, 3, 4, 10]))
    ids, offsets = texts.slices(np.array([0, 2]), np.array([2, 3]), limit=5)
    assert ids.tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8]
    assert offsets.tolist() == [0, 4]


def test_held_out_anchors_are_never_trained_on(data: Path) -> None:
    tokenizer = build_tokenizer({"xã": 1, "bơm": 1}, 120)
    held_out = [a for a in (f"Câu hỏi số {n}" for n in range(500)) if is_development(a)]
    assert 2 <= len(held_out) <= 25
    lines = [json.dumps({"anchor": anchor, "positive": "xã"}) for anchor in held_out]
    _write(data / "legal_questions.jsonl.xz", lines)
    sources = read_training_data(data, tokenizer)
    trained = {source.name: len(source) for source in sources.train}
    developed = {source.name: len(source) for source in sources.development}
    assert trained["legal_questions"] == 0
    assert developed["legal_questions"] == len(held_out)


def test_anchors_stand_in_the_order_of_their_passages() -> None:
    from embeddings.training import Recipe, features

    rows = np.arange(21)
    written = Texts(np.arange(20, dtype=np.int32), rows)
    data = TrainingData(written, Texts(written.ids + 100, rows), [], [])
    even = np.arange(0, 20, 2)
    anchors, passages = features(data, Pairs(even, even + 1, even + 2), Recipe(folded_anchors=0.4))
    assert anchors["input_ids"].tolist() == [100, 102, 104, 106, 8, 10, 12, 14, 16, 18]
    assert passages["input_ids"].tolist() == [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
    assert anchors["offsets"].tolist() == passages["offsets"].tolist() == list(range(10))


def test_a_news_window_never_holds_its_own_sentence(data: Path) -> None:
    tokenizer = build_tokenizer({"xã": 1, "bơm": 1}, 120)
    sources = {source.name: source for source in read_training_data(data, tokenizer).train}
    pairs: Pairs = sources["news_sentence"].draw(np.random.default_rng(1), 100)
    assert (pairs.anchors < pairs.first).all()
    assert (pairs.first < pairs.last).all()


def test_a_sentence_of_a_statute_is_paired_with_those_that_follow(data: Path) -> None:
    text = "1. Tổ quản lý trông coi trạm bơm cả ngày lẫn đêm. 2. Người dân báo tin khi có hỏng hóc."
    lines = [json.dumps({"anchor": "Quản lý trạm bơm", "positive": text})]
    _write(data / "statutes_heading_text.jsonl.xz", lines)
    tokenizer = build_tokenizer({"trạm bơm": 1, "hỏng hóc": 1}, 120)
    sources = {source.name: source for source in read_training_data(data, tokenizer).train}
    pairs = sources["statutes_sentence"].draw(np.random.default_rng(1), 5)
    assert (pairs.first - pairs.anchors).tolist() == (pairs.last - pairs.first).tolist() == [1]
    whole = sources["statutes_heading_text"].draw(np.random.default_rng(1), 5)
    assert (whole.last - whole.first).tolist() == [2]


def test_the_last_hundredth_steps_are_averaged() -> None:
    from embeddings.training import Recipe, _is_averaged

    steps = range(1, 451)
    assert [step for step in steps if _is_averaged(step, Recipe(steps=450, averaged=0.25))] == [
        400,
        450,
    ]
    assert [step for step in range(1, 6) if _is_averaged(step, Recipe(steps=5))] == [5]


def test_encoding_leaves_out_what_says_nothing() -> None:
    tokenizer = build_tokenizer({"xã": 3}, 40)
    assert len(encode(tokenizer, ["日本", "xã"]).ids) == 1
