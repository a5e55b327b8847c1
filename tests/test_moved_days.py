"""Days that are put off or brought forward, in the forms in which letters and news say so."""

from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Conversation
from corpus.milestones import milestones
from corpus.reading.assembling import article
from tests.small_library import chatbot_over

TODAY = date(2026, 5, 6)
HEAD = """ĐẢNG ỦY PHƯỜNG TÂN VẠN
Số {code}
Tân Vạn, ngày {day} năm 2026

{kind}
{about}

{body}

BÍ THƯ
Trần Thị Mơ
"""
PLAN = HEAD.format(
    code="39-KH/ĐU",
    day="03 tháng 02",
    kind="KẾ HOẠCH",
    about="về việc cài đặt sổ tay đảng viên",
    body="1. Thời hạn cài đặt sổ tay đảng viên: ngày 20/6/2026.\n2. Tổng kết trước 23/11/2026.",
)
OF_PLAN = "Kế hoạch số 39-KH/ĐU, ngày 03/02/2026 của Đảng ủy phường Tân Vạn"
LETTERS = {
    "thay … bằng": f"Thay thời hạn “ngày 20/6/2026” bằng “ngày 15/8/2026” đối với việc cài đặt "
    f"sổ tay đảng viên tại {OF_PLAN}.",
    "sửa đổi mục": f"Nay sửa đổi mục 1 của {OF_PLAN} như sau: “Cài đặt sổ tay đảng viên trước ngày "
    "15/8/2026”.",
    "lùi mốc": f"Đồng ý lùi mốc cài đặt sổ tay đảng viên của {OF_PLAN} sang ngày 15/8/2026.",
    "retold first": f"{OF_PLAN} yêu cầu cài đặt sổ tay đảng viên trước ngày 20/6/2026.\n"
    "Thời hạn cài đặt và gửi Biểu số 3 được kéo dài đến hết ngày 15/8/2026.",
    "rút ngắn": f"Rút ngắn thời hạn cài đặt sổ tay đảng viên nêu trong {OF_PLAN}: chậm nhất ngày "
    "15/8/2026 thay vì ngày 20/6/2026.",
}
REPORTED = {
    "được lùi": f"Theo thông báo mới, thời hạn cài đặt sổ tay đảng viên tại {OF_PLAN} được lùi từ "
    "20/6/2026 sang 15/8/2026.",
    "được dời": f"Đồng chí Bí thư cho biết, hạn cài đặt sổ tay đảng viên của {OF_PLAN} đã được dời "
    "đến ngày 15/8/2026.",
    "gia hạn": f"Đảng ủy phường vừa đồng ý gia hạn việc cài đặt sổ tay đảng viên theo {OF_PLAN} "
    "đến hết ngày 15/8/2026.",
}
NEWS = "# Phường Tân Vạn giao ban\n\nNgày đăng: 05/5/2026\n\nSáng 4/5, phường họp.\n\n{said}\n"
ASKED = (
    "hạn cài đặt sổ tay đảng viên là khi nào?",
    "KH 39 quy định cài đặt sổ tay đảng viên trước ngày nào",
    "han cai so tay dang vien theo ke hoach 39 co duoc gia han khong, den ngay nao?",
    "cài đặt sổ tay đảng viên còn hạn không, chậm nhất ngày nào",
    "thời hạn cài đặt sổ tay đảng viên mới nhất?",
)


@pytest.mark.parametrize("form", [*LETTERS, *REPORTED])
def test_the_new_day_is_told(form: str, tmp_path: Path) -> None:
    said = LETTERS.get(form)
    about = "về việc điều chỉnh thời hạn cài đặt sổ tay đảng viên"
    letter = HEAD.format(
        code="139-CV/ĐU", day="04 tháng 5", kind="CÔNG VĂN", about=about, body=said
    )
    other = {"cv.txt": letter} if said else {"tin.md": NEWS.format(said=REPORTED.get(form))}
    with chatbot_over({"kh.txt": PLAN, **other}, tmp_path) as chatbot:
        for question in ASKED:
            first = chatbot.ask(question, Conversation(), TODAY).text
            assert "15/8/2026" in first, (question, first)


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("Thời hạn nộp báo cáo: ngày 20/6/2026.", ["DEADLINE"]),
        ("Hạn chót gửi danh sách là ngày 20/6/2026.", ["DEADLINE"]),
        ("Hạn nộp hồ sơ đã được dời đến ngày 20/6/2026.", ["DEADLINE"]),
        (
            "Thay thời hạn “ngày 20/6/2026” bằng “ngày 15/8/2026” đối với việc nộp hồ sơ.",
            ["MENTION", "DEADLINE"],
        ),
    ],
)
def test_what_a_day_is(said: str, roles: list[str]) -> None:
    found = article(NEWS.format(said=said).encode(), "tin.md")
    assert [one.role for one in milestones(found) if one.end and one.end.month > 5] == roles


def test_other_work_of_the_same_letter_keeps_its_own_day(tmp_path: Path) -> None:
    """Both speak of members' handbooks; only what stands before the new day is the old one."""
    letter = HEAD.format(
        code="139-CV/ĐU",
        day="04 tháng 5",
        kind="CÔNG VĂN",
        about="về việc điều chỉnh thời hạn cài đặt sổ tay đảng viên",
        body=f"1. Gia hạn việc cài đặt sổ tay đảng viên của {OF_PLAN} đến hết ngày 15/8/2026.\n"
        "2. Trong vòng 15 ngày kể từ ngày ký Công văn này, các chi bộ chưa cài đặt xong sổ tay "
        "đảng viên gửi phương án khắc phục về Văn phòng Đảng ủy.",
    )
    asked = "chi bộ chưa cài xong sổ tay đảng viên gửi phương án khắc phục chậm nhất ngày nào"
    with chatbot_over({"kh.txt": PLAN, "cv.txt": letter}, tmp_path) as chatbot:
        told = chatbot.ask(asked, Conversation(), TODAY).statements
        assert "Trong vòng 15 ngày" in told[0].text
        assert any("19/5/2026" in one.text for one in told), told
