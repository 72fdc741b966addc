"""Snapshots: named by content, shipped as the library says, dated, and never written to."""

import random
import socket
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilat.errors import FactsError
from bilat.facts.build import LIBRARY, read_library
from bilat.facts.canonical import digests, snapshot_id
from bilat.facts.draft import Facts, union
from bilat.facts.register import register
from bilat.facts.snapshot import Snapshot, open_snapshot
from bilat.facts.store import write
from tests.facts.rows import MEASURES


@pytest.fixture(scope="module")
def shipped() -> Snapshot:
    return open_snapshot()


@pytest.fixture(scope="module")
def library() -> Facts:
    if not LIBRARY.is_dir():
        pytest.skip("the library is part of the source tree, which is not here")
    return read_library()[0]


def own(folder: Path, row: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "measures.csv").write_text(MEASURES + row + "\n", encoding="utf-8")
    return folder


ROW = (
    "exports_goods,{pair},,2023-04-01/2024-03-31,6000000000,USD,exact,"
    "https://example.org/u,T,Our desk,2025-01-01,"
)


def test_the_shipped_snapshot_is_the_library(shipped: Snapshot, library: Facts) -> None:
    assert shipped.id == snapshot_id(digests(library.figures, library.subjects))
    assert sorted(f.id for f in shipped.figures()) == [f.id for f in library.figures]
    assert list(shipped.subjects()) == list(library.subjects)
    by_id = {figure.id: figure for figure in library.figures}
    assert all(figure == by_id[figure.id] for figure in shipped.figures())
    assert register() == read_library()[1]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(), parts=st.integers(1, 4))
def test_order_and_split_of_rows_do_not_change_the_name(
    seed: int, parts: int, library: Facts
) -> None:
    dice = random.Random(seed)
    figures, subjects = list(library.figures[:200]), list(library.subjects[:60])
    whole = snapshot_id(digests(figures, subjects))
    dice.shuffle(figures)
    dice.shuffle(subjects)
    split = [Facts(tuple(figures[n::parts]), tuple(subjects[n::parts])) for n in range(parts)]
    dice.shuffle(split)
    joined = union(split)
    assert snapshot_id(digests(joined.figures, joined.subjects)) == whole
    assert snapshot_id(digests(figures[1:], subjects)) != whole


def test_writing_twice_gives_the_same_snapshot(tmp_path: Path, library: Facts) -> None:
    names = {write(tmp_path / f"{n}.sqlite", library) for n in range(2)}
    assert len(names) == 1
    assert Snapshot(tmp_path / "0.sqlite").figures() == Snapshot(tmp_path / "1.sqlite").figures()


def test_it_is_read_from_a_read_only_place_and_writes_nothing(
    tmp_path: Path, library: Facts
) -> None:
    write(tmp_path / "facts.sqlite", library)
    (tmp_path / "facts.sqlite").chmod(stat.S_IRUSR)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        opened = open_snapshot(tmp_path)
        assert opened.figures(reporter="IND", partner="JPN")
        assert [path.name for path in tmp_path.iterdir()] == ["facts.sqlite"]
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    opened = open_snapshot()
    assert opened.figures(reporter="JPN", partner="USA")
    assert opened.subjects(["JPN", "USA"])


def test_figures_are_found_by_measure_direction_and_item(shipped: Snapshot) -> None:
    one_way = shipped.figures("exports_goods", "IND", "JPN", "")
    other = shipped.figures("exports_goods", "JPN", "IND", "")
    assert one_way
    assert other
    assert not {f.id for f in one_way} & {f.id for f in other}
    assert {(f.measure, f.reporter, f.partner, f.item) for f in one_way} == {
        ("exports_goods", "IND", "JPN", "")
    }
    assert shipped.figure(one_way[0].id) == one_way[0]
    assert shipped.source(one_way[0].source.id) == one_way[0].source
    assert shipped.figure("none") is None
    assert {f.reporter for f in shipped.figures("population", partner="")} >= {"IND", "JPN"}


def test_a_multilateral_subject_is_one_with_all_its_parties(shipped: Snapshot) -> None:
    """Malabar 2024 stands in five pairs of the reference and is one exercise."""
    found = {s.id for s in shipped.subjects(["AUS", "USA"])} & {
        s.id for s in shipped.subjects(["IND", "JPN"])
    }
    (malabar,) = [key for key in found if key.endswith("malabar-2024")]
    subject = shipped.subject(malabar)
    assert subject is not None
    assert set(subject.parties) == {"AUS", "IND", "JPN", "USA"}
    assert subject.parent == "malabar"
    assert malabar in {child.id for child in shipped.children("malabar")}


def test_a_series_is_found_by_its_name_too(shipped: Snapshot) -> None:
    by_name = shipped.subject("Dharma Guardian")
    assert by_name is not None
    assert by_name.id == "dharma-guardian"
    assert [c.edition for c in shipped.children("Dharma Guardian")] == [1, 2, 3, 4, 5, 6, 7]


def test_as_of_hides_what_was_published_later(shipped: Snapshot) -> None:
    day = date(2024, 6, 30)
    held = shipped.figures(reporter="IND", partner="JPN", as_of=day)
    assert held
    assert all(f.source.published and f.source.published.end <= day for f in held)
    assert len(held) < len(shipped.figures(reporter="IND", partner="JPN"))
    for subject in shipped.subjects(["IND", "JPN"], day):
        for attribute in subject.attributes:
            assert attribute.source.published is not None
            assert attribute.source.published.end <= day


def test_a_partial_date_counts_from_its_last_day_and_none_never(tmp_path: Path) -> None:
    header = MEASURES
    rows = "".join(
        f"population,JPN,,,{2000 + n},{n + 1},persons,exact,"
        f"https://example.org/u{n},T,Our desk,{published},\n"
        for n, published in enumerate(["2024", "2024-02", "2024-02-10", ""])
    )
    (tmp_path / "measures.csv").write_text(header + rows, encoding="utf-8")
    opened = open_snapshot(facts=[tmp_path])

    def values(day: date) -> set[float]:
        held = opened.figures("population", "JPN", "", as_of=day)
        return {f.value for f in held if f.source.publisher == "Our desk"}

    assert values(date(2024, 2, 10)) == {3}
    assert values(date(2024, 2, 29)) == {2, 3}
    assert values(date(2024, 12, 31)) == {1, 2, 3}


def test_a_series_stays_with_its_editions_under_as_of(shipped: Snapshot) -> None:
    held = {s.id: s for s in shipped.subjects(["IND", "JPN"], date(2020, 1, 1))}
    assert "dharma-guardian" in held
    assert all(s.attributes or any(c.parent == s.id for c in held.values()) for s in held.values())


def test_a_users_facts_stand_beside_the_librarys_under_another_name(
    tmp_path: Path, shipped: Snapshot
) -> None:
    folder = own(tmp_path, ROW.format(pair="IND,JPN"))
    mine = open_snapshot(facts=[folder], preferred=["Our desk"])
    assert mine.id != shipped.id
    assert mine.id == open_snapshot(facts=[folder], preferred=["our desk"]).id
    extra = set(mine.figures("exports_goods", "IND", "JPN")) - set(
        shipped.figures("exports_goods", "IND", "JPN")
    )
    assert [(f.value, f.preferred) for f in extra] == [(6e9, True)]
    assert mine.figure(next(iter(extra)).id) in extra


@pytest.mark.parametrize("pair", ["BRA,ARG", "AUS,USA", "IND,USA", "IND,WLD"])
def test_a_fact_about_another_pair_changes_nothing_here(
    tmp_path: Path, shipped: Snapshot, pair: str
) -> None:
    mine = open_snapshot(facts=[own(tmp_path, ROW.format(pair=pair))])
    for a, b in (("IND", "JPN"), ("JPN", "IND")):
        assert mine.figures(reporter=a, partner=b) == shipped.figures(reporter=a, partner=b)
    assert mine.subjects(["IND", "JPN"]) == shipped.subjects(["IND", "JPN"])


def test_a_user_may_add_to_a_subject_of_the_library(tmp_path: Path, shipped: Snapshot) -> None:
    (tmp_path / "attributes.csv").write_text(
        "subject,key,value,source_url,publisher,published\n"
        "ind-jpn-lupex,due,2030,https://example.org/u,Our desk,2026\n",
        encoding="utf-8",
    )
    mine, theirs = (
        open_snapshot(facts=[tmp_path]).subject("ind-jpn-lupex"),
        shipped.subject("ind-jpn-lupex"),
    )
    assert mine is not None
    assert theirs is not None
    assert mine.name == theirs.name
    assert len(mine.attributes) == len(theirs.attributes) + 1


def test_what_is_no_snapshot_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="no snapshot of facts"):
        open_snapshot(tmp_path)
    (tmp_path / "facts.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(FactsError, match="is not a snapshot"):
        open_snapshot(tmp_path)
