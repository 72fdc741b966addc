"""The terminal report: carets under the words, whatever their width; nothing obeys a note."""

from msgspec.structs import replace
from sample import TEXT, claim, note, report

from bilat.facts.period import Period
from bilat.formats import Look, find
from bilat.judging.finding import Finding, Judged, NoteReport
from bilat.notes.document import Block, Document
from bilat.reading.claim import Reading

render = find("text", "report")


def one(text: str, quote: str) -> NoteReport:
    """A note of one paragraph with one finding on `quote`."""
    found = claim(1, quote, "figure", Reading("it"), text)
    finding = Finding("F101", "error", "it is not", ("c1",), found.start, found.end)
    document = Document("n.md", "markdown", text, (Block("paragraph", 0, len(text)),))
    return NoteReport(
        document, "", None, (), (Judged(found, "contradicted", "", "F101"),), (finding,)
    )


def columns(text: str) -> int:
    """Terminal columns by the Unicode East Asian Width of these test strings, counted by hand."""
    return sum(2 if char in "東京浜松市" else 0 if char == "\u0304" else 1 for char in text)


def test_carets_stand_under_the_quote_also_after_wide_and_combining_characters() -> None:
    for text, quote in (("abc 6 bn", "6 bn"), ("東京 6 bn", "6 bn"), ("Ko\u0304be 東京 x", "東京")):
        lines = render(report(one(text, quote)), Look()).splitlines()
        quoted, carets = lines[1], lines[2]
        assert columns(quoted[: quoted.index(quote)]) == carets.index("^")
        assert carets.count("^") == columns(quote)


def test_no_line_but_a_link_is_wider_than_the_terminal() -> None:
    long = "word " * 200
    for text in (TEXT, long + "USD 6 bn " + long, "x" * 500 + " USD 6 bn"):
        found = note() if text == TEXT else one(text, "USD 6 bn")
        for line in render(report(found), Look(width=80)).splitlines():
            assert columns(line) <= 80 or line.strip().startswith("https://"), line


def test_a_quote_in_a_long_line_is_shown_with_what_stands_around_it() -> None:
    shown = render(report(one("word " * 99 + "USD 6 bn" + " more" * 99, "USD 6 bn")), Look())
    quoted = shown.splitlines()[1]
    assert "word USD 6 bn more" in quoted
    assert quoted.count("…") == 2


def test_summary_counts_every_verdict() -> None:
    shown = " ".join(render(report(), Look()).split())
    assert (
        "6 claims: 1 confirmed, 0 outdated, 0 imprecise, 3 contradicted, 0 disputed, "
        "1 unverifiable, 1 opinion"
    ) in shown


def test_a_note_without_claims_does_not_look_like_a_pass() -> None:
    empty = replace(note(), judged=(), findings=())
    assert "no checkable claim was read" in render(report(empty), Look())
    opinions = replace(note(), judged=note().judged[-1:], findings=())
    assert "not a pass" in render(report(opinions), Look())


def test_colour_only_where_asked() -> None:
    assert "\x1b" not in render(report(), Look())
    assert "\x1b[31m" in render(report(), Look(colour=True))


def test_a_note_cannot_command_the_terminal() -> None:
    hostile = "a \x1b]0;title\x07 \u202e6 bn\u202c b"
    shown = render(report(one(hostile, "6 bn")), Look())
    assert not set(shown) & set("\x1b\x07\u202e\u202c\x00")


def test_explain_shows_readings_and_grounds() -> None:
    shown = render(report(), Look(explain=True))
    assert "one official publisher decides" in shown
    assert "measure exports_goods" in shown
    assert Period.parse("2023-04-01/2024-03-31").plain() in shown


def test_silenced_findings_are_counted() -> None:
    from bilat.judging.finding import Silenced

    some = note()
    hidden = replace(some, findings=(), silenced=(Silenced(some.findings[0], "known"),))
    assert "1 silenced" in render(report(hidden), Look())


def test_errors_stand_first_and_what_nothing_decides_is_counted() -> None:
    some = note()
    turned = replace(some, findings=tuple(reversed(some.findings)))
    for made in (some, turned):
        shown = render(report(made), Look())
        codes = [w for line in shown.splitlines() for w in line.split() if w in ("F101", "N101")]
        assert codes == ["F101", "F101", "N101"]
        assert "R901" not in shown
        assert "1 claim that no fact held decides is not shown" in shown
    for look in (Look(infos=True), Look(explain=True)):
        shown = render(report(), look)
        assert "R901" in shown
        assert "not shown" not in shown


def test_what_is_newer_than_a_confirmed_claim_is_shown() -> None:
    some = note()
    held = some.judged[2]
    newer = replace(held.evidence[0], fact="r2", text="Feb 2026", role="newer")
    judged = (*some.judged[:2], replace(held, evidence=(*held.evidence, newer)), *some.judged[3:])
    shown = render(report(replace(some, judged=judged)), Look())
    assert "something newer is held" in shown
    assert "“Feb–Mar 2025” newer: Feb 2026" in " ".join(shown.split())
    assert "something newer" not in render(report(), Look())


def test_evidence_that_says_the_same_is_shown_once() -> None:
    some = note()
    one = some.judged[0]
    twice = replace(one, evidence=(*one.evidence, replace(one.evidence[0], fact="f9")))
    shown = render(report(replace(some, judged=(twice, *some.judged[1:]))), Look())
    assert shown == render(report(), Look())
