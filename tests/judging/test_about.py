"""What a finding says it is about: one line in words for every measure and direction."""

import pytest

from bilat.judging.about import what
from bilat.measures import Measure, measures
from bilat.reading.claim import Reading
from tests.judged import judge


@pytest.mark.parametrize("measure", measures().values(), ids=lambda m: m.id)
def test_both_states_stand_in_what_a_measure_with_two_ends_is_of(measure: Measure) -> None:
    told = what(Reading("", measure=measure.id, reporter="IND", partner="USA"))
    assert told[0].isupper()
    assert "{" not in told
    assert "India" in told
    assert measure.unary or "United States" in told or "American" in told
    assert "s's" not in told


def test_a_share_is_the_partners_in_the_reporters_trade() -> None:
    (one,) = judge("Japan's share in India's imports was 2.6 per cent in 2023-24.").judged
    assert one.message.startswith("Japan's share in India's imports: 2.6 %, from goods imports")
    assert "goods imports with the world USD 678.21 bn" in one.message


def test_the_operands_of_a_balance_and_the_sides_of_a_comparison_are_named() -> None:
    (one,) = judge("India has a persistent trade deficit with Japan.").judged
    assert "goods exports USD" in one.message
    assert "goods imports USD" in one.message
    (one,) = judge("Indian students in Japan are fewer than those in the United States.").judged
    assert "the United States 331,602" in one.message
    assert "Japan about 1,500" in one.message


def test_a_total_that_nothing_decides_shows_the_nearest_that_is_held() -> None:
    text = "Despite 665+ institutional tie-ups, Indian students in Japan are far fewer than in the "
    one = judge(f"{text}US or the UK.").judged[0]
    assert one.claim.readings[0].reporter == "IND"
    assert one.verdict == "unverifiable"
    assert "over 300 (academic and research partnerships)" in one.message


def test_a_concession_keeps_the_states_of_its_sentence_where_these_are_two() -> None:
    one = judge("Despite exports of USD 5.15 bn to Japan in 2023-24, India has a deficit.").judged[
        0
    ]
    assert one.verdict == "confirmed"
    assert (one.claim.readings[0].reporter, one.claim.readings[0].partner) == ("IND", "JPN")
