"""What bears a claim out must be of the very thing: no part, step, other edition or other year."""

import pytest

from tests.judged import judge

IJ = "# India–Japan relations\n\n"
IU = "# India–US relations\n\n"


def verdict(text: str, quote: str, title: str = IJ) -> str:
    return next(
        (j.verdict for j in judge(text, title=title).judged if j.claim.quote == quote), "unread"
    )


@pytest.mark.parametrize(
    ("text", "quote", "title"),
    [
        # A section of the line opens then; the line does not.
        ("The bullet train will open in 2026.", "2026", IJ),
        # Talks that began in that year are not their outcome.
        ("They plan to conclude the first tranche of the BTA by fall of 2025.", "2025", IU),
        # An edition that was does not say where the next will be.
        ("The next Dharma Guardian will be held in Rajasthan in 2027.", "Rajasthan", IJ),
        # The lower figure is of another year.
        ("Trade fell to USD 22.85 billion in 2023-24 from USD 23 billion.", "USD 23 billion", IJ),
    ],
)
def test_nothing_else_bears_a_claim_out(text: str, quote: str, title: str) -> None:
    assert verdict(text, quote, title) in ("unverifiable", "outdated")


def test_what_was_signed_stands_before_a_passive_verb() -> None:
    report = judge("BECA was signed in October 2020, COMCASA in 2018.", title=IU)
    told = [(j.claim.quote, j.claim.readings[0].record) for j in report.judged]
    assert told == [("October 2020", "ind-usa-beca-2020"), ("2018", "ind-usa-comcasa-2018")]


@pytest.mark.parametrize(
    "text",
    [
        "57 Japanese companies conveyed their decision to invest in India.",
        "400 Japanese companies took part in the fair in India.",
        "About 200 Japanese companies in India plan to expand.",
    ],
)
def test_firms_that_did_something_are_not_all_firms(text: str) -> None:
    assert {j.verdict for j in judge(text).judged} == {"unverifiable"}


def test_firms_that_are_there_are_counted() -> None:
    assert verdict("About 1,400 Japanese companies operate in India.", "1,400") == "confirmed"


def test_a_named_project_gives_its_states_where_the_note_has_none() -> None:
    text = "The bullet train between Mumbai and Ahmedabad will cost Rs 1.08 lakh crore.\n"
    report = judge(text, title="# Railway news\n\n", written="2023-01-29")
    assert report.pairs == ()
    assert "confirmed" in {j.verdict for j in report.judged if j.claim.shape == "figure"}


def test_a_place_in_the_whole_trade_of_a_state() -> None:
    text = (
        "Today, India ranks 18th in Japan's total trade with 1.4% share while Japan ranks 17th in"
        " India's total trade with 2.1%."
    )
    told = [
        (j.claim.quote, r.measure, r.reporter, r.partner)
        for j in judge(text).judged
        for r in j.claim.readings[:1]
    ]
    assert told == [
        ("18th", "trade_rank", "JPN", "IND"),
        ("1.4%", "trade_share", "JPN", "IND"),
        ("17th", "trade_rank", "IND", "JPN"),
        ("2.1%", "trade_share", "IND", "JPN"),
    ]


def test_a_change_behind_a_sum_is_of_that_flow() -> None:
    found = judge("India's exports to Japan were USD 6.24 billion in 2024-25, up 21 per cent.")
    assert [j.claim.readings[0].measure for j in found.judged] == [
        "exports_goods",
        "exports_growth",
    ]
    services = judge("Exports of services to Japan were USD 1 billion in 2024-25, up 21 per cent.")
    assert services.judged[-1].claim.readings[0].measure is None


def test_a_target_is_borne_out_by_what_was_set_then() -> None:
    text = (
        "In August 2025 Japan set a new target of {} trillion yen of private investment in India "
        "over ten years."
    )
    assert [j.verdict for j in judge(text.format(10)).judged] == ["confirmed"]
    assert [j.verdict for j in judge(text.format(5)).judged] == ["unverifiable"]


def test_a_rank_as_investor_may_be_by_all_investment_where_a_state_counts_both() -> None:
    pair = "# Australia–Japan relations\n\n"
    (one,) = judge("Japan is Australia's fourth-largest foreign investor.", title=pair).judged
    assert one.verdict == "unverifiable"
    (one,) = judge("Japan is Australia's fourth-largest direct investor.", title=pair).judged
    assert one.verdict == "contradicted"


def test_an_order_since_a_year_is_that_of_today() -> None:
    text = "Japan is the {}-largest source of FDI in India since April 2000."
    (one,) = judge(text.format("fifth"), written="2025-03-01").judged
    assert one.verdict == "confirmed"
    (one,) = judge(text.format("third"), written="2025-03-01").judged
    assert one.verdict == "outdated"
