"""What holds of every table: turning it changes nothing, an unknown head silences, heads are read
once."""

from unittest.mock import patch

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bilat.judging.naming.lexicon import lexicon
from bilat.notes.opening import open_note
from bilat.reading.claim import Reading
from bilat.reading.scene import cues, tokens
from bilat.reading.tables import frame, tables
from bilat.reading.tables.heads import read_head
from bilat.reading.tables.words import plain
from tests.judged import judge, snapshot

BAD = ("contradicted", "imprecise", "outdated", "disputed")
PAIR = ("IND", "JPN")
YEARS = ("2017-18", "2018-19", "2019-20", "2020-21", "2021-22", "FY24", "2023")
FLOWS = (
    "India's exports to Japan",
    "India's imports from Japan",
    "Total trade",
    "Exports of steel",
    "Imports, monthly average",
    "Balance",
    "Share (%)",
)


def markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines) + "\n"


def read(text: str) -> set[tuple[str, tuple[Reading, ...]]]:
    document = open_note(text.encode(), "note.md")
    found = tables(document, lexicon(snapshot()), PAIR, None)
    return {(document.text[d.start : d.end], d.readings) for _, d in found}


@st.composite
def grids(draw: st.DrawFn) -> list[list[str]]:
    years = draw(st.lists(st.sampled_from(YEARS), min_size=2, max_size=4, unique=True))
    flows = draw(st.lists(st.sampled_from(FLOWS), min_size=2, max_size=4, unique=True))
    count = len(years) * len(flows)
    values = draw(st.lists(st.integers(1_000, 99_999), min_size=count, max_size=count, unique=True))
    cells = iter([f"{v:,}" for v in values])
    return [["US$ mn", *flows], *([year, *(next(cells) for _ in flows)] for year in years)]


@given(grids())
@settings(max_examples=60, deadline=None)
def test_a_turned_table_says_the_same(grid: list[list[str]]) -> None:
    turned = [list(column) for column in zip(*grid, strict=True)]
    assert read(markdown(grid)) == read(markdown(turned))


@given(
    st.text("abcdefghijklmnoprstuvwyz", min_size=4, max_size=9),
    st.sampled_from(("caption", "column", "row", "axis")),
    st.integers(1, 99_999),
)
@settings(max_examples=60, deadline=None)
def test_a_head_that_is_not_understood_gives_no_finding(word: str, where: str, value: int) -> None:
    assume(word not in plain() and not cues(tokens(word), ()))
    said = {name: f" ({word})" if name == where else "" for name in ("caption", "column", "row")}
    axis = word if where == "axis" else "Year"
    text = (
        f"India's trade with Japan in US$ million{said['caption']}\n\n"
        f"| {axis} | Exports{said['column']} |\n|---|---|\n| 2021-22{said['row']} | {value:,} |\n"
    )
    assert not [j for j in judge(text).judged if j.verdict in BAD]


def test_each_head_is_read_once() -> None:
    head = ["Year", "India's exports to Japan (USD bn)", "India's imports from Japan (USD bn)"]
    rows = [[f"{1800 + n}-{(1 + n) % 100:02}", f"{n}.5", f"{n}.7"] for n in range(190)]
    with patch.object(frame, "read_head", wraps=read_head) as reader:
        found = read("# Trade\n\n" + markdown([head, *rows]))
    assert len(found) == 2 * len(rows)
    texts = [call.args[0] for call in reader.call_args_list]
    assert len(texts) == len(set(texts)) == len(rows) + len(head) + 1


def test_reading_is_linear_in_the_cells() -> None:
    def readings(rows: int) -> int:
        table = [["Indicator", "2021-22", "2022-23"]]
        table += [[f"Exports to Japan of ware {n}", "1,200", "1,300"] for n in range(rows)]
        with patch.object(frame, "read_head", wraps=read_head) as reader:
            read(markdown(table))
        return reader.call_count

    few, many = readings(20), readings(200)
    assert many - few == 180
