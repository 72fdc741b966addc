"""A user's series as files: what is read, what is refused, and what it becomes."""

from datetime import date
from pathlib import Path

import pytest

from bilat.errors import FactsError
from bilat.facts.library import read_folder
from bilat.facts.period import Period
from bilat.facts.register import register
from bilat.facts.snapshot import open_snapshot
from tests.series.world import write

HEAD = "title,measure,state,period,value,unit,source_title,publisher\n"
ROW = "Bee colonies,bees,IND,2018,12500,colonies,A count,An Office\n"


def faults(folder: Path, **tables: str) -> str:
    with pytest.raises(FactsError) as told:
        read_folder(write(folder, tables), register())
    return str(told.value)


def test_rows_become_figures_without_a_partner(folder: Path) -> None:
    more = ROW.replace("2018,12500", "2017,12000") + ROW.replace("IND", "WLD")
    snapshot = open_snapshot(None, [write(folder, {"series": HEAD + ROW + more})])
    found = snapshot.figures("bees", "IND", "")
    assert [(f.period, f.value, f.unit, f.partner) for f in found] == [
        (Period.parse("2017"), 12000.0, "colonies", ""),
        (Period.parse("2018"), 12500.0, "colonies", ""),
    ]
    assert snapshot.figure(found[0].id) == found[0]
    assert snapshot.reporters("bees") == ("IND", "WLD")
    assert "bees" in snapshot.measures()


def test_a_file_in_the_folder_series_names_its_measure(folder: Path) -> None:
    text = "state,period,value,unit,source_title,publisher\nIND,2018,7,hives,A count,An Office\n"
    made = read_folder(write(folder, {"series/bee_colonies": text}), register())
    assert made.series[0].measure == "bee_colonies"
    assert "measure: is empty" in faults(folder, series=text)


def test_titles_units_and_documents_may_stand_in_tables_of_their_own(folder: Path) -> None:
    tables = {
        "vocabulary": "measure,title,unit\nbees,Number of bee colonies,colonies\n",
        "sources": "id,title,publisher\na,A count,An Office\n",
        "series": "measure,state,period,value,source\nbees,IND,2018,7,a\n",
    }
    made = read_folder(write(folder, tables), register())
    assert made.series[0].unit == "colonies"
    assert made.series[0].source.title == "A count"
    assert made.vocabulary[0].title == "Number of bee colonies"


def test_figures_of_the_other_shape_are_a_series_too(folder: Path) -> None:
    tables = {
        "vocabulary": "measure,unit,kind,words\nbees,count,stock,bee colonies\n",
        "measures": "measure,reporter,partner,period,value,unit,source_title,publisher\n"
        "bees,IND,,2017,6,count,A count,An Office\nbees,IND,,2018,7,count,A count,An Office\n",
    }
    snapshot = open_snapshot(None, [write(folder, tables)])
    (series,) = snapshot.series("bees", "IND")
    assert series.values == (6.0, 7.0)


def test_missing_is_not_zero(folder: Path) -> None:
    rows = ROW.replace("12500", "") + ROW.replace("2018,12500", "2019,0")
    (series,) = read_folder(write(folder, {"series": HEAD + rows}), register()).series
    assert series.periods == (Period.parse("2019"),)
    assert series.values == (0.0,)


def test_every_fault_is_told_with_its_place(folder: Path) -> None:
    rows = (
        ROW.replace("IND", "XYZ"), ROW.replace("12500", "many"), ROW.replace("2018", "last year"),
        ROW.replace("colonies,A", ",A").replace("bees", "wasps"), ROW, ROW.replace("12500", "13"),
    )  # fmt: skip
    told = faults(folder, series=HEAD + "".join(rows))
    assert "series.csv:2: state: 'XYZ' is not a state's" in told
    assert "series.csv:3: value: 'many' is not a plain number" in told
    assert "series.csv:4: period: 'last year' is not a date" in told
    assert "series.csv:5: unit: is empty" in told
    assert "series.csv:7: period: '2018' stands twice" in told
    assert "nothing of it was used" in told


def test_a_fact_needs_its_document(folder: Path) -> None:
    told = faults(folder, series="measure,state,period,value,unit\nbees,IND,2018,1,count\n")
    assert "a fact needs its document" in told


def test_regions_and_areas_of_ones_own(folder: Path) -> None:
    tables = {
        "areas": "id,name,names,members\nALPS,Alpine states,Alpine countries,AUT;CHE\n",
        "series": HEAD + "".join(ROW.replace("IND", a) for a in ("ALPS", "AFRICA", "EU", "WLD")),
    }
    snapshot = open_snapshot(None, [write(folder, tables)])
    assert snapshot.reporters("bees") == ("AFRICA", "ALPS", "EU", "WLD")
    assert {a.id: a for a in snapshot.areas}["ALPS"].members == ("AUT", "CHE")
    assert "is the code of a state" in faults(folder, areas="id,name\nIND,Another\n")


def test_the_facts_have_another_name_with_a_value_changed(folder: Path) -> None:
    ids = set()
    for n, row in enumerate((ROW, ROW.replace("12500", "12501"), ROW.replace("2018", "2019"))):
        ids.add(open_snapshot(None, [write(folder / str(n), {"series": HEAD + row})]).id)
    assert len({*ids, open_snapshot().id}) == 4


def test_what_was_public_by_a_day(folder: Path) -> None:
    dated = HEAD.replace("publisher", "publisher,published")
    text = dated + ROW.replace("An Office", "An Office,2020-02")
    snapshot = open_snapshot(None, [write(folder, {"series": text})])
    assert snapshot.series("bees", "IND", date(2020, 3, 1))
    assert not snapshot.series("bees", "IND", date(2020, 2, 1))
    assert not snapshot.figures("bees", "IND", "", as_of=date(2020, 2, 1))


def test_library_areas_hold_every_state_once() -> None:
    # The UN's M49 continents: Africa 54 members of the UN, Europe 43 and Kosovo and the Holy See.
    areas = register().areas
    continents = ("AFRICA", "EUROPE", "ASIA", "NORTH_AMERICA", "SOUTH_AMERICA", "OCEANIA")
    held = [code for name in continents for code in areas[name].members]
    assert sorted(held) == sorted(register().states)
    assert len(areas["AFRICA"].members) == 54
    assert len(areas["SOUTH_AMERICA"].members) == 12
