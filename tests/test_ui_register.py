"""The register and a sheet as HTML: what is listed, found, escaped, cut."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.answer import Statement
from bot.entries import Entry, entry, matching, nouns
from corpus.article import Kind
from corpus.register import Directive
from tests.browser.invented import ARTICLE, CITATIONS, DIGEST
from tests.browser.invented_register import DRAFT, ENTRIES, LABELS, PLAN, SHEET
from ui import copy
from ui.register import MOST_ROWS, form_html, table_html
from ui.sheet import gone_html, sheet_html

HOSTILE = '"><img src=x onerror="alert(1)">'


def rows(html: str) -> list[str]:
    return re.findall(r"<tr role=\"row\"><th scope=\"row\".*?</tr>", html)


def numbers(text: str, noun: str = "", holding: str = "") -> list[str]:
    return [one.directive.so_hieu for one in matching(ENTRIES, text, noun, holding)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("962-KH/HU", ["962-KH/HU"]),
        ("962 kh hu", ["962-KH/HU"]),
        ("962khhu", ["962-KH/HU"]),
        ("962-kh", ["962-KH/HU"]),
        ("0962", ["962-KH/HU"]),
        ("96", []),
        ("thu vien thon", ["962-KH/HU"]),
        ("Thư viện thôn", ["962-KH/HU"]),
        ("THƯ VIỆN", ["962-KH/HU"]),
        ("ke hoach", ["962-KH/HU"]),
        ("huyen uy doi thong", ["905-CT/HU", "962-KH/HU"]),
        ("Huyện uỷ", ["905-CT/HU", "962-KH/HU"]),
        ("doi tho", ["905-CT/HU", "962-KH/HU"]),
        ("2/6/2023", ["905-CT/HU"]),
        ("2022", ["962-KH/HU"]),
        ("nhap", [""]),
        ("kế hoạch số 962", ["962-KH/HU"]),
        ("sach 962", []),
        ("", ["905-CT/HU", "962-KH/HU", ""]),
        (" ?! ", ["905-CT/HU", "962-KH/HU", ""]),
    ],
)
def test_a_line_is_found_by_any_part_of_it(typed: str, found: list[str]) -> None:
    assert numbers(typed) == found


@pytest.mark.parametrize(
    ("noun", "holding", "found"),
    [
        ("Kế hoạch", "", ["962-KH/HU"]),
        ("", "summary", ["905-CT/HU"]),
        ("", "mentioned", ["962-KH/HU", ""]),
        ("", "official", []),
        ("Chỉ thị", "mentioned", []),
        ("Không có loại này", "", []),
    ],
)
def test_filters_narrow(noun: str, holding: str, found: list[str]) -> None:
    assert numbers("", noun, holding) == found


@pytest.mark.parametrize(
    ("loai", "code", "noun"),
    [
        ("", "KH", "Kế hoạch"),
        ("", "CTr", "Chương trình"),
        ("", "QĐi", "Quy định"),
        ("", "HD", "Hướng dẫn"),
        ("", "QĐ", "QĐ"),
        ("", "TT", "TT"),
        ("Quy định", "QĐ", "Quy định"),
        ("", "", ""),
    ],
)
def test_a_type_is_told_in_words_where_its_code_stands_for_one(
    loai: str, code: str, noun: str
) -> None:
    directive = Directive(1, code, "TU", f"1-{code}/TU", loai=loai)
    assert entry(directive, {}).noun == noun


@pytest.mark.parametrize(
    ("kinds", "holding", "words"),
    [
        (("summary", "official"), "official", "Có toàn văn"),
        (("news", "summary"), "summary", "Bản tóm lược từ báo chí, chưa có toàn văn"),
        (("news",), "summary", "Theo bài viết, chưa có toàn văn"),
        ((), "mentioned", "Chỉ được nhắc tới, chưa có toàn văn hay tóm lược"),
    ],
    ids=str,
)
def test_the_source_is_named_by_the_best_there_is(
    kinds: tuple[Kind, ...], holding: str, words: str
) -> None:
    labels = {at: (kind, "Bài") for at, kind in enumerate(kinds)}
    one = entry(replace(PLAN, own=tuple(labels)), labels)
    assert one.holding == holding
    assert f">{words}</td>" in table_html([one])


def test_the_table_is_a_table() -> None:
    html = table_html(ENTRIES)
    assert "<caption>3 văn bản, mới nhất trước</caption>" in html
    assert html.count('<th scope="col"') == len(copy.COLUMNS)
    assert [re.findall(r'<a href="([^"]*)">(.*?)</a>', row) for row in rows(html)] == [
        [("#so-van-ban/32", "905-CT/HU")],
        [("#so-van-ban/31", "962-KH/HU")],
        [("#so-van-ban/33", copy.NO_NUMBER)],
    ]
    for words in (
        "Ban Thường vụ Huyện ủy huyện Đồi Thông",
        "17/3/2022",
        "Về chăm lo thư viện thôn",
    ):
        assert f">{words}</td>" in rows(html)[1]
    assert rows(html)[2].count(copy.NOT_SAID) == 3


def test_nothing_found_is_said_in_words() -> None:
    html = table_html([])
    assert copy.NONE_FOUND in html
    assert "<table" not in html


def many(count: int) -> tuple[Entry, ...]:
    day = date(2020, 1, 1)
    plans = (replace(PLAN, id=n, issued_on=day + timedelta(n)) for n in range(count))
    return tuple(entry(one, LABELS) for one in plans)


def test_only_the_first_rows_of_thousands_are_drawn() -> None:
    html = table_html(many(4321))
    assert len(rows(html)) == MOST_ROWS
    assert "4.321 văn bản" in html
    assert "còn 4.121 văn bản nữa" in html
    assert "văn bản nữa" not in table_html(many(MOST_ROWS))


def test_the_form_offers_the_types_there_are() -> None:
    html = form_html(ENTRIES)
    assert '<option value="Chỉ thị">Chỉ thị (1)</option>' in html
    assert nouns(ENTRIES) == [("Chỉ thị", 1), ("Kế hoạch", 1)]
    for name in ("text", "type", "held"):
        assert f'<label for="find-{name}">' in html
        assert f'id="find-{name}"' in html


def test_a_sheet_tells_all_there_is() -> None:
    html = sheet_html(SHEET)
    shown = html[: html.index("<template")]
    order = [
        "<h2",
        "<dt>Số, ký hiệu</dt><dd>962-KH/HU</dd>",
        "<dd>Ban Thường vụ Huyện ủy huyện Đồi Thông</dd>",
        "<dd>17/3/2022</dd>",
        "<dd>Chỉ được nhắc tới, chưa có toàn văn hay tóm lược</dd>",
        f">{copy.CAUTIONS}</h3>",
        "Bài viết có chỗ in “962-KH/H”.",
        f">{copy.TASKS}</h3>",
        '<b class="item">1</b> Rà soát',
        "Cách giao: yêu cầu · Đơn vị thực hiện: các chi bộ thôn",
        f">{copy.RELATIONS}</h3>",
        "(suy ra)",
        copy.NO_QUOTE,
        f">{copy.SHEET_SOURCES}</h3>",
        ARTICLE.title,
        "Đăng 20/4/2022 · Trang tin xã Suối Mơ · theo bài viết, chưa có toàn văn",
        DIGEST.title,
    ]
    shown = re.sub(r"<figure.*?</figure>", "", shown)
    words = re.sub(r"<button[^>]*>[^<]*</button>|</?span[^>]*>", "", shown)
    places = [words.index(part) for part in order]
    assert places == sorted(places)
    assert copy.SIGNER not in shown
    assert [int(n) for n in re.findall(r'data-cite="(\d+)"', shown)] == [2, 3, 4, 1, 2, 6]


def test_a_sheet_brings_what_its_markers_show() -> None:
    html = sheet_html(SHEET)
    heads = re.findall(r'<template class="head" data-number="(\d+)"', html)
    assert heads == [str(one.number) for one in CITATIONS]


def test_a_sheet_without_tasks_says_so_and_names_who_signed() -> None:
    signed = replace(DIGEST, signer="Nguyễn Văn Tả")
    bare = replace(
        SHEET.sheet,
        directive=replace(DRAFT, own=(DIGEST.id,)),
        articles=(signed,),
        tasks=(),
        edges=(),
    )
    proved = replace(
        SHEET, sheet=bare, cautions=(), tasks=(), relations=(), sources=SHEET.sources[1:]
    )
    html = sheet_html(proved)
    assert copy.NO_TASKS in html
    assert f"<dt>{copy.SIGNER}</dt><dd>Nguyễn Văn Tả</dd>" in html
    assert f"<dd>{copy.NO_NUMBER}</dd>" in html
    assert copy.RELATIONS not in html
    assert f">{copy.CAUTIONS}<" not in html


def test_sources_that_are_left_out_are_counted() -> None:
    html = sheet_html(replace(SHEET, sources=SHEET.sources[:1]))
    assert copy.MORE_SOURCES.format(count=1) in html


def test_no_field_becomes_markup() -> None:
    words = {name: HOSTILE for name in ("so_hieu", "loai", "body", "place", "trich_yeu")}
    directive = replace(PLAN, **words, own=(7,))  # type: ignore[arg-type]
    article = replace(
        ARTICLE, title=HOSTILE, outlet=HOSTILE, url=HOSTILE, signer=HOSTILE, text=HOSTILE, blocks=()
    )
    fields = ("text", "label", "verb", "unit", "follows", "condition", "due")
    task = replace(SHEET.sheet.tasks[0], **dict.fromkeys(fields, HOSTILE))
    told = (Statement(HOSTILE, (1,)),)
    proved = replace(
        SHEET,
        sheet=replace(SHEET.sheet, directive=directive, articles=(article,), tasks=(task,)),
        cautions=told,
        tasks=told,
        relations=told,
        sources=told,
        citations=(replace(CITATIONS[0], title=HOSTILE, place=HOSTILE, quote=HOSTILE),),
    )
    listed = entry(directive, {7: ("news", HOSTILE)})
    for html in (
        sheet_html(proved),
        gone_html(HOSTILE),
        table_html([listed]),
        form_html([listed]),
    ):
        assert "<img" not in html
        assert 'onerror="' not in html
