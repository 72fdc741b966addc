"""Whose a count is: a town, a firm or a festival is no state, and owns what it has."""

import pytest

from tests.judged import judge, verdicts

OWNED = (
    "Hokkaido drew 21,000 Indian visitors in 2024.",
    "In 2024 the Sapporo festival was seen by 9,000 Indian tourists.",
    "The University of Tokyo taught 420 Indian students in May 2024.",
    "Kyoto prefecture received 61,000 visitors from India in 2024.",
    "Haryana is home to 406 Japanese companies, Maharashtra to 247, on a count of October 2019.",
    "Almost half of India's exports to Japan in 2023-24, or USD 2.5 billion, were goods in bulk.",
)
PLAIN = (
    ("Japan drew 233,061 Indian visitors in 2024.", "confirmed"),
    ("In 2024, 233,061 Indian tourists visited Japan.", "confirmed"),
    ("Some 333,061 Indian tourists visited Japan in 2024.", "contradicted"),
    ("India has more than 1,400 Japanese companies.", "confirmed"),
)


@pytest.mark.parametrize("text", OWNED)
def test_what_a_part_of_a_state_has_is_not_the_states(text: str) -> None:
    assert {v for _, v in verdicts(text)} <= {"unverifiable", "opinion", "confirmed"}, text
    assert not [f for f in judge(text).findings if f.level != "info"]


@pytest.mark.parametrize(("text", "verdict"), PLAIN)
def test_what_a_state_has_is_judged(text: str, verdict: str) -> None:
    assert verdict in {v for _, v in verdicts(text)}


def test_an_average_of_years_is_no_year() -> None:
    text = "In the five years to 2023-24, India's imports from Japan averaged USD 14.4 billion."
    assert {v for _, v in verdicts(text)} <= {"unverifiable"}


@pytest.mark.parametrize(
    "text",
    [
        "In the three years 2021–22, 2022–23 and 2023–24 exports to Japan totalled USD 17 bn.",
        "India's exports were USD 437 billion in 2023-24.",
    ],
)
def test_a_sum_of_years_and_one_to_all_states(text: str) -> None:
    assert {v for _, v in verdicts(text)} <= {"unverifiable"}
