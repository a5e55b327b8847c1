import pytest

from bot.documents import resolve
from corpus.numbers import asked
from corpus.register import Directive


def directive(article_id: int, so_hieu: str, *citing: int, own: bool = True) -> Directive:
    (found,) = asked(so_hieu)
    ids = ((article_id,), citing) if own else ((), (article_id,))
    return Directive(
        found.number, found.type, found.issuer, so_hieu, own=ids[0], cited=ids[1], id=article_id
    )


class Register:
    rows = (
        directive(1, "62-KH/QU", 4),
        directive(2, "62-HD/BTGQU"),
        directive(3, "162-KH/QU"),
        directive(5, "08-QĐi/TW"),
        directive(6, "66-KH/QU", own=False),
        directive(7, "45-CT/TW"),
        directive(8, "03-CTr/ĐU"),
    )

    def directives(self, number: int) -> list[Directive]:
        return [row for row in self.rows if row.number == number]

    def all_directives(self) -> list[Directive]:
        return list(self.rows)


@pytest.mark.parametrize(
    ("question", "own", "citing"),
    [
        ("62-KH/QU", (1,), (4,)),
        ("62 kh/qu", (1,), (4,)),
        ("kế hoạch 62", (1,), (4,)),
        ("62-KH/Q", (1,), (4,)),
        ("62-HD/BTGQU", (2,), ()),
        ("162-KH/QU", (3,), ()),
        ("kế hoạch 66", (), (6,)),
        ("Quy định 08-QĐ/TW", (5,), ()),
        ("45 ct tw", (7,), ()),
        ("chương trình hành động số 03", (8,), ()),
        ("CTHĐ 03", (8,), ()),
    ],
)
def test_a_number_means_its_documents(
    question: str, own: tuple[int, ...], citing: tuple[int, ...]
) -> None:
    found = resolve(asked(question), Register())
    assert (found.own, found.citing, found.unknown) == (own, citing, ())


@pytest.mark.parametrize("question", ["63-KH/QU", "62-KH/TU", "62-CT/QU", "chỉ thị 46"])
def test_an_unknown_number_stays_unknown(question: str) -> None:
    found = resolve(asked(question), Register())
    assert found.articles == ()
    assert len(found.unknown) == 1
    assert found.nearest, "near numbers are named, never taken"


def test_the_nearest_number_comes_first() -> None:
    assert resolve(asked("46-CT/TW"), Register()).nearest[0] == "45-CT/TW"
