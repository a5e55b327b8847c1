"""Front matter and text of one file are held against each other."""

from pathlib import Path

import pytest

from corpus.facts import facts
from corpus.reading import read
from corpus.splitting import split

HEAD = """so_hieu: "71-KH/HU"
loai: "Kế hoạch"
ngay_ban_hanh: "2024-04-01"
co_quan_ban_hanh: "Huyện ủy Đầm Dơi"
"""


@pytest.mark.parametrize(
    ("head", "text", "found"),
    [
        (HEAD, "Kế hoạch số 71-KH/HU, ngày 01/4/2024 của Huyện ủy về dọn kênh.", []),
        (HEAD, "Huyện ủy dọn kênh trong tháng tư.", []),
        (
            HEAD,
            "Kế hoạch số 71-KH/HU, ngày 03/4/2024 của Huyện ủy về dọn kênh.",
            [("ngay_ban_hanh", "2024-04-01", "2024-04-03")],
        ),
        (
            HEAD,
            "# Kế hoạch số 17-KH/HU về dọn kênh\n\nHuyện ủy dọn kênh.",
            [("so_hieu", "71-KH/HU", "17-KH/HU")],
        ),
        (
            HEAD,
            "Hướng dẫn số 71-KH/HU của Huyện ủy về dọn kênh.",
            [("loai", "Kế hoạch", "Hướng dẫn")],
        ),
        (
            HEAD
            + 'quan_he:\n  - kind: implements\n    so_hieu: "12-CT/TU"\n    ngay: "2024-01-05"\n',
            "Kế hoạch này thực hiện Chỉ thị số 12-CT/TU, ngày 06/01/2024 của Tỉnh ủy.",
            [("ngay_ban_hanh", "2024-01-05", "2024-01-06")],
        ),
        (
            HEAD,
            "Kế hoạch số 71-KH/HU, ngày 01/4/2024, khác Kế hoạch 71-KH/HU ngày 02/5/2019.",
            [],
        ),
    ],
    ids=["agree", "silent", "day", "number", "noun", "day-of-a-relation", "older-namesake"],
)
def test_differences_are_found(
    tmp_path: Path, head: str, text: str, found: list[tuple[str, str, str]]
) -> None:
    path = tmp_path / "ke-hoach.md"
    path.write_text(f"---\nkind: summary\n{head}---\n\n{text}\n", encoding="utf-8")
    article = read(path, path.name)
    told = facts(article, split(article)).disagreements
    assert [(one.matter, one.told, one.printed) for one in told] == found
