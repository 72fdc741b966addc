"""The document-wide prior: which two states a note is about, and from whose side it speaks."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bilat.notes.document import Document
from bilat.reading.scene import Scene

_TITLE, _HEADING, _TEXT = 12, 4, 1


def pair_of(document: Document, scenes: Sequence[Scene]) -> tuple[str, str] | None:
    """The two states a note is about, by code, sorted; None where it is about fewer.

    The title weighs most, then headings, then the text, and two names in one compound
    ("India-Japan") weigh double; a third state named as often as the second leaves the pair
    undecided, unless the title names just two. Once is enough for two that are named side by side
    in a note that names no other.
    """
    titled = _title_states(document, scenes)
    if len(titled) == 2:
        return _sorted(titled[0], titled[1])
    count: Counter[str] = Counter()
    for one in scenes:
        weight = _HEADING if one.sentence.kind == "heading" else _TEXT
        count.update({n.id: 0 for n in one.states()})
        for name in one.states():
            count[name.id] += weight
        for a, b, gap in _neighbours(one):
            count.update({a: weight, b: weight} if gap in _DASHES else {})
    for code in titled:
        count[code] += _TITLE
    ranked = [code for code, n in count.most_common() if n >= 2]
    if len(ranked) < 2:
        named = {_sorted(a, b) for one in scenes for a, b, _ in _neighbours(one)}
        return named.pop() if len(count) == 2 and named else None
    if len(ranked) > 2 and count[ranked[2]] >= count[ranked[1]]:
        return None
    return _sorted(ranked[0], ranked[1])


_DASHES = frozenset("-–—‑/")
_JOINED = _DASHES | {"and", "and the", "&", "with", "with the"}


def _neighbours(scene: Scene) -> list[tuple[str, str, str]]:
    """Two states named side by side, and what joins them: "India-US", "India and the US"."""
    named = scene.states()
    return [
        (a.id, b.id, gap)
        for a, b in pairwise(named)
        if (gap := scene.text[a.end : b.start].strip()) in _JOINED and a.id != b.id
    ]


def _title_states(document: Document, scenes: Sequence[Scene]) -> list[str]:
    title = document.meta.get("title", "")
    for one in scenes:
        if one.sentence.kind == "heading":
            found = list(dict.fromkeys(n.id for n in one.states()))
            if found:
                return found
            break
    if title:
        for one in scenes:
            if one.text.strip() == title.strip():
                return list(dict.fromkeys(n.id for n in one.states()))
    return []


def _sorted(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def section_pairs(
    document: Document, scenes: Sequence[Scene], main: tuple[str, str] | None
) -> dict[int, tuple[str, str]]:
    """Block → pair for sections whose own heading names two other states."""
    by_heading: dict[str, tuple[str, str]] = {}
    for one in scenes:
        if one.sentence.kind != "heading":
            continue
        found = list(dict.fromkeys(n.id for n in one.states()))
        if len(found) == 2:
            by_heading[one.text.strip()] = _sorted(found[0], found[1])
    result: dict[int, tuple[str, str]] = {}
    for one in scenes:
        for heading in reversed(one.sentence.headings):
            pair = by_heading.get(heading.strip())
            if pair:
                if pair != main:
                    result[one.sentence.block] = pair
                break
    return result


def home_of(scenes: Sequence[Scene], pair: tuple[str, str] | None) -> str:
    """The state of the pair whose exports and imports the note speaks of, "" where both.

    Read off the possessives before "exports", "imports", "deficit" in the whole note.
    """
    if not pair:
        return ""
    owners: set[str] = set()
    for one in scenes:
        for cue in one.cues:
            if not {"exports_goods", "imports_goods", "trade_balance"} & set(cue.measures):
                continue
            for name in one.states():
                near = 0 <= cue.start - name.end <= 30
                if near and name.form in ("possessive", "demonym") and name.id in pair:
                    owners.add(name.id)
    return owners.pop() if len(owners) == 1 else ""
