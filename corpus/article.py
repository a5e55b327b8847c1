"""What a file becomes (Article) and what is searched and quoted (Passage); all offsets are code
points into the stored text, so that a quote can be proved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Kind = Literal["official", "news", "summary", "glossary"]

Role = Literal[
    "category",  # section name a portal prints above the title
    "title",
    "subtitle",
    "stamp",  # publication date line
    "author",
    "heading",  # "## Thời hạn và mốc", "Điều 3."
    "paragraph",
    "item",  # one entry of a numbered, lettered or bulleted list
    "row",  # one row of a table, cells parted by " | "; the first row of a table names its columns
    "letterhead",  # issuer, Số, place and date above the title of an official document
    "signature",  # recipients (nơi nhận), who signs for whom, name
    "caption",
    "noise",  # related headlines, "Một số hình ảnh …", repeated captions
]


@dataclass(frozen=True)
class Block:
    """A stretch of the stored text with one role; blocks in order cover every visible character.

    `page` counts from 1 where the file has pages, else 0; a block stands on the page it begins on.
    """

    role: Role
    start: int
    end: int
    page: int = 0


@dataclass(frozen=True)
class Source:
    """Where a summary has its facts from."""

    title: str
    url: str
    published: date | None = None


@dataclass(frozen=True)
class Article:
    """One file. `text` is the decoded body after NFC and NBSP → space, its lines as meant
    (`reading.text_lines`), and nothing else; of formats that are not text (docx, html, pdf) it is
    what a reader sees, one block a line or more.

    `so_hieu`, `loai`, `issuer`, `issued_on` and `trich_yeu` describe the directive that the file
    itself is about (front matter); an article that only mentions directives leaves them None.
    """

    file: str  # path below the indexed folder, with "/"
    kind: Kind
    title: str
    text: str
    blocks: tuple[Block, ...]
    published: datetime | None = None  # with time zone
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    so_hieu: str | None = None
    loai: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    trich_yeu: str | None = None
    signer: str | None = None  # "Thay mặt Ban Thường vụ: Nguyễn Văn A, Bí thư" as the paper has it
    sources: tuple[Source, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)  # front-matter keys we do not know
    id: int = 0  # given by the catalogue

    @property
    def name(self) -> str:
        """The file name without its ending: "tin/bai-62.txt" -> "bai-62"."""
        return self.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]


@dataclass(frozen=True)
class Passage:
    """A searchable stretch of one article: `text == article.text[start:end]`, always.

    `lead` is the sentence that introduces a list ("… yêu cầu tập trung các nội dung sau:"), or of a
    row the caption of its table and the names of the columns; `heading` is the heading above. They
    give an item its meaning and are indexed with it, but they are not part of `text`. Items of one
    list, and rows of one table, share `group` (0: not in a list).
    """

    role: Role
    start: int
    end: int
    text: str
    title: str
    place: str  # for people: "mục Thời hạn và mốc, ý 2"
    heading: str = ""
    lead: str = ""
    lead_start: int = 0
    label: str = ""  # "1", "a", "•"
    group: int = 0
    id: int = 0  # given by the catalogue
    article_id: int = 0

    def searchable(self) -> str:
        """What is embedded and indexed, as distinct from what is shown."""
        parts = (self.title, self.heading, self.lead, self.text)
        return "\n".join(part for part in parts if part)
