"""Names of records written as common nouns are: "the critical minerals agreement"."""

import pytest

from tests.judged import verdicts

FOUND = (
    ("Japan–US", "The critical minerals agreement of Japan and the US was signed on 28 March 2023.",
     "28 March 2023", "confirmed"),
    ("Japan–US", "The critical minerals agreement of Japan and the US was signed on 8 May 2023.",
     "8 May 2023", "contradicted"),
    ("India–Japan", "The social security agreement has been in force since October 2016.",
     "in force since October 2016", "confirmed"),
    ("India–Japan", "In May 2025, 300 km of viaduct had been built on the Mumbai–Ahmedabad "
     "high-speed rail line.", "300 km", "confirmed"),
)  # fmt: skip
SILENT = (
    ("India–Japan", "Critical minerals agreements were signed in May 2021 by other states."),
    ("India–Japan", "The two sides may sign a critical minerals agreement in May 2029."),
    ("India–US", "A social security agreement was sought in 2010 and is still under discussion."),
    ("India–Japan", "India has 14 Japanese industrial townships."),
)


@pytest.mark.parametrize(("pair", "text", "quote", "verdict"), FOUND)
def test_a_name_without_its_capitals(pair: str, text: str, quote: str, verdict: str) -> None:
    assert (quote, verdict) in verdicts(text, title=f"# {pair} relations\n\n")


@pytest.mark.parametrize(("pair", "text"), SILENT)
def test_any_such_thing_is_none(pair: str, text: str) -> None:
    found = verdicts(text, title=f"# {pair} relations\n\n")
    assert {v for _, v in found} <= {"unverifiable", "opinion"}, found
