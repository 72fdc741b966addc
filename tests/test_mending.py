"""Fixes together: whole or not at all, safe unless asked, the rest to the byte as it was."""

import re
from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from bilat.facts.period import Period
from bilat.judging.engine import Options, judge_note
from bilat.judging.finding import Finding, Fix, NoteReport, Report
from bilat.mending import diff, edits, mended, remarked, summary
from bilat.notes.document import Edit
from bilat.notes.opening import open_note
from tests.judged import snapshot
from tests.notes.samples import docx, p, pdf
from tests.notes.test_print import column
from tests.notes.test_word import part

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


WORDS = (
    "The fifth edition of JIMEX took place in October 2018. India's exports to Japan were USD 9.15 "
    "billion in 2023\u201324."
)


def judged(data: bytes, name: str) -> NoteReport:
    return judge_note(open_note(data, name), snapshot(), Options(written=Period.parse("2025-08")))


def test_a_word_file_says_what_is_wrong_also_where_nothing_can_be_mended() -> None:
    data = docx(p("India\u2013Japan relations") + p(WORDS))
    found = judged(data, "a.docx")
    (host,) = [f for f in found.findings if f.code == "R203"]
    assert host.fix is None
    new = mended(found, False, data, "2026-01-31")
    again = judged(new, "a.docx")
    said = [c.text for c in again.document.comments]
    assert len(said) == 2
    (of_host,) = [text for text in said if "[R203]" in text]
    assert host.message in of_host
    assert "https://" in of_host
    assert "5.15 billion" in again.document.text
    # The comment covers the words that it is about, no more.
    body = part(new)
    inside = body.partition("commentRangeStart")[2].partition("commentRangeEnd")[0]
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", inside)) == "fifth edition of JIMEX"
    assert mended(again, False, new, "2026-01-31") == new
    assert summary(found, False) == "1 change and 1 comment"


def test_a_pdf_is_annotated_once() -> None:
    data = pdf(column(72, 700, "India\u2013Japan relations", "", *wrap(WORDS, 70)))
    found = judged(data, "a.pdf")
    assert summary(found, False) == "2 comments"
    copy = mended(found, False, data, "2026-01-31")
    assert copy.count(b"/Highlight") == 2
    assert mended(judged(copy, "a.pdf"), False, copy, "2026-01-31") == copy


def test_two_remarks_of_one_place_are_one_comment() -> None:
    six = TEXT.index("6")
    finding = Finding("C501", "warning", "do not add up", (), six - 4, six + 4)
    some = note(at("6", "5.2"))
    some = NoteReport(some.document, "", None, (), (), (*some.findings, finding))
    (edit,) = remarked(some, edits(some))
    assert edit.replacement == "5.2"
    assert edit.note == "m [F101]\ndo not add up [C501]"


def test_text_takes_no_remarks() -> None:
    six = TEXT.index("6")
    finding = Finding("C501", "warning", "do not add up", (), six, six + 1)
    some = NoteReport(note().document, "", None, (), (), (finding,))
    assert mended(some, False, TEXT.encode(), "2026-01-31") == TEXT.encode()
    assert summary(some, False) == "0 changes"
