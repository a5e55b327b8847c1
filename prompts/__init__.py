"""What is said to a language model: one Markdown file each, its two parts divided by "---"."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Prompt:
    """Both parts are templates with `{variable}`s."""

    system: str
    user: str


def read_prompt(name: str) -> Prompt:
    """ "answer" -> the two parts of prompts/answer.md."""
    system, user = (_FOLDER / f"{name}.md").read_text(encoding="utf-8").split("\n---\n")
    return Prompt(system.strip(), user.strip())
