"""`--format json` is the contract of docs/check.schema.json, key for key."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError
from msgspec.structs import replace
from sample import TEXT, note, report

from bilat.formats import Look, find
from bilat.reading.spans import Name, PeriodSpan, Quantity

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "check.schema.json").read_text(encoding="utf-8")
)
render = find("json", "report")


def test_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_report_meets_the_schema() -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(render(report(), Look())))


def test_schema_refuses_what_is_not_in_the_contract() -> None:
    made = json.loads(render(report(), Look()))
    made["notes"][0]["claims"][0]["verdict"] = "wrong"
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(made)
    made = json.loads(render(report(), Look()))
    del made["notes"][0]["claims"][0]["reading"]["period"]
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(made)


def test_dates_are_iso_and_as_exact_as_known() -> None:
    (told,) = json.loads(render(report(), Look()))["notes"]
    assert told["written"] == "2025-08-26"
    assert told["claims"][0]["reading"]["period"] == "2023-04-01/2024-03-31"
    assert told["claims"][0]["evidence"][0]["source"]["published"] == "2024-05"
    assert told["claims"][2]["evidence"][0]["as_of"] == "2025-03-10"


def test_offsets_give_the_quote_back() -> None:
    (told,) = json.loads(render(report(), Look()))["notes"]
    for found in told["claims"]:
        assert TEXT[found["start"] : found["end"]] == found["quote"]
        assert TEXT.splitlines()[found["line"] - 1][found["column"] - 1 :].startswith(
            found["quote"]
        )


def test_summary_counts_each_verdict_once_and_names_beside() -> None:
    (told,) = json.loads(render(report(), Look()))["notes"]
    summary = told["summary"]
    names, total = summary.pop("names"), summary.pop("claims")
    assert (names, total) == (1, 6)
    assert sum(summary.values()) == total


def test_a_place_in_a_document_without_lines_stands_beside() -> None:
    some = note()
    places = tuple(f"paragraph {i}" for i in range(len(some.document.blocks)))
    made = replace(some, document=replace(some.document, path="n.docx", locators=places))
    told = json.loads(render(report(made), Look()))
    Draft202012Validator(SCHEMA).validate(told)
    assert told["notes"][0]["claims"][0]["locator"] == "paragraph 1"


def test_same_report_same_bytes() -> None:
    assert render(report(), Look()) == render(report(), Look(width=200, colour=True))


def test_spans_are_the_contract_of_read() -> None:
    found = (
        Quantity(0, 6, "5–6 km", None, 5.0, 6.0, "km"),
        Quantity(7, 8, "nearly 18", 18.0, 16.2, 18.0, "1", hedge="nearly"),
        PeriodSpan(9, 10, "since 2000", None, None, "year", "since"),
        Name(11, 12, "India", "IND", "state"),
    )
    told = json.loads(find("json", "spans")(found, Look()))
    assert told["schema"] == 1
    assert [set(span) for span in told["spans"]] == [
        {"kind", "start", "end", "text", "value", "low", "high", "unit", "hedge", "change"},
        {"kind", "start", "end", "text", "value", "low", "high", "unit", "hedge", "change"},
        {"kind", "start", "end", "text", "from", "to"},
        {"kind", "start", "end", "text", "id", "what"},
    ]
    assert told["spans"][0]["value"] is None
    assert told["spans"][1]["hedge"] in {"=", "~", ">", "<"}
    assert told["spans"][2]["from"] is None
