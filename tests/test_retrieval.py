import json
import lzma
from pathlib import Path

import pytest

from benchmarks import retrieval
from benchmarks.collection import Document, entry, read_collection
from benchmarks.held_out import own_questions
from embeddings.embedder import embedded_model
from tests.fakes import SyllableEmbedder

TEXTS = {
    "d1": "Chi bộ khu phố họp vào ngày mồng ba hằng tháng.",
    "d2": "Trạm y tế tiêm phòng cho trẻ em vào thứ tư.",
    "d3": "Đội dân phòng tuần tra ban đêm quanh chợ.",
}
QUERIES = {
    "q1": "Chi bộ họp ngày nào?",
    "q2": "tiêm phòng cho trẻ ở đâu",
    "q3": "Ai tuần tra ban đêm?",
    "q9": "câu không có lời đáp",
}
KEYS = {"set", "stage", "queries", "metrics", "ms_p50", "ms_p95", "build_s", "index_mb", "rss_mb"}


def lines(fields: dict[str, str]) -> str:
    return "".join(json.dumps({"_id": one, "text": text}) + "\n" for one, text in fields.items())


@pytest.fixture(params=[False, True], ids=["plain", "xz"])
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    for name, fields in (("corpus.jsonl", TEXTS), ("queries.jsonl", QUERIES)):
        content = lines(fields).encode()
        if request.param:
            (tmp_path / f"{name}.xz").write_bytes(lzma.compress(content))
        else:
            (tmp_path / name).write_bytes(content)
    wanted = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq3\td3\t2\n"
    (tmp_path / "qrels.tsv").write_text(wanted)
    return tmp_path


def test_read_collection(folder: Path) -> None:
    collection = read_collection(folder)
    assert [one.text for one in collection.documents] == list(TEXTS.values())
    assert set(collection.queries) == {"q1", "q2", "q3"}, "what nothing answers is not asked"
    assert collection.wanted["q3"] == {"d3": 2}


def test_every_stage_finds_what_is_there(folder: Path) -> None:
    measured = list(retrieval.measure(read_collection(folder), embedded_model()))
    assert [(line["stage"], line["queries"]) for line in measured] == [
        (stage, kind)
        for kind in ("accented", "unaccented")
        for stage in ("lexical", "dense", "fused", "final")
    ]
    for line in measured:
        assert line.keys() >= KEYS
        assert line["metrics"] == dict.fromkeys(
            [
                *("success@1", "success@5", "success@10"),
                *("recall@10", "recall@100", "mrr@10"),
                "ndcg@10",
            ],
            1.0,
        )


def test_one_line_of_json_each(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["retrieval", str(folder), "--json"])
    monkeypatch.setattr(retrieval, "open_embedder", lambda *_: SyllableEmbedder())
    retrieval.main()
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["set"] for line in printed] == [folder.name] * 8


def test_a_document_scores_as_its_best_passage() -> None:
    long = Document("d", "Tên", "Một câu ngắn gọn. " * 1_000)
    passages = entry(long).passages
    assert len(passages) == 3
    assert all(one.title == "Tên" and len(one.text) <= 8_000 for one in passages)


def test_own_questions(tmp_path: Path) -> None:
    (tmp_path / "bai.md").write_text("# Bản tin\n\nHọp ngày 3.\n\nTrực ngày 5.\n")
    asked = {"id": "a", "question": "Họp ngày mấy?", "must_include": ["ngày 3"], "source": ["bai"]}
    refused = asked | {"id": "b", "answerable": False}
    questions = tmp_path / "questions.jsonl"
    questions.write_text(json.dumps(asked) + "\n" + json.dumps(refused) + "\n")
    collection = own_questions("own", questions, tmp_path)
    assert set(collection.queries) == {"a"}
    (right,) = collection.wanted["a"]
    assert next(one.text for one in collection.documents if one.id == right) == "Họp ngày 3."
