"""The page: marks, evidence for every claim, and nothing in a note that could act."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace
from sample import TEXT, claim, note, report

import bilat.formats
from bilat.formats import Look, find
from bilat.judging.finding import Evidence, Finding, Judged, NoteReport
from bilat.notes.document import Block, Document
from bilat.reading.claim import Reading

render = find("html", "report")
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """Every element, whether tags balance, the text that shows, and the note's own."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.classes: list[str] = []
        self.text = ""
        self.body = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.classes.append(dict(attrs).get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.classes.pop()

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data
            if "body" in self.classes and not {"tip", "ref"} & set(self.classes):
                self.body += data


def hostile(text: str) -> NoteReport:
    """A note whose every string is `text`."""
    source = replace(note().judged[0].evidence[0].source, url=text, title=text, publisher=text)
    evidence = Evidence(text, source, text=text, role=text)
    found = claim(1, text, "figure", Reading(text, text=text), text)
    judged = Judged(found, "contradicted", text, text, (evidence,))
    document = Document(text, "markdown", text, (Block("paragraph", 0, len(text)),))
    return NoteReport(document, text, None, ((text, text),), (judged,), ())


def test_well_formed_and_complete() -> None:
    page = Page(render(report(), Look()))
    assert not page.open
    assert [tag for tag, _ in page.elements].count("h1") == 1
    assert {"header", "main", "footer"} <= {tag for tag, _ in page.elements}
    assert ("html", {"lang": "en"}) in page.elements


def test_every_claim_that_can_be_checked_has_a_mark_and_an_entry_that_link_to_each_other() -> None:
    page = Page(render(report(), Look()))
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    for k in range(1, 6):
        assert f"r1-{k}" in ids
        assert f"e1-{k}" in ids
    for tag, attributes in page.elements:
        href = attributes.get("href") or ""
        if tag == "a" and href.startswith("#"):
            assert href[1:] in ids


def test_the_note_reads_as_before_without_its_markup() -> None:
    words = " ".join(Page(render(report(), Look())).body.split())
    assert "Trade is uneven: India's exports ~USD 6 bn vs imports ~USD 15 bn in 2023–24." in words
    assert "(浜松市) are sister cities. The two are natural partners." in words


def test_nothing_is_fetched_and_nothing_runs() -> None:
    shown = render(report(), Look())
    page = Page(shown)
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "base"} & {
        tag for tag, _ in page.elements
    }
    assert not [a for _, a in page.elements if any(k.startswith("on") or k == "style" for k in a)]
    style = re.search(r"<style>(.*?)</style>", shown, re.DOTALL)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(a["content"] for _, a in page.elements if "http-equiv" in a)
    assert policy is not None
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style><script>1</script>",
        "javascript:alert(1)",
        "data:text/html,<script>1</script>",
        "' onmouseover='x",
        "&lt;b&gt; &#x3c;script&#x3e;",
        "\x00\x1b[31m \u202eevil",
        "</span></p></main></body>",
    ],
)
def test_hostile_text_is_shown_not_obeyed(text: str) -> None:
    page = Page(render(report(hostile(text)), Look()))
    assert not page.open
    assert "script" not in {tag for tag, _ in page.elements}
    assert "img" not in {tag for tag, _ in page.elements}
    for tag, attributes in page.elements:
        assert not [key for key in attributes if key.startswith("on")]
        if tag == "a":
            assert (attributes["href"] or "").startswith(("#", "https://", "http://"))
    if text.isprintable():
        assert text in page.text


def test_claims_that_overlap_share_a_mark() -> None:
    text = "exports of USD 6 bn in 2023"
    outer = claim(1, text, "figure", Reading("a"), text)
    inner = claim(2, "USD 6 bn", "figure", Reading("b"), text)
    document = Document("n.md", "markdown", text, (Block("paragraph", 0, len(text)),))
    judged = (Judged(outer, "confirmed", "", ""), Judged(inner, "contradicted", "", ""))
    shown = render(report(NoteReport(document, "", None, (), judged, ())), Look())
    assert '<mark class="confirmed">exports of </mark><mark class="contradicted">USD 6 bn' in shown
    assert not Page(shown).open


def test_tables_and_lists_are_closed() -> None:
    text = "a b c d e"
    blocks = (
        Block("cell", 0, 1, table=1, row=0, column=0, header=True),
        Block("cell", 2, 3, table=1, row=1, column=0),
        Block("cell", 4, 5, table=2, row=0, column=0),
        Block("item", 6, 7, level=1),
        Block("quote", 8, 9),
    )
    document = Document("n.md", "markdown", text, blocks)
    page = Page(render(report(NoteReport(document, "", None, (), (), ())), Look()))
    assert not page.open
    assert [t for t, _ in page.elements].count("table") == 2


def test_read_nothing_is_not_a_pass() -> None:
    empty = replace(note(), judged=(), findings=())
    assert "this is not a pass" in Page(render(report(empty), Look())).text


@pytest.mark.parametrize("sheet", ["style.css", "brief.css"])
def test_contrast_of_every_colour_on_the_page_in_both_schemes(sheet: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text; the formula is the one of its definition."""
    style = (Path(bilat.formats.__file__).parent / sheet).read_text(encoding="utf-8")
    bright, night = style.split("prefers-color-scheme", 1)
    light = dict(re.findall(r"--([a-z]+): (#[0-9a-f]+)", bright))
    dark = {**light, **dict(re.findall(r"--([a-z]+): (#[0-9a-f]+)", night.split("* {")[0]))}
    assert light["page"] != dark["page"]
    for scheme in (light, dark):
        for name in set(scheme) - {"page", "card", "line"}:
            for ground in ("page", "card"):
                assert contrast(scheme[name], scheme[ground]) >= 4.5, (name, ground)
        if "contradicted" in scheme:  # the words it marks stand on a tint of it
            tint = mixed(scheme["contradicted"], scheme["page"], 0.12)
            assert contrast(scheme["ink"], tint) >= 4.5
            assert contrast(scheme["soft"], tint) >= 4.5


def test_marks_differ_without_colour_and_the_title_is_the_notes_own() -> None:
    shown = render(report(), Look())
    assert "wavy" in shown
    assert TEXT.splitlines()[0][2:] in shown


def mixed(one: str, other: str, share: float) -> str:
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    a, b = sorted((luminance(one), luminance(other)))
    return (b + 0.05) / (a + 0.05)


def channels(colour: str) -> list[int]:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    return [int(digits[i : i + 2], 16) for i in (0, 2, 4)]


def luminance(colour: str) -> float:
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_what_is_wrong_stands_above_the_note_with_links() -> None:
    shown = render(report(), Look())
    above, _, below = shown.partition('<div class="body">')
    listed = above.partition('<ul class="found">')[2]
    assert re.findall(r'href="#(e1-\d)"', listed) == ["e1-1", "e1-2", "e1-4"]
    assert "misspelt" in listed
    assert "USD 6 bn" in listed
    assert "decides 1 more" in listed
    for ref in ("e1-1", "e1-2", "e1-4"):
        assert f'<li id="{ref}"' in below


def test_sums_and_comments_are_listed_too_and_led_to() -> None:
    some = note()
    loose = Finding("C501", "warning", "do not add up", ("c1", "c2"), 20, 30)
    shown = render(report(replace(some, findings=(*some.findings, loose))), Look())
    assert 'href="#f1-1"' in shown
    assert '<li class="entry" id="f1-1">' in shown


def test_only_what_needs_nothing_done_is_folded() -> None:
    shown = render(report(), Look())
    cards = dict(re.findall(r'<li id="(e1-\d)"[^>]*>(.*?)</li>', shown, re.DOTALL))
    assert [ref for ref, card in cards.items() if "<details>" in card] == ["e1-3"]
    summary = cards["e1-3"].partition("</summary>")[0]
    assert "confirmed" in summary
    assert "24 Feb to 9 Mar 2025" in summary
    assert "https://" not in summary
    assert "https://" in cards["e1-1"]


def test_nothing_wrong_says_so_and_nothing_read_does_not() -> None:
    fine = replace(note(), findings=())
    assert "Nothing that the facts contradict" in Page(render(report(fine), Look())).text
    empty = replace(note(), judged=(), findings=())
    assert "Nothing that the facts contradict" not in Page(render(report(empty), Look())).text


def test_many_notes_are_counted_in_the_title() -> None:
    assert "<title>Check of India and Japan</title>" in render(report(), Look())
    many = report(*(note(f"{n}.md") for n in range(5)))
    assert "<title>Check of 5 notes</title>" in render(many, Look())


def test_notes_of_one_title_have_names_of_their_own() -> None:
    shown = render(report(note("a.md"), note("b.md")), Look())
    names = re.findall(r'<section class="note" aria-label="([^"]+)"', shown)
    assert len(names) == len(set(names)) == 2
    ids = re.findall(r' id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(ids)
