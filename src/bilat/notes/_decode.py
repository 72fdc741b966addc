"""Bytes of a text file to text, without guessing: the encoding is certain or it is an error."""

import re

from bilat.errors import NoteError

_MARKS = (  # UTF-32 LE begins like UTF-16 LE, hence the order
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ\x90", "a program (EXE)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls); save it as .docx"),
    (b"{\\rtf", "an RTF document; save it as .docx"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")  # how a character of UTF-8 begins
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def known_binary(head: bytes) -> str | None:
    """What kind of binary file begins with `head`, in words; None where it is no known one.

    >>> known_binary(b"%PDF-1.7")
    'a PDF'
    """
    return next((name for magic, name in _MAGIC if head.startswith(magic)), None)


def decode(data: bytes, path: str) -> tuple[str, str, bytes]:
    """Text of a text file, its encoding, and the byte-order mark that it began with.

    UTF-8, and UTF-16/32 with a mark, are exact. Windows-1252 is accepted only where the bytes
    are not broken UTF-8 and read as ordinary Western text.

    Raises:
        NoteError: the bytes are binary, or their encoding is not certain.

    >>> decode(b"caf\\xe9 au lait", "menu.txt")[:2]
    ('café au lait', 'cp1252')
    """
    binary = known_binary(data[:16])
    if binary:
        raise NoteError(f"{path}: not a text file but {binary}")
    mark, encoding = next(
        ((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8")
    )
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or mark or not _windows_text(body):
            line = body.count(b"\n", 0, error.start) + 1
            raise NoteError(
                f"{path}: not valid {encoding.upper()} at byte {error.start + len(mark)} "
                f"(line {line}); save the file as UTF-8"
            ) from None
        text, encoding = body.decode("cp1252"), "cp1252"
    if "\0" in text:
        raise NoteError(
            f"{path}: NUL character at offset {text.index(chr(0))}: a binary file, or UTF-16 "
            "without a byte-order mark; save the file as UTF-8"
        )
    strange = sum(1 for _ in _CONTROL.finditer(text, 0, 100_000))
    if strange > 8 and strange * 100 > min(len(text), 100_000):
        raise NoteError(f"{path}: control characters throughout: a binary file, not text")
    return text, encoding, mark


def _windows_text(body: bytes) -> bool:
    """Whether bytes that are not UTF-8 read as Windows-1252 text beyond doubt."""
    sample = body[:200_000]
    if b"\0" in sample or any(byte in sample for byte in b"\x81\x8d\x8f\x90\x9d"):
        return False
    try:
        text = body.decode("cp1252")
    except UnicodeDecodeError:
        return False
    if _CONTROL.search(text):
        return False
    high = re.findall(rb"[\x80-\xff]+", sample)
    multibyte = sum(1 for run in high if _MULTIBYTE.search(run))
    letters = sum(map(str.isalpha, text[:200_000]))
    # Broken UTF-8 has its sequences all over; Western text has few, single high bytes.
    return multibyte * 4 < len(high) and sum(map(len, high)) * 8 < len(sample) < letters * 4


def encode(text: str, encoding: str, mark: bytes, path: str) -> bytes:
    """Bytes of a mended text file, in the encoding and with the mark that it came with.

    Raises:
        NoteError: the encoding has no such character (a rupee sign in Windows-1252).
    """
    try:
        return mark + text.encode(encoding)
    except UnicodeEncodeError as error:
        raise NoteError(
            f"{path}: its encoding ({encoding}) has no {text[error.start]!r}, which a fix needs; "
            "save the file as UTF-8"
        ) from None
