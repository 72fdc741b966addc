"""The lexicon for a note: the registers of states, blocs and places, and the names of records.

This is where what is known meets what is read: reading only gets words (`bilat.reading.lexicon`).
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import combinations

import msgspec

from bilat.facts.record import Subject
from bilat.facts.snapshot import Snapshot
from bilat.facts.state import Bloc, blocs, places, states, stop_phrases
from bilat.judging.naming.bodies import BODIES
from bilat.judging.naming.people import bodies, persons, sites
from bilat.judging.naming.titles import of_subjects
from bilat.reading.lexicon import Entry, Lexicon, compiled, keys

# First halves of joined adjectives: "Indo-Japanese", "Sino-Indian".
_PREFIXES = {
    "Indo": "IND", "Sino": "CHN", "Franco": "FRA", "Anglo": "GBR", "Russo": "RUS", "Italo": "ITA",
    "Luso": "PRT", "Hispano": "ESP", "Austro": "AUT", "Turko": "TUR", "Turco": "TUR",
    "Greco": "GRC", "Nippo": "JPN", "Japano": "JPN", "Americano": "USA", "Brito": "GBR",
    "Dano": "DNK", "Finno": "FIN", "Belgo": "BEL", "Perso": "IRN", "Irano": "IRN",
}  # fmt: skip

# Names of states that as often mean something else: "the States of the Union".
_LOOSE = frozenset({"the States", "the states", "States"})


@cache
def state_entries() -> tuple[Entry, ...]:
    """States, their towns and places, blocs and stop phrases, from the registers."""
    return tuple(_states())


@cache
def state_lexicon() -> Lexicon:
    """The names of states, places and blocs alone: enough to see which states a note is about."""
    return compiled(state_entries())


_KEPT: dict[tuple[str, frozenset[str]], Lexicon] = {}
_MOST = 16


def lexicon(snapshot: Snapshot, among: Collection[str] = ()) -> Lexicon:
    """Every name that a note about the states `among` may use; all records where it is empty.

    The records are those between any two of the states. The last few are kept, by the facts and
    the states; `forget` drops them.
    """
    key = (snapshot.id, frozenset(among))
    if key not in _KEPT:
        if len(_KEPT) >= _MOST:
            _KEPT.pop(next(iter(_KEPT)))
        # The regions that series cover are names only where there are series to judge by.
        areas = snapshot.areas if snapshot.own else ()
        _KEPT[key] = of(_between(snapshot, key[1]), areas)
    return _KEPT[key]


def forget() -> None:
    """Drop the lexicons that are kept."""
    _KEPT.clear()
    state_entries.cache_clear()
    state_lexicon.cache_clear()


def of(subjects: Iterable[Subject], areas: Iterable[Bloc] = ()) -> Lexicon:
    """The lexicon of the registers and of these subjects and areas."""
    known = tuple(subjects)
    made = of_subjects(known)
    for area in areas:
        for name in dict.fromkeys((area.name, *area.names)):
            made.append(Entry(name, area.id, "bloc", parties=area.members))
    made += sites(known, _towns())
    made += bodies(known, BODIES)
    made += persons(known, _towns())
    book = compiled(made, base=state_lexicon())
    return msgspec.structs.replace(book, links=links(known, book))


def _between(snapshot: Snapshot, among: frozenset[str]) -> Iterator[Subject]:
    if len(among) < 2:
        yield from snapshot.subjects(among)
        return
    seen: set[str] = set()
    for pair in combinations(sorted(among), 2):
        for subject in snapshot.subjects(pair):
            if subject.id not in seen:
                seen.add(subject.id)
                yield subject


def links(subjects: Iterable[Subject], book: Lexicon) -> Callable[[str], frozenset[str]]:
    """What tells of a place, organisation or person the records in whose account it stands.

    Hardly any note asks for more than a few names, so only those are looked for, and only in the
    accounts that hold one of their words.
    """
    from bilat.reading.names.find import names

    @cache
    def plain() -> Lexicon:
        return book.only("place", "organisation", "person")

    @cache
    def accounts() -> tuple[dict[str, set[str]], dict[str, list[str]]]:
        """The records that give each account, and the accounts by the keys of their words."""
        given: dict[str, set[str]] = {}
        for subject in subjects:
            told = [subject.name, *subject.aliases]
            told += [a.text for a in subject.attributes if a.text and a.period is None]
            for text in told:
                given.setdefault(text, set()).update(filter(None, (subject.id, subject.parent)))
        holding: dict[str, list[str]] = {}
        for text in given:
            for word in set(keys(text)):
                holding.setdefault(word, []).append(text)
        return given, holding

    @cache
    def named(text: str) -> frozenset[str]:
        return frozenset(i for n in names(text, plain()) for i in (n.id, *n.alternatives))

    @cache
    def links_of(name: str) -> frozenset[str]:
        given, holding = accounts()
        firsts = {first for entry in book.about(name) for first in keys(entry.words)[:1]}
        texts = {text for first in firsts for text in holding.get(first, ())}
        return frozenset(i for text in texts if name in named(text) for i in given[text])

    return links_of


@cache
def _towns() -> frozenset[str]:
    """The names of all towns and regions, which no surname may shadow."""
    listed = {name for place in places().values() for name in (place.name, *place.names)}
    return frozenset(listed | {s.capital for s in states().values()})


def _states() -> Iterator[Entry]:
    for phrase in stop_phrases():
        yield Entry(phrase, "", "stop")
    for phrase in ("Indo-Pacific", "Indo-Pacific region"):
        yield Entry(phrase, "", "stop")
    towns = {name for place in places().values() for name in (place.name, *place.names)}
    for state in states().values():
        code = state.code
        own = (code,)
        for name in dict.fromkeys((state.name, *state.names)):
            if name not in _LOOSE:
                yield Entry(name, code, "state", parties=own)
        for name in state.demonyms:
            yield Entry(name, code, "state", "demonym", parties=own)
        if state.capital == state.name:
            continue
        for name in dict.fromkeys((state.capital, *state.metonyms)):
            if name:
                yield Entry(name, code, "state", "metonym", parties=own)
                if name not in towns and (state.capital in name or name in state.capital):
                    yield Entry(name, state.capital, "place", parties=own)
    for prefix, code in _PREFIXES.items():
        yield Entry(prefix, code, "state", "prefix", parties=(code,))
    for bloc in blocs().values():
        for name in dict.fromkeys(n.removeprefix("the ") for n in (bloc.name, *bloc.names)):
            yield Entry(name, bloc.id, "bloc", parties=bloc.members)
    for place in places().values():
        for name in dict.fromkeys((place.name, *place.names)):
            yield Entry(name, place.name, "place", parties=(place.country,))
    for body, (country, *others) in BODIES.items():
        for name in (body, *others):
            yield Entry(name, body, "organisation", parties=(country,) if country else ())
