"""Nothing is confirmed without a visible row, whatever the day that is asked for."""

import pytest

from tests.judged import judge

TEXT = (
    "JIMEX-24 was held in 2024. Malabar-24 took place. The 3rd Steel Dialogue met in 2024.\n\n"
    "India's exports to Japan were USD 5.15 billion in 2023–24.\n"
)


@pytest.mark.parametrize("day", ["2020-01-01", "2023-01-01", "2024-12-31", None])
def test_confirmed_shows_its_evidence(day: str | None) -> None:
    report = judge(TEXT, as_of=day)
    assert all(j.evidence for j in report.judged if j.verdict == "confirmed")
    if day is None:
        assert any(j.verdict == "confirmed" for j in report.judged)


def test_an_earlier_total_contradicts_no_later_one() -> None:
    report = judge("India has 14 Japanese industrial townships.", written="2026-03-01")
    assert {j.verdict for j in report.judged} <= {"unverifiable", "opinion"}


def test_a_year_in_the_paragraph_is_not_asked_for() -> None:
    text = "The year 2023–24 was good. India's exports to Japan grew. Exports were USD 5.15 bn."
    assert all(f.code != "A601" for f in judge(text).findings)
