"""What a web page says of itself in its head: title, date, outlet, author, address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from corpus.reading.stamps import VIETNAM, is_name, read_stamp
from corpus.text import fold, stored

_PUBLISHED = (
    "article:published_time og:article:published_time datepublished pubdate publishdate "
    "publish-date dc.date.issued dc.date dc.date.created dcterms.created date article.published "
    "sailthru.date parsely-pub-date og:published_time"
).split()
_JOINTS = re.compile(r"\s+[|–—»-]\s+|\s*\|\s*")
_OLDEST = 1990


@dataclass(frozen=True)
class PageFacts:
    """`titles` from the surest to the least sure, as written."""

    titles: tuple[str, ...]
    published: datetime | None
    outlet: str | None
    author: str | None
    url: str | None


def page_facts(root: Any) -> PageFacts:  # noqa: ANN401
    """Before anything is pruned; nothing of this is read as the text of the article."""
    metas = _metas(root)
    data = list(_linked_data(root))
    outlet = metas.get("og:site_name") or _name(_first(data, "publisher")) or None
    whole = _one_line(root.findtext(".//head/title") or root.findtext(".//title") or "")
    titles = [
        metas.get("og:title", ""),
        _text(_first(data, "headline")),
        metas.get("title", ""),
        whole,
    ]
    return PageFacts(
        titles=tuple(dict.fromkeys(t for t in map(_one_line, titles) if t)),
        published=_published(root, metas, data),
        outlet=_one_line(outlet) if outlet else None,
        author=_author(metas, data, outlet),
        url=_address(root, metas),
    )


def _metas(root: Any) -> dict[str, str]:  # noqa: ANN401
    metas: dict[str, str] = {}
    for part in root.iter("meta"):
        name = part.get("property") or part.get("name") or part.get("itemprop") or ""
        content = (part.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _linked_data(root: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """The articles among the page's JSON-LD."""
    for part in root.iter("script"):
        if (part.get("type") or "").strip().lower() == "application/ld+json":
            try:
                yield from _articles(json.loads(part.text or "", strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _articles(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for entry in data:
            yield from _articles(entry, depth)
    elif isinstance(data, dict) and depth < 4:
        kinds = data.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(k, str) and k.endswith(("Article", "Posting", "WebPage")) for k in kinds):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _first(data: list[dict[str, Any]], key: str) -> object:
    return next((entry[key] for entry in data if entry.get(key)), None)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _one_line(words: str) -> str:
    return " ".join(stored(words).split())


def _author(metas: dict[str, str], data: list[dict[str, Any]], outlet: str | None) -> str | None:
    """Only a name of a person: many pages put the name of the site there."""
    for name in (
        _name(_first(data, "author")),
        metas.get("article:author", ""),
        metas.get("author", ""),
    ):
        name = _one_line(name)
        if name and is_name(name) and fold(name) != fold(outlet or "") and name.lower() != "admin":
            return name
    return None


def _address(root: Any, metas: dict[str, str]) -> str | None:  # noqa: ANN401
    links = (part.get("href") for part in root.iter("link") if part.get("rel") == "canonical")
    for address in (*links, metas.get("og:url")):
        if address and address.strip().startswith(("http://", "https://")):
            return str(address.strip())
    return None


# --- date -----------------------------------------------------------------------------------------


def _published(root: Any, metas: dict[str, str], data: list[dict[str, Any]]) -> datetime | None:  # noqa: ANN401
    written = [metas[name] for name in _PUBLISHED if name in metas]
    written.append(_text(_first(data, "datePublished")))
    written += _times(root)
    return next((moment for moment in map(read_moment, written) if moment), None)


def _times(root: Any) -> list[str]:  # noqa: ANN401
    """Of <time> elements that one which is marked as the article's, or that stands alone."""
    times = [part for part in root.iter("time") if part.get("datetime")]
    marked = [p for p in times if p.get("itemprop") == "datePublished" or "pubdate" in p.attrib]
    values = {str(part.get("datetime")) for part in marked or times}
    return list(values) if len(values) == 1 else [str(part.get("datetime")) for part in marked[:1]]


def read_moment(written: str) -> datetime | None:
    """An ISO date, a date of mail, or a Vietnamese stamp; without a zone it is Vietnamese time."""
    words = written.strip()
    moment = _iso(words) or _mailed(words)
    if moment is None:
        stamp = read_stamp(words)
        return stamp.published if stamp and stamp.published.year >= _OLDEST else None
    if moment.year < _OLDEST:
        return None
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def _iso(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d\d:?\d\d$)", "", words))
    except ValueError:
        return None


def _mailed(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words) if "," in words else None
    except ValueError:
        return None


# --- title ----------------------------------------------------------------------------------------


def without_outlet(title: str, outlet: str | None) -> str:
    """ "Quận ủy kiểm tra … | Báo X" -> "Quận ủy kiểm tra …"."""
    if outlet:
        for joint in reversed(list(_JOINTS.finditer(title))):
            if fold(title[joint.end() :]) in fold(outlet) or fold(outlet) in fold(
                title[joint.end() :]
            ):
                title = title[: joint.start()]
    return title.strip()


def parts_of_title(title: str) -> list[str]:
    """The whole and its openings up to each joint, the longest first."""
    return [title, *(title[: joint.start()] for joint in reversed(list(_JOINTS.finditer(title))))]
