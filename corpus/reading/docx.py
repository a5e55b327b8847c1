"""Word files: paragraphs and tables in order, with the automatic numbers that Word only draws."""

from corpus.article import Article
from corpus.reading.unreadable import UnreadableFile


def read_docx(data: bytes, file: str) -> Article:
    """UnreadableFile for what is no Word file, is locked, or holds no text."""
    raise UnreadableFile(file, "chưa đọc được định dạng .docx", "lưu dạng .txt với mã UTF-8")
