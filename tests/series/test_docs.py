"""The tables shown in docs/own-facts.md are read as they stand."""

import re
from pathlib import Path

from bilat.facts.snapshot import open_snapshot
from tests.series.world import verdicts, write

PAGE = Path(__file__).parents[2] / "docs" / "own-facts.md"


def test_the_tables_of_the_page_are_facts(tmp_path: Path) -> None:
    series, vocabulary = re.findall(r"```csv\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    snapshot = open_snapshot(None, [write(tmp_path, {"series": series, "vocabulary": vocabulary})])
    assert snapshot.series("literacy", "IND")[0].values == (74.0, 77.7)
    text = "In 2018, India's literacy rate was {}%."
    assert verdicts(text.format("77.7"), snapshot) == ["confirmed"]
    assert verdicts(text.format("60"), snapshot) == ["contradicted"]
    said = "In 2018, the share of people who can read was 77.7% in India."
    assert verdicts(said, snapshot) == ["confirmed"]
