"""Comments that allow a finding: what they are about, and what is said of those that fail."""

from datetime import date

import pytest
from msgspec.structs import replace

from bilat.formats._show import edited
from bilat.judging.finding import Finding, NoteReport
from bilat.mending import edits
from bilat.notes.document import Block, Document
from bilat.notes.opening import open_note
from bilat.suppression import apply

TODAY = date(2026, 1, 31)


def check(text: str, *quotes: str, today: date = TODAY, code: str = "F101") -> NoteReport:
    """The note with a finding on each quote, after its comments."""
    document = open_note(text.encode(), "n.md")
    findings = tuple(
        Finding(code, "error", "m", (), text.index(q), text.index(q) + len(q)) for q in quotes
    )
    return apply(NoteReport(document, "", None, (), (), findings), today, ("F101", "R101", "S901"))


def codes(report: NoteReport) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_comment_before_a_block_is_about_that_block_only() -> None:
    text = "# T\n\n<!-- bilat: allow F101 — known -->\nExports were 6 bn.\n\nImports were 7 bn.\n"
    told = check(text, "6 bn", "7 bn")
    assert codes(told) == ["F101"]
    assert [s.reason for s in told.silenced] == ["known"]
    assert text[told.findings[0].start :].startswith("7 bn")


def test_a_comment_at_the_end_of_a_line_is_about_its_block() -> None:
    text = "- one 6 bn <!-- bilat: allow F101 — known -->\n- two 7 bn\n"
    told = check(text, "6 bn", "7 bn")
    assert len(told.silenced) == 1
    assert text[told.findings[0].start :].startswith("7 bn")


def test_a_comment_in_a_table_is_about_its_row() -> None:
    text = (
        "| a | b |\n| --- | --- |\n| 6 bn | 7 bn <!-- bilat: allow F101 — known --> |\n"
        "| 8 bn | 9 bn |\n"
    )
    told = check(text, "6 bn", "7 bn", "8 bn")
    assert len(told.silenced) == 2
    assert codes(told) == ["F101"]


def test_allow_file_is_about_the_whole_note() -> None:
    text = "One 6 bn.\n\nTwo 7 bn.\n\n<!-- bilat: allow-file F — house style -->\n"
    assert codes(check(text, "6 bn", "7 bn")) == []


def test_only_the_codes_named_are_silenced() -> None:
    text = "<!-- bilat: allow R101, F101 — known -->\nOne 6 bn.\n"
    assert codes(check(text, "6 bn")) == []
    assert codes(check(text, "6 bn", code="C101")) == ["C101", "S901"]


def test_until_includes_its_last_day() -> None:
    text = "<!-- bilat: allow F101 until 2026-03 — embassy figure -->\nOne 6 bn.\n"
    assert codes(check(text, "6 bn", today=date(2026, 3, 31))) == []
    told = check(text, "6 bn", today=date(2026, 4, 1))
    assert codes(told) == ["F101", "S902"]
    assert "Mar 2026" in told.findings[-1].message


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("allow F101", "no reason"),
        ("allow — because", "no code"),
        ("allow F999 — because", "no rule F999"),
        ("allow F101 until someday — because", "not a date"),
        ("ignore F101 — because", "neither"),
        ("allow", "no code"),
    ],
)
def test_a_comment_that_cannot_be_read_silences_nothing(body: str, why: str) -> None:
    told = check(f"<!-- bilat: {body} -->\nOne 6 bn.\n", "6 bn")
    assert codes(told) == ["F101", "S903"]
    assert why in told.findings[-1].message


@pytest.mark.parametrize("dash", ["—", "–", "-", "--", ":"])
def test_a_reason_follows_any_dash(dash: str) -> None:
    assert codes(check(f"<!-- bilat: allow F101 {dash} known -->\nOne 6 bn.\n", "6 bn")) == []


def test_other_comments_are_none_of_ours() -> None:
    assert codes(check("<!-- todo: allow F101 -->\nOne 6 bn.\n", "6 bn")) == ["F101"]


def test_an_unused_comment_is_a_finding_and_its_unsafe_fix_takes_its_line_away() -> None:
    text = "Before.\n\n<!-- bilat: allow F101 — known -->\nOne 5 bn.\n"
    told = check(text)
    assert codes(told) == ["S901"]
    assert edits(told) == []
    assert edited(text, edits(told, unsafe=True)) == "Before.\n\nOne 5 bn.\n"


def test_a_note_without_comments_is_unchanged() -> None:
    document = Document("n.md", "markdown", "x", (Block("paragraph", 0, 1),))
    some = NoteReport(document, "", None, (), (), ())
    assert apply(some, TODAY) is some
    assert replace(some) == some
