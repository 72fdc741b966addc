"""Whether words that spell a record's name mean it, which edition, and between whom."""

from collections.abc import Sequence

from bilat.reading.lexicon import Entry, Token, folded, keys, written
from bilat.reading.names import context_words as near
from bilat.reading.names import editions
from bilat.reading.names.matching import Hit, View
from bilat.reading.names.parties import ahead, behind, goes_on, theirs, with_others
from bilat.reading.names.states import starts
from bilat.reading.spans import Name

# Kinds that name themselves, whoever stands beside them: "the US–Japan leg of Malabar".
_OPEN = frozenset({"exercise", "mission"})


def record(view: View, hit: Hit, found: Sequence[Name]) -> Name | None:
    """Read a record's name with its states and edition; None where the words mean another thing.

    `found` are the names read so far.
    """
    text, toks = view.text, view.toks
    first, last = hit.first, hit.last
    fit = _nearest(hit.of("record"), view.named)
    if with_others(view, last, fit) or _redefined(view, hit) or _lower_level(view, hit):
        return None
    parties, begin = ahead(text, toks, first, found)
    edition, low, last, end = _edition(view, hit, fit[0])
    if not parties and low < first:
        parties, begin = ahead(text, toks, low, found)
    if parties:
        among = [e for e in fit if not e.parties or parties <= set(e.parties)]
        if not among and not all(e.kind in _OPEN for e in fit):
            return None
        if among:
            fit, low = among, min(low, begin) if len(parties) > 1 else low
    elif owners := behind(view, last) or theirs(view, low, found):
        # "The third 2+2 of India and Japan": the series of others are not meant.
        fit = [e for e in fit if not e.parties or owners <= set(e.parties) or e.kind in _OPEN]
        if not fit:
            return None
    elif edition is None and not goes_on(view, last, fit):
        fit = [e for e in fit if e.form != "short"]
        if not fit:
            return None
    if not parties and _inside_longer(view, hit, fit):
        return None
    if _any_such(view, hit, low):
        return None
    if low and toks[low - 1].word in ("Exercise", "Ex", "EXERCISE"):
        low -= len(text[toks[low - 1].close : toks[low].start].strip("-'\"‘“`")) <= 1
    ids = tuple(dict.fromkeys(e.id for e in fit))
    start = toks[low].start
    return Name(start, end, text[start:end], ids[0], "record", "name", ids[1:], edition=edition)


_LEVELS = frozenset("ministerial minister high top leader cabinet foreign summit political".split())


def _lower_level(view: View, hit: Hit) -> bool:
    """Whether officials hold it: "2+2 secretary-level dialogue" is not that of the ministers."""
    toks = view.toks
    for k in (hit.first - 1, hit.last + 2, hit.last + 3):
        if not 1 <= k < len(toks) or toks[k].key != "level":
            continue
        gap = view.text[toks[k - 1].close : toks[k].start]
        return gap in ("-", "–", "‑") and toks[k - 1].key not in _LEVELS
    return False


def _nearest(fit: list[Entry], named: frozenset[str]) -> list[Entry]:
    """Things between states that the text names come first."""
    if len({e.id for e in fit}) < 2:
        return fit
    return sorted(fit, key=lambda e: not (e.parties and named.issuperset(e.parties)))


def _edition(view: View, hit: Hit, entry: Entry) -> tuple[int | None, int, int, int]:
    """The edition; the first and last token and the end of the name with it."""
    text, toks = view.text, view.toks
    last = hit.last
    end = toks[last].end
    told = editions.after(text, toks, last, entry.kind) if entry.series else None
    if told is None and (tail := _tail(text, toks, last)) > last:
        last, end = tail, toks[tail].end
        told = editions.after(text, toks, last, entry.kind) if entry.series else None
    edition = None
    if told:
        edition, last, end = told
    if not entry.series:
        return None, hit.first, last, end
    if edition is None or edition > 1900:
        ahead = editions.before(text, toks, hit.first, view.stately)
        if ahead:
            return ahead[0], ahead[1], last, end
    if edition is None and (behind := editions.later(text, toks, last)):
        # What stands right behind belongs to the name: "JIMEX's ninth edition", "JIMEX (9th …)".
        edition, at, close = behind
        if at - last <= 3:
            last, end = at, close
    return edition, hit.first, last, end


def _any_such(view: View, hit: Hit, low: int) -> bool:
    """Whether words without capitals speak of any such thing: "a broader trade deal"."""
    for token in view.toks[hit.first : hit.last + 1]:
        if token.word[0].isdecimal() or (token.word[0].isupper() and not _state_word(view, token)):
            return False
    before = view.toks[max(0, low - 2) : low]
    return any(t.key in ("a", "an", "any", "another", "no") for t in before)


def _state_word(view: View, token: Token) -> bool:
    """Whether a word alone names a state: "U.S." in "U.S.-Japan trade deal"."""
    numbers = view.lexicon.phrases.get((token.key,), ())
    return any(view.lexicon.entries[n].what == "state" for n in numbers)


def _redefined(view: View, hit: Hit) -> bool:
    """Whether an acronym is one that the text makes for another name just before.

    "Centre for Society and Policy (CSP)" is no Comprehensive Strategic Partnership.
    """
    toks = view.toks
    token = toks[hit.first]
    if (
        hit.first != hit.last
        or view.text[token.start - 1 : token.start] != "("
        or len(token.word) < 2
    ):
        return False
    letters = folded(token.word)
    spelt: list[Token] = []
    for back in range(hit.first - 1, max(hit.first - 12, -1), -1):
        word = toks[back]
        if len(letters) == len(spelt):
            break
        if word.word[0].isupper() or word.key not in near.FUNCTION:
            spelt.append(word)
    if [t.key[0] for t in reversed(spelt)] != list(letters):
        return False
    ids = dict.fromkeys(e.id for e in hit.entries)
    own = {k for one in ids for e in view.lexicon.about(one) for k in keys(e.words)}
    return own.isdisjoint(t.key for t in spelt)


def _inside_longer(view: View, hit: Hit, fit: Sequence[Entry]) -> bool:
    """Whether the words are part of a longer proper name of something else: "Malabar Hill"."""
    text, toks, heading = view.text, view.toks, view.heading
    entry = fit[0]
    single = hit.first == hit.last
    if single and sum(c.isupper() for c in written(entry.words)[0]) > 1:
        return False
    if not single and entry.series and not entry.bare:
        return False
    last = toks[hit.last]
    right = toks[hit.last + 1] if hit.last + 1 < len(toks) else None
    if right and text[last.close : right.start] in (" ", "\xa0") and last.close == last.end:
        if single and right.key in near.COMPOUND and not last.word.isupper():
            return True
        if (
            (single or not heading)
            and right.word[0].isupper()
            and last.word[0].isupper()
            and right.key not in near.GENERIC
            and editions.ordinal(right.word) is None
            and not view.stately(hit.last + 1)
        ):
            return True
    if hit.first == 0 or (heading and not entry.bare):
        return False
    left = toks[hit.first - 1]
    return (
        left.word[0].isupper()
        and text[left.close : toks[hit.first].start] in (" ", "\xa0")
        and left.key not in near.GENERIC
        and left.key not in near.FUNCTION
        and not view.stately(hit.first - 1)
        and editions.ordinal(left.word) is None
        and (not starts(text, left) or text[left.start - 1 : left.start] in "\"'“‘")
    )


def _tail(text: str, toks: Sequence[Token], last: int) -> int:
    """The last of the capitalised generic words that go with a name: "… Exercise"."""
    k = good = last
    while k + 1 < len(toks) and toks[k + 1].key in near.TAIL:
        if text[toks[k].close : toks[k + 1].start] not in (" ", "-", " '"):
            break
        k += 1
        if toks[k].word[0].isupper():
            good = k
        elif toks[k].key != "and":
            break
    return good
