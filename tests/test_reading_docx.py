"""Invented Word files, built here; what python-docx cannot write is put into the XML."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table

from corpus.article import Article
from corpus.reading.docx import read_docx
from corpus.reading.docx_numbering import letter, roman
from corpus.reading.unreadable import UnreadableFile


def saved(document: Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: Document) -> Article:
    return read_docx(saved(document), "kế hoạch.docx")


def stretches(article: Article, role: str) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.role == role]


def filled(table: Table, rows: list[list[str]]) -> Table:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def paper(number: str = "Số: 31/KH-UBND") -> Document:
    document = docx.Document()
    head = document.add_table(2, 2)
    filled(
        head,
        [
            ["UBND TỈNH BIỂN XANH\nSỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do"],
            [number, "Biển Xanh, ngày 02 tháng 6 năm 2025"],
        ],
    )
    head.cell(0, 1).paragraphs[0].add_run(" - Hạnh phúc")
    for words in ("KẾ HOẠCH", "Tiêm chủng cho trẻ em", "trên đảo Hòn Sò"):
        document.add_paragraph(words).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("Thời gian qua trẻ em trên đảo ít được tiêm chủng.")
    return document


def signed(document: Document) -> Document:
    filled(
        document.add_table(1, 2),
        [["Nơi nhận:\n- Các trạm y tế;\n- Lưu: VT.", "GIÁM ĐỐC\n\n\nMai Thị Sóng"]],
    )
    return document


def test_a_paper_with_its_tables_of_letterhead_and_signature() -> None:
    document = paper()
    filled(
        document.add_table(3, 3),
        [
            ["Nhiệm vụ", "Chủ trì", "Thời hạn"],
            ["Lập danh sách\ntrẻ em", "Trạm y tế", "10/6/2025"],
            ["Tiêm chủng | uống vitamin", "", "20/6/2025"],
        ],
    )
    article = read(signed(document))
    assert (article.kind, article.so_hieu, article.loai) == ("official", "31/KH-UBND", "Kế hoạch")
    assert article.issuer == "Sở Y tế tỉnh Biển Xanh"
    assert article.issued_on == date(2025, 6, 2)
    assert article.trich_yeu == "Tiêm chủng cho trẻ em trên đảo Hòn Sò"
    assert article.signer == "Mai Thị Sóng, Giám đốc"
    assert stretches(article, "row") == [
        "Nhiệm vụ | Chủ trì | Thời hạn",
        "Lập danh sách trẻ em | Trạm y tế | 10/6/2025",
        "Tiêm chủng / uống vitamin |  | 20/6/2025",
    ]
    assert stretches(article, "signature")[0].startswith("Nơi nhận:\n- Các trạm y tế;")


def test_a_draft_is_known_to_lack_its_number() -> None:
    article = read(paper("Số:       /KH-UBND"))
    assert article.so_hieu is None
    assert article.extra["thieu_so_hieu"] is True
    assert article.title == "Kế hoạch Tiêm chủng cho trẻ em trên đảo Hòn Sò"


def test_a_number_in_many_runs() -> None:
    document = paper("")
    cell = document.tables[0].cell(1, 0).paragraphs[0]
    for piece in ("Số", ": 0", "7", " -K", "H/", "ĐU"):
        cell.add_run(piece)
    assert read(document).so_hieu == "07-KH/ĐU"


# --- automatic numbering --------------------------------------------------------------------------

LEVELS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("decimal", "%2.%3."),
    ("lowerLetter", "%4)"),
    ("bullet", "\uf02d"),
    ("bullet", "\uf0b7"),
)


def numbered(document: Document, *entries: tuple[int, int, str]) -> None:
    """(list, level, text); lists 1 and 2 count on, list 3 starts anew."""
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (style, text) in enumerate(LEVELS)
    )
    root.insert(
        0,
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'),
    )
    anew = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
    for number, override in ((91, ""), (92, ""), (93, anew)):
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="90"/>'
                f"{override}</w:num>"
            )
        )
    for number, level, text in entries:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{90 + number}"/></w:numPr>'
            )
        )


def test_automatic_numbers_are_made_visible() -> None:
    document = paper()
    numbered(
        document,
        (1, 0, "Mục đích và yêu cầu"),
        (1, 1, "Mục đích;"),
        (1, 2, "Giữ sức khỏe;"),
        (1, 2, "Phòng bệnh;"),
        (1, 3, "sởi;"),
        (1, 3, "ho gà;"),
        (2, 1, "Yêu cầu;"),
        (1, 0, "Nhiệm vụ"),
        (1, 1, "Tiêm;"),
        (1, 4, "đúng lịch;"),
        (1, 5, "đúng liều;"),
        (3, 1, "Từ đầu;"),
        (0, 0, "Không đánh số."),
    )
    lines = read(document).text.split("đảo ít được tiêm chủng.\n")[1].split("\n")
    assert [line for line in lines if line] == [
        "I. Mục đích và yêu cầu",
        "1. Mục đích;",
        "1.1. Giữ sức khỏe;",
        "1.2. Phòng bệnh;",
        "a) sởi;",
        "b) ho gà;",
        "2. Yêu cầu;",
        "II. Nhiệm vụ",
        "1. Tiêm;",
        "- đúng lịch;",
        "• đúng liều;",
        "1. Từ đầu;",
        "Không đánh số.",
    ]


def test_numbers_that_come_with_a_style() -> None:
    document = paper()
    for words in ("Tiêm sởi.", "Tiêm ho gà."):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("Uống vitamin.", style="List Bullet")
    assert stretches(read(document), "item") == [
        "1. Tiêm sởi.",
        "2. Tiêm ho gà.",
        "• Uống vitamin.",
    ]


@pytest.mark.parametrize(("number", "sign"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb")])
def test_letters(number: int, sign: str) -> None:
    assert letter(number) == sign


@pytest.mark.parametrize(("number", "sign"), [(4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl")])
def test_romans(number: int, sign: str) -> None:
    assert roman(number) == sign


# --- tables ---------------------------------------------------------------------------------------


def test_merged_cells_are_said_once_and_a_header_of_two_rows_is_one() -> None:
    document = paper()
    table = filled(
        document.add_table(5, 4),
        [
            ["TT", "Việc", "Thời gian", ""],
            ["", "", "Từ", "Đến"],
            ["Giai đoạn một", "", "", ""],
            ["1", "Tiêm", "01/6/2025", "10/6/2025"],
            ["", "Uống", "", "20/6/2025"],
        ],
    )
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(2, 0).merge(table.cell(2, 3))
    table.cell(3, 0).merge(table.cell(4, 0))
    assert stretches(read(document), "row") == [
        "TT | Việc | Thời gian - Từ | Thời gian - Đến",
        "Giai đoạn một",
        "1 | Tiêm | 01/6/2025 | 10/6/2025",
        "| Uống |  | 20/6/2025",
    ]


def test_a_box_around_text_is_no_table() -> None:
    document = paper()
    document.add_table(1, 1).cell(0, 0).text = "Lưu ý: mang theo sổ tiêm."
    assert "Lưu ý: mang theo sổ tiêm." in stretches(read(document), "paragraph")


# --- what is seen and what is not -----------------------------------------------------------------


def with_xml(xml: str) -> Document:
    document = paper()
    spaces = nsdecls("w", "wp", "a") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {spaces}>{xml}</w:p>"))
    return document


BOX = "<w:txbxContent><w:p><w:r><w:t>Chữ trong khung.</w:t></w:r></w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("xml", "seen"),
    [
        pytest.param(
            "<w:r><w:t>Xong trước ngày </w:t></w:r>"
            '<w:del w:id="1"><w:r><w:delText>10</w:delText></w:r></w:del>'
            '<w:ins w:id="2"><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:t>/6.</w:t></w:r>',
            "Xong trước ngày 20/6.",
            id="tracked changes",
        ),
        pytest.param(
            "<w:r><w:t>Thấy.</w:t></w:r>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn.</w:t></w:r>"
            '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> Hiện.</w:t></w:r>',
            "Thấy. Hiện.",
            id="hidden text",
        ),
        pytest.param(
            '<w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>DATE</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>02/6/2025</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "Trang 02/6/2025",
            id="field",
        ),
        pytest.param(
            "<w:r><w:t>Số 12</w:t><w:noBreakHyphen/><w:t>KH/ĐU</w:t><w:br/><w:t>dưới</w:t></w:r>",
            "Số 12-KH/ĐU\ndưới",
            id="hyphen and line break",
        ),
        pytest.param(
            f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r><w:r><w:t>Chữ ngoài khung.</w:t></w:r>",
            "Chữ trong khung.\nChữ ngoài khung.",
            id="text box",
        ),
        pytest.param(
            "<w:r><w:t>Tie\u0302m chu\u0309ng\u00a0đu\u0309.</w:t></w:r>",
            "Tiêm chủng đủ.",
            id="composed letters",
        ),
    ],
)
def test_what_a_reader_sees(xml: str, seen: str) -> None:
    text = read(with_xml(xml)).text
    tail = text.split("đảo ít được tiêm chủng.")[1].strip()
    assert tail.replace("\n\n", "\n") == seen


def test_heads_and_feet_of_pages_are_left_out() -> None:
    document = paper()
    document.sections[0].header.paragraphs[0].text = "Trang 7 của bản in"
    document.sections[0].footer.paragraphs[0].text = "Chân trang"
    text = read(document).text
    assert "Trang 7" not in text and "Chân trang" not in text


def test_footnotes_follow_the_text() -> None:
    document = with_xml('<w:r><w:t>Xã có ba thôn.</w:t><w:footnoteReference w:id="2"/></w:r>')
    note = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
        "<w:t>Thôn Đá, thôn Sỏi và thôn Cát.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = changed(
        saved(document),
        {
            "word/footnotes.xml": lambda _: note.encode(),
            "word/_rels/document.xml.rels": lambda old: old.replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Target="footnotes.xml" Type="http://schemas.openxml'
                b'formats.org/officeDocument/2006/relationships/footnotes"/></Relationships>',
            ),
        },
    )
    text = read_docx(data, "a.docx").text
    assert text.endswith("Xã có ba thôn.\n\nThôn Đá, thôn Sỏi và thôn Cát.\n")


@pytest.mark.parametrize("of_style", [False, True])
def test_a_word_file_that_is_no_paper(of_style: bool) -> None:
    document = docx.Document()
    document.core_properties.title = "Tên tệp cũ"
    style = "Heading 1" if of_style else None
    document.add_paragraph("Trẻ em trên đảo được tiêm chủng", style=style)
    document.add_paragraph("Sáng 02/6, trạm y tế đảo Hòn Sò tiêm chủng cho hơn ba mươi trẻ em.")
    filled(document.add_table(2, 2), [["Thôn", "Số trẻ"], ["Đá", "12"]])
    document.add_paragraph("Đợt sau mở vào tháng 7 tại nhà văn hóa của thôn./.")
    article = read(document)
    assert (article.kind, article.so_hieu) == ("news", None)
    assert article.title == "Trẻ em trên đảo được tiêm chủng"
    assert stretches(article, "row") == ["Thôn | Số trẻ", "Đá | 12"]
    assert len(stretches(article, "paragraph")) == 2


# --- files that cannot be read --------------------------------------------------------------------


def changed(data: bytes, parts: dict[str, Callable[[bytes], bytes]]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        names = [*old.namelist(), *(name for name in parts if name not in old.namelist())]
        for name in names:
            content = old.read(name) if name in old.namelist() else b""
            new.writestr(name, parts[name](content) if name in parts else content)
    return out.getvalue()


DOCUMENT = "word/document.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def only_a_picture() -> bytes:
    return saved(with_xml("<w:r><w:pict/></w:r>")) and saved(docx.Document())


def in_font(font: str, text: str) -> bytes:
    document = docx.Document()
    run = document.add_paragraph().add_run(text)
    run.font.name = font
    return saved(document)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(OLE, "Word đời cũ", id="doc"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu", id="locked"),
        pytest.param(b"{\\rtf1 abc}", "RTF", id="rtf"),
        pytest.param(b"<html><body>a</body></html>", "HTML", id="html"),
        pytest.param(b"abc", "không phải tệp Word", id="no zip"),
        pytest.param(b"", "không phải tệp Word", id="empty"),
        pytest.param(saved(paper())[:4000], "hỏng", id="cut off"),
        pytest.param(
            changed(saved(paper()), {"xl/workbook.xml": lambda _: b"<a/>"}), "Excel", id="xlsx"
        ),
        pytest.param(
            changed(saved(paper()), {DOCUMENT: lambda old: old[:900]}), "hỏng", id="damaged XML"
        ),
        pytest.param(
            changed(
                saved(paper()),
                {DOCUMENT: lambda old: old.replace(b"<w:document", b'<!DOCTYPE a [<!ENTITY b "c">]>'
                                                   b"<w:document", 1)},
            ),
            "không an toàn",
            id="entities",
        ),
        pytest.param(
            changed(saved(paper()), {DOCUMENT: lambda old: old + b" " * (65 * 2**20)}),
            "quá lớn",
            id="zip bomb",
        ),
        pytest.param(only_a_picture(), "không có chữ", id="no text"),
        pytest.param(
            in_font(".VnTime", "§¶ng bé x· häp bµn viÖc dän kªnh, mçi chi bé mét ®o¹n kªnh."),
            "TCVN3",
            id="TCVN3",
        ),
        pytest.param(
            in_font("VNI-Times", "Ñaûng boä xaõ hoïp baøn vieäc doïn keânh, moãi chi boä moät."),
            "VNI",
            id="VNI",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why_and_what_helps(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as failure:
        read_docx(data, "a.docx")
    assert reason in str(failure.value) and "Cách khắc phục" in str(failure.value)


def test_unicode_text_in_an_old_font_is_read() -> None:
    data = in_font(".VnTime", "Đảng bộ xã họp bàn việc dọn kênh.")
    assert "dọn kênh" in read_docx(data, "a.docx").text


def test_a_relationship_to_nothing_is_overlooked() -> None:
    dangling = (
        b'<Relationship Id="rId98" Target="NULL" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/image"/></Relationships>'
    )
    rels = {"word/_rels/document.xml.rels": lambda old: old.replace(b"</Relationships>", dangling)}
    assert read_docx(changed(saved(paper()), rels), "a.docx").so_hieu == "31/KH-UBND"


def test_blocks_cover_every_visible_character_once() -> None:
    article = read(signed(paper()))
    covered = "".join(article.text[block.start : block.end] for block in article.blocks)
    assert "".join(covered.split()) == "".join(article.text.split())
    assert qn("w:p") not in covered


def test_a_heading_on_top_is_the_title_and_no_part_of_the_text() -> None:
    document = docx.Document()
    document.add_heading("Xã Suối Mơ ra quân dọn suối", 1)
    document.add_paragraph("Sáng 09/4/2026, hơn 200 người dân xã Suối Mơ ra quân dọn suối Mơ.")
    document.add_heading("Việc còn lại", 2)
    document.add_paragraph("Còn 2 km suối ở thôn Thượng chưa dọn vì nước lớn, sẽ làm sau mùa mưa.")
    found = read(document)
    assert stretches(found, "title") == [found.title] == ["Xã Suối Mơ ra quân dọn suối"]
    assert stretches(found, "heading") == ["Việc còn lại"]
