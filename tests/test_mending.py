"""Fixes together: whole or not at all, safe unless asked, the rest to the byte as it was."""

from hypothesis import given
from hypothesis import strategies as st

from bilat.judging.finding import Finding, Fix, NoteReport, Report
from bilat.mending import diff, edits, mended
from bilat.notes.document import Edit
from bilat.notes.opening import open_note

TEXT = "# T\n\nExports were USD 6 bn and imports USD 15 bn.\n"


def note(*fixes: Fix, text: str = TEXT, path: str = "n.md") -> NoteReport:
    document = open_note(text.encode(), path)
    findings = tuple(
        Finding("F101", "error", "m", (), fix.edits[0].start, fix.edits[0].end, fix)
        for fix in fixes
    )
    return NoteReport(document, "", None, (), (), findings)


def at(word: str, new: str, safe: bool = True) -> Fix:
    start = TEXT.index(word)
    return Fix(safe, (Edit(start, start + len(word), new),))


def test_safe_fixes_are_made_and_unsafe_ones_only_on_request() -> None:
    some = note(at("6", "5.2"), at("15", "18", safe=False))
    assert [e.replacement for e in edits(some)] == ["5.2"]
    assert [e.replacement for e in edits(some, unsafe=True)] == ["5.2", "18"]


def test_a_fix_that_overlaps_another_waits_as_a_whole() -> None:
    six, fifteen = TEXT.index("USD 6"), TEXT.index("15")
    clash = Fix(True, (Edit(six, six + 5, "EUR 9"), Edit(fifteen, fifteen + 2, "18")))
    some = note(at("6", "5.2"), clash)
    assert len(edits(some)) in (1, 2)
    assert edits(some) == sorted(clash.edits)


def test_two_findings_with_one_fix_make_it_once() -> None:
    assert len(edits(note(at("6", "5.2"), at("6", "5.2")))) == 1


def test_the_diff_is_one_that_patch_reads() -> None:
    told = diff(Report("s", "2026-01-31", (note(at("6", "5.2")), note(path="clean.md"))))
    assert told.splitlines() == [
        "--- n.md",
        "+++ n.md",
        "@@ -1,3 +1,3 @@",
        " # T",
        " ",
        "-Exports were USD 6 bn and imports USD 15 bn.",
        "+Exports were USD 5.2 bn and imports USD 15 bn.",
    ]


def test_a_last_line_without_an_end_is_said_to_have_none() -> None:
    some = note(at("6", "5.2"), text=TEXT.rstrip("\n"))
    assert diff(Report("s", "2026-01-31", (some,))).count("\\ No newline at end of file") == 2


@given(st.sets(st.sampled_from(["6", "15", "Exports", "imports"])))
def test_what_is_not_fixed_stays_to_the_byte(words: set[str]) -> None:
    some = note(*(at(word, f"<{word}>") for word in sorted(words)))
    new = mended(some, False, TEXT.encode(), "2026-01-31").decode()
    for word in words:
        new = new.replace(f"<{word}>", word)
    assert new == TEXT
