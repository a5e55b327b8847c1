"""The command line as tools outside the project see it (the contract of its formats)."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from bot.__main__ import main

INVENTED = Path(__file__).parent / "golden" / "invented"
CITATION_FIELDS = (
    "number article file kind so_hieu title published place quote start end url".split()
)
ANSWER_FIELDS = (
    "id question today understood_as answer refused reason statements citations latency_ms".split()
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    assert main(["--data", str(folder), "index", str(INVENTED)]) == 0
    return folder


def stored_text(file: str) -> str:
    """As the contract defines it, written anew: body after the front matter, NFC, NBSP → space."""
    text = (INVENTED / file).read_bytes().decode("utf-8-sig")
    if text.startswith("---\n"):
        text = text.split("\n---\n", 1)[1]
    return unicodedata.normalize("NFC", text).replace("\u00a0", " ")


def asked(data: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    capsys.readouterr()
    assert main(["--data", str(data), *arguments]) == 0
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return answer


def test_an_answer_line_has_the_fields_of_the_contract(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question = "Ai ký Kế hoạch 201-KH/HU?"
    answer = asked(data, capsys, "ask", question, "--today", "2024-06-01", "--json")
    assert list(answer) == ANSWER_FIELDS
    assert (answer["question"], answer["today"]) == (question, "2024-06-01")
    assert (answer["refused"], answer["reason"]) == (False, None)
    statements, citations = answer["statements"], answer["citations"]
    assert isinstance(statements, list) and isinstance(citations, list)
    numbers = [number for one in statements for number in one["citations"]]
    assert sorted(set(numbers)) == [one["number"] for one in citations]
    for citation in citations:
        assert list(citation) == CITATION_FIELDS
        text = stored_text(citation["file"])
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert citation["file"].rsplit(".", 1)[0] == citation["article"]


def test_search_prints_ranked_passages(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["--data", str(data), "search", "hòm thư góp ý", "-k", "3", "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)
    assert [hit["rank"] for hit in hits] == [1, 2, 3]
    assert list(hits[0]) == ["rank", "score", "article", "file", "place", "text", "start", "end"]
    assert all(stored_text(hit["file"])[hit["start"] : hit["end"]] == hit["text"] for hit in hits)


def test_batch_follows_the_chain_of_turns_in_any_order(data: Path, tmp_path: Path) -> None:
    lines = [
        {"id": "b", "question": "Thế kế hoạch đó ban hành ngày nào?", "turn_of": "a"},
        {"id": "a", "question": "Ai ký Kế hoạch 201-KH/HU?", "today": None},
        {"id": "c", "question": "Thế kế hoạch đó ban hành ngày nào?"},
    ]
    questions, answers = tmp_path / "hỏi.jsonl", tmp_path / "đáp.jsonl"
    questions.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert main(["--data", str(data), "batch", str(questions), str(answers)]) == 0
    given = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert [one["id"] for one in given] == ["b", "a", "c"]
    assert "201-KH/HU" in given[0]["understood_as"]
    assert given[2]["understood_as"] is None, "no history, nothing filled in"


def test_evaluate_prints_scores(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scores = asked(data, capsys, "evaluate", str(INVENTED.with_suffix(".jsonl")), "--json")
    assert {"success_at_1", "answer_score", "refusal_recall", "quotes_valid"} <= set(scores)
    assert scores["quotes_valid"] == 1.0


def test_index_names_the_bad_file_and_keeps_the_good(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    (folder / "một.txt").write_text("Bản tin\n\nPhường Một có 12 chi bộ.\n", encoding="utf-8")
    (folder / "hai.txt").write_bytes(b"")
    arguments = ["--data", str(tmp_path / "kho"), "index"]
    assert main([*arguments, str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "hai.txt" in printed and "Cách khắc phục" in printed
    assert main([*arguments, "--strict", str(folder)]) == 1
    (folder / "một.txt").unlink()
    assert main([*arguments, str(folder)]) == 1, "nothing could be read at all"


def test_remembered_folders_are_refreshed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    (folder / "một.txt").write_text("Bản tin\n\nPhường Một có 12 chi bộ.\n", encoding="utf-8")
    index = ["--data", str(tmp_path / "kho"), "index"]
    assert main([*index, str(folder)]) == 0
    (folder / "ba.txt").write_text("Bản tin\n\nPhường Ba có 9 chi bộ.\n", encoding="utf-8")
    capsys.readouterr()
    assert main([*index, "--remembered"]) == 0
    assert "Kho tư liệu: 2 bài (mới 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["index", "không có thư mục này"], "không có thư mục này"),
        (["evaluate", "không có.jsonl"], "không có.jsonl"),
        (["batch", "không có.jsonl", "ra.jsonl"], "không có.jsonl"),
    ],
    ids=["folder", "questions", "batch"],
)
def test_what_is_missing_is_named_in_vietnamese(
    data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["--data", str(data), *arguments]) == 1
    errors = capsys.readouterr().err
    assert errors.startswith("Lỗi: ") and message in errors and "Đề nghị" in errors


def test_a_bad_day_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--data", str(data), "ask", "gì", "--today", "hôm qua"])
    assert "2022-10-05" in capsys.readouterr().err


# Cuts every way out of the machine, then does what an office without a network does.
OFFLINE = """
import socket, sys
def refuse(*arguments, **more):
    raise AssertionError(f"called out: {arguments}")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.getaddrinfo = socket.create_connection = refuse
from bot.__main__ import main
data, folder = sys.argv[1:]
assert main(["--data", data, "index", folder]) == 0
assert main(["--data", data, "ask", "Ai ký Kế hoạch 201-KH/HU?"]) == 0
assert main(["--data", data, "search", "hòm thư góp ý"]) == 0
assert "torch" not in sys.modules and "gradio" not in sys.modules
"""


def test_nothing_calls_out_and_torch_is_not_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(tmp_path), str(INVENTED)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Khương Thị Bình" in done.stdout
