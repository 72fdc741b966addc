"""Plans judged against due dates over time.

Expected verdicts rest on the library's documents: the bullet train was due in 2022 (IANS 2015,
METI 2017 with 2023), then in 2028, and by the minister's words of 2025 and 2026 at the end of
2029; LUPEX was to fly in 2026, then in 2028 or 2029 (News9, May 2025); the laser demonstrator of
Orbital Lasers in 2027 (Reuters and BTIN, 17 Dec 2024).
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.judging.engine import Options, judge_note
from bilat.judging.finding import Judged
from bilat.judging.records.drift import dues, said, years
from bilat.notes.opening import open_note
from tests.judged import TITLE, judge, snapshot


def plan(text: str, **options: str | None) -> Judged:
    (found,) = [
        j
        for j in judge(text, **options).judged  # type: ignore[arg-type]
        if j.claim.readings[0].attribute == "due"
    ]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Mumbai-Ahmedabad High Speed Rail is due in 2022.", "outdated"),
        ("The MAHSR is expected to be operational by December 2023.", "outdated"),
        ("The bullet train will open in 2028.", "outdated"),
        ("The bullet train is expected by 2029.", "confirmed"),
        ("The bullet train was scheduled to open in 2023.", "confirmed"),
        ("The bullet train is expected in 2047.", "unverifiable"),
        ("LUPEX is slated for launch in 2026.", "outdated"),
        ("LUPEX is slated for launch in 2029.", "confirmed"),
        ("## Space Debris Removal Project\n\nThe demonstrator mission is slated for 2027.",
         "confirmed"),
    ],
)  # fmt: skip
def test_a_plan_follows_the_due_dates(text: str, expected: str) -> None:
    assert plan(text, as_of="2026-02-01").verdict == expected


def test_a_plan_is_judged_by_what_was_public() -> None:
    # The minister's 2029 is of May 2025; by 2021 nobody had said so.
    text = "The bullet train is due in 2028."
    assert plan(text, as_of="2021-06-01").verdict == "confirmed"
    assert plan(text, as_of="2026-02-01").verdict == "outdated"


def test_an_event_that_was_planned_and_took_place() -> None:
    # ANI, 25 Feb 2025.
    found = plan("Dharma Guardian-VI will be held from 24 February to 9 March 2025.")
    assert found.verdict == "confirmed"


def test_an_event_on_another_day_than_planned_is_no_mistake() -> None:
    found = plan("Dharma Guardian-VI will be held in May 2025.")
    assert found.verdict == "unverifiable"


def test_the_drift_of_due_dates_is_read_off_in_order() -> None:
    from bilat.judging.bench import Bench

    subject = snapshot().subject("mahsr")
    assert subject is not None
    document = open_note(TITLE.encode(), "note.md")
    from datetime import date

    bench = Bench(document, snapshot(), None, None, date(2026, 2, 1), ("IND", "JPN"), (), {})
    told = dues(subject, bench)
    assert [said(d) for d in told] == sorted(said(d) for d in told)
    assert years(told[0])[0].year < years(told[-1])[0].year


@given(st.integers(2031, 2090))
@settings(max_examples=15, deadline=None)
def test_a_year_that_nobody_gave_is_left_open(year: int) -> None:
    assert plan(f"The bullet train is due in {year}.").verdict == "unverifiable"


@given(st.permutations(["is due", "is expected", "is slated", "is scheduled"]))
@settings(max_examples=8, deadline=None)
def test_the_words_of_a_plan_do_not_matter(words: list[str]) -> None:
    text = "\n\n".join(f"The bullet train {w} in 2022." for w in words)
    note = open_note((TITLE + text).encode(), "note.md")
    report = judge_note(note, snapshot(), Options())
    verdicts = {j.verdict for j in report.judged if j.claim.readings[0].attribute == "due"}
    assert verdicts == {"outdated"}
