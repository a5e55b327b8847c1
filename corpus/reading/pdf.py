"""PDF files with a text layer: pages become paragraphs, each knowing the page it begins on."""

import logging
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import Any

from corpus.article import Article, Block
from corpus.reading.encoding import check_letters
from corpus.reading.glyphs import Sheet, sheet
from corpus.reading.mending import mended
from corpus.reading.official import official, official_article
from corpus.reading.portal import first_sentence, read_portal
from corpus.reading.print_lines import printed_lines
from corpus.reading.unreadable import UnreadableFile

_LARGEST = 200_000_000  # bytes
_MOST_PAGES = 3000
_MOST_TEXT = 20_000_000  # code points
_FEW_LETTERS = 12  # a page number and a stamp are no text layer
_OCR = "nhận dạng chữ (OCR) rồi lưu dạng .docx, .txt hoặc PDF có lớp chữ"
_ANEW = "tải lại hoặc xin lại tệp gốc; nếu mở được bằng trình đọc PDF thì in lại ra PDF mới"
_RETYPED = "mở văn bản gốc, chuyển sang phông Unicode (Times New Roman) rồi xuất lại ra PDF"
_LETTER = re.compile(r"[^\W\d_]")


def read_pdf(content: bytes, file: str) -> Article:
    """UnreadableFile for what is no PDF, is locked or damaged, is a scan, or is set in a font of
    before Unicode. Pages without text in an otherwise readable file are named in
    `extra["trang_khong_co_chu"]`."""
    if b"%PDF-" not in content[:1024]:
        raise UnreadableFile(file, "không phải tệp PDF", "kiểm tra lại tệp, hoặc đổi đúng đuôi tệp")
    if len(content) > _LARGEST:
        raise UnreadableFile(file, "tệp PDF lớn hơn 200 MB", "tách thành các tệp nhỏ hơn")
    with _silent():
        sheets, note = _read(content, file)
    blank = _blank(sheets)
    if len(blank) == len(sheets):
        raise _no_text(sheets, file)
    text, blocks = mended(printed_lines(sheets))
    if not _LETTER.search(text):
        raise _no_text(sheets, file)
    check_letters(text, file, _RETYPED)
    _check_mapped(text, file)
    return _article(file, text, blocks, blank, note)


@contextmanager
def _silent() -> Iterator[None]:
    """pypdf tells of every oddity it mends; nobody here can do anything about them."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)


def _read(content: bytes, file: str) -> tuple[list[Sheet], str]:
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

    try:
        reader = _opened(content, file)
        return _sheets(reader, file), _noted_title(reader)
    except (FileNotDecryptedError, DependencyError) as error:
        raise _locked(file) from error
    except LimitReachedError as error:
        raise UnreadableFile(file, "tệp PDF phình quá lớn khi mở", _ANEW) from error
    except (
        *(PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError),
        *(RecursionError, OverflowError, ZeroDivisionError, AssertionError, OSError),
        NotImplementedError,
    ) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile(file, "tệp PDF bị hỏng hoặc bị cắt", _ANEW) from error


def _opened(content: bytes, file: str) -> Any:  # noqa: ANN401
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content))
    # Many files are locked against changes only, and open with an empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise _locked(file)
    return reader


def _locked(file: str) -> UnreadableFile:
    return UnreadableFile(
        file, "tệp PDF có mật khẩu", "mở bằng mật khẩu rồi lưu lại một bản không đặt mật khẩu"
    )


def _sheets(reader: Any, file: str) -> list[Sheet]:  # noqa: ANN401
    count = len(reader.pages)
    if not count:
        raise UnreadableFile(file, "tệp PDF không có trang nào", _ANEW)
    if count > _MOST_PAGES:
        raise UnreadableFile(
            file, f"tệp PDF có {count} trang, nhiều hơn {_MOST_PAGES}", "tách thành các tệp nhỏ hơn"
        )
    faces: dict[object, Any] = {}
    sheets: list[Sheet] = []
    letters = 0
    for page in reader.pages:
        sheets.append(sheet(page, reader, faces))
        letters += sum(len(run.text) for run in sheets[-1].runs)
        if letters > _MOST_TEXT:
            raise UnreadableFile(file, "tệp PDF phình quá lớn khi mở", _ANEW)
    return sheets


def _check_mapped(text: str, file: str) -> None:
    """Fonts without a map to Unicode give letters of any script."""
    letters = _LETTER.findall(text)
    if sum(letter > "\u1eff" or letter < "A" for letter in letters) * 5 > len(letters):
        raise UnreadableFile(file, "phông chữ trong tệp PDF không có bảng mã Unicode", _OCR)


def _noted_title(reader: Any) -> str:  # noqa: ANN401
    """As the program that made the file noted it, unless that is a file name."""
    noted = " ".join(str((reader.metadata or {}).get("/Title") or "").split())
    return "" if "." in noted or len(noted.split()) < 3 else noted


def _blank(sheets: Sequence[Sheet]) -> list[int]:
    return [
        number
        for number, page in enumerate(sheets, start=1)
        if sum(len(_LETTER.findall(run.text)) for run in page.runs) < _FEW_LETTERS
    ]


def _no_text(sheets: Sequence[Sheet], file: str) -> UnreadableFile:
    if any(page.has_image for page in sheets):
        return UnreadableFile(file, f"bản quét {len(sheets)} trang, không có lớp chữ", _OCR)
    return UnreadableFile(file, f"{len(sheets)} trang không có chữ nào đọc được", _OCR)


# --- the article ----------------------------------------------------------------------------------


def _article(
    file: str, text: str, blocks: tuple[Block, ...], blank: list[int], note: str
) -> Article:
    extra: dict[str, object] = {"trang_khong_co_chu": blank} if blank else {}
    head = official(text, blocks)
    if head:
        paper = official_article(file, text, head)
        return replace(paper, extra={**paper.extra, **extra})
    return _plain_article(file, text, blocks, extra, note)


_HEAD, _TAIL = 8, 3  # blocks that may be title, stamp and byline of a printed article
_LAYOUT = ("category", "title", "subtitle", "stamp", "author", "caption", "noise")


def _plain_article(
    file: str, text: str, blocks: tuple[Block, ...], extra: dict[str, object], note: str
) -> Article:
    """No official paper: a report, or an article that somebody printed."""
    layout = read_portal(text)
    said = {(block.start, block.end): block.role for block in layout.blocks}
    roles = [said.get((block.start, block.end)) for block in blocks]

    def is_outer(place: int, block: Block) -> bool:
        return block.role != "row" and (place < _HEAD or place >= len(blocks) - _TAIL)

    return Article(
        file=file,
        kind="news",
        title=layout.title or note or first_sentence(text),
        text=text,
        blocks=tuple(
            replace(block, role=role) if role in _LAYOUT and is_outer(place, block) else block
            for place, (block, role) in enumerate(zip(blocks, roles, strict=True))
        ),
        published=layout.published,
        outlet=layout.outlet,
        author=layout.author,
        extra=extra,
    )
