"""Web pages: rendered text, tables, furniture; a fix leaves every tag and byte around it."""

import pytest

from bilat.errors import NoteError
from bilat.notes.document import Document, Edit
from bilat.notes.html import read as read_here
from bilat.notes.opening import mend_note, open_note
from bilat.notes.prose import prose

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Site &mdash; Trade</title>
<style>p { color: red }</style></head>
<body class="has-sidebar">
<nav><ul><li><a href=/>Home</a><li><a href=/a>All of us</a></ul></nav>
<header><div>My Site</div></header>
<article><header><h1>India&ndash;Japan   <em>trade</em></h1></header>
<p class="byline">By Jane Doe</p>
<p>Exports were <b>USD&nbsp;6
   bn</b> in 2023&#8211;24<sup class="reference"><a href="#n1">[1]</a></sup>
over 300&nbsp;km<sup>2</sup>.<br>
Second line &lt;of&gt; it</p>
<ul><li>One <a href="x?y=2024">link</a><li>Two<ol><li>Nested</ol></ul>
<blockquote>Said <q>so</q></blockquote>
<table><caption>Table 1: Trade</caption>
<tr><th>Year<th colspan=2>Value</tr>
<tr><td rowspan=2>2023<td><p>5</p><p>bn</p></td><td>6</td></tr><tr><td>7<td>8</table>
<table><tr><td><p>Layout one.</p><h2>Part</h2><p>Inside.</p></td></tr></table>
<div style="display: none">Hidden 99</div><div hidden>Hidden 98</div>
<pre>code  5</pre>
<figure><img src=x><figcaption>A view</figcaption></figure>
<h2>References</h2><ol><li id="cite_note-1">Ministry, 2024.</ol>
</article>
<aside><p>Related stories of the week.</p></aside>
<form><p>Sign here</p></form>
<footer>&copy; 2024 My Site</footer>
<script>var x = "<p>no 77</p>";</script><!-- bilat: allow F101 -->
</body></html>
"""


def shape(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, prose(document, b).text) for b in document.blocks if b.kind != "furniture"]


def page(text: str) -> Document:
    return read_here(text.encode(), "a.html")


def test_blocks() -> None:
    document = open_note(PAGE.encode(), "a.html")
    assert shape(document) == [
        ("heading", "India\u2013Japan trade"),
        ("paragraph", "Exports were USD 6 bn in 2023\u201324 over 300 km^2. Second line <of> it"),
        ("item", "One link"),
        ("item", "Two"),
        ("item", "Nested"),
        ("quote", "Said so"),
        ("caption", "Table 1: Trade"),
        *[("cell", text) for text in ("Year", "Value", "2023", "5 bn", "6", "7", "8")],
        ("paragraph", "Layout one."),
        ("heading", "Part"),
        ("paragraph", "Inside."),
        ("code", "code 5"),
        ("caption", "A view"),
    ]
    furniture = {prose(document, b).text for b in document.blocks if b.kind == "furniture"}
    assert furniture >= {"Home", "My Site", "By Jane Doe", "Sign here", "Ministry, 2024."}
    assert not any(number in document.text for number in ("99", "98", "77"))
    cells = [(b.row, b.column, b.header) for b in document.blocks if b.kind == "cell"]
    assert cells == [
        (0, 0, True),
        (0, 1, True),
        (1, 0, False),
        (1, 1, False),
        (1, 2, False),
        (2, 1, False),
        (2, 2, False),
    ]
    assert document.comments[0].text == "bilat: allow F101"
    assert document.meta["title"] == "India\u2013Japan trade"


def test_nested_depths() -> None:
    document = open_note(PAGE.encode(), "a.html")
    levels = [b.level for b in document.blocks if b.kind == "item"]
    assert levels == [1, 1, 2]


def test_a_fix_keeps_tags_entities_and_blanks() -> None:
    data = PAGE.encode()
    document = open_note(data, "a.html")
    at = document.text.index("USD")
    end = document.text.index("24", at) + 2
    edit = Edit(at, end, "USD\u00a05.2 bn in 2022\u201323 & after")
    mended = mend_note(data, document, [edit]).decode()
    old = "<b>USD&nbsp;6\n   bn</b> in 2023&#8211;24<sup"
    assert old in PAGE
    assert mended == PAGE.replace(
        old, "<b>USD&nbsp;5.2\n   bn</b> in 2022&#8211;23 &amp; after<sup"
    )
    again = open_note(mended.encode(), "a.html")
    assert "2022\u201323 & after" in again.text


def test_a_fix_over_a_tag_keeps_it() -> None:
    data = b"<p>about USD <b>6</b> bn</p>"
    document = page(data.decode())
    edit = Edit(6, document.text.index("bn") + 2, "JPY 5 tn")
    assert mend_note(data, document, [edit]) == b"<p>about JPY <b>5</b> tn</p>"
    edit = Edit(6, document.text.index("bn") + 2, "nothing")
    assert mend_note(data, document, [edit]) == b"<p>about nothing<b></b></p>"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "shift_jis", "utf-16"])
def test_encodings(charset: str) -> None:
    text = f'<html><head><meta charset="{charset}"></head><body><p>Trade of 6 bn \u00b6</p></body>'
    data = text.encode(charset, "xmlcharrefreplace")
    document = open_note(data, "a.html")
    at = document.text.index("6")
    mended = mend_note(data, document, [Edit(at, at + 1, "\u20b95")])
    shown = text.replace("6 bn", "\u20b95 bn").encode(charset, "xmlcharrefreplace")
    assert mended == shown
    assert open_note(mended, "a.html").text == document.text.replace("6", "\u20b95")


def test_dates_of_pages() -> None:
    for head in (
        '<meta name="date" content="2024-03-01">',
        '<script type="application/ld+json">{"datePublished": "2024-03-01T09:00:00Z"}</script>',
        '<meta property="article:published_time" content="2024-03-01T10:00:00Z">',
    ):
        document = page(f"<html><head>{head}</head><body><p>Words of trade</p></body></html>")
        assert document.meta["published"] == "2024-03-01"
    document = page('<p><time datetime="2024-03-01" pubdate>1 March</time></p><p>Words of it</p>')
    assert document.meta["published"] == "2024-03-01"


def test_class_names_on_most_of_the_page_mean_nothing() -> None:
    document = page(
        "<body><div class=sidebar><p>Exports rose.</p><p>Imports fell.</p></div></body>"
    )
    assert [kind for kind, _ in shape(document)] == ["paragraph", "paragraph"]
    document = page(
        "<body><p>Exports rose by a tenth in the year that ended in March, they said.</p>"
        "<div class='share-buttons'>Mail it</div></body>"
    )
    assert [b.kind for b in document.blocks] == ["paragraph", "furniture"]


def test_broken_pages_keep_their_words() -> None:
    for text in (
        "<p>Exports rose <b>much</p><p>and more",
        "<nav>Menu of all<main><p>Exports rose <i>much</main>",
        "<div><p>Exports rose much</div></div></p></span>",
        "<p>Exports rose < much & more > less",
        "<p>Exports rose much <!-- never closed",
        "<title>never closed <p>Exports rose much</p>",
    ):
        assert "Exports rose" in "".join(text for _, text in shape(page(text))), text


def test_a_page_without_words_is_an_error() -> None:
    with pytest.raises(NoteError, match="no text"):
        page("<html><body><script>document.write('Trade')</script></body></html>")
