"""Front matter: the few `key: value` lines between two marks at the head of a note."""

import re

from bilat.notes.document import Block

_PAIR = {
    "---": re.compile(r"([A-Za-z][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?\Z"),
    "+++": re.compile(r"([A-Za-z][\w .-]{0,60}?)[ \t]*=[ \t]*(.*)\Z"),
}
_LONGEST = 200  # lines


def read(text: str, lines: list[tuple[int, int]], blocks: list[Block], meta: dict[str, str]) -> int:
    """Take YAML or TOML front matter into `blocks` and `meta`; return the first line after it.

    Only simple pairs are read; nested values and lists are passed over.
    """
    index = 0
    while index < min(len(lines), 5) and not text[slice(*lines[index])].strip():
        index += 1
    if index >= len(lines):
        return 0
    mark = text[slice(*lines[index])].rstrip()
    if mark not in _PAIR:
        return 0
    found: dict[str, str] = {}
    seen = False
    closing = ("---", "...") if mark == "---" else ("+++",)
    for stop in range(index + 1, min(len(lines), index + _LONGEST)):
        line = text[slice(*lines[stop])].rstrip()
        if line in closing:
            if not seen:
                return 0
            blocks.append(Block("frontmatter", lines[index][0], lines[stop][1]))
            for key, value in found.items():
                meta.setdefault(key, value)
            return stop + 1
        pair = _PAIR[mark].match(line)
        if pair:
            seen = True
            value = _value(pair[2] or "")
            if value:
                found[pair[1].lower()] = value
        elif not seen and line.strip() and not line.lstrip().startswith("#"):
            return 0  # prose after a rule, not front matter
    return 0


def _value(written: str) -> str:
    """A scalar without its quotes and comment; empty for lists, maps and block scalars."""
    written = written.strip()
    if written[:1] in "\"'" and len(written) > 1:
        stop = written.find(written[0], 1)
        return written[1:stop] if stop > 0 else ""
    if written[:1] in ("[", "{", "|", ">", "&", "*"):
        return ""
    return re.sub(r"\s+#.*", "", written)
