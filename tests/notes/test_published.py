"""When a note says that it was written."""

import pytest

from bilat.notes.opening import open_note

BODY = "\n\nExports rose to USD 6 bn on 1 May 2020, said the ministry.\n"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published On: 26-08-2025", "2025-08-26"),
        ("Updated: 3 March 2024", "2024-03-03"),
        ("Last updated on 3rd March, 2024", "2024-03-03"),
        ("Date: 05/04/2023", "2023-04-05"),
        ("Date: 04/25/2023", "2023-04-25"),
        ("Dated 2024-02-29", "2024-02-29"),
        ("Posted On: 21 FEB 2025 4:33PM by PIB Delhi", "2025-02-21"),
        ("PUBLISHED : 15 Aug 2024 at 04:00", "2024-08-15"),
        ("August 26, 2025", "2025-08-26"),
        ("Sat, September 21, 2024", "2024-09-21"),
        ("New Delhi, 26 August 2025", "2025-08-26"),
        ("By Jane Doe | 26 Aug 2025 | 5 min read", "2025-08-26"),
        ("Published: March 2024", "2024-03"),
        ("2025年8月26日", "2025-08-26"),
    ],
)
def test_a_line_of_its_own(line: str, iso: str) -> None:
    document = open_note(f"# Trade of two states\n\n{line}{BODY}".encode(), "a.md")
    assert document.meta["published"] == iso
    assert document.blocks[1].kind == "furniture"
    assert document.blocks[2].kind == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Exports rose on 26 August 2025.",
        "The pact was signed on August 26, 2025",
        "Date: 31-02-2024",
        "Published by the ministry in many copies",
        "Updated tables follow the text",
        "Date: 31 March 2014\n\nVenue: New Delhi",
    ],
)
def test_no_date_of_the_note(line: str) -> None:
    document = open_note(f"# Trade of two states\n\n{line}{BODY}".encode(), "a.md")
    assert "published" not in document.meta
    assert document.blocks[1].kind == "paragraph"


def test_published_and_updated_are_kept_apart() -> None:
    text = f"# T of two\n\nPublished: 3 May 2024 | Updated: 5 June 2024{BODY}"
    document = open_note(text.encode(), "a.md")
    assert (document.meta["published"], document.meta["updated"]) == ("2024-05-03", "2024-06-05")


def test_the_text_wins_over_front_matter_and_properties() -> None:
    text = f"---\ndate: 2020-01-01\n---\n# T of two\n\nPublished: 3 May 2024{BODY}"
    assert open_note(text.encode(), "a.md").meta["published"] == "2024-05-03"
    page = (
        '<html><head><meta property="article:published_time" content="2020-01-01T00:00:00Z"></head>'
        f"<body><h1>T of two</h1><p>{{}}</p><p>{BODY}</p></body></html>"
    )
    with_date = open_note(page.format("Published: 3 May 2024").encode(), "a.html")
    without = open_note(page.format("Words.").encode(), "a.html")
    assert with_date.meta["published"] == "2024-05-03"
    assert without.meta["published"] == "2020-01-01"


def test_month_first_where_the_note_shows_it() -> None:
    text = "Published: 04/05/2023\n\nThe pact of 08/26/2021 was the first, said the ministry.\n"
    assert open_note(text.encode(), "a.md").meta["published"] == "2023-04-05"


def test_the_foot_of_a_statement() -> None:
    text = f"# Joint statement\n{BODY * 12}\nTokyo, 29 August 2025\n"
    assert open_note(text.encode(), "a.md").meta["published"] == "2025-08-29"
    two = f"# Timeline\n{BODY * 12}\n1 May 2024\n{BODY}\n2 June 2024\n{BODY}"
    assert "published" not in open_note(two.encode(), "a.md").meta


def test_a_dateline_that_begins_a_long_paragraph() -> None:
    text = f"date 2025-05-15 Bengaluru, May 15 (PTI) {'The agency said more of it. ' * 9}"
    document = open_note(text.encode(), "a.txt")
    assert document.meta["published"] == "2025-05-15"
    assert document.blocks[0].kind == "paragraph"


def test_a_date_right_under_the_title_with_no_empty_line_between() -> None:
    text = "US emerges as the biggest trading partner\n2023-04-17\n\nTrade rose in 2022-23.\n"
    assert open_note(text.encode(), "note.txt").meta["published"] == "2023-04-17"
    told = "Trade rose\nin the year to 2023-04-17 by 5 per cent.\n\nIt fell in 2022-23.\n"
    assert "published" not in open_note(told.encode(), "note.txt").meta
