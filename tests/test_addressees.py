import pytest

from corpus.addressees import binds, concerns, kinds
from corpus.text import fold

PHRASES = {
    "chi and đảng bộ of schools": (
        "Các Chi, Đảng bộ khối trường học",
        ("chi bộ", "đảng bộ", "trường học"),
    ),
    "who speaks for a body": (
        "bí thư các chi bộ doanh nghiệp",
        ("người đứng đầu", "chi bộ", "doanh nghiệp"),
    ),
    "the body it belongs to is left out": ("Ban Tổ chức Huyện ủy", ("ban tổ chức",)),
    "two bodies": (
        "Văn phòng Quận uỷ và Ban Tuyên giáo Quận uỷ",
        ("văn phòng cấp ủy", "ban tuyên giáo"),
    ),
    "short forms": ("UBKT Đảng ủy, UBMTTQ", ("ủy ban kiểm tra", "MTTQ và đoàn thể", "Mặt trận")),
    "people's committee of a level": ("Ủy ban nhân dân cấp xã", ("UBND", "xã, phường")),
    "nobody": ("thời gian tới", ()),
}


@pytest.mark.parametrize(("phrase", "named"), PHRASES.values(), ids=PHRASES)
def test_kinds_of_unit(phrase: str, named: tuple[str, ...]) -> None:
    assert kinds(phrase) == named


ABBREVIATED = {
    "women": ("Hội LHPN thành phố", "Hội Phụ nữ"),
    "farmers": ("HND phường", "Hội Nông dân"),
    "veterans": ("CCB phường", "Hội Cựu chiến binh"),
    "youth": ("ĐTN phường", "Đoàn Thanh niên"),
    "trade union": ("LĐLĐ tỉnh", "Công đoàn"),
    "station": ("TYT phường", "y tế"),
    "army command, no executive committee": ("BCH Quân sự phường", "quân sự"),
}


@pytest.mark.parametrize(("phrase", "kind"), ABBREVIATED.values(), ids=ABBREVIATED)
def test_bodies_by_their_letters(phrase: str, kind: str) -> None:
    assert kind in kinds(phrase) and "ban thường vụ" not in kinds(phrase)


QUESTIONS = {
    "school cells": ("chi bộ trường học phải làm gì", ("chi bộ", "trường học")),
    "members": ("đảng viên cần làm những gì", ("đảng viên",)),
    "propaganda board": ("Ban Tuyên giáo được giao việc gì", ("ban tuyên giáo",)),
    "companies": ("đảng bộ doanh nghiệp phải báo cáo gì", ("đảng bộ", "doanh nghiệp")),
}


@pytest.mark.parametrize(("question", "named"), QUESTIONS.values(), ids=QUESTIONS)
def test_questions_with_and_without_diacritics(question: str, named: tuple[str, ...]) -> None:
    assert kinds(question) == named
    assert kinds(fold(question)) == named


CONCERNS = {
    "its own": ("Các chi bộ trường học", "named"),
    "all of its form": ("Các chi bộ", "general"),
    "a wider body": ("Cấp ủy các cấp", "general"),
    "nobody in particular": ("", "general"),
    "another field": ("Chi bộ khối doanh nghiệp", "none"),
    "another body": ("Ban Tổ chức Quận ủy", "none"),
}


@pytest.mark.parametrize(("addressed", "concern"), CONCERNS.values(), ids=CONCERNS)
def test_whom_a_task_concerns(addressed: str, concern: str) -> None:
    assert concerns(kinds("chi bộ trường học"), kinds(addressed)) == concern


def test_who_asks_for_no_kind_is_meant_by_all() -> None:
    assert concerns((), kinds("Các chi bộ")) == "named"


PAIRS = {
    "a body of the Front is another": ("Đoàn Thanh niên phường", "Mặt trận phường", "none"),
    "one of the mass bodies": ("Hội Phụ nữ", "Các đoàn thể", "general"),
    "the Front is no mass body": ("Mặt trận xã", "Các đoàn thể", "none"),
    "all mass bodies": ("các đoàn thể", "Hội Nông dân xã", "named"),
    "the same xã alone": ("Công an xã", "Ủy ban nhân dân xã", "none"),
    "a station is no chi bộ": ("các chi bộ", "Trạm Y tế phường", "none"),
    "its level goes without saying": ("Hội Phụ nữ phường", "Hội Phụ nữ", "named"),
    "but not another one's": ("Hội Phụ nữ tỉnh", "Hội Phụ nữ xã", "none"),
    "a chi bộ of a place is none of a station": ("Chi bộ thôn", "Công an xã", "none"),
    "nor a body of the same level": ("Hội Phụ nữ phường", "Trạm Y tế phường", "none"),
    "a body of no kind known here": (
        "Quân sự phường",
        "Trung tâm Hành chính công phường",
        "general",
    ),
    "cấp ủy are đảng ủy": ("các cấp ủy", "Đảng ủy các xã, phường", "named"),
}


@pytest.mark.parametrize(("asked", "addressed", "concern"), PAIRS.values(), ids=PAIRS)
def test_whose_task_it_is(asked: str, addressed: str, concern: str) -> None:
    assert concerns(kinds(asked), kinds(addressed)) == concern


def test_what_binds_all_binds_each() -> None:
    school = kinds("chi bộ trường học")
    assert binds(school, kinds("Các chi bộ")) and not binds(school, kinds("Chi bộ khu phố"))
    assert not binds(kinds("Đoàn Thanh niên"), kinds("Mặt trận"))
