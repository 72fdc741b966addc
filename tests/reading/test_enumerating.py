"""Lists of sums, words beside a flow that narrow nothing, and growth in either word order.

The wording is that of real notes (news agencies, ministries' fact sheets); the readings are the
ordinary meaning of the words.
"""

import pytest

from bilat.reading.claim import Reading
from tests.judged import judge

IU = "# India–US relations\n\n"
IJ = "# India–Japan relations\n\n"


def first(text: str, title: str = IJ) -> list[tuple[str, Reading]]:
    """Quote and first reading of each number that has a measure."""
    return [
        (j.claim.quote, j.claim.readings[0])
        for j in judge(text, title=title).judged
        if j.claim.readings[0].measure and j.claim.readings[0].low is not None
    ]


def test_each_sum_of_a_list_is_of_the_words_before_its_bracket() -> None:
    text = (
        "In 2024, India's main exports to the US included drug formulations and biologicals"
        " (USD 8.1 billion), telecom instruments (USD 6.5 billion), and products of iron and steel"
        " (USD 2.7 billion). Imports included crude oil (USD 4.5 billion), coal, coke (USD 3.4"
        " billion) and gold (USD 1.3 billion)."
    )
    told = [(r.measure, r.reporter, r.item) for _, r in first(text, IU)]
    assert told == [
        ("exports_goods", "IND", "drug formulations and biologicals"),
        ("exports_goods", "IND", "telecom instruments"),
        ("exports_goods", "IND", "products of iron and steel"),
        ("imports_goods", "IND", "crude oil"),
        ("imports_goods", "IND", "coal, coke"),
        ("imports_goods", "IND", "gold"),
    ]


def test_two_flows_in_brackets_are_no_list_of_parts() -> None:
    text = "India's exports to Japan (USD 5.15 billion) and imports (USD 17.69 billion) in 2023-24."
    assert [(r.measure, r.item) for _, r in first(text)] == [
        ("exports_goods", None),
        ("imports_goods", None),
    ]


def test_a_sum_in_brackets_behind_a_sum_is_the_same_in_another_currency() -> None:
    found = first(
        "Japan's exports to India were worth JPY 2 trillion (about USD 14 billion) in 2024."
    )
    assert [(r.measure, r.reporter, r.unit) for _, r in found] == [
        ("exports_goods", "JPN", "JPY"),
        ("exports_goods", "JPN", "USD"),
    ]
    report = judge("Exports to Japan were USD 5.15 billion (about JPY 1 trillion) in 2023-24.")
    assert report.judged[1].verdict == "unverifiable"  # nobody tells at what rate


@pytest.mark.parametrize(
    "text",
    [
        "India's trade with Japan languishes at USD 22.85 billion in 2023-24.",
        "The landmark trade with Japan stood at USD 22.85 billion in 2023-24.",
        "Strong bilateral trade: USD 22.85 billion in 2023-24.",
        "Trade volume with Japan, however, was stagnant at USD 22.85 billion in 2023-24.",
    ],
)
def test_a_word_that_names_no_ware_narrows_nothing(text: str) -> None:
    report = judge(text)
    assert [(j.claim.readings[0].item, j.verdict) for j in report.judged] == [(None, "confirmed")]
    wrong = judge(text.replace("22.85", "31.4"))
    assert [j.verdict for j in wrong.judged] == ["unverifiable"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Pharmaceutical exports to Japan were USD 5.15 billion in 2023-24.", "pharmaceutical"),
        ("In 2023-24 Tata exports to Japan were USD 5.15 billion.", "tata"),
        ("Oil-seed exports to Japan were USD 5.15 billion in 2023-24.", "oil-seed"),
        ("Exports of seafood to Japan were USD 5.15 billion in 2023-24.", "seafood"),
    ],
)
def test_a_ware_or_a_name_narrows(text: str, item: str) -> None:
    (judged,) = judge(text).judged
    assert judged.claim.readings[0].item == item
    assert judged.verdict == "unverifiable"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "This is an increase of 11.6 per cent in exports to the US, up to $86.51 billion, and"
            " an increase of 7.44 per cent in imports from the US in 2024-25.",
            [
                ("exports_growth", "IND", 11.6),
                ("exports_goods", "IND", 86.51e9),
                ("imports_growth", "IND", 7.44),
            ],
        ),
        (
            "A 14% rise in Indian exports to the US in 2024 and an 8% drop in US exports to India.",
            [("exports_growth", "IND", 14.0), ("exports_growth", "USA", -8.0)],
        ),
        (
            "India's exports to the US, however, fell 14.5 per cent in 2024-25.",
            [("exports_growth", "IND", -14.5)],
        ),
        # A share is no change, nor is the level that something rises to.
        ("Exports to the US made up 18 per cent of India's total exports in 2024.", []),
    ],
)
def test_growth_in_either_order(text: str, told: list[tuple[str, str, float]]) -> None:
    found = [
        (r.measure, r.reporter, r.value)
        for _, r in first(text, IU)
        if r.measure and r.measure.endswith(("growth", "goods"))
    ]
    assert found == told
