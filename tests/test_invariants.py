"""The design's invariants of checking, one property each."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.facts.snapshot import open_snapshot
from bilat.judging.engine import Options, judge_note
from bilat.mending import edits
from bilat.notes.opening import mend_note, open_note
from tests.judged import TITLE, judge, snapshot

# True and false statements about subjects that the library decides (Indian commerce ministry by
# PTI, Indian defence ministry, PIB; see library/), in independent sentences.
SENTENCES = (
    "India's exports to Japan were USD 5.15 billion in 2023-24.",
    "India's exports to Japan were USD 6.9 billion in 2023-24.",
    "Imports from Japan stood at USD 17.7 billion in FY 2023-24.",
    "Imports from Japan stood at USD 12 billion in FY 2023-24.",
    "Bilateral trade between India and Japan reached USD 22.85 billion in 2023-24.",
    "JIMEX-24 was held in Yokosuka.",
    "Dharma Guardian-VI took place in February-March 2025.",
    "Japan is India's largest bilateral ODA partner.",
    "More than 1,400 Japanese companies are present in India.",
    "IREL may work with Toyots Rare Earths India.",
)
sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True)


def outcome(text: str) -> list[tuple[str, str]]:
    report = judge(text)
    return sorted((" ".join(j.claim.quote.split()), j.verdict) for j in report.judged)


@given(sentences)
@settings(max_examples=25, deadline=None)
def test_verdicts_do_not_depend_on_the_order_of_sentences(chosen: list[str]) -> None:
    paragraphs = "\n\n".join(chosen)
    turned = "\n\n".join(reversed(chosen))
    assert outcome(paragraphs) == outcome(turned)


@given(sentences)
@settings(max_examples=25, deadline=None)
def test_a_list_says_what_prose_says(chosen: list[str]) -> None:
    assert outcome("\n".join(f"- {s}" for s in chosen)) == outcome("\n\n".join(chosen))


STYLES = (
    ("USD {:.2f} billion", 1e9),
    ("US$ {:.2f} bn", 1e9),
    ("${:.0f} million", 1e6),
    ("USD {:.0f} crore", 1e7),
    ("USD {:.5f} lakh crore", 1e12),
)


@given(st.sampled_from((5.15e9, 6.9e9, 4.7e9, 5.6e9, 8e9)), st.sampled_from(STYLES))
@settings(max_examples=25, deadline=None)
def test_verdicts_do_not_depend_on_how_a_number_is_written(
    value: float, style: tuple[str, float]
) -> None:
    form, scale = style
    written = form.format(value / scale)
    plain = judge(f"India's exports to Japan were USD {value / 1e9:.2f} billion in 2023-24.")
    other = judge(f"India's exports to Japan were {written} in 2023-24.")
    assert [j.verdict for j in plain.judged] == [j.verdict for j in other.judged]


def test_full_digits_are_the_same_claim() -> None:
    for text in ("USD 5,150,000,000", "USD 5150 million", "USD 5.15 bn", "USD 515 crore"):
        found = judge(f"India's exports to Japan were {text} in 2023-24.").judged
        assert [j.verdict for j in found] == ["confirmed"], text


@given(sentences)
@settings(max_examples=25, deadline=None)
def test_fixing_ends_what_it_fixed_and_nothing_new_begins(chosen: list[str]) -> None:
    text = TITLE + "\n\n".join(chosen) + "\n"
    report = judge("\n\n".join(chosen) + "\n")
    made = edits(report)
    data = mend_note(text.encode(), open_note(text.encode(), "note.md"), made)
    again = judge_note(open_note(data, "note.md"), snapshot(), Options(written=report.written))
    before = {f.code for f in report.findings if f.fix is not None and f.fix.safe}
    assert not [f for f in again.findings if f.fix is not None and f.fix.safe], before
    levels = ("error", "warning")
    assert sum(f.level in levels for f in again.findings) <= sum(
        f.level in levels for f in report.findings
    )
    twice = mend_note(data, open_note(data, "note.md"), edits(again))
    assert twice == data


def test_what_is_right_does_not_change_by_a_byte() -> None:
    text = (TITLE + "\r\n".join(SENTENCES[i] for i in (0, 2, 4, 5, 6, 7, 8))).encode()
    document = open_note(text, "note.md")
    report = judge_note(document, snapshot(), Options())
    assert mend_note(text, document, edits(report)) == text


@pytest.fixture
def french_facts(tmp_path: Path) -> Path:
    """A figure about a pair of which the note does not speak."""
    with (tmp_path / "measures.csv").open("w", newline="") as out:
        row = csv.writer(out)
        row.writerow(
            "measure reporter partner item period value unit precision source_url source_title "
            "publisher published note".split()
        )
        row.writerow(
            ["exports_goods", "FRA", "DEU", "", "2023-01-01/2023-12-31", "85000000000", "USD",
             "rounded", "https://example.org/trade", "Trade", "Example", "2024-03-01", ""]
        )  # fmt: skip
    return tmp_path


def test_a_fact_about_another_pair_changes_no_verdict(french_facts: Path) -> None:
    text = (TITLE + "\n\n".join(SENTENCES)).encode()
    document = open_note(text, "note.md")
    plain = judge_note(document, snapshot(), Options())
    more = judge_note(document, open_snapshot(facts=[french_facts]), Options())
    assert open_snapshot(facts=[french_facts]).id != snapshot().id
    assert [(j.claim, j.verdict, j.message) for j in plain.judged] == [
        (j.claim, j.verdict, j.message) for j in more.judged
    ]


def test_every_fact_told_resolves_to_publisher_document_and_date() -> None:
    report = judge("\n\n".join(SENTENCES))
    told = [e for j in report.judged for e in j.evidence]
    assert told
    for evidence in told:
        source = snapshot().source(evidence.source.id)
        assert source is not None
        assert source.publisher
        assert source.url or source.title
        assert snapshot().figure(evidence.fact) is not None or evidence.text is not None


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_judging_fail(text: str) -> None:
    judge("Some words.\n\n" + text.replace("\x00", ""))
