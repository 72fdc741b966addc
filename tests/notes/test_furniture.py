"""What on a page is not the note: told by features of language, and never a claim."""

from pathlib import Path

import pytest

from bilat.notes.opening import open_note
from bilat.notes.prose import prose

SAMPLE = Path(__file__).parents[3] / "shared" / "notes" / "india-japan-relations.md"


def kinds(line: str) -> list[str]:
    text = f"# Trade of two states\n\nExports rose in 2024.\n\n{line}\n\nImports fell in 2024.\n"
    document = open_note(text.encode(), "a.md")
    assert [b.kind for b in document.blocks[:2]] == ["heading", "paragraph"]
    assert document.blocks[-1].kind == "paragraph"
    return [block.kind for block in document.blocks[2:-1]]


@pytest.mark.parametrize(
    "line",
    [
        "Phone: 044 1234 5678 / 98401 23456 / Whatsapp : 09710012345",
        "Tel. +81 3 1234 5678, Fax +81 3 1234 5679",
        "+91 98765 43210",
        "E-mail: desk@example.org, Phone 011-23456789",
        "https://www.example.org/a/b?c=2024",
        "desk@example.org",
        "Plot 5, 6th Street, 11th Main Rd, Green Colony, Chennai, Tamil Nadu 600040",
        "Suite 400, 12 Long Street, Springfield, IL 62701",
        "2-2-11 Minami, Chiyoda-ku, Tokyo 102-0074",
        "10 High Street, London SW1A 2AA, United Kingdom",
        "Share this article",
        "Follow us on Facebook",
        "Also read: Quad summit ends",
        "Subscribe to our newsletter",
        "We use cookies to improve this site, and this site uses cookies of others.",
        "Copyright 2024 Example Press. All rights reserved.",
        "\u00a9 2024 Example Press",
        "Page 3 of 12",
        "- 7 -",
        "Source: Ministry of Commerce (2024)",
        "Photo: Example Agency",
        "Tags: trade, India, Japan",
        "Home > News > Trade",
        "5 min read",
        "[x]: https://example.org",
    ],
)
def test_furniture(line: str) -> None:
    assert set(kinds(line)) <= {"furniture"}


@pytest.mark.parametrize(
    "line",
    [
        "Share of Japan in India's exports: 1.2 per cent",
        "Source countries of investment: Japan, USA and Mauritius",
        "Phone exports rose to 98403 units in 2024.",
        "Home to 1,400 Japanese companies in 2024",
        "By 2030, Japan and India will double trade",
        "Contact between the two navies began in 2012, and 15 rounds were held.",
        "The embassy at 2-2-11 Minami, Chiyoda-ku, Tokyo 102-0074 was opened in 1952.",
        "Trade: USD 22.85 billion in 2023-24",
        "2024: JPY 5 trillion",
        "Total 1,439 companies, 5,102 branches, 2023",
        "Follow the money: USD 5 bn of loans in 2024",
        "Road, rail and port projects: 3 of 12 done by 2025",
        "Copyright treaty signed in 2024 by both states",
        "Signed in Tokyo, Japan, on 21 August 2025",
    ],
)
def test_prose_stays(line: str) -> None:
    assert "furniture" not in kinds(line)


@pytest.mark.parametrize(
    "heading", ["References", "Sources:", "7. Bibliography", "Further Reading"]
)
def test_reference_lists(heading: str) -> None:
    text = (
        f"# Trade of two\n\nExports rose.\n\n## {heading}\n\n1. Ministry, Annual report 2023, p. 5."
        "\n2. Doe (2024). Trade.\n\n## Outlook\n\nIt will rise."
    )
    document = open_note(text.encode(), "a.md")
    assert [b.kind for b in document.blocks] == [
        "heading",
        "paragraph",
        "furniture",
        "furniture",
        "furniture",
        "heading",
        "paragraph",
    ]


def test_menus_of_links() -> None:
    menu = "".join(f"- [{name}](/{name})\n" for name in ("News", "Trade", "Culture", "Sport"))
    document = open_note(f"{menu}\n# Trade of two\n\nExports rose.\n".encode(), "a.md")
    assert [b.kind for b in document.blocks] == ["furniture"] * 4 + ["heading", "paragraph"]
    pacts = "".join(f"- [Pact of {year}](/{year})\n" for year in range(2020, 2025))
    document = open_note(f"# Pacts of two\n\n{pacts}".encode(), "a.md")
    assert {b.kind for b in document.blocks[1:]} == {"item"}


def test_captions() -> None:
    for name in ("a.md", "a.txt"):
        document = open_note(b"Words.\n\nTable 2: Exports of India, 2023\n\nMore words.", name)
        assert [b.kind for b in document.blocks] == ["paragraph", "caption", "paragraph"]


def test_footnotes_that_only_cite() -> None:
    text = (
        "Words[^1] of trade[^2].\n\n[^1]: Ministry of Commerce, https://example.org/a, accessed "
        "3 May 2024.\n[^2]: The figure is provisional, and the ministry will revise it in May.\n"
    )
    document = open_note(text.encode(), "a.md")
    assert [b.kind for b in document.blocks] == ["paragraph", "furniture", "footnote"]


def test_masthead_and_contact_block_of_any_publisher() -> None:
    text = (
        '**GREEN HILL INSTITUTE**\nThe institute for "everybody"\n\n# Two states\n\n'
        "Exports rose.\n\n"
        "**Green Hill Institute**\n\n12 Long Street, Block B, Springfield, IL 62701\n\n"
        "Tel: +1 217 555 0100\n\nImports fell.\n"
    )
    document = open_note(text.encode(), "a.md")
    kept = [prose(document, b).text for b in document.blocks if b.kind != "furniture"]
    assert kept == ["Two states", "Exports rose.", "Imports fell."]


def test_a_page_of_nothing_but_short_lines_is_still_read() -> None:
    document = open_note(b"Source: the ministry says six\n", "a.md")
    assert document.blocks[0].kind == "paragraph"


@pytest.mark.skipif(not SAMPLE.exists(), reason="the real note lies beside the repository")
def test_the_real_note() -> None:
    document = open_note(SAMPLE)
    furniture = [prose(document, b).text for b in document.blocks if b.kind == "furniture"]
    assert len(furniture) == 6
    assert all(
        word in " ".join(furniture).casefold()
        for word in ("ias academy", "600040", "09710729833", "26-08-2025")
    )
    assert document.meta == {"published": "2025-08-26", "title": "INDIA-JAPAN RELATIONS"}
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    assert sum(b.kind == "heading" for b in document.blocks) == sum(x[:1] == "#" for x in lines)
