"""How all charts look. Colours keep apart in grey and for eyes that miss red, green or blue."""

from typing import Any

# Width of the drawing area and its surrounds: what fits the text of an A4 page.
WIDTH = 600

INK, SOFT, LINE = "#1c1f23", "#565d66", "#d5dae0"
# Dark, light, middle: 27, 68 and 45 per cent of white when printed in grey.
COLOURS = ("#12436d", "#f2a65a", "#2a8a83")
SHAPES = ("circle", "diamond", "square", "triangle-up", "cross", "triangle-down")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [12, 3], [4, 4], [1, 3], [10, 2, 2, 2, 2, 2])

# Liberation Sans comes with the renderer, so that a drawing is the same on every machine; the
# other names have its widths.
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"

CONFIG: dict[str, Any] = {
    "font": FONT,
    "background": "#ffffff",
    "padding": {"left": 4, "right": 8, "top": 6, "bottom": 4},
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
        "domainColor": SOFT,
        "tickColor": SOFT,
        "gridColor": LINE,
    },
    "axisY": {
        "titleAngle": 0,
        "titleAlign": "left",
        "titleAnchor": "start",
        "titleBaseline": "bottom",
        "titleX": -30,
        "titleY": -8,
        "domain": False,
        "ticks": False,
    },
    "axisX": {"grid": False},
    "legend": {
        "orient": "top",
        "direction": "horizontal",
        "title": None,
        "labelFontSize": 11,
        "labelColor": INK,
        "labelLimit": 0,
        "symbolSize": 110,
        "symbolStrokeWidth": 0,
        "offset": 24,
    },
    "text": {"fontSize": 11, "color": INK},
}
