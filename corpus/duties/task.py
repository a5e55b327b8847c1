"""What a task is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """`text == article.text[start:end]`; what the text does not say is "" (or empty)."""

    start: int
    end: int
    text: str
    label: str = ""  # the item's own number: "1", "a", "2.3"
    verb: str = ""  # the source's: "yêu cầu", "đề nghị", "cần", "giao", "dự kiến", "phấn đấu"
    unit: str = ""  # as written: "bí thư các chi, đảng bộ"
    kinds: tuple[str, ...] = ()  # kinds of unit addressed, in plain words: "chi bộ", "trường học"
    follows: str = ""  # who follows up: "Ban Tổ chức Quận uỷ"
    condition: str = ""  # "khi có sự thay đổi về nhân sự"
    due: str = ""  # the words of the deadline column or clause
    lead_start: int = 0  # the sentence that introduces the list
    lead_end: int = 0
    article_id: int = 0
