"""The tie of a number to the words that name its measure, and what narrows it there."""

from collections.abc import Sequence

from bilat.reading.clauses import directed
from bilat.reading.measuring import Link, vetoed
from bilat.reading.names.english import is_english
from bilat.reading.narrowing import exclusion, kind_behind, modifier, owner, part_of, topic
from bilat.reading.partitives import derived, partitive, region
from bilat.reading.scene import Cue, Scene, Token, measure_of
from bilat.reading.spans import Quantity
from bilat.reading.subjects import subject
from bilat.reading.wares import narrows


def tie(
    scene: Scene,
    q: Quantity,
    cue: Cue,
    ids: tuple[str, ...],
    item: str = "",
    strays: Sequence[Token] = (),
) -> Link | None:
    """The link of a number to a cue with what narrows it; None where a word forbids the tie.

    `item` narrows it by what the caller found; `strays` are the words between cue and number.
    """
    ids = tuple(m for m in ids if not vetoed(scene, measure_of(m), (cue.start, cue.end)))
    if not ids:
        return None
    said = " ".join(t.word for t in strays)
    # "Exports languished at", "strong trade": a word that names no ware narrows nothing.
    idle = bool(said) and not narrows(
        scene.text[t.start : t.end] for t in strays if not _of_record(scene, t)
    )
    beside = modifier(scene, cue)
    weak = bool(beside) and not narrows([_written(scene, cue, beside)])
    level = any(measure_of(m).kind == "share" for m in ids)  # what is a part by its nature
    if level and directed(scene, cue):
        return None
    narrowed = (
        item
        or ("" if idle else said)
        or ("" if weak else beside)
        or owner(scene, cue)
        or exclusion(scene, cue, q)
        or ("" if level else partitive(scene, cue, q))
        or derived(scene, cue, q)
        or region(scene, cue)
        or subject(scene, cue, q)
        or part_of(scene, (cue.start, cue.end), q)
        or kind_behind(scene, q)
        or topic(scene, cue)
    )
    return Link(q, (cue.start, cue.end), ids, narrowed, sure=not idle and not weak)


def _of_record(scene: Scene, token: Token) -> bool:
    """Whether a word is of the name of an agreement or the like, which is no ware."""
    return any(
        n.start <= token.start and token.end <= n.end for n in scene.names if n.what == "record"
    )


def _written(scene: Scene, cue: Cue, word: str) -> str:
    """A modifier of the cue as the text writes it; the first word of a sentence in lower case."""
    for i in (cue.first - 1, cue.last + 2):
        if 0 <= i < len(scene.tokens) and scene.tokens[i].word == word:
            token = scene.tokens[i]
            common = i == 0 and is_english(word)
            return word if common else scene.text[token.start : token.end]
    return word
