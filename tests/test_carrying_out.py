"""A paper that is called by what it carries out is asked about by its own number."""

from datetime import date
from typing import cast

import pytest

from bot.carrying_out import of_its_own
from corpus.records import Records
from corpus.register import Directive

ABOVE = Directive(
    45, "CT", "TW", "45-CT/TW", "Chỉ thị", "Bộ Chính trị", issued_on=date(2025, 4, 14),
    own=(1,), cited=(2, 3), id=1,
)  # fmt: skip
PLAN = Directive(
    1, "KH", "ĐU", "01-KH/ĐU", "Kế hoạch", "Đảng ủy xã Na Sang", "xã Na Sang",
    trich_yeu="thực hiện Chỉ thị số 45-CT/TW về đại hội đảng bộ các cấp", own=(2,), id=2,
)  # fmt: skip
BARE = Directive(
    None, "", "", "", "Hướng dẫn", "Ban Tổ chức Tỉnh ủy Hà Tĩnh", "", own=(3,), id=3
)  # fmt: skip
STRANGE = Directive(
    7, "KH", "ĐU", "07-KH/ĐU", "Kế hoạch", "Đảng ủy xã Ea Kar", "xã Ea Kar", own=(4,), id=4
)


class Known:
    all = (ABOVE, PLAN, BARE, STRANGE)

    def snapshot(self) -> "Known":
        return self

    def directives(self, number: int) -> list[Directive]:
        return [one for one in self.all if one.number == number]

    def all_directives(self) -> list[Directive]:
        return list(self.all)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (
            "ai ký kế hoạch của Đảng ủy xã Na Sang, tỉnh X thực hiện Chỉ thị số 45-CT/TW?",
            "ai ký Kế hoạch 01-KH/ĐU của Đảng ủy xã Na Sang?",
        ),
        (
            "Kế hoạch của Na Sang thực hiện Chỉ thị 45-CT/TW về đại hội là số mấy",
            "Kế hoạch 01-KH/ĐU của Đảng ủy xã Na Sang là số mấy",
        ),
        (
            "Kế hoạch thực hiện Chỉ thị 45-CT/TW của xã Na Sang giao gì?",
            "Kế hoạch 01-KH/ĐU của xã Na Sang giao gì?",
        ),
        (
            "ke hoach cua Na Sang trien khai chi thi 45-CT/TW ra ngay nao",
            "ke hoach 01-kh/du cua dang uy xa na sang ra ngay nao",
        ),
        (
            "Hướng dẫn của Hà Tĩnh cụ thể hóa Chỉ thị 45-CT/TW có mấy phần?",
            "Hướng dẫn của Ban Tổ chức Tỉnh ủy Hà Tĩnh có mấy phần?",
        ),
        ("kế hoạch nào của Na Sang thực hiện Chỉ thị 45-CT/TW", ""),
        ("Kế hoạch của Ea Kar thực hiện Chỉ thị 45-CT/TW giao gì?", ""),
        ("xã phải ban hành kế hoạch thực hiện Chỉ thị 45-CT/TW khi nào", ""),
        ("Chỉ thị 45-CT/TW yêu cầu gì?", ""),
    ],
    ids=[
        "before",
        "subject",
        "after",
        "bare",
        "without a number",
        "which",
        "names it not",
        "nobody's",
        "own",
    ],
)
def test_which_paper_is_asked_about(asked: str, meant: str) -> None:
    assert of_its_own(asked, cast(Records, Known())) == meant
