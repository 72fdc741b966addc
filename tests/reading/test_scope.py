"""Goods, services or both; whom a balance favours; three figures that do not add up."""

import pytest

from tests.judged import judge, verdicts

US = "# India–US relations\n\n"
TRADE = "In 2023 two-way trade in goods and services stood at USD 190.08 billion"


@pytest.mark.parametrize(
    "text",
    [
        f"{TRADE} (USD 123.89 billion in goods and USD 66.19 billion in services trade).",
        f"{TRADE}, of which USD 123.89 billion in goods and USD 66.19 billion in services.",
        f"{TRADE}: USD 123.89 billion of goods, USD 66.19 billion of services.",
    ],
)
def test_a_breakdown_is_of_its_parts(text: str) -> None:
    found = verdicts(text, title=US)
    assert all(v in ("confirmed", "unverifiable") for _, v in found), found
    assert ("USD 66.19 billion", "confirmed") in found


def test_a_wrong_part_is_found_as_the_part() -> None:
    text = f"{TRADE} (USD 129.9 billion in goods and USD 66.19 billion in services)."
    (one,) = [j for j in judge(text, title=US).judged if j.verdict not in ("confirmed",)]
    assert one.claim.readings[0].measure == "trade_goods"


USTR = (
    "U.S. goods and services trade with Japan totaled $267 billion in 2011. Exports totaled $113 "
    "billion; imports totaled $154 billion. The U.S. goods and services trade deficit with Japan "
    "was $41 billion in 2011. Goods exports totaled $66 billion; goods imports totaled $129 "
    "billion. The U.S. goods trade deficit with Japan was $63 billion in 2011. The U.S. services "
    "trade surplus with Japan was $22 billion in 2011."
)


def test_balances_of_goods_of_services_and_of_both_are_three() -> None:
    report = judge(USTR, title="# Japan–US relations\n\n", written="2012-05-01")
    assert not [f for f in report.findings if f.level != "info"]
    items = [
        j.claim.readings[0].item
        for j in report.judged
        if j.claim.readings[0].measure == "trade_balance"
    ]
    assert items == ["goods and services", None, "services"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The trade gap was USD 41.18 billion in favour of India in 2024-25.", 1),
        ("In 2024-25 the trade gap was USD 41.18 billion in India's favour.", 1),
        ("The trade gap was USD 41.18 billion in favour of the United States in 2024-25.", -1),
    ],
)
def test_whom_a_balance_favours(text: str, sign: int) -> None:
    (one,) = judge(text, title=US).judged
    for reading in one.claim.readings:
        assert reading.value is not None
        assert reading.item is None
        assert (reading.value > 0) == ((reading.reporter == "IND") == (sign > 0))


def test_two_figures_of_one_thing_give_no_sum() -> None:
    text = (
        "In 2023-24 India's exports to Japan were USD 5.15 bn. In 2023-24 India's exports to Japan "
        "were USD 4.1 bn. India's imports from Japan were USD 17.7 bn in 2023-24. India's trade "
        "deficit with Japan was USD 13.6 bn in 2023-24."
    )
    assert "C501" not in {f.code for f in judge(text).findings}


def test_where_the_words_say_goods_services_excuse_nothing() -> None:
    goods = "India bought goods worth USD 65.33 billion from the US in 2024-25."
    (one,) = judge(goods, title=US).judged
    assert one.verdict == "contradicted"
    plain = "India's imports from the US were USD 65.33 billion in 2024-25."
    (one,) = judge(plain, title=US).judged
    assert one.verdict == "unverifiable"
