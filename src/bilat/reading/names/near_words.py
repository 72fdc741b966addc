"""The words of all names of a lexicon, for finding those that are a slip away from a word."""

from bilat.reading.lexicon import Lexicon, folded
from bilat.reading.names.edit_distance import distance


class Known:
    """The words of all names, for finding those that are a slip away from a word.

    `keys` are those of the words (`bilat.reading.lexicon.key`); `entries` tells by the folded
    word of five letters or more the numbers of the entries that carry it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.keys = {one for path in lexicon.phrases for one in path}
        self.entries: dict[str, list[int]] = {}
        for number, (entry, words) in enumerate(zip(lexicon.entries, lexicon.words, strict=True)):
            if entry.what == "stop":
                continue
            for word in words:
                if len(word) > 3 and len(plain := folded(word)) >= 5:
                    held = self.entries.setdefault(plain, [])
                    if not held or held[-1] != number:
                        held.append(number)
        self.starts: dict[str, list[str]] = {}
        self.ends: dict[str, list[str]] = {}
        self.told: dict[str, list[str]] = {}
        for plain in self.entries:
            self.starts.setdefault(plain[:2], []).append(plain)
            self.ends.setdefault(plain[0] + plain[-2:], []).append(plain)

    def near(self, plain: str) -> list[str]:
        """The words of names that one slip, or two in nine letters, turns into `plain`.

        The first letter stands, and the second or the last two: a slip in the first more likely
        means another name.
        """
        if plain in self.told:
            return self.told[plain]
        most = 2 if len(plain) >= 9 else 1
        held = [*self.starts.get(plain[:2], ()), *self.ends.get(plain[0] + plain[-2:], ())]
        letters = set(plain)
        found = [
            word
            for word in dict.fromkeys(held)
            if abs(len(word) - len(plain)) <= most
            and len(letters.symmetric_difference(word)) <= 2 * most
            and 0 < distance(word, plain, most) <= most
        ]
        if len(self.told) < 50_000:
            self.told[plain] = found
        return found


def known_words(lexicon: Lexicon) -> Known:
    """The words of a lexicon's names, gathered once for a lexicon."""
    found = lexicon.cache.get("known")
    if found is None:
        found = lexicon.cache["known"] = Known(lexicon)
    known: Known = found
    return known
