from pathlib import Path

import pytest

from bot.questions import BadQuestions, ancestors, read_questions


def write(folder: Path, text: str) -> Path:
    path = folder / "hỏi.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_history_is_the_chain_and_not_the_siblings(tmp_path: Path) -> None:
    lines = [
        '{"id": "c", "question": "3", "turn_of": "b"}',
        '{"id": "a", "question": "1"}',
        '{"id": "b", "question": "2", "turn_of": "a", "today": "2025-06-10"}',
        '{"id": "d", "question": "4", "turn_of": "a"}',
    ]
    asked = {one.id: one for one in read_questions(write(tmp_path, "\n".join(lines)))}
    assert [one.id for one in ancestors(asked["c"], asked, 9)] == ["b", "a"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "dòng 1"),
        ('{"id": "a", "question": "1"}\nkhông phải JSON', "dòng 2"),
        ('{"id": "a", "question": "1", "today": "10/6/2025"}', "2025-06-10"),
        ('{"id": "a", "question": "1"}\n{"id": "a", "question": "2"}', "lặp lại"),
        ('{"id": "a", "question": "1", "turn_of": "b"}', "không có câu đó"),
        (
            '{"id": "a", "question": "1", "turn_of": "b"}\n'
            '{"id": "b", "question": "2", "turn_of": "a"}',
            "vòng tròn",
        ),
    ],
    ids=["fields", "json", "day", "twice", "nowhere", "circle"],
)
def test_a_bad_file_is_refused_in_words(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadQuestions, match=message):
        read_questions(write(tmp_path, text))
