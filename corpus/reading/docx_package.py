"""The zip that a Word file is: opened only when it is one, is not locked and does not burst."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml import etree

from corpus.reading.unreadable import UnreadableFile

_LARGEST = 256 * 2**20  # bytes unpacked; long plans with photos stay far below
_LARGEST_XML = 64 * 2**20
_MOST_PARTS = 20_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_DOCX = "mở bằng Word hoặc LibreOffice, chọn Lưu thành, dạng .docx"
_AGAIN = "lấy lại tệp gốc, hoặc mở bằng Word rồi lưu lại dạng .docx"
_OTHERS = {"xl/workbook.xml": "tệp Excel", "ppt/presentation.xml": "tệp PowerPoint"}


def opened(data: bytes, file: str) -> WordDocument:
    """UnreadableFile names what the file is instead, or what is wrong with it."""
    _check_kind(data, file)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_parts(archive, file)
        return _document(data)
    except UnreadableFile:
        raise
    except BadZipFile as error:
        raise UnreadableFile(file, "tệp .docx bị hỏng hoặc bị cắt", _AGAIN) from error
    except (OpcError, KeyError, ValueError, etree.XMLSyntaxError, zlib.error, EOFError) as error:
        raise UnreadableFile(file, "cấu trúc bên trong tệp .docx bị hỏng", _AGAIN) from error
    except (NotImplementedError, RuntimeError) as error:
        raise UnreadableFile(file, "tệp .docx nén theo cách lạ hoặc có khóa", _AGAIN) from error


def _check_kind(data: bytes, file: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableFile(file, "tệp có mật khẩu", "mở bằng Word, bỏ mật khẩu rồi lưu lại")
        raise UnreadableFile(file, "là tệp Word đời cũ (.doc) mang tên .docx", _AS_DOCX)
    head = data[:200].lstrip().lower()
    if head.startswith(b"{\\rtf"):
        raise UnreadableFile(file, "là tệp RTF mang tên .docx", _AS_DOCX)
    if head.startswith((b"<", b"\xef\xbb\xbf<")):
        raise UnreadableFile(file, "là trang HTML hoặc XML mang tên .docx", _AS_DOCX)
    if not data.startswith(b"PK"):
        raise UnreadableFile(file, "không phải tệp Word .docx", _AGAIN)


def _check_parts(archive: ZipFile, file: str) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    for name, kind in _OTHERS.items():
        if name in names:
            raise UnreadableFile(
                file, f"là {kind} mang tên .docx", "chép sang Word, lưu dạng .docx"
            )
    if "content.xml" in names and "[Content_Types].xml" not in names:
        raise UnreadableFile(file, "là tệp OpenDocument mang tên .docx", _AS_DOCX)
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(file, "tệp có mật khẩu", "mở bằng Word, bỏ mật khẩu rồi lưu lại")
    xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    too_large = sum(part.file_size for part in parts) > _LARGEST or len(parts) > _MOST_PARTS
    if too_large or any(part.file_size > _LARGEST_XML for part in xml):
        raise UnreadableFile(file, "tệp giải nén ra quá lớn", "chia nhỏ văn bản, bỏ bớt ảnh")
    if any(_declares(archive, part) for part in xml):
        raise UnreadableFile(file, "tệp .docx có khai báo XML không an toàn", _AGAIN)


def _declares(archive: ZipFile, part: ZipInfo) -> bool:
    """Office never writes a DOCTYPE; entities in one can grow without bounds."""
    with archive.open(part) as stream:
        head = stream.read(4096).replace(b"\x00", b"")
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head


def _document(data: bytes) -> WordDocument:
    try:
        return Document(BytesIO(data))
    except KeyError:
        # A relationship to a part that is not there ("NULL"): Word overlooks it, python-docx not.
        return Document(BytesIO(_without_dangling(data)))


def _without_dangling(data: bytes) -> bytes:
    mended = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(mended, "w") as out:
        names = set(archive.namelist())
        for part in archive.infolist():
            content = archive.read(part)
            if part.filename.endswith(".rels"):
                content = _kept(content, part.filename, names)
            out.writestr(part.filename, content)
    return mended.getvalue()


def _kept(rels: bytes, name: str, names: set[str]) -> bytes:
    root = etree.fromstring(rels, etree.XMLParser(resolve_entities=False))
    folder = name.rpartition("_rels/")[0]
    for relation in list(root):
        target = relation.get("Target", "")
        inside = relation.get("TargetMode") != "External"
        if inside and _resolved(folder, target) not in names:
            root.remove(relation)
    return bytes(etree.tostring(root))


def _resolved(folder: str, target: str) -> str:
    parts: list[str] = []
    for part in (
        target.lstrip("/").split("/") if target[:1] == "/" else f"{folder}{target}".split("/")
    ):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
