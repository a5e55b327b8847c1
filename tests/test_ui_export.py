import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from fastapi import FastAPI
from fastapi.testclient import TestClient

from bot.answer import Answer, Statement
from bot.kept_answer import BrokenRecord, fields_of
from tests.browser.invented import CITATIONS, STATEMENTS
from ui import copy
from ui.export import docx, markdown
from ui.export_download import LARGEST, kept_answers, offer_export

TODAY = date(2022, 10, 5)
ANSWER = Answer("Kế hoạch 962?", TODAY, STATEMENTS, CITATIONS, understood_as="câu 2")
# Of a digest: type, number, issuer, date, title, place, what it is, quote, link.
FULL = (
    "Chỉ thị số 905-CT/HU, ngày 02/6/2023, Huyện ủy Đồi Thông",
    "Chỉ thị 905-CT/HU về phong trào đọc sách",
    "mục Thời hạn và mốc",
    copy.STANDING["summary"],
)


def words_of(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(file)).paragraphs)


def test_a_document_holds_every_line_and_every_reference() -> None:
    text = words_of(docx([ANSWER, ANSWER], TODAY))
    for part in (
        *(one.text for one in STATEMENTS),
        *FULL,
        *(f"“{one.quote}”" for one in CITATIONS[:5]),
        "https://suoimo.example/thu-vien",
        "Đăng 20/4/2022",
        "Câu hỏi 2: Kế hoạch 962?",
        "Tính đến ngày 05/10/2022.",
        copy.WARNING,
    ):
        assert part in text
    assert "[6]" not in text


def test_a_document_is_set_as_officials_set_it() -> None:
    document = Document(BytesIO(docx([ANSWER], TODAY)))
    font = document.styles["Normal"].font
    assert (font.name, font.size.pt if font.size else 0) == ("Times New Roman", 14)
    links = {one.target_ref for one in document.part.rels.values() if one.is_external}
    assert links == {"https://suoimo.example/thu-vien"}


def test_markdown_holds_the_same_and_no_sign_of_the_text_becomes_markup() -> None:
    hostile = Statement("**đậm** [x](http://a) <img src=x>", (1,), "conclusion")
    text = markdown([replace(ANSWER, statements=(hostile, *STATEMENTS))], TODAY)
    plain = text.replace("\\", "")
    for part in (*FULL, *(f"“{one.quote}”" for one in CITATIONS[:5])):
        assert part in plain
    assert r"\*\*đậm\*\* \[x\](http://a) \<img src=x\> \[1\]" in text
    assert "<https://suoimo.example/thu-vien>" in text


def test_signs_that_no_document_may_hold_are_left_out() -> None:
    assert "ab" in words_of(docx([replace(ANSWER, question="a\x00b")], TODAY))


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()
    offer_export(app, lambda: TODAY)
    return TestClient(app)


@pytest.mark.parametrize("form", ["docx", "md"])
def test_what_is_sent_comes_back_as_a_file(client: TestClient, form: str) -> None:
    body = json.dumps([fields_of(ANSWER)])
    reply = client.post(f"/{copy.EXPORT_ADDRESS}.{form}", content=body)
    assert reply.status_code == 200
    assert f"hoi-thoai-2022-10-05.{form}" in reply.headers["Content-Disposition"]
    assert len(reply.content) > 500


@pytest.mark.parametrize(
    "body", ["", "[]", "{}", "[1]", "x" * 10, " " * (LARGEST + 1)], ids=lambda body: body[:4] or "-"
)
def test_anything_else_is_refused(client: TestClient, body: str) -> None:
    reply = client.post(f"/{copy.EXPORT_ADDRESS}.md", content=body)
    assert (reply.status_code, reply.text) == (422, copy.NOT_EXPORTED)
    with pytest.raises(BrokenRecord):
        kept_answers(body)


def test_there_is_no_other_form(client: TestClient) -> None:
    assert client.post(f"/{copy.EXPORT_ADDRESS}.exe", content="[]").status_code == 422
