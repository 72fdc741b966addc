"""What a sentence supposes or asks: "suppose", "if", "had it been", "whether", "?"."""

from bilat.reading.stance.row import Row, Stretch, reach, segment
from bilat.reading.stance.words import words


def suppositions(row: Row) -> list[Stretch]:
    """The stretches that a sentence puts as possible, unreal or open."""
    whole = (0, len(row.words))
    if row.scene.text.rstrip(" \"')").endswith("?"):
        return row.stretch(*whole, "supposed")
    if _inverted(row) or _say(row):
        return row.stretch(*whole, "supposed")
    found: list[Stretch] = []
    for i, word in enumerate(row.words):
        if i in row.inner:
            continue
        if row.phrase(i, "suppose") or _unreal(row, i) or _opens(row, i):
            found += row.stretch(*segment(row, i), "supposed")
        elif word in words("if"):
            found += _condition(row, i, *segment(row, i))
    return found


def _opens(row: Row, i: int) -> bool:
    """Whether a clause begins with "imagine", "assuming …" and not "Imagine, …"."""
    first = row.words[i] in words("suppose") and segment(row, i)[0] == i
    return first and not row.mark(i + 1)


def _say(row: Row) -> bool:
    """ "Say exports were X; then …": an order to the reader, who is addressed by no comma."""
    return row.word(0) == "say" and len(row.words) > 1 and not row.mark(1)


def _inverted(row: Row) -> bool:
    """ "Had it been signed in 2010, …", "were imports X, the gap would …"."""
    if row.word(0) not in words("inverted"):
        return False
    comma = next((k for k in range(1, len(row.words)) if row.mark(k) == ","), -1)
    return comma > 0 and any(w in words("would") for w in row.words[comma:])


def _unreal(row: Row, i: int) -> bool:
    return row.words[i] in words("unreal") and row.word(i + 1) in words("unreal_thing")


def _condition(row: Row, i: int, low: int, high: int) -> list[Stretch]:
    """What a condition covers: what hangs on one that comes first, else the condition alone.

    A condition on who is to be believed leaves what is said to him.
    """
    end = reach(row, i, comma=True)
    if any(row.phrase(k, "doubted") for k in range(i, end)) and row.words[i] == "if":
        return row.stretch(low, high, "reported")
    first = i - low <= 1 and row.words[i] != "whether"
    return row.stretch(low if first else i, high if first else end, "supposed")
