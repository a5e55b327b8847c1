"""Definitions, onboarding, English, small talk, halves and premises over the starter corpus."""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer
from bot.build import evaluation as evaluation_of
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.evaluation import Evaluation, Judged
from bot.library import Library
from bot.questions import Asked, read_questions
from bot.settings import Settings
from corpus import glossary

GOLDEN = Path(__file__).parent / "golden"
FILE = GOLDEN / "understanding.jsonl"
TODAY = date(2026, 11, 21)
QUESTIONS = read_questions(FILE)
KINDS = ("definition", "onboarding", "english", "smalltalk", "half", "false_premise")
# Shares of right answers; behaviours 17, 18 and 34 name 0.9, 0.95 and all.
FLOORS = {"half": 0.9, "false_premise": 0.95, "onboarding": 1.0}
# Words of our own Vietnamese sentences, which no answer in English may hold outside its quotes.
OURS = re.compile(
    r"kho tư liệu|bản tóm lược|theo bài viết|nên đọc|lưu ý|ngày an toàn|không nêu|tính đến|"
    r"bài viết có|chữ viết tắt|đồng chí có thể|không phải|đúng:",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [])
    with closing(open_library(settings)) as opened:
        yield opened


@pytest.fixture(scope="module")
def evaluation(library: Library) -> Evaluation:
    return evaluation_of(Settings(), library)


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


@pytest.fixture(scope="module")
def judged(evaluation: Evaluation) -> list[Judged]:
    return list(evaluation.judge(QUESTIONS, TODAY))


def ask(chatbot: Chatbot, question: str) -> Answer:
    return chatbot.ask(question, Conversation(), TODAY)


def test_the_set_is_large_and_half_of_it_is_set_aside() -> None:
    halves = [json.loads(line)["half"] for line in FILE.read_text(encoding="utf-8").splitlines()]
    assert len(halves) >= 80
    assert halves.count("held") == halves.count("dev") == len(halves) // 2


@pytest.mark.parametrize("kind", KINDS)
def test_questions_are_answered(judged: list[Judged], kind: str) -> None:
    own = [one for one in judged if one.asked.kind == kind]
    wrong = [f"{one.asked.question}: {one.problem}" for one in own if one.problem]
    assert 1 - len(wrong) / len(own) >= FLOORS.get(kind, 0.9), wrong


def test_every_statement_of_an_answer_is_cited(judged: list[Judged]) -> None:
    answers = [one.answer for one in judged if not one.answer.refused]
    assert [one.question for one in answers if not all(s.citations for s in one.statements)] == []


def test_english_answers_hold_no_sentence_of_ours_in_vietnamese(judged: list[Judged]) -> None:
    english = [one.answer for one in judged if one.asked.kind == "english"]
    for answer in english:
        outside = re.sub(r"“[^”]*”", "", answer.text)
        assert OURS.findall(outside) == [], answer.text


def test_suggestions_to_newcomers_are_answered(
    evaluation: Evaluation, chatbot: Chatbot, judged: list[Judged]
) -> None:
    offered = [
        question
        for one in judged
        if one.asked.kind == "onboarding"
        for question in one.answer.suggestions
    ]
    assert len(offered) >= 3 * sum(one.kind == "onboarding" for one in QUESTIONS)
    asked = [Asked(id=str(at), question=question) for at, question in enumerate(set(offered))]
    assert [one for one in evaluation.judge(asked, TODAY) if one.declined] == []


def test_a_path_names_terms_and_cites_them(chatbot: Chatbot) -> None:
    answer = ask(chatbot, "Tôi mới về Ban Tuyên giáo, cần đọc gì?")
    terms = [one for one in answer.statements if one.role == "note"]
    assert 3 <= len(terms) <= 5
    cited = {one.number: one for one in answer.citations}
    assert all(cited[number].kind == "glossary" for one in terms for number in one.citations)


def test_the_glossary_opens_as_a_source(chatbot: Chatbot) -> None:
    answer = ask(chatbot, "BTVQU nghĩa là gì?")
    citation = next(one for one in answer.citations if one.kind == "glossary")
    source = chatbot.source(citation.article_id)
    assert source == glossary.table()
    assert source.text[citation.start : citation.end] == citation.quote


def test_an_ambiguous_abbreviation_is_kept_open(chatbot: Chatbot) -> None:
    first = ask(chatbot, "CB là viết tắt của gì?").statements[0].text
    assert "Chi bộ" in first
    assert "cán bộ" in first


def test_a_definition_in_the_corpus_goes_before_the_table(chatbot: Chatbot) -> None:
    answer = ask(chatbot, "QCDC nghĩa là gì?")
    assert answer.citations[0].kind != "glossary"
    assert "quy chế dân chủ" in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Mục tiêu của Nghị quyết 57-NQ/TW là gì?",
        "Nhiệm vụ của chi bộ theo Chỉ thị 50-CT/TW là gì?",
        "Mô hình chi bộ bốn tốt có 4 tiêu chí là gì?",
    ],
)
def test_a_question_for_a_fact_is_no_question_for_a_word(chatbot: Chatbot, question: str) -> None:
    answer = ask(chatbot, question)
    assert answer.citations[0].kind != "glossary"
    assert not answer.refused


def test_relations_taken_for_granted_are_turned_round(chatbot: Chatbot) -> None:
    answer = ask(chatbot, "Chỉ thị 45-CT/TW bị Chỉ thị 35-CT/TW thay thế từ bao giờ?")
    assert answer.statements[0].text.startswith("Không phải Chỉ thị 35-CT/TW")
    assert "thay thế Chỉ thị 35-CT/TW" in answer.statements[1].text


def test_claims_drawn_from_the_register_are_judged(library: Library, chatbot: Chatbot) -> None:
    """Every issuer, and every issuer exchanged for another document's."""
    held = [one for one in library.catalogue.records.all_directives() if one.own and one.body]
    numbers = [one.number for one in held]
    alone = [one for one in held if one.so_hieu and numbers.count(one.number) == 1][:14]
    wrong = []
    for at, one in enumerate(alone):
        other = next(
            two
            for two in alone[at + 1 :] + alone
            if not set(two.body.split()) & set(one.body.split())
        )
        for body, opening in ((one.body, "Đúng"), (other.body, "Không phải")):
            question = f"{one.loai} {one.so_hieu} do {body} ban hành phải không?"
            told = ask(chatbot, question).statements[0].text
            wrong += [f"{question} {told}"] * (not told.startswith(opening))
    assert len(wrong) <= 0.05 * 2 * len(alone), wrong


def test_an_english_turn_is_followed_up(chatbot: Chatbot) -> None:
    first = ask(chatbot, "Who signed Directive 45-CT/TW?")
    second = chatbot.ask("Chỉ thị đó ký ngày nào?", Conversation((first,)), TODAY)
    assert "14/4/2025" in second.text


def test_nothing_of_a_premise_is_judged_in_a_refusal(chatbot: Chatbot) -> None:
    answer = ask(chatbot, "Sân bay Vũ trụ có 72 đường băng phải không?")
    assert answer.refused
    assert not answer.statements[0].text.startswith(("Đúng", "Không phải"))
