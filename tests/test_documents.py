import pytest

from bot.documents import resolve
from corpus.mentions import Mention
from corpus.numbers import asked


def mention(article_id: int, so_hieu: str, own: bool = True) -> Mention:
    (found,) = asked(so_hieu)
    return Mention(found.number, found.type, found.issuer, so_hieu, own, 0, 0, article_id)


class Register:
    rows = (
        mention(1, "62-KH/QU"),
        mention(2, "62-HD/BTGQU"),
        mention(3, "162-KH/QU"),
        mention(4, "62-KH/QU", own=False),
        mention(5, "08-QĐi/TW"),
        mention(6, "66-KH/QU", own=False),
        mention(7, "45-CT/TW"),
    )

    def mentions(self, number: int) -> list[Mention]:
        return [row for row in self.rows if row.number == number]

    def numbers(self) -> list[Mention]:
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
