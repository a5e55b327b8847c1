"""What is small talk, and what is a question behind a courtesy."""

import pytest

from bot.small_talk import small_talk, without_greeting


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Chào trợ lý", "greeting"),
        ("xin chao dong chi a", "greeting"),
        ("Cảm ơn đồng chí nhiều nhé", "thanks"),
        ("ok", "thanks"),
        ("tạm biệt", "farewell"),
        ("Bạn là ai vậy?", "identity"),
        ("bạn làm được gì", "help"),
        ("tro ly co the giup gi cho toi", "help"),
        ("Hướng dẫn sử dụng", "help"),
        ("Hướng dẫn 42 nói gì?", None),
        ("Chi bộ phải làm gì?", None),
        ("Ban Tổ chức làm gì?", None),
        ("Chào đồng chí, ai ký Chỉ thị 45-CT/TW?", None),
        ("", None),
    ],
)
def test_small_talk(said: str, kind: str | None) -> None:
    assert small_talk(said) == kind


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Chào đồng chí, cho hỏi ai ký Kế hoạch 9-KH/TU?", "ai ký Kế hoạch 9-KH/TU?"),
        ("Cảm ơn, thế còn hạn nộp?", "thế còn hạn nộp?"),
        ("Xin hỏi ai chủ trì?", "ai chủ trì?"),
        ("Cho tôi hỏi hạn nộp là khi nào", "hạn nộp là khi nào"),
        ("Chào trợ lý", "Chào trợ lý"),
        ("Lễ chào cờ tổ chức khi nào?", "Lễ chào cờ tổ chức khi nào?"),
    ],
)
def test_courtesies_are_taken_off(said: str, left: str) -> None:
    assert without_greeting(said) == left
