"""What is told of one numbered thing does not answer a question about another."""

import pytest

from bot.numbered import to_the_number
from bot.ranking import Scored
from bot.spans import Candidate
from corpus.article import Article, Passage


def scored(text: str, title: str, score: float) -> Scored:
    article = Article("bai", "news", title, text, ())
    passage = Passage("paragraph", 0, len(text), text, title, "đoạn 1")
    return Scored(Candidate(article, passage, 0, len(text), 1.0), score, 1.0, 1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("question", "spans", "left"),
    [
        ("Đoàn 14 công bố ở đâu?", [("Đoàn 14 công bố tại Khe Sa.", "Các đoàn")], 1),
        ("Đoàn 7 công bố ở đâu?", [("Đoàn 14 công bố tại Khe Sa.", "Các đoàn 7, 14")], 0),
        ("doan kiem tra so 7 o dau", [("Đoàn số 14 họp ở Khe Sa.", "Các đoàn 7, 14")], 0),
        ("Phường 9 nộp khi nào?", [("Nộp trước ngày 5/3.", "Kiểm tra Phường 4")], 0),
        ("Phường 4 nộp khi nào?", [("Nộp trước ngày 5/3.", "Kiểm tra Phường 4")], 1),
        ("Phường 9 nộp khi nào?", [("Phường 4, 9 và 12 nộp trước ngày 5/3.", "Kiểm tra")], 1),
        ("Chi bộ nộp khi nào?", [("Phường 4 nộp trước ngày 5/3.", "Kiểm tra")], 1),
        ("Ngày 4 họp gì?", [("Ngày 5 họp giao ban.", "Kiểm tra")], 1),
        ("kinh phí lớp bơi thứ hai", [("Lớp thứ nhất hết 94 triệu.", "Tin")], 0),
        ("đội Áo xanh số 3 do ai", [("Đội số 2 do anh Nguyện lo.", "Tin")], 0),
        ("lớp học thứ mấy", [("Lớp học tối thứ Hai.", "Tin")], 1),
        (
            "Khu phố 3 có bao nhiêu hộ?",
            [("Khu phố 2 có 90 hộ.", "Tin"), ("Khu phố 3 có 70 hộ.", "Tin")],
            1,
        ),
    ],
)
def test_what_is_left(question: str, spans: list[tuple[str, str]], left: int) -> None:
    ranked = [scored(text, title, 1.0) for text, title in spans]
    assert len(to_the_number(question, ranked)) == left


def test_the_clause_that_names_the_number_is_told() -> None:
    text = "Anh Ánh lo lớp 1 và lớp 2; anh Dũng lo lớp 4."
    told = {
        number: [
            one.candidate.text
            for one in to_the_number(f"ai lo lớp {number}", [scored(text, "Tin", 1.0)])
        ]
        for number in (2, 4, 3)
    }
    assert told == {2: ["Anh Ánh lo lớp 1 và lớp 2"], 4: ["anh Dũng lo lớp 4."], 3: []}
