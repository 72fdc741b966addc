"""What a sentence calls false: "wrongly", "… is untrue", "the myth that", "instead of Sydney"."""

from functools import cache

from bilat.reading.stance.row import Row, Stretch, reach, segment
from bilat.reading.stance.words import phrases, words

# So many words may stand between "is" and what it says: "is a very common misconception".
_NEAR = 6


def falsities(row: Row) -> list[Stretch]:
    """The stretches that a sentence itself calls false."""
    found: list[Stretch] = []
    heads = _heads()
    for i, word in enumerate(row.words):
        if word in heads and i not in row.inner:
            found += _adverb(row, i) + _predicate(row, i) + _instead(row, i)
    return found


@cache
def _heads() -> frozenset[str]:
    """The words with which what is called false can begin to be so called."""
    kinds = ("by_mistake", "read_instead", "untrue", "is_untrue", "instead")
    single = [words(kind) for kind in ("wrongly", "mistakes", "be", "turn_out", "not")]
    return frozenset().union(*single, *(phrases(kind) for kind in kinds))


def _adverb(row: Row, i: int) -> list[Stretch]:
    """ "Wrongly dated to", "mistakes X for Y", "by a slip of the pen": all of the clause."""
    word = row.words[i]
    # "Not to be confused with X" calls nothing false.
    denied = words("not") & set(row.words[max(0, i - 4) : i])
    mistakes = word in words("mistakes") and row.word(i - 1) not in words("determiners")
    mistakes = mistakes and not denied
    if mistakes and word.startswith("mix"):
        mistakes = row.word(i + 1) == "up"
    if mistakes or word in words("wrongly") or row.phrase(i, "by_mistake"):
        return row.stretch(*segment(row, i), "denied")
    return []


def _predicate(row: Row, i: int) -> list[Stretch]:
    """ "… is wrong", "it is not true that …", "… should read …"."""
    if row.phrase(i, "read_instead"):
        return row.stretch(segment(row, i)[0], i, "denied")
    end, kind = predicate(row, i)
    if not kind:
        return []
    low = segment(row, i)[0]
    subject = row.words[low:i]
    ahead = row.phrase(end, "think") or row.word(end) in ("that", "in")
    if ahead and (len(subject) <= 1 or subject[0] in ("there", "it")):
        return row.stretch(end, reach(row, end), "denied")
    if kind == "mistake" and not _words_themselves(row, low, i):
        return []
    if len(subject) == 1 and subject[0] in words("demonstratives") and low > 1:
        return row.stretch(segment(row, low - 2)[0], low, "denied")
    return row.stretch(low, i, "denied")


def predicate(row: Row, i: int) -> tuple[int, str]:
    """The token behind a predicate of falsity that begins at `i`, and its kind; "" for none."""
    word = row.words[i]
    for kind in ("untrue", "is_untrue"):
        one = row.phrase(i, kind)
        if one and (kind == "is_untrue" or _verb_before(row, i)):
            return i + len(one), "untrue"
    if word in words("not") and (word in words("auxiliary") or _verb_before(row, i)):
        one = row.phrase(i + 1, "true")
        if one:
            return i + 1 + len(one), "untrue"
    verbs = words("be") | words("turn_out")
    if row.words[i] not in verbs or row.word(i - 1) in words("not"):
        return i, ""
    for k in range(i + 1, min(i + 1 + _NEAR, len(row.words))):
        word = row.words[k]
        if word in words("untrue"):
            return k + 1, "untrue"
        if word in words("slip"):
            return k + 1, "slip"
        if word in words("mistake"):
            return k + 1, "mistake"
        if row.mark(k) or word in words("prepositions") or word in ("not", "no") or k in row.inner:
            break
    return i, ""


def _verb_before(row: Row, i: int) -> bool:
    """Whether "not true" is said of something: "is not true", "there is no truth"."""
    k = i - 1
    while row.word(k) in words("adverbs"):
        k -= 1
    return row.word(k) in words("be") or row.word(k) in words("turn_out")


def _words_themselves(row: Row, low: int, high: int) -> bool:
    """Whether a clause or its words are the subject, not a deed: "that … was an error"."""
    said = row.words[low:high]
    return '"' in said or "that" in said or any(w in words("content") for w in said)


def _instead(row: Row, i: int) -> list[Stretch]:
    """ "Instead of X", "rather than Y", "contrary to Z": up to the next comma."""
    if not row.phrase(i, "instead"):
        return []
    return row.stretch(i, reach(row, i, comma=True), "denied")
