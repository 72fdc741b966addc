"""Who says it: the noun phrase beside a verb of saying, and whether the note may stand on it.

A named body, an office or an official is a source that a note relies on: what it is said to say
stays the note's own statement. A party, somebody unnamed or a thing that merely circulates is not.
"""

from bilat.reading.names.english import is_english
from bilat.reading.stance.row import Row
from bilat.reading.stance.words import words

# A speaker's name with all that describes it is no longer than this.
_LONGEST = 14
# Shorter words stand in no list by which a name can be told from a word.
_SHORT = 5


def phrase_before(row: Row, j: int) -> tuple[int, int]:
    """The noun phrase that ends with token `j`; its end is excluded, it is empty if there is none.

    "The Minister, addressing the press, said": an aside between commas is passed over.
    """
    if row.word(j) in ("who", "that") and j > 0:
        j -= 1
    if row.mark(j) == "," and j > 1:
        k = j - 1
        while k > 0 and row.mark(k) != "," and j - k < _LONGEST:
            k -= 1
        if row.mark(k) != "," or k == 0 or row.word(k + 1) in words("breaks"):
            return j, j
        j = k - 1
    low = j + 1
    while low > 0 and j - low < _LONGEST:
        word = row.words[low - 1]
        if row.mark(low - 1) or word in words("breaks") or word in words("auxiliary"):
            break
        if low - 1 in row.timed:
            break
        low -= 1
    high = j + 1
    if row.word(low) in words("prepositions"):
        # "In a letter the envoy said", "In Tokyo officials said".
        heads = [
            k
            for k in range(low + 2, high)
            if row.words[k] in words("determiners") or row.written(k)[:1].isupper()
        ]
        low = heads[-1] if heads else low + 1
    return low, high


def phrase_after(row: Row, i: int) -> tuple[int, int]:
    """The noun phrase that begins with token `i`: up to a mark, a verb or a conjunction."""
    high = i
    while (
        high < len(row.words)
        and high - i < _LONGEST
        and not row.mark(high)
        and row.words[high] not in words("breaks")
        and row.words[high] not in words("auxiliary")
    ):
        high += 1
    return i, high


def plain(word: str) -> str:
    """A word without its possessive ending."""
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’")


def nominal(row: Row, low: int, high: int) -> bool:
    """Whether a phrase has a noun or pronoun, so that it can be a subject."""
    last = row.word(high - 1)
    if low >= high or last.endswith(("'s", "’s")):
        return False
    return last not in words("determiners") and last not in words("prepositions")


def relied_on(row: Row, low: int, high: int, *, known: bool = False) -> bool | None:
    """Whether a note stands on this speaker; None where the phrase may be no speaker at all.

    `known` is set where the verb takes what it tells for known ("everybody knows").
    """
    said = [plain(w) for w in row.words[low:high]]
    stop = next((k for k in range(1, len(said)) if said[k] in words("prepositions")), len(said))
    if any(w in words("party") for w in said[:stop]):
        return False
    if any(w in words("authority") for w in said):
        return True
    if said[0] in words("everybody"):
        return known
    if said[-1] in words("pronouns"):
        return True
    if any(w in words("document") for w in said[:stop]):
        return said[0] not in words("indefinite") or _named(row, low, high)
    if said[0] in words("some") and len(said) == 1:
        return False
    return True if _named(row, low, high) else None


def _named(row: Row, low: int, high: int) -> bool:
    """Whether the phrase names somebody: a known name, or words written with capitals."""
    start, end = row.scene.tokens[low].start, row.scene.tokens[high - 1].end
    speakers = ("state", "organisation", "person", "bloc")
    if any(n.start < end and start < n.end and n.what in speakers for n in row.scene.names):
        return True
    capitals = [k for k in range(low, high) if row.written(k)[:1].isupper()]
    if any(k > 0 and row.mark(k - 1) != '"' for k in capitals):
        return True
    if not capitals:
        return False
    first = row.written(capitals[0])
    if len(first) > 1 and first.isupper():
        return True
    return high - low == 1 and (len(first) < _SHORT or not is_english(plain(first.lower())))
