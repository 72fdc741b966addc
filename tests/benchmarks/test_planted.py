"""The benchmark of planted errors: its notes, what it holds to be wrong, and how it counts."""

from random import Random

import pytest
from benchmarks._deeds import Deeds
from benchmarks._measure import measure
from benchmarks._notes import PAIRS, notes
from benchmarks._styles import Number, indian, money, western
from benchmarks._total import Sum
from benchmarks._truth import Truth
from benchmarks._writer import CONTRADICTED, CONTROL, MISSPELT, OUTDATED, Note, Slot
from benchmarks.planted import STATES

from bilat.facts.interval import Interval
from bilat.facts.snapshot import open_snapshot


@pytest.fixture(scope="module")
def truth() -> Truth:
    return Truth(open_snapshot(), STATES)


@pytest.fixture(scope="module")
def made(truth: Truth) -> list[Note]:
    return notes(truth, Deeds(truth.snapshot), PAIRS, 12, 1, "open")


def test_same_seed_same_notes(truth: Truth, made: list[Note]) -> None:
    again = notes(truth, Deeds(truth.snapshot), PAIRS, 12, 1, "open")
    other = notes(truth, Deeds(truth.snapshot), PAIRS, 12, 2, "open")
    assert again == made
    assert other != made


def test_slots_stand_in_their_places(made: list[Note]) -> None:
    for note in made:
        assert not any("\ue000" <= c <= "\ue004" for c in note.text)
        for slot in note.slots:
            low, high = slot.room
            assert all(low <= a < b <= high for a, b in slot.places)
            assert slot.expected in (
                (CONTRADICTED, OUTDATED, MISSPELT) if slot.plant else (CONTROL,)
            )


def test_about_six_in_ten_slots_are_true(truth: Truth) -> None:
    slots = [s for n in notes(truth, Deeds(truth.snapshot), PAIRS, 60, 3, "open") for s in n.slots]
    true = sum(not s.plant for s in slots)
    assert 0.5 < true / len(slots) < 0.72


# Exports of India to Japan in 2023-24 were USD 5.15 billion (Ministry of Commerce and Industry of
# India, by Devdiscourse of 21 February 2025; the design's own example).
@pytest.mark.parametrize(
    ("value", "unit", "wrong"),
    [
        (17.7e9, "USD", True),  # the imports
        (5.2e9, "USD", False),  # rounded
        (5.6e9, "USD", False),  # within a tenth: imprecise, not contradicted
        (5.15e6, "USD", True),  # million for billion
        (5.15e9, "JPY", True),  # yen for dollars
    ],
)
def test_only_what_is_surely_wrong_is_planted(
    truth: Truth, value: float, unit: str, wrong: bool
) -> None:
    fact = next(
        f for f in truth.flows["exports_goods", "IND", "JPN"] if str(f.period).startswith("2023-04")
    )
    number = Number("", Interval(value * 0.999, value * 1.001), "=", unit, value)
    assert fact.decides
    assert truth.wrong(fact, number) is wrong


def test_grouping_of_digits() -> None:
    # The Indian system groups by two above the thousand.
    assert indian("12345678") == "1,23,45,678"
    assert western("12345678.5") == "12,345,678.5"


def test_a_number_covers_its_rounding() -> None:
    for seed in range(200):
        number = money(5.1534e9, "USD", Random(seed), plain=True)
        if number is not None:
            assert number.covers.low <= number.value <= number.covers.high
            assert number.covers.low <= 5.1534e9 <= number.covers.high


def _note(text: str, *slots: tuple[str, str, str]) -> Note:
    placed = []
    for words, plant, expected in slots:
        at = text.index(words)
        low = text.rfind("\n", 0, at) + 1
        placed.append(
            Slot("x", plant, expected, "", ((at, at + len(words)),), (low, text.index("\n", at)))
        )
    return Note("note", ("IND", "JPN"), text, tuple(placed))


def test_counting() -> None:
    text = (
        "# India–Japan relations\n\n"
        "India's exports to Japan were USD 9.9 billion in 2023-24.\n\n"
        "India's imports from Japan were USD 17.7 billion in 2023-24.\n"
    )
    plant, true = ("USD 9.9 billion", "direction", CONTRADICTED), ("USD 17.7 billion", "", CONTROL)
    snapshot = open_snapshot()
    fair = Sum([measure(_note(text, plant, true), snapshot)])
    assert fair.errors == (1, 1)
    assert [a.said for a in fair.answers] == [CONTRADICTED, "confirmed"]
    assert fair.plants[0].mended
    assert fair.strayed == 0
    # The same verdict is a false alarm where nobody planted an error.
    blind = Sum([measure(_note(text, ("USD 9.9 billion", "", CONTROL), true), snapshot)])
    assert blind.errors == (0, 1)
    assert len(blind.alarms) == 1
    assert blind.strayed > 0
