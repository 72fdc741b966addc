"""Figures as read: measure, direction, period, scope, and what is no level at all."""

import pytest

from bilat.reading.claim import Reading
from tests.judged import judge


def readings(text: str, title: str = "# India–Japan relations\n\n") -> list[tuple[str, Reading]]:
    """Quote and first reading of each figure, share or trend that has a measure and a number."""
    return [
        (" ".join(j.claim.quote.split()), j.claim.readings[0])
        for j in judge(text, title=title).judged
        if j.claim.readings[0].measure
        and j.claim.shape in ("figure", "share", "trend")
        and j.claim.readings[0].low is not None
    ]


def slots(text: str, title: str = "# India–Japan relations\n\n") -> list[tuple[str, str]]:
    return [
        (quote, f"{r.measure} {r.reporter}>{r.partner} {r.period or '-'}")
        for quote, r in readings(text, title)
    ]


FY24 = "2023-04-01/2024-03-31"

# Text, then quote and reading of each figure. The wording is that of real notes; the readings are
# the ordinary meaning of the words.
CASES = [
    (
        "In 2023, India attracted USD 5.9 billion of Japanese FDI.",
        [("USD 5.9 billion", "fdi_inflow IND>JPN 2023-01-01/2023-12-31")],
    ),
    (
        "Goods and services trade between India and Japan added up to USD 24 billion in 2023.",
        [("USD 24 billion", "trade_goods_services IND>JPN 2023-01-01/2023-12-31")],
    ),
    (
        "India's exports to Japan remain modest (India's exports ~USD 6 bn vs imports ~USD 15 bn in"
        " 2023–24).",
        [
            ("USD 6 bn", f"exports_goods IND>JPN {FY24}"),
            ("USD 15 bn", f"imports_goods IND>JPN {FY24}"),
        ],
    ),
    (
        "Exports from Japan to India were US$ 14.39 billion and imports were US$ 6.18 billion in "
        "FY 2021-22.",
        [
            ("US$ 14.39 billion", "exports_goods JPN>IND 2021-04-01/2022-03-31"),
            ("US$ 6.18 billion", "imports_goods JPN>IND 2021-04-01/2022-03-31"),
        ],
    ),
    (
        "In 2023-24, exports and imports of India with Japan were USD 5.15 bn and USD 17.7 bn "
        "respectively.",
        [
            ("USD 5.15 bn", f"exports_goods IND>JPN {FY24}"),
            ("USD 17.7 bn", f"imports_goods IND>JPN {FY24}"),
        ],
    ),
    (
        "Trade touched USD 22.85 billion (USD 5.15 billion exports and USD 17.7 billion imports) "
        "in 2023-24 for India.",
        [
            ("USD 22.85 billion", f"trade_goods IND>JPN {FY24}"),
            ("USD 5.15 billion", f"exports_goods IND>JPN {FY24}"),
            ("USD 17.7 billion", f"imports_goods IND>JPN {FY24}"),
        ],
    ),
    (
        "India had a trade deficit (the difference between exports and imports) of USD 12.55 "
        "billion with Japan in 2023-24.",
        [("USD 12.55 billion", f"trade_balance IND>JPN {FY24}")],
    ),
    (
        "India's exports to Japan grew from USD 4.43 bn in 2020-21 to USD 6.18 bn in 2021-22.",
        [
            ("USD 4.43 bn", "exports_goods IND>JPN 2020-04-01/2021-03-31"),
            ("USD 6.18 bn", "exports_goods IND>JPN 2021-04-01/2022-03-31"),
        ],
    ),
    (
        "Japan's bilateral trade with India totaled US$ 22.85 billion in FY 2023-24. Exports from "
        "Japan stood at US$ 17.69 billion.",
        [
            ("US$ 22.85 billion", f"trade_goods JPN>IND {FY24}"),
            ("US$ 17.69 billion", f"exports_goods JPN>IND {FY24}"),
        ],
    ),
    (
        "Japan accounts for 1.46% of India's total exports in 2021-22.",
        [("1.46%", "exports_share IND>JPN 2021-04-01/2022-03-31")],
    ),
    (
        "There were 1,600 Indian students in Japan in May 2024.",
        [("1,600", "students JPN>IND 2024-05-01/2024-05-31")],
    ),
    (
        "Some 40,000 Indians live in Japan.",
        [("40,000", "residents JPN>IND -")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_figure_is_tied_to_its_measure(text: str, expected: list[tuple[str, str]]) -> None:
    assert slots(text) == expected


def test_goods_services_and_both_are_told_apart() -> None:
    text = (
        "In 2023, U.S. exports to Japan totaled $121 billion ($77 billion in goods, $44 billion "
        "in services)."
    )
    found = slots(text, "# US–Japan trade\n\n")
    measures = [reading.split()[0] for _, reading in found]
    assert measures == ["exports_goods_services", "exports_goods", "exports_services"]


@pytest.mark.parametrize(
    "text",
    [
        "India's exports to Japan climbed by USD 2 billion in 2023-24.",
        "India's exports to Japan saw an increase of USD 2 billion in 2023-24.",
        "A 2023-24 survey named exports of pharmaceutical products worth USD 80 million.",
    ],
)
def test_a_change_or_a_part_is_no_level_of_the_whole(text: str) -> None:
    whole = [r for _, r in readings(text) if r.measure == "exports_goods" and not r.item]
    assert not whole


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("India's exports to Japan could reach USD 9 billion in 2026.", "conditional"),
        ("Both sides aim to raise bilateral trade to USD 50 billion by 2030.", "target"),
        ("Bilateral trade is expected to reach USD 30 billion in 2026.", "forecast"),
    ],
)
def test_what_is_not_asserted_is_not_judged(text: str, status: str) -> None:
    report = judge(text)
    found = [j for j in report.judged if j.claim.readings[0].measure]
    assert [j.claim.readings[0].status for j in found] == [status]
    assert {j.verdict for j in found} <= {"unverifiable", "confirmed"}


def test_a_bare_dollar_in_an_australian_note_is_read_both_ways() -> None:
    title = "# Australia–Japan relations\n\n"
    report = judge("Australia's exports to Japan were $80 billion in 2023.", title=title)
    units = {r.unit for j in report.judged for r in j.claim.readings}
    assert units == {"USD", "AUD"}


TABLE = """Trade in US$ billion

| | 2021-22 | 2022-23 |
| --- | --- | --- |
| India's exports to Japan | 6.18 | 5.46 |
| India's imports from Japan | 14.39 | 16.5 |
"""


def test_a_table_is_read_by_its_heads() -> None:
    assert slots(TABLE) == [
        ("6.18", "exports_goods IND>JPN 2021-04-01/2022-03-31"),
        ("5.46", "exports_goods IND>JPN 2022-04-01/2023-03-31"),
        ("14.39", "imports_goods IND>JPN 2021-04-01/2022-03-31"),
        ("16.5", "imports_goods IND>JPN 2022-04-01/2023-03-31"),
    ]


def test_a_table_pasted_a_cell_a_line_says_the_same() -> None:
    lines = [
        "( in US$ billion)", "Year", "2020-21", "2021-22", "2022-23", "India's export to Japan",
        "4.43", "6.18", "5.46",
    ]  # fmt: skip
    found = slots("\n\n".join(lines) + "\n")
    assert found == [
        ("4.43", "exports_goods IND>JPN 2020-04-01/2021-03-31"),
        ("6.18", "exports_goods IND>JPN 2021-04-01/2022-03-31"),
        ("5.46", "exports_goods IND>JPN 2022-04-01/2023-03-31"),
    ]
