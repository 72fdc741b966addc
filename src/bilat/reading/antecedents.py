"""Records that a note has spoken of: what "the exercise" and "it" may mean."""

from collections.abc import Mapping, Sequence

import msgspec

from bilat.reading.scene import Scene

# How many sentences back a noun with an article still finds the record it stands for.
REACH = 6


class Spoken(msgspec.Struct, frozen=True):
    """A record named earlier in the note.

    `ids` are the records the words may mean, likeliest first; `kind` the kind of the first; `ago`
    how many sentences back it stood; `heading` whether it stood in a heading; `said` how it was
    called there.
    """

    ids: tuple[str, ...]
    kind: str
    edition: int | None = None
    ago: int = 0
    heading: bool = False
    said: str = ""


def after(spoken: Sequence[Spoken], scene: Scene, kinds: Mapping[str, str]) -> tuple[Spoken, ...]:
    """What has been spoken of once `scene` is read, the last first; each record once."""
    fresh: dict[str, Spoken] = {}
    heading = scene.sentence.kind == "heading"
    for name in scene.names:
        ids = tuple(n for n in (name.id, *name.alternatives) if n in kinds)
        if ids and name.what in ("record", "bloc"):
            fresh[ids[0]] = Spoken(
                ids, kinds[ids[0]], name.edition, heading=heading, said=name.text
            )
    older = (msgspec.structs.replace(s, ago=s.ago + 1) for s in spoken if s.ids[0] not in fresh)
    return (*reversed(fresh.values()), *older)


def meant(spoken: Sequence[Spoken], kinds: frozenset[str], heading: str = "") -> Spoken | None:
    """The record that a noun of one of these kinds stands for, the last one named."""
    for one in spoken:
        if one.kind in kinds and (one.ago < REACH or one.ids[0] == heading):
            return one
    return None
