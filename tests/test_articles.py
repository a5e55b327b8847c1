"""Every file of corpus/articles: front matter strictly, its agreement with the first body line, and
that nothing uncertain is put as certain."""

import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

FOLDER = Path(__file__).parent.parent / "corpus" / "articles"
FILES = sorted(FOLDER.glob("*.md"))

# key: the types its value may have
SUMMARY_KEYS: dict[str, tuple[type, ...]] = {
    "slug": (str,),
    "kind": (str,),
    "so_hieu": (str, type(None)),
    "loai": (str,),
    "co_quan_ban_hanh": (str,),
    "cap": (str,),
    "ngay_ban_hanh": (str, type(None)),
    "trich_yeu": (str,),
    "status": (dict,),
    "quan_he": (list,),
    "sources": (list,),
    "confidence": (str,),
}
NEWS_KEYS: dict[str, tuple[type, ...]] = {
    "slug": (str,),
    "kind": (str,),
    "title": (str,),
    "published": (str,),
    "outlet": (str, type(None)),
    "author": (str, type(None)),
    "place": (str, type(None)),
    "url": (str, type(None)),
}
OPTIONAL = {"author"}
STATES = {"in_force_as_reported", "completed", "replaced", "overtaken", "reviewed", "unknown"}
# relation: how the other document, where it is in the corpus, should tell the same relation
INVERSE = {
    "replaces": "replaced_by",
    "replaced_by": "replaces",
    "amends": "amended_by",
    "amended_by": "amends",
    "guides": "guided_by",
    "guided_by": "guides",
    "suspends": "suspended_by",
    "suspended_by": "suspends",
    "checks": "checked_by",
    "checked_by": "checks",
    "implements": "implemented_by",
    "implemented_by": "implements",
    "continues": "continued_by",
    "continued_by": "continues",
}
RELATIONS = {*INVERSE, "related", "based_on", "requires", "reviewed_by"}
TOLD = {"replaces", "replaced_by", "amends", "amended_by", "guides", "suspends", "implements"}
RELATION_KEYS = {"kind", "so_hieu", "ngay", "noi", "slug", "note", "certain"}
# Words that mark a statement as uncertain or missing.
DOUBT = re.compile(
    r"chưa rõ|chưa chắc|chưa xác nhận|không có trong|không nêu|không thấy|chưa có trong|chưa biết"
    r"|không xuất hiện|chưa tìm thấy|cần đối chiếu|không in|không ghi|suy luận|nhiều khả năng"
)


@cache
def parts(path: Path) -> tuple[dict[str, Any], str]:
    opening, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == "", "the file must begin with its front matter"
    return yaml.safe_load(front), body.strip()


def of_kind(kind: str) -> list[Path]:
    return [path for path in FILES if parts(path)[0].get("kind") == kind]


def written(day: date) -> str:
    """Official style: the day padded below 10, of the months only 1 and 2: 02/6/2023."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def iso_month_or_day(value: str) -> date:
    return date.fromisoformat(value if len(value) > 7 else f"{value}-01")


summaries = pytest.mark.parametrize("path", of_kind("summary"), ids=lambda path: path.stem)
news = pytest.mark.parametrize("path", of_kind("news"), ids=lambda path: path.stem)
every = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_the_corpus_holds_the_digests_and_the_news() -> None:
    assert len(of_kind("summary")) >= 48
    assert len(of_kind("news")) >= 5
    assert len(of_kind("summary")) + len(of_kind("news")) == len(FILES)


@every
def test_slug_is_the_file_name(path: Path) -> None:
    assert parts(path)[0]["slug"] == path.stem
    assert re.fullmatch(r"[a-z0-9-]+", path.stem)


@every
def test_keys_and_types(path: Path) -> None:
    front, _ = parts(path)
    keys = SUMMARY_KEYS if front["kind"] == "summary" else NEWS_KEYS
    assert set(front) <= set(keys)
    assert set(keys) - set(front) <= OPTIONAL
    wrong = {key: value for key, value in front.items() if not isinstance(value, keys[key])}
    assert not wrong


@every
def test_text_is_clean(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "\u00a0" not in text and "\r" not in text and "\ufeff" not in text
    assert text.endswith("\n")


@summaries
def test_first_line_states_what_the_front_matter_says(path: Path) -> None:
    front, body = parts(path)
    words = [front["loai"]]
    if front["so_hieu"]:
        words.append(f"số {front['so_hieu']}")
    if front["ngay_ban_hanh"]:
        words[-1] += f", ngày {written(date.fromisoformat(front['ngay_ban_hanh']))}"
    words.append(f"của {front['co_quan_ban_hanh']} {front['trich_yeu']}.")
    assert body.splitlines()[0] == " ".join(words)


@summaries
def test_first_line_has_no_date_or_number_that_the_front_matter_lacks(path: Path) -> None:
    front, body = parts(path)
    said = body.splitlines()[0].split(f"của {front['co_quan_ban_hanh']}")[0]
    if front["so_hieu"] is None:
        assert " số " not in said
    if front["ngay_ban_hanh"] is None:
        assert not re.search(r"\d{1,2}/\d{1,2}/\d{4}", said)


@summaries
def test_what_is_unknown_is_said_to_be_unknown(path: Path) -> None:
    front, body = parts(path)
    if front["so_hieu"] is None or front["ngay_ban_hanh"] is None:
        assert DOUBT.search(front["trich_yeu"] + body.split("## Ghi chú")[1])


@summaries
def test_a_low_confidence_is_explained(path: Path) -> None:
    front, body = parts(path)
    assert front["confidence"] in ("high", "medium", "low")
    if front["confidence"] == "low":
        assert "Độ tin cậy thấp" in body


@summaries
def test_uncertain_relation_is_not_asserted(path: Path) -> None:
    front, body = parts(path)
    for relation in front["quan_he"]:
        if relation.get("certain") is False:
            code = relation["so_hieu"]
            assert not re.search(rf"thay(?: thế)?[^.;]*{re.escape(code)}", body)
            assert DOUBT.search(body.split("## Ghi chú")[1])


@summaries
def test_status(path: Path) -> None:
    status = parts(path)[0]["status"]
    assert set(status) <= {"state", "note", "date", "by"}
    assert status["state"] in STATES
    if "date" in status:
        date.fromisoformat(status["date"])
    if status["state"] == "replaced":
        assert status["by"]


@summaries
def test_relations(path: Path) -> None:
    for relation in parts(path)[0]["quan_he"]:
        assert set(relation) <= RELATION_KEYS
        assert relation["kind"] in RELATIONS
        assert relation["so_hieu"] or relation.get("slug"), "a relation needs an object"
        if "ngay" in relation:
            date.fromisoformat(relation["ngay"])


@summaries
def test_the_body_tells_the_relations_that_change_a_document(path: Path) -> None:
    """Only the body can be quoted: a replacement told in the front matter alone has no proof."""
    front, body = parts(path)
    for relation in front["quan_he"]:
        if relation["kind"] in TOLD and relation["so_hieu"] and "/" in relation["so_hieu"]:
            assert relation["so_hieu"] in body, f"{relation['kind']} {relation['so_hieu']}"


@summaries
def test_related_files_exist_and_agree(path: Path) -> None:
    for relation in parts(path)[0]["quan_he"]:
        if slug := relation.get("slug"):
            other, _ = parts(FOLDER / f"{slug}.md")
            assert other["so_hieu"] == relation["so_hieu"]
            if "ngay" in relation:
                assert other["ngay_ban_hanh"] == relation["ngay"]


@summaries
def test_relations_are_told_from_both_sides(path: Path) -> None:
    front, _ = parts(path)
    for relation in front["quan_he"]:
        inverse, slug = INVERSE.get(relation["kind"]), relation.get("slug")
        if inverse and slug:
            back = parts(FOLDER / f"{slug}.md")[0]["quan_he"]
            # Where one side says "guides" or "continues", the other may put it more generally.
            kinds = {entry["kind"] for entry in back if entry.get("slug") == path.stem}
            assert kinds, f"{slug} does not mention {path.stem}"
            if relation["kind"] in ("replaces", "replaced_by", "amends", "suspends"):
                assert inverse in kinds


@summaries
def test_sources(path: Path) -> None:
    sources = parts(path)[0]["sources"]
    assert any(source["url"] for source in sources)
    for source in sources:
        assert set(source) == {"title", "url", "published"}
        assert source["title"].strip()
        if source["url"] is not None:
            address = urlsplit(source["url"])
            assert address.scheme in ("http", "https") and "." in address.netloc
        if source["published"] is not None:
            iso_month_or_day(source["published"])


@summaries
def test_sections(path: Path) -> None:
    headings = re.findall(r"^## (.+)$", parts(path)[1], re.MULTILINE)
    assert headings == ["Bối cảnh", "Yêu cầu / nhiệm vụ", "Thời hạn và mốc", "Chỉ tiêu", "Ghi chú"]


@news
def test_news_has_its_publication_time_with_zone(path: Path) -> None:
    published = datetime.fromisoformat(parts(path)[0]["published"])
    offset = published.utcoffset()
    assert offset is not None and offset.total_seconds() == 7 * 3600


@news
def test_news_claims_no_directive_as_its_own(path: Path) -> None:
    assert not {"so_hieu", "ngay_ban_hanh", "trich_yeu"} & set(parts(path)[0])


@news
def test_news_has_notes_and_states_no_deadline(path: Path) -> None:
    _, body = parts(path)
    assert "không nêu hạn chót" in body.split("## Thời hạn và mốc")[1]
    assert "## Ghi chú" in body


@news
def test_every_slip_of_the_source_is_marked_as_likely(path: Path) -> None:
    for sentence in re.split(r"(?<=\.)\s", parts(path)[1]):
        if "Bài gốc" in sentence and re.search(r"thiếu chữ|lỗi gõ|đúng là", sentence):
            assert "nhiều khả năng" in sentence


@every
def test_dates_are_possible(path: Path) -> None:
    for day, month, year in re.findall(
        r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", parts(path)[1]
    ):
        date(int(year), int(month), int(day))


@every
def test_dates_are_written_in_the_official_style(path: Path) -> None:
    found = re.findall(r"(?<![\d/.-])(\d{1,2}/\d{1,2}/\d{4})(?!\d)", parts(path)[1])
    wrong = [text for text in found if text != written(datetime.strptime(text, "%d/%m/%Y").date())]
    assert not wrong
