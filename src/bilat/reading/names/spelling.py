"""Misspelt names, told only where the right name is certain.

Two roads lead to certainty: all other words of a longer name are right ("Toyots Rare Earths
India"), or a single name is one slip away from exactly one known name and a record that carries
this name is spoken of beside it ("Ahmedabad–Hamamats Sister City Pact"). A word that exists, a
known variant, or a difference that another spelling of the same sounds explains is no misspelling.
"""

import re
from collections.abc import Sequence

from bilat.reading.lexicon import Entry, Lexicon, Token, folded, key, tokens, written
from bilat.reading.names import context_words as near
from bilat.reading.names.beside import Beside, paired
from bilat.reading.names.edit_distance import distance, variant
from bilat.reading.names.english import is_english
from bilat.reading.names.near_words import Known, known_words
from bilat.reading.names.romaji import impossible
from bilat.reading.spans import Name

_SMALL = frozenset("of and the for on in to a an with between at by de la".split())
_LEAST = 7  # letters; shorter names have too many neighbours that are names as well


def misspelt(text: str, lexicon: Lexicon, context: Sequence[Name] = ()) -> tuple[Name, ...]:
    """Find misspelt names in `text`; each has `right` set, in the writing of the note.

    `context` are the names read in the block or section that the text stands in (`names`); they
    corroborate. A text's own names should be among them. The spans may overlap those of `names`,
    which takes "India" out of "Toyots Rare Earths India"; a misspelling goes first.

    >>> from bilat.reading.lexicon import compiled
    >>> book = compiled([Entry("Dharma Guardian", "dg", "record"), Entry("Quad", "QUAD", "bloc")])
    >>> [(n.text, n.right) for n in misspelt("Troops trained in DHARMA GAURDIAN 2025.", book)]
    [('DHARMA GAURDIAN', 'DHARMA GUARDIAN')]
    """
    found: list[Name] = []
    known = known_words(lexicon)
    beside: Beside | None = None
    toks = tokens(text)
    for at, token in enumerate(toks):
        word = token.word
        if len(word) < 5 or not word[0].isupper() or token.key in known.keys:
            continue
        plain = folded(word)
        if plain in known.keys or not plain.isalpha() or (found and found[-1].end > token.start):
            continue
        close = known.near(plain)
        if not close:
            continue
        exists = is_english(plain)
        beside = beside or Beside(lexicon, context)
        name = _in_longer(text, toks, at, plain, close, known, beside, exists)
        if name is None and not exists and len(plain) >= _LEAST:
            name = _alone(text, toks, at, plain, close, known, beside)
        if name is not None:
            found.append(name)
    return tuple(found)


_WORD = re.compile(r"\w+(?:['’]\w+)*|.", re.DOTALL)


def slip(written: str, right: str) -> tuple[int, int, str]:
    """Where in a name the misspelt words stand, and how they are spelt.

    >>> slip("Toyots Rare Earths India", "Toyotsu Rare Earths India"), slip("Hamamats", "Hamamatsu")
    ((0, 6, 'Toyotsu'), (0, 8, 'Hamamatsu'))
    >>> slip("Ahmedabad–Hamamats Pact", "Ahmedabad–Hamamatsu Pact")
    (10, 18, 'Hamamatsu')
    """
    before, after = _WORD.findall(written), _WORD.findall(right)
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = len("".join(before[:head]))
    end = len(written) - len("".join(before[len(before) - tail :]))
    return start, end, "".join(after[head : len(after) - tail])


def _in_longer(
    text: str,
    toks: Sequence[Token],
    at: int,
    plain: str,
    close: list[str],
    known: Known,
    beside: Beside,
    exists: bool,
) -> Name | None:
    """The longer name of which all other words stand around the word as they should."""
    fits: dict[str, tuple[int, int, Entry, str]] = {}
    for word in close:
        for number in known.entries[word]:
            entry = beside.lexicon.entries[number]
            wanted = written(entry.words)
            content = [w for w in wanted if w not in _SMALL and w != ","]
            if entry.what == "state" or len(content) < 2:
                continue
            for place, want in enumerate(wanted):
                if folded(want) != word:
                    continue
                span = _others(text, toks, at, place, wanted)
                if entry.what == "person" and span and not _titled(toks, span[0]):
                    continue
                if span and _certain(plain, want, content, entry, exists):
                    best = fits.get(folded(want))
                    if best is None or best[1] - best[0] < span[1] - span[0]:
                        fits[folded(want)] = (*span, entry, want)
    if len(fits) != 1:
        return None
    ((first, last, entry, want),) = fits.values()
    if entry.what == "place" and not beside.shared(entry.id):
        return None
    start, end = toks[first].start, toks[last].end
    right = _like(toks[at].word, want)
    whole = text[start : toks[at].start] + right + text[toks[at].end : end]
    what = entry.what
    assert what != "stop"
    return Name(start, end, text[start:end], entry.id, what, right=whole)


def _others(
    text: str, toks: Sequence[Token], at: int, place: int, wanted: tuple[str, ...]
) -> tuple[int, int] | None:
    """The first and last token of a name whose word number `place` is token `at`."""
    first = at - place
    last = first + len(wanted) - 1
    if first < 0 or last >= len(toks):
        return None
    for k, want in enumerate(wanted):
        token = toks[first + k]
        if k != place and (token.key != key(want) or want[0].isupper() > token.word[0].isupper()):
            return None
        if k and text[toks[first + k - 1].close : token.start] not in (
            "",
            " ",
            "-",
            "–",
            "‑",
            "\n",
        ):
            return None
    return first, last


def _titled(toks: Sequence[Token], first: int) -> bool:
    """Whether an office stands before a person's name; without it he may be a namesake."""
    return first > 0 and toks[first - 1].word[0].isupper() and toks[first - 1].key in near.TITLE


def _certain(plain: str, want: str, content: list[str], entry: Entry, exists: bool) -> bool:
    """Whether the other words leave no doubt which word is meant.

    A word that `exists` ("Quad Foreign Minsters Meeting") is doubted only in a long name of a
    record, one letter away.
    """
    right = folded(want)
    others = [w for w in content if folded(w) != right]
    letters = sum(len(w) for w in others)
    if exists and (
        entry.what != "record" or len(others) < 2 or letters < 10 or len(plain) < 7
        or distance(right, plain, 1) > 1 or right[-1] != plain[-1] or plain in (right + "s",)
    ):  # fmt: skip
        return False
    if entry.what == "place" and others and letters >= 3:
        # Another name of the same record vouches for it besides.
        return not variant(right, plain)
    if distance(right, plain, 2) > 1 and (len(others) < 2 or letters < 8):
        return False
    if entry.what == "person" and (len(right) < 6 or not others):
        return False
    if letters < 4 or (entry.bare and len(others) < 2):
        return False
    return is_english(right) or not variant(right, plain)


def _alone(
    text: str,
    toks: Sequence[Token],
    at: int,
    plain: str,
    close: list[str],
    known: Known,
    beside: Beside,
) -> Name | None:
    """The one single name that is meant, where a record in the context carries it."""
    close = [word for word in close if distance(word, plain, 2) < 2 or len(word) > 10]
    if len(close) != 1:
        return None
    right = close[0]
    carriers = [beside.lexicon.entries[n] for n in known.entries[right]]
    if plain.startswith(right) or is_english(right):
        return None
    if variant(right, plain) and not impossible(right, plain, carriers):
        return None
    single = [
        e
        for e in carriers
        if len(written(e.words)) == 1 and e.what in ("place", "organisation", "record")
    ]
    if len({e.id for e in single}) > 1:
        return None
    if single:
        entry = single[0]
        shared = beside.shared(entry.id) or paired(text, toks, at, entry, beside.lexicon)
    else:
        # A word inside a record's name, where that very record is named beside it.
        named = [e for e in carriers if e.what == "record" and e.id in beside.named]
        if len({e.id for e in named}) != 1:
            return None
        entry, shared = named[0], frozenset({named[0].id})
    if not shared or _of_another(text, toks, at, shared, beside.lexicon):
        return None
    token = toks[at]
    fixed = _like(token.word, next(w for w in written(entry.words) if folded(w) == right))
    what = entry.what
    assert what != "stop"
    return Name(token.start, token.end, text[token.start : token.end], entry.id, what, right=fixed)


def _of_another(
    text: str, toks: Sequence[Token], at: int, shared: frozenset[str], lexicon: Lexicon
) -> bool:
    """Whether capitalised neighbours make the word part of a name that is not known."""
    ours = {
        folded(word)
        for record in shared
        for entry in lexicon.about(record)
        for word in written(entry.words)
    }
    for beside, gap in (
        (at - 1, text[toks[at - 1].close : toks[at].start] if at else ""),
        (at + 1, text[toks[at].close : toks[at + 1].start] if at + 1 < len(toks) else ""),
    ):
        if gap != " ":
            continue
        other = toks[beside]
        if (
            other.word[0].isupper()
            and folded(other.word) not in ours
            and other.key not in near.FUNCTION
            and other.key not in near.SITE
        ):
            return True
    return False


def _like(written_as: str, right: str) -> str:
    """The right word in the case of the note, without accents where the note writes none."""
    if written_as.isascii() and not right.isascii():
        plain = folded(right)
        right = (
            "".join(
                low.upper() if c.isupper() else low for c, low in zip(right, plain, strict=False)
            )
            if len(plain) == len(right)
            else right
        )
    if written_as.isupper():
        return right.upper()
    if written_as[0].isupper() and right[0].islower():
        return right[0].upper() + right[1:]
    return right
