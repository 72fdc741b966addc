"""Plain text: what is a heading, a wrapped paragraph, an item, a table."""

from bilat.notes.document import Document
from bilat.notes.opening import open_note
from bilat.notes.prose import prose


def read(text: str) -> Document:
    return open_note(text.encode(), "a.txt")


def shape(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, prose(document, b).text) for b in document.blocks]


def test_wrapped_paragraphs_and_headings() -> None:
    text = (
        "India and Japan\n\n1. Trade\nExports of India to Japan were about six billion dollars in\n"
        "the year 2023 and grew by a tenth of that in the year that\nfollowed.\n"
        "They may grow further.\n\nII. Defence\n\nThe navies met.\n\nDEFENCE TIES\n\nMore words.\n"
    )
    found = shape(read(text))
    assert [item[:2] for item in found if item[0] == "heading"] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 2),
        ("heading", 2),
    ]
    assert found[1][2] == "Trade"
    assert found[2][2].endswith("that followed.")
    assert found[3][2] == "They may grow further."


def test_one_line_one_paragraph() -> None:
    long = "Exports of India to Japan were about six billion dollars in the year. " * 4
    assert len(read(f"{long}\n{long}\n{long}").blocks) == 3


def test_lists_of_all_kinds() -> None:
    text = (
        "Points:\n\u2022 one that is\n  wrapped\n\u2013 two\n(a) three\n(ii) four\n5. five words.\n"
    )
    assert [item[::2] for item in shape(read(text))[1:]] == [
        ("item", "one that is wrapped"),
        ("item", "two"),
        ("item", "three"),
        ("item", "four"),
        ("item", "five words."),
    ]


def test_numbered_lines_side_by_side_are_a_list() -> None:
    text = "Aims\n\n1. Raise Trade\n2. Lower Tariffs\n3. Meet Often\n"
    assert [kind for kind, _, _ in shape(read(text))] == ["heading", "item", "item", "item"]


def test_aligned_table() -> None:
    text = (
        "Trade of the two states in billions.\n\n"
        "Year     Exports   Imports\n2022        5.5      13.1\n"
        "2023        5.2      17.7\n\nA line  with two  blanks in it.\n"
    )
    document = read(text)
    cells = [b for b in document.blocks if b.kind == "cell"]
    assert [(b.row, b.column, prose(document, b).text) for b in cells] == [
        (0, 0, "Year"),
        (0, 1, "Exports"),
        (0, 2, "Imports"),
        (1, 0, "2022"),
        (1, 1, "5.5"),
        (1, 2, "13.1"),
        (2, 0, "2023"),
        (2, 1, "5.2"),
        (2, 2, "17.7"),
    ]
    assert document.blocks[-1].kind == "paragraph"


def test_tab_table_and_pipe_table() -> None:
    document = read("Year\tValue\n2022\t5\n2023\t6\n\na | b\n---|---\n1 | 2\n\nWords.")
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


def test_caption_and_comment() -> None:
    document = read("Words.\n\nTable 1: Exports of India\n\nMore <!-- bilat: allow F101 --> words.")
    assert [b.kind for b in document.blocks] == ["paragraph", "caption", "paragraph"]
    assert document.comments[0].text == "bilat: allow F101"
    assert prose(document, document.blocks[2]).text == "More words."


def test_headings_marked_as_in_markdown_are_headings() -> None:
    text = "# India and Japan\n\nWords.\n\n### **2. Trade**\n\nExports grew.\n"
    assert [item for item in shape(read(text)) if item[0] == "heading"] == [
        ("heading", 1, "India and Japan"),
        ("heading", 3, "Trade"),
    ]
    assert open_note(text.encode(), "a.md").blocks == read(text).blocks
    assert shape(read("Exports grew.\n#1 in the list\nand more.\n"))[0][0] == "paragraph"


def test_a_heading_in_capitals_may_have_a_colon() -> None:
    text = "Notes\n\nCITY TIES: AHMEDABAD AND HAMAMATSU\n\nThey are twins.\n\nGDP: USD 5 BN\n"
    kinds = {words: kind for kind, _, words in shape(read(text))}
    assert kinds["CITY TIES: AHMEDABAD AND HAMAMATSU"] == "heading"
    assert kinds["GDP: USD 5 BN"] == "paragraph"
