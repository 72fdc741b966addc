"""What a number is of, where the words that tell it are set apart, told again or left out."""

import pytest

from bilat.reading.claim import Reading
from tests.judged import judge

WRITTEN = "2025-08-26"
PAIRS = {
    "AUS-IND": "# Australia–India relations\n\n",
    "AUS-USA": "# Australia–US relations\n\n",
    "IND-JPN": "# India–Japan relations\n\n",
    "IND-USA": "# India–US relations\n\n",
    "JPN-USA": "# Japan–US relations\n\n",
}


def first(pair: str, sentence: str, quote: str) -> Reading:
    report = judge(sentence, title=PAIRS[pair], written=WRITTEN)
    (found,) = [j.claim for j in report.judged if quote in j.claim.quote]
    return found.readings[0]


@pytest.mark.parametrize(
    ("pair", "sentence", "quote", "measure", "reporter", "partner"),
    [
        (
            "AUS-USA",
            "In 2016, the stock of inward foreign direct investment (FDI) by the United States in "
            "Australia was A$195 billion.",
            "A$195 billion",
            "fdi_stock",
            "AUS",
            "USA",
        ),
        (
            "AUS-USA",
            "By the end of 2016, two-way direct and indirect investment between the United States "
            "and Australia was worth A$1.48 trillion.",
            "A$1.48 trillion",
            "investment_two_way",
            "USA",
            "AUS",
        ),
        (
            "AUS-USA",
            "The surplus that the United States ran in goods trade with Australia was USD 14 bn.",
            "USD 14 bn",
            "trade_balance",
            "USA",
            "AUS",
        ),
        (
            "IND-JPN",
            "In 2018–19, merchandise worth USD 17.6 bn changed hands between India and Japan.",
            "USD 17.6 bn",
            "trade_goods",
            "IND",
            "JPN",
        ),
        (
            "IND-USA",
            "Taking goods and services together, India–US trade was worth USD 126 bn in 2017.",
            "USD 126 bn",
            "trade_goods_services",
            "IND",
            "USA",
        ),
        (
            "IND-USA",
            "U.S. exports to India supported nearly 197,000 U.S. jobs in 2015.",
            "197,000",
            "jobs",
            "USA",
            "IND",
        ),
        (
            "IND-USA",
            "81,000 Indian nationals were studying in the US in December 2008.",
            "81,000",
            "students",
            "USA",
            "IND",
        ),
        (
            "AUS-IND",
            "Some 4 lakh people from India visited Australia in 2023.",
            "4 lakh",
            "tourists",
            "AUS",
            "IND",
        ),
        (
            "IND-JPN",
            "The Indian student community in Japan is 1,600 strong.",
            "1,600",
            "students",
            "JPN",
            "IND",
        ),
        (
            "IND-JPN",
            "FDI from Japan to India has cumulatively amounted to USD 43 billion.",
            "USD 43 billion",
            "fdi_cumulative",
            "IND",
            "JPN",
        ),
        (
            "IND-JPN",
            "Japan occupies the fifth position among foreign investors in India.",
            "fifth",
            "fdi_rank",
            "IND",
            "JPN",
        ),
        (
            "IND-USA",
            "India was the second largest source of international students in the US following "
            "China.",
            "second largest",
            "student_rank",
            "USA",
            "IND",
        ),
        (
            "JPN-USA",
            "Japan's exports to the United States in 2024 were worth ¥21.3 trillion, or 19.9% of "
            "the total.",
            "19.9%",
            "exports_share",
            "JPN",
            "USA",
        ),
        (
            "AUS-IND",
            "The leaders set an ambitious target of USD 100 billion in bilateral trade.",
            "USD 100 billion",
            "trade_target",
            "AUS",
            "IND",
        ),
        (
            "IND-JPN",
            "India's imports of Japanese goods were USD 17.7 billion in 2023–24.",
            "USD 17.7 billion",
            "imports_goods",
            "IND",
            "JPN",
        ),
        (
            "IND-JPN",
            "Japan's share in India's total exports was 1.46 per cent in 2021–22.",
            "1.46 per cent",
            "exports_share",
            "IND",
            "JPN",
        ),
        (
            "AUS-USA",
            "The agreement has boosted U.S. goods exports to Australia by more than 80 percent.",
            "80 percent",
            "exports_growth",
            "USA",
            "AUS",
        ),
        (
            "AUS-IND",
            "Bilateral trade between Australia and India has more than doubled over five years.",
            "more than doubled",
            "trade_growth",
            "AUS",
            "IND",
        ),
    ],
)
def test_the_measure_and_whose_it_is(
    pair: str, sentence: str, quote: str, measure: str, reporter: str, partner: str
) -> None:
    found = first(pair, sentence, quote)
    ends = (found.reporter, found.partner)
    assert found.measure == measure
    assert (set(ends) if measure.startswith("trade") else ends) in (
        {reporter, partner},
        (reporter, partner),
    )
    assert not found.item


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Exports to Japan have doubled.", 90.0, 110.0),
        ("Exports to Japan nearly tripled.", 170.0, 200.0),
        ("Exports to Japan halved.", -52.5, -47.5),
        ("Exports to Japan more than halved.", -100.0, -50.0),
    ],
)
def test_a_flow_that_is_multiplied(sentence: str, low: float, high: float) -> None:
    (found,) = [j.claim for j in judge(sentence).judged if j.claim.shape == "trend"]
    assert found.readings[0].low == pytest.approx(low)
    assert found.readings[0].high == pytest.approx(high)


def test_no_doubling_stands_against_a_year() -> None:
    text = "In 2023–24 India's exports to Japan doubled."
    assert {j.verdict for j in judge(text).judged} == {"unverifiable"}


def test_a_sum_told_again_keeps_its_measure() -> None:
    text = "Japan has committed an ODA loan of JPY 275.858 billion (approx. Rs. 16,420 crore)."
    found = [j.claim.readings[0] for j in judge(text).judged]
    assert [(r.measure, r.unit, r.status) for r in found] == [
        ("oda_loan_commitment", "JPY", None),
        ("oda_loan_commitment", "INR", None),
    ]


def test_a_number_before_its_sentence_may_be_told_twice() -> None:
    text = "At $646 billion (A$860.9 billion), the stock of U.S. investment in Australia grew."
    found = [j.claim.readings[0] for j in judge(text, title=PAIRS["AUS-USA"]).judged]
    assert [r.measure for r in found] == ["investment_stock", "investment_stock"]


def test_years_are_counted_back_from_that_of_the_sentence() -> None:
    text = (
        "Exports to Japan were USD 6.24 billion in 2024-25; a year earlier they had been USD 5.15 "
        "billion, two years earlier USD 5.46 billion."
    )
    found = [str(j.claim.readings[0].period) for j in judge(text).judged]
    assert found == [
        "2024-04-01/2025-03-31",
        "2023-04-01/2024-03-31",
        "2022-04-01/2023-03-31",
    ]


@pytest.mark.parametrize(
    "who",
    ["Indian Americans", "Indian-Americans", "people of Indian origin", "Indian-origin people"],
)
def test_people_by_descent_are_no_count_of_nationals(who: str) -> None:
    text = f"About 1.1 million {who} live in the United States."
    (found,) = judge(text, title=PAIRS["IND-USA"]).judged
    read = found.claim.readings[0]
    assert (read.measure, read.reporter, read.partner) == ("residents", "USA", "IND")
    assert read.item == "diaspora"
    assert found.verdict == "unverifiable"


def test_a_goal_goes_on_with_the_target_of_the_sentence_before() -> None:
    text = (
        "Japan will set an investment target of 10 trillion yen in India. Kishida set a goal of 5 "
        "trillion yen in 2022."
    )
    found = [j.claim.readings[0] for j in judge(text).judged if j.claim.shape == "figure"]
    assert [r.measure for r in found] == ["investment_target", "investment_target"]


def test_a_length_may_stand_before_the_name() -> None:
    text = "The 508-km Mumbai–Ahmedabad High-Speed Rail is being built with Japanese loans."
    (found,) = [j.claim.readings[0] for j in judge(text).judged if j.claim.shape == "figure"]
    assert (found.measure, found.record) == ("project_length", "mahsr")


def test_land_acquired_is_told_by_place_and_is_no_progress_of_the_work() -> None:
    text = (
        "As of October 2022, acquisition of 98.87 per cent of the land in Gujarat and 95.45 per "
        "cent in Maharashtra was completed for the Mumbai–Ahmedabad High-Speed Rail."
    )
    found = [j for j in judge(text).judged if j.claim.shape == "figure"]
    assert [j.claim.readings[0].item for j in found] == ["land in Gujarat", "land in Maharashtra"]
    assert {j.verdict for j in found} == {"confirmed"}
