"""Whether a thing can have ended as a note says: by its term, or because it was held.

JIMEX 2023 was held in July 2023 (Indian Navy, by Mint); the
India-Japan Joint Vision of August 2025 is for ten years. ANZUS was in force by the last report.
"""

import pytest

from tests.judged import judge


def status_of(text: str, title: str = "# India–Japan relations\n\n") -> list[str]:
    report = judge(text, title=title, written="2026-07-01")
    return [j.verdict for j in report.judged if j.code == "R207"]


@pytest.mark.parametrize(
    "text",
    [
        "The 2023 edition of JIMEX has been cancelled.",
        "The India-Japan Joint Vision for the Next Decade has expired.",
    ],
)
def test_what_was_held_or_runs_on_has_not_ended(text: str) -> None:
    assert status_of(text) == ["contradicted"]


def test_what_was_in_force_at_the_last_report_may_have_ended_since() -> None:
    title = "# Australia–United States relations\n\n"
    assert status_of("The ANZUS Treaty has expired.", title) == ["unverifiable"]
    assert status_of("The ANZUS Treaty was cancelled.", title) == ["unverifiable"]


def test_a_term_that_may_have_run_out_says_nothing() -> None:
    text = "The India-Japan Joint Vision for the Next Decade has expired."
    report = judge(text, written="2036-07-01", as_of="2036-07-01")
    assert "contradicted" not in [j.verdict for j in report.judged]
