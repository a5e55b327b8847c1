from datetime import date

import pytest

from corpus.article import Article
from corpus.issuing import place_of
from corpus.mentions import Mention, mentions


def only(text: str, index: int = 0) -> Mention:
    return mentions(Article("a.txt", "news", "Tin", text, ()))[index]


def official(so_hieu: str | None, **fields: object) -> list[Mention]:
    return mentions(Article("a.md", "official", "Tin", "", (), so_hieu=so_hieu, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "issued_on"),
    [
        ("Kế hoạch 71-KH/QU ngày 5/6/2023", date(2023, 6, 5)),
        ("Kế hoạch số 71-KH/QU, ngày 05-6-2023", date(2023, 6, 5)),
        ("Kế hoạch 71-KH/QU, ngày 5 tháng 6 năm 2023 của Quận ủy", date(2023, 6, 5)),
        ("Kế hoạch 71-KH/QU của Quận ủy, ngày 05.06.2023", date(2023, 6, 5)),
        ("Kế hoạch 71-KH/QU (ngày 5/6/2023)", date(2023, 6, 5)),
        ("Kế hoạch 71-KH/QU (5/6/2023)", date(2023, 6, 5)),
        ("Kế hoạch 71-KH/QU ban hành ngày 5/6/2023", date(2023, 6, 5)),
        ("Ngày 5/6/2023, Quận ủy đã ban hành Kế hoạch số 71-KH/QU", date(2023, 6, 5)),
        ("Kế hoạch 71-KH/QU năm 2023", None),
        ("Kế hoạch 71-KH/QU ngày 31/2/2023", None),
        ("Kế hoạch 71-KH/QU ngày 5/6", None),
        ("Kế hoạch 71-KH/QU từ ngày 5/6/2023 đến ngày 9/6/2023", None),
        ("Kế hoạch 71-KH/QU, sáng ngày 5/6/2023 phường họp", None),
        ("Ngày 5/6/2023, phường họp bàn Kế hoạch số 71-KH/QU", None),
    ],
)
def test_the_date_of_a_paper(text: str, issued_on: date | None) -> None:
    found = only(text)
    assert found.issued_on == issued_on
    assert ("no_date" in found.flags) == (issued_on is None)


@pytest.mark.parametrize(
    ("text", "body", "place"),
    [
        ("71-KH/QU của Ban Thường vụ Quận uỷ về an ninh", "Ban Thường vụ Quận ủy", ""),
        ("71-KH/QU, ngày 5/6/2023 của Quận ủy Tây Hồ về an ninh", "Quận ủy Tây Hồ", "quận Tây Hồ"),
        ("71-KH/QU của quận ủy yêu cầu các phường", "quận ủy", ""),
        ("71-KH/QU của quận", "", ""),
        ("9-KH/ĐU của Đảng ủy xã Nậm Lúc Về việc học", "Đảng ủy xã Nậm Lúc", "xã Nậm Lúc"),
        ("08-CT/TW của Bộ Chính trị tiếp tục được quán triệt", "Bộ Chính trị", ""),
        ("08-CT/TW của Bộ Chính trị và Ban Bí thư", "Bộ Chính trị", ""),
        ("9-KH/ĐU của Đảng ủy phường Hàm Rồng", "Đảng ủy phường Hàm Rồng", "phường Hàm Rồng"),
        ("9-KH/ĐU của Đảng ủy Phường 12 về quy chế", "Đảng ủy Phường 12", "Phường 12"),
        (
            "12-HD/BTCTU của Ban Tổ chức Tỉnh ủy Hà Nam hướng dẫn thực hiện",
            "Ban Tổ chức Tỉnh ủy Hà Nam",
            "tỉnh Hà Nam",
        ),
        (
            "23-HD/BTGDVTW của Ban Tuyên giáo và Dân vận Trung ương về tuyên truyền",
            "Ban Tuyên giáo và Dân vận Trung ương",
            "",
        ),
        ("5/QĐ-UBND của UBND tỉnh Phú Thọ", "UBND tỉnh Phú Thọ", "tỉnh Phú Thọ"),
        (
            "Huyện ủy Đông Anh vừa ban hành Kế hoạch số 8-KH/HU",
            "Huyện ủy Đông Anh",
            "huyện Đông Anh",
        ),
        ("Chỉ thị của Ban Bí thư (số 8-CT/TW)", "Ban Bí thư", ""),
        ("71-KH/QU của BTVQU về an ninh", "BTVQU", ""),
        ("Thủ tướng Chính phủ Trần Văn Ba ký ban hành Chỉ thị 8/CT-TTg", "", ""),
        ("8/CT-TTg của Thủ tướng Trần Văn Ba về lũ", "Thủ tướng", ""),
        ("9/QĐ-BTP của Bộ trưởng Bộ Tư pháp về sổ", "Bộ trưởng Bộ Tư pháp", ""),
        (
            "3/KH-MTTW-BTT của Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam về giám sát",
            "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam",
            "",
        ),
        ("71-KH/QU về công tác dân vận trên địa bàn quận Tây Hồ", "", "quận Tây Hồ"),
        ("71-KH/TU về công tác dân vận trên địa bàn quận Tây Hồ", "", ""),
    ],
)
def test_who_issued_it_and_where(text: str, body: str, place: str) -> None:
    found = only(text)
    assert (found.body, found.place) == (body, place)


@pytest.mark.parametrize(
    ("text", "trich_yeu"),
    [
        (
            "71-KH/QU ngày 5/6/2023 của Quận ủy về nâng cao chất lượng, đổi mới sinh hoạt.",
            "về nâng cao chất lượng, đổi mới sinh hoạt",
        ),
        (
            "71-KH/QU “Về tăng cường công tác dân vận” và các văn bản",
            "Về tăng cường công tác dân vận",
        ),
        (
            "81-KH/QU về rà soát việc thực hiện Kế hoạch 80-KH/QU, Đoàn kiểm tra số 9 đã họp",
            "về rà soát việc thực hiện Kế hoạch 80-KH/QU",
        ),
        ("71-KH/QU về công tác dân vận đã được triển khai", "về công tác dân vận"),
        ("71-KH/QU về công tác dân vận; Kế hoạch 72-KH/QU", "về công tác dân vận"),
        ("71-KH/QU về công tác dân vận, Kế hoạch số 72-KH/QU về y tế", "về công tác dân vận"),
        ("71-KH/QU về việc học tập (sau đây gọi là Kế hoạch)", "về việc học tập"),
        ("12/2024/NĐ-CP của Chính phủ quy định về lương. Hết", "quy định về lương"),
        ("71-KH/QU quy định rõ", ""),
        ("71-KH/QU trong thời gian tới", ""),
    ],
)
def test_what_it_is_about(text: str, trich_yeu: str) -> None:
    found = only(text)
    assert found.trich_yeu == trich_yeu
    assert ("no_title" in found.flags) == (trich_yeu == "")


@pytest.mark.parametrize(
    ("text", "loai"),
    [
        ("Quy định số 37-QĐ/TW", "Quy định"),
        ("Quyết định phê duyệt kế hoạch số 12/QĐ-UBND", "Quyết định"),
        ("Chỉ thị của Ban Bí thư số 8-CT/TW", "Chỉ thị"),
        ("Nghị quyết chuyên đề số 5-NQ/ĐU", "Nghị quyết"),
        ("xây dựng kế hoạch thực hiện 8-CT/TW", ""),
    ],
)
def test_the_noun_decides_the_type(text: str, loai: str) -> None:
    assert only(text).loai == loai


def test_the_own_number_comes_first_with_what_the_file_says() -> None:
    (own,) = official(
        "71-KH/QU",
        loai="Kế hoạch",
        issuer="Ban Thường vụ Quận ủy Tây Hồ",
        issued_on=date(2023, 6, 5),
        trich_yeu="về dân vận",
    )
    assert own == Mention(
        71,
        "KH",
        "QU",
        "71-KH/QU",
        own=True,
        start=0,
        end=0,
        loai="Kế hoạch",
        body="Ban Thường vụ Quận ủy Tây Hồ",
        place="quận Tây Hồ",
        issued_on=date(2023, 6, 5),
        trich_yeu="về dân vận",
    )


@pytest.mark.parametrize(
    ("so_hieu", "expected", "draft"),
    [
        ("71-KH/QU, 72-KH/QU", ["71-KH/QU", "72-KH/QU"], False),
        ("71-KH/QU (dự thảo)", ["71-KH/QU"], True),
        ("Số:      /QĐ-MTTQ-BTT", [], False),
        ("(dự thảo)", [], False),
        (None, [], False),
        ("Kế hoạch 71", ["Kế hoạch 71"], False),
    ],
)
def test_own_numbers_as_files_write_them(
    so_hieu: str | None, expected: list[str], draft: bool
) -> None:
    found = official(so_hieu)
    assert [one.so_hieu for one in found] == expected
    assert any("draft" in one.flags for one in found) == draft


def test_a_mention_can_be_cut_out_of_the_text() -> None:
    text = "Mở đầu.\nKế hoạch 71-KH/QU và Chỉ thị 05-CT/TƯ, số 57/NQ-TW."
    article = Article("a.txt", "news", "Tin", text, ())
    assert [
        (one.so_hieu, text[one.start : one.end] == one.so_hieu) for one in mentions(article)
    ] == [
        ("71-KH/QU", True),
        ("05-CT/TƯ", True),
        ("57/NQ-TW", True),
    ]


def test_the_army_committee_has_no_district() -> None:
    assert place_of("Quân ủy Trung ương") == ""
    assert place_of("Quận ủy Kim Trà") == "quận Kim Trà"
    assert place_of("Ban Thường vụ Quận ủy Kim Trà, thành phố Vân Thủy") == "quận Kim Trà"
    assert place_of("Đảng ủy Phường 4, Quận 11") == "Phường 4"
