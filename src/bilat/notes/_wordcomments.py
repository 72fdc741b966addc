"""Comments of a Word document: those that it has, and those that a fix adds."""

import re
from collections.abc import Sequence

import msgspec

from bilat.errors import NoteError
from bilat.notes._package import Package, beside, local, parser, relations, run
from bilat.notes._wordtext import WORD, Run

AUTHOR = "bilat"
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Writer(msgspec.Struct):
    """What the new elements carry: the date, and the next number that is free."""

    date: str
    free: int


def remarks_of(package: Package, main: str) -> dict[str, str]:
    """The words of each comment that the document already has, by its number."""
    part = comments_part(package, main)
    if part not in package.names:
        return {}
    found: dict[str, str] = {}
    number = ""
    made = parser(package.path, part)

    def begin(name: str, given: dict[str, str]) -> None:
        nonlocal number
        if local(name)[1] == "comment":
            number = next((v for k, v in given.items() if local(k)[1] == "id"), "")
            found[number] = ""

    def words(text: str) -> None:
        if number in found:
            found[number] += text

    made.StartElementHandler = begin
    made.CharacterDataHandler = words
    run(made, package.read(part), package.path, part)
    return {key: value.strip() for key, value in found.items()}


def comments_part(package: Package, main: str) -> str:
    """The name of the part that holds comments, or would."""
    rels = f"{main.rpartition('/')[0]}/_rels/{main.rpartition('/')[2]}.rels".lstrip("/")
    if rels in package.names:
        for relation in relations(package.read(rels)):
            if relation.get("Type", "").endswith("/comments"):
                target = relation.get("Target", "")
                return target.lstrip("/") if target.startswith("/") else beside(main, target)
    return beside(main, "comments.xml")


def tag(run: Run, name: str, attributes: str = "", empty: bool = False) -> str:
    """A start tag (or an empty one) in the prefix that the run itself uses."""
    prefix = run.prefix or "w"
    declared = "" if run.prefix else f' xmlns:w="{WORD[0]}"'
    return f"<{prefix}:{name}{declared}{attributes}{'/' if empty else ''}>"


def text(run: Run, name: str, words: str) -> bytes:
    shown = _REFUSED.sub("", words).replace("&", "&amp;").replace("<", "&lt;")
    shown = shown.replace(">", "&gt;")
    prefix = run.prefix or "w"
    opened = tag(run, name, ' xml:space="preserve"')
    return f"{opened}{shown}</{prefix}:{name}>".encode()


def require_utf8(path: str, part: str, data: bytes) -> None:
    declared = re.match(rb"\s*<\?xml[^>]*encoding=[\"']([\w-]+)", data)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or (
        declared and declared[1].lower() not in (b"utf-8", b"us-ascii")
    ):
        raise NoteError(f"{path}: {part} is not in UTF-8; save it anew from Word")


def with_comments(
    package: Package, main: str, part: str, remarks: Sequence[tuple[int, str]], writer: Writer
) -> dict[str, bytes]:
    """The comments part with `remarks` added, and what announces it where it is new."""
    name = "w"
    if part in package.names:
        data = package.read(part)
        require_utf8(package.path, part, data)
        root = re.search(rb"<(?:([\w.-]+):)?comments\b", data)
        if root is None:
            raise NoteError(f"{package.path}: damaged: {part} holds no comments")
        name = root[1].decode("ascii") if root[1] else ""
    else:
        data = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:comments xmlns:w="{WORD[0]}"></w:comments>'
        ).encode()
    like = Run(part, name, 0)
    added = b"".join(_comment(like, number, words, writer) for number, words in remarks)
    parts = {part: _appended(data, "comments", added, package.path, part)}
    if part not in package.names:
        rels = f"{main.rpartition('/')[0]}/_rels/{main.rpartition('/')[2]}.rels".lstrip("/")
        parts[rels] = _announced(package, rels, part.rpartition("/")[2])
        parts["[Content_Types].xml"] = _typed(package, part)
    return parts


def _comment(like: Run, number: int, words: str, writer: Writer) -> bytes:
    prefix = like.prefix or "w"
    given = (
        f' {prefix}:id="{number}" {prefix}:author="{AUTHOR}" {prefix}:date="{writer.date}" '
        f'{prefix}:initials="b"'
    )
    lines = b"".join(
        tag(like, "p").encode()
        + tag(like, "r").encode()
        + text(like, "t", line)
        + f"</{prefix}:r></{prefix}:p>".encode()
        for line in words.splitlines() or [""]
    )
    return tag(like, "comment", given).encode() + lines + f"</{prefix}:comment>".encode()


def _appended(data: bytes, root: str, added: bytes, path: str, part: str) -> bytes:
    """`data` with `added` as the last children of its root element."""
    ends = list(re.finditer(rb"</(?:[\w.-]+:)?" + root.encode() + rb"\s*>", data))
    if ends:
        place = ends[-1].start()
        return data[:place] + added + data[place:]
    empty = re.search(rb"<((?:[\w.-]+:)?" + root.encode() + rb")\b([^>]*)/>", data)
    if empty is None:
        raise NoteError(f"{path}: damaged: {part} has no element {root}")
    name = empty[1]
    whole = b"<" + name + empty[2] + b">" + added + b"</" + name + b">"
    return data[: empty.start()] + whole + data[empty.end() :]


def _announced(package: Package, rels: str, target: str) -> bytes:
    if rels in package.names:
        data = package.read(rels)
    else:
        data = (
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b"</Relationships>"
        )
    prefix = _prefix(data, b"Relationships")
    number = 1
    while f'"rIdBilat{number}"'.encode() in data:
        number += 1
    added = f'<{prefix}Relationship Id="rIdBilat{number}" Type="{_RELATION}" Target="{target}"/>'
    return _appended(data, "Relationships", added.encode(), package.path, rels)


def _typed(package: Package, part: str) -> bytes:
    data = package.read("[Content_Types].xml")
    added = f'<{_prefix(data, b"Types")}Override PartName="/{part}" ContentType="{_TYPE}"/>'
    if f'PartName="/{part}"'.encode() in data:
        return data
    return _appended(data, "Types", added.encode(), package.path, "[Content_Types].xml")


def _prefix(data: bytes, root: bytes) -> str:
    found = re.search(rb"<([\w.-]+:)?" + root + rb"\b", data)
    return found[1].decode("ascii") if found and found[1] else ""
