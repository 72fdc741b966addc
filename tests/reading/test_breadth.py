"""Wordings of trade offices, agencies and ministries that were once read wrongly or not at all.

Each case: a text, its title, and measure, reporter, item and period of every number that is told.
The readings are the ordinary meaning of the words.
"""

import pytest

from bilat.reading.claim import Reading
from tests.judged import judge

JU = "# Japan–US relations\n\n"
AJ = "# Australia–Japan relations\n\n"
IJ = "# India–Japan relations\n\n"
IU = "# India–US relations\n\n"
Y22 = "2022-01-01/2022-12-31"
Y13 = "2013-01-01/2013-12-31"

CASES = [
    (
        "In 2022 trade was worth $309 billion. Both exports and imports increased over 2021. U.S."
        " goods exports to Japan were about $80 billion, while services exports were approximately"
        " $38 billion, for a total of $119.8 billion, up 7 percent from 2021.",
        JU,
        [
            ("trade_goods", "JPN", None, Y22),
            ("exports_goods", "USA", None, Y22),
            ("exports_services", "USA", None, Y22),
            ("exports_goods_services", "USA", None, Y22),
        ],
    ),
    (
        "The United States has a trade deficit with Japan of about $68 billion in goods and a trade"
        " deficit of about $2 billion in services.",
        JU,
        [
            ("trade_balance", "USA", None, ""),
            ("trade_balance", "USA", "services", ""),
        ],
    ),
    (
        "Australia’s top exports to Japan (2013)\n1. Liquefied natural gas – $14.38bn\n2. Coal –"
        " $13.68bn\n",
        AJ,
        [
            ("exports_goods", "AUS", "liquefied natural gas", Y13),
            ("exports_goods", "AUS", "coal", Y13),
        ],
    ),
    (
        "Japan has committed loans worth 242.2 billion yen (about Rs 14,251 crore) for five"
        " projects in India.",
        IJ,
        [("loan_amount", "IND", None, ""), ("loan_amount", "IND", None, "")],
    ),
    (
        "Japan has been extending ODA to India since 1958 and has been its largest donor.",
        IJ,
        [("oda_rank", "IND", None, "")],
    ),
    (
        "Japan will invest $550 billion in the United States.",
        JU,
        [("investment_committed", "USA", None, "")],
    ),
    (
        "India agreed to purchase over $500 billion of American products.",
        IU,
        [("purchase_pledge", "IND", None, "")],
    ),
    (
        "The President removed the additional 25% tariff on imports from India.",
        IU,
        [("tariff_rate", "USA", "additional", "")],
    ),
    (
        "The United States accounts for about 18% of India’s exports.",
        IU,
        [("exports_share", "IND", None, "")],
    ),
    (
        "As of 2021, Japan is the largest source of foreign direct investment (FDI) into the United"
        " States.",
        JU,
        [("fdi_rank", "USA", None, "2021-01-01/2021-12-31")],
    ),
    ("Japan is the world’s third-largest economy.", AJ, [("rank_economy", "JPN", None, "")]),
]


def told(text: str, title: str) -> list[tuple[str | None, str | None, str | None, str]]:
    found: list[Reading] = [j.claim.readings[0] for j in judge(text, title=title).judged]
    return [
        (r.measure, r.reporter, r.item, str(r.period or ""))
        for r in found
        if r.measure and r.low is not None
    ]


@pytest.mark.parametrize(("text", "title", "wanted"), CASES)
def test_a_wording_is_read(
    text: str, title: str, wanted: list[tuple[str, str, str | None, str]]
) -> None:
    assert told(text, title) == wanted


def test_a_services_deficit_is_not_the_deficit() -> None:
    text = "In 2024 the United States had a trade deficit with Japan of $2 billion in services."
    assert {j.verdict for j in judge(text, title=JU).judged} <= {"confirmed", "unverifiable"}


def test_an_added_tariff_is_not_the_whole_rate() -> None:
    text = "On 27 August 2025 the US imposed an additional 25% tariff on imports from India."
    assert all(
        j.verdict != "contradicted" for j in judge(text, title=IU, written="2025-09-30").judged
    )


@pytest.mark.parametrize(
    ("text", "title", "wanted"),
    [
        (
            "In 2022, U.S. exports to Japan were $80 billion, up from $75 billion recorded in 2021."
            " Imports from Japan were $145 billion, up from $135 billion in 2021.",
            JU,
            [
                ("exports_goods", "USA", None, Y22),
                ("exports_goods", "USA", None, "2021-01-01/2021-12-31"),
                ("imports_goods", "USA", None, Y22),
                ("imports_goods", "USA", None, "2021-01-01/2021-12-31"),
            ],
        ),
        (
            "The United States is Australia’s third largest trading partner, after China and"
            " Japan.",
            "# Australia–US relations\n\n",
            [("trade_rank", "AUS", None, "")],
        ),
        (
            "The United States is our biggest investor.",
            "# Australia–US relations\n\n",
            [("fdi_rank", "AUS", None, "")],
        ),
        (
            "The United States is Australia’s largest foreign investor with a stock of investment"
            " valued at US$740 billion.",
            "# Australia–US relations\n\n",
            [("fdi_rank", "AUS", None, ""), ("investment_stock", "AUS", None, "")],
        ),
        (
            "Japan is Australia’s largest market for beef.",
            AJ,
            [("exports_rank", "AUS", "beef", "")],
        ),
        ("The US has reduced the duty to 18 per cent.", IU, [("tariff_rate", "USA", None, "")]),
    ],
)
def test_a_wording_of_orders_and_bases_is_read(
    text: str, title: str, wanted: list[tuple[str, str, str | None, str]]
) -> None:
    assert told(text, title) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "India’s exports to Japan experienced a decline of 0.3 percent between FY2012 and FY2022.",
        "India’s exports to Japan grew by a CAGR of 0.3 percent up to 2023-24.",
        "In 2023-24 India’s exports to Japan grew by 1 percent a year.",
    ],
)
def test_a_rate_over_years_is_no_change_of_one(text: str) -> None:
    assert {j.verdict for j in judge(text).judged} <= {"unverifiable", "confirmed"}


def test_a_sentence_without_states_goes_on_about_the_third_state() -> None:
    text = (
        "Exports to China dipped by about 28 per cent to $15.32 billion in 2022-23, while imports"
        " rose by 4.16 per cent to $98.51 billion. The trade gap widened to $83.2 billion against"
        " $72.91 billion in 2021-22."
    )
    found = [j.claim.readings[0] for j in judge(text, title=IU).judged]
    assert {r.partner for r in found} == {"CHN"}
    assert all(j.verdict == "unverifiable" for j in judge(text, title=IU).judged)


def test_it_behind_a_year_is_the_figure_before() -> None:
    text = (
        "Trade with Japan was USD 22.85 billion in 2023-24. In 2022-23, it was USD 21.96 billion."
    )
    found = [j.claim.readings[0] for j in judge(text, title=IJ).judged]
    assert [(r.measure, str(r.period)) for r in found] == [
        ("trade_goods", "2023-04-01/2024-03-31"),
        ("trade_goods", "2022-04-01/2023-03-31"),
    ]
