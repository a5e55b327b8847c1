"""Bytes become text, or an error that names the likely encoding; nothing is guessed silently."""

import codecs
import unicodedata

from corpus.reading.unreadable import UnreadableFile

_SAVE_AS_UTF8 = "mở bằng Notepad hoặc Word, lưu lại với mã UTF-8"
_CONVERT = "chuyển mã sang Unicode (UniKey, Ctrl+Shift+F6), rồi lưu lại với mã UTF-8"
_CHOOSE_TEXT = "lưu nội dung thành tệp .txt hoặc .md với mã UTF-8"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How each old encoding writes đ, the commonest letter that gives it away.
_LEGACY = {0xAE: "TCVN3 (ABC)", 0xF1: "VNI", 0xF0: "Windows-1258"}


def decode(data: bytes, file: str) -> str:
    """UTF-8, or UTF-16 with its mark; anything else is refused."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, file)
    if b"\x00" in data:
        raise _binary(data, file)
    text = _strict(data, "utf-8", file)
    check_letters(text, file)
    return text


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise UnreadableFile(file, "tệp UTF-16 bị hỏng hoặc bị cắt", _SAVE_AS_UTF8) from error
        reason = f"không phải mã UTF-8 (lỗi ở byte thứ {error.start + 1}; {_likely(data)})"
        raise UnreadableFile(file, reason, _SAVE_AS_UTF8) from error


def _likely(data: bytes) -> str:
    byte = max(_LEGACY, key=data.count)
    count = data.count(byte)
    return f"có thể là {_LEGACY[byte]}" if count else "chưa rõ bảng mã"


def _binary(data: bytes, file: str) -> UnreadableFile:
    nulls = max(data[0::2].count(0), data[1::2].count(0))
    if nulls > len(data) // 8 and nulls > 9 * min(data[0::2].count(0), data[1::2].count(0)):
        return UnreadableFile(file, "tệp mã UTF-16 thiếu dấu nhận dạng đầu tệp", _SAVE_AS_UTF8)
    return UnreadableFile(file, "không phải tệp chữ (có byte rỗng)", _CHOOSE_TEXT)


# Letters that TCVN3 text shows when read as Unicode, and UTF-8 text when decoded twice.
_TCVN3_SIGNS = frozenset("®¶µ¸¹»¾¼½Æ©ÊÇÈÉË«¬­")
_TWICE = ("áº", "á»", "Ä‘", "Æ°")


# Letters of VNI text that no Vietnamese word has in Unicode: "Ñaûng boä" for "Đảng bộ".
_VNI_SIGNS = frozenset("øûïåäüëöñîØÛÏÅÄÜËÖÑÎ")
_SURE = 5  # a foreign name has fewer of them


def check_letters(text: str, file: str, remedy: str = _CONVERT) -> None:
    """UnreadableFile for letters of before Unicode and those a conversion has spoilt; `remedy` is
    for the format they stand in."""
    letters = sum(map(str.isalpha, text)) or 1
    if text.count("\ufffd") * 200 > letters:
        raise UnreadableFile(file, "nhiều chữ đã hỏng (dấu �) khi chuyển mã", "lấy lại tệp gốc")
    if sum(map(text.count, _TWICE)) * 50 > letters:
        raise UnreadableFile(file, "chữ bị chuyển mã hai lần", "lấy lại tệp gốc, lưu với mã UTF-8")
    if sum(map(_TCVN3_SIGNS.__contains__, text)) * 20 > letters and not _has_vietnamese(text):
        raise UnreadableFile(file, "chữ theo bảng mã cũ TCVN3 (ABC)", remedy)
    signs = sum(map(_VNI_SIGNS.__contains__, text))
    if signs >= _SURE and signs * 9 > letters and not _has_vietnamese(text):
        raise UnreadableFile(file, "chữ theo bảng mã cũ VNI", remedy)


def _has_vietnamese(text: str) -> bool:
    return any("\u1ea0" <= letter <= "\u1ef9" for letter in unicodedata.normalize("NFC", text))
