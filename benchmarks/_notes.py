"""Notes for the judging benchmark: true statements and planted errors in headed sections."""

from datetime import date
from random import Random

from benchmarks._deeds import Deeds
from benchmarks._hard import hard
from benchmarks._joints import bullets, joint, table
from benchmarks._records import deed
from benchmarks._singles import part, present, rank, single, stock
from benchmarks._truth import Truth
from benchmarks._writer import END, FROM, TO, Note, Phrases, Writer, phrases

PAIRS = ("IND-JPN", "IND-USA", "AUS-IND", "AUS-USA", "AUS-JPN", "JPN-USA")


def notes(
    truth: Truth, deeds: Deeds, pairs: tuple[str, ...], number: int, seed: int, name: str
) -> list[Note]:
    """So many notes over the pairs in one set of phrasings, the same for one seed."""
    words = phrases(name)
    salt = {"open": "False", "heldout": "True"}.get(name, name)
    return [
        write(truth, deeds, pairs[n % len(pairs)], words, Random(f"{seed}/{salt}/{n}"), n)
        for n in range(number)
    ]


def write(truth: Truth, deeds: Deeds, pair: str, words: Phrases, rng: Random, number: int) -> Note:
    """One note about a pair: headed sections of statements in prose, lists and tables."""
    a, b = pair.split("-")
    w = Writer(truth, deeds, (a, b), words, rng)
    w.written = date(2026, rng.randint(7, 10), rng.randint(1, 28))
    first, second = (a, b) if rng.random() < 0.6 else (b, a)
    names = {"IND": "India", "JPN": "Japan", "USA": "United States", "AUS": "Australia"}
    title = f"{names[first]}{rng.choice('–-')}{names[second]} " + rng.choice(
        ("Relations", "relations: a brief", "ties at a glance", "bilateral note")
    )
    trade = [single, single, joint, joint, table, bullets, part, single, hard, hard, hard]
    people = [stock, stock, present, present, rank, rank, single]
    sections = [
        (rng.choice(("Trade and investment", "Economic ties", "Trade")), trade, rng.randint(4, 6)),
        (rng.choice(("People and capital", "Investment and people", "Other links")), people, 4),
        (rng.choice(("Defence and diplomacy", "Agreements and meetings", "Cooperation")),
         [deed], rng.randint(4, 6)),
    ]  # fmt: skip
    blocks: list[str] = []
    for heading, makers, count in sections:
        made: list[str] = []
        for _ in range(count * 3):
            if len(made) >= count:
                break
            before = len(w.slots)
            text = rng.choice(makers)(w, rng.random() < 0.62)
            if text is None:
                del w.slots[before:]
                continue
            text = text.replace(f"S.{END}.", f"S{END}.").replace("S..", "S.")
            made.append(f"{FROM}{text}{TO}")
        if made:
            blocks += [f"## {heading}", *_laid_out(made, rng)]
    return w.finish(blocks, f"note-{number:03}-{pair}", title, rng.random() < 0.5)


def _laid_out(made: list[str], rng: Random) -> list[str]:
    """Statements as paragraphs of one or two sentences, or as items of a list."""
    found: list[str] = []
    items: list[str] = []
    listed = rng.random() < 0.4
    for text in made:
        if "\n" in text:
            if items:
                found.append("\n".join(items))
                items = []
            found.append(text)
        elif listed:
            items.append(f"- {text}")
        elif (
            found and "\n" not in found[-1] and found[-1].endswith("." + TO) and rng.random() < 0.3
        ):
            found[-1] += " " + text
        else:
            found.append(text)
    return found + (["\n".join(items)] if items else [])
