"""`verify`: claims judged one by one against the stored articles, without any model."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from bot.files import write_lines
from bot.grounds import Grounds, grounds
from bot.verify import Verdict, supported
from corpus.article import Article, Passage
from corpus.catalogue import Catalogue
from corpus.errors import UserError
from corpus.text import stored

FIELDS = ("id", "claim", "quote", "file")


class UnreadableClaims(UserError):
    """The file of claims cannot be used; the message (Vietnamese) names line and remedy."""


@dataclass(frozen=True)
class Claim:
    """`file` is the path below the indexed folder, or a longer or shorter one that ends alike;
    `quote` is what the claim is said to rest on."""

    id: object
    claim: str
    quote: str
    file: str


def verify_claims(claims: Path, verdicts: Path, catalogue: Catalogue) -> None:
    """Writes one line per claim: id, supported, reason ("" where supported)."""
    known = Sources(catalogue)
    judged = ((one, known.judged(one)) for one in read_claims(claims))
    lines = (
        {"id": one.id, "supported": verdict.ok, "reason": verdict.reason} for one, verdict in judged
    )
    write_lines(verdicts, (json.dumps(line, ensure_ascii=False) for line in lines))


class Sources:
    """The articles by file, each read once; two folders may hold files of one name."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._articles: dict[str, list[Article]] = {}
        for article in catalogue.articles():
            self._articles.setdefault(stored(article.file), []).append(article)
        self._passages: dict[int, list[Passage]] = {}

    def judged(self, claim: Claim) -> Verdict:
        articles = self._of(stored(claim.file).removeprefix("./"))
        if not articles:
            return Verdict(False, f"no file {claim.file!r} in the library")
        quote = stored(claim.quote).strip()
        holders = [one for one in articles if quote and quote in one.text]
        if not holders:
            return Verdict(False, "the quote does not stand in the file")
        verdicts = [supported(claim.claim, [self._grounds(one, quote)]) for one in holders]
        return next((one for one in verdicts if one.ok), verdicts[0])

    def _of(self, file: str) -> list[Article]:
        """By the path below the indexed folder; by the file's own name where that is not given."""
        if file in self._articles:
            return self._articles[file]
        name = PurePath(file).name
        return [
            one
            for known, articles in self._articles.items()
            if file.endswith(f"/{known}") or PurePath(known).name == name == file
            for one in articles
        ]

    def _grounds(self, article: Article, quote: str) -> Grounds:
        start = article.text.index(quote)
        end = start + len(quote)
        around = [one for one in self._passages_of(article) if one.start < end and start < one.end]
        return grounds(article, quote, around)

    def _passages_of(self, article: Article) -> list[Passage]:
        if article.id not in self._passages:
            self._passages[article.id] = self._catalogue.passages_of(article.id)
        return self._passages[article.id]


def read_claims(path: Path) -> list[Claim]:
    return list(_claims(path))


def _claims(path: Path) -> Iterator[Claim]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableClaims(
            f"{path}: không đọc được ({problem}). Đề nghị kiểm tra đường dẫn và mã UTF-8."
        ) from problem
    for row, line in enumerate(lines, start=1):
        if line.strip():
            yield _claim(line, f"{path}, dòng {row}")


def _claim(line: str, where: str) -> Claim:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as problem:
        raise UnreadableClaims(f"{where}: không phải JSON ({problem}).") from problem
    if not isinstance(fields, Mapping) or any(name not in fields for name in FIELDS):
        raise UnreadableClaims(f"{where}: cần đủ các trường {', '.join(FIELDS)}.")
    return Claim(fields["id"], *(str(fields[name]) for name in FIELDS[1:]))
