"""From a document to its report: read it, judge every claim, gather the findings."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from types import ModuleType

import msgspec

from bilat.facts.period import Period
from bilat.facts.snapshot import Snapshot
from bilat.folder import modules
from bilat.judging.bench import Bench
from bilat.judging.finding import Finding, Judged, Level, NoteReport
from bilat.judging.naming.lexicon import lexicon, state_lexicon
from bilat.judging.own_measures import vocabulary
from bilat.judging.words_en import LEVELS, MESSAGES
from bilat.notes.document import Document
from bilat.reading.bounds import UNBOUND, Bounds, room
from bilat.reading.claim import Claim
from bilat.reading.claims import claims
from bilat.reading.prior import pair_of, section_pairs
from bilat.reading.scene import Scene
from bilat.reading.scenes import named
from bilat.reading.sentences import sentences

# How many of the states that a note names most lend it their records, where no pair stands out.
OFTEN = 4


class Options(msgspec.Struct, frozen=True):
    """What the user decides: the as-of day, the note's date and pair, whether it may be long."""

    as_of: Period | None = None
    written: Period | None = None
    pair: tuple[str, str] | None = None
    long: bool = False


@cache
def rules() -> tuple[ModuleType, ...]:
    """Every rule, by code."""
    return tuple(sorted(modules("bilat.rules"), key=lambda rule: str(rule.CODE)))


def judge_note(document: Document, snapshot: Snapshot, options: Options) -> NoteReport:
    """Read a note and judge every claim in it.

    Raises:
        FactsError: if the snapshot cannot be read.
        NoteError: if there is more in the note than is checked unasked (`Options.long`).
    """
    bounds = UNBOUND if options.long else Bounds()
    room(document, bounds)
    written = options.written or written_of(document)
    found = sentences(document)
    seen = named(found, state_lexicon())
    main = pair_of(document, seen)
    book = lexicon(snapshot, options.pair or states_of(document, seen, main))
    as_of = options.as_of.end if options.as_of else None
    own = vocabulary(snapshot) if snapshot.own else None
    read = claims(
        document,
        book,
        pair=options.pair,
        main=main,
        written=written,
        found=found,
        own=own,
        today=as_of,
        bounds=bounds,
    )
    listed = _in_order((*read.claims, *read.misspelt))
    groups: dict[str, list[Claim]] = {}
    for claim in listed:
        groups.setdefault(claim.group, []).append(claim)
    bench = Bench(
        document=document,
        snapshot=snapshot,
        written=written,
        as_of=as_of,
        today=as_of or date.today(),
        pair=read.pairs[0] if read.pairs else None,
        claims=listed,
        groups={key: tuple(found) for key, found in groups.items()},
    )
    judged = tuple(judge(claim, bench) for claim in listed)
    return NoteReport(
        document=document,
        title=document.meta.get("title", ""),
        written=written,
        pairs=read.pairs,
        judged=judged,
        findings=_findings(judged, bench),
    )


def states_of(
    document: Document, seen: Sequence[Scene], main: tuple[str, str] | None
) -> frozenset[str]:
    """The states whose records a note may name: of its pair and of its sections' pairs.

    A note that is about no one pair may name those of any two states that it speaks of often.
    """
    pairs = [*section_pairs(document, seen, main).values(), *([main] if main else [])]
    if pairs:
        return frozenset(code for pair in pairs for code in pair)
    count = Counter(name.id for one in seen for name in one.states())
    return frozenset(code for code, n in count.most_common(OFTEN) if n > 1)


def written_of(document: Document) -> Period | None:
    """When a note was written, from its text, front matter or properties."""
    for key in ("published", "date", "updated", "written"):
        text = document.meta.get(key, "")
        try:
            return Period.parse(text[:10]) if text else None
        except ValueError:
            continue
    return None


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict of the first rule that answers for a claim."""
    if claim.shape == "opinion":
        return Judged(claim, "opinion", MESSAGES["opinion"], "")
    for rule in rules():
        if claim.shape in getattr(rule, "SHAPES", ()):
            one: Judged | None = rule.judge(claim, bench)
            if one is not None:
                return _warranted(_owned(one))
    return Judged(claim, "unverifiable", MESSAGES["unjudged"], "")


def _owned(one: Judged) -> Judged:
    """A verdict that blames nobody for what others say: reported and quoted words, or worse.

    Where they are right they are still borne out, unless the note denies or supposes them.
    """
    stance = one.claim.stance
    if stance == "asserted" or LEVELS.get(one.verdict, "info") == "info":
        return one
    text = MESSAGES[f"stance-{stance}"]
    return Judged(one.claim, "unverifiable", text, one.code, one.evidence, grounds=one.grounds)


def _warranted(one: Judged) -> Judged:
    """A verdict that shows what it rests on: nothing is confirmed by what is not visible."""
    if one.verdict != "confirmed" or one.evidence:
        return one
    return Judged(one.claim, "unverifiable", MESSAGES["unseen"], one.code, grounds=one.grounds)


def _in_order(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the note, numbered anew."""
    ordered = sorted(found, key=lambda c: (c.start, c.end, c.shape))
    return tuple(msgspec.structs.replace(claim, id=f"c{n}") for n, claim in enumerate(ordered, 1))


def _findings(judged: Sequence[Judged], bench: Bench) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for one in judged:
        level: Level | None = LEVELS.get(one.verdict)  # type: ignore[assignment]
        if level is None or not one.code:
            continue
        if one.claim.shape == "name":
            level = "warning"
        found.append(
            Finding(
                one.code,
                level,
                one.message,
                (one.claim.id,),
                one.claim.start,
                one.claim.end,
                one.fix,
            )
        )
    own = [one for one in judged if one.claim.stance == "asserted"]
    for rule in rules():
        if hasattr(rule, "review"):
            found.extend(rule.review(own, bench))
    return tuple(sorted(found, key=lambda f: (f.start, f.end, f.code)))
