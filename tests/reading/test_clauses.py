"""Whose a number is, and of how much: ellipsis, parts and subjects, in sentences that are true."""

import json
from pathlib import Path

import pytest

from tests.judged import judge, verdicts

SILENT = frozenset({"confirmed", "unverifiable", "opinion"})
INDIA_US = "# India–US relations\n\n"
WRITTEN = "2026-03-01"
SENTENCES = json.loads(Path(__file__).with_name("clauses.json").read_text("utf-8"))


@pytest.mark.parametrize("sentence", SENTENCES["true"])
def test_true_of_whoever_it_is_said_of(sentence: str) -> None:
    assert {verdict for _, verdict in verdicts(sentence, written=WRITTEN)} <= SILENT


def test_a_product_is_a_part_of_the_exports() -> None:
    text = "Engineering goods were USD 17.62 billion of India's exports to the United States in "
    found = judge(text + "2023–24.", title=INDIA_US, written=WRITTEN).judged
    assert {j.verdict for j in found} == {"unverifiable"}


@pytest.mark.parametrize("one", SENTENCES["dated"], ids=lambda one: one["sentence"])
def test_true_of_whatever_time_it_is_said_of(one: dict[str, str]) -> None:
    found = {verdict for _, verdict in verdicts(one["sentence"], written=one["written"])}
    assert found <= SILENT


@pytest.mark.parametrize("one", SENTENCES["wrong"], ids=lambda one: one["sentence"])
def test_wrong_of_whoever_it_is_said_of(one: dict[str, str]) -> None:
    found = verdicts(one["sentence"], written=WRITTEN)
    assert [quote for quote, verdict in found if verdict not in SILENT] == [one["quote"]]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        (
            "In 2023 India's GDP was USD 3.55 trillion and Japan's USD 4.213 trillion.",
            ["IND", "JPN"],
        ),
        (
            "In 2023, GDP was USD 3.55 trillion in India and USD 4.2 trillion in Japan.",
            ["IND", "JPN"],
        ),
        (
            "In 2023 Japan's GDP of USD 4.2 trillion compared with India's USD 3.55 trillion.",
            ["JPN", "IND"],
        ),
        ("India and Japan's GDP was USD 7.7 trillion in 2023.", [None]),
    ],
)
def test_the_owner_of_each_number(sentence: str, owners: list[str | None]) -> None:
    found = [j.claim for j in judge(sentence, written=WRITTEN).judged]
    assert [c.readings[0].reporter for c in found if c.shape == "figure"] == owners


@pytest.mark.parametrize(
    ("sentence", "ways"),
    [
        (
            "In 2022–23 India exported goods worth USD 78.54 billion to the United States, "
            "USD 5.46 billion to Japan and USD 6.95 billion to Australia.",
            [("IND", "USA"), ("IND", "JPN"), ("IND", "AUS")],
        ),
        (
            "India's exports to Japan were USD 5.15 billion and Japan's to India USD 17.7 billion.",
            [("IND", "JPN"), ("JPN", "IND")],
        ),
        (
            "India's exports to Japan were USD 5.15 billion, up from USD 4.43 billion.",
            [("IND", "JPN"), ("IND", "JPN")],
        ),
    ],
)
def test_each_direction_of_a_clause_that_leaves_words_out(
    sentence: str, ways: list[tuple[str, str]]
) -> None:
    found = [j.claim.readings[0] for j in judge(sentence, written=WRITTEN).judged]
    assert [(r.reporter, r.partner) for r in found] == ways


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Malabar was held off Sydney in 2023, off Guam in 2024 and off Guam in 2025.", "Guam"),
        ("2+2 meetings were held in 2019 (New Delhi), 2022 (Kyoto) and 2024 (New Delhi).", "Kyoto"),
        ("India's exports to Japan were $6.18 billion, up from $5.43 billion in 2020-21.", "$5.43"),
        ("In 2021-22 and 2022-23 India's exports to Japan were $6.18 billion and $7.46 billion "
         "respectively.", "$7.46"),
    ],
)  # fmt: skip
def test_each_occurrence_is_judged_on_its_own(sentence: str, wrong: str) -> None:
    found = [quote for quote, verdict in verdicts(sentence) if verdict == "contradicted"]
    assert len(found) == 1
    assert found[0].startswith(wrong)


def test_an_aside_with_a_figure_leaves_a_plan_to_its_project() -> None:
    text = (
        "The Western Dedicated Freight Corridor, 1,506 km long, is to be finished by December 2024."
    )
    assert verdicts(text) == [("1,506 km", "confirmed"), ("by December 2024", "outdated")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Sabarmati depot of the Mumbai–Ahmedabad High Speed Rail cost Rs 1,200 crore.",
        "Critics say the Mumbai–Ahmedabad High Speed Rail cost Rs 2.5 lakh crore.",
    ],
)
def test_what_belongs_to_a_project_is_not_the_project(sentence: str) -> None:
    assert {verdict for _, verdict in verdicts(sentence, written=WRITTEN)} <= SILENT
