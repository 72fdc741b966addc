"""What one sentence hands to the next: states named, the period, the last figure."""

import re
from collections.abc import Sequence

import msgspec

from bilat.facts.period import Period
from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.draft import Draft
from bilat.reading.scene import Scene, words
from bilat.reading.spans import PeriodSpan
from bilat.reading.timing import own_periods


class Thread(msgspec.Struct):
    """The state of reading between two sentences; the one thing here that changes.

    Within a paragraph a sentence without a period takes over that of the sentence before; below a
    line that ends with a colon, or a heading, the items of a list take over its period.
    """

    paragraph: int = -1
    mentioned: frozenset[str] = frozenset()
    carried: PeriodSpan | None = None
    last: Reading | None = None
    lead: PeriodSpan | None = None
    lead_states: frozenset[str] = frozenset()
    topic: str = ""
    listed: bool = False
    line: Scene | None = None
    spoken: PeriodSpan | None = None

    def enter(self, scene: Scene) -> None:
        """Begin a sentence."""
        sentence = scene.sentence
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.last = None
            listed = sentence.kind == "item"
            # "It", of which an item of a list tells, is what the item before named.
            self.topic = self.topic if listed and self.listed else ""
            self.listed = listed
            self.carried = self.lead if listed else None
            self.mentioned = self.lead_states if listed else frozenset()
        self.mentioned |= {n.id for n in scene.states()}

    def leave(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        """End a sentence: what it hands on."""
        periods = own_periods(scene)
        period = single(periods)
        figures = [d for d in drafts if d.shape == "figure" and d.readings[0].measure]
        if figures:
            self.last = figures[-1].readings[0]
            self.carried = period
        elif periods:
            self.carried = None
        if periods:
            self.spoken = period
        named = {n.id for n in scene.names if n.what == "record"}
        if named:
            self.topic = named.pop() if len(named) == 1 else ""
        text = scene.text.rstrip()
        headline = bool(scene.cues) and len(text) < _SHORT and text[-1:] not in ".!?;,"
        headline = headline and scene.sentence.kind == "paragraph" and not scene.quantities[1:]
        if scene.sentence.kind == "heading" or text.endswith(":") or headline:
            self.lead = period
            self.line = scene
            self.lead_states = frozenset(n.id for n in scene.states())
            if scene.sentence.kind == "heading":
                self.spoken = period
                return
        elif scene.sentence.kind != "item":
            self.lead = None
            self.line = None
            self.lead_states = frozenset()


# A line of a paragraph that is no longer than this and has no full stop stands over a list.
_SHORT = 80

# "Exports during this period were …" means the period that was told last, in whichever item.
_SAME = re.compile(
    r"\b(?:during|over|in|for) (?:this|that|the same) (?:same )?(?:period|time|"
    r"(?:fiscal |financial )?year)\b",
    re.IGNORECASE,
)


def single(periods: Sequence[PeriodSpan]) -> PeriodSpan | None:
    """The one period that a sentence speaks of, None where there are several or none."""
    firm = [p for p in periods if not p.relative and (p.first or p.last)]
    kinds = {(p.first, p.last) for p in firm}
    return firm[0] if len(kinds) == 1 and len(firm) == len(periods) else None


def heading_context(found: Sequence[Scene]) -> dict[str, Scene]:
    """The scene of each heading by its text."""
    return {s.sentence.text: s for s in found if s.sentence.kind == "heading"}


def context_of(
    scene: Scene,
    thread: Thread,
    headings: dict[str, Scene],
    pair: tuple[str, str] | None,
    home: str,
    written: Period | None,
) -> Context:
    """The prior for one sentence: the note's, its section's, and what the thread hands on."""
    above = scene.sentence.headings
    nearest = headings.get(above[-1]) if above else None
    states: set[str] = set()
    record = ""
    if nearest is not None:
        ids = {n.id for n in nearest.states()}
        states = ids if len(ids) >= 2 else set()
        named = {n.id for n in nearest.names if n.what == "record"}
        record = named.pop() if len(named) == 1 else ""
    return Context(
        narrowed=nearest is not None and len(above) > 1 and _narrows(nearest),
        lead=thread.line if scene.sentence.kind == "item" else None,
        pair=pair,
        home=home,
        written=written,
        mentioned=thread.mentioned | states,
        record=record,
        carried=thread.spoken if _SAME.search(scene.text) else thread.carried,
        before=thread.spoken,
        last=thread.last,
        topic=thread.topic,
    )


def _narrows(heading: Scene) -> bool:
    """Whether a heading names a product or a sector, of which its section may speak."""
    return any(t.word in words()["sector"] for t in heading.tokens)
