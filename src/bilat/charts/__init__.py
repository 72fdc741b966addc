"""One file per chart: from the data of a brief's chart to a Vega-Lite specification.

A chart is a module of this folder; its name is the `kind` of the data that it draws, and it has
one function:

    spec(chart: Chart, lang: str) -> dict     a Vega-Lite specification with its data inside

Every way out draws the same specification: HTML and PDF as SVG, DOCX as PNG. The title, which
states the message, and the data in a table are set by the way out in its own type; the drawing
holds neither. Colours are never alone in telling two things apart, and stay apart in grey.
"""

import importlib
import re
from typing import Any

from bilat.briefing.model import Chart
from bilat.charts._style import CONFIG
from bilat.errors import UsageError

Spec = dict[str, Any]


def spec(chart: Chart, lang: str = "en") -> Spec:
    """The whole Vega-Lite specification of a chart, its data inside; the same for every form."""
    drawn: Spec = importlib.import_module(f"{__name__}.{chart.kind}").spec(chart, lang)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "description": chart.alt,
        **drawn,
        "config": CONFIG,
    }


def svg(chart: Chart, lang: str = "en") -> str:
    """The drawing as SVG: no script, no style, nothing fetched, ids that no other drawing uses.

    It carries the title and the description for who cannot see it.

    Raises:
        UsageError: if the extra `charts` is not installed.
    """
    drawn: str = _renderer().vegalite_to_svg(spec(chart, lang), allowed_base_urls=[])
    drawn = re.sub(r' (?:aria-[a-z]+|role|class|style|pointer-events)="[^"]*"', "", drawn)
    drawn = drawn.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    key = re.sub(r"[^\w-]", "-", chart.id)
    drawn = re.sub(r'(\bid="|url\(#)', rf"\g<1>{key}-", drawn)
    named = f'role="img" aria-labelledby="{key}-name {key}-said"'
    said = (
        f'<title id="{key}-name">{text(chart.title)}</title>'
        f'<desc id="{key}-said">{text(chart.alt)}</desc>'
    )
    return re.sub("<svg ([^>]*)>", lambda m: f"<svg {m[1]} {named}>{said}", drawn, count=1)


def text(value: str) -> str:
    """Any text as XML text."""
    value = "".join(c for c in value if c >= " ")
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def png(drawn: str, scale: float = 2) -> bytes:
    """A drawing made by `svg` as PNG, `scale` times as many pixels as it has points.

    Raises:
        UsageError: if the extra `charts` is not installed.
    """
    made: bytes = _renderer().svg_to_png(drawn, scale=scale)
    return made


def available() -> bool:
    """Whether charts can be drawn here."""
    from importlib.util import find_spec

    return find_spec("vl_convert") is not None


def _renderer() -> Any:
    try:
        import vl_convert
    except ImportError:
        raise UsageError(
            "drawing charts needs vl-convert-python, which is not installed; "
            "get it with `pip install 'bilat[charts]'`"
        ) from None
    return vl_convert
