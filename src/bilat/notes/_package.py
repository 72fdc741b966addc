"""The ZIP package of an Office document: parts read within limits, others passed on as they are."""

import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat

from bilat.errors import NoteError

if TYPE_CHECKING:
    import zipfile

PART = 50_000_000  # bytes that a part may unpack to
ALL = 250_000_000  # bytes that all parts that are looked at or passed on may unpack to
_PARTS = 10_000
_DENSE = 400  # times; real XML of Office packs 5 to 50 times


class Package:
    """An open package: `names` of its parts, `read` for their bytes.

    Raises:
        NoteError: no ZIP archive, damaged, encrypted, or built to swallow memory.
    """

    def __init__(self, data: bytes, path: str) -> None:
        import zipfile

        self.path = path
        self.data = data
        self.unpacked = 0
        try:
            self.archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise NoteError(f"{path}: not a Word document (.docx): {error}") from None
        self.infos = self.archive.infolist()
        self.names = {info.filename for info in self.infos}
        self._refuse_bombs()

    def _refuse_bombs(self) -> None:
        if len(self.infos) > _PARTS:
            raise NoteError(f"{self.path}: {len(self.infos)} parts, not a note; refused")
        if len(self.names) < len(self.infos):
            raise NoteError(f"{self.path}: two parts of one name; damaged or hostile, refused")
        position = 0
        for info in sorted(self.infos, key=lambda info: info.header_offset):
            if info.header_offset < position:
                raise NoteError(f"{self.path}: parts overlap in the ZIP archive; refused")
            position = info.header_offset + 30 + len(info.filename) + info.compress_size
            if info.flag_bits & 1:
                raise NoteError(f"{self.path}: encrypted; save it without a password")

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            NoteError: it does not exist, is damaged, or unpacks to more than the limits.
        """
        if name not in self.names:
            raise NoteError(f"{self.path}: not a Word document (.docx): no part {name}")
        return self.unpack(self.archive.getinfo(name))

    def unpack(self, info: "zipfile.ZipInfo") -> bytes:
        """The bytes of a part, never more than the limits whatever its header says."""
        import zipfile
        import zlib

        limit = min(PART, ALL - self.unpacked)
        dense = info.file_size > 5_000_000 and info.file_size > _DENSE * info.compress_size
        if info.file_size > limit or dense:
            self._too_big(info.filename, info.file_size)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NoteError(f"{self.path}: {info.filename} is packed in a way Word does not know")
        try:
            with self.archive.open(info) as file:
                data = file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise NoteError(f"{self.path}: damaged: {info.filename}: {error}") from None
        if len(data) > limit:
            self._too_big(info.filename, len(data))
        self.unpacked += len(data)
        return data

    def _too_big(self, name: str, size: int) -> None:
        raise NoteError(
            f"{self.path}: {name} unpacks to {size / 1e6:.0f} MB or more, and a note has at most "
            f"{PART // 1_000_000}; damaged or hostile, refused"
        )

    def rewritten(self, changed: dict[str, bytes]) -> bytes:
        """The package with some parts changed or added and the content of all others as it was."""
        import zipfile

        target = BytesIO()
        with zipfile.ZipFile(target, "w") as out:
            for info in self.infos:
                data = changed.get(info.filename)
                if data is None:
                    data = self.unpack(info)
                kept = zipfile.ZipInfo(info.filename, info.date_time)
                kept.compress_type = info.compress_type
                kept.external_attr = info.external_attr
                kept.create_system = info.create_system
                out.writestr(kept, data)
            for name in sorted(set(changed) - self.names):
                added = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                added.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(added, changed[name])
        return target.getvalue()


def parser(path: str, part: str) -> expat.XMLParserType:
    """An XML parser that refuses document types, and with them every kind of entity trick.

    Names come as "namespace}local}prefix".
    """

    def refuse(*_: object) -> None:
        raise NoteError(
            f"{path}: {part} declares a document type or entities, which Word never does; refused"
        )

    made = expat.ParserCreate(namespace_separator="}")
    made.namespace_prefixes = True
    made.buffer_text = True
    made.StartDoctypeDeclHandler = refuse
    made.EntityDeclHandler = refuse
    return made


def run(made: expat.XMLParserType, data: bytes, path: str, part: str) -> None:
    """Parse `data` with the handlers set.

    Raises:
        NoteError: it is no well-formed XML.
    """
    try:
        made.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise NoteError(f"{path}: damaged: {part}: {error}") from None


def local(name: str) -> tuple[str, str]:
    """Namespace and local part of a name as the parser gives it.

    >>> local("urn:x}p}w")
    ('urn:x', 'p')
    """
    parts = name.split("}")
    return (parts[0], parts[1]) if len(parts) > 1 else ("", name)


_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*?)/?>")
_GIVEN = re.compile(rb"(\w+)\s*=\s*[\"']([^\"']*)[\"']")


def relations(data: bytes) -> list[dict[str, str]]:
    """The relationships of a part: their Id, Type, Target (and TargetMode)."""
    return [
        {
            key.decode("ascii", "replace"): value.decode("utf-8", "replace")
            for key, value in _GIVEN.findall(match[1])
        }
        for match in _RELATION.finditer(data)
    ]


def main_part(package: Package) -> str:
    """The name of the part that holds the document's body.

    Raises:
        NoteError: the package has none: a spreadsheet, slides, or no Office document at all.
    """
    if "_rels/.rels" in package.names:
        for relation in relations(package.read("_rels/.rels")):
            if relation.get("Type", "").endswith("/officeDocument"):
                name = relation.get("Target", "").lstrip("/")
                if name.endswith((".xml",)) and name in package.names:
                    if "workbook" in name or "presentation" in name:
                        break
                    return name
    if "word/document.xml" in package.names:
        return "word/document.xml"
    raise NoteError(f"{package.path}: not a Word document (.docx): it has no document part")


def beside(part: str, name: str) -> str:
    """The name of a part in the folder of another.

    >>> beside("word/document.xml", "styles.xml")
    'word/styles.xml'
    """
    return part.rpartition("/")[0] + "/" + name if "/" in part else name
