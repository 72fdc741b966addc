"""The reader: every fault named, all at once, nothing half-loaded; and the simple shape."""

import re
from pathlib import Path

import pytest

from bilat.errors import FactsError
from bilat.facts.draft import Facts
from bilat.facts.library import read_folder
from bilat.facts.register import register
from tests.facts.rows import MEASURES, RECORDS

GOOD = (
    "exports_goods,IND,JPN,,2023-04-01/2024-03-31,5150000000,USD,rounded,"
    "https://example.org/a,A title,Reuters via CNA,2025-02-21,\n"
)


def write(folder: Path, **tables: str) -> Path:
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def read(folder: Path, **tables: str) -> Facts:
    return read_folder(write(folder, **tables), register())


def faults(folder: Path, **tables: str) -> str:
    with pytest.raises(FactsError) as caught:
        read(folder, **tables)
    return str(caught.value)


def test_a_row_becomes_a_figure_with_its_document(tmp_path: Path) -> None:
    (figure,) = read(tmp_path, measures=MEASURES + GOOD).figures
    assert (figure.measure, figure.reporter, figure.partner) == ("exports_goods", "IND", "JPN")
    assert (figure.value, figure.unit, str(figure.period)) == (
        5.15e9,
        "USD",
        "2023-04-01/2024-03-31",
    )
    assert figure.source.canonical == "Reuters"  # known to the library as a copy of the agency
    assert figure.source.kind == "news_agency"


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("measure", "export_goods", "exports_goods"),
        ("reporter", "IN", "alpha-3"),
        ("partner", "Japan", "alpha-3"),
        ("period", "FY2024", "YYYY-MM-DD"),
        ("period", "2024-03-31/2023-04-01", "ends before it starts"),
        ("value", "5.15 bn", "in full"),
        ("value", "nan", "finite"),
        ("value", "", "a value is needed"),
        ("unit", "km", "currency code"),
        ("precision", "precise", "exact, rounded, over, about, under"),
        ("published", "yesterday", "YYYY-MM-DD"),
        ("publisher", "", "a value is needed"),
    ],
)
def test_a_bad_cell_is_refused_with_place_and_expectation(
    tmp_path: Path, column: str, cell: str, expected: str
) -> None:
    header = MEASURES.strip().split(",")
    cells = GOOD.strip().split(",")
    cells[header.index(column)] = cell
    message = faults(tmp_path, measures=MEASURES + GOOD + ",".join(cells) + "\n")
    assert f"measures.csv:3: {column}:" in message
    assert expected in message


def test_all_faults_of_a_folder_are_told_at_once(tmp_path: Path) -> None:
    bad = GOOD.replace("5150000000", "many")
    message = faults(
        tmp_path,
        measures=MEASURES + bad + GOOD + bad,
        records=RECORDS + "x,party,X,,IND;XX" + "," * 17 + "\n",
    )
    for place in ("measures.csv:2: value", "measures.csv:4: value", "records.csv:2: kind"):
        assert place in message
    assert "records.csv:2: parties: 'XX'" in message
    assert "nothing of it was used" in message


def test_at_most_fifty_faults_are_listed(tmp_path: Path) -> None:
    message = faults(tmp_path, measures=MEASURES + GOOD.replace("5150000000", "many") * 80)
    assert message.startswith("80 faults")
    assert message.count("\n  measures.csv") == 50
    assert message.endswith("and 30 more")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("measure;reporter;value\n", "comma"),
        ("measure,reporter,period,value\n", "unit: is missing"),
        (MEASURES.replace("note", "remark"), "remark: is not a column"),
        (MEASURES.strip() + ",note\n", "stands twice"),
        (MEASURES + "exports_goods,IND\n", "has 2 cells"),
        (MEASURES + 'exports_goods,"IND\n', "not well-formed"),
        (MEASURES + "\0\n", "binary"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    assert expected in faults(tmp_path, measures=text)


def test_other_bytes_than_utf8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "measures.csv").write_bytes(MEASURES.encode() + "São".encode("latin-1"))
    with pytest.raises(FactsError, match="not UTF-8"):
        read_folder(tmp_path, register())


def test_a_spreadsheet_s_mark_and_line_ends_are_no_fault(tmp_path: Path) -> None:
    text = (MEASURES + GOOD).replace("\n", "\r\n")
    (tmp_path / "measures.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert len(read_folder(tmp_path, register()).figures) == 1


def test_lines_are_counted_through_cells_of_several_lines(tmp_path: Path) -> None:
    two = GOOD.replace("A title", '"A\ntitle"')
    message = faults(tmp_path, measures=MEASURES + two + GOOD.replace("USD", "km"))
    assert "measures.csv:4: unit" in message


def test_a_missing_folder_and_one_without_tables_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="not a folder"):
        read_folder(tmp_path / "none", register())
    with pytest.raises(FactsError, match=r"measures\.csv or records\.csv"):
        read_folder(tmp_path, register())
    assert "is not a table" in faults(tmp_path, trade="a,b\n")


def test_an_unknown_measure_is_welcome_once_the_folder_declares_it(tmp_path: Path) -> None:
    row = GOOD.replace("exports_goods", "bee_colonies").replace("USD", "count")
    assert "bee_colonies" in faults(tmp_path, measures=MEASURES + row)
    own = "measure,unit,kind,words\nbee_colonies,count,stock,bee colonies;hives\n"
    made = read(tmp_path, measures=MEASURES + row, vocabulary=own)
    assert made.figures[0].measure == "bee_colonies"
    assert made.vocabulary[0].words == ("bee colonies", "hives")
    message = faults(tmp_path, measures=MEASURES + row.replace("count", "km"), vocabulary=own)
    assert "'km' is not a unit of bee_colonies; expected count" in message


def test_a_measure_that_is_a_file_of_its_own_needs_no_declaration(tmp_path: Path) -> None:
    row = GOOD.replace("exports_goods", "bee_colonies").replace("USD", "count")
    write(tmp_path, measures=MEASURES + row)
    made = read_folder(tmp_path, register(), measures=["bee_colonies"])
    assert made.figures[0].measure == "bee_colonies"


def test_a_source_can_be_preferred_by_its_row_or_by_name(tmp_path: Path) -> None:
    header = MEASURES.replace("note", "preferred")
    row = GOOD.strip() + "yes\n"
    assert read(tmp_path, measures=header + row).figures[0].preferred
    write(tmp_path, measures=MEASURES + GOOD)
    assert not read_folder(tmp_path, register()).figures[0].preferred
    assert read_folder(tmp_path, register(), preferred=["reuters"]).figures[0].preferred


def test_a_publisher_that_nobody_vouches_for_is_secondary(tmp_path: Path) -> None:
    row = GOOD.replace("Reuters via CNA", "Somebody")
    assert read(tmp_path, measures=MEASURES + row).figures[0].source.kind == "secondary"
    own = "publisher,kind\nSomebody,official_statistics\n"
    made = read(tmp_path, measures=MEASURES + row, publishers=own)
    assert made.figures[0].source.kind == "official_statistics"


def test_a_record_in_one_row_becomes_a_subject_with_dated_attributes(tmp_path: Path) -> None:
    row = (
        "ship-visit,visit,Ship visit,,IND;JPN,Navy,,3,2025-02,2025-03-09,Kochi,IND,completed,,"
        '2025-03,maritime,"ships_jpn=JS Ariake; loan_amount_jpy=8520000000; odd=thing",'
        "https://example.org/b,B,Reuters,2025-03-10,WEAK: a digest\n"
    )
    (subject,) = read(tmp_path, records=RECORDS + row).subjects
    assert subject.parties == ("IND", "JPN")
    (start,) = subject.of("start")
    assert str(start.period) == "2025-02-01/2025-02-28"
    assert start.marker == "WEAK"
    assert str(start.as_of) == "2025-03-01/2025-03-31"
    (ships,) = subject.of("ships")
    assert (ships.qualifier, ships.text) == ("JPN", "JS Ariake")
    (amount,) = subject.of("amount")
    assert (amount.qualifier, amount.value, amount.unit) == ("loan", 8.52e9, "JPY")
    (edition,) = subject.of("edition")
    assert edition.value == 3
    (odd,) = subject.of("detail")
    assert (odd.qualifier, odd.text) == ("odd", "thing")


def test_two_rows_of_one_thing_are_one_subject(tmp_path: Path) -> None:
    tail = ",completed,,,,,https://example.org/{},B,Reuters,2025,\n"
    rows = (
        "a,visit,First,,IND;JPN,,,,2025-01-01,,,," .rstrip(",") + ",,," + tail.format(1)
        + "b,visit,Second,,AUS;JPN,,,,2025-01-01,,," + tail.format(2)
    )  # fmt: skip
    same = "id,canonical_id,relation,note\nb,a,same,one visit\n"
    (subject,) = read(tmp_path, records=RECORDS + rows, same_as=same).subjects
    assert subject.id == "a"
    assert set(subject.parties) == {"IND", "JPN", "AUS"}
    assert subject.aliases == ("Second",)
    assert len(subject.of("start")) == 2


def test_references_to_nothing_are_refused(tmp_path: Path) -> None:
    attributes = "subject,key,value,source_url,publisher,published\nx,place,Kochi,https://example.org/u,Reuters,2025\n"
    message = faults(tmp_path, attributes=attributes)
    assert "attributes.csv:2: subject: 'x'" in message
    write(tmp_path, attributes=attributes)
    assert read_folder(tmp_path, register(), known="x".__eq__).subjects[0].id == "x"
    subjects = "id,kind,name,parent\nx,project,X,nowhere\n"
    assert "subjects.csv:2: parent: 'nowhere'" in faults(tmp_path, subjects=subjects)


def test_rows_given_twice_count_once(tmp_path: Path) -> None:
    assert len(read(tmp_path, measures=MEASURES + GOOD * 3).figures) == 1


def test_the_reference_itself_is_a_folder_of_facts() -> None:
    folder = Path(__file__).parents[3] / "shared" / "reference"
    if not folder.is_dir():
        pytest.skip("the reference facts lie beside the repository, and are not here")
    made = read_folder(folder, register())
    assert len(made.figures) > 2000
    assert len(made.subjects) > 700


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "ftp://example.org/a", "https://", "https:///a", "www.example.org/a"],
)  # fmt: skip
def test_an_address_that_is_not_the_webs_is_refused(tmp_path: Path, address: str) -> None:
    told = faults(
        tmp_path, measures=MEASURES + GOOD + GOOD.replace("https://example.org/a", f'"{address}"')
    )
    assert "measures.csv:3" in told
    assert "source_url" in told
    assert "https://" in told


def test_no_body_is_filed_as_a_person() -> None:
    """A ministry that signs is an organisation; as a person it would be read as one's name."""
    from bilat.facts.snapshot import open_snapshot

    rows = [row for one in open_snapshot().subjects() for row in one.attributes]
    bodies = {row.text.casefold() for row in rows if row.key == "organisation"}
    named = {
        name.strip()
        for row in rows
        if row.key == "person"
        for name in re.split(r",| and | with ", row.text)
    }
    assert len(named) > 100
    assert not {name for name in named if name.casefold() in bodies}
    assert not {name for name in named if re.fullmatch(r"[A-Z]{3,}", name)}
