"""One reader per format: bytes of a file in, an Article out."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from corpus.article import Article
from corpus.reading.numbered_heads import with_numbered_heads
from corpus.reading.unreadable import UnreadableFile

__all__ = ["UnreadableFile", "read"]

# Module and function per ending; imported when the first such file is met.
_READERS = {
    ".md": ("assembling", "article"),
    ".markdown": ("assembling", "article"),
    ".txt": ("assembling", "article"),
    ".docx": ("docx", "read_docx"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".pdf": ("pdf", "read_pdf"),
}
_WORD = "mở bằng Word hoặc LibreOffice, lưu lại dạng .docx"
_SCANNED = "nhận dạng chữ (OCR) rồi lưu dạng .docx hoặc .txt"
_REMEDIES = {
    ".doc": _WORD,
    ".docm": _WORD,
    ".dot": _WORD,
    ".dotx": _WORD,
    ".rtf": _WORD,
    ".odt": _WORD,
    ".wps": _WORD,
    ".xls": "chép bảng sang Word, lưu dạng .docx",
    ".xlsx": "chép bảng sang Word, lưu dạng .docx",
    ".ods": "chép bảng sang Word, lưu dạng .docx",
    ".csv": "chép bảng sang Word, lưu dạng .docx",
    ".ppt": "chép phần chữ sang Word, lưu dạng .docx",
    ".pptx": "chép phần chữ sang Word, lưu dạng .docx",
    ".png": _SCANNED,
    ".jpg": _SCANNED,
    ".jpeg": _SCANNED,
    ".tif": _SCANNED,
    ".tiff": _SCANNED,
    ".bmp": _SCANNED,
    ".gif": _SCANNED,
    ".webp": _SCANNED,
    ".heic": _SCANNED,
    ".zip": "giải nén vào thư mục, mỗi văn bản một tệp",
    ".rar": "giải nén vào thư mục, mỗi văn bản một tệp",
    ".7z": "giải nén vào thư mục, mỗi văn bản một tệp",
}


def read(path: Path, file: str) -> Article:
    """`file` is the path below the indexed folder. UnreadableFile names reason and remedy; OSError
    when the file cannot be opened."""
    ending = path.suffix.lower()
    if ending not in _READERS:
        raise UnreadableFile(
            file,
            f"chưa đọc được định dạng {path.suffix or 'không có phần mở rộng'}",
            _REMEDIES.get(ending, f"lưu nội dung thành tệp {', '.join(_READERS)}"),
        )
    article = _reader(*_READERS[ending])(path.read_bytes(), file)
    return replace(article, blocks=with_numbered_heads(article.text, article.blocks))


def _reader(module: str, function: str) -> Callable[[bytes, str], Article]:
    found = getattr(import_module(f"corpus.reading.{module}"), function)
    return cast(Callable[[bytes, str], Article], found)
