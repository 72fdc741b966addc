"""The words of table heads, from `words/tables.en.json`."""

from functools import cache

from bilat.reading.scene import words
from bilat.reading.wordfiles import word_file


@cache
def listed(kind: str, language: str = "en") -> frozenset[str]:
    """The words of one kind: "labels", "restricts", "totals", "few", "ditto" …"""
    return frozenset(word_file(f"tables.{language}")[kind].split())


@cache
def plain() -> frozenset[str]:
    """Words of a head that restrict nothing: labels, and those that restrict no sentence."""
    loose = listed("labels") | words()["neutral"] | words()["modifiers"]
    return loose - restricting() - listed("few") - listed("services")


@cache
def restricting() -> frozenset[str]:
    """Words that make the numbers under a head something else than the measure."""
    return listed("restricts") | listed("parts")


@cache
def roles(language: str = "en") -> dict[str, str]:
    """What a column of records holds, by its head: "date of signing" → "signed"."""
    lists = word_file(f"tables.{language}")
    return {
        phrase: name.removeprefix("column ")
        for name, text in lists.items()
        if name.startswith("column ")
        for phrase in text.split("|")
    }
