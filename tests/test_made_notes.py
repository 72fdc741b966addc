"""Properties of checking over notes made from the library's facts by a grammar of phrasings.

Amounts, years and phrasings are drawn, true ones and wrong ones; what may not matter is then
changed. The verdicts themselves are not asserted here but for what the facts entail.
"""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.facts.period import Period
from bilat.judging.engine import Options, judge_note
from bilat.judging.finding import NoteReport
from bilat.notes.opening import open_note
from tests.judged import TITLE, judge, snapshot

# India's goods trade with Japan in billion dollars, ministry of commerce (library/figures).
YEARS = ("2021-22", "2022-23", "2023-24", "2024-25")
FLOWS = {
    "exports": (
        "India's exports to Japan {were} {n} in {y}",
        "Indian merchandise exports to Japan {were} {n} in {y}",
        "in {y}, India exported goods worth {n} to Japan",
        "exports from India to Japan {were} {n} in FY {y}",
        "India sold Japan goods worth {n} in {y}",
    ),
    "imports": (
        "India's imports from Japan {were} {n} in {y}",
        "imports from Japan {were} {n} in FY {y}",
        "in {y}, India imported goods worth {n} from Japan",
        "India bought goods worth {n} from Japan in {y}",
    ),
}
WERE = ("were", "stood at", "amounted to", "totalled", "came to")
EVENTS = (
    "JIMEX-24 was held in {place}.",
    "The JIMEX exercise of 2024 took place in {place}.",
    "Dharma Guardian-VI took place in {when}.",
    "Japan is India's {rank} bilateral ODA partner.",
    "More than {count} Japanese companies are present in India.",
    "The Ahmedabad-Hamamatsu sister city pact was signed in {when}.",
    "The CEPA between India and Japan entered into force in {when}.",
)
PLACES = ("Yokosuka", "Visakhapatnam", "Tokyo")
WHEN = ("February 2025", "August 2011", "August 2025", "March 2019")


def amount(value: float, style: str) -> str:
    """So many billion dollars, in one of the ways in which they are written."""
    return {
        "bn": f"USD {value:.2f} billion",
        "short": f"US$ {value:.2f} bn",
        "million": f"USD {value * 1000:,.0f} million",
        "digits": f"USD {value * 1e9:,.0f}",
        "crore": f"USD {value * 100:.0f} crore",
        "lakh crore": f"USD {value / 1000:.5f} lakh crore",
    }[style]


STYLES = ("bn", "short", "million", "digits", "crore", "lakh crore")
values = st.integers(400, 2000).map(lambda n: n / 100).filter(lambda v: round(v * 100) % 10)


@st.composite
def flows(draw: st.DrawFn, style: str | None = None) -> tuple[str, float, str]:
    """A sentence with `{n}` for its amount, the amount, and a style."""
    form = draw(st.sampled_from([f for forms in FLOWS.values() for f in forms]))
    text = form.replace("{were}", draw(st.sampled_from(WERE)))
    text = text.replace("{y}", draw(st.sampled_from(YEARS)))
    return text[0].upper() + text[1:] + ".", draw(values), style or draw(st.sampled_from(STYLES))


@st.composite
def statements(draw: st.DrawFn) -> str:
    if draw(st.booleans()):
        text, value, style = draw(flows())
        return text.replace("{n}", amount(value, style))
    return draw(st.sampled_from(EVENTS)).format(
        place=draw(st.sampled_from(PLACES)),
        when=draw(st.sampled_from(WHEN)),
        rank=draw(st.sampled_from(("largest", "second-largest", "third largest"))),
        count=draw(st.sampled_from(("1,000", "1,400", "3,000"))),
    )


notes = st.lists(statements(), min_size=1, max_size=4, unique=True).map("\n\n".join)
few = settings(max_examples=30, deadline=None, derandomize=True)


def outcome(report: NoteReport) -> list[tuple[str, str]]:
    """Shape and verdict of every claim that is no opinion, whatever its words look like."""
    return [(j.claim.shape, j.verdict) for j in report.judged if j.verdict != "opinion"]


@given(notes)
@few
def test_every_place_quotes_exactly(text: str) -> None:
    report = judge(text)
    whole = report.document.text
    for one in report.judged:
        assert whole[one.claim.start : one.claim.end] == one.claim.quote
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(whole)
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.start <= edit.end <= len(whole)


@given(notes, st.sampled_from(("2019-06-30", "2023-01-01", "2024-12-31", "2026-06-30")))
@few
def test_nothing_is_confirmed_or_denied_by_what_was_not_public(text: str, day: str) -> None:
    end = Period.parse(day).end
    for one in judge(text, written=None, as_of=day).judged:
        if one.verdict in ("confirmed", "contradicted", "outdated", "imprecise", "disputed"):
            assert one.evidence, (one.claim.quote, one.message)
        for row in one.evidence:
            assert row.source.published is not None
            assert row.source.published.end <= end, (one.claim.quote, row)


@given(flows(), st.sampled_from(STYLES))
@few
def test_how_an_amount_is_written_changes_no_verdict(
    flow: tuple[str, float, str], style: str
) -> None:
    text, value, first = flow
    a, b = (judge(text.replace("{n}", amount(value, s))) for s in (first, style))
    assert outcome(a) == outcome(b), (amount(value, first), amount(value, style))


TYPED = (
    lambda t: t.replace("'", "’"),
    lambda t: t.replace("-", "–"),
    lambda t: re.sub(r"(?<=\d)-(?=\d)", "‑", t),
    lambda t: t.replace(" ", "  "),
    lambda t: re.sub(r"(USD|US\$) ", "\\1\xa0", t),
    lambda t: re.sub(r"(?<=\d) (?=billion|bn|million|crore)", "\xa0", t),
    lambda t: t.replace("\n", "\r\n"),
    lambda t: re.sub(r" (?=\w+\.)", "\n", t),
    lambda t: re.sub(r"(?<=,) ", "\n", t),
    lambda t: t.replace("billion", "BILLION"),
    lambda t: "\n\n".join(f"- {s}" for s in t.split("\n\n")),
    lambda t: "\n\n".join(f"> {s}" for s in t.split("\n\n")),
    lambda t: "\n\n".join(f"**{s}**" for s in t.split("\n\n")),
)


@given(notes, st.integers(0, len(TYPED) - 1))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_how_a_text_is_typed_changes_no_verdict(text: str, way: int) -> None:
    assert outcome(judge(TYPED[way](text))) == outcome(judge(text)), TYPED[way](text)


UNRELATED = (
    "The gardens of Kyoto are at their best in autumn.",
    "Tea was served to everyone who came.",
    "Phone: +81 3 3262 2391. Room 1204.",
    "See the annex for the list of abbreviations.",
    "Brazil's soya harvest was the largest on record.",
)


@given(notes, st.sampled_from(UNRELATED), st.booleans())
@few
def test_what_else_a_note_says_changes_no_verdict(text: str, other: str, before: bool) -> None:
    longer = f"{other}\n\n{text}" if before else f"{text}\n\n{other}"
    place = TITLE + (f"{other}\n\n" if before else "")
    plain = {(j.claim.quote, j.claim.start): j.verdict for j in judge(text).judged}
    shift = len(place) - len(TITLE)
    more = {(j.claim.quote, j.claim.start - shift): j.verdict for j in judge(longer).judged}
    assert {k: more.get(k) for k in plain} == plain


@given(st.lists(statements(), min_size=2, max_size=4, unique=True))
@few
def test_the_order_of_statements_changes_no_verdict(chosen: list[str]) -> None:
    a, b = (judge("\n\n".join(s)) for s in (chosen, chosen[::-1]))
    assert sorted(outcome(a)) == sorted(outcome(b))


@given(notes)
@few
def test_all_that_is_told_is_told_again_the_same(text: str) -> None:
    data = (TITLE + text).encode()
    told = [judge_note(open_note(data, "a.md"), snapshot(), Options()) for _ in range(2)]
    assert told[0] == told[1]


@given(flows(style="bn"))
@few
def test_a_fix_of_an_amount_is_confirmed_where_the_amount_was_wrong(
    flow: tuple[str, float, str],
) -> None:
    from bilat.mending import edits
    from bilat.notes.opening import mend_note

    text, value, style = flow
    data = (TITLE + text.replace("{n}", amount(value, style)) + "\n").encode()
    options = Options(written=Period.parse("2025-08-26"))
    report = judge_note(open_note(data, "a.md"), snapshot(), options)
    made = edits(report)
    again = mend_note(data, open_note(data, "a.md"), made)
    after = judge_note(open_note(again, "a.md"), snapshot(), options)
    assert not edits(after)
    if made:
        assert "confirmed" in [j.verdict for j in after.judged], again.decode()


def test_the_grammar_reaches_true_and_wrong_claims() -> None:
    """What is drawn is read and decided both ways, so that the properties say something."""
    told = Counter(
        verdict
        for form in FLOWS.values()
        for phrase in form
        for value in (5.15, 17.69, 8.37)
        for _, verdict in outcome(
            judge(
                phrase.replace("{were}", "were")
                .replace("{y}", "2023-24")
                .replace("{n}", amount(value, "bn"))
                + "."
            )
        )
    )
    assert told["confirmed"] >= len([p for forms in FLOWS.values() for p in forms])
    assert told["contradicted"] >= 10
    assert told["unverifiable"] == 0
