"""Plans: when something is still to be done, and over how long."""

import re
from collections.abc import Sequence

from bilat.reading.chunks import Chunk
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.records.anchors import Anchor
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan

_NEXT = re.compile(r"(?:next|coming|following)\s+(\S+)\s+(year|month|decade)s?", re.I)
_COUNT = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_AIMS = frozenset(
    "will would shall intend intends intended intention expressed plan plans planned aim aims "
    "aimed pledge pledged pledges commit committed commits target targets targeted hope hopes "
    "goal agreed aspire must expected expects invest promised promises wants".split()
)


def horizons(
    row: Sequence[Chunk], scene: Scene, things: Sequence[Anchor], context: Context
) -> list[Draft]:
    """Claims of how long a plan runs: "will invest … in the next five years"."""
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        span = chunk.thing
        if not isinstance(span, PeriodSpan) or not span.relative:
            continue
        match = _NEXT.search(scene.text[span.start : span.end])
        if match is None or not _AIMS & {u.word for u in row[max(0, i - 40) : i]}:
            continue
        number = _COUNT.get(match[1].lower()) or (int(match[1]) if match[1].isdigit() else 0)
        if not number:
            continue
        anchor = next((a for a in reversed(things) if a.last < i), None)
        about = anchor or Anchor(i, i, _aim(row, scene, i))
        readings = about.readings(
            ("term",), firm=False, value=float(number), low=float(number), high=float(number),
            unit=match[2].lower(), status="target", text=scene.text[span.start : span.end],
        )  # fmt: skip
        found.append(draft(scene, span.start, span.end, "plan", readings, f"h{i}"))
    return found


def _aim(row: Sequence[Chunk], scene: Scene, i: int) -> str:
    """The words from the verb of intention to the period."""
    first = max(k for k in range(max(0, i - 40), i) if row[k].word in _AIMS)
    return scene.text[row[first].start : row[min(i - 1, first + 12)].end]
