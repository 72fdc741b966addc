"""Slips in what prose says of records, and true sentences of the same make that stay silent."""

import pytest

from tests.judged import TITLE, verdicts

INDIA_US = "# India–US relations\n\n"
WRITTEN = "2026-03-01"
SILENT = frozenset({"confirmed", "unverifiable", "opinion"})


def found(sentence: str, title: str) -> list[str]:
    """What is found wrong in a sentence."""
    told = verdicts(sentence, title=title, written=WRITTEN)
    return [quote for quote, verdict in told if verdict not in SILENT]


# Without a title no pair tells which of several series is meant.
PARTIES_WRONG = [
    ("The third 2+2 between India and Japan was held in Tokyo.", "Tokyo"),
    ("India and Japan held their third 2+2 on 20 July 2024.", "20 July 2024"),
    ("The second 2+2 of Japan and India was held in New Delhi.", "New Delhi"),
]
PARTIES_TRUE = [
    "The third 2+2 of India and France was held in Paris on 20 July 2024.",
    "India and France held their third 2+2 in Paris on 20 July 2024.",
    "India and Japan held their third 2+2 in New Delhi on 20 August 2024.",
    "The first 2+2 of the United States and India was held in New Delhi on 6 September 2018.",
    "The second 2+2 of Japan and India was held in Tokyo.",
    "Japan told Australia and India that their third 2+2 would be held on 3 May 2024.",
]


@pytest.mark.parametrize(("sentence", "quote"), PARTIES_WRONG)
def test_parties_told_behind_a_name(sentence: str, quote: str) -> None:
    assert found(sentence, "") == [quote]


@pytest.mark.parametrize("sentence", PARTIES_TRUE)
def test_parties_of_another_series(sentence: str) -> None:
    assert found(sentence, "") == []
    assert found(sentence, TITLE) == []


APPOSED_WRONG = [
    ("The CEPA, a trade agreement, was signed in 2013.", ["2013"]),
    ("The CEPA, the first pact of its kind for Japan, was signed on 16 February 2012.",
     ["16 February 2012"]),
    ("JIMEX 2024, the eighth, was held in Kochi in June 2024.", ["Kochi"]),
    ("JIMEX 2024, the ninth, was held in Yokosuka.", ["ninth"]),
    ("Dharma Guardian, the army exercise of the two countries, was held in Mizoram in 2025.",
     ["Mizoram"]),
]  # fmt: skip
APPOSED_TRUE = [
    "The CEPA, a trade agreement, was signed in 2011.",
    "The CEPA, the trade agreement with India, and the pact with Australia were signed in 2014.",
    "The CEPA, a pact that was years in the making, entered into force in August 2011.",
    "JIMEX 2024, the eighth, was held in Yokosuka in June 2024.",
    "Two exercises followed. Malabar 2024, the first, was held in Visakhapatnam.",
    "JIMEX 2024 was held in Yokosuka; the ninth, in 2025, came to another port.",
]


@pytest.mark.parametrize(("sentence", "quotes"), APPOSED_WRONG)
def test_what_is_said_behind_an_apposition(sentence: str, quotes: list[str]) -> None:
    assert found(sentence, TITLE) == quotes


@pytest.mark.parametrize("sentence", APPOSED_TRUE)
def test_true_behind_an_apposition(sentence: str) -> None:
    assert found(sentence, TITLE) == []


MET_WRONG = [
    ("", "The Quad foreign ministers met in Tokyo on 1 July 2025.", ["Tokyo"]),
    ("", "The tenth meeting of the Quad foreign ministers was held in Washington on 1 June 2025.",
     ["1 June 2025"]),
    ("", "The foreign ministers of India, Japan, Australia and the US met in Rome on 1 July 2025.",
     ["Rome"]),
    ("", "The AUKUS defence ministers met in London on 10 December 2025.", ["London"]),
    (TITLE, "The defence ministers of India and Japan met in Tokyo on 5 May 2025.", ["Tokyo"]),
]  # fmt: skip
MET_TRUE = [
    "The Quad foreign ministers met in Washington on 1 July 2025.",
    "The foreign ministers of India, Japan, Australia and the US met in Tokyo in 2025.",
    "The Quad foreign ministers met Prime Minister Modi in Delhi on 1 July 2025.",
    "The Quad foreign ministers met in New York on 26 September 2025.",
    "The Quad foreign ministers met in Washington in January and July 2025.",
    "The Quad foreign ministers condemned the attack in Pahalgam on 22 April 2025.",
    "Jaishankar was in New York when the Quad foreign ministers met on 1 July 2025.",
    "The finance ministers of India and Japan met in Tokyo on 1 July 2025.",
    "The defence ministers of India and Japan met in New Delhi on 5 May 2025.",
]


@pytest.mark.parametrize(("title", "sentence", "quotes"), MET_WRONG)
def test_meetings_told_by_who_met(title: str, sentence: str, quotes: list[str]) -> None:
    assert found(sentence, title) == quotes


@pytest.mark.parametrize("sentence", MET_TRUE)
def test_who_met_may_have_met_elsewhere(sentence: str) -> None:
    assert found(sentence, "") == []
    assert found(sentence, TITLE) == []


FACE_TO_FACE_WRONG = [
    ("Prime Minister Modi met Sanae Takaichi on 23 November 2025 in Tokyo.", "Tokyo"),
    ("Narendra Modi and Sanae Takaichi met in Rio de Janeiro on 23 November 2025.",
     "Rio de Janeiro"),
    ("Modi held talks with Takaichi on the sidelines of the G20 in New Delhi on 23 November 2025.",
     "New Delhi"),
]  # fmt: skip
FACE_TO_FACE_TRUE = [
    "Modi met Takaichi in Johannesburg on 23 November 2025.",
    "Modi met Takaichi in South Africa on 23 November 2025.",
    "Modi met Takaichi's envoy in Delhi on 23 November 2025.",
    "Modi met the envoy of Takaichi in Delhi on 23 November 2025.",
    "Modi and Takaichi spoke on 23 November 2025; Takaichi flew to Geneva.",
    "Modi met Takaichi in Geneva on 25 November 2025.",
    "Modi met Ishiba in Sendai on 30 August 2025.",
    "Modi met Takaichi on 23 November 2025 before he met Trump in Geneva.",
]


@pytest.mark.parametrize(("sentence", "quote"), FACE_TO_FACE_WRONG)
def test_where_two_persons_met_on_a_day(sentence: str, quote: str) -> None:
    assert found(sentence, TITLE) == [quote]


@pytest.mark.parametrize("sentence", FACE_TO_FACE_TRUE)
def test_two_persons_who_met_there_or_others(sentence: str) -> None:
    assert found(sentence, TITLE) == []


JOINED_WRONG = [
    (INDIA_US, "India joined the Artemis Accords in June 2024.", "June 2024"),
    (INDIA_US, "In 2022 India acceded to the Artemis Accords.", "2022"),
    (TITLE, "Japan joined the International Solar Alliance in 2015.", "2015"),
    (TITLE, "Hamamtsu and Ahmedabad became sister cities in 2025.", "Hamamtsu"),
]
JOINED_TRUE = [
    "India joined the Artemis Accords in June 2023.",
    "The United States signed the Artemis Accords in October 2020.",
    "Germany signed the Artemis Accords in September 2023.",
    "The Artemis Accords were signed in 2020.",
    "India joined the Artemis Accords, launched in 2020, in June 2023.",
    "The International Solar Alliance was launched in 2015.",
    "The UK joined the International Solar Alliance in 2018.",
    "Japan is to join the CDRI in 2021.",
    "Ahmedabad and Hamamura signed an agreement in 2025.",
    "Delhi and Fukuoka are sister cities; Mumbai and Osaki are not.",
]


@pytest.mark.parametrize(("title", "sentence", "quote"), JOINED_WRONG)
def test_who_joined_what_and_when(title: str, sentence: str, quote: str) -> None:
    assert found(sentence, title) == [quote]


@pytest.mark.parametrize("sentence", JOINED_TRUE)
def test_others_joined_at_other_times(sentence: str) -> None:
    assert found(sentence, TITLE) == []
    assert found(sentence, INDIA_US) == []


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("Yokohama and Mumbai have been sister cities since 1985.", ["since 1985"]),
        ("Mumbai and Yokohama became sister cities in 1995.", ["1995"]),
        ("Ahmedabad and Hamamatsu became sister cities in 2021.", ["2021"]),
        ("Mumbai and Yokohama have been sister cities since June 1965.", []),
        ("Yokohama and Chennai have been sister cities since 1985.", []),
        ("Delhi and Fukuoka have been sister cities since 2007.", []),
        ("Ahmedabad and Hamamatsu have been sister cities since August 2025.", []),
        ("Mumbai and Yokohama are sister cities and opened a joint office in 2012.", []),
        ("Mumbai and Yokohama are sister cities; since 2012 they exchange officials.", []),
    ],
)
def test_since_when_towns_are_sisters(sentence: str, quotes: list[str]) -> None:
    assert found(sentence, TITLE) == quotes
