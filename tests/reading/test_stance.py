"""Who asserts what a sentence says: the writer, somebody else, or nobody."""

import json
from pathlib import Path

import pytest

from bilat.judging.naming.lexicon import state_lexicon
from bilat.notes.opening import open_note
from bilat.reading.claims import scene
from bilat.reading.sentences import sentences
from bilat.reading.stance.quotations import quoted
from bilat.reading.stance.read import stretches
from tests.judged import judge, verdicts

WRITTEN = "2026-03-01"
SILENT = frozenset({"confirmed", "unverifiable", "opinion"})
# Sentences written before the reading of stances was, and a second set that was kept unseen.
SENTENCES = json.loads(Path(__file__).with_name("attributed.json").read_text("utf-8"))
DENIED = [s for kind in ("false", "supposed") for s in SENTENCES[kind]]


@pytest.mark.parametrize("text", SENTENCES["hearsay"] + SENTENCES["quoted"])
def test_nobody_is_blamed_for_the_words_of_others(text: str) -> None:
    report = judge(text, written=WRITTEN)
    assert {j.verdict for j in report.judged} <= SILENT
    assert not [f for f in report.findings if f.level != "info"]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_or_supposed_is_not_stated(text: str) -> None:
    assert {verdict for _, verdict in verdicts(text, written=WRITTEN)} <= SILENT


@pytest.mark.parametrize("one", SENTENCES["wrong"], ids=lambda one: one["text"])
def test_what_the_note_stands_for_is_still_found(one: dict[str, list[str]]) -> None:
    found = verdicts(str(one["text"]), written=WRITTEN)
    assert [quote for quote, verdict in found if verdict not in SILENT] == one["quotes"]


@pytest.mark.parametrize("one", SENTENCES["right"], ids=lambda one: one["text"])
def test_what_is_right_is_borne_out_whoever_says_it(one: dict[str, list[str]]) -> None:
    found = verdicts(str(one["text"]), written=WRITTEN)
    assert [q for q, v in found if v == "confirmed" and q in one["quotes"]] == one["quotes"]


@pytest.mark.parametrize("one", SENTENCES["own"], ids=lambda one: one["text"])
def test_words_of_others_beside_a_statement_leave_it_to_the_writer(
    one: dict[str, list[str]],
) -> None:
    found = [j.claim for j in judge(str(one["text"]), written=WRITTEN).judged]
    assert {c.stance for c in found if c.quote in one["quotes"]} == {"asserted"}


def test_the_same_words_are_found_wrong_where_the_writer_says_them() -> None:
    plain = "Malabar 2024 was hosted by Japan."
    for text in (f"Critics say that {plain}", f"“{plain}” is a common answer", f"Suppose {plain}"):
        assert {v for _, v in verdicts(text, written=WRITTEN)} <= SILENT
    assert "contradicted" in {v for _, v in verdicts(plain, written=WRITTEN)}


def test_a_sum_of_quoted_and_stated_figures_is_no_finding() -> None:
    text = (
        "In 2023-24 India's exports to Japan were USD 5.15 bn.\n\n"
        "Critics claim that in 2023-24 India's exports to Japan were USD 9.15 bn."
    )
    report = judge(text, written=WRITTEN)
    assert not [f for f in report.findings if f.level != "info"]


@pytest.mark.parametrize(
    ("head", "found"), [("Myth: ", False), ("Scenario A: ", False), ("Fact: ", True), ("", True)]
)
def test_the_head_of_a_column_says_how_its_cells_are_meant(head: str, found: bool) -> None:
    text = f"| Year | {head}India's exports to Japan (USD bn) |\n|---|---|\n| 2023-24 | 9.15 |"
    assert ("contradicted" in {v for _, v in verdicts(text, written=WRITTEN)}) == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [("Common mistakes", False), ("Scenarios", False), ("Trade", True)],
)
def test_a_table_stands_as_its_section_does(heading: str, found: bool) -> None:
    text = (
        f"## {heading}\n\n| Year | India's exports to Japan (USD bn) |\n|---|---|\n"
        "| 2022-23 | 5.46 |\n| 2023-24 | 9.15 |"
    )
    assert ("contradicted" in {v for _, v in verdicts(text, written=WRITTEN)}) == found


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "a b" and left.', ["a b"]),
        ('That is all," he said.', ["That is all,"]),
        ('He said: "That is all.', ["That is all."]),
        ("The word 'pact' is old.", ["pact"]),
        ("India's and Japan's navies' drill", []),
        ('He left 5" of room', []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, inside: list[str]) -> None:
    assert [text[low:high] for low, high in quoted(text)] == inside


@pytest.mark.parametrize(
    "text",
    [
        "We now have a pact that was signed in 2014.",
        "The Prime Ministers, noting the value of the sea, met in 2014.",
        "Malabar, not to be confused with La Pérouse, was held in 2014.",
        "Our trade grew: that cannot be wrong, and the pact was signed in 2014.",
        "The two states signed the pact in 2014.",
        "Japan's claims were settled in 2014 and its reports were published.",
        "India maintains an embassy in Tokyo that was opened in 2014.",
        "Exports recorded a rise in 2014.",
        "India posted a deficit in 2014.",
        "Japan will assume the chair of the group in 2014.",
        "Mixed results followed the pact of 2014.",
    ],
)
def test_words_that_only_look_like_speech_leave_a_statement_alone(text: str) -> None:
    document = open_note(text.encode(), "note.txt")
    (sentence,) = sentences(document)
    one = scene(sentence, state_lexicon())
    at = text.index("2014") if "2014" in text else 0
    assert {s.stance for s in stretches(one) if s.start <= at < s.end} <= {"asserted"}
