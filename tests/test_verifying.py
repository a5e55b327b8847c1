import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.verifying import Claim, Sources, UnreadableClaims, read_claims
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

PLAN = """---
kind: summary
so_hieu: "31-KH/QU"
loai: "Kế hoạch"
co_quan_ban_hanh: "Quận ủy Bến Lội"
ngay_ban_hanh: "2023-04-11"
trich_yeu: "về sắp xếp tủ sách chi bộ"
---

Kế hoạch số 31-KH/QU, ngày 11/4/2023 của Quận ủy Bến Lội về sắp xếp tủ sách chi bộ.

## Yêu cầu / nhiệm vụ
1. Mỗi chi bộ lập danh mục 40 đầu sách.
2. Chi bộ không cho mượn tài liệu mật.
"""
NEWS = """Bến Lội giao ban tủ sách

Ngày đăng 20/5/2023

Sáng 19/5/2023, đồng chí Ninh Văn Thao yêu cầu các chi bộ:

- Báo cáo danh mục sách trước ngày 30/5/2023.
"""
OWN, TOLD = "ben-loi-31.md", "tin/giao-ban.txt"
BOOKS = "Mỗi chi bộ lập danh mục 40 đầu sách."
REPORT = "Báo cáo danh mục sách trước ngày 30/5/2023."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    articles = tmp_path_factory.mktemp("articles")
    (articles / "tin").mkdir()
    (articles / "ben-loi-31.md").write_text(PLAN, "utf-8")
    (articles / "tin" / "giao-ban.txt").write_text(NEWS, "utf-8")
    return articles


@pytest.fixture(scope="module")
def sources(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sources]:
    catalogue = Catalogue(f"sqlite:///{tmp_path_factory.mktemp('data') / 'catalogue.sqlite'}")
    ingest([folder], catalogue)
    yield Sources(catalogue)
    catalogue.close()


@pytest.mark.parametrize(
    ("claim", "quote", "file", "is_supported"),
    [
        (BOOKS, BOOKS, OWN, True),
        (f"Theo Kế hoạch số 31-KH/QU, {BOOKS[:1].lower()}{BOOKS[1:]}", BOOKS, OWN, True),
        ("Kế hoạch 31-KH/QU yêu cầu mỗi chi bộ lập danh mục 40 đầu sách.", BOOKS, OWN, True),
        ("Kế hoạch 31-KH/QU đề nghị mỗi chi bộ lập danh mục 40 đầu sách.", BOOKS, OWN, False),
        ("Kế hoạch số 31-KH/QU do Quận ủy Bến Lội ban hành ngày 11/4/2023.", BOOKS, OWN, True),
        ("Mỗi chi bộ lập danh mục 40 đầu sách.", BOOKS, TOLD, False),
        ("Mỗi chi bộ lập danh mục 14 đầu sách.", BOOKS, OWN, False),
        ("Chi bộ không cho mượn tài liệu mật.", BOOKS, OWN, False),
        (REPORT, REPORT, TOLD, True),
        (REPORT, REPORT, "./tin/giao-ban.txt", True),
        ("Đồng chí Ninh Văn Thao yêu cầu các chi bộ: báo cáo danh mục sách.", REPORT, TOLD, True),
        ("Đồng chí Ninh Văn Thao đề nghị các chi bộ: báo cáo danh mục sách.", REPORT,
         TOLD, False),
        (REPORT, "Báo cáo danh mục sách trước ngày 31/5/2023.", TOLD, False),
        (REPORT, "", TOLD, False),
        (REPORT, REPORT, "khong-co.txt", False),
        ("", REPORT, TOLD, False),
    ],
)  # fmt: skip
def test_a_claim_stands_on_its_quote_and_the_record(
    sources: Sources, claim: str, quote: str, file: str, is_supported: bool
) -> None:
    verdict = sources.judged(Claim(1, claim, quote, file))
    assert (verdict.ok, verdict.reason == "") == (is_supported, is_supported)


def test_the_command_answers_every_line(folder: Path, tmp_path: Path) -> None:
    lines: list[dict[str, object]] = [
        {"id": 7, "claim": BOOKS, "quote": BOOKS, "file": "ben-loi-31.md", "more": None},
        {
            "id": "b",
            "claim": "Mỗi chi bộ lập 41 danh mục.",
            "quote": BOOKS,
            "file": "ben-loi-31.md",
        },
    ]
    claims, verdicts = tmp_path / "claims.jsonl", tmp_path / "out.jsonl"
    claims.write_text("\n\n".join(map(json.dumps, lines)), "utf-8")
    catalogue = Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")
    ingest([folder], catalogue)
    catalogue.close()
    assert main(["--data", str(tmp_path), "verify", str(claims), str(verdicts)]) == 0
    told = [json.loads(line) for line in verdicts.read_text("utf-8").splitlines()]
    assert [(one["id"], one["supported"]) for one in told] == [(7, True), ("b", False)]
    assert told[0]["reason"] == ""
    assert told[1]["reason"]


@pytest.mark.parametrize(
    ("line", "words"),
    [("{", "dòng 1"), ("[]", "quote"), ('{"id": 1, "claim": "a"}', "quote")],
    ids=["no JSON", "no object", "fields missing"],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(UnreadableClaims, match=words):
        read_claims(path)


@pytest.mark.parametrize(
    ("file", "is_known"),
    [
        (TOLD, True),
        (f"./{TOLD}", True),
        (f"/kho/bai/{TOLD}", True),
        ("giao-ban.txt", True),
        ("khac/giao-ban.txt", False),
        ("ban.txt", False),
        ("giao-ban", False),
    ],
)
def test_a_file_is_known_by_its_name_too(sources: Sources, file: str, is_known: bool) -> None:
    assert sources.judged(Claim(1, REPORT, REPORT, file)).ok is is_known
