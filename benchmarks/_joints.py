"""Statements of several figures: joint sentences, tables by year, lists below a head line."""

import re
from random import Random

from benchmarks._calendar import year_label
from benchmarks._truth import Fact
from benchmarks._writer import Writer, capital
from bilat.facts.period import Period


def joint(w: Writer, plant: bool) -> str | None:
    """Several figures of one direction in a sentence; at most one of them is wrong."""
    phrase = w.rng.choice(w.words.joint)
    letters = list(dict.fromkeys(re.findall(r"\{([xmtb]\d?)\}", phrase)))
    facts = _account(w, letters)
    if facts is None:
        return None
    bad = w.rng.choice([k for k in letters if facts[k].decides] or [""]) if plant else ""
    if plant and not bad:
        return None
    labels: dict[str, str] = {}
    style = w.rng.randrange(1 << 30)
    for letter, fact in facts.items():
        labels["p" + letter[1:]] = year_label(fact.period, fact.reporter, Random(style)) or ""
    values: dict[str, str] = {}
    before = len(w.slots)
    for letter in letters:
        made = w.number(facts[letter], letter == bad, phrase)
        if made is None or (letter == bad and not made[1]):
            del w.slots[before:]
            return None
        values[letter] = made[0]
    if not all(labels.values()):
        del w.slots[before:]
        return None
    balance = next((f for k, f in facts.items() if k[0] == "b"), None)
    gap = "deficit" if balance is None or balance.value < 0 else "surplus"
    for fact in facts.values():
        w.used.add(fact.key)
    first = facts[letters[0]]
    if all(k[0] == "t" for k in letters) and w.whose(first):
        del w.slots[before:]
        return None
    return w.fill(phrase, first, gap=gap, **values, **labels)


def _account(w: Writer, letters: list[str]) -> dict[str, Fact] | None:
    names = {
        "x": "exports_goods",
        "m": "imports_goods",
        "t": "trade_goods",
        "b": "trade_balance",
    }
    ways = [w.pair, w.pair[::-1]]
    w.rng.shuffle(ways)
    for a, b in ways:
        held = {k: w.truth.flows.get((names[k[0]], a, b), []) for k in letters}
        if not all(held.values()):
            continue
        numbered = [k for k in letters if len(k) > 1]
        for _ in range(6):
            lead = w.rng.choice(held[letters[0]])
            found: dict[str, Fact] = {}
            for k in letters:
                pool = [
                    f for f in held[k]
                    if f.unit == lead.unit and f.key not in w.used
                    and f.period.start.month == lead.period.start.month
                    and f.period not in {found[j].period for j in found if j in numbered}
                    and (k in numbered or f.period == lead.period)
                ]  # fmt: skip
                if not pool:
                    break
                found[k] = w.rng.choice(pool)
            if len(found) == len(letters):
                if numbered:
                    order = sorted((found[k] for k in numbered), key=lambda f: f.period)
                    found.update(zip(numbered, order, strict=True))
                return found
    return None


def table(w: Writer, plant: bool) -> str | None:
    """A table of exports, imports and total by year; with `plant`, half its cells are wrong."""
    names = {
        "Exports": "exports_goods",
        "Imports": "imports_goods",
        "Total trade": "trade_goods",
    }
    ways = [w.pair, w.pair[::-1]]
    w.rng.shuffle(ways)
    for a, b in ways:
        columns = {h: w.truth.flows.get((m, a, b), []) for h, m in names.items()}
        columns = {h: facts for h, facts in columns.items() if facts}
        if len(columns) < 2:
            continue
        lead = w.rng.choice(list(next(iter(columns.values()))))
        periods = sorted(
            {f.period for facts in columns.values() for f in facts
             if f.unit == lead.unit and f.period.start.month == lead.period.start.month
             and f.period.end < w.written}
        )  # fmt: skip
        periods = periods[-w.rng.randint(3, 5) :]
        if len(periods) < 2 or ("table", a) in w.used:
            continue
        w.used.add(("table", a))
        return _table(w, a, b, lead, columns, periods, plant)
    return None


def _table(
    w: Writer, a: str, b: str, lead: Fact, columns: dict[str, list[Fact]],
    periods: list[Period], plant: bool,
) -> str | None:  # fmt: skip
    rng = w.rng
    scale, word = rng.choice(((1e9, "billion"), (1e6, "million"), (1e9, "bn")))
    coin = {"USD": rng.choice(("USD", "US$")), "AUD": "A$", "JPY": "JPY", "INR": "INR"}[lead.unit]
    style = Random(rng.randrange(1 << 30))
    state = style.getstate()
    labels = []
    for p in periods:
        style.setstate(state)
        labels.append((year_label(p, a, style) or str(p.end.year)).replace("the ", ""))
    cells: dict[tuple[str, Period], str] = {}
    spots = [
        (h, f) for h, facts in columns.items() for f in facts
        if f.unit == lead.unit and f.period in periods and f.key not in w.used
    ]  # fmt: skip
    for head, fact in spots:
        value, kind = abs(fact.value), ""
        if plant and fact.decides and rng.random() < 0.5:
            slips = [
                one
                for one in w.truth.slips(fact, rng)
                if one.kind not in ("unit", "currency")
                and w.truth.write(fact, rng, one, False, True)
            ]  # fmt: skip
            if slips:
                value, kind = abs(slips[0].value), slips[0].kind
        decimals = 2 if scale == 1e9 else 0
        text = f"{value / scale:,.{decimals}f}"
        cells[head, fact.period] = w.mark(
            text, f"{fact.measure} (table)", "table", kind,
            truth=f"{fact.key} = {fact.value:.6g}",
        )  # fmt: skip
        w.used.add(fact.key)
    name = w.fields(a, b)
    title = f"{name['As']} trade with {name['B']} ({coin} {word})"
    heads = [h for h in columns if any((h, p) in cells for p in periods)]
    full = {"Exports": f"Exports to {name['B']}", "Imports": f"Imports from {name['B']}"}
    shown = {h: full.get(h, h) for h in heads}
    lines = [capital(title), ""]
    if rng.random() < 0.5:
        lines.append("| Year | " + " | ".join(shown[h] for h in heads) + " |")
        lines.append("| --- |" + " --- |" * len(heads))
        for p, label in zip(periods, labels, strict=True):
            row = [cells.get((h, p), "–") for h in heads]
            lines.append(f"| {label} | " + " | ".join(row) + " |")
    else:
        lines.append("| Item | " + " | ".join(labels) + " |")
        lines.append("| --- |" + " --- |" * len(labels))
        for h in heads:
            row = [cells.get((h, p), "–") for p in periods]
            lines.append(f"| {shown[h]} | " + " | ".join(row) + " |")
    return "\n".join(lines)


def bullets(w: Writer, plant: bool) -> str | None:
    """A head line with years as items below it."""
    heads = {
        "exports_goods": ("{As} exports to {B}:", "Exports from {A} to {B} over the years:"),
        "imports_goods": ("{As} imports from {B}:", "Imports of {A} from {B} by year:"),
        "trade_goods": ("Bilateral trade between {A} and {B}:",),
        "tourists": ("{Bd} tourist arrivals in {A}:",),
    }
    keys = [k for k in w.ours(w.truth.flows) if k[0] in heads and len(w.truth.flows[k]) > 2]
    if not keys:
        return None
    key = w.rng.choice(sorted(keys))
    facts = [
        f for f in w.truth.flows[key]
        if f.key not in w.used and f.period.end < w.written and not w.whose(f)
    ]  # fmt: skip
    by_period = {f.period: f for f in facts}
    chosen = sorted(by_period.values(), key=lambda f: f.period)
    if len(chosen) < 2:
        return None
    chosen = sorted(w.rng.sample(chosen, min(3, len(chosen))), key=lambda f: f.period)
    lines = []
    for fact in chosen:
        label = year_label(fact.period, fact.reporter, w.rng)
        made = w.number(fact, plant and w.rng.random() < 0.6, "bullets") if label else None
        if made is None or label is None:
            continue
        w.used.add(fact.key)
        lines.append(f"- {capital(label.removeprefix('the '))}: {made[0]}")
    if not lines:
        return None
    head = w.fill(w.rng.choice(heads[key[0]]), chosen[0])
    return "\n".join([head, "", *lines])
