"""True slots in hard syntax: what a reader of words beside each other would flag.

Ellipsis, parts of a whole, other owners in the same sentence, what led up to an event, appositions
and relative clauses. Nothing is planted in them. Where the library does not hold a part ("one ware
alone made up …"), no right reading of the words is contradicted by it.
"""

from benchmarks._calendar import year_label
from benchmarks._deeds import Deed
from benchmarks._styles import STATES, amount, ordinal
from benchmarks._truth import Fact
from benchmarks._writer import Writer, capital

# {x} and {m}: exports and imports of A; {o}: exports of another state to B; {k}: a part of {x}.
FIGURES: tuple[str, ...] = (
    "In {p}, {A} imported goods worth {m} from {B} and exported {x}.",
    "{As} exports to {B} came to {x} in {p}; its imports, to {m}.",
    "{B}, from which {A} imported goods worth {m} in {p}, is an old partner.",
    "{B}, whose shipments to {A} were worth {m} in {p}, is an old partner.",
    "Of {As} exports to {B} in {p}, {x} in all, one ware alone made up {k}.",
    "{As} exports to {B} were {x} in {p}, of which {k} were of one ware.",
    "In {p}, {As} exports of engineering goods to {B} were {k}, out of exports of {x}.",
    "{As} exports to {B} were {x} in {p}, {Cs} {o}.",
    "In {p}, {C} exported goods worth {o} to {B}, and {A} goods worth {x}.",
    "Unlike {C}, which sold {B} goods worth {o} in {p}, {A} sold it goods worth {x}.",
    "{As} exports, which had been small for decades, were {x} to {B} in {p}.",
    "One firm of {A} alone won orders worth {k} from {B} in {p}.",
)
# {S} {y} was held in {P}, hosted by {H}; {Q} is a town that has nothing to do with it.
EVENTS: tuple[str, ...] = (
    "The planning conference for {S} {y} was held in {Q}, the exercise itself in {P}.",
    "{S} {y}, first meant for {Q}, was held in {P}.",
    "{S} {y}, like the talks in {Q} that followed it, drew wide attention.",
    "Officers trained in {Q} for {S} {y}, which was held in {P}.",
    "{S} {y}, the {nth} in the series, was held in {P}.",
    "After {S} {y}, held in {P}, the delegations travelled on to {Q}.",
    "{H}, host of {S} {y}, had sent observers to {Q} before.",
)


def hard(w: Writer, plant: bool) -> str | None:
    """A true statement about figures of one year in hard syntax."""
    if plant:
        return None
    phrase = w.rng.choice(FIGURES)
    a, b = w.pair if w.rng.random() < 0.5 else w.pair[::-1]
    others = [c for c in w.truth.states if c not in (a, b)]
    c = w.rng.choice(others)
    sold, bought = "exports_goods", "imports_goods"
    ways = {"x": (sold, a, b), "m": (bought, a, b), "o": (sold, c, b)}
    letters = [k for k in ways if f"{{{k}}}" in phrase]
    held = {k: w.truth.flows.get(ways[k], []) for k in letters}
    lead_key = letters[0] if letters else "x"
    pool = held.get(lead_key) or w.truth.flows.get(ways["x"], [])
    if not pool:
        return None
    lead = w.rng.choice(pool)
    facts: dict[str, Fact] = {}
    for k in letters:
        same = [f for f in held[k] if f.period == lead.period and f.key not in w.used]
        if not same:
            return None
        facts[k] = w.rng.choice(same)
    label = year_label(lead.period, lead.reporter, w.rng)
    if label is None or lead.period.end >= w.written or len({f.unit for f in facts.values()}) > 1:
        return None
    values: dict[str, str] = {}
    for k, fact in facts.items():
        made = w.number(fact, False, phrase)
        if made is None:
            return None
        values[k] = made[0]
        w.used.add(fact.key)
    if "{k}" in phrase:
        part = amount(lead.value * w.rng.uniform(0.04, 0.45), lead.unit, w.rng, plain=True)
        if part is None:
            return None
        values["k"] = w.mark(part.text, "part", phrase, truth="a part that is not held")
    for slot in range(len(w.slots) - len(values), len(w.slots)):
        w.slots[slot] = w.slots[slot]._replace(what=f"hard {w.slots[slot].what}")
    names = {"C": STATES[c].names[0], "Cs": STATES[c].possessives[0]}
    return capital(phrase.format(**w.fields(a, b), **names, **values, p=label))


def hard_event(w: Writer, deed: Deed, plant: bool) -> str | None:
    """A true statement about an event beside a town that has nothing to do with it."""
    if plant or not deed.series or deed.start is None or deed.kind != "exercise":
        return None
    phrase = w.rng.choice(EVENTS)
    need = {"P": deed.place, "H": deed.host, "nth": deed.edition}
    if not deed.place or any(f"{{{k}}}" in phrase and not v for k, v in need.items()):
        return None
    year = deed.start.start.year
    for s in w.deeds.children.get(deed.subject.parent, ()):
        if s.id != deed.subject.id and any(
            a.period and a.period.start.year <= year <= a.period.end.year
            for a in s.attributes if a.key in ("start", "end")
        ):  # fmt: skip
            return None
    town = w.deeds.wrong_place(deed, w.rng)
    if town is None:
        return None
    found = {
        "P": w.mark(deed.place, "hard place", phrase),
        "Q": w.mark(town, "hard other place", phrase),
        "H": w.mark(STATES[deed.host].names[0], "hard host", phrase) if deed.host else "",
        "nth": w.mark(ordinal(deed.edition, w.rng), "hard edition", phrase) if deed.edition else "",
    }
    return phrase.format(S=deed.series, y=year, **found)
