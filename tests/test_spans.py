"""What is quoted of an item: its sentences, the name of the work with what is said of it first."""

import pytest

from bot.spans import candidates
from corpus.article import Article, Passage

LONG = "Văn phòng Đảng ủy rà soát hồ sơ " + "của từng chi bộ trong toàn xã " * 13 + "."


def told(text: str, label: str) -> list[str]:
    article = Article("bai", "official", "Kế hoạch", text, ())
    role = "item" if label else "paragraph"
    passage = Passage(role, 0, len(text), text, "Kế hoạch", "ý 1", label=label)  # type: ignore[arg-type]
    return [one.text for one in candidates(article, passage, 1.0)]


@pytest.mark.parametrize(
    ("text", "label", "quotes"),
    [
        pytest.param(
            "4. Số hóa hồ sơ. Hoàn thành trước ngày 31/3/2026. Báo cáo Thường trực.", "4",
            ["Số hóa hồ sơ. Hoàn thành trước ngày 31/3/2026.", "Báo cáo Thường trực."],
            id="name-and-day",
        ),
        pytest.param(
            "Số hóa hồ sơ. Hoàn thành trước ngày 31/3/2026.", "",
            ["Số hóa hồ sơ.", "Hoàn thành trước ngày 31/3/2026."], id="no-item",
        ),
        pytest.param(
            "1. Xong 12 hồ sơ. Báo cáo Thường trực.", "1",
            ["Xong 12 hồ sơ.", "Báo cáo Thường trực."], id="a-statement",
        ),
        pytest.param(
            "a) Các chi bộ thôn rà soát, lập danh sách từng đảng viên ở xa. Gửi Đảng ủy.", "a",
            ["Các chi bộ thôn rà soát, lập danh sách từng đảng viên ở xa.", "Gửi Đảng ủy."],
            id="a-task",
        ),
        pytest.param(f"2. Rà soát. {LONG}", "2", None, id="too-long"),
    ],
)  # fmt: skip
def test_the_name_of_the_work_stays_with_it(
    text: str, label: str, quotes: list[str] | None
) -> None:
    found = told(text, label)
    assert found == quotes if quotes else found[0] == "Rà soát."
