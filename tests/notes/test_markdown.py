"""Markdown: blocks, markup, comments, front matter; a fix touches only its words."""

import pytest

from bilat.notes.document import Document, Edit
from bilat.notes.opening import mend_note, open_note
from bilat.notes.prose import prose


def read(text: str) -> Document:
    return open_note(text.encode(), "a.md")


def shape(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, prose(document, b).text) for b in document.blocks]


def test_headings() -> None:
    text = (
        "# One #\n\nTwo\n===\n\nThree\n---\n\n### 4. Four {#id}\n\n**5. Five**\n\n**Six**\n\nwords."
    )
    assert shape(read(text))[:-1] == [
        ("heading", 1, "One"),
        ("heading", 1, "Two"),
        ("heading", 2, "Three"),
        ("heading", 3, "Four"),
        ("heading", 4, "Five"),
        ("heading", 4, "Six"),
    ]


def test_a_rule_under_a_sentence_makes_no_heading() -> None:
    assert shape(read("Exports rose in 2024.\n---\n\nMore."))[0][0] == "paragraph"


def test_a_year_that_heads_a_section_is_no_number() -> None:
    assert shape(read("## 2024 in review\n\nWords."))[0][2] == "2024 in review"


def test_items() -> None:
    text = (
        "Before:\n- one\n  goes on\n    * nested **two**\n      1. deep\n+ three\n\n"
        "1) four\n2) five\n\n\u2022 six\n\u2022 seven\n- [x] eight\n"
    )
    assert shape(read(text))[1:] == [
        ("item", 1, "one goes on"),
        ("item", 2, "nested two"),
        ("item", 3, "deep"),
        ("item", 1, "three"),
        ("item", 1, "four"),
        ("item", 1, "five"),
        ("item", 1, "six"),
        ("item", 1, "seven"),
        ("item", 1, "eight"),
    ]


def test_a_number_that_begins_a_wrapped_line_is_no_item() -> None:
    text = "Exports reached a record in\n2024. They grew by\n15) percent."
    assert len(read(text).blocks) == 1


def test_table() -> None:
    text = "Words.\n\n| Year | Exports \\| all |\n|:---|--:|\n| 2023 | **5** |\n| 2024 | |\nAfter."
    document = read(text)
    cells = [(b.row, b.column, b.header, prose(document, b).text) for b in document.blocks[1:-1]]
    assert cells == [
        (0, 0, True, "Year"),
        (0, 1, True, "Exports | all"),
        (1, 0, False, "2023"),
        (1, 1, False, "5"),
        (2, 0, False, "2024"),
    ]
    assert {b.table for b in document.blocks} == {0, 1}


def test_table_without_a_rule_and_html_table() -> None:
    text = (
        "|a|1|\n|b|2|\n|c|3|\n\n"
        "<table><tr><th>x<th>y</tr>\n<tr><td>1</td><td>2</td></tr></table>\n\nEnd."
    )
    document = read(text)
    assert [(b.table, b.row, b.column) for b in document.blocks if b.kind == "cell"] == [
        (1, 0, 0),
        (1, 0, 1),
        (1, 1, 0),
        (1, 1, 1),
        (1, 2, 0),
        (1, 2, 1),
        (2, 0, 0),
        (2, 0, 1),
        (2, 1, 0),
        (2, 1, 1),
    ]


def test_quotes_footnotes_and_code() -> None:
    text = (
        "> said **one**\n> and two\n\nWords[^a].\n\n[^a]: The ministry counts goods only, and "
        "services are left out.\n\n```\ncode 5\n```\n\n    indented 6\n\n~~~ open\nwords\n"
    )
    found = shape(read(text))
    assert found[0] == ("quote", 0, "said one and two")
    assert found[1] == ("paragraph", 0, "Words.")
    assert found[2][0] == "footnote"
    assert [kind for kind, _, _ in found[3:5]] == ["code", "code"]
    assert found[5][0] == "paragraph", "a fence that nobody closes hides nothing"


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "A & B" # c\nDate: 2024-03-01\ntags:\n  - x\n---\n',
        '+++\ntitle = "A & B"\ndate = 2024-03-01\n+++\n',
    ],
)
def test_front_matter(front: str) -> None:
    document = read(f"{front}\nWords here.")
    assert document.blocks[0].kind == "frontmatter"
    assert (document.meta["title"], document.meta["published"]) == ("A & B", "2024-03-01")


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert [b.kind for b in read("---\nWords of a note.\n---\nMore.").blocks] == ["paragraph"] * 2


def test_comments() -> None:
    text = (
        "<!-- bilat: allow F101 until 2026-03 \u2014 embassy figure -->\n"
        "Words <!-- in --> here.\n\n"
        "[//]: # (bilat: allow R201)\n\n<!-- never closed\n\nMore."
    )
    document = read(text)
    assert [comment.text for comment in document.comments] == [
        "bilat: allow F101 until 2026-03 \u2014 embassy figure",
        "in",
        "bilat: allow R201",
    ]
    for comment in document.comments:
        assert comment.text in document.text[comment.start : comment.end]
    assert shape(document)[0][2] == "Words here."


def test_html_among_markdown() -> None:
    text = (
        "<div class=x>\n      <h3>Trade of two</h3>\n      <p>Exports <b>rose</b>.</p>\n"
        "  <script>\n  var x = 5\n\n  </script>\n</div>\n\nEnd."
    )
    assert [found for found in shape(read(text)) if found[0] != "code"] == [
        ("heading", 3, "Trade of two"),
        ("paragraph", 0, "Exports rose."),
        ("paragraph", 0, "End."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_fix_touches_nothing_else(encoding: str, end: str) -> None:
    text = end.join(
        ["# Caf\u00e9 trade", "", "About **USD 6** bn \u2013 no more.", "", "- x  ", ""]
    )
    data = text.encode(encoding)
    document = open_note(data, "a.md")
    assert document.text == text
    at = text.index("USD 6")
    edit = Edit(at, text.index(" bn") + 3, "USD 5.2 bn")
    mended = mend_note(data, document, [edit])
    assert mended == text.replace("**USD 6** bn", "**USD 5.2** bn").encode(encoding)


def test_edits_in_any_order_and_at_one_place() -> None:
    text = "One 6, two 7."
    document = read(text)
    edits = [Edit(11, 12, "8"), Edit(4, 5, "5"), Edit(12, 12, " or so")]
    assert mend_note(text.encode(), document, edits) == b"One 5, two 8 or so."
    with pytest.raises(ValueError, match="overlap"):
        mend_note(text.encode(), document, [Edit(3, 6, "x"), Edit(4, 5, "y")])
