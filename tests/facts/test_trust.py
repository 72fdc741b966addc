"""Trust: the rules of the design and of the markers in the reference's README, one test each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.facts.figure import Figure, Marker
from bilat.facts.interval import Interval, written
from bilat.facts.period import Period
from bilat.facts.source import Kind
from bilat.facts.trust import weigh, weigh_values
from tests.facts.rows import YEAR, attribute, figure, source

SIX = written(6e9, 1e9, "~")  # "~USD 6 bn" covers 5.4 to 6.6 bn
MINISTRY = source("Ministry", "government")


def test_nothing_held_decides_nothing() -> None:
    assert weigh(SIX, []).verdict == "undecided"


def test_one_official_publisher_decides_either_way() -> None:
    assert weigh(SIX, [figure(5.15e9, MINISTRY)]).verdict == "contradicted"
    assert weigh(SIX, [figure(5.9e9, MINISTRY)]).verdict == "confirmed"


def test_a_single_press_row_confirms_but_contradicts_nobody() -> None:
    assert weigh(SIX, [figure(5.9e9, source("Daily"))]).verdict == "confirmed"
    assert weigh(SIX, [figure(5.15e9, source("Daily"))]).verdict == "undecided"


def test_a_single_press_row_whose_sums_agree_decides() -> None:
    row = figure(5.15e9, source("Daily"))
    assert weigh(SIX, [row], lambda r: True).verdict == "contradicted"
    assert weigh(SIX, [row], lambda r: False).verdict == "undecided"


def test_sums_that_agree_do_not_decide_where_another_row_stands_on_the_other_side() -> None:
    rows = [figure(5.15e9, source("Daily")), figure(6.1e9, source("Herald"))]
    assert weigh(SIX, rows, lambda r: True).verdict != "contradicted"


def test_two_independent_publishers_decide() -> None:
    rows = [figure(5.15e9, source("Daily")), figure(5.2e9, source("Herald"))]
    assert weigh(SIX, rows).verdict == "contradicted"


def test_copies_of_one_wire_story_count_once() -> None:
    rows = [
        figure(5.15e9, source("Daily", "news_agency", wire="PTI")),
        figure(5.15e9, source("Herald", "news_agency", wire="PTI")),
    ]
    assert weigh(SIX, rows).verdict == "undecided"


def test_a_carrier_that_names_an_office_stands_between() -> None:
    """One carrier is not the office: it does not decide alone; with the sums it does."""
    row = figure(5.15e9, source("PTI", "news_agency", cites="Ministry"))
    assert weigh(SIX, [row]).verdict == "undecided"
    assert weigh(SIX, [row], lambda r: True).verdict == "contradicted"


def test_a_carrier_and_its_office_are_one_witness() -> None:
    rows = [
        figure(5.15e9, source("PTI", "news_agency", cites="DGCI&S")),
        figure(5.15e9, source("Blog", "secondary", cites="DGCI&S")),
    ]
    assert weigh(SIX, rows).verdict == "undecided"


def test_the_ministry_carried_twice_outweighs_one_weak_row_at_six() -> None:
    """The flagship note's exports: 5.15 bn of the ministry against "around 6", marked weak."""
    rows = [
        figure(5.15e9, source("PTI", "news_agency", cites="Ministry")),
        figure(5.15e9, source("Dev", "press", cites="Ministry")),
        figure(6e9, source("Top", "press", "2025-08-29"), "about", "WEAK"),
    ]
    weight = weigh(SIX, rows)
    assert weight.verdict == "contradicted"
    assert [row.value for row in weight.decides] == [5.15e9, 5.15e9]
    assert any("WEAK" in ground for ground in weight.grounds)


def test_officials_on_both_sides_are_disputed() -> None:
    rows = [figure(5.15e9, MINISTRY), figure(6.2e9, source("Bureau", "official_statistics"))]
    assert weigh(SIX, rows).verdict == "disputed"


def test_a_lone_press_row_does_not_hold_against_an_office() -> None:
    rows = [figure(5.15e9, MINISTRY), figure(6.2e9, source("Daily"))]
    assert weigh(SIX, rows).verdict == "contradicted"


def test_press_against_press_is_left_open() -> None:
    rows = [figure(5.15e9, source("Daily")), figure(6.2e9, source("Herald"))]
    assert weigh(SIX, rows).verdict == "undecided"


def test_a_later_figure_of_the_same_office_makes_the_first_outdated_not_wrong() -> None:
    rows = [
        figure(5.9e9, source("Ministry", "government", "2024-05-01")),
        figure(5.15e9, source("Ministry", "government", "2025-05-01")),
    ]
    weight = weigh(SIX, rows)
    assert weight.verdict == "contradicted"
    assert weight.superseded
    assert not weigh(SIX, rows[1:]).superseded
    assert weigh(written(5.15e9, 1e7), rows).verdict == "confirmed"


@pytest.mark.parametrize("marker", ["WEAK", "SOURCE ERROR", "PARTIAL"])
def test_markers_keep_an_office_from_contradicting(marker: Marker) -> None:
    assert weigh(SIX, [figure(5.15e9, MINISTRY, marker=marker)]).verdict == "undecided"


def test_weak_confirms_only_where_nothing_unmarked_stands_against_it() -> None:
    weak = figure(6e9, source("Digest", "secondary"), marker="WEAK")
    assert weigh(SIX, [weak]).verdict == "confirmed"
    assert weigh(SIX, [weak, figure(5.15e9, source("Daily"))]).verdict == "undecided"


def test_a_source_error_confirms_nothing() -> None:
    row = figure(6e9, MINISTRY, marker="SOURCE ERROR")
    weight = weigh(SIX, [row])
    assert weight.verdict == "undecided"
    assert weight.others == (row,)


def test_provisional_contradicts_only_from_ten_per_cent_away() -> None:
    row = figure(86.51e9, MINISTRY, marker="PROVISIONAL")
    assert weigh(written(87.2e9, 1e8), [row]).verdict == "undecided"
    assert weigh(written(99e9, 1e9), [row]).verdict == "contradicted"
    assert weigh(written(86.5e9, 1e8), [row]).verdict == "confirmed"


def test_partial_counts_for_its_very_period_only() -> None:
    months = Period.parse("2023-04-01/2023-11-30")
    row = figure(3.33e9, MINISTRY, marker="PARTIAL", period=months)
    claimed = written(3.3e9, 1e8)
    assert weigh(claimed, [row], period=months).verdict == "confirmed"
    assert weigh(claimed, [row], period=YEAR).verdict == "undecided"


def test_a_known_bound_supports_what_it_entails_and_excludes_what_lies_below() -> None:
    """The design: a source's "over 43" contradicts 30 and says nothing of 44 or of 50."""
    row = figure(43e9, MINISTRY, "over")
    assert weigh(written(43e9, 1e9, ">"), [row]).verdict == "confirmed"
    assert weigh(written(44e9, 1e9, ">"), [row]).verdict == "undecided"
    assert weigh(written(50e9, 1e9), [row]).verdict == "undecided"
    assert weigh(written(30e9, 1e9), [row]).verdict == "contradicted"
    assert weigh(written(30e9, 1e9), [figure(43e9, MINISTRY, "under")]).verdict == "undecided"
    assert weigh(written(50e9, 1e9), [figure(43e9, MINISTRY, "under")]).verdict == "contradicted"


def test_a_company_is_official_on_itself_only() -> None:
    row = figure(5.15e9, source("Suzuki", "company"))
    assert weigh(SIX, [row], about="Suzuki Motor Gujarat plant").verdict == "contradicted"
    assert weigh(SIX, [row], about="Toyota").verdict == "undecided"


def test_a_preferred_source_decides_over_officials() -> None:
    mine = figure(6e9, source("Our desk", "secondary"), preferred=True)
    assert weigh(SIX, [mine, figure(5.15e9, MINISTRY)]).verdict == "confirmed"
    other = figure(5.15e9, source("Our desk", "secondary"), preferred=True)
    assert weigh(SIX, [other, figure(6e9, MINISTRY)]).verdict == "contradicted"


def test_attributes_follow_the_same_rules() -> None:
    def at_yokosuka(row: object) -> bool | None:
        text = getattr(row, "text", "")
        return None if text == "at sea" else text == "Yokosuka"

    office = source("Navy", "government")
    assert weigh_values([attribute("Yokosuka", office)], at_yokosuka).verdict == "confirmed"
    assert weigh_values([attribute("Kochi", office)], at_yokosuka).verdict == "contradicted"
    assert weigh_values([attribute("at sea", office)], at_yokosuka).verdict == "undecided"
    assert weigh_values([attribute("Kochi", source("Daily"))], at_yokosuka).verdict == "undecided"
    weak = attribute("Kochi", office, "WEAK")
    assert weigh_values([weak], at_yokosuka).verdict == "undecided"


KINDS: list[Kind] = [
    "official_statistics", "government", "intergovernmental", "company", "academic",
    "news_agency", "press", "secondary",
]  # fmt: skip
MARKERS: list[Marker] = ["", "SOURCE ERROR", "WEAK", "PROVISIONAL", "PARTIAL"]


def figures(
    kinds: list[Kind] = KINDS, markers: list[Marker] = MARKERS
) -> st.SearchStrategy[list[Figure]]:
    one = st.builds(
        lambda value, name, kind, marker, published, cites: figure(
            value, source(name + kind, kind, published, cites=cites), marker=marker
        ),
        st.sampled_from([4e9, 5.15e9, 6e9, 9e9]),
        st.sampled_from("ABCD"),
        st.sampled_from(kinds),
        st.sampled_from(markers),
        st.sampled_from(["2023", "2024-05", "2025-02-21", ""]),
        st.sampled_from(["", "Ministry"]),
    )
    return st.lists(one, max_size=6, unique_by=lambda row: row.id)


@given(figures(), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_rows_changes_nothing(rows: list[Figure], random: object, sums: bool) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert weigh(SIX, rows, lambda r: sums) == weigh(SIX, shuffled, lambda r: sums)


@given(figures(markers=["WEAK", "SOURCE ERROR"]))
def test_weak_rows_and_source_errors_never_contradict(rows: list[Figure]) -> None:
    assert weigh(SIX, rows, lambda r: True).verdict in {"confirmed", "undecided"}


@given(figures(kinds=["secondary"]))
def test_secondary_sources_alone_never_contradict(rows: list[Figure]) -> None:
    assert weigh(SIX, rows, lambda r: True).verdict in {"confirmed", "undecided"}


@given(figures(markers=["PARTIAL"]))
def test_a_part_of_a_year_never_stands_for_the_year(rows: list[Figure]) -> None:
    assert weigh(SIX, rows, lambda r: True, period=YEAR).verdict == "undecided"
    assert weigh(SIX, rows, lambda r: True).verdict == "undecided"  # rows of a whole year


@given(figures(), st.floats(1e9, 1e10), st.floats(0, 1e9))
def test_every_outcome_says_why_and_accounts_for_every_row(
    rows: list[Figure], low: float, width: float
) -> None:
    weight = weigh(Interval(low, low + width), rows)
    assert weight.grounds
    held = [row.id for row in (*weight.decides, *weight.others)]
    gone = {row.id for row in rows} - set(held)
    assert sorted(held) == sorted(set(held))
    assert not gone
