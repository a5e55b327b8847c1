"""One reader per format: bytes of a file in, an Article out."""

from pathlib import Path

from corpus.article import Article
from corpus.reading.unreadable import UnreadableFile

__all__ = ["UnreadableFile", "read"]

_FORMATS = (".md", ".markdown", ".txt")


def read(path: Path, file: str) -> Article:
    """`file` is the path below the indexed folder. UnreadableFile names reason and remedy; OSError
    when the file cannot be opened."""
    if path.suffix.lower() not in _FORMATS:
        raise UnreadableFile(
            file,
            f"chưa đọc được định dạng {path.suffix or 'không có phần mở rộng'}",
            f"lưu nội dung thành tệp {', '.join(_FORMATS)} với mã UTF-8",
        )
    from corpus.reading.assembling import article

    return article(path.read_bytes(), file)
