"""One file is one thing: a file put into a folder works from end to end, and no other file changes.

Every run is a process of its own, as a user would have after adding the file.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

RUN = (
    "import importlib, sys; package, folder, *args = sys.argv[1:];"
    "folder and importlib.import_module(package).__path__.append(folder);"
    "from bilat.cli import run; sys.exit(run(args))"
)


def bilat(package: str, folder: Path | str, *args: str) -> subprocess.CompletedProcess[str]:
    """`bilat` with one more file in the folder of a package; none where `folder` is ""."""
    command = [sys.executable, "-c", RUN, package, str(folder), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def note(tmp_path: Path) -> str:
    path = tmp_path / "note.md"
    path.write_text(
        "# India and Japan\n\nJapan had built 12 pagodas in India by March 2025.\n", "utf-8"
    )
    return str(path)


@pytest.fixture
def added(tmp_path: Path) -> Path:
    (tmp_path / "added").mkdir()
    return tmp_path / "added"


@pytest.fixture
def facts(tmp_path: Path) -> str:
    """40 pagodas of Japan's in India, counted by a ministry at the end of March 2025."""
    folder = tmp_path / "facts"
    folder.mkdir()
    row = {
        "measure": "pagodas", "reporter": "IND", "partner": "JPN", "item": "",
        "period": "2025-03-31/2025-03-31", "value": "40", "unit": "count", "precision": "exact",
        "source_url": "https://www.meti.go.jp/pagodas", "source_title": "Pagodas",
        "publisher": "METI", "published": "2025-04-10",
        "note": "",
    }  # fmt: skip
    with (folder / "measures.csv").open("w", newline="", encoding="utf-8") as out:
        table = csv.DictWriter(out, row)
        table.writeheader()
        table.writerow(row)
    return str(folder)


def test_a_rule_is_listed_explained_selected_and_judges(added: Path, note: str) -> None:
    (added / "pagoda.py").write_text(
        dedent('''\
            """A note says pagoda.

            What it does:
                Looks for the word.
            """

            from bilat.judging.finding import Finding

            CODE = "X777"
            NAME = "pagoda"


            def review(judged, bench):
                at = bench.document.text.find("pagodas")
                return [Finding(CODE, "error", "Pagodas are spoken of.", (), at, at + 7, None)]
            '''),
        "utf-8",
    )
    told = bilat("bilat.rules", added, "explain", "X777")
    assert "X777 pagoda" in told.stdout, told.stderr
    assert "X777" in bilat("bilat.rules", added, "rules").stdout
    told = bilat("bilat.rules", added, "check", note, "--format", "json", "--select", "X")
    found = json.loads(told.stdout)["notes"][0]["findings"]
    assert [f["code"] for f in found] == ["X777"], told.stderr
    assert told.returncode == 1
    assert bilat("bilat.rules", "", "explain", "X777").returncode == 2


def test_a_measure_is_read_checked_and_told(added: Path, note: str, facts: str) -> None:
    (added / "pagodas.py").write_text(
        dedent('''\
            """Pagodas that the partner built in the reporter."""

            from bilat.measures._measure import Measure

            MEASURE = Measure(
                id="pagodas", label="pagodas", dimension="count", kind="stock",
                reporter="destination", owner="origin", nouns=("pagodas",),
            )
            '''),
        "utf-8",
    )
    told = bilat("bilat.measures", added, "check", note, "--facts", facts, "--format", "json")
    claims = json.loads(told.stdout)["notes"][0]["claims"]
    mine = [c for c in claims if c["reading"]["measure"] == "pagodas"]
    assert [(c["quote"], c["verdict"]) for c in mine] == [("12", "contradicted")], claims
    held = bilat("bilat.measures", added, "facts", "IND", "JPN", "--facts", facts)
    assert "pagodas" in held.stdout, held.stderr


def test_a_section_stands_in_the_brief(added: Path) -> None:
    (added / "cricket.py").write_text(
        dedent('''\
            """Cricket."""

            from bilat.briefing.model import Paragraph, Sentence
            from bilat.briefing.part import Part

            ORDER = 5


            def part(desk):
                return Part((Paragraph((Sentence("", "Both play cricket."),)),))
            '''),
        "utf-8",
    )
    args = ("brief", "IND", "JPN", "--format", "markdown", "--sections", "cricket")
    told = bilat("bilat.sections", added, *args)
    assert "Both play cricket." in told.stdout, told.stderr
    assert "## Cricket\n" in told.stdout
    gone = bilat("bilat.sections", "", *args)
    assert gone.returncode == 2
    assert "cricket" in gone.stderr


def test_a_challenge_stands_among_the_challenges(added: Path) -> None:
    (added / "distance.py").write_text(
        dedent('''\
            """Distance: how far apart the two states lie.

            Always named.
            """

            from bilat.briefing.model import Sentence

            ORDER = 1


            def test(desk):
                return [Sentence("", "The two states lie far apart.")]
            '''),
        "utf-8",
    )
    args = ("brief", "IND", "JPN", "--format", "markdown", "--sections", "challenges,method")
    told = bilat("bilat.briefing.challenges", added, *args)
    assert "The two states lie far apart." in told.stdout, told.stderr
    assert "### Distance\n" in told.stdout
    assert "| Distance | Always named. |" in told.stdout
    gone = bilat("bilat.briefing.challenges", "", *args)
    assert "The two states lie far apart." not in gone.stdout


@pytest.mark.parametrize(
    ("package", "verb", "args"),
    [
        ("bilat.formats", "report", ("check", "{note}", "--format", "loud")),
        ("bilat.formats", "brief", ("brief", "IND", "JPN", "--format", "loud")),
    ],
)
def test_a_format_is_a_choice(
    package: str, verb: str, args: tuple[str, ...], added: Path, note: str
) -> None:
    (added / "loud.py").write_text(
        f'"""Loud."""\n\n\ndef {verb}(what, look):\n    return "HELLO\\n"\n', "utf-8"
    )
    given = [a.format(note=note) for a in args]
    assert bilat(package, added, *given).stdout == "HELLO\n"
    gone = bilat(package, "", *given)
    assert gone.returncode == 2
    assert "no format 'loud'" in gone.stderr


def test_a_chart_is_drawn_by_the_name_of_its_file(added: Path) -> None:
    (added / "wheel.py").write_text(
        '"""A wheel."""\n\n\ndef spec(chart, lang):\n    return {"mark": "arc"}\n', "utf-8"
    )
    code = (
        "import bilat.charts as charts, sys; charts.__path__.append(sys.argv[1]);"
        "from bilat.briefing.model import Chart;"
        "from types import SimpleNamespace as New;"
        "print(charts.spec(New(kind='wheel', alt='Round.'))['mark'])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(added)], capture_output=True, text=True, check=False
    )
    assert told.stdout == "arc\n", told.stderr
