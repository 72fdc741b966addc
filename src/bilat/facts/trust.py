"""Trust: which evidence may speak, and whether it decides. All of it is here and in `witness`.

`docs/trust.md` says the same in prose. In short: a marker bars a row from some uses; copies of
one story and sources that repeat another are one witness; one official witness decides, or two
independent ones, or one whose arithmetic agrees and that nobody stands against. Less than that
never contradicts anybody, though it may confirm where nothing stands against it.
"""

from collections.abc import Callable, Sequence
from typing import Generic, Literal

import msgspec

from bilat.facts.figure import Figure, Marker
from bilat.facts.interval import Hedge, Interval
from bilat.facts.period import Period
from bilat.facts.record import Attribute
from bilat.facts.witness import (
    CARRIER,
    OFFICE,
    PREFERRED,
    PRESS,
    R,
    Side,
    Witness,
    best,
    key,
    retracted,
    witnesses,
)

Decision = Literal["confirmed", "contradicted", "disputed", "undecided"]

# How far from a provisional figure the final one may lie, as a share of it.
PROVISIONAL_SLACK = 0.10
_WHOLE_YEAR = 360
_BARRED: dict[Marker, str] = {
    "SOURCE ERROR": "is known to be wrong and is not used",
    "PARTIAL": "covers another part of the time and is not used",
}


class Weight(msgspec.Struct, Generic[R], frozen=True):
    """What a set of rows says of one claim.

    `decides` are the rows the verdict rests on, one per witness, best first, then their repeats;
    `others` all the rest. `superseded` is set where the claim is what an office said first and
    has revised since: outdated, not wrong. `grounds` say why, in plain words.
    """

    verdict: Decision
    decides: tuple[R, ...] = ()
    others: tuple[R, ...] = ()
    grounds: tuple[str, ...] = ()
    superseded: bool = False


def weigh(
    claimed: Interval,
    rows: Sequence[Figure],
    arithmetic: Callable[[Figure], bool | None] = lambda row: None,
    *,
    period: Period | None = None,
    hedge: Hedge | None = None,
    about: str = "",
) -> Weight[Figure]:
    """Weigh figures that bear on one claim: same measure, direction, item, unit and time.

    `claimed` is what the written number covers and `hedge` how it was written (None: told from
    the interval). `arithmetic` says whether exports, imports, balance and total around a row
    agree. With `period`, a PARTIAL row counts only if it is of that very period. `about` is whom
    the claim is about: a company is official on itself.

    >>> weigh(Interval(5.5e9, 6.5e9), []).verdict
    'undecided'
    """
    usable = [row for row in rows if _usable(row, period)]
    return _decide(
        [(row, side_of(claimed, row, hedge)) for row in usable],
        [row for row in rows if row not in usable],
        arithmetic,
        about,
    )


def weigh_values(
    rows: Sequence[Attribute],
    agrees: Callable[[Attribute], bool | None],
    *,
    about: str = "",
) -> Weight[Attribute]:
    """Weigh attributes that bear on one slot of a record.

    `agrees` says of a row whether it bears the claim out, stands against it, or (None) says
    nothing of it.
    """
    usable = [row for row in rows if row.marker not in _BARRED]
    sides: list[tuple[Attribute, Side]] = []
    for row in usable:
        answer = agrees(row)
        side: Side = "neither" if answer is None else "for" if answer else "against"
        sides.append((row, "neither" if side == "against" and row.marker == "WEAK" else side))
    barred = [row for row in rows if row.marker in _BARRED]
    return _decide(sides, barred, lambda row: None, about)


def _usable(row: Figure, period: Period | None) -> bool:
    if row.marker == "PARTIAL":
        return row.period.days < _WHOLE_YEAR and period in {None, row.period}
    return row.marker != "SOURCE ERROR"


def side_of(claimed: Interval, row: Figure, hedge: Hedge | None = None) -> Side:
    """Where a figure stands on a claim.

    A bound ("over 43") supports only a floor that it entails and excludes only what lies wholly
    beyond it. A weak row never stands against, a provisional one only from ten per cent away.
    """
    if row.precision in {"over", "under"}:
        side = _bound_side(claimed, row, hedge)
    else:
        side = "for" if row.covers.meets(claimed) else "against"
    if side != "against":
        return side
    if row.marker == "PROVISIONAL":
        slack = PROVISIONAL_SLACK * abs(row.value)
        wide = Interval(row.covers.low - slack, row.covers.high + slack)
        return "neither" if wide.meets(claimed) else "against"
    return "neither" if row.marker == "WEAK" else "against"


def _bound_side(claimed: Interval, row: Figure, hedge: Hedge | None) -> Side:
    inside = claimed.low <= row.value <= claimed.high
    if row.precision == "over":
        floor = hedge == ">" or (hedge is None and _looks_like_floor(claimed))
        return "for" if floor and inside else "against" if claimed.high < row.value else "neither"
    ceiling = hedge == "<" or (hedge is None and claimed.low == 0)
    return "for" if ceiling and inside else "against" if claimed.low > row.value else "neither"


def _looks_like_floor(claimed: Interval) -> bool:
    """Whether an interval is that of "over X": from X to a quarter above (see `written`)."""
    return claimed.low > 0 and abs(claimed.high - 1.25 * claimed.low) <= 1e-9 * claimed.high


def _decide(
    sides: Sequence[tuple[R, Side]],
    barred: Sequence[R],
    arithmetic: Callable[[R], bool | None],
    about: str,
) -> Weight[R]:
    gone, notes, outdated = retracted(sides, about)
    back = witnesses([r for r, side in sides if side == "for" and key(r) not in gone], about)
    oppose = witnesses([r for r, side in sides if side == "against" and key(r) not in gone], about)
    back_why = _decisive(back, oppose, arithmetic)
    oppose_why = _decisive(oppose, back, arithmetic)
    verdict, why = _verdict(back, oppose, back_why, oppose_why)
    chosen: tuple[Witness[R], ...] = ()
    if verdict != "undecided":
        chosen = back if verdict == "confirmed" else oppose
        chosen = (*back, *oppose) if verdict == "disputed" else chosen
    decides = [w.rows[0] for w in chosen] + [row for w in chosen for row in w.rows[1:]]
    used = {key(row) for row in decides}
    rest = [row for row, _ in sides if key(row) not in used] + list(barred)
    return Weight(
        verdict,
        tuple(decides),
        tuple(sorted(rest, key=best)),
        (
            *why,
            *(_says(w, "for the claim") for w in back),
            *(_says(w, "against it") for w in oppose),
            *notes,
            *(_left_out(row) for row in sorted(barred, key=best)),
        ),
        outdated and verdict == "contradicted",
    )


def _decisive(
    side: Sequence[Witness[R]],
    other: Sequence[Witness[R]],
    arithmetic: Callable[[R], bool | None],
) -> str:
    """Why a side decides; "" where it does not."""
    if not side:
        return ""
    first = side[0]
    if first.rank == PREFERRED:
        return f"{first.name} is a source that you prefer: it decides"
    if other and other[0].rank == PREFERRED:
        return ""
    if first.rank == OFFICE:
        return f"{first.name} decides: its own figure, or one that two carriers give as its own"
    sound = [w for w in side if w.sound]
    if first.rank >= PRESS and len(sound) >= 2:
        return f"two independent publishers decide: {sound[0].name} and {sound[1].name}"
    # One voice decides only where its sums agree and nobody as good stands on the other side.
    least = PRESS if first.rank == CARRIER else 0
    opposed = any(w.sound and w.rank >= least for w in other)
    if first.rank >= PRESS and not opposed and any(arithmetic(row) for row in first.rows):
        return (
            f"{first.name} decides: no other row stands against it, and exports, imports, "
            "balance and total agree"
        )
    return ""


def _verdict(
    back: Sequence[Witness[R]], oppose: Sequence[Witness[R]], back_why: str, oppose_why: str
) -> tuple[Decision, tuple[str, ...]]:
    """The verdict and its reason; where nothing decides, what is held may still confirm."""
    for_it = max((w.rank for w in back if w.sound), default=-1)
    against = max((w.rank for w in oppose), default=-1)
    if back_why and oppose_why:
        return "disputed", (back_why, oppose_why)
    if back_why:
        return "confirmed", (back_why,)
    if oppose_why:
        if against < OFFICE and for_it >= PRESS:
            return "undecided", ("publishers differ, and none of them is official",)
        return "contradicted", (oppose_why,)
    if not back:
        reason = "no row says anything of it"
        if oppose:
            reason = "what stands against it is not enough to contradict anybody"
        return "undecided", (reason,)
    if not oppose:
        weak = "" if for_it >= PRESS else ", though only weak or secondary sources carry it"
        return "confirmed", (f"what is held bears it out and nothing stands against it{weak}",)
    if for_it > against:
        return "confirmed", ("the better source bears it out",)
    return "undecided", ("sources stand on both sides and none of them decides",)


def _says(witness: Witness[R], side: str) -> str:
    row = witness.rows[0]
    source = row.source
    what = f"{row.value:,.12g} {row.unit}" if isinstance(row, Figure) else row.text
    carried = f", carrying {source.cites}" if source.cites else ""
    when = f", {source.published.plain()}" if source.published else ", undated"
    mark = f" [{row.marker}]" if row.marker else ""
    kind = source.kind.replace("_", " ")
    return f"{source.publisher} ({kind}{carried}{when}): {what}{mark}, {side}"


def _left_out(row: R) -> str:
    note = f" ({row.note})" if row.note else ""
    return f"{row.source.publisher} {_BARRED[row.marker]}{note}"
