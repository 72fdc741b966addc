"""Opinions: sentences that state nothing that a fact could meet; counted, never judged."""

from bilat.reading.claim import Reading
from bilat.reading.draft import Draft, draft
from bilat.reading.scene import Scene, words


def opinion(scene: Scene) -> list[Draft]:
    """The whole sentence, where it values, urges or praises and holds no number or date.

    Called for sentences of which nothing else was read.
    """
    if scene.quantities or scene.periods or len(scene.tokens) < 6:
        return []
    if not any(t.word in words()["opinion"] for t in scene.tokens):
        return []
    about = " ".join(scene.text.split()[:8])
    return [draft(scene, 0, len(scene.text), "opinion", (Reading(about=about),))]
