"""Of when a figure is: years reckoned from others, told before, or opened long ago."""

import pytest

from bilat.facts.period import Period
from tests.judged import judge

FY23 = "2022-04-01/2023-03-31"
FY24 = "2023-04-01/2024-03-31"
FY25 = "2024-04-01/2025-03-31"


def periods(text: str) -> list[tuple[str, str, str]]:
    """Quote, measure and period of the first reading of each figure."""
    return [
        (j.claim.quote, r.measure or "", str(r.period or ""))
        for j in judge(text).judged
        for r in j.claim.readings[:1]
        if j.claim.shape == "figure"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In 2023-24, India's exports to Japan were USD 5.15 billion, down from USD 5.46 billion"
            " a year earlier.",
            [FY24, FY23],
        ),
        (
            "India's exports to Japan rose to USD 6.24 billion in 2024-25 from USD 5.15 billion in"
            " the previous year.",
            [FY25, FY24],
        ),
        ("In the last fiscal year India's exports to Japan were USD 6.24 billion.", [FY25]),
        ("### Trade in 2022-23\n\nExports to Japan were USD 5.46 billion.", [FY23]),
        (
            "Bilateral trade reached $22.85 billion in 2023-24.\n\nIndia's exports to Japan stood"
            " at $5.15 billion.",
            [FY24, FY24],
        ),
    ],
)
def test_the_year_is_reckoned_or_taken_over(text: str, told: list[str]) -> None:
    assert [period for _, _, period in periods(text)] == told
    assert {j.verdict for j in judge(text).judged if j.claim.shape == "figure"} == {"confirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "In the last fiscal year India's exports to Japan were USD 5.15 billion.",
        "### Trade in 2022-23\n\nExports to Japan were USD 9 billion.",
        "Trade reached $22.85 billion in 2023-24.\n\nIndia's exports to Japan stood at $9 billion.",
    ],
)
def test_a_year_that_is_not_sure_stands_against_nobody(text: str) -> None:
    assert judge(text).judged[-1].verdict == "unverifiable"


def test_investment_over_many_years_is_a_total() -> None:
    found = periods("FDI from Japan since April 2000 has reached almost $41 billion.")
    assert found[-1][1] == "fdi_cumulative"
    found = periods("Between April 2000 and December 2024, Japan invested USD 43 billion in India.")
    assert found == [("USD 43 billion", "fdi_cumulative", "2000-04-01/2024-12-31")]
    found = periods("Japan invested USD 5.3 billion in India in 2024.")
    assert found == [("USD 5.3 billion", "fdi_inflow", "2024-01-01/2024-12-31")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Modi's upcoming visit to Japan from August 29 to 30.", "2025-08-29/2025-08-30"),
        ("Modi visited Japan on August 29-30.", "2024-08-29/2024-08-30"),
        ("The ministers will meet on March 3.", "2026-03-03"),
    ],
)
def test_a_day_without_a_year_is_the_next_one_where_it_is_to_come(text: str, day: str) -> None:
    days = [j.claim.readings[0].period for j in judge(text, written="2025-08-28").judged]
    assert Period.parse(day) in days
