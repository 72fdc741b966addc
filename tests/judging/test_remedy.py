"""Fixes of hosts, places, editions, ranks, terms and currencies, in the note's own manner.

Facts by their offices: Dharma Guardian-VI was held at East Fuji, 24 February - 9 March 2025
(Government of India, PIB); the 27th Malabar off Sydney in August 2023 (Japan Maritime Self-Defense
Force); AUSMIN 2025 in Washington (joint fact sheet); the India-Japan Joint Vision is for ten years
(joint vision statement, August 2025); India's imports from Japan of 2023-24 were USD 17.7 billion
and its total trade of 2018-19 USD 17.63 billion (Embassy of India, Tokyo).
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat import mending
from bilat.formats._show import edited
from bilat.judging.fixes_order import nth, reordinal, rerank, roman
from bilat.reading.quantities import quantities
from tests.judged import judge


def mended(text: str, title: str = "# India–Japan relations\n\n") -> str:
    """A text after its safe fixes, without its title."""
    report = judge(text, title=title, written="2026-07-01")
    return edited(report.document.text, mending.edits(report))[len(title) :]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        # the state as the note names it, with the article that it takes
        ("The 27th edition of Malabar was hosted by India in August 2023.",
         "The 27th edition of Malabar was hosted by Australia in August 2023."),
        ("The U.S. hosted Talisman Sabre 2025.", "Australia hosted Talisman Sabre 2025."),
        # the full stop of an abbreviation is that of the sentence too
        ("Talisman Sabre 2025 was hosted by the U.S.",
         "Talisman Sabre 2025 was hosted by Australia."),
        ("In October 2024, Malabar-XXVIII took place in Bengaluru.",
         "In October 2024, Malabar-XXVIII took place in Visakhapatnam."),
        # the number, where the date can be no single slip of the other edition's
        ("The 26th edition of Malabar took place in August 2023.",
         "The 27th edition of Malabar took place in August 2023."),
        ("On 3 March 2023, the eighth Quad Foreign Ministers' Meeting began in New Delhi.",
         "On 3 March 2023, the sixth Quad Foreign Ministers' Meeting began in New Delhi."),
        # the date, where the host fits the number alone
        ("The 7th edition of Quad Leaders' Summit was hosted by India in 2024.",
         "The 7th edition of Quad Leaders' Summit was hosted by India in 2025."),
        ("The India-Japan Joint Vision for the Next Decade runs for five years.",
         "The India-Japan Joint Vision for the Next Decade runs for ten years."),
        ("In 2018–19, trade between India and Japan was worth ¥17.6 bn.",
         "In 2018–19, trade between India and Japan was worth US$17.6 bn."),
        ("It is told in USD 5 bn. In 2018–19, trade between India and Japan was ¥17.6 bn.",
         "It is told in USD 5 bn. In 2018–19, trade between India and Japan was USD 17.6 bn."),
    ],
)  # fmt: skip
def test_the_slot_alone_is_written_anew(wrong: str, right: str) -> None:
    assert mended(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The 2025 edition of AUSMIN was held in Australia.",
         "The 2025 edition of AUSMIN was held in the United States."),
        ("Trade of the US grew. Australia hosted AUSMIN 2025.",
         "Trade of the US grew. The US hosted AUSMIN 2025."),
    ],
)  # fmt: skip
def test_a_state_is_named_as_the_note_names_it(wrong: str, right: str) -> None:
    assert mended(wrong, "# Australian ties overseas: AUSMIN\n\n") == right


def test_a_rank_keeps_its_manner() -> None:
    title = "# India–United States relations\n\n"
    text = "India counts the United States as its {} source of FDI."
    for wrong in ("seventh-largest", "seventh largest"):
        assert mended(text.format(wrong), title) == text.format(wrong.replace("seventh", "third"))


@pytest.mark.parametrize(
    "text",
    [
        # number and date are wrong together by one slip of either
        "The 21st edition of Yudh Abhyas took place in September 2023.",
        # two words are wrong, so one name will not do
        "Japan–Australia 2+2 2025 was conducted in Mumbai, India.",
        # a list of hosts
        "India and Japan hosted Talisman Sabre 2025.",
    ],
)
def test_what_needs_more_than_the_slot_is_left(text: str) -> None:
    assert mended(text) == text


@given(st.integers(2, 99))
def test_ordinals_are_read_as_the_number_they_were_written_for(number: int) -> None:
    for old in ("26th", "second", "Second"):
        written = reordinal(old, number)
        assert written is not None
        found = quantities(f"the {written} edition")
        assert [q.value for q in found] == [number]
    assert nth(number).startswith(str(number))


@given(st.integers(1, 89))
def test_roman_numerals_weigh_what_they_say(number: int) -> None:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50}
    digits = [worth[c] for c in roman(number)]
    total = sum(
        -d if any(e > d for e in digits[i + 1 : i + 2]) else d for i, d in enumerate(digits)
    )
    assert total == number


@given(st.integers(1, 20), st.sampled_from(["largest", "fifth-largest", "5th largest", "top"]))
def test_a_rank_written_twice_is_written_once(place: int, old: str) -> None:
    first = rerank(f"{old} investor", place)
    if first is not None:
        assert rerank(first, place) in (first, None)
