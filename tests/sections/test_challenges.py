"""Each challenge is a test on facts: what meets its rule, what just does not, and what cannot say.

The figures are made up around each rule's own threshold, which stands in the brief's method.
"""

from pathlib import Path

import pytest

from bilat.briefing.challenges import challenges
from bilat.briefing.en import messages
from tests.sections.own import Row, desk, found, text


def trade(exports: float, imports: float, year: int = 2025) -> tuple[Row, ...]:
    span = f"{year}-01-01/{year}-12-31"
    return (
        ("exports_goods", "DEU", "FRA", "", span, exports, "USD"),
        ("imports_goods", "DEU", "FRA", "", span, imports, "USD"),
    )


@pytest.mark.parametrize("challenge", list(challenges()))
def test_without_facts_a_test_says_that_it_could_not_be_made(
    challenge: str, tmp_path: Path
) -> None:
    one = ("tourists", "DEU", "FRA", "", "2025-01-01/2025-12-31", 1000, "persons")
    assert found(desk(tmp_path, (one,)), challenge) is None


@pytest.mark.parametrize("challenge", list(challenges()))
def test_every_rule_is_told_in_the_open(challenge: str) -> None:
    for part in ("title", "rule"):
        assert messages.MESSAGES[f"challenge.{challenge}.{part}"]


def test_a_gap_of_a_fifth_of_the_turnover_is_an_imbalance(tmp_path: Path) -> None:
    told = text(desk(tmp_path, trade(40e9, 61e9)), "imbalance")
    assert "21 billion" in told
    assert "2025" in told


def test_a_gap_of_less_is_none(tmp_path: Path) -> None:
    assert found(desk(tmp_path, trade(41e9, 60e9)), "imbalance") == ()


def test_a_gap_of_long_ago_says_nothing_of_today(tmp_path: Path) -> None:
    assert found(desk(tmp_path, trade(40e9, 80e9, 2015)), "imbalance") is None


def project(*due: tuple[str, int], cost: tuple[tuple[str, float], ...] = ()) -> tuple[Row, ...]:
    return (
        *(("project_due_year", "DEU", "FRA", "deu-fra-line", d, y, "year") for d, y in due),
        *(("project_cost", "DEU", "FRA", "deu-fra-line", d, v, "EUR") for d, v in cost),
    )


LINE = {"id": "deu-fra-line", "kind": "project", "name": "Rhine Line", "start": "2018-03-01"}


def test_a_date_that_moved_back_is_a_delay(tmp_path: Path) -> None:
    told = text(desk(tmp_path, project(("2018-03-01", 2024), ("2023-05-01", 2027)), LINE), "delays")
    assert "Rhine Line" in told
    assert "2024" in told
    assert "2027" in told
    assert "three years" in told.lower() or "3 years" in told


def test_a_date_that_held_is_none(tmp_path: Path) -> None:
    rows = project(("2018-03-01", 2024), ("2023-05-01", 2024))
    assert found(desk(tmp_path, rows, LINE), "delays") == ()


@pytest.mark.parametrize(("last", "dear"), [(1.24e9, False), (1.26e9, True)])
def test_a_cost_a_quarter_above_the_first_is_told(last: float, dear: bool, tmp_path: Path) -> None:
    rows = project(("2018-03-01", 2024), cost=(("2018-03-01", 1e9), ("2025-05-01", last)))
    assert bool(found(desk(tmp_path, rows, LINE), "delays")) == dear


@pytest.mark.parametrize(
    ("start", "word"),
    [
        ("2022-03-01", "soon"),  # to March 2027, nine months ahead
        ("2020-09-01", "gone"),  # to September 2025, nine months ago
        ("2025-03-01", ""),  # to 2030, beyond the two years
        ("2010-03-01", ""),  # to 2015: long past, nobody's news
    ],
)
def test_an_agreement_near_its_end(start: str, word: str, tmp_path: Path) -> None:
    pact = {
        "id": "deu-fra-pact", "kind": "agreement", "name": "Pact on Rivers", "start": start,
        "term": "P5Y", "status": "in_force",
    }  # fmt: skip
    sentences = found(desk(tmp_path, (), pact), "lapsing")
    assert sentences is not None
    assert len(sentences) == bool(word)
    if word:
        end = str(int(start[:4]) + 5)
        assert end in sentences[0].text
        # The end is worked out from the start and the term, and says so.
        assert [d.value for d in sentences[0].derived] == [float(end)]


def test_an_agreement_that_was_ended_does_not_lapse(tmp_path: Path) -> None:
    pact = {
        "id": "deu-fra-pact", "kind": "agreement", "name": "Pact on Rivers", "start": "2022-03-01",
        "term": "P5Y", "status": "superseded",
    }  # fmt: skip
    assert not found(desk(tmp_path, (), pact), "lapsing")


@pytest.mark.parametrize(("elsewhere", "gap"), [(4_900, False), (5_100, True)])
def test_five_times_as_many_students_elsewhere_is_a_gap(
    elsewhere: int, gap: bool, tmp_path: Path
) -> None:
    rows: tuple[Row, ...] = (
        ("students", "FRA", "DEU", "", "2025-05-01", 1_000, "persons"),
        ("students", "GBR", "DEU", "", "2025-06-01", elsewhere, "persons"),
    )
    told = found(desk(tmp_path, rows), "mobility")
    assert told is not None
    assert bool(told) == gap
    if told:
        assert "1,000" in told[0].text
        assert "5,100" in told[0].text
        assert "United Kingdom" in told[0].text


@pytest.mark.parametrize(("share", "met"), [(32.0, False), (34.0, True)])
def test_a_third_of_a_good_from_one_supplier(share: float, met: bool, tmp_path: Path) -> None:
    row = ("imports_share", "DEU", "FRA", "cheese", "2025-01-01/2025-12-31", share, "percent")
    told = found(desk(tmp_path, (row,)), "dependence")
    assert told is not None
    assert bool(told) == met


@pytest.mark.parametrize(("share", "met"), [(59.0, True), (61.0, False)])
def test_votes_that_agree_too_seldom(share: float, met: bool, tmp_path: Path) -> None:
    # A measure that only a user's own facts may hold; the folder says what it is.
    (tmp_path / "vocabulary.csv").write_text(
        "measure,unit,kind,words\nun_vote_agreement,percent,share,agreement in votes\n",
        encoding="utf-8",
    )
    row = ("un_vote_agreement", "DEU", "FRA", "", "2024-01-01/2024-12-31", share, "percent")
    told = found(desk(tmp_path, (row,)), "votes")
    assert told is not None
    assert bool(told) == met


def test_a_plan_whose_day_has_passed_is_overdue(tmp_path: Path) -> None:
    talks = {
        "id": "deu-fra-talks-3", "kind": "dialogue", "name": "3rd Rhine Dialogue",
        "series": "Rhine Dialogue", "start": "2026-02", "status": "planned",
    }  # fmt: skip
    told = text(desk(tmp_path, (), talks), "overdue")
    assert "3rd Rhine Dialogue" in told
    assert "February 2026" in told
    to_come = {**talks, "start": "2026-09"}
    (tmp_path / "b").mkdir()
    assert found(desk(tmp_path / "b", (), to_come), "overdue") == ()


def test_talks_that_stalled(tmp_path: Path) -> None:
    talks = {
        "id": "deu-fra-plane", "kind": "project", "name": "Joint Fighter", "start": "2023-05-01",
        "status": "stalled",
    }  # fmt: skip
    told = text(desk(tmp_path, (), talks), "stalled")
    assert "Joint Fighter" in told
    assert "May 2023" in told
    (tmp_path / "b").mkdir()
    assert found(desk(tmp_path / "b", (), {**talks, "status": "ongoing"}), "stalled") == ()


def test_an_agreement_under_which_exports_stood_still(tmp_path: Path) -> None:
    pact = {
        "id": "deu-fra-trade", "kind": "agreement", "name": "Rhine Trade Agreement",
        "start": "2016-01-01", "status": "in_force", "topics": "trade",
        "details": "in_force=2017-01-01",
    }  # fmt: skip
    rows = tuple(
        row for n, year in enumerate(range(2018, 2026)) for row in trade(5e9, (5 + n) * 1e9, year)
    )
    told = text(desk(tmp_path, rows, pact), "agreement_use")
    assert "Rhine Trade Agreement" in told
    assert "stood still" in told
    (tmp_path / "b").mkdir()
    rows = tuple(
        row
        for n, year in enumerate(range(2018, 2026))
        for row in trade((5 + n) * 1e9, (5 + n) * 1e9, year)
    )
    assert found(desk(tmp_path / "b", rows, pact), "agreement_use") == ()


def test_obstacles_that_a_survey_names(tmp_path: Path) -> None:
    span = "2025-01-01/2025-12-31"
    rows: tuple[Row, ...] = (
        ("survey_share", "DEU", "FRA", "Chamber survey: delay of permits", span, 41, "percent"),
        ("survey_share", "DEU", "FRA", "Chamber survey: plan to expand", span, 60, "percent"),
    )
    told = found(desk(tmp_path, rows), "surveys")
    assert told is not None
    assert len(told) == 1
    assert "41" in told[0].text
