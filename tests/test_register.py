"""Identity: what is one document stays one, what only looks alike stays two."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.article import Article
from corpus.mentions import Mention
from corpus.register import Written, grouped, unnumbered

KH = Mention(62, "KH", "QU", "62-KH/QU", False, 0, 0)
CT = Mention(45, "CT", "TW", "45-CT/TW", False, 0, 0)
MARCH = date(2022, 3, 17)


def told(mention: Mention, article_id: int, **words: object) -> Mention:
    return replace(mention, article_id=article_id, **words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mentions", "documents"),
    [
        ([told(KH, 1), told(KH, 1)], 1),
        ([told(KH, 1, issued_on=MARCH), told(KH, 1)], 1),
        ([told(KH, 1), told(KH, 1, issuer="Q", so_hieu="62-KH/Q")], 1),
        ([told(KH, 1, issued_on=MARCH), told(KH, 1, issued_on=MARCH.replace(year=2021))], 1),
        ([told(KH, 1, issued_on=MARCH), told(KH, 1, issued_on=date(2017, 5, 2))], 2),
        ([told(KH, 1, place="Quận 11"), told(KH, 1, place="Quận 3")], 2),
        ([told(KH, 1, place="Quận 11"), told(KH, 2, place="quận 11")], 1),
        ([told(KH, 1, place="Quận 11"), told(KH, 2, place="Quận 3")], 2),
        ([told(KH, 1, issued_on=MARCH), told(KH, 2, issued_on=MARCH)], 1),
        ([told(KH, 1, issued_on=MARCH), told(KH, 2)], 1),
        ([told(KH, 1, place="Quận 11"), told(KH, 2, place="Quận 3"), told(KH, 3)], 3),
        ([told(KH, 1, issued_on=MARCH), told(KH, 2, place="Quận 3")], 2),
        (
            [
                told(KH, 1, trich_yeu="về phòng, chống dịch trên địa bàn"),
                told(KH, 2, trich_yeu="về phòng chống dịch trên địa bàn quận", issued_on=MARCH),
            ],
            1,
        ),
        ([told(KH, 1, place="Quận 11", issued_on=MARCH),
          told(KH, 2, issued_on=MARCH.replace(day=9))], 2),
        ([told(CT, 1), told(CT, 2)], 1),
        ([told(CT, 1, issued_on=MARCH), told(CT, 2, place="Quận 3")], 1),
        ([told(CT, 1, issued_on=MARCH), told(CT, 2, issued_on=date(2016, 1, 5))], 2),
        ([told(KH, 1), told(KH, 1, type="HD", so_hieu="62-HD/QU")], 2),
        ([told(KH, 1), told(KH, 1, issuer="ĐU", so_hieu="62-KH/ĐU")], 2),
        ([told(KH, 1, loai="Chương trình hành động"), told(KH, 1, loai="Chương trình")], 1),
        (
            [
                told(KH, 1, loai="Chương trình hành động"),
                told(KH, 1, loai="Chương trình phối hợp"),
            ],
            2,
        ),
        ([told(CT, 1, loai="Quy định", type="QĐ"), told(CT, 2, loai="Quyết định", type="QĐ")], 2),
        ([told(CT, 1, type="QĐ"), told(CT, 2, type="QĐi")], 1),
    ],
    ids=[
        "repeated", "dated-once", "issuer-cut-short", "year-slip", "two-terms", "two-places-in-one",
        "same-place", "two-places", "same-day", "bare-joins-the-only-one", "bare-among-two",
        "date-here-place-there", "titles-nearly-alike",
        "another-day-of-the-month", "central", "central-with-a-place",
        "central-two-terms", "types", "issuers", "noun-in-short", "nouns-apart",
        "nouns", "spellings-of-a-type",
    ],
)  # fmt: skip
def test_documents_are_told_apart(mentions: list[Mention], documents: int) -> None:
    assert len(grouped(mentions)) == documents
    assert len(grouped(mentions[::-1])) == documents, "whatever comes first"


@pytest.mark.parametrize(
    ("written", "issued"),
    [(date(2018, 1, 1), date(2016, 5, 15)), (date(2026, 3, 1), date(2026, 1, 23))],
)
def test_a_bare_number_means_the_document_of_its_term(written: date, issued: date) -> None:
    old, new = date(2016, 5, 15), date(2026, 1, 23)
    printed = [told(CT, 1, issued_on=old), told(CT, 2, issued_on=new), told(CT, 3)]
    found = grouped(printed, {1: Written(old), 2: Written(new), 3: Written(written)})
    assert [one.issued_on for one in found if 3 in one.cited] == [issued]


def test_nobody_cites_a_document_before_it_is_issued() -> None:
    printed = [told(CT, 1, issued_on=date(2024, 6, 14)), told(CT, 2)]
    assert len(grouped(printed, {2: Written(date(2019, 11, 12))})) == 2


@pytest.mark.parametrize(("title", "documents"), [("Suối Hạ: Nửa chặng đường", 2), ("Tin", 3)])
def test_a_bare_number_means_the_document_of_the_titles_place(title: str, documents: int) -> None:
    printed = [
        told(KH, 1, own=True, place="phường Suối Hạ", issued_on=MARCH),
        told(KH, 2, own=True, place="xã Tân Lộc", issued_on=date(2020, 1, 6)),
        told(KH, 3, body="Đảng ủy phường"),
    ]
    found = grouped(printed, {3: Written(date(2026, 3, 1), about=title)})
    assert len(found) == documents


def test_a_document_knows_what_all_articles_say() -> None:
    own = told(KH, 7, own=True, loai="Kế hoạch", issued_on=MARCH, place="Quận 11")
    (one,) = grouped([told(KH, 3, place="Quận 11", body="Ban Thường vụ Quận ủy"), own])
    assert (one.own, one.cited, one.articles) == ((7,), (3,), (7, 3))
    assert (one.loai, one.body, one.issued_on) == ("Kế hoạch", "Ban Thường vụ Quận ủy", MARCH)


def test_papers_without_a_number_are_one_by_their_title() -> None:
    paper = Article("a.docx", "official", "Kế hoạch dọn kênh", "", (), loai="Kế hoạch", id=1)
    copy = replace(paper, file="b.pdf", title="KẾ HOẠCH dọn kênh", id=2)
    other = replace(paper, file="c.docx", title="Kế hoạch trồng cây", id=3)
    assert [one.own for one in unnumbered([paper, copy, other])] == [(1, 2), (3,)]


def test_a_number_is_told_without_a_typists_spaces() -> None:
    (one,) = grouped([told(KH, 1, so_hieu="62 - KH/QU", place="Quận 11")])
    assert one.so_hieu == "62-KH/QU"


@pytest.mark.parametrize(
    ("body", "title", "place"),
    [
        ("Đảng ủy phường", "Phường Đông Hội triển khai kế hoạch năm 2026", "phường Đông Hội"),
        ("Đảng ủy phường", "Phường Đông Hội giúp phường Vĩnh Lợi", ""),
        ("Đảng ủy phường", "Triển khai kế hoạch năm 2026", ""),
        ("Quận ủy", "Quận 3 triển khai kế hoạch", ""),
    ],
    ids=["its-title", "two-wards", "none", "no-level"],
)
def test_a_committee_without_a_name_is_of_the_place_of_the_title(
    body: str, title: str, place: str
) -> None:
    (found,) = grouped([told(KH, 1, body=body)], {1: Written(MARCH, about=title)})
    assert found.place == place
