"""What a slot hangs on: a record named in the sentence, or a noun that stands for one.

"Dharma Guardian-VI" names a record. "The exercise" stands for the exercise spoken of last, "a
five-year memorandum" for the one that the section's heading names; such an anchor is not firm, so
that a claim read off it may be confirmed but is never found wrong.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from bilat.reading.antecedents import Spoken, meant
from bilat.reading.chunks import Chunk, acronym, cues, phrases
from bilat.reading.claim import Reading, Status
from bilat.reading.context import Context
from bilat.reading.scene import Scene
from bilat.reading.spans import Quantity


class Anchor(msgspec.Struct, frozen=True):
    """The chunks `first` to `last` that stand for a thing, and the records they may mean.

    `ids` is empty where no record is known; `kinds` are the kinds that the words leave open.
    `firm` is set for a name in the sentence itself; `loose` where what is said may be said of
    something else that belongs to it ("the planning conference for JIMEX 2024").
    """

    first: int
    last: int
    about: str
    ids: tuple[str, ...] = ()
    edition: int | None = None
    kinds: frozenset[str] = frozenset()
    firm: bool = False
    loose: bool = False

    def reading(self, attribute: str | None, **slots: object) -> Reading:
        """The likeliest reading of a slot of this thing."""
        return Reading(
            about=self.about,
            record=self.ids[0] if self.ids else None,
            attribute=attribute,
            item=f"edition {self.edition}" if self.edition else None,
            **slots,  # type: ignore[arg-type]
        )

    def readings(
        self,
        attributes: Sequence[str],
        *,
        firm: bool = True,
        status: Status | None = None,
        **slots: object,
    ) -> tuple[Reading, ...]:
        """Every reading of a slot: each record and attribute that the words may mean.

        Where the tie is loose an open reading stands last, by which the claim is never wrong.
        """
        # What only a heading names is called by what the sentence says of it.
        about = self.about or str(slots.get("text") or "")
        found = [
            msgspec.structs.replace(
                self.reading(key, status=status, **slots), record=one, about=about
            )
            for one in (self.ids or (None,))
            for key in attributes
        ]
        if self.ids and not (firm and self.firm and not self.loose):
            found.append(Reading(about=about, record=self.ids[0]))
        return tuple(found)


def anchors(row: Sequence[Chunk], scene: Scene, context: Context) -> tuple[Anchor, ...]:
    """The anchors of a sentence in order; a name said twice in one breath is one anchor."""
    named: list[Anchor] = []
    for i, chunk in enumerate(row):
        name = chunk.name
        if name is None or name.what not in ("record", "bloc"):
            continue
        ids = tuple(n for n in (name.id, *name.alternatives) if n in context.kinds)
        if not ids:
            continue
        last = named[-1] if named else None
        if last and last.ids[0] in ids and _repeats(row, last.last, i):
            named[-1] = msgspec.structs.replace(last, last=i, edition=last.edition or name.edition)
            continue
        kinds = frozenset(context.kinds[one] for one in ids if one in context.kinds)
        about = scene.text[chunk.start : chunk.end]
        whole = not _inside_longer(row, scene, i)
        named.append(
            Anchor(
                i,
                i,
                about,
                ids,
                name.edition,
                kinds,
                firm=whole,
                loose=belongs(row, i) or _one_of_several(row, i),
            )
        )
    found = [_closed(row, scene, one) for one in named]
    found += _generic(row, scene, context, found)
    return tuple(sorted(found, key=lambda a: a.first))


def _inside_longer(row: Sequence[Chunk], scene: Scene, i: int) -> bool:
    """Whether a name runs on in capitals to that of another thing: "CEPA Joint Committee"."""
    if i + 1 >= len(row):
        return False
    chunk, after = row[i], row[i + 1]
    gap = scene.text[chunk.end : after.start]
    if gap not in (" ", "-", "–") or after.kind != "word" or after.word in nouns():
        return False
    capital = scene.text[after.start].isupper()
    return capital and not scene.text[chunk.start : after.end].isupper()


_PREPOSITIONS = frozenset("for of on to about under at in within with".split())
_ARTICLES = frozenset({"the", "this", "its", "their", "a", "an", "that"})


def belongs(row: Sequence[Chunk], i: int) -> bool:
    """Whether a name stands with a noun for something that only belongs to the thing.

    "The planning conference for JIMEX 2024", "the protocol to the CEPA", "CEPA negotiations".
    """
    nouns_of = cues()["belongings"]
    after = [u.word for u in row[i + 1 : i + 4] if u.kind == "word"]
    if after[:1] and (after[0] in nouns_of or (after[0] in _KINDLY and nouns_of & set(after[1:2]))):
        return True
    k = i - 1
    while k > 0 and row[k].word in _ARTICLES:
        k -= 1
    if k < 1:
        return False
    head = row[k - 1]
    if row[k].word in ("and", "&"):
        # "JIMEX and Malabar were held in Yokosuka and Visakhapatnam": each has its own.
        return head.kind in ("record", "bloc")
    if row[k].word in ("on", "about") and head.word in _TALKED:
        return True
    return row[k].word in _PREPOSITIONS and head.word in nouns_of


def _one_of_several(row: Sequence[Chunk], i: int) -> bool:
    """Whether an edition is the last of a list: "the first and **second** 2+2 were held in …"."""
    thing = row[i].name
    if thing is None or thing.edition is None or i < 2:
        return False
    before = row[i - 2]
    numbered = before.word in _ORDINALS or (
        isinstance(before.thing, Quantity) and before.thing.unit == "ord"
    )
    return numbered and row[i - 1].word in ("and", "or", ",", "&", "to", "–")


_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_TALKED = frozenset(
    "meeting meetings session discussion agreement pact deal memorandum mou moc loan summit".split()
)
_KINDLY = frozenset("final initial main mid joint first second naval military air".split())
_REPEAT = frozenset({"(", "/", "so-called", "or", "called", "known", "as", ",", "the", '"', "'"})


def _repeats(row: Sequence[Chunk], last: int, here: int) -> bool:
    """Whether a second name stands in apposition: "(MAHSR)", "/ LUPEX"."""
    between = row[last + 1 : here]
    return len(between) <= 4 and all(u.word in _REPEAT for u in between)


def _closed(row: Sequence[Chunk], scene: Scene, anchor: Anchor) -> Anchor:
    """The anchor with the acronym, bracket or quotation mark that closes its name."""
    last = anchor.last
    if last + 2 < len(row) and acronym(row, last + 2, scene.text):
        last += 3
    while last + 1 < len(row) and row[last + 1].word in ('"', "'"):
        last += 1
    if last + 1 < len(row) and row[last + 1].word == ")" and "(" in _words(row, anchor.first, last):
        last += 1
    return msgspec.structs.replace(anchor, last=min(last, len(row) - 1))


def _words(row: Sequence[Chunk], first: int, last: int) -> list[str]:
    return [u.word for u in row[first : last + 1]]


_THE = frozenset({"the", "this", "that", "these", "its", "their", "said"})
_ONE = frozenset({"a", "an"})
_ENDS = frozenset({"mark", "period", "record", "place", "person"})


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Noun → the kinds of record that it may stand for."""
    found: dict[str, set[str]] = {}
    for entries in phrases("kinds").values():
        for words, kind in entries:
            found.setdefault(" ".join(words), set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


def _generic(
    row: Sequence[Chunk], scene: Scene, context: Context, named: Sequence[Anchor]
) -> list[Anchor]:
    """Nouns with an article that stand for a record which the sentence does not name itself."""
    found: list[Anchor] = []
    own = frozenset().union(*(a.kinds for a in named))
    for i, chunk in enumerate(row):
        if chunk.word not in _THE | _ONE:
            continue
        at = _noun(row, i, scene)
        if at is None:
            continue
        last, kinds = at
        if kinds & own or any(a.first - 2 <= last <= a.last + 1 for a in (*named, *found)):
            continue
        spoken = _stands_for(context, kinds, chunk.word in _THE)
        number = _numbered(row, i)
        first = number[0] if number else i
        about = scene.text[row[first if number else i + 1].start : row[last].end]
        edition = number[1] if number else spoken.edition if spoken else None
        found.append(Anchor(first, last, about, spoken.ids if spoken else (), edition, kinds))
    return found + _pronoun(row, context, [*named, *found])


def _numbered(row: Sequence[Chunk], i: int) -> tuple[int, int] | None:
    """The edition in "the 6th edition of" right before a noun, and where its number stands."""
    if i < 3 or row[i - 1].word != "of" or row[i - 2].word not in cues()["numbered"]:
        return None
    q = row[i - 3].thing
    if not isinstance(q, Quantity) or q.unit != "ord" or not q.value:
        return None
    return i - 3, int(q.value)


_BEFORE_IT = frozenset({"when", "since", "after", "that", "and", ",", "(", '"'})


def _pronoun(row: Sequence[Chunk], context: Context, others: Sequence[Anchor]) -> list[Anchor]:
    """ "It" for the one record that the sentence before, or the heading, named."""
    meant = context.topic or context.record
    if others or not meant:
        return []
    for i, chunk in enumerate(row[:-1]):
        opens = i == 0 or row[i - 1].word in _BEFORE_IT
        if opens and (chunk.word == "it" or (chunk.word == "this" and _verb(row[i + 1]))):
            kind = context.kinds.get(meant, "")
            named = next((s.said for s in context.spoken if s.ids[0] == meant), "It")
            return [Anchor(i, i, named, (meant,), None, frozenset({kind}))]
    return []


def _verb(chunk: Chunk) -> bool:
    return chunk.word in phrases("matter") or chunk.word in phrases("deeds")


def _noun(row: Sequence[Chunk], i: int, scene: Scene) -> tuple[int, frozenset[str]] | None:
    """The generic noun that closes the phrase which an article at `i` opens, and its kinds."""
    for j in range(i + 1, min(i + 7, len(row))):
        chunk = row[j]
        if (
            chunk.kind in ("mark", "period", "record", "place", "person")
            or chunk.word in _THE | _ONE
        ):
            return None
        for width in (3, 2, 1):
            words = " ".join(u.word for u in row[j : j + width])
            kinds = nouns().get(words)
            last = j + width - 1
            if (
                kinds
                and last < len(row)
                and not (last + 1 < len(row) and row[last + 1].word in nouns())
            ):
                return last, kinds
        if chunk.word in _LINKS:
            return None
    return None


_LINKS = frozenset("of in on at for with by from and or to is are was were will has have".split())


def _stands_for(context: Context, kinds: frozenset[str], definite: bool) -> Spoken | None:
    """The record meant: with "the" the last of its kind, else what the heading names."""
    if definite:
        found = meant(context.spoken, kinds, context.record)
        if found:
            return found
    kind = context.kinds.get(context.record, "")
    if kind in kinds or (kind in _WORK and kinds & _WORK):
        return Spoken((context.record,), kind)
    return None


# Kinds that a heading may name by any of the others: a project by the memorandum behind it.
_WORK = frozenset(
    {"project", "mission", "initiative", "agreement", "pledge", "declaration", "membership"}
)
