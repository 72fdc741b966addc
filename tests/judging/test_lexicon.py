"""The lexicon of a note, made from the registers and the library.

Names and what they mean are those of the library's own documents.
"""

import pytest

from bilat.facts.record import Subject
from bilat.facts.snapshot import open_snapshot
from bilat.judging.naming.lexicon import lexicon, of, state_lexicon
from bilat.reading.names.find import names


def ids(text: str, *pair: str) -> list[str]:
    return [n.id for n in names(text, lexicon(open_snapshot(), pair))]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("India–Japan Semiconductor MoC", "ind-jpn-semiconductor-moc-2023"),
        ("the CEPA", "ind-jpn-cepa"),
        ("MAHSR", "mahsr"),
        ("Mumbai–Ahmedabad High-Speed Rail", "mahsr"),
        ("3rd Steel Dialogue", "ind-jpn-steel-dialogue"),
        ("TIM-3", "ind-jpn-lupex-tim"),
        ("JIMEX-24", "jimex"),
        ("the India-Japan 2+2", "ind-jpn-2plus2"),
        ("Special Strategic and Global Partnership", None),
        ("Bengaluru", "Bengaluru"),
        ("Bangalore", "Bengaluru"),
        ("Japan Aerospace Exploration Agency", "JAXA"),
    ],
)
def test_names_of_the_pair(text: str, key: str | None) -> None:
    (found,) = ids(text, "IND", "JPN")
    assert found == key if key else found.startswith("ind-jpn-special-strategic")


def test_every_record_name_leads_to_a_subject_or_series() -> None:
    snapshot = open_snapshot()
    known = {s.id for s in snapshot.subjects()} | {s.series for s in snapshot.subjects()}
    strays = {e.id for e in lexicon(snapshot).entries if e.what == "record"} - known
    assert strays == set()


def test_every_subject_is_reached_by_a_name_or_through_its_series() -> None:
    snapshot = open_snapshot()
    named = {e.id for e in lexicon(snapshot).entries if e.what == "record"}
    subjects = snapshot.subjects()
    lost = [s.id for s in subjects if not {s.id, s.parent, s.series} & named]
    # Labels that no prose would use may stay without a name, but they are few.
    assert len(lost) * 50 < len(subjects), lost


def test_the_states_alone_are_enough_to_find_a_pair() -> None:
    found = names("India–Japan relations and the UK's part", state_lexicon())
    assert [n.id for n in found] == ["IND", "JPN", "GBR"]


def test_a_users_subjects_are_read_like_the_librarys() -> None:
    book = of(
        [
            Subject("kitefest", "exercise", "Exercise Kite Storm", ("KISTO",), ("IND", "FRA")),
            Subject("a1", "dialogue", "1st Reef Dialogue", (), ("IND", "FRA"), "Reef Dialogue", 1),
            Subject("a2", "dialogue", "2nd Reef Dialogue", (), ("IND", "FRA"), "Reef Dialogue", 2),
        ]
    )
    found = names("Kite Storm, KISTO and the second India–France Reef Dialogue", book)
    assert [(n.id, n.edition) for n in found] == [
        ("kitefest", None),
        ("kitefest", None),
        ("Reef Dialogue", 2),
    ]
    assert [n.what for n in names("the India–Japan Reef Dialogue", book)] == ["state", "state"]


def test_records_of_other_pairs_stay_out() -> None:
    pair = lexicon(open_snapshot(), ("IND", "JPN"))
    assert not [n for n in names("the AUSMIN of Australia and the US", pair) if n.what == "record"]


def test_towns_corroborate_through_the_records_that_they_share() -> None:
    links = lexicon(open_snapshot(), ("IND", "JPN")).links
    assert "ind-jpn-ahmedabad-hamamatsu-2025" in links("Hamamatsu") & links("Ahmedabad")


@pytest.mark.parametrize(
    "pair", [("IND", "JPN"), ("IND", "USA"), ("AUS", "IND"), ("AUS", "JPN"), ("JPN", "USA")]
)
def test_the_longest_name_wins_for_every_party(pair: tuple[str, str]) -> None:
    # US Department of State, 1 July 2025: launched by the four foreign ministers.
    assert ids("the Quad Critical Minerals Initiative", *pair) == [
        "ind-jpn-quad-critical-minerals-2025"
    ]


def test_a_part_of_a_thing_has_names_of_its_own_and_an_edition_has_none() -> None:
    assert ids("the IPEF Supply Chain Agreement", "IND", "JPN") == [
        "ind-jpn-ipef-supply-chain-agreement"
    ]
    assert ids("Malabar 2007", "IND", "JPN") == ["malabar"]
