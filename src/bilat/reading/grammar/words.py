"""The words of a language: read once from `words/<language>.json`, indexed for the grammar."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from bilat.reading.grammar.tokens import Line, phrase
from bilat.reading.wordfiles import word_file


class Phrases:
    """Phrases of one or more tokens with a value each, found at a place in a line.

    A full stop after an abbreviation inside or at the end of a phrase ("sq. km", "approx.") is
    skipped where it is glued to the word. Single-token phrases in `exact` match case as well.
    """

    __slots__ = ("_after", "_first", "_last")

    def __init__(self, entries: Iterable[tuple[str, Any]]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
        for text, value in entries:
            parts = phrase(text)
            self._first.setdefault(parts[0], []).append((parts, value))
            self._last.setdefault(parts[-1], []).append((parts, value))
        for index in (self._first, self._last):
            for found in index.values():
                found.sort(key=lambda entry: -len(entry[0]))

    def at(self, line: Line, i: int) -> tuple[Any, int] | None:
        """The value of the longest phrase that starts at token `i`, and the token after it."""
        found = self._first.get(line.low[i])
        if found is None:
            return None
        low = line.low
        for parts, value in found:
            j = i + 1
            for part in parts[1:]:
                if low[j] == "." and part != "." and line.glued(j):
                    j += 1
                if low[j] != part or (part.isdigit() and not line.glued(j)):
                    break
                j += 1
            else:
                return value, j
        return None

    def before(self, line: Line, i: int) -> tuple[Any, int] | None:
        """The value of the longest phrase that ends just before token `i`, and its first token."""
        j = i - 1
        low = line.low
        if j > 0 and low[j] == "." and line.glued(j) and line.end[j] != line.at[i]:
            j -= 1
        if j < 0:
            return None
        found = self._last.get(low[j])
        if found is None:
            return None
        for parts, value in found:
            size = len(parts)
            if j - size + 1 >= 0 and tuple(low[j - size + 1 : j + 1]) == parts:
                return value, j - size + 1
        return None


class Words:
    """The indexed words of one language; see `words/en.json` for what each list holds."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.small: dict[str, int] = data["small"]
        self.tens: dict[str, int] = data["tens"]
        self.scales: dict[str, float] = data["scales"]
        self.scale_marks: dict[str, float] = data["scale_marks"]
        self.scale_glued: dict[str, float] = data["scale_glued"]
        self.scale_money: dict[str, float] = data["scale_money"]
        self.dozens: dict[str, int] = data["dozens"]
        self.ordinals: dict[str, int] = data["ordinals"]
        self.ordinal_idioms = frozenset(data["ordinal_idioms"])
        self.fractions: dict[str, int] = data["fractions"]
        self.fraction_signs: dict[str, float] = data["fraction_signs"]
        self.multiples: dict[str, int] = data["multiples"]
        self.multiples_verb: dict[str, int] = data["multiples_verb"]
        self.multiples_verb_before = frozenset(data["multiples_verb_before"])
        self.multiples_verb_after = frozenset(data["multiples_verb_after"])
        self.hedges = Phrases((p, k) for k, ps in data["hedges"].items() for p in ps)
        self.hedges_after = Phrases((p, k) for k, ps in data["hedges_after"].items() for p in ps)
        self.change_before = {w: k for k, ws in data["change_before"].items() for w in ws}
        self.change_links = frozenset(data["change_links"])
        self.change_after = {w: k for k, ws in data["change_after"].items() for w in ws}
        self.codes: dict[str, str] = data["currency_codes"]
        self.codes_words = frozenset(data["currency_codes_that_are_words"])
        self.signs: dict[str, str] = data["currency_signs"]
        self.dollars: dict[str, str] = data["dollar_prefixes"]
        self.money = Phrases(_money(data))
        self.money_before: dict[str, str] = data["currency_words_before"]
        self.units = Phrases(_units(data))
        ambiguous = set(data["units_ambiguous"])
        self.unit_symbols: dict[str, tuple[str, float, bool]] = {
            name: (unit, 1.0, name in ambiguous)
            for unit, names in data["units"].items()
            for name in names
            if name in data["units_exact_case"]
        } | {name: (unit, float(by), False) for name, (unit, by) in data["units_scaled"].items()}
        self.per = frozenset(data["per"])
        self.per_nouns = frozenset(data["per_nouns"])
        self.per_names: dict[str, str] = data["per_names"]
        self.per_adverbs: dict[str, str] = data["per_adverbs"]
        self.months: dict[str, int] = data["months"]
        self.weekdays = frozenset(data["weekdays"])
        self.eras: dict[str, int] = data["eras"]
        self.eras_cjk: dict[str, int] = data["eras_cjk"]
        self.decades: dict[str, int] = data["decades"]
        self.names = frozenset(data["name_keywords"])
        self.label_nouns = frozenset(data["label_nouns"])
        self.phone_words = frozenset(data["phone_words"])
        self.hyphen_idioms = frozenset(data["hyphen_idioms"])
        self.street_words = frozenset(data["street_words"])
        self.vague = frozenset(data["vague"])
        self.function = frozenset(data["function_words"])
        self.plurals = frozenset(data["plurals"])
        self.one_stop_before = frozenset(data["one_stop_before"])
        self.one_stop_after = frozenset(data["one_stop_after"])
        self.fiscal_marks = frozenset(data["fiscal_marks"])
        self.bounds = Phrases((p, k) for k, ps in data["bounds"].items() for p in ps)
        self.open_end = frozenset(data["open_end"])
        self.onwards = frozenset(data["onwards"])
        self.parts: dict[str, str] = data["parts"]
        self.relative_last = frozenset(data["relative_last"])
        self.relative_this = frozenset(data["relative_this"])
        self.relative_next = frozenset(data["relative_next"])
        self.year_before = frozenset(data["year_before"])
        # The words with which a period can start: the scan passes over all others at once.
        self.period_starters = frozenset(
            {*self.months, *self.weekdays, *self.parts, *self.eras, *self.fiscal_marks}
            | {*self.ordinals, *self.decades, *self.small, *self.tens, *self.relative_last}
            | {*self.relative_this, *self.relative_next, *data["period_starters"]}
        )
        self.starters = frozenset(
            {*self.small, *self.tens, *self.dozens, *self.ordinals, *self.fractions}
            | {*self.multiples, *self.multiples_verb, "hundred", "thousand", "million", "lakh"}
            | {"crore", "billion", "trillion", *self.money_before}
        )
        self.adding_up = frozenset(data["adding_up"])
        # Words that may stand before a number's own first word: "a billion", "Japanese yen 5 bn".
        self.openers = frozenset(
            {"a", "an", "u"}
            | {
                name.split()[0]
                for names in data["currency_words"].values()
                for name in names
                if " " in name and name.split()[-1] in self.money_before
            }
        )
        self.time_words = frozenset(
            {*self.months, *self.decades, "year", "years", "month", "months", "decade", "decades"}
            | {"century", "quarter", "fiscal", "week", "weeks", "yesterday", "today", "tomorrow"}
            | {"days", "quarters", "half"}
        )


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _money(data: Mapping[str, Any]) -> Iterable[tuple[str, tuple[str, bool]]]:
    for code, names in data["currency_words"].items():
        for name in names:
            yield name, (code, False)
            yield _plural(name), (code, False)
    for name, code in data["currency_ambiguous"].items():
        yield name, (code, True)
        yield _plural(name), (code, True)


def _units(data: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    exact = set(data["units_exact_case"])
    for unit, names in data["units"].items():
        for name in names:
            if name not in exact:
                yield name, unit
                if name.startswith("degree "):
                    yield "degrees" + name[6:], unit
                if len(name) > 3 and not name.endswith("s"):
                    yield _plural(name), unit


@cache
def words(language: str = "en") -> Words:
    """The words of `language`.

    Raises:
        FileNotFoundError: if there is no `words/<language>.json`.
    """
    return Words(word_file(language))
