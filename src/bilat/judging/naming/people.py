"""The places, bodies and persons that records name, as entries for reading."""

import re
from collections.abc import Collection, Iterable, Iterator

from bilat.facts.record import Subject
from bilat.reading.lexicon import Entry

# Surnames that are words or towns as well: only with a given name.
_WORDS = frozenset(
    "King Rice Ram Sen Tai Kan Austin Carr Mori Izumi Noda Akiba Payne Ido Sharma Patel".split()
)
# Lists and remarks that are no name of a body.
_LOOSE = re.compile(
    r" (?:to|others)\b|^[A-Z][a-z]+ and [A-Z][a-z]+$|^[A-Za-z]+ and [A-Z]+$|^Joint "
)
_SITE = re.compile(r"[A-Z][^\W\d_]{3,}(?: [A-Z][^\W\d_]+){0,3}")
_TITLES = re.compile(r"^(?:Ambassador|Mayors?|Governor|VAdm|Prime Minister|Minister|President) ")
_PERSON = re.compile(r"(?:[A-Z]\. ?)*[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){0,3}")


def sites(subjects: Iterable[Subject], known: Collection[str]) -> Iterator[Entry]:
    """The towns where records happened and that the register of places does not hold."""
    seen = set(known)
    for subject in subjects:
        country = {told.text for told in subject.of("country")}
        for told in subject.of("place"):
            for name in re.split(r"\s*(?:[;,]|\band\b|\bto\b)\s*", told.text):
                if name in ("Parliament", "Online", "Virtual"):
                    continue
                if len(country) == 1 and name not in seen and _SITE.fullmatch(name):
                    seen.add(name)
                    yield Entry(name, name, "place", parties=tuple(country))


def bodies(subjects: Iterable[Subject], known: Collection[str]) -> Iterator[Entry]:
    """The organisations that records name and that the register of bodies does not hold."""
    seen = set(known)
    for subject in subjects:
        for told in subject.of("organisation"):
            for name in told.text.split(";"):
                name = name.strip()
                listed = "," in name and not name.startswith(("Ministry", "Department"))
                if listed or _LOOSE.search(name) or len(name) < 3 or not name[0].isupper():
                    continue
                if name not in seen:
                    seen.add(name)
                    yield Entry(name, name, "organisation")


def persons(subjects: Iterable[Subject], towns: Collection[str]) -> Iterator[Entry]:
    """Persons by full name, and by the surname that records use alone where only one bears it."""
    full: dict[str, set[str]] = {}
    alone: dict[str, None] = {}
    for subject in subjects:
        for told in subject.of("person"):
            for name in re.split(r"\s*(?:[;,]|\band\b|\bto\b|\bwith\b)\s*", told.text):
                name = _TITLES.sub("", name)
                if not _PERSON.fullmatch(name):
                    continue
                if " " in name:
                    full.setdefault(name.rsplit(" ", 1)[-1], set()).add(name)
                else:
                    alone[name] = None
    for surname, names in full.items():
        for name in sorted(names):
            yield Entry(name, name, "person")
        if len(names) == 1 and surname in alone and _usable(surname, towns):
            yield Entry(surname, next(iter(names)), "person")
    for surname in alone:
        if surname not in full and _usable(surname, towns):
            yield Entry(surname, surname, "person")


def _usable(surname: str, towns: Collection[str]) -> bool:
    return len(surname) > 2 and surname not in towns and surname not in _WORDS
