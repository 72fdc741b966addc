"""Sections on a pair with a handful of facts: what is told, left out, and missing."""

import re
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from bilat.briefing.compose import brief
from bilat.briefing.model import Brief, Table, sentences
from tests.sections.own import Row, desk
from tests.sections.test_challenges import trade


def prose(one: Brief, *wanted: str) -> str:
    kept = tuple(s for s in one.sections if not wanted or s.id in wanted)
    return " ".join(s.text for s in sentences(replace(one, sections=kept)))


def cells(one: Brief, key: str) -> str:
    blocks = (b for s in one.sections if s.id == key for b in s.blocks if isinstance(b, Table))
    return " ".join(cell.text for b in blocks for row in b.rows for cell in row)


def test_every_figure_of_trade_has_its_year_and_its_reporter(tmp_path: Path) -> None:
    rows = trade(40e9, 61e9) + trade(38e9, 60e9, 2024)
    told = prose(brief(desk(tmp_path, rows)), "economy")
    assert "In 2025 Germany's goods exports to France came to USD 40 billion" in told
    assert "deficit of USD 21 billion" in told
    # 40 / 38 and 61 / 60, worked out.
    assert "rose by 5.26 per cent and imports rose by 1.67 per cent" in told


def test_what_is_not_held_is_named_as_missing_and_is_never_nought(tmp_path: Path) -> None:
    one = brief(desk(tmp_path, trade(40e9, 61e9)))
    missing = {a.what for a in one.absent}
    assert {"defence", "space", "people", "timeline", "challenges.votes"} <= missing
    assert not {"defence", "space", "people", "timeline"} & {s.id for s in one.sections}
    method = prose(one, "method")
    assert "Defence: nothing on defence is held." in method
    assert "France's goods exports to Germany" in method
    assert not re.search(r"\bzero\b|\b0\b", prose(one))


def test_two_official_figures_that_differ_are_both_told(tmp_path: Path) -> None:
    own = desk(tmp_path, trade(40e9, 61e9))
    # Two statistical offices, one count of exports, two results.
    rows = (tmp_path / "measures.csv").read_text(encoding="utf-8")
    head, first, *rest = rows.splitlines()
    offices = ("Statistisches Bundesamt", "Ministry of Foreign Affairs of Japan")
    made = [first.replace("Our desk", o).removesuffix("yes") for o in offices]
    made[1] = made[1].replace("40000000000.0", "43000000000.0")
    (tmp_path / "measures.csv").write_text("\n".join((head, *made, *rest)) + "\n", encoding="utf-8")
    (tmp_path / "publishers.csv").write_text(
        "publisher,kind,canonical,wire,cites\nStatistisches Bundesamt,official_statistics,,,\n",
        encoding="utf-8",
    )
    from bilat.facts.snapshot import open_snapshot

    told = prose(brief(replace(own, snapshot=open_snapshot(facts=[tmp_path]))))
    assert "USD 40 billion" in told
    assert "USD 43 billion" in told


def test_an_old_figure_shows_its_age(tmp_path: Path) -> None:
    rows: tuple[Row, ...] = (("students", "FRA", "DEU", "", "2012-05-01", 1_000, "persons"),)
    one = brief(desk(tmp_path, (*trade(40e9, 61e9), *rows)))
    for found in re.findall(r"[^.]*1,000[^.]*\.", prose(one)):
        assert "2012" in found
    assert "1,000" not in cells(one, "glance")


def test_a_change_brief_has_what_was_published_since_and_nothing_else(tmp_path: Path) -> None:
    own = desk(tmp_path, trade(40e9, 61e9))
    # All of it was published on 1 May 2026.
    before = brief(replace(own, since=date(2026, 4, 30)))
    after = brief(replace(own, since=date(2026, 5, 1)))
    assert "USD 40 billion" in cells(before, "changes")
    assert "changes" not in {s.id for s in after.sections}
    assert "changes" in {a.what for a in after.absent}
