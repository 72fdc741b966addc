"""The curated library itself: whole, sourced, consistent; and the registers it is read with."""

import re
from collections import Counter

import pytest

from bilat.facts.register import register
from bilat.facts.snapshot import Snapshot, open_snapshot
from bilat.facts.state import blocs, places, states, stop_phrases


@pytest.fixture(scope="module")
def facts() -> Snapshot:
    return open_snapshot()


def test_it_holds_the_six_pairs(facts: Snapshot) -> None:
    """The reference gathers about 2,040 figures and 1,040 record rows of six pairs."""
    assert len(facts.figures()) >= 2000
    assert len(facts.subjects()) >= 700
    assert sum(len(subject.attributes) for subject in facts.subjects()) >= 5000
    for pair in ("AUS IND", "AUS JPN", "AUS USA", "IND JPN", "IND USA", "JPN USA"):
        a, b = pair.split()
        assert (a, b) in facts.pairs()
        assert facts.figures(reporter=a, partner=b)
        assert facts.figures(reporter=b, partner=a)


def test_every_fact_resolves_to_publisher_and_document(facts: Snapshot) -> None:
    for source in facts.sources():
        assert source.url.startswith("http"), source
        assert source.title
        assert source.publisher in register().publishers
        assert source.canonical
    dated = sum(source.published is not None for source in facts.sources())
    assert dated / len(facts.sources()) > 0.9


def test_every_figure_uses_a_known_measure_in_one_of_its_units(facts: Snapshot) -> None:
    money = {state.currency for state in states().values()}
    for figure in facts.figures():
        term = register().measures[figure.measure]
        assert term.kind != "renamed"
        assert figure.unit in term.units or ("money" in term.units and figure.unit in money)


def test_a_part_of_a_year_is_never_written_as_a_year(facts: Snapshot) -> None:
    assert not [f for f in facts.figures() if f.marker == "PARTIAL" and f.period.days >= 360]


def test_a_marked_row_says_why(facts: Snapshot) -> None:
    assert not [f for f in facts.figures() if f.marker and not f.note]
    assert not [a for s in facts.subjects() for a in s.attributes if a.marker and not a.note]


def test_parents_lead_to_a_root(facts: Snapshot) -> None:
    held = {subject.id: subject for subject in facts.subjects()}
    for subject in held.values():
        seen: set[str] = set()
        while subject.parent:
            assert subject.id not in seen
            seen.add(subject.id)
            subject = held[subject.parent]


def test_no_two_editions_of_a_series_carry_one_number(facts: Snapshot) -> None:
    for subject in facts.subjects():
        found = Counter(c.edition for c in facts.children(subject.id) if c.edition and c.series)
        doubled = {number for number, times in found.items() if times > 1}
        assert not doubled, (subject.id, doubled)


def test_what_a_note_calls_things_is_known(facts: Snapshot) -> None:
    """Usual names and abbreviations, each certain among the records of its pair."""
    expected = {
        "IND JPN": "CEPA MAHSR,bullet train,2+2,ACSA,LUPEX,Chandrayaan-5,DFC,JCM,SCRI,JIMEX,"
        "Dharma Guardian,Malabar,Veer Guardian,Quad,IPEF,TITP,SSW,UNICORN,US-2,Steel Dialogue,"
        "Clean Energy Partnership,Quad Leaders' Summit,Act East Forum,DMIC,WDFC",
        "AUS IND": "ECTA,CECA,AUSINDEX,AUSTRAHIND,MMPA,MLSA,Quad",
        "AUS JPN": "JAEPA,RAA,Reciprocal Access Agreement,Bushido Guardian,Mogami-class frigates",
        "AUS USA": "ANZUS,AUKUS,AUSFTA,AUSMIN,Talisman Sabre,Force Posture Agreement,MRF-D",
        "IND USA": "iCET,COMPACT,GSOMIA,LEMOA,COMCASA,BECA,Yudh Abhyas,Tiger Triumph,NISAR,SOSA,"
        "123 Agreement,Artemis Accords,Mission 500,BTA,Vajra Prahar,Cope India",
        "JPN USA": "USJTA,Keen Sword,Resolute Dragon,Yama Sakura,US-Japan alliance,Pax Silica",
    }
    for pair, words in expected.items():
        held = {named.name for named in facts.names(pair.split())}
        wanted = set(re.split(r"[, ](?=MAHSR)|,", words))
        assert not wanted - held, pair


def test_the_register_has_every_member_of_the_united_nations() -> None:
    """193 members (un.org, "Member States"), and six more that notes name."""
    assert len(states()) == 193 + 6
    assert {"TWN", "XKX", "PSE", "VAT", "HKG", "MAC"} <= set(states())
    assert all(re.fullmatch("[A-Z]{3}", code) for code in states())
    assert all(re.fullmatch("[A-Z]{3}", state.currency) for state in states().values())
    assert all(state.demonyms or state.code == "VAT" for state in states().values())


@pytest.mark.parametrize(
    ("code", "month", "named"),
    [("IND", 4, "end"), ("JPN", 4, "start"), ("AUS", 7, "end"), ("USA", 10, "end"),
     ("GBR", 4, "end"), ("CHN", 1, "start")],
)  # fmt: skip
def test_fiscal_years_start_and_are_named_as_the_treasuries_do(
    code: str, month: int, named: str
) -> None:
    """FY24 is April 2023 – March 2024 in India (Union Budget), April 2024 on in Japan (MOF)."""
    assert (states()[code].fiscal_start, states()[code].fiscal_named) == (month, named)


def test_blocs_have_the_members_that_their_own_pages_list() -> None:
    assert set(blocs()["QUAD"].members) == {"AUS", "IND", "JPN", "USA"}
    assert len(blocs()["EU"].members) == 27
    assert len(blocs()["ASEAN"].members) == 11  # with Timor-Leste since October 2025
    assert len(blocs()["NATO"].members) == 32
    assert len(blocs()["RCEP"].members) == 15
    assert len(blocs()["CPTPP"].members) == 12
    assert len(blocs()["AU"].members) == 54  # 55 with the Sahrawi Republic, which is no UN member
    for bloc in blocs().values():
        assert set(bloc.members) <= set(states())


def test_places_are_in_their_states_and_regions() -> None:
    known = places()
    assert known["Bengaluru"].names == ("Bangalore",)
    assert known["Chaubattia"].region == "Uttarakhand"
    assert known["Ahmedabad"].region == "Gujarat"
    assert known["Wilmington"].country == "USA"
    assert known["Hamamatsu"].region == "Shizuoka"
    for place in known.values():
        if place.region in known:
            assert known[place.region].country == place.country, place


def test_stop_phrases_hide_no_place_and_no_record(facts: Snapshot) -> None:
    stops = {phrase.casefold() for phrase in stop_phrases()}
    assert {"south china sea", "indian ocean", "japan times", "bank of india"} <= stops
    named = {name.casefold() for p in places().values() for name in (p.name, *p.names)}
    named |= {name.name.casefold() for name in facts.names()}
    assert not stops & named
