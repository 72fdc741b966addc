"""Charts: what they draw from, that the drawing is whole, and that everybody can tell it apart."""

import itertools
import json
import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from tests.briefs import PAIRS, written

from bilat import charts
from bilat.briefing.model import Chart, Column
from bilat.charts import _style
from bilat.charts._bars import bars
from bilat.errors import UsageError
from bilat.facts.period import Period

pytest.importorskip("vl_convert")

EVERY = [
    (f"{a}-{b}-{block.id}", block)
    for a, b in PAIRS
    for section in written(a, b).sections
    for block in section.blocks
    if isinstance(block, Chart)
]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("chart", [c for _, c in EVERY], ids=[name for name, _ in EVERY])
def test_every_chart_of_the_library_is_drawn_the_same_twice(chart: Chart) -> None:
    drawn = charts.svg(chart)
    assert drawn == charts.svg(chart)
    assert json.loads(json.dumps(charts.spec(chart))) == charts.spec(chart)
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert [e.text for e in (root[0], root[1])] == [chart.title, chart.alt]
    assert root[0].tag == f"{SVG}title"
    assert root[1].tag == f"{SVG}desc"
    named = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(named) == len(set(named))
    assert all(str(name).startswith(chart.id) for name in named)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {
            "svg", "title", "desc", "g", "path", "line", "rect", "text", "defs", "clipPath",
            "tspan",
        }  # fmt: skip
        assert not {"style", "class", "href"} & set(element.attrib)
    assert "NaN" not in drawn
    assert "undefined" not in drawn


def test_a_drawing_is_the_same_in_every_time_zone() -> None:
    code = (
        "from bilat import charts; from tests.charts.test_charts import EVERY; "
        "print(*(charts.svg(c) for n, c in EVERY if n.startswith('IND-JPN')))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "TZ": zone}, check=True,
            capture_output=True,
        ).stdout
        for zone in ("Pacific/Kiritimati", "Pacific/Honolulu")
    }  # fmt: skip
    assert len(drawn) == 1


def test_the_kinds_of_charts_that_the_issue_asks_for_are_drawn() -> None:
    kinds = {c.kind for name, c in EVERY if name.startswith("IND-JPN")}
    assert kinds == {"trade", "investment", "loans", "progress", "people", "events"}


def test_every_value_has_its_mark() -> None:
    """Nothing that is held gets lost on the way to the drawing."""
    for _, chart in EVERY:
        if chart.kind in ("trade", "people"):
            held = sum(isinstance(v, float) for row in chart.rows for v in row)
            layers = charts.spec(chart)["layer"]
            drawn = [
                len(layer["data"]["values"])
                for layer in layers
                if layer["mark"]["type"] in ("bar", "line")
            ]
            assert sum(drawn) == held
        if chart.kind == "events":
            lanes = charts.spec(chart)["vconcat"]
            assert sum(len(lane["layer"][0]["data"]["values"]) for lane in lanes) == len(chart.rows)


def test_a_year_that_is_not_held_says_so_and_is_no_zero() -> None:
    points = [(Period.parse(f"{year}"), "A", 5.0) for year in (2019, 2022)]
    drawn = bars(points, ["A"], "USD billion", "en")
    said = [
        row
        for layer in drawn["layer"]
        if layer["mark"].get("angle") == 270
        for row in layer["data"]["values"]
    ]
    assert [(row["year"], row["text"]) for row in said] == [
        ("2020", "not held"),
        ("2021", "not held"),
    ]
    bar = next(layer for layer in drawn["layer"] if layer["mark"]["type"] == "bar")
    assert {row["year"] for row in bar["data"]["values"]} == {"2019", "2022"}


def test_a_line_breaks_where_a_year_is_not_held() -> None:
    points = [(Period.parse(f"{year}"), "B", -5.0) for year in (2018, 2019, 2022)]
    drawn = bars(points, ["A"], "", "en", line="B")
    line = next(layer for layer in drawn["layer"] if layer["mark"]["type"] == "line")
    assert [row["run"] for row in line["data"]["values"]] == [0, 0, 2]


def test_calendar_and_fiscal_years_of_investment_are_two_series() -> None:
    columns = (
        Column("period", "Period", "period"),
        Column("inflow", "In the year", "number", "USD"),
        Column("cumulative", "In all", "number", "USD"),
    )
    rows = (("2023", 5e9, None), ("2023-04-01/2024-03-31", 3e9, None))
    chart = Chart("i", "investment", "Title", "Alt", columns, rows, ((), ()))
    bar = next(v for v in charts.spec(chart)["layer"] if v["mark"]["type"] == "bar")
    assert {row["series"] for row in bar["data"]["values"]} == {
        "calendar years", "years from April to March",
    }  # fmt: skip


def test_names_at_the_ends_of_lines_do_not_touch() -> None:
    from bilat.charts import progress

    for _, chart in EVERY:
        if chart.kind == "progress":
            drawn = charts.spec(chart)
            rows = drawn["layer"][-1]["data"]["values"]
            top = drawn["layer"][0]["encoding"]["y"]["scale"]["domain"][1]
            late = sorted(row["value"] for row in rows if row["size"] == 11)
            apart = [b - a for a, b in itertools.pairwise(late)]
            assert all(gap >= 0.99 * progress.APART * top / progress.HEIGHT for gap in apart)


def test_text_of_facts_cannot_become_markup() -> None:
    _, chart = EVERY[0]
    columns = (chart.columns[0], *chart.columns[1:])
    hostile = Chart(
        'x"><script>', chart.kind, "<script>alert(1)</script>\x00", "a & b", columns, chart.rows,
        chart.facts,
    )  # fmt: skip
    root = ElementTree.fromstring(charts.svg(hostile))
    assert root[0].text == "<script>alert(1)</script>"
    assert not [e for e in root.iter() if e.tag.endswith("script")]


def test_a_picture_has_the_shape_of_the_drawing() -> None:
    _, chart = EVERY[0]
    wide, high = map(float, re.findall(r'(?:width|height)="([\d.]+)"', charts.svg(chart))[:2])
    made = charts.png(charts.svg(chart))
    assert made == charts.png(charts.svg(chart))
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(made[16:20]) == pytest.approx(2 * wide, abs=2)
    assert int.from_bytes(made[20:24]) == pytest.approx(2 * high, abs=2)


def test_without_the_renderer_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(UsageError, match=r"bilat\[charts\]"):
        charts.svg(EVERY[0][1])


def _linear(colour: str) -> list[float]:
    """The red, green and blue of IEC 61966-2-1 (sRGB) as shares of light."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _luminance(light: list[float]) -> float:
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


# Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color
# vision deficiency", severity 1.0: protanopia, deuteranopia, tritanopia.
SEEN = (
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((0.152286, 1.052583, -0.204868),
     (0.114503, 0.786281, 0.099216),
     (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968),
     (0.280085, 0.672501, 0.047413),
     (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779),
     (-0.078411, 0.930809, 0.147602),
     (0.004733, 0.691367, 0.303900)),
)  # fmt: skip


def _lab(light: list[float]) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* under D65."""
    r, g, b = (max(v, 0.0) for v in light)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("matrix", SEEN, ids=["all", "protan", "deutan", "tritan"])
def test_colours_stay_apart_without_colour_vision(matrix: tuple[tuple[float, ...], ...]) -> None:
    """A difference of 20 in CIE 1976 is several times one that is just seen (2.3)."""
    seen = []
    for colour in (*_style.COLOURS, _style.INK):
        light = _linear(colour)
        seen.append(_lab([sum(m * v for m, v in zip(row, light, strict=True)) for row in matrix]))
    for one, two in itertools.combinations(seen, 2):
        apart = sum((a - b) ** 2 for a, b in zip(one, two, strict=True)) ** 0.5
        assert apart > 20


def test_colours_of_one_drawing_stay_apart_in_grey_and_text_is_legible() -> None:
    """WCAG 2.2: text 4.5 to 1 (1.4.3). In grey, the bars beside each other differ by lightness."""
    light = [_luminance(_linear(c)) for c in _style.COLOURS]
    greys = [_lab([v, v, v])[0] for v in light]
    assert all(abs(a - b) > 15 for a, b in itertools.combinations(greys, 2))
    for ink in (_style.INK, _style.SOFT):
        assert 1.05 / (_luminance(_linear(ink)) + 0.05) >= 4.5
