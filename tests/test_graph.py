"""The relations around a directive, as the articles tell them."""

from collections.abc import Iterator

import pytest

from corpus.graph import edges
from corpus.records import Records
from tests.small_library import library_over

_PLAN = """---
so_hieu: {number}
loai: Kế hoạch
co_quan: Ban Thường vụ Huyện ủy Khe Lim
ngay_ban_hanh: {day}
{relations}---
# Kế hoạch số {number} của Ban Thường vụ Huyện ủy Khe Lim về {about}

{text}
"""


_REPLACED = """kind: summary
quan_he:
  - kind: replaced_by
    so_hieu: 47-KH/HU
    ngay: 2024-03-05
"""


def plan(number: str, day: str, about: str, text: str, relations: str = "") -> str:
    return _PLAN.format(number=number, day=day, about=about, text=text, relations=relations)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    """Two plans of one number; of the younger both its own front matter and the plan that replaced
    it tell so."""
    told = "Kế hoạch này thay thế Kế hoạch số 31-KH/HU, ngày 03/02/2023 về sinh hoạt hè."
    own = (
        "Đoàn xã tổ chức trại hè, khác Kế hoạch số 31-KH/HU, ngày 05/5/2019 về tủ sách; nay theo "
        "Kế hoạch số 47-KH/HU, ngày 05/3/2024."
    )
    files = {
        "a.md": plan("31-KH/HU", "2019-05-05", "tủ sách", "Chi bộ lập tủ sách."),
        "b.md": plan("31-KH/HU", "2023-02-03", "sinh hoạt hè", own, _REPLACED),
        "c.md": plan("47-KH/HU", "2024-03-05", "sinh hoạt hè", told),
    }
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield library.catalogue.records


@pytest.mark.parametrize("number", [31, 47])
def test_a_number_that_two_documents_bear_means_the_articles_own_one(
    records: Records, number: int
) -> None:
    around = [edge for one in records.directives(number) for edge in edges(one, records)]
    told = [(edge.source, edge.target) for edge in around if edge.kind == "replaces"]
    ((source, target),) = told
    assert source.directive
    assert target.directive
    assert source.directive.number == 47
    assert str(target.directive.issued_on) == "2023-02-03"
