"""Pairs as people name them, and what is listed about one."""

from datetime import date
from pathlib import Path

import pytest

from bilat.errors import UnknownPairError, UsageError
from bilat.facts.listing import facts_of
from bilat.facts.pair import Pair, state_of
from bilat.facts.snapshot import open_snapshot


@pytest.mark.parametrize(
    "words",
    [
        ("IND", "JPN"),
        ("ind", "jpn"),
        ("India", "Japan"),
        ("Indian", "Japanese"),
        ("New Delhi", "Tokyo"),
        ("IND JPN",),
        ("India-Japan",),
        ("India–Japan",),
        ("India and Japan",),
        ("India,Japan",),
    ],
)
def test_a_pair_is_read_however_it_is_named(words: tuple[str, ...]) -> None:
    assert Pair.parse(*words).codes == ("IND", "JPN")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("US", "UK"), ("USA", "GBR")),
        (("South Korea", "the Philippines"), ("KOR", "PHL")),
        (("New Zealand Papua New Guinea",), ("NZL", "PNG")),
        (("Guinea-Bissau", "Timor-Leste"), ("GNB", "TLS")),
        (("Bosnia and Herzegovina", "Trinidad and Tobago"), ("BIH", "TTO")),
    ],
)
def test_long_and_joined_names_stay_whole(words: tuple[str, ...], codes: tuple[str, str]) -> None:
    assert Pair.parse(*words).codes == codes


def test_the_order_is_kept_and_the_key_is_one() -> None:
    assert Pair.parse("JPN", "IND").codes == ("JPN", "IND")
    assert Pair.parse("JPN", "IND").key == Pair.parse("IND", "JPN").key == ("IND", "JPN")
    assert Pair.parse("JPN", "IND").other("JPN") == "IND"


@pytest.mark.parametrize("words", [(), ("India",), ("India", "India"), ("IND", "JPN", "USA")])
def test_anything_but_two_states_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="two different states"):
        Pair.parse(*words)


def test_a_slip_is_answered_with_the_nearest_names() -> None:
    with pytest.raises(UsageError, match=r"did you mean Japan \(JPN\)"):
        state_of("Japn")
    with pytest.raises(UsageError, match="such as JPN"):
        state_of("Qwxyz")


def test_the_list_has_every_fact_with_its_source() -> None:
    facts = open_snapshot()
    lines = facts_of(facts, Pair.parse("IND", "JPN"))
    assert len({line.fact for line in lines}) == len(lines)
    assert all(line.publisher and line.url and line.kind for line in lines)
    figures = facts.figures(reporter="IND", partner="JPN")
    assert {figure.id for figure in figures} <= {line.fact for line in lines}


def test_one_measure_or_one_record_is_listed_alone() -> None:
    facts, pair = open_snapshot(), Pair.parse("IND", "JPN")
    exports = facts_of(facts, pair, "exports_goods")
    assert {line.about for line in exports} == {"exports_goods"}
    assert {(line.of, line.by) for line in exports} == {("IND", "JPN"), ("JPN", "IND")}
    guardian = facts_of(facts, pair, "Dharma Guardian")
    assert "ind-jpn-dharma-guardian-6" in {line.about for line in guardian}
    assert facts_of(facts, pair, "lupex") == facts_of(facts, pair, "ind-jpn-lupex")
    with pytest.raises(UsageError, match="did you mean"):
        facts_of(facts, pair, "export_goods")


def test_as_of_holds_for_the_list() -> None:
    facts, pair = open_snapshot(), Pair.parse("IND", "JPN")
    lines = facts_of(facts, pair, as_of=date(2015, 1, 1))
    assert lines
    assert all(line.published[:4] <= "2014" for line in lines)


def test_a_pair_without_facts_says_how_to_add_some(tmp_path: Path) -> None:
    with pytest.raises(UnknownPairError, match="--facts DIR"):
        facts_of(open_snapshot(), Pair.parse("Chad", "Fiji"))
