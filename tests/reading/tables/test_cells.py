"""Tables in many styles, `cells.toml`: what is confirmed, what is found, and silence elsewhere."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.judged import judge

TABLES = tomllib.loads((Path(__file__).parent / "cells.toml").read_text("utf-8"))["table"]
BAD = ("contradicted", "imprecise", "outdated", "disputed")


@pytest.mark.parametrize("table", TABLES, ids=[t["name"] for t in TABLES])
def test_each_cell_is_what_its_heads_say(table: dict[str, Any]) -> None:
    name = table.get("file", "note.md")
    pair = table.get("title", "India–Japan relations")
    title = f"# {pair}\n\n" if name == "note.md" else ""
    report = judge(table["text"], title=title, name=name)
    seen = {(" ".join(j.claim.quote.split()), j.verdict) for j in report.judged}
    confirmed = {quote for quote, verdict in seen if verdict == "confirmed"}
    wrong = {quote for quote, verdict in seen if verdict in BAD}
    assert set(table.get("confirmed", ())) <= confirmed
    assert wrong == set(table.get("found", ()))
