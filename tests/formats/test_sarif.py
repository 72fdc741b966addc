"""SARIF against models that were generated from the official 2.1.0 schema (pydantic-sarif)."""

import json

from msgspec.structs import replace
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log
from sample import TEXT, note, report

from bilat.formats import Look, find
from bilat.formats.sarif import uri
from bilat.judging.finding import Silenced

render = find("sarif", "report")


def test_meets_the_schema() -> None:
    some = note()
    hushed = replace(some, silenced=(Silenced(some.findings[0], "known"),))
    Log.model_validate_json(render(report(some, hushed), Look()))


def test_regions_give_the_quote_by_lines_and_by_offsets() -> None:
    (run,) = json.loads(render(report(), Look()))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = TEXT.splitlines()
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start, length = region["charOffset"], region["charLength"]
        quoted = TEXT[start : start + length]
        assert quoted == region["snippet"]["text"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == quoted


def test_rules_are_referred_to_by_index_and_have_help() -> None:
    (run,) = json.loads(render(report(), Look()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule["help"]["text"] for rule in rules)


def test_fixes_replace_only_what_they_name() -> None:
    (run,) = json.loads(render(report(), Look()))["runs"]
    (fix,) = run["results"][0]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    start = region["charOffset"]
    assert TEXT[start : start + region["charLength"]] == "6"
    assert replacement["insertedContent"]["text"] == "5.2"


def test_fingerprints_outlast_an_edit_above() -> None:
    def prints(text_before: str) -> list[str]:
        some = note()
        shift = len(text_before)
        moved = replace(
            some,
            document=replace(some.document, text=text_before + TEXT),
            findings=tuple(
                replace(f, start=f.start + shift, end=f.end + shift, fix=None)
                for f in some.findings
            ),
        )
        (run,) = json.loads(render(report(moved), Look()))["runs"]
        return [r["partialFingerprints"]["bilat/v1"] for r in run["results"]]

    assert prints("") == prints("A new first line.\n")
    assert len(set(prints(""))) == len(note().findings)


def test_uris() -> None:
    assert uri("a b/c#.md") == "a%20b/c%23.md"
    assert uri("a:b.md") == "./a%3Ab.md"
