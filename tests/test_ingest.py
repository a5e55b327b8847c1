import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.ingest import MissingFolder, ingest
from corpus.lock import Busy
from corpus.reading import read


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")) as catalogue:
        yield catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bài viết"
    write(folder / "mot.txt", "Họp chi bộ\n\nChi bộ khu phố Một họp ngày 3/4/2024 về an ninh.\n")
    write(folder / "sâu" / "hai.md", "# Ra quân\n\nĐảng ủy xã Hai yêu cầu ra quân dọn kênh.\n")
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_folders_are_read_to_their_depth(folder: Path, catalogue: Catalogue) -> None:
    report = ingest([folder], catalogue)
    assert (report.indexed, report.added, report.failures) == (2, 2, ())
    assert [article.file for article in catalogue.articles()] == ["mot.txt", "sâu/hai.md"]
    assert catalogue.folders == [folder.resolve()]


def test_a_second_run_changes_nothing(folder: Path, catalogue: Catalogue) -> None:
    ingest([folder], catalogue)
    before = catalogue.revision
    report = ingest([folder], catalogue)
    assert (report.unchanged, report.added, catalogue.revision) == (2, 0, before)


def test_changed_files_are_replaced_and_gone_ones_leave(folder: Path, catalogue: Catalogue) -> None:
    ingest([folder], catalogue)
    ids = catalogue.searchable_ids(())
    write(folder / "mot.txt", "Họp chi bộ\n\nChi bộ khu phố Một họp ngày 5/4/2024.\n")
    (folder / "sâu" / "hai.md").unlink()
    report = ingest([folder], catalogue)
    assert (report.replaced, report.removed, report.indexed) == (1, 1, 1)
    assert ids.isdisjoint(catalogue.searchable_ids(())), "passage ids are never used again"
    assert "5/4/2024" in next(catalogue.articles()).text


def test_another_folder_replaces_the_first(
    folder: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    ingest([folder], catalogue)
    write(tmp_path / "kho khác" / "ba.txt", "Bản tin\n\nPhường Ba có 12 chi bộ.\n")
    report = ingest([tmp_path / "kho khác"], catalogue)
    assert (report.added, report.removed) == (1, 2)
    assert [article.name for article in catalogue.articles()] == ["ba"]


def test_a_bad_file_is_named_and_the_others_go_in(folder: Path, catalogue: Catalogue) -> None:
    (folder / "trống.txt").write_bytes(b"")
    (folder / "cũ.txt").write_bytes("Đảng ủy".encode("utf-16-le"))
    (folder / "bảng.xlsx").write_bytes(b"PK\x03\x04")
    (folder / ".ẩn.txt").write_bytes(b"")
    report = ingest([folder], catalogue)
    assert report.indexed == 2
    assert sorted(failure.file for failure in report.failures) == [
        "bảng.xlsx",
        "cũ.txt",
        "trống.txt",
    ]
    assert all("Cách khắc phục" in str(failure) for failure in report.failures)


def test_a_file_that_breaks_leaves_the_catalogue(folder: Path, catalogue: Catalogue) -> None:
    ingest([folder], catalogue)
    (folder / "mot.txt").write_bytes(b"\x00\x01")
    report = ingest([folder], catalogue)
    assert [failure.file for failure in report.failures] == ["mot.txt"]
    assert [article.name for article in catalogue.articles()] == ["hai"]


@pytest.mark.parametrize("name", ["không có", "mot.txt"])
def test_a_folder_that_is_none_changes_nothing(
    folder: Path, catalogue: Catalogue, name: str
) -> None:
    ingest([folder], catalogue)
    with pytest.raises(MissingFolder, match=name):
        ingest([folder, folder / name], catalogue)
    assert len(list(catalogue.articles())) == 2


def test_numbers_are_kept_with_the_article(folder: Path, catalogue: Catalogue) -> None:
    write(
        folder / "ke-hoach.md",
        '---\nso_hieu: "71-KH/QU"\n---\n\nKế hoạch số 71-KH/QU thực hiện Kế hoạch 70-KH/QU.\n',
    )
    ingest([folder], catalogue)
    article = next(one for one in catalogue.articles() if one.so_hieu)
    (own,) = catalogue.records.directives(71)
    (cited,) = catalogue.records.directives(70)
    assert (own.so_hieu, own.own, own.cited) == ("71-KH/QU", (article.id,), (article.id,))
    assert (cited.so_hieu, cited.own, cited.cited) == ("70-KH/QU", (), (article.id,))


def test_overlapping_folders_and_circular_links_hold_each_file_once(
    folder: Path, catalogue: Catalogue
) -> None:
    (folder / "sâu" / "vòng").symlink_to(folder)
    (folder / "lặp.txt").symlink_to(folder / "lặp.txt")
    report = ingest([folder, folder / "sâu", folder], catalogue)
    assert report.indexed == 2
    assert [failure.file for failure in report.failures] == ["lặp.txt"]


def test_a_linked_folder_is_read(folder: Path, tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path / "nơi khác" / "ba.txt", "Bản tin\n\nPhường Ba có 12 chi bộ.\n")
    (folder / "liên kết").symlink_to(tmp_path / "nơi khác")
    ingest([folder], catalogue)
    assert [one.file for one in catalogue.articles()] == [
        "liên kết/ba.txt",
        "mot.txt",
        "sâu/hai.md",
    ]


def test_what_is_no_plain_file_is_named_and_not_waited_for(
    folder: Path, catalogue: Catalogue
) -> None:
    os.mkfifo(folder / "ống.txt")
    report = ingest([folder], catalogue)
    assert [failure.file for failure in report.failures] == ["ống.txt"]
    assert report.indexed == 2


def test_what_vanishes_while_it_is_read_is_named(folder: Path, catalogue: Catalogue) -> None:
    def reading(path: Path, file: str) -> Article:
        article = read(path, file)
        (folder / "sâu" / "hai.md").unlink(missing_ok=True)
        (folder / "sâu").rmdir()
        return article

    report = ingest([folder], catalogue, reader=reading)
    assert [failure.file for failure in report.failures] == ["sâu/"]
    assert report.indexed == 1


def test_runs_take_turns(folder: Path, tmp_path: Path, catalogue: Catalogue) -> None:
    impatient = Catalogue(str(catalogue.engine.url), patience_s=0.05)
    with closing(impatient), catalogue.writing(), pytest.raises(Busy, match="tiến trình khác"):
        ingest([folder], impatient)
