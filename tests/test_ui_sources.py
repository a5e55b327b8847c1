from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.browser.invented import ARTICLE, CITATIONS, DIGEST
from ui import sources
from ui.sources import Quote, link, marked, templates


class Reader(HTMLParser):
    """Elements seen, and the text inside marks by citation number."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.marks: dict[str, str] = {}
        self.text = ""
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "mark":
            self._open = str(dict(attrs)["data-cites"]).split()

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._open = []

    def handle_data(self, data: str) -> None:
        self.text += data
        for number in self._open:
            self.marks[number] = self.marks.get(number, "") + data


def test_every_quote_is_marked_word_for_word() -> None:
    html = templates(CITATIONS, {ARTICLE.id: ARTICLE, DIGEST.id: DIGEST})
    read = Reader(html)
    assert read.marks == {str(c.number): c.quote for c in CITATIONS}


def test_the_context_of_a_quote_is_the_whole_article_in_order() -> None:
    html = templates(CITATIONS[:1], {ARTICLE.id: ARTICLE})
    body = Reader(html[html.index('<template class="body"') :])
    assert body.text.split() == ARTICLE.text.split()


def test_document_text_never_becomes_markup() -> None:
    html = templates(CITATIONS[:1], {ARTICLE.id: ARTICLE})
    assert "img" not in Reader(html).tags
    assert "&lt;img src=x onerror=&quot;" in html


def test_hostile_fields_are_escaped() -> None:
    hostile = '"><script>alert(1)</script>'
    citation = replace(
        CITATIONS[0],
        title=hostile,
        place=hostile,
        so_hieu=f"1{hostile}",
        issuer=hostile,
        url=hostile,
    )
    article = replace(ARTICLE, outlet=hostile)
    read = Reader(templates([citation], {ARTICLE.id: article}))
    assert "script" not in read.tags
    assert read.text.count(hostile) == 5


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([Quote(1, 2, 5)], 'ab<mark data-cites="1">cde</mark>fgh'),
        ([Quote(1, 0, 8)], '<mark data-cites="1">abcdefgh</mark>'),
        (
            [Quote(1, 0, 4), Quote(2, 2, 6)],
            '<mark data-cites="1">ab</mark><mark data-cites="1 2">cd</mark>'
            '<mark data-cites="2">ef</mark>gh',
        ),
        ([Quote(1, 3, 4), Quote(2, 3, 4)], 'abc<mark data-cites="1 2">d</mark>efgh'),
        ([], "abcdefgh"),
    ],
    ids=["inside", "whole", "overlapping", "same", "none"],
)
def test_marked(quotes: list[Quote], expected: str) -> None:
    assert marked("abcdefgh", 0, 8, quotes) == expected


def test_markdown_signs_stay_in_the_text_but_are_hidden() -> None:
    assert marked("## Mốc **gấp**", 0, 14, []) == (
        '<span class="sign">## </span>Mốc <span class="sign">**</span>gấp'
        '<span class="sign">**</span>'
    )


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "ftp://a.example", "", None],
)
def test_only_http_addresses_become_links(url: str | None) -> None:
    assert link(url, "Bài <gốc>") == "Bài &lt;gốc&gt;"


def test_links_say_nothing_to_the_other_side() -> None:
    html = link("https://a.example/?x=1&y=2", "Bài")
    assert 'href="https://a.example/?x=1&amp;y=2"' in html
    assert 'rel="noopener noreferrer"' in html


def test_a_digest_names_its_press_sources() -> None:
    words = sources.press(CITATIONS[4])
    assert "Nguồn báo chí (2)" in words
    assert 'href="https://doithong.example/905"' in words
    assert "(05/6/2023)" in words
    assert "javascript" not in words
    assert "Bản tóm lược từ báo chí, chưa có toàn văn" in templates(CITATIONS[4:5], {})


def test_the_directive_is_named_unless_the_title_names_it() -> None:
    digest = CITATIONS[4]
    named = "Chỉ thị số 905-CT/HU, ngày 02/6/2023, Huyện ủy Đồi Thông"
    assert sources.document(digest) == named
    assert sources.document(replace(digest, title=f"{named}, về phong trào đọc sách")) == ""
    assert sources.document(replace(digest, issuer=None)) == "Chỉ thị số 905-CT/HU, ngày 02/6/2023"


def test_the_quote_stays_when_its_article_is_gone_or_rewritten() -> None:
    for articles in ({}, {ARTICLE.id: replace(ARTICLE, text="Bài đã viết lại.", blocks=())}):
        read = Reader(templates(CITATIONS[:1], articles))
        assert read.marks == {"1": CITATIONS[0].quote}
        assert "khớp nguyên văn" not in read.text
        assert "đã thay đổi" in read.text


def test_a_long_article_is_cut_around_its_quotes() -> None:
    line = "Một dòng không liên quan. " * 40
    text = "\n".join([*[line] * 30, CITATIONS[0].quote, *[line] * 30])
    starts = [index * (len(line) + 1) for index in range(30)]
    quote_at = 30 * (len(line) + 1)
    rest = quote_at + len(CITATIONS[0].quote) + 1
    starts += [quote_at] + [rest + index * (len(line) + 1) for index in range(30)]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    block = ARTICLE.blocks[2]
    blocks = tuple(
        replace(block, start=start, end=end) for start, end in zip(starts, ends, strict=True)
    )
    article = replace(ARTICLE, text=text, blocks=blocks)
    end = quote_at + len(CITATIONS[0].quote)
    html = templates([replace(CITATIONS[0], start=quote_at, end=end)], {ARTICLE.id: article})
    assert Reader(html).marks == {"1": CITATIONS[0].quote}
    assert html.count('<p class="dim">…</p>') == 2
    assert len(html) < sources.WHOLE


def test_other_sources_stand_in_an_element_of_another_name() -> None:
    """Gradio would leave the content of a template as it was."""
    known = {ARTICLE.id: ARTICLE, DIGEST.id: DIGEST}
    htmls = [templates([one], known) for one in (CITATIONS[0], CITATIONS[1], CITATIONS[0])]
    names = [Reader(html).tags[0] for html in htmls]
    assert names[0] == names[2] != names[1]
