"""The sentences on a measure's page are read as the page says."""

import inspect
import re

import pytest

from bilat.folder import modules
from bilat.measures import measures
from bilat.reading.claim import Reading
from tests.judged import judge

EXAMPLE = re.compile(r"^    (?P<text>\S.*)\n        -> (?P<slots>.+)$", re.MULTILINE)


def examples() -> list[tuple[str, str, str]]:
    return [
        (module.MEASURE.id, match["text"], match["slots"])
        for module in modules("bilat.measures")
        for match in EXAMPLE.finditer(inspect.getdoc(module) or "")
    ]


def test_measures_have_pages_and_ids_of_their_own() -> None:
    for module in modules("bilat.measures"):
        assert module.__name__.endswith("." + module.MEASURE.id)
        assert inspect.getdoc(module)


def test_loose_measures_exist() -> None:
    for measure in measures().values():
        assert set(measure.loose) <= set(measures()) | {"diaspora"}, measure.id


@pytest.mark.parametrize(("measure", "text", "slots"), examples())
def test_a_sentence_is_read_as_the_page_says(measure: str, text: str, slots: str) -> None:
    reporter, partner, value, unit, period = slots.split()
    title = "# Australia–Japan relations\n\n" if "AUS" in slots else "# India–Japan\n\n"
    readings = [r for j in judge(text, title=title).judged for r in j.claim.readings]
    wanted = [r for r in readings if r.measure == measure]
    assert any(_same(r, reporter, partner, value, unit, period) for r in wanted), readings


def _same(r: Reading, reporter: str, partner: str, value: str, unit: str, period: str) -> bool:
    units = {"rank": "ord"}.get(unit, unit)
    return (
        (r.reporter, r.partner) == (reporter, partner)
        and (r.value or r.low) == float(value)
        and r.unit == units
        and (str(r.period) if r.period else "-") == period
    )
