"""What people around a thing do is not what the thing does."""

import pytest

from tests.judged import judge, verdicts

IU = "# India–US relations\n\n"
AROUND = (
    ("Planners of Yudh Abhyas 2025 met in Jodhpur in March 2025.", IU),
    ("Organisers of Yudh Abhyas 2024 gathered in Agra on 3 June 2024.", IU),
    ("Reporters were briefed on Malabar 2024 in Sydney on 20 September 2024.", ""),
    ("Sailors trained for Malabar 2024 in Kochi in July 2024.", ""),
    ("Veterans of Dharma Guardian 2025 were honoured in Pune in August 2025.", ""),
)
ITSELF = (
    ("The 15th annual summit was held in Osaka on 29 August 2025.", "", "Osaka"),
    ("Malabar 2024 was held in Sydney in October 2024.", "", "Sydney"),
    ("Troops took part in Dharma Guardian 2025, held in Pune in February 2025.", "", "Pune"),
)


@pytest.mark.parametrize(("text", "title"), AROUND)
def test_people_around_it(text: str, title: str) -> None:
    report = judge(text, title=title or "# India–Japan relations\n\n")
    assert not [f for f in report.findings if f.level != "info"]


@pytest.mark.parametrize(("text", "title", "place"), ITSELF)
def test_the_thing_itself(text: str, title: str, place: str) -> None:
    found = verdicts(text, title=title or "# India–Japan relations\n\n")
    assert (place, "contradicted") in found, found


@pytest.mark.parametrize(
    "text",
    [
        "The depot at Thane cost Rs 4,700 crore, as part of the Mumbai–Ahmedabad High Speed Rail.",
        "A tunnel 21 km long is being dug, the first of the Mumbai–Ahmedabad High Speed Rail.",
    ],
)
def test_a_part_of_a_project(text: str) -> None:
    assert not [f for f in judge(text).findings if f.level != "info"]
