from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from corpus.article import Article, Block, Kind
from corpus.mentions import mentions
from corpus.named_documents import documents
from corpus.rank import is_above, rank
from corpus.relation_phrases import RelationKind
from corpus.relations import Party, Relation, party_key, relations
from corpus.text import canonical

TITLE = "Hội nghị Đảng ủy xã Bình Lâm"
FILLER = "Hội nghị diễn ra tại hội trường xã. " * 2


def article(
    *paragraphs: str,
    title: str = TITLE,
    kind: Kind = "news",
    so_hieu: str | None = None,
    loai: str | None = None,
    quan_he: Sequence[Mapping[str, object]] = (),
    issued_on: date | None = None,
) -> Article:
    lines = [title, *paragraphs]
    text = "\n".join(lines)
    blocks, start = [], 0
    for line in lines:
        role = "title" if start == 0 else "item" if line[:2] == "1." else "paragraph"
        blocks.append(Block(role, start, start + len(line)))  # type: ignore[arg-type]
        start += len(line) + 1
    return Article(
        "bai.txt",
        kind,
        title,
        text,
        tuple(blocks),
        so_hieu=so_hieu,
        loai=loai,
        issued_on=issued_on,
        extra={"quan_he": list(quan_he)} if quan_he else {},
    )


def found(one: Article) -> list[tuple[RelationKind, str, str]]:
    return [
        (relation.kind, shown(relation.source), shown(relation.target))
        for relation in relations(one, mentions(one))
    ]


def shown(party: Party) -> str:
    return party.so_hieu or party.name or "-"


STATED: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "Sáng 05/9/2023, thực hiện Kế hoạch số 71-KH/HU ngày 01/9/2023 của Huyện ủy về kiểm tra "
        "việc triển khai thực hiện Nghị quyết số 12-NQ/HU, Đoàn kiểm tra làm việc với xã.",
        [("implements", "-", "71-KH/HU"), ("checks", "71-KH/HU", "12-NQ/HU")],
    ),
    (
        "Thực hiện Quyết định số 31-QĐ/HU, Đoàn kiểm tra số 2 đã làm việc với ba chi bộ.",
        [("based_on", "-", "31-QĐ/HU")],
    ),
    (
        "Thực hiện Quyết định số 31-QĐ/HU về chuyển đổi số, các chi bộ đã mở lớp tập huấn.",
        [("implements", "-", "31-QĐ/HU")],
    ),
    (
        "Thực hiện Nghị quyết số 12-NQ/TU của Tỉnh ủy, Huyện ủy đã ban hành Kế hoạch số 40-KH/HU "
        "ngày 02/3/2023.",
        [("implements", "40-KH/HU", "12-NQ/TU")],
    ),
    (
        "Cụ thể hóa Nghị quyết số 12-NQ/TU, Huyện ủy đã ban hành Kế hoạch số 40-KH/HU.",
        [("concretises", "40-KH/HU", "12-NQ/TU")],
    ),
    (
        "Đoàn đã kiểm tra công tác quán triệt, học tập và triển khai thực hiện Nghị quyết Đại hội "
        "lần thứ X Đảng bộ huyện tại xã.",
        [("checks", "-", "Nghị quyết Đại hội lần thứ X Đảng bộ huyện")],
    ),
    (
        "Huyện ủy tổ chức hội nghị tổng kết 10 năm thực hiện Chỉ thị số 9-CT/TU của Tỉnh ủy.",
        [("reviews", "-", "9-CT/TU")],
    ),
    (
        "Việc thực hiện Nghị quyết Trung ương 6 khóa XII gắn với việc thực hiện Chỉ thị 9-CT/TW "
        "được duy trì.",
        [("linked", "Nghị quyết Trung ương 6 khóa XII", "9-CT/TW")],
    ),
    (
        "Xã họp theo Hướng dẫn số 8-HD/BTCTU ngày 06/7/2021 của Ban Tổ chức Tỉnh ủy về một số vấn "
        "đề về nâng cao chất lượng sinh hoạt tổ đảng.",
        [("guides", "8-HD/BTCTU", "sinh hoạt tổ đảng")],
    ),
    (
        "Ban Tổ chức ra Hướng dẫn số 8-HD/BTCTW thực hiện Quy định số 41-QĐ/TW của Bộ Chính trị.",
        [("guides", "8-HD/BTCTW", "41-QĐ/TW")],
    ),
    (
        "Bộ Chính trị ban hành Kết luận số 7-KL/TW về tiếp tục đẩy mạnh thực hiện Chỉ thị số "
        "9-CT/TW.",
        [("continues", "7-KL/TW", "9-CT/TW")],
    ),
    (
        "Quy định số 50-QĐ/TW thay thế các Quy định số 22-QĐ/TW, số 24-QĐ/TW và Quy định 37-QĐ/TW.",
        [
            ("replaces", "50-QĐ/TW", "22-QĐ/TW"),
            ("replaces", "50-QĐ/TW", "24-QĐ/TW"),
            ("replaces", "50-QĐ/TW", "37-QĐ/TW"),
        ],
    ),
    (
        "Quy định số 50-QĐ/TW ngày 02/3/2023 thay thế các Quy định 22, 24 và 37.",
        [
            ("replaces", "50-QĐ/TW", "Quy định 22"),
            ("replaces", "50-QĐ/TW", "Quy định 24"),
            ("replaces", "50-QĐ/TW", "Quy định 37"),
        ],
    ),
    (
        "Chỉ thị số 9-CT/TW đã được thay thế bằng Chỉ thị số 15-CT/TW ngày 02/3/2023.",
        [("replaces", "15-CT/TW", "9-CT/TW")],
    ),
    (
        "Kết luận số 7-KL/TW sửa đổi, bổ sung một số nội dung Chỉ thị số 9-CT/TW.",
        [("amends", "7-KL/TW", "9-CT/TW")],
    ),
    (
        "Nghị định số 15/2020/NĐ-CP quy định về phí, lệ phí được sửa đổi, bổ sung bởi Nghị định số "
        "20/2022/NĐ-CP và Nghị định số 21/2023/NĐ-CP.",
        [
            ("amends", "20/2022/NĐ-CP", "15/2020/NĐ-CP"),
            ("amends", "21/2023/NĐ-CP", "15/2020/NĐ-CP"),
        ],
    ),
    (
        "Áp dụng Luật Thư viện và đại biểu Quốc hội số 46/2015/QH13 và được sửa đổi, bổ sung bởi "
        "Luật số 8/2019/QH14; Luật Lưu trữ số 9/2020/QH14.",
        [("amends", "8/2019/QH14", "46/2015/QH13")],
    ),
    (
        "Quyết định số 31-QĐ/TU bãi bỏ Quyết định số 12-QĐ/TU.",
        [("repeals", "31-QĐ/TU", "12-QĐ/TU")],
    ),
    (
        "Quyết định số 31-QĐ/TU bãi bỏ khoản 2 Điều 5 của Quyết định số 12-QĐ/TU.",
        [("amends", "31-QĐ/TU", "12-QĐ/TU")],
    ),
    (
        "Quyết định số 12-QĐ/TU hết hiệu lực kể từ ngày Quyết định số 31-QĐ/TU có hiệu lực.",
        [("repeals", "31-QĐ/TU", "12-QĐ/TU")],
    ),
    (
        "Công văn số 88-CV/TU gia hạn thời gian thực hiện Kế hoạch số 40-KH/TU.",
        [("extends", "88-CV/TU", "40-KH/TU")],
    ),
    (
        "Công văn số 88-CV/TU gia hạn một nội dung của Kế hoạch số 40-KH/TU.",
        [("extends", "88-CV/TU", "40-KH/TU")],
    ),
    (
        "Công văn số 88-CV/TU gia hạn việc rà soát, lập danh sách nêu tại mục 1 bảng tiến độ Kế "
        "hoạch số 40-KH/TU.",
        [("extends", "88-CV/TU", "40-KH/TU")],
    ),
    (
        "Quy chế số 5-QC/TU ban hành kèm theo Quyết định số 31-QĐ/TU.",
        [("attached_to", "5-QC/TU", "31-QĐ/TU")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), STATED, ids=[row[0][:44] for row in STATED])
def test_what_a_sentence_states(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(article(sentence)) == expected


SILENT = [
    "Các nội dung đã xây dựng, triển khai và thực hiện theo Kế hoạch 71-KH/HU, đồng chí nói.",
    "Nhằm tăng cường hiệu quả thực hiện Kế hoạch 71-KH/HU, đồng chí Bí thư yêu cầu ba việc.",
    "Việc triển khai thực hiện Kế hoạch 71-KH/HU cần chú ý thêm các nội dung sau.",
    "Chính phủ lấy ý kiến về dự thảo nghị định thay thế Nghị định số 86/2014/NĐ-CP.",
    "Tỉnh ủy đề nghị thay thế Quyết định số 12-QĐ/TU.",
    "Dự thảo Quyết định số 31-QĐ/TU thay thế Quyết định số 12-QĐ/TU.",
    "Quyết định số 31-QĐ/TU không thay thế Quyết định số 12-QĐ/TU.",
    "Quyết định số 31-QĐ/QU thay thế Quyết định số 12-QĐ/TW.",
    "Báo cáo cho thấy Nghị quyết số 12-NQ/TU đi vào cuộc sống.",
    "Theo Nghị quyết số 12-NQ/TU, đến năm 2030 xã đạt chuẩn.",
    "Xã học tập tư tưởng Hồ Chí Minh gắn với thực hiện Nghị quyết Trung ương 4.",
    "Huyện ủy yêu cầu tăng cường kiểm tra việc thực hiện Chỉ thị số 9-CT/TU.",
    "Người vi phạm bị phạt theo khoản 2 Điều 5 Nghị định số 15/2020/NĐ-CP.",
    "Nghị định số 15/2020/NĐ-CP sửa đổi Nghị định số 20/2022/NĐ-CP.",
    "Kế hoạch 5 năm và 13/13 chi bộ thực hiện chương trình 2025.",
]


@pytest.mark.parametrize("sentence", SILENT, ids=[row[:44] for row in SILENT])
def test_what_a_sentence_does_not_state(sentence: str) -> None:
    assert found(article(FILLER, sentence)) == []


def test_the_evidence_is_the_sentence() -> None:
    proof = "Chỉ thị số 15-CT/TW thay thế Chỉ thị số 9-CT/TW."
    one = article(FILLER, f"Hội nghị nghe phổ biến. {proof} Hội nghị bế mạc.")
    (relation,) = relations(one, mentions(one))
    assert one.text[relation.start : relation.end] == proof


def test_general_and_particular_is_inferred() -> None:
    one = article(
        "Cần làm tốt để Kế hoạch 71-KH/HU của huyện ủy nói chung và Kế hoạch 8-KH/ĐU của đảng ủy "
        "xã nói riêng đạt chất lượng."
    )
    (relation,) = relations(one, mentions(one))
    assert (relation.kind, relation.source.so_hieu, relation.inferred) == (
        "concretises",
        "8-KH/ĐU",
        True,
    )


def test_a_supposition_is_inferred() -> None:
    one = article("Việc Kế hoạch 8-KH/ĐU cụ thể hóa Kế hoạch 71-KH/HU chỉ là suy luận.")
    assert [relation.inferred for relation in relations(one, mentions(one))] == [True]


def test_only_the_opening_says_what_the_article_is_about() -> None:
    late = "Thực hiện Kế hoạch số 71-KH/HU, các chi bộ đã họp."
    assert found(article(FILLER, FILLER, FILLER, FILLER, late)) == []


def test_a_title_tells_what_is_checked() -> None:
    one = article(FILLER, title="Kiểm tra việc thực hiện Chương trình 4-CTr/HU tại năm xã")
    assert found(one) == [("checks", "-", "4-CTr/HU")]


GROUNDS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Viên chức;",
    "Căn cứ Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14 tháng 11 năm 2008;",
    "Căn cứ Nghị định số 15/2020/NĐ-CP ngày 02 tháng 3 năm 2020 của Chính phủ quy định chi tiết "
    "và biện pháp thi hành Luật Giám định tư pháp;",
)


def test_an_official_paper_rests_on_its_grounds() -> None:
    one = article(*GROUNDS, title="Về việc thành lập tổ", kind="official", so_hieu="31/2021/TT-BNV")
    grounds = [target for kind, source, target in found(one) if kind == "based_on"]
    assert grounds == [
        "Luật Tổ chức chính quyền địa phương",
        "Luật sửa đổi, bổ sung một số điều của Luật Viên chức",
        "25/2008/QH12",
        "15/2020/NĐ-CP",
    ]
    assert ("guides", "15/2020/NĐ-CP", "Luật Giám định tư pháp") in found(one)


def test_grounds_may_stand_in_one_line() -> None:
    line = (
        "Căn cứ Luật Thư viện số 46/2015/QH13 được sửa đổi bởi Luật số 8/2019/QH14; Luật Lưu trữ "
        "số 9/2020/QH14 về quản lý tài liệu; Nghị định số 15/2020/NĐ-CP của Chính phủ;"
    )
    one = article(line, title="Về việc lập tổ", kind="official", so_hieu="31-QĐ/TU")
    grounds = [target for kind, _, target in found(one) if kind == "based_on"]
    assert grounds == ["46/2015/QH13", "9/2020/QH14", "15/2020/NĐ-CP"]


def test_this_document_is_the_own_one_of_an_official_paper() -> None:
    one = article(
        FILLER,
        "Quyết định này có hiệu lực từ ngày 01/5/2023 và thay thế Quyết định số 12-QĐ/TU.",
        kind="official",
        so_hieu="31-QĐ/TU",
        loai="Quyết định",
    )
    assert found(one) == [("replaces", "31-QĐ/TU", "12-QĐ/TU")]


@pytest.mark.parametrize(
    ("day", "is_stated"),
    [(date(2026, 3, 2), True), (date(2025, 6, 30), False), (None, False)],
    ids=["after it ended", "on its last day", "no day"],
)
def test_what_an_ended_committee_left_is_replaced_from_below(
    day: date | None, is_stated: bool
) -> None:
    one = article(
        FILLER,
        "Kế hoạch này thay thế Kế hoạch số 18-KH/QU của Quận ủy Bến Lưới (trước sắp xếp).",
        kind="official",
        so_hieu="31-KH/ĐU",
        loai="Kế hoạch",
        issued_on=day,
    )
    assert found(one) == ([("replaces", "31-KH/ĐU", "18-KH/QU")] if is_stated else [])


def test_this_document_is_the_last_of_its_kind_in_the_news() -> None:
    one = article(
        "Chính phủ vừa ban hành Nghị định số 20/2022/NĐ-CP. Nghị định này thay thế Nghị định số "
        "15/2020/NĐ-CP."
    )
    assert found(one) == [("replaces", "20/2022/NĐ-CP", "15/2020/NĐ-CP")]


def test_a_bare_number_is_the_numbered_document_of_the_same_article() -> None:
    one = article("Tỉnh ủy ra Thông tri số 13-TT/TU. Thông tri 13 thay thế Thông tri số 9-TT/TU.")
    assert found(one) == [("replaces", "13-TT/TU", "9-TT/TU")]


# --- front matter ---------------------------------------------------------------------------------


LISTED = [
    ({"kind": "implements", "so_hieu": "12-NQ/TW"}, ("implements", "40-KH/TU", "12-NQ/TW")),
    ({"kind": "implemented_by", "so_hieu": "8-KH/HU"}, ("implements", "8-KH/HU", "40-KH/TU")),
    ({"kind": "replaced_by", "so_hieu": "55-KH/TU"}, ("replaces", "55-KH/TU", "40-KH/TU")),
    ({"kind": "related", "so_hieu": "7-KL/TW"}, ("linked", "40-KH/TU", "7-KL/TW")),
    ({"kind": "suspends", "so_hieu": "7-KH/TU"}, ("linked", "40-KH/TU", "7-KH/TU")),
    (
        {"kind": "implements", "so_hieu": "Nghị quyết Đại hội XIII"},
        ("implements", "40-KH/TU", "Nghị quyết Đại hội XIII"),
    ),
    (
        {"kind": "checked_by", "so_hieu": None, "note": "Kế hoạch của Tỉnh ủy (chưa rõ số hiệu)"},
        ("checks", "Kế hoạch của Tỉnh ủy", "40-KH/TU"),
    ),
]


@pytest.mark.parametrize(("entry", "expected"), LISTED, ids=[str(row[0]["kind"]) for row in LISTED])
def test_front_matter_is_read_in_the_active_form(
    entry: Mapping[str, object], expected: tuple[str, str, str]
) -> None:
    one = article(FILLER, kind="summary", so_hieu="40-KH/TU", quan_he=[entry])
    (relation,) = relations(one, mentions(one))
    assert (relation.kind, shown(relation.source), shown(relation.target)) == expected
    assert (relation.start, relation.end) == (0, 0)


def test_text_and_front_matter_make_one_relation_with_its_evidence() -> None:
    one = article(
        FILLER,
        "Chỉ thị này thay thế Chỉ thị số 9-CT/TW.",
        kind="summary",
        so_hieu="15-CT/TW",
        loai="Chỉ thị",
        quan_he=[{"kind": "replaces", "so_hieu": "09-CT/TW"}],
    )
    (relation,) = relations(one, mentions(one))
    assert relation.end > 0


@pytest.mark.parametrize("entries", [None, "9-CT/TW", [3, {"kind": "implements"}]], ids=str)
def test_front_matter_that_is_no_list_of_relations(entries: object) -> None:
    one = Article("a.md", "summary", "A", "A", (), extra={"quan_he": entries})
    assert relations(one, []) == []


def test_spellings_of_one_document_share_a_key() -> None:
    assert party_key(Party("09-CT/TW")) == party_key(Party("9 - CT / TW"))
    assert party_key(Party("15/2020/NĐ-CP")) != party_key(Party("15/2021/NĐ-CP"))
    short = Party(name="Nghị quyết Đại hội XIII")
    long = Party(name="Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")
    assert party_key(short) == party_key(long)


# --- documents and ranks --------------------------------------------------------------------------


NAMED = [
    ("theo Nghị quyết Trung ương 4 khóa XII.", "Nghị quyết Trung ương 4 khóa XII"),
    ("theo Nghị quyết Đại hội lần thứ XI Đảng bộ quận đã nêu", None),
    ("theo Luật Đất đai năm 2013 của Quốc hội", "Luật Đất đai năm 2013"),
    ("theo Luật Phòng, chống ma túy, công an xã", "Luật Phòng, chống ma túy"),
    ("theo Luật Điện ảnh, cục Điện ảnh đã cấp", "Luật Điện ảnh"),
    ("theo Quy định số 37 của Ban Chấp hành Trung ương về", None),
    ("theo kế hoạch 5 năm của xã", ""),
    ("theo Chương trình 2025 của xã", ""),
    ("theo Kế hoạch 62 tháng cuối", ""),
]


@pytest.mark.parametrize(("text", "name"), NAMED, ids=[row[0] for row in NAMED])
def test_documents_without_a_number(text: str, name: str | None) -> None:
    one = Article("a.txt", "news", "", text, ())
    names = [document.name for document in documents(one, canonical(text), [])]
    if name is None:
        assert len(names) == 1 and names[0] in text
    else:
        assert names == ([name] if name else [])


RANKS = [
    ("TW", "TU", True),
    ("TU", "BTCTU", True),
    ("BTCTW", "TU", True),
    ("QU", "ĐU", True),
    ("QUTW", "QU", True),
    ("TU", "TW", False),
    ("CP", "BTC", True),
    ("CP", "TU", False),
    ("UBND", "CP", False),
]


@pytest.mark.parametrize(("one", "other", "above"), RANKS, ids=[f"{a}>{b}" for a, b, _ in RANKS])
def test_who_stands_above(one: str, other: str, above: bool) -> None:
    assert is_above(rank(one), rank(other)) is above


def test_relations_carry_the_article() -> None:
    one = article("Quyết định số 31-QĐ/TU bãi bỏ Quyết định số 12-QĐ/TU.")
    (relation,) = relations(one, mentions(one))
    assert isinstance(relation, Relation)
    assert relation.article_id == one.id


@pytest.mark.parametrize(
    ("loai", "so_hieu", "item", "is_put_off"),
    [
        ("Thông báo", "77-TB/ĐU", "Gia hạn việc lắp đèn nêu tại {plan}: đến hết ngày 31/8.", True),
        ("Thông báo", "77-TB/ĐU", "Nghiên cứu gia hạn việc lắp đèn nêu tại {plan}.", False),
        ("Kế hoạch", "78-KH/ĐU", "Gia hạn việc lắp đèn nêu tại {plan}: trước ngày 31/8.", False),
        (
            "Thông báo",
            "77-TB/ĐU",
            "Đồng ý gia hạn thời gian hoàn thành việc lắp đèn quy định tại "
            "điểm 4 mục II {plan} từ ngày 31/7 đến hết ngày 31/8.",
            True,
        ),
        (
            "Kết luận",
            "79-KL/ĐU",
            "Ban Thường vụ Đảng ủy xã thống nhất gia hạn việc lắp đèn nêu tại "
            "{plan} đến hết ngày 31/8.",
            True,
        ),
        (
            "Thông báo",
            "77-TB/ĐU",
            "Không đồng ý gia hạn việc lắp đèn nêu tại {plan} đến hết ngày 31/8.",
            False,
        ),
        (
            "Thông báo",
            "77-TB/ĐU",
            "Văn phòng Đảng ủy đề nghị gia hạn việc lắp đèn nêu tại {plan} đến ngày 31/8.",
            False,
        ),
    ],
    ids=[
        "settled",
        "to-be-looked-into",
        "work-of-a-plan",
        "agreed",
        "agreed-by-a-body",
        "refused",
        "asked-for",
    ],
)
def test_an_item_puts_off_a_day(loai: str, so_hieu: str, item: str, is_put_off: bool) -> None:
    head = f"{loai} số {so_hieu} về lắp đèn"
    text = head + "\n1. " + item.format(plan="Kế hoạch số 41-KH/ĐU")
    blocks = (Block("title", 0, len(head)), Block("item", len(head) + 1, len(text)))
    paper = Article("a.txt", "official", head, text, blocks, so_hieu=so_hieu, loai=loai)
    assert found(paper) == ([("extends", so_hieu, "41-KH/ĐU")] if is_put_off else [])


def test_the_lines_of_a_subject_are_one_sentence() -> None:
    text = "V/v gia hạn, điều chỉnh một số nội dung\nKế hoạch số 41-KH/ĐU\nĐảng ủy xã báo cáo."
    about = text.rindex("\n")
    blocks = (Block("title", 0, about), Block("paragraph", about + 1, len(text)))
    letter = Article("a.txt", "official", "Công văn", text, blocks, so_hieu="90-CV/ĐU")
    assert found(letter) == [("extends", "90-CV/ĐU", "41-KH/ĐU")]


# How papers and the press say that one takes the place of another, and what only sounds so.
CHANGES_SAID: list[tuple[str, str, str, bool]] = [
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Hướng dẫn này áp dụng từ kỳ thu tháng 02/2026 và thay thế Hướng dẫn số "
        "03-HD/BNCTU, ngày 10/3/2025 của Văn phòng Thành ủy.",
        True,
    ),
    ("Hướng dẫn", "07-HD/BNCTU", "(Thay thế Hướng dẫn số 03-HD/BNCTU, ngày 20/8/2025)", True),
    (
        "Quy định",
        "212-QĐ/TU",
        "Quy định này có hiệu lực kể từ ngày ký, thay thế Quy định số 88-QĐ/TU, ngày 09/11/2022.",
        True,
    ),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Hướng dẫn này thực hiện từ ngày 01/6/2026; thay thế Hướng dẫn số 03-HD/BNCTU.",
        True,
    ),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Hướng dẫn này được thực hiện thống nhất từ ngày ký ban hành, thay thế Hướng dẫn "
        "số 03-HD/BNCTU.",
        True,
    ),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Từ ngày 01/6/2026, Hướng dẫn này thay cho Hướng dẫn số 03-HD/BNCTU.",
        True,
    ),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Kể từ ngày Hướng dẫn này có hiệu lực, Hướng dẫn số 03-HD/BNCTU hết hiệu lực thi hành.",
        True,
    ),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Hướng dẫn số 03-HD/BNCTU, ngày 20/8/2025 hết hiệu lực kể từ ngày Hướng dẫn này "
        "được ban hành.",
        True,
    ),
    ("Quyết định", "30-QĐ/TU", "Bãi bỏ Quyết định số 15-QĐ/TU, ngày 01/02/2024.", True),
    (
        "Quyết định",
        "30-QĐ/TU",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế cho Quyết định số "
        "15-QĐ/TU, ngày 01/02/2024.",
        True,
    ),
    (
        "Quyết định",
        "30-QĐ/TU",
        "Điều 3. Quyết định có hiệu lực thi hành kể từ ngày ký ban hành, thay thế Quyết "
        "định số 15-QĐ/TU.",
        True,
    ),
    ("Hướng dẫn", "07-HD/BNCTU", "Văn bản này thay Hướng dẫn số 03-HD/BNCTU.", True),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Hướng dẫn này thay thế Hướng dẫn số 03-HD/BNCTU và các văn bản trước đây trái "
        "với Hướng dẫn này.",
        True,
    ),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Các nội dung hướng dẫn trước đây tại Hướng dẫn số 03-HD/BNCTU không còn áp dụng.",
        True,
    ),
    ("Hướng dẫn", "07-HD/BNCTU", "Hướng dẫn số 03-HD/BNCTU không còn hiệu lực.", True),
    (
        "Hướng dẫn",
        "07-HD/BNCTU",
        "Hướng dẫn số 03-HD/BNCTU thôi áp dụng từ ngày ban hành Hướng dẫn này.",
        True,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Kế hoạch này thay thế Kế hoạch số 12-KH/ĐU ngày 05/02/2026; những việc đã làm "
        "theo Kế hoạch số 12-KH/ĐU vẫn có giá trị.",
        True,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Hiệu lực: từ ngày 01/3/2026, thay thế Kế hoạch số 12-KH/ĐU ngày 05/02/2025.",
        True,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Thay thế Kế hoạch số 12-KH/ĐU, ngày 05/02/2025 của Đảng ủy xã.",
        True,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Ban Tổ chức tham mưu ban hành hướng dẫn mới thay thế Hướng dẫn số 03-HD/BTCTU.",
        False,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Văn phòng xây dựng quy chế thay thế Quy chế số 03-QC/ĐU trong quý II.",
        False,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Rà soát, sửa đổi hoặc thay thế Quy chế số 03-QC/ĐU trong quý II/2026.",
        False,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Hoàn thành việc thay thế Quy chế số 03-QC/ĐU trước ngày 30/6/2026.",
        False,
    ),
    ("Kế hoạch", "45-KH/ĐU", "Kế hoạch này không thay thế Kế hoạch số 12-KH/ĐU.", False),
    ("Kế hoạch", "45-KH/ĐU", "Kế hoạch này bổ sung, không thay thế Kế hoạch số 12-KH/ĐU.", False),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Giao Văn phòng Đảng ủy ban hành Quy chế mới thay thế Quy chế số 03-QC/ĐU.",
        False,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Đảng ủy Ủy ban nhân dân lãnh đạo thay thế Quyết định số 15-QĐ/UBND.",
        False,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Kế hoạch này được thực hiện cùng với việc thay thế Quy chế số 03-QC/ĐU.",
        False,
    ),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Trường hợp cần thay thế Quy chế số 03-QC/ĐU thì báo cáo Ban Thường vụ.",
        False,
    ),
    ("Kế hoạch", "45-KH/ĐU", "Hướng dẫn số 03-HD/BTCTU không hết hiệu lực.", False),
    (
        "Kế hoạch",
        "45-KH/ĐU",
        "Những nội dung không nêu trong Kế hoạch này thì thực hiện theo Kế hoạch số 12-KH/ĐU.",
        False,
    ),
    ("Kế hoạch", "45-KH/ĐU", "Không áp dụng Kế hoạch số 12-KH/ĐU đối với chi bộ quân sự.", False),
]
TOLD_BY_PRESS: list[tuple[str, bool]] = [
    ("Hướng dẫn số 07-HD/BNCTU thay cho Hướng dẫn số 03-HD/BNCTU trước đây.", True),
    (
        "Hướng dẫn số 07-HD/BNCTU, ngày 15/5/2026 có nhiều điểm mới, thay thế Hướng dẫn "
        "số 03-HD/BNCTU.",
        True,
    ),
    ("Hướng dẫn số 07-HD/BNCTU ra đời thay Hướng dẫn số 03-HD/BNCTU.", True),
    ("Từ ngày 01/6/2026, Hướng dẫn số 03-HD/BNCTU được thay bằng Hướng dẫn số 07-HD/BNCTU.", True),
    ("Hướng dẫn số 03-HD/BNCTU đã hết hiệu lực, thay bằng Hướng dẫn số 07-HD/BNCTU.", True),
    (
        "Hướng dẫn số 07-HD/BNCTU được ban hành ngày 15/5/2026 để thay thế Hướng dẫn số "
        "03-HD/BNCTU.",
        True,
    ),
    ("Hướng dẫn số 07-HD/BNCTU áp dụng từ 01/6/2026, thay thế Hướng dẫn số 03-HD/BNCTU.", True),
    (
        "Ban Nội chính Tỉnh ủy ban hành Hướng dẫn số 07-HD/BNCTU thay thế Hướng dẫn số "
        "03-HD/BNCTU.",
        True,
    ),
    ("Ông An cho biết sẽ có hướng dẫn thay thế Hướng dẫn số 03-HD/BNCTU.", False),
    ("Đại biểu đề nghị sớm thay thế Hướng dẫn số 03-HD/BNCTU.", False),
]


@pytest.mark.parametrize(
    ("noun", "so_hieu", "sentence", "is_change"),
    CHANGES_SAID,
    ids=[row[2][:60] for row in CHANGES_SAID],
)
def test_a_paper_takes_the_place_of_another(
    noun: str, so_hieu: str, sentence: str, is_change: bool
) -> None:
    one = article(
        "1. Các chi bộ thực hiện nghiêm túc.",
        sentence,
        title=f"{noun.upper()} về việc mẫu",
        kind="official",
        so_hieu=so_hieu,
        loai=noun,
    )
    assert any(kind in ("replaces", "repeals") for kind, _, _ in found(one)) is is_change


@pytest.mark.parametrize(
    ("sentence", "is_change"), TOLD_BY_PRESS, ids=[row[0][:60] for row in TOLD_BY_PRESS]
)
def test_the_press_tells_of_a_change(sentence: str, is_change: bool) -> None:
    kinds = [kind for kind, _, _ in found(article(FILLER, sentence))]
    assert any(kind in ("replaces", "repeals") for kind in kinds) is is_change


# How a paper says that days of another are put off.
PUT_OFF_SAID: list[tuple[str, str, bool]] = [
    (
        "Công văn",
        "1. Đồng ý gia hạn việc số hóa hồ sơ (bước 2 của Kế hoạch số 41-KH/TU) đến "
        "hết ngày 31/8/2026.",
        True,
    ),
    (
        "Công văn",
        "1. Đồng ý gia hạn việc số hóa hồ sơ tại mục 2 Kế hoạch số 41-KH/TU đến hết "
        "ngày 31/8/2026.",
        True,
    ),
    (
        "Công văn",
        "Ban Thường vụ đồng ý lùi thời hạn nộp báo cáo tại Kế hoạch số 41-KH/TU, từ "
        "ngày 15/6/2026 sang ngày 30/6/2026.",
        True,
    ),
    (
        "Công văn",
        "Thống nhất điều chỉnh thời gian hoàn thành nêu tại Kế hoạch số 41-KH/TU đến "
        "ngày 31/8/2026.",
        True,
    ),
    (
        "Công văn",
        "Thời gian hoàn thành các nội dung nêu tại Kế hoạch số 41-KH/TU được gia hạn "
        "đến hết ngày 31/8/2026.",
        True,
    ),
    ("Thông báo", "Gia hạn thời gian thực hiện Kế hoạch số 41-KH/TU đến hết tháng 9/2026.", True),
    (
        "Thông báo",
        "Kéo dài thời gian nhận bài dự thi theo Kế hoạch số 41-KH/TU đến hết ngày 15/9/2026.",
        True,
    ),
    (
        "Công văn",
        "Mốc hoàn thành rà soát quy định tại Kế hoạch số 41-KH/TU được lùi đến ngày 31/8/2026.",
        True,
    ),
    (
        "Công văn",
        "Ban Tổ chức đề nghị các đơn vị không xin gia hạn thời gian nêu tại Kế hoạch số 41-KH/TU.",
        False,
    ),
    ("Kế hoạch", "Thực hiện đúng thời hạn nêu tại Kế hoạch số 41-KH/TU.", False),
    ("Công văn", "Không gia hạn thời gian thực hiện Kế hoạch số 41-KH/TU.", False),
    (
        "Công văn",
        "Đơn vị nào cần gia hạn nội dung của Kế hoạch số 41-KH/TU thì báo cáo trước "
        "ngày 10/8/2026.",
        False,
    ),
]


@pytest.mark.parametrize(
    ("noun", "sentence", "is_put_off"), PUT_OFF_SAID, ids=[row[1][:60] for row in PUT_OFF_SAID]
)
def test_the_days_of_another_paper_are_put_off(noun: str, sentence: str, is_put_off: bool) -> None:
    one = article(
        "1. Các chi bộ thực hiện nghiêm túc.",
        sentence,
        title=f"{noun.upper()} về việc mẫu",
        kind="official",
        so_hieu={"Công văn": "733-CV/TU", "Thông báo": "57-TB/TU"}.get(noun, "45-KH/TU"),
        loai=noun,
    )
    assert any(kind == "extends" for kind, _, _ in found(one)) is is_put_off


def test_a_title_says_what_the_paper_takes_the_place_of() -> None:
    text = (
        "HƯỚNG DẪN\nkiểm tra, giám sát của tổ chức đảng cấp xã\n"
        "(thay thế Hướng dẫn số 03-HD/BNCTU, ngày 20/8/2025)\n\nCác chi bộ thực hiện nghiêm túc."
    )
    about = text.index("\n\n")
    blocks = (Block("title", 0, about), Block("paragraph", about + 2, len(text)))
    one = Article(
        "a.txt", "official", "Hướng dẫn", text, blocks, so_hieu="07-HD/BNCTU", loai="Hướng dẫn"
    )
    assert found(one) == [("replaces", "07-HD/BNCTU", "03-HD/BNCTU")]


REWORDED: list[tuple[str, str, str]] = [
    ("Kế hoạch", "Sửa đổi khoản 2 Mục II {old} như sau: họp hằng tháng.", "amends"),
    ("Kế hoạch", "Bổ sung vào cuối Mục II {old} nội dung sau: cử một đầu mối.", "amends"),
    ("Công văn", "1. Bổ sung vào Mục II {old} nội dung sau: cử một đầu mối.", "amends"),
    ("Kế hoạch", "Thay cụm từ “hằng quý” bằng “hằng tháng” tại Mục II {old}.", "amends"),
    ("Công văn", "Thay cụm từ “hằng quý” bằng “hằng tháng” tại {old}.", "amends"),
    ("Kế hoạch", "Bỏ cụm từ “thiết thực” tại khoản 1 Mục II {old}.", "amends"),
    ("Kế hoạch", "{old} được sửa đổi, bổ sung như sau: mỗi chi bộ chọn một việc.", "amends"),
    ("Quyết định", "Khoản 1, Mục II của {old} được sửa đổi như sau: họp hằng tháng.", "amends"),
    ("Kế hoạch", "Dừng thực hiện {old} kể từ ngày ban hành Kế hoạch này.", "repeals"),
    ("Báo cáo", "{old} được bổ sung như sau khi họp: mỗi chi bộ một việc.", ""),
    ("Kế hoạch", "Đề nghị sửa đổi khoản 2 Mục II {old} như sau: họp hằng tháng.", ""),
    ("Kế hoạch", "Các chi bộ cần bổ sung nội dung sinh hoạt nêu tại Mục II {old}.", ""),
    ("Kế hoạch", "Không dừng thực hiện {old} trong thời gian sắp xếp.", ""),
]


@pytest.mark.parametrize(("noun", "sentence", "kind"), REWORDED)
def test_a_paper_rewords_a_part_of_another(noun: str, sentence: str, kind: str) -> None:
    line = sentence.format(old="Kế hoạch số 18-KH/ĐU, ngày 14/3/2025 của Đảng ủy phường Bến Lưới")
    one = article(FILLER, line, kind="official", so_hieu="31-KH/ĐU", loai=noun)
    assert found(one) == ([(kind, "31-KH/ĐU", "18-KH/ĐU")] if kind else [])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Để cụ thể hóa {old}, Đảng ủy phường đề ra Kế hoạch:", "concretises"),
        ("Căn cứ {old}; Ban Thường vụ xây dựng Kế hoạch với các nội dung sau:", "based_on"),
        ("Triển khai {old}, Đảng ủy phường ban hành Kế hoạch như sau:", "implements"),
    ],
)
def test_what_a_plan_opens_with_is_what_it_carries_out(line: str, kind: str) -> None:
    opening = line.format(old="Chỉ thị số 4-CT/TU của Tỉnh ủy")
    one = article(
        opening, "1. Họp.", title="Về thu phí", kind="official", so_hieu="31-KH/ĐU", loai="Kế hoạch"
    )
    assert found(one) == [(kind, "31-KH/ĐU", "4-CT/TU")]
