"""Annotations on GitHub and the table for a comment: escaped, one for each finding."""

import csv
import io

import pytest
from msgspec.structs import replace
from sample import note, report

from bilat.errors import UsageError
from bilat.formats import Look, find, for_suffix, names


def test_github_one_command_for_each_finding() -> None:
    lines = find("github", "report")(report(), Look(explain=True)).splitlines()
    assert find("github", "report")(report(), Look()).splitlines() == lines[:3]
    assert [line.split(" ")[0] for line in lines] == [
        "::error", "::error", "::warning", "::notice",
    ]  # fmt: skip
    assert "file=notes/india-japan.md,line=3,endLine=3,col=30,endColumn=47," in lines[0]


def test_github_escapes_what_would_end_a_command() -> None:
    some = note()
    evil = replace(some.findings[0], message="100% wrong\n::error::injected")
    made = replace(some, findings=(evil,), document=replace(some.document, path="a,b:c%.md"))
    shown = find("github", "report")(report(made), Look())
    assert shown.count("\n") == 1
    assert "file=a%2Cb%3Ac%25.md," in shown
    assert "100%25 wrong" in shown


def test_markdown_table_has_four_cells_whatever_the_note_says() -> None:
    some = note()
    evil = replace(some.findings[0], message="a | b\n| c <img src=x> [x](javascript:1) @you `x`")
    shown = find("markdown", "report")(report(replace(some, findings=(evil,))), Look())
    (row,) = [line for line in shown.splitlines() if "F101" in line]
    cells = row.replace("\\|", "").strip("|").split("|")
    assert len(cells) == 4
    assert "<img" not in shown
    assert "@you" not in shown
    assert "](javascript:" not in shown.replace("\\]\\(", "")


def test_markdown_folds_what_nothing_decides() -> None:
    shown = find("markdown", "report")(report(), Look())
    above, _, below = shown.partition("<details><summary>1 unverifiable</summary>")
    assert "F101" in above
    assert "R901" in below.partition("</details>")[0]
    assert "R901" not in above


def test_facts_as_csv_are_data_not_formulas() -> None:
    from bilat.facts.listing import COLUMNS, Line

    line = Line(**{**dict.fromkeys(COLUMNS, ""), "value": "-5", "note": "=1+1", "title": "a,b"})
    rows = list(csv.DictReader(io.StringIO(find("csv", "held")([line], Look()))))
    assert (rows[0]["value"], rows[0]["note"], rows[0]["title"]) == ("-5", "'=1+1", "a,b")


def test_formats_are_found_by_what_they_can_write() -> None:
    assert names("report") == ["github", "html", "json", "markdown", "sarif", "text"]
    assert names("spans") == ["json", "text"]
    assert names("held") == ["csv", "json", "table"]
    assert for_suffix(".html", "report") == "html"
    assert for_suffix(".xyz", "report") is None
    with pytest.raises(UsageError, match=r"did you mean 'json'.*Valid: github, html"):
        find("jsno", "report")
    with pytest.raises(UsageError, match="no format 'sarif'"):
        find("sarif", "held")


def test_a_file_dropped_into_the_folder_is_a_format(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import bilat.formats

    (tmp_path / "shout.py").write_text(
        '"""Loud."""\n\n\ndef report(report, look):\n    return "HELLO\\n"\n'
    )
    monkeypatch.setattr(bilat.formats, "__path__", [*bilat.formats.__path__, str(tmp_path)])
    assert find("shout", "report")(report(), Look()) == "HELLO\n"
