"""The clean words of a block agree with the text that they come from."""

import html
import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bilat.errors import NoteError
from bilat.notes.document import Document
from bilat.notes.opening import open_note
from bilat.notes.prose import line_column, place, prose

# Pieces that bring out every step of cleaning, next to arbitrary text.
PIECES = st.sampled_from(
    [
        "**",
        "_",
        "`",
        "[x](http://a.b)",
        "[^1]",
        "&nbsp;",
        "&amp;",
        "&#8377;",
        "\\*",
        "\u00a0",
        "\u2009",
        "’",
        "“",
        "\u2011",
        "\u00ad",
        "\u200b",
        "６",
        "\n",
        "\r\n",
        "  \n",
        "- ",
        "> ",
        "# ",
        "| a | b |\n|---|---|\n",
        "<br>",
        "<b>",
        "km<sup>2</sup>",
        "Indo-\nPacific",
        "2023–\n24",
        " ",
        "word",
        "USD 6 bn",
    ]
)
NOTES = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join)


def same(shown: str, source: str) -> bool:
    """Whether a clean character is what a stretch of source shows."""
    if shown == source:
        return True
    if shown == " ":
        seen = "".join(char for char in source if unicodedata.category(char) != "Cf")
        seen = re.sub("<[^>]*>", " ", seen)
        return seen.isspace() or "&" in source or source.startswith("<")
    if source.startswith("&"):
        return shown in unicodedata.normalize("NFKC", html.unescape(source)) or shown in "'\"-"
    if source.startswith("<sup"):
        return shown == "^"
    return shown in unicodedata.normalize("NFKC", source) or shown in "'\"-"


@settings(max_examples=150, deadline=None)
@given(NOTES, st.sampled_from(["a.md", "a.txt"]))
@example("**\xa0[^1]\nA", "a.md")  # white space, a mark, white space: one space
def test_words_and_places_agree(text: str, name: str) -> None:
    try:
        document = open_note(text.encode("utf-8", "replace"), name)
    except NoteError:
        return
    for block in document.blocks:
        words = prose(document, block)
        assert len(words.offsets) == len(words.ends) == len(words.text) + 1
        assert list(words.offsets) == sorted(words.offsets)
        assert "  " not in words.text
        assert words.text == words.text.strip(" ")
        for index, char in enumerate(words.text):
            start, end = words.offsets[index], words.ends[index]
            assert block.start <= start < end <= block.end
            assert same(char, document.text[start:end]), (char, document.text[start:end])


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("**USD** 6\u00a0bn", "USD 6 bn"),
        ("India\u2019s \u201cQuad\u201d", 'India\'s "Quad"'),
        ("Self\u2011reliant \u2212 5\u2009%", "Self-reliant - 5 %"),
        ("２０２４年", "2024年"),
        ("2023\u201324 \u2014 x", "2023\u201324 \u2014 x"),
        ("a\u00adb\u200bc", "abc"),
        ("one\ntwo", "one two"),
        ("Indo-\nPacific", "Indo-Pacific"),
        ("2022\u2013\n2024", "2022\u20132024"),
        ("talks -\nlater", "talks - later"),
        ("R&amp;D &#8377;5 &ndash; x", "R&D \u20b95 \u2013 x"),
        ("x&nbsp;&nbsp;y", "x y"),
        ("up 5\\% to \\*6", "up 5% to *6"),
        ('see [the note](https://a.b/c_(d) "t") now', "see the note now"),
        ("see https://a.b/c?d=2024. Then", "see . Then"),
        ("a<br>b<br/>c", "a b c"),
        ("300 km<sup>2</sup> by 10<sup>9</sup>", "300 km^2 by 10^9"),
        ("trade<sup>2</sup> grew[^3] much[12]", "trade grew much"),
        ("snake_case and _so_ on", "snake_case and so on"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("a `USD 5` b", "a USD 5 b"),
        ("~~old~~ new", "old new"),
    ],
)
def test_markdown_words(written: str, clean: str) -> None:
    document = open_note(f"Words {written}".encode(), "a.md")
    assert prose(document, document.blocks[0]).text == f"Words {clean}"


def test_place_leads_back() -> None:
    document = open_note("About **USD 6**\u00a0bn&nbsp;only".encode(), "a.md")
    words = prose(document, document.blocks[0])
    at = words.text.index("6 bn")
    assert document.text[slice(*place(words, at, at + 4))] == "6**\u00a0bn"
    at = words.text.index("bn only")
    assert document.text[slice(*place(words, at, at + 3))] == "bn&nbsp;"
    assert place(words, 3, 3) == (3, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_and_column_count_from_one(end: str) -> None:
    document = Document("", "text", f"ab{end}cd{end}\u2028ef", ())
    assert line_column(document, 0) == (1, 1)
    assert line_column(document, document.text.index("d")) == (2, 2)
    assert line_column(document, document.text.index("f")) == (3, 3)
