from pathlib import Path

import pytest

from corpus.article import Article
from corpus.reading import UnreadableFile, read
from corpus.reading.assembling import article


def portal(stamp: str, title: str = "Xã Đông Kênh ra quân dọn kênh") -> Article:
    text = (
        f"Tin địa phương\n\n{title}\n{stamp}\n\nSáng 3/4, Đảng ủy xã Đông Kênh ra quân dọn kênh.\n"
    )
    return article(text.encode(), "tin.txt")


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("Ngày đăng 15/08/2017 | 16:33  | Lượt xem: 804", "2017-08-15T16:33:00+07:00"),
        ("HT|20/4/2022|20:00", "2022-04-20T20:00:00+07:00"),
        ("24/03/2021 21:54", "2021-03-24T21:54:00+07:00"),
        ("Thứ Sáu, 02/06/2023, 17:12 (GMT+7)", "2023-06-02T17:12:00+07:00"),
        ("Cập nhật lúc 10:05 ngày 3/4/2024", "2024-04-03T10:05:00+07:00"),
        ("02-06-2023 | 08:00", "2023-06-02T08:00:00+07:00"),
        ("Ngày đăng: 05/7/2023", "2023-07-05T00:00:00+07:00"),
    ],
)
def test_stamps_of_every_shape(stamp: str, published: str) -> None:
    read_one = portal(stamp)
    assert read_one.published is not None
    assert read_one.published.isoformat() == published
    assert read_one.title == "Xã Đông Kênh ra quân dọn kênh"
    roles = [block.role for block in read_one.blocks]
    assert roles[:3] == ["category", "title", "stamp"]


def test_a_byline_in_the_stamp_is_the_author() -> None:
    assert portal("HT|20/4/2022|20:00").author == "HT"


def test_a_date_in_prose_is_no_stamp() -> None:
    text = "Xã họp\n\nSáng 03/04/2024, xã họp bàn việc dọn kênh.\n"
    assert article(text.encode(), "a.txt").published is None


NOISY = """Xã Đông Kênh ra quân

(BĐK) Sáng 3/4, Đảng ủy xã Đông Kênh ra quân dọn kênh.

Bí thư xã phát biểu tại buổi ra quân
Bí thư xã phát biểu tại buổi ra quân

Buổi ra quân có 120 người tham gia./.

Một số hình ảnh tại buổi ra quân

Nguồn :
"""


def test_captions_once_and_tails_are_noise() -> None:
    read_one = article(NOISY.encode(), "a.txt")
    by_role = [(b.role, read_one.text[b.start : b.end]) for b in read_one.blocks]
    assert [role for role, text in by_role if text.startswith("Bí thư xã")] == ["caption", "noise"]
    assert ("noise", "Một số hình ảnh tại buổi ra quân") in by_role
    assert ("noise", "Nguồn :") in by_role
    assert read_one.outlet == "BĐK"


def test_stored_text_is_the_body_and_nothing_else_changes() -> None:
    body = "\n# Tên\u00a0bài\r\n\r\nĐảng ủy – “Sổ tay” hoà thuận.\r\n"
    read_one = article(f"---\nkind: news\n---\n{body}".encode(), "a.md")
    assert read_one.text == body.replace("\u00a0", " ")


DIGEST = """---
so_hieu: "71-KH/QU"
loai: Kế hoạch
co_quan_ban_hanh: Quận ủy Cát
ngay_ban_hanh: 2024-04-03
trich_yeu: về dọn kênh
cap: Quận
sources:
  - title: Báo Cát
    url: https://example.org/1
    published: 2024-04
---

Kế hoạch số 71-KH/QU, ngày 03/4/2024 của Quận ủy Cát về dọn kênh.
"""


def test_a_digest_is_a_summary_with_its_record() -> None:
    read_one = article(DIGEST.encode(), "a.md")
    assert (read_one.kind, read_one.so_hieu, read_one.issuer) == (
        "summary",
        "71-KH/QU",
        "Quận ủy Cát",
    )
    assert str(read_one.issued_on) == "2024-04-03"
    assert read_one.title == "Kế hoạch số 71-KH/QU, ngày 03/4/2024 của Quận ủy Cát về dọn kênh"
    assert read_one.extra == {"cap": "Quận"}
    assert read_one.sources[0].published is None, "a month is no day"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "không có nội dung"),
        ("a.txt", b" \n\n ", "không có nội dung"),
        ("a.md", b"---\nkind: news\n---\n", "không có nội dung"),
        ("a.md", b"---\nkind: news\n", "---"),
        ("a.md", "---\nkind: [\n---\nĐảng ủy họp.\n".encode(), "YAML"),
        ("a.md", "---\nkind: tin đồn\n---\nĐảng ủy họp.\n".encode(), "kind"),
        ("a.md", "---\nngay_ban_hanh: hôm qua\n---\nĐảng ủy họp.\n".encode(), "ngay_ban_hanh"),
        ("a.txt", "Đảng ủy họp".encode("utf-16-le"), ""),
        ("a.txt", "Đảng ủy họp".encode("cp1258", "replace") + b"\xf0", ""),
        ("a.docx", b"PK", ".docx"),
        ("a", b"x", ""),
    ],
)
def test_what_cannot_be_read_is_named_with_its_remedy(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as failure:
        read(path, name)
    assert failure.value.file == name
    assert reason in str(failure.value) and "Cách khắc phục" in str(failure.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_encodings_are_read(encoding: str) -> None:
    text = "Xã họp\n\nĐảng ủy xã họp bàn việc dọn kênh.\n"
    assert article(text.encode(encoding), "a.txt").text == text
