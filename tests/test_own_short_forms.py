"""A paper's own short forms, read from where it explains them."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Conversation
from bot.settings import Settings
from corpus.own_short_forms import in_full, own_short_forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mở tài khoản chuyên thu (TKCT) tại ngân hàng", {"TKCT": "tài khoản chuyên thu"}),
        ("chi bộ đặc thù (sau đây gọi tắt là CBĐT) được", {"CBĐT": "chi bộ đặc thù"}),
        ("Cơ sở dữ liệu đảng viên (viết tắt: “CSDLĐV”)", {"CSDLĐV": "cơ sở dữ liệu đảng viên"}),
        ('- "TKCT" là tài khoản chuyên thu của đảng ủy;', {"TKCT": "tài khoản chuyên thu"}),
        ("CBĐT: chi bộ đặc thù, là chi bộ ở thôn.", {"CBĐT": "chi bộ đặc thù"}),
        ("DVK gọi tắt của dân vận khéo.", {"DVK": "dân vận khéo"}),
        ("Tỉnh ủy (VPTU) và Ủy ban Kiểm tra (UBKTTU)", {}),
        ("Số 06-HD/BTCTU là hướng dẫn mới", {}),
        ("UBND: căn cứ Kế hoạch; MTTQ là tổ chức", {}),
        ("công tác cải cách (CCHC)", {}),
        ("năm 2025, 2026, 2027 (QĐTW)", {}),
    ],
)
def test_explained(text: str, found: dict[str, str]) -> None:
    assert own_short_forms(text) == found


def test_the_first_explanation_counts() -> None:
    text = "CBĐT: chi bộ đặc thù. Cán bộ điều tra (CBĐT) được tập huấn."
    assert own_short_forms(text) == {"CBĐT": "chi bộ đặc thù"}


def test_each_is_followed_by_what_it_stands_for() -> None:
    whole = "CBĐT: chi bộ đặc thù. Danh sách CBĐT gửi trước ngày 28/02/2026; mẫu 02-CBĐT kèm theo."
    assert (
        in_full("Danh sách CBĐT; mẫu 02-CBĐT", whole)
        == "Danh sách CBĐT chi bộ đặc thù; mẫu 02-CBĐT"
    )
    assert in_full("Danh sách CBĐT", "Danh sách CBĐT gửi về tỉnh.") == "Danh sách CBĐT"


PAPER = """BAN TỔ CHỨC TỈNH ỦY SƠN LĨNH
*
Số 16-HD/BTCTU
Sơn Lĩnh, ngày 05 tháng 02 năm 2026
HƯỚNG DẪN
nâng cao chất lượng sinh hoạt chi bộ
I. GIẢI THÍCH
CBĐT: chi bộ đặc thù, là chi bộ ở bản cách trung tâm xã trên 15 km.
II. NỘI DUNG
1. Chi bộ sinh hoạt mỗi tháng một lần, từ ngày 03 đến ngày 07.
2. CBĐT được lùi ngày sinh hoạt nhưng không quá ngày 12 của tháng.
III. TỔ CHỨC THỰC HIỆN
1. Đảng ủy xã, phường phê duyệt danh sách CBĐT, gửi Ban Tổ chức Tỉnh ủy trước ngày 28/02/2026.
2. Văn phòng đảng ủy gửi báo cáo năm trước ngày 05/12/2026.
TRƯỞNG BAN
Lò Văn Tĩnh
"""


@pytest.mark.parametrize(
    "question",
    [
        "hạn gửi danh sách chi bộ đặc thù là ngày nào?",
        "hạn nộp ds chi bộ đặc thù về btctu",
        "bao gio phai gui danh sach chi bo dac thu",
    ],
)
def test_asked_in_full_and_quoted_as_it_stands(question: str, tmp_path: Path) -> None:
    (tmp_path / "hd-16.txt").write_text(PAPER, "utf-8")
    settings = Settings(data=tmp_path / "data")
    index_folders(settings, [tmp_path])
    with closing(open_library(settings)) as library:
        told = over(settings, library).ask(question, Conversation(), date(2026, 2, 10))
    assert "28/02/2026" in told.statements[0].text
    assert "CBĐT chi bộ" not in told.text
    assert all(one.quote in PAPER for one in told.citations)
