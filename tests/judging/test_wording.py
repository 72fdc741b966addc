"""What people read: no code, id or unit of the library stands in a sentence for them."""

import re

import pytest

from bilat.facts.state import states
from bilat.judging.finding import Judged, NoteReport
from tests.judged import judge

# in_force, P5Y, imports_goods, (mahsr), (USA), States's
_MACHINE = re.compile(r"\b[a-z]+_[a-z_]+\b|\bP\d+[YMWD]\b|\(mahsr\)|s's\b|of a project")

TEXTS = (
    "The Mumbai–Ahmedabad bullet train is 508 km long and was financed at 0.1 per cent.",
    "Over 300 km of viaduct had been completed on the Mumbai–Ahmedabad bullet train.",
    "The Semiconductor Supply Chain Partnership of 2023 runs for five years and is in force.",
    "Indian students in Japan are fewer than those in the United States.",
    "India's exports to Japan remain modest compared to imports.",
    "Dharma Guardian-VI was held in Japan in February 2025.",
    "ISRO provides the lander and JAXA the rover of LUPEX.",
    "CEPA has been in force since 2011.",
)


def told(report: NoteReport) -> list[str]:
    return [text for j in report.judged for text in (j.message, *(e.told for e in j.evidence))]


@pytest.mark.parametrize("text", TEXTS)
def test_no_words_for_machines_in_what_is_told(text: str) -> None:
    report = judge(text)
    assert any(j.evidence for j in report.judged)
    for said in told(report):
        assert not _MACHINE.search(said), said
        assert not [word for word in re.findall(r"\(([A-Z]{3})\)", said) if word in states()], said


def test_a_balance_is_told_as_a_deficit() -> None:
    text = "The US trade deficit with India was USD 45.8 billion in 2024."
    one = judged(text, "45.8", title="# India–US relations\n\n")
    assert one.verdict == "confirmed"
    assert "a deficit of about USD 45.7 bn" in one.message
    assert one.message.startswith("The United States' trade balance with India")


def judged(text: str, quote: str, **options: str) -> Judged:
    (one,) = [j for j in judge(text, **options).judged if quote in j.claim.quote]
    return one


def test_an_origin_has_the_very_number_and_a_wrong_source_the_same_time() -> None:
    wrong = judged("India's exports to Japan were about USD 6 bn in 2023-24.", "6 bn")
    assert "A source marked as wrong or weak has that figure: about USD 6 bn" in wrong.message
    # 14.4 bn of 2021 and 6 bn lie within ten per cent of these, and are other numbers.
    for text in (
        "India's imports from Japan were about USD 15 bn in 2023-24.",
        "India's exports to Japan were about USD 6.4 bn in 2023-24.",
    ):
        one = judged(text, "USD")
        assert one.verdict == "contradicted"
        assert "has that figure" not in one.message


def test_confirmed_for_its_time_by_what_was_known_then_with_the_newest_beside_it() -> None:
    text = "Over 300 km of viaduct of the Mumbai–Ahmedabad bullet train was completed as of 2025."
    one = judged(text, "300 km", written="2025-08-28")
    assert one.verdict == "confirmed"
    assert "20 Aug 2025" in one.message.partition("Newer")[0]
    assert "Newer: 330 km, 30 Nov 2025" in one.message


def test_a_newer_row_that_says_the_same_is_no_news() -> None:
    one = judged("The Mumbai–Ahmedabad bullet train is 508 km long.", "508")
    assert one.verdict == "confirmed"
    assert "Newer" not in one.message


def test_a_later_edition_is_told_as_one() -> None:
    (one,) = [
        j
        for j in judge("Dharma Guardian-VI was held in Japan in February 2025.").judged
        if j.code == "R203"
    ]
    assert "6th edition" in one.message
    assert "A later one is held: 24 Feb 2026" in one.message
