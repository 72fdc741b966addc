"""Reporting frames: a verb of saying with its speaker, and the clause that it tells.

"Critics insist that …", "…, the ministry said", "according to one blog, …", "it is rumoured that".
"""

from bilat.reading.claim import Stance
from bilat.reading.scene import Cue
from bilat.reading.spans import Name, Quantity
from bilat.reading.stance.row import Row, Stretch, back, reach, segment
from bilat.reading.stance.speakers import nominal, phrase_after, phrase_before, plain, relied_on
from bilat.reading.stance.words import words

_DASHES = frozenset("–—-")


def frames(row: Row) -> list[Stretch]:
    """What a sentence tells of others; "asserted" marks what it tells of those it relies on."""
    found: list[Stretch] = []
    for i in range(len(row.words)):
        if i in row.inner:
            continue
        said = _active(row, i)
        found += (_content(row, i) if said is None else said) + _adverbial(row, i)
    return found


def verb(row: Row, i: int) -> str:
    """Which kind of verb of saying stands at `i`, "" for none."""
    word = row.word(i)
    for kind in ("claim", "deny", "say", "may_say", "have_it"):
        if word in words(kind):
            return kind
    return "claim" if word in words("claim_that") and row.word(i + 1) == "that" else ""


def spoken_by(row: Row, low: int, high: int, i: int) -> Stance | None:
    """How what the speaker `low:high` tells with the verb at `i` stands; None if it tells nothing.

    Somebody unnamed is believed in nothing, and nobody in what he merely claims.
    """
    kind = verb(row, i)
    if not kind or not nominal(row, low, high):
        return None
    if kind == "deny":
        return "denied"
    said = [plain(w) for w in row.words[low:i]]
    if kind in ("say", "claim") and any(w in words("nobody") for w in said):
        return "denied"
    if row.words[i] in words("known") and row.word(i - 1) in words("urging"):
        return "asserted"  # "students should remember that"
    relied = relied_on(row, low, high, known=row.words[i] in words("known"))
    if kind == "claim":
        return "reported"
    if kind == "have_it":
        return "reported" if relied is False else None
    if relied is None:
        return "reported" if kind == "say" and not _measured(row, low, high) else None
    return "asserted" if relied else "reported"


def _measured(row: Row, low: int, high: int) -> bool:
    """Whether a phrase names a flow or a record, which say nothing: "exports reported a rise"."""
    start, end = row.scene.tokens[low].start, row.scene.tokens[high - 1].end
    names = [n for n in row.scene.names if n.what in ("record", "place")]
    spans: list[Cue | Name] = [*row.scene.cues, *names]
    return any(s.start < end and start < s.end for s in spans)


def _active(row: Row, i: int) -> list[Stretch] | None:
    """What the verb at `i` tells; None where it is no verb of saying with its speaker."""
    kind = verb(row, i)
    if not kind or _noun(row, i):
        return None
    j = back(row, i)
    if row.word(j) in words("be") and row.words[i] not in words("claim_that"):
        if not row.words[i].endswith("ing"):
            return _passive(row, i, j)
        j = back(row, j)
    elif row.word(j) in words("be"):
        j = back(row, j)
    quoted = row.mark(j) == '"' or (row.mark(j) == "," and row.mark(j - 1) == '"')
    if quoted:
        return []  # what stands in quotation marks is told by them
    if row.mark(j) in (",", *_DASHES) and not row.words[i].endswith("ing"):
        # "…, writes one of the cadets"
        low, high = phrase_after(row, i + 1)
        if nominal(row, low, high) and not _told(row, i, high):
            return _tag(row, i, spoken_by(row, low, high, i))
    low, high = phrase_before(row, j)
    if low >= high and row.words[i].endswith("ing") and kind == "claim":
        return row.stretch(i + 1, reach(row, i), "reported")
    if row.mark(low - 1) == '"':
        return []
    stance = spoken_by(row, low, high, i)
    if stance is None:
        return None
    opener = row.word(low - 1)
    end = reach(row, i, comma=opener in words("subordinators"))
    if kind == "deny":
        named = words("content") | words("untrue_content") | {"that"}
        return row.stretch(i + 1, end, stance) if named & set(row.words[i + 1 : i + 6]) else []
    if _told(row, i, end) and row.mark(i + 1) not in (",", ")", *_DASHES):
        return row.stretch(i + 1, end, stance)
    if opener in ("what", "as") and row.word(low - 2) in (*words("be"), ""):
        return _tag(row, i, stance)
    if row.mark(low - 1) in (",", *_DASHES) or row.mark(i + 1) in (",", *_DASHES):
        if opener in words("subordinators"):
            return []
        return _tag(row, i, stance)
    return []


def _noun(row: Row, i: int) -> bool:
    """Whether a word that may be a verb of saying is a noun here: "the reports say", "some claims".

    A verb follows it, or what stands before it wants a noun.
    """
    k = i + 1
    while row.word(k) in words("adverbs"):
        k += 1
    if row.word(k) in words("auxiliary") or row.word(k) == "of":
        return True
    if verb(row, k) and not row.words[k].endswith("ing") and k not in row.inner:
        return True
    before = row.word(i - 1)
    if before in words("some"):
        return row.words[i].endswith("s")
    if before.endswith("ed") and row.words[i] in words("content"):
        return True  # "rubbished reports that"
    return before in words("determiners") or before.endswith(("'s", "’s"))


def _told(row: Row, i: int, end: int) -> bool:
    """Whether something that a fact could meet stands behind the verb, up to `end`."""
    if end <= i + 1:
        return False
    start, stop = row.scene.tokens[i].end, row.scene.tokens[end - 1].end
    names = [n for n in row.scene.names if n.what in ("state", "record", "place")]
    spans: list[Cue | Name | Quantity] = [*row.scene.quantities, *row.scene.cues, *names]
    return any(start <= s.start and s.end <= stop for s in spans)


def _tag(row: Row, i: int, stance: Stance | None) -> list[Stretch]:
    """All that stands around a tag: "…, critics say", "…, the leaflet says, …"."""
    low, high = segment(row, i)
    return row.stretch(low, high, stance) if stance else []


def _passive(row: Row, i: int, be: int) -> list[Stretch]:
    """ "It is rumoured that …", "X is said to have …"; "it is noted that" is the writer's own."""
    word, after = row.words[i], row.word(i + 1)
    if after == "to" and (word in words("said_to") or row.word(i + 2) == "have"):
        return row.stretch(*segment(row, i), "reported") if verb(row, i) else []
    if after != "that":
        return []
    if verb(row, i) == "deny":
        return row.stretch(i + 1, reach(row, i), "denied")
    if word in words("that_is_said") and row.word(be - 1) in ("it", "is", "was"):
        return row.stretch(i + 1, reach(row, i), "reported")
    return []


def _adverbial(row: Row, i: int) -> list[Stretch]:
    """ "According to one blog", "in his telling", "by one estimate", "allegedly"."""
    word = row.words[i]
    if word in words("reportedly") or row.phrase(i, "told"):
        return row.stretch(*segment(row, i), "reported")
    if word == "according" and row.word(i + 1) == "to":
        low, high = phrase_after(row, i + 2)
        if nominal(row, low, high):
            stance: Stance = "asserted" if relied_on(row, low, high) else "reported"
            return row.stretch(*segment(row, i), stance)
    if word in ("in", "by", "on", "per", "to"):
        low, high = phrase_after(row, i + 1)
        views = [k for k in range(low, high) if row.words[k] in words("views")]
        if views and views[0] > low:
            owner = row.words[low : views[0]]
            whose = owner[0] in words("his") or owner[-1].endswith(("'s", "’s", "s'"))
            vague = owner[0] in words("indefinite")
            if (whose or vague) and not relied_on(row, low, views[0]):
                return row.stretch(*segment(row, i), "reported")
    return []


def _content(row: Row, i: int) -> list[Stretch]:
    """ "The claim that …", "reports that …"; "the report that was published" has another "that"."""
    noun = row.words[i]
    untrue = noun in words("untrue_content")
    if not (untrue or noun in words("content")) or row.word(i + 1) != "that":
        return []
    if row.word(i + 2) in words("auxiliary") or row.word(i - 1) in ("to", "i", "we", "they"):
        return []
    return row.stretch(i + 1, reach(row, i + 1), "denied" if untrue else "reported")
