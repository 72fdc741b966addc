"""Statements of one figure: flows by year, stocks by date or now, ranks, parts of a year."""

from calendar import month_name

from benchmarks._calendar import day, month, part_label, year_label
from benchmarks._styles import amount, largest, ordinal
from benchmarks._truth import RANKS, Fact
from benchmarks._writer import CONTROL, OUTDATED, Writer, capital


def single(w: Writer, plant: bool) -> str | None:
    keys = [k for k in w.ours(w.truth.flows) if k[0] in w.words.single]
    fact = w.pick(w.truth.flows, keys, plant)
    if fact is None:
        return None
    label = year_label(fact.period, fact.reporter, w.rng)
    if label is None or w.whose(fact):
        return None
    phrase = w.rng.choice(w.words.single[fact.measure])
    made = w.number(fact, plant, phrase)
    if made is None or (plant and not made[1]):
        return None
    gap = "deficit" if fact.value < 0 else "surplus"
    return w.fill(phrase, fact, v=made[0], p=label, gap=gap)


def stock(w: Writer, plant: bool) -> str | None:
    keys = [k for k in w.ours(w.truth.stocks) if k[0] in w.words.stock]
    fact = w.pick(w.truth.stocks, keys, plant)
    if fact is None:
        return None
    phrase = w.rng.choice(w.words.stock[fact.measure])
    when = _when(w, fact)
    made = w.number(fact, plant, phrase, stock=True) if when else None
    if when is None or made is None or (plant and not made[1]):
        return None
    on = w.rng.choice(("in", "as of", "in", "by")) if fact.period.days <= 31 else "in"
    if when[0].isdigit() and fact.period.days == 1 and " " in when:
        on = w.rng.choice(("as of", "on", "as on"))
    dated = f"{on} {when}"
    return w.fill(
        phrase, fact, v=made[0], on=dated, On=capital(dated), when=when,
        span=when, Span=capital(when),
    )  # fmt: skip


def _when(w: Writer, fact: Fact) -> str | None:
    p, rng = fact.period, w.rng
    if fact.measure == "fdi_cumulative":
        first, last = f"{month_name[p.start.month]} {p.start.year}", month(p.end, rng)
        return rng.choice((f"from April 2000 to {last}", f"between {first} and {last}",
                           f"from {first} to {last}", f"between {first} and {last}"))  # fmt: skip
    if p.days == 1:
        return rng.choice((day(p.end, rng), month(p.end, rng)))
    if p.days <= 31:
        return month(p.end, rng)
    if (p.start.month, p.start.day) == (9, 1) and 360 <= p.days <= 367:
        y = f"{p.start.year}-{p.end.year % 100:02}"
        return rng.choice(
            (f"the {y} academic year", f"academic year {y}", f"the academic year {y}")
        )
    if (p.start.month, p.end.month, p.days > 360) == (1, 12, True) and p.days < 370:
        return str(p.end.year)
    return None


def present(w: Writer, plant: bool) -> str | None:
    """A level in the present tense: the newest, or one that has long passed."""
    keys = [
        k for k in w.ours(w.truth.stocks)
        if k[0] in w.words.present and len(w.truth.stocks[k]) > (1 if plant else 0)
    ]  # fmt: skip
    if not keys:
        return None
    key = w.rng.choice(sorted(keys))
    facts = w.truth.stocks[key]
    newest = facts[-1]
    rows = [f for f in w.truth.held(*key) if not f.item and f.marker != "SOURCE ERROR"]
    if newest.period.end > w.written or ("present", key) in w.used:
        return None
    if (
        any(f.period.end > newest.period.end for f in rows)
        or (w.written - newest.period.end).days > 900
    ):
        return None
    fact, kind, expected = newest, "", CONTROL
    if plant:
        old = [
            f for f in facts
            if f.period.end.year <= newest.period.end.year - 2 and f.unit == newest.unit
            and abs(f.value - newest.value) > 0.2 * newest.value
        ]  # fmt: skip
        if not old or not newest.decides:
            return None
        fact, kind, expected = w.rng.choice(old), "stale", OUTDATED
    w.used.add(("present", key))
    phrase = w.rng.choice(w.words.present[key[0]])
    number = amount(fact.value, fact.unit, w.rng, plain=True)
    if number is None or number.hedge == ">":
        return None
    if (w.truth.side(number.covers, newest.rows) == "confirmed") == bool(plant):
        return None
    truth = f"{key} newest {newest.period} = {newest.value:.6g}"
    text = w.mark(number.text, key[0], phrase, kind, expected=expected, truth=truth)
    return w.fill(phrase, fact, v=text)


def rank(w: Writer, plant: bool) -> str | None:
    keys = [k for k in w.ours(w.truth.rows) if k[0] in w.words.rank and k[0] in RANKS]
    if not keys:
        return None
    key = w.rng.choice(sorted(keys))
    rows = [f for f in w.truth.held(*key) if not f.item and f.marker != "SOURCE ERROR"]
    firm = [f for f in rows if not f.marker and f.period.end < w.written]
    if not firm or ("rank", key) in w.used:
        return None
    newest = max(firm, key=lambda f: (f.period.end, f.id))
    level = [f for f in firm if (newest.period.end - f.period.end).days < 200]
    if len({f.value for f in level}) > 1:
        return None
    value = int(newest.value)
    if plant:
        ever = {f.value for f in w.truth.held(*key)}
        pool = [n for n in range(1, value + 6) if n not in ever and abs(n - value) > 0]
        from bilat.facts.interval import Interval

        if (w.written - newest.period.end).days > 500 or not pool:
            return None
        value = w.rng.choice(pool)
        if w.truth.side(Interval(value, value), level) != "contradicted":
            return None
    w.used.add(("rank", key))
    phrase = w.rng.choice([p for p in w.words.rank[key[0]] if "{p}" not in p])
    kind = "rank" if plant else ""
    fact = Fact(*key, newest.period, newest.value, "rank", tuple(level), True)
    truth = f"{key} {newest.period} = {newest.value:.0f}"

    def mark(text: str) -> str:
        return w.mark(text, key[0], phrase, kind, truth=truth)

    if "{nth}" in phrase:
        return w.fill(phrase, fact, nth=mark(ordinal(value, w.rng)))
    return w.fill(phrase, fact, r=mark(largest(value, w.rng)))


def part(w: Writer, plant: bool) -> str | None:
    """A true figure of a part of a year, said to be of that part (a control)."""
    if plant:
        return None
    keys = [
        k
        for k in w.ours(w.truth.rows)
        if k[0] in ("exports_goods", "imports_goods", "trade_goods", "fdi_inflow", "tourists")
    ]
    rows = [
        f for k in sorted(keys) for f in w.truth.held(*k)
        if f.marker == "PARTIAL" and not f.item and f.precision in ("exact", "rounded")
        and k[0] in w.words.single and f.period.end < w.written
    ]  # fmt: skip
    if not rows:
        return None
    f = w.rng.choice(rows)
    label = part_label(f.period, w.rng)
    fact = Fact(f.measure, f.reporter, f.partner, f.period, f.value, f.unit, (f,), False)
    same = [
        x
        for x in w.truth.held(f.measure, f.reporter, f.partner)
        if x.period == f.period and not x.item and x.unit == f.unit
    ]
    if (
        label is None
        or fact.key in w.used
        or any(abs(x.value - f.value) > 0.02 * f.value for x in same)
    ):
        return None
    w.used.add(fact.key)
    phrase = w.rng.choice(w.words.single[fact.measure])
    number = amount(f.value, f.unit, w.rng)
    if number is None or number.hedge in (">", "nearly"):
        return None
    text = w.mark(number.text, f"{fact.measure} (part)", phrase, truth=str(fact.key))
    return w.fill(phrase, fact, v=text, p=label)
