import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numbers import Reference, asked, canonical, first_number, plain, references
from corpus.text import fold

GOLDEN = Path(__file__).parent / "golden" / "document_numbers.jsonl"
SPELLINGS = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


def key(reference: Reference) -> tuple[int, str, str]:
    return reference.number, reference.type, reference.issuer


@pytest.mark.parametrize("row", SPELLINGS, ids=lambda row: row["text"])
def test_every_spelling_people_type(row: dict[str, object]) -> None:
    found = asked(str(row["text"]))
    expected = row["expected"]
    if expected is None:
        assert found == []
        return
    assert isinstance(expected, dict)
    wanted = (expected["number"], plain(expected["type"]), plain(expected["issuer"]))
    assert found[0].key == wanted


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("so sánh nghị quyết 18 với chỉ thị 35 năm 2024", [(18, "NQ", ""), (35, "CT", "")]),
        ("45 ct tw", [(45, "CT", "TW")]),
        ("kh 62 du kien khi nao", [(62, "KH", "")]),
        ("12-HD/BTCTU và 12-HD/BTCTW", [(12, "HD", "BTCTU"), (12, "HD", "BTCTW")]),
        ("Đề án số 27-ĐA/QU, ngày 9-7-2024", [(27, "ĐA", "QU")]),
        ("Chỉ thị số 35 ngày 30/5/2019", [(35, "CT", "")]),
        ("kế hoạch 18 Tân Phú Hạ ai ký", [(18, "KH", "")]),
        ("thông báo 233 UBND phường phải làm gì", [(233, "TB", "")]),
        ("theo chi thi 27 mttq xa tan hoa co trach nhiem gi", [(27, "CT", "")]),
        ("kế hoạch 26 UBND xã yêu cầu gì", [(26, "KH", "UBND")]),
        ("kế hoạch 18 tấn rác", []),
        ("hướng dẫn 450 cán bộ", []),
        ("hướng dẫn 450 cán bộ phải làm gì", [(450, "HD", "")]),
        ("kế hoạch 62 chi bộ làm gì", [(62, "KH", "")]),
        ("chi thi 15 chi bo phai lam gi", [(15, "CT", "")]),
        ("Kế hoạch 17 nội dung", [(17, "KH", "")]),
        ("chương trình 10 nội dung", []),
        ("Quyết định 204 mục tiêu là gì?", [(204, "QĐ", "")]),
        ("Hướng dẫn 06 hướng dẫn việc gì", [(6, "HD", "")]),
        ("kế hoạch 12 ban hành khi nào", [(12, "KH", "")]),
        ("chi thi 46 ngay nao", [(46, "CT", "")]),
        ("nghị quyết 71 và 72 khác nhau thế nào", [(71, "NQ", ""), (72, "NQ", "")]),
        ("nghi quyet 57, 66 va 68 ai ky", [(57, "NQ", ""), (66, "NQ", ""), (68, "NQ", "")]),
        ("kế hoạch 62 và 30 chi bộ", [(62, "KH", "")]),
        ("nghị quyết 18, 100 đảng viên dự", [(18, "NQ", "")]),
        ("KH 62, 30/6 phải xong", [(62, "KH", "")]),
        ("Chỉ thị 9 mặt trận làm gì", [(9, "CT", "")]),
        ("kế hoạch 90 ngày đêm", []),
        ("kế hoạch 22 quy định gì", [(22, "KH", "")]),
        ("kế hoạch 2 quý cuối năm", []),
        ("ke hoach 37 nam sao giao chi bo lam gi", [(37, "KH", "")]),
        ("KH 37 nậm sào giao chi bộ làm gì", [(37, "KH", "")]),
        ("ke hoach 5 nam phat trien", []),
        ("kế hoạch 10 năm phát triển", []),
        ("huong dan 04 tan hoa thuong quy dinh gi", [(4, "HD", "")]),
        ("ke hoach 18 tan rac", []),
        ("chương trình 2025 của xã", []),
        ("Nghị quyết Trung ương 4", []),
        ("Đoàn kiểm tra số 06 làm việc 2 ngày", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_numbers_in_questions(question: str, expected: list[tuple[int, str, str]]) -> None:
    assert [key(reference) for reference in asked(question)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thực hiện Kế hoạch số 71-KH/QU về Kế hoạch 70-KH/QU.", [71, 70]),
        ("13/13 chi bộ, nhiệm kỳ 2020-2025, ngày 19/4/2022", []),
        ("kế hoạch 62 của quận", []),
        ("Quyết định số 12/QĐ-UBND và Nghị định 30/2020/NĐ-CP", [12, 30]),
    ],
    ids=["chain", "no numbers", "loose form is for questions", "state"],
)
def test_articles_are_read_strictly(sentence: str, expected: list[int]) -> None:
    assert [reference.number for reference in references(sentence)] == expected


TYPES = st.sampled_from(["KH", "CTr", "CT", "NQ", "QĐ", "HD", "KL", "TB", "CV"])
ISSUERS = st.sampled_from(["QU", "TU", "TW", "HU", "ĐU", "BTCTW", "UBKTTU", "BTGDVTW"])


@given(st.integers(1, 999), TYPES, ISSUERS, st.sampled_from(["", "Kế hoạch số ", "theo "]))
def test_a_printed_number_is_found_in_any_sentence(
    number: int, code: str, issuer: str, before: str
) -> None:
    printed = f"{number:02d}-{code}/{issuer}"
    sentence = f"Đảng ủy {before}{printed}, ngày 5/6/2024 về công tác."
    for read in (references, asked):
        (found,) = read(sentence)
        assert found.key == (number, plain(code), plain(issuer))
        assert sentence[found.start : found.end] == printed


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    for reference in (*asked(text), *references(text)):
        assert 0 <= reference.start < reference.end <= len(text)


# What people type, and number, type, issuer as `python -m bot numbers` reports them.
TYPED = {
    "71-KH/QU": (71, "KH", "QU"),
    "71-KH/BTVQU": (71, "KH", "BTVQU"),
    "số 71-KH/QU của quận": (71, "KH", "QU"),
    "(71-KH/QU)": (71, "KH", "QU"),
    "“71-KH/QU”": (71, "KH", "QU"),
    "71\u2011KH/QU": (71, "KH", "QU"),
    "71 — KH / QU": (71, "KH", "QU"),
    "71-KH⁄QU": (71, "KH", "QU"),
    "71 kh/qu": (71, "KH", "QU"),
    "71kh qu": (71, "KH", "QU"),
    "71khqu": (71, "KH", "QU"),
    "71/kh/qu": (71, "KH", "QU"),
    "71.KH/QU": (71, "KH", "QU"),
    "71_KH_QU": (71, "KH", "QU"),
    "71.kh.qu": (71, "KH", "QU"),
    "kh71qu": (71, "KH", "QU"),
    "kh71-qu": (71, "KH", "QU"),
    "KH-71/QU": (71, "KH", "QU"),
    "KH/71-QU": (71, "KH", "QU"),
    "KH/QU 71": (71, "KH", "QU"),
    "kh qu 71": (71, "KH", "QU"),
    "KH-QU số 71": (71, "KH", "QU"),
    "Kế hoạch số 71/QU": (71, "KH", "QU"),
    "kế hoạch số 71-QU": (71, "KH", "QU"),
    "kehoach71": (71, "KH", ""),
    "ke hoach71 qu": (71, "KH", "QU"),
    "kế hoạch (số 71)": (71, "KH", ""),
    "kế hoạch mang số 71": (71, "KH", ""),
    "kế hoạch có số 71 nói gì": (71, "KH", ""),
    "kế hoạch số hiệu 71": (71, "KH", ""),
    "kế hoạch số ký hiệu: 71-KH/QU": (71, "KH", "QU"),
    "Kế hoạch của quận ủy số 71": (71, "KH", ""),
    "KẾ HOẠCH SỐ 71-KH/QU": (71, "KH", "QU"),
    "kế hoạch 71 của quận ủy": (71, "KH", ""),
    "kế hoạch 71 quận ủy": (71, "KH", ""),
    "kế hoạch 71 năm 2023": (71, "KH", ""),
    "kế hoạch 71 ngày 5/6/2023": (71, "KH", ""),
    "kế hoạch 71?": (71, "KH", ""),
    "kế hoạch 7 của phường": (7, "KH", ""),
    "71-KH/Q": (71, "KH", "Q"),
    "8-HD/BTCT": (8, "HD", "BTCT"),
    "05-CT/TƯ": (5, "CT", "TƯ"),
    "05-CT/T.Ư": (5, "CT", "T.Ư"),
    "chỉ thị 05 tư": (5, "CT", "TƯ"),
    "chỉ thị 05 TƯ": (5, "CT", "TƯ"),
    "ct 5 tw": (5, "CT", "TW"),
    "ct05tw": (5, "CT", "TW"),
    "Chỉ thị số 05 của Bộ Chính trị": (5, "CT", ""),
    "chi thi so 5": (5, "CT", ""),
    "Nghị quyết 18": (18, "NQ", ""),
    "Nghị quyết số 4 khóa XII": (4, "NQ", ""),
    "nghị quyết 18 khóa XII": (18, "NQ", ""),
    "nq18-tw": (18, "NQ", "TW"),
    "nq 18/tw": (18, "NQ", "TW"),
    "Nghị quyết 57/NQ-TW": (57, "NQ", "TW"),
    "quy định 37": (37, "QĐ", ""),
    "qui định số 37": (37, "QĐ", ""),
    "QĐ 37": (37, "QĐ", ""),
    "37-QĐi/TW": (37, "QĐI", "TW"),
    "37-qđ/tw": (37, "QĐ", "TW"),
    "37-QÐ/TW": (37, "QĐ", "TW"),
    "hd 43 btctw": (43, "HD", "BTCTW"),
    "hướng dẫn 43 BTCTW": (43, "HD", "BTCTW"),
    "43/HD-BTGDVTW": (43, "HD", "BTGDVTW"),
    "12-QĐ/UBKTHU": (12, "QĐ", "UBKTHU"),
    "133-KH/ĐUK": (133, "KH", "ĐUK"),
    "133 kh duk": (133, "KH", "DUK"),
    "01-HDLT/BTCTU-BDVTU": (1, "HDLT", "BTCTU-BDVTU"),
    "02-KH/BCĐTW": (2, "KH", "BCĐTW"),
    "kh 02 bcdtw": (2, "KH", "BCDTW"),
    "15-NQ/CB": (15, "NQ", "CB"),
    "nghị quyết 15 cb": (15, "NQ", "CB"),
    "công văn 125-CV/TU": (125, "CV", "TU"),
    "công văn 1363": (1363, "CV", ""),
    "Công văn số 1234/UBND-NC": (1234, "CV", "UBND"),
    "1234/UBND-NC": (1234, "", "UBND"),
    "công văn 1234/ubnd-nc": (1234, "CV", "UBND"),
    "11828/BTC-CST": (11828, "", "BTC"),
    "Luật số 91/2015/QH13": (91, "L", "QH13"),
    "91/2015/qh13": (91, "", "QH13"),
    "Nghị quyết 101/2025/UBTVQH15": (101, "NQ", "UBTVQH15"),
    "nghị định 30/2020": (30, "NĐ", ""),
    "30/2020/nđ-cp": (30, "NĐ", "CP"),
    "nd 30 cp": (30, "ND", "CP"),
    "Quyết định 08/2024/QĐ-TTg": (8, "QĐ", "TTG"),
    "quyết định 232 / QĐ - TTg": (232, "QĐ", "TTG"),
    "22/2000/PL-UBTVQH10": (22, "PL", "UBTVQH10"),
    "33/KH-MTTQ-BTT": (33, "KH", "MTTQ-BTT"),
    "04/TT-MTTW-BTT": (4, "TT", "MTTW-BTT"),
    "367-QĐ/TWĐTN-VP": (367, "QĐ", "TWĐTN-VP"),
    "147-CTrHĐ/TU": (147, "CTRHĐ", "TU"),
    "chương trình hành động 147": (147, "CTHĐ", ""),
    "đề án 06": (6, "ĐA", ""),
    "tờ trình 12-TTr/ĐU": (12, "TTR", "ĐU"),
    "kết luận 127": (127, "KL", ""),
    "KL127": (127, "KL", ""),
    "62 KL/TW": (62, "KL", "TW"),
    "01CTr": (1, "CTR", ""),
    "09a-KH/ĐU": (9, "KH", "ĐU"),
    "quy định 22, 37 và 69": (22, "QĐ", ""),
}


@pytest.mark.parametrize("text", TYPED)
def test_the_first_number_in_a_users_words(text: str) -> None:
    found = first_number(text)
    assert tuple(found) == ("number", "type", "issuer")
    assert tuple(found.values()) == (TYPED[text])


TRAPS = """
kế hoạch 5 năm 2021-2025
kế hoạch 5 năm 2021 - 2025 của tỉnh
kế hoạch 3 năm 2024 đến 2026
kế hoạch 17/3/2022
kế hoạch 5/2022
nghị quyết 12/2021
kế hoạch 10 ngày
kế hoạch 100 ngày đêm
kế hoạch 6 tháng
kế hoạch quý 3
kế hoạch 2025
kế hoạch 2021-2025
kế hoạch 62.000 đồng
kế hoạch 5,5 tỷ
kế hoạch 62%
kế hoạch 8h30 sáng mai
chương trình 4.0
chương trình 30 phút
Nghị quyết 4 khóa XII
nghị quyết 6 (khóa XI)
nghị quyết trung ương 4
Nghị quyết TW 4 khóa XI
NQ TW 4
NQTW4
NQ QH15
Nghị quyết Đại hội 13
nghị quyết đại hội lần thứ 14
hướng dẫn 3 bước
hướng dẫn 12 chi bộ làm thủ tục
báo cáo 2 lần mỗi quý
báo cáo 1 số nội dung
thông báo 3 nội dung
quyết định 1 phó bí thư
quy định 2 con
quy định 19 điều đảng viên không được làm
kết luận 4 vấn đề
Điều 4 quy định thế nào
khoản 2 Điều 5 Quy chế làm việc
Điều 12 Luật Công chứng
12/12 đảng viên dự họp
7/7 chi bộ đã nộp
13/12 chi bộ
ngày 5/6/2023
5-6-2023
05.06.2023
trước 16 giờ 30 ngày 14/6
gọi 0901 234 567
số 0901234567
mẫu số 01
phụ lục 3
biểu 2a
Đoàn kiểm tra số 6
tổ dân phố 12
Phường 4, Quận 11
khóa 15
nhiệm kỳ 2020 - 2025
đã ban hành 3 KH và 2 QĐ
có 5 NQ chuyên đề
chuyến bay 781/HAN-SGN
bản án 08/2019/HS-ST
số 62 đường Lê Lợi
covid 19
phương án 2
dự án 5 năm
1.200 đảng viên
100% chi bộ
tuổi 18
20tc
4bc
điện thoại 028 3822 1234
72 tổ chức đảng
quý IV/2025
tháng 9/2022
08:30
lần thứ 10
10 chỉ tiêu, 5 nhóm giải pháp
""".strip().splitlines()


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_no_document_number(text: str) -> None:
    assert asked(text) == []
    assert references(text) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo Kế hoạch số 62 / KH - QU của quận.", ["62 / KH - QU"]),
        ("Thông báo số 67 / TB - VPCP ngày 28 tháng 4", ["67 / TB - VPCP"]),
        ("Kế hoạch số 655 / KH - MTTW - BTT ngày 31/10", ["655 / KH - MTTW - BTT"]),
        ("Kế hoạch 71-KH/QU - UBND phường đã họp", ["71-KH/QU"]),
        ("Kết luận số 62 KL/TW và 31 - HD/BTCTW", ["62 KL/TW", "31 - HD/BTCTW"]),
        ("văn bản số 199/TCĐBVN-TC và chuyến bay 781/HAN-SGN", ["199/TCĐBVN-TC"]),
        ("Nghị định 85/2013/N Đ-CP", ["85/2013/N Đ-CP"]),
        ("Nghị định 30/2 013/NĐ-CP", []),
        ("tại 4/TB - Ban Chỉ huy", []),
        ("Quyết định 825/QĐ/TU, 71-KH-QU", ["825/QĐ/TU", "71-KH-QU"]),
        ("đoạn 3 BC, 5 KH, CT 6, KH-31", []),
        ("27-ĐA/QU, ngày 9-7-2024", ["27-ĐA/QU"]),
        ("Quyết định số 631-QĐNS/TW", ["631-QĐNS/TW"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_separators_in_articles(sentence: str, expected: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in references(sentence)] == expected


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("71-KH/QU", ()),
        ("57/NQ-TW", ("swapped",)),
        ("71-KH / QU", ("spaced",)),
        ("62 KL/TW", ("no_hyphen",)),
        ("71-KH/Q", ("truncated_issuer",)),
        ("08-HD/BTCT", ("truncated_issuer",)),
        ("71-KH-QU", ("separators",)),
        ("825/QĐ/TU", ("separators",)),
        ("12-QĐ/UBND", ("swapped",)),
        ("12/QĐ-UBND", ()),
        ("30/2020/NĐ-CP", ()),
        ("33/KH-MTTQ-BTT", ()),
        ("91/2015/QH13", ()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_odd_spellings_are_flagged(text: str, flags: tuple[str, ...]) -> None:
    (found,) = references(text)
    assert found.flags == flags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kh 62 qu", "62-KH/QU"),
        ("5/ct-tw", "05-CT/TW"),
        ("05-CT/TƯ", "05-CT/TW"),
        ("1-ctr/qu", "01-CTr/QU"),
        ("49-kh/du", "49-KH/ĐU"),
        ("2-kh/bcdtw", "02-KH/BCĐTW"),
        ("12-HĐ/BTCTW", "12-HD/BTCTW"),
        ("dự án 3-DA/TU", "03-DA/TU"),
        ("27-da/qu", "27-ĐA/QU"),
        ("1576/kh-ubnd", "1576/KH-UBND"),
        ("30/2020/nd-cp", "30/2020/NĐ-CP"),
        ("91/2015/qh13", "91/2015/QH13"),
        ("công văn 1234/ubnd-nc", "1234/UBND"),
        ("62-KH/Q", "62-KH/Q"),
        ("ke hoach 62", "Kế hoạch 62"),
        ("KH62", "62-KH"),
    ],
)
def test_canonical_form(text: str, expected: str) -> None:
    assert canonical(asked(text)[0]) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Quy định số 66-QĐ/TW", ["Quy định"]),
        ("Quyết định 271-QĐ/QU", ["Quyết định"]),
        ("theo 66-QĐ/TW", [""]),
        ("các Quy định 22-QĐ/TW, số 69-QĐ/TW và 85-QĐ/TW", ["Quy định"] * 3),
        ("Quy định 22-QĐ/TW thay cho 30-QĐ/TW", ["Quy định", ""]),
        ("Chương trình hành động số 12-CTr/TU", ["Chương trình hành động"]),
        ("Qui chế số 5-QC/ĐU", ["Quy chế"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_type_is_the_nouns(sentence: str, expected: list[str]) -> None:
    assert [found.loai for found in references(sentence)] == expected


NOUNS = {"KH": "Kế hoạch", "CTr": "Chương trình", "CT": "Chỉ thị", "NQ": "Nghị quyết"}
NOUNS |= {"QĐ": "Quyết định", "HD": "Hướng dẫn", "KL": "Kết luận", "TB": "Thông báo"}
CODES = st.sampled_from(sorted(NOUNS))
BODIES = st.sampled_from(["TW", "TU", "QU", "HU", "ĐU", "ThU", "BTCTW", "UBKTTU", "BTGDVTW", "ĐUK"])
SPELLINGS_OF_ONE = (
    "{number:02d}-{code}/{issuer}",
    "{number}/{code}-{issuer}",
    "{number} – {code} / {issuer}",
    "{number}{code}/{issuer}",
    "{number}-{code}-{issuer}",
    "{code} {number} {issuer}",
    "{number} {code} {issuer}",
)


@given(
    st.integers(1, 999),
    CODES,
    BODIES,
    st.sampled_from(SPELLINGS_OF_ONE),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_every_spelling_comes_back_to_one_number(
    number: int, code: str, issuer: str, spelling: str, noun: bool, lower: bool, flat: bool
) -> None:
    written = spelling.format(number=number, code=code, issuer=issuer)
    before = f"{NOUNS[code]} số " if noun and written[0].isdigit() else ""
    text = f"{before}{written} yêu cầu gì"
    text = text.lower() if lower else text
    text = fold(text) if flat else text
    (found,) = asked(text)
    assert found.key == (number, plain(code), plain(issuer))
    assert canonical(found) == f"{number:02d}-{code}/{issuer}"


@given(st.integers(1, 9999), st.sampled_from(["KH", "QĐ", "TTr", "BC"]), st.booleans())
def test_every_spelling_of_a_state_number(number: int, code: str, lower: bool) -> None:
    for written in (f"{number}/{code}-UBND", f"{number} / {code} - UBND", f"{number} {code}/UBND"):
        (found,) = asked(written.lower() if lower else written)
        assert canonical(found) == f"{number:02d}/{code}-UBND"
