"""Files that mean harm or are broken, made in code."""

import io
import struct
import zipfile
import zlib

from tests.notes import samples

HEAD = f'<?xml version="1.0"?><w:document xmlns:w="{samples.W}"><w:body><w:p><w:r><w:t>'
TAIL = "</w:t></w:r></w:p></w:body></w:document>"


def zip_bomb(size: int = 1_000_000_000) -> bytes:
    """A Word document whose body unpacks to `size` bytes."""
    base = _parts()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in base.items():
            if name != "word/document.xml":
                archive.writestr(name, data)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(HEAD.encode())
            block = b"a" * 1_000_000
            for _ in range(size // len(block)):
                part.write(block)
            part.write(TAIL.encode())
    return target.getvalue()


def lying_bomb(size: int = 100_000_000) -> bytes:
    """A bomb whose archive says that the body is 1,000 bytes."""
    data = bytearray(zip_bomb(size))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        info = archive.getinfo("word/document.xml")
    place = 0
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        if data[place + 46 : place + 46 + len(info.filename)] == info.filename.encode():
            data[place + 24 : place + 28] = struct.pack("<I", 1000)
        place += 4
    return bytes(data)


def overlapping() -> bytes:
    """A ZIP archive two of whose entries share their bytes (after Fifield's construction)."""
    data = samples.packed(_parts() | {"word/zz.xml": "x" * 1000})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.getinfo("word/document.xml").header_offset
    made = bytearray(data)
    place = made.find(b"PK\x01\x02")
    while place >= 0:
        size = struct.unpack("<H", made[place + 28 : place + 30])[0]
        if made[place + 46 : place + 46 + size] == b"word/zz.xml":
            made[place + 42 : place + 46] = struct.pack("<I", first)
        place = made.find(b"PK\x01\x02", place + 4)
    return bytes(made)


def nested() -> bytes:
    """A Word document with another bomb inside as an embedded file."""
    inner = zip_bomb(200_000_000)
    return samples.packed(_parts() | {"word/embeddings/inner.docx": inner})


def laughs() -> bytes:
    """Billion laughs in the body of a Word document."""
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10)
    )
    body = (
        f'<?xml version="1.0"?><!DOCTYPE w:document [{entities}]>'
        f'<w:document xmlns:w="{samples.W}"><w:body><w:p><w:r><w:t>&a9;{TAIL}'
    )
    return samples.packed(_parts() | {"word/document.xml": body})


def external(secret: str) -> bytes:
    """A Word document that asks for the content of a file by an external entity."""
    body = (
        f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file://{secret}">]>'
        f'<w:document xmlns:w="{samples.W}"><w:body><w:p><w:r><w:t>words &x;{TAIL}'
    )
    return samples.packed(_parts() | {"word/document.xml": body})


def deep_docx(levels: int = 100_000) -> bytes:
    """A Word document of tables within tables."""
    body = HEAD.split("<w:p>")[0] + "<w:tbl><w:tr><w:tc>" * levels + samples.p("words at last")
    body += "</w:tc></w:tr></w:tbl>" * levels + "</w:body></w:document>"
    return samples.packed(_parts() | {"word/document.xml": body})


def pdf_bomb(size: int = 500_000_000) -> bytes:
    """A PDF whose page unpacks to `size` bytes, packed twice so that it stays small."""
    packer = zlib.compressobj(9)
    block = b"BT /F1 12 Tf 72 700 Td (trade of two states) Tj ET\n" * 20_000
    packed = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    packed = zlib.compress(packed, 9)
    return _pdf(
        b"<</Filter[/FlateDecode/FlateDecode]/Length "
        + str(len(packed)).encode()
        + b">>stream\n"
        + packed
        + b"\nendstream"
    )


def scanned() -> bytes:
    """A PDF page that only shows a grey square."""
    shown = b"0.5 g 72 72 400 600 re f\n"
    return _pdf(b"<</Length " + str(len(shown)).encode() + b">>stream\n" + shown + b"endstream")


def encrypted() -> bytes:
    """A PDF that says it is encrypted by a password nobody gave."""
    lock = (
        "<</Filter/Standard/V 1/R 2/P -44/Length 40"
        f"/O<{'28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A'}>"
        f"/U<{'00' * 32}>>>"
    )
    data = samples.pdf([(72, 700, 12, "words of trade")], info=lock)
    data = data.replace(b"/Info ", b"/Encrypt ")
    return data.replace(b"/Root 1 0 R", b"/ID[<00112233445566778899AABBCCDDEEFF><00>]/Root 1 0 R")


def _pdf(stream: bytes) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[5 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        b"/Contents 4 0 R>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + end + b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)


def _parts() -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(samples.docx(samples.p("Words of trade.")))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
