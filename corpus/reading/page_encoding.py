"""Bytes of a web page become text: the mark, UTF-8, what the page says of itself, an older code."""

import re
import unicodedata

from corpus.reading.encoding import check_letters, decode
from corpus.reading.unreadable import UnreadableFile

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.I
)
_LOOKED_AT = 8192
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|table|meta|title|span|article|h\d)\b", re.I
)
_ARCHIVE = re.compile(rb"\s*(?:From:|MIME-Version:|Content-Type:\s*multipart)", re.I)
_VIETNAMESE = ("windows-1258", "cp1258", "x-cp1258")
# A vowel and, after it, one of the five tone marks of Windows-1258.
_TONES = re.compile(
    rb"[aeiouyAEIOUY\xe2\xe3\xea\xf4\xf5\xfd\xc2\xc3\xca\xd4\xd5\xdd][\xcc\xd2\xde\xec\xf2]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SAVE = "mở trang bằng trình duyệt, lưu lại (Ctrl+S) dạng “Trang web, chỉ HTML”"


def decode_page(data: bytes, file: str) -> str:
    """UnreadableFile for what is no web page."""
    if _ARCHIVE.match(data[:200]):
        raise UnreadableFile(file, "là trang lưu dạng MHTML, không phải HTML", _SAVE)
    if data.startswith((b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UnreadableFile(file, "không phải trang HTML", "đổi tệp về đúng phần mở rộng của nó")
    # lxml takes no control characters back that it has given out.
    text = _CONTROL.sub(" ", unicodedata.normalize("NFC", _text(data, file)))
    if not _TAG.search(text[: 4 * _LOOKED_AT]):
        raise UnreadableFile(file, "không có thẻ HTML nào", "đổi phần mở rộng thành .txt")
    check_letters(text, file)
    return text


def _text(data: bytes, file: str) -> str:
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:_LOOKED_AT]:
        return decode(data, file)
    declared = _DECLARED.search(data[:_LOOKED_AT])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name in _VIETNAMESE:
        return data.decode("cp1258", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(_TONES.findall(data)) * 40 > len(data.split()):
            return data.decode("cp1258", "replace")
        # A page cut short or with a few spoilt letters is still a page.
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") * 200 <= len(text):
            return text
        return _as_declared(data, name, file, error)


def _as_declared(data: bytes, name: str, file: str, error: UnicodeDecodeError) -> str:
    try:
        return data.decode(name or "cp1252")
    except (LookupError, UnicodeDecodeError):
        raise UnreadableFile(file, "không nhận ra bảng mã của trang", _SAVE) from error
