"""Invented papers in every layout that offices use, as lines of text."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from corpus.article import Block
from corpus.reading.assembling import article
from corpus.reading.official import OfficialHead, _unwrapped, official
from corpus.text import lines

BODY = """
Căn cứ tình hình thực tế, Đảng ủy xã Suối Mơ xây dựng kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giữ cho dòng suối sạch quanh năm.
2. Yêu cầu
Các chi bộ làm xong trước ngày 30/6/2025.
"""


def read(text: str) -> OfficialHead | None:
    return official(text, tuple(Block("paragraph", s.start, s.end) for s in lines(text)))


def paper(text: str) -> OfficialHead:
    head = read(text)
    assert head is not None
    return head


def stretches(text: str, head: OfficialHead, role: str) -> list[str]:
    return [" / ".join(text[b.start : b.end].split("\n")) for b in head.blocks if b.role == role]


PARTY = f"""ĐẢNG BỘ HUYỆN CAO ĐÀI
ĐẢNG ỦY XÃ SUỐI MƠ
*
Số 07-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Suối Mơ, ngày 09 tháng 5 năm 2025

KẾ HOẠCH
kiểm tra việc giữ sạch dòng suối
trên địa bàn xã năm 2025
-----
{BODY}
Nơi nhận:
- Huyện ủy (để báo cáo);
- Các chi bộ;
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
(đã ký)
Trần Thị Mây
"""

STATE = f"""ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG HỒ SEN\tĐộc lập - Tự do - Hạnh phúc
-------\t---------------
Số: 31/KH-UBND\tHồ Sen, ngày 2 tháng 01 năm 2025

KẾ HOẠCH
TRỒNG CÂY BÊN HỒ
{BODY}
Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như trên;\tKT. CHỦ TỊCH
- Lưu: VT.\tPHÓ CHỦ TỊCH
\tLê Văn Núi
"""

FRONT = f"""ỦY BAN MTTQ VIỆT NAM
PHƯỜNG HỒ SEN
BAN THƯỜNG TRỰC
Số:        /CTr-MTTQ-BTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Hồ Sen, ngày     tháng 4 năm 2025
DỰ THẢO
CHƯƠNG TRÌNH HÀNH ĐỘNG
Về việc chăm lo người già neo đơn
{BODY}
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH

Phan Thị Lúa
"""

LETTER = """SỞ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG TIỂU HỌC HOA BAN
Số: 45/THHB-VP
V/v chuẩn bị ngày hội
đọc sách năm 2025
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hoa Ban, ngày 12 tháng 3 năm 2025

Kính gửi:
- Các tổ chuyên môn;
- Ban đại diện cha mẹ học sinh.

Nhà trường đề nghị các tổ chuẩn bị sách trước ngày 20/4/2025.

HIỆU TRƯỞNG
Đoàn Văn Tre
Nơi nhận:
- Như trên;
- Lưu: VT.
"""

JOINT = f"""TỈNH ỦY BIỂN XANH
BAN TỔ CHỨC - BAN TUYÊN GIÁO
*
Số 05 - HD/BTCTU-BTGTU
ĐẢNG CỘNG SẢN VIỆT NAM
Biển Xanh, ngày 20 tháng 10 năm 2024
HƯỚNG DẪN
về sinh hoạt chi bộ chuyên đề
{BODY}
TRƯỞNG BAN TỔ CHỨC
Hồ Văn Sóng
TRƯỞNG BAN TUYÊN GIÁO
Vũ Thị Cát
"""

DECISION = """BỘ NGOẠI THƯƠNG -
BỘ VẬN TẢI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
-------
Số: 03/2019/TTLT-BNT-BVT
Hà Nội, ngày 15 tháng 8 năm 2019
THÔNG TƯ LIÊN TỊCH
QUY ĐỊNH VIỆC CHỞ HÀNG QUA BIỂN
Căn cứ Luật Hàng hải ngày 01 tháng 02 năm 2010;
Bộ trưởng ban hành Thông tư liên tịch.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Hàng chở bằng tàu.
Điều 2. Thông tư này có hiệu lực từ ngày 01/10/2019./.
KT. BỘ TRƯỞNG BỘ NGOẠI THƯƠNG
THỨ TRƯỞNG
Thiếu tướng Bùi Văn Gió
KT. BỘ TRƯỞNG BỘ VẬN TẢI
THỨ TRƯỞNG
Cao Thị Buồm
PHỤ LỤC I
(Kèm theo Thông tư liên tịch số 03/2019/TTLT-BNT-BVT)
Tên các cảng biển được phép.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            PARTY,
            OfficialHead(
                title="Kế hoạch số 07-KH/ĐU: kiểm tra việc giữ sạch dòng suối trên địa bàn xã "
                "năm 2025",
                blocks=(),
                so_hieu="07-KH/ĐU",
                loai="Kế hoạch",
                issuer="Đảng ủy xã Suối Mơ",
                issued_on=date(2025, 5, 9),
                trich_yeu="kiểm tra việc giữ sạch dòng suối trên địa bàn xã năm 2025",
                signer="Thay mặt Ban Thường vụ: Trần Thị Mây, Phó Bí thư",
            ),
            id="Party",
        ),
        pytest.param(
            STATE,
            OfficialHead(
                title="Kế hoạch số 31/KH-UBND: Trồng cây bên hồ",
                blocks=(),
                so_hieu="31/KH-UBND",
                loai="Kế hoạch",
                issuer="Ủy ban nhân dân phường Hồ Sen",
                issued_on=date(2025, 1, 2),
                trich_yeu="Trồng cây bên hồ",
                signer="Thay mặt Ủy ban nhân dân, Ký thay Chủ tịch: Lê Văn Núi, Phó Chủ tịch",
            ),
            id="State, two columns on one line",
        ),
        pytest.param(
            FRONT,
            OfficialHead(
                title="Chương trình hành động về việc chăm lo người già neo đơn",
                blocks=(),
                missing_number=True,
                loai="Chương trình hành động",
                issuer="Ban Thường trực Ủy ban MTTQ Việt Nam phường Hồ Sen",
                trich_yeu="Về việc chăm lo người già neo đơn",
                signer="Thay mặt Ban Thường trực: Phan Thị Lúa, Chủ tịch",
            ),
            id="Front, draft without number and day",
        ),
        pytest.param(
            LETTER,
            OfficialHead(
                title="Công văn số 45/THHB-VP: về việc chuẩn bị ngày hội đọc sách năm 2025",
                blocks=(),
                so_hieu="45/THHB-VP",
                loai="Công văn",
                issuer="Trường tiểu học Hoa Ban",
                issued_on=date(2025, 3, 12),
                trich_yeu="về việc chuẩn bị ngày hội đọc sách năm 2025",
                signer="Đoàn Văn Tre, Hiệu trưởng",
            ),
            id="công văn",
        ),
        pytest.param(
            JOINT,
            OfficialHead(
                title="Hướng dẫn số 05-HD/BTCTU-BTGTU: về sinh hoạt chi bộ chuyên đề",
                blocks=(),
                so_hieu="05-HD/BTCTU-BTGTU",
                loai="Hướng dẫn",
                issuer="Ban Tổ chức - Ban Tuyên giáo Tỉnh ủy Biển Xanh",
                issued_on=date(2024, 10, 20),
                trich_yeu="về sinh hoạt chi bộ chuyên đề",
                signer="Hồ Văn Sóng, Trưởng ban Tổ chức; Vũ Thị Cát, Trưởng ban Tuyên giáo",
            ),
            id="two bodies of one committee",
        ),
        pytest.param(
            DECISION,
            OfficialHead(
                title="Thông tư liên tịch số 03/2019/TTLT-BNT-BVT: Quy định việc chở hàng qua biển",
                blocks=(),
                so_hieu="03/2019/TTLT-BNT-BVT",
                loai="Thông tư liên tịch",
                issuer="Bộ Ngoại thương - Bộ Vận tải",
                issued_on=date(2019, 8, 15),
                trich_yeu="Quy định việc chở hàng qua biển",
                signer="Ký thay Bộ trưởng Bộ Ngoại thương: Thiếu tướng Bùi Văn Gió, Thứ trưởng; "
                "Ký thay Bộ trưởng Bộ vận tải: Cao Thị Buồm, Thứ trưởng",
            ),
            id="two ministries",
        ),
    ],
)
def test_what_a_paper_says_of_itself(text: str, expected: OfficialHead) -> None:
    assert replace(paper(text), blocks=()) == expected


@pytest.mark.parametrize(
    ("line", "so_hieu", "issued_on"),
    [
        ("Số 07-KH/ĐU", "07-KH/ĐU", None),
        ("Số: 07 -KH/ĐU", "07-KH/ĐU", None),
        ("Số 07 – KH/ĐU", "07-KH/ĐU", None),
        ("Sè: 07/KH-ĐU", "07/KH-ĐU", None),
        ("SỐ: 1207/KH-SYT", "1207/KH-SYT", None),
        ("Nghị quyết số: 12/2024/NQ-HĐND", "12/2024/NQ-HĐND", None),
        ("Số 07-KH/ĐU  Suối Mơ, ngày 9 tháng 5 năm 2025", "07-KH/ĐU", date(2025, 5, 9)),
        ("Số 07-KH/ĐU Suối Mơ, ngày 09/5/2025", "07-KH/ĐU", date(2025, 5, 9)),
        ("Số …-KH/ĐU", None, None),
        ("Số: ......./KH-UBND", None, None),
        ("Số:       /2025/QĐ-UBND", None, None),
        ("Số:   /KH-UBND     Suối Mơ, ngày ... tháng 5 năm 2025", None, None),
    ],
)
def test_number_and_date_lines(line: str, so_hieu: str | None, issued_on: date | None) -> None:
    text = PARTY.replace("Số 07-KH/ĐU", line).replace("Suối Mơ, ngày 09 tháng 5 năm 2025\n", "")
    head = paper(text)
    assert (head.so_hieu, head.issued_on) == (so_hieu, issued_on)
    assert head.missing_number == (so_hieu is None)


@pytest.mark.parametrize(
    ("left", "issuer"),
    [
        ("TỈNH ỦY BIỂN XANH", "Tỉnh ủy Biển Xanh"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"),
        ("BỘ CHÍNH TRỊ", "Bộ Chính trị"),
        ("ĐẢNG BỘ THÀNH PHỐ\nQUẬN ỦY SÔNG", "Quận ủy Sông"),
        ("ĐẢNG ỦY XÃ LÈN\nĐẢNG BỘ TỈNH MAI", "Đảng ủy xã Lèn"),
        ("TỈNH ỦY BIỂN XANH\nỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Tỉnh ủy Biển Xanh"),
        ("ĐẢNG ỦY XÃ SUỐI MƠ\nCHI BỘ THÔN ĐÁ", "Chi bộ thôn Đá"),
        ("BAN CHẤP HÀNH\nĐẢNG BỘ QUẬN 11", "Ban Chấp hành Đảng bộ Quận 11"),
        ("UBND TỈNH BIỂN XANH\nSỞ Y TẾ", "Sở Y tế tỉnh Biển Xanh"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÁ", "Ủy ban nhân dân thành phố Đá"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ SUỐI MƠ", "Hội đồng nhân dân xã Suối Mơ"),
        ("BỘ Y TẾ\nCỤC QUẢN LÝ DƯỢC", "Cục Quản lý dược"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("BỘ CÔNG AN\n\nBỘ CÔNG AN", "Bộ Công an"),
        ("Ủy ban nhân dân xã Suối Mơ", "Ủy ban nhân dân xã Suối Mơ"),
        (
            "ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH XÃ SUỐI MƠ",
            "Ban Chấp hành Đoàn TNCS Hồ Chí Minh xã Suối Mơ",
        ),
        (
            "ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH CAO ĐÀI\nĐOÀN TNCS HỒ CHÍ MINH",
            "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Cao Đài",
        ),
        ("Ủy ban nhân dân\nXã Suối Mơ", "Ủy ban nhân dân xã Suối Mơ"),
        (
            "ỦY BAN MTTQ VIỆT NAM TỈNH CAO ĐÀI\nBAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH",
            "Ban Chấp hành Hội Nông dân tỉnh Cao Đài",
        ),
        (
            "ỦY BAN MTTQ VIỆT NAM XÃ SUỐI MƠ\nBAN THƯỜNG VỤ HỘI CỰU CHIẾN BINH",
            "Ban Thường vụ Hội Cựu chiến binh xã Suối Mơ",
        ),
        ("HỘI LHPN TỈNH CAO ĐÀI\nBAN CHẤP HÀNH HỘI LHPN XÃ", "Ban Chấp hành Hội LHPN xã"),
        ("ĐẢNG BỘ TỈNH CAO ĐÀI - ĐẢNG ỦY XÃ SUỐI MƠ", "Đảng ủy xã Suối Mơ"),
        ("TỈNH ỦY CAO ĐÀI - BAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy Cao Đài"),
        ("UBND TỈNH CAO ĐÀI - SỞ Y TẾ", "Sở Y tế tỉnh Cao Đài"),
        (
            "HỘI LIÊN HIỆP PHỤ NỮ - ĐOÀN THANH NIÊN XÃ SUỐI MƠ",
            "Hội Liên hiệp Phụ nữ - Đoàn Thanh niên xã Suối Mơ",
        ),
        (
            "ĐẢNG ỦY XÃ SUỐI MƠ - ỦY BAN NHÂN DÂN XÃ SUỐI MƠ",
            "Đảng ủy xã Suối Mơ - Ủy ban nhân dân xã Suối Mơ",
        ),
    ],
)
def test_issuers_in_small_letters(left: str, issuer: str) -> None:
    text = f"""{left}
Số: 9/TB-X
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
THÔNG BÁO
Kết luận cuộc họp sáng thứ Hai
Các đơn vị nộp báo cáo đúng hạn.
"""
    assert paper(text).issuer == issuer


@pytest.mark.parametrize(
    ("title", "loai", "trich_yeu"),
    [
        ("CHƯƠNG TRÌNH CÔNG TÁC\nnăm 2025 của xã", "Chương trình", "Công tác năm 2025 của xã"),
        ("NGHỊ QUYẾT\nCỦA ĐẢNG ỦY\nvề dọn suối", "Nghị quyết", "về dọn suối"),
        ("K Ế H O Ạ C H\ndọn suối.", "Kế hoạch", "dọn suối"),
        ("**QUYẾT ĐỊNH**\nVề việc dọn suối\n_____", "Quyết định", "Về việc dọn suối"),
        ("THÔNG BÁO\ndọn suối\n\nCHỦ TỊCH XÃ SUỐI MƠ", "Thông báo", "dọn suối"),
        ("KẾ HOẠCH\ndọn suối\nThực hiện ý kiến cấp trên, xã ra quân.", "Kế hoạch", "dọn suối"),
        ("BÁO CÁO\nkết quả dọn suối\nKính gửi: Huyện ủy", "Báo cáo", "kết quả dọn suối"),
        (
            "THÔNG BÁO kết luận của Bí thư về dọn suối",
            "Thông báo",
            "kết luận của Bí thư về dọn suối",
        ),
        ("HƯỚNG DẪN\ndọn suối\nChương I. QUY ĐỊNH CHUNG", "Hướng dẫn", "dọn suối"),
        ("NGHỊ QUYẾT\ndọn suối\n# I. Kết quả tháng 8", "Nghị quyết", "dọn suối"),
        (
            "LỊCH CÔNG TÁC\ntuần (từ ngày 11/5/2026\nđến ngày 15/5/2026)",
            "Lịch công tác",
            "tuần (từ ngày 11/5/2026 đến ngày 15/5/2026)",
        ),
        ('"V/v dọn suối"\nKính gửi: Các chi bộ', "Công văn", "về việc dọn suối"),
        ("(V/v dọn suối)\nKính gửi: Các chi bộ", "Công văn", "về việc dọn suối"),
    ],
)
def test_types_and_subjects(title: str, loai: str, trich_yeu: str) -> None:
    head, _, rest = PARTY.partition("\nKẾ HOẠCH\n")
    text = f"{head}\n{title}\n{rest.partition('-----')[2]}"
    found = paper(text)
    assert (found.loai, found.trich_yeu) == (loai, trich_yeu)


def test_the_union_is_named_where_others_have_the_motto() -> None:
    text = PARTY.replace("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH").replace(
        "ĐẢNG BỘ HUYỆN CAO ĐÀI\nĐẢNG ỦY XÃ SUỐI MƠ", "HUYỆN ĐOÀN CAO ĐÀI\nBCH ĐOÀN XÃ SUỐI MƠ"
    )
    assert paper(text).issuer == "BCH Đoàn xã Suối Mơ"


def test_the_paper_itself_says_which_letters_are_large() -> None:
    text = PARTY.replace("ĐẢNG ỦY XÃ SUỐI MƠ", "ĐẢNG ỦY TRƯỜNG LÁ NON").replace(
        "Đảng ủy xã Suối Mơ", "Đảng ủy Trường Lá Non"
    )
    assert paper(text).issuer == "Đảng ủy Trường Lá Non"


def test_roles() -> None:
    head = paper(PARTY)
    assert stretches(PARTY, head, "title") == [
        "KẾ HOẠCH / kiểm tra việc giữ sạch dòng suối / trên địa bàn xã năm 2025"
    ]
    assert stretches(PARTY, head, "heading") == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "2. Yêu cầu",
    ]
    assert stretches(PARTY, head, "item") == ["- Giữ cho dòng suối sạch quanh năm."]
    assert len(stretches(PARTY, head, "letterhead")) == 1
    assert [words.split(" / ")[0] for words in stretches(PARTY, head, "signature")] == [
        "Nơi nhận:",
        "T/M BAN THƯỜNG VỤ",
    ]


def test_articles_open_where_they_are_named() -> None:
    head = paper(DECISION)
    assert stretches(DECISION, head, "heading") == [
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "Điều 2.",
        "PHỤ LỤC I",
    ]
    assert "Tên các cảng biển được phép." in stretches(DECISION, head, "paragraph")


@pytest.mark.parametrize("text", [PARTY, STATE, FRONT, LETTER, JOINT, DECISION])
def test_blocks_cover_every_visible_character_once(text: str) -> None:
    blocks = paper(text).blocks
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    covered = "".join(text[block.start : block.end] for block in blocks)
    assert "".join(covered.split()) == "".join(text.split())


def test_rows_noise_and_pages_stay() -> None:
    table = "Nhiệm vụ | Thời hạn\nDọn suối | 30/6/2025\n"
    text = PARTY.replace("Nơi nhận:", f"{table}Nơi nhận:")
    at = text.index("Nhiệm vụ |")
    spans = lines(text)
    blocks = tuple(
        Block(
            "row" if at <= s.start < at + len(table) else "noise" if i == 0 else "paragraph",
            s.start,
            s.end,
            page=1 if s.start < at else 2,
        )
        for i, s in enumerate(spans)
    )
    head = official(text, blocks)
    assert head is not None
    assert stretches(text, head, "row") == table.splitlines()
    assert head.blocks[0].role == "noise"
    assert {block.page for block in head.blocks if block.role in ("row", "signature")} == {2}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Xã Suối Mơ họp\n\nThực hiện Kế hoạch số 07-KH/ĐU, ngày 09/5/2025 của Đảng ủy xã Suối "
            "Mơ, sáng nay các chi bộ ra quân dọn suối.\n",
            id="news that cites a plan",
        ),
        pytest.param(
            "Kế hoạch số 07-KH/ĐU của Đảng ủy xã Suối Mơ\nKẾ HOẠCH\nCác chi bộ ra quân dọn suối.\n",
            id="a type without letterhead",
        ),
        pytest.param(
            "Ra mắt mô hình mới\nChiều 9/5, Ủy ban nhân dân phường Hồ Sen ra mắt mô hình trồng cây "
            "bên hồ với hơn hai trăm người dân tham gia.\n"
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 31/KH-UBND\nKẾ HOẠCH\n",
            id="a paper quoted below the news",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_paper(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_paper_saved_as_text_is_official(name: str) -> None:
    found = article(PARTY.encode(), name)
    assert (found.kind, found.so_hieu, found.text) == ("official", "07-KH/ĐU", PARTY)
    assert "thieu_so_hieu" not in found.extra
    draft = article(FRONT.encode(), name)
    assert draft.so_hieu is None and draft.extra["thieu_so_hieu"] is True


def test_front_matter_goes_before_the_layout() -> None:
    found = article(f"---\nkind: news\ntitle: Tin\n---\n{PARTY}".encode(), "a.md")
    assert (found.kind, found.title) == ("news", "Tin")


def test_a_head_without_letterhead_but_with_recipients_and_signature() -> None:
    text = PARTY[PARTY.index("KẾ HOẠCH") :]
    head = paper(text)
    assert (head.loai, head.so_hieu, head.missing_number) == ("Kế hoạch", None, False)
    assert head.title == "Kế hoạch kiểm tra việc giữ sạch dòng suối trên địa bàn xã năm 2025"


# --- Markdown, drafts, letters -------------------------------------------------------------------

AS_A_TABLE = """| **ĐẢNG BỘ TỈNH LAM HÀ** | **ĐẢNG CỘNG SẢN VIỆT NAM** |
|---|---|
| **ĐẢNG ỦY XÃ KHE TIÊN** | |
| Số 31-KH/ĐU | *Khe Tiên, ngày 02 tháng 6 năm 2031* |

# KẾ HOẠCH
## về dọn suối

1. Chi bộ bản Nà Chì dọn suối.

| Nơi nhận: | T/M BAN THƯỜNG VỤ |
|---|---|
| - Các chi bộ | BÍ THƯ |
| - Lưu VP | **Lò Văn Piêng** |
"""


def test_a_letterhead_set_as_a_markdown_table() -> None:
    found = article(AS_A_TABLE.encode(), "ke-hoach.md")
    told = (found.so_hieu, found.issuer, found.issued_on, found.trich_yeu, found.signer)
    assert told == (
        "31-KH/ĐU",
        "Đảng ủy xã Khe Tiên",
        date(2031, 6, 2),
        "về dọn suối",
        "Thay mặt Ban Thường vụ: Lò Văn Piêng, Bí thư",
    )


def test_who_signed_stands_below_a_front_matter() -> None:
    text = '---\nkind: official\nso_hieu: "31-KH/ĐU"\n---\n\n# Kế hoạch dọn suối\n\nDọn suối.\n\n'
    text += "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Văn Piêng\n"
    found = article(text.encode(), "ke-hoach.md")
    assert found.signer == "Thay mặt Ban Thường vụ: Lò Văn Piêng, Bí thư"
    assert found.blocks[-1].role == "signature"


def test_a_draft_without_letterhead_has_no_number() -> None:
    found = article("DỰ THẢO\n\nĐỀ ÁN\nNâng cao đời sống bản Nà Chì\n\nNội dung.".encode(), "a.txt")
    assert (found.kind, found.loai, found.so_hieu) == ("official", "Đề án", None)
    assert found.extra["thieu_so_hieu"] is True


def test_a_subject_may_end_with_the_number_of_another_paper() -> None:
    head = paper(
        "ĐẢNG ỦY XÃ TÂN LỘC          ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "*                           Tân Lộc, ngày 24 tháng 11 năm 2025\n"
        "Số 90-CV/ĐU\nV/v gia hạn một số nội dung\nKế hoạch số 41-KH/ĐU\n\n"
        "Kính gửi: Các chi bộ trực thuộc.\n\nBan Thường vụ gia hạn việc gửi báo cáo.\n"
    )
    assert head.so_hieu == "90-CV/ĐU"
    assert head.trich_yeu == "về việc gia hạn một số nội dung Kế hoạch số 41-KH/ĐU"


_SIMPLE = """

Đảng ủy xã ban hành Kế hoạch như sau:

1. Nạo vét 17 tuyến kênh, xong trước ngày 31/5/2026.
2. Báo cáo trước ngày 15 hằng tháng.

T/M ĐẢNG ỦY
BÍ THƯ
Lê Quốc Thặng
"""


@pytest.mark.parametrize("file", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    "head",
    [
        "ĐẢNG ỦY XÃ CỒN LÁ — Số 08-KH/ĐU\nCồn Lá, ngày 09 tháng 4 năm 2026\n\n"
        "# KẾ HOẠCH\n## nạo vét kênh năm 2026",
        "ĐẢNG ỦY XÃ CỒN LÁ - Số: 08-KH/ĐU\nCồn Lá, ngày 09/4/2026\n\nKẾ HOẠCH\nnạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ | ĐẢNG CỘNG SẢN VIỆT NAM\nSố 08-KH/ĐU | Cồn Lá, ngày 09/4/2026\n\n"
        "KẾ HOẠCH\nnạo vét kênh năm 2026",
        "ĐẢNG ỦY XÃ CỒN LÁ - Số 08-KH/ĐU - Cồn Lá, ngày 09/4/2026\n\nKẾ HOẠCH NẠO VÉT KÊNH",
        "ĐẢNG ỦY XÃ CỒN LÁ · Số 08-KH/ĐU · Cồn Lá, ngày 09/4/2026\n\nKẾ HOẠCH\nnạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ; Số 08-KH/ĐU\nCồn Lá, ngày 09/4/2026\nKẾ HOẠCH nạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ\nSố: 08-KH/ĐU\nCồn Lá, ngày 09/4/2026\n\n# Kế hoạch nạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ\n\nKẾ HOẠCH SỐ 08-KH/ĐU\nngày 09 tháng 4 năm 2026\nvề nạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ\n\nKẾ HOẠCH\nSố 08-KH/ĐU, ngày 09/4/2026\nvề nạo vét kênh năm 2026",
        "ĐẢNG ỦY XÃ CỒN LÁ / ĐẢNG CỘNG SẢN VIỆT NAM\nSố 08-KH/ĐU / Cồn Lá, ngày 09/4/2026\n\n"
        "KẾ HOẠCH\nnạo vét kênh năm 2026",
        "ĐẢNG ỦY XÃ CỒN LÁ — ĐẢNG CỘNG SẢN VIỆT NAM\nSố 08-KH/ĐU — Cồn Lá, ngày 09 tháng 4 năm "
        "2026\n\nKẾ HOẠCH\nnạo vét kênh năm 2026",
        "ĐẢNG ỦY XÃ CỒN LÁ Số 08-KH/ĐU\nCồn Lá, 9 tháng 4 năm 2026\n\nKẾ HOẠCH\nnạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ\nSố 08-KH/ĐU\n\nKẾ HOẠCH\nnạo vét kênh\n(ký tại Cồn Lá, ngày 9/4/2026)",
        "ĐẢNG ỦY XÃ CỒN LÁ\nSố 08-KH/ĐU (ban hành ngày 09/4/2026)\n\nKẾ HOẠCH\nnạo vét kênh",
        "ĐẢNG ỦY XÃ CỒN LÁ\nCồn Lá, ngày 09/4/2026\n\nKẾ HOẠCH\nnạo vét kênh\n(Số 08-KH/ĐU)",
        "ĐẢNG BỘ TỈNH A - ĐẢNG ỦY XÃ CỒN LÁ | Số 08-KH/ĐU | Cồn Lá, ngày 09/4/2026\n\n"
        "KẾ HOẠCH\nnạo vét kênh",
    ],
    ids=["dash", "hyphen", "bar", "one line", "dot", "semicolon", "small type", "type and number",
         "number below", "slash", "long dash", "number beside", "signed at", "issued on",
         "number last", "body above beside"],
)  # fmt: skip
def test_heads_typed_in_few_lines(head: str, file: str) -> None:
    found = article(f"{head}{_SIMPLE}".encode(), file)
    assert (found.kind, found.so_hieu, found.loai) == ("official", "08-KH/ĐU", "Kế hoạch")
    assert found.issued_on == date(2026, 4, 9)
    assert found.issuer == "Đảng ủy xã Cồn Lá"
    assert "nạo vét kênh" in found.title.lower()
    assert "ký tại" not in found.title


@pytest.mark.parametrize(
    "text",
    [
        "ĐẢNG ỦY XÃ CỒN LÁ HỌP BÀN GIỮ ĐÊ\n\nSáng 09/4/2026, Đảng ủy xã họp bàn Kế hoạch số "
        "08-KH/ĐU.\n\nKế hoạch nạo vét kênh được thông qua.",
        "Cồn Lá ra quân\n\nThực hiện Kế hoạch số 08-KH/ĐU - Cồn Lá, ngày 09/4/2026, các ấp làm.",
    ],
    ids=["news under capitals", "number in a sentence"],
)
def test_news_of_a_paper_is_no_paper(text: str) -> None:
    assert article(text.encode(), "a.txt").kind == "news"


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ('tổ chức Cuộc thi viết "Biển quê"', 'tổ chức Cuộc thi viết "Biển quê"'),
        ("kiểm tra cấp xã (thay thế Kế hoạch cũ)", "kiểm tra cấp xã (thay thế Kế hoạch cũ)"),
        ("“làm sạch đường làng”", "làm sạch đường làng"),
        ("(làm sạch đường làng)", "làm sạch đường làng"),
        ('"làm sạch đường làng', "làm sạch đường làng"),
        ('"Biển quê" và "Sông quê"', '"Biển quê" và "Sông quê"'),
    ],
    ids=["quote last", "bracket last", "all in quotes", "all in brackets", "left over", "two"],
)
def test_a_subject_keeps_its_own_signs(subject: str, told: str) -> None:
    assert _unwrapped(subject) == told


@pytest.mark.parametrize(
    ("foot", "signer"),
    [
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\n(đã ký) Trần Thị Mây", "Trần Thị Mây, Bí thư"),
        ("T/M BAN THƯỜNG VỤ - BÍ THƯ - Trần Thị Mây", "Trần Thị Mây, Bí thư"),
        ("T/M BAN THƯỜNG VỤ\nBí thư, Trần Thị Mây", "Trần Thị Mây, Bí thư"),
        ("T/M BAN THƯỜNG VỤ\nBí thư: Trần Thị Mây", "Trần Thị Mây, Bí thư"),
        ("T/M BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nTRƯƠNG CÔNG LÝ", "Trương Công Lý, Chánh Văn phòng"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\nBÀN VĂN QUYẾN", "Bàn Văn Quyến, Bí thư"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\n3\nTrần Thị Mây", "Trần Thị Mây, Bí thư"),
        ("Trần Thị Mây\nT/M BAN THƯỜNG VỤ\nBÍ THƯ", "Trần Thị Mây, Bí thư"),
    ],
    ids=["signed before", "one line", "comma", "colon", "Trương", "Bàn", "page number", "column"],
)
def test_who_signed_however_it_is_set(foot: str, signer: str) -> None:
    text = PARTY.partition("T/M BAN")[0] + foot + "\n"
    assert paper(text).signer == f"Thay mặt Ban Thường vụ: {signer}"


@pytest.mark.parametrize(
    "line", ["Trang 2/3", "- 2 -", "Kế hoạch Số 07-KH/ĐU", "KẾ HOẠCH SỐ 07-KH/ĐU"]
)
def test_what_a_printer_sets_on_every_page_is_noise(line: str) -> None:
    text = PARTY.replace("2. Yêu cầu\n", f"2. Yêu cầu\n{line}\n")
    assert stretches(text, paper(text), "noise")[-1] == line


def test_a_quoted_head_shows_no_marks_of_markdown() -> None:
    head = "**ĐẢNG ỦY XÃ CỒN LÁ**\n\nSố 08-KH/ĐU\n\n*Cồn Lá, ngày 09/4/2026*\n\n"
    found = article(f"{head}# KẾ HOẠCH\n## nạo vét kênh{_SIMPLE}".encode(), "a.md")
    shown = [found.text[b.start : b.end] for b in found.blocks if b.role in ("letterhead", "title")]
    assert shown[-1] == "KẾ HOẠCH\nnạo vét kênh"
    assert not any(sign in "".join(shown) for sign in "#*")
