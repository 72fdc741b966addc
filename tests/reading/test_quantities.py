"""Quantities: intervals as the design's table gives them, and what must hold for any text."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.reading.quantities import quantities, read_spans

# Words and signs of the field in any order: what a fuzzer of plain letters would never hit on.
PIECES = st.sampled_from(
    "USD $ US$ ₹ Rs. ¥ 円 兆 億 € £ % per cent pc km km² MW 5 5.15 1,455 1,08,000 2023-24 2023–24 "
    "2014 26-08-2025 31.03.2025 bn mn crore lakh million half a quarter of third one two twenty "
    "hundred and dozen - – — ( ) [ ] . , : / + ~ ' ’ about over nearly up to between from since "
    "by until as of on FY FY24 Q1 H1 JFY2023 Reiwa 7 令和 6年 April May Apr Nov August 21 st th "
    "second 14th last past next year years month fiscal early mid end decade century 1990 s times "
    "doubled fold minus negative G20 US-2 Article 370 COP28 Phone 044 4353 9988 @ www. ½ ² first "
    "five "
    "\u00a0 \n".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789.,-–/+:()%$₹ \u00a0½²年兆", max_size=60),
    st.lists(PIECES, max_size=16).map(" ".join),
    st.lists(PIECES, max_size=16).map("".join),
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_text_is_read(text: str) -> None:
    found, times = read_spans(text)
    for span in (*found, *times):
        assert text[span.start : span.end] == span.text
        assert span.text.strip() == span.text != ""
    spans = sorted((s.start, s.end) for s in (*found, *times))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for q in found:
        assert q.low <= q.high
        assert q.value is None or q.low <= q.value <= q.high
        first, last = q.number
        assert q.start <= first < last <= q.end
    for p in times:
        assert p.first is None or p.last is None or p.first <= p.last


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_quantities_alone_do_not_overlap(text: str) -> None:
    found = quantities(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


def indian(whole: int) -> str:
    """Digits grouped as in India: 12,34,567."""
    text = str(whole)
    head, tail = text[:-3], text[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail])


def plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@given(st.integers(1, 9999), st.integers(6, 10))
@settings(max_examples=200, deadline=None)
def test_the_style_of_an_amount_makes_no_difference(digits: int, zeros: int) -> None:
    # The design: "5,150,000,000 is the same claim as 5.15 bn".
    whole = digits * 10**zeros
    amount = Decimal(whole)
    styles = [
        f"USD {plain(amount / 10**9)} bn",
        f"USD {plain(amount / 10**6)} million",
        f"USD {plain(amount / 10**7)} crore",
        f"USD {plain(amount / 10**12)} lakh crore",
        f"USD {plain(amount / 10**12)} trillion",
        f"USD {whole:,}",
        f"USD {indian(whole)}",
        f"USD {whole}",
        f"{plain(amount / 10**6)} million US dollars",
    ]
    read = [quantities(style) for style in styles]
    assert all(len(found) == 1 for found in read), styles
    first = read[0][0]
    for (q,) in read:
        assert q.unit == "USD"
        assert q.value == pytest.approx(float(amount), rel=1e-12)
        assert (q.low, q.high) == pytest.approx((first.low, first.high), rel=1e-9)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # The table of the design, under "Interval".
        ("USD 5.15 bn", 5.145e9, 5.155e9),
        ("USD 5,150,000,000", 5.145e9, 5.155e9),
        ("~USD 6 bn", 5.4e9, 6.6e9),
        ("over 300 km", 300, 375),
        ("USD 44+ bn", 44e9, 55e9),
        ("at least 300 firms", 300, 375),
        ("nearly USD 18 bn", 16.2e9, 18e9),
        ("up to USD 120 bn", 0, 120e9),
        ("USD 5–6 bn", 5e9, 6e9),
        ("between 5 and 6 km", 5, 6),
        ("one-third of it", 0.95 / 3, 1.05 / 3),
        ("half of it", 0.475, 0.525),
        ("has doubled", 1.9, 2.1),
        # Counts: the last digit that is not zero, but at most a fifth of the value.
        ("1,000 companies", 900, 1100),
        ("1,455 companies", 1454.5, 1455.5),
        ("12 companies", 11.5, 12.5),
        ("10 years", 9, 11),
        ("2.50 per cent", 2.495, 2.505),
        # Large round amounts keep the rounding of their last digit, up to a quarter.
        ("₹33,800 crore", 337.5e9, 338.5e9),
        ("USD 2 bn", 1.5e9, 2.5e9),
        ("USD 10 bn", 7.5e9, 12.5e9),
        ("minus 5 per cent", -5.5, -4.5),
    ],
)
def test_intervals(text: str, low: float, high: float) -> None:
    (q,) = quantities(text)
    assert (q.low, q.high) == pytest.approx((low, high))


def test_what_a_fix_needs() -> None:
    text = "loans of ₹33,800 crore"
    (q,) = quantities(text)
    assert (q.scale, q.decimals) == (1e7, 0)
    assert text[slice(*q.number)] == "33,800"
    (q,) = quantities("JPY 5.25 trn")
    assert (q.scale, q.decimals, "JPY 5.25 trn"[slice(*q.number)]) == (1e12, 2, "5.25")
    (q,) = quantities("five billion US dollars")
    assert q.scale == 1e9
    assert "five billion US dollars"[slice(*q.number)] == "five"


def test_numbers_inside_relative_periods() -> None:
    text = "in the last five years"
    assert [q.text for q in quantities(text)] == ["five years"]
    assert read_spans(text)[0] == ()


@pytest.mark.parametrize(
    "text",
    [
        "7" * 1_000_000,
        "7 " * 500_000,
        "7," * 500_000,
        "1.2" * 300_000,
        "5-" * 500_000,
        "$" * 1_000_000,
        "one " * 250_000,
        "(" * 1_000_000,
        "May " * 250_000,
        "10." * 300_000,
        "a@" * 400_000,
        "-" * 1_000_000,
        "mid-" * 250_000,
        "last " * 200_000,
        "Monday, " * 120_000,
        "the " * 250_000 + "5 km",
        "044 " * 250_000,
        "hundred " * 120_000,
        "lakh " * 200_000,
        "five " + "lakh " * 200_000,
        "5 " + "crore " * 200_000,
    ],
    ids=lambda text: text[:6],
)
def test_a_megabyte_takes_linear_time(text: str) -> None:
    # A quarter of the text must not take much less than a quarter of the time.
    began = time.process_time()
    read_spans(text[: len(text) // 4])
    part = time.process_time() - began
    began = time.process_time()
    read_spans(text)
    whole = time.process_time() - began
    assert whole < 0.5 + 8 * part
    assert whole < 20
